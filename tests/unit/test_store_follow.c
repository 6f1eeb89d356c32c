/* test_store_follow.c - where the corpus is looked for, and how the user's own follows the one it
 * was made from. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
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
	unsetenv("GIAOBAN_CORPUS");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	case_folder_remove();
	arena_free(arena);
	return 0;
}

/* ---- gb_locate ------------------------------------------------------------------------------- */

static void test_locate(void **state)
{
	struct gb_location where;
	struct gb_why why = { .lang = GB_EN };
	char longer[6000];
	(void)state;

	setenv("XDG_DATA_HOME", case_path("data"), 1);
	setenv("GIAOBAN_CORPUS", "/from/environment.db", 1);
	assert_int_equal(gb_locate("named.db", NULL, &where, &why), GB_OK);
	assert_int_equal(where.found, GB_FROM_OPTION);
	assert_string_equal(where.path, "named.db");
	assert_string_equal(where.user, case_path("data/giaoban/corpus.db"));
	assert_int_equal(gb_locate(NULL, NULL, &where, &why), GB_OK);
	assert_int_equal(where.found, GB_FROM_ENVIRONMENT);
	assert_string_equal(where.path, "/from/environment.db");
	setenv("GIAOBAN_CORPUS", "", 1);
	(void)gb_locate(NULL, NULL, &where, &why);
	assert_int_not_equal(where.found, GB_FROM_ENVIRONMENT);
	assert_int_not_equal(where.found, GB_FROM_USER);
	unsetenv("GIAOBAN_CORPUS");

	assert_int_equal(mkdir(case_path("data"), 0700), 0);
	assert_int_equal(mkdir(case_path("data/giaoban"), 0700), 0);
	gb_close(case_file(case_path("data/giaoban/corpus.db")));
	assert_int_equal(gb_locate(NULL, NULL, &where, &why), GB_OK);
	assert_int_equal(where.found, GB_FROM_USER);
	assert_string_equal(where.path, where.user);

	setenv("XDG_DATA_HOME", "not/absolute", 1);
	setenv("HOME", "/home/somebody", 1);
	(void)gb_locate(NULL, NULL, &where, &why);
	assert_string_equal(where.user, "/home/somebody/.local/share/giaoban/corpus.db");
	unsetenv("HOME");
	unsetenv("XDG_DATA_HOME");
	(void)gb_locate(NULL, NULL, &where, &why);
	assert_string_equal(where.user, "");

	memset(longer, 'a', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	assert_int_equal(gb_locate(longer, NULL, &where, &why), GB_USAGE);
	assert_string_not_equal(why.text, "");
}

/* Run as a copy of itself somewhere else: is that place taken for a build tree? */
static int is_in_build_tree(void)
{
	struct gb_location where;

	(void)gb_locate(NULL, NULL, &where, NULL);
	return where.found == GB_FROM_BUILD_TREE;
}

static int run_copy(const char *path)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		setenv("GIAOBAN_TEST_LOCATE", "1", 1);
		execl(path, path, (char *)NULL);
		_exit(2);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) < 2);
	return WEXITSTATUS(status);
}

/* What stands beside an installed program, in /usr/local/assets say, is not what was shipped: only a
 * configured folder is a build tree. */
static void test_locate_build_tree(void **state)
{
	const char *program = case_path("tree/tests/program");
	struct buf b = BUF_EMPTY;
	(void)state;

	setenv("XDG_DATA_HOME", "/nonexistent", 1);
	assert_int_equal(mkdir(case_path("tree"), 0700), 0);
	assert_int_equal(mkdir(case_path("tree/assets"), 0700), 0);
	assert_int_equal(mkdir(case_path("tree/tests"), 0700), 0);
	case_make("tree/assets/corpus.db");
	assert_int_equal(file_read("/proc/self/exe", (size_t)1 << 28, &b, NULL), GB_OK);
	case_write(program, b.text, b.len);
	buf_free(&b);
	assert_int_equal(chmod(program, 0700), 0);
	assert_int_equal(run_copy(program), 0);
	case_write(case_path("tree/tests/config.status"), "", 0);
	assert_int_equal(run_copy(program), 0);         /* not the folder with the assets */
	case_write(case_path("tree/config.status"), "", 0);
	assert_int_equal(run_copy(program), 1);
}

/* ---- following ------------------------------------------------------------------------------- */

static struct gb_location own_of(const char *name, const char *base)
{
	struct gb_location where = { .found = GB_FROM_BUNDLED };

	snprintf(where.path, sizeof(where.path), "%s", case_path(base));
	snprintf(where.base, sizeof(where.base), "%s", case_path(base));
	snprintf(where.user, sizeof(where.user), "%s", case_path(name));
	return where;
}

/* The same once the user's own exists. */
static struct gb_location now_own(struct gb_location where)
{
	where.found = GB_FROM_USER;
	memcpy(where.path, where.user, sizeof(where.path));
	return where;
}

static void put(gb_corpus *c, const char *id, uint32_t seed, int revision, const char *origin)
{
	struct gb_briefing *b = arena_copy(arena, case_made_up(arena, seed, id, (int)seed, 5), 1,
		sizeof(*b));

	b->meeting.revision = revision;
	assert_int_equal(store_begin(c), GB_OK);
	if (store_put(c, b, arena_printf(arena, "%u-%d", (unsigned)seed, revision), origin) != GB_OK)
		fail_msg("%s", gb_why(c));
	assert_int_equal(store_commit(c), GB_OK);
}

static void assert_meeting(gb_corpus *c, const char *id, int revision, const char *origin)
{
	struct store_state s;

	assert_int_equal(store_ready(c), GB_OK);
	assert_int_equal(store_state(c, id, &s), GB_OK);
	assert_int_equal(s.revision, revision);
	assert_string_equal(s.origin, origin);
}

static void assert_sound(gb_corpus *c)
{
	struct gb_health h;

	assert_int_equal(gb_check(c, &h), GB_OK);
	if (!h.sound)
		fail_msg("%s", h.fault);
}

static gb_corpus *for_import(const struct gb_location *where)
{
	gb_corpus *c;

	if (gb_open_for_import(where, GB_EN, &c) != GB_OK)
		fail_msg("%s", gb_why(c));
	return c;
}

static gb_corpus *at_start(const struct gb_location *where)
{
	gb_corpus *c;

	if (gb_open_located(where, GB_EN, &c) != GB_OK)
		fail_msg("%s", gb_why(c));
	assert_false(gb_changed(c));            /* what it took over was there before */
	return c;
}

static void test_made_from_its_base(void **state)
{
	struct gb_location where = own_of("a/b/own.db", "base.db");
	gb_corpus *base = case_file(where.base), *c;
	struct stat st;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	put(base, "two", 2, 1, "user");         /* as an administrator imports it */
	gb_close(base);
	c = for_import(&where);
	assert_meeting(c, "one", 1, "bundled");
	assert_meeting(c, "two", 1, "system");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "data")->name.vi, "Dữ liệu");
	assert_sound(c);
	gb_close(c);
	assert_int_equal(stat(case_path("a/b"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
}

static void test_takes_over(void **state)
{
	struct gb_location where = own_of("own.db", "followed.db");
	gb_corpus *base = case_file(where.base), *c;
	const struct gb_topic renamed = { "data", { "Số liệu", NULL } },
		mine = { "health", { "Của tôi", NULL } };
	(void)state;

	put(base, "stays", 1, 1, "bundled");
	put(base, "renewed", 2, 1, "bundled");
	put(base, "goes", 3, 1, "bundled");
	put(base, "mine-too", 4, 1, "bundled");
	c = for_import(&where);
	put(c, "mine", 5, 7, "user");
	put(c, "mine-too", 6, 9, "user");
	assert_int_equal(store_begin(c), GB_OK);
	assert_int_equal(store_put_vocabulary(c, &(struct gb_vocabulary){ .topics = &mine,
		.n_topics = 1 }, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(c), GB_OK);
	gb_close(c);

	put(base, "renewed", 22, 2, "bundled");
	put(base, "mine-too", 44, 2, "bundled");
	put(base, "new", 8, 1, "bundled");
	assert_int_equal(store_begin(base), GB_OK);
	assert_int_equal(store_remove(base, "goes"), GB_OK);
	assert_int_equal(store_put_vocabulary(base, &(struct gb_vocabulary){ .topics = &renamed,
		.n_topics = 1 }, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(base), GB_OK);
	gb_close(base);

	where = now_own(where);
	c = at_start(&where);
	assert_meeting(c, "stays", 1, "bundled");
	assert_meeting(c, "renewed", 2, "bundled");
	assert_meeting(c, "goes", 0, "");
	assert_meeting(c, "new", 1, "bundled");
	assert_meeting(c, "mine", 7, "user");
	assert_meeting(c, "mine-too", 9, "user");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "data")->name.vi, "Số liệu");
	assert_string_equal(gb_topic_find(gb_vocabulary(c), "health")->name.vi, "Của tôi");
	assert_sound(c);
	gb_close(c);
}

/* Runs the first import in a process that may write `limit` bytes a file; with `kill` the system
 * kills it there, else it hears that the disk is full. */
static void import_with_little_room(const struct gb_location *where, rlim_t limit, bool kill)
{
	const struct rlimit little = { limit, limit };
	gb_corpus *c;
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		signal(SIGXFSZ, kill ? SIG_DFL : SIG_IGN);
		if (setrlimit(RLIMIT_FSIZE, &little) != 0)
			_exit(2);
		status = gb_open_for_import(where, GB_EN, &c) == GB_OK;
		gb_close(c);
		_exit(status);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (kill)
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ);
	else
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

/* What comes of a first import that is killed or meets a full disk never hides the base. */
static void test_first_import_fails(void **state)
{
	struct gb_location where = own_of("poor/giaoban/corpus.db", "rich.db"), found;
	gb_corpus *base = case_file(where.base), *c;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	gb_close(base);
	setenv("XDG_DATA_HOME", case_path("poor"), 1);
	for (rlim_t limit = 0; limit < 150000; limit += limit < 20000 ? 5000 : 40000) {
		for (int kill = 0; kill < 2; kill++) {
			import_with_little_room(&where, limit, kill);
			assert_int_not_equal(access(where.user, F_OK), 0);
			(void)gb_locate(NULL, NULL, &found, NULL);
			assert_string_equal(found.user, where.user);
			assert_int_not_equal(found.found, GB_FROM_USER);
		}
	}
	c = for_import(&where);
	assert_meeting(c, "one", 1, "bundled");
	gb_close(c);
	(void)gb_locate(NULL, NULL, &found, NULL);
	assert_int_equal(found.found, GB_FROM_USER);
}

/* An older giaoban could leave an empty file. */
static void test_empty_own(void **state)
{
	struct gb_location where = own_of("poorer/giaoban/corpus.db", "rich.db"), found;
	gb_corpus *c;
	(void)state;

	assert_int_equal(mkdir(case_path("poorer"), 0700), 0);
	assert_int_equal(mkdir(case_path("poorer/giaoban"), 0700), 0);
	case_write(where.user, "", 0);
	setenv("XDG_DATA_HOME", case_path("poorer"), 1);
	(void)gb_locate(NULL, NULL, &found, NULL);
	assert_int_not_equal(found.found, GB_FROM_USER);
	import_with_little_room(&where, 20000, false);
	(void)gb_locate(NULL, NULL, &found, NULL);
	assert_int_not_equal(found.found, GB_FROM_USER);
	c = for_import(&where);
	assert_meeting(c, "one", 1, "bundled");
	gb_close(c);
}

/* First imports of one user at once: each takes its meeting in, and the base's are there. */
static void test_first_imports_at_once(void **state)
{
	enum { IMPORTERS = 4 };
	struct gb_location where = own_of("crowd/own.db", "rich.db");
	gb_corpus *c;
	(void)state;

	for (int i = 0; i < IMPORTERS; i++) {
		pid_t child = fork();
		assert_true(child >= 0);
		if (child > 0)
			continue;
		const char *id = arena_printf(arena, "mine-%d", i);
		_exit(gb_open_for_import(&where, GB_EN, &c) == GB_OK && store_begin(c) == GB_OK &&
			store_put(c, case_made_up(arena, 1, id, i, 30), "1", "user") == GB_OK &&
			store_commit(c) == GB_OK ? 0 : 1);
	}
	for (int i = 0; i < IMPORTERS; i++) {
		int status;
		assert_true(wait(&status) > 0);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	case_assert_meetings(c = case_read(where.user), IMPORTERS + 1);
	gb_close(c);
}

/* When nothing is new the file is not touched. */
static void test_nothing_new(void **state)
{
	struct gb_location where = own_of("still.db", "still-base.db");
	gb_corpus *base = case_file(where.base), *c;
	int64_t before, after;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	gb_close(base);
	gb_close(for_import(&where));
	where = now_own(where);
	c = at_start(&where);
	assert_int_equal(store_ask(c, "PRAGMA data_version", &before), GB_OK);
	gb_close(at_start(&where));
	gb_close(for_import(&where));
	assert_int_equal(store_ask(c, "PRAGMA data_version", &after), GB_OK);
	assert_int_equal(before, after);
	gb_close(c);
}

/* Another base than before: what was the old one's goes. */
static void test_another_base(void **state)
{
	struct gb_location where = own_of("moved.db", "bundled.db");
	gb_corpus *base = case_file(where.base), *c;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	gb_close(base);
	gb_close(for_import(&where));
	where = now_own(own_of("moved.db", "system.db"));
	base = case_file(where.base);
	put(base, "two", 2, 1, "user");
	gb_close(base);
	c = at_start(&where);
	assert_meeting(c, "one", 0, "");
	assert_meeting(c, "two", 1, "system");
	gb_close(c);
}

/* A base that cannot be read now keeps nobody from reading or importing. */
static void test_base_in_trouble(void **state)
{
	struct gb_location where = own_of("calm.db", "trouble.db");
	gb_corpus *base = case_file(where.base), *c;
	FILE *f;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	gb_close(base);
	gb_close(for_import(&where));
	f = fopen(where.base, "w");
	assert_non_null(f);
	fputs("no corpus", f);
	fclose(f);
	c = for_import(&where);
	assert_meeting(c, "one", 1, "bundled");
	gb_close(c);
	where = now_own(where);
	c = at_start(&where);
	assert_meeting(c, "one", 1, "bundled");
	gb_close(c);

	/* But a first corpus is not made without what it is to be made from. */
	where = own_of("never.db", "trouble.db");
	assert_int_equal(gb_open_for_import(&where, GB_EN, &c), GB_BAD_DATA);
	assert_non_null(strstr(gb_why(c), "not a giaoban corpus"));
	gb_close(c);
	assert_int_not_equal(access(where.user, F_OK), 0);
}

/* Somebody else is importing into the user's own: it opens as it is. */
static void test_own_is_busy(void **state)
{
	struct gb_location where = own_of("taken.db", "taken-base.db");
	gb_corpus *base = case_file(where.base), *c;
	sqlite3 *other;
	(void)state;

	put(base, "one", 1, 1, "bundled");
	gb_close(for_import(&where));
	put(base, "two", 2, 1, "bundled");
	gb_close(base);
	where = now_own(where);
	assert_int_equal(sqlite3_open(where.path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	c = at_start(&where);
	assert_meeting(c, "two", 0, "");
	gb_close(c);
	sqlite3_close(other);
	c = at_start(&where);
	assert_meeting(c, "two", 1, "bundled");
	gb_close(c);
}

static void test_named(void **state)
{
	struct gb_location where = own_of("unused.db", "base.db");
	gb_corpus *c;
	(void)state;

	where.found = GB_FROM_OPTION;
	snprintf(where.path, sizeof(where.path), "%s", case_path("named.db"));
	c = for_import(&where);
	assert_meeting(c, "one", 0, "");        /* a named one follows nobody */
	gb_close(c);
	assert_int_not_equal(access(where.user, F_OK), 0);
	where.found = GB_FROM_BUNDLED;
	where.user[0] = '\0';
	assert_int_equal(gb_open_for_import(&where, GB_EN, &c), GB_NO_INPUT);
	assert_non_null(strstr(gb_why(c), "--corpus"));
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_locate),
		cmocka_unit_test(test_locate_build_tree),
		cmocka_unit_test(test_made_from_its_base),
		cmocka_unit_test(test_takes_over),
		cmocka_unit_test(test_first_import_fails),
		cmocka_unit_test(test_empty_own),
		cmocka_unit_test(test_first_imports_at_once),
		cmocka_unit_test(test_nothing_new),
		cmocka_unit_test(test_another_base),
		cmocka_unit_test(test_base_in_trouble),
		cmocka_unit_test(test_own_is_busy),
		cmocka_unit_test(test_named),
	};

	if (getenv("GIAOBAN_TEST_LOCATE"))
		return is_in_build_tree();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
