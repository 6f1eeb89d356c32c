/* test_tui_encoding.c - which encoding a terminal is spoken to in, what cells become in it, and what its keyboard sends. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/console.h"
#include "tui/encoding.h"
#include "tui/keyboard.h"

static const char *const byte_encodings[] = { "TCVN", "VISCII", "CP1258", "TCVN3", "VNI", "VPS", "ASCII", "ISO-8859-1" };

static struct text_encoding called(const char *name)
{
	struct text_encoding e;

	assert_true(text_encoding_find(name, &e));
	return e;
}

/* ---- which one ---- */

static void test_names(void **state)
{
	static const struct {
		const char *locale, *encoding;          /* NULL: none of ours */
	} table[] = {
		{ "vi_VN.TCVN", "TCVN" }, { "vi_VN.TCVN5712-1", "TCVN" }, { "vi_VN.tcvn5712-1@euro", "TCVN" }, { "vi_VN.VISCII", "VISCII" },
		{ "vi.VISCII1.1-1", "VISCII" }, { "vi_VN.CP1258", "CP1258" }, { "vi_VN.windows-1258", "CP1258" }, { "vi_VN", NULL }, { "C", NULL },
		{ "vi_VN.UTF-8", NULL }, { "en_US.ISO-8859-1", NULL }, { "vi_VN.", NULL }, { "vi_VN.@x", NULL }, { NULL, NULL },
		{ "vi_VN.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct text_encoding e;
		assert_int_equal(encoding_of_name(table[i].locale, &e), table[i].encoding != NULL);
		if (table[i].encoding)
			assert_string_equal(e.name, table[i].encoding);
	}
}

static void set(const char *name, const char *value)
{
	if (value)
		assert_int_equal(setenv(name, value, 1), 0);
	else
		assert_int_equal(unsetenv(name), 0);
}

static void test_environment(void **state)
{
	static const struct {
		const char *lc_all, *lc_ctype, *lang, *term, *terminal, *pipe;
		enum encoding_by by;
	} table[] = {
		{ NULL, NULL, "C", "xterm", "UTF-8", "UTF-8", ENCODING_BY_TERMINAL },
		{ NULL, NULL, NULL, "xterm", "UTF-8", "UTF-8", ENCODING_BY_TERMINAL },
		{ NULL, NULL, "C", "vt100", "ASCII", "UTF-8", ENCODING_BY_NOTHING },
		{ NULL, NULL, "C", NULL, "ASCII", "UTF-8", ENCODING_BY_NOTHING },
		{ NULL, NULL, "xx_XX", "tmux", "UTF-8", "UTF-8", ENCODING_BY_TERMINAL },
		{ NULL, NULL, "xx_XX.UTF-8", "vt100", "UTF-8", "UTF-8", ENCODING_BY_NAME },
		{ NULL, NULL, "xx_XX.ISO-8859-1", "vt100", "ASCII", "UTF-8", ENCODING_BY_NOTHING },
		{ NULL, NULL, "xx_XX.TCVN5712-1", "xterm", "TCVN", "TCVN", ENCODING_BY_NAME },
		{ NULL, "xx_XX.VISCII", "C", "vt100", "VISCII", "VISCII", ENCODING_BY_NAME },
		{ "", "xx_XX.CP1258", "C", "xterm", "CP1258", "CP1258", ENCODING_BY_NAME },
		{ "C", "xx_XX.CP1258", "vi_VN.VISCII", "vt100", "ASCII", "UTF-8", ENCODING_BY_NOTHING },
		{ "C", "xx_XX.UTF-8", NULL, "vt100", "UTF-8", "UTF-8", ENCODING_BY_TERMINAL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct encodings e;
		set("LC_ALL", table[i].lc_all);
		set("LC_CTYPE", table[i].lc_ctype);
		set("LANG", table[i].lang);
		encodings_look(&e, table[i].term);
		assert_string_equal(e.terminal.name, table[i].terminal);
		assert_string_equal(e.pipe.name, table[i].pipe);
		assert_int_equal(e.by, table[i].by);
	}
}

static void test_fits(void **state)
{
	static const char *const unfit[] = { "UTF-16LE", "UTF-16BE", "VIQR", "UTF-32", "IBM037" };
	struct text_encoding e;

	(void)state;
	e = called("UTF-8");
	assert_true(encoding_fits_screen(&e));
	for (size_t i = 0; i < sizeof byte_encodings / sizeof *byte_encodings; i++) {
		e = called(byte_encodings[i]);
		assert_true(encoding_fits_screen(&e));
	}
	for (size_t i = 0; i < sizeof unfit / sizeof *unfit; i++)
		assert_false(text_encoding_find(unfit[i], &e) && encoding_fits_screen(&e));
}

/* ---- what a cell becomes ---- */

/* One cell in an encoding, as it would be read on that screen; one byte, and no control byte. */
static void shown(struct text_encoder *x, const struct text_encoding *e, const char *grapheme, struct buf *out)
{
	struct buf bytes = BUF_EMPTY;

	buf_clear(out);
	text_encode(x, &bytes, grapheme, strlen(grapheme));
	assert_int_equal(bytes.len, 1);
	const unsigned char byte = (unsigned char)bytes.text[0];
	assert_true((byte >= 0x20 && byte < 0x7F) || byte >= 0xA0);
	assert_int_equal(text_decode_as(out, e, bytes.text, 1, NULL), GB_OK);
	buf_free(&bytes);
}

static void assert_same_letter(const char *shown_as, const char *letter)
{
	char a[22], b[22];

	encoding_bare(a, shown_as);
	encoding_bare(b, letter);
	assert_string_equal(a, b);
}

/* Of one of encoding_marked_letters. */
static const char *capital_of(const char *letter)
{
	static const char capitals[] = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
	static char capital[8];
	const char *small = encoding_marked_letters, *at = capitals;
	size_t n, m;

	for (; text_code_point(small, &n) != text_code_point(letter, &m); small += n, at += m)
		text_code_point(at, &m);
	text_code_point(at, &m);
	memcpy(capital, at, m);
	capital[m] = '\0';
	return capital;
}

/* Every letter in both cases stays the letter that it is, whatever it loses; only TCVN3 and VPS have no capital for some. */
static void test_letters(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof byte_encodings / sizeof *byte_encodings; i++) {
		const struct text_encoding e = called(byte_encodings[i]);
		struct text_encoder *x = text_encoder_new(&e, true);
		struct buf out = BUF_EMPTY;
		size_t n;

		for (const char *at = encoding_marked_letters; *at; at += n) {
			char letter[8] = "";
			text_code_point(at, &n);
			memcpy(letter, at, n);
			shown(x, &e, letter, &out);
			assert_same_letter(buf_text(&out), letter);
			shown(x, &e, capital_of(letter), &out);
			if ((e.set != TEXT_SET_TCVN3 && e.set != TEXT_SET_VPS) || strcmp(buf_text(&out), letter) != 0)
				assert_same_letter(buf_text(&out), capital_of(letter));
		}
		text_encoder_free(x);
		buf_free(&out);
	}
}

static void test_cells(void **state)
{
	static const struct {
		const char *encoding, *cell, *shown;
	} table[] = {
		{ "CP1258", "ệ", "ê" }, { "CP1258", "Ộ", "Ô" }, { "CP1258", "ư", "ư" }, { "CP1258", "ự", "ư" }, { "CP1258", "ạ", "a" },
		{ "CP1258", "đ", "đ" }, { "CP1258", "₫", "₫" }, { "CP1258", "–", "-" }, { "CP1258", "…", "~" }, { "CP1258", "▌", ">" },
		{ "CP1258", "─", "-" }, { "CP1258", "│", "|" }, { "CP1258", "·", "·" },
		{ "TCVN", "ệ", "ệ" }, { "TCVN", "Ệ", "Ê" }, { "TCVN", "Ê", "Ê" }, { "TCVN", "Ú", "U" }, { "TCVN", "Ự", "Ư" }, { "TCVN", "₫", "đ" },
		{ "TCVN", "À", "A" }, { "TCVN", "…", "~" },
		{ "VISCII", "ệ", "ệ" }, { "VISCII", "Ẵ", "Ă" }, { "VISCII", "Ỷ", "Y" }, { "VISCII", "Ơ", "Ơ" }, { "VISCII", "₫", "đ" },
		{ "ISO-8859-1", "ệ", "ê" }, { "ISO-8859-1", "đ", "d" }, { "ISO-8859-1", "é", "é" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct text_encoding e = called(table[i].encoding);
		struct text_encoder *x = text_encoder_new(&e, true);
		struct buf out = BUF_EMPTY;

		shown(x, &e, table[i].cell, &out);
		assert_string_equal(buf_text(&out), table[i].shown);
		text_encoder_free(x);
		buf_free(&out);
	}
}

/* A font with ê and ế, but neither ệ, đ nor ₫. */
static void test_font(void **state)
{
	static const uint32_t characters[] = { 'a', 0xEA, 0x1EBF, 0xCA, 0x2500, 0x10FFFF };
	static const struct {
		const char *cell, *shown;
	} table[] = {
		{ "a", "a" }, { "b", "b" }, { "ế", "ế" }, { "ệ", "ê" }, { "Ệ", "Ê" }, { "ấ", "a" }, { "đ", "d" }, { "Đ", "D" }, { "₫", "d" },
		{ "─", "─" }, { "│", "|" }, { "▌", ">" }, { "…", "~" }, { "越", "?" },
	};
	const struct text_encoding e = called("UTF-8");
	struct text_encoder *x = text_encoder_new(&e, true);
	struct console_glyphs *font = console_glyphs_of(characters, sizeof characters / sizeof *characters);
	struct buf out = BUF_EMPTY;

	(void)state;
	text_encoder_limit(x, console_glyphs_has, font);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		buf_clear(&out);
		text_encode(x, &out, table[i].cell, strlen(table[i].cell));
		assert_string_equal(buf_text(&out), table[i].shown);
	}
	assert_int_equal(console_glyphs_lacks(font), 67 - 2);
	assert_false(console_glyphs_has(font, 0x10FFFF));
	text_encoder_free(x);
	free(font);
	buf_free(&out);
}

static void test_console(void **state)
{
	(void)state;
	assert_true(console_is("linux"));
	assert_true(console_is("linux-16color"));
	assert_false(console_is("linuxvt"));
	assert_false(console_is("xterm"));
	assert_false(console_is(NULL));
	assert_null(console_glyphs_read(-1));
}

/* ---- the keyboard ---- */

static void test_keyboard(void **state)
{
	static const struct {
		const char *encoding, *bytes, *text;    /* what is typed, and the events with a blank behind each */
	} table[] = {
		{ "TCVN", "b\xD6nh", "b ệ n h " }, { "VISCII", "b\xAEnh", "b ệ n h " },
		{ "CP1258", "e\xCC", "è " }, { "CP1258", "\xEA\xF2nh", "ệ n h " },
		{ "CP1258", "\xF2", "\xCC\xA3 " },      /* typed later than its letter */
		{ "CP1258", "\xD2" "a", "\xCC\x89 a " },
		{ "CP1258", "a\x81z", "a z " },         /* means nothing there */
		{ "UTF-8", "b\xE1\xBB\x87nh", "b ệ n h " }, { "ASCII", "b\xE1\xBB\x87nh", "b ệ n h " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct text_encoding e = called(table[i].encoding);
		struct keyboard k = { 0 };
		struct buf out = BUF_EMPTY;
		struct event event;

		keyboard_speaks(&k, &e);
		keyboard_add(&k, table[i].bytes, strlen(table[i].bytes));
		while (keyboard_next(&k, true, &event))
			buf_printf(&out, "%s ", event.text);
		assert_string_equal(buf_text(&out), table[i].text);
		buf_free(&out);
	}
}

/* However much comes, there is room for what it becomes, or it is read later. */
static void test_keyboard_room(void **state)
{
	const struct text_encoding e = called("TCVN");
	struct keyboard k = { 0 };
	struct event event;
	size_t added = 0, got = 0;

	(void)state;
	keyboard_speaks(&k, &e);
	for (int round = 0; round < 3000; round++) {
		while (keyboard_room(&k) > 0) {
			keyboard_add(&k, round % 7 ? "\xD6" : "a", 1);
			added++;
		}
		assert_true(keyboard_next(&k, false, &event));
		got++;
	}
	while (keyboard_next(&k, true, &event))
		got++;
	assert_int_equal(got, added);
	assert_true(keyboard_room(&k) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names), cmocka_unit_test(test_environment), cmocka_unit_test(test_fits),
		cmocka_unit_test(test_letters), cmocka_unit_test(test_cells), cmocka_unit_test(test_font), cmocka_unit_test(test_console),
		cmocka_unit_test(test_keyboard), cmocka_unit_test(test_keyboard_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
