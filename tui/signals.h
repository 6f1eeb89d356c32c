/* signals.h - what comes to the screen from outside: a new size, an end, a stop, news of a child.  Handlers only leave a mark
 * and wake up who waits at signals_fd(); the rest happens where the program reads its next event.  And whatever ends the
 * program, the terminal is restored before. */
#ifndef GIAOBAN_TUI_SIGNALS_H
#define GIAOBAN_TUI_SIGNALS_H

#include <stdbool.h>
#include <termios.h>

/* Takes the signals over.  False: no pipe could be made. */
bool signals_begin(void);
/* What a crash gives back to the terminal on standard output: its modes, and what is sent to it, at most 255 bytes; a
 * capability of terminfo (may be NULL) without the pauses that are written into it.  Armed: there is something to give back
 * just now. */
void signals_restore(const struct termios *modes, const char *first);
void signals_restore_too(const char *capability);
void signals_armed(bool on);
void signals_done(void);                /* as they were before */

int signals_fd(void);                   /* readable when something came; signals_heard() empties it */
void signals_heard(void);

int signals_end(void);                  /* the signal that says to end; 0: none */
bool signals_take_resize(void);
bool signals_take_stop(void);           /* ^Z */
bool signals_take_continue(void);

/* Stops as ^Z does, with the terminal given up before; returns when the program is in the foreground again, or shall
 * end. */
void signals_stop(void);
/* The same with all of our process group, as the terminal does it: where ^Z went to a program of ours alone. */
void signals_stop_job(void);

/* In the background: whoever touches the terminal's modes there is stopped. */
bool signals_in_background(void);
/* The same waiting, after a stop that could not be caught. */
void signals_wait_for_foreground(void);

#endif
