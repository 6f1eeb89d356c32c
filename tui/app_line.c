/* app_line.c - line mode: what a line that was typed asks for, by numbers, words, keys, and the command line's own words. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "text/text.h"
#include "tui/frame.h"
#include "tui/line_words.h"
#include "tui/script.h"

#define PUZZLED_MOST 20         /* lines in a row: what is piped in was not written for us */
#define NEAR_MOST 64            /* commands */
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

/* What was answered is not taken: the question is still open. */
static void say_open(struct app *a)
{
	struct buf why = BUF_EMPTY;

	buf_add(&why, buf_text(&a->cx.message), a->cx.message.len);
	if (why.len > 0 && why.text[why.len - 1] == '.')
		buf_cut(&why, why.len - 1);
	context_complain(&a->cx, tr(lang_of(&a->cx), "%s. Type another, or Esc"), buf_text(&why));
	buf_free(&why);
}

/* A question: an empty line takes what is proposed, a dot nothing at all. */
static void answer(struct app *a, const char *line)
{
	const struct view *question = app_top(a);

	if (is_escape(line)) {
		press(a, K_ESCAPE);
		return;
	}
	if (*line)
		clear_line(a);
	if (strcmp(line, ".") != 0)
		type(a, line);
	press(a, K_RETURN);
	if (app_top(a) == question && a->cx.message.len && a->cx.is_error)
		say_open(a);
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

/* By its word, or a key. */
static enum action action_called(const struct app *a, const char *word)
{
	const enum action action = line_word_action(word);
	struct event e;

	return action == ACTION_NONE && line_key(word, &e) ? keymap_find(a->cx.keys, scope_of(a), &e) : action;
}

/* "copy 3", "go 3": does it with what is listed so.  False: the line means something else. */
static bool do_with_number(struct app *a, const char *line)
{
	const char *blank = strrchr(line, ' ');
	const long number = blank ? line_number(blank + 1) : 0;
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
		action = line_key(buf_text(&word), &e) ? keymap_follow(a->cx.keys, scope_of(a), &typed, &e) : ACTION_NONE;
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

/* The name of a command. */
static bool is_name(const struct app *a, const char *line, size_t len)
{
	const struct app_commands *commands = a->options->commands;
	struct buf word = BUF_EMPTY;
	const char *name;
	bool is = false;

	buf_add(&word, line, len);
	for (size_t i = 0; word.len > 0 && !is && (name = commands->complete(commands->self, buf_text(&word), i)); i++)
		is = strcmp(name, buf_text(&word)) == 0;
	buf_free(&word);
	return is;
}

/* The name of a command, and something behind it. */
static bool is_command(const struct app *a, const char *line)
{
	return strchr(line, ' ') && is_name(a, line, strcspn(line, " "));
}

/* Where such a line is wrong, the command line knows best why: a command, an option, an address, an id with its number. */
static bool is_for_command_line(const struct app *a, const char *line)
{
	const bool id = !strchr(line, ' ') && strchr(line, '-') && strpbrk(line, "0123456789");

	return *line == '-' || id || strchr(line, '/') || is_name(a, line, strcspn(line, " "));
}

static const char *near_to(const struct app *a, const char *typed)
{
	const struct app_commands *commands = a->options->commands;
	const char *names[NEAR_MOST], *near = line_word_near(typed, lang_of(&a->cx));
	size_t n = 0;

	while (!near && n < NEAR_MOST && (names[n] = commands->complete(commands->self, "", n)))
		n++;
	return near ? near : text_nearest(typed, names, n);
}

static void not_understood(struct app *a, const char *line)
{
	const enum gb_lang lang = lang_of(&a->cx);
	struct buf word = BUF_EMPTY;
	const char *near = near_to(a, line);

	buf_add(&word, line, strcspn(line, " "));
	near = near ? near : near_to(a, buf_text(&word));
	if (near)
		context_complain(&a->cx, tr(lang, "'%s' is not understood; did you mean '%s'? 'help' lists the words"), line, near);
	else
		context_complain(&a->cx, tr(lang, "'%s' is not understood; 'help' lists the words"), line);
	buf_free(&word);
}

/* A line of the command line, or what a meeting is called by; a letter alone is a key that there is not, except behind ":". */
static void run_line(struct app *a, const char *line)
{
	const char *typed = line + (*line == ':');

	if ((typed > line || text_length(line) > 1) && app_run_line(a, typed))
		return;
	a->puzzled++;
	if (!a->cx.message.len || !is_for_command_line(a, typed))
		not_understood(a, typed);
}

/* "chỉ đạo --agency BYT" is the command line's too.  What one searches for may begin with such words. */
static bool do_vietnamese(struct app *a, const char *line)
{
	struct buf command = BUF_EMPTY;
	const char *rest = "", *name = line_command(line, &rest);

	buf_printf(&command, "%s%s", name ? name : "", rest);
	const bool list = name && strcmp(name, "search") != 0 && strcmp(name, "compare") != 0 && strcmp(name, "show") != 0;
	const bool searched = is_search(a) && list && strncmp(rest, " --", 3) != 0;
	const bool is = name && !searched && (!*rest || is_command(a, buf_text(&command)));
	if (is)
		run_line(a, buf_text(&command));
	buf_free(&command);
	return is;
}

/* On the page of a search what is no word, key or command is searched for. */
static void obey(struct app *a, const char *line)
{
	const long number = line_number(line);
	const enum action action = line_word_action(line);

	if (!*line)
		perform(a, ACTION_PAGE_DOWN, NULL);
	else if (number > 0)
		pick(a, number, ACTION_OPEN);
	else if (*line == '/' && line[1])
		search(a, line + 1 + strspn(line + 1, " "));
	else if (*line == ':' && line[1])
		run_line(a, line);
	else if (do_own_word(a, line) || do_keys(a, line))
		;
	else if (action != ACTION_NONE)
		perform(a, action, NULL);
	else if (do_with_number(a, line) || do_vietnamese(a, line) || (!is_search(a) && do_beginning(a, line)))
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
	if (is_listed(a, line_number(line)))
		pick(a, line_number(line), ACTION_OPEN);
	else if (!*line || strcmp(line, ".") == 0 || is_escape(line))
		perform(a, ACTION_BACK, NULL);
	else
		search(a, line + (*line == '/'));
}

void app_line(struct app *a, const char *line)
{
	const unsigned edition = a->edition;
	const struct view_ops *top = app_top(a)->ops;
	const int puzzled = a->puzzled;

	app_hear(a);
	a->tell = (struct tell){ .kind = TELL_CHANGES, .choosing = top->over };
	if (!line)
		context_complain(&a->cx, "%s", tr(lang_of(&a->cx), "The line is too long; nothing was done"));
	else if (top->over && top->typing)
		answer(a, line);
	else if (a->searching && is_search(a))
		take_search(a, line);
	else
		obey(a, line);
	if (a->puzzled == puzzled && line && *line)     /* a file of another kind has empty and long lines, too */
		a->puzzled = 0;
	if (a->puzzled >= PUZZLED_MOST && !isatty(STDIN_FILENO)) {
		a->leaving = true;
		a->status = GB_BAD_DATA;
	}
	if (a->edition != edition && (a->tell.kind == TELL_MOVED || a->tell.kind == TELL_PICKED))
		a->tell.kind = TELL_CHANGES;
}
