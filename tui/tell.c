/* tell.c - what of a frame is told after the one before. */
#include "config.h"

#include "tui/tell.h"

#include <limits.h>
#include <string.h>

#include "text/text.h"

#define CHANGED_MOST 2          /* lines of a screen that is still the same one */

/* ---- numbers ---- */

/* They go on from screen to screen of one list, so that what was told before can still be called. */
static long number_of(void *self, const struct spot *s)
{
	struct told *t = self;

	for (long i = t->n - 1; i >= 0; i--)
		if (t->things[i].painter == s->painter && t->things[i].what == s->what)
			return t->first + i;
	if (t->n == TELL_THINGS) {
		t->n /= 2;
		t->first += t->n;
		memmove(t->things, t->things + t->n, (size_t)t->n * sizeof *t->things);
	}
	t->things[t->n++] = *s;
	return t->first + t->n - 1;
}

static void forget_numbers(struct told *t)
{
	t->first = 1;
	t->n = 0;
}

const struct spot *teller_thing(const struct teller *t, long number)
{
	const struct told *on = t->on;

	return on && on->n > 0 && number >= on->first && number < on->first + on->n ? &on->things[number - on->first] : NULL;
}

/* ---- comparing ---- */

static bool same_line(const struct said *a, size_t i, const struct said *b, size_t j)
{
	const struct said_line *x = &a->lines[i], *y = &b->lines[j];

	return x->kind == y->kind && x->len == y->len &&
	       memcmp(buf_text(&a->text) + x->from, buf_text(&b->text) + y->from, x->len) == 0;
}

/* The next line of that kind from i on; n: none. */
static size_t next_of(const struct said *s, enum said_kind kind, size_t i)
{
	while (i < s->n && s->lines[i].kind != kind)
		i++;
	return i;
}

/* How many lines of a kind differ in their places; one that has more of them is all different. */
static size_t differing(const struct said *a, const struct said *b, enum said_kind kind)
{
	size_t i = next_of(a, kind, 0), j = next_of(b, kind, 0), n = 0;

	while (i < a->n && j < b->n) {
		n += !same_line(a, i, b, j);
		i = next_of(a, kind, i + 1);
		j = next_of(b, kind, j + 1);
	}
	return i == a->n && j == b->n ? n : a->n + b->n;
}

static size_t here(const struct said *s)
{
	size_t i = 0;

	while (i < s->n && !s->lines[i].here)
		i++;
	return i;
}

static bool same_place(const struct said *a, const struct said *b)
{
	const size_t i = here(a), j = here(b);

	return (i == a->n && j == b->n) ||
	       (i < a->n && j < b->n && a->lines[i].number == b->lines[j].number && same_line(a, i, b, j));
}

/* ---- scrolling ---- */

/* The rows of a frame, which stand together. */
struct rows {
	const struct said *said;
	long from, n;
};

static struct rows rows_of(const struct said *s)
{
	struct rows r = { s, (long)next_of(s, SAID_ROW, 0), 0 };

	while (r.from + r.n < (long)s->n && s->lines[r.from + r.n].kind == SAID_ROW)
		r.n++;
	return r;
}

static bool same_row(const struct rows *now, long i, const struct rows *before, long j)
{
	return i >= 0 && j >= 0 && i < now->n && j < before->n &&
	       same_line(now->said, (size_t)(now->from + i), before->said, (size_t)(before->from + j));
}

/* Did the rows go up by that many (less than 0: down)?  The first and the last that are seen in both may be others: a heading stays at
 * the top, and what was cut at the bottom is whole. */
static bool went_by(const struct rows *now, const struct rows *before, long by, long least)
{
	const long first = by < 0 ? -by : 0, end = now->n < before->n - by ? now->n : before->n - by;
	long same = 0;

	for (long i = first; i < end; i++) {
		const bool is = same_row(now, i, before, i + by);
		if (!is && i > first && i + 1 < end)
			return false;
		same += is;
	}
	return same >= (same == end - first ? least : 2);
}

#define GONE LONG_MAX           /* none of the rows is seen any more */

/* `least`: how many must still be seen for that not to be chance. */
static long rows_went(const struct rows *now, const struct rows *before, long least)
{
	const long most = now->n > before->n ? now->n : before->n;

	if (differing(now->said, before->said, SAID_ROW) <= CHANGED_MOST)
		return 0;
	for (long by = 0; by < most; by++) {
		if (went_by(now, before, by, least))
			return by;
		if (went_by(now, before, -by, least))
			return -by;
	}
	return GONE;
}

/* ---- telling ---- */

static bool tell_kind(const struct said *s, struct buf *out, enum said_kind kind, enum gb_lang lang)
{
	bool any = false;

	for (size_t i = next_of(s, kind, 0); i < s->n; i = next_of(s, kind, i + 1)) {
		said_tell(out, s, i, lang);
		any = true;
	}
	return any;
}

/* Does the status begin with the first line of all, as a menu's with its title? */
static bool says_it_again(const struct said *s)
{
	const size_t i = next_of(s, SAID_STATUS, 0);

	return i < s->n && i > 0 && s->lines[i].len > s->lines[0].len &&
	       memcmp(buf_text(&s->text) + s->lines[i].from, buf_text(&s->text) + s->lines[0].from, s->lines[0].len) == 0;
}

/* A message stands in the place of the status. */
static void tell_end(const struct said *s, struct buf *out, enum gb_lang lang)
{
	if (!tell_kind(s, out, SAID_MESSAGE, lang) && !says_it_again(s))
		tell_kind(s, out, SAID_STATUS, lang);
}

static void tell_all(const struct said *s, struct buf *out, enum gb_lang lang)
{
	tell_kind(s, out, SAID_HEAD, lang);
	tell_kind(s, out, SAID_ROW, lang);
	tell_end(s, out, lang);
}

static bool tell_here(const struct said *s, struct buf *out, enum gb_lang lang)
{
	const size_t i = here(s);

	if (i < s->n)
		said_tell(out, s, i, lang);
	return i < s->n;
}

static void tell_where(const struct said *s, struct buf *out, enum gb_lang lang)
{
	tell_kind(s, out, SAID_HEAD, lang);
	(void)tell_here(s, out, lang);
	tell_end(s, out, lang);
}

/* The rows that were not there before; returns how many.  *at_here: the one in which one is was among them.  A page leaves one line of
 * the screen before, so after `how->further` one that is the same is enough. */
static long tell_new(const struct said *said, const struct said *said_before, struct buf *out, const struct tell *how, bool *at_here)
{
	const struct rows now = rows_of(said), before = rows_of(said_before);
	const long by = rows_went(&now, &before, how->further ? 1 : 2);
	long n = 0;

	*at_here = false;
	for (long i = 0; i < now.n; i++) {
		if (by != GONE && (same_row(&now, i, &before, i + by) || (i == 0 && same_row(&now, 0, &before, 0))))
			continue;
		said_tell(out, said, (size_t)(now.from + i), how->lang);
		*at_here = *at_here || said->lines[now.from + i].here;
		n++;
	}
	return n;
}

/* What came new, and what is selected if it is none of that. */
static void tell_moved(const struct said *now, const struct said *before, struct buf *out, const struct tell *how)
{
	bool told_here;
	const long came = tell_new(now, before, out, how, &told_here);

	if (tell_kind(now, out, SAID_MESSAGE, how->lang))
		return;
	if (how->further && came == 0)
		buf_printf(out, "%s\n", how->choosing ? tr(how->lang, "This is the end. Type a number, or 'back'")
		                                      : tr(how->lang, "This is the end."));
	else if (!told_here && (came == 0 || !same_place(now, before)))
		told_here = tell_here(now, out, how->lang);
	if (came > 1 || (came == 0 && !told_here && !how->further))
		tell_kind(now, out, SAID_STATUS, how->lang);
}

/* The screen is as it was, but for a few lines: those; a message, or what is selected. */
static void tell_rest(const struct said *now, const struct said *before, struct buf *out, const struct tell *how)
{
	bool told_here;
	const long came = tell_new(now, before, out, how, &told_here);

	if (tell_kind(now, out, SAID_MESSAGE, how->lang))
		return;
	if (came == 0)
		told_here = tell_here(now, out, how->lang);
	if ((came == 0 && !told_here) || differing(now, before, SAID_STATUS) > 0)
		tell_kind(now, out, SAID_STATUS, how->lang);
}

/* ---- frames ---- */

static void read_grid(struct teller *t, struct told *on, const struct grid *g, enum gb_lang lang)
{
	const struct said_numbers numbers = { on, number_of };

	if (on->first == 0)
		forget_numbers(on);
	said_read(&t->now, g, &numbers, lang);
}

static const void *painter_of(const struct grid *g)
{
	for (size_t i = 0; i < g->n_spots; i++)
		if (g->spots[i].painter)
			return g->spots[i].painter;
	return NULL;
}

static void keep(struct teller *t, struct told *on, const struct grid *g)
{
	const struct said last = on->said;

	on->said = t->now;
	on->painter = painter_of(g);
	t->now = last;
	t->on = on;
}

static void tell_changes(struct teller *t, struct told *on, const struct grid *g, const struct tell *how, struct buf *out)
{
	const struct said *before = &on->said;
	/* A menu that is opened once more is told once more. */
	const bool known = on->painter == painter_of(g) && (t->on == on || on == &t->screen);
	const bool same_head = known && differing(&t->now, before, SAID_HEAD) == 0;

	if (same_head && how->kind == TELL_MOVED) {
		tell_moved(&t->now, before, out, how);
	} else if (same_head && how->kind == TELL_PICKED) {
		(void)tell_here(&t->now, out, how->lang);
		tell_kind(&t->now, out, SAID_MESSAGE, how->lang);
	} else if (same_head && differing(&t->now, before, SAID_ROW) <= CHANGED_MOST) {
		tell_rest(&t->now, before, out, how);
	} else {
		forget_numbers(on);
		read_grid(t, on, g, how->lang);
		tell_all(&t->now, out, how->lang);
	}
}

void teller_tell(struct teller *t, const struct grid *g, const struct tell *how, struct buf *out)
{
	struct told *on = said_has_head(g) ? &t->screen : &t->over;

	read_grid(t, on, g, how->lang);
	if (how->kind == TELL_ALL)
		tell_all(&t->now, out, how->lang);
	else if (how->kind == TELL_WHERE)
		tell_where(&t->now, out, how->lang);
	else
		tell_changes(t, on, g, how, out);
	keep(t, on, g);
}

void teller_free(struct teller *t)
{
	said_free(&t->now);
	said_free(&t->screen.said);
	said_free(&t->over.said);
}
