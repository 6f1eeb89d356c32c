/* test_tui_page.c - a page with links: laid out at every width, walked through by keys, its place kept. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/page_inside.h"

static struct context cx = { .voice = { .lang = GB_VI } };

static const struct target moh = { .kind = TARGET_AGENCY, .id = "moh" };
static const struct target record = { .kind = TARGET_RECORD, .id = "session-10/student-data" };
static const struct target url = { .kind = TARGET_URL, .id = "https://example.org/" };

/* ---- laying out and painting ---- */

static void fill(struct page *p)
{
	page_field(p, "Cơ quan", "Bộ Y tế", NULL, &moh);
	page_field(p, "Thời hạn", "06/08/2025, trong 6 tháng tính từ phiên họp", NULL, NULL);
	page_text(p, "Nguồn không nêu ai theo dõi việc này.");
	page_heading(p, "Cùng hạn");
	page_item(p, "Hoàn thành xây dựng dữ liệu học sinh", "Bộ GDĐT", &record);
	page_item(p, "tất cả 12", NULL, &url);
}

static char *dump(struct page *p, int h, int w, bool focused)
{
	struct buf out = BUF_EMPTY;
	struct grid g;

	grid_init(&g, h, w);
	page_prepare(p, h, w);
	page_paint(p, &g, (struct rect){ 0, 0, h, w }, focused);
	grid_dump(&out, &g);
	buf_printf(&out, "%d,%d\n", g.cursor_y, g.cursor_x);
	grid_free(&g);
	return buf_take(&out);
}

static void expect_dump(struct page *p, int h, int w, bool focused, const char *expected)
{
	char *got = dump(p, h, w, focused);

	assert_string_equal(got, expected);
	free(got);
}

static void lays_out_a_roomy_page(void **state)
{
	struct page p;

	(void)state;
	page_init(&p, &cx);
	fill(&p);
	expect_dump(&p, 9, 60, true,
		"|                                                            |\n"
		"|   Cơ quan   ▌Bộ Y tế                                       |\n"
		":...bbbbbbb...mLLLLLLL\n"
		"|   Thời hạn   06/08/2025, trong 6 tháng tính từ phiên họp   |\n"
		":...bbbbbbbb\n"
		"|                                                            |\n"
		"|   Nguồn không nêu ai theo dõi việc này.                    |\n"
		"|                                                            |\n"
		"|   Cùng hạn                                                 |\n"
		":...HHHHHHHH\n"
		"|   Hoàn thành xây dựng dữ liệu học sinh · Bộ GDĐT           |\n"
		":...lllllllllllllllllllllllllllllllllllldddddddddd\n"
		"|   tất cả 12                                                |\n"
		":...lllllllll\n"
		"1,14\n");
	page_free(&p);
}

/* A dot never ends a line; labels stand above where their column would take too much; no focus where keys go elsewhere. */
static void lays_out_a_narrow_page(void **state)
{
	struct page p;

	(void)state;
	page_init(&p, &cx);
	fill(&p);
	expect_dump(&p, 10, 26, false,
		"| Cơ quan                  |\n"
		":.bbbbbbb\n"
		"|   Bộ Y tế                |\n"
		":...lllllll\n"
		"| Thời hạn                 |\n"
		":.bbbbbbbb\n"
		"|   06/08/2025, trong 6    |\n"
		"|   tháng tính từ phiên    |\n"
		"|   họp                    |\n"
		"|                          |\n"
		"| Nguồn không nêu ai theo  |\n"
		"| dõi việc này.            |\n"
		"|                          |\n"
		"0,0\n");
	page_act(&p, ACTION_LAST);
	expect_dump(&p, 5, 38, true,
		"|                                      |\n"
		"| Cùng hạn                             |\n"
		":.HHHHHHHH\n"
		"| Hoàn thành xây dựng dữ liệu học sinh |\n"
		":.llllllllllllllllllllllllllllllllllll\n"
		"|   Bộ GDĐT                            |\n"
		":...ddddddd\n"
		"|▌tất cả 12                            |\n"
		":mLLLLLLLLL\n"
		"4,1\n");
	expect_dump(&p, 3, 40, false,
		"| Hoàn thành xây dựng dữ liệu học sinh   |\n"
		":.llllllllllllllllllllllllllllllllllll\n"
		"|   Bộ GDĐT                              |\n"
		":...ddddddd\n"
		"| tất cả 12                              |\n"
		":.lllllllll\n"
		"0,0\n");
	page_free(&p);
}

static void many_links(struct page *p)
{
	static const char *const text[] = {
		"một hai ba bốn năm sáu bảy tám chín mười", "mười một mười hai mười ba", "Hoàn thành",
		"một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm",
	};

	for (int i = 0; i < 40; i++) {
		page_text(p, text[i % 4]);
		page_item(p, text[(i + 1) % 4], i % 3 ? "Bộ Y tế" : NULL, i % 2 ? &moh : &record);
		page_field(p, "Nhãn dài hơn", text[i % 4], NULL, i % 5 ? NULL : &url);
	}
}

/* Whatever the width: no word outside, each link where it is painted, lines no longer than one likes to read. */
static void fits_every_width(void **state)
{
	struct page p;

	(void)state;
	page_init(&p, &cx);
	many_links(&p);
	for (int w = 20; w <= 220; w++) {
		page_prepare(&p, 10, w);
		for (size_t i = 0; i < p.n_lines; i++)
			for (int k = 0; k < p.lines[i].n_pieces; k++) {
				const struct page_piece *piece = &p.pieces[p.lines[i].piece + (size_t)k];
				int end = piece->x + (int)text_width_n(piece->text, piece->len);
				assert_in_range(end, 1, w);
				assert_true((int)text_width_n(piece->text, piece->len) <= 76);
			}
		for (size_t i = 0; i < p.n_links; i++) {
			assert_in_range(p.links[i].line, i > 0 ? (uintmax_t)p.links[i - 1].line : 0, p.n_lines - 1);
			assert_true(p.links[i].last >= p.links[i].line);
			assert_in_range(p.links[i].x, 1, (uintmax_t)w);
		}
	}
	for (int w = 1; w < 20; w++)
		page_prepare(&p, 1, w);                 /* makes no sense, does no harm */
	page_free(&p);
}

/* ---- moving ---- */

/* Lines 0 to 29 at width 20; links on 2, 3, 12 and 28: one that needs two lines. */
static void fill_lines(struct page *p)
{
	page_heading(p, "Đầu");
	page_text(p, "một");
	page_clear(p);
	page_item(p, "0", NULL, NULL);
	page_item(p, "1", NULL, NULL);
	page_item(p, "2", NULL, &moh);
	page_item(p, "3", NULL, &record);
	for (int i = 4; i < 12; i++)
		page_item(p, "dòng", NULL, NULL);
	page_item(p, "12", NULL, &url);
	for (int i = 13; i < 28; i++)
		page_item(p, "dòng", NULL, NULL);
	page_item(p, "Hoàn thành dữ liệu", NULL, &moh);
}

struct step {
	enum action action;
	enum verdict verdict;
	int top, focus;
};

static void walk(const struct step *steps, size_t n)
{
	struct page p;

	page_init(&p, &cx);
	fill_lines(&p);
	page_prepare(&p, 6, 15);
	assert_int_equal(p.n_lines, 30);
	assert_int_equal(p.focus, 0);           /* the first link, being in sight */
	for (size_t i = 0; i < n; i++) {
		enum verdict verdict = page_act(&p, steps[i].action);
		page_prepare(&p, 6, 15);
		if (p.top != steps[i].top || p.focus != steps[i].focus || verdict != steps[i].verdict)
			print_error("step %zu: verdict %d, top %d, focus %d\n", i, (int)verdict, p.top, p.focus);
		assert_int_equal(p.top, steps[i].top);
		assert_int_equal(p.focus, steps[i].focus);
		assert_int_equal(verdict, steps[i].verdict);
	}
	page_free(&p);
}
#define WALK(steps) walk(steps, sizeof(steps) / sizeof *(steps))

static void goes_down_by_links_and_lines(void **state)
{
	static const struct step steps[] = {
		{ ACTION_UP, VERDICT_DONE, 0, 0 },
		{ ACTION_DOWN, VERDICT_REDRAW, 0, 1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 1, 1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 2, 1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 3, 1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 4, -1 },         /* the focus went out of sight */
		{ ACTION_DOWN, VERDICT_REDRAW, 5, -1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 6, -1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 7, 2 },          /* on the line just below */
		{ ACTION_UP, VERDICT_REDRAW, 6, -1 },
		{ ACTION_DOWN, VERDICT_REDRAW, 7, 2 },
	};

	(void)state;
	WALK(steps);
}

static void goes_up_by_links_and_lines(void **state)
{
	static const struct step steps[] = {
		{ ACTION_LAST, VERDICT_REDRAW, 24, 3 },
		{ ACTION_DOWN, VERDICT_DONE, 24, 3 },
		{ ACTION_UP, VERDICT_REDRAW, 23, 3 },
		{ ACTION_UP, VERDICT_REDRAW, 22, -1 },          /* only half of it would be seen */
		{ ACTION_DOWN, VERDICT_REDRAW, 24, 3 },         /* all of it */
		{ ACTION_FIRST, VERDICT_REDRAW, 0, 0 },
		{ ACTION_FIRST, VERDICT_DONE, 0, 0 },
	};

	(void)state;
	WALK(steps);
}

static void goes_by_screens(void **state)
{
	static const struct step steps[] = {
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 5, -1 },
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 10, 2 },
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 15, -1 },
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 20, -1 },
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 24, 3 },
		{ ACTION_PAGE_DOWN, VERDICT_DONE, 24, 3 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 19, -1 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 14, -1 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 9, 2 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 4, -1 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 0, 1 },
		{ ACTION_PAGE_UP, VERDICT_REDRAW, 0, 0 },
	};

	(void)state;
	WALK(steps);
}

static void goes_from_link_to_link(void **state)
{
	static const struct step steps[] = {
		{ ACTION_NEXT, VERDICT_REDRAW, 0, 1 },
		{ ACTION_NEXT, VERDICT_REDRAW, 9, 2 },          /* with two lines around it */
		{ ACTION_NEXT, VERDICT_REDRAW, 24, 3 },
		{ ACTION_NEXT, VERDICT_REDRAW, 0, 0 },          /* around */
		{ ACTION_PREVIOUS, VERDICT_REDRAW, 24, 3 },
		{ ACTION_PREVIOUS, VERDICT_REDRAW, 10, 2 },
		{ ACTION_PAGE_DOWN, VERDICT_REDRAW, 15, -1 },
		{ ACTION_PREVIOUS, VERDICT_REDRAW, 10, 2 },     /* from where one is */
		{ ACTION_SORT, VERDICT_PASS, 10, 2 },
	};

	(void)state;
	WALK(steps);
}

static void opens_the_focused_link(void **state)
{
	struct page p;
	struct target t;

	(void)state;
	page_init(&p, &cx);
	fill_lines(&p);
	page_prepare(&p, 6, 15);
	assert_int_equal(page_act(&p, ACTION_OPEN), VERDICT_OPEN);
	assert_int_equal(cx.open.kind, TARGET_AGENCY);
	assert_string_equal(cx.open.id, "moh");
	page_act(&p, ACTION_NEXT);
	assert_true(page_selected(&p, &t));
	assert_string_equal(t.id, record.id);
	page_act(&p, ACTION_PAGE_DOWN);
	assert_false(page_selected(&p, &t));
	assert_int_equal(page_act(&p, ACTION_OPEN), VERDICT_DONE);
	page_clear(&p);
	page_text(&p, "không có liên kết");
	page_prepare(&p, 6, 15);
	assert_int_equal(page_act(&p, ACTION_NEXT), VERDICT_PASS);
	assert_int_equal(page_act(&p, ACTION_DOWN), VERDICT_DONE);
	page_free(&p);
}

/* ---- the place ---- */

static const char *words_at_top(const struct page *p)
{
	return p->pieces[p->lines[p->top].piece].text;
}

static void keeps_the_words_at_the_top(void **state)
{
	struct page p;

	(void)state;
	page_init(&p, &cx);
	for (int i = 0; i < 50; i++)
		page_text(&p, i == 20 ? "hai mươi: một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba"
		                      : "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn");
	page_prepare(&p, 10, 80);
	while (p.lines[p.top].n_pieces == 0 || strncmp(words_at_top(&p), "hai mươi", 8) != 0)
		assert_int_equal(page_act(&p, ACTION_DOWN), VERDICT_REDRAW);
	for (int w = 20; w <= 120; w += 7) {
		page_prepare(&p, 10, w);
		assert_memory_equal(words_at_top(&p), "hai mươi", 8);
	}
	page_prepare(&p, 4, 30);
	assert_memory_equal(words_at_top(&p), "hai mươi", 8);
	page_free(&p);
}

static void keeps_the_focus_in_sight(void **state)
{
	struct page p;

	(void)state;
	page_init(&p, &cx);
	many_links(&p);
	page_prepare(&p, 30, 100);
	for (int i = 0; i < 7; i++)
		page_act(&p, ACTION_NEXT);
	assert_int_equal(p.focus, 7);
	for (int w = 20; w <= 120; w += 9)
		for (int h = 2; h <= 40; h += 13) {
			page_prepare(&p, h, w);
			assert_int_equal(p.focus, 7);
			assert_true(page_in_sight(&p, 7));
		}
	/* Filled anew, as in another language: the same link. */
	page_clear(&p);
	many_links(&p);
	page_prepare(&p, 10, 60);
	assert_int_equal(p.focus, 7);
	assert_true(page_in_sight(&p, 7));
	page_clear(&p);
	page_item(&p, "chỉ còn một", NULL, &moh);
	page_prepare(&p, 10, 60);
	assert_int_equal(p.focus, 0);
	assert_int_equal(p.top, 0);
	page_free(&p);
}

static void says_where_one_is(void **state)
{
	struct page p;
	struct buf out = BUF_EMPTY;

	(void)state;
	cx.voice.lang = GB_EN;
	page_init(&p, &cx);
	fill_lines(&p);
	page_prepare(&p, 6, 15);
	page_status(&p, &out);
	assert_string_equal(buf_text(&out), "lines 1–6 of 30");
	buf_clear(&out);
	page_prepare(&p, 30, 15);
	page_status(&p, &out);
	assert_string_equal(buf_text(&out), "");
	buf_clear(&out);
	page_prepare(&p, 6, 15);
	page_act(&p, ACTION_PAGE_DOWN);
	page_status(&p, &out);
	assert_string_equal(buf_text(&out), "lines 6–11 of 30");
	buf_free(&out);
	page_free(&p);
	cx.voice.lang = GB_VI;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lays_out_a_roomy_page),
		cmocka_unit_test(lays_out_a_narrow_page),
		cmocka_unit_test(fits_every_width),
		cmocka_unit_test(goes_down_by_links_and_lines),
		cmocka_unit_test(goes_up_by_links_and_lines),
		cmocka_unit_test(goes_by_screens),
		cmocka_unit_test(goes_from_link_to_link),
		cmocka_unit_test(opens_the_focused_link),
		cmocka_unit_test(keeps_the_words_at_the_top),
		cmocka_unit_test(keeps_the_focus_in_sight),
		cmocka_unit_test(says_where_one_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
