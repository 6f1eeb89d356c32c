/* test_open_files.c - what happens to the corpus and to the notes while the browser has them open: replaced, truncated, emptied, removed,
 * overwritten, locked.  Every key is answered, nothing is told that is not so, and the browser ends as ever. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "pty_case.h"

#define CORPUS "one.db"
#define NOTES ".local/share/giaoban/notes.db"

static char corpus[4200], notes[4200];

/* ---- around each case ---- */

/* In the home. */
static void shell(const char *command)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "cd '%s' && { %s; } >/dev/null 2>&1", pty_home(), command);
	if (system(buf_text(&b)) != 0)
		fail_msg("%s", buf_text(&b));
	buf_free(&b);
}

static int begin(void **state)
{
	(void)state;
	if (!pty_begin())
		return -1;
	snprintf(corpus, sizeof corpus, "%s/" CORPUS, pty_home());
	snprintf(notes, sizeof notes, "%s/" NOTES, pty_home());
	return 0;
}

static int end(void **state)
{
	(void)state;
	pty_end();
	return 0;
}

/* A corpus, another one with a meeting less, one note; and the browser on them, at 80x24. */
static int open_browser(void **state)
{
	char args[sizeof corpus + 20];

	(void)state;
	shell("rm -rf " CORPUS "* other.db .local/share; cp \"$GB_BUILDDIR\"/assets/corpus.db " CORPUS "; cp " CORPUS " other.db;"
	      "giaoban remove -q session-2 --corpus other.db; giaoban note session-10 'my own words' --corpus other.db");
	snprintf(args, sizeof args, "--corpus '%s'", corpus);
	pty_open(&pty, 24, 80, "", args);
	pty_expect_words(&pty, "10th session");
	return 0;
}

static int close_browser(void **state)
{
	(void)state;
	pty_close(&pty);
	return 0;
}

/* ---- looking ---- */

static void press(const char *keys, const char *words)
{
	pty_send(&pty, keys, strlen(keys));
	pty_expect_words(&pty, words);
}

static bool shows(const char *words)
{
	struct buf b = BUF_EMPTY;

	pty_text(&pty, &b);
	const bool found = strstr(buf_text(&b), words) != NULL;
	buf_free(&b);
	return found;
}

static void leave(void)
{
	pty_send(&pty, "qqq", 3);
	pty_expect_exit(&pty, 0);
	pty_assert_restored(&pty);
}

/* Wherever one goes the fault is told, and nothing else: no number, no list that would be empty, no advice that does not help. */
static void assert_told_everywhere(const char *fault)
{
	press("3", "This list could not be read:");
	assert_true(shows(fault));
	assert_false(shows("0 directives"));
	press("2", "This list could not be read:");
	assert_true(shows(fault));
	press("/bo", "This could not be searched for:");
	assert_true(shows(fault));
	assert_false(shows("--reindex"));
	press("\033", "Meetings");
	press("A", "My marks and notes");
	assert_true(shows("my own words"));
	assert_false(shows("no longer in the corpus"));
	press("h", "Meetings");
}

/* A good one in its place again: the next key finds it. */
static void assert_mended(void)
{
	shell("cp other.db mended.db && mv mended.db " CORPUS);
	press("3", "1/126 directives");
	press("/bo", "69 results");
	press("\033", "126 directives");
	leave();
}

/* ---- the corpus ---- */

static void test_replaced(void **state)
{
	(void)state;
	pty_expect_words(&pty, "1/5 meetings");
	shell("mv other.db " CORPUS);
	press("j", "2/4 meetings");
	press("3", "1/126 directives");
	press("\r", "State Bank of Vietnam");
	leave();
}

/* What is open stays readable. */
static void test_removed(void **state)
{
	(void)state;
	shell("rm " CORPUS);
	press("3", "1/140 directives");
	press("/bo", "79 results");
	press("\033", "140 directives");
	press("*", "Marked:");
	assert_int_not_equal(access(corpus, F_OK), 0);
	leave();
}

static void test_truncated(void **state)
{
	(void)state;
	shell("dd if=/dev/null of=" CORPUS " bs=4096 seek=150");
	assert_told_everywhere("damaged");
	assert_mended();
}

static void test_emptied(void **state)
{
	(void)state;
	shell(": >" CORPUS);
	assert_told_everywhere("this is not a giaoban corpus");
	assert_mended();
}

static void test_overwritten(void **state)
{
	(void)state;
	shell("yes rubbish | dd of=" CORPUS " bs=4096 count=250 conv=notrunc");
	assert_told_everywhere("this is not a giaoban corpus");
	assert_mended();
}

static void test_replaced_by_rubbish(void **state)
{
	(void)state;
	shell("yes rubbish | head -c 100000 >rubbish && mv rubbish " CORPUS);
	assert_told_everywhere("this is not a giaoban corpus");
	assert_mended();
}

/* What is no file is not waited for. */
static void test_replaced_by_a_pipe(void **state)
{
	(void)state;
	shell("rm " CORPUS " && mkfifo " CORPUS);
	assert_told_everywhere("this is not a giaoban corpus");
	shell("rm " CORPUS);
	assert_mended();
}

static void test_replaced_by_unreadable(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip();         /* root may read everything */
	shell("chmod 0 other.db && mv other.db " CORPUS);
	assert_told_everywhere("cannot be opened");
	shell("chmod 600 " CORPUS);
	press("3", "1/126 directives");
	leave();
}

static sqlite3 *lock(const char *path)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_busy_timeout(db, 10000), SQLITE_OK);           /* what is on the screen may still be read around */
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	return db;
}

/* However long somebody holds the lock: a key is answered, and the first after that finds everything. */
static void test_locked(void **state)
{
	sqlite3 *db = lock(corpus);

	(void)state;
	press("3", "With the next key giaoban looks again.");
	assert_false(shows("0 directives"));
	press("/bo", "F1 keys");
	pty_expect_words(&pty, "With the next key giaoban looks again.");
	assert_false(shows("--reindex"));
	press("\033", "1 Meetings");
	press("A", "My marks and notes");
	assert_true(shows("my own words"));
	assert_false(shows("no longer in the corpus"));
	press("h", "1 Meetings");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	press("3", "1/140 directives");
	press("/bo", "79 results");
	press("\033", "140 directives");
	leave();
}

/* Commands wait for a moment, then say so. */
static void test_locked_for_commands(void **state)
{
	sqlite3 *db = lock(corpus), *own = lock(notes);

	(void)state;
	shell("giaoban meetings --corpus " CORPUS " 2>said; test $? = 69 && grep 'an import is under way' said");
	shell("giaoban remove session-2 --corpus " CORPUS " 2>said; test $? = 69 && grep 'an import is under way' said");
	shell("giaoban doctor --corpus " CORPUS " 2>said; test $? = 69 && grep 'an import is under way' said");
	shell("giaoban note session-2 words --corpus other.db 2>said; test $? = 2");        /* it is not there */
	shell("giaoban note session-10 words --corpus other.db 2>said; test $? = 69 && grep 'another session is just writing' said");
	shell("giaoban notes --corpus other.db 2>said; test $? = 69 && grep 'another session is just writing' said");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	assert_int_equal(sqlite3_close(own), SQLITE_OK);
	shell("giaoban notes --corpus other.db && giaoban meetings --corpus " CORPUS);
	leave();
}

/* Rubbish beside it is no journal, and a folder in its place is told. */
static void test_journals(void **state)
{
	(void)state;
	shell("head -c 5000 /dev/zero | tr '\\0' x >" CORPUS "-journal");
	press("3", "1/140 directives");
	shell("rm -f " CORPUS "-journal && mkdir " CORPUS "-journal");
	press("2", "This list could not be read:");
	shell("rmdir " CORPUS "-journal");
	press("3", "1/140 directives");
	leave();
}

/* ---- the notes ---- */

/* Reading goes on; what is the user's own cannot be shown nor kept, and that is told. */
static void assert_notes_told(const char *fault)
{
	press("3", "Direct the provision of digital");
	press("j", "2/140 directives");
	press("*", fault);
	press("A", "My marks and notes");
	assert_true(shows(fault));
	assert_false(shows("0 marked"));
	press("h", "Direct the provision of digital");
}

static void assert_notes_mended(void)
{
	press("*", "Marked:");
	press("A", "1 marked");
	leave();
}

static void test_notes_damaged(void **state)
{
	(void)state;
	shell("dd if=/dev/null of=" NOTES " bs=1 seek=5000");
	assert_notes_told("your notes are damaged");
	shell("mv " NOTES " aside");
	assert_notes_mended();
}

static void test_notes_rubbish(void **state)
{
	(void)state;
	shell("yes rubbish | head -c 12288 >" NOTES);
	assert_notes_told("these are not giaoban's");
	shell("mv " NOTES " aside");
	assert_notes_mended();
}

/* Written over by another file of SQLite's. */
static void test_notes_foreign(void **state)
{
	(void)state;
	shell("cp other.db " NOTES);
	assert_notes_told("these are not giaoban's");
	shell("mv " NOTES " aside");
	assert_notes_mended();
}

static void test_notes_gone(void **state)
{
	(void)state;
	shell("rm " NOTES);
	press("A", "Nothing is marked or noted yet.");
	press("h", "Meetings");
	assert_notes_mended();
}

static void test_notes_replaced(void **state)
{
	(void)state;
	shell("cp " NOTES " before.db && giaoban note session-8 'new words' --corpus other.db && mv before.db " NOTES);
	press("A", "0 marked, 1 with a note");
	press("h", "Meetings");
	assert_notes_mended();
}

static void test_notes_locked(void **state)
{
	sqlite3 *db = lock(notes);

	(void)state;
	assert_notes_told("another session is just writing your notes");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	assert_notes_mended();
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, open_browser, close_browser)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_replaced), CASE(test_removed), CASE(test_truncated), CASE(test_emptied), CASE(test_overwritten),
		CASE(test_replaced_by_rubbish), CASE(test_replaced_by_a_pipe), CASE(test_replaced_by_unreadable), CASE(test_locked),
		CASE(test_locked_for_commands), CASE(test_journals), CASE(test_notes_damaged), CASE(test_notes_rubbish),
		CASE(test_notes_foreign), CASE(test_notes_gone), CASE(test_notes_replaced), CASE(test_notes_locked),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
