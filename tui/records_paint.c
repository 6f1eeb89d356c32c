/* records_paint.c - a list of records on the screen.  Only reads: what is shown was prepared. */
#include "config.h"

#include "tui/records.h"

#include <string.h>

#include "text/text.h"
#include "tui/selected.h"

/* Where things stand in a row. */
struct places {
	int lead, headline, end;        /* columns of the screen; `end` is behind the last */
	int column[ROW_COLUMNS];
	int before_columns;             /* where what stands before the columns ends */
};

static struct places places_of(const struct row_shape *s, struct rect r)
{
	struct places p = { .lead = r.x + 1, .end = r.x + r.w - 1 };

	p.headline = p.lead + (s->lead ? s->lead + ROW_GAP : 0);
	p.before_columns = p.end;
	for (int i = ROW_COLUMNS - 1; i >= 0; i--) {
		if (s->column[i] == 0)
			continue;
		p.column[i] = p.before_columns - s->column[i];
		p.before_columns = p.column[i] - ROW_GAP;
	}
	return p;
}

/* ---- headings ---- */

static void column_names(const struct records *r, struct grid *g, int y, const struct places *p)
{
	const struct row_shape *s = &r->shape;

	for (int i = 0; i < ROW_COLUMNS; i++)
		if (s->column[i] > 0)
			grid_place(g, y, p->column[i], s->column[i], row_column_name(r->filter.query.kind, i, lang_of(r->cx)),
			           'r', STYLE_DIM);
}

/* The group of a row; over the list also what the columns are. */
static void heading(const struct records *r, struct grid *g, int y, struct rect rect, const struct gb_row *row, bool over)
{
	const struct gb_query *q = &r->filter.query;
	const struct places p = places_of(&r->shape, rect);
	const bool names = over && q->kind == GB_MEETING && !r->shape.said;
	struct buf text = BUF_EMPTY, count = BUF_EMPTY, aside = BUF_EMPTY;

	row_group(&text, row, q, &r->cx->voice);
	records_group_words(r, buf_text(&text), &count);
	const int room = (names ? p.before_columns : p.end) - p.lead - (int)text_width(buf_text(&count));
	char *day = (int)text_width(buf_text(&text)) > room ? strstr(text.text, " · ") : NULL;
	if (day)                /* rather the whole name of a meeting than a part of its day */
		buf_cut(&text, (size_t)(day - text.text));
	int used = (int)text_width(buf_text(&text));
	enum style style = STYLE_DIM;
	if (row_grouping_of(q) == ROW_BY_TIME)
		records_year_words(r, row, room - used - ROW_GAP, &aside);
	else
		style = row_group_aside(&aside, row, q, &r->cx->voice, room - used - ROW_GAP);
	used = used < room ? used : room;
	grid_place(g, y, p.lead, used, buf_text(&text), 'l', STYLE_HEADING);
	grid_text(g, y, p.lead + used, p.end - p.lead - used, buf_text(&count), STYLE_DIM);
	int cells = (int)text_width(buf_text(&aside));
	grid_text(g, y, p.end - cells, cells, buf_text(&aside), style);
	if (names)
		column_names(r, g, y, &p);
	buf_free(&text);
	buf_free(&count);
	buf_free(&aside);
}

/* ---- rows ---- */

static int cells_of(const struct row_shape *s, const struct row_fields *f, int i)
{
	int cells = s->column[i] > 0 ? (int)text_width(buf_text(&f->column[i])) : 0;

	return cells < s->column[i] ? cells : s->column[i];
}

/* Without the blanks before them: the headline may stand there. */
static void columns(const struct records *r, struct grid *g, int y, const struct places *p, const struct row_fields *f)
{
	const struct row_shape *s = &r->shape;

	for (int i = 0; i < ROW_COLUMNS; i++) {
		int cells = cells_of(s, f, i);
		int x = p->column[i] + (s->right[i] ? s->column[i] - cells : 0);
		grid_place(g, y, x, cells, buf_text(&f->column[i]), 'l', f->style[i]);
	}
}

/* What stands before the columns may run on over what the first of them leaves free. */
static int free_until(const struct row_shape *s, const struct places *p, const struct row_fields *f)
{
	int end = p->before_columns;

	for (int i = 0; i < ROW_COLUMNS; i++) {
		if (s->column[i] == 0)
			continue;
		int cells = cells_of(s, f, i);
		if (cells > 0)
			return s->right[i] ? p->column[i] + s->column[i] - cells - ROW_GAP : end;
		end = p->column[i] + s->column[i];
	}
	return p->end;
}

/* In `lines` lines, of which those from `end` on are not on the screen. */
static void paint_row(const struct records *r, struct grid *g, int y, int lines, int end, struct rect rect,
                      const struct row_fields *f, bool on)
{
	const struct places p = places_of(&r->shape, rect);
	const bool below = r->shape.below;
	const int beside_columns = free_until(&r->shape, &p, f);

	if (r->shape.lead > 0)
		grid_place(g, y, p.lead, r->shape.lead, buf_text(&f->lead), r->shape.mixed ? 'l' : 'r', STYLE_TEXT);
	const int room = (below ? p.end : beside_columns) - p.headline;
	grid_place(g, y, p.headline, room, buf_text(&f->headline), 'l', STYLE_TEXT);
	if (on)
		selected_words(r->cx, g, y, p.lead, p.headline + room - p.lead);
	if (!below)
		columns(r, g, y, &p, f);
	if (lines < 2 || y + 1 >= end)
		return;
	int x = r->shape.lead > 0 ? p.headline : p.lead + ROW_INDENT;
	if (f->second.len)
		grid_place(g, y + 1, x, (below ? beside_columns : p.end) - x, buf_text(&f->second), 'l', STYLE_DIM);
	if (below)
		columns(r, g, y + 1, &p, f);
}

static void paint_rows(const struct records *r, struct grid *g, struct rect rect, int y, bool focused)
{
	const int end = rect.y + rect.h;
	struct row_fields f = { .lead = BUF_EMPTY };
	const struct gb_row *row, *before = NULL;

	for (long i = r->list.top; y < end && (row = feed_here(&r->feed, i)); before = row, i++) {
		const bool begins = before && !row_group_same(before, row, &r->filter.query, &r->cx->voice);
		const bool today = records_today_between(r, before, row);
		y += (begins ? r->group_lines : 0) + today;
		if (today && y - 1 - begins < end)
			records_paint_today(r, g, y - 1 - begins, rect);
		if (y >= end)
			break;
		if (begins)
			heading(r, g, y - 1, rect, row, false);
		bool on = i == r->list.sel;
		row_fields(&f, row, &r->filter.query, &r->shape, &r->cx->voice);
		const int lines = row_height(row, &r->shape);
		paint_row(r, g, y, lines, end, rect, &f, on && focused);
		own_paint(g, y, rect.x + rect.w - 1, own_at(&r->own, i));
		if (on)
			selected_mark(g, y, rect.x, focused);
		grid_spot(g, (struct rect){ y, rect.x, lines < end - y ? lines : end - y, rect.w }, SPOT_THING, i);
		y += lines;
	}
	if (y < end && r->feed.at_end && records_today_between(r, before, NULL))
		records_paint_today(r, g, y, rect);
	row_fields_free(&f);
}

/* ---- nothing ---- */

static void paint_nothing(const struct records *r, struct grid *g, struct rect rect, bool focused)
{
	struct buf words = BUF_EMPTY;
	const char *at, *next;
	int y = rect.y + (rect.h > 3), end = rect.y + rect.h;
	size_t len;

	records_empty_words(r, &words);
	if (focused)
		grid_cursor(g, y, rect.x + 1);
	at = buf_text(&words);
	for (; y < end && rect.w > 2 && (len = text_wrap(at, (size_t)rect.w - 2, &next)) > 0; at = next)
		grid_text_n(g, y++, rect.x + 1, rect.w - 2, at, len, STYLE_TEXT);
	buf_free(&words);
}

void records_paint(const struct records *r, struct grid *g, struct rect rect, bool focused)
{
	const enum row_grouping by = row_grouping_of(&r->filter.query);
	const struct gb_row *top = r->open ? feed_here(&r->feed, r->list.top) : NULL;
	int y = rect.y;

	if (!top) {
		if (r->open)
			paint_nothing(r, g, rect, focused);
		return;
	}
	if (by != ROW_NO_GROUPS || r->filter.query.kind == GB_MEETING)
		heading(r, g, y++, rect, top, true);
	paint_rows(r, g, rect, y, focused);
}
