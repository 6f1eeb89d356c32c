/* series_rows.c - the points of an indicator as rows, and what is said below them. */
#include "config.h"

#include "tui/series.h"

#include <stdlib.h>

#include "text/text.h"
#include "tui/layout.h"
#include "tui/selected.h"

#define GAP 2
#define MARGINS 2               /* the marker's cell, and a blank one at the end */
#define INDENT 2                /* of a point's second line */
#define PERIOD_LEAST 6          /* cells */
#define ROW_MOST 100            /* cells of a row: what is further apart is not read together */

/* ---- what they say ---- */

static const char *take(struct series_rows *r, struct buf *b)
{
	const char *s = arena_strdup(r->arena, buf_text(b));

	buf_clear(b);
	return s;
}

/* Against the result before it; where there is none, what the source says of it. */
static void say_change(struct buf *out, const struct gb_series *s, const struct gb_point *p, bool with_unit, enum gb_lang lang)
{
	const struct gb_figure *f = &p->row->record->figure;
	int good = 0;

	if (p->has_change && with_unit)
		gb_say_moved(out, p, lang);
	if (p->has_change && !with_unit) {
		buf_puts(out, p->change.digits > 0 ? "+" : "");
		text_number_short(out, p->change, lang);
	}
	if (p->has_change) {
		good = gb_change_good(p->change, f->kind, s->indicator->better);
	} else if (f->change.given) {
		gb_say_change(out, &f->change, lang);
		good = gb_change_good(f->change.value, f->kind, s->indicator->better);
	}
	if (good)
		buf_printf(out, ", %s", gb_say_good(good, lang));
}

static struct series_row point_row(struct series_rows *r, const struct gb_series *s, size_t i, const struct gb_voice *v)
{
	const struct gb_record *record = s->points[i].row->record;
	struct gb_figure plain = record->figure;
	struct series_row row = { .point = i };
	struct buf b = BUF_EMPTY;

	plain.change.given = false;
	gb_say_period(&b, &plain, v->lang);
	row.period = take(r, &b);
	gb_say_figure_told(&b, &plain, v->lang);
	row.value = take(r, &b);
	gb_say_stage(&b, &plain, v->lang);
	row.stage = take(r, &b);
	say_change(&b, s, &s->points[i], true, v->lang);
	row.change = take(r, &b);
	say_change(&b, s, &s->points[i], false, v->lang);
	row.change_short = take(r, &b);
	buf_printf(&b, "%s, ", record->meeting);
	gb_say_paragraph(&b, record->paragraph, v->lang);
	row.source = take(r, &b);
	buf_free(&b);
	return row;
}

static struct series_row *add(struct series_rows *r, size_t *room)
{
	void *at = r->at;

	mem_reserve(&at, room, r->n + 1, sizeof *r->at);
	r->at = at;
	return &r->at[r->n++];
}

static void add_sentences(struct series_rows *r, size_t *room, const struct gb_series *s, const struct gb_voice *v)
{
	struct buf b = BUF_EMPTY;
	size_t point;

	for (size_t i = 0; gb_say_of_series(&b, s, i, v, &point); i++) {
		const struct series_row row = { .sentence = take(r, &b), .point = point };
		*add(r, room) = row;
	}
	buf_free(&b);
}

static const char *cell(const struct series_row *row, int c)
{
	const char *const cells[SERIES_COLUMNS] = { row->period, row->value, row->stage, row->change, row->source };

	return cells[c];
}

static void measure(int *widest, const char *s)
{
	const int cells = (int)text_width(s);

	*widest = cells > *widest ? cells : *widest;
}

void series_rows_fill(struct series_rows *r, const struct gb_series *s, const struct gb_voice *v)
{
	size_t room = 0;

	*r = (struct series_rows){ .arena = arena_new(), .n_points = s->n_points, .point_lines = 1 };
	for (size_t i = 0; i < s->n_points; i++) {
		const struct series_row row = point_row(r, s, i, v);
		*add(r, &room) = row;
		for (int c = 0; c < SERIES_COLUMNS; c++)
			measure(&r->widest[c], cell(&row, c));
		measure(&r->widest_short, row.change_short);
	}
	add_sentences(r, &room, s, v);
}

void series_rows_free(struct series_rows *r)
{
	arena_free(r->arena);
	free(r->at);
	*r = (struct series_rows){ .arena = NULL };
}

/* ---- laid out ---- */

static int cells_of(const struct series_rows *r)
{
	int cells = MARGINS;

	for (int c = 0; c < SERIES_COLUMNS; c++)
		cells += r->widest[c] ? r->widest[c] + (c ? GAP : 0) : 0;
	return cells;
}

/* A line for each, if need be with short changes; else two. */
void series_rows_fit(struct series_rows *r, int width)
{
	const int cells = cells_of(r), fewer = r->widest[SERIES_CHANGE] - r->widest_short;

	const int second = MARGINS + INDENT + r->widest[SERIES_CHANGE] + GAP + r->widest[SERIES_SOURCE];

	r->width = width = width < ROW_MOST || width >= LAYOUT_SAID ? width : ROW_MOST;
	r->point_lines = cells - fewer <= width ? 1 : 2;
	r->is_short = (r->point_lines == 1 ? cells : second) > width;
	/* Rather a period cut short than half a value. */
	const int room = width - MARGINS - r->widest[SERIES_VALUE] - r->widest[SERIES_STAGE] - 2 * GAP;
	r->period = r->point_lines == 2 && room >= PERIOD_LEAST && room < r->widest[SERIES_PERIOD] ? room : r->widest[SERIES_PERIOD];
}

static int wrapped_lines(const char *s, int cells)
{
	const char *next;
	int lines = 0;

	for (; text_wrap(s, cells > 1 ? (size_t)cells : 1, &next) > 0; s = next)
		lines++;
	return lines;
}

int series_row_lines(const struct series_rows *r, long i)
{
	if (i < 0 || i >= (long)r->n)
		return 0;
	return r->at[i].sentence ? wrapped_lines(r->at[i].sentence, r->width - MARGINS) : r->point_lines;
}

int series_rows_lines(const struct series_rows *r)
{
	int lines = 0;

	for (size_t i = 0; i < r->n; i++)
		lines += series_row_lines(r, (long)i);
	return lines;
}

/* ---- painted ---- */

static void paint_sentence(const char *s, struct grid *g, struct rect r)
{
	const size_t cells = r.w > MARGINS + 1 ? (size_t)(r.w - MARGINS) : 1;
	const char *next;
	size_t len;

	for (int y = 0; y < r.h && (len = text_wrap(s, cells, &next)) > 0; y++, s = next)
		grid_text_n(g, r.y + y, r.x + 1, (int)cells, s, len, STYLE_TEXT);
}

static void paint_point(const struct series_rows *r, struct grid *g, struct rect rect, const struct series_row *row)
{
	const int end = rect.x + rect.w - 1, beneath = r->point_lines > 1;
	int x = rect.x + 1;

	for (int c = SERIES_PERIOD; c <= SERIES_STAGE; c++) {
		const int cells = c == SERIES_PERIOD ? r->period : r->widest[c], room = cells < end - x ? cells : end - x;
		grid_place(g, rect.y, x, room > 0 ? room : 0, cell(row, c), c == SERIES_VALUE ? 'r' : 'l', c == SERIES_STAGE ? STYLE_DIM : STYLE_TEXT);
		x += cells + GAP;
	}
	if (beneath && rect.h < 2)
		return;
	const int y = rect.y + beneath, from = beneath ? rect.x + 1 + INDENT : x, room = end - from;
	const char *change = r->is_short ? row->change_short : row->change;
	const int changed = (int)text_width(change);
	grid_place(g, y, from, changed < room ? changed : room, change, 'l', STYLE_TEXT);
	if (room - changed - GAP > 0)
		grid_place(g, y, from + (changed ? changed + GAP : 0), room - (changed ? changed + GAP : 0), row->source,
		           beneath ? 'l' : 'r', STYLE_DIM);
}

/* Of a point its period and its value stand out. */
void series_row_paint(const struct series_rows *r, const struct context *cx, struct grid *g, struct rect rect, long i, bool on,
                      bool focused)
{
	const struct series_row *row = &r->at[i];

	rect.w = r->width;
	if (row->sentence)
		paint_sentence(row->sentence, g, rect);
	else
		paint_point(r, g, rect, row);
	if (!on)
		return;
	const int point = r->period + GAP + r->widest[SERIES_VALUE];
	selected_mark(g, rect.y, rect.x, focused);
	if (focused)
		selected_words(cx, g, rect.y, rect.x + 1, row->sentence || point > rect.w - MARGINS ? rect.w - MARGINS : point);
}

bool series_is_dated(const struct gb_series *s)
{
	for (size_t i = 0; i < s->n_points; i++)
		if (gb_date_given(s->points[i].to))
			return true;
	return false;
}
