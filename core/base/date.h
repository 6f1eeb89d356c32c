/* date.h - days of the (proleptic) Gregorian calendar, ISO 8601 dates, and the periods that
 * figures cover.  Years 1900 to 2199: a date outside is taken for a slip of the pen. */
#ifndef GIAOBAN_BASE_DATE_H
#define GIAOBAN_BASE_DATE_H

#include <stdbool.h>

#define GB_YEAR_FIRST 1900
#define GB_YEAR_LAST 2199

/* A day.  {0, 0, 0} means "no date". */
struct gb_date {
	int year, month, day;
};

/* How exactly a source named a date: the `day` of a "quarter" is the last one of it. */
enum gb_precision { GB_NO_PRECISION, GB_DAY, GB_MONTH, GB_QUARTER, GB_YEAR };

bool gb_date_given(struct gb_date d);                         /* false for {0, 0, 0} */
bool gb_date_valid(struct gb_date d);                         /* a real day in the years above */
bool gb_date_parse(const char *s, struct gb_date *out);       /* YYYY-MM-DD, whole string */
void gb_date_print(char out[11], struct gb_date d);           /* YYYY-MM-DD; "" for no date */
int gb_date_cmp(struct gb_date a, struct gb_date b);          /* -1, 0, 1; no date sorts first */

/* Days since 1900-01-01 (which is 0), and back. */
long gb_day_number(struct gb_date d);
struct gb_date gb_date_of_day(long number);

/* The same day `months` later (or earlier), the month's last day where it has no such day. */
struct gb_date gb_date_add_months(struct gb_date d, int months);
struct gb_date gb_date_add_days(struct gb_date d, long days);
int gb_days_in_month(int year, int month);

/* A span of days; the ends are inclusive, an open beginning has no date. */
struct gb_span {
	struct gb_date from, to;
};

/* A period of the briefing format: YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, A/B of two such, or ../B
 * ("as of").  False when it is none, or ends before it begins. */
bool gb_period_parse(const char *s, struct gb_span *out);

/* Today: $GIAOBAN_NOW (YYYY-MM-DD) if it holds a valid date, else the clock, in local time. */
struct gb_date gb_today(void);

#endif
