/* test_store_open.c - files that are no corpus, or a damaged one, and the steps between schemas. */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "store/inside.h"
#include "store_case.h"

static struct arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	arena_free(arena);
	return 0;
}

/* Opening fails for reading and for writing, says why, and leaves the file as it was. */
static void assert_refused(const char *path, enum gb_status status, const char *words)
{
	struct buf before = BUF_EMPTY, after = BUF_EMPTY;
	static const enum gb_access ways[] = { GB_READ, GB_WRITE };
	gb_rows *rows;

	assert_int_equal(file_read(path, 1 << 24, &before, NULL), GB_OK);
	for (size_t i = 0; i < 2; i++) {
		gb_corpus *c;
		if (gb_open(path, ways[i], GB_EN, &c) != status)
			fail_msg("%s", gb_why(c));
		if (!strstr(gb_why(c), words))
			fail_msg("\"%s\" does not say \"%s\"", gb_why(c), words);
		assert_non_null(strstr(gb_why(c), path));
		assert_null(strchr(gb_why(c), '\n'));
		assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), status);
		assert_null(rows);
		gb_close(c);
	}
	assert_int_equal(file_read(path, 1 << 24, &after, NULL), GB_OK);
	assert_int_equal(before.len, after.len);
	assert_memory_equal(buf_text(&before), buf_text(&after), before.len);
	buf_free(&before);
	buf_free(&after);
}

/* ---- safeguards ------------------------------------------------------------------------------ */

static void assert_pragma(gb_corpus *c, const char *sql, int64_t wanted)
{
	int64_t n = -1;

	assert_int_equal(store_ask(c, sql, &n), GB_OK);
	if (n != wanted)
		fail_msg("%s is %d", sql, (int)n);
}

/* Others' files are opened with care, and an importer keeps what it changes to itself until it commits. */
static void test_safeguards(void **state)
{
	static const enum gb_access ways[] = { GB_READ, GB_WRITE };
	const char *path = case_make("careful.db");
	int on;
	(void)state;

	for (size_t i = 0; i < 2; i++) {
		gb_corpus *c;
		assert_int_equal(gb_open(path, ways[i], GB_EN, &c), GB_OK);
		assert_pragma(c, "PRAGMA trusted_schema", 0);
		assert_pragma(c, "PRAGMA cell_size_check", 1);
		assert_pragma(c, "PRAGMA mmap_size", 0);
		assert_int_equal(sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, -1, &on), SQLITE_OK);
		assert_int_equal(on, 1);
		assert_int_equal(sqlite3_db_config(c->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &on), SQLITE_OK);
		assert_int_equal(on, 0);
		assert_int_equal(sqlite3_db_config(c->db, SQLITE_DBCONFIG_ENABLE_VIEW, -1, &on), SQLITE_OK);
		assert_int_equal(on, 0);
		assert_int_equal(sqlite3_limit(c->db, SQLITE_LIMIT_LENGTH, -1), STORE_MAX_VALUE);
		if (ways[i] == GB_WRITE)
			assert_pragma(c, "PRAGMA cache_spill", 0);
		gb_close(c);
	}
}

/* ---- what is no corpus ----------------------------------------------------------------------- */

static void test_missing(void **state)
{
	gb_corpus *c;
	(void)state;

	assert_int_equal(gb_open(case_path("none.db"), GB_READ, GB_EN, &c), GB_NO_INPUT);
	assert_non_null(strstr(gb_why(c), "there is no such corpus"));
	gb_close(c);
	assert_int_equal(gb_open("", GB_READ, GB_EN, &c), GB_NO_INPUT);
	gb_close(c);
	assert_int_equal(gb_open(case_path("none/none.db"), GB_WRITE, GB_EN, &c), GB_CANT_CREATE);
	gb_close(c);
	assert_int_equal(gb_open(case_folder(), GB_READ, GB_EN, &c), GB_BAD_DATA);
	gb_close(c);
	assert_int_equal(gb_open("/dev/zero", GB_READ, GB_EN, &c), GB_BAD_DATA);
	gb_close(c);
	gb_close(NULL);
}

static void test_garbage(void **state)
{
	char bytes[9000];
	const char *path = case_path("garbage.db");
	(void)state;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 2654435761u >> 24);
	case_write(path, bytes, sizeof(bytes));
	assert_refused(path, GB_BAD_DATA, "this is not a giaoban corpus");
	case_write(path, "format: giaoban-briefing/1\n", 27);
	assert_refused(path, GB_BAD_DATA, "this is not a giaoban corpus");
	memcpy(bytes, "SQLite format 3\0\x10\0\1\1\0@  ", 24);
	case_write(path, bytes, sizeof(bytes));
	assert_refused(path, GB_BAD_DATA, path);
}

static void test_empty_file(void **state)
{
	const char *path = case_path("empty.db");
	gb_corpus *c;
	(void)state;

	case_write(path, "", 0);
	assert_int_equal(gb_open(path, GB_READ, GB_EN, &c), GB_BAD_DATA);
	gb_close(c);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	case_assert_meetings(c, 0);
	case_put(c, case_full(arena), "1");
	gb_close(c);
	case_assert_meetings(c = case_read(path), 1);
	gb_close(c);
}

/* ---- a corpus that is not there yet ---------------------------------------------------------- */

static int files_of(const char *folder)
{
	DIR *d = opendir(folder);
	int n = 0;

	assert_non_null(d);
	while (readdir(d))
		n++;
	closedir(d);
	return n - 2;
}

/* A new file is there with the first commit and whole; without one nothing is left. */
static void test_new_file(void **state)
{
	const char *path = case_path("new/new.db");
	struct stat st;
	gb_corpus *c;
	(void)state;

	assert_int_equal(mkdir(case_path("new"), 0700), 0);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_full(arena), "1", "user"), GB_OK);
	assert_int_not_equal(access(path, F_OK), 0);
	store_rollback(c);
	gb_close(c);
	assert_int_equal(files_of(case_path("new")), 0);

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_string_equal(gb_path(c), path);
	case_put(c, case_full(arena), "1");
	assert_int_equal(files_of(case_path("new")), 1);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0700, 0600);
	case_put(c, case_made_up(arena, 1, "more", 1, 3), "1");
	case_assert_meetings(c, 2);
	gb_close(c);
	case_assert_meetings(c = case_read(path), 2);
	gb_close(c);
	assert_int_equal(files_of(case_path("new")), 1);
}

/* Somebody else's file that has come meanwhile stays as it is. */
static void test_new_file_comes_second(void **state)
{
	const char *path = case_path("second/x.db");
	gb_corpus *c;
	(void)state;

	assert_int_equal(mkdir(case_path("second"), 0700), 0);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_full(arena), "1", "user"), GB_OK);
	case_make("second/x.db");
	assert_int_equal(store_commit(c), GB_UNAVAILABLE);
	assert_non_null(strstr(gb_why(c), "busy"));
	assert_int_equal(store_begin(c), GB_OK);        /* from now on it is theirs */
	store_rollback(c);
	case_assert_meetings(c, 3);
	gb_close(c);
	assert_int_equal(files_of(case_path("second")), 1);
}

/* Importers that make the same new corpus at once: each takes its meeting in. */
static void test_makers_at_once(void **state)
{
	enum { MAKERS = 4 };
	const char *path = case_path("crowd/x.db");
	gb_corpus *c;
	(void)state;

	assert_int_equal(mkdir(case_path("crowd"), 0700), 0);
	for (int i = 0; i < MAKERS; i++) {
		pid_t child = fork();
		assert_true(child >= 0);
		if (child > 0)
			continue;
		const char *id = arena_printf(arena, "m%d", i);
		_exit(gb_open(path, GB_WRITE, GB_EN, &c) == GB_OK && store_begin(c) == GB_OK &&
			store_put(c, case_made_up(arena, 1, id, i, 30), "1", "user") == GB_OK &&
			store_commit(c) == GB_OK ? 0 : 1);
	}
	for (int i = 0; i < MAKERS; i++) {
		int status;
		assert_true(wait(&status) > 0);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	case_assert_meetings(c = case_read(path), MAKERS);
	gb_close(c);
	assert_int_equal(files_of(case_path("crowd")), 1);
}

static void test_truncated(void **state)
{
	struct buf b = BUF_EMPTY;
	const char *path = case_make("truncated.db");
	(void)state;

	assert_int_equal(file_read(path, 1 << 24, &b, NULL), GB_OK);
	for (size_t keep = 10; keep < b.len; keep += keep < 5000 ? 977 : 40960) {
		gb_corpus *c;
		gb_rows *rows;
		case_write(path, b.text, keep);
		assert_int_equal(gb_open(path, GB_READ, GB_EN, &c), GB_BAD_DATA);
		assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows),
			GB_BAD_DATA);
		gb_close(c);
	}
	buf_free(&b);
}

/* Any byte changed: an answer or a refusal, never a crash. */
static void test_bit_rot(void **state)
{
	struct buf b = BUF_EMPTY;
	const char *path = case_make("rot.db");
	uint32_t s = 42;
	(void)state;

	assert_int_equal(file_read(path, 1 << 24, &b, NULL), GB_OK);
	for (int i = 0; i < 150; i++) {
		gb_corpus *c;
		gb_rows *rows = NULL;
		struct gb_health h;
		char *copy = mem_alloc(b.len);
		memcpy(copy, b.text, b.len);
		for (int k = 0; k < 30; k++) {
			s = s * 1664525u + 1013904223u;
			copy[(s >> 4) % b.len] = (char)(s >> 24);
		}
		memcpy(copy, b.text, 100);
		case_write(path, copy, b.len);
		(void)gb_open(path, GB_READ, GB_EN, &c);
		for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
			enum gb_status status = gb_find(c, &(struct gb_query){ .kind = kind }, NULL, &rows);
			if (status != GB_OK && status != GB_BAD_DATA)
				fail_msg("%d: %s", (int)status, gb_why(c));
			gb_rows_free(rows);
		}
		(void)gb_vocabulary(c);
		(void)gb_check(c, &h);
		gb_close(c);
		free(copy);
	}
	buf_free(&b);
}

static void test_not_ours(void **state)
{
	static const struct {
		const char *sql;
		enum gb_status status;
		const char *words;
	} cases[] = {
		{ "PRAGMA application_id = 1", GB_BAD_DATA, "this is not a giaoban corpus" },
		{ "PRAGMA user_version = 0", GB_BAD_DATA, "this is not a giaoban corpus" },
		{ "PRAGMA user_version = 4", GB_UNAVAILABLE, "newer giaoban (schema 4, this one knows 3)" },
		{ "PRAGMA user_version = 2000000000", GB_UNAVAILABLE, "newer giaoban" },
		{ "CREATE TRIGGER evil AFTER INSERT ON meetings BEGIN DELETE FROM meetings; END",
			GB_BAD_DATA, "'evil'" },
		{ "CREATE VIEW evil AS SELECT 1", GB_BAD_DATA, "'evil'" },
		{ "CREATE TABLE evil(x)", GB_BAD_DATA, "'evil'" },
		{ "CREATE INDEX evil ON meetings(abs(nr))", GB_BAD_DATA, "'evil'" },
		{ "CREATE VIRTUAL TABLE evil USING fts5(x)", GB_BAD_DATA, "'evil" },
		{ "DROP TABLE meta", GB_BAD_DATA, "tables are missing" },
		{ "DROP INDEX meetings_by_text", GB_BAD_DATA, "tables are missing" },
		{ "ALTER TABLE meetings ADD COLUMN x", GB_BAD_DATA, "'meetings'" },
		{ "CREATE TABLE \"ev\x1b[31mil\"(x)", GB_BAD_DATA, "is not giaoban's" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *path = case_make("foreign.db");
		gb_corpus *c;
		case_tamper(path, cases[i].sql);
		assert_refused(path, cases[i].status, cases[i].words);
		(void)gb_open(path, GB_READ, GB_VI, &c);
		assert_null(strchr(gb_why(c), '\x1b'));
		gb_close(c);
	}
}

/* Statistics that somebody's ANALYZE left are nobody's harm. */
static void test_analyzed(void **state)
{
	const char *path = case_make("analyzed.db");
	gb_corpus *c;
	(void)state;

	case_tamper(path, "ANALYZE");
	case_assert_meetings(c = case_read(path), 3);
	gb_close(c);
}

static void test_odd_names(void **state)
{
	static const char *const names[] = { "a b.db", "100%.db", "what?.db", "a#b.db", ":memory:",
		"file:x.db", "tiếng Việt.db" };
	char before[4096];
	gb_corpus *c;
	(void)state;

	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(case_folder()), 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		gb_close(case_file(names[i]));
		assert_int_equal(access(names[i], F_OK), 0);
		assert_string_equal(gb_path(c = case_read(names[i])), names[i]);
		gb_close(c);
	}
	assert_int_equal(chdir(before), 0);
}

/* ---- what is in it --------------------------------------------------------------------------- */

static void test_hostile_texts(void **state)
{
	const char *path = case_make("hostile.db");
	gb_rows *rows;
	gb_corpus *c;
	(void)state;

	case_tamper(path,
		"UPDATE meetings SET title_vi = 'a' || char(27) || '[31m' || char(8238) || 'b' || char(10) || 'c' WHERE id = 'm0';"
		"UPDATE meetings SET title_vi = CAST(x'61ff62' AS TEXT) WHERE id = 'm1';"
		"UPDATE meetings SET title_vi = CAST(x'610062' AS TEXT) WHERE id = 'm2'");
	c = case_read(path);
	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), GB_OK);
	assert_string_equal(gb_rows_at(rows, 2)->meeting->title.vi, "a[31mb c");
	assert_string_equal(gb_rows_at(rows, 1)->meeting->title.vi, "a\xef\xbf\xbd" "b");
	assert_string_equal(gb_rows_at(rows, 0)->meeting->title.vi, "a");
	gb_rows_free(rows);
	gb_close(c);
}

static void test_damaged_values(void **state)
{
	static const char *const cases[] = {
		"UPDATE meetings SET kind = 'party'",
		"UPDATE meetings SET date = '2025-02-30'",
		"UPDATE meetings SET ordinal = -5",
		"UPDATE meetings SET revision = 99999999999",
		"UPDATE meetings SET title_vi = CAST(zeroblob(3000000) AS TEXT)",
	};
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *path = case_make("values.db");
		gb_corpus *c;
		gb_rows *rows;
		case_tamper(path, cases[i]);
		c = case_read(path);
		assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows),
			GB_BAD_DATA);
		assert_non_null(strstr(gb_why(c), "damaged"));
		gb_close(c);
	}
}

static void test_check(void **state)
{
	const char *path = case_make("check.db");
	struct gb_health h;
	struct stat st;
	gb_corpus *c = case_read(path);
	(void)state;

	assert_int_equal(gb_check(c, &h), GB_OK);
	assert_true(h.sound && h.writable && !h.hot_journal);
	assert_string_equal(h.fault, "");
	assert_int_equal(h.meetings, 3);
	assert_int_equal(h.slogans, 9);
	assert_int_equal(h.directives, 60);
	assert_int_equal(h.figures, 15);
	assert_int_equal(h.findings, 12);
	assert_int_equal(h.agencies, case_vocabulary()->n_agencies);
	assert_int_equal(h.topics, 5);
	assert_int_equal(h.indicators, 2);
	assert_int_equal(h.schema, STORE_SCHEMA);
	assert_int_equal(h.schema_known, STORE_SCHEMA);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(h.bytes, st.st_size);
	gb_close(c);
}

static void test_check_finds(void **state)
{
	static const struct {
		const char *sql, *words;
	} cases[] = {
		{ "DELETE FROM meetings WHERE id = 'm1'", "without its meeting" },
		{ "DELETE FROM findings WHERE nr = (SELECT min(nr) FROM findings)",
			"findings are counted wrongly: m2" },
		{ "UPDATE slogans SET address = 'm1/zzz' WHERE address = 'm0/five'",
			"not of its meeting: m1/zzz" },
		{ "UPDATE findings SET address = 'm0/five' WHERE nr = (SELECT max(nr) FROM findings)", "one address for two" },
		{ "DELETE FROM sources", "without its source" },
		{ "UPDATE sources SET id = 'a/b'", "-: 'a/b'" },
		{ "UPDATE findings SET address = 'm0/..' WHERE nr = (SELECT max(nr) FROM findings)", "-: '..'" },
		{ "UPDATE topics SET id = '' WHERE id = 'data'", "-: ''" },
		{ "UPDATE meetings SET date = '2020-01-05' WHERE id = 'm1'", "at another date: m1" },
		{ "UPDATE directives SET rank = 5 WHERE nr = (SELECT max(nr) FROM directives)",
			"a directive out of its order" },
		{ "UPDATE record_topics SET topic = 'nil' WHERE record = (SELECT max(record) FROM record_topics)", "an unknown topic: nil" },
		{ "DELETE FROM agencies WHERE id = 'moh'", "an unknown agency: moh" },
		{ "DELETE FROM indicators WHERE id = 'egov-rank'", "an unknown indicator: egov-rank" },
		{ "UPDATE directives SET framework = 'm1/none' WHERE meeting = 'm1'",
			"an unknown framework: m1/none" },
		{ "INSERT INTO directive_figures SELECT nr, 0, 'm1/none' FROM directives WHERE meeting = 'm1'", "an unknown figure: m1/none" },
		{ "UPDATE tallies SET findings = findings + 1", "the counts of the vocabulary" },
		{ "UPDATE tallies SET deadlines = deadlines + 1 WHERE what = 'topic'; UPDATE totals SET deadlines =\n"
			"(SELECT sum(deadlines) FROM tallies t WHERE t.what = totals.what AND t.id = totals.id)",
			"the counts of the vocabulary are wrong: topic" },
		{ "UPDATE totals SET directives = 0 WHERE id = 'moh'", "the counts of the vocabulary are wrong: moh" },
		{ "INSERT INTO totals VALUES ('topic', 'x', 0, 0, 0, 0, 0, 0)", "the counts of the vocabulary are wrong: x" },
		{ "UPDATE meetings SET deadlines = deadlines + 1 WHERE id = 'm1'", "deadlines are counted wrongly: m1" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *path = case_make("faults.db");
		struct gb_health h;
		gb_corpus *c;
		case_tamper(path, cases[i].sql);
		c = case_read(path);
		assert_int_equal(gb_check(c, &h), GB_OK);
		assert_false(h.sound);
		if (!strstr(h.fault, cases[i].words))
			fail_msg("%s: \"%s\" does not say \"%s\"", cases[i].sql, h.fault, cases[i].words);
		gb_close(c);
	}
}

/* A statement may be run while it is running. */
static void test_nested_runs(void **state)
{
	static const char sql[] = "SELECT 1 UNION SELECT 2 UNION SELECT 3";
	gb_corpus *c = case_memory();
	struct store_run outer, inner;
	int64_t sum = 0;
	(void)state;

	store_start(&outer, c, sql);
	while (store_next(&outer)) {
		int64_t n = store_get_int(&outer);
		store_start(&inner, c, sql);
		while (store_next(&inner))
			sum += 10 * n + store_get_int(&inner);
		assert_int_equal(store_end(&inner), GB_OK);
	}
	assert_int_equal(store_end(&outer), GB_OK);
	assert_int_equal(sum, 3 * 60 + 3 * 6);
	gb_close(c);
}

/* More statements than are kept, over and over. */
static void test_many_statements(void **state)
{
	gb_corpus *c = case_memory();
	(void)state;

	for (int i = 0; i < 3 * STORE_STATEMENTS; i++) {
		int64_t n;
		assert_int_equal(store_ask(c, arena_printf(arena, "SELECT %d",
			i % (STORE_STATEMENTS + 7)), &n), GB_OK);
		assert_int_equal(n, i % (STORE_STATEMENTS + 7));
	}
	gb_close(c);
}

/* ---- steps from schema to schema ------------------------------------------------------------- */

static enum gb_status good_step(gb_corpus *c)
{
	return store_exec(c, "CREATE TABLE more(x); INSERT INTO more VALUES (1)");
}

static enum gb_status bad_step(gb_corpus *c)
{
	enum gb_status status = store_exec(c, "CREATE TABLE half(x)");

	return status == GB_OK ? store_exec(c, "no sql") : status;
}

static void test_steps(void **state)
{
	static const struct store_step steps[STORE_SCHEMA + 2] = { [STORE_SCHEMA] = { good_step }, { bad_step } };
	gb_corpus *c = case_memory();
	int64_t n;
	(void)state;

	assert_int_equal(store_migrate(c, steps, STORE_SCHEMA + 1), GB_OK);
	assert_int_equal(store_ask(c, "PRAGMA user_version", &n), GB_OK);
	assert_int_equal(n, STORE_SCHEMA + 1);
	assert_int_equal(store_migrate(c, steps, STORE_SCHEMA + 1), GB_OK);
	assert_int_equal(store_ask(c, "SELECT count(*) FROM more", &n), GB_OK);
	assert_int_equal(n, 1);
	assert_int_equal(store_migrate(c, steps, STORE_SCHEMA + 2), GB_SOFTWARE);
	assert_int_equal(store_ask(c, "PRAGMA user_version", &n), GB_OK);
	assert_int_equal(n, STORE_SCHEMA + 1);
	assert_int_equal(store_ask(c, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'", &n), GB_OK);
	assert_int_equal(n, 0);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_safeguards),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_garbage),
		cmocka_unit_test(test_empty_file),
		cmocka_unit_test(test_new_file),
		cmocka_unit_test(test_new_file_comes_second),
		cmocka_unit_test(test_makers_at_once),
		cmocka_unit_test(test_truncated),
		cmocka_unit_test(test_bit_rot),
		cmocka_unit_test(test_not_ours),
		cmocka_unit_test(test_analyzed),
		cmocka_unit_test(test_odd_names),
		cmocka_unit_test(test_hostile_texts),
		cmocka_unit_test(test_damaged_values),
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_check_finds),
		cmocka_unit_test(test_nested_runs),
		cmocka_unit_test(test_many_statements),
		cmocka_unit_test(test_steps),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
