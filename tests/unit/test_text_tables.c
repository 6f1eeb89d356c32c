/* test_text_tables.c - what the text room answers without a look at Unicode's tables is what these say. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "text/text.h"

#define LAST 0x10FFFF

/* Every character of the plane that all of ours are of, and enough of the others. */
static ucs4_t next(ucs4_t c)
{
	return c + (c < 0x10000 ? 1 : 17);
}

/* The character as a string; false for what is none, and for the end of a string. */
static bool write_one(ucs4_t c, char out[5])
{
	int n = c ? u8_uctomb((uint8_t *)out, c, 4) : 0;

	out[n > 0 ? n : 0] = '\0';
	return n > 0;
}

static void width_is_unicodes(void **state)
{
	char s[5];

	(void)state;
	for (ucs4_t c = 1; c <= LAST; c = next(c)) {
		int width = uc_width(c, "UTF-8");
		if (write_one(c, s) && text_width(s) != (size_t)(width > 0 ? width : 0))
			fail_msg("U+%04X: %zu cells, not %d", (unsigned)c, text_width(s), width);
	}
}

static bool is_in_nfc(const char *s)
{
	size_t n = 0;
	uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)s, strlen(s), NULL, &n);
	bool same = composed && n == strlen(s) && memcmp(composed, s, n) == 0;

	free(composed);
	return same;
}

/* Has it no mark, nothing that nobody sees, nothing that NFC would change? */
static bool stands_alone(ucs4_t c, const char *s)
{
	return !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_M |
	                                         UC_CATEGORY_MASK_Z) &&
	       !uc_is_property_default_ignorable_code_point(c) && !uc_is_property_not_a_character(c) &&
	       uc_graphemeclusterbreak_property(c) != GBP_EXTEND && is_in_nfc(s);
}

static void clean_is_what_stands_alone(void **state)
{
	char s[5], spaced[32], neat[16];
	struct buf out = BUF_EMPTY;

	(void)state;
	for (ucs4_t c = 1; c <= LAST; c = next(c)) {
		if (write_one(c, s) && text_is_clean(s, 0) != stands_alone(c, s))
			fail_msg("U+%04X is %s", (unsigned)c, text_is_clean(s, 0) ? "taken to be clean" : "refused");
		if (!write_one(c, s) || !text_is_clean(s, 0))
			continue;
		snprintf(spaced, sizeof spaced, " %s  %s\t", s, s);     /* what must be looked at closely, and is the same */
		snprintf(neat, sizeof neat, "%s %s", s, s);
		buf_clear(&out);
		text_clean(&out, spaced, strlen(spaced), 0);
		assert_string_equal(buf_text(&out), neat);
	}
	buf_free(&out);
}

/* What is taken for a letter of one cell without a closer look is one, and keeps the mark that comes behind it. */
static void plain_letters_take_a_cell(void **state)
{
	char s[8];
	int cells;

	(void)state;
	for (ucs4_t c = 1; c <= LAST; c = next(c)) {
		if (!write_one(c, s) || text_plain_letter(s, sizeof s) == 0)
			continue;
		const size_t len = strlen(s);
		assert_int_equal(text_plain_letter(s, len), len);
		assert_int_equal(text_plain_letter(s, len - 1), 0);
		assert_true(stands_alone(c, s));
		assert_int_equal(uc_width(c, "UTF-8"), 1);
		memcpy(s + len, "\xCC\x81", 3);
		assert_int_equal(text_grapheme(s, &cells), len + 2);
		assert_int_equal(cells, 1);
	}
}

static void assert_folds_alike(const char *s, const char *as, enum text_fold_level level)
{
	struct buf one = BUF_EMPTY, other = BUF_EMPTY;

	text_fold(&one, s, level);
	text_fold(&other, as, level);
	assert_string_equal(buf_text(&one), buf_text(&other));
	buf_free(&one);
	buf_free(&other);
}

/* The letters that are taken apart by our own table are what Unicode makes of them. */
static void letters_come_apart_alike(void **state)
{
	char s[8];

	(void)state;
	for (ucs4_t c = 0xC0; c < 0x2000; c = next(c)) {
		char apart[64], small[8];
		size_t len = sizeof apart - 1;
		const bool latin = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
		if (!latin || !write_one(c, s) || !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L))
			continue;
		assert_non_null(u8_normalize(UNINORM_NFD, (const uint8_t *)s, strlen(s), (uint8_t *)apart, &len));
		apart[len] = '\0';
		assert_folds_alike(s, apart, TEXT_BARE);
		assert_folds_alike(s, apart, TEXT_LETTERS);
		assert_folds_alike(s, apart, TEXT_EXACT);
		if (c >= 0x1EA0 && c < 0x1EFA && write_one(uc_tolower(c), small)) {
			struct buf folded = BUF_EMPTY;
			text_fold(&folded, s, TEXT_EXACT);
			assert_string_equal(buf_text(&folded), small);
			buf_free(&folded);
		}
	}
}

/* No mark stands where reading does not ask Unicode for one; nor is a capital of ASCII anything else. */
static void no_mark_is_overlooked(void **state)
{
	(void)state;
	for (ucs4_t c = 0x1E00; c < 0x20D0; c++)
		assert_int_equal(uc_combining_class(c), 0);
	for (ucs4_t c = 'A'; c <= 'Z'; c++)
		assert_int_equal(uc_tolower(c), c + 32);
}

/* Nor may it become another one beside what stands before it. */
static void pairs_stay_in_nfc(void **state)
{
	static const char *const before[] = { "a", "O", "u", "\xC3\xA2", "\xC6\xA1", "\xE1\xBA\xA1", "\xE2\x80\x94", "\xE2\x94\x80", "=" };
	char s[9];

	(void)state;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		for (ucs4_t c = 1; c <= LAST; c = next(c)) {
			strcpy(s, before[i]);
			if (write_one(c, s + strlen(before[i])) && text_is_clean(s, 0) && !is_in_nfc(s))
				fail_msg("%s before U+%04X", before[i], (unsigned)c);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(width_is_unicodes),
		cmocka_unit_test(clean_is_what_stands_alone),
		cmocka_unit_test(plain_letters_take_a_cell),
		cmocka_unit_test(letters_come_apart_alike),
		cmocka_unit_test(no_mark_is_overlooked),
		cmocka_unit_test(pairs_stay_in_nfc),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
