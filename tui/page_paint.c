/* page_paint.c - the lines of a page that are in sight. */
#include "config.h"

#include "tui/page_inside.h"

#include <string.h>

/* The focused link, or the hit that one went to, is told by a marker in the blank cell before it, and by the cursor on
 * it. */
static void mark(struct grid *g, int y, int x)
{
	const struct cell *before = grid_at(g, y, x - 1);

	if (before && strcmp(before->ch, " ") == 0)
		grid_text(g, y, x - 1, 1, "▌", STYLE_MARK);
	grid_cursor(g, y, x);
}

static void paint_line(const struct page *p, struct grid *g, struct rect r, int line, int focus, int hit)
{
	const struct page_line *l = &p->lines[line];
	int y = r.y + line - p->top;

	for (int i = 0; i < l->n_pieces; i++) {
		const struct page_piece *piece = &p->pieces[l->piece + (size_t)i];
		bool on = focus >= 0 && piece->link == focus;
		grid_text_n(g, y, r.x + piece->x, r.w - piece->x, piece->text, piece->len,
		            on ? STYLE_LINK_ON : piece->style);
	}
	if (hit >= 0 && p->hits[hit].line == line)
		mark(g, y, r.x + p->hits[hit].x);
	else if (hit < 0 && focus >= 0 && p->links[focus].line == line)
		mark(g, y, r.x + p->links[focus].x);
}

/* The column of the first text in sight. */
static int text_begins(const struct page *p)
{
	for (size_t i = (size_t)p->top; i < p->n_lines; i++)
		if (p->lines[i].n_pieces > 0)
			return p->pieces[p->lines[i].piece].x;
	return 0;
}

void page_paint(const struct page *p, struct grid *g, struct rect r, bool focused)
{
	int focus = focused ? p->focus : -1;

	if (focused)
		grid_cursor(g, r.y, r.x + text_begins(p));
	for (int line = p->top; line < (int)p->n_lines && line < p->top + r.h; line++)
		paint_line(p, g, r, line, focus, focused ? p->hit : -1);
}
