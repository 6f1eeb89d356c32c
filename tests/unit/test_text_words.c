/* test_text_words.c - a text as words, each in the forms that searching compares. */
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

/* The words of a text as "bare" or "bare:letters:exact", with "=digits" behind words of number. */
static void tell(struct buf *out, const char *s)
{
	struct text_reading r;
	struct text_word w;

	text_reading_begin(&r, s);
	while (text_reading_next(&r, &w)) {
		buf_printf(out, "%s%s", out->len ? " " : "", w.bare);
		if (strcmp(w.exact, w.bare) != 0)
			buf_printf(out, ":%s:%s", w.letters, w.exact);
		if (w.digits)
			buf_printf(out, "=%s", w.digits);
	}
}

static void assert_words(const char *s, const char *words)
{
	struct buf b = BUF_EMPTY;

	tell(&b, s);
	if (strcmp(buf_text(&b), words) != 0)
		fail_msg("\"%s\" is \"%s\", not \"%s\"", s, buf_text(&b), words);
	buf_free(&b);
}

static void test_forms(void **state)
{
	static const char *const cases[][2] = {
		{ "", "" }, { " ,.;… —", "" }, { "a", "a" }, { "Data", "data" },
		{ "chuyển đổi số", "chuyen:chuyên:chuyển doi:đôi:đổi so:sô:số" },
		{ "CHUYỂN ĐỔI SỐ", "chuyen:chuyên:chuyển doi:đôi:đổi so:sô:số" },
		{ "bà ba", "ba:ba:bà ba=3" },
		{ "đô đo", "do:đô:đô do:đo:đo" },
		/* NFD */
		{ "chuye\xCC\x82\xCC\x89n", "chuyen:chuyên:chuyển" }, { "ti\xCC\x81nh", "tinh:tinh:tính" },
		/* old and new places of the tone, qu and gi */
		{ "hòa hoà", "hoa:hoa:hoà hoa:hoa:hoà" }, { "thúy thuý", "thuy:thuy:thuý thuy:thuy:thuý" },
		{ "quí quý qúy", "qui:qui:quí quy:quy:quý quy:quy:quý" }, { "gìa già", "gia:gia:già gia:gia:già" },
		/* i and y */
		{ "tỷ tỉ kỹ kĩ", "ti:ti:tỉ ti:ti:tỉ ki:ki:kĩ ki:ki:kĩ" }, { "y tế", "y te:tê:tế" },
		/* what parts words */
		{ "e-commerce", "e commerce" }, { "57-NQ/TW", "57 nq tw" }, { "kinh tế,xã hội", "kinh te:tê:tế xa:xa:xã hoi:hôi:hội" },
		{ "Party’s \"A_B\" <x>", "party s a b x" }, { "số。次", "so:sô:số 次" }, { "😀 a 👍🏽b", "a b" },
		/* letters with digits */
		{ "NQ57 ĐA06 Q4 5G 10th COVID-19", "nq57 da06:đa06:đa06 q4 5g 10th covid 19" },
		{ "VNeID 2.0", "vneid 2" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_words(cases[i][0], cases[i][1]);
}

static void test_numbers(void **state)
{
	static const char *const cases[][2] = {
		{ "1.084 1,084 1084", "1084 1084 1084" }, { "11,91 11.91", "11.91 11.91" },
		{ "1.084.500 12,345.6 12.345,6", "1084500 12345.6 12345.6" },
		{ "04 4 007 0 00 0,5 0.50", "4 4 7 0 0 0.5 0.5" }, { "6,50 6.5 16.00", "6.5 6.5 16" },
		{ "06/02/2025", "6 2 2025" }, { "6.2.2025", "6 2 2025" }, { "2024-2025", "2024 2025" },
		{ "38,5%", "38.5" }, { "8–10%", "8 10" }, { "118 tỷ USD", "118 ti:ti:tỉ usd" }, { "US$6.64 billion", "us 6.64 billion" },
		{ "đoạn 5.", "doan:đoan:đoạn 5" }, { "1. Một", "1 mot:môt:một=1" }, { "100.000", "100000" },
		{ "123456789012345678901234567890", "123456789012345678901234567890" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_words(cases[i][0], cases[i][1]);
}

static void test_words_of_number(void **state)
{
	static const char *const cases[][2] = {
		{ "ba tăng cường", "ba=3 tang:tăng:tăng cuong:cương:cường" },
		{ "Three strengthenings", "three=3 strengthenings" },
		{ "một hai bốn sáu bảy", "mot:môt:một=1 hai=2 bon:bôn:bốn=4 sau:sau:sáu=6 bay:bay:bảy=7" },
		{ "bẩy tám chín mười", "bay:bây:bẩy=7 tam:tam:tám=8 chin:chin:chín=9 muoi:mươi:mười=10" },
		{ "bà bá hài", "ba:ba:bà ba:ba:bá hai:hai:hài" },
		/* five, and years */
		{ "năm", "nam:năm:năm=5" }, { "năm đẩy mạnh", "nam:năm:năm=5 day:đây:đẩy manh:manh:mạnh" },
		{ "năm 2025", "nam:năm:năm 2025" }, { "6 năm", "6 nam:năm:năm" }, { "trong năm nay", "trong nam:năm:năm nay" },
		{ "Theo năm, tháng", "theo nam:năm:năm thang:thang:tháng" }, { "chỉ tiêu năm", "chi:chi:chỉ tieu:tiêu:tiêu nam:năm:năm" },
		{ "đủ năm nhóm", "du:đu:đủ nam:năm:năm=5 nhom:nhom:nhóm" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_words(cases[i][0], cases[i][1]);
}

static void assert_place(const char *s, size_t i, const char *original)
{
	struct text_reading r;
	struct text_word w;

	text_reading_begin(&r, s);
	do
		assert_true(text_reading_next(&r, &w));
	while (i-- > 0);
	assert_int_equal(w.to - w.from, strlen(original));
	assert_memory_equal(s + w.from, original, strlen(original));
}

static void test_places(void **state)
{
	(void)state;
	assert_place("“Chuyển đổi số” 11,91% cho", 0, "Chuyển");
	assert_place("“Chuyển đổi số” 11,91% cho", 2, "số");
	assert_place("“Chuyển đổi số” 11,91% cho", 3, "11,91");
	assert_place("“Chuyển đổi số” 11,91% cho", 4, "cho");
	assert_place("a ti\xCC\x81nh, b", 1, "ti\xCC\x81nh");
	assert_place("(ĐA06)", 0, "ĐA06");
	assert_place("1.084.500,5 x", 0, "1.084.500,5");
}

/* A long word is cut between characters, and cut alike in all forms that are the same. */
static void test_long(void **state)
{
	struct buf b = BUF_EMPTY;
	struct text_reading r;
	struct text_word w;
	(void)state;

	for (int i = 0; i < 1000; i++)
		buf_puts(&b, "ệ");
	text_reading_begin(&r, buf_text(&b));
	assert_true(text_reading_next(&r, &w));
	assert_int_equal(w.to, b.len);
	assert_int_equal(strlen(w.bare), TEXT_WORD_BYTES - 1);
	assert_int_equal(strlen(w.letters), (TEXT_WORD_BYTES - 1) / 2 * 2);
	assert_int_equal(strlen(w.exact), (TEXT_WORD_BYTES - 1) / 3 * 3);
	assert_true(text_utf8_valid(w.exact, strlen(w.exact)));
	assert_false(text_reading_next(&r, &w));
	buf_free(&b);
}

/* Whole words fold as texts do: what is compared elsewhere agrees with the search. */
static void test_agrees_with_folding(void **state)
{
	static const char *const texts[] = { "Thủ tướng yêu cầu đẩy mạnh", "Hòa bình, thuý", "Kỹ thuật số" };
	(void)state;

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct text_reading r;
		struct text_word w;
		text_reading_begin(&r, texts[i]);
		while (text_reading_next(&r, &w)) {
			char word[64] = "";
			struct buf b = BUF_EMPTY;
			memcpy(word, texts[i] + w.from, w.to - w.from);
			text_fold(&b, word, TEXT_BARE);
			assert_string_equal(buf_text(&b), w.bare);
			buf_clear(&b);
			text_fold(&b, word, TEXT_LETTERS);
			assert_string_equal(buf_text(&b), w.letters);
			buf_clear(&b);
			text_fold(&b, word, TEXT_EXACT);
			assert_string_equal(buf_text(&b), w.exact);
			buf_free(&b);
		}
	}
}

static void test_syllables(void **state)
{
	static const struct {
		const char *word;
		bool is;
	} cases[] = {
		{ "ba", true }, { "so", true }, { "nghieng", true }, { "the", true }, { "an", true }, { "quoc", true }, { "uy", true },
		{ "data", false }, { "digital", false }, { "and", false }, { "vneid", false }, { "5g", false }, { "nq57", false },
		{ "10", false }, { "web", false }, { "strategy", false },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct text_reading r;
		struct text_word w;
		text_reading_begin(&r, cases[i].word);
		assert_true(text_reading_next(&r, &w));
		if (w.syllable != cases[i].is)
			fail_msg("%s", cases[i].word);
	}
}

/* Any bytes that are valid UTF-8 are cut, each word with at least one letter, in order, within the text. */
static void test_anything(void **state)
{
	static const char *const bits[] = { "a", "Đ", "ệ", "\xCC\x81", "1", ".", ",", "-", " ", "năm", "\xF0\x9F\x98\x80", "_", "\"", "0", "9" };
	uint32_t seed = 1;
	(void)state;

	for (int round = 0; round < 20000; round++) {
		struct buf b = BUF_EMPTY;
		struct text_reading r;
		struct text_word w;
		size_t last = 0;
		for (int n = round % 12; n >= 0; n--) {
			seed = seed * 1664525u + 1013904223u;
			buf_puts(&b, bits[(seed >> 16) % (sizeof bits / sizeof bits[0])]);
		}
		text_reading_begin(&r, buf_text(&b));
		while (text_reading_next(&r, &w)) {
			assert_true(w.from >= last && w.from < w.to && w.to <= b.len);
			assert_true(w.bare[0] != '\0' && w.exact[0] != '\0');
			assert_null(strpbrk(w.exact, " \"^=*_!@#%~/"));
			last = w.to;
		}
		buf_free(&b);
	}
}

static void assert_only(const char *s, char letter)
{
	struct text_reading all, some;
	struct text_word expected, w;
	bool begins[128] = { false };

	begins[(unsigned char)letter] = true;
	text_reading_begin(&all, s);
	text_reading_begin(&some, s);
	text_reading_only(&some, begins);
	while (text_reading_next(&all, &expected)) {
		assert_true(text_reading_next(&some, &w));
		assert_true(w.from == expected.from && w.to == expected.to);
		if (w.bare[0] == '\0') {
			assert_true(w.letters[0] == '\0' && w.exact[0] == '\0' && !w.digits);
			assert_true(expected.bare[0] != letter && expected.letters[0] != letter && expected.exact[0] != letter);
		} else {
			assert_string_equal(w.bare, expected.bare);
			assert_string_equal(w.letters, expected.letters);
			assert_string_equal(w.exact, expected.exact);
			assert_true(w.number == expected.number && w.syllable == expected.syllable);
		}
	}
	assert_false(text_reading_next(&some, &w));
}

/* Words that begin otherwise are passed over, and no others; where they stand is the same. */
static void test_only(void **state)
{
	static const char *const bits[] = { "a", "D", "Đ", "đ", "\xC3\xB0", "ệ", "\xCC\x81", "1", ".", ",", "-", " ", " ", "năm", "y", "Y", "ý", "i", "q", "u",
		"gi", "k", "\xF0\x9F\x98\x80", "_", "0", "次", "Ç", "ſ", "K", "×", "÷" };
	uint32_t seed = 7;
	(void)state;

	assert_only("Kỹ thuật số: đổi mới, dữ liệu của y tế", 'd');
	for (int round = 0; round < 20000; round++) {
		struct buf b = BUF_EMPTY;
		for (int n = round % 14; n >= 0; n--) {
			seed = seed * 1664525u + 1013904223u;
			buf_puts(&b, bits[(seed >> 16) % (sizeof bits / sizeof bits[0])]);
		}
		assert_only(buf_text(&b), "adkiyqugs"[round % 9]);
		buf_free(&b);
	}
}

static void test_shorts(void **state)
{
	size_t n;
	const struct text_short *s = text_shorts(&n);
	(void)state;

	assert_true(n > 40);
	for (size_t i = 0; i < n; i++) {
		assert_true(text_is_clean(s[i].brief, 0) && text_is_clean(s[i].full, 0));
		assert_true(strlen(s[i].brief) < strlen(s[i].full));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_words_of_number),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_agrees_with_folding),
		cmocka_unit_test(test_syllables),
		cmocka_unit_test(test_anything),
		cmocka_unit_test(test_only),
		cmocka_unit_test(test_shorts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
