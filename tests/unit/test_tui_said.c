/* test_tui_said.c - a screen in words, and what of it is told after the one before. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tui/layout.h"
#include "tui/tell.h"

#define ROWS 12
#define WIDE LAYOUT_SAID

static const char view[] = "a view", menu[] = "a menu over it";
static struct grid g;
static struct teller teller;

/* ---- painting ---- */

/* A head, two rules, and the status between its key and its hint. */
static void begin(const char *title, const char *status)
{
	grid_free(&g);
	grid_init(&g, ROWS, WIDE);
	g.painter = view;
	grid_spot(&g, (struct rect){ 2, 0, ROWS - 4, WIDE }, SPOT_GROUND, 0);
	grid_text(&g, 0, 1, WIDE, title, STYLE_TITLE);
	grid_hline(&g, 1, 0, WIDE);
	grid_hline(&g, ROWS - 2, 0, WIDE);
	grid_text(&g, ROWS - 1, 1, WIDE, status, STYLE_STATUS);
	grid_text(&g, ROWS - 1, WIDE - 20, 20, "Enter", STYLE_KEY);
	grid_text(&g, ROWS - 1, WIDE - 14, 14, "open", STYLE_DIM);
}

static void begin_menu(void)
{
	grid_free(&g);
	grid_init(&g, ROWS, WIDE);
	g.painter = menu;
	grid_spot(&g, (struct rect){ 2, 10, 5, 40 }, SPOT_GROUND, 0);
	grid_hline(&g, ROWS - 2, 0, WIDE);
}

/* A row that is thing `what`, `far` to the right of it. */
static void row(int y, long what, const char *text, const char *far)
{
	grid_text(&g, y, 1, WIDE, text, STYLE_TEXT);
	grid_text(&g, y, WIDE - 100, 100, far, STYLE_DIM);
	grid_spot(&g, (struct rect){ y, 0, 1, WIDE }, SPOT_THING, what);
}

static void select_row(int y)
{
	grid_text(&g, y, 0, 1, "▌", STYLE_MARK);
	grid_cursor(&g, y, 0);
}

static void message(const char *text)
{
	grid_fill(&g, (struct rect){ ROWS - 1, 0, 1, WIDE }, STYLE_TEXT);
	grid_text(&g, ROWS - 1, 1, WIDE, text, STYLE_MESSAGE);
}

/* Five rows of a list, the first of them thing `from`, with one selected. */
static void list(long from, int selected)
{
	char text[32];

	begin("Things", "status");
	for (int i = 0; i < 5; i++) {
		snprintf(text, sizeof text, "row %ld", from + i);
		row(2 + i, from + i, text, "far");
	}
	select_row(2 + selected);
}

/* ---- a screen in words ---- */

static long number(void *self, const struct spot *s)
{
	(void)self;
	return s->what;
}

static void assert_says(const char *expected)
{
	const struct said_numbers numbers = { NULL, number };
	struct said said = { .n = 0 };
	struct buf all = BUF_EMPTY;

	said_read(&said, &g, &numbers, GB_EN);
	for (size_t i = 0; i < said.n; i++)
		said_tell(&all, &said, i, GB_EN);
	assert_string_equal(buf_text(&all), expected);
	buf_free(&all);
	said_free(&said);
}

static void test_columns(void **state)
{
	(void)state;
	begin("Title · its day", "1/2 things · all");
	grid_text(&g, 2, 1, WIDE, "Heading (2)", STYLE_HEADING);
	row(3, 7, "first,", "who");
	row(4, 8, "second:  two  ● blanks", "● who · when");
	assert_says("Title, its day\nHeading (2)\n7. first, who\n8. second: two; blanks; who, when\n1/2 things, all\n");
}

static void test_selected(void **state)
{
	(void)state;
	begin("Title", "");
	row(3, 1, "a row", "");
	grid_text(&g, 4, 2, WIDE, "• a choice", STYLE_TEXT);
	grid_spot(&g, (struct rect){ 4, 0, 1, WIDE }, SPOT_THING, 2);
	select_row(3);
	assert_says("Title\n1. a row (selected)\n2. a choice (chosen)\n");
	grid_text(&g, 3, 0, 1, " ", STYLE_TEXT);
	select_row(4);
	assert_says("Title\n1. a row\n2. a choice (chosen) (selected)\n");
}

static void test_rows_of_one_thing(void **state)
{
	(void)state;
	begin("Title", "");
	row(3, 1, "a row", "far");
	grid_text(&g, 4, 5, WIDE, "and its second line", STYLE_DIM);
	grid_spot(&g, (struct rect){ 3, 0, 2, WIDE }, SPOT_THING, 1);
	row(5, 2, "another", "");
	assert_says("Title\n1. a row; far; and its second line\n2. another\n");
}

static void test_page(void **state)
{
	(void)state;
	begin("Title", "");
	grid_text(&g, 3, 3, WIDE, "Agency", STYLE_LABEL);
	grid_text(&g, 3, 20, WIDE, "One", STYLE_LINK);
	grid_spot(&g, (struct rect){ 3, 20, 1, 3 }, SPOT_THING, 1);
	grid_text(&g, 3, 23, WIDE, ", ", STYLE_TEXT);
	grid_text(&g, 3, 25, WIDE, "Two", STYLE_LINK_ON);
	grid_spot(&g, (struct rect){ 3, 25, 1, 3 }, SPOT_THING, 2);
	grid_text(&g, 4, 3, WIDE, "a key", STYLE_KEY);
	grid_text(&g, 4, 20, WIDE, "what it does", STYLE_TEXT);
	grid_text(&g, 5, 3, WIDE, "over 日本 all", STYLE_TEXT);
	grid_cursor(&g, 3, 25);
	assert_says("Title\nAgency: [1] One, [2] Two (selected: 2)\na key: what it does\nover 日本 all\n");
}

static void test_tabs(void **state)
{
	(void)state;
	begin("", "");
	grid_text(&g, 0, 1, WIDE, "One 1", STYLE_TAB_ON);
	grid_spot(&g, (struct rect){ 0, 1, 1, 5 }, SPOT_THING, 1);
	grid_text(&g, 0, 8, WIDE, "Two 2", STYLE_TAB);
	grid_spot(&g, (struct rect){ 0, 8, 1, 5 }, SPOT_THING, 2);
	assert_says("[1] One 1 (shown); [2] Two 2\n");
}

static void test_own_signs(void **state)
{
	static const char *const signs[][2] = { { "*", "marked" }, { "+", "with a note" }, { "&", "marked, with a note" } };
	char expected[64];

	(void)state;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		begin("Title", "");
		row(3, 1, "a row", "");
		grid_text(&g, 3, 6, 1, signs[i][0], STYLE_MARK);
		snprintf(expected, sizeof expected, "Title\n1. a row; %s\n", signs[i][1]);
		assert_says(expected);
	}
}

static void test_message(void **state)
{
	(void)state;
	begin("Title", "status");
	message("a long");
	grid_text(&g, ROWS - 2, 1, WIDE, "message,", STYLE_MESSAGE);
	assert_says("Title\nmessage, a long\n");
}

/* ---- what is told ---- */

static void assert_told(enum tell_kind kind, bool further, const char *expected)
{
	const struct tell how = { .kind = kind, .further = further, .lang = GB_EN };
	struct buf told = BUF_EMPTY;

	teller_tell(&teller, &g, &how, &told);
	assert_string_equal(buf_text(&told), expected);
	buf_free(&told);
}

#define FIRST "Things\n1. row 0; far (selected)\n2. row 1; far\n3. row 2; far\n4. row 3; far\n5. row 4; far\nstatus\n"

static int start(void **state)
{
	(void)state;
	memset(&teller, 0, sizeof teller);
	list(0, 0);
	assert_told(TELL_CHANGES, false, FIRST);
	return 0;
}

static int stop(void **state)
{
	(void)state;
	teller_free(&teller);
	grid_free(&g);
	return 0;
}

static void assert_thing(long at, long what)
{
	const struct spot *s = teller_thing(&teller, at);

	assert_non_null(s);
	assert_int_equal(s->what, what);
}

static void test_moving(void **state)
{
	(void)state;
	list(0, 1);
	assert_told(TELL_MOVED, false, "2. row 1; far (selected)\n");
	assert_told(TELL_MOVED, false, "2. row 1; far (selected)\n");
	list(1, 4);
	assert_told(TELL_MOVED, false, "6. row 5; far (selected)\n");
	list(6, 0);
	assert_told(TELL_MOVED, true, "7. row 6; far (selected)\n8. row 7; far\n9. row 8; far\n10. row 9; far\n11. row 10; far\nstatus\n");
	list(6, 4);
	assert_told(TELL_MOVED, true, "This is the end.\n");
	assert_thing(1, 0);             /* what was told long ago is still called so */
	assert_thing(11, 10);
	assert_null(teller_thing(&teller, 12));
	assert_null(teller_thing(&teller, 0));
}

static void test_again(void **state)
{
	(void)state;
	list(5, 4);
	assert_told(TELL_MOVED, true, "6. row 5; far\n7. row 6; far\n8. row 7; far\n9. row 8; far\n10. row 9; far (selected)\nstatus\n");
	assert_told(TELL_WHERE, false, "Things\n10. row 9; far (selected)\nstatus\n");
	assert_told(TELL_ALL, false,
	            "Things\n6. row 5; far\n7. row 6; far\n8. row 7; far\n9. row 8; far\n10. row 9; far (selected)\nstatus\n");
}

static void test_message_alone(void **state)
{
	(void)state;
	message("so it is");
	assert_told(TELL_CHANGES, false, "so it is\n");
	list(0, 0);
	assert_told(TELL_CHANGES, false, "1. row 0; far (selected)\nstatus\n");
}

static void test_little_changed(void **state)
{
	(void)state;
	grid_text(&g, 4, 8, 1, "*", STYLE_MARK);
	assert_told(TELL_CHANGES, false, "3. row 2; marked; far\n");
	list(0, 3);
	assert_told(TELL_PICKED, false, "4. row 3; far (selected)\n");
	list(20, 2);
	assert_told(TELL_CHANGES, false,
	            "Things\n1. row 20; far\n2. row 21; far\n3. row 22; far (selected)\n4. row 23; far\n5. row 24; far\nstatus\n");
	assert_thing(1, 20);
}

static void paint_menu(int selected)
{
	begin_menu();
	grid_text(&g, 2, 12, 40, "A menu", STYLE_TITLE);
	for (int i = 0; i < 2; i++) {
		grid_text(&g, 3 + i, 13, 40, i ? "no" : "yes", STYLE_TEXT);
		grid_spot(&g, (struct rect){ 3 + i, 11, 1, 30 }, SPOT_THING, i);
	}
	grid_text(&g, ROWS - 1, 1, WIDE, "A menu 1/2", STYLE_STATUS);
	grid_cursor(&g, 3 + selected, 11);
}

/* What stood below is as it was: it need not be told, and its numbers are those that it had. */
static void test_menu(void **state)
{
	(void)state;
	list(3, 4);
	assert_told(TELL_MOVED, false, "6. row 5; far\n7. row 6; far\n8. row 7; far (selected)\nstatus\n");
	for (int i = 0; i < 2; i++) {
		paint_menu(0);
		assert_told(TELL_CHANGES, false, "A menu\n1. yes (selected)\n2. no\n");
		assert_thing(2, 1);
		assert_null(teller_thing(&teller, 3));
		paint_menu(1);
		assert_told(TELL_MOVED, false, "2. no (selected)\n");
		list(3, 4);
		assert_told(TELL_CHANGES, false, "8. row 7; far (selected)\n");
		assert_thing(8, 7);
	}
}

static void page(const char *const *lines, size_t n)
{
	begin("Things", "status");
	for (size_t i = 0; i < n; i++)
		grid_text(&g, 2 + (int)i, 3, WIDE, lines[i], STYLE_TEXT);
}

/* What stands there again is new, but for the line that a page leaves of the one before. */
static void test_repeated_lines(void **state)
{
	static const char *const first[] = { "a", "x", "b", "x", "c" }, *const second[] = { "c", "x", "d", "x", "e" },
	                         *const third[] = { "x", "d", "x", "e", "x" }, *const back[] = { "b", "x", "c", "x", "d" },
	                         *const far[] = { "x", "p", "q", "x", "e" };

	(void)state;
	page(first, 5);
	assert_told(TELL_CHANGES, false, "Things\na\nx\nb\nx\nc\nstatus\n");
	page(second, 5);
	assert_told(TELL_MOVED, true, "x\nd\nx\ne\nstatus\n");
	page(third, 5);
	assert_told(TELL_MOVED, false, "x\n");
	page(back, 5);
	assert_told(TELL_MOVED, false, "b\nx\nc\nstatus\n");
	page(far, 5);
	assert_told(TELL_MOVED, false, "x\np\nq\nx\ne\nstatus\n");
	page(first, 4);
	assert_told(TELL_MOVED, false, "a\nx\nb\nx\nstatus\n");
}

/* The heading stays at the top; the row that was cut is whole. */
static void test_heading(void **state)
{
	static const char *const first[] = { "H", "1", "2", "3", "4", "5 cut" }, *const second[] = { "H", "2", "3", "4", "5 cut off", "6" },
	                         *const third[] = { "I", "5 cut off", "6", "7", "8", "9" };

	(void)state;
	page(first, 6);
	assert_told(TELL_CHANGES, false, "Things\nH\n1\n2\n3\n4\n5 cut\nstatus\n");
	page(second, 6);
	assert_told(TELL_MOVED, false, "5 cut off\n6\nstatus\n");
	page(first, 6);
	assert_told(TELL_MOVED, false, "1\n5 cut\nstatus\n");
	page(second, 6);
	assert_told(TELL_MOVED, false, "5 cut off\n6\nstatus\n");
	page(third, 6);
	assert_told(TELL_MOVED, false, "I\n7\n8\n9\nstatus\n");
}

/* Of another view all is told, though it look the same. */
static void test_another_view(void **state)
{
	(void)state;
	list(0, 0);
	for (size_t i = 0; i < g.n_spots; i++)
		g.spots[i].painter = menu;
	assert_told(TELL_CHANGES, false, FIRST);
}

static void test_many_numbers(void **state)
{
	(void)state;
	for (long from = 5; from < 2L * TELL_THINGS; from += 5) {
		struct buf told = BUF_EMPTY;
		const struct tell how = { .kind = TELL_MOVED, .lang = GB_EN };
		list(from, 0);
		teller_tell(&teller, &g, &how, &told);
		buf_free(&told);
		assert_thing(from + 1, from);
		assert_thing(from + 1 - 100 > 0 ? from + 1 - 100 : 1, from - 100 > 0 ? from - 100 : 0);
	}
	assert_null(teller_thing(&teller, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_selected),
		cmocka_unit_test(test_rows_of_one_thing),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_tabs),
		cmocka_unit_test(test_own_signs),
		cmocka_unit_test(test_message),
		cmocka_unit_test_setup_teardown(test_moving, start, stop),
		cmocka_unit_test_setup_teardown(test_again, start, stop),
		cmocka_unit_test_setup_teardown(test_message_alone, start, stop),
		cmocka_unit_test_setup_teardown(test_little_changed, start, stop),
		cmocka_unit_test_setup_teardown(test_menu, start, stop),
		cmocka_unit_test_setup_teardown(test_repeated_lines, start, stop),
		cmocka_unit_test_setup_teardown(test_heading, start, stop),
		cmocka_unit_test_setup_teardown(test_another_view, start, stop),
		cmocka_unit_test_setup_teardown(test_many_numbers, start, stop),
	};

	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	grid_free(&g);
	return failed;
}
