/* test_text_encoding.c - every Vietnamese letter through every encoding and back; what degrades; what is guessed. */
#include "config.h"

#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const char small[] = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
static const char capital[] = "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ";

static struct text_encoding named(const char *name)
{
	struct text_encoding e;

	assert_true(text_encoding_find(name, &e));
	return e;
}

static void encode(struct buf *out, const struct text_encoding *e, bool cells, const char *s)
{
	struct text_encoder *x = text_encoder_new(e, cells);

	assert_non_null(x);
	buf_clear(out);
	text_encode(x, out, s, strlen(s));
	text_encoder_free(x);
}

static void assert_back(const struct text_encoding *e, const struct buf *bytes, const char *expected)
{
	struct buf text = BUF_EMPTY;
	struct gb_why why = { .lang = GB_EN };

	if (text_decode_as(&text, e, buf_text(bytes), bytes->len, &why) != GB_OK)
		fail_msg("%s: %s: %s", e->name, expected, why.text);
	assert_string_equal(buf_text(&text), expected);
	buf_free(&text);
}

/* Do these encodings keep a capital with a tone?  TCVN3 keeps it as its small letter, VPS some of them. */
static bool keeps_capitals(enum text_set set)
{
	return set != TEXT_SET_TCVN3 && set != TEXT_SET_VPS;
}

static void through(const struct text_encoding *e, const char *letters, const char *folded)
{
	struct buf bytes = BUF_EMPTY, word = BUF_EMPTY, back = BUF_EMPTY;
	size_t n, m;

	for (const char *at = letters, *low = folded; *at; at += n, low += m) {
		text_code_point(at, &n);
		text_code_point(low, &m);
		buf_clear(&word);
		buf_add(&word, at, n);
		encode(&bytes, e, false, buf_text(&word));
		buf_clear(&back);
		assert_int_equal(text_decode_as(&back, e, buf_text(&bytes), bytes.len, NULL), GB_OK);
		if (strcmp(buf_text(&back), buf_text(&word)) == 0)
			continue;
		if (keeps_capitals(e->set) || back.len != m || memcmp(buf_text(&back), low, m) != 0)
			fail_msg("%s: %s came back as %s", e->name, buf_text(&word), buf_text(&back));
	}
	buf_free(&bytes);
	buf_free(&word);
	buf_free(&back);
}

static void test_letters(void **state)
{
	struct buf bytes = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; text_encoding_name(i); i++) {
		struct text_encoding e = named(text_encoding_name(i));
		assert_int_equal(e.set, i);
		if (e.set == TEXT_SET_ASCII)
			continue;
		through(&e, small, small);
		through(&e, capital, small);
		encode(&bytes, &e, false, small);
		assert_back(&e, &bytes, small);
	}
	buf_free(&bytes);
}

/* A letter behind each other one: what is written stays apart. */
static void test_pairs(void **state)
{
	static const char *const texts[] = { "Trường hợp ông Đỗ Hữu Ước", "ướ ươ uo u o' a. a.. hoà? (ba) d.d dd ddd a^b o+ u+. \\ \\\\ a\\", "aa ee oo AA. Ê? e^ ê^",
		"1.084 tỷ: 38,5% (quý IV/2025)", "PHIÊN HỌP", "" };
	struct buf bytes = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; text_encoding_name(i); i++) {
		struct text_encoding e = named(text_encoding_name(i));
		for (size_t k = 0; e.set != TEXT_SET_ASCII && k < COUNT(texts); k++) {
			if (!keeps_capitals(e.set) && (k == 0 || k == 4))
				continue;
			encode(&bytes, &e, false, texts[k]);
			assert_back(&e, &bytes, texts[k]);
		}
	}
	buf_free(&bytes);
}

/* Our tables say what iconv says, where it knows the encoding. */
static void test_iconv(void **state)
{
	static const char *const known[][2] = { { "TCVN", "TCVN" }, { "VISCII", "VISCII" }, { "CP1258", "CP1258" } };
	size_t compared = 0;
	(void)state;

	for (size_t i = 0; i < COUNT(known); i++) {
		struct text_encoding e = named(known[i][0]);
		for (int b = 1; b < 256; b++) {
			iconv_t c = iconv_open("UTF-8", known[i][1]);
			char byte = (char)b, room[16] = "", *in = &byte, *to = room;
			size_t left = 1, space = sizeof room - 1;
			struct buf ours = BUF_EMPTY;
			if (c == (iconv_t)-1)
				break;
			bool good = iconv(c, &in, &left, &to, &space) != (size_t)-1 && iconv(c, NULL, NULL, &to, &space) != (size_t)-1;
			iconv_close(c);
			assert_int_equal(text_decode_as(&ours, &e, &byte, 1, NULL) == GB_OK, good);
			if (good) {
				*to = '\0';
				assert_string_equal(buf_text(&ours), room);
			}
			buf_free(&ours);
			compared++;
		}
	}
	if (compared == 0)
		skip();
}

static void test_degrade(void **state)
{
	static const struct { const char *name; bool cells; const char *text, *bytes; } cases[] = {
		{ "ascii", false, "Điện – “số”… ₫ ½", "Dien - \"so\"... d ?" },
		{ "ascii", true, "Điện – “số”…", "Dien - \"so\"~" },
		{ "tcvn", false, "₫ – “x”", "\xAE - \"x\"" },
		{ "tcvn", false, "ÚỤ", "\x01\x02" },
		{ "tcvn", true, "ÚỤÀạ", "UUA\xB9" },
		{ "viscii", true, "Ẳ Ạ Õ ắ", "\xC5 A \xA0 \xA1" },
		{ "cp1258", false, "ệ", "\xEA\xF2" },
		{ "cp1258", true, "ệ ế à ờ ị", "\xEA \xEA \xE0 \xF5 i" },
		{ "cp1258", true, "“–”", "\"-\"" },
		{ "cp1258", false, "“–”", "\x93\x96\x94" },
		{ "tcvn3", false, "HỌP Đề", "H\xE4P \xA7\xD2" },
		{ "vni", false, "Chuyển đổi số", "Chuye\xE5n \xF1o\xE5i so\xE1" },
		{ "vni", false, "ỨNG", "\xD6\xD9NG" },
		/* what does not compose, or carries no mark there, loses its marks */
		{ "cp1258", false, "x\u0302\u0301 ba", "x ba" },
		{ "vni", false, "x\u031B\u0301 x\u0302\u0301 ñ", "x x n" },
		{ "cp1258", false, "\u1EE4\u0301 \u1EC7\u0323", "U\xF2 \xEA\xF2" },
		{ "viqr", false, "\u1EE4\u0301 ð", "U. dd" },
		{ "viqr", false, "dđ Dđ dđđ \\đ \\dđ", "\\ddd \\Ddd \\ddddd \\\\dd \\\\\\ddd" },
		{ "viqr", false, "Tiếng Việt. Ở đâu?", "Tie^'ng Vie^.t. O+? dda^u\\?" },
		{ "iso-8859-1", false, "Điện café ậ", "\x44i\xEAn caf\xE9 \xE2" },
		{ "iso-8859-1", true, "é ½ –", "\xE9 \xBD -" },
		{ "utf-16be", false, "ệ😀", "\x1E\xC7\xD8\x3D\xDE\x00" },
	};
	struct buf bytes = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text_encoding e;
		size_t len = strcmp(cases[i].name, "utf-16be") == 0 ? 6 : strlen(cases[i].bytes);
		if (!text_encoding_find(cases[i].name, &e))
			continue;
		encode(&bytes, &e, cases[i].cells, cases[i].text);
		if (bytes.len != len || memcmp(bytes.text, cases[i].bytes, len) != 0)
			fail_msg("%s: %s gave %s", cases[i].name, cases[i].text, buf_text(&bytes));
	}
	buf_free(&bytes);
}

/* A second tone, or a letter that is only taken for đ, is something lost. */
static void test_lost(void **state)
{
	static const struct { const char *name, *text; size_t lost; } cases[] = {
		{ "cp1258", "ệ Ụ ị", 0 }, { "cp1258", "\u1EE4\u0301", 1 }, { "vni", "ệ Ụ", 0 }, { "vni", "\u1EC7\u0323\u0301", 1 },
		{ "viqr", "đ Đ ệ", 0 }, { "viqr", "ð", 1 }, { "viqr", "\u1EE4\u0301", 1 }, { "viscii", "ệ–", 1 },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text_encoding e = named(cases[i].name);
		struct text_encoder *x = text_encoder_new(&e, false);
		struct buf bytes = BUF_EMPTY;
		text_encode(x, &bytes, cases[i].text, strlen(cases[i].text));
		if (text_encoder_lost(x) != cases[i].lost)
			fail_msg("%s: of %s %zu were lost", cases[i].name, cases[i].text, text_encoder_lost(x));
		text_encoder_free(x);
		buf_free(&bytes);
	}
}

/* One byte a cell, and never a control byte, whatever the text. */
static void test_cells(void **state)
{
	struct buf bytes = BUF_EMPTY, text = BUF_EMPTY;
	(void)state;

	buf_printf(&text, "%s%s–—…“”‘’•●○─│┌┐└┘├┤▌→←↑↓₫€½×·", small, capital);
	for (size_t i = TEXT_SET_ASCII; text_encoding_name(i); i++) {
		struct text_encoding e = named(text_encoding_name(i));
		if (e.set == TEXT_SET_VIQR)
			continue;               /* no terminal speaks it */
		encode(&bytes, &e, true, buf_text(&text));
		assert_int_equal(bytes.len, text_length(buf_text(&text)));
		for (size_t k = 0; k < bytes.len; k++) {
			unsigned char b = (unsigned char)bytes.text[k];
			assert_true((b >= 0x20 && b < 0x7F) || b >= 0xA0);
		}
		size_t questions = 0;
		for (size_t k = 0; k < bytes.len; k++)
			questions += bytes.text[k] == '?';
		assert_true(questions <= 1);    /* ½ */
	}
	buf_free(&bytes);
	buf_free(&text);
}

static void test_names(void **state)
{
	static const struct { const char *name, *is; } cases[] = {
		{ "utf8", "UTF-8" }, { "UTF-8", "UTF-8" }, { "Windows-1258", "CP1258" }, { "TCVN5712-1", "TCVN" }, { "tcvn-3", "TCVN3" },
		{ "ABC", "TCVN3" }, { ".VnTime", "TCVN3" }, { "VNI-Windows", "VNI" }, { "vps", "VPS" }, { "ANSI_X3.4-1968", "ASCII" },
	};
	struct text_encoding e;
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(named(cases[i].name).name, cases[i].is);
	assert_false(text_encoding_find("", &e));
	assert_false(text_encoding_find("klingon", &e));
	assert_false(text_encoding_find("ASCII//TRANSLIT", &e));
	assert_false(text_encoding_find("\033[2J", &e));
}

/* Bytes that mean nothing are told with their place. */
static void test_faults(void **state)
{
	static const struct { const char *name, *bytes; const char *why; } cases[] = {
		{ "tcvn3", "ba\nb\xB9 \xFF", "not TCVN3 at line 2, column 4" },
		{ "vni", "x\xF9", "not VNI at line 1, column 2" },
		{ "cp1258", "\x81", "not CP1258 at line 1, column 1" },
		{ "viqr", "Vie^.t \xEA", "not VIQR at line 1, column 8" },
		{ "ascii", "a\xEA", "not ASCII at line 1, column 2" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text_encoding e = named(cases[i].name);
		struct gb_why why = { .lang = GB_EN };
		struct buf out = BUF_EMPTY;
		assert_int_equal(text_decode_as(&out, &e, cases[i].bytes, strlen(cases[i].bytes), &why), GB_BAD_DATA);
		if (e.set == TEXT_SET_VIQR)
			continue;               /* the mark is a character of its own there */
		assert_string_equal(why.text, cases[i].why);
		assert_int_equal(out.len, 0);
		buf_free(&out);
	}
}

/* Each letter is written from the beginning anew, and what iconv puts before a text stands before none of them. */
static void test_mark(void **state)
{
	struct text_encoding e;
	struct buf bytes = BUF_EMPTY;
	(void)state;

	if (!text_encoding_find("UTF-32", &e))
		skip();
	encode(&bytes, &e, false, "ệ a😀");
	assert_int_equal(bytes.len, 4 * 4);
	assert_back(&e, &bytes, "ệ a😀");
	buf_free(&bytes);
}

/* What lies beyond Unicode iconv may give as UTF-8 that is none. */
static void test_beyond(void **state)
{
	struct text_encoding e;
	struct buf out = BUF_EMPTY;
	(void)state;

	if (!text_encoding_find("UCS-4BE", &e))
		skip();
	assert_int_equal(text_decode_as(&out, &e, "\0\0\0a\0\x20\0\0", 8, NULL), GB_BAD_DATA);
	assert_int_equal(out.len, 0);
	assert_int_equal(text_decode_as(&out, &e, "\0\0\0a", 4, NULL), GB_OK);
	assert_string_equal(buf_text(&out), "a");
	buf_free(&out);
}

/* The mark at its beginning says which way round UTF-16 is. */
static void test_byte_order(void **state)
{
	static const char *const names[] = { "UTF-16", "UTF-16LE", "UTF-16BE" };
	struct buf out = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; i < COUNT(names); i++) {
		const struct text_encoding e = named(names[i]);
		buf_clear(&out);
		assert_int_equal(text_decode_as(&out, &e, "\xFE\xFF\x1E\xC7", 4, NULL), GB_OK);
		assert_int_equal(text_decode_as(&out, &e, "\xFF\xFE\xC7\x1E", 4, NULL), GB_OK);
		assert_string_equal(buf_text(&out), "ệệ");
	}
	buf_free(&out);
}

/* ---- guessing ---- */

static const char article[] =
	"Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số\n"
	"Thủ tướng Chính phủ yêu cầu các bộ, ngành, địa phương đẩy mạnh dữ liệu số, dịch vụ công trực tuyến toàn trình,\n"
	"“hoàn thành” bệnh án điện tử trong 6 tháng tới; phát triển kinh tế số, xã hội số, bảo đảm an ninh mạng.\n";

static void test_guess(void **state)
{
	static const char *const sets[] = { "TCVN3", "VNI", "CP1258", "VISCII", "TCVN", "VPS", "VIQR", "UTF-8", "UTF-16LE", "UTF-16BE" };
	struct buf bytes = BUF_EMPTY, back = BUF_EMPTY;
	struct text_guess g[TEXT_GUESSES];
	(void)state;

	for (size_t i = 0; i < COUNT(sets); i++) {
		struct text_encoding e = named(sets[i]);
		encode(&bytes, &e, false, article);
		size_t n = text_guess(buf_text(&bytes), bytes.len, g);
		assert_true(n > 0);
		if (!text_guess_certain(g, n))
			fail_msg("%s: %s %d%% of %zu is not certain", sets[i], g[0].encoding.name, g[0].sure, g[0].words);
		buf_clear(&back);
		assert_int_equal(text_decode_as(&back, &g[0].encoding, buf_text(&bytes), bytes.len, NULL), GB_OK);
		assert_non_null(strstr(buf_text(&back), "hoàn thành"));
		assert_non_null(strstr(g[0].preview, e.set == TEXT_SET_UTF8 ? "Phiên" : "ọp thứ 10"));
	}
	buf_free(&bytes);
	buf_free(&back);
}

static void test_no_guess(void **state)
{
	static const char *const texts[] = {
		"plain ASCII, nothing to guess.",
		"Anh ba. Chi ba. Em ba. Ma ba. Co ba. Di ba. Nha ba. Xa ba. Ta ba. Ba? Ma? Ta? Ca? Ha? Bo. Ho. No. Mo. address add", "What is it? Who? Why? a.b.c (x) e^x", "caf\xE9 cr\xE8me d\xE9j\xE0 vu",
		"\xE9", "\xFF\xFE\xFD", "", "Stra\xDF" "e \xFC" "ber \xF6" "ffnen",
	};
	struct text_guess g[TEXT_GUESSES];
	(void)state;

	for (size_t i = 0; i < COUNT(texts); i++) {
		size_t n = text_guess(texts[i], strlen(texts[i]), g);
		if (text_guess_certain(g, n))
			fail_msg("%s is said to be %s, %d%%", texts[i], g[0].encoding.name, g[0].sure);
	}
}

/* UTF-16 without a mark, of which only the beginning is looked at. */
static void test_guess_long(void **state)
{
	static const char *const sets[] = { "UTF-16LE", "UTF-16BE" };
	struct buf text = BUF_EMPTY, bytes = BUF_EMPTY, back = BUF_EMPTY;
	(void)state;

	while (text.len < TEXT_GUESS_READ)
		buf_puts(&text, article);
	for (size_t i = 0; i < COUNT(sets); i++) {
		const struct text_encoding e = named(sets[i]);
		struct text_guess guess;
		encode(&bytes, &e, false, buf_text(&text));
		buf_clear(&back);
		assert_int_equal(text_decode_any(&back, NULL, buf_text(&bytes), bytes.len, &guess, NULL), GB_OK);
		assert_string_equal(guess.encoding.name, sets[i]);
		assert_true(guess.words > 0);
		assert_string_equal(buf_text(&back), buf_text(&text));
	}
	buf_free(&text);
	buf_free(&bytes);
	buf_free(&back);
}

/* Lines longer than what is looked at end in the middle of a letter there. */
static void test_guess_one_line(void **state)
{
	struct buf text = BUF_EMPTY;
	struct text_guess g[TEXT_GUESSES];
	(void)state;

	for (int shift = 0; shift < 3; shift++) {
		buf_clear(&text);
		buf_fill(&text, 'a', (size_t)shift);
		while (text.len <= TEXT_GUESS_READ)
			buf_puts(&text, "ệ");
		assert_int_equal(text_guess(buf_text(&text), text.len, g), 1);
		assert_string_equal(g[0].encoding.name, "UTF-8");
	}
	buf_free(&text);
}

/* Programs and databases are no UTF-16, though half of them may be zeros. */
static void test_guess_binary(void **state)
{
	static const char program[] = "\x7F" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0\1\0\0\0\x90\x5A\0\0\0\0\0";
	static const char database[] = "SQLite format 3\0\x10\0\1\1\0\x40\x20\x20\0\0\0\x2E\0\0\0\x0B\0\0\0";
	struct text_guess g[TEXT_GUESSES];
	(void)state;

	assert_int_equal(sizeof program % 2, 0);
	assert_int_equal(sizeof database % 2, 0);
	assert_int_equal(text_guess(program, sizeof program, g), 0);
	assert_int_equal(text_guess(database, sizeof database, g), 0);
}

/* Whatever the bytes, nothing breaks, and what is decoded is UTF-8. */
static void test_rubbish(void **state)
{
	uint32_t seed = 1;
	char bytes[300];
	struct text_guess g[TEXT_GUESSES];
	(void)state;

	for (int round = 0; round < 3000; round++) {
		size_t len = (seed >> 8) % sizeof bytes;
		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes[i] = (char)(round % 2 ? seed >> 24 : (seed >> 24) % 96 + 32);
		}
		for (size_t i = 0; text_encoding_name(i); i++) {
			struct text_encoding e = named(text_encoding_name(i));
			struct buf out = BUF_EMPTY;
			if (text_decode_as(&out, &e, bytes, len, NULL) == GB_OK)
				assert_true(text_utf8_valid(buf_text(&out), out.len));
			buf_free(&out);
		}
		(void)text_guess(bytes, len, g);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_letters), cmocka_unit_test(test_pairs), cmocka_unit_test(test_iconv), cmocka_unit_test(test_degrade),
		cmocka_unit_test(test_cells), cmocka_unit_test(test_lost), cmocka_unit_test(test_names), cmocka_unit_test(test_faults), cmocka_unit_test(test_mark), cmocka_unit_test(test_beyond), cmocka_unit_test(test_byte_order), cmocka_unit_test(test_guess),
		cmocka_unit_test(test_guess_long), cmocka_unit_test(test_guess_one_line), cmocka_unit_test(test_guess_binary), cmocka_unit_test(test_no_guess), cmocka_unit_test(test_rubbish),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
