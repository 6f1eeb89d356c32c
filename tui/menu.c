/* menu.c - a menu: a list in a frame over the view below. */
#include "config.h"

#include "tui/menu.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/selected.h"

#define FRAME 2                 /* rows, and columns, of the frame */
#define BEFORE_TEXT 3           /* marker, sign of the choice, blank */
#define AFTER_TEXT 1
#define COUNT_GAP 3
#define TEXT_LEAST 20

static struct menu *self(struct view *v)
{
	return (struct menu *)v;
}

static const struct menu *const_self(const struct view *v)
{
	return (const struct menu *)v;
}

/* ---- items ---- */

static void empty(struct menu *m)
{
	for (long i = 0; i < m->n; i++) {
		free(m->items[i].id);
		free(m->items[i].text);
	}
	m->n = 0;
	free(m->title);
	m->title = NULL;
}

void menu_title(struct menu *m, const char *title)
{
	free(m->title);
	m->title = mem_strdup(title);
}

void menu_add(struct menu *m, const char *id, const char *text, long count, bool chosen)
{
	void *items = m->items;

	mem_reserve(&items, &m->room, (size_t)m->n + 1, sizeof *m->items);
	m->items = items;
	m->items[m->n++] = (struct menu_item){ mem_strdup(id), mem_strdup(text), count, chosen };
}

bool menu_has(const struct menu *m, const char *id)
{
	for (long i = 0; i < m->n; i++)
		if (strcmp(m->items[i].id, id) == 0)
			return true;
	return false;
}

static int by_count_then_name(const void *left, const void *right)
{
	const struct menu_item *a = left, *b = right;
	struct buf x = BUF_EMPTY, y = BUF_EMPTY;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	text_sort_key(&x, a->text);
	text_sort_key(&y, b->text);
	int order = strcmp(buf_text(&x), buf_text(&y));
	buf_free(&x);
	buf_free(&y);
	return order;
}

void menu_sort(struct menu *m, long from)
{
	if (m->n > from)
		qsort(m->items + from, (size_t)(m->n - from), sizeof *m->items, by_count_then_name);
}

static long index_of(const struct menu *m, const char *id)
{
	for (long i = 0; i < m->n; i++)
		if (id ? strcmp(m->items[i].id, id) == 0 : m->items[i].chosen)
			return i;
	return 0;
}

void menu_ask(struct menu *m, const char *selected)
{
	char *id = selected ? mem_strdup(selected) : NULL;      /* it may be one of those that go */

	empty(m);
	m->ops->fill(m);
	m->list = (struct list){ index_of(m, id), 0 };
	free(id);
}

/* ---- acting ---- */

static enum verdict choose(struct menu *m, bool add)
{
	if (m->list.sel < 0 || m->list.sel >= m->n)
		return VERDICT_DONE;
	return m->ops->chosen(m, m->items[m->list.sel].id, add);
}

static bool pick(struct view *v, long what)
{
	struct menu *m = self(v);

	if (what < 0 || what >= m->n)
		return false;
	m->list.sel = what;
	return true;
}

static enum verdict forget(struct menu *m)
{
	if (!m->ops->forget || m->list.sel < 0 || m->list.sel >= m->n)
		return VERDICT_PASS;
	return m->ops->forget(m, m->items[m->list.sel].id);
}

static enum verdict back(struct menu *m)
{
	return m->ops->back && m->ops->back(m) ? VERDICT_REDRAW : VERDICT_CLOSE;
}

static enum verdict moved(bool changed)
{
	return changed ? VERDICT_REDRAW : VERDICT_DONE;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct menu *m = self(v);
	const struct list_source source = list_of_lines(&m->n);

	(void)e;
	switch (a) {
	case ACTION_DOWN:
	case ACTION_NEXT: return moved(list_move(&m->list, &source, m->lines, 1));
	case ACTION_UP:
	case ACTION_PREVIOUS: return moved(list_move(&m->list, &source, m->lines, -1));
	case ACTION_PAGE_DOWN: return moved(list_page(&m->list, &source, m->lines, 1));
	case ACTION_PAGE_UP: return moved(list_page(&m->list, &source, m->lines, -1));
	case ACTION_FIRST: return moved(list_first(&m->list, &source, m->lines));
	case ACTION_LAST: return moved(list_last(&m->list, &source, m->lines));
	case ACTION_TAKE: return choose(m, false);
	case ACTION_CHOOSE: return choose(m, true);
	case ACTION_FORGET: return forget(m);
	case ACTION_BACK: return back(m);
	case ACTION_CLOSE:
	case ACTION_FILTER:
	case ACTION_SORT: return VERDICT_CLOSE;
	default: return VERDICT_PASS;
	}
}

/* ---- the frame ---- */

static void number(struct buf *out, long n, enum gb_lang lang)
{
	buf_clear(out);
	if (n >= 0)
		feed_number(out, n, lang);
}

static void widths(const struct menu *m, int *text, int *count)
{
	struct buf n = BUF_EMPTY;

	*text = (int)text_width(m->title) > TEXT_LEAST ? (int)text_width(m->title) : TEXT_LEAST;
	*count = 0;
	for (long i = 0; i < m->n; i++) {
		number(&n, m->items[i].count, lang_of(m->view.cx));
		int cells = (int)text_width(m->items[i].text), digits = (int)n.len;
		*text = cells > *text ? cells : *text;
		*count = digits > *count ? digits : *count;
	}
	buf_free(&n);
}

/* As wide as its content, in the middle of what it stands over; one blank column beside it stays where there is room. */
static struct rect frame_of(const struct menu *m, struct rect r, int *count)
{
	int text, h = (int)m->n + FRAME;

	widths(m, &text, count);
	int w = FRAME + BEFORE_TEXT + text + (*count ? COUNT_GAP + *count : 0) + AFTER_TEXT;
	if (w > r.w)
		w = r.w;
	if (h > r.h)
		h = r.h;
	return (struct rect){ r.y + (r.h - h) / 3, r.x + (r.w - w) / 2, h, w };
}

static void paint_frame(struct grid *g, struct rect f)
{
	const int right = f.x + f.w - 1, bottom = f.y + f.h - 1;

	grid_fill(g, f, STYLE_TEXT);
	grid_hline(g, f.y, f.x, f.w);
	grid_hline(g, bottom, f.x, f.w);
	grid_vline(g, f.y, f.x, f.h);
	grid_vline(g, f.y, right, f.h);
	grid_text(g, f.y, f.x, 1, "┌", STYLE_RULE);
	grid_text(g, f.y, right, 1, "┐", STYLE_RULE);
	grid_text(g, bottom, f.x, 1, "└", STYLE_RULE);
	grid_text(g, bottom, right, 1, "┘", STYLE_RULE);
}

static void paint_title(const struct menu *m, struct grid *g, struct rect f)
{
	const int room = f.w - FRAME - 2;
	int cells = (int)text_width(m->title);

	if (room < 3)
		return;
	if (cells > room - 2)
		cells = room - 2;
	grid_text(g, f.y, f.x + 2, 1, " ", STYLE_TITLE);
	grid_place(g, f.y, f.x + 3, cells, m->title, 'l', STYLE_TITLE);
	grid_text(g, f.y, f.x + 3 + cells, 1, " ", STYLE_TITLE);
}

static void paint_item(const struct menu *m, struct grid *g, struct rect f, int y, long i, int count, bool focused)
{
	const struct menu_item *item = &m->items[i];
	const bool on = i == m->list.sel;
	int x = f.x + 1, right = f.x + f.w - 1 - AFTER_TEXT;
	struct buf n = BUF_EMPTY;

	if (on)
		selected_mark(g, y, x, focused);
	if (item->chosen)
		grid_text(g, y, x + 1, 1, "•", STYLE_TEXT);
	x += BEFORE_TEXT;
	number(&n, item->count, lang_of(m->view.cx));
	if (n.len)
		grid_place(g, y, right - count, count, buf_text(&n), 'r', STYLE_DIM);
	right -= count ? count + COUNT_GAP : 0;
	grid_place(g, y, x, right - x, item->text, 'l', STYLE_TEXT);
	if (on)
		selected_words(m->view.cx, g, y, x, right - x);
	buf_free(&n);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct menu *m = const_self(v);
	int count;
	const struct rect f = frame_of(m, r, &count);

	paint_frame(g, f);
	paint_title(m, g, f);
	grid_spot(g, f, SPOT_GROUND, 0);
	for (int row = 0; row < f.h - FRAME && m->list.top + row < m->n; row++) {
		paint_item(m, g, f, f.y + 1 + row, m->list.top + row, count, focused);
		grid_spot(g, (struct rect){ f.y + 1 + row, f.x + 1, 1, f.w - FRAME }, SPOT_THING, m->list.top + row);
	}
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	(void)v;        /* the view below has one */
	(void)g;
	(void)r;
}

static void prepare(struct view *v, int h, int w)
{
	struct menu *m = self(v);
	const struct list_source source = list_of_lines(&m->n);

	(void)w;
	m->lines = h > FRAME ? h - FRAME : 1;
	list_keep(&m->list, &source, m->lines);
}

/* ---- the rest of a view ---- */

static void status(const struct view *v, struct buf *out)
{
	const struct menu *m = const_self(v);

	buf_puts(out, m->title);
	if (m->n > 0 && !v->cx->thrift)
		buf_printf(out, " %ld/%ld", m->list.sel + 1, m->n);
}

static const enum action *hints(const struct view *v)
{
	static const enum action several[] = { ACTION_TAKE, ACTION_CHOOSE, ACTION_BACK, ACTION_NONE };
	static const enum action one[] = { ACTION_TAKE, ACTION_BACK, ACTION_NONE };
	static const enum action kept[] = { ACTION_TAKE, ACTION_FORGET, ACTION_BACK, ACTION_NONE };
	const struct menu *m = const_self(v);

	return m->several ? several : m->ops->forget ? kept : one;
}

static bool selected(const struct view *v, struct target *out)
{
	(void)v;
	(void)out;
	return false;
}

static void reload(struct view *v)
{
	struct menu *m = self(v);
	char *id = m->list.sel >= 0 && m->list.sel < m->n ? mem_strdup(m->items[m->list.sel].id) : NULL;

	menu_ask(m, id);
	free(id);
}

static void close_menu(struct view *v)
{
	struct menu *m = self(v);

	empty(m);
	free(m->items);
	free(m);
}

static const struct view_ops view_ops = {
	.name = "menu",
	.over = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.pick = pick,
	.selected = selected,
	.reload = reload,
	.close = close_menu,
};

static struct view *begin(struct menu *m, struct context *cx, const struct menu_ops *ops)
{
	m->view = (struct view){ .ops = &view_ops, .cx = cx };
	m->ops = ops;
	menu_ask(m, NULL);
	if (m->n == 0) {
		close_menu(&m->view);
		return NULL;
	}
	return &m->view;
}

struct view *menu_new(struct records *r, const struct menu_ops *ops)
{
	struct menu *m = mem_alloc(sizeof *m);

	m->records = r;
	return begin(m, r->cx, ops);
}

struct view *menu_new_for(struct context *cx, void *asker, int step, const struct menu_ops *ops)
{
	struct menu *m = mem_alloc(sizeof *m);

	m->asker = asker;
	m->step = step;
	return begin(m, cx, ops);
}
