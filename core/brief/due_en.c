/* due_en.c - English deadlines: within six months, by the end of 2025, in the fourth quarter, Q4 2025,
 * by 30 June 2025. */
#include "config.h"

#include <string.h>

#include "brief/due_words.h"

static int one_of(const struct due_words *w, int i, const char *const *words, int n)
{
	for (int k = 0; k < n; k++)
		if (brief_due_is(w, i, words[k]))
			return k + 1;
	return -1;
}

static int number_word(const struct due_words *w, int i)
{
	static const char *const words[] = {
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
	};
	int n = brief_due_number(w, i);

	return n >= 0 ? n : one_of(w, i, words, 12);
}

/* December, Dec; "may" is also a verb, but no deadline uses it so. */
static int month_word(const struct due_words *w, int i)
{
	static const char *const names[] = {
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
		"november", "december"
	};

	if (i < 0 || i >= w->n)
		return -1;
	for (int k = 0; k < 12; k++)
		if (strcmp(w->at[i], names[k]) == 0 ||
		    (strlen(w->at[i]) == 3 && strncmp(w->at[i], names[k], 3) == 0))
			return k + 1;
	return -1;
}

/* [of] YYYY at `i`, of this year, of next year; else the meeting's. */
static int year_at(const struct due_reading *r, int i)
{
	const struct due_words *w = r->words;

	if (brief_due_is(w, i, "of") || brief_due_is(w, i, "in"))
		i++;
	if (brief_due_is(w, i, "next") && brief_due_is(w, i + 1, "year"))
		return r->meeting.year + 1;
	return brief_due_year(w, i) > 0 ? brief_due_year(w, i) : r->meeting.year;
}

/* 30 June 2025, June 30, 2025, June 2025 */
static bool month(struct due_reading *r, bool *unclear)
{
	const struct due_words *w = r->words;

	for (int i = 0; i < w->n; i++) {
		int m = month_word(w, i);
		if (m < 0)
			continue;
		int before = brief_due_number(w, i - 1), after = brief_due_number(w, i + 1);
		if (before >= 1 && before <= 31)
			return brief_due_set_day(r, year_at(r, i + 1), m, before);
		if (after >= 1 && after <= 31)
			return brief_due_set_day(r, year_at(r, i + 2), m, after);
		return brief_due_set_month(r, year_at(r, i + 1), m);
	}
	return brief_due_numeric(r, unclear);
}

/* the first six months of 2025, the last six months of the year */
static bool part_of_year(struct due_reading *r, int months, int i, bool first)
{
	if (months > 12)
		return false;
	return brief_due_set_month(r, year_at(r, i), first ? months : 12);
}

static bool unit_is(const struct due_words *w, int i, const char *one, const char *many)
{
	return brief_due_is(w, i, one) || brief_due_is(w, i, many);
}

/* within 6 months, in the next two weeks: counted from the meeting */
static bool counted(struct due_reading *r)
{
	const struct due_words *w = r->words;

	for (int i = 0; i + 1 < w->n; i++) {
		int n = number_word(w, i);
		if (n < 1 || brief_due_year(w, i) > 0)
			continue;
		if (unit_is(w, i + 1, "month", "months")) {
			if (brief_due_is(w, i - 1, "first") || brief_due_is(w, i - 1, "last"))
				return part_of_year(r, n, i + 2, brief_due_is(w, i - 1, "first"));
			return brief_due_count_months(r, n, GB_MONTH);
		}
		if (unit_is(w, i + 1, "week", "weeks"))
			return brief_due_count_days(r, n * 7);
		if (unit_is(w, i + 1, "day", "days"))
			return brief_due_count_days(r, n);
		if (unit_is(w, i + 1, "year", "years"))
			return brief_due_count_months(r, n * 12, GB_NO_PRECISION);
	}
	return false;
}

/* Q4 2025, quarter IV of 2025, the fourth quarter of 2025 */
static bool quarter(struct due_reading *r)
{
	static const char *const ordinals[] = { "first", "second", "third", "fourth" };
	static const char *const roman[] = { "i", "ii", "iii", "iv" };
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "quarter"), n;

	if (i >= 0) {
		n = one_of(w, i - 1, ordinals, 4);
		if (n > 0)
			return brief_due_set_quarter(r, year_at(r, i + 1), n);
		n = one_of(w, i + 1, roman, 4);
		return brief_due_set_quarter(r, year_at(r, i + 2), n > 0 ? n : brief_due_number(w, i + 1));
	}
	i = brief_due_find(w, "q");
	return i >= 0 && brief_due_set_quarter(r, year_at(r, i + 2), brief_due_number(w, i + 1));
}

static bool year(struct due_reading *r)
{
	const struct due_words *w = r->words;
	int i = brief_due_find(w, "year"), last = -1;

	for (int k = 0; k < w->n; k++)
		if (brief_due_year(w, k) > 0)
			last = brief_due_year(w, k);
	if (last > 0)
		return brief_due_set_year(r, last);
	if (i < 0)
		return false;
	return brief_due_set_year(r, r->meeting.year + (brief_due_is(w, i - 1, "next") ? 1 : 0));
}

static bool is_unclear(const struct due_words *w)
{
	static const char *const words[] = { "every", "each", "mid", "middle", "early", "late", "working", "soon" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (brief_due_find(w, words[i]) >= 0)
			return true;
	return false;
}

bool brief_due_read_en(struct due_reading *r)
{
	bool unclear = is_unclear(r->words);

	if (!unclear && month(r, &unclear))
		return true;
	if (unclear)
		return false;
	if (counted(r))
		return true;
	return brief_due_find(r->words, "quarter") >= 0 || brief_due_find(r->words, "q") >= 0 ? quarter(r) : year(r);
}
