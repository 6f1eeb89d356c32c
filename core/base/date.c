/* date.c - days, dates and periods. */
#include "config.h"

#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int gb_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool gb_date_given(struct gb_date d)
{
	return d.year != 0;
}

bool gb_date_valid(struct gb_date d)
{
	return d.year >= GB_YEAR_FIRST && d.year <= GB_YEAR_LAST && d.month >= 1 && d.month <= 12 &&
	       d.day >= 1 && d.day <= gb_days_in_month(d.year, d.month);
}

/* Exactly `count` digits at s; -1 when they are not. */
static int digits(const char *s, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + (s[i] - '0');
	}
	return value;
}

bool gb_date_parse(const char *s, struct gb_date *out)
{
	if (strlen(s) != 10 || s[4] != '-' || s[7] != '-')
		return false;
	struct gb_date d = { digits(s, 4), digits(s + 5, 2), digits(s + 8, 2) };
	if (!gb_date_valid(d))
		return false;
	*out = d;
	return true;
}

void gb_date_print(char out[11], struct gb_date d)
{
	if (!gb_date_given(d))
		out[0] = '\0';
	else
		snprintf(out, 11, "%04u-%02u-%02u", (unsigned)d.year % 10000, (unsigned)d.month % 100,
		         (unsigned)d.day % 100);
}

int gb_date_cmp(struct gb_date a, struct gb_date b)
{
	int order = a.year != b.year ? a.year - b.year : a.month != b.month ? a.month - b.month : a.day - b.day;

	return (order > 0) - (order < 0);
}

static long days_before_year(int year)
{
	long y = year - 1;

	return y * 365 + y / 4 - y / 100 + y / 400;
}

long gb_day_number(struct gb_date d)
{
	long n = days_before_year(d.year) - days_before_year(GB_YEAR_FIRST);

	for (int month = 1; month < d.month; month++)
		n += gb_days_in_month(d.year, month);
	return n + d.day - 1;
}

struct gb_date gb_date_of_day(long number)
{
	struct gb_date d = { GB_YEAR_FIRST + (int)(number / 366), 1, 1 };

	while (days_before_year(d.year + 1) - days_before_year(GB_YEAR_FIRST) <= number)
		d.year++;
	number -= days_before_year(d.year) - days_before_year(GB_YEAR_FIRST);
	while (number >= gb_days_in_month(d.year, d.month))
		number -= gb_days_in_month(d.year, d.month++);
	d.day += (int)number;
	return d;
}

struct gb_date gb_date_add_months(struct gb_date d, int months)
{
	int count = d.year * 12 + (d.month - 1) + months;
	struct gb_date r = { count / 12, count % 12 + 1, d.day };

	if (r.day > gb_days_in_month(r.year, r.month))
		r.day = gb_days_in_month(r.year, r.month);
	return r;
}

struct gb_date gb_date_add_days(struct gb_date d, long days)
{
	return gb_date_of_day(gb_day_number(d) + days);
}

static bool span_valid(const struct gb_span *span)
{
	return gb_date_valid(span->to) && gb_date_valid(span->from) && gb_date_cmp(span->from, span->to) <= 0;
}

/* YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD of `len` bytes. */
static bool one_period(const char *s, size_t len, struct gb_span *out)
{
	int year = len >= 4 ? digits(s, 4) : -1;

	if (year < 0 || (len > 4 && s[4] != '-'))
		return false;
	*out = (struct gb_span){ { year, 1, 1 }, { year, 12, 31 } };
	if (len == 4)
		return span_valid(out);
	if (len == 7 && s[5] == 'Q' && s[6] >= '1' && s[6] <= '4') {
		out->to.month = (s[6] - '0') * 3;
		out->from.month = out->to.month - 2;
	} else if (len == 7 || (len == 10 && s[7] == '-')) {
		out->from.month = out->to.month = digits(s + 5, 2);
		if (out->to.month < 1 || out->to.month > 12)
			return false;
	} else {
		return false;
	}
	out->to.day = gb_days_in_month(year, out->to.month);
	if (len == 10)
		out->from.day = out->to.day = digits(s + 8, 2);
	return span_valid(out);
}

bool gb_period_parse(const char *s, struct gb_span *out)
{
	const char *slash = strchr(s, '/');
	struct gb_span from, to;

	if (!slash)
		return one_period(s, strlen(s), out);
	if (!one_period(slash + 1, strlen(slash + 1), &to))
		return false;
	if (slash - s == 2 && s[0] == '.' && s[1] == '.') {
		*out = (struct gb_span){ { 0, 0, 0 }, to.to };
		return true;
	}
	if (!one_period(s, (size_t)(slash - s), &from) || gb_date_cmp(from.from, to.to) > 0)
		return false;
	*out = (struct gb_span){ from.from, to.to };
	return true;
}

struct gb_date gb_today(void)
{
	const char *set = getenv("GIAOBAN_NOW");
	struct gb_date d = { GB_YEAR_FIRST, 1, 1 };
	struct tm tm;
	time_t now = time(NULL);

	if (set && gb_date_parse(set, &d))
		return d;
	if (now != (time_t)-1 && localtime_r(&now, &tm)) {
		struct gb_date today = { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
		if (gb_date_valid(today))
			return today;
	}
	return d;
}
