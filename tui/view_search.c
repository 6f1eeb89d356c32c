/* view_search.c - searching everything, as one types. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/search.h"

#define NOTE_LINES 2            /* of a remark over the results */
#define ADDRESS_FROM 44         /* cells from which the status line has room for an address */

static struct search *self(struct view *v)
{
	return (struct search *)v;
}

static const struct search *const_self(const struct view *v)
{
	return (const struct search *)v;
}

/* ---- the line ---- */

void search_set(struct search *s, const char *text)
{
	prompt_set(&s->prompt, text);
	s->in_list = s->later = false;
	s->behind = true;
}

static enum prompt_end give_to_line(struct search *s, const struct event *e)
{
	char *before = mem_strdup(buf_text(&s->prompt.text));
	const enum prompt_end end = prompt_event(&s->prompt, e);

	if (strcmp(before, buf_text(&s->prompt.text)) != 0)
		search_typed(s);
	free(before);
	return end;
}

static enum verdict edit(struct search *s, const struct event *e)
{
	s->in_list = false;
	return give_to_line(s, e) == PROMPT_LEFT ? VERDICT_CLOSE : VERDICT_REDRAW;
}

/* An earlier search, or (K_DOWN) a later one. */
static enum verdict recall(struct search *s, enum key key)
{
	const enum verdict verdict = edit(s, &(struct event){ .kind = EVENT_KEY, .key = key });

	s->recalling = s->prompt.recalled >= 0;
	return verdict;
}

void search_use_line(struct search *s)
{
	(void)give_to_line(s, &(struct event){ .kind = EVENT_KEY, .key = K_RETURN });
}

static void remember(struct search *s)
{
	const char *text = buf_text(&s->prompt.text);

	s->prompt.recalled = -1;
	if (s->view.cx->searches && text[strspn(text, " ")])
		prompt_remember(s->view.cx->searches, text);
}

/* Characters, and keys that ask for nothing else here: some of them edit a line. */
static bool is_for_line(const struct event *e, enum action a)
{
	return e && (e->kind == EVENT_TEXT || a == ACTION_NONE);
}

/* ---- the rows ---- */

static bool is_selectable(const struct search *s)
{
	const struct search_answer *a = &s->answer;

	return search_has_results(s) || (a->n_tips > 0 && (s->in_list || a->state == SEARCH_NOTHING_FOUND));
}

static enum verdict down(struct search *s)
{
	const struct list_source source = search_source(s);

	if (s->recalling)
		return recall(s, K_DOWN);
	if (!is_selectable(s)) {                /* the first tip is selected by going to it */
		s->in_list = s->answer.n_tips > 0;
		return VERDICT_REDRAW;
	}
	s->in_list = true;
	list_move(&s->list, &source, s->lines, 1);
	return VERDICT_REDRAW;
}

/* From the first row back to the line, and from there to earlier searches. */
static enum verdict up(struct search *s)
{
	const struct list_source source = search_source(s);
	const long before = s->list.sel;

	list_move(&s->list, &source, s->lines, -1);
	if (s->list.sel == before && !s->in_list)
		return recall(s, K_UP);
	s->in_list = s->list.sel != before;
	return VERDICT_REDRAW;
}

static enum verdict page(struct search *s, int by)
{
	const struct list_source source = search_source(s);

	if (is_selectable(s))
		list_page(&s->list, &source, s->lines, by);
	s->in_list = search_has_results(s) || s->answer.n_tips > 0;
	return VERDICT_REDRAW;
}

static bool selected(const struct view *v, struct target *out)
{
	const struct search *s = const_self(v);

	if (!search_has_results(s) || s->later || s->selected.len == 0)
		return false;
	*out = (struct target){
		.kind = strchr(buf_text(&s->selected), '/') ? TARGET_RECORD : TARGET_MEETING,
		.id = buf_text(&s->selected),
	};
	return true;
}

static enum verdict open_selected(struct search *s)
{
	search_note_selected(s);
	if (selected(&s->view, &s->view.cx->open)) {
		remember(s);
		return VERDICT_OPEN;
	}
	if (is_selectable(s) && s->list.sel >= 0 && s->list.sel < s->answer.n_tips)
		search_set(s, s->answer.tips[s->list.sel].text);
	return VERDICT_REDRAW;
}

/* ---- keys ---- */

static enum verdict act_on_rows(struct search *s, enum action a)
{
	if (s->later && a != ACTION_UP) {       /* the rows come first */
		search_read_now(s);
		s->in_list = is_selectable(s);
		return VERDICT_REDRAW;
	}
	if (!s->later)
		search_read_now(s);
	switch (a) {
	case ACTION_DOWN: return down(s);
	case ACTION_UP: return up(s);
	case ACTION_PAGE_DOWN: return page(s, 1);
	case ACTION_PAGE_UP: return page(s, -1);
	default: return open_selected(s);
	}
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct search *s = self(v);

	if (is_for_line(e, a)) {
		s->recalling = false;
		return edit(s, e);
	}
	search_use_line(s);
	if (a != ACTION_DOWN && a != ACTION_UP)
		s->recalling = false;
	switch (a) {
	case ACTION_DOWN: case ACTION_UP: case ACTION_PAGE_DOWN: case ACTION_PAGE_UP: case ACTION_OPEN:
		return act_on_rows(s, a);
	case ACTION_FILTER:
		return search_narrow(s);
	case ACTION_BACK:
		remember(s);
		return VERDICT_CLOSE;
	default:
		return VERDICT_PASS;
	}
}

/* ---- the screen ---- */

/* Over results a remark, over tips all that fits beside them; examples say more than a text that does not fit. */
static int intro_lines(const struct search *s, int h, int w)
{
	const struct search_answer *a = &s->answer;
	const int most = a->state == SEARCH_FOUND ? NOTE_LINES : a->n_tips > 0 ? h / 2 : h;
	const int lines = search_intro_lines(s, w, h);

	if (lines <= most)
		return lines;
	return a->state == SEARCH_NOTHING_ASKED ? 0 : most;
}

/* What is seen, and one more that tells whether there are more. */
static size_t first_rows(int visible)
{
	return (size_t)visible + 2;
}

/* Rows of a screen, at most. */
static long page_of(const struct search *s)
{
	return s->lines / s->shape.lines + 1;
}

/* Before anything is asked, what the first letter would wait for. */
static void ahead(struct view *v)
{
	struct search *s = self(v);

	if (search_has_results(s))
		feed_ahead(&s->answer.feed, s->list.top - page_of(s), s->list.top + 2 * page_of(s));
	else
		gb_search_ready(v->cx->corpus);
}

static void prepare(struct view *v, int h, int w)
{
	struct search *s = self(v);
	const struct list_source source = search_source(s);

	s->shape = search_shape_of(w, h);
	s->first_rows = first_rows(h / s->shape.lines);
	feed_wake(&s->answer.feed);
	search_read(s);
	const bool results = search_has_results(s), tips = !results && s->answer.n_tips > 0;
	s->width = w;
	s->intro_lines = intro_lines(s, h, w);
	s->lines = h - s->intro_lines - (!results && s->intro_lines > 0) - tips;
	if (s->lines > SEARCH_ROWS_MOST)
		s->lines = SEARCH_ROWS_MOST;
	if (!s->answer.feed.asleep) {   /* what could not be read now keeps its place until it can */
		list_keep(&s->list, &source, s->lines);
		feed_keep(&s->answer.feed, s->list.top - page_of(s), s->list.top + 2 * page_of(s));
		search_note_selected(s);
	}
	search_read_passages(s);
	if (results)
		own_read(&s->own, v->cx, s->list.top, s->lines, search_row_here, s);
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	search_paint_head(const_self(v), g, r);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	search_paint(const_self(v), g, r, focused);
}

/* "2/3 · session-10/electronic-records": where there is room for the whole of it. */
static void status(const struct view *v, struct buf *out)
{
	const struct search *s = const_self(v);
	const struct feed *f = &s->answer.feed;
	const enum gb_lang lang = lang_of(v->cx);

	if (!search_has_results(s))
		return;
	if (!v->cx->thrift && f->counted && s->counts.known)
		feed_place(out, s->list.sel + 1, s->counts.total, lang);
	if (gb_is_stale(v->cx->corpus))
		buf_printf(out, "%s%s", out->len ? " · " : "", tr(lang, "an import is under way"));
	if (v->cx->thrift)
		return;
	if (s->width >= ADDRESS_FROM)
		buf_printf(out, "%s%s", out->len ? " · " : "", buf_text(&s->selected));
	own_words(out, own_at(&s->own, s->list.sel), lang);
}

static const enum action *hints(const struct view *v)
{
	static const enum action rows[] = { ACTION_OPEN, ACTION_FILTER, ACTION_BACK, ACTION_HELP, ACTION_NONE };
	static const enum action text[] = { ACTION_FILTER, ACTION_BACK, ACTION_HELP, ACTION_NONE };
	static const enum action failed[] = { ACTION_BACK, ACTION_HELP, ACTION_NONE };
	const struct search *s = const_self(v);

	return is_selectable(s) && !s->later ? rows : s->answer.state == SEARCH_FAILED ? failed : text;
}

static struct marks marks(const struct view *v)
{
	const struct search_answer *a = &const_self(v)->answer;
	static const struct marks none;

	return a->ask && gb_ask_words(a->ask) > 0 ? (struct marks){ a->ask, a->edition } : none;
}

/* ---- beginning and end ---- */

static void reload(struct view *v)
{
	search_read_anew(self(v));
}

static void rest(struct view *v)
{
	struct search *s = self(v);

	search_forget_passages(s);
	feed_sleep(&s->answer.feed, s->list.top);
}

static void close_search(struct view *v)
{
	struct search *s = self(v);

	search_forget(s);
	prompt_free(&s->prompt);
	buf_free(&s->selected);
	free(s);
}

static const struct view_ops ops = {
	.name = "search",
	.list = true,
	.typing = true,
	.head_rows = 2,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.pick = search_pick,
	.scroll = search_scroll,
	.selected = selected,
	.marks = marks,
	.formats = search_formats,
	.file_name = search_file_name,
	.write = search_write,
	.reload = reload,
	.ahead = ahead,
	.rest = rest,
	.close = close_search,
};

struct view *view_search_new(struct context *cx, const char *text)
{
	struct search *s = mem_alloc(sizeof *s);

	s->view = (struct view){ .ops = &ops, .cx = cx };
	prompt_init(&s->prompt, text, cx->searches);
	prompt_share_method(&s->prompt, &cx->method);
	s->behind = true;
	return &s->view;
}
