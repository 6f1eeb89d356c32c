/* pty_case.h - giaoban on a terminal of its own, for a test: a pseudo-terminal whose other end is libvterm, and a small
 * shell in between that starts, stops and continues it as shells do.
 *
 * Nothing waits for a fixed time: a test plays keys and waits until the screen is the one that `giaoban --script` shows
 * for the same keys in memory, or until the program ends.  What takes longer than PTY_HANG_S fails. */
#ifndef GIAOBAN_TESTS_PTY_CASE_H
#define GIAOBAN_TESTS_PTY_CASE_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "base/buf.h"

#ifndef PTY_HANG_S
#define PTY_HANG_S 30           /* enough for valgrind on a busy machine */
#endif

struct pty {
	int terminal;           /* the terminal's end; -1: closed */
	int line;               /* the program's end, opened by us too: to look at the modes */
	int report, command;    /* from and to the shell in between */
	pid_t shell, program;
	int rows, cols;
	char size[24];          /* the first one, "80x24" */
	char *env, *args;       /* of giaoban; NULL: another command is run */
	struct buf sent;        /* all that came to the terminal */
	struct buf script;      /* what was played */
	struct buf typed;       /* by libvterm, not yet sent */
	struct buf unfed;       /* came, and is not yet a whole character */
	bool wraps;             /* the terminal goes to the next line when one is full; may be set before anything comes */
	char sequence;          /* what it is in, then */
	struct termios before;
	VTerm *vt;
	bool alternate;         /* the screen of programs is shown, not the shell's */
	bool cursor_shown;
	bool mouse;             /* it tells of the mouse */
	bool takes_nothing;     /* what is sent is left where it is */
	const char *encoding;   /* that the terminal speaks; NULL: UTF-8 */
	bool draws;             /* it has lines of its own, which that encoding has not */
};

/* The environment of all programs of the test, and a home of their own; false: it could not be made. */
bool pty_begin(void);
void pty_end(void);
const char *pty_home(void);
#define PTY_PLACES "/.local/state/giaoban/positions"    /* in the home: where one stood when the last session ended */

/* The same for a group of tests, which have one terminal at a time: this, closed after each. */
extern struct pty pty;
int pty_group_begin(void **state);
int pty_group_end(void **state);
int pty_after_each(void **state);

/* Starts `giaoban ARGS` with some variables more ("NO_COLOR=1 LANG=C"); or a command of the shell. */
void pty_open(struct pty *p, int rows, int cols, const char *env, const char *args);
void pty_open_command(struct pty *p, const char *command);
/* Just after it was opened: the terminal speaks a byte encoding.  A screen that is expected is then that of the script, each cell as this
 * encoding can show it. */
void pty_speaks(struct pty *p, const char *encoding, bool draws);
/* Ends whatever is left; good after a failure too. */
void pty_close(struct pty *p);

/* ---- what a person does ---- */

/* Keys in the words of a script (tui/script.h: "keys 3 j Enter", "burst Backspace ê", "size 40x12", "click 4,10"), and waits until the
 * screen is what the script shows. */
void pty_play(struct pty *p, const char *step);
void pty_type(struct pty *p, const char *step);         /* waits for nothing */
void pty_send(struct pty *p, const char *bytes, size_t len);
void pty_paste(struct pty *p, const char *text);
void pty_signal(struct pty *p, int sig);
void pty_continue(struct pty *p);               /* fg */
void pty_hang_up(struct pty *p);                /* the terminal is gone */
/* The terminal takes nothing more, until the program can no longer write. */
void pty_clog(struct pty *p, char key);

/* ---- what is to be seen ---- */

void pty_expect_screen(struct pty *p);          /* that of what was played */
/* The same on a terminal that knows only ASCII: other characters are some ASCII character. */
void pty_expect_ascii_screen(struct pty *p);
/* The same of a script's screen that is here already, its head and its lines of text; and with the letters of its styles, one
 * for each cell, in these looks: "l underline|m bold 5|h 0 on 3", the letter of a style and how its cells look; styles that are
 * not named are plain.  libvterm does not know dim. */
void pty_expect_text(struct pty *p, const char *text);
void pty_expect_looks(struct pty *p, const char *text, const char *styles, const char *looks);
/* Waits until these words are on the screen, in one row. */
void pty_expect_words(struct pty *p, const char *words);
/* Waits for the end, or for a stop; gives the status that wait() gives. */
int pty_wait(struct pty *p);
void pty_expect_exit(struct pty *p, int status);
/* Takes in all that was sent until now by a program that has ended or stopped. */
void pty_drain(struct pty *p);
/* Waits until nothing was sent for so long. */
void pty_wait_quiet(struct pty *p, int ms);
/* The terminal is as the program found it. */
void pty_assert_restored(struct pty *p);
void pty_assert_modes(struct pty *p);           /* of the line alone */

/* The screen as lines "|...|"; every cell with all its attributes; the first cell of a text that must be there. */
void pty_text(const struct pty *p, struct buf *out);
void pty_cells(const struct pty *p, struct buf *out);
void pty_expect_cells(struct pty *p, const struct buf *cells);
VTermScreenCell pty_cell_of(const struct pty *p, const char *text);
VTermScreenCell pty_cell_at_cursor(const struct pty *p);
bool pty_holds(const struct pty *p, const char *bytes);         /* was sent */

/* Between the files of this header: pty_open.c, pty_screen.c, pty_looks.c, pty_bytes.c. */
void pty_bytes_read(const struct pty *p, const char *bytes, size_t len, struct buf *out);       /* as UTF-8 */
void pty_bytes_degrade(const struct pty *p, struct buf *screen);
void pty_set_size(struct pty *p, int rows, int cols);
void pty_screen_new(struct pty *p);
void pty_screen_feed(struct pty *p, const char *bytes, size_t len);
void pty_screen_type(struct pty *p, const char *key);
/* The mouse, in the words of a script ("wheel-up"), as far as the terminal tells of it; false: it is none of them. */
bool pty_screen_mouse(struct pty *p, const char *what, int y, int x);
bool pty_screen_is(const struct pty *p, const char *expected, bool ascii);
bool pty_looks_are(const struct pty *p, const char *styles, const char *looks, struct buf *wrong);

#endif
