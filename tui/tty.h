/* tty.h - the terminal on standard input and output as bytes: what it sends becomes events, a signal wakes up, and nothing
 * ticks. */
#ifndef GIAOBAN_TUI_TTY_H
#define GIAOBAN_TUI_TTY_H

#include <stddef.h>
#include <termios.h>

#include "base/status.h"
#include "tui/keyboard.h"

struct tty {
	struct keyboard keyboard;
	int escape_ms;          /* as term_options (term.h) has it */
	bool silent;            /* a sequence that was begun did not go on */
	bool gone;              /* the terminal is: it has an end, or an error */
};

/* GB_UNAVAILABLE when there is no terminal, or it has no name. */
enum gb_status tty_check(const char *term, struct gb_why *why);

/* The size as it is now, at most TERM_ROWS_MOST by TERM_COLS_MOST; false when the terminal does not tell. */
bool tty_size(int *rows, int *cols);

/* Does the line say that it takes 9600 bits a second, or fewer? */
bool tty_is_slow(const struct termios *modes);

/* Sends all of it, or as much as the terminal takes. */
void tty_send(const char *bytes, size_t len);

/* Milliseconds of a clock that only goes forward. */
long tty_now(void);

#define TTY_FOR_EVER (-1L)

/* When a wait of so many milliseconds is over; less than 0 is TTY_FOR_EVER. */
long tty_until(int wait_ms);

/* The next event; EVENT_NOTHING when the time is over, EVENT_END when the terminal is gone.  False: a signal came
 * (signals.h); ask again after it. */
bool tty_next(struct tty *t, long until, struct event *out);

/* Would tty_next() find something at once: bytes, a signal, the end? */
bool tty_waits(const struct tty *t);

#endif
