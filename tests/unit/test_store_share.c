/* test_store_share.c - corpora that others work on: busy, replaced, left half imported by a killed
 * process, or not ours to write. */
#include "config.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

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

/* ---- others at work -------------------------------------------------------------------------- */

static long elapsed_ms(const struct timespec *from)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)(now.tv_sec - from->tv_sec) * 1000 + (now.tv_nsec - from->tv_nsec) / 1000000;
}

static void test_busy(void **state)
{
	const char *path = case_make("busy.db");
	gb_corpus *c = case_read(path), *late;
	sqlite3 *other;
	gb_rows *rows;
	struct timespec from;
	(void)state;

	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	clock_gettime(CLOCK_MONOTONIC, &from);
	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), GB_UNAVAILABLE);
	assert_in_range(elapsed_ms(&from), STORE_KEY_WAITS_MS - 5, 5000);
	assert_true(gb_is_stale(c));
	assert_non_null(strstr(gb_why(c), "import"));
	assert_int_equal(gb_open(path, GB_READ, GB_EN, &late), GB_UNAVAILABLE);
	assert_true(gb_is_stale(late));

	assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	case_assert_meetings(c, 3);
	assert_false(gb_is_stale(c));
	assert_string_equal(gb_why(c), "");
	case_assert_meetings(late, 3);       /* a handle that could not open tries again */
	assert_false(gb_is_stale(late));
	sqlite3_close(other);
	gb_close(late);
	gb_close(c);
}

/* While an importer only prepares its transaction, readers read on. */
static void test_reserved(void **state)
{
	const char *path = case_make("reserved.db");
	gb_corpus *c = case_read(path), *w;
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	assert_int_equal(store_begin(w), GB_OK);
	assert_int_equal(store_put(w, case_made_up(arena, 5, "m9", 5, 500), "d", "user"), GB_OK);
	case_assert_meetings(c, 3);
	assert_int_equal(store_commit(w), GB_OK);
	case_assert_meetings(c, 4);
	gb_close(w);
	gb_close(c);
}

/* Names that another importer has changed since they were read are those that are written by. */
static void test_words_of_another_writer(void **state)
{
	const char *path = case_make("renamed.db");
	struct gb_topic topic = { .id = "brand-new", .name = { .vi = "Mới", .en = "New" } };
	const struct gb_vocabulary more = { .topics = &topic, .n_topics = 1 };
	gb_corpus *first, *second;
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &first), GB_OK);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &second), GB_OK);
	assert_null(gb_topic_find(gb_vocabulary(first), "brand-new"));
	assert_int_equal(store_begin(second), GB_OK);
	assert_int_equal(store_put_vocabulary(second, &more, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(second), GB_OK);
	assert_int_equal(store_begin(first), GB_OK);
	assert_non_null(gb_topic_find(gb_vocabulary(first), "brand-new"));
	store_rollback(first);
	gb_close(first);
	gb_close(second);
}

/* What was written is in a file that nobody can open any more: that is no success. */
static void test_replaced_while_writing(void **state)
{
	const char *path = case_make("lost.db"), *other = case_make("other.db");
	gb_corpus *w;
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	assert_int_equal(store_begin(w), GB_OK);
	assert_int_equal(store_put(w, case_made_up(arena, 5, "m9", 5, 50), "d", "user"), GB_OK);
	assert_int_equal(rename(other, path), 0);
	assert_int_equal(store_commit(w), GB_UNAVAILABLE);
	assert_non_null(strstr(gb_why(w), "has taken the place"));
	case_assert_meetings(w, 3);
	gb_close(w);
}

/* Somebody makes this very corpus: whoever came second would work for nothing. */
static void test_being_made(void **state)
{
	char path[600], making[700];
	gb_corpus *w;
	(void)state;

	snprintf(path, sizeof path, "%s", case_path("made.db"));
	snprintf(making, sizeof making, "%s.unfinished-%ld-7", path, (long)getpid());
	const int folder = open(case_path("."), O_RDONLY | O_DIRECTORY), file = open(making, O_WRONLY | O_CREAT, 0600);
	assert_true(folder >= 0 && file >= 0);
	assert_int_equal(flock(folder, LOCK_EX), 0);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_UNAVAILABLE);
	gb_close(w);
	assert_int_equal(close(folder), 0);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	gb_close(w);
	assert_int_equal(close(file), 0);
	assert_int_equal(unlink(making), 0);
}

/* Puts one meeting again and again, with few or many records. */
static void import_over_and_over(const char *path)
{
	gb_corpus *w;

	if (gb_open(path, GB_WRITE, GB_EN, &w) != GB_OK)
		_exit(1);
	for (int i = 0; i < 40; i++)
		if (store_begin(w) != GB_OK || store_put(w,
			case_made_up(arena, 5, "m1", 5, i % 2 ? 5 : 60), "d", "user") != GB_OK ||
		    store_commit(w) != GB_OK)
			_exit(1);
	gb_close(w);
	_exit(0);
}

/* Whoever reads meanwhile sees the one or the other, or hears that the corpus is busy. */
static void test_reading_beside_an_importer(void **state)
{
	const struct gb_query q = { .kind = GB_DIRECTIVE,
		.meetings = { (const char *const[]){ "m1" }, 1 } };
	const char *path = case_make("shared.db");
	gb_corpus *c = case_read(path);
	pid_t child = fork();
	int status, windows = 0;
	(void)state;

	assert_true(child >= 0);
	if (child == 0)
		import_over_and_over(path);
	while (waitpid(child, &status, WNOHANG) == 0) {
		gb_rows *rows;
		enum gb_status found = gb_find(c, &q, &(struct gb_window){ .limit = 100 }, &rows);
		if (found == GB_OK) {
			assert_int_equal(gb_rows_count(rows),
				gb_rows_at(rows, 0)->meeting->counts.directives);
			windows++;
		} else if (found != GB_UNAVAILABLE || !gb_is_stale(c)) {
			fail_msg("%d: %s", (int)found, gb_why(c));
		}
		gb_rows_free(rows);
	}
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(windows > 0);
	gb_close(c);
}

static void test_replaced(void **state)
{
	const char *path = case_make("old.db");
	gb_corpus *c = case_read(path), *w;
	(void)state;

	case_assert_meetings(c, 3);
	w = case_file(case_path("new.db"));
	case_put(w, case_full(arena), "1");
	gb_close(w);
	assert_non_null(gb_vocabulary(c));
	assert_int_equal(rename(case_path("new.db"), path), 0);
	case_assert_meetings(c, 1);
	assert_non_null(gb_topic_find(gb_vocabulary(c), "zeta"));
	assert_int_equal(unlink(path), 0);
	case_assert_meetings(c, 1);          /* what is open stays readable */
	gb_close(c);
}

static void test_others_vocabulary(void **state)
{
	const char *path = case_make("words.db");
	gb_corpus *c = case_read(path), *w;
	const struct gb_vocabulary *before = gb_vocabulary(c);
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	case_put(w, case_made_up(arena, 5, "m9", 5, 5), "d");
	assert_ptr_equal(gb_vocabulary(c), before);     /* meetings changed, words did not */
	case_put(w, case_full(arena), "1");
	assert_non_null(gb_topic_find(gb_vocabulary(c), "zeta"));
	gb_close(w);
	gb_close(c);
}

/* ---- a killed importer ----------------------------------------------------------------------- */

/* Leaves a file that is half changed with the journal that would undo it. */
static void kill_an_importer(const char *path)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		sqlite3 *db;
		if (sqlite3_open(path, &db) != SQLITE_OK ||
		    sqlite3_exec(db,
			"PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM meetings; UPDATE directives SET text_vi = 'half';"
			"UPDATE figures SET written = hex(randomblob(3000)); UPDATE findings SET cue = hex(randomblob(3000))",
			NULL, NULL, NULL) != SQLITE_OK)
			_exit(1);
		raise(SIGKILL);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_true(store_is_hot(path));
}

static void test_rolled_back(void **state)
{
	const char *path = case_make("hot.db");
	struct gb_health h;
	gb_corpus *c = case_read(path), *d;
	(void)state;

	kill_an_importer(path);
	case_assert_meetings(d = case_read(path), 3);
	assert_false(store_is_hot(path));
	assert_int_equal(gb_check(d, &h), GB_OK);
	assert_true(h.sound && !h.hot_journal);
	kill_an_importer(path);
	case_assert_meetings(c, 3);          /* also in the middle of a session */
	gb_close(c);
	gb_close(d);
}

static void test_repair(void **state)
{
	const char *path = case_make("repair.db");
	struct gb_why why = { .lang = GB_EN };
	(void)state;

	kill_an_importer(path);
	assert_int_equal(gb_repair(path, &why), GB_OK);
	assert_false(store_is_hot(path));
	assert_int_equal(gb_repair(path, &why), GB_OK);
	assert_int_equal(gb_repair(case_path("none.db"), &why), GB_NO_INPUT);
	case_write(case_path("text"), "text\n", 5);
	assert_int_equal(gb_repair(case_path("text"), &why), GB_BAD_DATA);
	assert_non_null(strstr(why.text, "not a giaoban corpus"));
}

/* Names that mean something else to SQLite are files all the same. */
static void test_odd_names_rolled_back(void **state)
{
	static const char *const names[] = { ":memory:", "file:hot.db" };
	char before[4096];
	(void)state;

	assert_non_null(getcwd(before, sizeof(before)));
	for (size_t i = 0; i < 2; i++) {
		gb_corpus *c;
		kill_an_importer(case_make(names[i]));
		assert_int_equal(chdir(case_folder()), 0);
		case_assert_meetings(c = case_read(names[i]), 3);
		assert_false(c->is_copy);
		assert_false(store_is_hot(names[i]));
		gb_close(c);
		assert_int_equal(chdir(before), 0);
	}
}

/* An empty file is no corpus that could be repaired, and stays as it is. */
static void test_repair_of_nothing(void **state)
{
	const char *path = case_path("nothing.db");
	struct gb_why why = { .lang = GB_EN };
	struct stat st;
	(void)state;

	case_write(path, "", 0);
	assert_int_equal(gb_repair(path, &why), GB_BAD_DATA);
	assert_non_null(strstr(why.text, "not a giaoban corpus"));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, 0);
}

/* Once somebody has rolled the journal back, a private copy has had its day. */
static void test_copy_ends(void **state)
{
	gb_corpus *c = case_read(case_make("copy.db"));
	(void)state;

	c->is_copy = true;
	case_assert_meetings(c, 3);
	assert_false(c->is_copy);
	gb_close(c);
}

/* The journal is a pipe here: the copying waits for it, and somebody changes the corpus meanwhile, or does not. */
static void copy_beside(bool change)
{
	const char *from = case_make("from.db"), *journal = case_path("pipe");
	int status;
	pid_t child;

	unlink(journal);
	unlink(case_path("to"));
	unlink(case_path("to-journal"));
	assert_int_equal(mkfifo(journal, 0600), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		int fd = open(journal, O_WRONLY);
		_exit(fd >= 0 && (!change || truncate(from, 4096) == 0) ? 0 : 1);
	}
	assert_int_equal(store_copy_pair(from, journal, case_path("to"), case_path("to-journal")), !change);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void test_changed_while_copied(void **state)
{
	(void)state;
	copy_beside(false);
	copy_beside(true);
}

/* ---- not ours to write ----------------------------------------------------------------------- */

/* Runs `what` as somebody who may only read below the folder; it says by its result whether all was
 * well. */
static void as_reader(bool (*what)(const char *path), const char *path)
{
	pid_t child;
	int status;

	assert_int_equal(chmod(path, 0444), 0);
	assert_int_equal(chmod(case_folder(), 0555), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(3);
		_exit(access(path, R_OK) != 0 ? 77 : what(path) ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(chmod(case_folder(), 0755), 0);
	assert_int_equal(chmod(path, 0644), 0);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == 77)
		skip();                 /* $TMPDIR is closed to others */
	assert_int_equal(WEXITSTATUS(status), 0);
}

static bool reads_but_does_not_write(const char *path)
{
	gb_corpus *c;
	gb_rows *rows = NULL;
	struct gb_health h;
	bool good = gb_open(path, GB_READ, GB_EN, &c) == GB_OK &&
		gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows) == GB_OK &&
			gb_rows_count(rows) == 3 &&
		gb_check(c, &h) == GB_OK && h.sound && !h.writable;

	gb_rows_free(rows);
	gb_close(c);
	good = good && gb_open(path, GB_WRITE, GB_EN, &c) == GB_NO_PERMISSION &&
		strstr(gb_why(c), "may not be written");
	gb_close(c);
	return good;
}

static void test_read_only(void **state)
{
	(void)state;
	as_reader(reads_but_does_not_write, case_make("mine.db"));
}

/* A private copy, rolled back; nothing of it is left in the folder for temporary files. */
static bool works_on_a_copy(const char *path)
{
	gb_corpus *c;
	gb_rows *rows = NULL;
	struct gb_health h;
	bool good;

	setenv("TMPDIR", case_path("tmp"), 1);
	good = gb_open(path, GB_READ, GB_EN, &c) == GB_OK && store_is_hot(path);
	sqlite3_limit(c->db, SQLITE_LIMIT_WORKER_THREADS, 3);   /* the mark of this connection */
	good = good && gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows) == GB_OK &&
		gb_rows_count(rows) == 3 &&
		gb_check(c, &h) == GB_OK && h.sound && h.hot_journal && !h.writable;
	good = good && sqlite3_limit(c->db, SQLITE_LIMIT_WORKER_THREADS, -1) == 3;
	gb_rows_free(rows);
	gb_close(c);
	good = good && gb_open(path, GB_WRITE, GB_EN, &c) == GB_NO_PERMISSION;
	gb_close(c);
	return good;
}

static bool says_who_must_repair(const char *path)
{
	gb_corpus *c;
	bool good;

	setenv("TMPDIR", "/nonexistent", 1);
	good = gb_open(path, GB_READ, GB_EN, &c) == GB_UNAVAILABLE &&
		strstr(gb_why(c), "doctor --repair") != NULL;
	gb_close(c);
	return good;
}

static void test_hot_and_read_only(void **state)
{
	const char *path = case_make("hot-mine.db");
	(void)state;

	assert_int_equal(mkdir(case_path("tmp"), 0777), 0);
	assert_int_equal(chmod(case_path("tmp"), 0777), 0);
	kill_an_importer(path);
	as_reader(works_on_a_copy, path);
	assert_int_equal(rmdir(case_path("tmp")), 0);   /* nothing is left there */
	as_reader(says_who_must_repair, path);
	assert_true(store_is_hot(path));
	assert_int_equal(gb_repair(path, NULL), GB_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_reserved),
		cmocka_unit_test(test_reading_beside_an_importer),
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_others_vocabulary),
		cmocka_unit_test(test_words_of_another_writer),
		cmocka_unit_test(test_replaced_while_writing),
		cmocka_unit_test(test_being_made),
		cmocka_unit_test(test_rolled_back),
		cmocka_unit_test(test_repair),
		cmocka_unit_test(test_odd_names_rolled_back),
		cmocka_unit_test(test_repair_of_nothing),
		cmocka_unit_test(test_copy_ends),
		cmocka_unit_test(test_changed_while_copied),
		cmocka_unit_test(test_read_only),
		cmocka_unit_test(test_hot_and_read_only),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
