/* cell.c - the screen as an array of cells. */
#include "config.h"

#include "tui/cell.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

static const char letters[STYLES + 1] = ".dTHtOrmSlLbnphskMEi";

static const struct cell blank = { " ", 1, STYLE_TEXT };

void grid_init(struct grid *g, int rows, int cols)
{
	*g = (struct grid){ .rows = rows < 1 ? 1 : rows, .cols = cols < 1 ? 1 : cols };
	g->cells = mem_grow(NULL, (size_t)g->rows * (size_t)g->cols, sizeof *g->cells);
	grid_clear(g);
}

void grid_free(struct grid *g)
{
	free(g->cells);
	free(g->spots);
	*g = (struct grid){ 0 };
}

void grid_clear(struct grid *g)
{
	for (size_t i = 0; i < (size_t)g->rows * (size_t)g->cols; i++)
		g->cells[i] = blank;
	g->cursor_y = g->cursor_x = 0;
	g->n_spots = 0;
}

static struct cell *at(const struct grid *g, int y, int x)
{
	if (y < 0 || y >= g->rows || x < 0 || x >= g->cols)
		return NULL;
	return &g->cells[(size_t)y * (size_t)g->cols + (size_t)x];
}

const struct cell *grid_at(const struct grid *g, int y, int x)
{
	return at(g, y, x);
}

/* ---- one grapheme ---- */

static void erase(struct cell *c)
{
	memcpy(c->ch, " ", 2);
	c->cols = 1;
}

/* Half a grapheme is none: what stands in y,x only in part becomes blank. */
static void part(struct grid *g, int y, int x)
{
	struct cell *left = at(g, y, x - 1), *right = at(g, y, x);

	if (!left || !right || right->cols != 0)
		return;
	erase(left);
	erase(right);
}

/* Most graphemes have one byte to three. */
static void fill(struct cell *c, const char *bytes, size_t len, enum style style)
{
	for (size_t i = 0; i < len; i++)
		c->ch[i] = bytes[i];
	c->ch[len] = '\0';
	c->style = (unsigned char)style;
}

static void put(struct grid *g, int y, int x, const char *bytes, size_t len, int cols, enum style style)
{
	struct cell *c = at(g, y, x);

	if (c && cols == 1 && c->cols == 1) {
		fill(c, bytes, len, style);
		return;
	}
	struct cell *half = at(g, y, x + 1);
	if (cols == 2 && !(c && half)) {        /* the half of it that would be on the screen */
		if (c || half)
			put(g, y, c ? x : x + 1, " ", 1, 1, style);
		return;
	}
	if (!c)
		return;
	if (c->cols != 1 || cols != 1) {
		part(g, y, x);
		part(g, y, x + cols);
	}
	fill(c, bytes, len, style);
	c->cols = (unsigned char)cols;
	if (cols == 2)
		*half = (struct cell){ "", 0, c->style };
}

/* ---- text ---- */

/* Who paints has clean text.  Should it be otherwise once, the terminal does not get to know: what is not clean is cleaned
 * here again, into `room`. */
static const char *cleaned(struct buf *room, const char *s, size_t len)
{
	if (s[len] == '\0' && text_is_clean(s, TEXT_KEEP_LINES) && !strchr(s, '\n'))
		return s;
	text_clean(room, s, len, TEXT_KEEP_LINES);
	for (size_t i = 0; i < room->len; i++)
		if (room->text[i] == '\n')
			room->text[i] = ' ';
	return buf_text(room);
}

static int paint(struct grid *g, int y, int x, int w, const char *s, const char *end, enum style style)
{
	struct cell *row = at(g, y, 0);
	int used = 0, cols;
	size_t n;

	if (w > g->cols - x)
		w = g->cols - x;
	for (; s < end && (n = text_grapheme(s, &cols)) > 0 && used + cols <= w; s += n, used += cols) {
		if (row && cols == 1 && x + used >= 0 && row[x + used].cols == 1 && n < sizeof row->ch)
			fill(&row[x + used], s, n, style);
		else if (cols > 0 && n < sizeof row->ch)
			put(g, y, x + used, s, n, cols, style);
	}
	return used;
}

int grid_text_n(struct grid *g, int y, int x, int w, const char *s, size_t len, enum style style)
{
	struct buf room = BUF_EMPTY;
	const char *text = cleaned(&room, s, len);
	const int used = paint(g, y, x, w, text, text + strlen(text), style);

	buf_free(&room);
	return used;
}

int grid_text(struct grid *g, int y, int x, int w, const char *s, enum style style)
{
	return grid_text_n(g, y, x, w, s, strlen(s), style);
}

static void paint_blanks(struct grid *g, int y, int x, int end, enum style style)
{
	for (; x < end; x++)
		put(g, y, x, " ", 1, 1, style);
}

void grid_place(struct grid *g, int y, int x, int w, const char *s, char side, enum style style)
{
	struct buf room = BUF_EMPTY;
	size_t len, cells;

	if (w < 1)
		return;
	const char *text = cleaned(&room, s, strlen(s));
	const bool cut = text_cut(text, (size_t)w, &len, &cells);
	const int used = (int)cells + cut, from = side == 'r' ? x + w - used : x;
	paint_blanks(g, y, x, from, style);
	paint(g, y, from, w, text, text + len, style);
	if (cut)
		put(g, y, from + used - 1, "…", strlen("…"), 1, style);
	paint_blanks(g, y, from + used, x + w, style);
	buf_free(&room);
}

/* ---- areas ---- */

void grid_fill(struct grid *g, struct rect r, enum style style)
{
	for (int y = r.y; y < r.y + r.h; y++)
		for (int x = r.x; x < r.x + r.w; x++)
			put(g, y, x, " ", 1, 1, style);
}

void grid_hline(struct grid *g, int y, int x, int w)
{
	for (int i = 0; i < w; i++)
		put(g, y, x + i, "─", strlen("─"), 1, STYLE_RULE);
}

void grid_vline(struct grid *g, int y, int x, int h)
{
	for (int i = 0; i < h; i++)
		put(g, y + i, x, "│", strlen("│"), 1, STYLE_RULE);
}

static int kept_inside(int place, int end)
{
	return place < 0 ? 0 : place >= end ? end - 1 : place;
}

void grid_cursor(struct grid *g, int y, int x)
{
	g->cursor_y = kept_inside(y, g->rows);
	g->cursor_x = kept_inside(x, g->cols);
}

/* ---- spots ---- */

/* A stretch from `at` on, of that length, between 0 and `most`. */
static void clip(int *at, int *length, int most)
{
	const int end = *at + *length < most ? *at + *length : most;

	*at = *at > 0 ? *at : 0;
	*length = end - *at;
}

void grid_spot(struct grid *g, struct rect r, enum spot_kind kind, long what)
{
	void *spots = g->spots;

	clip(&r.y, &r.h, g->rows);
	clip(&r.x, &r.w, g->cols);
	if (r.h < 1 || r.w < 1)
		return;
	mem_reserve(&spots, &g->room_spots, g->n_spots + 1, sizeof *g->spots);
	g->spots = spots;
	g->spots[g->n_spots++] = (struct spot){ r, kind, what, g->painter };
}

const struct spot *grid_spot_at(const struct grid *g, int y, int x)
{
	for (size_t i = g->n_spots; i > 0; i--) {
		const struct spot *s = &g->spots[i - 1];
		if (y >= s->r.y && y < s->r.y + s->r.h && x >= s->r.x && x < s->r.x + s->r.w)
			return s;
	}
	return NULL;
}

/* ---- as text ---- */

char style_letter(enum style style)
{
	return style < STYLES ? letters[style] : '?';
}

static void dump_row(struct buf *out, const struct grid *g, int y)
{
	const struct cell *row = &g->cells[(size_t)y * (size_t)g->cols];
	bool plain = true;

	buf_putc(out, '|');
	for (int x = 0; x < g->cols; x++) {
		buf_puts(out, row[x].ch);
		plain = plain && row[x].style == STYLE_TEXT;
	}
	buf_puts(out, "|\n");
	if (plain)
		return;
	int end = g->cols;
	while (row[end - 1].style == STYLE_TEXT)        /* not the whole row is plain */
		end--;
	buf_putc(out, ':');
	for (int x = 0; x < end; x++)
		buf_putc(out, style_letter(row[x].style));
	buf_putc(out, '\n');
}

void grid_dump(struct buf *out, const struct grid *g)
{
	for (int y = 0; y < g->rows; y++)
		dump_row(out, g, y);
}
