/* app_line.c - line mode: what a line that was typed asks for, by numbers, words, keys, and the command line's own words. */
#include "config.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "tui/frame.h"
#include "tui/line_words.h"
#include "tui/script.h"

#define NAMED_MOST 8            /* words that a beginning may be of, named at once */

/* ---- doing what a word or a key asks for ---- */

/* After these only what came new is told. */
static bool is_move(enum action a)
{
	switch (a) {
	case ACTION_YEAR_NEXT: case ACTION_YEAR_PREVIOUS: case ACTION_HIT_NEXT: case ACTION_HIT_PREVIOUS: case ACTION_CHOOSE:
		return true;
	default:
		return action_group_of(a) == GROUP_MOVE;
	}
}

static void perform(struct app *a, enum action action, const struct event *e)
{
	if (action == ACTION_COMMAND) {
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "Type the command itself, for example: directives --due 30d"));
		return;
	}
	a->tell.kind = action == ACTION_REFRESH ? TELL_ALL : is_move(action) ? TELL_MOVED : TELL_CHANGES;
	a->tell.further = action == ACTION_PAGE_DOWN;
	if (app_do(a, action, e) == VERDICT_PASS && !a->cx.message.len)
		context_say(&a->cx, tr(lang_of(&a->cx), "'%s' does nothing here"), line_word_of(action, lang_of(&a->cx)));
	a->searching = action == ACTION_SEARCH;
	if (a->searching)
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "Type what to search for; an empty line leaves"));
}

static void perform_event(struct app *a, const struct event *e)
{
	perform(a, keymap_find(a->cx.keys, app_top(a)->ops->name, e), e);
}

/* ---- where one types ---- */

static void clear_line(struct app *a)
{
	const struct event e = { .kind = EVENT_KEY, .key = K_CTRL, .text = "u" };

	app_do(a, ACTION_NONE, &e);
}

/* As if it were pasted: no input method has a say in it. */
static void type(struct app *a, const char *text)
{
	struct event e = { .kind = EVENT_TEXT, .pasted = true };
	size_t len;
	int cells;

	for (; (len = text_grapheme(text, &cells)) > 0; text += len) {
		if (len >= sizeof e.text)
			continue;
		memcpy(e.text, text, len);
		e.text[len] = '\0';
		app_do(a, ACTION_NONE, &e);
	}
}

static void press(struct app *a, enum key key)
{
	const struct event e = { .kind = EVENT_KEY, .key = key };

	perform_event(a, &e);
}

static bool is_escape(const char *line)
{
	return text_same(line, key_name(K_ESCAPE), TEXT_BARE);
}

/* A question: an empty line takes what is proposed, a dot nothing at all. */
static void answer(struct app *a, const char *line)
{
	if (is_escape(line)) {
		press(a, K_ESCAPE);
		return;
	}
	if (*line)
		clear_line(a);
	if (strcmp(line, ".") != 0)
		type(a, line);
	press(a, K_RETURN);
}

static bool is_search(const struct app *a)
{
	return strcmp(app_top(a)->ops->name, "search") == 0;
}

static void search(struct app *a, const char *words)
{
	a->searching = false;
	if (is_search(a)) {
		clear_line(a);
		type(a, words);
	} else {
		app_show(a, view_search_new(&a->cx, words));
	}
}

/* ---- numbers ---- */

/* The number that a word is; 0: it is none. */
static long number_of(const char *word)
{
	char *end;
	const long n = strtol(word, &end, 10);

	return *word >= '1' && *word <= '9' && !*end && n < LONG_MAX ? n : 0;
}

/* Selects what has that number; `action` is done with it then.  ACTION_NONE: it is only gone to. */
static void pick(struct app *a, long number, enum action action)
{
	struct view *v = app_top(a);
	struct spot spot;

	if (!a->term->lines->thing(a->term, number, &spot) || spot.painter != v || !v->ops->pick || !v->ops->pick(v, spot.what)) {
		context_complain(&a->cx, tr(lang_of(&a->cx), "Nothing here has the number %ld"), number);
		return;
	}
	a->tell.kind = TELL_PICKED;
	if (action == ACTION_OPEN && !app_is_in_body(a, &spot))
		action = ACTION_NONE;
	else if (action == ACTION_OPEN && v->ops->over)
		action = ACTION_TAKE;
	if (action != ACTION_NONE)
		perform(a, action, NULL);
	if (action != ACTION_OPEN && action != ACTION_TAKE && app_top(a) == v)
		a->tell.kind = TELL_PICKED;
}

static bool is_listed(const struct app *a, long number)
{
	struct spot spot;

	return number > 0 && a->term->lines->thing(a->term, number, &spot) && spot.painter == app_top(a);
}

/* ---- words ---- */

static bool do_own_word(struct app *a, const char *line)
{
	switch (line_word_own(line)) {
	case LINE_AGAIN: a->tell.kind = TELL_ALL; return true;
	case LINE_WHERE: a->tell.kind = TELL_WHERE; return true;
	case LINE_QUIT: a->leaving = true; return true;
	case LINE_GO:
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "Which one? Type a number behind it"));
		return true;
	case LINE_NO_WORD:
		break;
	}
	return false;
}

/* Keys are keys here also where one types: for what is typed one is asked. */
static const char *scope_of(const struct app *a)
{
	return app_top(a)->ops->typing ? NULL : app_top(a)->ops->name;
}

static enum key key_called(const char *word)
{
	for (enum key k = K_UP; k < K_OTHER; k++)
		if (*key_name(k) && text_same(key_name(k), word, TEXT_BARE))
			return k;
	return K_NONE;
}

/* A key by its name or its character. */
static bool event_of_key(const char *word, struct event *e)
{
	int cells;

	*e = (struct event){ .kind = EVENT_TEXT };
	if (text_grapheme(word, &cells) == strlen(word) && strlen(word) < sizeof e->text)
		memcpy(e->text, word, strlen(word) + 1);
	else
		*e = (struct event){ .kind = EVENT_KEY, .key = key_called(word) };
	return e->kind == EVENT_TEXT || e->key != K_NONE;
}

/* By its word, or a key. */
static enum action action_called(const struct app *a, const char *word)
{
	const enum action action = line_word_action(word);
	struct event e;

	return action == ACTION_NONE && event_of_key(word, &e) ? keymap_find(a->cx.keys, scope_of(a), &e) : action;
}

/* "copy 3", "go 3": does it with what is listed so.  False: the line means something else. */
static bool do_with_number(struct app *a, const char *line)
{
	const char *blank = strrchr(line, ' ');
	const long number = blank ? number_of(blank + 1) : 0;
	struct buf word = BUF_EMPTY;

	if (number == 0)
		return false;
	buf_add(&word, line, (size_t)(blank - line));
	const enum action action = action_called(a, buf_text(&word));
	const enum action_group group = action_group_of(action);
	const bool with = action == ACTION_OPEN || (action != ACTION_NONE && (group == GROUP_LIST || group == GROUP_PAGE));
	const bool go = line_word_own(buf_text(&word)) == LINE_GO;
	buf_free(&word);
	/* "compare 8" names a meeting where nothing is listed so. */
	const bool meant = go || (with && (action != ACTION_COMPARE || is_listed(a, number)));
	if (meant)
		pick(a, number, go ? ACTION_NONE : action);
	return meant;
}

/* A key, or several that are bound together, as the browser has them; digits are numbers here. */
static bool do_keys(struct app *a, const char *line)
{
	struct buf word = BUF_EMPTY, typed = BUF_EMPTY;
	enum action action = ACTION_BEGUN;
	struct event e;

	for (size_t len; *line && action == ACTION_BEGUN; line += len + (line[len] == ' ')) {
		len = strcspn(line, " ");
		buf_clear(&word);
		buf_add(&word, line, len);
		action = event_of_key(buf_text(&word), &e) ? keymap_follow(a->cx.keys, scope_of(a), &typed, &e) : ACTION_NONE;
	}
	buf_free(&word);
	buf_free(&typed);
	const bool known = !*line && action != ACTION_NONE && action != ACTION_BEGUN;
	if (known)
		perform(a, action, NULL);
	return known;
}

/* The beginning of one word alone is that word. */
static bool do_beginning(struct app *a, const char *line)
{
	enum action found[ACTIONS];
	const size_t n = line_words_beginning(line, found);
	struct buf names = BUF_EMPTY;

	if (n == 1)
		perform(a, found[0], NULL);
	for (size_t i = 0; n > 1 && i < n && i < NAMED_MOST; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", line_word_of(found[i], lang_of(&a->cx)));
	if (n > 1)
		context_complain(&a->cx, tr(lang_of(&a->cx), "'%s' may be: %s"), line, buf_text(&names));
	buf_free(&names);
	return n > 0;
}

/* A line of the command line; what was meant where it is none. */
static void run_line(struct app *a, const char *line)
{
	const enum gb_lang lang = lang_of(&a->cx);

	if (app_run_line(a, line))
		return;
	const char *near = strchr(line, ' ') ? NULL : line_word_near(line, lang);
	if (!near)
		return;
	buf_clear(&a->cx.message);
	context_complain(&a->cx, tr(lang, "'%s' is not understood; did you mean '%s'? 'help' lists the words"), line, near);
}

/* The name of a command, and something behind it. */
static bool is_command(const struct app *a, const char *line)
{
	const struct app_commands *commands = a->options->commands;
	const size_t len = strcspn(line, " ");
	struct buf word = BUF_EMPTY;
	const char *name;
	bool is = false;

	buf_add(&word, line, line[len] ? len : 0);
	for (size_t i = 0; word.len > 0 && !is && (name = commands->complete(commands->self, buf_text(&word), i)); i++)
		is = strcmp(name, buf_text(&word)) == 0;
	buf_free(&word);
	return is;
}

/* On the page of a search what is no word, key or command is searched for. */
static void obey(struct app *a, const char *line)
{
	const long number = number_of(line);
	const enum action action = line_word_action(line);

	if (!*line)
		perform(a, ACTION_PAGE_DOWN, NULL);
	else if (number > 0)
		pick(a, number, ACTION_OPEN);
	else if (*line == '/' && line[1])
		search(a, line + 1 + strspn(line + 1, " "));
	else if (*line == ':' && line[1])
		run_line(a, line + 1);
	else if (do_own_word(a, line) || do_keys(a, line))
		;
	else if (action != ACTION_NONE)
		perform(a, action, NULL);
	else if (do_with_number(a, line) || (!is_search(a) && do_beginning(a, line)))
		;
	else if (is_search(a) && !is_command(a, line))
		search(a, line);
	else
		run_line(a, line);
}

/* What one searches for is asked once; "Esc" or nothing leaves it. */
static void take_search(struct app *a, const char *line)
{
	a->searching = false;
	if (is_listed(a, number_of(line)))
		pick(a, number_of(line), ACTION_OPEN);
	else if (!*line || is_escape(line))
		perform(a, ACTION_BACK, NULL);
	else
		search(a, line + (*line == '/'));
}

void app_line(struct app *a, const char *line)
{
	const unsigned edition = a->edition;
	const struct view_ops *top = app_top(a)->ops;

	app_hear(a);
	a->tell = (struct tell){ .kind = TELL_CHANGES };
	if (!line)
		context_complain(&a->cx, "%s", tr(lang_of(&a->cx), "The line is too long; nothing was done"));
	else if (top->over && top->typing)
		answer(a, line);
	else if (a->searching && is_search(a))
		take_search(a, line);
	else
		obey(a, line);
	if (a->edition != edition && (a->tell.kind == TELL_MOVED || a->tell.kind == TELL_PICKED))
		a->tell.kind = TELL_CHANGES;
}
