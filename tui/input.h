/* input.h - events as the program wants them.  A Vietnamese input method left on (UniKey in Telex, say) takes letters back
 * with Backspace and sends marked ones instead: a Backspace that a marked letter follows at once is the method's, not
 * "back", and goes no further.  A line that is typed gets all of it: there Backspace takes letters back.
 *
 * What a method sends is as many Backspaces as it takes letters back, and the letters anew: one key of the person, so one
 * event here, the first marked letter ("e" "e" is e, then Backspace ê).  Typing the key once more undoes the marks and
 * adds the key itself (Backspace "e" "e"): once a method is known to be on, that is this key. */
#ifndef GIAOBAN_TUI_INPUT_H
#define GIAOBAN_TUI_INPUT_H

#include "tui/term.h"

#define INPUT_AT_ONCE_MS 20     /* a person cannot type that fast after Backspace */
#define INPUT_AHEAD 16

struct input {
	struct term *term;
	struct event ahead[INPUT_AHEAD];        /* read while looking what follows a Backspace */
	int n;
	bool method_seen;               /* an input method is on: a marked letter came where keys are commands */
	bool typing;                    /* set by the owner before reading: characters are text now, not commands */
};

void input_begin(struct input *in, struct term *t);
/* The next event, as term_ops.read() says. `typed_for` is set on what a method sent.  What is pasted reaches only a line that is
 * typed: it never runs as commands. */
void input_read(struct input *in, int wait_ms, struct event *out);

/* The key that a character stands for as a command: without its marks (ê is e, đ is d); ư and ơ, which Telex makes of ] and [,
 * are those (Ư and Ơ are } and {).  Writes at most one character to out[5]; nothing where a character stands for no key. */
void input_plain(char out[5], const char *text);

#endif
