/* others.h - what goes on beside the readers of load.c: somebody who imports and removes without end, and scripts that ask. */
#ifndef GIAOBAN_TESTS_OTHERS_H
#define GIAOBAN_TESTS_OTHERS_H

#include <stdbool.h>
#include <sys/types.h>

/* Shared by all processes. */
struct others {
	volatile int stop;              /* set: they end */
	volatile long imports, asked;   /* done so far */
	volatile long kept_out;         /* of the imports, how many gave up because of readers */
	volatile long busy;             /* of what was asked, how often an import was in the way */
	volatile int wrong;             /* something did not come as it must; told on standard output */
};

struct others *others_new(void);
/* Writes all meetings once, into the corpus of the place (place.h). */
bool others_begin(struct others *o);
/* Processes of their own, until others_end(). */
pid_t others_import(struct others *o);
pid_t others_ask(struct others *o, unsigned seed);
/* Ends them, and tells what they did; false: something was wrong, or they came to nothing. */
bool others_end(struct others *o, const pid_t *pids, size_t n);

#endif
