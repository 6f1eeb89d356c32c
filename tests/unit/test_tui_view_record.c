/* test_tui_view_record.c - the page of a record, and what it leads to, on the bundled corpus. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/filter.h"
#include "view_case.h"

static void paints_a_directive(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "session-10/electronic-records");

	(void)state;
	assert_string_equal(v->ops->name, "record");
	expect_screen(v, 14, 62,
		"| Directive · session-10/electronic-records       10th session |\n"
		":.TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT.......dddddddddddd\n"
		"|                                                              |\n"
		"|                                                              |\n"
		"|   Finish rolling out electronic medical records              |\n"
		":...TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT\n"
		"|                                                              |\n"
		"|   Agency       ▌Ministry of Health                           |\n"
		":...bbbbbb.......mLLLLLLLLLLLLLLLLLL\n"
		"|   Deadline      6 Aug 2025, “within the next six             |\n"
		":...bbbbbbbb\n"
		"|                 months” (counted from the meeting)           |\n"
		"|                 about 17 days left                           |\n"
		":.................nnnnnnnnnnnnnnnnnn\n"
		"|   Topics        health, data                                 |\n"
		":...bbbbbb........llllll..llll\n"
		"|   Said by       Prime Minister                               |\n"
		":...bbbbbbb.......llllllllllllll\n"
		"|   Meeting       10th session of the National Committee on    |\n"
		":...bbbbbbb.......lllllllllllllllllllllllllllllllllllllllll\n"
		"|                                                              |\n"
		"| lines 1–10 of 32                                             |\n"
		":.ssssssssssssssss\n"
		"5,17\n");
	close_view(v);
}

static void paints_a_directive_small(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "session-10/electronic-records");

	(void)state;
	press(v, ACTION_NEXT);
	expect_screen(v, 12, 40,
		"| session-10/electronic-records          |\n"
		":.TTTTTTTTTTTTTTTTTTTTTTTTTTTTT\n"
		"|                                        |\n"
		"| Agency                                 |\n"
		":.bbbbbb\n"
		"|   Ministry of Health                   |\n"
		":...llllllllllllllllll\n"
		"| Deadline                               |\n"
		":.bbbbbbbb\n"
		"|   6 Aug 2025, “within the next six     |\n"
		"|   months” (counted from the meeting)   |\n"
		"|   about 17 days left                   |\n"
		":...nnnnnnnnnnnnnnnnnn\n"
		"| Topics                                 |\n"
		":.bbbbbb\n"
		"|  ▌health, data                         |\n"
		":..mLLLLLL..llll\n"
		"|                                        |\n"
		"| lines 4–11 of 50                       |\n"
		":.ssssssssssssssss\n"
		"9,3\n");
	close_view(v);
}

static void paints_what_is_related(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "session-8/gdp-share-2022");

	(void)state;
	press(v, ACTION_LAST);
	expect_screen(v, 20, 80,
		"| Figure · session-8/gdp-share-2022                                  8th session |\n"
		":.TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT..................................ddddddddddd\n"
		"|                                                                                |\n"
		"|   Editor's note   The article does not say whose estimate it is.               |\n"
		":...bbbbbbbbbbbbb\n"
		"|   Said by         the source names nobody                                      |\n"
		":...bbbbbbb\n"
		"|   Meeting         8th session of the National Committee on Digital             |\n"
		":...bbbbbbb.........llllllllllllllllllllllllllllllllllllllllllllllll\n"
		"|                   Transformation, 24 Apr 2024                                  |\n"
		":...................llllllllllllll\n"
		"|   Source          Liên minh Hợp tác xã tỉnh Đắk Nông, Vũ Anh Liệu, paragraph   |\n"
		":...bbbbbb\n"
		"|                   6, look for: «năm 2022 ước đạt 14,26%»                       |\n"
		"|   Web address     none                                                         |\n"
		":...bbbbbbbbbbb\n"
		"|   Record          figure · session-8/gdp-share-2022                            |\n"
		":...bbbbbb\n"
		"|                                                                                |\n"
		"|   The same indicator                                                           |\n"
		":...HHHHHHHHHHHHHHHHHH\n"
		"|   2021: 11.91% · result, est. · 8th session                                    |\n"
		":...llllllllllllddddddddddddddddddddddddddddd\n"
		"|   2023: 16.5% · result, est. · 8th session                                     |\n"
		":...lllllllllllddddddddddddddddddddddddddddd\n"
		"|   2025: at least 20% · target · 8th session                                    |\n"
		":...llllllllllllllllllddddddddddddddddddddddd\n"
		"|   2030: at least 30% · target · 8th session                                    |\n"
		":...llllllllllllllllllddddddddddddddddddddddd\n"
		"|  ▌over time, as a chart                                                        |\n"
		":..mLLLLLLLLLLLLLLLLLLLLL\n"
		"|                                                                                |\n"
		"|                                                                                |\n"
		"| lines 10–25 of 29                                                              |\n"
		":.sssssssssssssssss\n"
		"16,3\n");
	close_view(v);
}

/* Each kind of record has its own company; none is named that there is not. */
static const struct {
	const char *address, *has, *has_not;
} related[] = {
	{ "session-10/electronic-records", "Also due by 6 Aug 2025, at this meeting", "In the same framework" },
	{ "session-10/five-accelerations", "Directives that carry out this framework", "Also due" },
	{ "session-10/five-accelerations#2", "Directives that carry out this item", "this framework" },
	{ "session-8/gdp-share-2021", "The same indicator", "Also due" },
	{ "session-10/procedures-simplified", "898/1,084", "The same indicator" },        /* the only one */
};

static void names_what_is_related(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof related / sizeof *related; i++) {
		struct view *v = open_target(TARGET_RECORD, related[i].address);
		assert_true(shows(v, 60, 100, related[i].has));
		char *got = screen(v, 60, 100);
		assert_null(strstr(got, related[i].has_not));
		free(got);
		close_view(v);
	}
}

/* Goes down to the last link, which leads to all. */
static void leads_to_all_of_them(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "digital-day-2024/three-breakthroughs");
	const char *framework;

	(void)state;
	press(v, ACTION_LAST);
	enum verdict verdict = press(v, ACTION_OPEN);
	assert_int_equal(verdict, VERDICT_OPEN);
	assert_int_equal(cx.open.kind, TARGET_LIST);
	framework = cx.open.filter->query.framework;
	assert_string_equal(framework, "digital-day-2024/three-breakthroughs");
	close_view(v);
}

static void says_where_it_can_be_read(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "session-10/electronic-records");

	(void)state;
	assert_int_equal(press(v, ACTION_SOURCE), VERDICT_REDRAW);
	assert_string_equal(buf_text(&cx.message), "The source has no web address that is known");
	close_view(v);
	v = open_target(TARGET_RECORD, "conference-2024-07/five-noes");
	assert_int_equal(press(v, ACTION_SOURCE), VERDICT_OPEN);
	assert_int_equal(cx.open.kind, TARGET_URL);
	assert_memory_equal(cx.open.id, "http", 4);
	close_view(v);
}

static void shows_it_as_plain_text(void **state)
{
	struct view *v = open_target(TARGET_RECORD, "session-10/electronic-records"), *text;

	(void)state;
	assert_int_equal(press(v, ACTION_PLAIN), VERDICT_PUSH);
	text = cx.push;
	assert_string_equal(text->ops->name, "text");
	assert_true(shows(text, 30, 80, "|Finish rolling out electronic medical records "));
	assert_true(shows(text, 30, 80, "[session-10/electronic-records]"));
	text->ops->prepare(text, 5, 80);
	assert_int_equal(text->ops->act(text, ACTION_DOWN, NULL), VERDICT_REDRAW);
	assert_int_equal(text->ops->act(text, ACTION_LAST, NULL), VERDICT_REDRAW);
	assert_int_equal(text->ops->act(text, ACTION_PAGE_DOWN, NULL), VERDICT_DONE);
	assert_int_equal(text->ops->act(text, ACTION_FIRST, NULL), VERDICT_REDRAW);
	assert_int_equal(text->ops->act(text, ACTION_OPEN, NULL), VERDICT_PASS);
	close_view(text);
	close_view(v);
}

/* The text of a command is somebody's data too. */
static void cleans_plain_text(void **state)
{
	struct view *v = view_text_new(&cx, "a\x1b[31mb\n\n  c\td\n");

	(void)state;
	expect_screen(v, 12, 40,
		"| Plain text                             |\n"
		":.dddddddddd\n"
		"|                                        |\n"
		"|a[31mb                                  |\n"
		"|                                        |\n"
		"|  c d                                   |\n"
		"|                                        |\n"
		"|                                        |\n"
		"|                                        |\n"
		"|                                        |\n"
		"|                                        |\n"
		"|                                        |\n"
		"|                                        |\n"
		"2,0\n");
	close_view(v);
}

static void says_what_is_not_there(void **state)
{
	static const struct target none[] = {
		{ .kind = TARGET_RECORD, .id = "session-10/nothing" }, { .kind = TARGET_MEETING, .id = "session-99" },
		{ .kind = TARGET_AGENCY, .id = "nobody" }, { .kind = TARGET_RECORD, .id = "session-10" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		buf_clear(&cx.message);
		assert_null(view_of_target(&cx, &none[i]));
		assert_true(i == 3 || cx.message.len > 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paints_a_directive),
		cmocka_unit_test(paints_a_directive_small),
		cmocka_unit_test(paints_what_is_related),
		cmocka_unit_test(names_what_is_related),
		cmocka_unit_test(leads_to_all_of_them),
		cmocka_unit_test(says_where_it_can_be_read),
		cmocka_unit_test(shows_it_as_plain_text),
		cmocka_unit_test(cleans_plain_text),
		cmocka_unit_test(says_what_is_not_there),
	};

	return cmocka_run_group_tests(tests, view_case_begin, view_case_end);
}
