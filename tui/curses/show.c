/* show.c - a grid on the screen: the cells that differ from the frame before. */
#include "config.h"

#include "tui/curses/inside.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "tui/encoding.h"

static void put(int y, int x, const wchar_t *s, attr_t attrs, short pair)
{
	cchar_t c;

	if (setcchar(&c, s, attrs, pair, NULL) == OK)
		mvadd_wch(y, x, &c);            /* ERR in the last cell of all, which is written all the same */
}

/* A grapheme as ncurses has it; false where the C library is not of our mind about its width. */
static bool widen(wchar_t out[CCHARW_MAX + 1], const struct cell *cell)
{
	size_t n = mbstowcs(out, cell->ch, CCHARW_MAX + 1);

	if (n == 0 || n > CCHARW_MAX || wcwidth(out[0]) != cell->cols)
		return false;
	for (size_t i = 1; i < n; i++)
		if (wcwidth(out[i]) != 0)
			return false;
	return true;
}

static void put_cell(const struct curses_term *c, int y, int x, const struct cell *cell)
{
	attr_t attrs = c->attrs[cell->style];
	short pair = c->pairs[cell->style];
	wchar_t s[CCHARW_MAX + 1] = { 0 };

	if (!c->utf8 || !widen(s, cell)) {
		s[0] = (wchar_t)(unsigned char)encoding_ascii(cell->ch);
		s[1] = 0;
		if (cell->cols == 2)
			put(y, x + 1, L" ", attrs, pair);
	}
	put(y, x, s, attrs, pair);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->cols == b->cols && a->style == b->style && strcmp(a->ch, b->ch) == 0;
}

void curses_show(struct term *t, const struct grid *g)
{
	struct curses_term *c = (struct curses_term *)t;
	struct grid *shown = &c->shown;

	if (c->left || c->tty.gone)
		return;
	for (int y = 0; y < g->rows && y < shown->rows; y++) {
		for (int x = 0; x < g->cols && x < shown->cols; x++) {
			const struct cell *now = grid_at(g, y, x);
			struct cell *before = &shown->cells[(size_t)y * (size_t)shown->cols + (size_t)x];

			if (same(now, before))
				continue;
			*before = *now;
			if (now->cols > 0)
				put_cell(c, y, x, now);
		}
	}
	grid_cursor(shown, g->cursor_y, g->cursor_x);
	move(shown->cursor_y, shown->cursor_x);
	refresh();
}
