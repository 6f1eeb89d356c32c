/* selected.c - what is selected in a list: its marker, and how much of its row stands out. */
#include "config.h"

#include "tui/selected.h"

#include <string.h>

#define BYTES_MOST 72           /* that stand out, as UTF-8: two such rows and what places them stay below 205 (HACKING.md) */

void selected_mark(struct grid *g, int y, int x, bool focused)
{
	grid_text(g, y, x, 1, "▌", focused ? STYLE_MARK : STYLE_DIM);
	if (focused)
		grid_cursor(g, y, x);
}

static bool is_blank(const struct cell *c)
{
	return strcmp(c->ch, " ") == 0;
}

/* The cells of the words that fit into w cells of a row of `cols`; of a single longer one as much as fits. */
static int cells_most(const struct cell *row, int w, int cols)
{
	size_t bytes = 0;
	int x, words = 0;

	for (x = 0; x < w && (bytes += strlen(row[x].ch)) <= BYTES_MOST; x++)
		if (!is_blank(&row[x]) && (x + 1 == cols || is_blank(&row[x + 1])))
			words = x + 1;
	return words > 0 ? words : x;
}

void selected_words(const struct context *cx, struct grid *g, int y, int x, int w)
{
	if (cx->thrift || y < 0 || y >= g->rows || x < 0 || x >= g->cols)
		return;
	if (w > g->cols - x)
		w = g->cols - x;
	struct cell *row = &g->cells[(size_t)y * (size_t)g->cols + (size_t)x];
	const int most = cells_most(row, w, g->cols - x);
	for (int i = 0; i < most; i++)
		if (row[i].style == STYLE_TEXT || row[i].style == STYLE_DIM)
			row[i].style = STYLE_SELECTED;
}
