/* decimal.c - exact decimal numbers. */
#include "config.h"

#include "base/decimal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define MAX_DIGITS 18           /* 10^18 - 1 fits an int64_t */
#define MAX_SCALE 17

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool gb_decimal_parse(const char *s, struct gb_decimal *out)
{
	struct gb_decimal d = { 0, 0 };
	bool negative = *s == '-', point = false;
	int digits = 0, count = 0;

	for (s += negative; *s; s++) {
		if (*s == '.' && !point && count > 0 && is_digit(s[1])) {
			point = true;
			continue;
		}
		if (!is_digit(*s))
			return false;
		count++;
		if (digits > 0 || *s != '0')
			digits++;
		if (point)
			d.scale++;
		if (digits > MAX_DIGITS || d.scale > MAX_SCALE || count > 2 * MAX_DIGITS)
			return false;
		d.digits = d.digits * 10 + (*s - '0');
	}
	if (count == 0)
		return false;
	if (negative)
		d.digits = -d.digits;
	*out = d;
	return true;
}

/* The digits without sign, at least scale + 1 of them; returns their number. */
static int digits_of(struct gb_decimal d, char out[40])
{
	int64_t magnitude = d.digits < 0 ? -d.digits : d.digits;

	return snprintf(out, 40, "%0*" PRId64, d.scale + 1, magnitude);
}

void gb_decimal_print(struct buf *b, struct gb_decimal d)
{
	char text[40];
	int n = digits_of(d, text);

	if (d.digits < 0)
		buf_putc(b, '-');
	buf_add(b, text, (size_t)(n - d.scale));
	if (d.scale) {
		buf_putc(b, '.');
		buf_add(b, text + n - d.scale, (size_t)d.scale);
	}
}

static struct gb_decimal without_end_zeros(struct gb_decimal d)
{
	while (d.scale > 0 && d.digits % 10 == 0) {
		d.digits /= 10;
		d.scale--;
	}
	return d;
}

bool gb_decimal_shift(struct gb_decimal *d, int power)
{
	struct gb_decimal r = *d;

	for (; power > 0; power--) {
		if (r.scale > 0)
			r.scale--;
		else if (r.digits > -100000000000000000 && r.digits < 100000000000000000)
			r.digits *= 10;
		else
			return false;
	}
	for (; power < 0; power++) {
		if (r.scale == 0 && r.digits % 10 == 0)
			r.digits /= 10;
		else if (r.scale < MAX_SCALE)
			r.scale++;
		else
			return false;
	}
	*d = r;
	return true;
}

/* Brings both to one scale; false when that does not fit. */
static bool align(struct gb_decimal *a, struct gb_decimal *b)
{
	*a = without_end_zeros(*a);
	*b = without_end_zeros(*b);
	struct gb_decimal *coarse = a->scale < b->scale ? a : b;
	int scale = a->scale < b->scale ? b->scale : a->scale;

	while (coarse->scale < scale) {
		if (coarse->digits <= -100000000000000000 || coarse->digits >= 100000000000000000)
			return false;
		coarse->digits *= 10;
		coarse->scale++;
	}
	return true;
}

bool gb_decimal_sub(struct gb_decimal a, struct gb_decimal b, struct gb_decimal *out)
{
	if (!align(&a, &b))
		return false;
	int64_t difference = a.digits - b.digits;       /* |a|, |b| < 10^18: no overflow */
	if (difference <= -1000000000000000000 || difference >= 1000000000000000000)
		return false;
	*out = without_end_zeros((struct gb_decimal){ difference, a.scale });
	return true;
}

/* The sign, the number of digits before the point (from 1), then the digits: "p03118" is 118.  Of a
 * negative number each digit is counted down from 9, and '~' ends it, so that -12 comes before -1.2. */
void gb_decimal_key(struct buf *b, struct gb_decimal d)
{
	char text[40];

	d = without_end_zeros(d);
	int n = digits_of(d, text), whole = n - d.scale;
	bool negative = d.digits < 0;

	buf_printf(b, "%c%02d", negative ? 'm' : 'p', negative ? 99 - whole : whole);
	for (int i = 0; i < n; i++)
		buf_putc(b, negative ? (char)('9' - (text[i] - '0')) : text[i]);
	if (negative)
		buf_putc(b, '~');
}

int gb_decimal_cmp(struct gb_decimal a, struct gb_decimal b)
{
	if (align(&a, &b))
		return (a.digits > b.digits) - (a.digits < b.digits);
	struct buf left = BUF_EMPTY, right = BUF_EMPTY;     /* too far apart for one scale */
	gb_decimal_key(&left, a);
	gb_decimal_key(&right, b);
	int order = strcmp(left.text, right.text);
	buf_free(&left);
	buf_free(&right);
	return (order > 0) - (order < 0);
}
