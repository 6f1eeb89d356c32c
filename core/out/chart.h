/* chart.h - a chart while it is drawn: the scales that its two files share. */
#ifndef GIAOBAN_OUT_CHART_H
#define GIAOBAN_OUT_CHART_H

#include <stdint.h>

#include "giaoban.h"

struct chart {
	const struct gb_series *series;
	struct gb_chart *out;
	enum gb_lang lang;
	const struct gb_figure *measure;        /* what is drawn has its unit */
	bool ranks;                     /* the smallest on top */
	bool whole;                     /* no value has a fraction: no label has one either */
	int plot_rows, labels;          /* rows of the plot; columns of the values' labels */
	int mantissa, exponent;         /* a step between two labels: 1, 2 or 5 times a power of ten, */
	int64_t first, last;            /* and the first and the last label in steps */
	double low, high;               /* the values of these */
	int span;                       /* rows between them */
	long day_first, day_last;
};

/* Is a point drawn?  Where it stands. */
bool chart_has(const struct chart *c, size_t i);
int chart_row(const struct chart *c, struct gb_decimal d);
int chart_col(const struct chart *c, size_t i);

struct gb_chart_cell *chart_cell(const struct chart *c, int row, int col);
void chart_put(const struct chart *c, int row, int col, const char *ch, enum gb_ink ink);

/* Draws points and paths, and notes the places (chart_points.c). */
void chart_points(const struct chart *c);

#endif
