/* test_brief_article.c - `written` against value and unit, and the article's numbers. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief_case.h"

/* A figure whose keys are `keys` and whose `written` is `written`; `words` what is complained of. */
struct figure_case {
	const char *written, *keys, *words;
};

static const struct figure_case figures[] = {
	{ "14,26%", "value: 14.26\n    unit: \"%\"\n    kind: share", NULL },
	{ "14,26%", "value: 14.260\n    unit: \"%\"\n    kind: share", NULL },
	{ "14.26 phần trăm", "value: 14.26\n    unit: \"%\"\n    kind: share", NULL },
	{ "14,26%", "value: 1426\n    unit: \"%\"\n    kind: share", "says 14.26, but value is 1426" },
	{ "14,26", "value: 14.26\n    unit: \"%\"\n    kind: share", "does not say the unit" },
	{ "14,26%", "value: 14.26\n    unit: {vi: lần, en: times}\n    kind: ratio", "does not say the unit" },
	{ "118 tỷ USD", "value: 118000000000\n    unit: USD\n    kind: amount", NULL },
	{ "118 tỉ đô la", "value: 118000000000\n    unit: USD\n    kind: amount", NULL },
	{ "6,64 tỷ USD", "value: 6640000000\n    unit: USD\n    kind: amount", NULL },
	{ "118 tỷ USD", "value: 118000000\n    unit: USD\n    kind: amount", "says 118000000000, but value is 118000000" },
	{ "5 nghìn tỷ đồng", "value: 5000000000000\n    unit: VND\n    kind: amount", NULL },
	{ "5 tỷ đồng", "value: 5000000000\n    unit: USD\n    kind: amount", "does not say the unit \"USD\"" },
	{ "65.329 doanh nghiệp", "value: 65329\n    unit: {vi: doanh nghiệp, en: firms}\n    kind: count", NULL },
	{ "65.329", "value: 65329\n    unit: {vi: doanh nghiệp, en: firms}\n    kind: count", NULL },
	{ "65.329 người", "value: 65329\n    unit: {vi: doanh nghiệp, en: firms}\n    kind: count", "does not say the unit" },
	{ "4,5 triệu lượt hồ sơ", "value: 4500000\n    unit: {vi: hồ sơ, en: files}\n    kind: count", NULL },
	{ "04 nhiệm vụ", "value: 4\n    unit: {vi: nhiệm vụ, en: tasks}\n    kind: count", NULL },
	{ "71/193", "value: 71\n    of: 193\n    unit: {vi: hạng, en: place}\n    kind: rank", NULL },
	{ "thứ 71 trên 193", "value: 71\n    of: 193\n    unit: {vi: hạng, en: place}\n    kind: rank", NULL },
	{ "71/193", "value: 71\n    of: 194\n    unit: {vi: hạng, en: place}\n    kind: rank", "says 193, but of is 194" },
	{ "72/193", "value: 71\n    of: 193\n    unit: {vi: hạng, en: place}\n    kind: rank", "says 72, but value is 71" },
	{ "thứ 71", "value: 71\n    of: 193\n    unit: {vi: hạng, en: place}\n    kind: rank", "it should show of too" },
	{ "nhóm 10 nước", "value: 10\n    unit: {vi: hạng, en: place}\n    kind: rank", NULL },
	{ "898/1.084 thủ tục", "value: 898\n    of: 1084\n    unit: {vi: thủ tục, en: procedures}\n    kind: progress", NULL },
	{ "8 - 10%", "value: 8\n    value_max: 10\n    unit: \"%\"\n    kind: growth", NULL },
	{ "20-25%", "value: 20\n    value_max: 25\n    unit: \"%\"\n    kind: growth", NULL },
	{ "từ 3 đến 4 lần", "value: 3\n    value_max: 4\n    unit: {vi: lần, en: times}\n    kind: ratio", NULL },
	{ "8-10 tỷ USD", "value: 8000000000\n    value_max: 10000000000\n    unit: USD\n    kind: amount", NULL },
	{ "8-10 tỷ USD", "value: 8000000\n    value_max: 10000000000\n    unit: USD\n    kind: amount",
	  "says 8, but value is 8000000" },
	{ "20-25%", "value: 20\n    value_max: 30\n    unit: \"%\"\n    kind: growth", "says 25, but value_max is 30" },
	{ "20-25%", "value: 25\n    unit: \"%\"\n    kind: growth", "says 20, but value is 25" },
	{ "2 con số", "value: 10\n    unit: \"%\"\n    kind: growth", NULL },
	{ "hai con số", "value: 10\n    unit: \"%\"\n    kind: growth", NULL },
	{ "2 con số", "value: 20\n    unit: \"%\"\n    kind: growth", "says 2, but value is 20" },
	{ "nửa triệu lượt", "value: 500000\n    unit: {vi: lượt, en: visits}\n    kind: count", NULL },
	{ "hàng triệu lượt", "value: 23\n    unit: {vi: lượt, en: visits}\n    kind: count", "speaks of triệu" },
	{ "một tỷ lệ nhỏ", "value: 3\n    unit: {vi: lượt, en: visits}\n    kind: count", NULL },
	{ "0 đồng", "value: 0\n    unit: VND\n    kind: amount", NULL },
};

/* The figure of one case, with what its article says. */
static void write_case(struct buf *yaml, struct buf *article, const char *written, const char *keys, const char *more)
{
	buf_printf(yaml, "%sfigures:\n  - id: f\n    label: {vi: a, en: a}\n    %s\n    stage: result\n"
	           "    written: \"%s\"\n%s    paragraph: 1\n    cue: một hai ba bốn\n", case_head, keys, written, more);
	buf_printf(article, "một hai ba bốn %s năm", written);
}

static void assert_said(const char *yaml, const char *article, const char *words)
{
	struct buf lines = BUF_EMPTY;
	struct brief b;

	assert_int_equal(case_lint(&b, yaml, article, &lines), GB_OK);
	if (words ? !strstr(buf_text(&lines), words) : lines.len > 0)
		fail_msg("%s\n%s\nsaid: %s", yaml, article, buf_text(&lines));
	brief_free(&b);
	buf_free(&lines);
}

static void written(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(figures) / sizeof(figures[0]); i++) {
		struct buf yaml = BUF_EMPTY, article = BUF_EMPTY;

		write_case(&yaml, &article, figures[i].written, figures[i].keys, "");
		assert_said(buf_text(&yaml), buf_text(&article), figures[i].words);
		buf_free(&yaml);
		buf_free(&article);
	}
}

static const struct figure_case changes[] = {
	{ "tăng 15 bậc", "value: 15, unit: {vi: bậc, en: places}", NULL },
	{ "giảm 3 bậc", "value: -3, unit: {vi: bậc, en: places}", NULL },
	{ "giảm 3 bậc", "value: 3, unit: {vi: bậc, en: places}", "the sign of its value disagree" },
	{ "tăng 15 bậc", "value: -15, unit: {vi: bậc, en: places}", "the sign of its value disagree" },
	{ "tăng 15 bậc", "value: 16, unit: {vi: bậc, en: places}", "says 15, but change.value is 16" },
	{ "tăng 10,9%", "value: 10.9, unit: \"%\"", NULL },
	{ "tăng 10,9%", "value: 10.9, unit: USD", "does not say the unit" },
	{ "thêm 15 bậc", "value: -15, unit: {vi: bậc, en: places}", NULL },
};

static void change(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		struct buf yaml = BUF_EMPTY, article = BUF_EMPTY, more = BUF_EMPTY;

		buf_printf(&more, "    change: {%s, written: \"%s\"}\n", changes[i].keys, changes[i].written);
		write_case(&yaml, &article, "14,26%", "value: 14.26\n    unit: \"%\"\n    kind: share", buf_text(&more));
		buf_puts(&article, changes[i].written);
		assert_said(buf_text(&yaml), buf_text(&article), changes[i].words);
		buf_free(&yaml);
		buf_free(&article);
		buf_free(&more);
	}
}

/* ---- accounting ------------------------------------------------------------------------------ */

/* Each record accounts for one standing: the same number once more is another fact. */
static void each_once(void **state)
{
	struct buf yaml = BUF_EMPTY, article = BUF_EMPTY;

	(void)state;
	write_case(&yaml, &article, "5%", "value: 5\n    unit: \"%\"\n    kind: share", "");
	assert_said(buf_text(&yaml), "5% và một hai ba bốn 5% năm", "article:1:1: warning: paragraph 1: no record accounts for \"5\"");
	assert_said(buf_text(&yaml), "một hai ba bốn 5% và 5% năm", "article:1:22: warning: paragraph 1: no record");
	buf_clear(&yaml);
	write_case(&yaml, &article, "084", "value: 84\n    unit: {vi: a, en: a}\n    kind: count", "");
	assert_said(buf_text(&yaml), "một hai ba bốn 1.084", "only a part of a longer number");
	buf_free(&yaml);
	buf_free(&article);
}

static void assert_accounted(const char *records, const char *article, const char *words)
{
	struct buf yaml = BUF_EMPTY;

	buf_printf(&yaml, "%s%s", case_head, records);
	assert_said(buf_text(&yaml), article, words);
	buf_free(&yaml);
}

/* The six of "6 tháng" is not that of "6 công điện"; a deadline holds only in its paragraph. */
static void deadlines(void **state)
{
	static const char records[] =
		"directives:\n"
		"  - id: d\n"
		"    text: {vi: Làm, en: Do}\n"
		"    due: 2025-08-06\n"
		"    due_text: {vi: trong 6 tháng tới, en: within six months}\n"
		"    due_precision: month\n"
		"    due_basis: counted\n"
		"    paragraph: 1\n"
		"    cue: một hai ba bốn\n";

	(void)state;
	assert_accounted(records, "một hai ba bốn trong 6 tháng", NULL);
	assert_accounted(records, "6 công điện, một hai ba bốn trong 6 tháng", "article:1:1: warning");
	assert_accounted(records, "một hai ba bốn trong vòng 6 (sáu) tháng", NULL);
	assert_accounted(records, "một hai ba bốn trong 6 tháng\ntrong 6 tháng", "article:2:7: warning: paragraph 2");
}

/* What a figure holds already is not the number of the deadline. */
static void deadline_beside_figure(void **state)
{
	static const char more[] =
		"directives:\n"
		"  - id: d\n"
		"    text: {vi: Làm, en: Do}\n"
		"    due: 2025-08-06\n"
		"    due_text: {vi: trong 6 tháng tới, en: within six months}\n"
		"    due_precision: month\n"
		"    due_basis: counted\n"
		"    paragraph: 1\n"
		"    cue: một hai ba bốn\n";
	struct buf yaml = BUF_EMPTY, article = BUF_EMPTY;

	(void)state;
	write_case(&yaml, &article, "6%", "value: 6\n    unit: \"%\"\n    kind: share", "");
	buf_puts(&yaml, more);
	assert_said(buf_text(&yaml), "một hai ba bốn 6%, hạn là 6 (sáu) tháng", NULL);
	buf_free(&yaml);
	buf_free(&article);
}

static void paragraph_of_item(void **state)
{
	static const char records[] =
		"slogans:\n"
		"  - id: s\n"
		"    kind: framework\n"
		"    name: Một việc\n"
		"    gloss: {en: a}\n"
		"    items:\n"
		"      - {n: 1, wording: a, gloss: {en: a}, paragraph: 2}\n"
		"    paragraph: 1\n"
		"    cue: một hai ba bốn\n";

	(void)state;
	assert_accounted(records, "một hai ba bốn\nnăm", NULL);
	assert_accounted(records, "một hai ba bốn", "17:55: error: paragraph: 2, but the article has 1");
}

/* A slogan's name accounts for itself wherever it stands. */
static void slogans(void **state)
{
	static const char records[] =
		"slogans:\n"
		"  - id: s\n"
		"    kind: motto\n"
		"    name: 5 đẩy mạnh\n"
		"    wording: Dữ liệu 100% số\n"
		"    gloss: {en: a}\n"
		"    paragraph: 1\n"
		"    cue: một hai ba bốn\n";

	(void)state;
	assert_accounted(records, "một hai ba bốn 5 Đẩy mạnh\nlại 5 đẩy mạnh, 100% số", NULL);
	assert_accounted(records, "một hai ba bốn 5 bảo đảm", "no record accounts for \"5\"");
}

static void left_out(void **state)
{
	static const char anywhere[] = "left_out:\n  - written: 6-2\n    why: date\n";
	static const char here[] = "left_out:\n  - paragraph: 2\n    written: 63 tỉnh\n    why: setting\n";

	(void)state;
	assert_accounted(anywhere, "ngày 6-2, ngày 6-2\n6-2", NULL);
	assert_accounted(anywhere, "ngày 6-2-2025", "\"6-2\" does not stand in the article");
	assert_accounted(here, "x\n\n63 tỉnh", NULL);
	assert_accounted(here, "x\r\n\r\n63 tỉnh 5", "article:3:9: warning: paragraph 2");
	assert_accounted(here, "63 tỉnh\n63 tỉnh", "article:1:1: warning");
	assert_accounted(here, "63 tỉnh\nx", "stands in paragraph 1, not in 2");
	assert_accounted("", "1.084 và 14,26, 57-NQ/TW", "accounts for \"1.084\"");
	assert_accounted("", "1.084 và 14,26, 57-NQ/TW", "1:10: warning: paragraph 1: no record accounts for \"14,26\"");
	assert_accounted("", "1.084 và 14,26, 57-NQ/TW", "accounts for \"57\"");
}

/* Letters apart, spaces doubled, any line end: the article is cleaned like the briefing, and columns
 * still are those of the file. */
static void untidy_article(void **state)
{
	static const char records[] =
		"findings:\n"
		"  - id: f\n"
		"    kind: view\n"
		"    text: {vi: a, en: a}\n"
		"    paragraph: 2\n"
		"    cue: Điện lực Việt Nam\n";

	(void)state;
	assert_accounted(records, "x\r\n \t\r\n\xc2\xa0\r\nĐie\xcc\xa3\xcc\x82n  l\xc6\xb0\xcc\xa3" "c Việt\tNam\r\n", NULL);
	assert_accounted(records, "x\rĐiện lực  Việt\xe2\x80\x8b Nam   7", "article:2:23: warning: paragraph 2");
}

/* Of several sources the article is that whose cues it holds; the others' records are left alone. */
static void several_sources(void **state)
{
	static const char records[] =
		"  - id: other\n"
		"findings:\n"
		"  - id: f\n"
		"    kind: view\n"
		"    text: {vi: a, en: a}\n"
		"    source: paper\n"
		"    paragraph: 7\n"
		"    cue: không có ở đây\n"
		"  - id: g\n"
		"    kind: view\n"
		"    text: {vi: a, en: a}\n"
		"    source: other\n"
		"    paragraph: 1\n"
		"    cue: một hai ba bốn\n";

	(void)state;
	assert_accounted(records, "một hai ba bốn", NULL);
	assert_accounted(records, "năm sáu bảy tám", "paragraph: 7, but the article has 1");
}

static void no_article(void **state)
{
	struct buf big = BUF_EMPTY;

	(void)state;
	buf_fill(&big, 'a', 200000);
	assert_accounted("", buf_text(&big), "article:1:1: error: this is no article");
	buf_clear(&big);
	for (int i = 0; i < 30000; i++)
		buf_puts(&big, "a\n");
	assert_accounted("", buf_text(&big), "error: this is no article");
	buf_clear(&big);
	for (int i = 0; i < 20; i++)
		buf_fill(&big, '\n', 100000);
	assert_accounted("", buf_text(&big), "an article may have 1048576 bytes at most");
	assert_accounted("", "", NULL);
	buf_free(&big);
}

static int end(void **state)
{
	(void)state;
	case_vocabulary_end();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(written),
		cmocka_unit_test(change),
		cmocka_unit_test(each_once),
		cmocka_unit_test(deadlines),
		cmocka_unit_test(deadline_beside_figure),
		cmocka_unit_test(paragraph_of_item),
		cmocka_unit_test(slogans),
		cmocka_unit_test(left_out),
		cmocka_unit_test(untidy_article),
		cmocka_unit_test(several_sources),
		cmocka_unit_test(no_article),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
