/* number.c - numbers as people write them, in both languages.  Only whole digits are moved about:
 * nothing is ever rounded. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/tr.h"
#include "text/text.h"

struct marks {
	char group, decimal;
};

static struct marks marks_of(enum gb_lang lang)
{
	return lang == GB_VI ? (struct marks){ '.', ',' } : (struct marks){ ',', '.' };
}

void text_number(struct buf *out, struct gb_decimal d, enum gb_lang lang)
{
	struct marks marks = marks_of(lang);
	char digits[48];
	uint64_t value = d.digits < 0 ? 0 - (uint64_t)d.digits : (uint64_t)d.digits;
	int n, whole;

	/* At least one digit before the mark. */
	n = snprintf(digits, sizeof digits, "%0*" PRIu64, d.scale + 1, value);
	whole = n - d.scale;
	if (d.digits < 0)
		buf_putc(out, '-');
	for (int i = 0; i < n; i++) {
		if (i == whole)
			buf_putc(out, marks.decimal);
		else if (i > 0 && i < whole && (whole - i) % 3 == 0)
			buf_putc(out, marks.group);
		buf_putc(out, digits[i]);
	}
}

struct scale {
	int power;
	enum gb_lang lang;
	const char *word;
	int decimals;           /* at most so many: with three "1,084 triệu" could be read as 1084 */
};

/* Largest first.  Vietnamese counts on in tỷ (2.500 tỷ) where English has another word. */
static const struct scale scales[] = {
	{ 12, GB_EN, "trillion", 2 },
	{ 9, GB_EN, "billion", 2 },
	{ 9, GB_VI, "tỷ", 2 },
	{ 6, GB_VI, "triệu", 2 },
	{ 6, GB_EN, "million", 2 },
	{ 3, GB_VI, "nghìn", 0 },
	{ 3, GB_EN, "thousand", 0 },
};

static int64_t power_of_ten(int n)
{
	int64_t value = 1;

	while (n-- > 0)
		value *= 10;
	return value;
}

/* d, a whole number, in units of 10^power; false when it is smaller, needs more decimals, or has
 * its own larger word ("1.084 nghìn" is not said). */
static bool in_scale(struct gb_decimal d, const struct scale *scale, struct gb_decimal *out)
{
	int64_t units = d.digits / power_of_ten(scale->power);

	if (units == 0 || (scale->power < 9 && (units >= 1000 || units <= -1000)))
		return false;
	out->digits = d.digits;
	out->scale = scale->power;
	while (out->scale > 0 && out->digits % 10 == 0) {
		out->digits /= 10;
		out->scale--;
	}
	return out->scale <= scale->decimals;
}

void text_number_short(struct buf *out, struct gb_decimal d, enum gb_lang lang)
{
	struct gb_decimal scaled;

	if (d.scale == 0 && (d.digits >= 10000 || d.digits <= -10000)) {
		for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++) {
			if (scales[i].lang != lang || !in_scale(d, &scales[i], &scaled))
				continue;
			text_number(out, scaled, lang);
			buf_printf(out, " %s", scales[i].word);
			return;
		}
	}
	text_number(out, d, lang);
}

static void english_money(struct buf *out, const char *currency, struct gb_decimal d)
{
	if (d.digits < 0) {
		buf_putc(out, '-');
		d.digits = -d.digits;
	}
	buf_puts(out, currency);
	text_number_short(out, d, GB_EN);
}

void text_quantity(struct buf *out, struct gb_decimal d, const char *unit, enum gb_lang lang)
{
	if (lang == GB_EN && unit && strcmp(unit, "USD") == 0) {
		english_money(out, "US$", d);
		return;
	}
	if (lang == GB_EN && unit && strcmp(unit, "VND") == 0) {
		english_money(out, "VND ", d);
		return;
	}
	text_number_short(out, d, lang);
	if (!unit || !*unit)
		return;
	if (unit[0] != '%')
		buf_putc(out, ' ');
	buf_puts(out, strcmp(unit, "VND") == 0 ? "đồng" : unit);
}
