/* test_out_words.c - single things said: values, deadlines,
  citations; and text made harmless for each format. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "out/escape.h"
#include "out/words.h"
#include "out/yaml.h"
#include "out_fixture.h"

#define COUNT(table) (sizeof table / sizeof *table)

static void expect(struct buf *got, const char *want)
{
	assert_string_equal(buf_text(got), want);
	buf_clear(got);
}

/* ---- figures ---- */

static const struct {
	struct gb_figure figure;
	const char *vi, *en, *told_vi, *told_en;
} values[] = {
	{ { .value = { 118000000000, 0 }, .unit = { "USD", NULL }, .kind = GB_AMOUNT },
	  "118 tỷ USD", "US$118 billion", "118 tỷ USD", "US$118 billion" },
	{ { .value = { 6640000000, 0 }, .unit = { "USD", NULL }, .kind = GB_AMOUNT,
	  .qualifier = GB_ABOUT },
	  "6,64 tỷ USD", "US$6.64 billion", "khoảng 6,64 tỷ USD", "about US$6.64 billion" },
	{ { .value = { 1191, 2 }, .unit = { "%", NULL }, .kind = GB_SHARE }, "11,91%", "11.91%",
	  "11,91%", "11.91%" },
	{ { .value = { 1650, 2 }, .unit = { "%", NULL }, .kind = GB_SHARE }, "16,50%", "16.50%",
	  "16,50%", "16.50%" },
	{ { .value = { 8, 0 }, .has_max = true, .value_max = { 10, 0 }, .unit = { "%", NULL },
	  .kind = GB_GROWTH },
	  "8–10%", "8–10%", "8–10%", "8–10%" },
	{ { .value = { 3, 0 }, .has_max = true, .value_max = { 4, 0 }, .unit = { "lần", "times" },
	  .kind = GB_RATIO },
	  "3–4 lần", "3–4 times", "3–4 lần", "3–4 times" },
	{ { .value = { 8000000000, 0 }, .has_max = true, .value_max = { 10000000000, 0 },
	  .unit = { "USD", NULL }, .kind = GB_AMOUNT },
	  "8 tỷ–10 tỷ USD", "US$8 billion–10 billion", "8 tỷ–10 tỷ USD", "US$8 billion–10 billion" },
	{ { .value = { 71, 0 }, .has_of = true, .of = { 193, 0 }, .unit = { "hạng", "place" },
	  .kind = GB_RANK,
	    .change = { true, { 15, 0 }, { "bậc", "places" }, NULL, NULL } },
	  "71/193", "71/193", "71/193, +15 bậc", "71/193, +15 places" },
	{ { .value = { 898, 0 }, .has_of = true, .of = { 1084, 0 }, .unit = { "thủ tục", "procedures" },
	  .kind = GB_PROGRESS },
	  "898/1.084 thủ tục", "898/1,084 procedures", "898/1.084 thủ tục", "898/1,084 procedures" },
	{ { .value = { 10, 0 }, .unit = { "hạng", "place" }, .kind = GB_RANK, .qualifier = GB_AT_MOST },
	  "10", "10", "nhóm 10 dẫn đầu", "top 10" },
	{ { .value = { 10, 0 }, .unit = { "%", NULL }, .kind = GB_GROWTH, .qualifier = GB_AT_LEAST },
	  "10%", "10%", "tối thiểu 10%", "at least 10%" },
	{ { .value = { 65329, 0 }, .unit = { "doanh nghiệp", "enterprises" }, .kind = GB_COUNT,
	    .change = { true, { -487, 0 }, { "doanh nghiệp", "enterprises" }, "2021", NULL } },
	  "65.329 doanh nghiệp", "65,329 enterprises",
	    "65.329 doanh nghiệp, -487 doanh nghiệp so với 2021",
	  "65,329 enterprises, -487 enterprises since 2021" },
	{ { .value = { 0, 0 }, .unit = { "đồng", "dong" }, .kind = GB_AMOUNT }, "0 đồng", "0 dong",
	  "0 đồng", "0 dong" },
};

static void test_values(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		gb_figure_value(&b, &values[i].figure, GB_VI);
		expect(&b, values[i].vi);
		gb_figure_value(&b, &values[i].figure, GB_EN);
		expect(&b, values[i].en);
		gb_say_figure_told(&b, &values[i].figure, GB_VI);
		expect(&b, values[i].told_vi);
		gb_say_figure_told(&b, &values[i].figure, GB_EN);
		expect(&b, values[i].told_en);
	}
	buf_free(&b);
}

/* ---- deadlines ---- */

static const struct {
	struct gb_date due;
	enum gb_precision precision;
	enum gb_basis basis;
	struct gb_date today;
	const char *vi, *en;
} deadlines[] = {
	{ { 0, 0, 0 }, GB_NO_PRECISION, 0, { 2026, 11, 21 }, "", "" },
	{ { 2025, 8, 6 }, GB_MONTH, GB_COUNTED, { 2026, 11, 21 },
	  "06/08/2025, hạn đã qua 472 ngày, chưa có thông tin thực hiện",
	  "6 Aug 2025, date passed 472 days ago, completion not known" },
	{ { 2025, 8, 6 }, GB_DAY, GB_STATED, { 2025, 8, 7 },
	  "06/08/2025, hạn đã qua 1 ngày, chưa có thông tin thực hiện",
	  "6 Aug 2025, date passed 1 day ago, completion not known" },
	{ { 2025, 8, 6 }, GB_DAY, GB_STATED, { 2025, 8, 6 }, "06/08/2025, hôm nay là ngày cuối",
	  "6 Aug 2025, today is the last day" },
	{ { 2025, 8, 6 }, GB_DAY, GB_STATED, { 2025, 8, 5 }, "06/08/2025, còn 1 ngày",
	  "6 Aug 2025, 1 day left" },
	{ { 2025, 12, 31 }, GB_YEAR, GB_STATED, { 2025, 12, 1 },
	  "trong năm 2025, đến 31/12/2025, trong năm nay, còn 30 ngày",
	  "in 2025, by 31 Dec 2025, this year, 30 days left" },
	{ { 2025, 12, 31 }, GB_QUARTER, GB_STATED, { 0, 0, 0 }, "trong quý IV/2025, đến 31/12/2025",
	  "during Q4 2025, by 31 Dec 2025" },
	{ { 2025, 6, 30 }, GB_MONTH, GB_STATED, { 0, 0, 0 }, "trong tháng 06/2025, đến 30/06/2025",
	  "within Jun 2025, by 30 Jun 2025" },
};

static void test_deadlines(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < COUNT(deadlines); i++) {
		struct gb_directive d = { .due = deadlines[i].due,
		  .due_precision = deadlines[i].precision, .due_basis = deadlines[i].basis };
		gb_deadline(&b, &d, deadlines[i].today, GB_VI);
		expect(&b, deadlines[i].vi);
		gb_deadline(&b, &d, deadlines[i].today, GB_EN);
		expect(&b, deadlines[i].en);
	}
	buf_free(&b);
}

/* How far away: as exactly as the source named the day, and no more. */
static const struct {
	struct gb_date due;
	enum gb_precision precision;
	struct gb_date today;
	const char *vi, *en;
} distances[] = {
	{ { 2025, 8, 6 }, GB_DAY, { 2025, 7, 25 }, "còn 12 ngày", "12 days left" },
	{ { 2025, 8, 6 }, GB_DAY, { 2024, 8, 6 }, "còn 365 ngày", "365 days left" },
	{ { 2025, 8, 6 }, GB_NO_PRECISION, { 2025, 8, 4 }, "còn 2 ngày", "2 days left" },
	{ { 2025, 8, 6 }, GB_DAY, { 2025, 8, 6 }, "hôm nay là ngày cuối", "today is the last day" },
	{ { 2025, 8, 6 }, GB_DAY, { 0, 0, 0 }, "", "" },
	{ { 0, 0, 0 }, GB_DAY, { 2025, 8, 6 }, "", "" },

	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 8, 6 }, "ngày cuối vào khoảng hôm nay", "the last day is about today" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 8, 5 }, "còn khoảng 1 ngày", "about 1 day left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 6, 22 }, "còn khoảng 45 ngày", "about 45 days left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 6, 21 }, "còn khoảng 2 tháng", "about 2 months left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 5, 6 }, "còn khoảng 3 tháng", "about 3 months left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 2, 6 }, "còn khoảng 6 tháng", "about 6 months left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2024, 8, 6 }, "còn khoảng 12 tháng", "about 12 months left" },
	{ { 2025, 8, 6 }, GB_MONTH, { 2025, 8, 7 }, "hạn đã qua 1 ngày, chưa có thông tin thực hiện",
	  "date passed 1 day ago, completion not known" },

	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 11, 21 }, "trong quý này, còn 40 ngày", "this quarter, 40 days left" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 10, 1 }, "trong quý này, còn 91 ngày", "this quarter, 91 days left" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 12, 30 }, "trong quý này, còn 1 ngày", "this quarter, 1 day left" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 12, 31 }, "hôm nay là ngày cuối", "today is the last day" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 9, 30 }, "đến hết quý sau", "by the end of next quarter" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 7, 1 }, "đến hết quý sau", "by the end of next quarter" },
	{ { 2025, 12, 31 }, GB_QUARTER, { 2025, 6, 30 }, "còn 2 quý", "2 quarters left" },
	{ { 2026, 3, 31 }, GB_QUARTER, { 2025, 6, 30 }, "còn 3 quý", "3 quarters left" },
	{ { 2026, 3, 31 }, GB_QUARTER, { 2026, 4, 10 }, "hạn đã qua 10 ngày, chưa có thông tin thực hiện",
	  "date passed 10 days ago, completion not known" },

	{ { 2025, 12, 31 }, GB_YEAR, { 2025, 11, 21 }, "trong năm nay, còn 40 ngày", "this year, 40 days left" },
	{ { 2025, 12, 31 }, GB_YEAR, { 2025, 12, 30 }, "trong năm nay, còn 1 ngày", "this year, 1 day left" },
	{ { 2025, 12, 31 }, GB_YEAR, { 2025, 12, 31 }, "hôm nay là ngày cuối", "today is the last day" },
	{ { 2025, 12, 31 }, GB_YEAR, { 2024, 12, 31 }, "đến hết năm sau", "by the end of next year" },
	{ { 2025, 12, 31 }, GB_YEAR, { 2023, 12, 31 }, "còn 2 năm", "2 years left" },
	{ { 2030, 12, 31 }, GB_YEAR, { 2025, 1, 1 }, "còn 5 năm", "5 years left" },
	{ { 2025, 12, 31 }, GB_YEAR, { 2026, 11, 22 }, "hạn đã qua 326 ngày, chưa có thông tin thực hiện",
	  "date passed 326 days ago, completion not known" },
};

static void test_distances(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < COUNT(distances); i++) {
		gb_say_due_left(&b, distances[i].due, distances[i].precision, distances[i].today, GB_VI);
		expect(&b, distances[i].vi);
		gb_say_due_left(&b, distances[i].due, distances[i].precision, distances[i].today, GB_EN);
		expect(&b, distances[i].en);
	}
	buf_free(&b);
}

/* ---- changes: for the better only where the indicator says which direction is ---- */

static const struct {
	const char *indicator;
	enum gb_figure_kind kind;
	long long change;
	const char *vi, *en;
} changes[] = {
	{ "share", GB_SHARE, 5, "+5%, tốt hơn", "+5%, better" },
	{ "share", GB_SHARE, -5, "-5%, kém hơn", "-5%, worse" },
	{ "share", GB_SHARE, 0, "0%", "0%" },
	{ "world-rank", GB_RANK, 15, "+15%, tốt hơn", "+15%, better" },         /* of ranks better is positive */
	{ "world-rank", GB_RANK, -2, "-2%, kém hơn", "-2%, worse" },
	{ "world-rank", GB_COUNT, 2, "+2%, kém hơn", "+2%, worse" },
	{ "records", GB_COUNT, 5, "+5%", "+5%" },
	{ "unknown", GB_COUNT, 5, "+5%", "+5%" },
	{ NULL, GB_RANK, 5, "+5%", "+5%" },
};

static void test_changes(void **state)
{
	struct gb_voice v = { .vocabulary = &fixture_vocabulary };
	struct buf b = BUF_EMPTY;
	struct gb_figure f = { .change = { .given = false } };

	(void)state;
	gb_say_figure_change(&b, &v, &f);
	expect(&b, "");
	for (size_t i = 0; i < COUNT(changes); i++) {
		f = (struct gb_figure){ .indicator = changes[i].indicator, .kind = changes[i].kind,
		  .change = { .given = true, .value = { changes[i].change, 0 }, .unit = { "%", NULL } } };
		v.lang = GB_VI;
		gb_say_figure_change(&b, &v, &f);
		expect(&b, changes[i].vi);
		v.lang = GB_EN;
		gb_say_figure_change(&b, &v, &f);
		expect(&b, changes[i].en);
	}
	buf_free(&b);
}

/* "overdue" is never said, in no language: nobody knows what was done. */
static void test_never_overdue(void **state)
{
	struct buf b = BUF_EMPTY;
	struct gb_directive d = { .due = { 2000, 1, 1 }, .due_precision = GB_DAY,
	  .due_basis = GB_STATED };

	(void)state;
	gb_deadline(&b, &d, fixture_today, GB_EN);
	gb_deadline(&b, &d, fixture_today, GB_VI);
	assert_null(strstr(buf_text(&b), "overdue"));
	assert_null(strstr(buf_text(&b), "quá hạn"));
	buf_free(&b);
}

/* ---- citations ---- */

static void test_citation(void **state)
{
	struct buf b = BUF_EMPTY;
	struct gb_row row = { &fixture.meeting, fixture_record("by-month"), false };

	(void)state;
	gb_say_citation(&b, &row, 0, GB_VI);
	expect(&b, "Nhập xong hồ sơ bệnh án; 06/08/2025; Phiên họp thứ 3 của Ban Chỉ đạo, 06/02/2025; Báo Thử nghiệm, đoạn 5; "
	           "[session-3/by-month]");
	row.record = fixture_record("share");
	gb_say_citation(&b, &row, 0, GB_EN);
	expect(&b, "Share of the digital economy: about 16.50%, -10.9% since 2023 (result, est.); Third session of the board, 6 Feb 2025; "
	           "Báo Thử nghiệm, paragraph 3; [session-3/share]");
	row.record = fixture_record("rest");
	gb_say_citation(&b, &row, 0, GB_EN);
	expect(&b, "Keep the files well; Third session of the board, 6 Feb 2025; publisher not known, paragraph 7; [session-3/rest]");
	row.record = NULL;
	gb_say_citation(&b, &row, 0, GB_EN);
	expect(&b, "Third session of the board, 6 Feb 2025; Báo Thử nghiệm; [session-3]");
	row.record = fixture_record("three-steps");
	gb_say_citation(&b, &row, 2, GB_VI);
	expect(&b, "3 bước: 2. Soát hồ sơ; Phiên họp thứ 3 của Ban Chỉ đạo, 06/02/2025; Báo Thử nghiệm, đoạn 4; "
	           "[session-3/three-steps#2]");
	buf_free(&b);
}

static void test_speaker(void **state)
{
	struct buf b = BUF_EMPTY;
	struct gb_voice v = { .lang = GB_VI, .vocabulary = &fixture_vocabulary };

	(void)state;
	gb_say_speaker(&b, &v, &fixture.meeting, NULL);
	expect(&b, "nguồn không nêu người nói");
	gb_say_speaker(&b, &v, &fixture.meeting, "an");
	expect(&b, "Nguyễn Văn An");
	gb_say_speaker(&b, &v, &fixture.meeting, "premier");
	expect(&b, "Thủ tướng Chính phủ");
	gb_say_speaker(&b, &v, NULL, "nobody-known");
	expect(&b, "nobody-known");
	v.lang = GB_EN;
	gb_say_speaker(&b, &v, &fixture.meeting, NULL);
	expect(&b, "the source names nobody");
	buf_free(&b);
}

/* ---- text made harmless ---- */

static void test_html(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	out_html(&b, "<a href=\"x\" o='y'>&amp;\nế");
	expect(&b, "&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;amp;<br>\nế");
	buf_free(&b);
}

static const struct {
	const char *text;
	int flags;
	const char *markdown;
} markdowns[] = {
	{ "a|b", 0, "a\\|b" },
	{ "<script>&amp;", 0, "\\<script\\>\\&amp;" },
	{ "*a* _b_ `c` [d](e) \\ ~x~", 0, "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\\\ \\~x\\~" },
	{ "# no heading", OUT_AT_START, "\\# no heading" },
	{ "# in the middle", 0, "# in the middle" },
	{ "- no list", OUT_AT_START, "\\- no list" },
	{ "12. no list", OUT_AT_START, "12\\. no list" },
	{ "12) no list", OUT_AT_START, "12\\) no list" },
	{ "12 thủ tục", OUT_AT_START, "12 thủ tục" },
	{ "=", OUT_AT_START, "\\=" },
	{ "a\n   - b\n1. c", OUT_LINES, "a\\\n\\- b\\\n1\\. c" },
	{ "a\n- b", 0, "a - b" },
};

static void test_markdown(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < COUNT(markdowns); i++) {
		out_markdown(&b, markdowns[i].text, markdowns[i].flags);
		expect(&b, markdowns[i].markdown);
	}
	buf_free(&b);
}

static void test_web_address(void **state)
{
	(void)state;
	assert_true(out_is_web_address("https://example.org/a?b=c&d=%20#e"));
	assert_true(out_is_web_address("http://example.org"));
	assert_false(out_is_web_address("javascript:alert(1)"));
	assert_false(out_is_web_address("HTTPS"));
	assert_false(out_is_web_address("https://"));
	assert_false(out_is_web_address("https://a b"));
	assert_false(out_is_web_address("https://a\"onclick=b"));
	assert_false(out_is_web_address("https://a>b"));
}

/* What may stand plain is what no reader of YAML 1.1 or 1.2 takes for anything but this string. */
static const struct {
	const char *text, *yaml;
} scalars[] = {
	{ "Bộ Y tế", "Bộ Y tế" },
	{ "three-steps", "three-steps" },
	{ "a, b", "\"a, b\"" },
	{ "a: b", "\"a: b\"" },
	{ "a:", "\"a:\"" },
	{ "a #b", "\"a #b\"" },
	{ "- a", "\"- a\"" },
	{ "5 tăng tốc", "\"5 tăng tốc\"" },
	{ "2025-02-06", "\"2025-02-06\"" },
	{ "true", "\"true\"" },
	{ "No", "\"No\"" },
	{ "y", "\"y\"" },
	{ "null", "\"null\"" },
	{ "~", "\"~\"" },
	{ "", "\"\"" },
	{ "a ", "\"a \"" },
	{ "a  b", "\"a  b\"" },
	{ "\"a\" \\b", "\"\\\"a\\\" \\\\b\"" },
	{ "a\nb", "\"a\\nb\"" },
	{ "a\tb", "\"a\\x09b\"" },
	{ "%", "\"%\"" },
	{ "@a", "\"@a\"" },
	{ "[a]", "\"[a]\"" },
	{ "“a”", "“a”" },
};

static void test_yaml(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < COUNT(scalars); i++) {
		out_yaml_scalar(&b, scalars[i].text);
		expect(&b, scalars[i].yaml);
	}
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_deadlines),
		cmocka_unit_test(test_distances),
		cmocka_unit_test(test_changes),
		cmocka_unit_test(test_never_overdue),
		cmocka_unit_test(test_citation),
		cmocka_unit_test(test_speaker),
		cmocka_unit_test(test_html),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_web_address),
		cmocka_unit_test(test_yaml),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
