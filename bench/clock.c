/* clock.c - see clock.h. */
#include "config.h"

#include "clock.h"

#include <stdlib.h>
#include <time.h>

static double ms_of(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double clock_ms(void)
{
	return ms_of(CLOCK_MONOTONIC);
}

double clock_cpu_ms(void)
{
	return ms_of(CLOCK_PROCESS_CPUTIME_ID);
}

static int by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

double clock_median(double *values, size_t n)
{
	qsort(values, n, sizeof *values, by_value);
	return n > 0 ? values[n / 2] : 0;
}

double clock_room(void)
{
	const char *s = getenv("BENCH_ROOM");
	const double room = s ? atof(s) : 1;

	return room > 1 ? room : 1;
}
