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
	{ "search", "Shift-Tab", ACTION_NONE }, { "search", "Ctrl-O", ACTION_EXPORT },
	{ "search", "Ctrl-B", ACTION_MARK }, { "search", "Ctrl-N", ACTION_NOTE },
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
	{ NULL, "F", ACTION_SAVED }, { NULL, "e", ACTION_EXPORT }, { NULL, "|", ACTION_PIPE },
	{ NULL, "*", ACTION_MARK }, { NULL, "a", ACTION_NOTE }, { NULL, "E", ACTION_EDIT }, { NULL, "A", ACTION_OWN },
	{ NULL, "c", ACTION_COMPARE }, { NULL, "v", ACTION_CHART },
	{ NULL, ">", ACTION_YEAR_NEXT }, { NULL, "<", ACTION_YEAR_PREVIOUS },
	{ NULL, "n", ACTION_HIT_NEXT }, { NULL, "N", ACTION_HIT_PREVIOUS },
	{ NULL, "o", ACTION_SOURCE }, { NULL, "y", ACTION_COPY }, { NULL, "Y", ACTION_PLAIN },
	{ NULL, "L", ACTION_LANGUAGE }, { NULL, "M", ACTION_MOUSE }, { NULL, "D", ACTION_LETTERS },
	{ NULL, "?", ACTION_HELP }, { NULL, "F1", ACTION_HELP }, { NULL, ":", ACTION_COMMAND },
	{ NULL, "Ctrl-L", ACTION_REFRESH }, { NULL, "q", ACTION_CLOSE },
};

static const struct keymap default_map = { defaults, sizeof defaults / sizeof *defaults, NULL };

/* ---- where ---- */

enum reading { READS_KEYS, READS_TEXT, READS_LINE };

static const struct {
	const char *name;
	enum reading reading;
} scopes[] = {
	{ "list", READS_KEYS }, { "record", READS_KEYS }, { "subject", READS_KEYS }, { "timeline", READS_KEYS }, { "agencies", READS_KEYS },
	{ "topics", READS_KEYS }, { "indicators", READS_KEYS }, { "series", READS_KEYS }, { "compare", READS_KEYS },
	{ "own", READS_KEYS }, { "search", READS_TEXT }, { "menu", READS_KEYS }, { "help", READS_KEYS }, { "text", READS_KEYS },
	/* Here keys are the line's, whatever is bound; these two stand last. */
	{ "ask", READS_LINE }, { "command", READS_LINE },
};

static enum reading reading_of(const char *scope)
{
	for (size_t i = 0; scope && i < sizeof scopes / sizeof *scopes; i++)
		if (strcmp(scopes[i].name, scope) == 0)
			return scopes[i].reading;
	return READS_KEYS;
}

const char *keymap_view(size_t i)
{
	return i < sizeof scopes / sizeof *scopes && scopes[i].reading != READS_LINE ? scopes[i].name : NULL;
}

bool keymap_is_typed(const char *scope)
{
	return reading_of(scope) != READS_KEYS;
}

/* ---- actions ---- */

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

enum action action_of_name(const char *name)
{
	for (enum action a = 1; a < ACTIONS; a++)
		if (strcmp(actions[a].name, name) == 0)
			return a;
	return ACTION_NONE;
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

/* ---- what a key asks for ---- */

void keymap_key_name(char out[32], const struct event *e)
{
	out[0] = '\0';
	if (e->kind == EVENT_KEY && e->key == K_CTRL && e->text[0]) {
		memcpy(out, "Ctrl-", 5);
		out[5] = (char)(e->text[0] >= 'a' && e->text[0] <= 'z' ? e->text[0] - 'a' + 'A' : e->text[0]);
		out[6] = '\0';
	} else if (e->kind == EVENT_KEY && e->key == K_ALT && e->text[0]) {
		memcpy(out, "Alt-", 4);
		out[4] = e->text[0];
		out[5] = '\0';
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

/* The first key of those is one of the words of a list, which has blanks around each. */
static bool begins_with_one_of(const char *keys, const char *list)
{
	char word[34];
	const size_t len = strcspn(keys, " ");

	snprintf(word, sizeof word, " %.*s ", (int)(len < 31 ? len : 31), keys);
	return strstr(list, word) != NULL;
}

/* Where one types, characters are text. */
static bool is_text(enum reading reading, const char *keys)
{
	const size_t len = strcspn(keys, " ");
	int cells;

	return reading != READS_KEYS && (text_grapheme(keys, &cells) == len || begins_with_one_of(keys, " Space "));
}

/* What edits the line there, whatever it does elsewhere; of a line that is all there is, also what ends it. */
static bool is_of_line(enum reading reading, const char *keys)
{
	static const char editing[] = " Left Right Home End Backspace Delete Ctrl-A Ctrl-E Ctrl-K Ctrl-T Ctrl-U Ctrl-W ";

	return (reading != READS_KEYS && begins_with_one_of(keys, editing)) ||
	       (reading == READS_LINE && begins_with_one_of(keys, " Enter Esc Tab Up Down "));
}

bool keymap_begins(const char *keys, const char *longer)
{
	const size_t len = strlen(keys);

	return strncmp(keys, longer, len) == 0 && longer[len] == ' ';
}

/* Do the view's own bindings decide about these keys, so that those of everywhere do not count? */
static bool is_decided(const struct keymap *map, const char *scope, const char *keys)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct binding *b = &map->bindings[i];
		if (in_scope(b, scope) && (strcmp(b->keys, keys) == 0 || keymap_begins(b->keys, keys)))
			return true;
	}
	return false;
}

/* What a binding says of keys: its action, that they begin its sequence, or nothing. */
static enum action says(const struct binding *b, const char *keys)
{
	if (*b->keys != *keys)
		return ACTION_NONE;
	return strcmp(b->keys, keys) == 0 ? b->action : b->action != ACTION_NONE && keymap_begins(keys, b->keys) ? ACTION_BEGUN : ACTION_NONE;
}

static enum action bound_here(const struct keymap *map, const char *scope, const char *keys)
{
	for (size_t i = 0; i < map->n; i++)
		if (in_scope(&map->bindings[i], scope) && says(&map->bindings[i], keys) != ACTION_NONE)
			return says(&map->bindings[i], keys);
	return ACTION_NONE;
}

static enum action bound_everywhere(const struct keymap *map, const char *scope, const char *keys)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct binding *b = &map->bindings[i];
		if (!b->scope && says(b, keys) != ACTION_NONE && !is_decided(map, scope, b->keys))
			return says(b, keys);
	}
	return ACTION_NONE;
}

static enum action bound(const struct keymap *map, const char *scope, const char *keys)
{
	const enum reading reading = reading_of(scope);

	if (is_text(reading, keys))
		return ACTION_NONE;
	enum action a = bound_here(map, scope, keys);
	if (a != ACTION_NONE || is_of_line(reading, keys) || is_decided(map, scope, keys))
		return a;
	a = bound_everywhere(map, scope, keys);
	return reading == READS_LINE && a != ACTION_HELP && a != ACTION_REFRESH ? ACTION_NONE : a;
}

enum action keymap_follow(const struct keymap *map, const char *scope, struct buf *typed, const struct event *e)
{
	char key[32];

	keymap_key_name(key, e);
	if (!*key)
		return ACTION_NONE;
	buf_printf(typed, "%s%s", typed->len ? " " : "", key);
	return bound(map, scope, buf_text(typed));
}

enum action keymap_find(const struct keymap *map, const char *scope, const struct event *e)
{
	struct buf typed = BUF_EMPTY;
	enum action a = keymap_follow(map, scope, &typed, e);

	buf_free(&typed);
	return a;
}

/* ---- in words ---- */

/* Arrows are shown as arrows. */
static void show(struct buf *out, const char *keys)
{
	static const char *const arrows[][2] = { { "Down", "↓" }, { "Up", "↑" }, { "Left", "←" }, { "Right", "→" } };

	for (size_t len; *keys; keys += len + (keys[len] == ' ')) {
		size_t arrow = 0;
		len = strcspn(keys, " ");
		while (arrow < 4 && (strlen(arrows[arrow][0]) != len || memcmp(arrows[arrow][0], keys, len) != 0))
			arrow++;
		if (arrow < 4)
			buf_puts(out, arrows[arrow][1]);
		else
			buf_add(out, keys, len);
		if (keys[len])
			buf_putc(out, ' ');
	}
}

/* Does a binding before this one give the keys the same action? */
static bool is_named(const struct keymap *map, size_t at, const char *scope)
{
	for (size_t i = 0; i < at; i++) {
		const struct binding *b = &map->bindings[i], *same = &map->bindings[at];
		if (b->action == same->action && strcmp(b->keys, same->keys) == 0 && (!b->scope || in_scope(b, scope)))
			return true;
	}
	return false;
}

/* A binding that counts in a view, and that none before it says already. */
static bool counts(const struct keymap *map, size_t i, const char *scope)
{
	const struct binding *b = &map->bindings[i];

	return b->action != ACTION_NONE && (!b->scope || in_scope(b, scope)) && bound(map, scope, b->keys) == b->action &&
	       !is_named(map, i, scope);
}

void keymap_keys(struct buf *out, const struct keymap *map, const char *scope, enum action a, size_t most)
{
	bool sequence = false;
	size_t n = 0;

	for (size_t i = 0; known(a) && i < map->n && n < most; i++) {
		const struct binding *b = &map->bindings[i];
		if (b->action != a || !counts(map, i, scope))
			continue;
		const bool is_sequence = strchr(b->keys, ' ') != NULL;
		if (n++ > 0)
			buf_puts(out, sequence || is_sequence ? ", " : " ");
		sequence = is_sequence;
		show(out, b->keys);
	}
}

void keymap_followers(struct buf *out, const struct keymap *map, const char *scope, const char *typed, enum gb_lang lang)
{
	const size_t before = out->len;

	for (size_t i = 0; i < map->n; i++) {
		const struct binding *b = &map->bindings[i];
		if (!keymap_begins(typed, b->keys) || !counts(map, i, scope))
			continue;
		if (out->len > before)
			buf_puts(out, ", ");
		show(out, b->keys + strlen(typed) + 1);
		const char *hint = action_hint(b->action, lang);
		buf_printf(out, " %s", *hint ? hint : action_text(b->action, lang));
	}
}
