/* script.h - keys to play on a terminal in memory, one command a line:
 *
 *      # a remark
 *      keys 3 j j Enter          keys, one after the other, as a person types them: a name (below) or a character
 *      text benh an              characters, up to the end of the line
 *      burst Backspace ê         what arrives in one piece, as an input method sends it
 *      click 4,10                the left button of the mouse at a row and a column, counted from 0
 *      double 4,10               twice: both clicks
 *      wheel-up 4,10             the wheel there, a notch; wheel-down
 *      size 100x30               the terminal changes its size (COLSxROWS)
 *      show NAME                 prints the screen under that name
 *
 * Names: Enter Esc Tab Shift-Tab Backspace Delete Space Up Down Left Right PgUp PgDn Home End F1 .. F12, Ctrl-A .. Ctrl-Z, Alt-x with
 * any ASCII character.  A script without "show" prints the screen at its end. */
#ifndef GIAOBAN_TUI_SCRIPT_H
#define GIAOBAN_TUI_SCRIPT_H

#include "base/status.h"
#include "tui/term.h"

enum step_kind { STEP_EVENT, STEP_SIZE, STEP_SHOW };

struct step {
	enum step_kind kind;
	struct event event;
	bool at_once;           /* follows the step before without a pause */
	int rows, cols;
	const char *name;
};

struct script {
	struct step *steps;
	size_t n;
	struct arena *arena;    /* of the names */
};

/* Reads a script (at most 1 MiB; "-": standard input).  On failure `why` names file and line. */
enum gb_status script_read(const char *file, struct script *out, struct gb_why *why);
void script_free(struct script *s);

/* Reads "80x24" (columns first), at most TERM_COLS_MOST x TERM_ROWS_MOST. */
bool script_size(const char *s, int *rows, int *cols);

/* The key of a name, or K_NONE; and the name of a key, for help and hints ("Enter"; "" for none, also for K_CTRL and K_ALT,
 * whose names need their letter).  "Space" is a character, not a key. */
enum key key_of_name(const char *name);
const char *key_name(enum key key);
/* The event of a name, or of one character; false: there is no such key. */
bool key_event(const char *name, struct event *out);

#endif
