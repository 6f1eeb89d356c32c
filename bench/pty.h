/* pty.h - a program on a terminal of its own, 80x24, and what it sends there, and when. */
#ifndef BENCH_PTY_H
#define BENCH_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/types.h>

#define PTY_KEPT 32768          /* bytes of an answer that are kept; all are counted */

/* What came until the program waited again, in ms since it was asked for. */
struct answer {
	size_t bytes, kept;
	double first, last;     /* the first and the last byte; 0: none came */
	double shown;           /* the character that was asked for, outside of control sequences; 0: it did not come */
	double frame;           /* the last byte of the most that came without a pause: what matters, where more follows */
	char text[PTY_KEPT];
};

struct pty {
	int terminal;           /* the terminal's end; -1: closed */
	pid_t program;          /* 0: it has ended */
	double begun;           /* just before fork */
	int status;             /* after pty_wait(): as wait() gives it */
	struct rusage usage;
};

/* A folder of our own, which is taken away at the end, and the environment of every program: a home in that folder, UTF-8,
 * an xterm, and nothing of the user's settings. */
void pty_begin(void);
void pty_forget(void);                  /* the home is empty again */
const char *pty_folder(void);           /* for files */

enum pty_how { PTY_PLAIN, PTY_TRACED, PTY_NO_HUP };     /* it waits for a tracer; it is born with SIGHUP ignored */
void pty_open(struct pty *p, const char *const argv[], enum pty_how how);

/* Takes what comes until the program sleeps and nothing has come for a while.  `since`: the clock when it was asked for;
 * `shows`: the character to look for, or 0. */
void pty_listen(struct pty *p, double since, char shows, struct answer *out);
void pty_send(const struct pty *p, const char *keys);
void pty_key(struct pty *p, const char *keys, struct answer *out);
void pty_letter(struct pty *p, char letter, struct answer *out);
/* Sends keys, takes what comes back, and goes on as soon as something has, or after `ms`. */
void pty_hurry(struct pty *p, const char *keys, int ms);

void pty_hang_up(struct pty *p);        /* the terminal is gone */
void pty_wait(struct pty *p);           /* until it ends: fills status and usage */
void pty_kill(struct pty *p);

/* Runs a program without a terminal, reads all it writes, keeps the beginning in `out` (may be NULL).  Ms until it had ended. */
double pty_run(const char *const argv[], char *out, size_t size, size_t *len);

/* Ends the bench: a call of the system failed, as errno says; or a program did what it must not. */
__attribute__((noreturn)) void pty_stop(const char *what);
__attribute__((noreturn)) void pty_blame(const char *program, const char *for_what);

#endif
