/* trace.h - the system calls of a program until its first screen is painted. */
#ifndef BENCH_TRACE_H
#define BENCH_TRACE_H

#include <stdbool.h>

#include "pty.h"

struct trace {
	long calls;             /* from exec to the last write before it waits */
	long syncs;             /* fsync, fdatasync and their like */
	long children;          /* processes and threads */
};

/* In the process that becomes the program: stops until somebody traces it. */
bool trace_me(void);

/* Runs it on a terminal of its own; what it sent is in `sent`.  False: nobody may trace here. */
bool trace_start(const char *const argv[], struct trace *out, struct answer *sent);

#endif
