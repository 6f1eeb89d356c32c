/* due.c - deadlines from words, the part that both languages share. */
#include "config.h"

#include "brief/due.h"

#include <stdlib.h>
#include <string.h>

#include "brief/due_words.h"
#include "text/text.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || ((unsigned char)c & 0x80);
}

/* False when there are more or longer words than a deadline needs. */
static bool split(const char *s, struct due_words *out)
{
	out->n = 0;
	while (*s) {
		const char *begin = s;
		if (is_digit(*s))
			while (is_digit(*s))
				s++;
		else if (is_letter(*s))
			while (is_letter(*s))
				s++;
		else {
			s++;
			continue;
		}
		size_t len = (size_t)(s - begin);
		if (out->n == DUE_WORDS || len >= sizeof(out->at[0]))
			return false;
		memcpy(out->at[out->n], begin, len);
		out->at[out->n][len] = '\0';
		out->n++;
	}
	return true;
}

int brief_due_number(const struct due_words *w, int i)
{
	if (i < 0 || i >= w->n || !is_digit(w->at[i][0]) || strlen(w->at[i]) > 4)
		return -1;
	return atoi(w->at[i]);
}

int brief_due_year(const struct due_words *w, int i)
{
	int n = brief_due_number(w, i);

	return n >= GB_YEAR_FIRST && n <= GB_YEAR_LAST ? n : -1;
}

bool brief_due_is(const struct due_words *w, int i, const char *word)
{
	return i >= 0 && i < w->n && strcmp(w->at[i], word) == 0;
}

int brief_due_find(const struct due_words *w, const char *word)
{
	for (int i = 0; i < w->n; i++)
		if (strcmp(w->at[i], word) == 0)
			return i;
	return -1;
}

static bool set(struct due_reading *r, struct gb_date first, struct gb_date last, enum gb_precision precision,
                enum gb_basis basis)
{
	if (!gb_date_valid(last))
		return false;
	r->first = first;
	r->out->last = last;
	r->out->precision = precision;
	r->out->basis = basis;
	return true;
}

bool brief_due_set_day(struct due_reading *r, int year, int month, int day)
{
	struct gb_date d = { year, month, day };

	return set(r, d, d, GB_DAY, GB_STATED);
}

bool brief_due_set_month(struct due_reading *r, int year, int month)
{
	if (month < 1 || month > 12)
		return false;
	return set(r, (struct gb_date){ year, month, 1 },
	           (struct gb_date){ year, month, gb_days_in_month(year, month) }, GB_MONTH, GB_STATED);
}

bool brief_due_set_quarter(struct due_reading *r, int year, int quarter)
{
	int month = quarter * 3;

	if (quarter < 1 || quarter > 4)
		return false;
	return set(r, (struct gb_date){ year, month - 2, 1 },
	           (struct gb_date){ year, month, gb_days_in_month(year, month) }, GB_QUARTER, GB_STATED);
}

bool brief_due_set_year(struct due_reading *r, int year)
{
	return set(r, (struct gb_date){ year, 1, 1 }, (struct gb_date){ year, 12, 31 }, GB_YEAR, GB_STATED);
}

bool brief_due_count_months(struct due_reading *r, int months, enum gb_precision precision)
{
	if (months < 1 || months > 600)
		return false;
	return set(r, r->meeting, gb_date_add_months(r->meeting, months), precision, GB_COUNTED);
}

bool brief_due_count_days(struct due_reading *r, int days)
{
	if (days < 1 || days > 10000)
		return false;
	return set(r, r->meeting, gb_date_add_days(r->meeting, days), GB_NO_PRECISION, GB_COUNTED);
}

bool brief_due_numeric(struct due_reading *r, bool *unclear)
{
	const struct due_words *w = r->words;
	bool read = false;

	for (int i = 0; i + 2 < w->n; i++) {
		int a = brief_due_number(w, i), b = brief_due_number(w, i + 1), c = brief_due_number(w, i + 2);
		if (a < 0 || b < 0 || c < 0)
			continue;
		if (brief_due_year(w, i + 2) > 0)
			read = brief_due_set_day(r, c, b, a);
		else if (brief_due_year(w, i) > 0)
			read = brief_due_set_day(r, a, b, c);
		*unclear = !read;
		return read;
	}
	return false;
}

bool brief_due_read(const char *words, enum gb_lang lang, struct gb_date meeting, struct brief_due *out)
{
	struct due_words w;
	struct due_reading r = { .words = &w, .meeting = meeting, .out = out };
	struct buf folded = BUF_EMPTY;
	bool known;

	memset(out, 0, sizeof(*out));
	if (!gb_date_valid(meeting))
		return false;
	text_fold(&folded, words, TEXT_EXACT);
	known = split(buf_text(&folded), &w);
	buf_free(&folded);
	if (!known)
		return false;
	known = lang == GB_VI ? brief_due_read_vi(&r) : brief_due_read_en(&r);
	if (known && (brief_due_is(&w, 0, "trước") || brief_due_is(&w, 0, "before")) && out->basis == GB_STATED)
		out->before = gb_date_add_days(r.first, -1);
	return known;
}
