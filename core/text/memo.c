/* memo.c - words that were read before: a text repeats most of them, and taking letters apart is most of the work of reading. */
#include "config.h"

#include "text/memo.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define WORDS 4096                      /* a power of two */
#define BYTES 24                        /* of a form; longer words are rare */

struct remembered {
	unsigned char len;              /* 0: a free place */
	bool syllable;
	char raw[BYTES];
	char forms[3][BYTES];           /* bare, letters, exact */
};

struct text_memo {
	struct remembered at[WORDS];
};

struct text_memo *text_memo_new(void)
{
	return mem_alloc(sizeof(struct text_memo));
}

void text_memo_free(struct text_memo *m)
{
	free(m);
}

static bool is_ascii_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_separator(unsigned char c)
{
	return c < 0x80 && !is_ascii_letter(c) && !(c >= '0' && c <= '9');
}

size_t text_separators(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && is_separator((unsigned char)s[n]))
		n++;
	return n;
}

/* The bytes of a letter: ASCII, U+00C0..01BF but for the signs × and ÷, U+1E80..1EFF; 0: something else. */
static size_t letter(const unsigned char *s, size_t len)
{
	if (is_ascii_letter(s[0]))
		return 1;
	if (s[0] >= 0xC3 && s[0] <= 0xC6)
		return len < 2 || (s[0] == 0xC3 && (s[1] == 0x97 || s[1] == 0xB7)) ? 0 : 2;
	return len >= 3 && s[0] == 0xE1 && (s[1] == 0xBA || s[1] == 0xBB) ? 3 : 0;
}

/* What does not end at a sign of ASCII may go on: with a mark, a digit, another alphabet. */
struct text_span text_span_at(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	struct text_span span = { 0, 2166136261u };     /* FNV-1a, 32 bits */

	for (size_t n; span.len < len && (n = letter(s + span.len, len - span.len)) > 0; )
		for (; n > 0; n--)
			span.hash = (span.hash ^ s[span.len++]) * 16777619u;
	if (span.len >= BYTES || (span.len < len && !is_separator(s[span.len])))
		span.len = 0;
	return span;
}

bool text_memo_find(const struct text_memo *m, const char *s, size_t len, struct text_span *span, struct text_word *w)
{
	*span = text_span_at(s, len);
	const struct remembered *r = &m->at[span->hash & (WORDS - 1)];

	if (span->len == 0 || r->len != span->len || memcmp(r->raw, s, span->len) != 0)
		return false;
	memcpy(w->bare, r->forms[0], BYTES);
	memcpy(w->letters, r->forms[1], BYTES);
	memcpy(w->exact, r->forms[2], BYTES);
	w->number = false;
	w->syllable = r->syllable;
	return true;
}

void text_memo_keep(struct text_memo *m, const char *s, const struct text_span *span, const struct text_word *w)
{
	struct remembered *r = &m->at[span->hash & (WORDS - 1)];

	if (w->number || strlen(w->bare) >= BYTES || strlen(w->letters) >= BYTES || strlen(w->exact) >= BYTES)
		return;
	r->len = (unsigned char)span->len;
	r->syllable = w->syllable;
	memcpy(r->raw, s, span->len);
	memcpy(r->forms[0], w->bare, BYTES);
	memcpy(r->forms[1], w->letters, BYTES);
	memcpy(r->forms[2], w->exact, BYTES);
}
