/* yaml.h - YAML block style with scalars that every reader takes for the same strings. */
#ifndef GIAOBAN_OUT_YAML_H
#define GIAOBAN_OUT_YAML_H

#include <stdbool.h>

#include "base/buf.h"
#include "giaoban.h"

struct out_yaml {
	struct buf *out;
	int indent;
	bool dash;              /* the next key follows "- " on its line */
};

void out_yaml_scalar(struct buf *out, const char *s);       /* plain only where that is safe everywhere */

/* Keys with nothing in them are left out. */
void out_yaml_text(struct out_yaml *y, const char *key, const char *s);
void out_yaml_whole(struct out_yaml *y, const char *key, long n);           /* 0 is left out */
void out_yaml_decimal(struct out_yaml *y, const char *key, struct gb_decimal d);
void out_yaml_date(struct out_yaml *y, const char *key, struct gb_date d);
void out_yaml_word(struct out_yaml *y, const char *key, enum gb_words set, int value);
void out_yaml_true(struct out_yaml *y, const char *key, bool yes);          /* false is left out */
/* {vi, en} as a block. */
void out_yaml_both(struct out_yaml *y, const char *key, const struct gb_text *t);
/* The same for units: one that is the same in both languages is a scalar. */
void out_yaml_unit(struct out_yaml *y, const char *key, const struct gb_text *t);
/* In one line; `strip` (or NULL) is taken off where an entry begins with it and goes on with '/'. */
void out_yaml_ids(struct out_yaml *y, const char *key, const struct gb_ids *ids, const char *strip);
void out_yaml_reference(struct out_yaml *y, const char *key, const char *address, const char *strip);

/* A mapping or a list under a key, and the elements of the list. */
void out_yaml_open(struct out_yaml *y, const char *key);
void out_yaml_close(struct out_yaml *y);
void out_yaml_element(struct out_yaml *y);          /* begins one; its keys follow */
void out_yaml_element_end(struct out_yaml *y);

#endif
