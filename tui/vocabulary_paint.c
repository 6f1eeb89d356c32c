/* vocabulary_paint.c - agencies, topics or indicators on the screen: names, and in columns how much hangs on each.  Only reads. */
#include "config.h"

#include "tui/vocabulary_view.h"

#include "text/text.h"
#include "tui/layout.h"
#include "tui/selected.h"

#define NAME_LEAST 30           /* cells that the names keep before a second column of numbers */
#define NAME_GOOD 56            /* before what is told of an entry beside its main numbers, if names are as long */
#define MAIN_COLUMNS 4
#define ASIDE_CELLS 14          /* of an abbreviation, a unit */
#define SAID_ASIDE 60
#define SAID_NUMBER 16          /* cells of a number behind its name */
#define GAP 2

/* The cells of each column; the name takes what they leave. */
struct shape {
	int name, aside, columns, column[ENTRY_COLUMNS];
	bool said;              /* each number with what it counts (layout.h) */
};

/* Adds a column of counts if the names keep `least` cells. */
static void take_column(struct shape *s, const struct vocabulary_view *l, int i, int least)
{
	int n, w;
	const enum entry_column *all = vocabulary_columns(l->by, &n);

	if (i >= n || s->columns < i)
		return;
	w = (int)text_width(entry_column_name(all[i], lang_of(l->view.cx))) + (s->said ? SAID_NUMBER : 0);
	if (s->name - w - GAP < least)
		return;
	s->column[s->columns++] = w;
	s->name -= w + GAP;
}

/* Abbreviations are Vietnamese: English keeps the names. */
static bool has_aside(const struct vocabulary_view *l)
{
	return l->by == GB_BY_INDICATOR || (l->by == GB_BY_AGENCY && lang_of(l->view.cx) == GB_VI);
}

static struct shape shape_of(const struct vocabulary_view *l)
{
	struct shape s = { .name = l->width - 2, .said = l->width >= LAYOUT_SAID };
	int good = l->all.widest < NAME_GOOD ? l->all.widest : NAME_GOOD;

	for (int i = 0; i < MAIN_COLUMNS; i++)
		take_column(&s, l, i, i == 0 ? 0 : NAME_LEAST);
	const int aside = s.said ? SAID_ASIDE : ASIDE_CELLS;
	if (has_aside(l) && s.name - aside - GAP >= good) {
		s.aside = aside;
		s.name -= aside + GAP;
	}
	for (int i = MAIN_COLUMNS; i < ENTRY_COLUMNS; i++)
		take_column(&s, l, i, good);
	return s;
}

static void paint_columns(const struct vocabulary_view *l, struct grid *g, struct rect r, const struct shape *s)
{
	int n, x = r.x + 1 + s->name + (s->aside ? s->aside + GAP : 0);
	const enum entry_column *all = vocabulary_columns(l->by, &n);

	for (int i = 0; i < s->columns; i++) {
		const char *name = entry_column_name(all[i], lang_of(l->view.cx));
		grid_place(g, r.y, x + GAP, s->column[i], name, 'r', STYLE_DIM);
		x += GAP + s->column[i];
	}
}

/* A name that has no room is told by its abbreviation. */
static const char *name_of(const struct vocabulary_view *l, const struct entry *e, const struct shape *s)
{
	bool cut = (int)text_width(e->name) > s->name;

	return cut && l->by == GB_BY_AGENCY && has_aside(l) && !s->aside && *e->aside ? e->aside : e->name;
}

static void paint_entry(const struct vocabulary_view *l, struct grid *g, struct rect r, const struct shape *s,
                        const struct entry *e, bool on, bool focused)
{
	const enum style style = e->empty ? STYLE_DIM : STYLE_TEXT;
	int columns, x = r.x + 1;
	const enum entry_column *all = vocabulary_columns(l->by, &columns);

	grid_place(g, r.y, x, s->name, name_of(l, e, s), 'l', style);
	if (on)
		selected_mark(g, r.y, r.x, focused);
	if (on && focused)
		selected_words(l->view.cx, g, r.y, x, s->name);
	x += s->name;
	if (s->aside) {
		grid_place(g, r.y, x + GAP, s->aside, e->aside, 'l', STYLE_DIM);
		x += GAP + s->aside;
	}
	for (int i = 0; i < s->columns; i++) {
		struct buf n = BUF_EMPTY;
		const long count = e->count[all[i]];
		if (s->said && count == 0)
			continue;
		if (s->said)
			buf_printf(&n, "%s ", entry_column_name(all[i], lang_of(l->view.cx)));
		text_number(&n, (struct gb_decimal){ count, 0 }, lang_of(l->view.cx));
		grid_place(g, r.y, x + GAP, s->column[i], buf_text(&n), 'r', count ? style : STYLE_DIM);
		x += GAP + s->column[i];
		buf_free(&n);
	}
}

void vocabulary_paint(const struct vocabulary_view *l, struct grid *g, struct rect r, bool focused)
{
	struct shape s = shape_of(l);

	if (l->all.n == 0)
		grid_text(g, r.y, r.x + 1, r.w - 1, tr(lang_of(l->view.cx), "This corpus has none."), STYLE_DIM);
	else if (!s.said)
		paint_columns(l, g, r, &s);
	if (focused && l->all.n_shown == 0)
		grid_cursor(g, r.y, r.x);
	for (int y = 0; y < l->lines && l->list.top + y < l->all.n_shown; y++) {
		long i = l->list.top + y;
		struct rect line = { r.y + 1 + y, r.x, 1, r.w };
		paint_entry(l, g, line, &s, l->all.shown[i], i == l->list.sel, focused);
		grid_spot(g, line, SPOT_THING, i);
	}
}
