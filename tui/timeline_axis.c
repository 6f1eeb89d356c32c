/* timeline_axis.c - an axis of time in a row of cells: which day stands in which cell, which years are named. */
#include "config.h"

#include "tui/timeline_axis.h"

#define NAME_GAP 1              /* cells between two names */
#define TICK_CELLS 3            /* of a year, so that it has a tick of its own */

static long first_day(int year)
{
	return gb_day_number((struct gb_date){ year, 1, 1 });
}

static long days_of(int first, int last)
{
	return gb_day_number((struct gb_date){ last, 12, 31 }) + 1 - first_day(first);
}

/* Rounded steps, so that the years named are those that people think in. */
static int step_for(long days, int cells)
{
	static const int steps[] = { 1, 2, 5, 10, 20, 50, 100 };
	const int n = (int)(sizeof steps / sizeof *steps);
	int i = 0;

	while (i < n - 1 && steps[i] * 365L * cells < (AXIS_NAME + NAME_GAP) * days)
		i++;
	return steps[i];
}

struct axis axis_make(int first, int last, int cells)
{
	return (struct axis){ first, last, cells, step_for(days_of(first, last), cells) };
}

static int cell_of(const struct axis *a, long day)
{
	return (int)((day - first_day(a->first)) * a->cells / days_of(a->first, a->last));
}

int axis_cell(const struct axis *a, struct gb_date day)
{
	return day.year < a->first || day.year > a->last ? -1 : cell_of(a, gb_day_number(day));
}

int axis_year(const struct axis *a, int year)
{
	return year > a->last ? a->cells : cell_of(a, first_day(year));
}

static bool is_named(const struct axis *a, int year)
{
	return year >= a->first && year <= a->last && year % a->step == 0;
}

int axis_name(const struct axis *a, int year)
{
	const int most = a->cells - AXIS_NAME;
	int at;

	if (!is_named(a, year) || most < 0)
		return -1;
	at = axis_year(a, year);
	if (at <= most)
		return at;
	if (is_named(a, year - a->step) && axis_year(a, year - a->step) + AXIS_NAME + NAME_GAP > most)
		return -1;
	return most;
}

bool axis_has_tick(const struct axis *a, int year)
{
	return is_named(a, year) || (long)a->cells >= (long)TICK_CELLS * (a->last - a->first + 1);
}
