/* test_brief_syntax.c - files that cannot be read at all, or hold what briefings must not: where the
 * fault is seen, and that the words help. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief_case.h"

#define HEAD "format: giaoban-briefing/1\nmeeting:\n"

/* `line` and `column` of the complaint that holds `words`; `status` of the reading. */
struct fault {
	const char *text;
	int line, column;
	const char *words;
	enum gb_status status;
};

static const struct fault faults[] = {
	{ HEAD "  title: Họp: bàn về số\n", 3, 13, "a second \": \" in one line", GB_BAD_DATA },
	{ HEAD "  id: a\n   kind: session\n", 4, 8, "indented deeper than the one above", GB_BAD_DATA },
	{ HEAD "    id: a\n  kind: session\n", 4, 3, "not indented like the keys above", GB_BAD_DATA },
	{ HEAD "  title: x\n  foo\n  kind: session\n", 4, 3, "a line without \"key: \"", GB_BAD_DATA },
	{ HEAD "\tid: a\n", 3, 1, "a tab stands", GB_BAD_DATA },
	{ HEAD "  id: a\n  \tkind: x\n", 4, 3, "a tab stands", GB_BAD_DATA },
	{ HEAD "  documents:\n  -\t- a\n", 4, 4, "a tab stands", GB_BAD_DATA },
	{ HEAD "  title: \"abc\n  kind: session\n", 3, 10, "never closed", GB_BAD_DATA },
	{ HEAD "  title: 'abc\n", 3, 10, "never closed", GB_BAD_DATA },
	{ HEAD "  title: \"abc\" def\n", 3, 16, "after the closing quote", GB_BAD_DATA },
	{ HEAD "  title: 'it's'\n", 3, 14, "after the closing quote", GB_BAD_DATA },
	{ HEAD "  title: {vi: a}b\n", 3, 17, "after the closing bracket", GB_BAD_DATA },
	{ HEAD "  title: \"a\\qb\"\n", 3, 12, "begins an escape", GB_BAD_DATA },
	{ HEAD "  title: {vi: a, en: b\n  kind: x\n", 3, 10, "inside { }", GB_BAD_DATA },
	{ HEAD "  title: {vi: a: b}\n", 3, 16, "inside { }", GB_BAD_DATA },
	{ HEAD "  topics: [a, b\n  kind: x\n", 3, 11, "inside [ ]", GB_BAD_DATA },
	{ HEAD "  title: @abc\n", 3, 10, "begins with @ wants quotes", GB_BAD_DATA },
	{ HEAD "  title: `abc\n", 3, 10, "begins with ` wants quotes", GB_BAD_DATA },
	{ HEAD "  title: %abc\n", 3, 10, "begins with % wants quotes", GB_BAD_DATA },
	{ HEAD "  title: & abc\n", 3, 11, "& or * wants quotes", GB_BAD_DATA },
	{ HEAD "  title: !<a b\n", 3, 13, "! wants quotes", GB_BAD_DATA },
	{ HEAD "  title: ! a\n", 3, 10, "tags (!name) are not taken", GB_OK },
	{ HEAD "  title: |3x\n", 3, 12, "| or > wants quotes", GB_BAD_DATA },
	{ HEAD "  title: ]\n", 3, 10, "wants quotes", GB_BAD_DATA },
	{ HEAD "  title: ? a\n", 3, 10, "\"? \" wants quotes", GB_BAD_DATA },
	{ HEAD "sources: - id: a\n", 3, 10, "an entry of a list", GB_BAD_DATA },
	{ "format: giaoban-briefing/1\nsources:\n  - id: a\n - id: b\n", 4, 2, "not indented like", GB_BAD_DATA },
	{ HEAD "  title: &a x\n", 3, 10, "anchors (&name) are not taken", GB_OK },
	{ HEAD "  title: *a\n", 3, 10, "aliases (*name) are not taken", GB_OK },
	{ HEAD "  title: !!str x\n", 3, 10, "tags (!name) are not taken", GB_OK },
	{ "%YAML 1.1\n---\n" HEAD, 1, 1, "(YAML directives)", GB_OK },
	{ HEAD "---\nformat: x\n", 3, 1, "a second document", GB_BAD_DATA },
	{ "---\n" HEAD "  id: b\n...\n", 4, 3, "\"kind\" is missing", GB_OK },
	{ "", 0, 0, "the file is empty", GB_BAD_DATA },
	{ "# nothing\n", 0, 0, "the file is empty", GB_BAD_DATA },
	{ "- a\n", 1, 1, "this is no briefing", GB_BAD_DATA },
	{ "a: b\n", 1, 1, "this is no briefing", GB_BAD_DATA },
	{ "format: [a]\n", 1, 1, "this is no briefing", GB_BAD_DATA },
	{ "format: giaoban-briefing/2\n", 1, 9, "not known to this giaoban", GB_BAD_DATA },
	{ "format: giaoban-brefing/1\n", 1, 9, "did you mean \"giaoban-briefing/1\"", GB_BAD_DATA },
	{ "revision: 1\nformat: giaoban-briefing/1\n", 2, 9, "should be the first key", GB_OK },
	{ HEAD "  id: a\x07" "b\n", 3, 8, "a control character stands here (U+0007)", GB_OK },
	{ HEAD "  id: é\xe2\x80\xae" "b\n", 3, 8, "turns the direction of text stands here (U+202E)", GB_OK },
	{ HEAD "  id: a\xe2\x80\x8b" "b\n", 3, 8, "without width stands here (U+200B)", GB_OK },
	{ HEAD "  id: a\xc2\x85" "b\n", 3, 8, "(U+0085)", GB_OK },
	{ HEAD "  id: \"a\\u202eb\"\n", 3, 7, "is written in this text (U+202E)", GB_OK },
	{ HEAD "  id: \"a\\0b\"\n", 3, 7, "is written in this text (U+0000)", GB_OK },
	{ HEAD "  id: \"a\\x1b[31m\"\n", 3, 7, "is written in this text (U+001B)", GB_OK },
	{ HEAD "  id: a\xef\xb7\x90\n", 3, 8, "(U+FDD0)", GB_OK },
	{ "format: giaoban-briefing/1\r\nmeeting:\r\n  title: @\r\n", 3, 10, "begins with @", GB_BAD_DATA },
	{ HEAD "  id: \xff\n", 0, 0, "not UTF-8", GB_BAD_DATA },
	{ HEAD "  title: Nghị quyết #57\n", 3, 10, "what follows \" #\" is a comment", GB_OK },
	{ HEAD "  x: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]\n", 3, 16, "nested more than 12 deep", GB_BAD_DATA },
};

static void every_fault(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
		const struct fault *f = &faults[i];
		struct buf lines = BUF_EMPTY, place = BUF_EMPTY;
		struct brief b;
		enum gb_status status = case_lint(&b, f->text, NULL, &lines);
		const char *words = strstr(buf_text(&lines), f->words), *line = words;

		if (!words)
			fail_msg("%s\nsaid: %s", f->text, buf_text(&lines));
		while (line > buf_text(&lines) && line[-1] != '\n')
			line--;
		buf_printf(&place, "%d:%d: ", f->line, f->column);
		if (strncmp(line, buf_text(&place), place.len) != 0)
			fail_msg("%s\nnot at %s said: %s", f->text, buf_text(&place), buf_text(&lines));
		assert_int_equal(status, f->status);
		/* A fault that ends the reading is told alone. */
		if (status != GB_OK)
			assert_ptr_equal(strchr(buf_text(&lines), '\n')[1] ? NULL : words, words);
		assert_true(b.errors + b.warnings > 0);
		brief_free(&b);
		buf_free(&lines);
		buf_free(&place);
	}
}

/* Comments and quoted text are not mistaken for faults. */
static void no_fault(void **state)
{
	static const char *const texts[] = {
		"format: giaoban-vocabulary/1   # a comment\n#another\ntopics: # more\n  - id: a\n    name: {vi: x, en: y} # z\n",
		"format: giaoban-vocabulary/1\ntopics:\n  - id: a\n    name: {vi: \"a #57: b\", en: 'it''s, {so}'}\n",
		"format: giaoban-vocabulary/1\ntopics:\n- id: a\n  name:\n    vi: a\n      b\n    en: >-\n      C# and F#\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct buf lines = BUF_EMPTY;
		struct brief b;

		assert_int_equal(case_lint(&b, texts[i], NULL, &lines), GB_OK);
		assert_string_equal(buf_text(&lines), "");
		brief_free(&b);
		buf_free(&lines);
	}
}

/* ---- bounds ---------------------------------------------------------------------------------- */

static void assert_refused(const struct buf *text, const char *words)
{
	struct buf lines = BUF_EMPTY;
	struct brief b;

	(void)case_lint(&b, buf_text(text), NULL, &lines);
	assert_non_null(strstr(buf_text(&lines), words));
	assert_true(b.errors > 0);
	assert_true(arena_bytes(b.arena) < (64u << 20));
	brief_free(&b);
	buf_free(&lines);
}

static void bounds(void **state)
{
	struct buf text = BUF_EMPTY;

	(void)state;
	buf_puts(&text, HEAD "  title: ");
	buf_fill(&text, 'a', BRIEF_MAX_SCALAR + 1);
	assert_refused(&text, "a text of 20001 bytes; at most 20000 are taken");

	buf_clear(&text);
	buf_fill(&text, '#', BRIEF_MAX_BYTES + 1);
	assert_refused(&text, "a file of more than 8388608 bytes");

	buf_clear(&text);
	buf_puts(&text, HEAD "  x: [");
	for (int i = 0; i <= BRIEF_MAX_NODES; i++)
		buf_puts(&text, "a,");
	assert_refused(&text, "more than 400000 texts and lists");

	buf_clear(&text);
	buf_puts(&text, "format: giaoban-briefing/1\nslogans:\n");
	for (int i = 0; i <= BRIEF_MAX_RECORDS; i++)
		buf_puts(&text, "- {}\n");
	assert_refused(&text, "slogans: a list of 10001; at most 10000 are taken");
	buf_free(&text);
}

/* All are counted, two hundred told, and one line says how many more there are. */
static void many_complaints(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;
	int n = 0;

	(void)state;
	buf_puts(&text, case_head);
	for (int i = 0; i < 1000; i++)
		buf_printf(&text, "key%d: x\n", i);
	assert_int_equal(case_lint(&b, buf_text(&text), NULL, &lines), GB_OK);
	assert_int_equal(b.errors, 1000);
	for (const char *s = buf_text(&lines); (s = strchr(s, '\n')) != NULL; s++)
		n++;
	assert_int_equal(n, BRIEF_MAX_PROBLEMS + 1);
	assert_non_null(strstr(buf_text(&lines), "\n0:0: error: 800 more complaints are not shown\n"));
	brief_free(&b);
	buf_free(&text);
	buf_free(&lines);
}

/* A run of what must not stand there is one complaint. */
static void a_run_once(void **state)
{
	struct buf lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	assert_int_equal(case_lint(&b, "format: giaoban-vocabulary/1\n# \x07\x07\xe2\x80\x8b x \x08\n", NULL, &lines), GB_OK);
	assert_string_equal(buf_text(&lines), "2:3: error: a control character stands here (U+0007): take it out\n"
	                                      "2:9: error: a control character stands here (U+0008): take it out\n");
	brief_free(&b);
	buf_free(&lines);
}

static void ids(void **state)
{
	char id[66];

	(void)state;
	memset(id, 'a', 65);
	id[65] = '\0';
	assert_false(gb_id_valid(id));
	id[64] = '\0';
	assert_true(gb_id_valid(id));
	assert_true(gb_id_valid("5g-2025"));
	assert_false(gb_id_valid(""));
	assert_false(gb_id_valid("A"));
	assert_false(gb_id_valid("a_b"));
	assert_false(gb_id_valid("a/b"));
	assert_false(gb_id_valid("ô"));
}

static int end(void **state)
{
	(void)state;
	case_vocabulary_end();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fault),
		cmocka_unit_test(no_fault),
		cmocka_unit_test(bounds),
		cmocka_unit_test(many_complaints),
		cmocka_unit_test(a_run_once),
		cmocka_unit_test(ids),
	};

	return cmocka_run_group_tests(tests, NULL, end);
}
