/* show.c - a frame: the shortest bytes that make the screen show a grid. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define SHORT_MOST 400          /* bytes of a frame in which the order of its rows is worth a thought */
#define GAIN_SURE 120           /* cells that moving rows saves, and no other way could */

static struct cell *row_of(const struct grid *g, int y)
{
	return &g->cells[(size_t)y * (size_t)g->cols];
}

/* ---- the whole screen ---- */

/* What it shows is not known any more: it is cleared, or where that cannot be, each cell differs from what is wanted. */
static void clear(struct writer *w, const struct cell *was[])
{
	const struct caps *c = &w->caps;
	struct grid *shown = &w->shown;

	pen_plain(w);
	if (c->clear) {
		caps_say(&w->out, c->clear);
		w->hand.y = w->hand.x = 0;
		return;
	}
	hand_go(w, 0, 0, NULL);
	caps_say(&w->out, c->ed);
	for (int i = 0; !c->ed && i < shown->rows * shown->cols; i++)
		shown->cells[i] = cell_unknown;
	for (int y = 0; !c->ed && y < shown->rows; y++)
		was[y] = row_of(shown, y);
}

/* ---- row by row ---- */

static void write_down(struct writer *w, const struct grid *g, const struct cell *const was[])
{
	for (int y = 0; y < g->rows; y++)
		row_write(w, y, row_of(g, y), was[y]);
	hand_go(w, g->cursor_y, g->cursor_x, row_of(g, g->cursor_y));
}

static void write_up(struct writer *w, const struct grid *g, const struct cell *const was[])
{
	for (int y = g->rows - 1; y >= 0; y--)
		row_write(w, y, row_of(g, y), was[y]);
	hand_go(w, g->cursor_y, g->cursor_x, row_of(g, g->cursor_y));
}

/* From above, or where that is little, perhaps from below: from where the cursor was to where it shall be. */
static void write_rows(struct writer *w, const struct grid *g, const struct cell *const was[])
{
	struct draft d;

	draft_begin(w, &d);
	write_down(w, g, was);
	draft_way(w, &d, true);
	if (d.to > d.from && d.to - d.from < SHORT_MOST) {
		write_up(w, g, was);
		draft_way(w, &d, true);
	}
	(void)draft_end(w, &d);
}

/* Where some rows have moved they are moved first; where little is gained by that, or nothing can be, the rows are written as they are. */
static void write_screen(struct writer *w, const struct grid *g, const struct cell *const was[])
{
	const size_t size = (size_t)g->rows * sizeof *was;
	struct moved found[2] = { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } };
	struct draft d;

	if (!w->fresh)
		scroll_find(w, g, was, found);
	draft_begin(w, &d);
	const struct cell **after = found[0].gain > 0 || found[1].gain > 0 ? mem_alloc(size) : NULL;
	for (int i = 0; after && i < 2; i++) {
		const bool again = i == 1 && found[0].top == found[1].top && found[0].end == found[1].end;
		memcpy(after, was, size);
		const bool can = !again && found[i].gain > 0 && scroll_do(w, found[i], after);
		if (can)
			write_rows(w, g, after);
		draft_way(w, &d, can);
	}
	free(after);
	if (!d.any || (found[0].gain < GAIN_SURE && found[1].gain < GAIN_SURE)) {
		write_rows(w, g, was);
		draft_way(w, &d, true);
	}
	(void)draft_end(w, &d);
}

/* What would be seen in cells that others write, or that a new size adds, does not stay on. */
static void leave_pen(struct writer *w)
{
	const struct ink blank = ink_of_blank(&w->hand.ink);

	if (!ink_same(&blank, &w->inks[STYLES]) || (w->hand.ink.attrs & INK_LINES))
		pen_plain(w);
}

void writer_frame(struct writer *w, const struct grid *g)
{
	struct grid *shown = &w->shown;
	const struct cell **was = mem_alloc((size_t)shown->rows * sizeof *was);

	if (w->fresh)
		clear(w, was);
	for (int y = 0; !w->fresh && y < shown->rows; y++)
		was[y] = row_of(shown, y);
	write_screen(w, g, was);
	leave_pen(w);
	for (int y = 0; y < shown->rows; y++)
		row_is_shown(w, y, row_of(g, y));
	grid_cursor(shown, g->cursor_y, g->cursor_x);
	w->fresh = false;
	free(was);
}

void writer_free(struct writer *w)
{
	text_encoder_free(w->encoder);
	grid_free(&w->shown);
	buf_free(&w->said);
	buf_free(&w->pen.words);
	buf_free(&w->out);
}
