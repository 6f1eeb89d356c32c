/* test_series.c - series: lines, changes, needs; what is said of them; the formats. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store_case.h"
#include "text/text.h"

/* ---- a corpus of one meeting or two ---- */

struct given {
	const char *id, *period, *value;
	enum gb_figure_kind kind;
	enum gb_stage stage;
	enum gb_qualifier qualifier;
	const char *unit, *apart, *value_max, *of;
};

/* A result of a year as most are; a target. */
#define R(id, period, value) { id, period, value, GB_SHARE, GB_RESULT, 0, NULL, NULL, NULL, NULL }
#define T(id, period, value, qualifier) { id, period, value, GB_SHARE, GB_TARGET, qualifier, NULL, NULL, NULL, NULL }
#define KIND(id, period, value, kind, stage, qualifier, unit) { id, period, value, kind, stage, qualifier, unit, NULL, NULL, NULL }
#define APART(id, period, value, apart) { id, period, value, GB_SHARE, GB_RESULT, 0, NULL, apart, NULL, NULL }
#define RANGE(id, period, value, value_max, stage) { id, period, value, GB_SHARE, stage, 0, NULL, NULL, value_max, NULL }
#define PART(id, period, value, of, stage) { id, period, value, GB_PROGRESS, stage, 0, "việc", NULL, NULL, of }

static const struct gb_source source = { .id = "article" };
static const struct gb_date today = { 2026, 11, 21 };

static struct gb_decimal decimal(const char *s)
{
	struct gb_decimal d;

	assert_true(gb_decimal_parse(s, &d));
	return d;
}

static struct gb_record record_of(struct arena *a, const char *meeting, const char *indicator, const struct given *g)
{
	struct gb_record r = { .kind = GB_FIGURE, .id = g->id, .meeting = meeting, .source = "article", .paragraph = 3, .cue = "a b" };
	struct gb_not_comparable apart = { g->apart, { "Đo hai điều khác nhau.", NULL } };
	struct gb_figure *f = &r.figure;

	r.address = arena_printf(a, "%s/%s", meeting, g->id);
	f->indicator = indicator;
	f->label = (struct gb_text){ "Một số", "One figure" };
	f->value = decimal(g->value);
	f->has_max = g->value_max != NULL;
	if (g->value_max)
		f->value_max = decimal(g->value_max);
	f->has_of = g->of != NULL;
	if (g->of)
		f->of = decimal(g->of);
	f->unit.vi = g->unit ? g->unit : "%";
	f->period = g->period;
	f->kind = g->kind ? g->kind : GB_SHARE;
	f->stage = g->stage ? g->stage : GB_RESULT;
	f->qualifier = g->qualifier;
	f->written = "x";
	if (g->apart) {
		f->not_comparable = arena_copy(a, &apart, 1, sizeof apart);
		f->n_not_comparable = 1;
	}
	return r;
}

static void put_meeting(gb_corpus *c, const char *id, int day, enum gb_better better, const struct given *g, size_t n)
{
	struct arena *a = arena_new();
	const struct gb_indicator indicator = { "thing", { "Một chỉ tiêu", "A thing" }, { "%", NULL }, better };
	struct gb_record *records = arena_alloc(a, (n + 1) * sizeof *records);
	const struct gb_briefing b = {
		.meeting = { .id = id, .kind = GB_SESSION, .date = { 2024, 1, day }, .title = { "Một phiên họp", "A session" },
		             .short_title = { "Phiên họp", "Session" }, .sources = &source, .n_sources = 1, .revision = 1 },
		.vocabulary = { .indicators = &indicator, .n_indicators = 1 },
		.records = records,
		.n_records = n,
	};

	for (size_t i = 0; i < n; i++)
		records[i] = record_of(a, id, "thing", &g[i]);
	case_put(c, &b, "d");
	arena_free(a);
}

struct case_ {
	gb_corpus *c;
	struct gb_series s;
};

static struct case_ series_of(enum gb_better better, const struct given *g, size_t n)
{
	struct case_ k = { .c = case_memory() };

	put_meeting(k.c, "m-1", 1, better, g, n);
	assert_int_equal(gb_series_read(k.c, "thing", today, &k.s), GB_OK);
	return k;
}

static void end(struct case_ *k)
{
	gb_series_free(&k->s);
	gb_close(k->c);
}

#define SERIES(better, given) series_of(better, given, sizeof given / sizeof *given)

/* "2021 1 - | 2022 1 +2.35": id, line, change of each point. */
static void expect_points(const struct gb_series *s, const char *expected)
{
	struct buf b = BUF_EMPTY;

	for (size_t i = 0; i < s->n_points; i++) {
		const struct gb_point *p = &s->points[i];
		buf_printf(&b, "%s%s %d ", i ? " | " : "", p->row->record->id, p->line);
		if (p->has_change)
			gb_decimal_print(&b, p->change);
		else
			buf_putc(&b, '-');
	}
	assert_string_equal(buf_text(&b), expected);
	buf_free(&b);
}

/* "2030 from 2023: 13.5, 1.93 a year, 3% | ...", with "reached" and "passed". */
static void expect_needs(const struct gb_series *s, const char *expected)
{
	struct buf b = BUF_EMPTY;

	for (size_t i = 0; i < s->n_needs; i++) {
		const struct gb_need *n = &s->needs[i];
		buf_printf(&b, "%s%s from %s: ", i ? " | " : "", s->points[n->target].row->record->id, s->points[n->result].row->record->id);
		gb_decimal_print(&b, n->gap);
		buf_puts(&b, n->reached ? " reached" : "");
		buf_puts(&b, n->passed ? " passed" : "");
		if (n->has_years) {
			buf_puts(&b, ", ");
			gb_decimal_print(&b, n->a_year);
		}
		if (n->has_rate) {
			buf_puts(&b, ", ");
			gb_decimal_print(&b, n->rate);
			buf_putc(&b, '%');
		}
	}
	assert_string_equal(buf_text(&b), expected);
	buf_free(&b);
}

/* ---- the digital economy's share of GDP ---- */

static const struct given shares[] = {
	T("t30", "2030", "30", GB_AT_LEAST),
	R("r23", "2023", "16.5"),
	R("r21", "2021", "11.91"),
	T("t25", "2025", "20", GB_AT_LEAST),
	R("r22", "2022", "14.26"),
};

static void what_it_is_for(void **state)
{
	struct case_ k = SERIES(GB_HIGHER, shares);

	(void)state;
	expect_points(&k.s, "r21 1 - | r22 1 2.35 | r23 1 2.24 | t25 1 - | t30 1 -");
	expect_needs(&k.s, "t25 from r23: 3.5 passed, 1.75 | t30 from r23: 13.5, 1.93");
	assert_false(k.s.more);
	end(&k);
}

/* ---- lines ---- */

static void lines(void **state)
{
	static const struct {
		const char *what;
		struct given given[6];
		const char *expected;
	} cases[] = {
		{ "another unit", { R("a", "2021", "1"), R("b", "2022", "2"),
		  KIND("c", "2023", "3", GB_SHARE, GB_RESULT, 0, "lần") },
		  "a 1 - | b 1 1 | c 0 -" },
		{ "another kind", { R("a", "2021", "1"), KIND("b", "2022", "2", GB_GROWTH, GB_RESULT, 0, NULL),
		  R("c", "2023", "4") },
		  "a 1 - | b 0 - | c 1 3" },
		{ "months and years", { R("a", "2021", "1"), R("b", "2022-01/2022-09", "2"), R("c", "2022", "3"),
		                        R("d", "2023-01/2023-09", "5") }, "a 1 - | b 2 - | c 1 2 | d 2 3" },
		{ "quarters are three months", { R("a", "2022-Q1", "1"), R("b", "2022-04/2022-06", "3") }, "a 1 - | b 1 2" },
		{ "as of", { R("a", "../2022-02", "1"), R("b", "../2023-05-10", "4"), R("c", "2023-05-11", "5") },
		  "a 1 - | b 1 3 | c 0 -" },
		{ "no period", { R("a", NULL, "1"), R("b", "2022", "4"), R("c", NULL, "5") }, "b 0 - | a 0 - | c 0 -" },
		{ "said to be apart", { R("a", "2021", "1"), APART("b", "2022", "2", "m-1/a"), R("c", "2023", "4") },
		  "a 1 - | b 0 - | c 1 3" },
		{ "said by the other one", { APART("a", "2021", "1", "m-1/c"), R("b", "2022", "2"), R("c", "2023", "4") },
		  "a 1 - | b 1 1 | c 0 -" },
		{ "two lines", { R("a", "2021", "1"), APART("b", "2022", "2", "m-1/a"), APART("c", "2023", "4", "m-1/a") },
		  "a 0 - | b 1 - | c 1 2" },
		{ "apart from what is not here", { R("a", "2021", "1"),
		  APART("b", "2022", "2", "m-9/z") }, "a 1 - | b 1 1" },
		{ "rules", { R("a", "2021", "1"), KIND("b", "2022", "2", GB_SHARE, GB_RULE, 0, NULL),
		  R("c", "2023", "3") }, "a 1 - | b 0 - | c 1 2" },
		{ "told twice", { R("a", "2021", "1"), R("b", "2022", "2"), R("c", "2022", "3"), R("d", "2023", "5") },
		  "a 1 - | b 1 1 | c 1 2 | d 1 2" },
		{ "ranges", { R("a", "2021", "1"), RANGE("b", "2022", "2", "3", GB_RESULT), R("c", "2023", "5") },
		  "a 1 - | b 1 - | c 1 4" },
		{ "parts of another whole", { PART("a", "2021", "3", "9", GB_RESULT), PART("b", "2022", "40", "99", GB_RESULT),
		  PART("c", "2023", "6", "9", GB_RESULT), PART("t", "2025", "9", "9", GB_TARGET) },
		  "a 1 - | b 0 - | c 1 3 | t 1 -" },
		{ "places", { KIND("a", "2022", "86", GB_RANK, GB_RESULT, 0, NULL),
		  KIND("b", "2024", "71", GB_RANK, GB_RESULT, 0, NULL), KIND("c", "2026", "73", GB_RANK, GB_RESULT, 0, NULL) },
		  "a 1 - | b 1 15 | c 1 -2" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t n = 0;
		while (n < 6 && cases[i].given[n].id)
			n++;
		struct case_ k = series_of(GB_HIGHER, cases[i].given, n);
		print_message("%s\n", cases[i].what);
		expect_points(&k.s, cases[i].expected);
		end(&k);
	}
}

/* ---- needs ---- */

static void needs(void **state)
{
	static const struct {
		const char *what;
		enum gb_better better;
		struct given given[4];
		const char *expected;
	} cases[] = {
		{ "no result", GB_HIGHER, { T("t", "2030", "30", 0) }, "" },
		{ "the result comes later", GB_HIGHER, { T("t", "2022", "30", 0), R("r", "2023", "31") },
		  "t from r: -1 reached" },
		{ "the result is told twice", GB_HIGHER, { T("t", "2022", "30", 0), R("a", "2022", "29"), R("b", "2022", "31") },
		  "t from b: -1 reached" },
		{ "not reached", GB_HIGHER, { T("t", "2022", "30", 0), R("r", "2022", "29") }, "t from r: 1" },
		{ "passed", GB_HIGHER, { T("t", "2025", "30", 0), R("r", "2024", "29.5") }, "t from r: 0.5 passed, 0.50" },
		{ "reached before", GB_HIGHER, { T("t", "2025", "30", 0),
		  R("r", "2024", "30") }, "t from r: 0 reached passed" },
		{ "more than", GB_HIGHER, { T("t", "2027", "30", GB_OVER), R("r", "2024", "30") },
		  "t from r: 0, 0.00" },
		{ "lower is better", GB_LOWER, { T("t", "2028", "10", 0), R("r", "2024", "30") }, "t from r: -20, -5.00" },
		{ "lower, and reached", GB_LOWER, { T("t", "2028", "10", 0), R("r", "2024", "9") }, "t from r: 1 reached" },
		{ "neither", 0, { T("t", "2028", "10", 0), R("r", "2024", "12") }, "t from r: -2, -0.50" },
		{ "neither, at most", 0, { T("t", "2028", "10", GB_AT_MOST), R("r", "2024", "9") },
		  "t from r: 1 reached" },
		{ "a range", GB_HIGHER, { RANGE("t", "2027", "8", "10", GB_TARGET), R("r", "2024", "7") },
		  "t from r: 1, 0.33" },
		{ "a range, from above", GB_LOWER, { RANGE("t", "2027", "8", "10", GB_TARGET), R("r", "2024", "12") },
		  "t from r: -2, -0.67" },
		{ "a range, and in it", 0, { RANGE("t", "2027", "8", "10", GB_TARGET), R("r", "2024", "9") },
		  "t from r: 0 reached" },
		{ "a range, and above it", 0, { RANGE("t", "2027", "8", "10", GB_TARGET), R("r", "2024", "13") },
		  "t from r: -3, -1.00" },
		{ "a range, and below it", 0, { RANGE("t", "2027", "8", "10", GB_TARGET), R("r", "2024", "5") },
		  "t from r: 3, 1.00" },
		{ "places", 0, { KIND("t", "2030", "50", GB_RANK, GB_TARGET, 0, NULL),
		  KIND("r", "2024", "71", GB_RANK, GB_RESULT, 0, NULL) }, "t from r: 21, 3.50" },
		{ "places, reached", 0, { KIND("t", "2030", "50", GB_RANK, GB_TARGET, 0, NULL),
		  KIND("r", "2024", "44", GB_RANK, GB_RESULT, 0, NULL) }, "t from r: -6 reached" },
		{ "money", GB_HIGHER, { KIND("t", "2030", "100000000000", GB_AMOUNT, GB_TARGET, 0, NULL),
		  KIND("r", "2025", "50000000000", GB_AMOUNT, GB_RESULT, 0, NULL) },
		  "t from r: 50000000000, 10000000000.00, 14.9%" },
		{ "less money", GB_LOWER, { KIND("t", "2027", "81", GB_AMOUNT, GB_TARGET, 0, NULL),
		  KIND("r", "2025", "100", GB_AMOUNT, GB_RESULT, 0, NULL) },
		  "t from r: -19, -9.50, -10.0%" },
		{ "money from nothing", GB_HIGHER, { KIND("t", "2027", "81", GB_AMOUNT, GB_TARGET, 0, NULL),
		  KIND("r", "2025", "0", GB_AMOUNT, GB_RESULT, 0, NULL) },
		  "t from r: 81, 40.50" },
		{ "less than a year", GB_HIGHER, { T("t", "2026-12", "3", 0), R("r", "2026-06", "1") }, "t from r: 2" },
		{ "in months", GB_HIGHER, { T("t", "2027-12", "3", 0), R("r", "2026-06", "1") }, "t from r: 2, 1.33" },
		{ "in days", GB_HIGHER, { T("t", "../2028-07-19", "9", 0), R("r", "../2024-07-19", "1") },
		  "t from r: 8, 2.00" },
		{ "told anew", GB_HIGHER, { T("t", "2030", "9", 0), T("u", "2030", "11", 0),
		                            R("r", "2024", "5") }, "u from r: 6, 1.00" },
		{ "as big as it gets", GB_HIGHER, { T("t", "2035", "999999999999999999", 0), R("r", "2024", "1") },
		  "t from r: 999999999999999998" },
		{ "too far apart", GB_HIGHER, { T("t", "2035", "999999999999999999", 0), R("r", "2024", "-5") }, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t n = 0;
		while (n < 4 && cases[i].given[n].id)
			n++;
		struct case_ k = series_of(cases[i].better, cases[i].given, n);
		print_message("%s\n", cases[i].what);
		expect_needs(&k.s, cases[i].expected);
		end(&k);
	}
}

/* ---- several meetings, too many figures ---- */

static void meetings_in_order(void **state)
{
	static const struct given older[] = { R("r22", "2022", "1"), T("t25", "2025", "9", 0) };
	static const struct given newer[] = { R("r22", "2022", "2"), T("t25", "2025", "8", 0), R("r23", "2023", "4") };
	struct case_ k = { .c = case_memory() };

	(void)state;
	put_meeting(k.c, "m-2", 2, GB_HIGHER, newer, 3);
	put_meeting(k.c, "m-1", 1, GB_HIGHER, older, 2);
	assert_int_equal(gb_series_read(k.c, "thing", today, &k.s), GB_OK);
	assert_int_equal(k.s.n_points, 5);
	assert_string_equal(k.s.points[0].row->record->address, "m-1/r22");
	assert_string_equal(k.s.points[1].row->record->address, "m-2/r22");
	expect_points(&k.s, "r22 1 - | r22 1 - | r23 1 2 | t25 1 - | t25 1 -");
	assert_int_equal(k.s.n_needs, 1);
	assert_string_equal(k.s.points[k.s.needs[0].target].row->record->address, "m-2/t25");
	end(&k);
}

static void too_many(void **state)
{
	struct arena *a = arena_new();
	struct given *g = arena_alloc(a, (GB_SERIES_MOST + 1) * sizeof *g);
	struct gb_chart chart;

	(void)state;
	for (int i = 0; i <= GB_SERIES_MOST; i++)
		g[i] = (struct given)R(arena_printf(a, "r%d", i), arena_printf(a, "%d", 1900 + i % 300), arena_printf(a, "%d", i));
	struct case_ k = series_of(GB_HIGHER, g, GB_SERIES_MOST + 1);
	assert_int_equal(k.s.n_points, GB_SERIES_MOST);
	assert_true(k.s.more);
	assert_true(gb_chart_draw(&k.s, 60, 200, &(struct gb_voice){ .lang = GB_VI, .today = today }, &chart));
	gb_chart_free(&chart);
	end(&k);
	arena_free(a);
}

static void none(void **state)
{
	struct case_ k = SERIES(GB_HIGHER, shares);
	struct gb_series other;
	struct gb_chart chart;

	(void)state;
	assert_int_equal(gb_series_read(k.c, "no-such-thing", today, &other), GB_USAGE);
	assert_true(strstr(gb_why(k.c), "no-such-thing") != NULL);
	gb_series_free(&other);
	assert_int_equal(gb_series_read(k.c, "digital-economy-share", today, &other), GB_OK);
	assert_int_equal(other.n_points, 0);
	assert_false(gb_chart_draw(&other, 20, 80, &(struct gb_voice){ .lang = GB_VI }, &chart));
	gb_series_free(&other);
	end(&k);
}

/* ---- in words ---- */

/* All sentences, each on a line of its own. */
static void expect_sentences(const struct gb_series *s, const char *expected)
{
	const struct gb_voice v = { .lang = GB_EN, .today = today };
	struct buf b = BUF_EMPTY;
	size_t point;

	for (size_t i = 0; gb_say_of_series(&b, s, i, &v, &point); i++)
		buf_putc(&b, '\n');
	assert_string_equal(buf_text(&b), expected);
	buf_free(&b);
}

static void sentences(void **state)
{
	static const struct given apart[] = { R("a", "2021", "1"), APART("b", "2022", "2", "m-1/a") };
	static const struct given places[] = { KIND("a", "2024", "71", GB_RANK, GB_RESULT, 0, "hạng"),
	                                       KIND("b", "2030", "50", GB_RANK, GB_TARGET, GB_AT_MOST, "hạng") };
	static const struct given money[] = { KIND("a", "2025", "50000000000", GB_AMOUNT, GB_RESULT, 0, "USD"),
	                                      KIND("b", "2032", "100000000000", GB_AMOUNT, GB_TARGET, 0, "USD") };
	static const struct given settled[] = { R("a", "2024", "9"), T("b", "2024", "10", 0),
	                                        R("c", "2025", "12"), T("d", "2025", "11", 0) };
	struct case_ k = SERIES(GB_HIGHER, shares);

	(void)state;
	expect_sentences(&k.s,
		"Still to go to the target of 2025 (at least 20%): 3.5 percentage points from 16.5% (2023); "
		"the year 2025 has passed, and no later result is known\n"
		"Still to go to the target of 2030 (at least 30%): 13.5 percentage points from 16.5% (2023), "
		"needs 1.93 percentage points more a year\n");
	end(&k);
	k = SERIES(GB_HIGHER, apart);
	expect_sentences(&k.s, "2% (2022) must not be set beside [m-1/a]: Đo hai điều khác nhau.\n"
		"Joined and compared is only what measures the same thing, over periods of one length\n");
	end(&k);
	k = SERIES(GB_LOWER, places);
	expect_sentences(&k.s, "Still to go to the target of 2030 (top 50): 21 places from 71 (2024), needs to climb 3.5 places a year\n");
	end(&k);
	k = SERIES(GB_HIGHER, money);
	expect_sentences(&k.s, "Still to go to the target of 2032 (US$100 billion): US$50 billion from US$50 billion (2025), "
		"needs about US$7.14 billion more a year (+10.4% a year, compounded)\n");
	end(&k);
	k = SERIES(GB_HIGHER, settled);
	expect_sentences(&k.s, "Target of 2024 (10%): not reached with 9% (2024), 1 percentage point away from it\n"
		"Target of 2025 (11%): reached with 12% (2025)\n");
	end(&k);
}

static void changes_in_words(void **state)
{
	static const struct given places[] = { KIND("a", "2024", "71", GB_RANK, GB_RESULT, 0, "hạng"),
		  KIND("b", "2026", "70", GB_RANK, GB_RESULT, 0, "hạng") };
	struct case_ k = SERIES(GB_HIGHER, shares);
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		gb_say_moved(&b, &k.s.points[i], GB_EN);
	assert_string_equal(buf_text(&b), "+2.35 percentage points+2.24 percentage points");
	end(&k);
	k = SERIES(GB_LOWER, places);
	buf_clear(&b);
	gb_say_moved(&b, &k.s.points[1], GB_EN);
	assert_string_equal(buf_text(&b), "+1 place");
	assert_int_equal(gb_change_good(k.s.points[1].change, GB_RANK, GB_LOWER), 1);
	assert_int_equal(gb_change_good(decimal("-1"), GB_SHARE, GB_LOWER), 1);
	assert_int_equal(gb_change_good(decimal("-1"), GB_SHARE, GB_HIGHER), -1);
	assert_int_equal(gb_change_good(decimal("-1"), GB_SHARE, 0), 0);
	end(&k);
	buf_free(&b);
}

/* ---- written ---- */

static char *written(const struct gb_series *s, struct gb_style style)
{
	struct buf b = BUF_EMPTY;
	FILE *to = tmpfile();
	char part[512];
	size_t n;

	assert_non_null(to);
	style.today = today;
	assert_int_equal(gb_write_series(to, &style, s, NULL, NULL), GB_OK);
	rewind(to);
	while ((n = fread(part, 1, sizeof part, to)) > 0)
		buf_add(&b, part, n);
	assert_int_equal(fclose(to), 0);
	return buf_take(&b);
}

static void expect_written(const struct gb_series *s, struct gb_style style, const char *expected)
{
	char *got = written(s, style);

	if (strcmp(got, expected) != 0)
		print_error("%s", got);
	assert_string_equal(got, expected);
	free(got);
}

static void formats(void **state)
{
	static const struct given two[] = { R("r23", "2023", "16.5"), T("t30", "2030", "30", 0) };
	struct case_ k = SERIES(GB_HIGHER, two);
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	expect_written(&k.s, (struct gb_style){ .format = GB_CSV, .lang = GB_EN },
		"indicator,meeting,id,period,value,value_max,of,unit,kind,stage,qualifier,estimate,attribution,address,label,line,moved,"
		"paragraph,need.from,need.gap,need.reached,need.passed,need.a_year,need.rate,lang\r\n"
		"thing,m-1,r23,2023,16.5,,,%,share,result,,false,,m-1/r23,One figure,1,,3,,,,,,,\r\n"
		"thing,m-1,t30,2030,30,,,%,share,target,,false,,m-1/t30,One figure,1,,3,m-1/r23,13.5,false,false,1.93,,\r\n");
	expect_written(&k.s, (struct gb_style){ .format = GB_MARKDOWN, .lang = GB_EN },
		"# A thing\n\n- **Unit:** %\n- **Better:** higher is better\n- **Id:** thing\n\n"
		"| Period | Value | Change | What it is | Source | Address |\n| --- | ---: | ---: | --- | --- | --- |\n"
		"| 2023 | 16.5% |  | result | Session, paragraph 3 | m-1/r23 |\n"
		"| 2030 | 30% |  | target | Session, paragraph 3 | m-1/t30 |\n\n"
		"- Still to go to the target of 2030 (30%): 13.5 percentage points from 16.5% (2023), "
		"needs 1.93 percentage points more a year\n\n_Compiled from the press; not an official text._\n");
	char *html = written(&k.s, (struct gb_style){ .format = GB_HTML, .lang = GB_EN, .chart = true });
	assert_non_null(strstr(html, "<pre"));
	assert_null(strstr(html, "┤<br>"));
	assert_non_null(strstr(html, "● result   ○ target"));
	free(html);
	assert_int_equal(gb_write_series(stdout, &(struct gb_style){ .format = GB_ICS }, &k.s, NULL, &why), GB_USAGE);
	assert_true(why.text[0] != '\0');
	end(&k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_is_for), cmocka_unit_test(lines), cmocka_unit_test(needs), cmocka_unit_test(meetings_in_order),
		cmocka_unit_test(too_many), cmocka_unit_test(none), cmocka_unit_test(sentences), cmocka_unit_test(changes_in_words),
		cmocka_unit_test(formats),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
