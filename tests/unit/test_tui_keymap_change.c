/* test_tui_keymap_change.c - keys that a configuration binds: what they do then, alone and one after the other, and how they are
 * named. */
#include "config.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "tui/keymap.h"
#include "tui/script.h"

static struct keymap *map;

static int begin(void **state)
{
	(void)state;
	map = keymap_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	keymap_free(map);
	map = NULL;
	return 0;
}

/* What keys ask for in a view, one after the other; "…" while a sequence goes on. */
static void expect(const char *scope, const char *keys, const char *action)
{
	struct buf typed = BUF_EMPTY;
	char line[64], *rest = line;
	enum action a = ACTION_NONE;

	snprintf(line, sizeof line, "%s", keys);
	for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL; ) {
		struct event e;
		assert_true(key_event(word, &e));
		a = keymap_follow(map, scope, &typed, &e);
		if (a != ACTION_BEGUN)
			break;
	}
	const char *said = a == ACTION_BEGUN ? "…" : action_name(a);
	if (strcmp(said, action) != 0)
		fail_msg("%s in %s: '%s', not '%s'", keys, scope ? scope : "all", said, action);
	buf_free(&typed);
}

static void expect_keys(const char *scope, enum action a, const char *keys)
{
	struct buf b = BUF_EMPTY;

	keymap_keys(&b, map, scope, a, 9);
	assert_string_equal(buf_text(&b), keys);
	buf_free(&b);
}

static void as_built_in(void **state)
{
	const struct keymap *before = keymap_default();
	struct buf b = BUF_EMPTY;
	size_t at = 0;

	(void)state;
	assert_int_equal(map->n, before->n);
	for (size_t i = 0; i < map->n; i++)
		assert_string_equal(map->bindings[i].keys, before->bindings[i].keys);
	assert_false(keymap_difference(map, &at, &b));
	buf_free(&b);
}

static void binds(void **state)
{
	(void)state;
	keymap_bind(map, NULL, "F5", ACTION_REFRESH, "f:1");
	keymap_bind(map, "list", "j", ACTION_LAST, "f:2");
	keymap_bind(map, NULL, "q", ACTION_HELP, "f:3");
	expect(NULL, "F5", "refresh");
	expect("list", "F5", "refresh");
	expect("list", "j", "last");
	expect("record", "j", "down");
	expect("menu", "q", "help");
	expect_keys(NULL, ACTION_REFRESH, "F5 Ctrl-L");         /* what was bound comes first */
	expect_keys("list", ACTION_LAST, "j G End");
	expect_keys("list", ACTION_DOWN, "↓");
	expect_keys(NULL, ACTION_CLOSE, "");
	keymap_bind(map, "list", "j", ACTION_FIRST, "g:1");     /* the later file wins */
	expect("list", "j", "first");
	expect_keys("list", ACTION_LAST, "G End");
	assert_string_equal(keymap_place(map, &map->bindings[0]), "f:1");
	assert_null(keymap_place(map, &map->bindings[map->n - 1]));
	assert_null(keymap_place(keymap_default(), &keymap_default()->bindings[0]));
}

static void unbinds(void **state)
{
	(void)state;
	keymap_unbind(map, NULL, "x", "f:1");
	keymap_unbind(map, "list", "u", "f:2");
	keymap_unbind(map, "menu", "Space", "f:3");
	expect("record", "x", "");
	expect("list", "u", "");
	expect("record", "u", "undo");
	expect("menu", "Space", "");                    /* nor what it does everywhere */
	keymap_unbind_all(map, "menu");
	expect("menu", "Space", "page-down");
	expect("menu", "d", "");
	keymap_bind(map, "list", "u", ACTION_MINE, "f:4");
	expect("list", "u", "mine");
	keymap_unbind_all(map, NULL);
	expect("record", "j", "");
	expect("list", "u", "mine");
	expect("search", "Enter", "open");
}

static void sequences(void **state)
{
	struct buf b = BUF_EMPTY;

	(void)state;
	keymap_unbind(map, NULL, "g", "f:1");
	keymap_bind(map, NULL, "g g", ACTION_FIRST, "f:2");
	keymap_bind(map, NULL, "g t Down", ACTION_TIMELINE, "f:3");
	keymap_bind(map, "list", "Ctrl-X e", ACTION_EXPORT, "f:4");
	expect("list", "g", "…");
	expect("list", "g g", "first");
	expect("list", "g t", "…");
	expect("list", "g t Down", "timeline");
	expect("list", "g z", "");
	expect("list", "Ctrl-X e", "export");
	expect("record", "Ctrl-X", "");
	expect("record", "e", "export");
	expect_keys("list", ACTION_FIRST, "g g, Home");
	expect_keys("list", ACTION_TIMELINE, "g t ↓, 5");
	keymap_followers(&b, map, "list", "g", GB_EN);
	assert_string_equal(buf_text(&b), "g to the beginning, t ↓ the timeline: meetings, deadlines, target years");
	buf_clear(&b);
	keymap_followers(&b, map, "list", "Ctrl-X", GB_EN);
	assert_string_equal(buf_text(&b), "e export");
	buf_free(&b);
}

/* What the view itself has for the first key hides what it would begin everywhere. */
static void a_view_hides_sequences(void **state)
{
	(void)state;
	keymap_bind(map, NULL, "z a", ACTION_FIRST, "f:1");
	keymap_unbind(map, "list", "z", "f:2");
	expect("list", "z", "");
	expect("record", "z", "…");
	expect_keys("list", ACTION_FIRST, "g Home");
	expect_keys("record", ACTION_FIRST, "z a, g Home");
	keymap_bind(map, "list", "z b", ACTION_LAST, "f:3");
	expect("list", "z", "…");
	expect("list", "z b", "last");
	expect("list", "z a", "");
	keymap_unbind(map, "record", "z a", "f:4");
	expect("record", "z", "");                      /* nothing could follow */
}

/* Marks count in no key of a sequence; Alt and function keys are keys like others. */
static void names(void **state)
{
	(void)state;
	keymap_bind(map, NULL, "d d", ACTION_CLOSE, "f:1");
	keymap_bind(map, NULL, "Alt-x", ACTION_COMMAND, "f:2");
	keymap_bind(map, NULL, "F12", ACTION_LANGUAGE, "f:3");
	expect("list", "d đ", "close");
	expect("list", "Alt-x", "command");
	expect("list", "F12", "language");
	expect("list", "Alt-y", "");
	expect("list", "F2", "");
}

/* Where one types, what edits the line stays with it, and a character is none of ours but behind another key. */
static void lines(void **state)
{
	(void)state;
	keymap_bind(map, NULL, "Ctrl-U", ACTION_PAGE_UP, "f:1");
	keymap_bind(map, NULL, "z a", ACTION_FIRST, "f:2");
	keymap_bind(map, NULL, "Ctrl-X e", ACTION_EXPORT, "f:3");
	keymap_bind(map, NULL, "F5", ACTION_REFRESH, "f:4");
	expect("list", "Ctrl-U", "page-up");
	expect("search", "Ctrl-U", "");
	expect("search", "z", "");
	expect("search", "Space", "");
	expect("search", "Ctrl-X e", "export");
	expect("ask", "Ctrl-X", "");
	expect("ask", "F5", "refresh");
	expect("command", "F1", "help");
	expect("command", "?", "");
	expect("command", "Tab", "");
	keymap_bind(map, "search", "Ctrl-U", ACTION_PAGE_UP, "f:5");
	expect("search", "Ctrl-U", "page-up");
}

static void clashes(void **state)
{
	static const struct {
		const char *scope, *keys, *clash;
	} table[] = {
		{ NULL, "g g", "all g" }, { "list", "g g", "all g" }, { NULL, "d d", "menu d" }, { NULL, "z a", NULL },
		{ "list", "Ctrl-X e", NULL }, { "menu", "Space Space", "menu Space" }, { NULL, "Esc x", "search Esc, all Esc" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct keymap_clash c;
		struct buf b = BUF_EMPTY;
		size_t at = 0;
		keymap_free(map);
		map = keymap_new();
		keymap_bind(map, table[i].scope, table[i].keys, ACTION_LAST, "f:1");
		while (keymap_clash(map, &at, &c)) {
			assert_string_equal(c.sequence->keys, table[i].keys);
			buf_printf(&b, "%s%s %s", b.len ? ", " : "", c.key->scope ? c.key->scope : "all", c.key->keys);
		}
		if (strcmp(buf_text(&b), table[i].clash ? table[i].clash : "") != 0)
			fail_msg("%s: %s", table[i].keys, buf_text(&b));
		buf_free(&b);
	}
	struct keymap_clash c;
	size_t at = 0;
	keymap_bind(map, "list", "g g", ACTION_FIRST, "f:1");
	keymap_unbind(map, "list", "g", "f:2");
	keymap_unbind(map, NULL, "Esc x", "f:3");
	assert_false(keymap_clash(map, &at, &c));
}

static void differences(void **state)
{
	struct buf all = BUF_EMPTY, b = BUF_EMPTY;
	size_t at = 0;

	(void)state;
	keymap_unbind(map, NULL, "x", "f:1");
	keymap_bind(map, NULL, "q", ACTION_CLOSE, "f:2");       /* as it was */
	keymap_bind(map, NULL, "e", ACTION_SORT, "f:3");
	keymap_unbind(map, "list", "u", "f:4");
	keymap_bind(map, "menu", "z z", ACTION_TAKE, "f:5");
	for (; keymap_difference(map, &at, &b); buf_clear(&b))
		buf_printf(&all, "%s\n", buf_text(&b));
	assert_string_equal(buf_text(&all), "unbind all x\nbind all e sort\nunbind list u\nbind menu z z take\n");
	buf_free(&all);
	buf_free(&b);
}

static bool is_known_view(const char *name, size_t len)
{
	for (size_t i = 0; keymap_view(i); i++)
		if (strlen(keymap_view(i)) == len && strncmp(keymap_view(i), name, len) == 0)
			return true;
	return strncmp(name, "ask", len) == 0 || strncmp(name, "command", len) == 0;
}

/* The table of views is written by hand: here it is held against the views themselves. */
static void every_view_can_be_named(void **state)
{
	static const char sign[] = ".name = \"";
	const char *source = getenv("GB_SRCDIR");
	struct buf folder = BUF_EMPTY, path = BUF_EMPTY, text = BUF_EMPTY;
	int found = 0;

	(void)state;
	buf_printf(&folder, "%s/tui", source ? source : ".");
	DIR *files = opendir(buf_text(&folder));
	assert_non_null(files);
	for (struct dirent *f; (f = readdir(files)) != NULL; ) {
		if (strlen(f->d_name) < 3 || strcmp(f->d_name + strlen(f->d_name) - 2, ".c") != 0)
			continue;
		buf_clear(&path);
		buf_clear(&text);
		buf_printf(&path, "%s/%s", buf_text(&folder), f->d_name);
		assert_int_equal(file_read(buf_text(&path), 1 << 20, &text, NULL), GB_OK);
		if (!strstr(buf_text(&text), "struct view_ops "))
			continue;
		for (const char *at = buf_text(&text); (at = strstr(at, sign)) != NULL; found++) {
			at += strlen(sign);
			if (!is_known_view(at, strcspn(at, "\"")))
				fail_msg("%s: keymap.c does not know the view '%.*s'", f->d_name, (int)strcspn(at, "\""), at);
		}
	}
	assert_true(found >= 10);
	closedir(files);
	buf_free(&folder);
	buf_free(&path);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(as_built_in, begin, end),
		cmocka_unit_test_setup_teardown(binds, begin, end),
		cmocka_unit_test_setup_teardown(unbinds, begin, end),
		cmocka_unit_test_setup_teardown(sequences, begin, end),
		cmocka_unit_test_setup_teardown(a_view_hides_sequences, begin, end),
		cmocka_unit_test_setup_teardown(names, begin, end),
		cmocka_unit_test_setup_teardown(lines, begin, end),
		cmocka_unit_test_setup_teardown(clashes, begin, end),
		cmocka_unit_test_setup_teardown(differences, begin, end),
		cmocka_unit_test(every_view_can_be_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
