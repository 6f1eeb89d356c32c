/* due_words.h - a deadline's words as a list of small tokens, and what both languages share. */
#ifndef GIAOBAN_BRIEF_DUE_WORDS_H
#define GIAOBAN_BRIEF_DUE_WORDS_H

#include "brief/due.h"

#define DUE_WORDS 24

/* Lower case, without punctuation; a number is a word of its own ("Q4/2025" is q, 4, 2025). */
struct due_words {
	char at[DUE_WORDS][16];
	int n;
};

/* Where the reading is.  Each pattern returns true when it recognised something. */
struct due_reading {
	const struct due_words *words;
	struct gb_date meeting;
	struct brief_due *out;
	struct gb_date first;           /* of the span that the words name */
};

/* The number at `i`, or -1. */
int brief_due_number(const struct due_words *w, int i);
/* The same, when it is a year. */
int brief_due_year(const struct due_words *w, int i);
bool brief_due_is(const struct due_words *w, int i, const char *word);
/* The place of `word`, -1 for nowhere. */
int brief_due_find(const struct due_words *w, const char *word);

/* Results: a day; the end of a month, quarter or year; so many months, days or years after the meeting. */
bool brief_due_set_day(struct due_reading *r, int year, int month, int day);
bool brief_due_set_month(struct due_reading *r, int year, int month);
bool brief_due_set_quarter(struct due_reading *r, int year, int quarter);
bool brief_due_set_year(struct due_reading *r, int year);
bool brief_due_count_months(struct due_reading *r, int months, enum gb_precision precision);
bool brief_due_count_days(struct due_reading *r, int days);

/* Day, month, year as three numbers, in either order; the same in all languages.  *unclear when three
 * numbers are no day. */
bool brief_due_numeric(struct due_reading *r, bool *unclear);

bool brief_due_read_vi(struct due_reading *r);
bool brief_due_read_en(struct due_reading *r);

#endif
