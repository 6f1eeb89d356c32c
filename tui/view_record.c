/* view_record.c - a record's page, or that of an item: all that is known of it, and what it belongs together with. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/export.h"
#include "tui/own.h"
#include "tui/page.h"
#include "tui/plain.h"
#include "tui/related.h"
#include "tui/row.h"

struct record_view {
	struct view view;
	char *address;                  /* with #n for an item */
	gb_rows *rows;                  /* the record alone; NULL when it is no longer there */
	int item;
	struct page page;
	struct related related;
	unsigned own_seen;              /* edition of the user's own marks and notes that is shown */
};

static struct record_view *self(struct view *v)
{
	return (struct record_view *)v;
}

static const struct record_view *const_self(const struct view *v)
{
	return (const struct record_view *)v;
}

static struct target target_of(const struct record_view *r)
{
	return (struct target){ .kind = TARGET_RECORD, .id = r->address };
}

/* ---- reading it ---- */

static void fill(struct record_view *r)
{
	struct context *cx = r->view.cx;

	page_clear(&r->page);
	related_free(&r->related);
	if (!r->rows) {
		page_text(&r->page, tr(lang_of(cx), "This record is no longer in the corpus."));
		return;
	}
	const struct gb_row *row = gb_rows_at(r->rows, 0);
	gb_page *core = gb_page_record(row, r->item, &cx->voice);
	size_t n = gb_page_count(core), small = n;
	/* The small print comes last of all. */
	while (small > 0 && gb_page_at(core, small - 1)->kind == GB_PAGE_SMALL)
		small--;
	page_add_some(&r->page, core, 0, small);
	own_add(&r->page, row, r->item);
	related_add(&r->related, &r->page, row, r->item);
	page_add_some(&r->page, core, small, n);
	gb_page_free(core);
}

/* What was asked for by a former address is called by the one that it has now. */
static void take_address(struct record_view *r)
{
	struct buf address = BUF_EMPTY;

	buf_puts(&address, gb_rows_at(r->rows, 0)->record->address);
	if (r->item)
		buf_printf(&address, "#%d", r->item);
	free(r->address);
	r->address = buf_take(&address);
}

/* False when it could not be read; what was there before stays, unless it is certain that it is gone. */
static bool read_record(struct record_view *r)
{
	gb_rows *rows = NULL;
	int item = 0;
	enum gb_status status = gb_get(r->view.cx->corpus, r->address, &rows, &item);

	if (status == GB_OK && !gb_rows_at(rows, 0)->record) {
		gb_rows_free(rows);             /* a meeting has another view */
		return false;
	}
	if (status != GB_OK && status != GB_USAGE)
		return false;
	gb_rows_free(r->rows);
	r->rows = status == GB_OK ? rows : NULL;
	r->item = item;
	if (r->rows)
		take_address(r);
	return r->rows != NULL;
}

static void reload(struct view *v)
{
	if (!read_record(self(v)) && self(v)->rows)
		context_corpus_failed(v->cx);
	fill(self(v));
}

/* ---- keys ---- */

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct record_view *r = self(v);
	const struct target t = target_of(r);

	(void)e;
	if (a == ACTION_SOURCE)
		return plain_source(v->cx, &t);
	if (a == ACTION_PLAIN)
		return plain_show(v->cx, &t);
	return page_act(&r->page, a);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_BACK, ACTION_HELP, ACTION_NEXT, ACTION_SEARCH, ACTION_COPY, ACTION_NONE };
	static const enum action no_links[] = { ACTION_BACK, ACTION_HELP, ACTION_SEARCH, ACTION_NONE };
	static const enum action found[] = { ACTION_HIT_NEXT, ACTION_OPEN, ACTION_BACK, ACTION_NEXT, ACTION_SEARCH, ACTION_COPY,
	                                     ACTION_HELP, ACTION_NONE };

	const struct page *p = &const_self(v)->page;

	return p->n_hits > 0 ? found : p->n_links > 0 ? all : no_links;
}

static bool selected(const struct view *v, struct target *out)
{
	*out = target_of(const_self(v));
	return const_self(v)->rows != NULL;
}

/* ---- exporting ---- */

static unsigned formats(const struct view *v)
{
	const struct record_view *r = const_self(v);
	const struct gb_record *record = r->rows ? gb_rows_at(r->rows, 0)->record : NULL;

	if (!record)
		return 0;
	return record->kind == GB_DIRECTIVE && gb_date_given(record->directive.due) ? EXPORT_TABLE | 1u << GB_ICS : EXPORT_TABLE;
}

static void file_name(const struct view *v, struct buf *out)
{
	buf_puts(out, const_self(v)->address);
}

static enum gb_status write_record(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	const struct record_view *r = const_self(v);

	return gb_write_record(to, style, gb_rows_at(r->rows, 0), r->item, gb_vocabulary(v->cx->corpus), why);
}

/* ---- the screen ---- */

static void rest(struct view *v)
{
	page_rest(&self(v)->page);
	related_free(&self(v)->related);
}

static void prepare(struct view *v, int h, int w)
{
	if (own_is_news(v->cx, &self(v)->own_seen) || self(v)->page.resting)
		fill(self(v));
	page_prepare(&self(v)->page, h, w);
}

static const char *kind_name(const struct record_view *r)
{
	const enum gb_lang lang = lang_of(r->view.cx);

	return r->item ? tr(lang, "Item") : row_kind_name(gb_rows_at(r->rows, 0)->record->kind, lang);
}

/* Where room is short the address is worth more than the kind, which the page tells too. */
static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct record_view *self = const_self(v);
	struct buf left = BUF_EMPTY;
	const char *right = "";

	if (self->rows) {
		buf_printf(&left, "%s · %s", kind_name(self), self->address);
		right = gb_say_meeting_name(&v->cx->voice, gb_rows_at(self->rows, 0)->meeting);
	}
	bool fits = self->rows && (int)text_width(buf_text(&left)) <= r.w - 2;
	head_title(g, r.y, r, fits ? buf_text(&left) : self->address, right);
	buf_free(&left);
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

/* ---- beginning and end ---- */

static void close_record(struct view *v)
{
	struct record_view *r = self(v);

	page_free(&r->page);
	related_free(&r->related);
	gb_rows_free(r->rows);
	free(r->address);
	free(r);
}

static const struct view_ops ops = {
	.name = "record",
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
	.write = write_record,
	.reload = reload,
	.rest = rest,
	.close = close_record,
};

struct view *view_record_new(struct context *cx, const char *address)
{
	struct record_view *r = mem_alloc(sizeof *r);

	r->view = (struct view){ .ops = &ops, .cx = cx };
	r->address = mem_strdup(address);
	r->own_seen = cx->own_edition;
	page_init(&r->page, cx);
	if (!read_record(r)) {
		context_corpus_failed(cx);
		close_record(&r->view);
		return NULL;
	}
	fill(r);
	return &r->view;
}
