/* test_store_lost.c - transactions that SQLite takes back by itself, for want of memory or room: nothing of them is written afterwards. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

static gb_corpus *open_to_write(const char *path)
{
	gb_corpus *c;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	return c;
}

/* Whatever comes behind the loss, until the transaction is given up. */
static void nothing_goes_on(void **state)
{
	struct arena *a = arena_new();
	const char *path = case_make("lost.db");
	gb_corpus *c = open_to_write(path);
	struct store_run r;
	(void)state;

	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(sqlite3_exec(c->db, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	assert_int_not_equal(store_fail(c, SQLITE_FULL), GB_OK);
	assert_int_equal(store_exec(c, "DELETE FROM directives"), GB_IO);
	store_start(&r, c, "DELETE FROM meetings");
	assert_int_equal(store_do(&r), GB_IO);
	assert_int_equal(gb_vocabulary_ready(c), GB_IO);
	assert_int_equal(store_put(c, case_made_up(a, 9, "more", 9, 3), "d", "user"), GB_IO);
	assert_int_equal(store_commit(c), GB_IO);
	case_assert_meetings(c, 3);
	case_put(c, case_made_up(a, 9, "more", 9, 3), "d");
	case_assert_meetings(c, 4);
	gb_close(c);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, tear_down);
}
