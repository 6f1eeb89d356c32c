/* test_tui_cell.c - what reaches a cell, and what a dump of cells tells. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/cell.h"
#include "tui/encoding.h"

static void expect(const struct grid *g, const char *dump)
{
	struct buf b = BUF_EMPTY;

	grid_dump(&b, g);
	assert_string_equal(buf_text(&b), dump);
	buf_free(&b);
}

static void test_text(void **state)
{
	static const struct {
		int x, w;
		const char *s;
		int used;
		const char *dump;
	} table[] = {
		{ 0, 10, "Y tế", 4, "|Y tế    |\n" },
		{ 2, 3, "Y tế", 3, "|  Y t   |\n" },
		{ 6, 10, "Y tế", 2, "|      Y |\n" },
		{ -2, 10, "Y tế", 4, "|tế      |\n" },
		{ 8, 10, "Y", 0, "|        |\n" },
		{ 0, 0, "Y", 0, "|        |\n" },
		{ 0, 10, "", 0, "|        |\n" },
		{ 0, 10, "越南", 4, "|越南    |\n" },
		{ 0, 3, "越南", 2, "|越      |\n" },
		{ 7, 9, "越", 0, "|        |\n" },
		{ -1, 9, "越南", 4, "| 南     |\n" },
		{ 0, 9, "te\xCC\x82\xCC\x81", 2, "|tế      |\n" },
		/* What should never come here. */
		{ 0, 9, "\xCC\x81" "a", 1, "|a       |\n" },
		{ 0, 9, "a\x1B[31mb", 6, "|a[31mb  |\n" },
		{ 0, 9, "a\x7F\xC2\x9B" "b\a", 2, "|ab      |\n" },
		{ 0, 9, "a\xE2\x80\xAE" "b", 2, "|ab      |\n" },
		{ 0, 9, "a\xFF\xC3", 3, "|a\xEF\xBF\xBD\xEF\xBF\xBD     |\n" },
		{ 0, 9, "a\tb\nc", 5, "|a b c   |\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct grid g;

		grid_init(&g, 1, 8);
		assert_int_equal(grid_text(&g, 0, table[i].x, table[i].w, table[i].s, STYLE_TEXT), table[i].used);
		expect(&g, table[i].dump);
		grid_free(&g);
	}
}

static void test_place(void **state)
{
	static const struct {
		int x, w;
		char side;
		const char *s, *dump;
	} table[] = {
		{ 0, 6, 'l', "Y tế", "|Y tế  ##|\n:......SS\n" },
		{ 0, 6, 'r', "Y tế", "|  Y tế##|\n:......SS\n" },
		{ 1, 4, 'l', "Bộ Y tế", "|#Bộ… ###|\n:S....SSS\n" },
		{ 6, 4, 'r', "tế", "|######  |\n:SSSSSS\n" },
		{ 1, 3, 'l', "越南", "|#越…####|\n:S...SSSS\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct grid g;

		grid_init(&g, 1, 8);
		grid_text(&g, 0, 0, 8, "########", STYLE_SELECTED);
		grid_place(&g, 0, table[i].x, table[i].w, table[i].s, table[i].side, STYLE_TEXT);
		expect(&g, table[i].dump);
		grid_free(&g);
	}
}

/* A grapheme of two cells that loses one of them loses the other, too. */
static void test_halves(void **state)
{
	static const struct {
		int x;
		const char *s, *dump;
	} table[] = {
		{ 0, "a", "|a 南 |\n" },
		{ 1, "a", "| a南 |\n" },
		{ 1, "ab", "| ab  |\n" },
		{ 1, "中", "| 中  |\n" },
		{ 2, "a", "|越a  |\n" },
		{ 3, "中", "|越 中|\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct grid g;

		grid_init(&g, 1, 5);
		grid_text(&g, 0, 0, 5, "越南", STYLE_TEXT);
		grid_text(&g, 0, table[i].x, 5, table[i].s, STYLE_TEXT);
		expect(&g, table[i].dump);
		for (int x = 0; x < 5; x++) {
			const struct cell *c = grid_at(&g, 0, x), *next = grid_at(&g, 0, x + 1);

			assert_int_equal(c->cols == 2, next && next->cols == 0);
			assert_int_equal(c->cols == 0, c->ch[0] == '\0');
		}
		grid_free(&g);
	}
}

static void test_areas(void **state)
{
	struct grid g;

	(void)state;
	grid_init(&g, 3, 6);
	grid_text(&g, 1, 0, 6, "abcdef", STYLE_TEXT);
	grid_hline(&g, 0, 1, 9);
	grid_vline(&g, -1, 0, 9);
	grid_fill(&g, (struct rect){ 1, 4, 9, 9 }, STYLE_HIT);
	expect(&g, "|│─────|\n:rrrrrr\n|│bcd  |\n:r...hh\n|│     |\n:r...hh\n");
	grid_cursor(&g, 7, -3);
	assert_int_equal(g.cursor_y, 2);
	assert_int_equal(g.cursor_x, 0);
	assert_null(grid_at(&g, 3, 0));
	assert_null(grid_at(&g, 0, -1));
	grid_clear(&g);
	expect(&g, "|      |\n|      |\n|      |\n");
	assert_int_equal(g.cursor_y, 0);
	grid_free(&g);
	grid_init(&g, 0, -5);
	expect(&g, "| |\n");
	grid_free(&g);
}

static void test_styles(void **state)
{
	(void)state;
	for (int i = 0; i < STYLES; i++) {
		char letter = style_letter((enum style)i);

		for (int j = 0; j < i; j++)
			assert_int_not_equal(letter, style_letter((enum style)j));
	}
	assert_int_equal(style_letter(STYLE_TEXT), '.');
	assert_int_equal(style_letter(STYLE_INPUT), 'i');
	assert_int_equal(style_letter(STYLE_PASSED), 'p');
}

static void test_ascii(void **state)
{
	static const struct {
		const char *grapheme;
		char ascii;
	} table[] = {
		{ "a", 'a' }, { " ", ' ' }, { "~", '~' }, { "ế", 'e' }, { "Ế", 'E' }, { "đ", 'd' }, { "Đ", 'D' }, { "ư", 'u' }, { "Ữ", 'U' },
		{ "ỵ", 'y' }, { "─", '-' }, { "│", '|' }, { "┬", '+' }, { "▌", '>' }, { "…", '~' }, { "·", '-' }, { "“", '"' },
		{ "»", '"' }, { "’", '\'' }, { "–", '-' }, { "越", '?' }, { "\xEF\xBF\xBD", '?' }, { "\x1B", '?' },
		{ "x\xCC\xA3\xCC\x83", 'x' },
	};
	char room[8];

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		assert_int_equal(*text_ascii(table[i].grapheme, true, room), table[i].ascii);
		assert_int_equal(strlen(room), 1);
	}
}

static void test_utf8(void **state)
{
	static const struct {
		const char *term, *locale;
		bool console, utf8;
	} table[] = {
		{ "xterm-256color", NULL, false, true },
		{ "tmux-256color", "C", false, true },
		{ "foot", "", false, true },
		{ "rxvt-unicode-256color", NULL, false, true },
		{ "rxvt", NULL, false, false },
		{ "vt100", NULL, false, false },
		{ "vt100", "vi_VN.UTF-8", false, true },
		{ "vt100", "vi_VN.utf8", false, true },
		{ "vt100", "vi_VN.TCVN", false, false },
		{ "linux", NULL, false, false },
		{ "linux", NULL, true, true },
		{ NULL, NULL, false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		assert_int_equal(encoding_may_be_utf8(table[i].term, table[i].locale, table[i].console), table[i].utf8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text), cmocka_unit_test(test_place), cmocka_unit_test(test_halves),
		cmocka_unit_test(test_areas), cmocka_unit_test(test_styles),
		cmocka_unit_test(test_ascii), cmocka_unit_test(test_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
