/* test_store_secure.c - GIAOBAN_SECURE: a corpus is read and never written, whatever there would be to renew, to take over or to roll
 * back; and no file is made. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/secure.h"
#include "store/inside.h"
#include "store_case.h"

#define MESSAGE "GIAOBAN_SECURE is set: nothing is written to files"

static int set_up(void **state)
{
	(void)state;
	unsetenv("GIAOBAN_SECURE");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	unsetenv("GIAOBAN_SECURE");
	case_folder_remove();
	return 0;
}

static struct buf bytes_of(const char *path)
{
	struct buf b = BUF_EMPTY;

	assert_int_equal(file_read(path, (size_t)1 << 28, &b, NULL), GB_OK);
	return b;
}

static void assert_untouched(const char *path, struct buf *before)
{
	struct buf now = bytes_of(path);

	assert_int_equal(now.len, before->len);
	assert_memory_equal(now.text, before->text, now.len);
	buf_free(&now);
	buf_free(before);
}

static void put(gb_corpus *c, const char *id, uint32_t seed)
{
	struct arena *a = arena_new();

	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_made_up(a, seed, id, (int)seed, 5), id, "bundled"), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	arena_free(a);
}

static struct gb_location own_of(const char *name, const char *base)
{
	struct gb_location where = { .found = GB_FROM_USER };

	snprintf(where.path, sizeof where.path, "%s", case_path(name));
	snprintf(where.user, sizeof where.user, "%s", case_path(name));
	snprintf(where.base, sizeof where.base, "%s", case_path(base));
	return where;
}

static void when_it_is_set(void **state)
{
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	assert_false(secure());
	setenv("GIAOBAN_SECURE", "", 1);
	assert_false(secure());
	setenv("GIAOBAN_SECURE", "0", 1);       /* not empty: set */
	assert_true(secure());
	assert_int_equal(secure_refuse(&why), GB_NO_PERMISSION);
	assert_string_equal(why.text, MESSAGE);
}

static void no_corpus_is_written(void **state)
{
	const char *path = case_make("corpus.db");
	struct gb_location where = own_of("a/own.db", "corpus.db");
	struct buf before = bytes_of(path);
	gb_corpus *c;

	(void)state;
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_NO_PERMISSION);
	assert_string_equal(gb_why(c), MESSAGE);
	gb_close(c);
	assert_int_equal(gb_open(case_path("new.db"), GB_WRITE, GB_EN, &c), GB_NO_PERMISSION);
	gb_close(c);
	assert_int_not_equal(access(case_path("new.db"), F_OK), 0);
	where.found = GB_FROM_BUNDLED;
	assert_int_equal(gb_open_for_import(&where, GB_EN, &c), GB_NO_PERMISSION);
	assert_string_equal(gb_why(c), MESSAGE);
	gb_close(c);
	assert_int_not_equal(access(case_path("a"), F_OK), 0);
	case_assert_meetings(c = case_read(path), 3);
	gb_close(c);
	assert_int_equal(gb_open(NULL, GB_MEMORY, GB_EN, &c), GB_OK);    /* that is no file */
	gb_close(c);
	assert_untouched(path, &before);
}

/* Its base has a newer edition: at the next start without GIAOBAN_SECURE it is taken over. */
static void own_does_not_follow(void **state)
{
	struct gb_location where = own_of("own.db", "base.db");
	gb_corpus *base = case_file(where.base), *c;

	(void)state;
	put(base, "one", 1);
	where.found = GB_FROM_BUNDLED;
	assert_int_equal(gb_open_for_import(&where, GB_EN, &c), GB_OK);
	gb_close(c);
	put(base, "two", 2);
	gb_close(base);
	struct buf before = bytes_of(where.path);
	where.found = GB_FROM_USER;
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
	case_assert_meetings(c, 1);
	gb_close(c);
	assert_untouched(where.path, &before);
	unsetenv("GIAOBAN_SECURE");
	assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
	case_assert_meetings(c, 2);
	gb_close(c);
}

static void old_tables_stay(void **state)
{
	struct gb_location where = own_of("old.db", "none.db");
	gb_corpus *c;

	(void)state;
	case_make("old.db");
	case_make_old(where.path, 2);
	struct buf before = bytes_of(where.path);
	where.base[0] = '\0';
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
	case_assert_meetings(c, 3);
	gb_close(c);
	assert_untouched(where.path, &before);
}

/* What a killed importer left is rolled back in a private copy alone. */
static void a_journal_stays(void **state)
{
	const char *path = case_make("hot.db"), *journal = case_path("hot.db-journal");
	struct gb_why why = { .lang = GB_EN };
	pid_t child = fork();
	gb_corpus *c;
	int status;

	(void)state;
	assert_true(child >= 0);
	if (child == 0) {
		sqlite3 *db;
		if (sqlite3_open(path, &db) != SQLITE_OK ||
		    sqlite3_exec(db, "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM meetings; UPDATE directives SET text_vi = 'half';"
		                     "UPDATE figures SET written = hex(randomblob(3000)); UPDATE findings SET cue = hex(randomblob(3000))",
		                 NULL, NULL, NULL) != SQLITE_OK)
			_exit(1);
		raise(SIGKILL);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && store_is_hot(path));
	struct buf before = bytes_of(path), before_journal = bytes_of(journal);
	setenv("GIAOBAN_SECURE", "1", 1);
	case_assert_meetings(c = case_read(path), 3);
	gb_close(c);
	assert_int_equal(gb_repair(path, &why), GB_NO_PERMISSION);
	assert_string_equal(why.text, MESSAGE);
	assert_untouched(path, &before);
	assert_untouched(journal, &before_journal);
}

static void no_file_is_made(void **state)
{
	struct gb_why why = { .lang = GB_EN };
	struct file_out f;

	(void)state;
	case_write(case_path("there"), "text\n", 5);
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_equal(file_out_open(&f, case_path("new"), false, &why), GB_NO_PERMISSION);
	assert_string_equal(why.text, MESSAGE);
	file_out_discard(&f);
	assert_int_equal(file_out_open(&f, case_path("there"), true, NULL), GB_NO_PERMISSION);
	file_out_discard(&f);
	assert_int_equal(file_out_open(&f, "/dev/null", true, NULL), GB_NO_PERMISSION);
	file_out_discard(&f);
	assert_int_equal(file_make_folders(case_path("a/b/c"), &why), GB_NO_PERMISSION);
	assert_int_not_equal(access(case_path("a"), F_OK), 0);
	assert_int_equal(file_out_open(&f, "-", false, NULL), GB_OK);
	file_out_discard(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(when_it_is_set),
		cmocka_unit_test(no_corpus_is_written),
		cmocka_unit_test(own_does_not_follow),
		cmocka_unit_test(old_tables_stay),
		cmocka_unit_test(a_journal_stays),
		cmocka_unit_test(no_file_is_made),
	};
	struct CMUnitTest with_fixtures[sizeof tests / sizeof *tests];

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		with_fixtures[i] = tests[i];
		with_fixtures[i].setup_func = set_up;
		with_fixtures[i].teardown_func = tear_down;
	}
	return cmocka_run_group_tests(with_fixtures, NULL, NULL);
}
