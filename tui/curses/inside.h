/* inside.h - what the files of this room share; nobody else knows ncurses. */
#ifndef GIAOBAN_TUI_CURSES_INSIDE_H
#define GIAOBAN_TUI_CURSES_INSIDE_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <termios.h>

#include "tui/clicks.h"
#include "tui/term.h"
#include "tui/tty.h"

struct curses_term {
	struct term term;
	SCREEN *screen;
	const struct term_options *options;
	char *name;             /* TERM */
	bool utf8;
	struct text_encoder *encoder;   /* into what can be shown here; NULL: everything can */
	struct buf said;        /* by it, of one cell */
	bool draws;             /* lines are the terminal's own */
	bool paste;             /* it marks what is pasted */
	struct termios modes;   /* as they were found */
	struct clicks clicks;
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

/* put.c: settles what cells are said in, by the options; before ncurses begins, and after it. */
enum gb_status curses_speak(struct curses_term *c, struct gb_why *why);
void curses_speak_on(struct curses_term *c);
/* A cell at its place; nothing is sent before refresh(). */
void curses_put(struct curses_term *c, int y, int x, const struct cell *cell);

/* term_ops.show (show.c). */
void curses_show(struct term *t, const struct grid *g);

#endif
