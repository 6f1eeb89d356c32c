/* test_tui_feed.c - windows of rows: in a list of more than 20,000 they are the same rows as in one reading, few are
 * kept, and few are read. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "store_case.h"
#include "tui/feed.h"

#define MEETINGS 10
#define DIRECTIVES 2100         /* of each */
#define ALL ((long)MEETINGS * DIRECTIVES)
#define WALK 1000

static gb_corpus *big, *small;
static struct arena *arena;

static int make_corpora(void **state)
{
	(void)state;
	arena = arena_new();
	big = case_memory();
	for (int i = 0; i < MEETINGS; i++)
		case_put(big, case_made_up(arena, (uint32_t)i, arena_printf(arena, "m%d", i), i * 30, DIRECTIVES), "d");
	small = case_memory();
	for (int i = 0; i < 3; i++)
		case_put(small, case_made_up(arena, (uint32_t)i, arena_printf(arena, "m%d", i), i * 30, 100), "d");
	return 0;
}

static int close_corpora(void **state)
{
	(void)state;
	gb_close(big);
	gb_close(small);
	arena_free(arena);
	case_folder_remove();
	return 0;
}

/* The addresses of `n` rows from `offset` on, read at once. */
static char **addresses(gb_corpus *c, const struct gb_query *q, size_t offset, size_t n)
{
	const struct gb_window w = { .offset = offset, .limit = n };
	char **out = arena_alloc(arena, n * sizeof *out);
	gb_rows *rows;

	assert_int_equal(gb_find(c, q, &w, &rows), GB_OK);
	assert_int_equal(gb_rows_count(rows), n);
	for (size_t i = 0; i < n; i++)
		out[i] = arena_strdup(arena, feed_address(gb_rows_at(rows, i)));
	gb_rows_free(rows);
	return out;
}

static void assert_row(struct feed *f, long position, const char *address)
{
	const struct gb_row *row = feed_at(f, position);

	if (!row)
		fail_msg("no row at %ld (%s)", position, address);
	assert_string_equal(feed_address(row), address);
	assert_ptr_equal(feed_here(f, position), row);
	assert_true(f->windows <= FEED_WINDOWS);
	assert_true(f->rows <= (long)FEED_WINDOWS * FEED_WINDOW);
}

static const struct gb_query queries[] = {
	{ .kind = GB_DIRECTIVE },
	{ .kind = GB_DIRECTIVE, .reverse = true },
	{ .kind = GB_DIRECTIVE, .sort = GB_SORT_TEXT },
	{ .kind = GB_DIRECTIVE, .sort = GB_SORT_DATE },
};
#define QUERIES (sizeof queries / sizeof *queries)

/* Down from the beginning and back, then from the end up and back. */
static void test_walk(void **state)
{
	(void)state;
	for (size_t q = 0; q < QUERIES; q++) {
		char **head = addresses(big, &queries[q], 0, WALK), **tail = addresses(big, &queries[q], ALL - WALK, WALK);
		struct feed f;
		feed_open(&f, big, &queries[q]);
		for (long i = 0; i < WALK; i++)
			assert_row(&f, i, head[i]);
		assert_false(f.at_start);
		for (long i = WALK - 1; i >= 0; i--)
			assert_row(&f, i, head[i]);
		assert_true(f.at_start && f.counted);
		assert_null(feed_at(&f, -1));

		long end = feed_end(&f);
		assert_false(f.counted);
		assert_null(feed_at(&f, end + 1));
		for (long i = 0; i < WALK; i++)
			assert_row(&f, end - i, tail[WALK - 1 - i]);
		for (long i = WALK - 1; i >= 0; i--)
			assert_row(&f, end - i, tail[WALK - 1 - i]);
		assert_int_equal(feed_begin(&f), 0);
		assert_true(f.counted);
		assert_row(&f, 0, head[0]);
		feed_close(&f);
	}
}

static bool always(void *self)
{
	(void)self;
	return true;
}

/* A line costs nothing for most lines, and one window now and then. */
static void test_few_readings(void **state)
{
	struct feed f;
	long readings = 0, before = 0;

	(void)state;
	feed_open(&f, big, &queries[0]);
	for (long i = 0; i < WALK; i++) {
		assert_non_null(feed_at(&f, i));
		long behind = f.first + f.rows;
		assert_true(behind - before == 0 || behind - before == FEED_WINDOW);
		readings += behind != before;
		before = behind;
	}
	assert_true(readings <= WALK / FEED_WINDOW + 1);
	/* Further away than all windows there is no way. */
	assert_null(feed_at(&f, 15000));
	feed_close(&f);
}

/* Deep down in one reading, and from there both ways. */
static void test_entered_at_an_address(void **state)
{
	(void)state;
	for (size_t q = 0; q < QUERIES; q++) {
		char **part = addresses(big, &queries[q], 15000, 400);
		struct feed f;
		feed_open(&f, big, &queries[q]);
		const char *first = arena_strdup(arena, feed_address(feed_at(&f, 0)));
		assert_int_equal(feed_here_is(&f, part[200]), -1);
		assert_int_equal(feed_enter_at(&f, "m0/nothing", -1), -1);
		assert_int_equal(f.status, GB_OK);
		assert_row(&f, 0, first);
		const long at = feed_enter_at(&f, part[200], -1);
		assert_int_equal(f.rows, FEED_WINDOW);
		assert_false(f.counted);
		for (long i = -200; i < 200; i++)
			assert_row(&f, at + i, part[200 + i]);
		assert_int_equal(feed_enter_at(&f, part[200], 15200), 15200);
		assert_true(f.counted);
		assert_row(&f, 15100, part[100]);
		feed_close(&f);
	}
}

/* Out of sight no row is kept; back in sight they are the same rows at the same places. */
static void test_sleeps(void **state)
{
	static const long places[] = { 0, 2, 31, 100, 500, WALK - 1 };

	(void)state;
	for (size_t q = 0; q < QUERIES; q++) {
		char **head = addresses(big, &queries[q], 0, WALK), **tail = addresses(big, &queries[q], ALL - WALK, WALK);
		struct feed f;
		feed_open(&f, big, &queries[q]);
		for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
			for (long at = 0; at <= places[i]; at++)
				feed_at(&f, at);
			feed_sleep(&f, places[i]);
			assert_int_equal(f.windows, 0);
			feed_sleep(&f, 0);              /* asleep already */
			feed_wake(&f);
			assert_int_equal(f.windows, 1);
			assert_true(f.counted);
			assert_non_null(feed_here(&f, places[i]));
			for (long at = places[i]; at >= 0; at--)
				assert_row(&f, at, head[at]);
		}
		long end = feed_end(&f);
		feed_sleep(&f, end - 3);
		feed_wake(&f);
		assert_row(&f, end, tail[WALK - 1]);
		assert_row(&f, end - 200, tail[WALK - 201]);
		assert_int_equal(feed_behind(&f, end), 0);
		feed_sleep(&f, end);
		feed_close(&f);
	}
}

/* What was read ahead is there; what could not be is told to whoever asks for it. */
static void test_reads_ahead(void **state)
{
	struct feed f;

	(void)state;
	feed_open(&f, big, &queries[0]);
	assert_null(feed_here(&f, 2 * FEED_WINDOW));
	feed_ahead(&f, -FEED_WINDOW, 2 * FEED_WINDOW);
	assert_non_null(feed_here(&f, 2 * FEED_WINDOW));
	assert_int_equal(f.first, 0);
	gb_set_stop(big, always, NULL);
	feed_ahead(&f, 0, 5 * FEED_WINDOW);
	assert_int_equal(f.status, GB_OK);
	gb_set_stop(big, NULL, NULL);
	assert_non_null(feed_at(&f, 5 * FEED_WINDOW));
	feed_close(&f);
}

/* Of what was read, what is near the screen. */
static void test_keeps_what_is_seen(void **state)
{
	char **head = addresses(big, &queries[0], 0, WALK);
	struct feed f;

	(void)state;
	feed_open(&f, big, &queries[0]);
	for (long i = 0; i < 300; i++)
		feed_at(&f, i);
	feed_keep(&f, 150, 170);
	assert_true(f.rows <= 4 * FEED_WINDOW);
	assert_non_null(feed_here(&f, 150));
	assert_non_null(feed_here(&f, 170));
	assert_false(f.at_start);
	for (long i = 0; i < 300; i++)
		assert_row(&f, i, head[i]);
	feed_close(&f);
}

/* Of a list that slept only the screen is read again, and what is selected may stand below that. */
static void test_reloads_what_slept(void **state)
{
	char **head = addresses(big, &queries[0], 0, WALK);
	const long top = WALK - 60, selected = WALK - 20;
	struct feed f;

	(void)state;
	feed_open(&f, big, &queries[0]);
	for (long i = 0; i < WALK; i++)
		feed_at(&f, i);
	feed_sleep(&f, top);
	assert_int_equal(feed_reload(&f, selected, head[selected]), selected);
	assert_string_equal(feed_address(feed_here(&f, selected)), head[selected]);
	feed_close(&f);
}

static void test_counts(void **state)
{
	struct feed f;

	(void)state;
	feed_open(&f, big, &queries[0]);
	assert_int_equal(f.total, -1);
	assert_int_equal(feed_total(&f), FEED_COUNT_MOST + 1);
	feed_close(&f);

	feed_open(&f, small, &queries[0]);
	assert_int_equal(feed_total(&f), 300);
	feed_close(&f);
}

/* Where the length is known, the way to the end keeps the positions. */
static void test_known_length(void **state)
{
	char **all = addresses(small, &queries[0], 0, 300);
	struct feed f;

	(void)state;
	feed_open(&f, small, &queries[0]);
	feed_total(&f);
	assert_int_equal(feed_end(&f), 299);
	assert_true(f.counted);
	for (long i = 299; i >= 0; i--)
		assert_row(&f, i, all[i]);
	assert_true(f.counted && f.at_start);
	feed_close(&f);

	/* Not asked for, it is found where the end is reached on foot. */
	feed_open(&f, small, &queries[0]);
	for (long i = 0; i < 300; i++)
		assert_row(&f, i, all[i]);
	assert_null(feed_at(&f, 300));
	assert_int_equal(f.total, 300);

	/* From the end of a list of unknown length positions are far away, until the beginning is asked for. */
	struct feed g;
	feed_open(&g, small, &queries[0]);
	long end = feed_end(&g);
	assert_true(end > 299);
	for (long i = 0; i < 300; i++)
		assert_row(&g, end - i, all[299 - i]);
	assert_false(g.counted);
	assert_null(feed_at(&g, end - 300));
	assert_int_equal(feed_begin(&g), 0);
	assert_true(g.counted);
	assert_row(&g, 0, all[0]);
	feed_close(&f);
	feed_close(&g);
}

static void test_empty_and_short(void **state)
{
	static const char *const nobody = "nobody";
	const struct gb_query none = { .kind = GB_DIRECTIVE, .agencies = { &nobody, 1 } };
	const struct gb_query three = { .kind = GB_MEETING };
	struct feed f;

	(void)state;
	feed_open(&f, small, &none);
	assert_int_equal(f.status, GB_OK);
	assert_null(feed_at(&f, 0));
	assert_int_equal(feed_begin(&f), 0);
	assert_int_equal(feed_end(&f), -1);
	assert_int_equal(feed_total(&f), 0);
	assert_int_equal(feed_reload(&f, 0, "x"), 0);
	feed_close(&f);

	feed_open(&f, small, &three);
	assert_string_equal(feed_address(feed_at(&f, 0)), "m2");
	assert_int_equal(feed_end(&f), 2);
	assert_true(f.counted && f.at_start && f.at_end);
	assert_null(feed_at(&f, 3));
	feed_close(&f);
}

static void test_find(void **state)
{
	char **all = addresses(big, &queries[0], 0, 500);
	struct feed f;

	(void)state;
	feed_open(&f, big, &queries[0]);
	assert_int_equal(feed_find(&f, all[0]), 0);
	assert_int_equal(f.windows, 1);
	assert_int_equal(feed_find(&f, all[383]), 383);
	assert_int_equal(feed_find(&f, all[384]), -1);  /* further than is looked */
	assert_int_equal(feed_find(&f, "m0/none"), -1);
	assert_int_equal(f.first, 0);                   /* nothing was dropped for it */
	feed_close(&f);
}

/* ---- after a change ---- */

static void reloaded(struct feed *f, long position, const char *address, long wanted, bool counted)
{
	assert_int_equal(feed_reload(f, position, address), wanted);
	assert_string_equal(feed_address(feed_here(f, wanted)), address);
	assert_int_equal(f->counted, counted);
}

static void test_reload(void **state)
{
	gb_corpus *c = case_memory();
	const struct gb_query q = { .kind = GB_DIRECTIVE, .sort = GB_SORT_DATE };
	struct feed f;

	(void)state;
	for (int i = 0; i < 3; i++)
		case_put(c, case_made_up(arena, (uint32_t)i, arena_printf(arena, "m%d", i), i * 30, 600), "d");
	char **all = addresses(c, &q, 0, 1800);
	feed_open(&f, c, &q);
	feed_total(&f);

	/* Nothing changed: all stays, near and far. */
	reloaded(&f, 100, all[100], 100, true);
	for (long i = 0; i < 1500; i++)
		feed_at(&f, i);
	feed_total(&f);
	reloaded(&f, 1450, all[1450], 1450, true);
	for (long i = 1450; i > 1200; i--)
		assert_row(&f, i, all[i]);

	/* A newer meeting comes before all others: near the beginning positions are counted anew, far from it they are not
	 * known any more. */
	feed_begin(&f);
	feed_total(&f);
	case_put(c, case_made_up(arena, 9, "m9", 300, 50), "d");
	reloaded(&f, 20, all[20], 70, true);
	for (long i = 0; i < 900; i++)
		feed_at(&f, i);
	feed_total(&f);
	case_put(c, case_made_up(arena, 8, "m8", 400, 10), "d");
	assert_int_equal(feed_reload(&f, 850, all[800]), 850);
	assert_string_equal(feed_address(feed_here(&f, 850)), all[800]);
	assert_false(f.counted);
	assert_string_equal(feed_address(feed_at(&f, 851)), all[801]);
	assert_string_equal(feed_address(feed_at(&f, 849)), all[799]);

	/* The row itself goes, with all its meeting: the nearest one that there is. */
	assert_int_equal(gb_remove(c, "m1"), GB_OK);
	long position = feed_reload(&f, 850, all[800]);
	assert_non_null(feed_here(&f, position));
	assert_string_equal(feed_here(&f, position)->record->meeting, "m0");

	/* All rows go. */
	for (int i = 0; i < 10; i++)
		(void)gb_remove(c, arena_printf(arena, "m%d", i));
	feed_begin(&f);
	assert_int_equal(feed_reload(&f, 3, all[3]), 0);
	assert_null(feed_at(&f, 0));
	feed_close(&f);
	gb_close(c);
}

/* A corpus that cannot be read now leaves what is here as it is. */
static void test_failure(void **state)
{
	const char *path = case_make("feed.db");
	gb_corpus *c = case_read(path);
	const struct gb_query q = { .kind = GB_DIRECTIVE };
	sqlite3 *importer;
	struct feed f;

	(void)state;
	feed_open(&f, c, &q);
	assert_non_null(feed_at(&f, 59));
	assert_int_equal(f.rows, 60);
	char *first = arena_strdup(arena, feed_address(feed_at(&f, 0)));
	assert_int_equal(sqlite3_open(path, &importer), SQLITE_OK);
	assert_int_equal(sqlite3_exec(importer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(feed_reload(&f, 5, first), 5);
	assert_int_not_equal(f.status, GB_OK);
	assert_string_equal(feed_address(feed_at(&f, 0)), first);
	assert_int_equal(feed_total(&f), 60);           /* known from the end, which was read */
	assert_int_equal(sqlite3_exec(importer, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(importer);
	feed_sleep(&f, 20);
	assert_int_equal(sqlite3_open(path, &importer), SQLITE_OK);
	assert_int_equal(sqlite3_exec(importer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	feed_wake(&f);
	assert_int_not_equal(f.status, GB_OK);
	assert_true(f.asleep);
	assert_int_equal(sqlite3_exec(importer, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(importer);
	feed_wake(&f);
	assert_non_null(feed_here(&f, 20));
	assert_int_equal(feed_reload(&f, 5, first), 0);
	assert_int_equal(f.status, GB_OK);
	feed_close(&f);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_few_readings),
		cmocka_unit_test(test_entered_at_an_address),
		cmocka_unit_test(test_sleeps),
		cmocka_unit_test(test_reads_ahead),
		cmocka_unit_test(test_keeps_what_is_seen),
		cmocka_unit_test(test_reloads_what_slept),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_known_length),
		cmocka_unit_test(test_empty_and_short),
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_reload),
		cmocka_unit_test(test_failure),
	};

	return cmocka_run_group_tests(tests, make_corpora, close_corpora);
}
