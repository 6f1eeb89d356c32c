/* row.c - one row of the screen: the cells that differ from what it shows. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <limits.h>
#include <string.h>

#define ERASED_LEAST 12         /* blanks that cost more than erasing them and going on behind them */
#define GAPS_LEAST 4            /* what erasing costs */
#define DRIFT_MOST 10           /* cells that a grapheme may take on a terminal that knows nothing of it */

static const struct cell erased = { " ", 1, STYLES };

const struct cell cell_unknown = { "", 1, STYLES };

/* What a row shows: it was so, and from a column on it was erased, into cells like one of it. */
struct before {
	const struct cell *row;
	int from;
	const struct cell *like;
};

static const struct cell *before_at(const struct before *b, int x)
{
	return x >= b->from ? b->like : b->row ? &b->row[x] : &erased;
}

/* What stands in most cells has one byte. */
static bool says_same(const struct cell *a, const struct cell *b)
{
	return a->ch[0] == b->ch[0] && ((a->ch[1] == '\0' && b->ch[1] == '\0') || strcmp(a->ch, b->ch) == 0);
}

static bool looks_same(const struct writer *w, const struct cell *a, const struct cell *b)
{
	if (memcmp(a, b, sizeof *a) == 0)
		return true;
	if (a->cols != b->cols || !says_same(a, b))
		return false;
	if (a->style == b->style)
		return true;
	const struct ink *inks = cell_is_blank(a) ? w->blanks : w->inks;
	return ink_same(&inks[a->style], &inks[b->style]);
}

/* No more than `most` are counted. */
static int differences(const struct writer *w, const struct cell *a, const struct cell *b, int most)
{
	const int cols = w->shown.cols;
	int n = 0;

	if (b && memcmp(a, b, (size_t)cols * sizeof *a) == 0)
		return 0;
	for (int x = 0; x < cols && n < most; x++)
		n += !looks_same(w, &a[x], b ? &b[x] : &erased);
	return n;
}

int row_differences(const struct writer *w, const struct cell *a, const struct cell *b)
{
	return differences(w, a, b, INT_MAX);
}

/* ---- one cell ---- */

/* A blank is written in whatever is on, if that is all the same; or in what the cell behind it needs. */
static struct ink ink_for(const struct writer *w, const struct cell *row, int x)
{
	const struct ink *wanted = &w->blanks[row[x].style], is = ink_of_blank(&w->hand.ink);

	if (!cell_is_blank(&row[x]))
		return w->inks[row[x].style];
	if (ink_same(wanted, &is))
		return w->hand.ink;
	if (x + 1 < w->shown.cols && !cell_is_blank(&row[x + 1]) && ink_same(wanted, &w->blanks[row[x + 1].style]))
		return w->inks[row[x + 1].style];
	return *wanted;
}

static void write_cell(struct writer *w, const struct cell *row, int x)
{
	const struct spelled s = spell(w, &row[x]);
	struct ink ink = ink_for(w, row, x);

	if (s.lines)
		ink.attrs |= INK_LINES;
	else if (!cell_is_blank(&row[x]))
		ink.attrs &= ~(unsigned)INK_LINES;
	if (!ink_same(&w->hand.ink, &ink))
		pen_set(w, &ink);
	buf_add(&w->out, s.bytes, s.len);
	if (s.cols < row[x].cols)
		buf_putc(&w->out, ' ');
	w->hand.x = s.sure ? w->hand.x + row[x].cols : -1;
}

/* Behind the last column terminals differ in where the cursor is; and what is wider than we think may have got there. */
static void look_behind(struct writer *w, int x)
{
	const bool sure = w->hand.x >= 0;

	if (x + (sure ? 0 : DRIFT_MOST) < w->shown.cols)
		return;
	if (sure && !w->caps.am)
		w->hand.x = w->shown.cols - 1;
	else
		hand_lose(w);
}

/* Most cells are the next letter of a word: nothing comes before it. */
static bool put_next(struct writer *w, const struct cell *row, int y, int x)
{
	const size_t len = spell_as_it_is(w, &row[x]);

	if (len == 0 || cell_is_blank(&row[x]) || w->hand.x != x || w->hand.y != y || x + 1 >= w->shown.cols ||
	    !ink_same(&w->hand.ink, &w->inks[row[x].style]))
		return false;
	buf_add(&w->out, row[x].ch, len);
	w->hand.x++;
	return true;
}

static void put(struct writer *w, const struct cell *row, int y, int x)
{
	if (put_next(w, row, y, x))
		return;
	hand_go(w, y, x, row);
	write_cell(w, row, x);
	look_behind(w, x + row[x].cols);
}

/* ---- the last cell of all, where the terminal scrolls behind it ---- */

static bool would_scroll(const struct writer *w, int y, int behind)
{
	return w->caps.am && !w->caps.xenl && !w->part && y == w->shown.rows - 1 && behind == w->shown.cols;
}

static bool can_insert(const struct writer *w, const struct cell *row, int x)
{
	return (w->caps.ich1 || (w->caps.smir && w->caps.rmir)) && x > 0 && row[x].cols == 1 && row[x - 1].cols == 1;
}

/* It does not wrap, if that can be asked for; else the cell is written one before its place, from where another one that is inserted
 * moves it.  Where neither can be, it stays as it is. */
static void put_last(struct writer *w, const struct cell *row, int y, int x)
{
	const struct caps *c = &w->caps;

	if (c->rmam && c->smam) {
		caps_say(&w->out, c->rmam);
		put(w, row, y, x);
		caps_say(&w->out, c->smam);
		hand_lose(w);
	} else if (can_insert(w, row, x)) {
		hand_go(w, y, x - 1, NULL);
		write_cell(w, row, x);
		hand_go(w, y, x - 1, NULL);
		caps_say(&w->out, c->ich1 ? c->ich1 : c->smir);
		write_cell(w, row, x - 1);
		caps_say(&w->out, c->ich1 ? NULL : c->rmir);
		hand_lose(w);
	}
}

void row_is_shown(struct writer *w, int y, const struct cell *now)
{
	const int cols = w->shown.cols, x = cols - 1 - (now[cols - 1].cols == 0);
	struct cell *row = &w->shown.cells[y * cols];

	memcpy(row, now, (size_t)cols * sizeof *row);
	if (would_scroll(w, y, cols) && !(w->caps.rmam && w->caps.smam) && !can_insert(w, now, x))
		row[x] = row[cols - 1] = cell_unknown;
}

/* ---- the row ---- */

/* Can such a cell be had by erasing? */
static bool is_erasable(const struct writer *w, const struct cell *c)
{
	const struct ink *ink = &w->blanks[c->style];

	return cell_is_blank(c) && !ink->attrs && (ink->bg == COLOUR_DEFAULT || w->caps.bce);
}

/* How many cells from there on can be erased at once. */
static int erasable(const struct writer *w, const struct cell *now, int x, int end)
{
	int n = is_erasable(w, &now[x]);

	while (n > 0 && x + n < end && looks_same(w, &now[x + n], &now[x]))
		n++;
	return n;
}

/* What is on is left on where it cannot be seen in blanks. */
static void erase(struct writer *w, const struct ink *ink, const char *cap, int n)
{
	const struct ink is = ink_of_blank(&w->hand.ink);

	if (!w->pen.joins || !ink_same(&is, ink) || (w->hand.ink.attrs & INK_LINES))
		pen_set(w, ink);
	caps_say_numbers(&w->out, cap, n, 0);
}

/* The columns from x to `end` (not included), one after the other. */
static void write_cells(struct writer *w, int y, const struct cell *now, const struct before *before, int x, int end)
{
	for (int n; x < end; x += n) {
		n = now[x].cols ? now[x].cols : 1;
		if (now[x].cols == 0 || looks_same(w, &now[x], before_at(before, x)))
			continue;
		const int blanks = w->caps.ech && cell_is_blank(&now[x]) ? erasable(w, now, x, end) : 0;
		if (blanks >= ERASED_LEAST) {
			hand_go(w, y, x, now);
			erase(w, &w->blanks[now[x].style], w->caps.ech, blanks);
			n = blanks;
		} else if (would_scroll(w, y, x + n)) {
			put_last(w, now, y, x);
		} else {
			put(w, now, y, x);
		}
	}
}

/* The first column from which on there are blanks that can be erased. */
static int tail_of(const struct writer *w, const struct cell *now)
{
	int x = w->shown.cols;

	if (is_erasable(w, &now[x - 1]))
		for (x--; x > 0 && looks_same(w, &now[x - 1], &now[w->shown.cols - 1]); x--)
			;
	return x;
}

static void write_tail(struct writer *w, int y, const struct cell *now, const struct before *before, int tail)
{
	int end = w->shown.cols;
	struct draft d;

	while (tail < end && looks_same(w, &now[tail], before_at(before, tail)))
		tail++;
	while (end > tail && looks_same(w, &now[end - 1], before_at(before, end - 1)))
		end--;
	if (tail == end)
		return;
	draft_begin(w, &d);
	write_cells(w, y, now, before, tail, end);
	draft_way(w, &d, true);
	hand_go(w, y, tail, now);
	erase(w, &w->blanks[now[tail].style], w->caps.el, 0);
	draft_way(w, &d, w->caps.el != NULL);
	(void)draft_end(w, &d);
}

static void write_row(struct writer *w, int y, const struct cell *now, const struct before *before, int tail)
{
	write_cells(w, y, now, before, 0, tail);
	write_tail(w, y, now, before, tail);
}

/* Is there so much to be made blank between what is not that erasing all of it first may be shorter? */
static bool has_gaps(const struct cell *now, const struct cell *was, int end)
{
	int gaps = 0;

	for (int x = 0; x < end; x++)
		gaps += cell_is_blank(&now[x]) && !cell_is_blank(&was[x]);
	return gaps >= GAPS_LEAST;
}

/* Cell by cell; or what is behind the first that differs is erased before. */
void row_write(struct writer *w, int y, const struct cell *now, const struct cell *was)
{
	const int cols = w->shown.cols, tail = tail_of(w, now);
	const struct cell *like = tail < cols ? &now[tail] : &erased;
	struct before before = { was, cols, like };
	struct draft d;

	if (differences(w, now, was, 1) == 0)
		return;
	draft_begin(w, &d);
	write_row(w, y, now, &before, tail);
	draft_way(w, &d, true);
	const bool again = was && w->caps.el && has_gaps(now, was, tail);
	if (again) {
		before.from = 0;
		while (looks_same(w, &now[before.from], &was[before.from]))
			before.from++;
		hand_go(w, y, before.from, now);
		erase(w, &w->blanks[like->style], w->caps.el, 0);
		write_row(w, y, now, &before, tail);
	}
	draft_way(w, &d, again);
	(void)draft_end(w, &d);
}
