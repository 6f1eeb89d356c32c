/* table.h - what was measured, a row each, held against what was promised. */
#ifndef BENCH_TABLE_H
#define BENCH_TABLE_H

#include <stddef.h>

enum table_unit {
	UNIT_MS,
	UNIT_RATIO,             /* of times */
	UNIT_SHARE,             /* of bytes */
	UNIT_BYTES, UNIT_MIB, UNIT_COUNT,
	UNIT_MIB_SHARED,        /* with whoever else has the same libraries in memory */
};
#define NO_BOUND (-1.0)

/* A bound on what other programs can make larger has clock_room(), but that on shared memory no more than a fifth; others have none. */
void table_begin(void);
/* The median of `values`, which are sorted, and the worst. */
void table_row(const char *corpus, const char *what, double *values, size_t n, enum table_unit unit, double bound);
void table_one(const char *corpus, const char *what, double value, enum table_unit unit, double bound);
/* The worst of several: of which it is. */
void table_worst(const char *corpus, const char *what, const char *of, double value, enum table_unit unit, double bound);
void table_skip(const char *corpus, const char *what, const char *why);
int table_end(void);                    /* names the rows that are late, and says how many */

#endif
