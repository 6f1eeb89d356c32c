/* test_store_time.c - the timeline against one that is sorted in memory: every window, filter and direction; its years. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

#define MEETINGS 24

static struct arena *arena;
static gb_corpus *corpus;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	corpus = case_memory();
	/* some share a day, and one stands on a day of the deadlines of others */
	for (int i = 0; i < MEETINGS; i++)
		case_put(corpus, case_made_up(arena, (uint32_t)i * 131 + 3, arena_printf(arena, "m%02d", i * 7 % MEETINGS),
			i / 2 * 60, 6), "d");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* ---- the same, sorted in memory -------------------------------------------------------------- */

struct entry {
	struct gb_date day;
	int line;                       /* 0 meeting, 1 deadline, 2 target */
	const char *address;
	const struct gb_row *row;
};

static struct entry all[2000];
static size_t n_all;

static int by_time(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	const int days = gb_date_cmp(x->day, y->day);

	if (days != 0)
		return days;
	return x->line != y->line ? x->line - y->line : strcmp(x->address, y->address);
}

/* What the lists find with the filters of a timeline's query, as giaoban.h tells them. */
static void gather(const struct gb_query *q)
{
	static gb_rows *held[3];
	static const enum gb_kind kinds[] = { GB_MEETING, GB_DIRECTIVE, GB_FIGURE };

	n_all = 0;
	for (int line = 0; line < 3; line++) {
		struct gb_query list = *q;
		gb_rows_free(held[line]);
		held[line] = NULL;
		if (line == 0 && (q->topics.n || q->agencies.n || q->indicators.n || q->due))
			continue;
		if ((line == 1 && q->indicators.n) || (line == 2 && q->due))
			continue;
		list.kind = kinds[line];
		list.sort = GB_SORT_DEFAULT;
		list.time = (struct gb_span){ { 0, 0, 0 }, { 0, 0, 0 } };
		if (gb_find(corpus, &list, &(struct gb_window){ .limit = 5000 }, &held[line]) != GB_OK)
			fail_msg("%s", gb_why(corpus));
		for (size_t i = 0; i < gb_rows_count(held[line]); i++) {
			struct entry e = { .line = line, .row = gb_rows_at(held[line], i) };
			enum gb_precision precision;
			e.address = e.row->record ? e.row->record->address : e.row->meeting->id;
			if (!gb_time_of(e.row, &e.day, &precision))
				continue;
			if (gb_date_given(q->time.from) && gb_date_cmp(e.day, q->time.from) < 0)
				continue;
			if (gb_date_given(q->time.to) && gb_date_cmp(e.day, q->time.to) > 0)
				continue;
			assert_true(n_all < sizeof all / sizeof *all);
			all[n_all++] = e;
		}
	}
	qsort(all, n_all, sizeof *all, by_time);
	for (size_t i = 0; q->reverse && i < n_all / 2; i++) {
		const struct entry e = all[i];
		all[i] = all[n_all - 1 - i];
		all[n_all - 1 - i] = e;
	}
}

static gb_rows *find(const struct gb_query *q, const struct gb_window *w)
{
	gb_rows *rows;

	if (gb_find(corpus, q, w, &rows) != GB_OK)
		fail_msg("%s", gb_why(corpus));
	return rows;
}

/* The window holds all[from] to all[to - 1]; more follow as told. */
static void assert_window(const struct gb_query *q, const struct gb_window *w, size_t from, size_t to, bool more)
{
	gb_rows *rows = find(q, w);

	if (gb_rows_count(rows) != to - from)
		fail_msg("%zu rows, not %zu (after %s, before %s)", gb_rows_count(rows), to - from,
			w->after ? w->after : "-", w->before ? w->before : "-");
	for (size_t i = from; i < to; i++) {
		const struct gb_row *row = gb_rows_at(rows, i - from);
		assert_string_equal(row->record ? row->record->address : row->meeting->id, all[i].address);
		assert_int_equal(row->record ? row->record->kind == GB_DIRECTIVE ? 1 : 2 : 0, all[i].line);
		assert_int_equal(row->through_group, all[i].row->through_group);
	}
	assert_int_equal(gb_rows_more(rows), more);
	gb_rows_free(rows);
}

/* ---- windows --------------------------------------------------------------------------------- */

static void check_windows(const struct gb_query *q, size_t size)
{
	gb_rows *rows;
	long n;

	gather(q);
	rows = find(q, NULL);
	assert_window(q, NULL, 0, n_all, false);
	for (size_t i = 0; i <= n_all; i += size) {
		const size_t end = i + size < n_all ? i + size : n_all, back = n_all > i + size ? n_all - i - size : 0;
		struct gb_window w = { .limit = size, .offset = i };
		assert_window(q, &w, i, end, end < n_all);
		w.last = true;
		assert_window(q, &w, back, n_all - i, back > 0);
		w = (struct gb_window){ .limit = size };
		if (i > 0) {
			w.after = gb_rows_key(rows, i - 1);
			assert_window(q, &w, i, end, end < n_all);
		}
		if (i < n_all) {
			const size_t from = i > size ? i - size : 0;
			w.after = NULL;
			w.before = gb_rows_key(rows, i);
			assert_window(q, &w, from, i, from > 0);
		}
	}
	gb_rows_free(rows);
	assert_int_equal(gb_count(corpus, q, 0, &n), GB_OK);
	assert_int_equal(n, n_all);
	assert_int_equal(gb_count(corpus, q, 5, &n), GB_OK);
	assert_int_equal(n, n_all < 5 ? n_all : 5);
}

static void test_whole(void **state)
{
	struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	bool seen[3] = { false }, same_day = false;
	(void)state;

	gather(&q);
	for (size_t i = 0; i < n_all; i++) {
		seen[all[i].line] = true;
		same_day |= i > 0 && gb_date_cmp(all[i].day, all[i - 1].day) == 0 && all[i].line != all[i - 1].line;
	}
	assert_true(seen[0] && seen[1] && seen[2] && same_day);
	check_windows(&q, 7);
	q.reverse = true;
	check_windows(&q, 7);
	check_windows(&q, 1);
}

/* ---- days ------------------------------------------------------------------------------------ */

static void check_day(const struct gb_query *q, struct gb_date day)
{
	char key[GB_TIME_KEY_SIZE];
	size_t i = 0;

	gb_time_key(key, day);
	while (i < n_all && (q->reverse ? gb_date_cmp(all[i].day, day) >= 0 : gb_date_cmp(all[i].day, day) < 0))
		i++;
	assert_window(q, &(struct gb_window){ .after = key, .limit = 5000 }, i, n_all, false);
	assert_window(q, &(struct gb_window){ .before = key, .limit = 5000 }, 0, i, false);
}

static void test_keys_of_days(void **state)
{
	struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	char key[GB_TIME_KEY_SIZE];
	(void)state;

	for (int reverse = 0; reverse < 2; reverse++) {
		q.reverse = reverse;
		gather(&q);
		check_day(&q, (struct gb_date){ 1900, 1, 1 });
		check_day(&q, (struct gb_date){ 2199, 12, 31 });
		for (size_t i = 0; i < n_all; i += 5) {
			check_day(&q, all[i].day);
			check_day(&q, gb_date_add_days(all[i].day, 1));
		}
	}
	gb_time_key(key, (struct gb_date){ 0, 0, 0 });
	assert_string_equal(key, "1900-01-01");
	gb_time_key(key, (struct gb_date){ 2025, 2, 6 });
	assert_string_equal(key, "2025-02-06");
}

static void test_bad_keys(void **state)
{
	static const char *const keys[] = { "", "2025", "2025-02-30", "2025-02-06x", "2025-02-06,3,a", "2025-02-06,/,a",
		"2025-02-06,1", "2025-02-06,1;a", "i12,ta", "1899-12-31", "2025-02-0600" };
	const struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	(void)state;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		gb_rows *rows;
		assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .after = keys[i] }, &rows), GB_USAGE);
		assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .before = keys[i] }, &rows), GB_USAGE);
	}
}

/* ---- filters --------------------------------------------------------------------------------- */

static uint32_t chance_state = 7;

static uint32_t chance(uint32_t n)
{
	chance_state = chance_state * 1664525u + 1013904223u;
	return (chance_state >> 8) % n;
}

static struct gb_date some_day(void)
{
	if (chance(3) == 0)
		return (struct gb_date){ 0, 0, 0 };
	return gb_date_add_days((struct gb_date){ 2019, 10, 1 }, (long)chance(1700));
}

static struct gb_ids some(const char *const *from, size_t n)
{
	const char **at = arena_alloc(arena, 2 * sizeof *at);

	at[0] = from[chance((uint32_t)n)];
	at[1] = from[chance((uint32_t)n)];
	return (struct gb_ids){ at, 1 + chance(2) };
}

static struct gb_query random_query(void)
{
	static const char *const topics[] = { "data", "health", "people", "mps", "no-such-topic" };
	static const char *const agencies[] = { "moh", "mst", "ministries", "committee" };
	static const char *const indicators[] = { "egov-rank", "digital-economy-share" };
	static const char *const meetings[] = { "m00", "m01", "m02", "m03", "m22", "nowhere" };
	struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME, .reverse = chance(2), .today = { 2020, 9, 1 } };

	if (chance(3) == 0)
		q.topics = some(topics, 5);
	if (chance(3) == 0)
		q.agencies = some(agencies, 4);
	q.with_groups = chance(2);
	if (chance(5) == 0)
		q.indicators = some(indicators, 2);
	if (chance(4) == 0)
		q.meetings = some(meetings, 6);
	if (chance(3) == 0)
		q.due = (enum gb_due)chance(4);
	if (q.due == GB_DUE_SPAN)
		q.due_span = (struct gb_span){ some_day(), some_day() };
	if (chance(3) == 0)
		q.meeting_date = (struct gb_span){ some_day(), some_day() };
	if (chance(3) == 0)
		q.time = (struct gb_span){ some_day(), some_day() };
	return q;
}

static void check_years(const struct gb_query *q);

/* Both ways of going about a filter: few rows looked up, many tested along the days. */
static void test_filters(void **state)
{
	static const int few[] = { STORE_FEW, 3, 0 };
	size_t found = 0;
	(void)state;

	for (int i = 0; i < 600; i++) {
		const struct gb_query q = random_query();
		corpus->few = few[i % 3];
		check_windows(&q, 1 + chance(9));
		check_years(&q);
		found += n_all > 0;
	}
	corpus->few = STORE_FEW;
	assert_true(found > 200);
}

static void test_misfits(void **state)
{
	static const int kinds[] = { 1 };
	const struct gb_query queries[] = {
		{ .kind = GB_ANY },
		{ .kind = GB_ANY, .sort = GB_SORT_TEXT },
		{ .kind = GB_ANY, .sort = GB_SORT_TIME, .text = "" },
		{ .kind = GB_ANY, .sort = GB_SORT_TIME, .framework = "5 đẩy mạnh" },
		{ .kind = GB_ANY, .sort = GB_SORT_TIME, .kinds = kinds, .n_kinds = 1 },
		{ .kind = GB_DIRECTIVE, .sort = GB_SORT_TIME },
		{ .kind = GB_DIRECTIVE, .time = { .from = { 2025, 1, 1 } } },
		{ .kind = GB_ANY, .text = "a", .time = { .to = { 2025, 1, 1 } } },
	};
	(void)state;

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct gb_time_years years;
		gb_rows *rows;
		long n;
		assert_int_equal(gb_find(corpus, &queries[i], NULL, &rows), GB_USAGE);
		assert_int_equal(gb_count(corpus, &queries[i], 0, &n), GB_USAGE);
		assert_int_equal(gb_time_years(corpus, &queries[i], &years), GB_USAGE);
		gb_time_years_free(&years);
	}
}

/* ---- years ----------------------------------------------------------------------------------- */

static long capped(long n)
{
	return n > GB_TIME_COUNTED + 1 ? GB_TIME_COUNTED + 1 : n;
}

static void check_years(const struct gb_query *q)
{
	struct gb_time_years years;
	size_t y = 0;

	gather(q);
	assert_int_equal(gb_time_years(corpus, q, &years), GB_OK);
	for (int year = GB_YEAR_FIRST; year <= GB_YEAR_LAST; year++) {
		long n[3] = { 0 };
		for (size_t i = 0; i < n_all; i++)
			n[all[i].line] += all[i].day.year == year;
		if (n[0] + n[1] + n[2] == 0)
			continue;
		assert_true(y < years.n);
		assert_int_equal(years.at[y].year, year);
		assert_int_equal(years.at[y].meetings, capped(n[0]));
		assert_int_equal(years.at[y].deadlines, capped(n[1]));
		assert_int_equal(years.at[y].targets, capped(n[2]));
		y++;
	}
	assert_int_equal(y, years.n);
	gb_time_years_free(&years);
}

/* More in a year than is counted. */
static void test_full_years(void **state)
{
	const struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	gb_corpus *few = corpus;
	struct gb_time_years years;
	(void)state;

	corpus = case_memory();
	for (int i = 0; i < 2; i++)
		case_put(corpus, case_made_up(arena, (uint32_t)i, arena_printf(arena, "big%d", i), i * 400, 2200), "d");
	assert_int_equal(gb_time_years(corpus, &q, &years), GB_OK);
	assert_int_equal(years.at[0].year, 2020);
	assert_int_equal(years.at[0].meetings, 1);
	assert_int_equal(years.at[0].deadlines, GB_TIME_COUNTED + 1);
	gb_time_years_free(&years);
	gb_close(corpus);
	corpus = few;
}

/* ---- facets ---------------------------------------------------------------------------------- */

static void check_facets(const struct gb_query *base)
{
	static const enum gb_facet facets[] = { GB_BY_MEETING, GB_BY_TOPIC, GB_BY_AGENCY, GB_BY_INDICATOR, GB_BY_YEAR };

	for (size_t f = 0; f < sizeof facets / sizeof *facets; f++) {
		struct gb_parts parts;
		long last = -1;
		if (facets[f] == GB_BY_TOPIC && base->topics.n > 0)
			continue;               /* what else these are of */
		assert_int_equal(gb_facets(corpus, base, facets[f], &parts), GB_OK);
		for (size_t i = 0; i < parts.n; i++) {
			const struct gb_ids one = { &parts.at[i].id, 1 };
			struct gb_query q = *base;
			long n;
			switch (facets[f]) {
			case GB_BY_MEETING:
				q.meetings = one;
				break;
			case GB_BY_TOPIC:
				q.topics = one;
				break;
			case GB_BY_AGENCY:
				q.agencies = one;
				break;
			case GB_BY_INDICATOR:
				q.indicators = one;
				break;
			default:
				q.meeting_date.from = (struct gb_date){ atoi(one.at[0]), 1, 1 };
				q.meeting_date.to = (struct gb_date){ atoi(one.at[0]), 12, 31 };
			}
			assert_int_equal(gb_count(corpus, &q, 0, &n), GB_OK);
			assert_int_equal(parts.at[i].count, n);
			assert_true(n > 0 && (last < 0 || n <= last));
			last = n;
		}
		assert_true(parts.n > 0);
		gb_parts_free(&parts);
	}
}

static void test_facets(void **state)
{
	const char *const data[] = { "data" };
	struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	struct gb_parts parts;
	(void)state;

	check_facets(&q);
	q.topics = (struct gb_ids){ data, 1 };
	check_facets(&q);
	q.topics.n = 0;
	q.time.from = (struct gb_date){ 2020, 9, 1 };
	check_facets(&q);
	gather(&q);
	assert_int_equal(gb_facets(corpus, &q, GB_BY_RECORD_KIND, &parts), GB_OK);
	assert_int_equal(parts.n, 3);
	assert_int_equal(parts.at[0].count + parts.at[1].count + parts.at[2].count, n_all);
	gb_parts_free(&parts);
	assert_int_equal(gb_facets(corpus, &q, GB_BY_KIND, &parts), GB_USAGE);
	assert_int_equal(gb_facets(corpus, &q, GB_BY_FRAMEWORK, &parts), GB_USAGE);
}

/* ---- gb_time_of ------------------------------------------------------------------------------ */

static void test_time_of(void **state)
{
	static const struct {
		const char *period, *day;
		enum gb_stage stage;
		enum gb_precision precision;
	} figures[] = {
		{ "2030", "2030-12-31", GB_TARGET, GB_YEAR },
		{ "2025-Q2", "2025-06-30", GB_TARGET, GB_QUARTER },
		{ "2024-02", "2024-02-29", GB_TARGET, GB_MONTH },
		{ "2025-02-06", "2025-02-06", GB_TARGET, GB_DAY },
		{ "2021/2025", "2025-12-31", GB_TARGET, GB_YEAR },
		{ "2024-01/2024-09", "2024-09-30", GB_TARGET, GB_MONTH },
		{ "../2025-Q4", "2025-12-31", GB_TARGET, GB_QUARTER },
		{ "2025", NULL, GB_RESULT, GB_DAY },
		{ "2025", NULL, GB_RULE, GB_DAY },
		{ NULL, NULL, GB_TARGET, GB_DAY },
		{ "some day", NULL, GB_TARGET, GB_DAY },
	};
	const struct gb_meeting m = { .date = { 2025, 2, 6 } };
	struct gb_record r = { .kind = GB_FIGURE };
	struct gb_row row = { .meeting = &m };
	enum gb_precision precision;
	struct gb_date day;
	char text[11];
	(void)state;

	assert_true(gb_time_of(&row, &day, &precision));
	assert_int_equal(gb_date_cmp(day, m.date), 0);
	assert_int_equal(precision, GB_DAY);
	row.record = &r;
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
		r.figure = (struct gb_figure){ .period = figures[i].period, .stage = figures[i].stage };
		assert_int_equal(gb_time_of(&row, &day, &precision), figures[i].day != NULL);
		gb_date_print(text, day);
		assert_string_equal(text, figures[i].day ? figures[i].day : "");
		assert_int_equal(precision, figures[i].precision);
	}
	r = (struct gb_record){ .kind = GB_DIRECTIVE,
		.directive = { .due = { 2025, 8, 6 }, .due_precision = GB_MONTH } };
	assert_true(gb_time_of(&row, &day, &precision));
	assert_int_equal(precision, GB_MONTH);
	r.directive.due = (struct gb_date){ 0, 0, 0 };
	assert_false(gb_time_of(&row, &day, &precision));
	r = (struct gb_record){ .kind = GB_FINDING };
	assert_false(gb_time_of(&row, &day, &precision));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_keys_of_days),
		cmocka_unit_test(test_bad_keys),
		cmocka_unit_test(test_filters),
		cmocka_unit_test(test_misfits),
		cmocka_unit_test(test_full_years),
		cmocka_unit_test(test_facets),
		cmocka_unit_test(test_time_of),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
