/* terminal.h - what the parts of bench/terminal share: the program, the corpora, and how often. */
#ifndef BENCH_TERMINAL_H
#define BENCH_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "pty.h"

#define TERMINAL_RUNS_MOST 101
#define TERMINAL_CORPORA 4

struct terminal_corpus {
	const char *path;
	char name[16];          /* in the table */
	long records;           /* 0: the bundled one, some hundred */
	char text[4096];        /* a file: its list of meetings, for less */
};

struct terminal {
	const char *giaoban;
	struct terminal_corpus corpora[TERMINAL_CORPORA];
	size_t n;
	size_t runs;
	long keys;              /* how many before memory is looked at again */
	long idle;              /* seconds */
	bool less;              /* it is there */
	struct answer answer;   /* the last one */
};

/* Opens the browser on a corpus, in an empty home, and takes its first screen. */
void terminal_open(struct terminal *t, const struct terminal_corpus *c, bool thrift, struct pty *p);

/* Runs a command and writes the beginning of what it says, a MiB at most, into this file. */
void terminal_write(const char *const argv[], const char *file);

/* The parts of the table. */
void terminal_starts(struct terminal *t);               /* terminal_start.c */
void terminal_colds(struct terminal *t);
void terminal_first_list(struct terminal *t, const struct terminal_corpus *c);
void terminal_keys(struct terminal *t, const struct terminal_corpus *c);        /* terminal_keys.c */
void terminal_search(struct terminal *t, const struct terminal_corpus *c);      /* terminal_search.c */
void terminal_memory(struct terminal *t, const struct terminal_corpus *c);      /* terminal_rest.c */
void terminal_growth(struct terminal *t, const struct terminal_corpus *c);
void terminal_idle(struct terminal *t, const struct terminal_corpus *c);
void terminal_endings(struct terminal *t, const struct terminal_corpus *c);     /* terminal_ends.c */
void terminal_figures(struct terminal *t, const struct terminal_corpus *c);

#endif
