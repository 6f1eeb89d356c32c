/* test_store_own.c - marks and notes of the user's own: kept, found, following their records; several sessions, killed ones, and files
 * that are not ours. */
#include "config.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "store_case.h"

static const struct gb_date day = { 2026, 11, 21 }, later = { 2026, 11, 22 };
static int files;

/* A path where no file is yet, in a folder that is not there yet. */
static const char *new_path(void)
{
	char name[40];

	snprintf(name, sizeof name, "data%d/giaoban/notes.db", files++);
	return case_path(name);
}

static gb_own *open_new(void)
{
	return gb_own_open(new_path(), GB_EN);
}

static void assert_note(gb_own *o, const char *address, const char *note)
{
	struct gb_own_entry e;
	const enum gb_status status = gb_own_get(o, address, &e);

	if (!note && status == GB_NONE)
		return;
	assert_int_equal(status, GB_OK);
	if (note)
		assert_string_equal(e.note, note);
	else
		assert_null(e.note);
}

/* All that is kept, one a line. */
static void assert_all(gb_own *o, const char *expected)
{
	struct gb_own_list all;
	struct buf b = BUF_EMPTY;

	assert_int_equal(gb_own_all(o, 0, &all), GB_OK);
	for (size_t i = 0; i < all.n; i++)
		buf_printf(&b, "%s %s%s\n", all.at[i].address, gb_date_given(all.at[i].marked) ? "*" : "",
		           gb_date_given(all.at[i].changed) ? "+" : "");
	assert_string_equal(buf_text(&b), expected);
	gb_own_list_free(&all);
	buf_free(&b);
}

/* ---- keeping ---- */

static void nothing_is_made_by_looking(void **state)
{
	gb_own *o = open_new();
	struct gb_meeting m = { .id = "m0" };
	const struct gb_row row = { .meeting = &m }, *rows[] = { &row };
	unsigned char signs = 7;
	struct gb_own_entry e;
	struct stat st;

	(void)state;
	assert_int_equal(gb_own_get(o, "m0", &e), GB_NONE);
	assert_int_equal(gb_own_signs(o, rows, 1, &signs), GB_OK);
	assert_int_equal(signs, 0);
	assert_all(o, "");
	assert_false(gb_own_changed(o));
	assert_int_equal(gb_own_mark(o, "m0", false, day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0", " \n", day), GB_OK);
	assert_int_not_equal(stat(gb_own_path(o), &st), 0);
	gb_own_close(o);
}

static void keeps(void **state)
{
	char *path = mem_strdup(new_path());
	gb_own *o = gb_own_open(path, GB_EN);
	struct gb_own_entry e;
	struct stat st;

	(void)state;
	assert_int_equal(gb_own_mark(o, "m0/d1", true, day), GB_OK);
	assert_true(gb_own_changed(o));
	assert_false(gb_own_changed(o));
	assert_int_equal(gb_own_note(o, "m0/d1", "\n to\xcc\x81i\r\n\xe2\x80\xaehai\x1b[31m \n\n", day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/s1#2", "of an item", later), GB_OK);
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	gb_own_close(o);
	o = gb_own_open(path, GB_EN);
	assert_int_equal(stat(gb_own_path(o), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(gb_own_get(o, "m0/d1", &e), GB_OK);
	assert_string_equal(e.note, "t\xc3\xb3i\nhai[31m");
	assert_int_equal(gb_date_cmp(e.marked, day), 0);
	assert_int_equal(gb_date_cmp(e.changed, day), 0);
	assert_all(o, "m0/s1#2 +\nm0 *\nm0/d1 *+\n");
	assert_int_equal(gb_own_mark(o, "m0/d1", true, later), GB_OK);
	assert_int_equal(gb_own_get(o, "m0/d1", &e), GB_OK);
	assert_int_equal(gb_date_cmp(e.marked, day), 0);        /* since it was */
	assert_int_equal(gb_own_note(o, "m0/d1", "", later), GB_OK);
	assert_int_equal(gb_own_mark(o, "m0", false, later), GB_OK);
	assert_all(o, "m0/s1#2 +\nm0/d1 *\n");
	gb_own_close(o);
	free(path);
}

static void refuses(void **state)
{
	static const char *const bad[] = { "", "M0", "m0/", "/d1", "m0/d1#0", "m0/d1/d2", "../m0", "m0'; DROP TABLE notes" };
	gb_own *o = open_new();
	struct buf text = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_int_equal(gb_own_mark(o, bad[i], true, day), GB_USAGE);
		assert_int_equal(gb_own_note(o, bad[i], "x", day), GB_USAGE);
	}
	buf_fill(&text, 'x', GB_NOTE_MOST);
	assert_int_equal(gb_own_note(o, "m0", buf_text(&text), day), GB_OK);
	buf_putc(&text, 'x');
	assert_int_equal(gb_own_note(o, "m0", buf_text(&text), day), GB_USAGE);
	assert_string_equal(gb_own_why(o), "a note has at most 16 KiB; this one has 17");
	buf_cut(&text, GB_NOTE_MOST);
	assert_note(o, "m0", buf_text(&text));
	buf_free(&text);
	gb_own_close(o);
}

/* ---- signs, and following ---- */

static void signs_are_those_of_the_rows(void **state)
{
	gb_own *o = open_new(), *other = gb_own_open(gb_own_path(o), GB_EN);
	struct gb_meeting m = { .id = "m0" };
	const char *const former[] = { "old", "older" };
	struct gb_record d = { .kind = GB_DIRECTIVE, .address = "m0/d1" }, f = { .kind = GB_FINDING, .address = "m0/f1" };
	const struct gb_row whole = { .meeting = &m }, directive = { &m, &d, false }, finding = { &m, &f, false };
	const struct gb_row *rows[] = { &whole, &directive, &finding };
	unsigned char signs[3];

	(void)state;
	f.was = (struct gb_ids){ former, 2 };
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/d1", "x", day), GB_OK);
	assert_int_equal(gb_own_mark(o, "m0/older", true, day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/f1", "x", day), GB_OK);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(gb_own_signs(o, rows, 3, signs), GB_OK);
		assert_int_equal(signs[0], GB_OWN_MARK);
		assert_int_equal(signs[1], GB_OWN_NOTE);
		assert_int_equal(signs[2], GB_OWN_MARK | GB_OWN_NOTE);
	}
	assert_true(gb_own_changed(o));
	assert_int_equal(gb_own_mark(other, "m0/d1", true, day), GB_OK);
	assert_true(gb_own_changed(o));
	assert_int_equal(gb_own_signs(o, rows, 3, signs), GB_OK);
	assert_int_equal(signs[1], GB_OWN_MARK | GB_OWN_NOTE);
	gb_own_close(o);
	gb_own_close(other);
}

static void follows_its_record(void **state)
{
	gb_own *o = open_new();
	struct gb_meeting m = { .id = "m0" };
	const char *const former[] = { "old" };
	struct gb_record r = { .kind = GB_SLOGAN, .address = "m0/new", .was = { former, 1 } };
	const struct gb_row row = { &m, &r, false };
	struct gb_own_entry e;

	(void)state;
	assert_int_equal(gb_own_follow(o, &row), GB_OK);
	assert_int_equal(gb_own_mark(o, "m0/old", true, day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/old", "first", later), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/old#3", "item", day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/older", "another", day), GB_OK);
	assert_int_equal(gb_own_note(o, "m0/new", "second", day), GB_OK);
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_not_equal(gb_own_follow(o, &row), GB_OK);
	unsetenv("GIAOBAN_SECURE");
	assert_int_equal(gb_own_get_of(o, &row, 3, &e), GB_OK);         /* found where it is */
	assert_string_equal(e.note, "item");
	assert_int_equal(gb_own_follow(o, &row), GB_OK);
	assert_int_equal(gb_own_follow(o, &row), GB_OK);
	assert_note(o, "m0/new", "second\nfirst");
	assert_note(o, "m0/new#3", "item");
	assert_all(o, "m0/new *+\nm0/new#3 +\nm0/older +\n");
	gb_own_close(o);
}

/* ---- files that are not as they should be ---- */

static void refuses_other_files(void **state)
{
	static const struct {
		const char *sql;
		enum gb_status status;
		const char *why;
	} table[] = {
		{ "PRAGMA application_id = 1", GB_BAD_DATA, "these are not giaoban's notes" },
		{ "PRAGMA user_version = 2", GB_UNAVAILABLE, "your notes are of a newer giaoban (schema 2, this one knows 1)" },
		{ "CREATE TABLE other(a)", GB_BAD_DATA, "these are not giaoban's notes" },
		{ "CREATE TRIGGER t AFTER INSERT ON marks BEGIN DELETE FROM notes; END", GB_BAD_DATA, "these are not giaoban's notes" },
		{ "DROP TABLE marks", GB_BAD_DATA, "these are not giaoban's notes" },
		{ "DROP TABLE marks; CREATE VIEW marks AS SELECT 1 AS address, 2 AS since", GB_BAD_DATA, "these are not giaoban's notes" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		gb_own *o = open_new();
		char *path = mem_strdup(gb_own_path(o));
		struct gb_own_entry e;
		struct stat before, now;

		assert_int_equal(gb_own_note(o, "m0", "x", day), GB_OK);
		gb_own_close(o);
		case_tamper(path, table[i].sql);
		assert_int_equal(stat(path, &before), 0);
		o = gb_own_open(path, GB_EN);
		for (int again = 0; again < 2; again++)
			assert_int_equal(gb_own_get(o, "m0", &e), table[i].status);
		assert_non_null(strstr(gb_own_why(o), table[i].why));
		assert_int_equal(gb_own_note(o, "m0", "y", day), table[i].status);
		assert_int_equal(stat(path, &now), 0);
		assert_int_equal(before.st_mtim.tv_nsec, now.st_mtim.tv_nsec);
		gb_own_close(o);
		free(path);
	}
}

static void refuses_no_database(void **state)
{
	gb_own *o = open_new();
	char *path = mem_strdup(gb_own_path(o));
	struct gb_own_entry e;

	(void)state;
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	case_write(path, "not a database, but words enough to look at them", 48);
	assert_true(gb_own_changed(o));
	gb_own_close(o);
	o = gb_own_open(path, GB_EN);
	assert_int_equal(gb_own_get(o, "m0", &e), GB_BAD_DATA);
	assert_int_equal(gb_own_note(o, "m0", "x", day), GB_BAD_DATA);
	/* Without a byte it is as good as none; another in its place is seen. */
	case_write(path, "", 0);
	assert_int_equal(gb_own_get(o, "m0", &e), GB_NONE);
	assert_int_equal(gb_own_note(o, "m0", "x", day), GB_OK);
	assert_note(o, "m0", "x");
	unlink(path);
	assert_note(o, "m0", NULL);
	gb_own_close(o);
	free(path);
}

/* What stands in it is cleaned, and what has not the form of an address left alone. */
static void cleans_what_it_reads(void **state)
{
	gb_own *o = open_new();

	(void)state;
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	case_tamper(gb_own_path(o), "INSERT INTO notes VALUES('m0', 'a' || char(27) || '[2Jb' || char(8238) || char(10) || 'c', 'soon');"
	                            "INSERT INTO marks VALUES('../x', '2026-01-01'), ('x' || char(27), '2026-01-01')");
	assert_note(o, "m0", "a[2Jb\nc");
	assert_all(o, "m0 *\n");
	gb_own_close(o);
}

/* ---- where nothing may be written ---- */

static void is_only_read_when_secure(void **state)
{
	gb_own *o = open_new();
	struct stat st;

	(void)state;
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_not_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	assert_non_null(strstr(gb_own_why(o), "GIAOBAN_SECURE"));
	assert_int_not_equal(stat(gb_own_path(o), &st), 0);
	unsetenv("GIAOBAN_SECURE");
	assert_int_equal(gb_own_note(o, "m0", "x", day), GB_OK);
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_note(o, "m0", "x");
	assert_int_not_equal(gb_own_note(o, "m0", "y", day), GB_OK);
	assert_note(o, "m0", "x");
	unsetenv("GIAOBAN_SECURE");
	gb_own_close(o);
}

static void says_where_it_cannot_write(void **state)
{
	gb_own *o = gb_own_open("", GB_EN);

	(void)state;
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_UNAVAILABLE);
	assert_non_null(strstr(gb_own_why(o), "XDG_DATA_HOME"));
	gb_own_close(o);
	case_write(case_path("no-folder"), "x", 1);
	o = gb_own_open(case_path("no-folder/giaoban/notes.db"), GB_EN);
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_CANT_CREATE);
	assert_non_null(strstr(gb_own_why(o), "no-folder"));
	gb_own_close(o);
}

static void says_where_it_may_not_write(void **state)
{
	gb_own *o = open_new();
	char *path = mem_strdup(gb_own_path(o));

	(void)state;
	assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
	assert_int_equal(chmod(path, 0400), 0);
	gb_own_close(o);
	if (access(path, W_OK) == 0) {
		free(path);
		skip();                 /* root may write everywhere */
	}
	o = gb_own_open(path, GB_EN);
	assert_int_equal(gb_own_mark(o, "m1", true, day), GB_NO_PERMISSION);
	assert_all(o, "m0 *\n");
	gb_own_close(o);
	free(path);
}

/* A disk that takes no more: what was there stays, whole. */
static void stays_whole_on_a_full_disk(void **state)
{
	gb_own *o = open_new();
	struct buf text = BUF_EMPTY;
	struct rlimit before, small = { 4096, 0 };
	int result;

	(void)state;
	assert_int_equal(gb_own_note(o, "m0", "short", day), GB_OK);
	buf_fill(&text, 'x', GB_NOTE_MOST);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small.rlim_max = before.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	result = (int)gb_own_note(o, "m0", buf_text(&text), day);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(result, GB_IO);
	assert_string_not_equal(gb_own_why(o), "");
	assert_note(o, "m0", "short");
	assert_int_equal(gb_own_note(o, "m0", buf_text(&text), day), GB_OK);
	assert_note(o, "m0", buf_text(&text));
	buf_free(&text);
	gb_own_close(o);
}

/* ---- several sessions ---- */

static void waits_a_moment_for_another(void **state)
{
	gb_own *o = open_new();
	struct gb_own_entry e;
	sqlite3 *db;

	(void)state;
	assert_int_equal(gb_own_note(o, "m0", "x", day), GB_OK);
	assert_int_equal(sqlite3_open(gb_own_path(o), &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(gb_own_note(o, "m0", "y", day), GB_UNAVAILABLE);
	assert_string_equal(gb_own_why(o), "another session is just writing your notes; nothing was changed, try again");
	assert_int_equal(gb_own_get(o, "m0", &e), GB_UNAVAILABLE);
	assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	assert_note(o, "m0", "x");
	assert_int_equal(gb_own_note(o, "m0", "y", day), GB_OK);
	assert_note(o, "m0", "y");
	sqlite3_close(db);
	gb_own_close(o);
}

#define WRITERS 3
#define EACH 20

static void write_many(const char *path, int writer)
{
	gb_own *o = gb_own_open(path, GB_EN);
	char address[40];

	for (int i = 0; i < EACH; i++) {
		snprintf(address, sizeof address, "m%d/d%d", writer, i);
		while (gb_own_note(o, address, address, day) == GB_UNAVAILABLE)
			;
	}
	gb_own_close(o);
	_exit(0);
}

static void sessions_lose_nothing(void **state)
{
	char *path = mem_strdup(new_path());
	char address[40];
	int status;

	(void)state;
	for (int w = 0; w < WRITERS; w++) {
		const pid_t pid = fork();
		assert_int_not_equal(pid, -1);
		if (pid == 0)
			write_many(path, w);
	}
	for (int w = 0; w < WRITERS; w++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	gb_own *o = gb_own_open(path, GB_EN);
	for (int w = 0; w < WRITERS; w++)
		for (int i = 0; i < EACH; i++) {
			snprintf(address, sizeof address, "m%d/d%d", w, i);
			assert_note(o, address, address);
		}
	gb_own_close(o);
	free(path);
}

/* Notes of one letter, each larger than a page, so that a half written one would be seen. */
static void write_for_ever(const char *path, int tell)
{
	gb_own *o = gb_own_open(path, GB_EN);
	char text[9001] = "";

	for (unsigned i = 0;; i++) {
		memset(text, 'a' + (int)(i % 26), sizeof text - 1);
		if (gb_own_note(o, "m0", text, day) == GB_OK && write(tell, "", 1) != 1)
			_exit(1);
	}
}

static void a_killed_session_leaves_whole_notes(void **state)
{
	char *path = mem_strdup(new_path()), byte, whole[9001] = "";
	struct gb_own_entry e;
	int ends[2];

	(void)state;
	for (int round = 0; round < 20; round++) {
		assert_int_equal(pipe(ends), 0);
		const pid_t pid = fork();
		assert_int_not_equal(pid, -1);
		if (pid == 0)
			write_for_ever(path, ends[1]);
		for (int i = 0; i < 1 + round % 4; i++)
			assert_int_equal(read(ends[0], &byte, 1), 1);
		for (volatile int i = 0; i < round * 20000; i++)
			;               /* somewhere in the next one */
		kill(pid, SIGKILL);
		assert_int_equal(waitpid(pid, NULL, 0), pid);
		close(ends[0]);
		close(ends[1]);
		gb_own *o = gb_own_open(path, GB_EN);
		assert_int_equal(gb_own_get(o, "m0", &e), GB_OK);
		memset(whole, e.note[0], sizeof whole - 1);
		assert_string_equal(e.note, whole);
		assert_int_equal(gb_own_mark(o, "m0", true, day), GB_OK);
		gb_own_close(o);
	}
	free(path);
}

static int remove_folder(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_made_by_looking),
		cmocka_unit_test(keeps),
		cmocka_unit_test(refuses),
		cmocka_unit_test(signs_are_those_of_the_rows),
		cmocka_unit_test(follows_its_record),
		cmocka_unit_test(refuses_other_files),
		cmocka_unit_test(refuses_no_database),
		cmocka_unit_test(cleans_what_it_reads),
		cmocka_unit_test(is_only_read_when_secure),
		cmocka_unit_test(says_where_it_cannot_write),
		cmocka_unit_test(says_where_it_may_not_write),
		cmocka_unit_test(stays_whole_on_a_full_disk),
		cmocka_unit_test(waits_a_moment_for_another),
		cmocka_unit_test(sessions_lose_nothing),
		cmocka_unit_test(a_killed_session_leaves_whole_notes),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
