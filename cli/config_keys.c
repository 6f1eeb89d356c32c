/* config_keys.c - the lines of the configuration that bind keys and unbind them. */
#include "config.h"

#include "cli/config_inside.h"

#include <string.h>

#include "tui/keymap.h"
#include "tui/script.h"

#define KEY_LINES_MOST 1000
#define WORDS_MOST (KEYMAP_SEQUENCE + 4)        /* bind, the view, keys, the action, and one too many */
#define ALL "all"

static enum gb_lang lang_of(const struct config *c)
{
	return c->cli->lang;
}

static bool begins_with_word(const char *line, const char *word)
{
	const size_t len = strlen(word);

	return strncmp(line, word, len) == 0 && (line[len] == ' ' || line[len] == '\0');
}

bool config_is_key_line(const char *line)
{
	return begins_with_word(line, "bind") || begins_with_word(line, "unbind");
}

/* Words of the line, at most `most`; *n is how many there are. */
static void split(char *line, char *words[], int most, int *n)
{
	*n = 0;
	for (char *at = strtok(line, " "); at && *n < most; at = strtok(NULL, " "))
		words[(*n)++] = at;
}

/* ---- views ---- */

/* *scope is NULL for all. */
static bool read_view(struct config *c, const char *word, const char **scope)
{
	const char *names[40] = { ALL };
	struct buf list = BUF_EMPTY;
	size_t n = 1;

	*scope = NULL;
	if (strcmp(word, ALL) == 0)
		return true;
	for (size_t i = 0; n < 40 && keymap_view(i); i++)
		names[n++] = keymap_view(i);
	for (size_t i = 1; i < n; i++)
		if (strcmp(names[i], word) == 0)
			*scope = names[i];
	if (*scope)
		return true;
	const char *near = text_nearest(word, names, n);
	config_list(&list, keymap_view);
	if (keymap_is_typed(word))
		config_problem(c, tr(lang_of(c), "in '%s' every key belongs to the line that is typed"), word);
	else if (near)
		config_problem(c, tr(lang_of(c), "there is no view '%s'; did you mean '%s'?"), word, near);
	else
		config_problem(c, tr(lang_of(c), "there is no view '%s'; there are: all, %s"), word, buf_text(&list));
	buf_free(&list);
	return false;
}

/* ---- keys ---- */

#define NAMES_MOST (K_F12 + 1 + 1 + 26)

static void unknown_key(struct config *c, const char *word)
{
	char ctrl[26][7];
	const char *names[NAMES_MOST];
	struct buf apart = BUF_EMPTY;
	size_t n = 0;
	int cells;

	for (enum key k = K_UP; k <= K_F12; k++)
		names[n++] = key_name(k);
	names[n++] = "Space";
	for (int i = 0; i < 26; i++) {
		memcpy(ctrl[i], "Ctrl-A", 7);
		ctrl[i][5] = (char)('A' + i);
		names[n++] = ctrl[i];
	}
	const char *near = text_length(word) > 2 ? text_nearest(word, names, n) : NULL;
	for (size_t at = 0, len; (len = text_grapheme(word + at, &cells)) > 0; at += len)
		buf_printf(&apart, "%s%.*s", at ? " " : "", (int)len, word + at);
	if (near)
		config_problem(c, tr(lang_of(c), "there is no key '%s'; did you mean '%s'?"), word, near);
	else if (text_length(word) <= KEYMAP_SEQUENCE)
		config_problem(c, tr(lang_of(c), "there is no key '%s'; keys one after the other stand apart: %s"), word, buf_text(&apart));
	else
		config_problem(c, tr(lang_of(c), "there is no key '%s'; a key is one character, or one of: Enter Esc Tab Shift-Tab Backspace "
		                                 "Delete Space Hash Up Down Left Right PgUp PgDn Home End F1 .. F12 Ctrl-A .. Ctrl-Z Alt-x"), word);
	buf_free(&apart);
}

/* What a terminal makes of a key, "" where that is no other key; NULL: it comes as it is. */
static const char *comes_as(const struct event *e)
{
	if (e->kind != EVENT_KEY || (e->key != K_CTRL && e->key != K_ALT))
		return NULL;
	if (e->key == K_ALT)
		return strchr("[]OPX^_", e->text[0]) ? "" : NULL;
	switch (e->text[0]) {
	case 'h': return "Backspace";
	case 'i': return "Tab";
	case 'j': case 'm': return "Enter";
	case 'c': case 'z': return "";
	default: return NULL;
	}
}

/* One key by its name, as it can be bound. */
static bool read_key(struct config *c, const char *word, struct buf *out)
{
	struct event e;
	char plain[32];

	if (strcmp(word, "Hash") == 0)
		word = "#";             /* alone it would begin a remark */
	if (!key_event(word, &e)) {
		unknown_key(c, word);
		return false;
	}
	const char *other = comes_as(&e);
	if (other && *other)
		config_problem(c, tr(lang_of(c), "a terminal sends %s as %s: write that"), word, other);
	else if (other)
		config_problem(c, tr(lang_of(c), "%s never comes: a terminal has another use for it"), word);
	if (other)
		return false;
	keymap_key_name(plain, &e);
	if (strcmp(plain, word) != 0) {
		config_problem(c, tr(lang_of(c), "keys count without their marks: '%s' is the key '%s'"), word, plain);
		return false;
	}
	buf_printf(out, "%s%s", out->len ? " " : "", word);
	return true;
}

static bool read_keys(struct config *c, char *const words[], int n, const char *scope, struct buf *out)
{
	bool good = true;

	if (n > KEYMAP_SEQUENCE) {
		config_problem(c, tr(lang_of(c), "at most %d keys can follow one another"), KEYMAP_SEQUENCE);
		return false;
	}
	for (int i = 0; i < n; i++) {
		if (i > 0 && strcmp(words[i], "Esc") == 0) {
			config_problem(c, "%s", tr(lang_of(c), "Esc gives a sequence up: it can only stand first"));
			good = false;
		} else {
			good = read_key(c, words[i], out) && good;
		}
	}
	int cells;
	const char *first = words[0];
	if (good && keymap_is_typed(scope) && (text_grapheme(first, &cells) == strlen(first) || strcmp(first, "Space") == 0 ||
	    strcmp(first, "Hash") == 0)) {
		config_problem(c, tr(lang_of(c), "in '%s' characters are text: %s is no key there"), scope, first);
		good = false;
	}
	return good;
}

/* ---- actions ---- */

static enum action read_action(struct config *c, const char *word)
{
	const enum action found = action_of_name(word);
	const char *names[ACTIONS];

	for (enum action a = 1; a < ACTIONS; a++)
		names[a - 1] = action_name(a);
	if (found != ACTION_NONE)
		return found;
	const char *near = text_nearest(word, names, ACTIONS - 1);
	if (near)
		config_problem(c, tr(lang_of(c), "there is no action '%s'; did you mean '%s'?"), word, near);
	else
		config_problem(c, tr(lang_of(c), "there is no action '%s'; giaoban-config(5) lists them"), word);
	return ACTION_NONE;
}

/* ---- lines ---- */

static struct keymap *keys_of(struct config *c)
{
	if (!c->cli->settings.keys)
		c->cli->settings.keys = keymap_new();
	return c->cli->settings.keys;
}

static void place(const struct config *c, struct buf *out)
{
	buf_printf(out, "%s:%d", c->file, c->line);
}

static void bind(struct config *c, char *const words[], int n)
{
	const char *scope;
	struct buf keys = BUF_EMPTY, from = BUF_EMPTY, what = BUF_EMPTY;

	if (n < 4) {
		config_problem(c, "%s", tr(lang_of(c), "bind wants a view, keys and an action, as in: bind list Ctrl-X e export"));
		return;
	}
	bool good = read_view(c, words[1], &scope);
	good = read_keys(c, words + 2, n - 3, good ? scope : NULL, &keys) && good;
	/* Of too many words the last one that was looked at need not be the action. */
	const enum action action = n < WORDS_MOST ? read_action(c, words[n - 1]) : ACTION_NONE;
	if (good && action != ACTION_NONE) {
		buf_printf(&what, "%s %s", words[1], buf_text(&keys));
		const int line = config_seen(c, buf_text(&what));
		if (line > 0)
			config_problem(c, tr(lang_of(c), "%s is bound twice in '%s': already in line %d"), buf_text(&keys), words[1], line);
		place(c, &from);
		keymap_bind(keys_of(c), scope, buf_text(&keys), action, buf_text(&from));
	}
	buf_free(&keys);
	buf_free(&from);
	buf_free(&what);
}

static void unbind(struct config *c, char *const words[], int n)
{
	const char *scope;
	struct buf keys = BUF_EMPTY, from = BUF_EMPTY;

	if (n < 3) {
		config_problem(c, "%s", tr(lang_of(c), "unbind wants a view and keys, as in: unbind list Ctrl-X e"));
		return;
	}
	const bool good = read_view(c, words[1], &scope);
	if (good && n == 3 && strcmp(words[2], ALL) == 0) {
		keymap_unbind_all(keys_of(c), scope);
	} else if (read_keys(c, words + 2, n - 2, NULL, &keys) && good) {
		place(c, &from);
		keymap_unbind(keys_of(c), scope, buf_text(&keys), buf_text(&from));
	}
	buf_free(&keys);
	buf_free(&from);
}

void config_key_line(struct config *c, char *line)
{
	char *words[WORDS_MOST] = { line };
	int n;

	if (c->key_lines++ >= KEY_LINES_MOST) {
		if (c->key_lines == KEY_LINES_MOST + 1)
			config_problem(c, tr(lang_of(c), "more than %d lines about keys"), KEY_LINES_MOST);
		return;
	}
	split(line, words, WORDS_MOST, &n);
	if (strcmp(words[0], "bind") == 0)
		bind(c, words, n);
	else
		unbind(c, words, n);
}

/* ---- after all files ---- */

static const char *called(const char *scope)
{
	return scope ? scope : ALL;
}

static void tell_clash(struct config *c, const struct keymap *map, const struct keymap_clash *clash)
{
	const struct binding *key = clash->key, *sequence = clash->sequence;
	const char *of_key = keymap_place(map, key), *at = keymap_place(map, sequence);

	if (c->problems++ < CONFIG_TOLD)
		complain(tr(lang_of(c), "%s: %s in '%s' cannot be typed: %s in '%s' asks for '%s' already (%s); "
		                        "'unbind %s %s' frees it"),
		         at ? at : of_key ? of_key : c->file, sequence->keys, called(sequence->scope),
		         key->keys, called(key->scope), action_name(key->action),
		         of_key ? of_key : tr(lang_of(c), "built in"),
		         called(sequence->scope ? sequence->scope : key->scope), key->keys);
}

static void check_left(struct config *c, const struct keymap *map, enum action action)
{
	struct buf key = BUF_EMPTY;

	keymap_keys(&key, map, NULL, action, 1);
	if (!key.len) {
		keymap_keys(&key, keymap_default(), NULL, action, 1);
		c->problems++;
		complain(tr(lang_of(c), "%s: no key is left for '%s': 'bind all %s %s' gives it its own again"), c->file, action_name(action),
		         buf_text(&key), action_name(action));
	}
	buf_free(&key);
}

void config_check_keys(struct config *c)
{
	const struct keymap *map = c->cli->settings.keys;
	struct keymap_clash clash;
	size_t at = 0;

	if (!map)
		return;
	while (keymap_clash(map, &at, &clash))
		tell_clash(c, map, &clash);
	check_left(c, map, ACTION_CLOSE);
	check_left(c, map, ACTION_HELP);
}
