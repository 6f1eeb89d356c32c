/* dates.c - dates and periods as people write them, in both languages. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "text/text.h"

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
static const char *const quarters[] = { "I", "II", "III", "IV" };

static const char *month_name(int month)
{
	return month >= 1 && month <= 12 ? months[month - 1] : "?";
}

static int quarter_of(int month)
{
	return month >= 1 && month <= 12 ? (month - 1) / 3 : 0;
}

static void put_day(struct buf *out, struct gb_date d, enum gb_lang lang)
{
	if (lang == GB_VI)
		buf_printf(out, "%02d/%02d/%04d", d.day, d.month, d.year);
	else
		buf_printf(out, "%d %s %d", d.day, month_name(d.month), d.year);
}

static void put_quarter(struct buf *out, int month, enum gb_lang lang)
{
	if (lang == GB_VI)
		buf_printf(out, "quý %s", quarters[quarter_of(month)]);
	else
		buf_printf(out, "Q%d", quarter_of(month) + 1);
}

void text_date(struct buf *out, struct gb_date d, enum gb_precision precision, enum gb_lang lang)
{
	if (!gb_date_given(d))
		return;
	switch (precision) {
	case GB_MONTH:
		if (lang == GB_VI)
			buf_printf(out, "%02d/%04d", d.month, d.year);
		else
			buf_printf(out, "%s %d", month_name(d.month), d.year);
		break;
	case GB_QUARTER:
		put_quarter(out, d.month, lang);
		buf_printf(out, "%c%d", lang == GB_VI ? '/' : ' ', d.year);
		break;
	case GB_YEAR:
		buf_printf(out, "%d", d.year);
		break;
	case GB_DAY:
	case GB_NO_PRECISION:
		put_day(out, d, lang);
		break;
	}
}

/* ---- periods ------------------------------------------------------------------------------ */

/* One end of a period: its last day, and how exactly it was given. */
struct end {
	struct gb_date day;
	enum gb_precision precision;
};

/* Reads "2024", "2024-Q1", "2024-01", "2024-01-31" of len bytes. */
static bool read_end(const char *s, size_t len, struct end *out)
{
	struct gb_span span;
	char one[16];

	if (len >= sizeof one)
		return false;
	memcpy(one, s, len);
	one[len] = '\0';
	if (strchr(one, '/') || !gb_period_parse(one, &span))
		return false;
	out->day = span.to;
	out->precision = len == 4 ? GB_YEAR : one[5] == 'Q' ? GB_QUARTER : len == 7 ? GB_MONTH : GB_DAY;
	return true;
}

/* "tháng 9/2024", "Sep 2024"; without the year where the other end tells it. */
static void put_end(struct buf *out, const struct end *e, bool with_year, enum gb_lang lang)
{
	if (e->precision == GB_MONTH && lang == GB_VI) {
		buf_printf(out, "tháng %d", e->day.month);
		if (with_year)
			buf_printf(out, "/%d", e->day.year);
	} else if (with_year) {
		text_date(out, e->day, e->precision, lang);
	} else if (e->precision == GB_MONTH) {
		buf_puts(out, month_name(e->day.month));
	} else {
		put_quarter(out, e->day.month, lang);
	}
}

void text_period(struct buf *out, const char *period, enum gb_lang lang)
{
	const char *slash = strchr(period, '/');
	struct gb_span span;
	struct end from, to;
	bool open, same_year;

	if (!gb_period_parse(period, &span)) {
		buf_puts(out, period);
		return;
	}
	if (!slash) {
		if (read_end(period, strlen(period), &to))
			put_end(out, &to, true, lang);
		return;
	}
	open = strncmp(period, "../", 3) == 0;
	if (open)
		slash = period + 2;
	if (!read_end(slash + 1, strlen(slash + 1), &to) ||
	    (!open && !read_end(period, (size_t)(slash - period), &from))) {
		buf_puts(out, period);
		return;
	}
	if (!open) {
		same_year = from.day.year == to.day.year && from.precision == to.precision &&
		            (from.precision == GB_MONTH || from.precision == GB_QUARTER);
		put_end(out, &from, !same_year, lang);
		buf_putc(out, ' ');
	}
	buf_puts(out, lang == GB_VI ? "đến " : "to ");
	put_end(out, &to, true, lang);
}
