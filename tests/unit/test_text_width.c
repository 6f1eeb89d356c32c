/* Measuring and cutting. */
#include "config.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/text.h"

static void test_grapheme(void **state)
{
	static const struct {
		const char *s;
		size_t bytes;
		int cells;
	} table[] = {
		{ "", 0, 0 },
		{ "a", 1, 1 },
		{ "ab", 1, 1 },
		{ "ệt", 3, 1 },
		{ "e\xCC\xA3\xCC\x82t", 5, 1 },
		{ "\xE8\xB6\x8A\xE5\x8D\x97", 3, 2 },                             /* 越南 */
		{ "\xCC\x81" "a", 2, 0 },
		{ "\xF0\x9F\x91\x8D" "a", 4, 2 },
		{ "\xEF\xBF\xBD", 3, 1 },
		{ "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 9, 2 },                 /* Hangul, decomposed */
		{ "\xE0\xA4\x95\xE0\xA4\xBE", 3, 1 },                             /* each takes a cell */
		{ "1\xE2\x83\xA3", 4, 1 },
		{ "\n", 1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		int cells = -1;

		assert_int_equal(text_grapheme(table[i].s, &cells), table[i].bytes);
		assert_int_equal(cells, table[i].cells);
	}
}

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(text_width(""), 0);
	assert_int_equal(text_width("Phường Nguyễn Trãi"), 18);
	assert_int_equal(text_width("Phu\xCC\x9Bo\xCC\x9B\xCC\x80ng"), 6);
	assert_int_equal(text_width("\xE8\xB6\x8A\xE5\x8D\x97!"), 5);
	assert_int_equal(text_width_n("Điện lực", 6), 3);
}

/* What terminals go by mostly, for all that the C library is sure of; skipped where that locale is missing. */
static void test_width_is_wcwidth(void **state)
{
	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (uint32_t c = 0x20; c < 0x3000; c++) {
		struct buf b = BUF_EMPTY;
		int cells, expected = wcwidth((wchar_t)c);
		bool format = c == 0xAD || c == 0x6DD || c == 0x70F || (c >= 0x600 && c <= 0x605) || c == 0x890 ||
		              c == 0x891 || c == 0x8E2 || c == 0xCBF || c == 0xCC6;

		if (expected < 0 || format)
			continue;       /* never in clean text, or signs that libc and Unicode disagree about */
		buf_printf(&b, "%lc", (wint_t)c);
		text_grapheme(buf_text(&b), &cells);
		if (cells != expected)
			fail_msg("U+%04X: %d cells, wcwidth %d", (unsigned)c, cells, expected);
		buf_free(&b);
	}
	setlocale(LC_CTYPE, "C");
}

static void test_fit(void **state)
{
	(void)state;
	assert_int_equal(text_fit("abc", 0), 0);
	assert_int_equal(text_fit("abc", 2), 2);
	assert_int_equal(text_fit("abc", 9), 3);
	assert_int_equal(text_fit("ệệ", 1), 3);
	assert_int_equal(text_fit("e\xCC\xA3\xCC\x82" "b", 1), 5);
	assert_int_equal(text_fit("\xE8\xB6\x8A\xE5\x8D\x97", 3), 3);
}

static void test_place(void **state)
{
	static const struct {
		const char *s;
		size_t cells;
		char pad;
		const char *out;
	} table[] = {
		{ "Điện", 6, 'l', "Điện  " },
		{ "Điện", 6, 'r', "  Điện" },
		{ "Điện", 6, 0, "Điện" },
		{ "Điện", 4, 'l', "Điện" },
		{ "Điện", 3, 'l', "Đi…" },
		{ "Điện", 1, 'l', "…" },
		{ "Điện", 0, 'l', "" },
		{ "Bộ Y tế", 4, 'l', "Bộ… " },
		{ "Bộ Y tế", 4, 'r', " Bộ…" },
		{ "Bộ Y tế", 4, 0, "Bộ…" },
		{ "\xE8\xB6\x8A\xE5\x8D\x97", 3, 'l', "\xE8\xB6\x8A…" },
		{ "\xE8\xB6\x8A\xE5\x8D\x97", 2, 'l', "… " },
		{ "", 2, 'l', "  " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct buf b = BUF_EMPTY;

		text_place(&b, table[i].s, table[i].cells, table[i].pad);
		assert_string_equal(buf_text(&b), table[i].out);
		buf_free(&b);
	}
}

/* The lines of a text, each ended by '|'. */
static void wrap_all(struct buf *out, const char *s, size_t cells)
{
	const char *next;
	size_t len;

	while ((len = text_wrap(s, cells, &next)) > 0 || next != s) {
		assert_true(next > s);
		assert_true(s + len <= next);
		buf_add(out, s, len);
		buf_putc(out, '|');
		s = next;
	}
}

static void test_wrap(void **state)
{
	static const struct {
		const char *s;
		size_t cells;
		const char *out;
	} table[] = {
		{ "", 5, "" },
		{ "abc", 5, "abc|" },
		{ "Bộ Y tế", 4, "Bộ Y|tế|" },
		{ "Bộ Y tế", 5, "Bộ Y|tế|" },
		{ "Bộ Y tế", 7, "Bộ Y tế|" },
		{ "nghiêng nghiêng", 4, "nghi|êng|nghi|êng|" },
		{ "ab nghiêng", 5, "ab|nghiê|ng|" },
		{ "a\n\nb\n", 5, "a||b|" },
		{ "abc   \ndef", 3, "abc|def|" },
		{ "abc     ", 3, "abc|" },
		{ "abc     d", 3, "abc|d|" },
		{ "71/193 nước", 5, "71/19|3|nước|" },
		{ "1.084.500 hồ sơ", 9, "1.084.500|hồ sơ|" },
		{ "tăng 38,5%", 8, "tăng|38,5%|" },
		{ "(hồ sơ) xong", 6, "(hồ|sơ)|xong|" },
		{ "  nghiêng", 5, "  ngh|iêng|" },
		{ "\xE8\xB6\x8A\xE5\x8D\x97\xE4\xBA\xBA", 4, "\xE8\xB6\x8A\xE5\x8D\x97|\xE4\xBA\xBA|" },
		{ "\xE8\xB6\x8A" "a", 1, "\xE8\xB6\x8A|a|" },
		{ "phát triển – hội nhập", 12, "phát triển –|hội nhập|" },
		{ "xem [session-10/data-motto] ở đây", 24, "xem|[session-10/data-motto]|ở đây|" },
		{ "session-10/data", 12, "session-10/|data|" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct buf b = BUF_EMPTY;

		wrap_all(&b, table[i].s, table[i].cells);
		assert_string_equal(buf_text(&b), table[i].out);
		buf_free(&b);
	}
}

static void without_blanks(struct buf *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] != ' ' && s[i] != '\n')
			buf_putc(out, s[i]);
}

/* At every width, all characters but blanks come out, in order, and no line is too wide. */
static void test_wrap_loses_nothing(void **state)
{
	static const char text[] =
		"Đến hết năm 2025, 100% bệnh viện hoàn thành triển khai bệnh án điện tử (Bộ Y tế);  giá trị 118 tỷ USD,"
		" tăng 19,2% — xem https://example.org/van-ban/57-NQ-TW?trang=1&muc=2 và \"đề án 06\".\n\n"
		"  1. Phường\xC2\xA0Nguyễn Trãi…\n\xE8\xB6\x8A\xE5\x8D\x97\xE4\xBA\xBA\xE6\xB0\x91 ok\n   \n"
		"e\xCC\xA3\xCC\x82\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D "
		"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBB\xF0\x9F\x87\xBB\xF0\x9F\x87\xB3 end";
	struct buf expected = BUF_EMPTY;

	(void)state;
	without_blanks(&expected, text, sizeof text - 1);
	for (size_t cells = 1; cells < 220; cells++) {
		struct buf b = BUF_EMPTY;
		const char *s = text, *next;
		size_t len;

		while ((len = text_wrap(s, cells, &next)) > 0 || next != s) {
			assert_true(text_width_n(s, len) <= (cells < 2 ? 2 : cells));
			assert_true(text_utf8_valid(s, len));
			without_blanks(&b, s, len);
			s = next;
		}
		assert_string_equal(buf_text(&b), buf_text(&expected));
		buf_free(&b);
	}
	buf_free(&expected);
}

static void test_wrap_hostile(void **state)
{
	struct buf b = BUF_EMPTY;
	const char *s, *next;
	size_t lines = 0;

	(void)state;
	buf_fill(&b, 'x', 1 << 20);
	for (s = b.text; text_wrap(s, 80, &next) > 0; s = next)
		lines++;
	assert_int_equal(lines, ((1 << 20) + 79) / 80);
	assert_int_equal(text_wrap(b.text, SIZE_MAX, &next), 1 << 20);
	buf_clear(&b);
	for (int i = 0; i < 1 << 18; i++)
		buf_puts(&b, "a   ");
	for (s = b.text, lines = 0; text_wrap(s, 80, &next) > 0; s = next)
		lines++;
	assert_int_equal(lines, ((1 << 18) + 19) / 20);
	buf_clear(&b);
	for (int i = 0; i < 100000; i++)
		buf_puts(&b, "\xCC\x81");
	assert_int_equal(text_width(b.text), 0);
	assert_int_equal(text_wrap(b.text, 1, &next), b.len);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_grapheme),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_width_is_wcwidth),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_place),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_wrap_loses_nothing),
		cmocka_unit_test(test_wrap_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
