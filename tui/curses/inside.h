/* inside.h - what the files of this room share; nobody else knows ncurses. */
#ifndef GIAOBAN_TUI_CURSES_INSIDE_H
#define GIAOBAN_TUI_CURSES_INSIDE_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "tui/term.h"
#include "tui/tty.h"

struct curses_term {
	struct term term;
	SCREEN *screen;
	const struct term_options *options;
	char *name;             /* TERM */
	bool utf8;
	bool paste;             /* it marks what is pasted */
	bool left;              /* given up for a while */
	attr_t attrs[STYLES];
	short pairs[STYLES];
	struct grid shown;      /* what is on the screen */
	struct tty tty;
};

/* A string capability of terminfo; NULL: the terminal has none. */
const char *curses_capability(const char *name);

/* Settles how each style looks here (looks.c). */
void curses_set_looks(struct curses_term *c);

/* term_ops.show (show.c). */
void curses_show(struct term *t, const struct grid *g);

#endif
