/* test_store_changed.c - a screen's question at each key: is this still the corpus that it shows? */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

/* Another program takes a meeting in. */
static void import_into(const char *path, const char *id, uint32_t seed)
{
	gb_corpus *w;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	case_put(w, case_made_up(arena, seed, id, 5, 5), "d");
	gb_close(w);
}

/* Yes, and after that no. */
static void assert_changed_once(gb_corpus *c)
{
	assert_true(gb_changed(c));
	assert_false(gb_changed(c));
	assert_false(gb_changed(c));
}

static void test_nothing(void **state)
{
	gb_corpus *c = case_read(case_make("calm.db"));
	(void)state;

	assert_false(gb_changed(c));
	case_assert_meetings(c, 3);
	assert_non_null(gb_vocabulary(c));
	assert_false(gb_changed(c));
	gb_close(c);
}

static void test_others_write(void **state)
{
	const char *path = case_make("shared.db");
	gb_corpus *c = case_read(path);
	(void)state;

	import_into(path, "m7", 5);             /* before it was asked for the first time */
	assert_changed_once(c);
	import_into(path, "m8", 6);
	case_assert_meetings(c, 5);             /* what was read meanwhile answers nothing */
	assert_changed_once(c);
	gb_close(c);
}

static void test_own_writes(void **state)
{
	gb_corpus *c = case_memory();
	(void)state;

	(void)gb_changed(c);
	case_put(c, case_made_up(arena, 5, "m1", 5, 5), "d");
	assert_changed_once(c);
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put(c, case_made_up(arena, 5, "m2", 5, 5), "d", "user"), GB_OK);
	assert_false(gb_changed(c));            /* not yet */
	assert_int_equal(store_commit(c), GB_OK);
	assert_changed_once(c);
	gb_close(c);
}

static void test_replaced(void **state)
{
	const char *path = case_make("old.db");
	gb_corpus *c = case_read(path);
	(void)state;

	assert_int_equal(rename(case_make("new.db"), path), 0);
	assert_changed_once(c);
	case_assert_meetings(c, 3);
	assert_false(gb_changed(c));
	assert_int_equal(rename(case_make("newer.db"), path), 0);
	case_assert_meetings(c, 3);             /* opened anew by a reading */
	assert_changed_once(c);
	assert_int_equal(unlink(path), 0);
	assert_false(gb_changed(c));            /* what is open stays readable */
	case_assert_meetings(c, 3);
	gb_close(c);
}

static void test_not_there(void **state)
{
	gb_corpus *c;
	const char *path = case_path("late.db");
	(void)state;

	assert_int_equal(gb_open(path, GB_READ, GB_EN, &c), GB_NO_INPUT);
	assert_false(gb_changed(c));
	case_write(path, "garbage", 7);
	assert_false(gb_changed(c));
	assert_int_equal(rename(case_make("made.db"), path), 0);
	assert_changed_once(c);
	case_write(case_path("bad.db"), "garbage", 7);
	assert_int_equal(rename(case_path("bad.db"), path), 0);
	assert_false(gb_changed(c));
	assert_int_equal(rename(case_make("good.db"), path), 0);
	assert_changed_once(c);
	gb_close(c);
}

/* While an importer writes nobody waits, and nobody who asks stands in its way. */
static void test_busy(void **state)
{
	const char *path = case_make("busy.db");
	gb_corpus *c = case_read(path);
	const time_t begin = time(NULL);
	sqlite3 *other;
	(void)state;

	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_false(gb_changed(c));
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE; DELETE FROM meetings WHERE id = 'm1'",
		NULL, NULL, NULL), SQLITE_OK);
	c->patience.ms = 3600 * 1000;
	assert_false(gb_changed(c));
	assert_true(time(NULL) - begin < 600);
	assert_int_equal(c->patience.ms, 3600 * 1000);
	assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	assert_changed_once(c);
	sqlite3_close(other);
	gb_close(c);
}

/* What is asked for one screen is of one moment, and an importer comes before it or after it. */
static void test_held(void **state)
{
	const char *path = case_make("held.db");
	gb_corpus *c = case_read(path), *w;
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	w->patience.ms = 0;
	assert_int_equal(gb_hold(c), GB_OK);
	assert_int_equal(gb_hold(c), GB_OK);
	assert_false(gb_changed(c));
	assert_int_equal(store_begin(w), GB_OK);
	assert_int_equal(store_put(w, case_made_up(arena, 9, "m9", 5, 5), "d", "user"), GB_OK);
	case_assert_meetings(c, 3);
	assert_int_equal(store_commit(w), GB_UNAVAILABLE);
	case_assert_meetings(c, 3);
	assert_false(gb_changed(c));
	gb_let_go(c);
	gb_let_go(c);
	case_put(w, case_made_up(arena, 9, "m9", 5, 5), "d");
	assert_int_equal(gb_hold(c), GB_OK);
	assert_changed_once(c);
	case_assert_meetings(c, 4);
	gb_let_go(c);
	assert_false(gb_changed(c));
	gb_close(w);
	gb_close(c);
}

/* A key waits for an importer once, not with each thing that it asks; what can be read again then, is held. */
static void test_not_held(void **state)
{
	const char *path = case_make("taken.db");
	gb_corpus *c = case_read(path);
	gb_rows *rows;
	sqlite3 *other;
	(void)state;

	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE; DELETE FROM meetings WHERE id = 'm1'", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(gb_hold(c), GB_UNAVAILABLE);
	assert_true(gb_is_stale(c));
	assert_int_equal(c->patience.ms, 0);
	assert_int_equal(gb_find(c, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), GB_UNAVAILABLE);
	assert_false(gb_changed(c));
	assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	case_assert_meetings(c, 2);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_BUSY);
	assert_changed_once(c);
	gb_let_go(c);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(c->patience.ms, STORE_WAITS_MS);
	sqlite3_close(other);
	gb_close(c);
}

static size_t readings(const gb_corpus *c)
{
	size_t n = 0;

	for (const struct store_words *w = c->words; w; w = w->older)
		n++;
	return n;
}

/* The old readings of the vocabulary are kept for who holds them until the answer is yes, and no longer. */
static void test_vocabulary(void **state)
{
	const char *path = case_make("words.db");
	gb_corpus *c = case_read(path), *w;
	const struct gb_vocabulary *before = gb_vocabulary(c);
	(void)state;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &w), GB_OK);
	for (int i = 0; i < 5; i++) {
		const struct gb_topic topic = { arena_printf(arena, "new-%d", i), { "Mới", NULL } };
		const struct gb_vocabulary v = { .topics = &topic, .n_topics = 1 };
		const char *first = arena_strdup(arena, before->topics[0].id);
		assert_int_equal(store_begin(w), GB_OK);
		assert_int_equal(store_put_vocabulary(w, &v, NULL, NULL), GB_OK);
		assert_int_equal(store_commit(w), GB_OK);
		assert_non_null(gb_topic_find(gb_vocabulary(c), topic.id));
		assert_string_equal(before->topics[0].id, first);
		assert_int_equal(readings(c), 2);
		assert_true(gb_changed(c));
		assert_int_equal(readings(c), 1);
		before = gb_vocabulary(c);
		assert_non_null(gb_topic_find(before, topic.id));
	}
	gb_close(w);
	gb_close(c);
}

/* The first import makes the user's own corpus while the bundled one is shown. */
static void test_own_is_made(void **state)
{
	struct gb_location where = { .found = GB_FROM_BUNDLED };
	gb_corpus *c;
	(void)state;

	snprintf(where.path, sizeof where.path, "%s", case_make("shipped.db"));
	snprintf(where.user, sizeof where.user, "%s", case_path("own.db"));
	assert_int_equal(gb_open_located(&where, GB_EN, &c), GB_OK);
	assert_false(gb_changed(c));
	import_into(where.path, "late", 11);            /* the one that is shown still counts */
	assert_changed_once(c);
	gb_close(case_file(where.user));
	import_into(where.user, "mine", 12);
	assert_changed_once(c);
	assert_string_equal(gb_path(c), where.user);
	case_assert_meetings(c, 1);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_others_write),
		cmocka_unit_test(test_own_writes),
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_not_there),
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_held),
		cmocka_unit_test(test_not_held),
		cmocka_unit_test(test_vocabulary),
		cmocka_unit_test(test_own_is_made),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
