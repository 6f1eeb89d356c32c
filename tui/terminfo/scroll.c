/* scroll.c - rows that the screen shows already, in another place: the terminal moves them. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"

#define ROWS_LEAST 4            /* that change; of fewer hardly one has moved */
#define WORTH_LEAST 24          /* characters that are not sent again: about what moving rows costs */

/* What is known of a row that is wanted. */
struct wanted {
	uint64_t sum, sum_shown;        /* it, and what its place shows, as numbers, so that one is compared with many */
	int cost;                       /* to write it; 0 where nothing changes */
	int differs;                    /* cells that look otherwise than what its place shows, */
	int left;                       /* and than the row that is moved there */
};

/* What it says, not how it looks: a row that is selected on its way is the same. */
static uint64_t sum_of(const struct writer *w, const struct cell *row)
{
	uint64_t sum = HASH_START;

	for (int x = 0; row && x < w->shown.cols; x++)
		sum = hash_bytes(sum, row[x].ch, strlen(row[x].ch));
	return sum;
}

static int cost_of(const struct writer *w, const struct cell *row)
{
	int cost = 0;

	for (int x = 0; x < w->shown.cols; x++)
		cost += !cell_is_blank(&row[x]);
	return cost;
}

/* ---- finding them ---- */

/* By how many rows most of what changes has moved; 0: nothing worth it. */
static int distance(const struct wanted *rows, int n)
{
	int best = 0, worth = WORTH_LEAST;

	for (int by = 1 - n; by < n; by++) {
		int saved = 0;
		for (int y = by < 0 ? -by : 0; by && y < n && y + by < n; y++)
			saved += rows[y].sum == rows[y + by].sum_shown ? rows[y].cost : 0;
		if (saved > worth) {
			worth = saved;
			best = by;
		}
	}
	return best;
}

/* The rows that are better off where they come that far from below: exactly these, or some in between may be worse. */
static struct moved stretch(const struct wanted *rows, int n, int by, bool exactly)
{
	struct moved best = { 0, 0, 0, 0 };
	int gain = 0, top = 0;

	for (int y = by < 0 ? -by : 0; y < n && y + by < n; y++) {
		const bool fits = !exactly || rows[y].left == 0;
		if (gain <= 0 || !fits) {
			gain = 0;
			top = y;
		}
		gain += fits ? rows[y].differs - rows[y].left : 0;
		if (gain > best.gain)
			best = (struct moved){ top, y + 1, by, gain };
	}
	return best;
}

/* The rows that others moved away from are erased. */
static int loss(const struct writer *w, const struct grid *g, const struct wanted *rows, struct moved m)
{
	int sum = 0;

	for (int y = m.by > 0 ? m.end : m.top + m.by; y < (m.by > 0 ? m.end + m.by : m.top); y++)
		sum += row_differences(w, grid_at(g, y, 0), NULL) - rows[y].differs;
	return sum;
}

static bool can_move(const struct writer *w)
{
	const struct caps *c = &w->caps;

	if (c->da || c->db || c->ndscr || w->part)
		return false;
	return ((c->dl1 || c->dl) && (c->il1 || c->il)) || (c->csr && (c->ind || c->indn) && (c->ri || c->rin));
}

/* Looks at as little as it can: few rows change with most keys. */
static void find(const struct writer *w, const struct grid *g, const struct cell *const was[], struct wanted *rows, struct moved found[2])
{
	const int n = g->rows;
	int changed = 0;

	for (int y = 0; y < n; y++) {
		rows[y].differs = row_differences(w, grid_at(g, y, 0), was[y]);
		changed += rows[y].differs > 0;
	}
	for (int y = 0; y < n && changed >= ROWS_LEAST; y++) {
		rows[y].sum = sum_of(w, grid_at(g, y, 0));
		rows[y].sum_shown = sum_of(w, was[y]);
		rows[y].cost = rows[y].differs ? cost_of(w, grid_at(g, y, 0)) : 0;
	}
	const int by = changed >= ROWS_LEAST ? distance(rows, n) : 0;
	for (int y = by < 0 ? -by : 0; by && y < n && y + by < n; y++)
		rows[y].left = row_differences(w, grid_at(g, y, 0), was[y + by]);
	for (int i = 0; by && i < 2; i++) {
		found[i] = stretch(rows, n, by, i == 0);
		found[i].gain -= loss(w, g, rows, found[i]);
	}
}

void scroll_find(const struct writer *w, const struct grid *g, const struct cell *const was[], struct moved found[2])
{
	found[0] = found[1] = (struct moved){ 0, 0, 0, 0 };
	if (!can_move(w))
		return;
	struct wanted *rows = mem_alloc((size_t)g->rows * sizeof *rows);
	find(w, g, was, rows, found);
	free(rows);
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
