/* test_tui_layout.c - where everything stands, at sizes from the smallest to the largest. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/buf.h"
#include "tui/layout.h"

static void rect(struct buf *out, const char *name, struct rect r)
{
	if (r.w > 0)
		buf_printf(out, " %s %d,%d %dx%d", name, r.y, r.x, r.w, r.h);
}

static void told(struct buf *out, const struct layout *l)
{
	buf_puts(out, l->fits ? "fits" : "too small");
	rect(out, "head", l->head);
	rect(out, "body", l->body);
	rect(out, "side", l->side);
	rect(out, "status", l->status);
	buf_printf(out, " rules %d %d %d", l->head_rule, l->divider, l->foot_rule);
}

static void test_sizes(void **state)
{
	static const struct {
		int rows, cols, head;
		bool beside;
		const char *wanted;
	} cases[] = {
		{ 24, 80, 1, true, "fits head 0,0 80x1 body 2,0 80x20 status 23,0 80x1 rules 1 0 22" },
		{ 24, 80, 2, true, "fits head 0,0 80x2 body 3,0 80x19 status 23,0 80x1 rules 2 0 22" },
		{ 12, 40, 1, false, "fits head 0,0 40x1 body 2,0 40x8 status 11,0 40x1 rules 1 0 10" },
		{ 24, 99, 1, true, "fits head 0,0 99x1 body 2,0 99x20 status 23,0 99x1 rules 1 0 22" },
		{ 24, 100, 1, true, "fits head 0,0 100x1 body 2,0 45x20 side 2,46 54x20 status 23,0 100x1 rules 1 45 22" },
		{ 24, 100, 1, false, "fits head 0,0 100x1 body 2,0 100x20 status 23,0 100x1 rules 1 0 22" },
		{ 60, 200, 2, true, "fits head 0,0 200x2 body 3,0 90x55 side 3,91 109x55 status 59,0 200x1 rules 2 90 58" },
		{ 11, 80, 1, false, "too small status 10,0 80x1 rules 0 0 0" },
		{ 24, 39, 1, false, "too small status 23,0 39x1 rules 0 0 0" },
		{ 1, 1, 2, true, "too small status 0,0 1x1 rules 0 0 0" },
	};
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct layout l = layout_make(cases[i].rows, cases[i].cols, cases[i].head, cases[i].beside);
		buf_clear(&b);
		told(&b, &l);
		assert_string_equal(buf_text(&b), cases[i].wanted);
	}
	buf_free(&b);
}

/* Every row and every column of the body belongs to one thing. */
static void test_nothing_overlaps(void **state)
{
	(void)state;
	for (int rows = LAYOUT_ROWS_MIN; rows < 70; rows++)
		for (int cols = LAYOUT_COLS_MIN; cols < 220; cols++)
			for (int head = 1; head <= 2; head++) {
				struct layout l = layout_make(rows, cols, head, true);
				assert_true(l.fits);
				assert_int_equal(l.head.h, l.head_rule);
				assert_int_equal(l.body.y, l.head_rule + 1);
				assert_int_equal(l.body.y + l.body.h, l.foot_rule);
				assert_int_equal(l.status.y, l.foot_rule + 1);
				assert_true(l.body.h >= 7);
				assert_true(l.body.w >= 40);
				assert_int_equal(l.side.w > 0, cols >= LAYOUT_WIDE);
				assert_int_equal(l.side.w > 0 ? l.body.w + 1 + l.side.w : l.body.w, cols);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_nothing_overlaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
