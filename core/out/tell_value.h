/* tell_value.h - single values to a visitor, for the describing functions. */
#ifndef GIAOBAN_OUT_TELL_VALUE_H
#define GIAOBAN_OUT_TELL_VALUE_H

#include "out/tell.h"

void out_tell_text(struct out_teller *t, const char *key, const char *s);           /* NULL: nothing */
void out_tell_whole(struct out_teller *t, const char *key, long n);
void out_tell_whole_or_none(struct out_teller *t, const char *key, long n);         /* 0: nothing */
void out_tell_decimal(struct out_teller *t, const char *key, bool given, struct gb_decimal d);
void out_tell_truth(struct out_teller *t, const char *key, bool yes);
void out_tell_list(struct out_teller *t, const char *key, const struct gb_ids *ids);
void out_tell_hits(struct out_teller *t, const char *key, const struct gb_hit *hits, size_t n);
void out_tell_date(struct out_teller *t, const char *key, struct gb_date d);
void out_tell_word(struct out_teller *t, const char *key, enum gb_words set, int value);
/* In the teller's language, else in the other, which is then remembered. */
void out_tell_in_lang(struct out_teller *t, const char *key, const struct gb_text *text);
/* The same for units: "%" and currencies are one in both languages, so nothing is remembered. */
void out_tell_unit(struct out_teller *t, const char *key, const struct gb_text *unit);
/* The `lang` key: the language given where the wanted one was missing. */
void out_tell_fallback(struct out_teller *t);
void out_tell_counts(struct out_teller *t, const struct gb_counts *c, bool meetings);

#endif
