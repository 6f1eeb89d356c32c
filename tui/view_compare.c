/* view_compare.c - two meetings side by side; and the menu that asks with which one a meeting is compared. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/menu.h"
#include "tui/page.h"

struct compare_view {
	struct view view;
	char *a, *b;                    /* ids */
	struct gb_comparison comparison;
	struct page page;
};

static struct compare_view *self(struct view *v)
{
	return (struct compare_view *)v;
}

static const struct compare_view *const_self(const struct view *v)
{
	return (const struct compare_view *)v;
}

/* ---- reading it ---- */

static void fill(struct compare_view *c)
{
	gb_page *core = gb_page_comparison(&c->comparison, &c->view.cx->voice);

	page_clear(&c->page);
	page_add(&c->page, core);
	gb_page_free(core);
}

/* What was there before stays where it cannot be read.  That a meeting is gone is told once: trying again brings nothing. */
static bool read_it(struct compare_view *c)
{
	struct context *cx = c->view.cx;
	struct gb_comparison fresh;
	const enum gb_status status = gb_compare(cx->corpus, c->a, c->b, &fresh);

	if (status == GB_OK) {
		gb_comparison_free(&c->comparison);
		c->comparison = fresh;
	} else if (status == GB_USAGE) {
		context_complain(cx, "%s", gb_why(cx->corpus));
	} else {
		context_corpus_failed(cx);
	}
	return status == GB_OK;
}

static void reload(struct view *v)
{
	(void)read_it(self(v));
	fill(self(v));
}

/* ---- keys ---- */

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	(void)e;
	return page_act(&self(v)->page, a);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_BACK, ACTION_HELP, ACTION_NEXT, ACTION_EXPORT, ACTION_SEARCH,
	                                   ACTION_NONE };
	static const enum action found[] = { ACTION_HIT_NEXT, ACTION_OPEN, ACTION_BACK, ACTION_NEXT, ACTION_EXPORT, ACTION_HELP,
	                                     ACTION_NONE };

	return const_self(v)->page.n_hits > 0 ? found : all;
}

/* The link that one stands on: a record can be copied from here, a meeting compared with another. */
static bool selected(const struct view *v, struct target *out)
{
	return page_selected(&const_self(v)->page, out);
}

/* ---- the screen ---- */

static void prepare(struct view *v, int h, int w)
{
	page_prepare(&self(v)->page, h, w);
}

/* The one to the left stands to the left here too, so that the columns have their names wherever one is on the page. */
static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct gb_comparison *c = &const_self(v)->comparison;

	head_title(g, r.y, r, gb_say_meeting_name(&v->cx->voice, &c->a->meeting),
	           gb_say_meeting_name(&v->cx->voice, &c->b->meeting));
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	page_paint(&const_self(v)->page, g, r, focused);
}

static bool pick(struct view *v, long what)
{
	return page_pick(&self(v)->page, what);
}

static bool scroll(struct view *v, int lines)
{
	page_scroll_by(&self(v)->page, lines);
	return true;
}

static void status(const struct view *v, struct buf *out)
{
	page_status(&const_self(v)->page, out);
}

/* ---- export ---- */

static unsigned formats(const struct view *v)
{
	(void)v;
	return 1u << GB_TEXT | 1u << GB_MARKDOWN | 1u << GB_HTML | 1u << GB_JSON | 1u << GB_CSV;
}

static void file_name(const struct view *v, struct buf *out)
{
	buf_printf(out, "%s-%s", const_self(v)->a, const_self(v)->b);
}

static enum gb_status write_it(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return gb_write_comparison(to, style, &const_self(v)->comparison, gb_voice_vocabulary(&v->cx->voice), why);
}

/* ---- beginning and end ---- */

static void close_compare(struct view *v)
{
	struct compare_view *c = self(v);

	page_free(&c->page);
	gb_comparison_free(&c->comparison);
	free(c->a);
	free(c->b);
	free(c);
}

static const struct view_ops ops = {
	.name = "compare",
	.whole = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.pick = pick,
	.scroll = scroll,
	.selected = selected,
	.formats = formats,
	.file_name = file_name,
	.write = write_it,
	.reload = reload,
	.close = close_compare,
};

struct view *view_compare_new(struct context *cx, const char *ids)
{
	struct compare_view *c = mem_alloc(sizeof *c);
	const char *blank = ids + strcspn(ids, " ");
	struct buf a = BUF_EMPTY;

	buf_add(&a, ids, (size_t)(blank - ids));
	c->view = (struct view){ .ops = &ops, .cx = cx };
	c->a = buf_take(&a);
	c->b = mem_strdup(*blank ? blank + 1 : blank);
	page_init(&c->page, cx);
	if (!read_it(c)) {
		close_compare(&c->view);
		return NULL;
	}
	fill(c);
	return &c->view;
}

/* ---- with which one ---- */

#define OFFERED 50              /* meetings of its day and later, and as many before it: the nearest */

/* The item's id is what opens the comparison: both ids, the earlier meeting first. */
static void offer(struct menu *m, const struct gb_meeting *one, const struct gb_meeting *other, const char *with)
{
	const struct gb_voice *voice = &m->view.cx->voice;
	int order = gb_date_cmp(other->date, one->date);
	struct buf text = BUF_EMPTY, ids = BUF_EMPTY;

	order = order ? order : strcmp(other->id, one->id);
	buf_printf(&ids, "%s %s", order < 0 ? other->id : one->id, order < 0 ? one->id : other->id);
	text_date(&text, other->date, GB_DAY, voice->lang);
	buf_printf(&text, " · %s", gb_say_meeting_name(voice, other));
	menu_add(m, buf_text(&ids), buf_text(&text), -1, with && strcmp(other->id, with) == 0);
	buf_free(&text);
	buf_free(&ids);
}

static void offer_all(struct menu *m, const struct gb_meeting *one, const struct gb_query *q, bool last, const char *with)
{
	const struct gb_window w = { .limit = OFFERED + 1, .last = last };
	gb_rows *rows;

	if (gb_find(m->view.cx->corpus, q, &w, &rows) != GB_OK) {
		context_corpus_failed(m->view.cx);
		return;
	}
	for (size_t i = 0; i < gb_rows_count(rows); i++)
		if (strcmp(gb_rows_at(rows, i)->meeting->id, one->id) != 0)
			offer(m, one, gb_rows_at(rows, i)->meeting, with);
	gb_rows_free(rows);
}

static void fill_menu(struct menu *m)
{
	struct context *cx = m->view.cx;
	const char *meeting = m->asker, *with;
	struct buf title = BUF_EMPTY;
	gb_rows *rows;
	int item;

	menu_title(m, "");
	if (gb_compare_with(cx->corpus, meeting, &with) != GB_OK || gb_get(cx->corpus, meeting, &rows, &item) != GB_OK) {
		context_corpus_failed(cx);
		return;
	}
	const struct gb_meeting *one = gb_rows_at(rows, 0)->meeting;
	buf_printf(&title, tr(lang_of(cx), "Compare %s with"), gb_say_meeting_name(&cx->voice, one));
	menu_title(m, buf_text(&title));
	struct gb_query q = { .kind = GB_MEETING, .meeting_date = { .from = one->date } };
	offer_all(m, one, &q, true, with);
	q.meeting_date = (struct gb_span){ .to = gb_date_add_days(one->date, -1) };
	offer_all(m, one, &q, false, with);
	gb_rows_free(rows);
	buf_free(&title);
}

static enum verdict chosen(struct menu *m, const char *ids, bool add)
{
	(void)add;
	m->view.cx->open = (struct target){ .kind = TARGET_COMPARISON, .id = ids };
	return VERDICT_OPEN;
}

struct view *menu_compare(struct context *cx, const char *meeting)
{
	static const struct menu_ops menu_ops = { .fill = fill_menu, .chosen = chosen };
	const char *id;         /* as long as the corpus: the menu keeps it */

	if (gb_resolve(cx->corpus, GB_A_MEETING, meeting, &id) != GB_OK) {
		context_corpus_failed(cx);
		return NULL;
	}
	struct view *menu = menu_new_for(cx, (void *)id, 0, &menu_ops);
	if (!menu && cx->message.len == 0)
		context_say(cx, "%s", tr(lang_of(cx), "There is no other meeting to compare it with"));
	return menu;
}
