/* measure.h - opening a corpus, taking times, and a table of them. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include "giaoban.h"

#define BENCH_RUNS_MAX 101

struct bench {
	const char *program;
	gb_corpus *c;
	int runs;
	long records;
	int late;               /* how many took longer than was promised */
};

/* What one asking took: in ms of the clock and of the processor.  Where other programs run too, the processor's time tells
 * more than the clock. */
struct taken {
	double wall, cpu, rows;
};

/* PROGRAM CORPUS [RUNS]; ends the program where that is not so.  `heading` is that of the column of texts. */
void bench_open(struct bench *b, int argc, char **argv, const char *program, const char *heading);
int bench_close(struct bench *b);               /* for main() to return */
void bench_stop(const struct bench *b, const char *what);

void taken_begin(struct taken *t);
void taken_rows(struct taken *t);               /* the rows are there */
void taken_end(struct taken *t);

/* One line of the table: the median and the worst of the runs.  `most`: ms that are promised at 100,000 and at 1,000,000
 * records; 0: nothing is promised. */
void bench_line(struct bench *b, const char *what, const char *text, const struct taken *runs, const double most[2], long found);

#endif
