/* inject.h - what the parts of the injector share.  It is a library that is loaded before all others (LD_PRELOAD), counts the calls of
 * one class that a program makes, and lets one of them fail, or all from one on.
 *
 * The environment says what: GB_FAULT_CLASS (inject.c has their names), GB_FAULT_AT the call that fails, counted from 1 (0: none),
 * GB_FAULT_ON to let all after it fail as well, GB_FAULT_CODE the errno, or SQLite's result, and GB_FAULT_REPORT a file of the
 * size of struct inject_report.  What the program starts in its turn is left alone. */
#ifndef GIAOBAN_TESTS_INJECT_H
#define GIAOBAN_TESTS_INJECT_H

#include <stdbool.h>

enum inject_class {
	INJECT_NONE, INJECT_ALLOC, INJECT_READ, INJECT_WRITE, INJECT_SYNC, INJECT_NAME, INJECT_UNLINK, INJECT_OPEN, INJECT_TRUNCATE,
	INJECT_CLOSE, INJECT_LOCK, INJECT_LOOK, INJECT_SQL_OPEN, INJECT_SQL_PREPARE, INJECT_SQL_STEP, INJECT_SQL_BIND,
	INJECT_SQL_EXEC, INJECT_SQL_COLUMN, INJECT_SQL_END
};

struct inject_report {
	long calls, failed;
};

#define INJECT_SHORT (-1)       /* the code of a write that takes only half */

/* Counts a call; true: it is to fail, with inject_code(), which is in errno too. */
bool inject_fails(enum inject_class class);
int inject_code(void);

/* The function that would have been called. */
void *inject_real(const char *name);

/* Is this address in the program itself, not in a library? */
bool inject_is_program(const void *address);
/* Is it in a library whose allocations do not fail here? */
bool inject_is_spared(const void *address);

/* inject_stream.c: standard output, whose writes the C library makes by itself, goes through write() as all others do. */
void inject_streams_begin(void);

#endif
