/* term.h - a terminal: events in, grids out.  Two kinds: term_curses.c (a real one; the only file that knows ncurses)
 * and term_mem.c (keys from a script, screens into a stream: for tests, for the manual's pictures, for reports). */
#ifndef GIAOBAN_TUI_TERM_H
#define GIAOBAN_TUI_TERM_H

#include <stdbool.h>
#include <stdio.h>

#include "base/status.h"
#include "tui/cell.h"

enum key {
	K_NONE,
	K_UP, K_DOWN, K_LEFT, K_RIGHT,
	K_PAGE_UP, K_PAGE_DOWN, K_HOME, K_END,
	K_RETURN, K_ESCAPE, K_BACKSPACE, K_TAB, K_BACK_TAB, K_DELETE, K_F1,
	K_CTRL,               /* with the letter in text: "a" for ^A */
	K_OTHER               /* a key that giaoban has no name for: it never does harm */
};

enum event_kind {
	EVENT_TEXT,             /* a character, in text: one grapheme, clean, NFC; or a mark that was typed after its letter */
	EVENT_KEY,
	EVENT_MOUSE,            /* the mouse at y, x of the screen */
	EVENT_RESIZE,           /* the new size is the terminal's: term->size */
	EVENT_NOTHING,          /* the time to wait is over */
	EVENT_END               /* the terminal is gone, the script is over, or a signal says to end */
};

#define TERM_ROWS_MOST 500      /* a larger terminal is used in part */
#define TERM_COLS_MOST 1000

enum mouse { MOUSE_CLICK, MOUSE_DOUBLE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct event {
	enum event_kind kind;
	enum key key;
	enum mouse mouse;
	int y, x;               /* of EVENT_MOUSE */
	char text[22];
	bool typed_for;         /* came from an input method that is on (input.h) */
	bool pasted;            /* EVENT_TEXT out of the terminal's clipboard: text, never a command */
};

struct term;
struct term_ops {
	/* The next event.  wait_ms < 0: as long as it takes, without waking up; 0: only what is there. */
	void (*read)(struct term *t, int wait_ms, struct event *out);
	/* Does an event wait already, so that read() would give it at once? */
	bool (*waiting)(struct term *t);
	/* Shows the grid: only what differs from the frame before is written. */
	void (*show)(struct term *t, const struct grid *g);
	void (*size)(struct term *t, int *rows, int *cols);
	/* Sends text to the terminal's clipboard (OSC 52), or says false: it cannot. */
	bool (*clipboard)(struct term *t, const char *text);
	/* Gives the terminal up as it was found, with what is written there afterwards staying; and takes it again. */
	void (*leave)(struct term *t);
	void (*enter)(struct term *t);
	/* Restores the terminal and frees everything.  The exit status for an end by signal, else 0. */
	int (*close)(struct term *t);
};

struct term {
	const struct term_ops *ops;
};

struct text_encoding;
struct theme;

/* How a real terminal is used. */
struct term_options {
	const struct text_encoding *encoding;   /* what it is sent; NULL: what the locale and the terminal's kind allow (encoding.h) */
	const struct theme *theme;              /* NULL: the built-in one */
	int escape_ms;                          /* after Esc alone for so long, it was the key; 0: KEYBOARD_ESCAPE_MS */
	bool mouse;                             /* asked for from the beginning */
	bool thrift;                            /* every byte on the line counts */
};

/* A real terminal on standard input and output; `options` are borrowed as long as it is open.  GB_UNAVAILABLE, and why: no terminal,
 * unknown TERM, no cursor addressing.  Whatever ends the program, the terminal is left as it was found. */
enum gb_status term_curses_open(struct term **out, const struct term_options *options, struct gb_why *why);

/* A terminal in memory that plays `script` (script.h) and writes the screens asked for to `out`. */
struct script;
struct term *term_mem_open(const struct script *script, int rows, int cols, FILE *out);

#endif
