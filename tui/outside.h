/* outside.h - other programs on the terminal: it is given up for them as it was found, and painted anew when they have ended. */
#ifndef GIAOBAN_TUI_OUTSIDE_H
#define GIAOBAN_TUI_OUTSIDE_H

#include <stdio.h>

#include "tui/context.h"
#include "tui/term.h"

struct outside {
	char *const *argv;      /* the program and its words, up to a NULL */
	/* Writes, in UTF-8, what it shall read; it gets that in the terminal's encoding.  NULL: it reads from the terminal.  A failure
	 * after which it still reads is told. */
	enum gb_status (*write)(void *self, FILE *to, struct gb_why *why);
	void *self;
	bool pause;             /* what it leaves on the terminal is to be read before giaoban is there again */
};

enum outside_end {
	OUTSIDE_WELL,           /* status 0 */
	OUTSIDE_BADLY,          /* another one */
	OUTSIDE_KILLED,         /* by a signal, or giaoban is to end */
	OUTSIDE_MISSING         /* it could not be started */
};

/* May programs be started?  Else cx->message says why not: GIAOBAN_SECURE, no terminal. */
bool outside_may(const struct term *t, struct context *cx);

/* Runs it and waits.  Where it did not end well, cx->message says how. */
enum outside_end outside_run(struct term *t, struct context *cx, const struct outside *o);

#endif
