/* test_tui_colour.c - colours as they are written, and the nearest one of each kind of terminal. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tui/colour.h"

#define RGB(hex) (COLOUR_RGB + 0x##hex)

static void test_read(void **state)
{
	static const struct {
		const char *word;
		colour c;
	} good[] = {
		{ "default", COLOUR_DEFAULT }, { "black", 0 }, { "red", 1 }, { "green", 2 }, { "yellow", 3 }, { "blue", 4 }, { "magenta", 5 },
		{ "cyan", 6 }, { "white", 7 }, { "bright-black", 8 }, { "bright-red", 9 }, { "bright-white", 15 }, { "0", 0 }, { "7", 7 },
		{ "016", 16 }, { "244", 244 }, { "255", 255 }, { "#000000", RGB(000000) }, { "#D70000", RGB(D70000) },
		{ "#ffffff", RGB(FFFFFF) },
	};
	static const char *const bad[] = {
		"", "#", "256", "-1", "1e2", "ff", "0x1f", "#fff", "#12345", "#1234567", "#12345g", "12 ", " 12", "Red", "bright", "brightred",
		"#0 0000", "0255", "99999999999999999999", "#-00001", "đỏ",
	};
	colour c;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		c = -2;
		assert_true(colour_read(good[i].word, &c));
		assert_int_equal(c, good[i].c);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		c = -2;
		if (colour_read(bad[i], &c) || c != -2)
			fail_msg("'%s' was read as a colour", bad[i]);
	}
	for (int i = 0; i < 16; i++) {
		assert_true(colour_read(colour_name(i), &c));
		assert_int_equal(c, i);
	}
	assert_null(colour_name(16));
	assert_null(colour_name(-1));
}

static void test_rgb(void **state)
{
	static const struct {
		colour c;
		unsigned char rgb[3];
	} table[] = {
		{ 0, { 0, 0, 0 } }, { 1, { 205, 0, 0 } }, { 15, { 255, 255, 255 } }, { 16, { 0, 0, 0 } }, { 17, { 0, 0, 95 } },
		{ 52, { 95, 0, 0 } }, { 111, { 135, 175, 255 } }, { 196, { 255, 0, 0 } }, { 231, { 255, 255, 255 } }, { 232, { 8, 8, 8 } },
		{ 255, { 238, 238, 238 } }, { RGB(12AB9F), { 0x12, 0xAB, 0x9F } },
	};
	unsigned char rgb[3];

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		colour_rgb(table[i].c, rgb);
		assert_memory_equal(rgb, table[i].rgb, 3);
	}
}

static void test_nearest(void **state)
{
	static const struct {
		colour c, eight, sixteen, many, direct;
	} table[] = {
		/* What has a name keeps it, however many there are. */
		{ COLOUR_DEFAULT, COLOUR_DEFAULT, COLOUR_DEFAULT, COLOUR_DEFAULT, COLOUR_DEFAULT },
		{ 1, 1, 1, 1, 1 }, { 7, 7, 7, 7, 7 }, { 9, 1, 9, 9, 9 }, { 15, 7, 15, 15, 15 },
		{ 16, 0, 0, 16, 16 }, { 196, 1, 9, 196, 196 }, { 231, 7, 15, 231, 231 }, { 244, 7, 8, 244, 244 }, { 236, 0, 8, 236, 236 },
		{ RGB(000000), 0, 0, 16, RGB(000000) }, { RGB(FFFFFF), 7, 15, 231, RGB(FFFFFF) }, { RGB(FF0000), 1, 9, 196, RGB(FF0000) },
		{ RGB(CD0000), 1, 1, 160, RGB(CD0000) }, { RGB(0000EE), 4, 4, 21, RGB(0000EE) }, { RGB(00CD00), 2, 2, 40, RGB(00CD00) },
		{ RGB(D70000), 1, 1, 160, RGB(D70000) }, { RGB(87AFFF), 6, 12, 111, RGB(87AFFF) }, { RGB(005FAF), 4, 4, 25, RGB(005FAF) },
		{ RGB(808080), 7, 8, 244, RGB(808080) }, { RGB(7F7F7F), 7, 8, 244, RGB(7F7F7F) }, { RGB(121212), 0, 0, 233, RGB(121212) },
		{ RGB(FFD75F), 3, 3, 221, RGB(FFD75F) }, { RGB(FFAF5F), 3, 3, 215, RGB(FFAF5F) }, { RGB(005F00), 2, 2, 22, RGB(005F00) },
		{ RGB(AF00AF), 5, 5, 127, RGB(AF00AF) },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const colour is[] = { colour_nearest(table[i].c, 8), colour_nearest(table[i].c, 16), colour_nearest(table[i].c, 256),
		                      colour_nearest(table[i].c, COLOURS_DIRECT) };
		const colour should[] = { table[i].eight, table[i].sixteen, table[i].many, table[i].direct };
		for (int k = 0; k < 4; k++)
			if (is[k] != should[k])
				fail_msg("%x: %d, not %d, in column %d", (unsigned)table[i].c, is[k], should[k], k);
		assert_int_equal(colour_nearest(table[i].c, 88), should[1]);
		assert_int_equal(colour_nearest(table[i].c, 15), should[0]);
		assert_int_equal(colour_nearest(table[i].c, 300), should[2]);
		for (int few = 0; few < 8; few++)
			assert_int_equal(colour_nearest(table[i].c, few), COLOUR_DEFAULT);
	}
}

/* Each colour of the 256 is its own nearest, by name as by what it is made of. */
static void test_itself(void **state)
{
	unsigned char rgb[3], again[3];

	(void)state;
	for (int i = 16; i < 256; i++) {
		colour_rgb(i, rgb);
		const colour near = colour_nearest(COLOUR_RGB + (rgb[0] << 16 | rgb[1] << 8 | rgb[2]), 256);
		assert_in_range(near, 16, 255);
		colour_rgb(near, again);
		assert_memory_equal(again, rgb, 3);
	}
}

static void test_contrast(void **state)
{
	static const struct {
		colour a, b;
		int hundredths;         /* as the examples of WCAG have it, rounded */
	} table[] = {
		{ RGB(000000), RGB(FFFFFF), 2100 }, { RGB(FFFFFF), RGB(FFFFFF), 100 }, { RGB(777777), RGB(FFFFFF), 448 },
		{ RGB(767676), RGB(FFFFFF), 454 }, { RGB(FF0000), RGB(FFFFFF), 400 }, { RGB(0000FF), RGB(FFFFFF), 859 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		assert_int_equal((int)(colour_contrast(table[i].a, table[i].b) * 100 + 0.5), table[i].hundredths);
		assert_int_equal((int)(colour_contrast(table[i].b, table[i].a) * 100 + 0.5), table[i].hundredths);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read), cmocka_unit_test(test_rgb), cmocka_unit_test(test_nearest), cmocka_unit_test(test_itself),
		cmocka_unit_test(test_contrast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
