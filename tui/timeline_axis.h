/* timeline_axis.h - an axis of time in a row of cells: which day stands in which cell, which years are named.  Arithmetic alone. */
#ifndef GIAOBAN_TUI_TIMELINE_AXIS_H
#define GIAOBAN_TUI_TIMELINE_AXIS_H

#include <stdbool.h>

#include "base/date.h"

struct axis {
	int first, last;        /* whole years, each as long as it is */
	int cells;
	int step;               /* every so many years one is named: all, where they fit */
};

#define AXIS_NAME 4             /* cells of a year's name */

/* `last` is not before `first`; cells >= 1. */
struct axis axis_make(int first, int last, int cells);
/* The cell of a day, from 0; -1 outside of the axis. */
int axis_cell(const struct axis *a, struct gb_date day);
/* Where a year begins; of the year after the last one: `cells`. */
int axis_year(const struct axis *a, int year);
/* Where its name stands: at its beginning, of the last year perhaps a little before; -1 where it is not named. */
int axis_name(const struct axis *a, int year);
/* Is its beginning marked?  Of years that are only a cell or two wide only that of the named ones. */
bool axis_has_tick(const struct axis *a, int year);

#endif
