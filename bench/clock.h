/* clock.h - times, the middle of several, and how far they are to be trusted. */
#ifndef BENCH_CLOCK_H
#define BENCH_CLOCK_H

#include <stddef.h>

double clock_ms(void);                  /* since some moment */
double clock_cpu_ms(void);              /* of the processor, for this process */
double clock_median(double *values, size_t n);          /* sorts them */

/* How many times longer than promised something may take where other programs run too: BENCH_ROOM, at least 1. */
double clock_room(void);

#endif
