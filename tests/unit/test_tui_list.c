/* test_tui_list.c - the arithmetic of a list: rows of different heights, groups, screens of any size. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tui/list.h"

/* Each letter is a row: a to c so many lines high, capitals the same at the beginning of a group of two lines. */
struct rows {
	const char *rows;
	long from;              /* the position of the first */
};

static int row(const struct rows *r, long position)
{
	long i = position - r->from;

	return i >= 0 && i < (long)strlen(r->rows) ? r->rows[i] : 0;
}

static int height(void *self, long position)
{
	int c = row(self, position);

	return !c ? 0 : c >= 'a' ? c - 'a' + 1 : c - 'A' + 1;
}

static int above(void *self, long position)
{
	struct rows *r = self;
	int c = row(r, position);

	return c && c < 'a' && position > r->from ? 2 : 0;
}

static long first(void *self)
{
	return ((struct rows *)self)->from;
}

static long last(void *self)
{
	struct rows *r = self;

	return r->from + (long)strlen(r->rows) - 1;
}

static struct list_source source(struct rows *r)
{
	return (struct list_source){ r, height, above, first, last };
}

/* ---- one after the other ---- */

/* d u: one down, up; D U: a screen; g G: first, last; 1 to 9: the screen has so many lines from here on; k: kept. */
static bool act(struct list *l, const struct list_source *s, int *lines, char what)
{
	switch (what) {
	case 'd': return list_move(l, s, *lines, 1);
	case 'u': return list_move(l, s, *lines, -1);
	case 'D': return list_page(l, s, *lines, 1);
	case 'U': return list_page(l, s, *lines, -1);
	case 'g': return list_first(l, s, *lines);
	case 'G': return list_last(l, s, *lines);
	case 'k': return list_keep(l, s, *lines);
	default:
		*lines = what - '0';
		return list_keep(l, s, *lines);
	}
}

static void test_moves(void **state)
{
	static const struct {
		const char *rows;
		int lines;
		const char *moves;
		long sel, top;
		bool changed;           /* by the last of them */
	} cases[] = {
		/* empty, and one row */
		{ "", 5, "k", 0, 0, false }, { "", 5, "d", 0, 0, false }, { "", 5, "DUgud", 0, 0, false },
		{ "", 5, "G", 0, 0, false }, { "", 5, "Gg", 0, 0, false },
		{ "a", 5, "d", 0, 0, false }, { "a", 5, "u", 0, 0, false }, { "a", 5, "D", 0, 0, false },
		{ "a", 5, "U", 0, 0, false }, { "a", 5, "G", 0, 0, false },
		{ "c", 1, "d", 0, 0, false },   /* higher than the screen */
		{ "cc", 1, "d", 1, 1, true }, { "cc", 1, "du", 0, 0, true },
		/* rows of one line */
		{ "aaaaa", 3, "d", 1, 0, true }, { "aaaaa", 3, "dd", 2, 0, true }, { "aaaaa", 3, "ddd", 3, 1, true },
		{ "aaaaa", 3, "dddd", 4, 2, true }, { "aaaaa", 3, "ddddd", 4, 2, false },
		{ "aaaaa", 3, "dddduu", 2, 2, true }, { "aaaaa", 3, "dddduuu", 1, 1, true },
		{ "aaaaa", 3, "G", 4, 2, true }, { "aaaaa", 3, "GG", 4, 2, false }, { "aaaaa", 3, "Gg", 0, 0, true },
		/* screens */
		{ "aaaaaaaaa", 3, "D", 3, 3, true }, { "aaaaaaaaa", 3, "dD", 4, 3, true }, { "aaaaaaaaa", 3, "dDD", 7, 6, true },
		{ "aaaaaaaaa", 3, "DDD", 8, 6, true }, { "aaaaaaaaa", 3, "DDDD", 8, 6, false },
		{ "aaaaaaaaa", 3, "GU", 5, 3, true }, { "aaaaaaaaa", 3, "GUU", 2, 0, true }, { "aaaaaaaaa", 3, "GUUU", 0, 0, true },
		{ "aaaaaaaaa", 3, "GUUUU", 0, 0, false },
		{ "aaaa", 3, "D", 3, 1, true },         /* the last screen is full */
		{ "aaaa", 3, "GU", 0, 0, true },
		{ "aaaaa", 9, "D", 4, 0, true }, { "aaaaa", 9, "DU", 0, 0, true },
		/* rows of two lines and three */
		{ "bbbb", 4, "d", 1, 0, true }, { "bbbb", 4, "dd", 2, 1, true }, { "bbbb", 5, "dd", 2, 1, true },
		{ "bbbb", 5, "G", 3, 2, true }, { "bbbb", 5, "Gu", 2, 2, true }, { "abcab", 4, "dd", 2, 2, true },
		{ "abcab", 5, "dd", 2, 1, true }, { "abcab", 5, "G", 4, 3, true }, { "abcab", 6, "G", 4, 2, true },
		{ "bbbbbb", 5, "D", 2, 2, true }, { "bbbbbb", 5, "dD", 3, 2, true }, { "bbbbbb", 5, "GU", 3, 2, true },
		/* groups: two lines before them, but not over the first row shown */
		{ "AaAa", 4, "d", 1, 0, true }, { "AaAa", 4, "dd", 2, 1, true }, { "AaAa", 5, "dd", 2, 0, true },
		{ "AaAa", 5, "ddd", 3, 1, true }, { "AaAa", 6, "ddd", 3, 0, true }, { "AaAa", 2, "dd", 2, 2, true },
		{ "AAAA", 4, "G", 3, 2, true }, { "AAAA", 4, "Gu", 2, 2, true }, { "AAAA", 4, "D", 2, 2, true },
		/* the screen gets smaller and larger */
		{ "aaaaa", 5, "G2", 4, 3, true }, { "aaaaa", 2, "G5", 4, 0, true }, { "aaaaa", 5, "dd1", 2, 2, true },
		{ "aaaaa", 1, "dd5", 2, 0, true }, { "aaaaa", 3, "dd3", 2, 0, false }, { "AaAa", 6, "G3", 3, 2, true },
		{ "AaAa", 3, "G6", 3, 0, true }, { "aaaaa", 3, "G0", 4, 4, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rows r = { cases[i].rows, 0 };
		struct list_source s = source(&r);
		struct list l = { 0, 0 };
		int lines = cases[i].lines;
		bool changed = false;

		for (const char *m = cases[i].moves; *m; m++)
			changed = act(&l, &s, &lines, *m);
		if (l.sel != cases[i].sel || l.top != cases[i].top || changed != cases[i].changed)
			fail_msg("'%s' in %d lines, %s: sel %ld top %ld %s", cases[i].rows, cases[i].lines, cases[i].moves, l.sel,
			         l.top, changed ? "changed" : "the same");
	}
}

/* ---- what always holds ---- */

static int lines_from_top(const struct list *l, const struct list_source *s)
{
	long row_last = s->last(s->self);

	return list_offset(l, s, row_last) + s->height(s->self, row_last);
}

static void check(const struct list *l, const struct list_source *s, int lines, const char *after)
{
	long begin = s->first(s->self), end = s->last(s->self);

	if (l->sel < begin || l->sel > end || l->top < begin || l->top > l->sel)
		fail_msg("%s: sel %ld top %ld of %ld to %ld", after, l->sel, l->top, begin, end);
	if (l->top < l->sel && list_offset(l, s, l->sel) + s->height(s->self, l->sel) > lines)
		fail_msg("%s: sel %ld is not on the screen from %ld", after, l->sel, l->top);
	if (l->top > begin) {
		struct list higher = { l->sel, l->top - 1 };
		if (lines_from_top(&higher, s) <= lines)
			fail_msg("%s: blank lines below, rows above %ld", after, l->top);
	}
}

static uint32_t next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Random rows, sizes and moves, beginning at any position: the selection is always on the screen, no screen is half empty,
 * and down undoes up. */
static void test_always(void **state)
{
	static const char moves[] = "ddduuuDUgGk";
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 400; round++) {
		char text[40] = "";
		size_t n = 1 + next(&seed) % 30;
		for (size_t i = 0; i < n; i++)
			text[i] = "aaabbcAABC"[next(&seed) % 10];
		struct rows r = { text, (long)(next(&seed) % 3) * 1000 };
		struct list_source s = source(&r);
		struct list l = { r.from, r.from };
		int lines = 1 + (int)(next(&seed) % 12);
		list_keep(&l, &s, lines);
		for (int i = 0; i < 40; i++) {
			struct list before = l;
			char what = moves[next(&seed) % (sizeof moves - 1)];
			if (next(&seed) % 9 == 0)
				lines = 1 + (int)(next(&seed) % 12);
			bool changed = act(&l, &s, &lines, what);
			assert_int_equal(changed, l.sel != before.sel || l.top != before.top);
			check(&l, &s, lines, text);
			if (what == 'd' && before.sel < s.last(s.self))
				assert_int_equal(l.sel, before.sel + 1);
			if (what == 'u' && before.sel > r.from)
				assert_int_equal(l.sel, before.sel - 1);
			assert_false(list_keep(&l, &s, lines));
		}
	}
}

/* Screen by screen every row is seen: none is between two screens. */
static void test_screens_leave_out_nothing(void **state)
{
	static const char *const texts[] = { "aaaaaaaaaaaa", "bbbbbbbbb", "AabAaabbAcAAbaab", "aAaAaAaAaA" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (int lines = 3; lines < 12; lines++) {
			struct rows r = { texts[i], 0 };
			struct list_source s = source(&r);
			struct list l = { 0, 0 };
			long seen = -1;
			do {
				assert_true(l.top <= seen + 1);
				while (l.top <= seen || (height(&r, seen + 1) && list_offset(&l, &s, seen + 1) + height(&r, seen + 1) <= lines)) {
					if (seen >= last(&r))
						break;
					seen++;
				}
			} while (list_page(&l, &s, lines, 1));
			assert_int_equal(seen, last(&r));
			assert_int_equal(l.sel, last(&r));
			while (list_page(&l, &s, lines, -1))
				check(&l, &s, lines, texts[i]);
			assert_int_equal(l.sel, 0);
		}
}

/* The rows went away under the selection, or others came. */
static void test_other_rows(void **state)
{
	struct rows many = { "aaaaaaaaaa", 0 }, few = { "aaa", 0 }, none = { "", 0 }, far = { "aaaaaa", 500 };
	struct list_source s = source(&many);
	struct list l = { 0, 0 };

	(void)state;
	assert_true(list_last(&l, &s, 4));
	s = source(&few);
	assert_true(list_keep(&l, &s, 4));
	assert_int_equal(l.sel, 2);
	assert_int_equal(l.top, 0);
	s = source(&none);
	assert_true(list_keep(&l, &s, 4));
	assert_false(list_move(&l, &s, 4, 1));
	assert_false(list_page(&l, &s, 4, -1));
	s = source(&far);
	assert_true(list_keep(&l, &s, 4));
	assert_int_equal(l.sel, 500);
	assert_true(list_last(&l, &s, 4));
	assert_int_equal(l.sel, 505);
	assert_int_equal(l.top, 502);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_always),
		cmocka_unit_test(test_screens_leave_out_nothing),
		cmocka_unit_test(test_other_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
