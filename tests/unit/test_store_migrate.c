/* test_store_migrate.c - corpora of an older giaoban: read as they are, and by the first who writes made what a new one is. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

/* ---- what is in a file ----------------------------------------------------------------------- */

static void dump(const char *path, const char *sql, struct buf *out)
{
	sqlite3 *db;
	sqlite3_stmt *s;

	buf_clear(out);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
	while (sqlite3_step(s) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(s); i++) {
			const char *text = (const char *)sqlite3_column_text(s, i);
			buf_printf(out, "%s|", text ? text : "-");
		}
		buf_putc(out, '\n');
	}
	sqlite3_finalize(s);
	sqlite3_close(db);
}

static const char *const contents[] = {
	"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
	"SELECT * FROM meetings ORDER BY nr",
	"SELECT * FROM tallies ORDER BY what, id, meeting",
	"SELECT * FROM totals ORDER BY what, id",
	"PRAGMA user_version",
};

static void assert_same_files(const char *one, const char *two)
{
	struct buf a = BUF_EMPTY, b = BUF_EMPTY;

	for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
		dump(one, contents[i], &a);
		dump(two, contents[i], &b);
		assert_true(a.len > 0);
		assert_string_equal(buf_text(&a), buf_text(&b));
	}
	buf_free(&a);
	buf_free(&b);
}

/* ---- what is read of it ---------------------------------------------------------------------- */

static void add_rows(gb_corpus *c, const struct gb_query *q, struct buf *out)
{
	gb_rows *rows;

	if (gb_find(c, q, NULL, &rows) != GB_OK)
		fail_msg("%s", gb_why(c));
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		buf_printf(out, "%s %s %ld\n", gb_rows_key(rows, i), row->record ? row->record->address : row->meeting->id,
			row->meeting->counts.deadlines);
	}
	gb_rows_free(rows);
}

static void add_counts(gb_corpus *c, enum gb_facet by, size_t n, struct buf *out)
{
	struct gb_counts *counts;

	assert_int_equal(gb_vocabulary_counts(c, by, &counts), GB_OK);
	for (size_t i = 0; i < n; i++)
		buf_printf(out, "%ld %ld %ld %ld %ld %ld\n", counts[i].meetings, counts[i].slogans, counts[i].directives,
			counts[i].figures, counts[i].findings, counts[i].deadlines);
	free(counts);
}

/* All that the newer tables are asked for. */
static void tell(gb_corpus *c, struct buf *out)
{
	const struct gb_query timeline = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	const struct gb_vocabulary *v = gb_vocabulary(c);
	struct gb_time_years years;
	struct gb_health health;

	buf_clear(out);
	add_rows(c, &(struct gb_query){ .kind = GB_MEETING }, out);
	add_rows(c, &timeline, out);
	add_counts(c, GB_BY_TOPIC, v->n_topics, out);
	add_counts(c, GB_BY_AGENCY, v->n_agencies, out);
	add_counts(c, GB_BY_INDICATOR, v->n_indicators, out);
	assert_int_equal(gb_time_years(c, &timeline, &years), GB_OK);
	for (size_t i = 0; i < years.n; i++)
		buf_printf(out, "%d: %ld %ld %ld\n", years.at[i].year, years.at[i].meetings, years.at[i].deadlines, years.at[i].targets);
	gb_time_years_free(&years);
	assert_int_equal(gb_check(c, &health), GB_OK);
	buf_printf(out, "%s%s\n", health.sound ? "sound" : "broken: ", health.fault);
}

static void assert_tells(gb_corpus *c, const char *path, const char *expected)
{
	struct buf told = BUF_EMPTY;

	if (!c)
		c = case_read(path);
	tell(c, &told);
	assert_string_equal(buf_text(&told), expected);
	buf_free(&told);
	if (path)
		gb_close(c);
}

static int version_of(const char *path)
{
	struct buf b = BUF_EMPTY;
	int version;

	dump(path, "PRAGMA user_version", &b);
	version = atoi(buf_text(&b));
	buf_free(&b);
	return version;
}

/* ---- tests ----------------------------------------------------------------------------------- */

static void test_read_and_migrate(void **state)
{
	struct buf expected = BUF_EMPTY;
	char as_new[768];
	gb_corpus *c;
	(void)state;

	snprintf(as_new, sizeof as_new, "%s", case_make("new.db"));
	c = case_read(as_new);
	tell(c, &expected);
	gb_close(c);
	for (int version = 1; version < STORE_SCHEMA; version++) {
		const char *path = case_make("old.db");
		gb_corpus *writer;
		case_make_old(path, version);
		assert_int_equal(version_of(path), version);
		assert_tells(NULL, path, buf_text(&expected));
		assert_int_equal(version_of(path), version);    /* reading changes nothing */
		c = case_read(path);
		assert_tells(c, NULL, buf_text(&expected));
		assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &writer), GB_OK);
		assert_int_equal(writer->schema, STORE_SCHEMA);
		assert_tells(writer, NULL, buf_text(&expected));
		assert_int_equal(gb_reindex(writer, NULL, NULL), GB_OK);
		gb_close(writer);
		assert_tells(c, NULL, buf_text(&expected));     /* who had it open sees the new tables */
		assert_int_equal(c->schema, STORE_SCHEMA);
		gb_close(c);
		assert_same_files(path, as_new);
	}
	buf_free(&expected);
}

/* An old corpus goes on growing. */
static void test_write_to_old(void **state)
{
	struct arena *a = arena_new();
	char as_new[768];
	const char *path = case_make("grown-old.db");
	gb_corpus *c;
	(void)state;

	snprintf(as_new, sizeof as_new, "%s", case_make("grown-new.db"));
	case_make_old(path, 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(gb_open(i ? path : as_new, GB_WRITE, GB_EN, &c), GB_OK);
		case_put(c, case_made_up(a, 99, "more", 3, 12), "d");
		case_put(c, case_made_up(a, 98, "m1", 1, 7), "e");
		gb_close(c);
	}
	assert_same_files(path, as_new);
	arena_free(a);
}

/* Opens for writing while no file may be larger than that. */
static enum gb_status open_bounded(const char *path, rlim_t most, gb_corpus **c)
{
	struct rlimit bound, before;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	bound = before;
	bound.rlim_cur = most;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &bound), 0);
	const enum gb_status status = gb_open(path, GB_WRITE, GB_EN, c);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	return status;
}

/* Wherever the room ends, the old tables are there as they were, or the new ones. */
static void test_without_room(void **state)
{
	const char *path = case_make("old.db");
	struct buf expected = BUF_EMPTY;
	gb_corpus *c = case_read(path);
	rlim_t most = 0;
	int refused = 0;
	enum gb_status status;
	(void)state;

	tell(c, &expected);
	gb_close(c);
	signal(SIGXFSZ, SIG_IGN);
	do {
		case_make_old(case_make("old.db"), 2);
		status = open_bounded(path, most, &c);
		if (status != GB_OK) {
			assert_int_equal(status, GB_IO);
			assert_non_null(strstr(gb_why(c), "too large"));
			refused++;
		}
		gb_close(c);
		assert_tells(NULL, path, buf_text(&expected));
		assert_int_equal(version_of(path), status == GB_OK ? STORE_SCHEMA : 2);
		most += 8192;
	} while (status != GB_OK && most < 1 << 24);
	assert_int_equal(status, GB_OK);
	assert_true(refused > 5);
	buf_free(&expected);
}

/* The user's own is brought up to date at the start; others stay as they are. */
static void test_at_start(void **state)
{
	static const enum gb_found ways[] = { GB_FROM_OPTION, GB_FROM_SYSTEM, GB_FROM_USER };
	(void)state;

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct gb_location where = { .found = ways[i] };
		gb_corpus *c;
		snprintf(where.path, sizeof(where.path), "%s", case_make("start.db"));
		case_make_old(where.path, 2);
		assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
		assert_string_equal(gb_why(c), "");
		case_assert_meetings(c, 3);
		gb_close(c);
		assert_int_equal(version_of(where.path), ways[i] == GB_FROM_USER ? STORE_SCHEMA : 2);
	}
}

/* Each version has its own tables and no other's. */
static void test_tables_of_their_version(void **state)
{
	static const char *const cases[] = {
		"PRAGMA user_version = 2",
		"DROP INDEX meetings_by_date",
		"ALTER TABLE tallies DROP COLUMN deadlines",
	};
	gb_corpus *c;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *path = case_make("mixed.db");
		case_tamper(path, cases[i]);
		assert_int_equal(gb_open(path, GB_READ, GB_EN, &c), GB_BAD_DATA);
		gb_close(c);
	}
	const char *path = case_make("mixed.db");
	case_make_old(path, 2);
	case_tamper(path, "PRAGMA user_version = 3");
	assert_int_equal(gb_open(path, GB_READ, GB_EN, &c), GB_BAD_DATA);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read_and_migrate),
		cmocka_unit_test(test_write_to_old), cmocka_unit_test(test_without_room),
		cmocka_unit_test(test_at_start),
		cmocka_unit_test(test_tables_of_their_version),
	};

	return cmocka_run_group_tests(tests, NULL, tear_down);
}
