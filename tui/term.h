/* term.h - a terminal: events in, grids out.  Three kinds: terminfo/term_screen.c (a real one, with a screen), term_lines.c (lines in,
 * lines out: for screen readers, braille, and terminals that cannot place text) and term_mem.c (keys from a script, screens into a
 * stream: for tests, for the manual's pictures, for reports). */
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
	K_RETURN, K_ESCAPE, K_BACKSPACE, K_TAB, K_BACK_TAB, K_DELETE,
	K_F1, K_F2, K_F3, K_F4, K_F5, K_F6, K_F7, K_F8, K_F9, K_F10, K_F11, K_F12,
	K_CTRL,               /* with the letter in text: "a" for ^A */
	K_ALT,                /* with an ASCII character in text: "x"; never text itself, so that it cannot get into a line */
	K_OTHER               /* a key that giaoban has no name for: it never does harm */
};

enum event_kind {
	EVENT_TEXT,             /* a character, in text: one grapheme, clean, NFC; or a mark that was typed after its letter */
	EVENT_KEY,
	EVENT_MOUSE,            /* the mouse at y, x of the screen */
	EVENT_LINE,             /* line mode: a whole line, in line */
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
	const char *line;       /* of EVENT_LINE: clean; good until the next one is read */
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
	/* Takes the mouse (t->mouse is set then), or gives it back to the terminal.  False, or missing: it has none that is known. */
	bool (*mouse)(struct term *t, bool on);
	/* Restores the terminal and frees everything.  The exit status for an end by signal, else 0. */
	int (*close)(struct term *t);
};

/* What a terminal that is read aloud can do besides (term_lines.c). */
struct tell;
struct term_line_ops {
	/* Before show(): what of the frame shall be said (said.h). */
	void (*tell)(struct term *t, const struct tell *how);
	/* What was said with that number; false: nothing. */
	bool (*thing)(struct term *t, long number, struct spot *out);
};

struct term {
	const struct term_ops *ops;
	bool mouse;                             /* it tells of the mouse: EVENT_MOUSE */
	bool slow;                              /* its line says that it is */
	const struct term_line_ops *lines;      /* NULL: a screen */
	const struct text_encoding *encoding;   /* for other programs on it, between leave() and enter(); NULL: none can be run.  Who
	                                         * sets it has taken the signals over (signals.h) */
};

struct text_encoding;
struct theme;

/* How a real terminal is used. */
struct term_options {
	const struct text_encoding *encoding;   /* what it is sent, and sends; one that fits a screen (encoding.h) */
	const struct console_glyphs *font;       /* what it can show of that (console.h); NULL: everything */
	bool line_drawing;                      /* its own, where the encoding has no lines */
	const struct theme *theme;              /* NULL: the built-in one */
	int escape_ms;                          /* after Esc alone for so long, it was the key; 0: KEYBOARD_ESCAPE_MS */
	bool mouse;                             /* asked for from the beginning */
};

/* A real terminal on standard input and output; `options` are borrowed as long as it is open.  GB_UNAVAILABLE, and why: no terminal,
 * unknown TERM, no cursor addressing.  Whatever ends the program, the terminal is left as it was found. */
enum gb_status term_screen_open(struct term **out, const struct term_options *options, struct gb_why *why);

/* Line mode: lines from standard input, in `encoding`; what is said goes to `out`, in UTF-8.  Both are borrowed.  Its grids are so wide
 * that nothing is cut, and `rows` high: that much is said at a time.  Lines are broken between words where they would be longer
 * than `cols`; 0: where the terminal ends, if there is one.  *error (borrowed too; may be NULL) becomes the errno of what could not be
 * said, which ends it.  NULL, and errno: no signals can be heard. */
struct term *term_lines_open(FILE *out, const struct text_encoding *encoding, int rows, int cols, int *error);

/* A terminal in memory that plays `script` (script.h) and writes the screens asked for to `out`. */
struct script;
struct term *term_mem_open(const struct script *script, int rows, int cols, FILE *out);

#endif
