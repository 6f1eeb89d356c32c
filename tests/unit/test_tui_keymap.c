/* test_tui_keymap.c - which key asks for what. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tui/keymap.h"
#include "tui/script.h"

static struct event text(const char *s)
{
	struct event e = { .kind = EVENT_TEXT };

	strncpy(e.text, s, sizeof e.text - 1);
	return e;
}

static struct event key(enum key k)
{
	return (struct event){ .kind = EVENT_KEY, .key = k };
}

static void every_action_has_a_key(void **state)
{
	const struct keymap *map = keymap_default();
	struct buf keys = BUF_EMPTY;

	(void)state;
	for (enum action a = 1; a < ACTIONS; a++) {
		buf_clear(&keys);
		keymap_keys(&keys, map, a == ACTION_CHOOSE || a == ACTION_TAKE || a == ACTION_FORGET ? "menu" : NULL, a, 9);
		if (!keys.len)
			fail_msg("%s has no key", action_name(a));
		assert_true(*action_name(a) && *action_text(a, GB_EN) && *action_text(a, GB_VI));
	}
	buf_free(&keys);
}

static void no_key_is_bound_twice(void **state)
{
	const struct keymap *map = keymap_default();

	(void)state;
	for (size_t i = 0; i < map->n; i++)
		for (size_t k = 0; k < i; k++) {
			const struct binding *a = &map->bindings[i], *b = &map->bindings[k];
			bool same_scope = a->scope == b->scope || (a->scope && b->scope && strcmp(a->scope, b->scope) == 0);
			if (same_scope && strcmp(a->keys, b->keys) == 0)
				fail_msg("%s is bound twice", a->keys);
		}
}

static void keys_find_their_action(void **state)
{
	static const struct {
		const char *text;
		enum action action;
	} typed[] = {
		{ "j", ACTION_DOWN }, { "G", ACTION_LAST }, { "g", ACTION_FIRST }, { " ", ACTION_PAGE_DOWN }, { "3", ACTION_DIRECTIVES },
		{ "L", ACTION_LANGUAGE }, { "?", ACTION_HELP }, { "]", ACTION_FORWARD }, { "y", ACTION_COPY }, { "Y", ACTION_PLAIN },
		{ "z", ACTION_NONE }, { "漢", ACTION_NONE },
		/* what an input method makes of them: the marks do not count */
		{ "ỷ", ACTION_COPY }, { "ò", ACTION_SOURCE }, { "ư", ACTION_FORWARD }, { "Ý", ACTION_PLAIN },
	};
	struct event e;

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		e = text(typed[i].text);
		if (keymap_find(keymap_default(), "list", &e) != typed[i].action)
			fail_msg("%s", typed[i].text);
	}
	e = key(K_RETURN);
	assert_int_equal(keymap_find(keymap_default(), NULL, &e), ACTION_OPEN);
	e = key(K_ESCAPE);
	assert_int_equal(keymap_find(keymap_default(), NULL, &e), ACTION_BACK);
	e = key(K_OTHER);
	assert_int_equal(keymap_find(keymap_default(), NULL, &e), ACTION_NONE);
	e = key(K_CTRL);
	strcpy(e.text, "l");
	assert_int_equal(keymap_find(keymap_default(), NULL, &e), ACTION_REFRESH);
}

static void a_view_has_its_own_keys(void **state)
{
	struct event space = text(" ");

	(void)state;
	assert_int_equal(keymap_find(keymap_default(), "list", &space), ACTION_PAGE_DOWN);
	assert_int_equal(keymap_find(keymap_default(), "menu", &space), ACTION_CHOOSE);
}

static void help_names_what_a_key_does_here(void **state)
{
	struct buf keys = BUF_EMPTY;

	(void)state;
	keymap_keys(&keys, keymap_default(), "list", ACTION_DOWN, 9);
	assert_string_equal(buf_text(&keys), "j ↓");
	buf_clear(&keys);
	keymap_keys(&keys, keymap_default(), "menu", ACTION_PAGE_DOWN, 9);      /* Space means something else there */
	assert_string_equal(buf_text(&keys), "PgDn");
	buf_clear(&keys);
	keymap_keys(&keys, keymap_default(), NULL, ACTION_OPEN, 1);
	assert_string_equal(buf_text(&keys), "Enter");
	buf_free(&keys);
}

/* Where one types, characters are text, and some keys edit the line. */
static void keys_of_a_line_are_no_characters(void **state)
{
	static const struct {
		enum action action;
		const char *keys;
	} table[] = {
		{ ACTION_DOWN, "↓" }, { ACTION_PAGE_DOWN, "PgDn" }, { ACTION_OPEN, "Enter" }, { ACTION_BACK, "Esc" },
		{ ACTION_FILTER, "Tab" }, { ACTION_HELP, "F1" }, { ACTION_FIRST, "" }, { ACTION_MEETINGS, "" }, { ACTION_NONE, "" },
	};
	struct event e = text("?");

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf keys = BUF_EMPTY;
		keymap_keys(&keys, keymap_default(), "search", table[i].action, 9);
		assert_string_equal(buf_text(&keys), table[i].keys);
		buf_free(&keys);
	}
	assert_int_equal(keymap_find(keymap_default(), "search", &e), ACTION_NONE);
	assert_int_equal(keymap_find(keymap_default(), "list", &e), ACTION_HELP);
	e = key(K_F1);
	assert_int_equal(keymap_find(keymap_default(), "search", &e), ACTION_HELP);
	e = key(K_LEFT);
	assert_int_equal(keymap_find(keymap_default(), "search", &e), ACTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_has_a_key),
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(keys_find_their_action),
		cmocka_unit_test(a_view_has_its_own_keys),
		cmocka_unit_test(help_names_what_a_key_does_here),
		cmocka_unit_test(keys_of_a_line_are_no_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
