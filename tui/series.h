/* series.h - an indicator over time on the screen: what its two files share. */
#ifndef GIAOBAN_TUI_SERIES_H
#define GIAOBAN_TUI_SERIES_H

#include "base/mem.h"
#include "tui/list.h"
#include "tui/view.h"

/* One row of the list: a point in its columns, or a sentence. */
struct series_row {
	const char *period, *value, *stage, *change, *source;  /* of a point; the change with its unit, */
	const char *change_short;       /* and without: the head of the screen names it */
	const char *sentence;           /* else NULL */
	size_t point;                   /* that it is or speaks of; n_points: none */
};

enum series_column { SERIES_PERIOD, SERIES_VALUE, SERIES_STAGE, SERIES_CHANGE, SERIES_SOURCE, SERIES_COLUMNS };

struct series_rows {
	struct arena *arena;
	struct series_row *at;          /* the points, then the sentences */
	size_t n, n_points;
	int widest[SERIES_COLUMNS], widest_short;       /* cells; of the changes without their unit */
	int width;                      /* of the list, as laid out; so many lines has a point there: */
	int point_lines;
	int period;                     /* cells of the periods */
	bool is_short;                  /* changes stand without their unit */
};

/* Says a series; series_rows_free() before that, where there was another. */
void series_rows_fill(struct series_rows *r, const struct gb_series *s, const struct gb_voice *v);
void series_rows_free(struct series_rows *r);

/* Lays them out at a width.  The lines of a row then; of all. */
void series_rows_fit(struct series_rows *r, int width);
int series_row_lines(const struct series_rows *r, long i);
int series_rows_lines(const struct series_rows *r);
/* Has any figure of it a place in time?  Without one there is nothing to draw. */
bool series_is_dated(const struct gb_series *s);

void series_row_paint(const struct series_rows *r, const struct context *cx, struct grid *g, struct rect rect, long i, bool on, bool focused);

/* The chart from r.y, r.x on; the point that is selected is seen also where another stands in its cell (n_points: none is).  A point is
 * a spot of the number of its row. */
void series_chart_paint(const struct gb_chart *c, const struct gb_series *s, size_t selected, struct grid *g, struct rect r);

#endif
