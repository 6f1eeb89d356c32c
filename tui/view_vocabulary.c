/* view_vocabulary.c - all agencies, topics or indicators, with how much hangs on each. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/list.h"
#include "tui/row.h"
#include "tui/view.h"
#include "tui/vocabulary.h"

#define COLUMNS 4
#define NAME_LEAST 30           /* cells that the names keep before a second column of counts */
#define NAME_GOOD 56            /* before anything more, if they are as long */
#define ASIDE_CELLS 14          /* of an abbreviation, a unit */
#define GAP 2

struct vocabulary_view {
	struct view view;
	enum gb_facet by;
	struct entries all;
	struct list list;
	bool by_name;
	int lines, width;               /* of the body, without the names of the columns */
};

/* What stands beside the names, the most important first: the first is what the order by number goes by. */
static const struct {
	enum action action;
	enum target_kind target;
	const char *many, *order;
	int columns;
	enum gb_kind column[COLUMNS];
} kinds[] = {
	[GB_BY_AGENCY] = {
		ACTION_AGENCIES, TARGET_AGENCY, TR("agencies"), TR("most directives first"),
		4, { GB_DIRECTIVE, GB_FIGURE, GB_FINDING, GB_SLOGAN },
	},
	[GB_BY_TOPIC] = {
		ACTION_TOPICS, TARGET_TOPIC, TR("topics"), TR("most directives first"),
		4, { GB_DIRECTIVE, GB_FIGURE, GB_FINDING, GB_SLOGAN },
	},
	[GB_BY_INDICATOR] = {
		ACTION_INDICATORS, TARGET_INDICATOR, TR("indicators"), TR("most figures first"),
		2, { GB_FIGURE, GB_MEETING },
	},
};

static struct vocabulary_view *self(struct view *v)
{
	return (struct vocabulary_view *)v;
}

static const struct vocabulary_view *const_self(const struct view *v)
{
	return (const struct vocabulary_view *)v;
}

/* ---- which one is selected ---- */

static void select_id(struct vocabulary_view *l, const char *id)
{
	for (size_t i = 0; i < l->all.n; i++)
		if (strcmp(l->all.at[i].id, id) == 0)
			l->list.sel = (long)i;
}

/* ---- as a list ---- */

static int height_of(void *of, long position)
{
	const struct vocabulary_view *l = of;

	return position >= 0 && position < (long)l->all.n;
}

static int above(void *of, long position)
{
	(void)of;
	(void)position;
	return 0;
}

static long first(void *of)
{
	(void)of;
	return 0;
}

static long last(void *of)
{
	const struct vocabulary_view *l = of;

	return (long)l->all.n - 1;
}

static struct list_source source_of(struct vocabulary_view *l)
{
	return (struct list_source){ l, height_of, above, first, last };
}

static enum verdict reorder(struct vocabulary_view *l)
{
	enum gb_lang lang = lang_of(l->view.cx);
	struct list_source source = source_of(l);
	const char *id = l->all.n > 0 ? l->all.at[l->list.sel].id : "";

	l->by_name = !l->by_name;
	entries_sort(&l->all, l->by_name);
	select_id(l, id);
	list_keep(&l->list, &source, l->lines);
	context_say(l->view.cx, "%s", l->by_name ? tr(lang, "by name") : tr(lang, kinds[l->by].order));
	return VERDICT_REDRAW;
}

static bool selected(const struct view *v, struct target *out)
{
	const struct vocabulary_view *l = const_self(v);

	if (l->all.n == 0)
		return false;
	*out = (struct target){ .kind = kinds[l->by].target, .id = l->all.at[l->list.sel].id };
	return true;
}

static enum verdict redraw_if(bool changed)
{
	return changed ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct vocabulary_view *l = self(v);
	struct list_source source = source_of(l);

	(void)e;
	switch (a) {
	case ACTION_DOWN: return redraw_if(list_move(&l->list, &source, l->lines, 1));
	case ACTION_UP: return redraw_if(list_move(&l->list, &source, l->lines, -1));
	case ACTION_PAGE_DOWN: return redraw_if(list_page(&l->list, &source, l->lines, 1));
	case ACTION_PAGE_UP: return redraw_if(list_page(&l->list, &source, l->lines, -1));
	case ACTION_FIRST: return redraw_if(list_first(&l->list, &source, l->lines));
	case ACTION_LAST: return redraw_if(list_last(&l->list, &source, l->lines));
	case ACTION_OPEN: return selected(v, &v->cx->open) ? VERDICT_OPEN : VERDICT_DONE;
	case ACTION_SORT: return reorder(l);
	default: return VERDICT_PASS;
	}
}

/* ---- the screen ---- */

/* The cells of each column; the name takes what they leave. */
struct shape {
	int name, aside, columns, column[COLUMNS];
};

/* Adds a column of counts if the names keep `least` cells. */
static void take_column(struct shape *s, const struct vocabulary_view *l, int i, int least)
{
	int w;

	if (i >= kinds[l->by].columns || s->columns < i)
		return;
	w = (int)text_width(row_kind_plural(kinds[l->by].column[i], lang_of(l->view.cx)));
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
	struct shape s = { .name = l->width - 2 };
	int good = l->all.widest < NAME_GOOD ? l->all.widest : NAME_GOOD;

	take_column(&s, l, 0, 0);
	take_column(&s, l, 1, NAME_LEAST);
	if (has_aside(l) && s.name - ASIDE_CELLS - GAP >= good) {
		s.aside = ASIDE_CELLS;
		s.name -= ASIDE_CELLS + GAP;
	}
	for (int i = 2; i < COLUMNS; i++)
		take_column(&s, l, i, good);
	return s;
}

static void paint_columns(const struct vocabulary_view *l, struct grid *g, struct rect r, const struct shape *s)
{
	int x = r.x + 1 + s->name + (s->aside ? s->aside + GAP : 0);

	for (int i = 0; i < s->columns; i++) {
		const char *name = row_kind_plural(kinds[l->by].column[i], lang_of(l->view.cx));
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
                        const struct entry *e, bool on)
{
	enum style style = on ? STYLE_SELECTED : e->empty ? STYLE_DIM : STYLE_TEXT;
	int x = r.x + 1;

	if (on) {
		grid_fill(g, (struct rect){ r.y, r.x + 1, 1, r.w - 2 }, STYLE_SELECTED);
		grid_text(g, r.y, r.x, 1, "▌", STYLE_MARK);
	}
	grid_place(g, r.y, x, s->name, name_of(l, e, s), 'l', style);
	x += s->name;
	if (s->aside) {
		grid_place(g, r.y, x + GAP, s->aside, e->aside, 'l', on ? STYLE_SELECTED : STYLE_DIM);
		x += GAP + s->aside;
	}
	for (int i = 0; i < s->columns; i++) {
		struct buf n = BUF_EMPTY;
		long count = entry_count(e, kinds[l->by].column[i]);
		text_number(&n, (struct gb_decimal){ count, 0 }, lang_of(l->view.cx));
		grid_place(g, r.y, x + GAP, s->column[i], buf_text(&n), 'r', count || on ? style : STYLE_DIM);
		x += GAP + s->column[i];
		buf_free(&n);
	}
}

static void prepare(struct view *v, int h, int w)
{
	struct vocabulary_view *l = self(v);
	struct list_source source = source_of(l);

	l->lines = h > 1 ? h - 1 : 1;
	l->width = w;
	list_keep(&l->list, &source, l->lines);
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	head_views(v->cx, g, r, kinds[const_self(v)->by].action);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct vocabulary_view *l = const_self(v);
	struct shape s = shape_of(l);

	if (l->all.n == 0)
		grid_text(g, r.y, r.x + 1, r.w - 1, tr(lang_of(v->cx), "This corpus has none."), STYLE_DIM);
	else
		paint_columns(l, g, r, &s);
	for (int y = 0; y < l->lines && l->list.top + y < (long)l->all.n; y++) {
		long i = l->list.top + y;
		struct rect line = { r.y + 1 + y, r.x, 1, r.w };
		paint_entry(l, g, line, &s, &l->all.at[i], i == l->list.sel);
		if (focused && i == l->list.sel)
			grid_cursor(g, line.y, line.x);
	}
}

static void status(const struct view *v, struct buf *out)
{
	const struct vocabulary_view *l = const_self(v);
	enum gb_lang lang = lang_of(v->cx);

	buf_printf(out, "%ld/%zu %s · %s", l->all.n > 0 ? l->list.sel + 1 : 0, l->all.n, tr(lang, kinds[l->by].many),
	           l->by_name ? tr(lang, "by name") : tr(lang, kinds[l->by].order));
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_SEARCH, ACTION_SORT, ACTION_HELP, ACTION_NONE };

	(void)v;
	return all;
}

/* ---- beginning and end ---- */

static void read_anew(struct vocabulary_view *l)
{
	entries_read(&l->all, l->view.cx, l->by, kinds[l->by].column[0]);
	entries_sort(&l->all, l->by_name);
}

static void reload(struct view *v)
{
	struct vocabulary_view *l = self(v);
	struct entries before = l->all;
	const char *id = before.n > 0 ? before.at[l->list.sel].id : "";

	read_anew(l);
	if (l->list.sel >= (long)l->all.n)
		l->list.sel = l->all.n > 0 ? (long)l->all.n - 1 : 0;
	select_id(l, id);
	entries_free(&before);
}

static void close_vocabulary(struct view *v)
{
	entries_free(&self(v)->all);
	free(v);
}

#define COMMON \
	.list = true, .head_rows = 1, .act = act, .prepare = prepare, .paint_head = paint_head, .paint = paint, \
	.status = status, .hints = hints, .selected = selected, .reload = reload, .close = close_vocabulary

static const struct view_ops ops[] = {
	[GB_BY_AGENCY] = { .name = "agencies", COMMON },
	[GB_BY_TOPIC] = { .name = "topics", COMMON },
	[GB_BY_INDICATOR] = { .name = "indicators", COMMON },
};

struct view *view_vocabulary_new(struct context *cx, enum gb_facet by)
{
	struct vocabulary_view *l = mem_alloc(sizeof *l);

	l->view = (struct view){ .ops = &ops[by], .cx = cx };
	l->by = by;
	l->by_name = by == GB_BY_INDICATOR;
	read_anew(l);
	return &l->view;
}
