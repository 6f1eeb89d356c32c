/* show.c - a grid on the screen: the cells that differ from the frame before. */
#include "config.h"

#include "tui/curses/inside.h"

#include <string.h>

#define GAP_MOST 4              /* blanks that cost less than what changes the style before them, and back */

static bool is_blank(const struct cell *cell)
{
	return strcmp(cell->ch, " ") == 0;
}

static bool is_plain(const struct curses_term *c, enum style s)
{
	return c->attrs[s] == 0 && c->pairs[s] == 0;
}

/* Can a blank in that style be told from any other? */
static bool shows_in_blanks(const struct curses_term *c, enum style s)
{
	short fg, bg = -1;

	if (c->attrs[s] & (A_UNDERLINE | A_REVERSE | A_STANDOUT))
		return true;
	return c->pairs[s] != 0 && pair_content(c->pairs[s], &fg, &bg) == OK && bg >= 0;
}

/* A blank that looks like any other. */
static bool is_empty(const struct curses_term *c, const struct cell *cell)
{
	return cell && is_blank(cell) && !shows_in_blanks(c, (enum style)cell->style);
}

/* In what style a cell is sent.  How a blank looks is often all the same: then it is plain, or in a short gap between words goes with
 * the word before it, so that the style need not be changed for the gap alone. */
static unsigned char style_sent(const struct curses_term *c, const struct grid *g, int y, int x, const struct cell *cell)
{
	int from = x, to = x;

	if (!is_empty(c, cell))
		return cell->style;
	while (to - from <= GAP_MOST + 1 && is_empty(c, grid_at(g, y, from)))
		from--;
	while (to - from <= GAP_MOST + 1 && is_empty(c, grid_at(g, y, to)))
		to++;
	const struct cell *left = grid_at(g, y, from), *right = grid_at(g, y, to);
	if (to - from > GAP_MOST + 1 || !left || !right || is_plain(c, (enum style)left->style) ||
	    is_plain(c, (enum style)right->style) || shows_in_blanks(c, (enum style)left->style))
		return STYLE_TEXT;
	return left->style;
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
			struct cell now = *grid_at(g, y, x), *before = &shown->cells[(size_t)y * (size_t)shown->cols + (size_t)x];

			now.style = style_sent(c, g, y, x, &now);
			if (same(&now, before))
				continue;
			*before = now;
			if (now.cols > 0)
				curses_put(c, y, x, &now);
		}
	}
	grid_cursor(shown, g->cursor_y, g->cursor_x);
	move(shown->cursor_y, shown->cursor_x);
	refresh();
}
