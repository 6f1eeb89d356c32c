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
/* The word that is near to what was typed; NULL: none is. */
const char *line_word_near(const char *typed, enum gb_lang lang);

#endif
