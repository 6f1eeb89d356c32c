/* decimal.h - numbers exactly as a source wrote them: 11.91 stays 11.91, never a binary fraction. */
#ifndef GIAOBAN_BASE_DECIMAL_H
#define GIAOBAN_BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* The number digits / 10^scale.  |digits| < 10^18, 0 <= scale <= 17.  Zeros after the point count
 * as written (16.50 has scale 2) and do not matter to a comparison. */
struct gb_decimal {
	int64_t digits;
	int scale;
};

/* Reads the plain form -?[0-9]+(\.[0-9]+)?, whole string; false when it is something else or does
 * not fit.  Grouped and worded forms ("1.084", "118 tỷ") are text_number_parse()'s. */
bool gb_decimal_parse(const char *s, struct gb_decimal *out);

/* Adds the plain form. */
void gb_decimal_print(struct buf *b, struct gb_decimal d);

/* -1, 0, 1 by value. */
int gb_decimal_cmp(struct gb_decimal a, struct gb_decimal b);

/* Multiplies by 10^power; false when it does not fit. */
bool gb_decimal_shift(struct gb_decimal *d, int power);

/* a - b into out; false when it does not fit. */
bool gb_decimal_sub(struct gb_decimal a, struct gb_decimal b, struct gb_decimal *out);

/* Adds a text whose byte order is the order of the values, for sorting where only bytes are
 * compared (a database column).  Equal values have equal keys. */
void gb_decimal_key(struct buf *b, struct gb_decimal d);

#endif
