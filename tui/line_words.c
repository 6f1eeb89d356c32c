/* line_words.c - the words of line mode. */
#include "config.h"

#include "tui/line_words.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "tui/script.h"

static const char *const own[] = {
	[LINE_AGAIN] = TR("again"), [LINE_WHERE] = TR("where"), [LINE_GO] = TR("go"), [LINE_QUIT] = TR("quit"),
};
#define COMMAND_WORDS 3         /* of a command, in Vietnamese */
#define OWN ((int)(sizeof own / sizeof *own))

/* As words are compared: folded, a blank as good as a hyphen. */
static void folded(struct buf *out, const char *s)
{
	text_fold(out, s, TEXT_BARE);
	for (size_t i = 0; i < out->len; i++)
		if (out->text[i] == ' ')
			out->text[i] = '-';
}

/* `len`: of what is compared of the name; SIZE_MAX: all. */
static bool begins(const struct buf *typed, const char *name, bool whole)
{
	struct buf b = BUF_EMPTY;

	folded(&b, name);
	const bool yes = strncmp(buf_text(&b), buf_text(typed), typed->len) == 0 && (!whole || b.len == typed->len);
	buf_free(&b);
	return yes;
}

/* In either language. */
static bool is_called(const struct buf *typed, const char *name, const char *vietnamese, bool whole)
{
	return begins(typed, name, whole) || begins(typed, vietnamese, whole);
}

enum line_word line_word_own(const char *typed)
{
	struct buf b = BUF_EMPTY;
	enum line_word found = LINE_NO_WORD;

	if (strcmp(typed, ".") == 0)
		return LINE_AGAIN;
	folded(&b, typed);
	for (int i = LINE_AGAIN; i < OWN && found == LINE_NO_WORD; i++)
		if (is_called(&b, own[i], tr(GB_VI, own[i]), true))
			found = (enum line_word)i;
	buf_free(&b);
	return found;
}

const char *line_word_of(enum action a, enum gb_lang lang)
{
	return tr(lang, action_name(a));
}

enum action line_word_action(const char *typed)
{
	struct buf b = BUF_EMPTY;
	enum action found = ACTION_NONE;

	folded(&b, typed);
	for (enum action a = 1; b.len > 0 && a < ACTIONS && found == ACTION_NONE; a++)
		if (is_called(&b, action_name(a), line_word_of(a, GB_VI), true))
			found = a;
	buf_free(&b);
	return found;
}

size_t line_words_beginning(const char *typed, enum action out[ACTIONS])
{
	struct buf b = BUF_EMPTY;
	size_t n = 0;

	folded(&b, typed);
	for (enum action a = 1; b.len > 1 && a < ACTIONS; a++)
		if (is_called(&b, action_name(a), line_word_of(a, GB_VI), false))
			out[n++] = a;
	buf_free(&b);
	return n;
}

/* Commands that no action is called by. */
static const struct {
	const char *typed, *name;
} commands[] = {
	{ "xem", "show" }, { "đánh giá", "findings" }, { "chuỗi số liệu", "series" },
};

static const char *command_called(const struct buf *typed)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (begins(typed, commands[i].typed, true))
			return commands[i].name;
	for (enum action a = 1; a < ACTIONS; a++)
		if (begins(typed, line_word_of(a, GB_VI), true))
			return action_name(a);
	return NULL;
}

const char *line_command(const char *line, const char **rest)
{
	struct buf words = BUF_EMPTY, typed = BUF_EMPTY;
	const char *name = NULL, *at = line;

	for (int n = 0; n < COMMAND_WORDS && *at; n++) {
		at += (*at == ' ');
		at += strcspn(at, " ");
		buf_clear(&words);
		buf_add(&words, line, (size_t)(at - line));
		buf_clear(&typed);
		folded(&typed, buf_text(&words));
		const char *found = command_called(&typed);
		if (found)
			*rest = at;
		name = found ? found : name;
	}
	buf_free(&words);
	buf_free(&typed);
	return name;
}

static const char *near_in(const char *typed, enum gb_lang lang)
{
	const char *names[ACTIONS + OWN];
	size_t n = 0;

	for (enum action a = 1; a < ACTIONS; a++)
		names[n++] = line_word_of(a, lang);
	for (int i = LINE_AGAIN; i < OWN; i++)
		names[n++] = own[i] ? tr(lang, own[i]) : "";
	return text_nearest(typed, names, n);
}

const char *line_word_near(const char *typed, enum gb_lang lang)
{
	const char *near = near_in(typed, lang);

	return near ? near : near_in(typed, lang == GB_VI ? GB_EN : GB_VI);
}

/* ---- numbers and keys ---- */

long line_number(const char *word)
{
	const bool in_brackets = *word == '[';
	const char *digits = word + in_brackets;
	char *end;
	const long n = strtol(digits, &end, 10);
	const bool closed = in_brackets ? *end == ']' : *end == '.' || *end == ')';

	if (in_brackets && !closed)
		return 0;
	return *digits >= '1' && *digits <= '9' && !end[closed] && n < LONG_MAX ? n : 0;
}

static enum key key_called(const char *word)
{
	for (enum key k = K_UP; k < K_OTHER; k++)
		if (*key_name(k) && text_same(key_name(k), word, TEXT_BARE))
			return k;
	return K_NONE;
}

bool line_key(const char *word, struct event *e)
{
	int cells;

	*e = (struct event){ .kind = EVENT_TEXT };
	if (text_grapheme(word, &cells) == strlen(word) && strlen(word) < sizeof e->text)
		memcpy(e->text, word, strlen(word) + 1);
	else
		*e = (struct event){ .kind = EVENT_KEY, .key = key_called(word) };
	return e->kind == EVENT_TEXT || e->key != K_NONE;
}

/* ---- help ---- */

/* A word of line mode's own, or what is typed without one, or both. */
static const struct {
	enum line_word word;
	const char *typed, *text;
} lines[] = {
	{ LINE_NO_WORD, TR("a number"), TR("opens what was listed with it") },
	{ LINE_GO, " 3", TR("only selects it; other words take a number too: copy 3, compare 3") },
	{ LINE_NO_WORD, TR("an empty line"), TR("further; where something is asked, takes what is proposed") },
	{ LINE_AGAIN, ", .", TR("all that is shown here once more") },
	{ LINE_WHERE, "", TR("what this is, what is selected, how many there are, and by what they are narrowed") },
	{ LINE_NO_WORD, TR("/words"), TR("searches for the words") },
	{ LINE_NO_WORD, TR("a command"), TR("any that lists or shows, as on the command line: directives --due 30d, show session-10") },
	{ LINE_NO_WORD, "Esc", TR("leaves a question; a dot alone answers it with nothing") },
	{ LINE_QUIT, "", TR("leaves giaoban") },
};

const char *line_help(size_t i, struct buf *typed, enum gb_lang lang)
{
	if (i >= sizeof lines / sizeof *lines)
		return NULL;
	buf_clear(typed);
	if (lines[i].word != LINE_NO_WORD)
		buf_printf(typed, "%s%s", tr(lang, own[lines[i].word]), lines[i].typed);
	else
		buf_puts(typed, tr(lang, lines[i].typed));
	return tr(lang, lines[i].text);
}
