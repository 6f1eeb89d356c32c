/* view_text.c - plain text without frame or colour, for the mouse to copy; also what a command said. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/view.h"

struct text_line {
	const char *from;
	size_t len;
};

struct text_view {
	struct view view;
	struct buf text;
	struct text_line *lines;
	size_t n, room;
	int width, height, top;
	size_t place;                   /* the byte at the top, whatever the width */
};

static struct text_view *self(struct view *v)
{
	return (struct text_view *)v;
}

static const struct text_view *const_self(const struct view *v)
{
	return (const struct text_view *)v;
}

static void scroll(struct text_view *t, long top)
{
	long most = (long)t->n - t->height;

	if (top > most)
		top = most;
	t->top = top > 0 ? (int)top : 0;
}

static void wrap(struct text_view *t)
{
	const char *next, *end = buf_text(&t->text) + t->text.len;

	t->n = 0;
	for (const char *s = buf_text(&t->text); s < end; s = next) {
		void *lines = t->lines;
		size_t len = text_wrap(s, (size_t)t->width, &next);
		mem_reserve(&lines, &t->room, t->n + 1, sizeof *t->lines);
		t->lines = lines;
		t->lines[t->n++] = (struct text_line){ s, len };
	}
}

static void prepare(struct view *v, int h, int w)
{
	struct text_view *t = self(v);
	size_t i = 0;

	if (t->width == w && t->height == h)
		return;
	t->height = h;
	t->width = w > 0 ? w : 1;
	wrap(t);
	while (i + 1 < t->n && (size_t)(t->lines[i + 1].from - buf_text(&t->text)) <= t->place)
		i++;
	scroll(t, (long)i);
}

static enum verdict move_to(struct text_view *t, long top)
{
	int before = t->top;

	scroll(t, top);
	if (t->n > 0)
		t->place = (size_t)(t->lines[t->top].from - buf_text(&t->text));
	return t->top != before ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct text_view *t = self(v);
	int screen = t->height > 1 ? t->height - 1 : 1;

	(void)e;
	switch (a) {
	case ACTION_DOWN: return move_to(t, t->top + 1L);
	case ACTION_UP: return move_to(t, t->top - 1L);
	case ACTION_PAGE_DOWN: return move_to(t, (long)t->top + screen);
	case ACTION_PAGE_UP: return move_to(t, (long)t->top - screen);
	case ACTION_FIRST: return move_to(t, 0);
	case ACTION_LAST: return move_to(t, (long)t->n);
	default: return VERDICT_PASS;
	}
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	grid_text(g, r.y, r.x + 1, r.w - 1, tr(lang_of(v->cx), "Plain text"), STYLE_DIM);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct text_view *t = const_self(v);

	for (int y = 0; y < r.h && t->top + y < (int)t->n; y++) {
		const struct text_line *l = &t->lines[t->top + y];
		grid_text_n(g, r.y + y, r.x, r.w, l->from, l->len, STYLE_TEXT);
	}
	if (focused)
		grid_cursor(g, r.y, r.x);
}

static void status(const struct view *v, struct buf *out)
{
	const struct text_view *t = const_self(v);
	int last = t->top + t->height;

	if ((int)t->n > t->height)
		buf_printf(out, tr(lang_of(v->cx), "lines %d–%d of %zu"), t->top + 1, last < (int)t->n ? last : (int)t->n, t->n);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_BACK, ACTION_NONE };

	(void)v;
	return all;
}

static bool selected(const struct view *v, struct target *out)
{
	(void)v;
	(void)out;
	return false;
}

static unsigned formats(const struct view *v)
{
	return const_self(v)->text.len > 0 ? 1u << GB_TEXT : 0;
}

static void file_name(const struct view *v, struct buf *out)
{
	buf_puts(out, tr(lang_of(v->cx), "Plain text"));
}

static enum gb_status write_text(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	const struct buf *text = &const_self(v)->text;

	(void)style;
	fwrite(text->text, 1, text->len, to);
	if (text->text[text->len - 1] != '\n')
		fputc('\n', to);
	return ferror(to) ? gb_fail(why, GB_IO, "%s", gb_reason(errno, lang_of(v->cx))) : GB_OK;
}

/* The text is what was asked for then: it changes neither its language nor its content. */
static void reload(struct view *v)
{
	(void)v;
}

static void close_text(struct view *v)
{
	struct text_view *t = self(v);

	buf_free(&t->text);
	free(t->lines);
	free(t);
}

static const struct view_ops ops = {
	.name = "text",
	.whole = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.selected = selected,
	.formats = formats,
	.file_name = file_name,
	.write = write_text,
	.reload = reload,
	.close = close_text,
};

struct view *view_text_new(struct context *cx, const char *text)
{
	struct text_view *t = mem_alloc(sizeof *t);

	t->view = (struct view){ .ops = &ops, .cx = cx };
	text_clean(&t->text, text, strlen(text), TEXT_KEEP_LINES);
	return &t->view;
}
