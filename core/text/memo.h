/* memo.h - inside the text room: words that were read before. */
#ifndef GIAOBAN_TEXT_MEMO_H
#define GIAOBAN_TEXT_MEMO_H

#include "text/text.h"

/* What stands there and could be a word that is remembered: letters of Vietnamese between signs of ASCII. */
struct text_span {
	size_t len;                     /* 0: it is none */
	uint32_t hash;
};

/* The bytes of ASCII that are neither letters nor digits. */
size_t text_separators(const char *s, size_t len);
struct text_span text_span_at(const char *s, size_t len);        /* the one at the beginning of s */
/* Looks whether there is such a span at the beginning of s, and whether it is known: then its forms are in *w. */
bool text_memo_find(const struct text_memo *m, const char *s, size_t len, struct text_span *span, struct text_word *w);
/* Remembers how the span at `s` was read; what stood in its place is forgotten. */
void text_memo_keep(struct text_memo *m, const char *s, const struct text_span *span, const struct text_word *w);

#endif
