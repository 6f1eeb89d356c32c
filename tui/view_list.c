/* view_list.c - all records of a kind (the views of the number keys), or those of a filter. */
#include "config.h"

#include "base/mem.h"
#include "tui/export.h"

#include <stdlib.h>

struct list_view {
	struct view view;
	struct records records;
	enum gb_kind kind;
	char *title;            /* what it lists, and of what; of one of the number keys' views */
};

static struct list_view *self(struct view *v)
{
	return (struct list_view *)v;
}

static const struct list_view *const_self(const struct view *v)
{
	return (const struct list_view *)v;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	(void)e;
	return records_act(&self(v)->records, a);
}

static void prepare(struct view *v, int h, int w)
{
	records_prepare(&self(v)->records, h, w);
}

static enum action action_of(enum gb_kind kind)
{
	static const enum action actions[GB_KINDS] = {
		[GB_MEETING] = ACTION_MEETINGS, [GB_SLOGAN] = ACTION_SLOGANS,
		[GB_DIRECTIVE] = ACTION_DIRECTIVES, [GB_FIGURE] = ACTION_FIGURES,
	};

	return actions[kind];
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct list_view *l = const_self(v);
	const char *name = records_called(&l->records);

	if (l->view.root != ACTION_NONE)
		head_views(v->cx, g, r, action_of(l->kind));
	else
		head_title(g, r.y, r, name ? name : l->title, name ? l->title : "");
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	records_paint(&const_self(v)->records, g, r, focused);
}

static void status(const struct view *v, struct buf *out)
{
	records_status(&const_self(v)->records, out);
}

static const enum action *hints(const struct view *v)
{
	return records_hints(&const_self(v)->records);
}

static bool selected(const struct view *v, struct target *out)
{
	return records_selected(&const_self(v)->records, out);
}

static bool pick(struct view *v, long what)
{
	return records_pick(&self(v)->records, what);
}

/* A list that was asked for is called by what it lists, in the language of the moment; of its filters the status line tells. */
static void name_it(struct list_view *l)
{
	static const char *const kinds[GB_KINDS] = {
		[GB_MEETING] = TR("Meetings"), [GB_SLOGAN] = TR("Slogans"), [GB_DIRECTIVE] = TR("Directives (chỉ đạo)"),
		[GB_FIGURE] = TR("Figures"), [GB_FINDING] = TR("Findings"),
	};
	struct buf title = BUF_EMPTY, words = BUF_EMPTY;

	buf_puts(&title, tr(lang_of(l->view.cx), kinds[l->kind]));
	filter_ground_words(&words, &l->records.filter, &l->view.cx->voice);
	if (words.len)
		buf_printf(&title, " · %s", buf_text(&words));
	free(l->title);
	l->title = buf_take(&title);
	buf_free(&words);
}

static void place(const struct view *v, struct buf *out)
{
	records_place(&const_self(v)->records, out);
}

static void stand_at(struct view *v, const char *where)
{
	records_stand_at(&self(v)->records, where);
}

static void call(struct view *v, const char *name)
{
	records_call(&self(v)->records, name);
}

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

static enum gb_status write_list(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return export_records(&const_self(v)->records, to, style, why);
}

static bool line(const struct view *v, struct buf *out)
{
	return filter_line(out, &const_self(v)->records.filter);
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

static void close_list(struct view *v)
{
	records_free(&self(v)->records);
	free(self(v)->title);
	free(v);
}

static const struct view_ops ops = {
	.name = "list",
	.list = true,
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
	.write = write_list,
	.line = line,
	.call = call,
	.place = place,
	.stand_at = stand_at,
	.reload = reload,
	.ahead = ahead,
	.rest = rest,
	.close = close_list,
};

struct view *view_list_new(struct context *cx, enum gb_kind kind, const struct filter *filter)
{
	struct list_view *l = mem_alloc(sizeof *l);

	l->view = (struct view){ .ops = &ops, .cx = cx };
	l->kind = kind;
	records_init(&l->records, cx, kind, filter);
	name_it(l);
	return &l->view;
}
