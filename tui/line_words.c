/* line_words.c - the words of line mode. */
#include "config.h"

#include "tui/line_words.h"

#include <string.h>

#include "text/text.h"

static const char *const own[] = {
	[LINE_AGAIN] = TR("again"), [LINE_WHERE] = TR("where"), [LINE_GO] = TR("go"), [LINE_QUIT] = TR("quit"),
};
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

const char *line_word_near(const char *typed, enum gb_lang lang)
{
	const char *names[ACTIONS + OWN];
	size_t n = 0;

	for (enum action a = 1; a < ACTIONS; a++)
		names[n++] = line_word_of(a, lang);
	for (int i = LINE_AGAIN; i < OWN; i++)
		names[n++] = own[i] ? tr(lang, own[i]) : "";
	return text_nearest(typed, names, n);
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
