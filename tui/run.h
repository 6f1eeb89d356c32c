/* run.h - another program in the foreground of the terminal: no shell in between, fed through a pipe that is never waited at
 * alone, stopped and continued together with giaoban.  The signals must be taken over (signals.h), and the terminal given up
 * (term_ops.leave), until it has ended. */
#ifndef GIAOBAN_TUI_RUN_H
#define GIAOBAN_TUI_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

struct run {
	pid_t pid;              /* also of its process group */
	int to;                 /* its standard input; -1: the terminal, or closed */
	bool ended;
	int status;             /* as wait() gives it */
	bool foreground;        /* the terminal is ours to give and to take */
	struct termios modes;   /* of the terminal, between its programs and ours */
	int flags[2];           /* of standard input and output, which are its as well; -1: not known */
};

/* Starts argv[0], looked for in PATH, with the words up to a NULL.  `feed`: what it reads comes from run_feed(), else from the
 * terminal.  `in_it` (NULL: nothing) is done in the new process before.  0; or the errno for which it could not be started, and
 * nothing is left of it: EPERM also where GIAOBAN_SECURE is set. */
int run_start(struct run *r, char *const *argv, bool feed, void (*in_it)(void));
/* False: it reads no more, or has ended; that is no error. */
bool run_feed(struct run *r, const char *bytes, size_t len);
/* Ends what it reads, and waits until it has ended; where a signal tells giaoban to end (signals_end()), ends it too.  Its
 * status as wait() gives it.  To be called once after each start. */
int run_wait(struct run *r);

#endif
