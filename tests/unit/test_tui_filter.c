/* test_tui_filter.c - filters: the query that they make, how they are called, orders, what fits. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "store_case.h"
#include "tui/filter.h"

#define TODAY ((struct gb_date){ 2025, 7, 21 })

static void name(void *self, struct buf *out, const char *address)
{
	(void)self;
	if (strcmp(address, "m1") == 0)
		buf_puts(out, "Phiên họp thứ 1");
}

static struct gb_voice voice(enum gb_lang lang)
{
	return (struct gb_voice){ .lang = lang, .today = TODAY, .vocabulary = case_vocabulary(), .name = name };
}

/* "KIND agencies=moh,mps due=span 2025-01-01 2025-12-31 ..." */
static void tell_ids(struct buf *out, const char *key, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		buf_printf(out, "%s%s", i ? "," : key, ids->at[i]);
}

static void tell_span(struct buf *out, const char *key, const struct gb_span *span)
{
	char from[11], to[11];

	gb_date_print(from, span->from);
	gb_date_print(to, span->to);
	if (*from || *to)
		buf_printf(out, "%s%s..%s", key, from, to);
}

static void tell(struct buf *out, const struct gb_query *q)
{
	buf_clear(out);
	buf_puts(out, q->kind == GB_ANY ? "any" : gb_word(GB_WORDS_KIND, (int)q->kind));
	tell_ids(out, " meetings=", &q->meetings);
	tell_ids(out, " topics=", &q->topics);
	tell_ids(out, " agencies=", &q->agencies);
	tell_ids(out, " indicators=", &q->indicators);
	for (size_t i = 0; i < q->n_kinds; i++)
		buf_printf(out, "%s%d", i ? "," : " kinds=", q->kinds[i]);
	tell_span(out, " dates=", &q->meeting_date);
	if (q->framework)
		buf_printf(out, " framework=%s", q->framework);
	if (q->due)
		buf_printf(out, " due=%d", (int)q->due);
	tell_span(out, " ", &q->due_span);
	buf_printf(out, "%s%s", q->with_groups ? " groups" : "", q->reverse ? " reverse" : "");
	if (q->sort)
		buf_printf(out, " sort=%d", (int)q->sort);
	if (q->text)
		buf_printf(out, " text=%s", q->text);
}

static void assert_query(const struct filter *f, const char *wanted)
{
	struct buf b = BUF_EMPTY;

	tell(&b, &f->query);
	assert_string_equal(buf_text(&b), wanted);
	buf_free(&b);
}

static void assert_words(const struct filter *f, enum gb_lang lang, bool fixed, const char *wanted)
{
	struct buf b = BUF_EMPTY;
	const struct gb_voice v = voice(lang);

	filter_words(&b, f, &v, fixed);
	assert_string_equal(buf_text(&b), wanted);
	buf_free(&b);
}

/* ---- choices ---- */

static void test_choices(void **state)
{
	static const struct {
		enum gb_kind kind;
		enum facet by;
		const char *id;
		const char *query, *vi, *en;
	} cases[] = {
		{ GB_DIRECTIVE, FACET_MEETING, "m1", "directive meetings=m1", "Phiên họp thứ 1", "Phiên họp thứ 1" },
		{ GB_DIRECTIVE, FACET_MEETING, "m2", "directive meetings=m2", "m2", "m2" },
		{ GB_FINDING, FACET_AGENCY, "moh", "finding agencies=moh", "Bộ Y tế", "Ministry of Health" },
		{ GB_FINDING, FACET_AGENCY, "nobody", "finding agencies=nobody", "nobody", "nobody" },
		{ GB_SLOGAN, FACET_TOPIC, "health", "slogan topics=health", "Y tế", "Health" },
		{ GB_FIGURE, FACET_INDICATOR, "egov-rank", "figure indicators=egov-rank", "Hạng Chính phủ điện tử",
			"E-Government rank" },
		{ GB_FIGURE, FACET_KIND, "rank", "figure kinds=4", "xếp hạng", "rank" },
		{ GB_FINDING, FACET_KIND, "event", "finding kinds=4", "sự kiện", "event" },
		{ GB_MEETING, FACET_KIND, "event", "meeting kinds=3", "sự kiện", "event" },
		{ GB_MEETING, FACET_YEAR, "2024", "meeting dates=2024-01-01..2024-12-31", "2024", "2024" },
		{ GB_MEETING, FACET_YEAR, "2024-03-01..", "meeting dates=2024-03-01..", "từ 01/03/2024", "from 1 Mar 2024" },
		{ GB_MEETING, FACET_YEAR, "..2024-03-01", "meeting dates=..2024-03-01", "đến 01/03/2024", "up to 1 Mar 2024" },
		{ GB_DIRECTIVE, FACET_DUE, "passed", "directive due=2", "hạn đã qua", "deadline has passed" },
		{ GB_DIRECTIVE, FACET_DUE, "none", "directive due=1", "không thời hạn", "no deadline" },
		{ GB_DIRECTIVE, FACET_DUE, "30d", "directive due=3 2025-07-21..2025-08-20", "đến hạn trong 30 ngày",
			"due within 30 days" },
		{ GB_DIRECTIVE, FACET_DUE, "2025-01-01..2025-12-31", "directive due=3 2025-01-01..2025-12-31",
			"hạn trong năm 2025", "due in 2025" },
		{ GB_DIRECTIVE, FACET_DUE, "2025-01-01..2025-06-30", "directive due=3 2025-01-01..2025-06-30",
			"hạn 01/01/2025–30/06/2025", "due 1 Jan 2025–30 Jun 2025" },
		{ GB_DIRECTIVE, FACET_DUE, "..", "directive due=3", "có thời hạn", "with a deadline" },
		{ GB_DIRECTIVE, FACET_DUE, "0d", "directive due=3 2025-07-21..2025-07-21", "đến hạn hôm nay", "due today" },
		{ GB_DIRECTIVE, FACET_DUE, "1d", "directive due=3 2025-07-21..2025-07-22", "đến hạn trong 1 ngày",
			"due within 1 day" },
		{ GB_DIRECTIVE, FACET_FRAMEWORK, "m1/five#2", "directive framework=m1/five#2", "m1/five#2 (Phiên họp thứ 1)",
			"m1/five#2 (Phiên họp thứ 1)" },
		{ GB_DIRECTIVE, FACET_FRAMEWORK, "5 đẩy mạnh", "directive framework=5 đẩy mạnh", "5 đẩy mạnh", "5 đẩy mạnh" },
		{ GB_ANY, FACET_KIND, "finding", "any text=kind:finding ", "đánh giá", "finding" },
		{ GB_ANY, FACET_TOPIC, "health", "any topics=health text=", "Y tế", "Health" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct filter f;
		filter_init(&f, cases[i].kind, TODAY);
		assert_true(filter_is_clear(&f));
		assert_true(facet_fits(cases[i].by, cases[i].kind));
		assert_true(filter_toggle(&f, cases[i].by, cases[i].id));
		assert_true(filter_has(&f, cases[i].by, cases[i].id));
		assert_query(&f, cases[i].query);
		assert_words(&f, GB_VI, false, cases[i].vi);
		assert_words(&f, GB_EN, false, cases[i].en);
		assert_false(filter_is_clear(&f));
		assert_true(filter_toggle(&f, cases[i].by, cases[i].id));
		assert_true(filter_is_clear(&f));
		assert_words(&f, GB_VI, true, "");
		filter_free(&f);
	}
}

/* What fits a kind is what the core can do for it. */
static void test_fits(void **state)
{
	gb_corpus *c = case_memory();
	static const enum gb_facet by[] = { GB_BY_MEETING, GB_BY_AGENCY, GB_BY_TOPIC, GB_BY_INDICATOR, GB_BY_KIND, GB_BY_YEAR };

	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++)
		for (enum facet f = FACET_MEETING; f < FACET_DUE; f++) {
			struct gb_parts parts;
			enum gb_status status = gb_facets(c, &(struct gb_query){ .kind = kind }, by[f], &parts);
			bool can = status == GB_OK && !(kind == GB_MEETING && f == FACET_MEETING);
			assert_int_equal(facet_fits(f, kind), can);
			if (status == GB_OK)
				gb_parts_free(&parts);
		}
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
		struct gb_parts parts;
		enum gb_status status = gb_facets(c, &(struct gb_query){ .kind = kind }, GB_BY_FRAMEWORK, &parts);
		assert_int_equal(facet_fits(FACET_FRAMEWORK, kind), status == GB_OK);
		if (status == GB_OK)
			gb_parts_free(&parts);
		assert_int_equal(facet_fits(FACET_DUE, kind), kind == GB_DIRECTIVE);
	}
	gb_close(c);
}

static void test_several(void **state)
{
	struct filter f, copy;
	char id[16];

	(void)state;
	filter_init(&f, GB_DIRECTIVE, TODAY);
	assert_true(filter_toggle(&f, FACET_AGENCY, "moh"));
	assert_true(filter_toggle(&f, FACET_AGENCY, "mps"));
	assert_true(filter_toggle(&f, FACET_AGENCY, "mst"));
	assert_true(filter_toggle(&f, FACET_TOPIC, "data"));
	filter_groups(&f, true);
	assert_query(&f, "directive topics=data agencies=moh,mps,mst groups");
	assert_words(&f, GB_VI, false, "Bộ Y tế; Bộ Công an; Bộ Khoa học và Công nghệ (cả giao chung) · Dữ liệu");
	assert_true(filter_toggle(&f, FACET_AGENCY, "mps"));
	filter_groups(&f, false);
	assert_query(&f, "directive topics=data agencies=moh,mst");

	/* Of a deadline, and of a year, there is one. */
	assert_true(filter_toggle(&f, FACET_DUE, "passed"));
	assert_true(filter_toggle(&f, FACET_DUE, "none"));
	assert_true(filter_toggle(&f, FACET_YEAR, "2024"));
	assert_true(filter_toggle(&f, FACET_YEAR, "2025"));
	filter_sort(&f, GB_SORT_TEXT, true);
	assert_query(&f, "directive topics=data agencies=moh,mst dates=2025-01-01..2025-12-31 due=1 reverse sort=3");

	/* A copy has ids of its own. */
	filter_copy(&copy, &f);
	filter_forget(&f, FACET_AGENCY);
	assert_query(&f, "directive topics=data dates=2025-01-01..2025-12-31 due=1 reverse sort=3");
	filter_free(&f);
	assert_query(&copy, "directive topics=data agencies=moh,mst dates=2025-01-01..2025-12-31 due=1 reverse sort=3");
	filter_clear(&copy);
	assert_query(&copy, "directive reverse sort=3");

	/* No more than there is room for. */
	for (int i = 0; i < FILTER_MOST; i++) {
		snprintf(id, sizeof id, "t%d", i);
		assert_true(filter_toggle(&copy, FACET_TOPIC, id));
	}
	assert_false(filter_toggle(&copy, FACET_TOPIC, "more"));
	assert_true(filter_toggle(&copy, FACET_TOPIC, "t3"));
	assert_true(filter_toggle(&copy, FACET_TOPIC, "more"));
	assert_int_equal(copy.query.topics.n, FILTER_MOST);
	filter_free(&copy);
}

/* A narrow voice says the same in fewer words. */
static void test_short_words(void **state)
{
	struct gb_voice v = voice(GB_VI);
	struct buf b = BUF_EMPTY;
	struct filter f;

	(void)state;
	filter_init(&f, GB_DIRECTIVE, TODAY);
	assert_true(filter_toggle(&f, FACET_AGENCY, "mst"));
	assert_true(filter_toggle(&f, FACET_AGENCY, "mps"));
	assert_true(filter_toggle(&f, FACET_FRAMEWORK, "m1/five"));
	v.narrow = true;
	filter_words(&b, &f, &v, false);
	assert_string_equal(buf_text(&b), "BKHCN +1 · m1/five");
	buf_free(&b);
	filter_free(&f);
}

static void test_same(void **state)
{
	struct filter f, copy;

	(void)state;
	filter_init(&f, GB_DIRECTIVE, TODAY);
	assert_true(filter_toggle(&f, FACET_TOPIC, "data"));
	assert_true(filter_toggle(&f, FACET_TOPIC, "health"));
	filter_copy(&copy, &f);
	assert_true(filter_same(&f, &copy));
	assert_true(filter_toggle(&copy, FACET_TOPIC, "data"));
	assert_false(filter_same(&f, &copy));
	assert_true(filter_toggle(&copy, FACET_TOPIC, "data"));         /* in another order */
	assert_true(filter_same(&f, &copy));
	filter_sort(&copy, GB_SORT_DEFAULT, true);
	assert_false(filter_same(&f, &copy));
	filter_sort(&copy, GB_SORT_DEFAULT, false);
	filter_groups(&copy, true);
	assert_false(filter_same(&f, &copy));
	filter_groups(&copy, false);
	assert_true(filter_toggle(&copy, FACET_DUE, "none"));
	assert_false(filter_same(&f, &copy));
	filter_free(&copy);
	filter_free(&f);
}

/* ---- typed ---- */

static void test_typed(void **state)
{
	static const struct {
		const char *typed, *word;       /* NULL: refused */
	} cases[] = {
		{ "30d", "30d" }, { "30", "30d" }, { "30n", "30d" }, { "30 ngày", "30d" }, { " 7 ngay ", "7d" }, { "1 day", "1d" },
		{ "0", "0d" }, { "90 days", "90d" }, { "365", "365d" }, { "365 days ago", NULL },
		{ "none", "none" }, { "không thời hạn", "none" }, { "khong thoi han", "none" }, { "no deadline", "none" },
		{ "passed", "passed" }, { "hạn đã qua", "passed" }, { "Deadline has passed", "passed" },
		{ "31/12/2025", "2025-12-31..2025-12-31" }, { "2025", "2025-01-01..2025-12-31" },
		{ "Q4/2025", "2025-10-01..2025-12-31" }, { "12/2025", "2025-12-01..2025-12-31" },
		{ "..31/12/2025", "..2025-12-31" }, { "2026..", "2026-01-01.." },
		{ "1/2025..6/2025", "2025-01-01..2025-06-30" }, { "1/2025 .. 6/2025", "2025-01-01..2025-06-30" },
		{ "..", ".." }, { "có thời hạn", ".." }, { "6/2025..1/2025", NULL }, { "", NULL }, { "soon", NULL }, { "32/1/2025", NULL },
		{ "30x", NULL }, { "999999d", NULL }, { "-3d", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf word = BUF_EMPTY, why = BUF_EMPTY;
		const bool good = filter_due_typed(&word, cases[i].typed, GB_VI, &why);
		if (good != (cases[i].word != NULL))
			print_message("%s\n", cases[i].typed);
		assert_int_equal(good, cases[i].word != NULL);
		assert_string_equal(buf_text(&word), good ? cases[i].word : "");
		assert_int_equal(why.len > 0, !good);
		buf_free(&word);
		buf_free(&why);
	}
	assert_int_equal(filter_due_days("30d"), 30);
	assert_int_equal(filter_due_days("0d"), 0);
	assert_int_equal(filter_due_days("passed"), -1);
	assert_int_equal(filter_due_days("2025-01-01.."), -1);
}

static void test_fixed(void **state)
{
	struct filter f;

	(void)state;
	filter_init(&f, GB_DIRECTIVE, TODAY);
	assert_true(filter_toggle(&f, FACET_AGENCY, "mps"));
	filter_fix(&f, FACET_AGENCY, "moh");
	filter_fix(&f, FACET_FRAMEWORK, "m1/five#2");
	filter_groups(&f, true);
	assert_true(filter_is_fixed(&f, FACET_AGENCY));
	assert_true(filter_is_clear(&f));
	assert_query(&f, "directive agencies=moh framework=m1/five#2 groups");
	assert_false(filter_toggle(&f, FACET_AGENCY, "moh"));
	assert_false(filter_toggle(&f, FACET_AGENCY, "mps"));
	filter_forget(&f, FACET_AGENCY);
	assert_true(filter_toggle(&f, FACET_TOPIC, "data"));
	assert_words(&f, GB_EN, false, "Data");
	assert_words(&f, GB_EN, true, "Ministry of Health (and in common) · Data · m1/five#2 (Phiên họp thứ 1)");
	filter_clear(&f);
	assert_query(&f, "directive agencies=moh framework=m1/five#2 groups");
	filter_free(&f);
}

/* ---- of a query ---- */

static void test_of_query(void **state)
{
	const char *const ids[] = { "moh", "mps" }, *const topics[] = { "data" }, *many[FILTER_MOST + 1];
	const int kinds[] = { GB_SHORTCOMING, GB_VIEW };
	const struct gb_query queries[] = {
		{ .kind = GB_MEETING },
		{ .kind = GB_DIRECTIVE, .agencies = { ids, 2 }, .with_groups = true, .topics = { topics, 1 }, .today = TODAY,
			.due = GB_DUE_PASSED, .sort = GB_SORT_AGENCY, .reverse = true },
		{ .kind = GB_DIRECTIVE, .framework = "5 đẩy mạnh", .due = GB_DUE_NONE },
		{ .kind = GB_DIRECTIVE, .today = TODAY, .due = GB_DUE_SPAN, .due_span = { TODAY, { 2025, 8, 20 } } },
		{ .kind = GB_DIRECTIVE, .due = GB_DUE_SPAN, .due_span = { { 2025, 1, 1 }, { 0, 0, 0 } } },
		{ .kind = GB_FINDING, .kinds = kinds, .n_kinds = 2, .meeting_date = { { 0, 0, 0 }, { 2024, 12, 31 } } },
		{ .kind = GB_FIGURE, .indicators = { topics, 1 }, .meetings = { ids, 2 } },
	};
	struct buf wanted = BUF_EMPTY;
	struct filter f;

	(void)state;
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		tell(&wanted, &queries[i]);
		assert_true(filter_of_query(&f, &queries[i]));
		assert_query(&f, buf_text(&wanted));
		assert_int_equal(f.fixed, 0);
		assert_int_equal(filter_is_clear(&f), i == 0);
		filter_clear(&f);               /* chosen as a person chooses */
		assert_true(filter_is_clear(&f));
		filter_free(&f);
	}
	buf_free(&wanted);

	assert_true(filter_of_query(&f, &queries[3]));
	assert_words(&f, GB_VI, true, "đến hạn trong 30 ngày");
	filter_free(&f);

	const struct gb_query year = { .kind = GB_FIGURE, .meeting_date = { { 2024, 1, 1 }, { 2024, 12, 31 } } };
	assert_true(filter_of_query(&f, &year));
	assert_true(filter_has(&f, FACET_YEAR, "2024"));       /* as it is chosen from the menu */
	filter_free(&f);

	const struct gb_query days = { .kind = GB_ANY, .sort = GB_SORT_TIME, .time = { { 2031, 1, 1 }, { 0, 0, 0 } } };
	struct filter all;
	assert_true(filter_of_query(&f, &days));
	filter_copy(&all, &f);
	assert_false(filter_is_clear(&f));
	assert_words(&f, GB_EN, false, "from 1 Jan 2031");
	filter_clear(&all);
	assert_true(filter_is_clear(&all));
	assert_false(filter_same(&all, &f));
	assert_words(&all, GB_EN, true, "");
	filter_free(&all);
	filter_free(&f);

	for (size_t i = 0; i <= FILTER_MOST; i++)
		many[i] = arena_printf((struct arena *)*state, "id-%zu", i);
	assert_false(filter_of_query(&f, &(struct gb_query){ .topics = { many, FILTER_MOST + 1 } }));
}

/* ---- orders ---- */

/* Every order that is offered is one of the core's, and no two are called the same. */
static void test_orders(void **state)
{
	static const char *const wanted[GB_KINDS] = {
		[GB_MEETING] = "by date|by kind|alphabetically|",
		[GB_SLOGAN] = "by date of the meeting|by kind|by topic|alphabetically|",
		[GB_DIRECTIVE] = "by deadline|by date of the meeting|by agency|by topic|alphabetically|",
		[GB_FIGURE] = "by date of the meeting|by indicator|by value|by period|by kind|by topic|alphabetically|",
		[GB_FINDING] = "by date of the meeting|by kind|by topic|alphabetically|",
	};
	gb_corpus *c = case_memory();
	struct buf names = BUF_EMPTY;

	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
		enum gb_sort sort;
		buf_clear(&names);
		for (size_t i = 0; sort_at(kind, i, &sort); i++) {
			gb_rows *rows;
			assert_int_equal(gb_find(c, &(struct gb_query){ .kind = kind, .sort = sort }, NULL, &rows), GB_OK);
			gb_rows_free(rows);
			assert_true(i > 0 || sort == GB_SORT_DEFAULT);
			buf_printf(&names, "%s|", sort_name(kind, sort, GB_EN));
		}
		assert_string_equal(buf_text(&names), wanted[kind]);
	}
	assert_string_equal(sort_name(GB_DIRECTIVE, GB_SORT_DUE, GB_VI), "theo thời hạn");
	assert_string_equal(sort_name(GB_MEETING, GB_SORT_DATE, GB_VI), "theo ngày");
	assert_string_equal(sort_name(GB_SLOGAN, GB_SORT_VALUE, GB_VI), "");
	buf_free(&names);
	gb_close(c);
}

static int begin(void **state)
{
	*state = arena_new();
	return 0;
}

static int end(void **state)
{
	arena_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_fits),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_short_words),
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_typed),
		cmocka_unit_test(test_fixed),
		cmocka_unit_test(test_of_query),
		cmocka_unit_test(test_orders),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
