/* view_help.c - the help page: a short tour, then the keys as they are now. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/layout.h"
#include "tui/line_words.h"
#include "tui/view.h"

#define TEXT_MOST 72            /* cells of a line of text: longer ones are hard to read */
#define KEYS_MOST 4             /* keys named for an action */

/* A heading, a paragraph of the tour, or a key with what it does. */
struct help_row {
	char *key;              /* NULL: none */
	char *text;
	bool heading;
};

struct help_line {
	size_t row;
	const char *from;       /* in the row's text */
	size_t len;
	bool first;             /* of its row: the key stands here */
};

struct help_view {
	struct view view;
	char *scope;            /* of the view that help was asked for */
	struct help_row *rows;
	size_t n, room;
	struct help_line *lines;
	size_t n_lines, room_lines;
	int key_cells, top, height;
};

static struct help_view *self(struct view *v)
{
	return (struct help_view *)v;
}

static const struct help_view *const_self(const struct view *v)
{
	return (const struct help_view *)v;
}

/* ---- what it says ---- */

static void add(struct help_view *h, const char *key, const char *text, bool heading)
{
	void *rows = h->rows;

	mem_reserve(&rows, &h->room, h->n + 1, sizeof *h->rows);
	h->rows = rows;
	h->rows[h->n++] = (struct help_row){ key ? mem_strdup(key) : NULL, mem_strdup(text), heading };
}

/* The tour: paragraphs in which %s is the key of an action. */
static const struct {
	const char *text;
	enum action action;
} steps[] = {
	{ TR("What must an agency finish, and by when? %s lists all directives, those with a deadline first."), ACTION_DIRECTIVES },
	{ TR("Any word, with or without its marks: %s searches everything as you type."), ACTION_SEARCH },
	{ TR("No Vietnamese keyboard? Where you type, Ctrl-T turns on Telex, then VNI, then VIQR."), ACTION_NONE },
	{ TR("Only one agency's, one topic's, or those whose date has passed: %s, with counts."), ACTION_FILTER },
	{ TR("%s opens what is selected: who, by when, who said it, and where it is written."), ACTION_OPEN },
	{ TR("On a page %s goes from link to link: the agency, the meeting, what has the same deadline."), ACTION_NEXT },
	{ TR("%s comes back, exactly to where you were."), ACTION_BACK },
};

/* Line mode: there are words for what keys do. */
static bool is_said(const struct help_view *h)
{
	return h->view.cx->cols >= LAYOUT_SAID;
}

static void name_action(struct help_view *h, struct buf *out, enum action a)
{
	const size_t before = out->len;

	if (is_said(h)) {
		buf_printf(out, "'%s'", line_word_of(a, lang_of(h->view.cx)));
		return;
	}
	keymap_keys(out, h->view.cx->keys, h->scope, a, 1);
	if (out->len == before)                 /* where one types, few keys are no text */
		keymap_keys(out, h->view.cx->keys, NULL, a, 1);
}

static void tour(struct help_view *h)
{
	enum gb_lang lang = lang_of(h->view.cx);
	struct buf text = BUF_EMPTY;

	add(h, NULL, tr(lang, "A short tour"), true);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		const char *words = tr(lang, steps[i].text), *place = strstr(words, "%s");
		if (is_said(h) && !place)
			continue;
		buf_clear(&text);
		buf_add(&text, words, place ? (size_t)(place - words) : strlen(words));
		if (place)
			name_action(h, &text, steps[i].action);
		if (place && text.len == (size_t)(place - words))
			continue;               /* no key does it */
		buf_puts(&text, place ? place + 2 : "");
		add(h, NULL, buf_text(&text), false);
	}
	buf_free(&text);
}

/* Keys of the line, where one types. */
static const struct {
	const char *key, *text;
} line_keys[] = {
	{ "↑", TR("in the line: an earlier search; ↓ comes back") },
	{ "Ctrl-U", TR("erase to the left; Ctrl-K to the right") },
	{ "Ctrl-W", TR("erase the word before the cursor") },
	{ "Ctrl-A", TR("to the beginning of the line; Ctrl-E to its end") },
	{ "Ctrl-T", TR("type Vietnamese: Telex, VNI, VIQR, off") },
};

static void keys_of_line(struct help_view *h)
{
	const enum gb_lang lang = lang_of(h->view.cx);

	add(h, NULL, tr(lang, "While typing"), true);
	for (size_t i = 0; i < sizeof line_keys / sizeof *line_keys; i++)
		add(h, line_keys[i].key, tr(lang, line_keys[i].text), false);
}

/* Line mode: what can be typed. */
static void typed_lines(struct help_view *h)
{
	const enum gb_lang lang = lang_of(h->view.cx);
	struct buf typed = BUF_EMPTY;
	const char *text;

	add(h, NULL, tr(lang, "What one types"), true);
	for (size_t i = 0; (text = line_help(i, &typed, lang)); i++)
		add(h, buf_text(&typed), text, false);
	add(h, NULL, tr(lang, "The beginning of a word is enough, and the keys of the browser are known too."), false);
	buf_free(&typed);
}

static void words_of_group(struct help_view *h, enum action_group group)
{
	const enum gb_lang lang = lang_of(h->view.cx);

	add(h, NULL, action_group_name(group, lang), true);
	for (enum action a = 1; a < ACTIONS; a++)
		if (action_group_of(a) == group && a != ACTION_MOUSE)
			add(h, line_word_of(a, lang), action_text(a, lang), false);
}

static bool has_key_everywhere(const struct keymap *map, enum action a)
{
	struct buf key = BUF_EMPTY;

	keymap_keys(&key, map, NULL, a, 1);
	const bool has = key.len > 0;
	buf_free(&key);
	return has;
}

static void keys_of_group(struct help_view *h, enum action_group group)
{
	const struct context *cx = h->view.cx;
	struct buf key = BUF_EMPTY;
	bool any = false;

	for (enum action a = 1; a < ACTIONS; a++) {
		if (action_group_of(a) != group)
			continue;
		buf_clear(&key);
		keymap_keys(&key, cx->keys, h->scope, a, KEYS_MOST);
		if (!key.len && !has_key_everywhere(cx->keys, a))       /* a menu's own, of interest before one is open */
			keymap_keys(&key, cx->keys, "menu", a, KEYS_MOST);
		if (!key.len)
			continue;
		if (!any)
			add(h, NULL, action_group_name(group, lang_of(cx)), true);
		any = true;
		add(h, buf_text(&key), action_text(a, lang_of(cx)), false);
	}
	buf_free(&key);
}

static void forget(struct help_view *h)
{
	for (size_t i = 0; i < h->n; i++) {
		free(h->rows[i].key);
		free(h->rows[i].text);
	}
	h->n = 0;
}

static void fill(struct help_view *h)
{
	forget(h);
	if (is_said(h))
		typed_lines(h);
	tour(h);
	if (!is_said(h) && strcmp(h->scope, "search") == 0)
		keys_of_line(h);
	for (enum action_group g = 0; g < GROUPS; g++)
		(is_said(h) ? words_of_group : keys_of_group)(h, g);
	h->key_cells = 0;
	for (size_t i = 0; i < h->n; i++) {
		int cells = h->rows[i].key ? (int)text_width(h->rows[i].key) : 0;
		if (cells > h->key_cells)
			h->key_cells = cells;
	}
}

/* ---- laid out ---- */

static void add_line(struct help_view *h, struct help_line line)
{
	void *lines = h->lines;

	mem_reserve(&lines, &h->room_lines, h->n_lines + 1, sizeof *h->lines);
	h->lines = lines;
	h->lines[h->n_lines++] = line;
}

static int indent_of(const struct help_view *h, const struct help_row *row)
{
	return row->heading ? 1 : row->key ? 3 + h->key_cells + 2 : 3;
}

static void lay_out(struct help_view *h, int width)
{
	h->n_lines = 0;
	for (size_t i = 0; i < h->n; i++) {
		const struct help_row *row = &h->rows[i];
		int cells = width - indent_of(h, row) - 1;
		const char *at = row->text, *next;
		bool first = true;
		if (cells > TEXT_MOST && width < LAYOUT_SAID)
			cells = TEXT_MOST;
		if (row->heading && i > 0)
			add_line(h, (struct help_line){ i, "", 0, false });
		for (size_t len; (len = text_wrap(at, (size_t)(cells < 1 ? 1 : cells), &next)) > 0; at = next) {
			add_line(h, (struct help_line){ i, at, len, first });
			first = false;
		}
	}
}

static void keep_top(struct help_view *h)
{
	int most = (int)h->n_lines - h->height;

	if (h->top > most)
		h->top = most;
	if (h->top < 0)
		h->top = 0;
}

/* ---- a view ---- */

static void prepare(struct view *v, int height, int width)
{
	struct help_view *h = self(v);

	h->height = height;
	lay_out(h, width);
	keep_top(h);
}

static enum verdict scroll_to(struct help_view *h, int top)
{
	int before = h->top;

	h->top = top;
	keep_top(h);
	return h->top == before ? VERDICT_DONE : VERDICT_REDRAW;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct help_view *h = self(v);

	(void)e;
	switch (a) {
	case ACTION_DOWN:
	case ACTION_NEXT:
		return scroll_to(h, h->top + 1);
	case ACTION_UP:
	case ACTION_PREVIOUS:
		return scroll_to(h, h->top - 1);
	case ACTION_PAGE_DOWN:
		return scroll_to(h, h->top + h->height - 1);
	case ACTION_PAGE_UP:
		return scroll_to(h, h->top - h->height + 1);
	case ACTION_FIRST:
		return scroll_to(h, 0);
	case ACTION_LAST:
		return scroll_to(h, (int)h->n_lines);
	case ACTION_HELP:
	case ACTION_OPEN:
		return VERDICT_CLOSE;
	default:
		return VERDICT_PASS;
	}
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const char *title = is_said(const_self(v)) ? TR("Help: what one types") : TR("Help: the keys as they are now");

	head_title(g, r.y, r, tr(lang_of(v->cx), title), "giaoban " PACKAGE_VERSION);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct help_view *h = const_self(v);

	for (int y = 0; y < r.h && h->top + y < (int)h->n_lines; y++) {
		const struct help_line *line = &h->lines[h->top + y];
		const struct help_row *row = &h->rows[line->row];
		int x = r.x + indent_of(h, row);
		if (row->key && line->first)
			grid_text(g, r.y + y, r.x + 3, h->key_cells, row->key, STYLE_KEY);
		grid_text_n(g, r.y + y, x, r.x + r.w - x, line->from, line->len, row->heading ? STYLE_HEADING : STYLE_TEXT);
	}
	if (focused)
		grid_cursor(g, r.y, r.x + 1);
}

static void status(const struct view *v, struct buf *out)
{
	const struct help_view *h = const_self(v);
	int last = h->top + h->height < (int)h->n_lines ? h->top + h->height : (int)h->n_lines;

	buf_printf(out, tr(lang_of(v->cx), "lines %d–%d of %d"), h->top + 1, last, (int)h->n_lines);
}

static const enum action *hints(const struct view *v)
{
	static const enum action named[] = { ACTION_BACK, ACTION_PAGE_DOWN, ACTION_LANGUAGE, ACTION_NONE };

	(void)v;
	return named;
}

static bool selected(const struct view *v, struct target *out)
{
	(void)v;
	*out = (struct target){ .kind = TARGET_NONE };
	return false;
}

static void reload(struct view *v)
{
	fill(self(v));
}

static void close_help(struct view *v)
{
	struct help_view *h = self(v);

	forget(h);
	free(h->rows);
	free(h->lines);
	free(h->scope);
	free(h);
}

static const struct view_ops ops = {
	.name = "help",
	.whole = true,
	.head_rows = 1,
	.act = act,
	.prepare = prepare,
	.paint_head = paint_head,
	.paint = paint,
	.status = status,
	.hints = hints,
	.selected = selected,
	.reload = reload,
	.close = close_help,
};

struct view *view_help_new(struct context *cx, const char *scope)
{
	struct help_view *h = mem_alloc(sizeof *h);

	h->view = (struct view){ .ops = &ops, .cx = cx };
	h->scope = mem_strdup(scope);
	fill(h);
	return &h->view;
}
