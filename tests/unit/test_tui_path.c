/* test_tui_path.c - names of files: made of words, completed, shown. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tui/path.h"

static char folder[4096];       /* the current one, and the home */

static const char *const files[] = { "báo cáo.txt", "báo.csv", "chi-dao.csv", "chi-dao.html", ".hidden", "bad\xff" };
#define FILES (sizeof files / sizeof *files)

static int begin(void **state)
{
	char path[4096];
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(path, sizeof path, "%s/giaoban-path.XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(path) || !realpath(path, folder) || chdir(folder) != 0 || mkdir("sub", 0700) != 0)
		return -1;
	for (size_t i = 0; i < FILES; i++) {
		FILE *f = fopen(files[i], "w");
		if (!f || fclose(f) != 0)
			return -1;
	}
	return setenv("HOME", folder, 1);
}

static int end(void **state)
{
	(void)state;
	for (size_t i = 0; i < FILES; i++)
		unlink(files[i]);
	rmdir("sub");
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static void names(void **state)
{
	static const char *const table[][2] = {
		{ "Chỉ đạo · Bộ Y tế · hạn đã qua", "chi-dao-bo-y-te-han-da-qua" },
		{ "session-10/electronic-records#2", "session-10-electronic-records-2" },
		{ " ../..//-x ", "x" },
		{ "", "" }, { "· …", "" }, { "日本", "" },
	};
	struct buf long_words = BUF_EMPTY, name = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		buf_clear(&name);
		path_name(&name, table[i][0]);
		assert_string_equal(buf_text(&name), table[i][1]);
	}
	for (int i = 0; i < 100; i++)
		buf_puts(&long_words, "ữ ");
	buf_clear(&name);
	path_name(&name, buf_text(&long_words));
	assert_true(name.len > 0 && name.len <= PATH_NAME_MOST + 1);
	buf_free(&long_words);
	buf_free(&name);
}

static void shown(void **state)
{
	static const char *const table[][2] = {
		{ "a.csv", "~/a.csv" }, { "sub/a.csv", "~/sub/a.csv" }, { "~/a.csv", "~/a.csv" }, { "/a.csv", "/a.csv" },
		{ "~x/a", "~/~x/a" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf out = BUF_EMPTY;
		path_shown(&out, table[i][0]);
		assert_string_equal(buf_text(&out), table[i][1]);
		buf_free(&out);
	}
}

static void expanded(void **state)
{
	static const char *const table[][2] = { { "~/a", "/a" }, { "~", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf out = BUF_EMPTY;
		path_expand(&out, table[i][0]);
		assert_memory_equal(buf_text(&out), folder, strlen(folder));
		assert_string_equal(buf_text(&out) + strlen(folder), table[i][1]);
		buf_free(&out);
	}
	struct buf out = BUF_EMPTY;
	path_expand(&out, "~x");
	assert_string_equal(buf_text(&out), "~x");
	buf_clear(&out);
	path_expand(&out, "-");
	assert_string_equal(buf_text(&out), "./-");
	buf_free(&out);
}

static void completed(void **state)
{
	static const struct {
		const char *typed, *line, *others;      /* line NULL: none begins so */
	} table[] = {
		{ "c", "chi-dao.", "chi-dao.csv  chi-dao.html" },
		{ "chi-dao.h", "chi-dao.html", "" },
		{ "b", "báo", "báo cáo.txt  báo.csv" },        /* what the line could not hold is left out */
		{ "s", "sub/", "" },
		{ "sub/x", NULL, "" },
		{ "none/x", NULL, "" },
		{ ".h", ".hidden", "" },
		{ "~/s", "~/sub/", "" },
		{ "./s", "./sub/", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf line = BUF_EMPTY, others = BUF_EMPTY;
		assert_int_equal(path_complete(&line, &others, table[i].typed), table[i].line != NULL);
		assert_string_equal(buf_text(&line), table[i].line ? table[i].line : table[i].typed);
		assert_string_equal(buf_text(&others), table[i].others);
		buf_free(&line);
		buf_free(&others);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names), cmocka_unit_test(shown), cmocka_unit_test(expanded), cmocka_unit_test(completed),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
