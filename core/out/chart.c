/* chart.c - a series drawn in cells: what the axes say, and where each point stands. */
#include "config.h"

#include "out/chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

#define FOOT 2                  /* rows under the plot: the axis, the years */
#define LEFT 2                  /* columns of the plot before the first point, */
#define RIGHT 3                 /* and behind the last one, for the rest of its year */
#define YEAR 4                  /* cells of a year */
#define LONG_YEAR 365

static const struct gb_figure *figure_of(const struct gb_point *p)
{
	return &p->row->record->figure;
}

/* ---- which points ---- */

static bool same_unit(const struct gb_text *a, const struct gb_text *b)
{
	return strcmp(a->vi ? a->vi : "", b->vi ? b->vi : "") == 0;
}

/* One axis has one unit: the indicator's, else that of the first point with a period.  NULL: nothing can be drawn. */
static const struct gb_figure *measure_of(const struct gb_series *s)
{
	const struct gb_figure *first = NULL;

	for (size_t i = 0; i < s->n_points; i++) {
		const struct gb_figure *f = figure_of(&s->points[i]);
		if (!gb_date_given(s->points[i].to))
			continue;
		if (same_unit(&f->unit, &s->indicator->unit))
			return f;
		first = first ? first : f;
	}
	return first;
}

bool chart_has(const struct chart *c, size_t i)
{
	const struct gb_figure *f = figure_of(&c->series->points[i]);

	return gb_date_given(c->series->points[i].to) && same_unit(&f->unit, &c->measure->unit) &&
	       (f->kind == GB_RANK) == c->ranks;
}

/* ---- values: only their places are inexact, what is told of them never ---- */

static double value_of(struct gb_decimal d)
{
	return (double)d.digits / pow(10, d.scale);
}

static void take_value(struct chart *c, struct gb_decimal d, double *low, double *high)
{
	const double v = value_of(d);

	*low = fmin(*low, v);
	*high = fmax(*high, v);
	c->whole = c->whole && d.scale == 0;
}

static void find_values(struct chart *c, double *low, double *high)
{
	*low = INFINITY;
	*high = -INFINITY;
	c->whole = true;
	for (size_t i = 0; i < c->series->n_points; i++) {
		const struct gb_figure *f = figure_of(&c->series->points[i]);
		if (!chart_has(c, i))
			continue;
		take_value(c, f->value, low, high);
		if (f->has_max)
			take_value(c, f->value_max, low, high);
	}
	if (*low == *high) {            /* one value: a tenth of it around it */
		const double around = *low == 0 ? 1 : fabs(*low) / 10;
		const double most = c->measure->kind == GB_SHARE && *low <= 100 ? 100 : INFINITY;
		*high = fmin(*high + around, most);
		*low = fmax(*low - around, *low < 0 ? -INFINITY : 0);
	}
}

static struct gb_decimal label_of(const struct chart *c, int64_t k)
{
	struct gb_decimal d = { k * c->mantissa, c->exponent < 0 ? -c->exponent : 0 };

	for (int i = 0; i < c->exponent; i++)
		d.digits *= 10;
	return d;
}

/* Steps of 1, 2 or 5: the finest that leaves a row between two labels (where there are only three rows, none). */
static void choose_steps(struct chart *c)
{
	static const int mantissas[] = { 1, 2, 5 };
	double low, high;

	find_values(c, &low, &high);
	/* Finer than this a double cannot tell, and a gb_decimal has no more places. */
	const double finest = fmax((high - low) / c->plot_rows, fmax(fabs(low), fabs(high)) * 1e-12);
	const int least = c->whole ? 0 : -17, e = (int)fmax(floor(log10(finest)), least);
	for (int i = 0;; i++) {
		c->mantissa = mantissas[i % 3];
		c->exponent = e + i / 3;
		const double step = c->mantissa * pow(10, c->exponent);
		c->first = (int64_t)floor(low / step + 1e-9);
		c->last = (int64_t)ceil(high / step - 1e-9);
		if (c->last == c->first)
			c->last++;
		if ((c->last - c->first) * 2 <= c->plot_rows - 1 || c->last - c->first <= 2)
			break;
	}
	c->low = value_of(label_of(c, c->first));
	c->high = value_of(label_of(c, c->last));
	if (c->ranks && c->first == 0)
		c->low = 1;             /* there is no place 0 */
	/* Some rows are given away where all steps are of one height then. */
	c->span = c->plot_rows - 1;
	const int more = (int)(c->span % (c->last - c->first));
	if (more <= c->span / 8)
		c->span -= more;
}

static int row_of_value(const struct chart *c, double v)
{
	const double up = (v - c->low) / (c->high - c->low);
	const int row = (int)lround((c->ranks ? up : 1 - up) * c->span);

	return c->plot_rows - 1 - c->span + (row < 0 ? 0 : row > c->span ? c->span : row);
}

int chart_row(const struct chart *c, struct gb_decimal d)
{
	return row_of_value(c, value_of(d));
}

static void say_label(const struct chart *c, int64_t k, struct buf *out)
{
	struct gb_decimal d = label_of(c, k);

	if (c->ranks && k == 0)
		d = (struct gb_decimal){ 1, 0 };
	buf_clear(out);
	text_number_short(out, d, c->lang);
}

/* Labels that would take half of the width are left out: the list tells the values. */
static void measure_labels(struct chart *c)
{
	struct buf b = BUF_EMPTY;

	c->labels = 0;
	for (int64_t k = c->first; k <= c->last; k++) {
		say_label(c, k, &b);
		const int cells = (int)text_width(buf_text(&b));
		c->labels = cells > c->labels ? cells : c->labels;
	}
	if (c->labels * 2 > c->out->cols)
		c->labels = 0;
	buf_free(&b);
}

/* ---- time ---- */

static long middle_of_year(int year)
{
	return gb_day_number((struct gb_date){ year, 1, 1 }) + LONG_YEAR / 2;
}

/* A figure of a year stands over that year's name, one of a part of it before or behind it. */
static long day_of(const struct gb_point *p)
{
	const long to = gb_day_number(p->to);

	return gb_date_given(p->from) ? (gb_day_number(p->from) + to) / 2 : to;
}

static int year_of(const struct gb_point *p)
{
	return gb_date_of_day(day_of(p)).year;
}

static void take_day(struct chart *c, long day, bool first)
{
	c->day_first = first || day < c->day_first ? day : c->day_first;
	c->day_last = first || day > c->day_last ? day : c->day_last;
}

static void find_days(struct chart *c)
{
	bool first = true;

	for (size_t i = 0; i < c->series->n_points; i++) {
		if (!chart_has(c, i))
			continue;
		take_day(c, day_of(&c->series->points[i]), first);
		take_day(c, middle_of_year(year_of(&c->series->points[i])), false);
		first = false;
	}
	const long missing = LONG_YEAR - (c->day_last - c->day_first);
	if (missing > 0) {              /* less than a year stands in the middle */
		c->day_first -= missing / 2;
		c->day_last += missing - missing / 2;
	}
}

static int col_of_day(const struct chart *c, long day)
{
	const int left = c->labels + 2, room = c->out->cols - left - LEFT - RIGHT - 1;
	const double part = (double)(day - c->day_first) / (double)(c->day_last - c->day_first);

	return left + LEFT + (int)lround(part * room);
}

int chart_col(const struct chart *c, size_t i)
{
	return col_of_day(c, day_of(&c->series->points[i]));
}

/* ---- cells ---- */

struct gb_chart_cell *chart_cell(const struct chart *c, int row, int col)
{
	return &c->out->cells[row * c->out->cols + col];
}

void chart_put(const struct chart *c, int row, int col, const char *ch, enum gb_ink ink)
{
	struct gb_chart_cell *cell = chart_cell(c, row, col);

	if (strlen(ch) >= sizeof cell->ch)
		ch = "?";
	memcpy(cell->ch, ch, strlen(ch) + 1);
	cell->ink = (unsigned char)ink;
}

static void put_text(const struct chart *c, int row, int col, const char *s, enum gb_ink ink)
{
	char ch[32];
	int cells;

	for (size_t len; col < c->out->cols && (len = text_grapheme(s, &cells)) > 0 && len < sizeof ch; s += len) {
		memcpy(ch, s, len);
		ch[len] = '\0';
		chart_put(c, row, col++, cells == 1 ? ch : "?", ink);
	}
}

/* Are the cells empty, and one to each side of them? */
static bool is_free(const struct chart *c, int row, int col, int cells)
{
	for (int x = col - 1; x <= col + cells; x++)
		if (x >= 0 && x < c->out->cols && chart_cell(c, row, x)->ink != GB_INK_NONE)
			return false;
	return col >= 0 && col + cells <= c->out->cols;
}

/* ---- axes ---- */

static void draw_values(const struct chart *c)
{
	struct buf b = BUF_EMPTY;
	const int axis = c->labels + 1;

	for (int row = 0; row < c->plot_rows; row++)
		chart_put(c, row, axis, "│", GB_INK_AXIS);
	chart_put(c, c->plot_rows, axis, "└", GB_INK_AXIS);
	for (int x = axis + 1; x < c->out->cols; x++)
		chart_put(c, c->plot_rows, x, "─", GB_INK_AXIS);
	for (int64_t k = c->first; k <= c->last && c->labels > 0; k++) {
		const int row = row_of_value(c, c->ranks && k == 0 ? 1 : value_of(label_of(c, k)));
		say_label(c, k, &b);
		chart_put(c, row, axis, "┤", GB_INK_AXIS);
		put_text(c, row, c->labels - (int)text_width(buf_text(&b)), buf_text(&b), GB_INK_LABEL);
	}
	buf_free(&b);
}

static void draw_year(const struct chart *c, int year)
{
	const int col = col_of_day(c, middle_of_year(year)), row = c->plot_rows + 1;
	char name[16];

	if (!is_free(c, row, col - 1, YEAR))
		return;
	snprintf(name, sizeof name, "%d", year);
	put_text(c, row, col - 1, name, GB_INK_LABEL);
	chart_put(c, c->plot_rows, col, "┬", GB_INK_AXIS);
}

/* Of the years in which points stand the first and the last come first, then as many others as there is room for. */
static void draw_years(const struct chart *c)
{
	const struct gb_series *s = c->series;
	int first = GB_YEAR_LAST, last = GB_YEAR_FIRST;

	for (size_t i = 0; i < s->n_points; i++) {
		if (!chart_has(c, i))
			continue;
		first = year_of(&s->points[i]) < first ? year_of(&s->points[i]) : first;
		last = year_of(&s->points[i]) > last ? year_of(&s->points[i]) : last;
	}
	draw_year(c, first);
	draw_year(c, last);
	for (size_t i = 0; i < s->n_points; i++)
		if (chart_has(c, i))
			draw_year(c, year_of(&s->points[i]));
}

static void draw_today(const struct chart *c, struct gb_date today)
{
	const char *word = tr(c->lang, "today");
	const int cells = (int)text_width(word);

	if (!gb_date_given(today) || gb_day_number(today) < c->day_first || gb_day_number(today) > c->day_last)
		return;
	const int col = col_of_day(c, gb_day_number(today));
	for (int row = 0; row < c->plot_rows; row++)
		if (chart_cell(c, row, col)->ink == GB_INK_NONE)
			chart_put(c, row, col, "┊", GB_INK_TODAY);
	if (is_free(c, c->plot_rows + 1, col - cells / 2, cells))
		put_text(c, c->plot_rows + 1, col - cells / 2, word, GB_INK_TODAY);
}

/* ---- all ---- */

bool gb_chart_draw(const struct gb_series *s, int rows, int cols, const struct gb_voice *v, struct gb_chart *out)
{
	struct chart c = { .series = s, .out = out, .lang = v->lang, .measure = measure_of(s), .plot_rows = rows - FOOT };

	*out = (struct gb_chart){ .rows = 0 };
	if (!c.measure || rows < GB_CHART_ROWS || cols < GB_CHART_COLS)
		return false;
	*out = (struct gb_chart){ .rows = rows, .cols = cols };
	out->cells = mem_alloc((size_t)rows * (size_t)cols * sizeof *out->cells);
	for (int i = 0; i < rows * cols; i++)
		strcpy(out->cells[i].ch, " ");
	out->places = mem_alloc((s->n_points + 1) * sizeof *out->places);
	c.ranks = c.measure->kind == GB_RANK;
	choose_steps(&c);
	measure_labels(&c);
	find_days(&c);
	draw_values(&c);
	draw_years(&c);
	chart_points(&c);
	draw_today(&c, v->today);
	return true;
}

void gb_chart_free(struct gb_chart *c)
{
	free(c->cells);
	free(c->places);
	*c = (struct gb_chart){ .rows = 0 };
}
