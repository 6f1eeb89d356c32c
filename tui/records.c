/* records.c - a list of records: what is selected, what it is narrowed to, what is read. */
#include "config.h"

#include "tui/records.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/menu.h"

#define LINES_MOST 192          /* of one screen: as many as the windows of a feed surely hold */
#define LINES_AIRY 15           /* and a blank line stands before a group */

/* ---- the rows as a list needs them ---- */

static int height_of(void *self, long position)
{
	struct records *r = self;
	const struct gb_row *row = feed_at(&r->feed, position);

	return row ? row_height(row, &r->shape) : 0;
}

static int above(void *self, long position)
{
	struct records *r = self;
	int lines = 0;

	if (row_grouping_of(&r->filter.query) == ROW_NO_GROUPS)
		return 0;
	(void)feed_at(&r->feed, position);      /* the later one first: reading the other leaves it here */
	const struct gb_row *previous = feed_at(&r->feed, position - 1), *row = feed_here(&r->feed, position);
	if (row && previous) {
		lines = row_group_same(previous, row, &r->filter.query, &r->cx->voice) ? 0 : r->group_lines;
		lines += records_today_between(r, previous, row);
	}
	return lines;
}

static long first_of(void *self)
{
	return feed_begin(&((struct records *)self)->feed);
}

static long last_of(void *self)
{
	return feed_end(&((struct records *)self)->feed);
}

static const struct gb_row *row_here(void *self, long position)
{
	return feed_here(&((struct records *)self)->feed, position);
}

static struct list_source source_of(struct records *r)
{
	return (struct list_source){ r, height_of, above, first_of, last_of };
}

static void note_selected(struct records *r)
{
	const struct gb_row *row = feed_here(&r->feed, r->list.sel);
	enum gb_precision precision;

	buf_clear(&r->selected);
	if (!row)
		return;
	buf_puts(&r->selected, feed_address(row));
	if (r->filter.query.sort == GB_SORT_TIME)
		(void)gb_time_of(row, &r->day, &precision);     /* every row of it has a day */
}

/* ---- beginning and end ---- */

void records_init(struct records *r, struct context *cx, enum gb_kind kind, const struct filter *filter)
{
	*r = (struct records){ .cx = cx, .lines = 1, .group_lines = 1, .shape = { .lines = 1 } };
	if (filter)
		filter_copy(&r->filter, filter);
	else
		filter_init(&r->filter, kind, cx->voice.today);
}

static void forget_step(struct records_step *step)
{
	filter_free(&step->filter);
	free(step->selected);
	free(step);
}

static void forget_name(struct records *r)
{
	if (r->named)
		filter_free(r->named);
	free(r->named);
	free(r->name);
}

void records_free(struct records *r)
{
	while (r->n_past > 0)
		forget_step(r->past[--r->n_past]);
	records_forget_groups(r);
	if (r->open)
		feed_close(&r->feed);
	filter_free(&r->filter);
	forget_name(r);
	buf_free(&r->selected);
	buf_free(&r->narrowed);
	buf_free(&r->narrowed_short);
	buf_free(&r->why);
}

void records_call(struct records *r, const char *name)
{
	forget_name(r);
	r->name = mem_strdup(name);
	r->named = mem_alloc(sizeof *r->named);
	filter_copy(r->named, &r->filter);
}

const char *records_called(const struct records *r)
{
	return r->name && filter_same_choices(r->named, &r->filter) ? r->name : NULL;
}

/* ---- reading ---- */

/* Rows of a screen, at most. */
static long page_of(const struct records *r)
{
	return r->shape.lines > 0 ? r->lines / r->shape.lines : r->lines;
}

/* A list that could not be read (an importer was writing) is tried again each time that it is looked at. */
static void open_feed(struct records *r)
{
	if (r->open && (r->feed.rows > 0 || r->feed.asleep || r->feed.status == GB_OK))
		return;
	if (r->open)
		feed_close(&r->feed);
	feed_open_first(&r->feed, r->cx->corpus, &r->filter.query, (size_t)page_of(r) + 2);
	r->open = true;
	r->readings++;
	r->list = (struct list){ 0, 0 };
	records_stand(r);
	const struct gb_date day = gb_date_given(r->day) ? r->day : r->cx->voice.today;
	if (r->filter.query.sort == GB_SORT_TIME && gb_date_given(day))
		records_go_to_day(r, day, 1 + r->lines / 3 / r->shape.lines);
}

void records_requery(struct records *r)
{
	const long offset = r->list.sel - r->list.top;
	long position = -1;

	records_forget_groups(r);
	if (r->open)
		feed_close(&r->feed);
	r->open = false;
	open_feed(r);
	if (r->selected.len)
		position = feed_find(&r->feed, buf_text(&r->selected));
	if (position > 0)
		r->list = (struct list){ position, position > offset ? position - offset : 0 };
	note_selected(r);
}

void records_rest(struct records *r)
{
	if (r->open)
		feed_sleep(&r->feed, r->list.top);
	records_forget_groups(r);
}

void records_reload(struct records *r)
{
	records_forget_groups(r);
	if (!r->open)
		return;
	r->readings++;
	long position = feed_reload(&r->feed, r->list.sel, buf_text(&r->selected));
	r->list.top += position - r->list.sel;
	r->list.sel = position;
	note_selected(r);
	if (r->feed.status != GB_OK)
		r->cx->behind = true;
}

/* Rows that were read before stay; that nothing can be read beyond them is said.  Of an import under way the status line
 * tells. */
static void note_failure(struct records *r)
{
	buf_clear(&r->why);
	if (r->feed.status == GB_OK)
		return;
	if (r->feed.rows == 0)
		buf_puts(&r->why, gb_why(r->cx->corpus));
	else if (!gb_is_stale(r->cx->corpus))
		context_corpus_failed(r->cx);
}

static void say_narrowed(struct records *r)
{
	struct gb_voice brief = r->cx->voice;

	brief.narrow = true;
	buf_clear(&r->narrowed);
	filter_words(&r->narrowed, &r->filter, &r->cx->voice, false);
	buf_clear(&r->narrowed_short);
	filter_words(&r->narrowed_short, &r->filter, &brief, false);
}

void records_ahead(struct records *r)
{
	if (r->open)
		feed_ahead(&r->feed, r->list.top - page_of(r), r->list.top + 2 * page_of(r));
}

void records_prepare(struct records *r, int h, int w)
{
	const struct list_source source = source_of(r);
	const struct gb_query *q = &r->filter.query;
	const bool heading = q->kind == GB_MEETING || row_grouping_of(q) != ROW_NO_GROUPS;

	r->width = w;
	r->lines = h - heading;
	if (r->lines > LINES_MOST)
		r->lines = LINES_MOST;
	r->group_lines = h < LINES_AIRY ? 1 : 2;
	r->shape = row_shape_of(q, w, h, lang_of(r->cx));
	open_feed(r);
	feed_wake(&r->feed);
	feed_total(&r->feed);
	if (!r->feed.asleep) {          /* what could not be read now keeps its place until it can */
		list_keep(&r->list, &source, r->lines);
		feed_keep(&r->feed, r->list.top - page_of(r), r->list.top + 2 * page_of(r));
		note_selected(r);
	}
	own_read(&r->own, r->cx, r->list.top, r->lines, row_here, r);
	note_failure(r);
	say_narrowed(r);
	records_count_groups(r);
}

/* ---- acting ---- */

static enum verdict moved(struct records *r, bool changed)
{
	if (!changed)
		return VERDICT_DONE;
	note_selected(r);
	return VERDICT_REDRAW;
}

static enum verdict open_selected(struct records *r)
{
	return records_selected(r, &r->cx->open) ? VERDICT_OPEN : VERDICT_DONE;
}

static enum verdict say(struct records *r, const char *what)
{
	context_say(r->cx, "%s", what);
	return VERDICT_REDRAW;
}

static enum verdict ask_agency(struct records *r)
{
	context_ask_agency(r->cx);
	return VERDICT_REDRAW;
}

static enum verdict all_filters_off(struct records *r)
{
	if (filter_is_clear(&r->filter))
		return say(r, tr(lang_of(r->cx), "No filter is set"));
	records_remember(r);
	filter_clear(&r->filter);
	records_requery(r);
	return VERDICT_REDRAW;
}

void records_remember(struct records *r)
{
	struct records_step *step = mem_alloc(sizeof *step);

	filter_copy(&step->filter, &r->filter);
	step->selected = mem_strdup(buf_text(&r->selected));
	if (r->n_past == RECORDS_PAST) {
		forget_step(r->past[0]);
		memmove(r->past, r->past + 1, (RECORDS_PAST - 1) * sizeof *r->past);
		r->n_past--;
	}
	r->past[r->n_past++] = step;
}

/* Filters and order as before the last change, and the row that was selected then.  What changed nothing is passed over. */
static enum verdict undo(struct records *r)
{
	struct records_step *step = NULL;

	while (r->n_past > 0 && !step) {
		step = r->past[--r->n_past];
		if (filter_same(&step->filter, &r->filter)) {
			forget_step(step);
			step = NULL;
		}
	}
	if (!step)
		return say(r, tr(lang_of(r->cx), "No filter or order was changed here"));
	filter_free(&r->filter);
	filter_copy(&r->filter, &step->filter);
	buf_clear(&r->selected);
	buf_puts(&r->selected, step->selected);
	forget_step(step);
	records_requery(r);
	return VERDICT_REDRAW;
}

/* Only my agency's, and, marked, what its groups were given; again: everybody's. */
static enum verdict mine(struct records *r)
{
	const char *agency = r->cx->my_agency;
	struct filter *f = &r->filter;

	if (!agency)
		return ask_agency(r);
	if (filter_is_fixed(f, FACET_AGENCY))
		return say(r, tr(lang_of(r->cx), "This list is about an agency already"));
	const bool only_mine = f->n[FACET_AGENCY] == 1 && filter_has(f, FACET_AGENCY, agency) && f->query.with_groups;
	records_remember(r);
	filter_forget(f, FACET_AGENCY);
	filter_groups(f, !only_mine);
	if (!only_mine)
		(void)filter_toggle(f, FACET_AGENCY, agency);
	records_requery(r);
	return VERDICT_REDRAW;
}

static enum verdict show_menu(struct records *r, struct view *menu)
{
	r->cx->push = menu;
	return menu ? VERDICT_PUSH : VERDICT_REDRAW;
}

enum verdict records_act(struct records *r, enum action a)
{
	const struct list_source source = source_of(r);

	if (!r->open)
		return VERDICT_PASS;
	switch (a) {
	case ACTION_DOWN: return moved(r, list_move(&r->list, &source, r->lines, 1));
	case ACTION_UP: return moved(r, list_move(&r->list, &source, r->lines, -1));
	case ACTION_PAGE_DOWN: return moved(r, list_page(&r->list, &source, r->lines, 1));
	case ACTION_PAGE_UP: return moved(r, list_page(&r->list, &source, r->lines, -1));
	case ACTION_FIRST: return moved(r, list_first(&r->list, &source, r->lines));
	case ACTION_LAST: return moved(r, list_last(&r->list, &source, r->lines));
	case ACTION_OPEN: return open_selected(r);
	case ACTION_FILTER: return show_menu(r, menu_facets(r));
	case ACTION_UNFILTER: return all_filters_off(r);
	case ACTION_UNDO: return undo(r);
	case ACTION_MINE: return mine(r);
	case ACTION_SORT: return show_menu(r, menu_orders(r));
	default: return VERDICT_PASS;
	}
}

bool records_pick(struct records *r, long position)
{
	if (!r->open || !feed_here(&r->feed, position))
		return false;
	r->list.sel = position;
	note_selected(r);
	return true;
}

bool records_selected(const struct records *r, struct target *out)
{
	if (!r->open || r->selected.len == 0)
		return false;
	*out = (struct target){
		.kind = strchr(buf_text(&r->selected), '/') ? TARGET_RECORD : TARGET_MEETING,
		.id = buf_text(&r->selected),
	};
	return true;
}

const enum action *records_hints(const struct records *r)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_SEARCH, ACTION_HELP, ACTION_FILTER, ACTION_LANGUAGE, ACTION_SORT,
	                                   ACTION_NONE };
	static const enum action narrowed[] = { ACTION_OPEN, ACTION_UNFILTER, ACTION_SEARCH, ACTION_FILTER, ACTION_HELP,
	                                        ACTION_LANGUAGE, ACTION_SORT, ACTION_NONE };
	static const enum action nothing[] = { ACTION_UNFILTER, ACTION_FILTER, ACTION_SEARCH, ACTION_HELP, ACTION_LANGUAGE,
	                                       ACTION_NONE };
	static const enum action undone[] = { ACTION_OPEN, ACTION_UNDO, ACTION_SEARCH, ACTION_HELP, ACTION_FILTER, ACTION_LANGUAGE,
	                                      ACTION_SORT, ACTION_NONE };
	static const enum action empty[] = { ACTION_BACK, ACTION_HELP, ACTION_LANGUAGE, ACTION_NONE };

	if (filter_is_clear(&r->filter))
		return r->selected.len == 0 ? empty : r->n_past > 0 ? undone : all;
	return r->selected.len ? narrowed : nothing;
}
