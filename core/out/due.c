/* due.c - deadlines in words.  A day that has passed says nothing about what was done, so it is
 * never called overdue. */
#include "config.h"

#include "giaoban.h"

#include <string.h>

#include "out/words.h"
#include "text/text.h"

/* A month, quarter or year as the source named it, and its last day. */
static void coarse_day(struct buf *out, const struct gb_directive *d, const char *day, enum gb_lang lang)
{
	struct buf coarse = BUF_EMPTY;

	text_date(&coarse, d->due, d->due_precision, lang);
	if (d->due_precision == GB_YEAR)
		buf_printf(out, tr(lang, "in %s, by %s"), buf_text(&coarse), day);
	else if (d->due_precision == GB_QUARTER)
		buf_printf(out, tr(lang, "during %s, by %s"), buf_text(&coarse), day);
	else
		buf_printf(out, tr(lang, "within %s, by %s"), buf_text(&coarse), day);
	buf_free(&coarse);
}

/* A deadline counted from the meeting ("within 6 months") has its own day and is told by it. */
void gb_say_due_day(struct buf *out, const struct gb_directive *d, enum gb_lang lang)
{
	struct buf day = BUF_EMPTY;

	if (!gb_date_given(d->due))
		return;
	text_date(&day, d->due, GB_DAY, lang);
	if (d->due_basis == GB_STATED && d->due_precision > GB_DAY)
		coarse_day(out, d, buf_text(&day), lang);
	else
		buf_puts(out, buf_text(&day));
	buf_free(&day);
}

void gb_say_due_told(struct buf *out, const struct gb_directive *d, enum gb_lang lang)
{
	const char *put = gb_text_in(&d->due_text, lang, NULL);
	struct buf day = BUF_EMPTY;

	gb_say_due_day(&day, d, lang);
	buf_puts(out, buf_text(&day));
	if (put && !strstr(buf_text(&day), put))
		buf_printf(out, ", “%s”", put);
	buf_free(&day);
}

/* ---- how far away ---- */

#define NEARLY 45               /* days up to which a month's deadline is told in days */
#define DAYS_100_MONTHS 3044    /* a hundred months, by the calendar's mean */

static void days_left(struct buf *out, unsigned long n, enum gb_lang lang)
{
	if (n == 0)
		buf_puts(out, tr(lang, "today is the last day"));
	else
		buf_printf(out, trn(lang, "%lu day left", "%lu days left", n), n);
}

static void about_left(struct buf *out, unsigned long days, enum gb_lang lang)
{
	const unsigned long months = (days * 100 + DAYS_100_MONTHS / 2) / DAYS_100_MONTHS;

	if (days == 0)
		buf_puts(out, tr(lang, "the last day is about today"));
	else if (days <= NEARLY)
		buf_printf(out, trn(lang, "about %lu day left", "about %lu days left", days), days);
	else
		buf_printf(out, trn(lang, "about %lu month left", "about %lu months left", months), months);
}

/* Quarters and years away by the calendar: none is this one, one is the next, which may end in a day or in nearly
 * twice its length. */
static void quarters_left(struct buf *out, unsigned long quarters, unsigned long days, enum gb_lang lang)
{
	if (quarters == 0 && days > 0)
		buf_printf(out, "%s, ", tr(lang, "this quarter"));
	if (quarters == 0)
		days_left(out, days, lang);
	else if (quarters == 1)
		buf_puts(out, tr(lang, "by the end of next quarter"));
	else
		buf_printf(out, trn(lang, "%lu quarter left", "%lu quarters left", quarters), quarters);
}

static void years_left(struct buf *out, unsigned long years, unsigned long days, enum gb_lang lang)
{
	if (years == 0 && days > 0)
		buf_printf(out, "%s, ", tr(lang, "this year"));
	if (years == 0)
		days_left(out, days, lang);
	else if (years == 1)
		buf_puts(out, tr(lang, "by the end of next year"));
	else
		buf_printf(out, trn(lang, "%lu year left", "%lu years left", years), years);
}

static unsigned long quarter_number(struct gb_date d)
{
	return (unsigned long)d.year * 4 + (unsigned long)(d.month - 1) / 3;
}

void gb_say_due_left(struct buf *out, struct gb_date due, enum gb_precision precision, struct gb_date today, enum gb_lang lang)
{
	if (!gb_date_given(due) || !gb_date_given(today))
		return;
	const long left = gb_day_number(due) - gb_day_number(today);
	const unsigned long days = (unsigned long)(left < 0 ? -left : left);

	if (left < 0)
		buf_printf(out, trn(lang, "date passed %lu day ago, completion not known",
		                    "date passed %lu days ago, completion not known", days), days);
	else if (precision == GB_MONTH)
		about_left(out, days, lang);
	else if (precision == GB_QUARTER)
		quarters_left(out, quarter_number(due) - quarter_number(today), days, lang);
	else if (precision == GB_YEAR)
		years_left(out, (unsigned long)(due.year - today.year), days, lang);
	else
		days_left(out, days, lang);
}

enum gb_urgency gb_urgency_of(struct gb_date due, struct gb_date today)
{
	if (!gb_date_given(due) || !gb_date_given(today))
		return GB_CALM;
	long days = gb_day_number(due) - gb_day_number(today);
	return days < 0 ? GB_PASSED : days <= GB_NEAR_DAYS ? GB_NEAR : GB_CALM;
}

void gb_deadline(struct buf *out, const struct gb_directive *d, struct gb_date today, enum gb_lang lang)
{
	if (!gb_date_given(d->due))
		return;
	gb_say_due_day(out, d, lang);
	if (gb_date_given(today))
		buf_puts(out, ", ");
	gb_say_due_left(out, d->due, d->due_precision, today, lang);
}
