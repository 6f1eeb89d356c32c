/* test_base_end.c - the end for want of memory: told, with nothing left behind; and files that cannot be read are not taken for none. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/late.h"
#include "base/mem.h"
#include "base/status.h"
#include "base/unfinished.h"

static char folder[512];

static const char *in_folder(const char *name)
{
	static char paths[4][600];
	static unsigned next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

static void make(const char *name)
{
	FILE *f = fopen(in_folder(name), "w");

	assert_non_null(f);
	assert_int_equal(fclose(f), 0);
}

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-base-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	unlink(in_folder("kept"));
	return rmdir(folder);
}

static void say_before(void)
{
	ssize_t ignored = write(STDERR_FILENO, "before ", 7);

	(void)ignored;
}

static void want_too_much(int to)
{
	dup2(to, STDERR_FILENO);
	mem_before_end(say_before);
	mem_last_words("the last words\n");
	unfinished_add(in_folder("begun"));
	unfinished_add(in_folder("kept"));
	unfinished_done(in_folder("kept"));
	free(mem_grow(NULL, SIZE_MAX, 2));
	_exit(0);
}

static void want_what_is_gone(int to)
{
	static const struct late_function one = { "nothing", 0 };
	void *table[1];

	dup2(to, STDERR_FILENO);
	mem_before_end(say_before);
	late_load("libgiaoban-none.so.0", &one, 1, table);
	_exit(0);
}

/* What a process of its own, which ends for good, says before it does. */
static void ends_with(void (*act)(int to), const char *words)
{
	char said[200] = "";
	int line[2], status;

	assert_int_equal(pipe(line), 0);
	const pid_t child = fork();
	if (child == 0)
		act(line[1]);
	assert_int_equal(close(line[1]), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), GB_UNAVAILABLE);
	assert_true(read(line[0], said, sizeof said - 1) > 0);
	assert_string_equal(said, words);
	assert_int_equal(close(line[0]), 0);
}

static void library_is_gone(void **state)
{
	(void)state;
	ends_with(want_what_is_gone, "before giaoban: không nạp được thư viện libgiaoban-none.so.0 (the library cannot be loaded)\n");
}

static void memory_runs_out(void **state)
{
	(void)state;
	make("begun");
	make("kept");
	ends_with(want_too_much, "before the last words\n");
	assert_int_not_equal(access(in_folder("begun"), F_OK), 0);
	assert_int_equal(access(in_folder("kept"), F_OK), 0);
}

/* Who is told that there is no file writes another in its place. */
static void unreadable_is_not_absent(void **state)
{
	struct gb_why why = { .lang = GB_EN };
	struct buf b = BUF_EMPTY;
	struct rlimit before, none;
	(void)state;

	make("kept");
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none = (struct rlimit){ 0, before.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	const enum gb_status status = file_read(in_folder("kept"), 100, &b, &why);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_int_equal(status, GB_IO);
	assert_non_null(strstr(why.text, "too many files are open"));
	assert_int_equal(file_read(in_folder("none"), 100, &b, &why), GB_NO_INPUT);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_runs_out),
		cmocka_unit_test(library_is_gone),
		cmocka_unit_test(unreadable_is_not_absent),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
