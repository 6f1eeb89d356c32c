/* test_chart.c - charts of series, drawn into cells and compared exactly. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "giaoban.h"

/* ---- series out of nothing ---- */

struct given {
	const char *period, *value, *value_max;
	enum gb_stage stage;
	int line;
};

#define POINTS_MOST 1000

static struct gb_indicator indicator = { "x", { "X", NULL }, { "%", NULL }, GB_HIGHER };
static struct gb_meeting meeting = { .id = "m" };
static struct gb_record records[POINTS_MOST];
static struct gb_row rows[POINTS_MOST];
static struct gb_point points[POINTS_MOST];

static void put(size_t i, enum gb_figure_kind kind, const struct given *g)
{
	struct gb_record *r = &records[i];
	struct gb_span span;

	*r = (struct gb_record){ .kind = GB_FIGURE, .id = "r", .meeting = "m", .address = "m/r" };
	r->figure.kind = kind;
	r->figure.stage = g->stage;
	r->figure.period = g->period;
	r->figure.unit.vi = kind == GB_RANK ? "hạng" : "%";
	assert_true(gb_decimal_parse(g->value, &r->figure.value));
	r->figure.has_max = g->value_max != NULL;
	if (g->value_max)
		assert_true(gb_decimal_parse(g->value_max, &r->figure.value_max));
	rows[i] = (struct gb_row){ &meeting, r, false };
	points[i] = (struct gb_point){ .row = &rows[i], .line = g->line };
	if (g->period) {
		assert_true(gb_period_parse(g->period, &span));
		points[i].from = span.from;
		points[i].to = span.to;
	}
}

static struct gb_series series_of(enum gb_figure_kind kind, const struct given *g, size_t n)
{
	indicator.unit.vi = kind == GB_RANK ? "hạng" : "%";
	for (size_t i = 0; i < n; i++)
		put(i, kind, &g[i]);
	return (struct gb_series){ .indicator = &indicator, .points = points, .n_points = n };
}

/* ---- what is drawn ---- */

static char *picture(const struct gb_chart *c)
{
	struct buf b = BUF_EMPTY;

	for (int row = 0; row < c->rows; row++) {
		for (int col = 0; col < c->cols; col++)
			buf_puts(&b, c->cells[row * c->cols + col].ch);
		while (b.len && b.text[b.len - 1] == ' ')
			buf_cut(&b, b.len - 1);
		buf_putc(&b, '\n');
	}
	return buf_take(&b);
}

static void expect(const struct gb_series *s, int rows_, int cols, const char *expected)
{
	const struct gb_voice v = { .lang = GB_EN, .today = { 2026, 11, 21 } };
	struct gb_chart c;

	assert_true(gb_chart_draw(s, rows_, cols, &v, &c));
	char *got = picture(&c);
	if (strcmp(got, expected) != 0)
		print_error("%s", got);
	assert_string_equal(got, expected);
	free(got);
	gb_chart_free(&c);
}

#define SHARES \
	{ "2021", "11.91", NULL, GB_RESULT, 1 }, { "2022", "14.26", NULL, GB_RESULT, 1 }, { "2023", "16.5", NULL, GB_RESULT, 1 }, \
	{ "2025", "20", NULL, GB_TARGET, 1 }, { "2030", "30", NULL, GB_TARGET, 1 }

#define GIVEN_MOST 6

static const struct {
	const char *what;
	enum gb_figure_kind kind;
	int rows, cols;
	struct given given[GIVEN_MOST];
	const char *expected;
} pictures[] = {
	{
		"the digital economy's share of GDP", GB_SHARE, 13, 76,
		{ SHARES },
		"30 ┤                                          ┊                      ·  ○\n"
		"   │                                          ┊              · · · ·\n"
		"   │                                          ┊        · · ·\n"
		"25 ┤                                          ┊· · · ·\n"
		"   │                                   · · · ·┊\n"
		"20 ┤                             · ○ ·        ┊\n"
		"   │                     · · · ·              ┊\n"
		"   │             · · ● ·                      ┊\n"
		"15 ┤      ·  ● ·                              ┊\n"
		"   │  ● ·                                     ┊\n"
		"10 ┤                                          ┊\n"
		"   └──┬──────┬───────┬─────────────┬────────────────────────────────────┬───\n"
		"     2021   2022    2023          2025      today                      2030\n",
	},
	{
		"the same, as small as it gets", GB_SHARE, 5, 24,
		{ SHARES },
		"30 ┤          ┊ · · ○\n"
		"20 ┤     ●· ○ ·\n"
		"10 ┤  ●·●     ┊\n"
		"   └──┬─────┬───────┬───\n"
		"     2021  2025    2030\n",
	},
	{
		"places: the best on top", GB_RANK, 12, 60,
		{ { "2020", "86", NULL, GB_RESULT, 1 }, { "2022", "86", NULL, GB_RESULT, 1 },
		  { "2024", "71", NULL, GB_RESULT, 1 }, { "2030", "50", NULL, GB_TARGET, 1 } },
		"   │                                  ┊\n"
		"50 ┤                                  ┊               · ○\n"
		"   │                                  ┊       · · · ·\n"
		"60 ┤                                  · · · ·\n"
		"   │                          · · · · ┊\n"
		"70 ┤                      ● ·         ┊\n"
		"   │                  · ·             ┊\n"
		"80 ┤              · ·                 ┊\n"
		"   │  ● · · · · ●                     ┊\n"
		"90 ┤                                  ┊\n"
		"   └──┬─────────┬─────────┬─────────────────────────────┬───\n"
		"     2020      2022      2024       today              2030\n",
	},
	{
		"no place 0", GB_RANK, 8, 40,
		{ { "2020", "9", NULL, GB_RESULT, 1 }, { "2024", "1", NULL, GB_RESULT, 1 } },
		" 1 ┤                              · ●\n"
		"   │                      · · · ·\n"
		" 5 ┤              · · · ·\n"
		"   │      · · · ·\n"
		"   │  ● ·\n"
		"10 ┤\n"
		"   └──┬─────────────────────────────┬───\n"
		"     2020                          2024\n",
	},
	{
		"one point", GB_SHARE, 6, 40,
		{ { "2024", "100", NULL, GB_RESULT, 0 } },
		"100 ┤                ●\n"
		"    │\n"
		" 95 ┤\n"
		" 90 ┤\n"
		"    └────────────────┬──────────────────\n"
		"                    2024\n",
	},
	{
		"nothing", GB_COUNT, 5, 40,
		{ { "2024", "0", NULL, GB_RESULT, 0 } },
		"1 ┤\n"
		"  │\n"
		"0 ┤                 ●\n"
		"  └─────────────────┬───────────────────\n"
		"                   2024\n",
	},
	{
		"a range", GB_SHARE, 9, 50,
		{ { "2024", "7.1", NULL, GB_RESULT, 1 }, { "2025", "8", "10", GB_TARGET, 1 } },
		"10 ┤                                          ○\n"
		"   │                                          │\n"
		" 9 ┤                                          │\n"
		"   │                                          │\n"
		" 8 ┤                                · · · · · ○\n"
		"   │            · · · · · · · · · ·\n"
		" 7 ┤  ● · · · ·\n"
		"   └──┬───────────────────────────────────────┬───\n"
		"     2024                                    2025\n",
	},
	{
		"below zero", GB_SHARE, 10, 50,
		{ { "2020", "-12.5", NULL, GB_RESULT, 1 }, { "2021", "3", NULL, GB_RESULT, 1 },
		  { "2023", "-2", NULL, GB_RESULT, 1 } },
		" 10 ┤\n"
		"    │\n"
		"  0 ┤               ● · · · · · ·\n"
		"    │          · ·                · · · · · · ●\n"
		"    │      · ·\n"
		"-10 ┤  ● ·\n"
		"    │\n"
		"-20 ┤\n"
		"    └──┬────────────┬─────────────────────────┬───\n"
		"      2020         2021                      2023\n",
	},
	{
		"money", GB_AMOUNT, 10, 50,
		{ { "2022", "53000000000", NULL, GB_RESULT, 1 },
		  { "2024", "152000000000", NULL, GB_RESULT, 1 },
		  { "2030", "400000000000", NULL, GB_TARGET, 1 } },
		"400 billion ┤                   ┊             ○\n"
		"            │                   ┊      · · ·\n"
		"            │                   ┊· · ·\n"
		"            │              · · ·┊\n"
		"200 billion ┤        · ● ·      ┊\n"
		"            │    · ·            ┊\n"
		"            │  ●                ┊\n"
		"          0 ┤                   ┊\n"
		"            └──┬───────┬──────────────────────┬───\n"
		"              2022    2024    today          2030\n",
	},
	{
		"the biggest there is", GB_AMOUNT, 7, 50,
		{ { "2022", "-999999999999999999", NULL, GB_RESULT, 1 },
		  { "2024", "999999999999999999", NULL, GB_RESULT, 1 } },
		" 1,000,000 trillion ┤                         ●\n"
		"                    │                  · · ·\n"
		"                  0 ┤            · · ·\n"
		"                    │      · · ·\n"
		"-1,000,000 trillion ┤  ● ·\n"
		"                    └──┬──────────────────────┬───\n"
		"                      2022                   2024\n",
	},
	{
		"too near to be told apart", GB_AMOUNT, 7, 50,
		{ { "2022", "999999999999999998", NULL, GB_RESULT, 1 },
		  { "2024", "999999999999999999", NULL, GB_RESULT, 1 } },
		"1,100,000 trillion ┤\n"
		"                   │\n"
		"1,000,000 trillion ┤  ● · · · · · · · · · · · ●\n"
		"                   │\n"
		"  900,000 trillion ┤\n"
		"                   └──┬───────────────────────┬───\n"
		"                     2022                    2024\n",
	},
	{
		"the smallest there is", GB_RATIO, 5, 50,
		{ { "2022", "0.00000000000000001", NULL, GB_RESULT, 1 },
		  { "2024", "0.00000000000000003", NULL, GB_RESULT, 1 } },
		"0.00000000000000003 ┤                    · ·  ●\n"
		"0.00000000000000002 ┤        · · · · · ·\n"
		"0.00000000000000001 ┤  ● · ·\n"
		"                    └──┬──────────────────────┬───\n"
		"                      2022                   2024\n",
	},
	{
		"quarters before and behind the middle of their year; none without a period", GB_SHARE, 8, 50,
		{ { "2024-Q1", "1", NULL, GB_RESULT, 1 }, { "2024-Q2", "2", NULL, GB_RESULT, 1 },
		  { "2024-Q3", "4", NULL, GB_RESULT, 1 }, { "2024", "3", NULL, GB_TARGET, 0 },
		  { NULL, "77", NULL, GB_TARGET, 0 } },
		"4 ┤                                 ●\n"
		"  │                            ○ ·\n"
		"  │                        · ·\n"
		"2 ┤                  · · ●\n"
		"  │            ● · ·\n"
		"0 ┤\n"
		"  └────────────────────────────┬──────────────────\n"
		"                              2024\n",
	},
	{
		"told twice: the later one is joined", GB_SHARE, 8, 40,
		{ { "2022", "1", NULL, GB_RESULT, 1 }, { "2024", "1", NULL, GB_RESULT, 1 }, { "2024", "6", NULL, GB_RESULT, 1 },
		  { "2026", "6", NULL, GB_RESULT, 1 } },
		"10 ┤\n"
		"   │\n"
		"   │                 ● · · · · · ·  ●\n"
		" 5 ┤          · · ·\n"
		"   │      · ·\n"
		" 0 ┤  ● ·            ●\n"
		"   └──┬──────────────┬──────────────┬───\n"
		"     2022           2024           2026\n",
	},
	{
		"several of one time: targets that were held against a result are not joined", GB_SHARE, 10, 50,
		{ { "2024", "16", NULL, GB_RESULT, 1 }, { "2024", "16", NULL, GB_TARGET, 1 },
		  { "2025", "18", NULL, GB_RESULT, 1 }, { "2025", "20", NULL, GB_TARGET, 1 },
		  { "2026", "21", NULL, GB_TARGET, 1 } },
		"22 ┤\n"
		"   │                                        · ○\n"
		"20 ┤                      ○             · ·\n"
		"   │                              · · ·\n"
		"   │                          · ·\n"
		"18 ┤                  · · ● ·\n"
		"   │        · · · · ·\n"
		"16 ┤  ● · ·\n"
		"   └──┬───────────────────┬───────────────────┬───\n"
		"     2024                2025                2026\n",
	},
	{
		"many years", GB_SHARE, 7, 50,
		{ { "1900", "1", NULL, GB_RESULT, 1 }, { "2020", "4", NULL, GB_RESULT, 1 },
		  { "2021", "6", NULL, GB_RESULT, 1 }, { "2022", "5", NULL, GB_RESULT, 1 } },
		"10 ┤\n"
		"   │\n"
		" 5 ┤                                · · · ·  ●●\n"
		"   │            · · · · · · · · · ·\n"
		" 0 ┤  ● · · · ·\n"
		"   └──┬───────────────────────────────────────┬───\n"
		"     1900                                    2022\n",
	},
	{
		"steep", GB_SHARE, 11, 60,
		{ { "2020", "1", NULL, GB_RESULT, 1 }, { "2021", "90", NULL, GB_RESULT, 1 },
		  { "2040", "5", NULL, GB_TARGET, 1 } },
		"100 ┤                  ┊\n"
		"    │    ● ·           ┊\n"
		"    │        · · · ·   ┊\n"
		"    │   ·            · · ·\n"
		" 50 ┤   ·              ┊   · · ·\n"
		"    │   ·              ┊         · · · ·\n"
		"    │   ·              ┊                 · · ·\n"
		"    │  ·               ┊                       · · ·\n"
		"  0 ┤  ●               ┊                             ·  ○\n"
		"    └──┬────────────────────────────────────────────────┬───\n"
		"      2020           today                             2040\n",
	},
};

static void as_drawn(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
		size_t n = 0;
		while (n < GIVEN_MOST && pictures[i].given[n].value)
			n++;
		const struct gb_series s = series_of(pictures[i].kind, pictures[i].given, n);
		print_message("%s\n", pictures[i].what);
		expect(&s, pictures[i].rows, pictures[i].cols, pictures[i].expected);
	}
}

/* ---- what else the cells tell ---- */

static const struct given told_twice[] = {
	{ "2024", "16", NULL, GB_TARGET, 1 }, { "2024", "16", NULL, GB_RESULT, 1 }, { "2030", "20", "30", GB_TARGET, 1 },
	{ NULL, "9", NULL, GB_TARGET, 0 },
};

static void places(void **state)
{
	const struct gb_series s = series_of(GB_SHARE, told_twice, 4);
	struct gb_chart c;

	(void)state;
	assert_true(gb_chart_draw(&s, 10, 40, &(struct gb_voice){ .lang = GB_VI, .today = { 2027, 7, 1 } }, &c));
	assert_int_equal(c.places[0], c.places[1]);             /* a result lies over its target, */
	assert_int_equal(c.cells[c.places[1]].point, 2);
	assert_int_equal(c.cells[c.places[1]].ink, GB_INK_RESULT);
	assert_int_equal(c.cells[c.places[2]].point, 3);        /* a range is all of it that point, */
	assert_int_equal(c.cells[c.places[2] - c.cols].point, 3);
	assert_int_equal(c.cells[c.places[2] - c.cols].ink, GB_INK_TARGET);
	assert_int_equal(c.places[3], -1);                      /* and without a period there is no place */
	gb_chart_free(&c);
}

/* The unit of the indicator is that of the axis; what has another is not drawn. */
static void units(void **state)
{
	const struct gb_series s = series_of(GB_SHARE, told_twice, 4);
	struct gb_chart c;

	(void)state;
	records[0].figure.unit.vi = "lần";
	assert_true(gb_chart_draw(&s, 10, 40, &(struct gb_voice){ .lang = GB_VI }, &c));
	assert_int_equal(c.places[0], -1);
	assert_true(c.places[1] >= 0);
	gb_chart_free(&c);
}

static void too_little(void **state)
{
	static const struct given without[] = { { NULL, "9", NULL, GB_TARGET, 0 } };
	const struct gb_voice v = { .lang = GB_VI };
	struct gb_series s = series_of(GB_SHARE, told_twice, 4);
	struct gb_chart c;

	(void)state;
	assert_false(gb_chart_draw(&s, GB_CHART_ROWS - 1, 80, &v, &c));
	assert_false(gb_chart_draw(&s, 24, GB_CHART_COLS - 1, &v, &c));
	assert_null(c.cells);
	gb_chart_free(&c);
	s = series_of(GB_SHARE, without, 1);
	assert_false(gb_chart_draw(&s, 24, 80, &v, &c));
	s.n_points = 0;
	assert_false(gb_chart_draw(&s, 24, 80, &v, &c));
}

/* Many points, of many magnitudes, at every size: nothing outside of the cells (the sanitizer looks), every point in its place. */
static void every_size(void **state)
{
	static const char *const periods[] = { "2021", "1901-Q2", "../2199-12-31", "2024-01/2024-09", "2022-02-28" };
	static char values[POINTS_MOST][24];
	static struct given many[POINTS_MOST];
	const struct gb_voice v = { .lang = GB_VI, .today = { 2026, 11, 21 } };
	struct gb_chart c;

	(void)state;
	for (size_t i = 0; i < POINTS_MOST; i++) {
		snprintf(values[i], sizeof values[i], "%s%zu%.*s", i % 7 ? "" : "-", i, (int)(i % 12), "00000000000");
		many[i] = (struct given){ periods[i % 5], values[i], NULL, i % 3 ? GB_RESULT : GB_TARGET, (int)(i % 4) };
	}
	const struct gb_series s = series_of(GB_SHARE, many, POINTS_MOST);
	for (int rows_ = GB_CHART_ROWS; rows_ <= 60; rows_ += 5)
		for (int cols = GB_CHART_COLS; cols <= 200; cols += 16) {
			assert_true(gb_chart_draw(&s, rows_, cols, &v, &c));
			for (size_t i = 0; i < POINTS_MOST; i++)
				assert_in_range(c.places[i], 0, rows_ * cols - 1);
			gb_chart_free(&c);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_drawn), cmocka_unit_test(places), cmocka_unit_test(units), cmocka_unit_test(too_little),
		cmocka_unit_test(every_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
