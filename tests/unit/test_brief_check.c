/* test_brief_check.c - single rules of the whole-file checks that the broken files do not show. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief/numbers.h"
#include "brief_case.h"

#define PLACE "    paragraph: 1\n    cue: a b c d\n"
#define FINDING(id, more) "  - id: " id "\n    kind: view\n    text: {vi: a, en: a}\n" more PLACE
#define NUMBERED(text) "findings:\n  - id: n\n    kind: view\n    text: {vi: \"" text "\", en: a}\n" PLACE
#define DIRECTIVE(text, more) "directives:\n  - id: d\n    text: {vi: \"" text "\", en: a}\n" more PLACE
#define FIGURE(more) \
	"figures:\n  - id: f\n    label: {vi: a, en: a}\n    value: 5\n    stage: result\n    written: a\n" more PLACE
#define FRAMEWORK(name, items) \
	"slogans:\n  - id: s\n    kind: framework\n    name: " name "\n    gloss: {en: a}\n    items:\n" items PLACE
#define ITEM(n) "      - {n: " n ", wording: a, gloss: {en: a}}\n"
#define THREE ITEM("1") ITEM("2") ITEM("3")

/* Records after case_head, and the words of the one complaint; NULL: none. */
struct rule {
	const char *records, *words;
};

static const struct rule rules[] = {
	/* names and numbers of items */
	{ FRAMEWORK("3 tăng cường", THREE), NULL },
	{ FRAMEWORK("Ba tăng cường", THREE), NULL },
	{ FRAMEWORK("Những tăng cường", THREE), NULL },
	{ FRAMEWORK("Năm 2025", THREE), NULL },
	{ FRAMEWORK("4 tăng cường", THREE), "is not the number of its items (3)" },
	{ FRAMEWORK("Năm tăng cường", THREE), "is not the number of its items (3)" },
	{ FRAMEWORK("3 tăng cường", ITEM("1") ITEM("2") ITEM("2")), "item 2 stands in place 3" },
	{ FRAMEWORK("4 tăng cường", THREE "    note: {vi: a, en: a}\n"), NULL },

	/* numbers in a directive's text */
	{ DIRECTIVE("Kết nối 80% dữ liệu", ""), "\"80\" is in no figure" },
	{ DIRECTIVE("Thực hiện Đề án 06, Nghị quyết số 57, Nghị quyết 57-NQ/TW", ""), NULL },
	{ DIRECTIVE("Phủ sóng 5G năm 2025", ""), NULL },
	{ DIRECTIVE("Kết nối 80% dữ liệu", "") "left_out:\n  - {written: 80%, why: repeated}\n", NULL },
	{ DIRECTIVE("Kết nối 80% dữ liệu", "") "left_out:\n  - {paragraph: 1, written: 80%, why: repeated}\n", NULL },
	{ DIRECTIVE("Kết nối 80% dữ liệu", "") "left_out:\n  - {paragraph: 2, written: 80%, why: repeated}\n",
	  "\"80\" is in no figure" },
	{ DIRECTIVE("Thực hiện “3 tăng cường”", "") FRAMEWORK("3 tăng cường", THREE), NULL },
	{ DIRECTIVE("Thực hiện 3 việc", "") FRAMEWORK("3 tăng cường", THREE), "\"3\" is in no figure" },
	{ DIRECTIVE("Làm trong 6 tháng", "    due: 2025-08-06\n    due_text: {vi: 6 tháng tới, en: six months}\n"
	            "    due_precision: month\n    due_basis: counted\n"), NULL },

	{ DIRECTIVE("Làm từ 30-6", "") "left_out:\n  - {written: 30/6, why: date}\n", NULL },

	{ NUMBERED("Xong 44/63 việc"), "\"44/63\" is in no figure of this meeting" },
	{ NUMBERED("Xong 44/63 việc của năm 2024, Đề án 06") FIGURE("    kind: ratio\n    change: {value: 1, written: 44/63}\n"), NULL },
	{ NUMBERED("Xong “3 tăng cường”") FRAMEWORK("3 tăng cường", THREE), NULL },
	{ NUMBERED("Họp 6-2") "left_out:\n  - {written: 6/2, why: date}\n", NULL },

	/* deadlines */
	{ DIRECTIVE("Làm", "    due: 2025-06-29\n    due_text: {vi: trước ngày 30/6/2025, en: before 30 June 2025}\n"
	            "    due_precision: day\n    due_basis: stated\n"), NULL },
	{ DIRECTIVE("Làm", "    due: 2025-12-31\n    due_text: {vi: trong năm 2025, en: in 2026}\n"
	            "    due_precision: year\n    due_basis: stated\n"), "\"in 2026\", which say 2026-12-31" },

	/* references */
	{ "findings:\n" FINDING("a", "    was: [b]\n") DIRECTIVE("Làm", "    framework: b\n"), "\"b\" is called \"a\" now" },
	{ DIRECTIVE("Làm", "    framework: session-98/x#3\n    figures: [session-98/y]\n"), NULL },
	{ DIRECTIVE("Làm", "    framework: session-97/x\n"), "warning: framework: no record \"session-97/x\" is known" },
	{ DIRECTIVE("Làm", "    framework: session-99/x\n"), "error: framework: unknown record" },
	{ DIRECTIVE("Làm", "    framework: session-99x/x\n"), "warning: framework: no record" },
	{ DIRECTIVE("Làm", "    framework: \"s#0\"\n"), "is no reference" },
	{ DIRECTIVE("Làm", "    figures: [\"s#1\"]\n"), "is no reference" },
	{ DIRECTIVE("Làm", "    figures: [/s]\n"), "is no reference" },
	{ DIRECTIVE("Làm", "    figures: [a/]\n"), "is no reference" },
	{ DIRECTIVE("Làm", "    figures: [a/b/c]\n"), "is no reference" },
	{ DIRECTIVE("Làm", "    framework: \"s#12345\"\n"), "is no reference" },

	/* the nearest of several is suggested; two letters are enough */
	{ "findings:\n" FINDING("connect-a1", "") FINDING("connect-bb", "") DIRECTIVE("Làm", "    framework: connect-a\n"),
	  "did you mean \"connect-a1\"?" },
	{ FIGURE("    unit: \"%\"\n    kind: share\n    od: 5\n"), "did you mean \"of\"?" },
	{ FIGURE("    unit: \"%\"\n    kind: share\n    if: 5\n"), "did you mean \"id\"?" },

	/* values */
	{ FIGURE("    kind: ratio\n"), NULL },
	{ FIGURE("    kind: amount\n"), "has no unit" },
	{ FIGURE("    kind: amount\n    unit: usd\n"), "neither \"%\" nor a currency" },
	{ FIGURE("    kind: amount\n    unit: EURO\n"), "neither \"%\" nor a currency" },
	{ FIGURE("    kind: amount\n    unit: EUR\n    period: ../2025-02\n"), NULL },
	{ FIGURE("    kind: amount\n    unit: EUR\n    period: 2025-02/2025-01\n"), "is no period" },
	{ FIGURE("    kind: amount\n    unit: EUR\n    value_max: 9.99999999999999999\n"), NULL },
	{ FIGURE("    kind: amount\n    unit: EUR\n    value_max: 9999999999999999999\n"), "not a plain number" },
	{ FIGURE("    kind: amount\n    unit: EUR\n    value_max: +9\n"), "not a plain number" },
	{ "left_out:\n  - {written: a, why: date, paragraph: 1234567890}\n", "not a whole number" },
	{ "left_out:\n  - {written: a, why: date, paragraph: 01}\n", "not a whole number" },
	{ "  - {id: b, url: \"https:///x\"}\n", "is no address" },
	{ "  - {id: b, url: \"http://x y\"}\n", "is no address" },
	{ "  - {id: b, url: \"javascript:x\"}\n", "is no address" },

	/* nothing is told twice */
	{ "findings:\n" FINDING("a", "    topics: [data]\n    topics: [nope]\n"), "\"topics\" stands twice here" },
	{ "findings:\n" FINDING("a", "    topics: *a\n"), "aliases" },
	{ "findings:\n" FINDING("a", "    \"a\\u202eb\": x\n"), "is written in this text" },
	{ "findings:\n" FINDING("a", "    attribution: Bad Id\n"), "is no id" },
	{ "topics:\n  - {id: t, name: {vi: a, en: a}}\n  - {id: t, name: {vi: a, en: a}}\n", "id \"t\" is taken" },
	{ "indicators:\n  - {id: t, name: {vi: a, en: a}}\n  - {id: t, name: {vi: a, en: a}}\n", "id \"t\" is taken" },

	/* a chain of successors and nested groups are no circle */
	{ "agencies:\n  - {id: a1, name: {vi: a, en: a}, kind: body, succeeded_by: a2}\n"
	  "  - {id: a2, name: {vi: a, en: a}, kind: body, succeeded_by: most}\n"
	  "  - {id: g1, name: {vi: a, en: a}, kind: group, members: [g2, a1]}\n"
	  "  - {id: g2, name: {vi: a, en: a}, kind: group, members: [a1, ministries]}\n", NULL },
	{ "agencies:\n  - {id: g1, name: {vi: a, en: a}, kind: group, members: [g1]}\n", "\"g1\" contains itself" },
	/* an agency of this file goes before the known one of the same id */
	{ "agencies:\n  - {id: ministries, name: {vi: a, en: a}, kind: group, members: [g1]}\n"
	  "  - {id: g1, name: {vi: a, en: a}, kind: group, members: [ministries]}\n", "contains itself" },
	/* the circle begins in the known vocabulary: it is told where this file closes it */
	{ "agencies:\n  - {id: a1, name: {vi: a, en: a}, kind: group, members: [ministries]}\n"
	  "  - {id: moh, name: {vi: a, en: a}, kind: group, members: [ministries]}\n", "13:10: error: members: group \"moh\"" },
};

static void every_rule(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
		struct brief b;

		buf_printf(&text, "%s%s", case_head, rules[i].records);
		assert_int_equal(case_lint(&b, buf_text(&text), NULL, &lines), GB_OK);
		if (rules[i].words ? !strstr(buf_text(&lines), rules[i].words) || b.errors + b.warnings != 1 : lines.len > 0)
			fail_msg("%s\nsaid: %s", buf_text(&text), buf_text(&lines));
		brief_free(&b);
		buf_free(&text);
		buf_free(&lines);
	}
}

static void people_have_one_id(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	buf_puts(&text, "format: giaoban-briefing/1\nrevision: 1\nsources: [{id: a}]\nmeeting:\n  id: m\n  kind: event\n"
	         "  date: 2025-02-06\n  title: {vi: a, en: a}\n  summary: {vi: a, en: a}\n"
	         "  people: [{id: p, name: A}, {id: p, name: B}]\n");
	assert_int_equal(case_lint(&b, buf_text(&text), NULL, &lines), GB_OK);
	assert_string_equal(buf_text(&lines), "10:35: error: id \"p\" is taken already in line 10\n");
	brief_free(&b);
	buf_free(&text);
	buf_free(&lines);
}

/* A chain of thousands of agencies needs no stack. */
static void long_chain(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	buf_puts(&text, "format: giaoban-vocabulary/1\nagencies:\n");
	for (int i = 0; i < 9000; i++)
		buf_printf(&text, "- {id: a%d, name: {vi: a, en: a}, kind: group, members: [a%d], succeeded_by: a%d}\n", i,
		           (i + 1) % 9000, (i + 1) % 9000);
	assert_int_equal(case_lint(&b, buf_text(&text), NULL, &lines), GB_OK);
	assert_int_equal(b.errors, 2);
	brief_free(&b);
	buf_free(&text);
	buf_free(&lines);
}

/* Nobody listens: the counts are still right. */
static void no_listener(void **state)
{
	static const char text[] = "format: giaoban-vocabulary/1\ntopics:\n  - id: A\n";
	const struct brief_report to = { .lang = GB_VI };
	const struct brief_known nothing = { NULL, NULL, 0, NULL };
	struct brief b;

	(void)state;
	assert_int_equal(brief_read(&b, "x", text, strlen(text), &to), GB_OK);
	brief_check(&b, &nothing, &to);
	brief_check_article(&b, "a", "1", 1, &to);
	assert_int_equal(b.errors, 2);
	brief_free(&b);
}

/* ---- numbers in a text ----------------------------------------------------------------------- */

static void assert_numbers(const char *s, const char *joined)
{
	struct brief_number n = { 0, 0 };
	struct buf b = BUF_EMPTY;

	while (brief_number_next(s, n.end, &n))
		buf_printf(&b, "%s%.*s%s", b.len ? " " : "", (int)(n.end - n.begin), s + n.begin,
		           brief_number_in_name(s, n) ? "!" : "");
	assert_string_equal(buf_text(&b), joined);
	buf_free(&b);
}

static void numbers(void **state)
{
	(void)state;
	assert_numbers("8 - 10%, 20-25%.", "8 10 20-25");
	assert_numbers("898/1.084 và 14,26. 6-2-2025, 5", "898/1.084 14,26 6-2-2025 5");
	assert_numbers("57-NQ/TW, 5G, QĐ06, QĐ-06, “5 không”", "57! 5! 06! 06! 5");
	assert_numbers("Covid-19 73/2024/NĐ-CP 1–2 đường 3Đ", "19! 73/2024! 1 2 3!");
	assert_numbers("không có", "");
	assert_numbers("1..2,,3-", "1 2 3");
}

static void word(const char *s, const char *before, const char *after)
{
	struct brief_number n = { 0, 0 }, w;
	char text[64];

	assert_true(brief_number_next(s, 0, &n));
	brief_number_before(s, n, &w);
	snprintf(text, sizeof(text), "%.*s", (int)(w.end - w.begin), s + w.begin);
	assert_string_equal(text, before);
	brief_number_after(s, n, &w);
	snprintf(text, sizeof(text), "%.*s", (int)(w.end - w.begin), s + w.begin);
	assert_string_equal(text, after);
}

static void words_beside(void **state)
{
	(void)state;
	word("Nghị quyết 57 của", "quyết", "của");
	word("5", "", "");
	word("“5 “đẩy mạnh”", "", "đẩy");
	word("đạt (80%) số", "đạt", "số");
	word("xong. 5. Sau đó", "", "");
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
		cmocka_unit_test(every_rule),
		cmocka_unit_test(people_have_one_id),
		cmocka_unit_test(long_chain),
		cmocka_unit_test(no_listener),
		cmocka_unit_test(numbers),
		cmocka_unit_test(words_beside),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
