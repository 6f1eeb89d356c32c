/* test_tui_view_subject.c - a meeting, an agency, a topic or an indicator: its parts, and walking through them, on the bundled corpus. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "view_case.h"

static void paints_a_meeting(void **state)
{
	struct view *v = open_target(TARGET_MEETING, "session-10");

	(void)state;
	assert_string_equal(v->ops->name, "subject");
	assert_false(v->ops->list);
	expect_screen(v, 24, 80,
		"| 10th session of the National Committee on Digital Transformation · 6 Feb 2025  |\n"
		":.TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT\n"
		"| Overview  Slogans 4  Directives 50  Figures 21  Findings 21  Sources           |\n"
		":.OOOOOOOO..ttttttttt..ttttttttttttt..tttttttttt..ttttttttttt..ttttttt\n"
		"|                                                                                |\n"
		"|                                                                                |\n"
		"|   10th session of the National Committee on Digital Transformation             |\n"
		":...TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT\n"
		"|                                                                                |\n"
		"|   Date         6 Feb 2025 · session                                            |\n"
		":...bbbb\n"
		"|   Chair        Prime Minister Phạm Minh Chính, Chair of the Committee          |\n"
		":...bbbbb\n"
		"|   Place        Government headquarters, linked online with ministries, central |\n"
		":...bbbbb\n"
		"|                agencies and the 63 provinces and cities                        |\n"
		"|   Focus        Review of the Committee's and Project 06's work in 2024, and    |\n"
		":...bbbbb\n"
		"|                the tasks for 2025                                              |\n"
		"|   Address      session-10                                                      |\n"
		":...bbbbbbb\n"
		"|   Slogans     ▌4                                                               |\n"
		":...bbbbbbb.....mL\n"
		"|   Directives   50 · 12 with a deadline                                         |\n"
		":...bbbbbbbbbb...llddddddddddddddddddddd\n"
		"|   Figures      21                                                              |\n"
		":...bbbbbbb......ll\n"
		"|   Findings     21                                                              |\n"
		":...bbbbbbbb.....ll\n"
		"|                                                                                |\n"
		"|   The session looked back on the work of the Committee and of Project 06 in    |\n"
		"|   2024 and set the course for 2025 under the theme of all-round digital        |\n"
		"|   transformation, with the digital economy as a new driver of growth.          |\n"
		"|   Alongside many results the Prime Minister named unfinished tasks, too little |\n"
		"|                                                                                |\n"
		"| lines 1–19 of 55                                                               |\n"
		":.ssssssssssssssss\n"
		"13,16\n");
	close_view(v);
}

static void paints_an_agency(void **state)
{
	struct view *v = open_target(TARGET_AGENCY, "moh");

	(void)state;
	assert_true(v->ops->list);                      /* it opens on all that is told of it */
	press(v, ACTION_PREVIOUS);
	assert_false(v->ops->list);
	expect_screen(v, 14, 62,
		"| Ministry of Health · Bộ YT                                   |\n"
		":.TTTTTTTTTTTTTTTTTTTTTTTTTT\n"
		"| Overview  By time 1  Directives 1                            |\n"
		":.OOOOOOOO..ttttttttt..tttttttttttt\n"
		"|                                                              |\n"
		"|                                                              |\n"
		"|   Ministry of Health                                         |\n"
		":...TTTTTTTTTTTTTTTTTT\n"
		"|                                                              |\n"
		"|   Kind         agency                                        |\n"
		":...bbbb\n"
		"|   Short        Bộ YT, BYT, MOH                               |\n"
		":...bbbbb\n"
		"|   Belongs to  ▌ministries and central agencies               |\n"
		":...bbbbbbbbbb..mLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL\n"
		"|   Id           moh                                           |\n"
		":...bb\n"
		"|   Directives   1 · 1 with a deadline                         |\n"
		":...bbbbbbbbbb...ldddddddddddddddddddd\n"
		"|                                                              |\n"
		"|                                                              |\n"
		"| lines 1–9 of 12                                              |\n"
		":.sssssssssssssss\n"
		"8,16\n");
	close_view(v);
}

/* What the head says: the parts with their counts; those of an agency that has none of a kind are left out. */
static const struct {
	enum target_kind kind;
	const char *id, *title, *parts;
	bool list;
} heads[] = {
	{ TARGET_MEETING, "digital-day-2024", "| National Digital Transformation Day 2024 · 12 Oct 2024 ",
	  "| Overview  Slogans 7  Directives 28  Figures 9  Findings 36  Sources ", false },
	{ TARGET_AGENCY, "prime-minister", "| Prime Minister · TTg ", "| Overview  By time 110  Figures 22  Findings", true },
	{ TARGET_TOPIC, "health", "| health ", "| Overview  By time 5  Directives 2  Findings 3 ", true },
	{ TARGET_INDICATOR, "digital-economy-share", "| Digital economy's share of GDP · % ", "| Overview  Figures 5 ", true },
	{ TARGET_AGENCY, "politburo", "| Politburo · BCT ", "| Overview ", false },
};

static void names_the_parts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		struct view *v = open_target(heads[i].kind, heads[i].id);
		assert_true(shows(v, 24, 80, heads[i].title));
		assert_true(shows(v, 24, 80, heads[i].parts));
		assert_int_equal(v->ops->list, heads[i].list);
		close_view(v);
	}
}

static void goes_from_part_to_part(void **state)
{
	struct view *v = open_target(TARGET_MEETING, "session-2");
	struct target t;

	(void)state;
	assert_int_equal(press(v, ACTION_DIRECTIVES), VERDICT_REDRAW);
	assert_true(v->ops->list);
	v->ops->prepare(v, 20, 80);
	assert_true(v->ops->selected(v, &t));
	assert_int_equal(t.kind, TARGET_RECORD);
	assert_int_equal(press(v, ACTION_DIRECTIVES), VERDICT_PASS);   /* again: those of all meetings */
	assert_int_equal(press(v, ACTION_DOWN), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_NEXT), VERDICT_REDRAW);       /* figures */
	assert_int_equal(press(v, ACTION_FIGURES), VERDICT_PASS);
	assert_int_equal(press(v, ACTION_PREVIOUS), VERDICT_REDRAW);   /* directives, where one was */
	v->ops->prepare(v, 20, 80);
	struct buf status = BUF_EMPTY;
	v->ops->status(v, &status);
	assert_memory_equal(buf_text(&status), " 2/14", 5);
	buf_free(&status);
	assert_int_equal(press(v, ACTION_SLOGANS), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_PREVIOUS), VERDICT_REDRAW);
	v->ops->prepare(v, 20, 80);
	assert_true(v->ops->selected(v, &t));
	assert_int_equal(t.kind, TARGET_MEETING);
	assert_string_equal(t.id, "session-2");
	close_view(v);
}

/* Tab walks through the links of the overview before it goes on; the links to parts lead there. */
static void walks_through_the_overview(void **state)
{
	struct view *v = open_target(TARGET_INDICATOR, "digital-economy-share");

	(void)state;
	assert_int_equal(press(v, ACTION_NEXT), VERDICT_REDRAW);       /* from the figures, around, to the overview */
	assert_false(v->ops->list);
	assert_int_equal(press(v, ACTION_OPEN), VERDICT_REDRAW);       /* "5" */
	assert_true(v->ops->list);
	close_view(v);

	v = open_target(TARGET_MEETING, "session-10");
	int links = 0;
	while (press(v, ACTION_NEXT) == VERDICT_REDRAW && !v->ops->list)
		links++;
	assert_true(v->ops->list);
	assert_int_equal(links, 12);                    /* four kinds, eight with a deadline, all of them, but the first */
	close_view(v);
}

static void stays_in_its_part(void **state)
{
	struct view *v = open_target(TARGET_MEETING, "session-10");

	(void)state;
	press(v, ACTION_FIGURES);
	cx.voice.lang = GB_VI;
	v->ops->reload(v);
	assert_true(v->ops->list);
	assert_true(shows(v, 24, 80, "| Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số · 06/02/2025 "));
	assert_int_equal(press(v, ACTION_FIGURES), VERDICT_PASS);
	cx.voice.lang = GB_EN;
	close_view(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paints_a_meeting),
		cmocka_unit_test(paints_an_agency),
		cmocka_unit_test(names_the_parts),
		cmocka_unit_test(goes_from_part_to_part),
		cmocka_unit_test(walks_through_the_overview),
		cmocka_unit_test(stays_in_its_part),
	};

	return cmocka_run_group_tests(tests, view_case_begin, view_case_end);
}
