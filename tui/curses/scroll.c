/* scroll.c - rows that the screen shows already, in another place: the terminal moves them. */
#include "config.h"

#include "tui/curses/writer.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define ROWS_LEAST 4            /* that change; of fewer hardly one has moved */
#define WORTH_LEAST 24          /* characters that are not sent again: about what moving rows costs */

/* A row as a number, so that one is compared with many; and what it costs to write. */
struct digest {
	uint32_t sum;
	int cost;               /* 0: the row is as it was */
};

static struct digest digest_of(const struct writer *w, const struct cell *row)
{
	struct digest d = { 2166136261u, 0 };

	for (int x = 0; row && x < w->shown.cols; x++) {
		const struct ink *ink = &(cell_is_blank(&row[x]) ? w->blanks : w->inks)[row[x].style];
		for (const char *s = row[x].ch; *s; s++)
			d.sum = (d.sum ^ (unsigned char)*s) * 16777619u;
		d.sum = (d.sum ^ ink->attrs ^ (unsigned)ink->fg << 8 ^ (unsigned)ink->bg << 4) * 16777619u;
		d.cost += !cell_is_blank(&row[x]);
	}
	return d;
}

/* ---- finding them ---- */

/* By how many rows most of what changes has moved; 0: nothing worth it. */
static int distance(const struct digest *now, const struct digest *was, int rows)
{
	int best = 0, worth = WORTH_LEAST;

	for (int by = 1 - rows; by < rows; by++) {
		int saved = 0;
		for (int y = by < 0 ? -by : 0; by && y < rows && y + by < rows; y++)
			saved += now[y].sum == was[y + by].sum ? now[y].cost : 0;
		if (saved > worth) {
			worth = saved;
			best = by;
		}
	}
	return best;
}

/* The rows that are better off where they come that far from below: exactly these, or some in between may be worse. */
static struct moved stretch(const struct writer *w, const struct grid *g, const struct cell *const was[], int by, bool exactly)
{
	struct moved best = { 0, 0, 0, 0 };
	int gain = 0, most = 0, top = 0;

	for (int y = by < 0 ? -by : 0; y < g->rows && y + by < g->rows; y++) {
		const struct cell *now = grid_at(g, y, 0);
		const int left = row_differences(w, now, was[y + by]);
		if (gain <= 0 || (exactly && left > 0)) {
			gain = 0;
			top = y;
		}
		if (!exactly || left == 0)
			gain += row_differences(w, now, was[y]) - left;
		if (gain > most) {
			most = gain;
			best = (struct moved){ top, y + 1, by, gain };
		}
	}
	return best;
}

static bool can_move(const struct writer *w)
{
	const struct caps *c = &w->caps;

	if (c->da || c->db || c->ndscr || w->part)
		return false;
	return ((c->dl1 || c->dl) && (c->il1 || c->il)) || (c->csr && (c->ind || c->indn) && (c->ri || c->rin));
}

void scroll_find(const struct writer *w, const struct grid *g, const struct cell *const was[], struct moved found[2])
{
	const int rows = w->shown.rows;
	int changed = 0;

	found[0] = found[1] = (struct moved){ 0, 0, 0, 0 };
	for (int y = 0; y < rows; y++)
		changed += row_differences(w, grid_at(g, y, 0), was[y]) > 0;
	if (changed < ROWS_LEAST || !can_move(w))
		return;
	struct digest *now = mem_alloc((size_t)rows * 2 * sizeof *now), *old = now + rows;
	for (int y = 0; y < rows; y++) {
		const struct cell *row = grid_at(g, y, 0);
		now[y] = digest_of(w, row);
		old[y] = digest_of(w, was[y]);
		if (now[y].sum == old[y].sum)
			now[y].cost = 0;
	}
	const int by = distance(now, old, rows);
	free(now);
	for (int i = 0; by && i < 2; i++)
		found[i] = stretch(w, g, was, by, i == 0);
}

/* ---- moving them ---- */

/* `n` times the one, or once the other that takes a number. */
static bool times(struct writer *w, const char *one, const char *many, int n)
{
	struct draft d;

	draft_begin(w, &d);
	for (int i = 0; one && i < n; i++)
		caps_say(&w->out, one);
	draft_way(w, &d, one != NULL);
	caps_say_numbers(&w->out, many, n, 0);
	draft_way(w, &d, many != NULL);
	return draft_end(w, &d);
}

/* Rows are taken out in one place, and put in at the other. */
static bool by_lines(struct writer *w, int out, int in, int n)
{
	const struct caps *c = &w->caps;

	hand_go(w, out, 0, NULL);
	if (!times(w, c->dl1, c->dl, n))
		return false;
	w->hand.x = -1;
	hand_go(w, in, 0, NULL);
	if (!times(w, c->il1, c->il, n))
		return false;
	w->hand.x = -1;
	return true;
}

/* All between `top` and `end` rolls. */
static bool in_region(struct writer *w, int top, int end, int by)
{
	const struct caps *c = &w->caps;

	if (!c->csr)
		return false;
	caps_say_numbers(&w->out, c->csr, top, end - 1);
	hand_lose(w);
	hand_go(w, by > 0 ? end - 1 : top, 0, NULL);
	const bool can = by > 0 ? times(w, c->ind, c->indn, by) : times(w, c->ri, c->rin, -by);
	caps_say_numbers(&w->out, c->csr, 0, w->shown.rows - 1);
	hand_lose(w);
	return can;
}

static void move_rows(struct moved m, int top, int end, const struct cell *was[])
{
	const int n = abs(m.by), kept = end - top - n;

	memmove(was + top + (m.by > 0 ? 0 : n), was + top + (m.by > 0 ? n : 0), (size_t)kept * sizeof *was);
	for (int y = 0; y < n; y++)
		was[(m.by > 0 ? top + kept : top) + y] = NULL;
}

bool scroll_do(struct writer *w, struct moved m, const struct cell *was[])
{
	const int n = abs(m.by), top = m.by > 0 ? m.top : m.top - n, end = m.by > 0 ? m.end + n : m.end;
	struct draft d;

	pen_plain(w);
	draft_begin(w, &d);
	draft_way(w, &d, by_lines(w, m.by > 0 ? top : end - n, m.by > 0 ? end - n : top, n));
	draft_way(w, &d, in_region(w, top, end, m.by));
	if (!draft_end(w, &d))
		return false;
	move_rows(m, top, end, was);
	return true;
}
