/* Numbers, in both languages and both ways. */
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

static struct gb_decimal decimal(const char *s)
{
	struct gb_decimal d;

	if (!gb_decimal_parse(s, &d))
		fail_msg("%s", s);
	return d;
}

struct row {
	const char *plain, *vi, *en;
};

static void check_rows(const struct row *rows, size_t n,
                       void (*write)(struct buf *, struct gb_decimal, enum gb_lang))
{
	for (size_t i = 0; i < n; i++) {
		struct buf b = BUF_EMPTY;

		write(&b, decimal(rows[i].plain), GB_VI);
		assert_string_equal(buf_text(&b), rows[i].vi);
		buf_clear(&b);
		write(&b, decimal(rows[i].plain), GB_EN);
		assert_string_equal(buf_text(&b), rows[i].en);
		buf_free(&b);
	}
}

static void test_number(void **state)
{
	static const struct row rows[] = {
		{ "0", "0", "0" },
		{ "7", "7", "7" },
		{ "999", "999", "999" },
		{ "1084", "1.084", "1,084" },
		{ "-1084", "-1.084", "-1,084" },
		{ "1084500", "1.084.500", "1,084,500" },
		{ "38.5", "38,5", "38.5" },
		{ "11.91", "11,91", "11.91" },
		{ "16.50", "16,50", "16.50" },
		{ "0.05", "0,05", "0.05" },
		{ "-0.5", "-0,5", "-0.5" },
		{ "12345.678", "12.345,678", "12,345.678" },
		{ "999999999999999999", "999.999.999.999.999.999", "999,999,999,999,999,999" },
		{ "0.00000000000000001", "0,00000000000000001", "0.00000000000000001" },
	};

	(void)state;
	check_rows(rows, sizeof rows / sizeof rows[0], text_number);
}

static void test_number_short(void **state)
{
	static const struct row rows[] = {
		{ "118000000000", "118 tỷ", "118 billion" },
		{ "6640000000", "6,64 tỷ", "6.64 billion" },
		{ "1500000", "1,5 triệu", "1.5 million" },
		{ "23000000", "23 triệu", "23 million" },
		{ "-23000000", "-23 triệu", "-23 million" },
		{ "51000", "51 nghìn", "51 thousand" },
		{ "10000", "10 nghìn", "10 thousand" },
		{ "9000", "9.000", "9,000" },
		{ "65329", "65.329", "65,329" },
		{ "65300", "65.300", "65,300" },
		{ "1084", "1.084", "1,084" },
		{ "1084000", "1.084.000", "1,084,000" },        /* "1,084 triệu" would be misread */
		{ "6645000000", "6.645.000.000", "6,645,000,000" },
		{ "2500000000000", "2.500 tỷ", "2.5 trillion" },
		{ "38.5", "38,5", "38.5" },
		{ "51000.0", "51.000,0", "51,000.0" },
		{ "0", "0", "0" },
	};

	(void)state;
	check_rows(rows, sizeof rows / sizeof rows[0], text_number_short);
}

static void test_quantity(void **state)
{
	static const struct {
		const char *plain, *unit, *vi, *en;
	} rows[] = {
		{ "118000000000", "USD", "118 tỷ USD", "US$118 billion" },
		{ "-5", "USD", "-5 USD", "-US$5" },
		{ "5000000000", "VND", "5 tỷ đồng", "VND 5 billion" },
		{ "14.26", "%", "14,26%", "14.26%" },
		{ "5", "%/năm", "5%/năm", "5%/năm" },
		{ "23000000", "trẻ em", "23 triệu trẻ em", "23 million trẻ em" },
		{ "71", NULL, "71", "71" },
		{ "71", "", "71", "71" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buf b = BUF_EMPTY;

		text_quantity(&b, decimal(rows[i].plain), rows[i].unit, GB_VI);
		assert_string_equal(buf_text(&b), rows[i].vi);
		buf_clear(&b);
		text_quantity(&b, decimal(rows[i].plain), rows[i].unit, GB_EN);
		assert_string_equal(buf_text(&b), rows[i].en);
		buf_free(&b);
	}
}

static void test_read(void **state)
{
	static const struct {
		const char *s, *value;  /* NULL: no number */
		const char *taken;      /* what was consumed from the first digit on */
	} rows[] = {
		{ "", NULL, NULL },
		{ "hai con số", NULL, NULL },
		{ "1.084", "1084", "1.084" },
		{ "1,084", "1084", "1,084" },
		{ "1084", "1084", "1084" },
		{ "65.329 doanh nghiệp", "65329", "65.329" },
		{ "14,26%", "14.26", "14,26" },
		{ "14.26%", "14.26", "14.26" },
		{ "100,8", "100.8", "100,8" },
		{ "11.91", "11.91", "11.91" },
		{ "16,50", "16.50", "16,50" },
		{ "1.084.500", "1084500", "1.084.500" },
		{ "1,084,500", "1084500", "1,084,500" },
		{ "12.345,6", "12345.6", "12.345,6" },
		{ "12,345.6", "12345.6", "12,345.6" },
		{ "1,084,500.25", "1084500.25", "1,084,500.25" },
		{ "0,123", "0.123", "0,123" },
		{ "04", "4", "04" },
		{ "khoảng 118 tỷ USD", "118000000000", "118 tỷ" },
		{ "118 tỉ USD", "118000000000", "118 tỉ" },
		{ "118 TỶ đồng", "118000000000", "118 TỶ" },
		{ "US$6.64 billion.", "6640000000", "6.64 billion" },
		{ "6,64 tỷ", "6640000000", "6,64 tỷ" },
		{ "1,5 triệu", "1500000", "1,5 triệu" },
		{ "1.5 Million", "1500000", "1.5 Million" },
		{ "51 nghìn", "51000", "51 nghìn" },
		{ "51 ngàn", "51000", "51 ngàn" },
		{ "51 thousand", "51000", "51 thousand" },
		{ "2,5 nghìn tỷ đồng", "2500000000000", "2,5 nghìn tỷ" },
		{ "2.500 tỷ", "2500000000000", "2.500 tỷ" },
		{ "3 trăm nghìn", "300000", "3 trăm nghìn" },
		{ "3 trăm nghìn tỷ", "300000000000000", "3 trăm nghìn tỷ" },
		{ "3 trăm", "3", "3" },
		{ "2.5 trillion", "2500000000000", "2.5 trillion" },
		{ "5 hundred thousand", "500000", "5 hundred thousand" },
		{ "118 tỷ…", "118000000000", "118 tỷ" },
		{ "118 ti\xCC\x89", "118000000000", "118 ti\xCC\x89" },
		{ "5 tỉnh", "5", "5" },
		{ "năm 2024 tỷ lệ hồ sơ", "2024", "2024" },
		{ "ngày 5 triệu tập", "5", "5" },
		{ "23 triệu trẻ em", "23000000", "23 triệu" },
		{ "5 millionaires", "5", "5" },
		{ "118\ntỷ", "118", "118" },
		{ "06.02.2025", "6", "06" },
		{ "06/02/2025", "6", "06" },
		{ "71/193", "71", "71" },
		{ "8-10%", "8", "8" },
		{ "năm 2025, 2026", "2025", "2025" },
		{ "5,10,15", "5", "5" },
		{ "1.084.50", "1", "1" },
		{ "118.", "118", "118" },
		{ "118, và", "118", "118" },
		{ "999999999999999999", "999999999999999999", "999999999999999999" },
		{ "1000000000000000000", NULL, NULL },
		{ "99999999999 trillion", NULL, NULL },
		{ "0,123456789012345678", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct gb_decimal d = { -1, 0 };
		size_t begin = 0, end = text_number_read(rows[i].s, &d, &begin);
		struct buf b = BUF_EMPTY;

		if (!rows[i].value) {
			if (end)
				fail_msg("\"%s\" was read", rows[i].s);
			continue;
		}
		assert_true(end > begin);
		buf_add(&b, rows[i].s + begin, end - begin);
		assert_string_equal(buf_text(&b), rows[i].taken);
		buf_clear(&b);
		gb_decimal_print(&b, d);
		assert_string_equal(buf_text(&b), rows[i].value);
		buf_free(&b);
	}
}

/* What is written in either language is read back as the same value.  (A decimal number with
 * exactly three decimals and no group cannot: "1,084" is 1084.) */
static void test_there_and_back(void **state)
{
	uint32_t seed = 57;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		struct gb_decimal d, back;
		struct buf b = BUF_EMPTY;
		size_t begin;
		int zeros;

		seed = seed * 1664525u + 1013904223u;
		d.digits = (int64_t)(seed >> 8) % 100000;
		d.scale = (int)(seed >> 28) % 3;
		for (zeros = (int)(seed >> 4) % 12; zeros > 0; zeros--)
			d.digits *= 10;
		for (int lang = GB_VI; lang <= GB_EN; lang++) {
			buf_clear(&b);
			text_number(&b, d, (enum gb_lang)lang);
			assert_int_equal(text_number_read(b.text, &back, &begin), b.len);
			assert_int_equal(gb_decimal_cmp(d, back), 0);
			buf_clear(&b);
			text_number_short(&b, d, (enum gb_lang)lang);
			if (text_number_read(b.text, &back, &begin) != b.len || gb_decimal_cmp(d, back) != 0)
				fail_msg("%s", b.text);
		}
		buf_free(&b);
	}
}

static void test_read_hostile(void **state)
{
	struct buf b = BUF_EMPTY;
	struct gb_decimal d;
	size_t begin;

	(void)state;
	buf_fill(&b, '9', 1 << 20);
	assert_int_equal(text_number_read(b.text, &d, &begin), 0);
	buf_clear(&b);
	for (int i = 0; i < 100000; i++)
		buf_puts(&b, "100.");
	assert_int_equal(text_number_read(b.text, &d, &begin), 3);
	buf_clear(&b);
	buf_puts(&b, "5");
	buf_fill(&b, ' ', 1 << 20);
	assert_int_equal(text_number_read(b.text, &d, NULL), 1);
	buf_clear(&b);
	buf_puts(&b, "5 ");
	buf_fill(&b, 'n', 1 << 20);
	assert_int_equal(text_number_read(b.text, &d, NULL), 1);
	assert_int_equal(d.digits, 5);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_number_short),
		cmocka_unit_test(test_quantity),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_there_and_back),
		cmocka_unit_test(test_read_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
