/* status_line.c - the last line: what giaoban says, or what is typed; else where one is to the left and, to the right, the keys
 * that matter here. */
#include "config.h"

#include "tui/frame.h"

#include "text/text.h"
#include "tui/layout.h"

#define HINTS_KEYS 1            /* keys named for an action */
#define GAP 2
#define MESSAGE_LINES 6         /* a long message grows upwards over the view, so far */

/* Writes the message from row y on, and returns the rows that it takes; without a grid it only counts them. */
static int message_lines(const struct context *cx, struct grid *g, int y, struct rect r)
{
	const char *at = buf_text(&cx->message), *next;
	int n = 0;

	for (size_t len; n < MESSAGE_LINES && (len = text_wrap(at, (size_t)(r.w - 2), &next)) > 0; at = next, n++) {
		if (!g)
			continue;
		grid_fill(g, (struct rect){ y + n, r.x, 1, r.w }, STYLE_TEXT);
		grid_text_n(g, y + n, r.x + 1, r.w - 2, at, len, cx->is_error ? STYLE_ERROR : STYLE_MESSAGE);
	}
	return n;
}

static void message(const struct app *a, struct grid *g, struct rect r)
{
	int y = r.y + 1 - message_lines(&a->cx, NULL, 0, r);

	if (y < r.y)
		grid_hline(g, y - 1, r.x, r.w);
	grid_spot(g, (struct rect){ y, r.x, r.y + 1 - y, r.w }, SPOT_GROUND, 0);
	message_lines(&a->cx, g, y, r);
	if (g->cols < LAYOUT_SAID)              /* line mode says what it stands on, too */
		grid_cursor(g, y, r.x + 1);     /* screen readers and braille displays follow the cursor */
}

/* "kho có sẵn": whose corpus this is, at the bottom of the trail, where there is room for it. */
static const char *corpus_name(enum gb_found found, enum gb_lang lang)
{
	switch (found) {
	case GB_FROM_OPTION:
	case GB_FROM_ENVIRONMENT:
		return tr(lang, "named corpus");
	case GB_FROM_USER:
		return tr(lang, "your own corpus");
	case GB_FROM_SYSTEM:
		return tr(lang, "the system's corpus");
	default:
		return tr(lang, "bundled corpus");
	}
}

void hints_free(struct hints *hints)
{
	for (int i = 0; i < hints->n; i++)
		buf_free(&hints->at[i].key);
	*hints = (struct hints){ .of = NULL };
}

/* They are looked up when the view names others: with most keys it does not. */
static const struct hints *hints_of(struct app *a, const struct view *v)
{
	const enum gb_lang lang = lang_of(&a->cx);
	const enum action *actions = v->ops->hints(v);
	struct hints *hints = &a->hints;

	if (hints->of == actions && hints->scope == v->ops->name && hints->lang == lang)
		return hints;
	hints_free(hints);
	*hints = (struct hints){ .of = actions, .scope = v->ops->name, .lang = lang };
	for (; *actions != ACTION_NONE && hints->n < HINTS_MOST; actions++) {
		struct hint h = { .action = *actions, .word = action_hint(*actions, lang) };
		keymap_keys(&h.key, a->cx.keys, v->ops->name, h.action, HINTS_KEYS);
		h.cells = (int)(text_width(buf_text(&h.key)) + 1 + text_width(h.word));
		if (h.key.len > 0)
			hints->at[hints->n++] = h;
		else
			buf_free(&h.key);
	}
	return hints;
}

/* How many of the hints fit into `room` cells, and the cells that they take. */
static int hints_that_fit(const struct hints *hints, int room, int *cells)
{
	int n = 0;

	*cells = 0;
	for (; n < hints->n; n++) {
		const int more = hints->at[n].cells + (n ? GAP : 0);
		if (*cells + more > room)
			break;
		*cells += more;
	}
	return n;
}

static void paint_hints(struct grid *g, struct rect r, const struct hints *hints, int n)
{
	int x = r.x;

	for (int i = 0; i < n; i++) {
		const struct hint *h = &hints->at[i];
		grid_spot(g, (struct rect){ r.y, x, 1, h->cells }, SPOT_ACTION, h->action);
		x += grid_text(g, r.y, x, r.x + r.w - x, buf_text(&h->key), STYLE_KEY) + 1;
		x += grid_text(g, r.y, x, r.x + r.w - x, h->word, STYLE_DIM) + GAP;
	}
}

/* Such a word, as whose corpus this is, matters more than the fourth hint, less than the third. */
static void add_word(struct buf *left, const char *word, int width)
{
	struct buf more = BUF_EMPTY;

	buf_printf(&more, "%s%s", left->len ? " · " : "", word);
	if (text_width(buf_text(left)) + text_width(buf_text(&more)) <= (size_t)width / 2)
		buf_puts(left, buf_text(&more));
	buf_free(&more);
}

void status_line(struct app *a, struct grid *g, struct rect r)
{
	struct view *v = app_top(a);
	struct buf left = BUF_EMPTY;
	int cells;

	if (a->cx.message.len) {
		struct rect above = { r.y - (a->asking ? 1 : 0), r.x, 1, r.w };
		message(a, g, above);
	}
	if (a->asking)
		prompt_paint(&a->prompt, g, r, ":");
	if (a->asking || a->cx.message.len)
		return;
	v->ops->status(v, &left);
	if (a->cx.thrift)
		add_word(&left, tr(lang_of(&a->cx), "thrift"), r.w);
	if (v->root != ACTION_NONE)
		add_word(&left, corpus_name(a->cx.found, lang_of(&a->cx)), r.w);
	const struct hints *hints = hints_of(a, v);
	int wanted = (int)text_width(buf_text(&left)), room = r.w - 2;
	/* Two hints are worth more than the end of a long line. */
	int most = room - wanted - GAP > room / 3 ? room - wanted - GAP : room / 3;
	int n = hints_that_fit(hints, most, &cells);
	grid_place(g, r.y, r.x + 1, room - cells - (cells ? GAP : 0), buf_text(&left), 'l', STYLE_STATUS);
	paint_hints(g, (struct rect){ r.y, r.x + r.w - 1 - cells, 1, cells + 1 }, hints, n);
	buf_free(&left);
}
