/* view_series.c - an indicator over time: a chart, its points as a list, what its targets still ask for. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "tui/layout.h"
#include "tui/plain.h"
#include "tui/series.h"

/* From this size the chart stands over the list; on a smaller screen the list comes first, and the chart on a key. */
#define ROOMY_COLS 60
#define ROOMY_ROWS 16
#define CHART_ROWS_MOST 30
#define LIST_LEAST 2            /* lines that the chart leaves */

struct series_view {
	struct view view;
	char *id;
	struct gb_series series;
	struct series_rows rows;
	struct gb_chart chart;          /* no rows: none is shown */
	bool turned;                    /* shown where it would not be, or the other way round */
	struct list list;
	int lines, gap;                 /* of the list, as prepared; lines between points and sentences */
};

static struct series_view *self(struct view *v)
{
	return (struct series_view *)v;
}

static const struct series_view *const_self(const struct view *v)
{
	return (const struct series_view *)v;
}

/* ---- as a list ---- */

static int height_of(void *of, long position)
{
	const struct series_view *s = of;

	return series_row_lines(&s->rows, position);
}

static int above(void *of, long position)
{
	const struct series_view *s = of;

	return position > 0 && position == (long)s->rows.n_points ? s->gap : 0;
}

static long first(void *of)
{
	(void)of;
	return 0;
}

static long last(void *of)
{
	const struct series_view *s = of;

	return (long)s->rows.n - 1;
}

static struct list_source source_of(struct series_view *s)
{
	return (struct list_source){ s, height_of, above, first, last };
}

/* The point that is selected, or of which the selected sentence speaks; n_points: none. */
static size_t selected_point(const struct series_view *s)
{
	return s->list.sel < (long)s->rows.n ? s->rows.at[s->list.sel].point : s->series.n_points;
}

static bool selected(const struct view *v, struct target *out)
{
	const struct series_view *s = const_self(v);
	const size_t i = selected_point(s);

	if (i >= s->series.n_points)
		return false;
	*out = (struct target){ .kind = TARGET_RECORD, .id = s->series.points[i].row->record->address };
	return true;
}

static bool pick(struct view *v, long what)
{
	struct series_view *s = self(v);

	if (what < 0 || what >= (long)s->rows.n)
		return false;
	s->list.sel = what;
	return true;
}

/* ---- keys ---- */

static enum verdict redraw_if(bool changed)
{
	return changed ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct series_view *s = self(v);
	struct list_source source = source_of(s);
	struct target t;

	(void)e;
	switch (a) {
	case ACTION_DOWN: return redraw_if(list_move(&s->list, &source, s->lines, 1));
	case ACTION_UP: return redraw_if(list_move(&s->list, &source, s->lines, -1));
	case ACTION_PAGE_DOWN: return redraw_if(list_page(&s->list, &source, s->lines, 1));
	case ACTION_PAGE_UP: return redraw_if(list_page(&s->list, &source, s->lines, -1));
	case ACTION_FIRST: return redraw_if(list_first(&s->list, &source, s->lines));
	case ACTION_LAST: return redraw_if(list_last(&s->list, &source, s->lines));
	case ACTION_OPEN: return selected(v, &v->cx->open) ? VERDICT_OPEN : VERDICT_DONE;
	case ACTION_SOURCE: return selected(v, &t) ? plain_source(v->cx, &t) : VERDICT_DONE;
	case ACTION_PLAIN: return selected(v, &t) ? plain_show(v->cx, &t) : VERDICT_DONE;
	case ACTION_CHART:
		s->turned = !s->turned;
		if (v->cx->cols >= LAYOUT_SAID)
			context_say(v->cx, "%s", tr(lang_of(v->cx), "Line by line nothing is drawn: this list is the chart"));
		else if (!series_is_dated(&s->series))
			context_say(v->cx, "%s", tr(lang_of(v->cx), "No figure of it has a period, so there is nothing to draw"));
		return VERDICT_REDRAW;
	default: return VERDICT_PASS;
	}
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_CHART, ACTION_COMPARE, ACTION_BACK, ACTION_HELP, ACTION_EXPORT,
	                                   ACTION_NONE };
	static const enum action small[] = { ACTION_CHART, ACTION_OPEN, ACTION_BACK, ACTION_HELP, ACTION_NONE };
	static const enum action nothing[] = { ACTION_BACK, ACTION_HELP, ACTION_NONE };

	return const_self(v)->rows.n == 0 ? nothing : v->cx->cols < ROOMY_COLS ? small : all;
}

/* ---- the screen ---- */

static bool is_roomy(int h, int w)
{
	return h >= ROOMY_ROWS && w >= ROOMY_COLS;
}

/* What the list does not need, but no less than nearly half of the screen, and no more than two thirds; on a small one all but
 * the selected row. */
static int chart_rows(const struct series_view *s, int h, int w)
{
	const int wanted = series_rows_lines(&s->rows) + s->gap;
	int rows = h - 1 - wanted;

	if (!is_roomy(h, w))
		return h - LIST_LEAST;
	rows = rows > h * 2 / 3 ? h * 2 / 3 : rows;
	rows = rows < h * 9 / 20 ? h * 9 / 20 : rows;
	return rows < CHART_ROWS_MOST ? rows : CHART_ROWS_MOST;
}

static void prepare_chart(struct series_view *s, int h, int w)
{
	const bool shown = is_roomy(h, w) != s->turned && w < LAYOUT_SAID;
	const int rows = shown ? chart_rows(s, h, w) : 0, cols = w - 2;

	if (s->chart.rows == rows && s->chart.cols == cols)
		return;
	gb_chart_free(&s->chart);
	if (rows > 0)
		gb_chart_draw(&s->series, rows, cols, &s->view.cx->voice, &s->chart);   /* where it cannot be, there is none */
}

/* The key stands under the chart where there is a line for it. */
static bool has_key(const struct series_view *s, int h, int w)
{
	return s->chart.rows > 0 && is_roomy(h, w);
}

static void prepare(struct view *v, int h, int w)
{
	struct series_view *s = self(v);
	struct list_source source = source_of(s);

	s->gap = is_roomy(h, w);
	series_rows_fit(&s->rows, w);
	prepare_chart(s, h, w);
	s->lines = h - s->chart.rows - has_key(s, h, w);
	if (s->lines < 1)
		s->lines = 1;
	list_keep(&s->list, &source, s->lines);
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct series_view *s = const_self(v);
	const struct gb_indicator *i = s->series.indicator;
	struct buf right = BUF_EMPTY;

	if (!i) {
		head_title(g, r.y, r, s->id, "");
		return;
	}
	const char *unit = gb_say_text(&v->cx->voice, &i->unit);
	buf_printf(&right, "%s%s", unit, *unit ? " · " : "");
	buf_printf(&right, trn(lang_of(v->cx), "%lu point", "%lu points", s->series.n_points), (unsigned long)s->series.n_points);
	head_title(g, r.y, r, gb_say_text(&v->cx->voice, &i->name), buf_text(&right));
	buf_free(&right);
}

static void paint_chart(const struct series_view *s, struct grid *g, struct rect r)
{
	const struct gb_chart *c = &s->chart;
	const size_t selected = s->view.cx->thrift ? s->series.n_points : selected_point(s);
	struct buf key = BUF_EMPTY;

	series_chart_paint(c, &s->series, selected, g, (struct rect){ r.y, r.x + 1, r.h, r.w - 1 });
	if (has_key(s, r.h, r.w)) {
		gb_say_chart_key(&key, &s->series, c, lang_of(s->view.cx));
		grid_text(g, r.y + c->rows, r.x + 1, r.w - 2, buf_text(&key), STYLE_DIM);
	}
	buf_free(&key);
}

static void paint_rows(const struct series_view *s, struct grid *g, struct rect r, bool focused)
{
	int y = 0;

	for (long i = s->list.top; i < (long)s->rows.n && y < r.h; i++) {
		y += i > s->list.top && i == (long)s->rows.n_points ? s->gap : 0;
		int lines = series_row_lines(&s->rows, i);
		lines = lines < r.h - y ? lines : r.h - y;
		if (lines < 1)
			break;
		const struct rect row = { r.y + y, r.x, lines, r.w };
		series_row_paint(&s->rows, s->view.cx, g, row, i, i == s->list.sel, focused);
		grid_spot(g, row, SPOT_THING, i);
		y += lines;
	}
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct series_view *s = const_self(v);
	const int used = r.h - s->lines;

	if (s->rows.n == 0)
		grid_text(g, r.y, r.x + 1, r.w - 1, tr(lang_of(v->cx), "No figures of it are known."), STYLE_DIM);
	if (s->chart.rows > 0)
		paint_chart(s, g, r);
	paint_rows(s, g, (struct rect){ r.y + used, r.x, s->lines, r.w }, focused);
}

static void status(const struct view *v, struct buf *out)
{
	const struct series_view *s = const_self(v);
	const size_t points = s->rows.n_points, at = (size_t)s->list.sel;

	if (v->cx->thrift)
		return;
	if (at < points)
		buf_printf(out, tr(lang_of(v->cx), "point %lu/%lu"), (unsigned long)at + 1, (unsigned long)points);
	else if (at < s->rows.n)
		buf_printf(out, tr(lang_of(v->cx), "remark %lu/%lu"), (unsigned long)(at - points + 1), (unsigned long)(s->rows.n - points));
}

/* ---- export ---- */

static unsigned formats(const struct view *v)
{
	(void)v;
	return 1u << GB_TEXT | 1u << GB_JSON | 1u << GB_CSV | 1u << GB_MARKDOWN | 1u << GB_HTML;
}

static void file_name(const struct view *v, struct buf *out)
{
	buf_puts(out, const_self(v)->id);
}

static enum gb_status write_series(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	struct gb_style drawn = *style;

	drawn.chart = true;
	return gb_write_series(to, &drawn, &const_self(v)->series, gb_vocabulary(v->cx->corpus), why);
}

/* ---- beginning and end ---- */

/* False when it could not be read; what was there before stays.  That it is gone is told once: trying again brings nothing. */
static bool read_anew(struct series_view *s)
{
	struct context *cx = s->view.cx;
	struct gb_series series;
	const enum gb_status status = gb_series_read(cx->corpus, s->id, cx->voice.today, &series);

	if (status == GB_OK) {
		gb_series_free(&s->series);
		s->series = series;
		free(s->id);
		s->id = mem_strdup(series.indicator->id);
	} else if (status == GB_USAGE) {
		context_complain(cx, "%s", gb_why(cx->corpus));
	} else {
		context_corpus_failed(cx);
	}
	return status == GB_OK;
}

static void say_anew(struct series_view *s)
{
	gb_chart_free(&s->chart);
	series_rows_free(&s->rows);
	series_rows_fill(&s->rows, &s->series, &s->view.cx->voice);
}

static void select_figure(struct series_view *s, const char *address)
{
	for (size_t i = 0; i < s->series.n_points; i++)
		if (strcmp(s->series.points[i].row->record->address, address) == 0)
			s->list.sel = (long)i;
}

/* The same point stays selected where it still is. */
static void reload(struct view *v)
{
	struct series_view *s = self(v);
	const size_t on = selected_point(s);
	const bool is_point = s->list.sel < (long)s->rows.n_points;
	char *address = mem_strdup(is_point ? s->series.points[on].row->record->address : "");

	(void)read_anew(s);
	say_anew(s);
	select_figure(s, address);
	free(address);
}

static void close_series(struct view *v)
{
	struct series_view *s = self(v);

	gb_chart_free(&s->chart);
	series_rows_free(&s->rows);
	gb_series_free(&s->series);
	free(s->id);
	free(s);
}

static const struct view_ops ops = {
	.name = "series",
	.whole = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.pick = pick,
	.selected = selected,
	.formats = formats,
	.file_name = file_name,
	.write = write_series,
	.reload = reload,
	.close = close_series,
};

struct view *view_series_new(struct context *cx, const char *indicator)
{
	struct series_view *s = mem_alloc(sizeof *s);
	const char *figure = strchr(indicator, ' ');

	s->view = (struct view){ .ops = &ops, .cx = cx };
	s->id = mem_strdup(indicator);
	s->id[strcspn(s->id, " ")] = '\0';
	if (!read_anew(s)) {
		close_series(&s->view);
		return NULL;
	}
	say_anew(s);
	if (figure)
		select_figure(s, figure + 1);
	return &s->view;
}
