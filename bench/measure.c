/* measure.c - see measure.h. */
#include "config.h"

#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "clock.h"

#define TEXT_COLUMNS 32

void taken_begin(struct taken *t)
{
	*t = (struct taken){ clock_ms(), clock_cpu_ms(), 0 };
}

void taken_rows(struct taken *t)
{
	t->rows = clock_cpu_ms() - t->cpu;
}

void taken_end(struct taken *t)
{
	t->wall = clock_ms() - t->wall;
	t->cpu = clock_cpu_ms() - t->cpu;
}

void bench_stop(const struct bench *b, const char *what)
{
	fprintf(stderr, "%s: %s: %s\n", b->program, what, gb_why(b->c));
	exit(1);
}

static long all_records(const struct bench *b)
{
	long all = 0, n;

	for (int kind = GB_SLOGAN; kind < GB_KINDS; kind++) {
		const struct gb_query q = { .kind = (enum gb_kind)kind };
		if (gb_count(b->c, &q, 0, &n) != GB_OK)
			bench_stop(b, "count");
		all += n;
	}
	return all;
}

void bench_open(struct bench *b, int argc, char **argv, const char *program, const char *heading)
{
	struct stat file;

	*b = (struct bench){ .program = program, .runs = argc > 2 ? atoi(argv[2]) : 9 };
	if (argc < 2 || b->runs < 1 || b->runs > BENCH_RUNS_MAX) {
		fprintf(stderr, "usage: %s CORPUS [RUNS]\n", program);
		exit(2);
	}
	if (gb_open(argv[1], GB_READ, GB_EN, &b->c) != GB_OK || stat(argv[1], &file) != 0)
		bench_stop(b, argv[1]);
	b->records = all_records(b);
	printf("%ld records, %.1f MB, %.0f bytes a record; times in ms, of %d runs\n", b->records, (double)file.st_size / 1e6,
	       (double)file.st_size / (double)b->records, b->runs);
	printf("%-11s  %-*s  %8s  %8s  %8s  %8s  %7s  %7s\n", "", TEXT_COLUMNS, heading, "median", "worst", "cpu", "rows", "at most", "found");
}

int bench_close(struct bench *b)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	printf("memory: at most %.1f MB; %d later than promised\n\n", (double)usage.ru_maxrss / 1024, b->late);
	gb_close(b->c);
	return b->late > 0;
}

void bench_line(struct bench *b, const char *what, const char *text, const struct taken *runs, const double most[2], long found)
{
	double wall[BENCH_RUNS_MAX], cpu[BENCH_RUNS_MAX], rows[BENCH_RUNS_MAX];
	const double promised = most[b->records >= 1000000];
	char promise[16] = "-";
	int marks = 0;                  /* bytes that are no characters */

	for (int i = 0; i < b->runs; i++) {
		wall[i] = runs[i].wall;
		cpu[i] = runs[i].cpu;
		rows[i] = runs[i].rows;
	}
	const double middle = clock_median(wall, (size_t)b->runs);
	const bool late = promised > 0 && middle > promised * clock_room();
	for (const char *p = text; *p; p++)
		marks += ((unsigned char)*p & 0xC0) == 0x80;
	if (promised > 0)
		snprintf(promise, sizeof promise, "%.1f", promised);
	printf("%-11s  %-*s  %8.2f  %8.2f  %8.2f  %8.2f  %7s  %7ld%s\n", what, TEXT_COLUMNS + marks, text, middle, wall[b->runs - 1],
	       clock_median(cpu, (size_t)b->runs), clock_median(rows, (size_t)b->runs), promise, found, late ? "  LATE" : "");
	fflush(stdout);
	b->late += late;
}
