/* timeline_paint.c - the axis of the timeline: in a high screen a lane for each kind over it, else everything on one line. */
#include "config.h"

#include "tui/timeline.h"

#include <stdio.h>
#include <string.h>

#include "text/text.h"
#include "tui/layout.h"
#include "tui/timeline_axis.h"

#define LANES_FROM 20           /* rows of a screen that is high enough for lanes */
#define LANES_ROWS 5            /* the lanes, the axis, the years */
#define NAMES_FROM 60           /* columns from which the lanes have names */
#define NAME_GAP 2              /* cells between names and axis */

struct painting {
	const struct context *cx;
	const struct time_marks *m;
	struct grid *g;
	int x;                          /* of the axis's first cell */
	struct axis axis;
	int today;                      /* its cell; -1: no day is today */
	int selected;                   /* -1: nothing is */
	enum time_kind selected_kind;
	int selected_year;
};

int timeline_rows(int screen)
{
	return screen >= LANES_FROM ? LANES_ROWS : 2;
}

/* ---- marks ---- */

/* One entry is a sign, several their number; of more than nine there is no room for it. */
static const char *mark_text(enum time_kind kind, long n)
{
	static const char *const numbers[] = { "", "", "2", "3", "4", "5", "6", "7", "8", "9" };

	return n <= 1 ? timeline_sign(kind) : n <= 9 ? numbers[n] : "+";
}

/* What is selected is marked, in a lane by its looks (the sign of it stands on the axis), else by that sign. */
static void put_mark(const struct painting *p, int y, int cell, enum time_kind kind, long n, bool lane)
{
	const bool on = cell == p->selected && (!lane || kind == p->selected_kind);

	grid_text(p->g, y, p->x + cell, 1, on && !lane ? "▲" : mark_text(kind, n), on ? STYLE_MARK : STYLE_TEXT);
}

/* Entries of one cell become one mark. */
static void each_mark(const struct painting *p, int y, int kind, bool lane)
{
	enum time_kind of = TIME_MEETING;
	int cell = -1;
	long n = 0;

	for (size_t i = 0; i < p->m->n; i++) {
		const int here = axis_cell(&p->axis, p->m->at[i].day);
		if (lane && p->m->at[i].kind != kind)
			continue;
		if (n > 0 && here != cell) {
			put_mark(p, y, cell, of, n, lane);
			n = 0;
		}
		cell = here;
		of = (enum time_kind)p->m->at[i].kind;
		n++;
	}
	if (n > 0)
		put_mark(p, y, cell, of, n, lane);
}

/* ---- years, where there are too many entries to mark each ---- */

/* What a lane counts of a year, or all of it. */
static long year_count(const struct gb_time_year *y, int kind, bool lane)
{
	return lane ? timeline_count(y, (enum time_kind)kind) : y->meetings + y->deadlines + y->targets;
}

/* "412", "999+" */
static int count_text(struct buf *out, long n, enum gb_lang lang)
{
	buf_clear(out);
	text_number(out, (struct gb_decimal){ n < GB_TIME_COUNTED ? n : GB_TIME_COUNTED, 0 }, lang);
	if (n > GB_TIME_COUNTED)
		buf_putc(out, '+');
	return (int)text_width(buf_text(out));
}

/* The year's number in its middle, where there is room for all numbers; else how much it is beside the most. */
static void year_mark(const struct painting *p, int y, int year, long n, long most, struct buf *text)
{
	const int from = axis_year(&p->axis, year), end = axis_year(&p->axis, year + 1), room = end - from;
	const int years = p->axis.last - p->axis.first + 1;
	const enum style style = year == p->selected_year ? STYLE_MARK : STYLE_TEXT;
	const char *level = n * 3 > most * 2 ? "█" : n * 3 > most ? "▄" : "▂";

	if (count_text(text, most, lang_of(p->cx)) < p->axis.cells / years) {
		const int cells = count_text(text, n, lang_of(p->cx));
		grid_text(p->g, y, p->x + from + (room - cells) / 2, cells, buf_text(text), style);
		return;
	}
	for (int cell = from; cell < end || cell == from; cell++)
		grid_text(p->g, y, p->x + cell, 1, level, style);
}

/* Between the years' numbers, never into one. */
static void put_place(const struct painting *p, int y, int cell, const char *sign, enum style style)
{
	const struct cell *c = cell >= 0 ? grid_at(p->g, y, p->x + cell) : NULL;

	if (c && (unsigned char)c->ch[0] >= 0x80)
		grid_text(p->g, y, p->x + cell, 1, sign, style);
}

static void year_marks(const struct painting *p, int y, int kind, bool lane)
{
	const struct gb_time_years *years = &p->m->years;
	struct buf text = BUF_EMPTY;
	long most = 0;

	for (size_t i = 0; i < years->n; i++) {
		const long n = year_count(&years->at[i], kind, lane);
		most = n > most ? n : most;
	}
	for (size_t i = 0; i < years->n; i++) {
		const long n = year_count(&years->at[i], kind, lane);
		if (n > 0)
			year_mark(p, y, years->at[i].year, n, most, &text);
	}
	if (!lane)
		put_place(p, y, p->today, "┃", STYLE_HEADING);
	if (!lane)
		put_place(p, y, p->selected, "▲", STYLE_MARK);
	buf_free(&text);
}

static void marks(const struct painting *p, int y, int kind, bool lane)
{
	if (p->m->all)
		each_mark(p, y, kind, lane);
	else
		year_marks(p, y, kind, lane);
}

/* ---- the axis ---- */

static void axis_line(const struct painting *p, int y)
{
	const struct axis *a = &p->axis;

	grid_hline(p->g, y, p->x, a->cells);
	for (int year = a->first; year <= a->last; year++)
		if (axis_has_tick(a, year))
			grid_text(p->g, y, p->x + axis_year(a, year), 1, "┬", STYLE_RULE);
	if (p->today >= 0)
		grid_text(p->g, y, p->x + p->today, 1, "┃", STYLE_HEADING);
}

static void year_names(const struct painting *p, int y)
{
	const struct axis *a = &p->axis;
	char name[12];

	for (int year = a->first; year <= a->last; year++) {
		const int at = axis_name(a, year);
		if (at < 0)
			continue;
		snprintf(name, sizeof name, "%d", year);
		grid_text(p->g, y, p->x + at, AXIS_NAME, name, year == p->selected_year ? STYLE_HEADING : STYLE_DIM);
	}
}

/* ---- lanes ---- */

static void lane_name(const struct painting *p, struct buf *out, enum time_kind kind)
{
	timeline_counted(out, kind, p->m->years.at, p->m->years.n, lang_of(p->cx));
}

static int names_width(const struct painting *p)
{
	struct buf name = BUF_EMPTY;
	int most = 0;

	for (enum time_kind kind = TIME_MEETING; kind < TIME_KINDS; kind++) {
		buf_clear(&name);
		lane_name(p, &name, kind);
		const int cells = (int)text_width(buf_text(&name));
		most = cells > most ? cells : most;
	}
	buf_free(&name);
	return most;
}

static void lane(const struct painting *p, int y, enum time_kind kind, struct rect r)
{
	struct buf name = BUF_EMPTY;

	lane_name(p, &name, kind);
	if (p->x > r.x + 1)
		grid_text(p->g, y, r.x + 1, p->x - r.x - 1, buf_text(&name), STYLE_DIM);
	if (p->today >= 0)
		grid_text(p->g, y, p->x + p->today, 1, "│", STYLE_RULE);
	marks(p, y, kind, true);
	buf_free(&name);
}

static bool is_free(const struct painting *p, int y, int x, int cells)
{
	if (x < p->x || x + cells > p->x + p->axis.cells)
		return false;
	for (int i = 0; i < cells; i++) {
		const struct cell *c = grid_at(p->g, y, x + i);
		if (!c || strcmp(c->ch, " ") != 0)
			return false;
	}
	return true;
}

/* The word stands beside the line of today in the first lane that has room for it. */
static void name_today(const struct painting *p, int y)
{
	const char *word = tr(lang_of(p->cx), "today");
	const int cells = (int)text_width(word), line = p->x + p->today;

	for (int i = 0; i < TIME_KINDS; i++) {
		const int right = line + 2, left = line - 1 - cells;
		if (is_free(p, y + i, line + 1, cells + 1)) {
			grid_text(p->g, y + i, right, cells, word, STYLE_DIM);
			return;
		}
		if (is_free(p, y + i, left, cells + 1)) {
			grid_text(p->g, y + i, left, cells, word, STYLE_DIM);
			return;
		}
	}
}

/* ---- all ---- */

/* Whole years, from the first that has something to the last, this one among them. */
static struct axis axis_of(const struct painting *p, int cells)
{
	const struct gb_time_years *y = &p->m->years;
	const int today = p->cx->voice.today.year;
	int first = y->n ? y->at[0].year : today, last = y->n ? y->at[y->n - 1].year : today;

	if (today > 0 && today < first)
		first = today;
	if (today > last)
		last = today;
	return axis_make(first, last, cells);
}

static void find_selected(struct painting *p, const struct gb_row *sel)
{
	enum gb_precision precision;
	struct gb_date day;

	p->selected = -1;
	if (!sel || !gb_time_of(sel, &day, &precision))
		return;
	p->selected = axis_cell(&p->axis, day);
	p->selected_kind = timeline_kind_of(sel);
	p->selected_year = day.year;
}

void timeline_paint(const struct context *cx, const struct time_marks *m, const struct gb_row *sel, struct grid *g, struct rect r)
{
	struct painting p = { .cx = cx, .m = m, .g = g, .x = r.x + 1, .today = -1 };
	const bool lanes = r.h >= LANES_ROWS;
	const int names = lanes && r.w >= NAMES_FROM ? names_width(&p) : 0;
	int y = r.y;

	if (m->years.n == 0 || r.w >= LAYOUT_SAID)
		return;
	if (names > 0)
		p.x += names + NAME_GAP;
	p.axis = axis_of(&p, r.x + r.w - 1 - p.x);
	if (gb_date_given(cx->voice.today))
		p.today = axis_cell(&p.axis, cx->voice.today);
	find_selected(&p, cx->thrift ? NULL : sel);
	for (enum time_kind kind = TIME_MEETING; lanes && kind < TIME_KINDS; kind++)
		lane(&p, y++, kind, r);
	if (lanes && p.today >= 0)
		name_today(&p, r.y);
	axis_line(&p, y);
	if (!lanes)
		marks(&p, y, TIME_MEETING, false);
	if (lanes && p.selected >= 0)
		grid_text(g, y, p.x + p.selected, 1, "▲", STYLE_MARK);
	year_names(&p, y + 1);
}
