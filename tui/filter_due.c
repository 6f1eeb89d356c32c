/* filter_due.c - a deadline to narrow a list by, as a person types it. */
#include "config.h"

#include "tui/filter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

#define DAYS_MOST 99999
#define BARE_DAYS 3             /* digits of days without a word behind them: four are a year */

long filter_due_days(const char *word)
{
	char *end;
	const size_t digits = strspn(word, "0123456789");

	if (digits == 0 || digits > 5)
		return -1;
	const long days = strtol(word, &end, 10);
	return strcmp(end, "d") == 0 ? days : -1;
}

/* "30", "30d", "30n", "30 ngày", "30 days" */
static bool read_days(const char *typed, long *days)
{
	static const char *const words[] = { "d", "n", "ngày", "day", "days" };
	const size_t digits = strspn(typed, "0123456789");
	const char *rest = typed + digits;

	if (digits == 0 || digits > 5)
		return false;
	*days = strtol(typed, NULL, 10);
	rest += strspn(rest, " ");
	if (!*rest)
		return digits <= BARE_DAYS;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_same(rest, words[i], TEXT_BARE))
			return *days <= DAYS_MOST;
	return false;
}

/* The word itself, or what the menu calls it in either language. */
static bool is_called(const char *typed, const char *word)
{
	bool same = text_same(typed, word, TEXT_BARE);

	for (int lang = GB_VI; !same && lang <= GB_EN; lang++) {
		const struct gb_voice v = { .lang = (enum gb_lang)lang };
		struct buf name = BUF_EMPTY;
		facet_choice(&name, FACET_DUE, word, GB_DIRECTIVE, &v);
		same = text_same(typed, buf_text(&name), TEXT_BARE);
		buf_free(&name);
	}
	return same;
}

static void put_span(struct buf *out, const struct gb_span *span)
{
	char from[11], to[11];

	gb_date_print(from, span->from);
	gb_date_print(to, span->to);
	buf_printf(out, "%s..%s", from, to);
}

/* Without the blanks around it. */
static bool read_typed(struct buf *out, const char *typed, enum gb_lang lang, struct buf *why)
{
	struct gb_span span;
	long days;

	if (is_called(typed, "none")) {
		buf_puts(out, "none");
	} else if (is_called(typed, "passed")) {
		buf_puts(out, "passed");
	} else if (is_called(typed, "..")) {
		buf_puts(out, "..");
	} else if (read_days(typed, &days)) {
		buf_printf(out, "%ldd", days);
	} else if (!text_span_read(typed, &span)) {
		buf_printf(why, tr(lang, "'%s' is not understood; write 30d, none, passed, 31/12/2025, ..31/12/2025 or 1/2025..6/2025"), typed);
		return false;
	} else if (gb_date_given(span.from) && gb_date_given(span.to) && gb_date_cmp(span.from, span.to) > 0) {
		buf_printf(why, tr(lang, "'%s' ends before it begins"), typed);
		return false;
	} else {
		put_span(out, &span);
	}
	return true;
}

bool filter_due_typed(struct buf *out, const char *typed, enum gb_lang lang, struct buf *why)
{
	struct buf bare = BUF_EMPTY;
	size_t len;

	typed += strspn(typed, " ");
	for (len = strlen(typed); len > 0 && typed[len - 1] == ' '; len--)
		;
	buf_add(&bare, typed, len);
	const bool good = read_typed(out, buf_text(&bare), lang, why);
	buf_free(&bare);
	return good;
}
