/* test_tui_views.c - the views that are pages, and what they lead to, on the bundled corpus: painted into a grid, compared
 * exactly; asked by actions, as keys would ask them. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/filter.h"
#include "tui/heads.h"
#include "tui/layout.h"
#include "tui/menu.h"
#include "tui/vocabulary_view.h"

static struct context cx;

/* What the app does too: a page calls other records by their names. */
static void name_of(void *self, struct buf *out, const char *address)
{
	gb_rows *rows;
	int item;

	(void)self;
	assert_int_equal(gb_get(cx.corpus, address, &rows, &item), GB_OK);
	gb_say_headline(out, &cx.voice, gb_rows_at(rows, 0)->record);
	gb_rows_free(rows);
}

static int begin(void **state)
{
	struct buf path = BUF_EMPTY;

	(void)state;
	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_EN, &cx.corpus), GB_OK);
	cx.keys = keymap_default();
	cx.cols = 80;
	cx.voice = (struct gb_voice){
		.lang = GB_EN,
		.today = { 2025, 7, 20 },
		.vocabulary = gb_vocabulary(cx.corpus),
		.name = name_of,
	};
	buf_free(&path);
	return 0;
}

static int end(void **state)
{
	(void)state;
	buf_free(&cx.message);
	buf_free(&cx.url);
	gb_close(cx.corpus);
	return 0;
}

static struct view *open_target(enum target_kind kind, const char *id)
{
	struct view *v = view_of_target(&cx, &(struct target){ .kind = kind, .id = id });

	assert_non_null(v);
	return v;
}

static void close_view(struct view *v)
{
	v->ops->close(v);
}

/* The whole screen but for the status line's hints. */
static char *screen(struct view *v, int rows, int cols)
{
	struct buf out = BUF_EMPTY, status = BUF_EMPTY;
	struct layout l = layout_make(rows, cols, v->ops->head_rows, false);
	struct grid g;

	grid_init(&g, rows, cols);
	v->ops->prepare(v, l.body.h, l.body.w);
	v->ops->paint_head(v, &g, l.head);
	v->ops->paint(v, &g, l.body, true);
	v->ops->status(v, &status);
	grid_text(&g, l.status.y, 1, cols - 2, buf_text(&status), STYLE_STATUS);
	grid_dump(&out, &g);
	buf_printf(&out, "%d,%d\n", g.cursor_y, g.cursor_x);
	grid_free(&g);
	buf_free(&status);
	return buf_take(&out);
}

static void expect_screen(struct view *v, int rows, int cols, const char *expected)
{
	char *got = screen(v, rows, cols);

	if (strcmp(got, expected) != 0)
		print_error("%s", got);
	assert_string_equal(got, expected);
	free(got);
}

static bool shows(struct view *v, int rows, int cols, const char *text)
{
	char *got = screen(v, rows, cols);
	bool found = strstr(got, text) != NULL;

	if (!found)
		print_error("not found: %s\n%s", text, got);
	free(got);
	return found;
}

/* The action on a screen of 80x24, as the loop has it: prepared before. */
static enum verdict press(struct view *v, enum action a)
{
	v->ops->prepare(v, 20, 80);
	return v->ops->act(v, a, NULL);
}

/* ---- a record ---- */

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

/* ---- a meeting, an agency, ... ---- */

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

/* ---- the vocabularies ---- */

static void paints_agencies(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	expect_screen(v, 12, 80,
		"| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7  8   |\n"
		":.tttttttttt..ttttttttt..tttttttttttt..ttttttttt..tttttttttt..OOOOOOOOOO..t..t\n"
		"|                                                                                |\n"
		"|                                       directives  deadlines  figures  meetings |\n"
		":.......................................dddddddddd..ddddddddd..ddddddd..dddddddd\n"
		"|▌ministries, central agencies and lo…          15          0        0         2 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS..............ddddddddd..ddddddd\n"
		"| ministries, central agencies, local…          13          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"| National Committee on Digital Trans…          11          0        9         2 |\n"
		":...................................................ddddddddd\n"
		"| the conference (its participants)              3          0        0         1 |\n"
		":...................................................ddddddddd..ddddddd\n"
		"| Ministry of Education and Training             1          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"| Ministry of Finance                            1          1        1         2 |\n"
		"| Ministry of Health                             1          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"|                                                                                |\n"
		"|  1/24 agencies · most directives first                                         |\n"
		":.ssssssssssssssssssssssssssssssssssssss\n"
		"3,0\n");
	expect_screen(v, 12, 45,
		"| 1 Meetings  2  3  4  5  6 Agencies  7  8    |\n"
		":.tttttttttt..t..t..t..t..OOOOOOOOOO..t..t\n"
		"|                                             |\n"
		"|                                  directives |\n"
		":..................................dddddddddd\n"
		"|▌ministries, central agencies a…          15 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS\n"
		"| ministries, central agencies,…           13 |\n"
		"| National Committee on Digital…           11 |\n"
		"| the conference (its participan…           3 |\n"
		"| Ministry of Education and Trai…           1 |\n"
		"| Ministry of Finance                       1 |\n"
		"| Ministry of Health                        1 |\n"
		"|                                             |\n"
		"|  1/24 agencies · most directives first      |\n"
		":.ssssssssssssssssssssssssssssssssssssss\n"
		"3,0\n");
	close_view(v);
}

/* Takes the nth item of the menu that the action opens, with Space or with Enter; returns the verdict. */
static enum verdict take_item(struct view *v, enum action opens, int nth, bool add)
{
	struct view *menu;
	enum verdict verdict;

	assert_int_equal(press(v, opens), VERDICT_PUSH);
	menu = cx.push;
	press(menu, ACTION_FIRST);
	while (nth-- > 0)
		press(menu, ACTION_DOWN);
	verdict = press(menu, add ? ACTION_CHOOSE : ACTION_TAKE);
	menu->ops->close(menu);
	return verdict;
}

static void assert_vocabulary(struct view *v, const char *status, const char *selected)
{
	struct buf b = BUF_EMPTY;
	struct target t;

	v->ops->prepare(v, 20, 80);
	v->ops->status(v, &b);
	assert_string_equal(buf_text(&b), status);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, selected);
	buf_free(&b);
}

/* Filters go together, are told, all go off at once, and one key takes back one change. */
static void narrows_the_agencies(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	assert_int_equal(press(v, ACTION_UNFILTER), VERDICT_REDRAW);
	assert_string_equal(buf_text(&cx.message), "No filter is set");
	assert_int_equal(press(v, ACTION_UNDO), VERDICT_REDRAW);
	assert_string_equal(buf_text(&cx.message), "No filter or order was changed here");
	assert_int_equal(take_item(v, ACTION_FILTER, 1, false), VERDICT_CLOSE);
	assert_vocabulary(v, "1/6 agencies · with deadlines", "ministries-localities-units");
	press(v, ACTION_LAST);
	assert_vocabulary(v, "6/6 agencies · with deadlines", "sbv");
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_vocabulary(v, "6/6 agencies · by name · with deadlines", "sbv");
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_vocabulary(v, "1/6 agencies · by name, reversed · with deadlines", "sbv");
	press(v, ACTION_UNFILTER);
	assert_vocabulary(v, " 2/24 agencies · by name, reversed", "sbv");
	press(v, ACTION_UNDO);
	assert_vocabulary(v, "1/6 agencies · by name, reversed · with deadlines", "sbv");
	press(v, ACTION_UNDO);
	press(v, ACTION_UNDO);
	assert_vocabulary(v, "6/6 agencies · with deadlines", "sbv");
	press(v, ACTION_UNDO);
	assert_vocabulary(v, " 9/24 agencies · most directives first", "sbv");
	buf_clear(&cx.message);
	close_view(v);
}

/* An indicator of which two meetings speak can be compared; topics have no kinds. */
static void narrows_the_others(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_INDICATOR);
	struct entries *all = &((struct vocabulary_view *)v)->all;

	(void)state;
	for (long i = 0; i < all->n_shown; i++)
		assert_true(all->shown[i]->count[ENTRY_DIRECTIVES] == 0);
	struct entry_choice c = { .compared = true, .by_name = true };
	const long two = entries_count(all, &c);
	vocabulary_choose((struct vocabulary_view *)v, &c);
	assert_int_equal(all->n_shown, two);
	for (long i = 0; i < all->n_shown; i++)
		assert_true(all->shown[i]->count[ENTRY_MEETINGS] >= 2);
	close_view(v);

	v = view_vocabulary_new(&cx, GB_BY_TOPIC);
	assert_int_equal(press(v, ACTION_MINE), VERDICT_PASS);
	close_view(v);
}

/* What nothing hangs on stays last, whichever way the order goes. */
static void empty_ones_are_last(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);
	struct entries *all = &((struct vocabulary_view *)v)->all;

	(void)state;
	for (int column = 0; column < ENTRY_COLUMNS; column++)
		for (int reverse = 0; reverse < 2; reverse++) {
			const struct entry_choice c = { .most = (enum entry_column)column, .reverse = reverse };
			entries_arrange(all, &c);
			assert_int_equal(all->n_shown, all->n);
			for (long i = 1; i < all->n_shown; i++) {
				const struct entry *a = all->shown[i - 1], *b = all->shown[i];
				assert_true(a->empty <= b->empty);
				if (a->empty == b->empty)
					assert_true(reverse ? a->count[column] <= b->count[column] : a->count[column] >= b->count[column]);
			}
		}
	close_view(v);
}

static void goes_to_my_agency(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	press(v, ACTION_MINE);
	assert_non_null(strstr(buf_text(&cx.message), "agency = moh"));
	buf_clear(&cx.message);
	cx.my_agency = "moh";
	press(v, ACTION_MINE);
	assert_vocabulary(v, " 7/24 agencies · most directives first", "moh");
	assert_int_equal(take_item(v, ACTION_FILTER, 7, false), VERDICT_CLOSE);         /* groups */
	press(v, ACTION_MINE);
	assert_string_equal(buf_text(&cx.message), "Your agency is not among those shown");
	buf_clear(&cx.message);
	cx.my_agency = NULL;
	close_view(v);
}

/* Everything about an agency, the newest meeting first, of all kinds; turned around by its order, narrowed to kinds. */
static void shows_all_by_time(void **state)
{
	struct view *v = open_target(TARGET_AGENCY, "committee");
	struct buf status = BUF_EMPTY;
	struct target t;

	(void)state;
	v->ops->prepare(v, 20, 80);
	v->ops->status(v, &status);
	assert_string_equal(buf_text(&status), " 1/22 entries · newest first");
	assert_true(v->ops->selected(v, &t));
	assert_memory_equal(t.id, "session-10/", 11);
	assert_true(shows(v, 24, 80, "|   Directive · National Committee on Digital Transformation         no deadline |"));
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	press(v, ACTION_FIRST);
	v->ops->prepare(v, 20, 80);
	buf_clear(&status);
	v->ops->status(v, &status);
	assert_string_equal(buf_text(&status), " 1/22 entries · oldest first");
	assert_true(v->ops->selected(v, &t));
	assert_memory_equal(t.id, "session-2/", 10);
	buf_free(&status);
	close_view(v);
}

static void keeps_the_selection(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);
	struct target t;
	struct buf id = BUF_EMPTY;

	(void)state;
	press(v, ACTION_DOWN);
	press(v, ACTION_DOWN);
	assert_true(v->ops->selected(v, &t));
	assert_int_equal(t.kind, TARGET_AGENCY);
	buf_puts(&id, t.id);
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, buf_text(&id));
	cx.voice.lang = GB_VI;
	v->ops->reload(v);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, buf_text(&id));
	cx.voice.lang = GB_EN;
	assert_int_equal(press(v, ACTION_OPEN), VERDICT_OPEN);
	assert_string_equal(cx.open.id, buf_text(&id));
	assert_int_equal(press(v, ACTION_FIRST), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_UP), VERDICT_DONE);
	assert_int_equal(press(v, ACTION_LAST), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_DOWN), VERDICT_DONE);
	buf_free(&id);
	close_view(v);
}

/* By name as in a Vietnamese dictionary, what nothing hangs on last. */
static void sorts_by_name(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	cx.voice.lang = GB_VI;
	v->ops->reload(v);
	take_item(v, ACTION_SORT, 0, false);
	press(v, ACTION_FIRST);
	expect_screen(v, 14, 60,
		"| 1 Cuộc họp  2 Thông điệp  3 Chỉ đạo  4  5  6 Cơ quan  7  8 |\n"
		":.tttttttttt..tttttttttttt..ttttttttt..t..t..OOOOOOOOO..t..t\n"
		"|                                                            |\n"
		"|                                 chỉ đạo  thời hạn  số liệu |\n"
		":.................................ddddddd..dddddddd..ddddddd\n"
		"|▌Bộ Giáo dục và Đào tạo                1         1        0 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSS.............................ddddddd\n"
		"| Bộ Kế hoạch và Đầu tư                 0         0        1 |\n"
		":.................................ddddddd..dddddddd\n"
		"| Bộ Khoa học và Công nghệ              0         0        4 |\n"
		":.................................ddddddd..dddddddd\n"
		"| bộ, ngành, địa phương                15         0        0 |\n"
		":..........................................dddddddd..ddddddd\n"
		"| bộ, ngành, địa phương, đơn vị        13         1        0 |\n"
		":....................................................ddddddd\n"
		"| Bộ Tài chính                          1         1        1 |\n"
		"| Bộ Thông tin và Truyền thông          0         0        4 |\n"
		":.................................ddddddd..dddddddd\n"
		"| Bộ Tư pháp                            1         1        0 |\n"
		":....................................................ddddddd\n"
		"| Bộ Y tế                               1         1        0 |\n"
		":....................................................ddddddd\n"
		"|                                                            |\n"
		"|  1/24 cơ quan · theo tên                                   |\n"
		":.ssssssssssssssssssssssss\n"
		"3,0\n");
	cx.voice.lang = GB_EN;
	close_view(v);
}

/* ---- heads ---- */

static char *head(int cols, void (*paint)(struct grid *g, struct rect r))
{
	struct buf out = BUF_EMPTY;
	struct grid g;

	grid_init(&g, 1, cols);
	paint(&g, (struct rect){ 0, 0, 1, cols });
	grid_dump(&out, &g);
	grid_free(&g);
	return buf_take(&out);
}

static void views_on_figures(struct grid *g, struct rect r)
{
	head_views(&cx, g, r, ACTION_FIGURES);
}

static void views_on_indicators(struct grid *g, struct rect r)
{
	head_views(&cx, g, r, ACTION_INDICATORS);
}

static const char *const tabs[] = { "Overview", "Slogans 4", "Directives 50", "Figures 21", "Sources" };

static void tabs_first(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 0, 0);
}

static void tabs_middle(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 3, 0);
}

static void tabs_last(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 4, 0);
}

static void title_with_aside(struct grid *g, struct rect r)
{
	head_title(g, 0, r, "Directive · a/b", "10th session");
}

static const struct {
	int cols;
	void (*paint)(struct grid *g, struct rect r);
	const char *expected;
} lines[] = {
	{ 90, views_on_figures,
	  "| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7 Topics  8      |\n"
	  ":.tttttttttt..ttttttttt..tttttttttttt..OOOOOOOOO..tttttttttt..tttttttttt..tttttttt..t\n" },
	{ 80, views_on_figures,
	  "| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7  8   |\n"
	  ":.tttttttttt..ttttttttt..tttttttttttt..OOOOOOOOO..tttttttttt..tttttttttt..t..t\n" },
	{ 40, views_on_indicators,
	  "| 1  2  3  4  5  6  7  8 Indicators      |\n"
	  ":.t..t..t..t..t..t..t..OOOOOOOOOOOO\n" },
	{ 60, tabs_first,
	  "| Overview  Slogans 4  Directives 50  Figures 21  Sources    |\n"
	  ":.OOOOOOOO..ttttttttt..ttttttttttttt..tttttttttt..ttttttt\n" },
	{ 40, tabs_first,
	  "| Overview  Slogans 4  Directives 50 ›   |\n"
	  ":.OOOOOOOO..ttttttttt..ttttttttttttt.d\n" },
	{ 40, tabs_middle,
	  "| ‹ Directives 50  Figures 21  Sources   |\n"
	  ":.ddttttttttttttt..OOOOOOOOOO..ttttttt\n" },
	{ 40, tabs_last,
	  "| ‹ Directives 50  Figures 21  Sources   |\n"
	  ":.ddttttttttttttt..tttttttttt..OOOOOOO\n" },
	{ 40, title_with_aside,
	  "| Directive · a/b           10th session |\n"
	  ":.TTTTTTTTTTTTTTT...........dddddddddddd\n" },
	{ 28, title_with_aside,
	  "| Directive · a/b  10th ses… |\n"
	  ":.TTTTTTTTTTTTTTT..ddddddddd\n" },
	{ 20, title_with_aside,
	  "| Directive · a/b    |\n"
	  ":.TTTTTTTTTTTTTTT\n" },
	{ 12, title_with_aside,
	  "| Directive… |\n"
	  ":.TTTTTTTTTT\n" },
};

static void paints_heads(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char *got = head(lines[i].cols, lines[i].paint);
		assert_string_equal(got, lines[i].expected);
		free(got);
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
		cmocka_unit_test(paints_a_meeting),
		cmocka_unit_test(paints_an_agency),
		cmocka_unit_test(names_the_parts),
		cmocka_unit_test(goes_from_part_to_part),
		cmocka_unit_test(walks_through_the_overview),
		cmocka_unit_test(stays_in_its_part),
		cmocka_unit_test(paints_agencies),
		cmocka_unit_test(narrows_the_agencies),
		cmocka_unit_test(narrows_the_others),
		cmocka_unit_test(empty_ones_are_last),
		cmocka_unit_test(goes_to_my_agency),
		cmocka_unit_test(shows_all_by_time),
		cmocka_unit_test(keeps_the_selection),
		cmocka_unit_test(sorts_by_name),
		cmocka_unit_test(paints_heads),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
