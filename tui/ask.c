/* ask.c - a question that is answered by typing a line. */
#include "config.h"

#include "tui/ask.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/text.h"

#define ROWS 2                  /* a rule with the title, and the line */
#define TITLE_FROM 2

static struct ask *self(struct view *v)
{
	return (struct ask *)v;
}

static const struct ask *const_self(const struct view *v)
{
	return (const struct ask *)v;
}

/* An action that came without its key: a hint was picked. */
static enum verdict act_alone(struct view *v, enum action action)
{
	static const struct event enter = { .kind = EVENT_KEY, .key = K_RETURN }, escape = { .kind = EVENT_KEY, .key = K_ESCAPE };

	if (action != ACTION_TAKE && action != ACTION_BACK)
		return VERDICT_PASS;
	return v->ops->act(v, action, action == ACTION_TAKE ? &enter : &escape);
}

static enum verdict act(struct view *v, enum action action, const struct event *e)
{
	struct ask *a = self(v);

	if (action == ACTION_REFRESH)
		return VERDICT_PASS;
	if (!e)
		return act_alone(v, action);
	if (a->proposed && e->kind == EVENT_TEXT)
		prompt_set(&a->prompt, "");     /* who types at once wants something else; who moves first mends it */
	a->proposed = false;
	switch (prompt_event(&a->prompt, e)) {
	case PROMPT_ENTERED:
		return a->ops->entered(a, buf_text(&a->prompt.text));
	case PROMPT_LEFT:
		return VERDICT_CLOSE;
	case PROMPT_COMPLETE:
		if (a->ops->complete)
			a->ops->complete(a);
		break;
	case PROMPT_GOES_ON:
		break;
	}
	return VERDICT_REDRAW;
}

static void prepare(struct view *v, int h, int w)
{
	(void)v;
	(void)h;
	(void)w;
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	(void)v;        /* the view below has one */
	(void)g;
	(void)r;
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct ask *a = const_self(v);
	const int y = r.y + r.h - ROWS, room = r.w - TITLE_FROM - 3;

	if (r.h < ROWS || room < 1)
		return;
	grid_fill(g, (struct rect){ y, r.x, ROWS, r.w }, STYLE_TEXT);
	grid_spot(g, (struct rect){ y, r.x, ROWS, r.w }, SPOT_GROUND, 0);
	grid_hline(g, y, r.x, r.w);
	grid_text(g, y, r.x + TITLE_FROM - 1, 1, " ", STYLE_TITLE);
	const int cells = grid_text(g, y, r.x + TITLE_FROM, room, a->title, STYLE_TITLE);
	grid_text(g, y, r.x + TITLE_FROM + cells, 1, " ", STYLE_TITLE);
	const int at_y = g->cursor_y, at_x = g->cursor_x;
	prompt_paint(&a->prompt, g, (struct rect){ y + 1, r.x, 1, r.w - 1 }, " ");
	if (!focused)
		grid_cursor(g, at_y, at_x);
}

static void status(const struct view *v, struct buf *out)
{
	const struct ask *a = const_self(v);

	if (a->ops->status)
		a->ops->status(a, out);
}

static const enum action *hints(const struct view *v)
{
	static const enum action all[] = { ACTION_TAKE, ACTION_BACK, ACTION_NONE };

	(void)v;
	return all;
}

static bool selected(const struct view *v, struct target *out)
{
	(void)v;
	(void)out;
	return false;
}

static void reload(struct view *v)
{
	(void)v;        /* what was typed stays */
}

static void close_ask(struct view *v)
{
	struct ask *a = self(v);

	if (a->ops->close)
		a->ops->close(a->self);
	prompt_free(&a->prompt);
	free(a->title);
	free(a);
}

static const struct view_ops view_ops = {
	.name = "ask",
	.over = true,
	.typing = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.selected = selected,
	.reload = reload,
	.close = close_ask,
};

struct view *ask_new(struct context *cx, const char *title, const char *text, const struct ask_ops *ops, void *asker)
{
	struct ask *a = mem_alloc(sizeof *a);

	a->view = (struct view){ .ops = &view_ops, .cx = cx };
	a->ops = ops;
	a->self = asker;
	a->title = mem_strdup(title);
	prompt_init(&a->prompt, text, NULL);
	a->proposed = *text != '\0';
	prompt_share_method(&a->prompt, &cx->method);
	return &a->view;
}
