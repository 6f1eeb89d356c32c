/* view_own.c - what the user marked or noted: all of it, what came last first, each with what it is about. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/export.h"
#include "tui/view_own.h"

#define MOST 10000              /* entries; 'giaoban notes' knows no bound */

static struct own_view *self(struct view *v)
{
	return (struct own_view *)v;
}

static const struct own_view *const_self(const struct view *v)
{
	return (const struct own_view *)v;
}

/* ---- the rows as a list has them ---- */

static int height_of(void *view, long position)
{
	return position >= 0 && position < ((struct own_view *)view)->n ? OWN_VIEW_LINES : 0;
}

static int above(void *view, long position)
{
	(void)view;
	(void)position;
	return 0;
}

static long first_of(void *view)
{
	(void)view;
	return 0;
}

static long last_of(void *view)
{
	return ((struct own_view *)view)->n - 1;
}

static struct list_source source_of(struct own_view *l)
{
	return (struct list_source){ l, height_of, above, first_of, last_of };
}

static void note_selected(struct own_view *l)
{
	buf_clear(&l->selected);
	if (l->list.sel >= 0 && l->list.sel < l->n)
		buf_puts(&l->selected, l->all.at[l->list.sel].address);
}

/* ---- reading ---- */

static void forget_seen(struct own_view *l)
{
	while (l->n_seen > 0) {
		struct own_seen *s = &l->seen[--l->n_seen];
		gb_rows_free(s->rows);
		free(s->note);
	}
}

static void read_all(struct own_view *l)
{
	struct context *cx = l->view.cx;

	forget_seen(l);
	gb_own_list_free(&l->all);
	l->failed = cx->own && gb_own_all(cx->own, MOST, &l->all) != GB_OK;
	if (l->failed)
		context_complain(cx, "%s", gb_own_why(cx->own));
	l->n = (long)l->all.n;
	l->marked = l->noted = 0;
	for (long i = 0; i < l->n; i++) {
		l->marked += gb_date_given(l->all.at[i].marked);
		l->noted += gb_date_given(l->all.at[i].changed);
	}
}

/* What was selected stays so, if it is still there; else what stands in its place now. */
static void read_anew(struct own_view *l)
{
	read_all(l);
	for (long i = 0; i < l->n; i++)
		if (strcmp(l->all.at[i].address, buf_text(&l->selected)) == 0) {
			l->list.top += i - l->list.sel;
			l->list.sel = i;
			break;
		}
	if (l->list.sel >= l->n)
		l->list.sel = l->n > 0 ? l->n - 1 : 0;
}

static void see(struct own_view *l, struct own_seen *s, const char *address)
{
	struct context *cx = l->view.cx;
	struct gb_own_entry e;

	*s = (struct own_seen){ .rows = NULL };
	if (gb_own_get(cx->own, address, &e) == GB_OK) {
		s->marked = e.marked;
		s->changed = e.changed;
		if (e.note) {
			s->note = mem_strdup(e.note);
			s->note[strcspn(s->note, "\n")] = '\0';
		}
	}
	const enum gb_status status = gb_find_address(cx->corpus, address, &s->rows, &s->item);
	s->unknown = status != GB_OK && status != GB_NONE;
	if (s->unknown)
		context_corpus_failed(cx);
}

/* Only what is in sight is looked up. */
static void read_seen(struct own_view *l)
{
	const int most = l->lines / OWN_VIEW_LINES + 1 < OWN_VIEW_SEEN ? l->lines / OWN_VIEW_LINES + 1 : OWN_VIEW_SEEN;
	const int wanted = l->n - l->list.top < most ? (int)(l->n - l->list.top) : most;

	if (l->seen_from == l->list.top && l->n_seen == wanted)
		return;
	forget_seen(l);
	l->seen_from = l->list.top;
	for (; l->n_seen < wanted; l->n_seen++)
		see(l, &l->seen[l->n_seen], l->all.at[l->list.top + l->n_seen].address);
}

const struct own_seen *own_view_seen(const struct own_view *l, long position)
{
	const long i = position - l->seen_from;

	return i >= 0 && i < l->n_seen ? &l->seen[i] : NULL;
}

static void prepare(struct view *v, int h, int w)
{
	struct own_view *l = self(v);
	const struct list_source source = source_of(l);

	(void)w;
	if (own_is_news(v->cx, &l->own_seen))
		read_anew(l);
	l->lines = h;
	list_keep(&l->list, &source, h);
	note_selected(l);
	read_seen(l);
}

/* ---- acting ---- */

static bool selected(const struct view *v, struct target *out)
{
	const struct own_view *l = const_self(v);
	const struct own_seen *s = own_view_seen(l, l->list.sel);

	if (!s || !s->rows || l->selected.len == 0)
		return false;
	*out = (struct target){
		.kind = strchr(buf_text(&l->selected), '/') ? TARGET_RECORD : TARGET_MEETING,
		.id = buf_text(&l->selected),
	};
	return true;
}

/* Of a record that is gone the note is left. */
static enum verdict open_selected(struct own_view *l)
{
	struct context *cx = l->view.cx;
	struct gb_own_entry e;

	if (selected(&l->view, &cx->open))
		return VERDICT_OPEN;
	if (l->selected.len == 0)
		return VERDICT_DONE;
	if (gb_own_get(cx->own, buf_text(&l->selected), &e) == GB_OK && e.note && *e.note) {
		cx->push = view_text_new(cx, e.note);
		return VERDICT_PUSH;
	}
	if (own_view_seen(l, l->list.sel) && own_view_seen(l, l->list.sel)->unknown)
		context_corpus_failed(cx);
	else
		context_say(cx, tr(lang_of(cx), "%s is no longer in the corpus, and has no note"), buf_text(&l->selected));
	return VERDICT_REDRAW;
}

static bool is_marked(const struct own_view *l)
{
	struct gb_own_entry e;

	return gb_own_get(l->view.cx->own, buf_text(&l->selected), &e) == GB_OK && gb_date_given(e.marked);
}

/* Also of what is gone.  What loses its mark here stays in the list as long as it is looked at: a slip is mended by the same key. */
static enum verdict change(struct own_view *l, enum action a)
{
	struct context *cx = l->view.cx;
	const struct target t = { .kind = TARGET_RECORD, .id = buf_text(&l->selected) };

	if (l->selected.len == 0)
		return VERDICT_DONE;
	if (a == ACTION_NOTE)
		return own_ask_note(cx, &t);
	const bool was = is_marked(l);
	const enum verdict verdict = own_mark(cx, &t);
	l->marked += (unsigned long)is_marked(l) - was;
	l->own_seen = cx->own_edition;
	forget_seen(l);
	return verdict;
}

static enum verdict redraw_if(bool changed)
{
	return changed ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct own_view *l = self(v);
	const struct list_source source = source_of(l);

	(void)e;
	switch (a) {
	case ACTION_DOWN: return redraw_if(list_move(&l->list, &source, l->lines, 1));
	case ACTION_UP: return redraw_if(list_move(&l->list, &source, l->lines, -1));
	case ACTION_PAGE_DOWN: return redraw_if(list_page(&l->list, &source, l->lines, 1));
	case ACTION_PAGE_UP: return redraw_if(list_page(&l->list, &source, l->lines, -1));
	case ACTION_FIRST: return redraw_if(list_first(&l->list, &source, l->lines));
	case ACTION_LAST: return redraw_if(list_last(&l->list, &source, l->lines));
	case ACTION_OPEN: return open_selected(l);
	case ACTION_MARK:
	case ACTION_NOTE: return change(l, a);
	default: return VERDICT_PASS;
	}
}

static bool pick(struct view *v, long what)
{
	struct own_view *l = self(v);

	if (what < 0 || what >= l->n)
		return false;
	l->list.sel = what;
	note_selected(l);
	return true;
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_OPEN, ACTION_NOTE, ACTION_MARK, ACTION_BACK, ACTION_HELP, ACTION_NONE };
	static const enum action none[] = { ACTION_BACK, ACTION_HELP, ACTION_NONE };

	return const_self(v)->n > 0 ? all : none;
}

/* ---- exporting ---- */

static unsigned formats(const struct view *v)
{
	return const_self(v)->n > 0 ? EXPORT_TABLE : 0;
}

static void file_name(const struct view *v, struct buf *out)
{
	buf_puts(out, tr(lang_of(v->cx), "marks and notes"));
}

static enum gb_status write_all(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return gb_write_own(to, style, v->cx->own, v->cx->corpus, NULL, &v->cx->written, why);
}

/* ---- beginning and end ---- */

static void reload(struct view *v)
{
	read_anew(self(v));
}

static void close_own(struct view *v)
{
	struct own_view *l = self(v);

	forget_seen(l);
	gb_own_list_free(&l->all);
	buf_free(&l->selected);
	free(l);
}

static const struct view_ops ops = {
	.name = "own",
	.list = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = own_view_paint_head,
	.paint = own_view_paint,
	.status = own_view_status,
	.hints = hints,
	.pick = pick,
	.selected = selected,
	.formats = formats,
	.file_name = file_name,
	.write = write_all,
	.reload = reload,
	.close = close_own,
};

struct view *view_own_new(struct context *cx)
{
	struct own_view *l = mem_alloc(sizeof *l);

	l->view = (struct view){ .ops = &ops, .cx = cx };
	l->own_seen = cx->own_edition;
	read_all(l);
	return &l->view;
}
