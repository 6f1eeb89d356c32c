/* said.c - a grid's rows as lines to be read aloud. */
#include "config.h"

#include "tui/said.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* A line being written. */
struct saying {
	struct said *s;
	const struct grid *g;
	const struct said_numbers *numbers;
	enum gb_lang lang;
	int blanks;             /* since the last character */
	bool label;             /* that was one of a field's name, */
	bool key;               /* or of what is typed */
	bool dot;               /* a dot that parts two things came since */
	bool chosen;            /* the line's thing is marked */
	const struct spot *tab; /* the part that is shown, while its name is written */
	struct spot thing;      /* the last one that was numbered */
	long number;            /* its number; 0: none yet */
};

static const struct cell *cell_at(const struct grid *g, int y, int x)
{
	return &g->cells[(size_t)y * (size_t)g->cols + (size_t)x];
}

/* ---- what is not said ---- */

/* Lines, bars, arrows and bullets of every form: what they tell stands beside them in words. */
static bool is_drawn(const struct cell *c)
{
	size_t bytes;
	const uint32_t code = text_code_point(c->ch, &bytes);

	return c->style == STYLE_RULE || (code >= 0x2500 && code <= 0x25FF) || (c->style == STYLE_MARK && !strchr("*+&", c->ch[0]));
}

/* The signs of one's own marks (own.h) have no words beside them. */
static const char *in_words(const struct cell *c, enum gb_lang lang)
{
	if (c->style != STYLE_MARK)
		return c->ch;
	switch (c->ch[0]) {
	case '*': return tr(lang, "marked");
	case '+': return tr(lang, "with a note");
	default: return tr(lang, "marked, with a note");
	}
}

static bool is_blank(const struct cell *c)
{
	return strcmp(c->ch, " ") == 0 || is_drawn(c);
}

/* The hints beside the status are keys; here there are words for them. */
static bool is_hint(const struct grid *g, int y, const struct cell *c)
{
	return y == g->rows - 1 && (c->style == STYLE_KEY || c->style == STYLE_DIM);
}

static bool is_rule(const struct grid *g, int y)
{
	for (int x = 0; x < g->cols; x++)
		if (cell_at(g, y, x)->style != STYLE_RULE)
			return false;
	return true;
}

/* ---- lines ---- */

static struct said_line *last_line(struct said *s)
{
	return &s->lines[s->n - 1];
}

static void begin_line(struct saying *w, enum said_kind kind)
{
	void *lines = w->s->lines;

	mem_reserve(&lines, &w->s->room, w->s->n + 1, sizeof *w->s->lines);
	w->s->lines = lines;
	w->s->lines[w->s->n++] = (struct said_line){ .from = w->s->text.len, .kind = kind };
	w->label = w->key = w->chosen = false;
	w->tab = NULL;
}

static void add_word(struct saying *w, const char *word)
{
	buf_printf(&w->s->text, " (%s)", word);
}

static void end_tab(struct saying *w)
{
	if (w->tab)
		add_word(w, tr(w->lang, "shown"));
	w->tab = NULL;
}

static void end_line(struct saying *w)
{
	end_tab(w);
	if (w->chosen)
		add_word(w, tr(w->lang, "chosen"));
	w->chosen = false;
	last_line(w->s)->len = w->s->text.len - last_line(w->s)->from;
}

/* What stands between two words, by how far apart they are and what they are. */
static const char *separator(const struct saying *w, enum style style)
{
	const struct buf *b = &w->s->text;

	if (w->dot)
		return ", ";
	if ((w->label && style != STYLE_LABEL) || (w->key && w->blanks > 1 && style != STYLE_KEY))
		return ": ";
	/* Numbers are padded in a status, so that they stay in their place. */
	if (w->blanks < 2 || last_line(w->s)->kind == SAID_STATUS)
		return w->blanks ? " " : "";
	return strchr(",;:!?", b->text[b->len - 1]) ? " " : "; ";         /* a full stop may be that of "est." */
}

static bool same_thing(const struct spot *a, const struct spot *b)
{
	return a->painter == b->painter && a->kind == b->kind && a->what == b->what;
}

/* The thing that begins here gets its number. */
static void number_thing(struct saying *w, const struct spot *spot)
{
	struct said_line *line = last_line(w->s);

	if (!spot || spot->kind != SPOT_THING || (w->number && same_thing(spot, &w->thing)))
		return;
	w->thing = *spot;
	w->number = w->numbers->of(w->numbers->self, spot);
	buf_printf(&w->s->text, w->s->text.len == line->from && line->kind == SAID_ROW ? "%ld. " : "[%ld] ", w->number);
	line->things++;
}

static void note_cursor(struct saying *w, int y, int x, const struct spot *spot)
{
	struct said_line *line = last_line(w->s);
	const struct spot *at = grid_spot_at(w->g, w->g->cursor_y, w->g->cursor_x);
	const bool on_thing = at && spot && at->kind == SPOT_THING && same_thing(at, spot);
	const bool on_hit = y == w->g->cursor_y && x == w->g->cursor_x && cell_at(w->g, y, x)->style == STYLE_HIT;

	if (on_thing)
		line->number = w->number;
	line->here = line->here || on_thing || on_hit;
}

static void say_cell(struct saying *w, int y, int x)
{
	const struct cell *c = cell_at(w->g, y, x);
	const struct spot *spot = grid_spot_at(w->g, y, x);
	struct said_line *line = last_line(w->s);

	if (strcmp(c->ch, "•") == 0 && spot && spot->kind == SPOT_THING && w->s->text.len == line->from) {
		w->chosen = true;
		return;
	}
	if (w->blanks > 1 || w->dot)
		end_tab(w);
	if (c->style == STYLE_MARK)
		w->blanks = 2;
	if (w->s->text.len > line->from)
		buf_puts(&w->s->text, separator(w, (enum style)c->style));
	number_thing(w, spot);
	note_cursor(w, y, x, spot);
	buf_puts(&w->s->text, in_words(c, w->lang));
	w->tab = c->style == STYLE_TAB_ON && spot && spot->kind == SPOT_THING ? spot : NULL;
	w->label = c->style == STYLE_LABEL;
	w->key = c->style == STYLE_KEY;
	w->dot = false;
	w->blanks = 0;
}

/* ---- rows ---- */

/* The first cell of a row that is said; -1: none. */
static int first_said(const struct grid *g, int y)
{
	for (int x = 0; x < g->cols; x++) {
		const struct cell *c = cell_at(g, y, x);
		if (c->cols > 0 && !is_blank(c) && !is_hint(g, y, c))
			return x;
	}
	return -1;
}

/* Does the row go on with the thing, or the message, of the line before? */
static bool goes_on(const struct saying *w, int y, int x, enum said_kind kind)
{
	const struct spot *spot = grid_spot_at(w->g, y, x);

	if (w->s->n == 0 || last_line(w->s)->kind != kind)
		return false;
	return kind == SAID_MESSAGE ||
	       (kind == SAID_ROW && spot && spot->kind == SPOT_THING && spot->r.y < y && w->number && same_thing(spot, &w->thing));
}

static enum said_kind kind_of(const struct grid *g, int y, int x, bool head)
{
	const enum style style = (enum style)cell_at(g, y, x)->style;

	if (style == STYLE_MESSAGE || style == STYLE_ERROR)
		return SAID_MESSAGE;
	return style == STYLE_STATUS ? SAID_STATUS : head ? SAID_HEAD : SAID_ROW;
}

static void say_row(struct saying *w, int y, bool head)
{
	const int first = first_said(w->g, y);

	if (first < 0)
		return;
	const enum said_kind kind = kind_of(w->g, y, first, head);
	w->blanks = kind == SAID_MESSAGE ? 1 : 2;
	w->dot = false;
	if (!goes_on(w, y, first, kind))
		begin_line(w, kind);
	for (int x = first; x < w->g->cols; x++) {
		const struct cell *c = cell_at(w->g, y, x);
		if (c->cols == 0 || is_hint(w->g, y, c))
			continue;
		const bool dot = strcmp(c->ch, "·") == 0 && w->blanks > 0;
		w->dot = w->dot || dot;
		if (dot || is_blank(c))
			w->blanks++;
		else
			say_cell(w, y, x);
	}
	end_line(w);
}

/* The row of the rule below the head; 0: there is none, and that over the foot is the only one. */
static int head_rows(const struct grid *g)
{
	int head = 0, rules = 0;

	for (int y = g->rows - 1; y >= 0; y--)
		if (is_rule(g, y)) {
			head = y;
			rules++;
		}
	return rules > 1 ? head : 0;
}

bool said_has_head(const struct grid *g)
{
	return head_rows(g) > 0;
}

void said_read(struct said *s, const struct grid *g, const struct said_numbers *numbers, enum gb_lang lang)
{
	struct saying w = { .s = s, .g = g, .numbers = numbers, .lang = lang };
	const int head = head_rows(g);

	buf_clear(&s->text);
	s->n = 0;
	for (int y = 0; y < g->rows; y++)
		say_row(&w, y, y < head);
}

void said_free(struct said *s)
{
	buf_free(&s->text);
	free(s->lines);
	*s = (struct said){ .n = 0 };
}

void said_tell(struct buf *out, const struct said *s, size_t i, enum gb_lang lang)
{
	const struct said_line *line = &s->lines[i];

	buf_add(out, buf_text(&s->text) + line->from, line->len);
	if (line->here && line->number && line->things > 1)
		buf_printf(out, " (%s: %ld)", tr(lang, "selected"), line->number);
	else if (line->here && line->number)
		buf_printf(out, " (%s)", tr(lang, "selected"));
	buf_putc(out, '\n');
}
