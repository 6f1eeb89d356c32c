/* chart_points.c - the points of a chart, and what joins them. */
#include "config.h"

#include "out/chart.h"

#include <stdlib.h>

#include "base/mem.h"

static const struct gb_figure *figure_of(const struct chart *c, size_t i)
{
	return &c->series->points[i].row->record->figure;
}

static const struct gb_point *point(const struct chart *c, size_t i)
{
	return &c->series->points[i];
}

/* ---- paths ---- */

/* Told once more, or otherwise, of the same time: the later one is joined. */
static bool is_restated(const struct chart *c, size_t i)
{
	for (size_t k = i + 1; k < c->series->n_points && gb_date_cmp(point(c, k)->to, point(c, i)->to) == 0; k++)
		if (point(c, k)->line == point(c, i)->line && figure_of(c, k)->stage == figure_of(c, i)->stage)
			return true;
	return false;
}

static void dot(const struct chart *c, int row, int col)
{
	if (chart_cell(c, row, col)->ink == GB_INK_NONE)
		chart_put(c, row, col, "·", GB_INK_PATH);
}

/* A dot in every second column, or, where it is steep, in every row; none touches a point, where there is room. */
static void join(const struct chart *c, size_t a, size_t b)
{
	const int x = chart_col(c, a), y = chart_row(c, figure_of(c, a)->value);
	const int across = chart_col(c, b) - x, down = chart_row(c, figure_of(c, b)->value) - y;
	const int steps = abs(down) > across ? abs(down) : across, by = abs(down) > across ? 1 : 2;

	for (int i = steps > 3 ? by : 1; i < (steps > 3 ? steps - 1 : steps); i += by)
		dot(c, y + (2 * down * i + (down < 0 ? -steps : steps)) / (2 * steps), x + (2 * across * i + steps) / (2 * steps));
}

/* Results in order of time; from the last one on the targets that lie before it. */
static void draw_paths(const struct chart *c)
{
	const size_t n = c->series->n_points;
	size_t *last = mem_alloc((n + 1) * sizeof *last), *before = mem_alloc((n + 1) * sizeof *before);

	for (size_t i = 0; i < n; i++)          /* by line: the place + 1 of the last result; of the point to join with */
		if (point(c, i)->line && figure_of(c, i)->stage == GB_RESULT)
			last[point(c, i)->line] = i + 1;
	for (size_t i = 0; i < n; i++) {
		const int line = point(c, i)->line;
		const bool result = figure_of(c, i)->stage == GB_RESULT;
		if (line == 0 || !chart_has(c, i) || is_restated(c, i))
			continue;
		if (!result && last[line] && gb_date_cmp(point(c, i)->to, point(c, last[line] - 1)->to) <= 0)
			continue;
		if (before[line])
			join(c, before[line] - 1, i);
		before[line] = i + 1;
	}
	free(last);
	free(before);
}

/* ---- points ---- */

/* What stands in one cell is told by the last one drawn. */
static void mark(const struct chart *c, size_t i, int row, int col, const char *sign)
{
	chart_put(c, row, col, sign, figure_of(c, i)->stage == GB_RESULT ? GB_INK_RESULT : GB_INK_TARGET);
	chart_cell(c, row, col)->point = (short)(i + 1);
}

static void draw_point(const struct chart *c, size_t i)
{
	const struct gb_figure *f = figure_of(c, i);
	const char *sign = f->stage == GB_RESULT ? "●" : "○";
	const int col = chart_col(c, i), row = chart_row(c, f->value), end = f->has_max ? chart_row(c, f->value_max) : row;
	const int step = end < row ? -1 : 1;

	for (int y = row + step; end != row && y != end; y += step)
		mark(c, i, y, col, "│");
	mark(c, i, end, col, sign);
	mark(c, i, row, col, sign);
	c->out->places[i] = row * c->out->cols + col;
}

/* What is lies over what is aimed at. */
void chart_points(const struct chart *c)
{
	draw_paths(c);
	for (size_t i = 0; i < c->series->n_points; i++) {
		c->out->places[i] = -1;
		if (chart_has(c, i) && figure_of(c, i)->stage != GB_RESULT)
			draw_point(c, i);
	}
	for (size_t i = 0; i < c->series->n_points; i++)
		if (chart_has(c, i) && figure_of(c, i)->stage == GB_RESULT)
			draw_point(c, i);
}
