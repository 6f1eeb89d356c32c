/* test_store_plan.c - no order sorts what is not shown: SQLite's plan of each window walks along an
 * index. With GIAOBAN_TEST_BIG=1 it fills a corpus with 100,000 directives and prints what windows
 * cost; look, there is no limit to pass. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

static struct arena *arena;
static gb_corpus *corpus;
static char seen[8192];                 /* the last list that was asked for */
static struct buf streams[64];          /* of the timeline: what was asked since it was forgotten */
static size_t n_streams;

static int remember(unsigned what, void *self, void *statement, void *text)
{
	const char *sql = sqlite3_sql(statement);
	(void)what, (void)self, (void)text;

	if (sql && strncmp(sql, "SELECT t.nr,", 12) == 0)
		snprintf(seen, sizeof(seen), "%s", sql);
	if (sql && strstr(sql, " t WHERE ") && n_streams < sizeof streams / sizeof *streams) {
		buf_clear(&streams[n_streams]);
		buf_puts(&streams[n_streams++], sql);
	}
	return 0;
}

static int fill(void **state)
{
	const int meetings = getenv("GIAOBAN_TEST_BIG") ? 2000 : 40;
	(void)state;

	arena = arena_new();
	corpus = case_memory();
	for (int i = 0; i < meetings; i += 20) {
		assert_int_equal(store_begin(corpus), GB_OK);
		for (int k = i; k < i + 20; k++) {
			struct arena *a = arena_new();
			const struct gb_briefing *b = case_made_up(a, (uint32_t)k,
				arena_printf(arena, "m%04d", k), k * 3, 50);
			assert_int_equal(store_put(corpus, b, "d", "user"), GB_OK);
			arena_free(a);
		}
		assert_int_equal(store_commit(corpus), GB_OK);
	}
	sqlite3_trace_v2(corpus->db, SQLITE_TRACE_STMT, remember, NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* The plan of the last list as text. */
static void plan(struct buf *out)
{
	sqlite3_stmt *s;
	struct buf sql = BUF_EMPTY;

	buf_clear(out);
	buf_printf(&sql, "EXPLAIN QUERY PLAN %s", seen);
	assert_int_equal(sqlite3_prepare_v2(corpus->db, buf_text(&sql), -1, &s, NULL), SQLITE_OK);
	while (sqlite3_step(s) == SQLITE_ROW)
		buf_printf(out, "%s; ", (const char *)sqlite3_column_text(s, 3));
	sqlite3_finalize(s);
	buf_free(&sql);
}

static gb_rows *find(const struct gb_query *q, const struct gb_window *w)
{
	gb_rows *rows;

	if (gb_find(corpus, q, w, &rows) != GB_OK)
		fail_msg("%s", gb_why(corpus));
	return rows;
}

static void assert_no_sorting(const struct gb_query *q, const struct gb_window *w)
{
	struct buf p = BUF_EMPTY;

	gb_rows_free(find(q, w));
	plan(&p);
	const char *scan = strstr(buf_text(&p), "SCAN");
	if (strstr(buf_text(&p), "TEMP B-TREE") || (scan && strncmp(scan, "SCAN t", 6) != 0))
		fail_msg("%s\n%s", seen, buf_text(&p));
	buf_free(&p);
}

static void test_orders_walk(void **state)
{
	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
		for (enum gb_sort sort = GB_SORT_DEFAULT; sort <= GB_SORT_PERIOD; sort++) {
			struct gb_query q = { .kind = kind, .sort = sort };
			struct store_order order;
			if (store_order_find(corpus, kind, sort, &order) != GB_OK)
				continue;
			gb_rows *rows = find(&q, &(struct gb_window){ .limit = 3 });
			const char *key = gb_rows_key(rows, 1);
			for (int reverse = 0; reverse < 2; reverse++) {
				q.reverse = reverse;
				assert_no_sorting(&q, &(struct gb_window){ .limit = 5 });
				assert_no_sorting(&q, &(struct gb_window){ .limit = 5, .last = true });
				assert_no_sorting(&q, &(struct gb_window){ .limit = 5, .after = key });
				assert_no_sorting(&q, &(struct gb_window){ .limit = 5, .before = key });
			}
			gb_rows_free(rows);
		}
	}
}

#define ONE(s) { (const char *const[]){ s }, 1 }

/* What many rows match is tested along the order; what few match is looked up and sorted. */
static void test_filters_of_many_walk(void **state)
{
	static const int kinds[] = { 1 };
	const struct gb_query queries[] = {
		{ .kind = GB_DIRECTIVE, .topics = ONE("data") },
		{ .kind = GB_DIRECTIVE, .agencies = ONE("moh"), .with_groups = true },
		{ .kind = GB_DIRECTIVE, .due = GB_DUE_NONE },
		{ .kind = GB_DIRECTIVE, .due = GB_DUE_NONE, .sort = GB_SORT_TEXT },
		{ .kind = GB_DIRECTIVE, .meeting_date = { .from = { 2020, 1, 20 } } },
		{ .kind = GB_DIRECTIVE, .meetings = ONE("m0001") },
		{ .kind = GB_DIRECTIVE, .framework = "5 đẩy mạnh" },
		{ .kind = GB_FIGURE, .kinds = kinds, .n_kinds = 1 },
		{ .kind = GB_FIGURE, .indicators = ONE("egov-rank"), .sort = GB_SORT_VALUE },
		{ .kind = GB_FINDING, .topics = ONE("data"), .meeting_date = { .to = { 2020, 3, 1 } } },
	};
	(void)state;

	corpus->few = 3;
	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
		assert_no_sorting(&queries[i], &(struct gb_window){ .limit = 5 });
	corpus->few = STORE_FEW;
}

/* From a key on, not from where a filter along the same order begins. */
static void test_keys_begin(void **state)
{
	const struct gb_query queries[] = {
		{ .kind = GB_DIRECTIVE, .due = GB_DUE_NONE },
		{ .kind = GB_DIRECTIVE, .agencies = ONE("moh") },
		{ .kind = GB_FINDING, .meeting_date = { .from = { 2020, 1, 20 } } },
	};
	static const char *const begins[] = { "(rank,address)>(?,?)", "(rank,address)>(?,?)", "rowid>?", "(rank,address)<(?,?)",
		"(rank,address)<(?,?)", "rowid<?" };
	struct buf p = BUF_EMPTY;
	(void)state;

	corpus->few = 3;
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		struct gb_query q = queries[i % 3];
		gb_rows *rows = find(&q, &(struct gb_window){ .limit = 40 });
		q.reverse = i >= 3;
		gb_rows_free(find(&q, &(struct gb_window){ .limit = 5, .after = gb_rows_key(rows, 20) }));
		plan(&p);
		if (!strstr(buf_text(&p), begins[i]))
			fail_msg("%s\n%s", seen, buf_text(&p));
		gb_rows_free(rows);
	}
	corpus->few = STORE_FEW;
	buf_free(&p);
}

/* What few rows match is looked up, and the index of the order left alone. */
static void test_rare_filters_drive(void **state)
{
	const struct {
		struct gb_query q;
		const char *looked_up;
	} cases[] = {
		{ { .kind = GB_FINDING, .topics = ONE("data"), .sort = GB_SORT_TEXT }, "record_topics_by_topic" },
		{ { .kind = GB_FINDING, .agencies = ONE("moh") }, "record_agencies_by_agency" },
		{ { .kind = GB_FIGURE, .indicators = ONE("egov-rank"), .sort = GB_SORT_VALUE }, "figures_of_indicator" },
		{ { .kind = GB_DIRECTIVE, .framework = "m0001/five", .sort = GB_SORT_TEXT }, "directives_by_framework" },
		{ { .kind = GB_DIRECTIVE, .meetings = ONE("m0001"), .sort = GB_SORT_TEXT },
			"SEARCH t USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" },
	};
	struct buf p = BUF_EMPTY;
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		gb_rows_free(find(&cases[i].q, &(struct gb_window){ .limit = 5 }));
		plan(&p);
		if (strstr(buf_text(&p), "SCAN t") || !strstr(buf_text(&p), cases[i].looked_up))
			fail_msg("%s\n%s", seen, buf_text(&p));
	}
	buf_free(&p);
}

/* The meeting's records are one range of the table. */
static void test_one_meeting_is_a_range(void **state)
{
	const struct gb_query q = { .kind = GB_FINDING, .meetings = ONE("m0001") };
	struct buf p = BUF_EMPTY;
	(void)state;

	gb_rows_free(find(&q, NULL));
	plan(&p);
	assert_non_null(strstr(buf_text(&p), "SEARCH t USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"));
	assert_null(strstr(buf_text(&p), "TEMP"));
	buf_free(&p);
}

/* ---- the timeline ---------------------------------------------------------------------------- */

/* Each stream walks along its own index from where the window begins. */
static void assert_streams(size_t least)
{
	static const char *const indexes[] = { "meetings_by_date (date", "directives_by_rank (rank",
		"directives_by_rank ((rank", "meetings_by_date ((date", "figures_by_target (sort_period",
		"figures_by_target ((sort_period" };
	struct buf p = BUF_EMPTY;

	assert_true(n_streams >= least);
	for (size_t i = 0; i < n_streams; i++) {
		bool found = false;
		snprintf(seen, sizeof(seen), "%s", buf_text(&streams[i]));
		plan(&p);
		for (size_t k = 0; k < sizeof indexes / sizeof *indexes; k++)
			found |= strstr(buf_text(&p), indexes[k]) != NULL;
		if (!found || strstr(buf_text(&p), "TEMP B-TREE") || strstr(buf_text(&p), "SCAN t"))
			fail_msg("%s\n%s", seen, buf_text(&p));
	}
	buf_free(&p);
	n_streams = 0;
}

static void test_timeline_walks(void **state)
{
	const struct gb_ids data = ONE("data");
	struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	gb_rows *rows = find(&q, &(struct gb_window){ .limit = 30 });
	const char *keys[] = { gb_rows_key(rows, 0), gb_rows_key(rows, 12), gb_rows_key(rows, 29), "2020-06-01" };
	struct gb_time_years years;
	long n;
	(void)state;

	corpus->few = 3;
	for (int i = 0; i < 6; i++) {
		q.reverse = i % 2;
		if (i >= 2)
			q.topics = data;
		if (i >= 4)
			q.time = (struct gb_span){ { 2020, 2, 1 }, { 2020, 12, 31 } };
		n_streams = 0;
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			gb_rows_free(find(&q, &(struct gb_window){ .limit = 5, .after = keys[k] }));
			gb_rows_free(find(&q, &(struct gb_window){ .limit = 5, .before = keys[k] }));
		}
		assert_streams(16);
		gb_rows_free(find(&q, &(struct gb_window){ .limit = 5 }));
		gb_rows_free(find(&q, &(struct gb_window){ .limit = 5, .last = true }));
		assert_streams(4);
		corpus->few = 0;
		assert_int_equal(gb_count(corpus, &q, 100, &n), GB_OK);
		assert_streams(1);
		assert_int_equal(gb_time_years(corpus, &q, &years), GB_OK);
		assert_streams(2);
		gb_time_years_free(&years);
		corpus->few = 3;
	}
	corpus->few = STORE_FEW;
	gb_rows_free(rows);
}

/* ---- look ------------------------------------------------------------------------------------ */

static double milliseconds(const struct gb_query *q, const struct gb_window *w, int times)
{
	struct timespec from, to;

	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < times; i++)
		gb_rows_free(find(q, w));
	clock_gettime(CLOCK_MONOTONIC, &to);
	return ((double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6) / times;
}

static void look_at(const char *name, const struct gb_query *q)
{
	gb_rows *middle = find(q, &(struct gb_window){ .offset = 50000, .limit = 1 });
	const char *key = gb_rows_count(middle) ? gb_rows_key(middle, 0) : NULL;
	double first = milliseconds(q, &(struct gb_window){ .limit = 50 }, 20);
	double in = milliseconds(q, &(struct gb_window){ .limit = 50, .after = key }, 20);
	double last = milliseconds(q, &(struct gb_window){ .limit = 50, .last = true }, 20);

	print_message("%-40s start %7.2f ms, middle %7.2f ms, end %7.2f ms\n", name, first, in, last);
	gb_rows_free(middle);
}

static void test_look_at_costs(void **state)
{
	(void)state;
	look_at("directives", &(struct gb_query){ .kind = GB_DIRECTIVE });
	look_at("directives by text", &(struct gb_query){ .kind = GB_DIRECTIVE, .sort = GB_SORT_TEXT });
	look_at("directives by meeting", &(struct gb_query){ .kind = GB_DIRECTIVE, .sort = GB_SORT_DATE });
	look_at("directives of a topic", &(struct gb_query){ .kind = GB_DIRECTIVE, .topics = ONE("data") });
	look_at("directives of an agency and its groups",
		&(struct gb_query){ .kind = GB_DIRECTIVE, .agencies = ONE("moh"), .with_groups = true });
	look_at("directives of a meeting", &(struct gb_query){ .kind = GB_DIRECTIVE,
		.meetings = ONE("m0700") });
	look_at("figures of an indicator", &(struct gb_query){ .kind = GB_FIGURE,
		.indicators = ONE("egov-rank") });
	look_at("meetings", &(struct gb_query){ .kind = GB_MEETING });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_orders_walk),
		cmocka_unit_test(test_filters_of_many_walk),
		cmocka_unit_test(test_keys_begin),
		cmocka_unit_test(test_rare_filters_drive),
		cmocka_unit_test(test_one_meeting_is_a_range),
		cmocka_unit_test(test_timeline_walks),
	};
	const struct CMUnitTest look[] = {
		cmocka_unit_test(test_look_at_costs),
	};

	if (getenv("GIAOBAN_TEST_BIG"))
		return cmocka_run_group_tests(look, fill, tear_down);
	return cmocka_run_group_tests(tests, fill, tear_down);
}
