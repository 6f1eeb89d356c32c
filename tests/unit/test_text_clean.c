/* Coming in: cleaning, composing, decoding. */
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

static void check_clean(const char *bytes, size_t len, int flags, const char *expected)
{
	struct buf b = BUF_EMPTY;

	text_clean(&b, bytes, len, flags);
	assert_string_equal(buf_text(&b), expected);
	assert_true(text_utf8_valid(buf_text(&b), b.len));
	assert_true(text_is_clean(buf_text(&b), flags));
	buf_free(&b);
}

struct pair {
	const char *in, *out;
};

static void test_clean_one_line(void **state)
{
	static const struct pair table[] = {
		{ "", "" },
		{ "   ", "" },
		{ "  Bộ  Y\t\n tế ", "Bộ Y tế" },
		{ "a\r\nb\rc\nd", "a b c d" },
		{ "a\xC2\xA0" "b\xE3\x80\x80" "c\xE2\x80\xA8" "d\xC2\x85" "e", "a b c d e" },
		{ "\x1B[31mđỏ\x1B[0m\a\x7F", "[31mđỏ[0m" },
		{ "\xC2\x9B" "31m", "31m" },                                      /* C1 CSI */
		{ "a\xE2\x80\xAE" "b\xE2\x81\xA6" "c\xD8\x9C" "d\xE2\x80\x8F", "abcd" },  /* bidi */
		{ "a\xE2\x80\x8B" "b\xE2\x80\x8D" "c\xE2\x81\xA0" "d\xEF\xBB\xBF", "abcd" },
		{ "so\xC2\xAD" "ft\xEF\xB8\x8F\xF3\xA0\x81\x81", "soft" },     /* soft hyphen, VS16, tag */
		{ "a\xEF\xBF\xB9" "b\xD8\x80" "c", "abc" },                   /* annotations, number signs */
		{ "a\xEF\xBF\xBE" "b\xEF\xB7\x90" "c", "abc" },                   /* noncharacters */
		{ "tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t", "tiếng Việt" },
		{ "Vie\xCC\x82\xCC\xA3t", "Việt" },
		{ "\xCC\x81" "a", "a" },                                          /* a mark on nothing */
		{ " \xCC\x81  a", "a" },
		{ "a \xCC\x81", "a \xCC\x81" },
		{ "a\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D" "b", "a\xCC\x8D\xCC\x8D\xCC\x8D\xCC\x8D" "b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		check_clean(table[i].in, strlen(table[i].in), 0, table[i].out);
	check_clean("a\0b", 3, 0, "ab");
}

static void test_clean_lines(void **state)
{
	static const struct pair table[] = {
		{ "a\r\nb\rc\nd", "a\nb\nc\nd" },
		{ "\n\n a\n\n  b\t\n", "\n\n a\n\n  b \n" },
		{ "a\n\xCC\x81" "b", "a\nb" },
		{ "a\r\r\nb", "a\n\nb" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		check_clean(table[i].in, strlen(table[i].in), TEXT_KEEP_LINES, table[i].out);
}

/* One U+FFFD for each maximal ill-formed part: the examples of Unicode chapter 3.9, and limits. */
static void test_clean_ill_formed(void **state)
{
#define R "\xEF\xBF\xBD"
	static const struct pair table[] = {
		{ "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82" "A", R R R R R R R R "A" },
		{ "\xED\xA0\x80\xED\xBF\xBF\xED\xAF" "A", R R R R R R R R "A" },
		{ "\xF4\x91\x92\x93\xFF" "A\x80\xBF" "B", R R R R R "A" R R "B" },
		{ "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF" "A", R R R R "A" },
		{ "\xE1\xBB", R },
		{ "\xF4\x8F\xBF\xBD", "\xF4\x8F\xBF\xBD" },
		{ "a\x80", "a" R },
	};
#undef R

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		check_clean(table[i].in, strlen(table[i].in), 0, table[i].out);
}

static void test_is_clean(void **state)
{
	(void)state;
	assert_true(text_is_clean("", 0));
	assert_true(text_is_clean("Bộ Y tế", 0));
	assert_false(text_is_clean("Bộ  Y tế", 0));
	assert_true(text_is_clean("Bộ  Y\n tế", TEXT_KEEP_LINES));
	assert_false(text_is_clean("Bộ Y\ntế", 0));
	assert_false(text_is_clean("e\xCC\x82", 0));
	assert_false(text_is_clean("a\x1B", 0));
	assert_false(text_is_clean("a ", 0));
}

/* Most characters are known to be clean without a closer look; beside one that is not (U+0416) all are looked at. */
static void test_clean_at_a_glance(void **state)
{
	(void)state;
	for (unsigned c = 1; c < 0x3100; c++) {
		struct buf text = BUF_EMPTY, looked_at = BUF_EMPTY, clean = BUF_EMPTY;
		char bytes[4];
		size_t n = 0;

		if (c >= 0x800)
			bytes[n++] = (char)(0xE0 | c >> 12);
		if (c >= 0x80) {
			bytes[n] = (char)(n ? 0x80 | (c >> 6 & 0x3F) : 0xC0 | c >> 6);
			n++;
		}
		bytes[n] = (char)(c < 0x80 ? c : 0x80 | (c & 0x3F));
		n++;
		for (int flags = 0; flags <= TEXT_KEEP_LINES; flags++) {
			buf_clear(&text);
			buf_clear(&looked_at);
			buf_clear(&clean);
			buf_puts(&text, "a");
			buf_add(&text, bytes, n);
			buf_puts(&text, "e\xD0\x96");
			text_clean(&looked_at, buf_text(&text), text.len, flags);
			const bool same = strcmp(buf_text(&text), buf_text(&looked_at)) == 0;
			buf_cut(&text, text.len - 2);
			buf_cut(&looked_at, looked_at.len - 2);
			text_clean(&clean, buf_text(&text), text.len, flags);
			assert_string_equal(buf_text(&clean), buf_text(&looked_at));
			if (text_is_clean(buf_text(&text), flags) != same)
				fail_msg("U+%04X", c);
		}
		buf_free(&text);
		buf_free(&looked_at);
		buf_free(&clean);
	}
}

/* Xorshift with a fixed seed: the same bytes everywhere. */
static uint32_t random_next(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static size_t random_text(char *bytes, size_t room, uint32_t *seed)
{
	/* Pieces that have something to do with one another, among any bytes. */
	static const char *const pieces[] = {
		"\xCC\x81", "\xCC\xA3", "\xCC\x82", "\xCC\x9B", "e", "o", "a", " ", "\n", "\r", "\xE2\x80\x8D",
		"\xEF\xB8\x8F", "\xC2\xA0", "ế", "\xE1\x84\x80", "\xE1\x85\xA1", "\xE1\x86\xA8", "\xEA\xB0\x80",
		"\xF0\x9F\x91\x8D", "\xF0\x9F\x8F\xBB", "\xE0\xA4\x95", "\xE0\xA4\xBE", "\xE0\xA7\x87", "\xE0\xA6\xBE",
		"\xCD\x84", "\xE2\x80\x80", "\xCD\x8F", "\xF0\x9D\x85\x98\xF0\x9D\x85\xA5", "\xD6\xB0", "\xE0\xBD\xB1",
	};
	size_t len = 0, count = random_next(seed) % 40;

	for (size_t i = 0; i < count && len + 16 < room; i++) {
		uint32_t r = random_next(seed);

		if (r % 4 == 0) {
			bytes[len++] = (char)(r >> 8);
		} else {
			const char *piece = pieces[(r >> 8) % (sizeof pieces / sizeof pieces[0])];

			memcpy(bytes + len, piece, strlen(piece));
			len += strlen(piece);
		}
	}
	return len;
}

static void test_clean_is_idempotent(void **state)
{
	uint32_t seed = 20250206;
	char bytes[512];

	(void)state;
	for (int round = 0; round < 30000; round++) {
		size_t len = random_text(bytes, sizeof bytes, &seed);

		for (int flags = 0; flags <= TEXT_KEEP_LINES; flags++) {
			struct buf b = BUF_EMPTY, nfc = BUF_EMPTY;

			text_clean(&b, bytes, len, flags);
			assert_true(text_utf8_valid(buf_text(&b), b.len));
			assert_true(text_is_clean(buf_text(&b), flags));
			text_nfc(&nfc, buf_text(&b), b.len);
			assert_string_equal(buf_text(&nfc), buf_text(&b));
			buf_free(&b);
			buf_free(&nfc);
		}
	}
}

static void test_clean_every_byte(void **state)
{
	char all[256];
	struct buf b = BUF_EMPTY;

	(void)state;
	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	text_clean(&b, all, sizeof all, 0);
	assert_true(text_is_clean(buf_text(&b), 0));
	for (size_t i = 0; i < b.len; i++)
		assert_true((unsigned char)b.text[i] >= 0x20 && b.text[i] != 0x7F);
	buf_free(&b);
}

/* Must end at once, not after a square of its length. */
static void test_clean_hostile(void **state)
{
	struct buf b = BUF_EMPTY, out = BUF_EMPTY;

	(void)state;
	buf_puts(&b, "x");
	for (int i = 0; i < 200000; i++)
		buf_puts(&b, i % 2 ? "\xCC\x81" : "\xCC\xA3");
	text_clean(&out, b.text, b.len, 0);
	assert_int_equal(text_length(buf_text(&out)), 5);
	buf_clear(&b);
	buf_clear(&out);
	buf_fill(&b, ' ', 1 << 20);
	text_clean(&out, b.text, b.len, 0);
	assert_int_equal(out.len, 0);
	buf_clear(&b);
	buf_fill(&b, '\x80', 1 << 20);
	text_clean(&out, b.text, b.len, 0);
	assert_int_equal(text_length(buf_text(&out)), 1 << 20);
	buf_free(&b);
	buf_free(&out);
}

static void check_decoded(const char *bytes, size_t len, const char *expected, const char *encoding, bool bom)
{
	struct buf b = BUF_EMPTY;
	struct text_decoded what;
	struct gb_why why = { .lang = GB_EN };

	buf_puts(&b, "before ");
	assert_int_equal(text_decode(&b, bytes, len, &what, &why), GB_OK);
	assert_memory_equal(buf_text(&b), "before ", 7);
	assert_string_equal(buf_text(&b) + 7, expected);
	assert_string_equal(what.encoding, encoding);
	assert_int_equal(what.bom, bom);
	buf_free(&b);
}

static void check_refused(const char *bytes, size_t len, const char *words)
{
	struct buf b = BUF_EMPTY;
	struct gb_why why = { .lang = GB_EN };

	buf_puts(&b, "before");
	assert_int_equal(text_decode(&b, bytes, len, NULL, &why), GB_BAD_DATA);
	assert_string_equal(buf_text(&b), "before");
	if (!strstr(why.text, words))
		fail_msg("\"%s\" is not in \"%s\"", words, why.text);
	assert_int_equal(text_decode(&b, bytes, len, NULL, NULL), GB_BAD_DATA);
	buf_free(&b);
}

static void test_decode(void **state)
{
	(void)state;
	check_decoded("", 0, "", "UTF-8", false);
	check_decoded(NULL, 0, "", "UTF-8", false);
	check_decoded("Điện\r\nlực", 14, "Điện\r\nlực", "UTF-8", false);
	check_decoded("\xEF\xBB\xBF" "a", 4, "a", "UTF-8", true);
	check_decoded("\xEF\xBB\xBF", 3, "", "UTF-8", true);
	check_decoded("\xFF\xFE" "a\0\x11\x01\xC7\x1E", 8, "ađệ", "UTF-16LE", true);
	check_decoded("\xFE\xFF" "\0a\x01\x11\x1E\xC7", 8, "ađệ", "UTF-16BE", true);
	check_decoded("\xFF\xFE\x3D\xD8\x4D\xDC", 6, "\xF0\x9F\x91\x8D", "UTF-16LE", true);
	check_decoded("\xFF\xFE", 2, "", "UTF-16LE", true);
}

static void test_decode_refuses(void **state)
{
	(void)state;
	check_refused("abc\n\xE1\xBB\x87" "\xC3", 8, "not UTF-8 at line 2, column 2; convert it first");
	check_refused("\xC0\x80", 2, "line 1, column 1");
	check_refused("a\r\nb\rc\xED\xA0\x80", 9, "line 3, column 2");
	check_refused("\xEF\xBB\xBF" "\xFF", 4, "line 1, column 1");
	check_refused("ab\0c", 4, "zero byte");
	check_refused("\x7F" "ELF\0\xFF", 6, "zero byte");
	check_refused("\xFF\xFE\0\0a\0\0\0", 8, "zero byte");                    /* UTF-32 */
	check_refused("\xFF\xFE" "a\0\n\0b\0\x00\xD8" "c\0", 12, "not UTF-16LE at line 2, column 2");
	check_refused("\xFF\xFE" "a\0b", 5, "not UTF-16LE at line 1, column 2");
	check_refused("\xFE\xFF\xDC\x00\0a", 6, "not UTF-16BE at line 1, column 1");
}

static void test_decode_long_utf16(void **state)
{
	struct buf in = BUF_EMPTY, out = BUF_EMPTY;
	struct text_decoded what;

	(void)state;
	buf_add(&in, "\xFE\xFF", 2);
	for (int i = 0; i < 100000; i++)
		buf_add(&in, "\x1E\xC7", 2);
	assert_int_equal(text_decode(&out, in.text, in.len, &what, NULL), GB_OK);
	assert_int_equal(text_length(buf_text(&out)), 100000);
	assert_true(text_utf8_valid(buf_text(&out), out.len));
	buf_free(&in);
	buf_free(&out);
}

static void test_counting(void **state)
{
	size_t n;

	(void)state;
	assert_int_equal(text_length("Điện lực"), 8);
	assert_int_equal(text_words(""), 0);
	assert_int_equal(text_words("  Bộ Y\xC2\xA0tế\n"), 3);
	assert_int_equal(text_code_point("ệa", &n), 0x1EC7);
	assert_int_equal(n, 3);
	assert_true(text_utf8_valid("ệ", 3));
	assert_false(text_utf8_valid("ệ", 2));
	assert_false(text_utf8_valid("\xED\xA0\x80", 3));
	assert_false(text_utf8_valid("\xC0\x80", 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean_one_line),
		cmocka_unit_test(test_clean_lines),
		cmocka_unit_test(test_clean_ill_formed),
		cmocka_unit_test(test_is_clean),
		cmocka_unit_test(test_clean_at_a_glance),
		cmocka_unit_test(test_clean_is_idempotent),
		cmocka_unit_test(test_clean_every_byte),
		cmocka_unit_test(test_clean_hostile),
		cmocka_unit_test(test_decode),
		cmocka_unit_test(test_decode_refuses),
		cmocka_unit_test(test_decode_long_utf16),
		cmocka_unit_test(test_counting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
