/* keyboard.h - what a terminal sends, as events.  Bytes go in as they were read, events come out; nothing here reads or
 * waits.  ncurses' own reading is not used: it gives the pieces of a sequence that it does not know as characters, which
 * would run as commands, and cannot tell a terminal that is gone from one that is silent. */
#ifndef GIAOBAN_TUI_KEYBOARD_H
#define GIAOBAN_TUI_KEYBOARD_H

#include "tui/term.h"

#define KEYBOARD_ESCAPE_MS 25   /* after Esc alone for so long, it was the key; a sequence comes in one piece */
#define KEYBOARD_BYTES 1024
#define KEYBOARD_SEQUENCES 40
#define KEYBOARD_LETTER 3       /* bytes of UTF-8 that a byte of another encoding becomes, at most */

struct keyboard {
	struct {
		char bytes[16];
		enum key key;
	} sequences[KEYBOARD_SEQUENCES];
	int n_sequences;
	char bytes[KEYBOARD_BYTES];     /* read and not yet given out; UTF-8 */
	size_t n;
	int silences;                   /* since bytes came last, within a mouse's report */
	bool pasting;                   /* between the marks that a terminal sends around what is pasted */
	bool high;                      /* bytes from 0x80 on are letters: */
	char letters[128][KEYBOARD_LETTER + 1];         /* each as UTF-8; "" where it means nothing */
};

/* The terminal sends a byte encoding; without this call, UTF-8. */
void keyboard_speaks(struct keyboard *k, const struct text_encoding *e);

/* A sequence of this terminal, from terminfo; NULL and single bytes that are keys everywhere are left out.  Those of xterm
 * and the VT terminals are known anyway. */
void keyboard_learn(struct keyboard *k, const char *sequence, enum key key);

/* How many bytes can be read and added; never 0 after keyboard_next() said false. */
size_t keyboard_room(const struct keyboard *k);
void keyboard_add(struct keyboard *k, const char *bytes, size_t n);

/* The next event; false: none is whole.  `silent`: nothing more came for KEYBOARD_ESCAPE_MS, so that what only begins like a
 * sequence is what it is. */
bool keyboard_next(struct keyboard *k, bool silent, struct event *out);

/* True when something waits for its end. */
bool keyboard_waits(const struct keyboard *k);

#endif
