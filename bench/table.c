/* table.c - see table.h. */
#include "config.h"

#include "table.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>

#include "clock.h"

static const struct unit {
	const char *name;
	int digits;
	double room;            /* how many times larger other programs can make it */
} units[] = {
	[UNIT_MS] = { "ms", 2, HUGE_VAL }, [UNIT_RATIO] = { "x", 2, HUGE_VAL }, [UNIT_SHARE] = { "x", 2, 1 },
	[UNIT_BYTES] = { "bytes", 0, 1 }, [UNIT_MIB] = { "MiB", 2, 1 }, [UNIT_COUNT] = { "", 0, 1 },
	[UNIT_MIB_SHARED] = { "MiB", 2, 1.2 },
};

#define NAMED 20                /* as many are told again at the end: a log may be cut to its last lines */

/* One table in the whole program. */
static int late, skipped;
static char late_rows[NAMED][80];

void table_begin(void)
{
	printf("%-8s  %-48s  %8s  %8s  %-5s  %6s\n", "corpus", "measure", "median", "worst", "", "bound");
}

static void print_row(const char *corpus, const char *what, const char *of, double middle, double worst,
                      const struct unit *u, double bound)
{
	const bool is_late = bound >= 0 && middle > bound * (clock_room() < u->room ? clock_room() : u->room);
	char promise[16] = "-";

	if (bound >= 0)
		snprintf(promise, sizeof promise, "%g", bound);
	printf("%-8s  %-48s  %8.*f  %8.*f  %-5s  %6s%s%s%s\n", corpus, what, u->digits, middle, u->digits, worst, u->name,
	       promise, is_late ? "  LATE" : bound >= 0 ? "  ok" : "", *of ? "  of " : "", of);
	fflush(stdout);
	if (is_late && late < NAMED)
		snprintf(late_rows[late], sizeof late_rows[late], "%s, %s: %.*f", corpus, what, u->digits, middle);
	late += is_late;
}

void table_row(const char *corpus, const char *what, double *values, size_t n, enum table_unit unit, double bound)
{
	if (n == 0) {
		table_skip(corpus, what, "nothing to measure");
		return;
	}
	const double middle = clock_median(values, n);
	print_row(corpus, what, "", middle, values[n - 1], &units[unit], bound);
}

void table_one(const char *corpus, const char *what, double value, enum table_unit unit, double bound)
{
	print_row(corpus, what, "", value, value, &units[unit], bound);
}

void table_worst(const char *corpus, const char *what, const char *of, double value, enum table_unit unit, double bound)
{
	print_row(corpus, what, of, value, value, &units[unit], bound);
}

void table_skip(const char *corpus, const char *what, const char *why)
{
	printf("%-8s  %-48s  skipped: %s\n", corpus, what, why);
	fflush(stdout);
	skipped++;
}

int table_end(void)
{
	printf("%d late, %d skipped\n", late, skipped);
	for (int i = 0; i < late && i < NAMED; i++)
		printf("late: %s\n", late_rows[i]);
	return late;
}
