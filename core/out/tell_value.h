/* tell_value.h - single values to a visitor, for the describing functions. */
#ifndef GIAOBAN_OUT_TELL_VALUE_H
#define GIAOBAN_OUT_TELL_VALUE_H

#include "out/tell.h"

void tell_text(struct out_teller *t, const char *key, const char *s);           /* NULL: nothing */
void tell_whole(struct out_teller *t, const char *key, long n);
void tell_whole_or_none(struct out_teller *t, const char *key, long n);         /* 0: nothing */
void tell_decimal(struct out_teller *t, const char *key, bool given, struct gb_decimal d);
void tell_truth(struct out_teller *t, const char *key, bool yes);
void tell_list(struct out_teller *t, const char *key, const struct gb_ids *ids);
void tell_date(struct out_teller *t, const char *key, struct gb_date d);
void tell_word(struct out_teller *t, const char *key, enum gb_words set, int value);
/* In the teller's language, else in the other, which is then remembered. */
void tell_in_lang(struct out_teller *t, const char *key, const struct gb_text *text);
/* The same for units: "%" and currencies are one in both languages, so nothing is remembered. */
void tell_unit(struct out_teller *t, const char *key, const struct gb_text *unit);
/* The `lang` key: the language given where the wanted one was missing. */
void tell_fallback(struct out_teller *t);
void tell_counts(struct out_teller *t, const struct gb_counts *c, bool meetings);

#endif
