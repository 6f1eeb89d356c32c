/* view_timeline.c - meetings, deadlines and targets in the order of time: an axis over the whole width, and below it the list. */
#include "config.h"

#include <stdlib.h>

#include "base/mem.h"
#include "tui/export.h"
#include "tui/timeline.h"

struct timeline_view {
	struct view view;
	struct records records;
	struct time_marks marks;
	unsigned read;          /* the reading of the list that the marks are of */
	char *title;            /* what it is of */
};

static struct timeline_view *self(struct view *v)
{
	return (struct timeline_view *)v;
}

static const struct timeline_view *const_self(const struct view *v)
{
	return (const struct timeline_view *)v;
}

/* ---- what is read ---- */

static void read_marks(struct timeline_view *t)
{
	struct records *r = &t->records;

	if (t->read == r->readings)
		return;
	t->read = r->readings;
	r->years = NULL;
	timeline_marks_free(&t->marks);
	if (timeline_marks_read(&t->marks, t->view.cx->corpus, &r->filter.query))
		r->years = &t->marks.years;
	else if (r->feed.status == GB_OK)
		context_corpus_failed(t->view.cx);
}

static void prepare(struct view *v, int h, int w)
{
	records_prepare(&self(v)->records, h, w);
	read_marks(self(v));
}

/* ---- acting ---- */

static enum verdict by_year(struct timeline_view *t, int by)
{
	const enum gb_lang lang = lang_of(t->view.cx);

	if (!records_go_by_year(&t->records, by))
		context_say(t->view.cx, "%s", by > 0 ? tr(lang, "No later year holds anything here")
		                                     : tr(lang, "No earlier year holds anything here"));
	return VERDICT_REDRAW;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	(void)e;
	if (a == ACTION_YEAR_NEXT)
		return by_year(self(v), 1);
	if (a == ACTION_YEAR_PREVIOUS)
		return by_year(self(v), -1);
	return records_act(&self(v)->records, a);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_YEAR_NEXT, ACTION_HELP, ACTION_SEARCH, ACTION_FILTER, ACTION_LANGUAGE,
	                                   ACTION_SORT, ACTION_NONE };
	const struct records *r = &const_self(v)->records;

	return filter_is_clear(&r->filter) && r->selected.len ? all : records_hints(r);
}

static void status(const struct view *v, struct buf *out)
{
	records_status(&const_self(v)->records, out);
}

static bool selected(const struct view *v, struct target *out)
{
	return records_selected(&const_self(v)->records, out);
}

static bool pick(struct view *v, long what)
{
	return records_pick(&self(v)->records, what);
}

/* ---- painting ---- */

static int head_rows(int rows)
{
	return 1 + timeline_rows(rows);
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct timeline_view *t = const_self(v);
	const struct records *list = &t->records;
	const char *name = records_called(list);
	const struct gb_row *row = list->open ? feed_here(&list->feed, list->list.sel) : NULL;

	if (v->root != ACTION_NONE)
		head_views(v->cx, g, r, ACTION_TIMELINE);
	else
		head_title(g, r.y, r, name ? name : t->title, name ? t->title : "");
	timeline_paint(v->cx, &t->marks, row, g, (struct rect){ r.y + 1, r.x, r.h - 1, r.w });
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	records_paint(&const_self(v)->records, g, r, focused);
}

/* ---- exporting, saving ---- */

static unsigned formats(const struct view *v)
{
	return export_records_formats(&const_self(v)->records);
}

static void file_name(const struct view *v, struct buf *out)
{
	const char *name = records_called(&const_self(v)->records);

	if (name)
		buf_puts(out, name);
	else
		export_records_name(&const_self(v)->records, out);
}

static enum gb_status write_all(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return export_records(&const_self(v)->records, to, style, why);
}

static bool line(const struct view *v, struct buf *out)
{
	return filter_line(out, &const_self(v)->records.filter);
}

static void call(struct view *v, const char *name)
{
	records_call(&self(v)->records, name);
}

/* ---- beginning and end ---- */

/* A timeline that was asked for is called by what it is of, in the language of the moment; of its filters the status line tells. */
static void name_it(struct timeline_view *t)
{
	struct buf title = BUF_EMPTY, words = BUF_EMPTY;

	buf_puts(&title, tr(lang_of(t->view.cx), "Timeline"));
	filter_ground_words(&words, &t->records.filter, &t->view.cx->voice);
	if (words.len)
		buf_printf(&title, " · %s", buf_text(&words));
	free(t->title);
	t->title = buf_take(&title);
	buf_free(&words);
}

static void ahead(struct view *v)
{
	records_ahead(&self(v)->records);
}

static void rest(struct view *v)
{
	records_rest(&self(v)->records);
}

static void reload(struct view *v)
{
	records_reload(&self(v)->records);
	name_it(self(v));
}

static void close_timeline(struct view *v)
{
	records_free(&self(v)->records);
	timeline_marks_free(&self(v)->marks);
	free(self(v)->title);
	free(v);
}

static const struct view_ops ops = {
	.name = "timeline",
	.list = true,
	.head_rows_in = head_rows,
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
	.write = write_all,
	.line = line,
	.call = call,
	.reload = reload,
	.ahead = ahead,
	.rest = rest,
	.close = close_timeline,
};

struct view *view_timeline_new(struct context *cx, const struct filter *filter)
{
	struct timeline_view *t = mem_alloc(sizeof *t);

	t->view = (struct view){ .ops = &ops, .cx = cx };
	records_init(&t->records, cx, GB_ANY, filter);
	filter_sort(&t->records.filter, GB_SORT_TIME, t->records.filter.query.reverse);
	name_it(t);
	return &t->view;
}
