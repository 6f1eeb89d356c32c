/* test_tui_editor.c - a text in the editor of the user's choice: what becomes of it. */
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

#include "outside_case.h"
#include "tui/editor.h"
static char kept[200];
static bool keeps;

static bool keep(void *self, const char *text)
{
	(void)self;
	if (!keeps)
		context_complain(&cx, "the file is full");
	snprintf(kept, sizeof kept, "%s", text);
	return keeps;
}

static void test_editors(void **state)
{
	static const struct {
		const char *script, *text, *kept, *said;
		bool fails;             /* to be kept */
		bool left;              /* in its file */
	} table[] = {
		{ "printf '%s' ' hai' >>\"$1\"", "một", "một\n hai", "", false, false },
		{ "echo một >\"$1\"", "", "một", "", false, false },
		{ ": >\"$1\"", "một", "", "", false, false },
		{ "printf 'a\\tb\\r\\n\\033[31mx\\n\\n \\n' >\"$1\"", "một", "a b\n[31mx", "", false, false },
		{ "printf 'ti\\145\\314\\202\\314\\201ng' >\"$1\"", "một", "tiếng", "", false, false },
		{ "mv \"$1\" \"$1~\"; sed s/m/c/ \"$1~\" >\"$1\"", "một", "cột", "", false, false },
		{ "exit 0", "một", NULL, "The text is as it was", false, false },
		{ "exit 0", "", NULL, "The text is as it was", false, false },
		{ "echo x >\"$1\"; exit 1", "một", NULL, "ended with status 1", false, false },
		{ "rm \"$1\"", "một", NULL, "note.txt", false, false },
		{ "printf 'a\\n\\377' >\"$1\"", "một", NULL, "note.txt", false, true },
		{ "head -c 1100000 /dev/zero | tr '\\0' a >\"$1\"", "một", NULL, "note.txt is larger than 1 MiB", false, true },
		{ "echo hai >\"$1\"", "một", "hai", "the file is full; what was written is in ", true, true },
		{ "echo hai >\"$1\"; kill -KILL $$", "một", NULL, "The editor was ended; what was written is in ", false, true },
		{ "kill -KILL $$", "một", NULL, "was ended by signal 9", false, false },
		/* What editors save beside the file when their terminal is gone. */
		{ "echo hai >\"$1.save\"; exit 1", "một", NULL, "ended with status 1; what was written is in ", false, true },
		{ "cd \"${1%/*}\"; echo hai >.note.txt.swp; kill -HUP $$", "một", NULL, "The editor was ended; what was written is in ", false, true },
		{ "mv \"$1\" \"$1~\"; kill -KILL $$", "một", NULL, "was ended by signal 9", false, false },
	};

	(void)state;
	setenv("EDITOR", "no-such-editor", 1);
	setenv("VISUAL", "./editor", 1);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		script("editor", table[i].script);
		buf_clear(&cx.message);
		strcpy(kept, "-");
		keeps = !table[i].fails;
		editor_edit(&term, &cx, &(struct editing){ table[i].text, keep, NULL });
		assert_string_equal(kept, table[i].kept ? table[i].kept : "-");
		expect_said(table[i].said);
		const bool left = rmdir("tmp") != 0;
		if (left != table[i].left)
			fail_msg("line %zu: '%s'", i, buf_text(&cx.message));
		assert_int_equal(system(left ? "rm -r tmp/giaoban-* && rmdir tmp && mkdir tmp" : "mkdir tmp"), 0);
	}
}

static void test_editor_missing(void **state)
{
	(void)state;
	unsetenv("VISUAL");
	unsetenv("EDITOR");
	editor_edit(&term, &cx, &(struct editing){ "", keep, NULL });
	expect_said("No editor is set");
	setenv("EDITOR", "no-such-editor", 1);
	editor_edit(&term, &cx, &(struct editing){ "", keep, NULL });
	expect_said("There is no program 'no-such-editor'");
	assert_int_equal(rmdir("tmp"), 0);
	editor_edit(&term, &cx, &(struct editing){ "", keep, NULL });
	expect_said("No file can be made for the editor");
	assert_int_equal(mkdir("tmp", 0700), 0);
}

/* The editor sees the terminal's encoding; a text that it cannot hold is UTF-8. */
static void test_editor_encoding(void **state)
{
	static const struct {
		const char *text, *seen, *kept;
	} table[] = {
		{ "Việt", "Vi\xD6t\n", "Việt ở" }, { "日本", "日本\n", NULL },
	};
	struct text_encoding e;

	(void)state;
	assert_true(text_encoding_find("TCVN", &e));
	struct term t = { .ops = term.ops, .encoding = &e };
	setenv("EDITOR", "./editor", 1);
	keeps = true;
	script("editor", "cp \"$1\" seen; case $(head -c 2 \"$1\") in Vi) printf 'Vi\\326t \\353\\n' >\"$1\" ;; esac");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		strcpy(kept, "-");
		editor_edit(&t, &cx, &(struct editing){ table[i].text, keep, NULL });
		expect_file("seen", table[i].seen);
		assert_string_equal(kept, table[i].kept ? table[i].kept : "-");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_editors),
		cmocka_unit_test(test_editor_missing),
		cmocka_unit_test(test_editor_encoding),
	};

	return cmocka_run_group_tests(tests, outside_begin, outside_finish);
}
