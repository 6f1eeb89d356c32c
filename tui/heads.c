/* heads.c - the lines at the top: the names of the views, the parts of what is shown, a title. */
#include "config.h"

#include "tui/heads.h"

#include "text/text.h"
#include "tui/layout.h"

#define GAP 2                   /* cells between two names */
#define MORE 2                  /* of the sign that there are others, with its blank */

/* The views of the number keys, as they stand in the head. */
static const struct {
	enum action action;
	const char *name;
} views[] = {
	{ ACTION_MEETINGS, TR("Meetings") },
	{ ACTION_SLOGANS, TR("Slogans") },
	{ ACTION_DIRECTIVES, TR("Directives") },
	{ ACTION_FIGURES, TR("Figures") },
	{ ACTION_TIMELINE, TR("Timeline") },
	{ ACTION_AGENCIES, TR("Agencies") },
	{ ACTION_TOPICS, TR("Topics") },
	{ ACTION_INDICATORS, TR("Indicators") },
};
#define VIEWS ((int)(sizeof views / sizeof *views))

/* How a view is named in the head: the key, and its name where there is room for it. */
struct label {
	struct buf text;
	size_t key;                     /* its bytes */
};

static void labels_make(const struct context *cx, struct label labels[VIEWS])
{
	for (int i = 0; i < VIEWS; i++) {
		labels[i] = (struct label){ .text = BUF_EMPTY };
		keymap_keys(&labels[i].text, cx->keys, NULL, views[i].action, 1);
		labels[i].key = labels[i].text.len;
		buf_putc(&labels[i].text, ' ');
		buf_puts(&labels[i].text, tr(lang_of(cx), views[i].name));
	}
}

/* Which names there is room for: the one that is shown always, the others from the left. */
static void choose_names(struct label labels[VIEWS], int room, enum action on)
{
	int used = -GAP;

	for (int i = 0; i < VIEWS; i++)
		used += (int)text_width(buf_text(&labels[i].text)) + GAP;
	for (int i = VIEWS - 1; i >= 0 && used > room; i--) {
		if (views[i].action == on)
			continue;
		used -= (int)text_width(buf_text(&labels[i].text) + labels[i].key);
		buf_cut(&labels[i].text, labels[i].key);
	}
}

/* Line mode: the name of the one that is shown. */
static void head_said(const struct context *cx, struct grid *g, struct rect r, enum action on)
{
	for (int i = 0; i < VIEWS; i++)
		if (views[i].action == on)
			grid_text(g, r.y, r.x + 1, r.w - 1, tr(lang_of(cx), views[i].name), STYLE_TITLE);
}

void head_views(const struct context *cx, struct grid *g, struct rect r, enum action on)
{
	struct label labels[VIEWS];
	int x = r.x + 1, end = r.x + r.w;

	if (r.w >= LAYOUT_SAID) {
		head_said(cx, g, r, on);
		return;
	}
	labels_make(cx, labels);
	choose_names(labels, r.w - 2, on);
	for (int i = 0; i < VIEWS; i++) {
		if (x < end) {
			const char *text = buf_text(&labels[i].text);
			const int cells = grid_text(g, r.y, x, end - x, text, views[i].action == on ? STYLE_TAB_ON : STYLE_TAB);
			grid_spot(g, (struct rect){ r.y, x, 1, cells }, SPOT_ACTION, views[i].action);
			x += cells + GAP;
		}
		buf_free(&labels[i].text);
	}
}

void head_title(struct grid *g, int y, struct rect r, const char *left, const char *right)
{
	int room = r.w - 2, wanted = (int)text_width(left);
	int rest = room - wanted - GAP, aside = (int)text_width(right);

	if (aside > rest)
		aside = rest >= HEAD_ASIDE_LEAST ? rest : 0;
	grid_place(g, y, r.x + 1, wanted < room ? wanted : room, left, 'l', STYLE_TITLE);
	if (aside > 0)
		grid_place(g, y, r.x + 1 + room - aside, aside, right, 'r', STYLE_DIM);
}

static int cells_of(const char *const *names, int from, int to)
{
	int cells = 0;

	for (int i = from; i < to; i++)
		cells += (int)text_width(names[i]) + (i > from ? GAP : 0);
	return cells;
}

/* As few as possible are left out at the left, then at the right, so that the one that is shown is seen. */
static void choose_tabs(const char *const *names, int n, int on, int room, int *from, int *to)
{
	*from = 0;
	*to = n;
	if (cells_of(names, 0, n) <= room)
		return;
	*to = on + 1;
	while (*from < on && cells_of(names, *from, *to) + (*from > 0 ? MORE : 0) + (*to < n ? MORE : 0) > room)
		++*from;
	while (*to < n && cells_of(names, *from, *to + 1) + (*from > 0 ? MORE : 0) + (*to + 1 < n ? MORE : 0) <= room)
		++*to;
}

/* Returns the cells that it takes. */
static int tab(struct grid *g, int y, int x, int w, const char *name, enum style style, long spot)
{
	const int cells = grid_text(g, y, x, w, name, style);

	grid_spot(g, (struct rect){ y, x, 1, cells }, SPOT_THING, spot);
	return cells;
}

void head_tabs(struct grid *g, int y, struct rect r, const char *const *names, int n, int on, long spots)
{
	int x = r.x + 1, end = r.x + r.w, from, to;

	choose_tabs(names, n, on, r.w - 2, &from, &to);
	if (from > 0)
		x += tab(g, y, x, end - x, "‹ ", STYLE_DIM, spots + from - 1);
	for (int i = from; i < to; i++) {
		x += tab(g, y, x, end - x, names[i], i == on ? STYLE_TAB_ON : STYLE_TAB, spots + i);
		x += i + 1 < to ? GAP : 1;
	}
	if (to < n)
		tab(g, y, x, end - x, "›", STYLE_DIM, spots + to);
}
