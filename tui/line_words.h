/* line_words.h - the words of line mode: those of the actions, in both languages whichever is spoken, with or without marks, and a few
 * of its own. */
#ifndef GIAOBAN_TUI_LINE_WORDS_H
#define GIAOBAN_TUI_LINE_WORDS_H

#include "tui/keymap.h"

enum line_word {
	LINE_NO_WORD,
	LINE_AGAIN,             /* also "." */
	LINE_WHERE,
	LINE_GO,                /* with a number: there, without opening it */
	LINE_QUIT
};

enum line_word line_word_own(const char *typed);
/* What else can be typed, for help: the ith, and what it does; NULL behind the last one. */
const char *line_help(size_t i, struct buf *typed, enum gb_lang lang);

/* The action that is called so; ACTION_NONE: none. */
enum action line_word_action(const char *typed);
const char *line_word_of(enum action a, enum gb_lang lang);
/* All actions with a word that begins so, at least two letters long; returns how many. */
size_t line_words_beginning(const char *typed, enum action out[ACTIONS]);
/* The command that the Vietnamese words at the beginning of a line name; *rest: what stands behind them.  NULL: they name none. */
const char *line_command(const char *line, const char **rest);
/* The word that is near to what was typed, in that language or else in the other one; NULL: none is. */
const char *line_word_near(const char *typed, enum gb_lang lang);

/* The number that a word is, also as it is told: "2.", "[2]"; 0: it is none. */
long line_number(const char *word);
/* A key by its name or its character; false: there is none. */
bool line_key(const char *word, struct event *e);

#endif
