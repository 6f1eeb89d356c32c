/* prompt.c - a line that is typed: UTF-8, the cursor between graphemes, a history. */
#include "config.h"

#include "tui/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

#define NAME_GAP 2              /* cells before the method's name */
#define TEXT_LEAST 16           /* cells to type in; with fewer the name is not shown */

/* ---- history ---- */

void prompt_remember(struct prompt_history *h, const char *line)
{
	char *copy = mem_strdup(line);  /* it may be one of ours */
	int at = 0;

	while (at < h->n && strcmp(h->line[at], line) != 0)
		at++;
	if (!*line || (at == h->n - 1 && h->n > 0)) {
		free(copy);
		return;
	}
	if (at == h->n && h->n == PROMPT_HISTORY)
		at = 0;
	if (at < h->n) {
		h->added -= at >= h->n - h->added;
		free(h->line[at]);
		memmove(h->line + at, h->line + at + 1, (size_t)(--h->n - at) * sizeof *h->line);
	}
	h->line[h->n++] = copy;
	h->added++;
}

void prompt_forget(struct prompt_history *h)
{
	for (int i = 0; i < h->n; i++)
		free(h->line[i]);
	h->n = h->added = 0;
}

/* ---- places between graphemes ---- */

/* The last such place that is not behind `most`. */
static size_t place_at(const char *s, size_t most)
{
	size_t at = 0, n;
	int cells;

	while ((n = text_grapheme(s + at, &cells)) > 0 && at + n <= most)
		at += n;
	return at;
}

static size_t place_before(const struct prompt *p)
{
	return p->at > 0 ? place_at(buf_text(&p->text), p->at - 1) : 0;
}

static size_t place_after(const struct prompt *p)
{
	int cells;

	return p->at + text_grapheme(buf_text(&p->text) + p->at, &cells);
}

/* Where the word before the cursor begins, the blanks behind it included. */
static size_t word_before(const struct prompt *p)
{
	const char *s = buf_text(&p->text);
	size_t at = p->at;

	while (at > 0 && s[at - 1] == ' ')
		at--;
	while (at > 0 && s[at - 1] != ' ')
		at--;
	return at;
}

/* ---- the line ---- */

static enum text_method method_of(const struct prompt *p)
{
	return p->method ? *p->method : p->typing.method;
}

/* `bytes` as the line may hold them: clean, in one line. */
static void add_clean(struct buf *out, const char *bytes, size_t len)
{
	size_t from = out->len;

	text_clean(out, bytes, len, TEXT_KEEP_LINES);       /* which keeps blanks at the ends, too */
	for (size_t i = from; i < out->len; i++)
		if (out->text[i] == '\n')
			out->text[i] = ' ';
}

void prompt_init(struct prompt *p, const char *text, struct prompt_history *history)
{
	*p = (struct prompt){ .text = BUF_EMPTY, .history = history, .recalled = -1, .typed = BUF_EMPTY };
	prompt_set(p, text);
}

void prompt_share_method(struct prompt *p, enum text_method *method)
{
	p->method = method;
	text_typing_begin(&p->typing, *method);
}

void prompt_free(struct prompt *p)
{
	buf_free(&p->text);
	buf_free(&p->typed);
}

void prompt_set(struct prompt *p, const char *text)
{
	struct buf clean = BUF_EMPTY;

	add_clean(&clean, text, strlen(text));
	buf_cut(&clean, place_at(buf_text(&clean), PROMPT_MOST));
	buf_free(&p->text);
	p->text = clean;
	p->at = clean.len;
	text_typing_begin(&p->typing, method_of(p));
}

/* Puts something in the place of `back` bytes before the cursor.  What does not fit any more is not taken.  A mark that
 * comes behind its letter is put on it, so the line is cleaned as far as the new cursor, then whole. */
static bool insert(struct prompt *p, size_t back, const char *typed)
{
	struct buf raw = BUF_EMPTY, line = BUF_EMPTY;
	const char *old = buf_text(&p->text);

	buf_add(&raw, old, p->at - back);
	buf_puts(&raw, typed);
	add_clean(&line, buf_text(&raw), raw.len);
	size_t at = line.len;
	buf_clear(&raw);
	buf_puts(&raw, buf_text(&line));
	buf_puts(&raw, old + p->at);
	buf_clear(&line);
	add_clean(&line, buf_text(&raw), raw.len);
	buf_free(&raw);
	if (line.len > PROMPT_MOST) {
		buf_free(&line);
		return false;
	}
	buf_free(&p->text);
	p->text = line;
	p->at = place_at(buf_text(&p->text), at);
	return true;
}

/* Takes out what stands from one place to another; the cursor is then where it stood. */
static void cut(struct prompt *p, size_t from, size_t to)
{
	struct buf line = BUF_EMPTY;
	const char *old = buf_text(&p->text);

	buf_add(&line, old, from);
	buf_puts(&line, old + to);
	buf_free(&p->text);
	p->text = line;
	p->at = place_at(buf_text(&p->text), from);
}

/* Another line of the history; behind its newest stands what was typed before. */
static void recall(struct prompt *p, int by)
{
	int n = p->history ? p->history->n : 0;
	int now = p->recalled < 0 ? n : p->recalled, to = now + by;

	if (to < 0 || to > n)
		return;
	if (now == n) {
		buf_clear(&p->typed);
		buf_puts(&p->typed, buf_text(&p->text));
	}
	prompt_set(p, to < n ? p->history->line[to] : buf_text(&p->typed));
	p->recalled = to < n ? to : -1;
}

/* ---- the input method ---- */

/* A character as the method has it.  What another one sends, or a clipboard, is taken as it is. */
static void type(struct prompt *p, const struct event *e)
{
	struct buf word = BUF_EMPTY;

	if (p->typing.method != method_of(p))
		text_typing_begin(&p->typing, method_of(p));
	if (e->typed_for || e->pasted)
		text_typing_aside(&p->typing);
	size_t back = text_typing_key(&p->typing, buf_text(&p->text), p->at, e->text, &word);
	if (!insert(p, back, buf_text(&word)))
		text_typing_begin(&p->typing, method_of(p));
	buf_free(&word);
}

/* The cursor leaves the word, or the line is used. */
static void finish_word(struct prompt *p)
{
	struct buf word = BUF_EMPTY;
	size_t back = text_typing_end(&p->typing, &word);

	if (back)
		insert(p, back, buf_text(&word));
	buf_free(&word);
}

static bool take_back_key(struct prompt *p)
{
	struct buf word = BUF_EMPTY;
	size_t back = text_typing_backspace(&p->typing, &word);

	if (back)
		insert(p, back, buf_text(&word));
	buf_free(&word);
	return back > 0;
}

static void next_method(struct prompt *p)
{
	enum text_method next = (enum text_method)((method_of(p) + 1) % TEXT_METHODS);

	if (p->method)
		*p->method = next;
	text_typing_begin(&p->typing, next);
}

/* ---- events ---- */

static enum prompt_end control(struct prompt *p, char letter)
{
	switch (letter) {
	case 'a': p->at = 0; break;
	case 'e': p->at = p->text.len; break;
	case 'u': cut(p, 0, p->at); break;
	case 'k': cut(p, p->at, p->text.len); break;
	case 'w': cut(p, word_before(p), p->at); break;
	case 't': next_method(p); break;
	default: break;
	}
	return PROMPT_GOES_ON;
}

static enum prompt_end backspace(struct prompt *p, bool typed_for)
{
	/* A person leaves so; an input method only takes back what it sent. */
	if (p->text.len == 0)
		return typed_for ? PROMPT_GOES_ON : PROMPT_LEFT;
	if (typed_for)
		text_typing_aside(&p->typing);
	if (!take_back_key(p))
		cut(p, place_before(p), p->at);
	return PROMPT_GOES_ON;
}

static enum prompt_end key(struct prompt *p, const struct event *e)
{
	if (e->key != K_BACKSPACE)
		finish_word(p);
	switch (e->key) {
	case K_RETURN: return PROMPT_ENTERED;
	case K_ESCAPE: return PROMPT_LEFT;
	case K_TAB: return PROMPT_COMPLETE;
	case K_BACKSPACE: return backspace(p, e->typed_for);
	case K_CTRL: return control(p, e->text[0]);
	case K_DELETE: cut(p, p->at, place_after(p)); break;
	case K_LEFT: p->at = place_before(p); break;
	case K_RIGHT: p->at = place_after(p); break;
	case K_HOME: p->at = 0; break;
	case K_END: p->at = p->text.len; break;
	case K_UP: recall(p, -1); break;
	case K_DOWN: recall(p, 1); break;
	default: break;
	}
	return PROMPT_GOES_ON;
}

enum prompt_end prompt_event(struct prompt *p, const struct event *e)
{
	if (e->kind == EVENT_KEY)
		return key(p, e);
	if (e->kind == EVENT_TEXT)
		type(p, e);
	return PROMPT_GOES_ON;
}

/* ---- painting ---- */

/* The first byte shown in `w` cells: 0 while the cursor fits, then as little further as it needs, with a quarter of the
 * row for what stands from the cursor on. */
static size_t scrolled(const struct prompt *p, size_t w)
{
	const char *s = buf_text(&p->text);
	size_t rest = text_width(s + p->at), least = w / 4 > 2 ? w / 4 : 2, from = 0;
	int cells;

	rest = rest < 1 ? 1 : rest > least ? least : rest;
	for (size_t before = text_width_n(s, p->at); from < p->at && before + rest > w; before -= (size_t)cells)
		from += text_grapheme(s + from, &cells);
	return from;
}

/* The method's name at the end of the w cells from x on, where that leaves room to type.  Returns the cells left. */
static int paint_method(const struct prompt *p, struct grid *g, int y, int x, int w)
{
	const char *name = text_method_name(method_of(p));
	int cells = (int)text_width(name), rest = w - cells - NAME_GAP;

	if (!cells || rest < TEXT_LEAST)
		return w;
	grid_text(g, y, x + w - cells, cells, name, p->typing.aside ? STYLE_DIM : STYLE_KEY);
	return rest;
}

void prompt_paint(const struct prompt *p, struct grid *g, struct rect r, const char *label)
{
	const char *s = buf_text(&p->text);

	if (r.h < 1 || r.w < 1)
		return;
	int head = grid_text(g, r.y, r.x, r.w / 2, label, STYLE_KEY);
	int x = r.x + head, w = paint_method(p, g, r.y, x, r.w - head);
	size_t from = scrolled(p, (size_t)w);

	grid_fill(g, (struct rect){ r.y, x, 1, w }, STYLE_INPUT);
	grid_text(g, r.y, x, w, s + from, STYLE_INPUT);
	grid_cursor(g, r.y, x + (int)text_width_n(s + from, p->at - from));
}
