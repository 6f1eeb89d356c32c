/* terminal_search.c - searching: a typed letter's echo, what was found while typing, and Enter to results. */
#include "config.h"

#include "terminal.h"

#include <stdio.h>
#include <string.h>

#include "clock.h"
#include "table.h"

static const char *const typed[] = { "chuyen doi so", "so d", "benh an", "20" };
#define LETTERS_MOST 16

/* One text typed in some sessions, letter by letter: its echo, the rows that are found, then how many there are and how they
 * divide. */
enum stage { ECHO, ROWS, COUNTS, STAGES };
static double typed_ms[STAGES][LETTERS_MOST][TERMINAL_RUNS_MOST];

static void type(struct terminal *t, const struct terminal_corpus *c, const char *text, size_t run)
{
	const struct answer *a = &t->answer;
	struct pty p;

	terminal_open(t, c, false, &p);
	pty_key(&p, "/", &t->answer);
	for (size_t i = 0; text[i]; i++) {
		pty_letter(&p, text[i], &t->answer);
		/* A blank only moves the cursor. */
		typed_ms[ECHO][i][run] = a->shown > 0 && text[i] != ' ' ? a->shown : a->first;
		typed_ms[ROWS][i][run] = a->frame;
		typed_ms[COUNTS][i][run] = a->last;
	}
	pty_kill(&p);
}

/* While one types: the letter in the middle, and the slowest. */
static void letters(struct terminal *t, const struct terminal_corpus *c)
{
	static const char *const names[STAGES] = { "echo", "rows", "counts" };
	/* For what is counted nobody waits: the next key ends it.  The slowest echo of a few is the system's more often than ours. */
	const double live = c->records >= 1000000 ? 20 : 5;
	const double bounds[STAGES] = { 0.5, live, NO_BOUND }, bounds_of_slowest[STAGES] = { NO_BOUND, live, NO_BOUND };
	double all[STAGES][64], slowest[STAGES] = { 0 };
	char of[STAGES][LETTERS_MOST + 1], what[64];
	size_t n = 0;

	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		for (size_t run = 0; run < t->runs; run++)
			type(t, c, typed[i], run);
		for (size_t l = 0; typed[i][l]; l++, n++) {
			for (size_t s = 0; s < STAGES; s++) {
				all[s][n] = clock_median(typed_ms[s][l], t->runs);
				if (all[s][n] <= slowest[s])
					continue;
				slowest[s] = all[s][n];
				snprintf(of[s], sizeof of[s], "%.*s", (int)l + 1, typed[i]);
			}
		}
	}
	for (size_t s = 0; s < STAGES; s++) {
		snprintf(what, sizeof what, "a typed letter: %s", names[s]);
		table_row(c->name, what, all[s], n, UNIT_MS, bounds[s]);
		snprintf(what, sizeof what, "a typed letter: %s, slowest", names[s]);
		table_worst(c->name, what, of[s], slowest[s], UNIT_MS, bounds_of_slowest[s]);
	}
}

/* In thrift mode the letters ask for nothing, and Enter does. */
static void entered(struct terminal *t, const struct terminal_corpus *c, const char *text, double bound)
{
	double rows[TERMINAL_RUNS_MOST], counts[TERMINAL_RUNS_MOST];
	struct pty p;
	char what[64];

	for (size_t run = 0; run < t->runs; run++) {
		terminal_open(t, c, true, &p);
		pty_key(&p, "/", &t->answer);
		pty_key(&p, text, &t->answer);
		pty_key(&p, "\r", &t->answer);
		rows[run] = t->answer.frame;
		counts[run] = t->answer.last;
		pty_kill(&p);
	}
	snprintf(what, sizeof what, "Enter to results: %s", text);
	table_row(c->name, what, rows, t->runs, UNIT_MS, bound);
	snprintf(what, sizeof what, "Enter to counts: %s", text);
	table_row(c->name, what, counts, t->runs, UNIT_MS, NO_BOUND);
}

void terminal_search(struct terminal *t, const struct terminal_corpus *c)
{
	const double word = c->records >= 1000000 ? 4 : c->records >= 100000 ? 2.5 : 1.5;

	letters(t, c);
	entered(t, c, "so", word);
	entered(t, c, "cac", word);
	entered(t, c, "thuy", word);
	entered(t, c, "\"chuyen doi so\"", 15);
	entered(t, c, "\"du lieu dan cu\"", 15);
}
