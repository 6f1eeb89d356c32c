/* view_vocabulary.c - all agencies, topics or indicators, with how much hangs on each. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/feed.h"
#include "tui/vocabulary_view.h"

/* What stands beside the names, the most important first: the first is what the order goes by at first. */
static const struct {
	enum action action;
	enum target_kind target;
	const char *many;
	bool by_name;
	int columns;
	enum entry_column column[ENTRY_COLUMNS];
} kinds[] = {
	[GB_BY_AGENCY] = {
		ACTION_AGENCIES, TARGET_AGENCY, TR("agencies"), false,
		6, { ENTRY_DIRECTIVES, ENTRY_DEADLINES, ENTRY_FIGURES, ENTRY_MEETINGS, ENTRY_FINDINGS, ENTRY_SLOGANS },
	},
	[GB_BY_TOPIC] = {
		ACTION_TOPICS, TARGET_TOPIC, TR("topics"), false,
		6, { ENTRY_DIRECTIVES, ENTRY_DEADLINES, ENTRY_FIGURES, ENTRY_MEETINGS, ENTRY_FINDINGS, ENTRY_SLOGANS },
	},
	[GB_BY_INDICATOR] = {
		ACTION_INDICATORS, TARGET_INDICATOR, TR("indicators"), true,
		2, { ENTRY_FIGURES, ENTRY_MEETINGS },
	},
};

const enum entry_column *vocabulary_columns(enum gb_facet by, int *n)
{
	*n = kinds[by].columns;
	return kinds[by].column;
}

static struct vocabulary_view *self(struct view *v)
{
	return (struct vocabulary_view *)v;
}

static const struct vocabulary_view *const_self(const struct view *v)
{
	return (const struct vocabulary_view *)v;
}

/* ---- which are shown ---- */

static const char *selected_id(const struct vocabulary_view *l)
{
	return l->list.sel >= 0 && l->list.sel < l->all.n_shown ? l->all.shown[l->list.sel]->id : "";
}

static bool select_id(struct vocabulary_view *l, const char *id)
{
	for (long i = 0; i < l->all.n_shown; i++)
		if (strcmp(l->all.shown[i]->id, id) == 0) {
			l->list.sel = i;
			return true;
		}
	return false;
}

void vocabulary_choose(struct vocabulary_view *l, const struct entry_choice *choice)
{
	const struct list_source source = list_of_lines(&l->all.n_shown);
	const char *id = selected_id(l);

	l->choice = *choice;
	entries_arrange(&l->all, choice);
	if (!select_id(l, id))
		l->list = (struct list){ 0, 0 };
	list_keep(&l->list, &source, l->lines);
}

void vocabulary_remember(struct vocabulary_view *l)
{
	if (l->n_past == VOCABULARY_PAST)
		memmove(l->past, l->past + 1, (size_t)--l->n_past * sizeof *l->past);
	l->past[l->n_past++] = l->choice;
}

static enum verdict say(struct vocabulary_view *l, const char *what)
{
	context_say(l->view.cx, "%s", what);
	return VERDICT_REDRAW;
}

/* What changed nothing is passed over. */
static enum verdict undo(struct vocabulary_view *l)
{
	while (l->n_past > 0) {
		const struct entry_choice before = l->past[--l->n_past];
		if (entry_choice_same(&before, &l->choice))
			continue;
		vocabulary_choose(l, &before);
		return VERDICT_REDRAW;
	}
	return say(l, tr(lang_of(l->view.cx), "No filter or order was changed here"));
}

static enum verdict all_filters_off(struct vocabulary_view *l)
{
	struct entry_choice c = l->choice;

	if (entry_choice_all(&c))
		return say(l, tr(lang_of(l->view.cx), "No filter is set"));
	vocabulary_remember(l);
	entry_choice_clear(&c);
	vocabulary_choose(l, &c);
	return VERDICT_REDRAW;
}

/* To my agency. */
static enum verdict mine(struct vocabulary_view *l)
{
	const char *agency = l->view.cx->my_agency;

	if (l->by != GB_BY_AGENCY)
		return VERDICT_PASS;
	if (!agency)
		context_ask_agency(l->view.cx);
	else if (!select_id(l, agency))
		return say(l, tr(lang_of(l->view.cx), "Your agency is not among those shown"));
	return VERDICT_REDRAW;
}

static enum verdict show_menu(struct vocabulary_view *l, struct view *menu)
{
	l->view.cx->push = menu;
	return menu ? VERDICT_PUSH : VERDICT_REDRAW;
}

static bool selected(const struct view *v, struct target *out)
{
	const struct vocabulary_view *l = const_self(v);

	if (!*selected_id(l))
		return false;
	*out = (struct target){ .kind = kinds[l->by].target, .id = selected_id(l) };
	return true;
}

static bool pick(struct view *v, long what)
{
	struct vocabulary_view *l = self(v);

	if (what < 0 || what >= l->all.n_shown)
		return false;
	l->list.sel = what;
	return true;
}

static enum verdict redraw_if(bool changed)
{
	return changed ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct vocabulary_view *l = self(v);
	const struct list_source source = list_of_lines(&l->all.n_shown);

	(void)e;
	switch (a) {
	case ACTION_DOWN: return redraw_if(list_move(&l->list, &source, l->lines, 1));
	case ACTION_UP: return redraw_if(list_move(&l->list, &source, l->lines, -1));
	case ACTION_PAGE_DOWN: return redraw_if(list_page(&l->list, &source, l->lines, 1));
	case ACTION_PAGE_UP: return redraw_if(list_page(&l->list, &source, l->lines, -1));
	case ACTION_FIRST: return redraw_if(list_first(&l->list, &source, l->lines));
	case ACTION_LAST: return redraw_if(list_last(&l->list, &source, l->lines));
	case ACTION_OPEN: return selected(v, &v->cx->open) ? VERDICT_OPEN : VERDICT_DONE;
	case ACTION_FILTER: return show_menu(l, menu_vocabulary(l));
	case ACTION_UNFILTER: return all_filters_off(l);
	case ACTION_UNDO: return undo(l);
	case ACTION_MINE: return mine(l);
	case ACTION_SORT: return show_menu(l, menu_vocabulary_orders(l));
	default: return VERDICT_PASS;
	}
}

/* ---- the screen ---- */

static void prepare(struct view *v, int h, int w)
{
	struct vocabulary_view *l = self(v);
	const struct list_source source = list_of_lines(&l->all.n_shown);

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
	vocabulary_paint(const_self(v), g, r, focused);
}

static bool has_first_order(const struct vocabulary_view *l)
{
	const struct entry_choice *c = &l->choice;

	return !c->reverse && c->by_name == kinds[l->by].by_name && (c->by_name || c->most == kinds[l->by].column[0]);
}

/* The order that it begins with goes without saying where filters are to be told. */
static void status(const struct view *v, struct buf *out)
{
	const struct vocabulary_view *l = const_self(v);
	const enum gb_lang lang = lang_of(v->cx);

	if (v->cx->thrift)
		feed_number(out, l->all.n_shown, lang);
	else
		feed_place(out, l->all.n_shown > 0 ? l->list.sel + 1 : 0, l->all.n_shown, lang);
	buf_printf(out, " %s", tr(lang, kinds[l->by].many));
	if (entry_choice_all(&l->choice) || !has_first_order(l))
		buf_printf(out, " · %s", l->choice.by_name ? tr(lang, "by name") : entry_order_name(l->choice.most, lang));
	if (l->choice.reverse)
		buf_printf(out, ", %s", tr(lang, "reversed"));
	vocabulary_words(out, l);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_SEARCH, ACTION_SORT, ACTION_HELP, ACTION_FILTER, ACTION_NONE };
	static const enum action narrowed[] = { ACTION_OPEN, ACTION_UNFILTER, ACTION_SORT, ACTION_HELP, ACTION_FILTER, ACTION_NONE };
	static const enum action undone[] = { ACTION_OPEN, ACTION_UNDO, ACTION_SORT, ACTION_HELP, ACTION_FILTER, ACTION_NONE };
	const struct vocabulary_view *l = const_self(v);

	return !entry_choice_all(&l->choice) ? narrowed : l->n_past > 0 ? undone : all;
}

/* ---- beginning and end ---- */

static void read_anew(struct vocabulary_view *l)
{
	entries_read(&l->all, l->view.cx, l->by);
	entries_arrange(&l->all, &l->choice);
}

static void place(const struct view *v, struct buf *out)
{
	if (const_self(v)->list.sel > 0)
		buf_puts(out, selected_id(const_self(v)));
}

static void stand_at(struct view *v, const char *id)
{
	(void)select_id(self(v), id);
}

static void reload(struct view *v)
{
	struct vocabulary_view *l = self(v);
	struct entries before = l->all;
	const char *id = selected_id(l);

	read_anew(l);
	if (!select_id(l, id) && l->list.sel >= l->all.n_shown)
		l->list.sel = l->all.n_shown > 0 ? l->all.n_shown - 1 : 0;
	entries_free(&before);
}

static void close_vocabulary(struct view *v)
{
	entries_free(&self(v)->all);
	free(v);
}

#define COMMON \
	.list = true, .head_rows = 1, .act = act, .prepare = prepare, .paint_head = paint_head, .paint = paint, \
	.status = status, .hints = hints, .pick = pick, .selected = selected, .formats = vocabulary_formats, .file_name = vocabulary_file_name, \
	.write = vocabulary_write, .place = place, .stand_at = stand_at, .reload = reload, .close = close_vocabulary

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
	l->lines = 1;
	l->choice = (struct entry_choice){ .by_name = kinds[by].by_name, .most = kinds[by].column[0] };
	read_anew(l);
	return &l->view;
}
