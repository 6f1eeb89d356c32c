/* test_tui_theme.c - themes: complete without colour, readable on what is behind them, and what a configuration changes. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/theme.h"

static const int depths[] = { 0, 8, 16, 256, COLOURS_DIRECT };
#define DEPTHS (sizeof depths / sizeof *depths)

static int each(void **state)
{
	(void)state;
	return unsetenv("COLORFGBG");
}

static struct theme *chosen(const char *name)
{
	struct theme *t = theme_new();

	if (!theme_choose(t, name))
		fail_msg("there is no theme '%s'", name);
	return t;
}

static bool same(struct look a, struct look b)
{
	return a.fg == b.fg && a.bg == b.bg && a.bold == b.bold && a.dim == b.dim && a.underline == b.underline && a.reverse == b.reverse;
}

/* A look in words: "bold 5 on 3". */
static void expect(struct look l, const char *words)
{
	char is[80], fg[12] = "", bg[16] = "";

	if (l.fg != COLOUR_DEFAULT)
		snprintf(fg, sizeof fg, l.fg < COLOUR_RGB ? "%d " : "#%06x ", (unsigned)l.fg & 0xFFFFFF);
	if (l.bg != COLOUR_DEFAULT)
		snprintf(bg, sizeof bg, l.bg < COLOUR_RGB ? "on %d " : "on #%06x ", (unsigned)l.bg & 0xFFFFFF);
	snprintf(is, sizeof is, "%s%s%s%s%s%s", l.bold ? "bold " : "", l.dim ? "dim " : "", l.underline ? "underline " : "",
	         l.reverse ? "reverse " : "", fg, bg);
	is[*is ? strlen(is) - 1 : 0] = '\0';
	assert_string_equal(is, words);
}

/* ---- what is built in ---- */

static void test_names(void **state)
{
	static const char *const names[] = { "auto", "either", "dark", "light", "mono", NULL };
	struct theme *t = theme_new();

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i]) {
			assert_string_equal(theme_name(i), names[i]);
			assert_true(theme_choose(t, names[i]));
		} else {
			assert_null(theme_name(i));
		}
	}
	assert_false(theme_choose(t, "Dark"));
	assert_false(theme_choose(t, ""));
	expect(theme_look(t, STYLE_LINK, 256), "underline");            /* mono, still */
	theme_free(t);
	for (int i = 0; i < STYLES; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(style_name((enum style)i), style_name((enum style)j));
	assert_string_equal(style_name(STYLE_TAB_ON), "tab-on");
	assert_null(style_name(STYLES));
}

/* What must be told apart is told apart without colour; and in colour, whatever the theme. */
static void test_told_apart(void **state)
{
	static const enum style table[][2] = {
		{ STYLE_TAB, STYLE_TAB_ON }, { STYLE_LINK, STYLE_LINK_ON }, { STYLE_TEXT, STYLE_LINK }, { STYLE_TEXT, STYLE_HIT },
		{ STYLE_TEXT, STYLE_SELECTED }, { STYLE_TEXT, STYLE_HEADING }, { STYLE_STATUS, STYLE_KEY },
		{ STYLE_MESSAGE, STYLE_ERROR }, { STYLE_NEAR, STYLE_PASSED }, { STYLE_SELECTED, STYLE_HIT },
	};

	(void)state;
	for (size_t n = 0; theme_name(n); n++) {
		struct theme *t = chosen(theme_name(n));
		for (size_t d = 0; d < DEPTHS; d++)
			for (size_t i = 0; i < sizeof table / sizeof *table; i++)
				assert_false(same(theme_look(t, table[i][0], depths[d]), theme_look(t, table[i][1], depths[d])));
		theme_free(t);
	}
}

static void test_mono(void **state)
{
	struct theme *mono = chosen("mono");

	(void)state;
	for (size_t n = 0; theme_name(n); n++) {
		struct theme *t = chosen(theme_name(n));
		for (int i = 0; i < STYLES; i++) {
			struct look without = theme_look(t, (enum style)i, 0);
			assert_int_equal(without.fg, COLOUR_DEFAULT);
			assert_int_equal(without.bg, COLOUR_DEFAULT);
			assert_true(same(without, theme_look(mono, (enum style)i, 256)));
			assert_true(same(without, theme_look(t, (enum style)i, 2)));
		}
		theme_free(t);
	}
	theme_free(mono);
	expect(theme_look(NULL, STYLE_LINK, 0), "underline");
	expect(theme_look(NULL, STYLES, 0), "");
}

/* Cyan and yellow are lost on white, blue on black: on a terminal of which nothing is known they are not used. */
static void test_either(void **state)
{
	struct theme *t = chosen("either");

	(void)state;
	for (size_t d = 1; d < DEPTHS; d++) {
		for (int i = 0; i < STYLES; i++) {
			struct look l = theme_look(t, (enum style)i, depths[d]);
			assert_true(l.fg == COLOUR_DEFAULT || l.fg == COLOUR_RED || l.fg == COLOUR_MAGENTA);
			assert_int_equal(l.bg, COLOUR_DEFAULT);
		}
	}
	theme_free(t);
}

/* Of many colours only such are used that are what we think, and that can be read: WCAG AA for text, 3:1 for lines. */
static void test_contrast(void **state)
{
	static const struct {
		const char *name;
		int from, to;           /* what is behind, from grey to grey */
	} table[] = { { "dark", 0x00, 0x30 }, { "light", 0xE0, 0xFF } };

	(void)state;
	for (size_t k = 0; k < sizeof table / sizeof *table; k++) {
		struct theme *t = chosen(table[k].name);
		int coloured = 0;
		for (int i = 0; i < STYLES; i++) {
			for (size_t d = 3; d < DEPTHS; d++) {
				struct look l = theme_look(t, (enum style)i, depths[d]);
				if (l.fg == COLOUR_DEFAULT)
					continue;
				coloured++;
				assert_true(l.fg >= 16);
				assert_true(l.bg == COLOUR_DEFAULT || l.bg >= 16);
				for (int grey = table[k].from; grey <= table[k].to; grey++) {
					const colour bg = l.bg == COLOUR_DEFAULT ? COLOUR_RGB + grey * 0x010101 : l.bg;
					const double is = colour_contrast(l.fg, bg);
					if (is < (i == STYLE_RULE ? 3.0 : 4.5))
						fail_msg("%s, %s on %06x: %.2f", table[k].name, style_name((enum style)i), (unsigned)bg, is);
				}
			}
		}
		assert_in_range(coloured, 10, 2 * STYLES);
		theme_free(t);
	}
}

/* On few colours nothing is in one of which black or white text could be the background's. */
static void test_few(void **state)
{
	(void)state;
	for (size_t n = 0; theme_name(n); n++) {
		struct theme *t = chosen(theme_name(n));
		for (int i = 0; i < STYLES; i++) {
			for (size_t d = 1; d < 3; d++) {
				struct look l = theme_look(t, (enum style)i, depths[d]);
				assert_in_range(l.fg + 1, 0, depths[d]);
				if (l.bg == COLOUR_DEFAULT)
					assert_true(l.fg != COLOUR_BLACK && l.fg != COLOUR_WHITE && l.fg != 8 && l.fg != 15);
				else
					assert_int_not_equal(l.fg, COLOUR_DEFAULT);
			}
		}
		theme_free(t);
	}
}

static void test_auto(void **state)
{
	static const struct {
		const char *value, *name;
	} table[] = {
		{ NULL, "either" }, { "", "either" }, { "15;0", "dark" }, { "0;15", "light" }, { "15;default;0", "dark" }, { "0;7", "light" },
		{ "7;8", "dark" }, { "12;4", "dark" }, { "0;11", "light" }, { "default;default", "either" }, { "15", "either" },
		{ "15;16", "either" }, { "15;#ffffff", "either" }, { "15;-1", "either" }, { "0;white", "light" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (table[i].value)
			setenv("COLORFGBG", table[i].value, 1);
		else
			unsetenv("COLORFGBG");
		struct theme *t = theme_new(), *is = chosen(table[i].name);
		for (int s = 0; s < STYLES; s++) {
			assert_true(same(theme_look(t, (enum style)s, 256), theme_look(is, (enum style)s, 256)));
			assert_true(same(theme_look(NULL, (enum style)s, 8), theme_look(is, (enum style)s, 8)));
		}
		theme_free(t);
		theme_free(is);
	}
	/* Who chose one is not overruled. */
	setenv("COLORFGBG", "0;15", 1);
	struct theme *t = chosen("dark");
	expect(theme_look(t, STYLE_LINK, 256), "111");
	theme_free(t);
}

/* ---- what a configuration says ---- */

static void test_set(void **state)
{
	static const struct {
		const char *words, *mono, *eight, *sixteen, *many, *direct;      /* of a link */
	} table[] = {
		{ "bold magenta", "bold", "bold 5", "bold 5", "bold 5", "bold 5" },
		{ "magenta", "underline", "5", "5", "5", "5" },                 /* a colour alone: without it, the theme's own */
		{ "  reverse\tunderline ", "underline reverse", "underline reverse", "underline reverse", "underline reverse",
		  "underline reverse" },
		{ "plain", "", "", "", "", "" },
		{ "bold plain", "bold", "bold", "bold", "bold", "bold" },
		{ "default", "", "", "", "", "" },
		{ "bright-red", "underline", "bold 1", "9", "9", "9" },
		{ "bright-black", "underline", "", "8", "8", "8" },             /* black of eight could be what is behind */
		{ "white", "underline", "7", "7", "7", "7" },                   /* but who says so means it */
		{ "244 dim", "dim", "dim", "dim 8", "dim 244", "dim 244" },
		{ "#444444", "underline", "", "8", "238", "#444444" },
		{ "#d70000", "underline", "1", "1", "160", "#d70000" },
		{ "black on yellow", "underline", "0 on 3", "0 on 3", "0 on 3", "0 on 3" },
		{ "bold #ffffff on #005faf", "bold", "bold 7 on 4", "bold 15 on 4", "bold 231 on 25", "bold #ffffff on #005faf" },
		{ "on green", "underline", "on 2", "on 2", "on 2", "on 2" },
		{ "on 22 bold 231", "bold", "bold 7 on 2", "bold 15 on 2", "bold 231 on 22", "bold 231 on 22" },
		{ "#101010 on #303030", "underline", "reverse", "0 on 8", "233 on 236", "#101010 on #303030" },
		{ "red on red", "underline", "reverse", "reverse", "reverse", "reverse" },
	};
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *const expected[] = { table[i].mono, table[i].eight, table[i].sixteen, table[i].many, table[i].direct };
		struct theme *t = theme_new();
		assert_true(theme_set(t, "link", "reverse", &why));
		assert_true(theme_set(t, "link", table[i].words, &why));        /* the later one replaces it */
		assert_true(theme_choose(t, "light"));          /* in whatever order */
		for (size_t d = 0; d < DEPTHS; d++)
			expect(theme_look(t, STYLE_LINK, depths[d]), expected[d]);
		expect(theme_look(t, STYLE_LINK_ON, 256), "bold reverse 25");
		theme_free(t);
	}
	assert_string_equal(why.text, "");
}

static void test_refused(void **state)
{
	static const struct {
		const char *style, *words, *why;
	} table[] = {
		{ "lnk", "bold", "there is no style 'lnk'; did you mean 'link'?" },
		{ "Tab-On", "bold", "there is no style 'Tab-On'; did you mean 'tab-on'?" },
		{ "", "bold", "there is no style ''; there are: text, dim, title, heading, tab, tab-on, rule, mark, selected, link, link-on, "
		              "label, near, passed, hit, status, key, message, error, input" },
		{ "link", "bold magneta", "'magneta' is neither an attribute nor a colour; did you mean 'magenta'?" },
		{ "link", "Bold", "'Bold' is neither an attribute nor a colour; did you mean 'bold'?" },
		{ "link", "underlined", "'underlined' is neither an attribute nor a colour; did you mean 'underline'?" },
		{ "link", "#d7000", "'#d7000' is neither an attribute (bold, dim, underline, reverse, plain) nor a colour (a name such as red or "
		                    "bright-red, a number from 0 to 255, #rrggbb)" },
		{ "link", "red blue", "'blue' is one colour too many; that of the background stands behind 'on'" },
		{ "link", "red on blue on green", "'green' is one colour too many; that of the background stands behind 'on'" },
		{ "link", "red on", "a colour is missing behind 'on'" },
		{ "link", "red on bold", "a colour is missing behind 'on'" },
		{ "link", "red on yelow", "'yelow' is neither an attribute nor a colour; did you mean 'yellow'?" },
		{ "link", "", "a look wants words, for example: bold magenta" },
		{ "link", " \t", "a look wants words, for example: bold magenta" },
	};
	struct theme *t = chosen("dark");

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_why why = { .lang = GB_EN };
		assert_false(theme_set(t, table[i].style, table[i].words, &why));
		assert_string_equal(why.text, table[i].why);
		assert_false(theme_set(t, table[i].style, table[i].words, NULL));
	}
	expect(theme_look(t, STYLE_LINK, 256), "111");          /* nothing was taken */
	theme_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_names, each), cmocka_unit_test_setup(test_told_apart, each),
		cmocka_unit_test_setup(test_mono, each), cmocka_unit_test_setup(test_either, each),
		cmocka_unit_test_setup(test_contrast, each), cmocka_unit_test_setup(test_few, each),
		cmocka_unit_test_setup(test_auto, each), cmocka_unit_test_setup(test_set, each),
		cmocka_unit_test_setup(test_refused, each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
