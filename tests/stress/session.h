/* session.h - giaoban on a terminal of its own, pressed anything: what it sends is looked at, how it ends, and whether it still answers. */
#ifndef GIAOBAN_TESTS_SESSION_H
#define GIAOBAN_TESTS_SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "tests/stress/line.h"
#include "tests/stress/random_keys.h"
#include "tests/terminal/strict.h"

#define SESSION_ROWS_MOST 100
#define SESSION_COLS_MOST 300

/* Of all sessions. */
struct session_sum {
	size_t bytes, sessions;
	int wrong;              /* what was told by session_fail() */
};

struct session {
	const char *name;
	struct random *chance;
	struct session_sum *sum;
	struct line line;
	struct strict strict;
	struct buf tail;        /* what it sent last */
	size_t bytes;           /* that came */
	int steps_left;         /* until it is ended */
	bool anyhow;            /* a signal may end it at once: it had not taken the terminal yet, or had given it back for another one */
};

/* Starts it: as it is, or in any way. */
bool session_begin(struct session *s, bool any);
/* Ends it in one of the ways there are. */
void session_end(struct session *s);
/* Has it ended by itself?  Then that is looked at. */
bool session_is_over(struct session *s);
/* Takes what comes within so many milliseconds; false: the other end is closed. */
bool session_hear(struct session *s, int ms);
/* Whatever was pressed, a new size is answered; unless another program has the terminal, which a key or two lets go. */
void session_probe(struct session *s);
/* And when it has answered, it does nothing until the next key: whatever was pressed, nothing goes round in it, and nobody wakes it. */
void session_rest(struct session *s);
/* Tells what is wrong, and what came last. */
void session_fail(struct session *s, const char *what);

#endif
