/* page_paint.c - the lines of a page that are in sight. */
#include "config.h"

#include "tui/page_inside.h"

#include <string.h>

#include "text/text.h"

static bool is_blank(const struct cell *c)
{
	return c && strcmp(c->ch, " ") == 0;
}

/* The focused link, or the hit that one went to, is told by a marker in the blank cell before it, and by the cursor on
 * it. */
static void mark(struct grid *g, int y, int x)
{
	if (is_blank(grid_at(g, y, x - 1)))
		grid_text(g, y, x - 1, 1, "▌", STYLE_MARK);
	grid_cursor(g, y, x);
}

/* The pieces of a link on a line, one behind the other where something was found in it, are one spot. */
static void spots(const struct page *p, struct grid *g, struct rect r, const struct page_line *l, int y)
{
	for (int i = 0, n; i < l->n_pieces; i += n) {
		const struct page_piece *first = &p->pieces[l->piece + (size_t)i], *last = first;
		for (n = 1; i + n < l->n_pieces && first[n].link == first->link; n++)
			last = &first[n];
		const int end = last->x + (int)text_width_n(last->text, last->len);
		if (first->link >= 0)
			grid_spot(g, (struct rect){ y, r.x + first->x, 1, (end < r.w ? end : r.w) - first->x }, SPOT_THING, first->link);
	}
}

/* On a slow line the marker tells the focused link, wherever there is room for one. */
static bool stands_out(const struct page *p, const struct grid *g, struct rect r, int link, int line)
{
	const struct page_link *l = &p->links[link];

	return !p->cx->thrift || (l->line == line && !is_blank(grid_at(g, r.y + line - p->top, r.x + l->x - 1)));
}

static void paint_line(const struct page *p, struct grid *g, struct rect r, int line, int focus, int hit)
{
	const struct page_line *l = &p->lines[line];
	int y = r.y + line - p->top;

	for (int i = 0; i < l->n_pieces; i++) {
		const struct page_piece *piece = &p->pieces[l->piece + (size_t)i];
		bool on = focus >= 0 && piece->link == focus && stands_out(p, g, r, focus, line);
		grid_text_n(g, y, r.x + piece->x, r.w - piece->x, piece->text, piece->len,
		            on ? STYLE_LINK_ON : piece->style);
	}
	spots(p, g, r, l, y);
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
