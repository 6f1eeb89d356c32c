/* date_read.c - dates as people type them. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* A date in pieces: numbers and words, with what stood between them. */
struct token {
	bool word;
	char text[12];          /* folded bare: lower case, no marks */
	int length, value;      /* digits and value of a number */
	char before;            /* '/', '-', '.', ' ', or 0 when it touches the one before */
};

#define TOKENS_MAX 8

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Skips spaces with at most one mark among them; false when there is more. */
static bool read_separator(const char **s, char *out)
{
	*out = 0;
	for (; **s && !is_digit(**s) && !is_letter(**s); (*s)++) {
		if (!strchr(" /-.", **s) || (**s != ' ' && *out && *out != ' '))
			return false;
		if (!*out || **s != ' ')
			*out = **s;
	}
	return true;
}

static bool read_token(const char **s, struct token *t)
{
	t->word = is_letter(**s);
	t->length = 0;
	while (t->word ? is_letter(**s) : is_digit(**s)) {
		if (t->length == (int)sizeof t->text - 1)
			return false;
		t->text[t->length++] = *(*s)++;
	}
	t->text[t->length] = '\0';
	if (!t->word) {
		if (t->length > 4)
			return false;
		t->value = atoi(t->text);
	}
	return t->length > 0;
}

/* The number of tokens, -1 when `s` (folded) holds anything else. */
static int read_tokens(const char *s, struct token *t)
{
	int n = 0;
	char separator = 0;

	while (*s == ' ')
		s++;
	while (*s) {
		if (n == TOKENS_MAX || !read_token(&s, &t[n]))
			return -1;
		t[n++].before = separator;
		if (!read_separator(&s, &separator) || (!*s && separator && separator != ' '))
			return -1;
	}
	return n;
}

static bool is_year(const struct token *t)
{
	return !t->word && t->length == 4 && t->value >= GB_YEAR_FIRST && t->value <= GB_YEAR_LAST;
}

static bool is_small(const struct token *t)
{
	return !t->word && t->length <= 2;
}

static bool is_word(const struct token *t, const char *word)
{
	return t->word && strcmp(t->text, word) == 0;
}

/* An English month, whole or its first three letters or more; 0 for none. */
static int month_of(const struct token *t)
{
	static const char *const names[] = { "january", "february", "march", "april", "may", "june", "july",
	                                     "august", "september", "october", "november", "december" };

	for (int i = 0; t->word && t->length >= 3 && i < 12; i++)
		if (strncmp(names[i], t->text, (size_t)t->length) == 0)
			return i + 1;
	return 0;
}

/* 0 for none; span_of_months() refuses those above 4. */
static int quarter_of(const struct token *t)
{
	static const char *const roman[] = { "i", "ii", "iii", "iv" };

	if (!t->word)
		return t->length == 1 ? t->value : 0;
	for (int i = 0; i < 4; i++)
		if (strcmp(roman[i], t->text) == 0)
			return i + 1;
	return 0;
}

static bool span_of_months(int year, int first, int count, struct gb_span *out)
{
	int last = first + count - 1;

	if (first < 1 || last > 12)
		return false;
	out->from = (struct gb_date){ year, first, 1 };
	out->to = (struct gb_date){ year, last, gb_days_in_month(year, last) };
	return true;
}

static bool span_of_day(int year, int month, int day, struct gb_span *out)
{
	out->from = out->to = (struct gb_date){ year, month, day };
	return gb_date_valid(out->from);
}

static bool read_quarter(const struct token *t, int n, struct gb_span *out)
{
	int quarter;

	if (n != 3)
		return false;
	if (is_word(&t[0], "q") || is_word(&t[0], "quy") || is_word(&t[0], "quarter")) {
		quarter = quarter_of(&t[1]);
		return quarter && is_year(&t[2]) && t[2].before &&
		       span_of_months(t[2].value, 3 * quarter - 2, 3, out);
	}
	if (is_year(&t[0]) && t[1].before && is_word(&t[1], "q")) {
		quarter = t[2].word ? 0 : quarter_of(&t[2]);
		return quarter && !t[2].before && span_of_months(t[0].value, 3 * quarter - 2, 3, out);
	}
	return false;
}

static bool read_pieces(const struct token *t, int n, struct gb_span *out)
{
	if (n == 1)
		return is_year(&t[0]) && span_of_months(t[0].value, 1, 12, out);
	if (read_quarter(t, n, out))
		return true;
	for (int i = 1; i < n; i++)
		if (!t[i].before)
			return false;
	if (n == 2 && is_year(&t[1]))
		return (is_small(&t[0]) || month_of(&t[0])) &&
		       span_of_months(t[1].value, t[0].word ? month_of(&t[0]) : t[0].value, 1, out);
	if (n == 2 && is_year(&t[0]))
		return is_small(&t[1]) && span_of_months(t[0].value, t[1].value, 1, out);
	if (n != 3 || (t[1].before != t[2].before && !t[1].word))
		return false;
	if (is_year(&t[0]))
		return is_small(&t[1]) && is_small(&t[2]) &&
		       span_of_day(t[0].value, t[1].value, t[2].value, out);
	if (!is_small(&t[0]) || !is_year(&t[2]))
		return false;
	if (t[1].word)
		return span_of_day(t[2].value, month_of(&t[1]), t[0].value, out);
	return is_small(&t[1]) && span_of_day(t[2].value, t[1].value, t[0].value, out);
}

/* Takes out "ngày", "tháng" and "năm" before the numbers that they name, as in "ngày 6 tháng 2 năm
 * 2025".  -1 when one stands anywhere else. */
static int drop_fillers(struct token *t, int n)
{
	int day = -1, month = -1, year = -1, kept = 0;

	for (int i = 0; i < n; i++) {
		int *place = is_word(&t[i], "ngay") ? &day : is_word(&t[i], "thang") ? &month
		             : is_word(&t[i], "nam") ? &year : NULL;

		if (!place)
			t[kept++] = t[i];
		else if (*place >= 0 || i + 1 == n || t[i + 1].word || t[i + 1].before != ' ')
			return -1;
		else
			*place = kept;
	}
	if ((day >= 0 && (day != 0 || kept != 3)) || (month >= 0 && month != kept - 2) ||
	    (year >= 0 && year != kept - 1))
		return -1;
	return kept;
}

bool text_date_read(const char *s, struct gb_span *out)
{
	struct buf folded = BUF_EMPTY;
	struct token tokens[TOKENS_MAX];
	struct gb_span span;
	int n = -1;
	bool found;

	if (text_same(s, "today", TEXT_BARE) || text_same(s, "hôm nay", TEXT_BARE)) {
		out->from = out->to = gb_today();
		return true;
	}
	if (strnlen(s, 64) < 64) {
		text_fold(&folded, s, TEXT_BARE);
		n = read_tokens(buf_text(&folded), tokens);
	}
	if (n > 0)
		n = drop_fillers(tokens, n);
	found = n > 0 && read_pieces(tokens, n, &span);
	if (found)
		*out = span;
	buf_free(&folded);
	return found;
}

bool text_span_read(const char *s, struct gb_span *out)
{
	const char *dots = strstr(s, "..");
	struct gb_span first = { .from = { 0, 0, 0 } }, last = first;
	char from[64];

	if (!dots)
		return text_date_read(s, out);
	if (dots - s >= (ptrdiff_t)sizeof from || (dots == s && !dots[2]))
		return false;
	memcpy(from, s, (size_t)(dots - s));
	from[dots - s] = '\0';
	if ((*from && !text_date_read(from, &first)) || (dots[2] && !text_date_read(dots + 2, &last)))
		return false;
	*out = (struct gb_span){ first.from, last.to };
	return true;
}
