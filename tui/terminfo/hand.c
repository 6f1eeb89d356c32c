/* hand.c - the cursor: the shortest way to a place, from where it is known to be. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <stdlib.h>
#include <string.h>

#define STEPS_MOST 8            /* that could be shorter than one sequence */
#define GAP_MOST 3              /* bytes that cannot be more than any sequence */

/* ---- the shortest of several ways ---- */

void draft_begin(struct writer *w, struct draft *d)
{
	*d = (struct draft){ .from = w->out.len, .to = w->out.len, .before = w->hand, .after = w->hand };
}

void draft_way(struct writer *w, struct draft *d, bool good)
{
	const size_t len = w->out.len - d->to;

	if (good && (!d->any || len < d->to - d->from)) {
		if (d->to > d->from)
			memmove(w->out.text + d->from, w->out.text + d->to, len);
		d->to = d->from + len;
		d->after = w->hand;
		d->any = true;
	}
	buf_cut(&w->out, d->to);
	w->hand = d->before;
}

bool draft_end(struct writer *w, struct draft *d)
{
	w->hand = d->after;
	return d->any;
}

/* ---- steps ---- */

static bool step(struct writer *w, const char *cap, int n)
{
	if (!cap || n > STEPS_MOST)
		return false;
	while (n-- > 0)
		caps_say(&w->out, cap);
	return true;
}

static bool number(struct writer *w, const char *cap, int n)
{
	caps_say_numbers(&w->out, cap, n, 0);
	return cap != NULL;
}

static bool to_row(struct writer *w, int from, int y)
{
	const struct caps *c = &w->caps;
	const int n = abs(y - from);
	struct draft d;

	if (from == y)
		return true;
	if (from < 0)
		return false;
	draft_begin(w, &d);
	draft_way(w, &d, step(w, y > from ? c->cud1 : c->cuu1, n));
	draft_way(w, &d, number(w, y > from ? c->cud : c->cuu, n));
	draft_way(w, &d, number(w, c->vpa, y));
	return draft_end(w, &d);
}

/* What stands between here and there, once more, where that needs no other ink. */
static bool write_over(struct writer *w, int from, int x, const struct cell *row)
{
	if (!row || from < 0 || x < from || x - from > STEPS_MOST)
		return false;
	for (int i = from; i < x; i++) {
		const struct spelled s = spell(w, &row[i]);
		const bool blank = cell_is_blank(&row[i]);
		struct ink ink = (blank ? w->blanks : w->inks)[row[i].style], is = blank ? ink_of_blank(&w->hand.ink) : w->hand.ink;
		if (s.lines)
			ink.attrs |= INK_LINES;
		if (!s.sure || s.cols != 1 || row[i].cols != 1 || !ink_same(&ink, &is))
			return false;
		buf_add(&w->out, s.bytes, s.len);
	}
	return true;
}

static bool along_row(struct writer *w, int from, int x)
{
	const struct caps *c = &w->caps;
	const int n = abs(x - from);
	struct draft d;

	if (from == x)
		return true;
	draft_begin(w, &d);
	if (from >= 0) {
		draft_way(w, &d, step(w, x > from ? c->cuf1 : c->cub1, n));
		draft_way(w, &d, number(w, x > from ? c->cuf : c->cub, n));
	}
	draft_way(w, &d, number(w, c->hpa, x));
	return draft_end(w, &d);
}

static bool to_column(struct writer *w, int from, int x, const struct cell *row)
{
	struct draft d;

	draft_begin(w, &d);
	draft_way(w, &d, along_row(w, from, x));
	draft_way(w, &d, write_over(w, from, x, row));
	if (x <= STEPS_MOST || !w->caps.hpa) {          /* farther right the begin is no shorter way than none */
		draft_way(w, &d, step(w, w->caps.cr, 1) && along_row(w, 0, x));
		draft_way(w, &d, step(w, w->caps.cr, 1) && write_over(w, 0, x, row));
	}
	return draft_end(w, &d);
}

/* ---- the way ---- */

/* Some terminals cannot move while they stand out; none needs to in line drawing. */
static void make_ready(struct writer *w)
{
	struct ink letters = w->hand.ink;

	letters.attrs &= ~(unsigned)INK_LINES;
	if (w->caps.msgr)
		pen_set(w, &letters);
	else
		pen_plain(w);
}

/* From a known place to another one; in the same row nothing that goes to any place could be shorter. */
static void go_shortest(struct writer *w, int y, int x, const struct cell *row)
{
	const struct hand *h = &w->hand;
	struct draft d;

	draft_begin(w, &d);
	if (h->y == y)
		draft_way(w, &d, write_over(w, h->x, x, row));
	make_ready(w);
	draft_way(w, &d, to_row(w, h->y, y) && to_column(w, h->x, x, row));
	if (h->y != y || !d.any) {
		make_ready(w);
		caps_say_numbers(&w->out, w->caps.cup, y, x);
		draft_way(w, &d, true);         /* where cup is missing there is no screen */
	}
	if (w->caps.home && y + x <= STEPS_MOST) {
		make_ready(w);
		caps_say(&w->out, w->caps.home);
		draft_way(w, &d, to_row(w, 0, y) && to_column(w, 0, x, row));
	}
	(void)draft_end(w, &d);
}

/* Over a gap between words that is too short for any sequence. */
static bool go_over(struct writer *w, int y, int x, const struct cell *row)
{
	const struct hand *h = &w->hand;
	const size_t from = w->out.len;

	if (h->y != y || x - h->x > GAP_MOST)
		return false;
	const bool can = write_over(w, h->x, x, row) && w->out.len - from <= GAP_MOST;
	if (!can)
		buf_cut(&w->out, from);
	return can;
}

void hand_go(struct writer *w, int y, int x, const struct cell *row)
{
	if (w->hand.y == y && w->hand.x == x)
		return;
	if (!go_over(w, y, x, row))
		go_shortest(w, y, x, row);
	w->hand.y = y;
	w->hand.x = x;
}

void hand_lose(struct writer *w)
{
	w->hand.y = w->hand.x = -1;
}
