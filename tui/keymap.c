/* keymap.c - which key asks for what. */
#include "config.h"

#include "tui/keymap.h"

#include <string.h>

#include "text/text.h"
#include "tui/input.h"
#include "tui/script.h"

static const struct {
	const char *name;
	enum action_group group;
	const char *hint, *text;
} actions[ACTIONS] = {
#define ACTION(id, word, group_id, hint_text, help_text) [ACTION_##id] = { word, GROUP_##group_id, hint_text, help_text },
#include "tui/action.def"
#undef ACTION
};

static const char *const groups[GROUPS] = {
	[GROUP_MOVE] = TR("Moving"),
	[GROUP_GO] = TR("Opening and coming back"),
	[GROUP_LIST] = TR("Lists"),
	[GROUP_PAGE] = TR("Pages"),
	[GROUP_PROGRAM] = TR("giaoban itself"),
};

/* In the order in which help and hints name them. */
static const struct binding defaults[] = {
	{ "menu", "Space", ACTION_CHOOSE }, { "menu", "d", ACTION_FORGET },
	{ "menu", "Enter", ACTION_TAKE }, { "menu", "l", ACTION_TAKE }, { "menu", "Right", ACTION_TAKE },
	{ "search", "Enter", ACTION_OPEN }, { "search", "Esc", ACTION_BACK }, { "search", "Tab", ACTION_FILTER },
	/* These edit the line. */
	{ "search", "Left", ACTION_NONE }, { "search", "Right", ACTION_NONE }, { "search", "Backspace", ACTION_NONE },
	{ "search", "Home", ACTION_NONE }, { "search", "End", ACTION_NONE }, { "search", "Shift-Tab", ACTION_NONE },
	{ "search", "Ctrl-O", ACTION_EXPORT },
	{ "ask", "Enter", ACTION_TAKE }, { "ask", "Esc", ACTION_BACK },

	{ NULL, "j", ACTION_DOWN }, { NULL, "Down", ACTION_DOWN },
	{ NULL, "k", ACTION_UP }, { NULL, "Up", ACTION_UP },
	{ NULL, "Space", ACTION_PAGE_DOWN }, { NULL, "PgDn", ACTION_PAGE_DOWN },
	{ NULL, "b", ACTION_PAGE_UP }, { NULL, "PgUp", ACTION_PAGE_UP },
	{ NULL, "g", ACTION_FIRST }, { NULL, "Home", ACTION_FIRST },
	{ NULL, "G", ACTION_LAST }, { NULL, "End", ACTION_LAST },
	{ NULL, "Tab", ACTION_NEXT }, { NULL, "Shift-Tab", ACTION_PREVIOUS },
	{ NULL, "Enter", ACTION_OPEN }, { NULL, "l", ACTION_OPEN }, { NULL, "Right", ACTION_OPEN },
	{ NULL, "h", ACTION_BACK }, { NULL, "Left", ACTION_BACK }, { NULL, "Esc", ACTION_BACK }, { NULL, "Backspace", ACTION_BACK },
	{ NULL, "]", ACTION_FORWARD }, { NULL, "/", ACTION_SEARCH },
	{ NULL, "1", ACTION_MEETINGS }, { NULL, "2", ACTION_SLOGANS }, { NULL, "3", ACTION_DIRECTIVES },
	{ NULL, "4", ACTION_FIGURES }, { NULL, "5", ACTION_TIMELINE }, { NULL, "6", ACTION_AGENCIES }, { NULL, "7", ACTION_TOPICS },
	{ NULL, "8", ACTION_INDICATORS },
	{ NULL, "f", ACTION_FILTER }, { NULL, "x", ACTION_UNFILTER }, { NULL, "u", ACTION_UNDO },
	{ NULL, "m", ACTION_MINE }, { NULL, "s", ACTION_SORT },
	{ NULL, "F", ACTION_SAVED }, { NULL, "e", ACTION_EXPORT },
	{ NULL, "c", ACTION_COMPARE }, { NULL, "v", ACTION_CHART },
	{ NULL, ">", ACTION_YEAR_NEXT }, { NULL, "<", ACTION_YEAR_PREVIOUS },
	{ NULL, "n", ACTION_HIT_NEXT }, { NULL, "N", ACTION_HIT_PREVIOUS },
	{ NULL, "o", ACTION_SOURCE }, { NULL, "y", ACTION_COPY }, { NULL, "Y", ACTION_PLAIN },
	{ NULL, "L", ACTION_LANGUAGE }, { NULL, "?", ACTION_HELP }, { NULL, "F1", ACTION_HELP }, { NULL, ":", ACTION_COMMAND },
	{ NULL, "Ctrl-L", ACTION_REFRESH }, { NULL, "q", ACTION_CLOSE },
};

static const struct keymap default_map = { defaults, sizeof defaults / sizeof *defaults };

const struct keymap *keymap_default(void)
{
	return &default_map;
}

static bool known(enum action a)
{
	return a > ACTION_NONE && a < ACTIONS;
}

const char *action_name(enum action a)
{
	return known(a) ? actions[a].name : "";
}

const char *action_text(enum action a, enum gb_lang lang)
{
	return known(a) ? tr(lang, actions[a].text) : "";
}

/* The language switch is named in the language that it leads to: who cannot read this one finds it. */
const char *action_hint(enum action a, enum gb_lang lang)
{
	if (a == ACTION_LANGUAGE)
		return lang == GB_VI ? "English" : "Tiếng Việt";
	return known(a) && actions[a].hint ? tr(lang, actions[a].hint) : "";
}

enum action_group action_group_of(enum action a)
{
	return known(a) ? actions[a].group : GROUP_PROGRAM;
}

const char *action_group_name(enum action_group g, enum gb_lang lang)
{
	return g < GROUPS ? tr(lang, groups[g]) : "";
}

/* The name of the key of an event; "" for one that cannot be bound. */
static void name_of_event(char out[32], const struct event *e)
{
	out[0] = '\0';
	if (e->kind == EVENT_KEY && e->key == K_CTRL && e->text[0]) {
		memcpy(out, "Ctrl-", 5);
		out[5] = (char)(e->text[0] >= 'a' && e->text[0] <= 'z' ? e->text[0] - 'a' + 'A' : e->text[0]);
		out[6] = '\0';
	} else if (e->kind == EVENT_KEY) {
		const char *name = key_name(e->key);
		size_t len = strlen(name);
		if (len < 32)
			memcpy(out, name, len + 1);
	} else if (e->kind == EVENT_TEXT && strcmp(e->text, " ") == 0) {
		memcpy(out, "Space", 6);
	} else if (e->kind == EVENT_TEXT) {
		input_plain(out, e->text);
	}
}

static bool in_scope(const struct binding *b, const char *scope)
{
	return b->scope && scope && strcmp(b->scope, scope) == 0;
}

/* Where one types, characters are text. */
static bool is_text(const char *scope, const char *key)
{
	return scope && strcmp(scope, "search") == 0 && (text_length(key) == 1 || strcmp(key, "Space") == 0);
}

/* The action of a key in a view: what the view binds itself comes before what holds everywhere. */
static enum action bound(const struct keymap *map, const char *scope, const char *key)
{
	enum action everywhere = ACTION_NONE;

	if (is_text(scope, key))
		return ACTION_NONE;
	for (size_t i = 0; i < map->n; i++) {
		const struct binding *b = &map->bindings[i];
		if (strcmp(b->key, key) != 0)
			continue;
		if (in_scope(b, scope))
			return b->action;
		if (!b->scope && everywhere == ACTION_NONE)
			everywhere = b->action;
	}
	return everywhere;
}

enum action keymap_find(const struct keymap *map, const char *scope, const struct event *e)
{
	char key[32];

	name_of_event(key, e);
	return *key ? bound(map, scope, key) : ACTION_NONE;
}

/* Arrows are shown as arrows. */
static const char *shown(const char *key)
{
	static const char *const arrows[][2] = { { "Down", "↓" }, { "Up", "↑" }, { "Left", "←" }, { "Right", "→" } };

	for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
		if (strcmp(key, arrows[i][0]) == 0)
			return arrows[i][1];
	return key;
}

/* Does a binding before this one give the key the same action? */
static bool is_named(const struct keymap *map, size_t at, const char *scope)
{
	for (size_t i = 0; i < at; i++) {
		const struct binding *b = &map->bindings[i], *same = &map->bindings[at];
		if (b->action == same->action && strcmp(b->key, same->key) == 0 && (!b->scope || in_scope(b, scope)))
			return true;
	}
	return false;
}

void keymap_keys(struct buf *out, const struct keymap *map, const char *scope, enum action a, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; known(a) && i < map->n && n < most; i++) {
		const struct binding *b = &map->bindings[i];
		if (b->action != a || (b->scope && !in_scope(b, scope)) || bound(map, scope, b->key) != a || is_named(map, i, scope))
			continue;
		if (n++ > 0)
			buf_putc(out, ' ');
		buf_puts(out, shown(b->key));
	}
}
