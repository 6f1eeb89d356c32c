/* Dates and periods, in both languages and both ways. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/text.h"

static void test_write(void **state)
{
	static const struct {
		struct gb_date day;
		enum gb_precision precision;
		const char *vi, *en;
	} rows[] = {
		{ { 2025, 2, 6 }, GB_DAY, "06/02/2025", "6 Feb 2025" },
		{ { 2025, 2, 6 }, GB_NO_PRECISION, "06/02/2025", "6 Feb 2025" },
		{ { 2025, 12, 31 }, GB_MONTH, "12/2025", "Dec 2025" },
		{ { 2025, 2, 28 }, GB_MONTH, "02/2025", "Feb 2025" },
		{ { 2025, 12, 31 }, GB_QUARTER, "quý IV/2025", "Q4 2025" },
		{ { 2025, 3, 31 }, GB_QUARTER, "quý I/2025", "Q1 2025" },
		{ { 2025, 12, 31 }, GB_YEAR, "2025", "2025" },
		{ { 0, 0, 0 }, GB_DAY, "", "" },
		{ { 0, 0, 0 }, GB_YEAR, "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buf b = BUF_EMPTY;

		text_date(&b, rows[i].day, rows[i].precision, GB_VI);
		assert_string_equal(buf_text(&b), rows[i].vi);
		buf_clear(&b);
		text_date(&b, rows[i].day, rows[i].precision, GB_EN);
		assert_string_equal(buf_text(&b), rows[i].en);
		buf_free(&b);
	}
}

static void check_read(const char *s, const char *from, const char *to)
{
	struct gb_span span = { { 1, 1, 1 }, { 1, 1, 1 } };
	char text[11];

	if (text_date_read(s, &span) != (from != NULL))
		fail_msg("\"%s\" is %sa date", s, from ? "not read as " : "read as ");
	if (!from) {
		assert_int_equal(span.from.year, 1);
		return;
	}
	gb_date_print(text, span.from);
	assert_string_equal(text, from);
	gb_date_print(text, span.to);
	assert_string_equal(text, to);
}

static void test_read(void **state)
{
	static const char *const days[] = {
		"2025-02-06", "06/02/2025", "6/2/2025", "06-02-2025", "06.02.2025", " 6/2/2025 ", "6 Feb 2025",
		"6 february 2025", "ngày 6/2/2025", "ngày 6 tháng 2 năm 2025", "6 tháng 2 năm 2025", "NGÀY 06 THÁNG 02 NĂM 2025",
		"2025-2-6",
	};
	static const char *const months[] = { "02/2025", "2/2025", "2025-02", "2-2025", "Feb 2025", "tháng 2/2025",
	                                      "tháng 2 năm 2025", "thang 2-2025", "2 / 2025" };
	static const char *const quarters[] = { "Q4/2025", "q4 2025", "quý 4/2025", "quý IV/2025", "Quy iv 2025",
	                                        "quý IV năm 2025", "2025-Q4", "QUÝ IV-2025", "qu\xC3\xBD IV/2025" };

	(void)state;
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
		check_read(days[i], "2025-02-06", "2025-02-06");
	for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
		check_read(months[i], "2025-02-01", "2025-02-28");
	for (size_t i = 0; i < sizeof quarters / sizeof quarters[0]; i++)
		check_read(quarters[i], "2025-10-01", "2025-12-31");
	check_read("2024", "2024-01-01", "2024-12-31");
	check_read("năm 2024", "2024-01-01", "2024-12-31");
	check_read("29/02/2024", "2024-02-29", "2024-02-29");
	check_read("2/2024", "2024-02-01", "2024-02-29");
	check_read("1900", "1900-01-01", "1900-12-31");
	check_read("2199", "2199-01-01", "2199-12-31");
}

static void test_read_refuses(void **state)
{
	static const char *const none[] = {
		"", " ", "x", "10", "1899", "2200", "20250206", "29/02/2025", "31/4/2025", "0/2025", "13/2025",
		"2025-13", "2025-13-01", "06/02-2025", "06/02/25", "6//2/2025", "/2025", "2025/", "2025-", "Q5/2025", "Q0/2025",
		"Q4", "quý V/2025", "Q42025", "2025-02-06T10:00", "2025-02-06 x", "tháng 2025", "ngày 2/2025",
		"năm 12/2025", "tháng 6/2/2025", "6 feb", "1/2/3/2025", "6,2,2025", "hôm qua", "6fe2025",
		"999999999999999999999", "tháng tháng 2/2025", "2025 năm", "006/02/2025", "2025-Q",
	};
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		check_read(none[i], NULL, NULL);
	buf_fill(&b, '2', 1 << 20);
	check_read(b.text, NULL, NULL);
	buf_free(&b);
}

static void test_read_today(void **state)
{
	(void)state;
	assert_int_equal(setenv("GIAOBAN_NOW", "2026-11-21", 1), 0);
	check_read("today", "2026-11-21", "2026-11-21");
	check_read("Hôm nay", "2026-11-21", "2026-11-21");
	check_read("hom nay", "2026-11-21", "2026-11-21");
	unsetenv("GIAOBAN_NOW");
}

/* One date, or two with either missing. */
static void test_read_span(void **state)
{
	static const struct {
		const char *typed, *from, *to;          /* NULL: refused */
	} cases[] = {
		{ "2025", "2025-01-01", "2025-12-31" },
		{ "1/2025..6/2025", "2025-01-01", "2025-06-30" },
		{ "2024-03-01 .. Q4/2025", "2024-03-01", "2025-12-31" },
		{ "..31.12.2025", "", "2025-12-31" },
		{ "12/2025..", "2025-12-01", "" },
		{ "2026..2025", "2026-01-01", "2025-12-31" },   /* which end comes first is for who asks */
		{ "..", NULL, NULL }, { "", NULL, NULL }, { "2025..soon", NULL, NULL }, { "soon..2025", NULL, NULL },
		{ "2025...2026", NULL, NULL }, { "2024..2025..2026", NULL, NULL },
		{ "                                                                        2024..2025", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct gb_span span;
		char from[11], to[11];
		const bool read = text_span_read(cases[i].typed, &span);
		assert_int_equal(read, cases[i].from != NULL);
		if (!read)
			continue;
		gb_date_print(from, span.from);
		gb_date_print(to, span.to);
		assert_string_equal(from, cases[i].from);
		assert_string_equal(to, cases[i].to);
	}
}

/* What is written, in either language and at any precision, is read as the span it names. */
static void test_there_and_back(void **state)
{
	struct buf b = BUF_EMPTY;
	struct gb_span span;

	(void)state;
	for (long day = 0; day < 109573; day += 17) {
		struct gb_date d = gb_date_of_day(day);

		for (int lang = GB_VI; lang <= GB_EN; lang++) {
			for (int precision = GB_DAY; precision <= GB_YEAR; precision++) {
				buf_clear(&b);
				text_date(&b, d, (enum gb_precision)precision, (enum gb_lang)lang);
				if (!text_date_read(b.text, &span))
					fail_msg("%s", b.text);
				assert_true(gb_date_cmp(span.from, d) <= 0 && gb_date_cmp(d, span.to) <= 0);
				if (precision == GB_DAY)
					assert_int_equal(gb_date_cmp(span.from, span.to), 0);
			}
		}
	}
	buf_free(&b);
}

static void test_period(void **state)
{
	static const struct {
		const char *period, *vi, *en;
	} rows[] = {
		{ "2024", "2024", "2024" },
		{ "2022-Q1", "quý I/2022", "Q1 2022" },
		{ "2024-09", "tháng 9/2024", "Sep 2024" },
		{ "2024-10-12", "12/10/2024", "12 Oct 2024" },
		{ "2024-01/2024-09", "tháng 1 đến tháng 9/2024", "Jan to Sep 2024" },
		{ "2023-10/2024-09", "tháng 10/2023 đến tháng 9/2024", "Oct 2023 to Sep 2024" },
		{ "2024-Q1/2024-Q3", "quý I đến quý III/2024", "Q1 to Q3 2024" },
		{ "2021/2025", "2021 đến 2025", "2021 to 2025" },
		{ "2024-01-01/2024-07-19", "01/01/2024 đến 19/07/2024", "1 Jan 2024 to 19 Jul 2024" },
		{ "2024-Q1/2024-09", "quý I/2024 đến tháng 9/2024", "Q1 2024 to Sep 2024" },
		{ "../2022-02", "đến tháng 2/2022", "to Feb 2022" },
		{ "../2022", "đến 2022", "to 2022" },
		{ "../2025-02-06", "đến 06/02/2025", "to 6 Feb 2025" },
		{ "", "", "" },
		{ "5 năm", "5 năm", "5 năm" },
		{ "2024/2023", "2024/2023", "2024/2023" },
		{ "2024-13", "2024-13", "2024-13" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buf b = BUF_EMPTY;

		text_period(&b, rows[i].period, GB_VI);
		assert_string_equal(buf_text(&b), rows[i].vi);
		buf_clear(&b);
		text_period(&b, rows[i].period, GB_EN);
		assert_string_equal(buf_text(&b), rows[i].en);
		buf_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_read_refuses),
		cmocka_unit_test(test_read_today),
		cmocka_unit_test(test_read_span),
		cmocka_unit_test(test_there_and_back),
		cmocka_unit_test(test_period),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
