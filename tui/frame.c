/* frame.c - which view stands where, and painting them. */
#include "config.h"

#include "tui/frame.h"

#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/layout.h"

#define KEPT ((size_t)64 << 10)                 /* bytes of the file, while nobody asks for anything; */
#define KEPT_TYPING ((size_t)256 << 10)         /* where somebody searches */

/* A view that was last read before the corpus or the language changed is read anew when it is seen again; where that cannot be
 * done now, because an import is under way, with the next key. */
static void bring_up_to_date(struct app *a, struct view *v)
{
	if (v->edition == a->edition || a->cx.behind)
		return;
	v->ops->reload(v);
	if (!a->cx.behind)
		v->edition = a->edition;
}

/* Of the search that led here by links; the views of the number keys lead elsewhere. */
static struct marks marks_of(const struct app *a)
{
	for (int i = a->trail.n - 1; i >= 0 && a->trail.at[i]->root == ACTION_NONE; i--)
		if (a->trail.at[i]->ops->marks)
			return a->trail.at[i]->ops->marks(a->trail.at[i]);
	return (struct marks){ NULL, 0 };
}

/* The spots that are added from here on are that view's, this whole place among them. */
static void by(struct grid *g, const struct view *v, struct rect r)
{
	g->painter = v;
	grid_spot(g, r, SPOT_GROUND, 0);
}

static void prepare(struct app *a, struct view *v, struct rect r)
{
	v->frame = a->frame;
	v->resting = false;
	bring_up_to_date(a, v);
	a->cx.marks = marks_of(a);
	v->ops->prepare(v, r.h, r.w);
}

/* What the list has selected, as a view of its own; kept as long as the same thing is selected. */
static struct view *beside(struct app *a, struct view *list)
{
	struct target t;

	/* While somebody types, the rows come first. */
	if (list->ops->typing && (a->cx.unfinished || context_key_waits(&a->cx))) {
		a->cx.unfinished = true;
		return a->beside;
	}
	if (!list->ops->selected(list, &t) || !t.id) {
		app_drop_beside(a);
		return NULL;
	}
	if (a->beside && a->beside_kind == t.kind && strcmp(buf_text(&a->beside_id), t.id) == 0)
		return a->beside;
	app_drop_beside(a);
	a->beside = view_beside(&a->cx, &t);
	if (a->beside)
		a->beside->edition = a->edition;
	a->beside_kind = t.kind;
	buf_puts(&a->beside_id, t.id);
	return a->beside;
}

static void too_small(struct app *a)
{
	struct grid *g = &a->grid;
	struct buf text = BUF_EMPTY;
	const char *at, *next;
	int y = 0;

	buf_printf(&text, tr(lang_of(&a->cx), "The window is too small: giaoban needs %d columns and %d rows, here are %d and %d."),
	           LAYOUT_COLS_MIN, LAYOUT_ROWS_MIN, g->cols, g->rows);
	at = buf_text(&text);
	for (size_t len; y < g->rows && (len = text_wrap(at, (size_t)g->cols, &next)) > 0; at = next)
		grid_text_n(g, y++, 0, g->cols, at, len, STYLE_MESSAGE);
	buf_free(&text);
}

/* What a head draws in more rows the more there are is not said. */
static int head_rows(const struct view *v, const struct grid *g)
{
	if (!v->ops->head_rows_in)
		return v->ops->head_rows;
	return g->cols >= LAYOUT_SAID ? 1 : v->ops->head_rows_in(g->rows);
}

/* A list on top, with what it has selected beside it; or a page on top, beside the list that it came from; or one alone. */
static void paint_views(struct app *a)
{
	struct grid *g = &a->grid;
	struct view *top = trail_top(&a->trail);

	bring_up_to_date(a, top);       /* before all: a list whose records are gone becomes a page */
	struct view *list = top->ops->list ? top : trail_list_below(&a->trail);
	struct layout l = layout_make(g->rows, g->cols, head_rows(list ? list : top, g), list != NULL);
	const bool said = g->cols >= LAYOUT_SAID;
	bool two = list && l.side.w > 0 && !a->options->one_pane && !a->cx.thrift && !said;

	if (!two)
		l = layout_make(g->rows, g->cols, head_rows(top, g), false);
	struct view *left = two ? list : top;
	prepare(a, left, l.body);
	struct view *right = !two ? NULL : list == top ? beside(a, list) : top;
	if (right)
		prepare(a, right, l.side);
	bool focus = a->n_over == 0;
	if (focus || !said) {
		by(g, left, l.body);
		left->ops->paint_head(left, g, l.head);
		grid_hline(g, l.head_rule, 0, g->cols);
		left->ops->paint(left, g, l.body, focus && left == top);
	}
	if (two)
		grid_vline(g, l.body.y, l.divider, l.body.h);
	if (right) {
		by(g, right, l.side);
		right->ops->paint(right, g, l.side, focus && right == top);
	}
	for (int i = 0; i < a->n_over; i++) {
		prepare(a, a->over[i], l.body);
		const bool over_all = i == a->n_over - 1;
		g->painter = a->over[i];
		if (over_all || !said)
			a->over[i]->ops->paint(a->over[i], g, l.body, over_all);
	}
	grid_hline(g, l.foot_rule, 0, g->cols);
	by(g, NULL, l.status);
	status_line(a, g, l.status);
}

/* For a slow line: a change of style costs more than a word, and a hyphen is a third of what a rule is made of in UTF-8. */
static void make_plain(struct grid *g)
{
	for (size_t i = 0; i < (size_t)g->rows * (size_t)g->cols; i++) {
		struct cell *c = &g->cells[i];
		if (c->style == STYLE_RULE && c->ch[0] != ' ')
			memcpy(c->ch, strcmp(c->ch, "─") == 0 ? "-" : strcmp(c->ch, "│") == 0 ? "|" : "+", 2);
		else if (strcmp(c->ch, "┃") == 0)       /* today, on an axis */
			memcpy(c->ch, "|", 2);
		if (c->style == STYLE_RULE || c->style == STYLE_DIM || c->style == STYLE_MARK || c->style == STYLE_LABEL ||
		    c->style == STYLE_LINK)
			c->style = STYLE_TEXT;
	}
}

/* ---- what is not seen ---- */

static bool put_to_rest(const struct app *a, struct view *v)
{
	if (!v || v->frame == a->frame || v->resting)
		return false;
	v->resting = true;
	if (v->ops->rest)
		v->ops->rest(v);
	return true;
}

/* However far somebody goes, only what is seen holds more than its place; the file's pages are the system's to keep.  Who types will
 * type on, and the next letter wants those that this one read. */
static void rest(struct app *a)
{
	const struct view *top = app_top(a);
	bool rested = gb_rest(a->cx.corpus, top->ops->typing ? KEPT_TYPING : KEPT) || top != a->was_on_top;

	a->was_on_top = top;
	for (int i = 0; i < a->trail.n; i++)
		rested = put_to_rest(a, a->trail.at[i]) || rested;
	for (int i = 0; i < a->trail.n_ahead; i++)
		rested = put_to_rest(a, a->trail.ahead[i]) || rested;
	for (int i = 0; i < APP_ROOTS; i++)
		rested = put_to_rest(a, a->roots[i]) || rested;
	if (rested)
		mem_trim();
}

/* What the next key may ask for, until one comes; at once or not at all, where an importer has the corpus.  Behind the first list
 * many leave again; and behind a change, since while others import what was read ahead would hardly be shown. */
static void look_ahead(struct app *a)
{
	struct view *top = app_top(a);
	const bool changed = a->edition != a->edition_shown;

	a->edition_shown = a->edition;
	if (changed || a->frame < 2 || !top->ops->ahead || context_key_waits(&a->cx))
		return;
	context_stops_at_keys(&a->cx, true);
	if (gb_hold(a->cx.corpus) == GB_OK)
		top->ops->ahead(top);
	gb_let_go(a->cx.corpus);
	context_stops_at_keys(&a->cx, false);
}

void frame_show(struct app *a)
{
	struct grid *g = &a->grid;
	int rows, cols;

	app_look(a);
	a->term->ops->size(a->term, &rows, &cols);
	if (rows != g->rows || cols != g->cols) {
		grid_free(g);
		grid_init(g, rows, cols);
	}
	grid_clear(g);
	a->cx.cols = cols;
	a->cx.unfinished = a->cx.behind = false;
	a->frame++;
	if (layout_make(rows, cols, 1, false).fits)
		paint_views(a);
	else
		too_small(a);
	gb_let_go(a->cx.corpus);        /* a terminal may take its time */
	if (a->cx.thrift)
		make_plain(g);
	app_letters_paint(a);
	if (a->term->lines && a->cx.unfinished)
		return;                 /* what is said cannot be mended: it is said when it is whole */
	if (a->term->lines) {
		a->tell.lang = lang_of(&a->cx);
		a->term->lines->tell(a->term, &a->tell);
	}
	a->term->ops->show(a->term, g);
	if (a->cx.unfinished)
		return;
	look_ahead(a);
	rest(a);
}
