/* terminal_start.c - from the command to the first list, beside less, with warm and with cold files; and what that costs. */
#include "config.h"

#include "terminal.h"

#include <stdio.h>

#include "clock.h"
#include "cold.h"
#include "proc.h"
#include "table.h"
#include "trace.h"
#include "tests/terminal/sent.h"

struct starts {
	double own[TERMINAL_RUNS_MOST], less[TERMINAL_RUNS_MOST], cpu[TERMINAL_RUNS_MOST];
	double middle;          /* of own */
};

/* Each is started once in each round, so that the ratios are those of one moment.  One array of them for all corpora: it is large. */
static struct starts starts[TERMINAL_CORPORA];

static double less_start(struct terminal *t, const struct terminal_corpus *c)
{
	const char *const argv[] = { "less", c->text, NULL };
	struct pty p;

	pty_open(&p, argv, PTY_PLAIN);
	pty_listen(&p, p.begun, 0, &t->answer);
	pty_kill(&p);
	return t->answer.last;
}

static double own_start(struct terminal *t, const struct terminal_corpus *c, double *cpu)
{
	struct proc_work work;
	struct pty p;

	terminal_open(t, c, false, &p);
	*cpu = proc_work(p.program, &work) ? work.cpu : -1;
	pty_kill(&p);
	return t->answer.last;
}

static void round_of(struct terminal *t, size_t run, bool cold)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct terminal_corpus *c = &t->corpora[i];
		struct starts *s = &starts[i];
		if (cold)
			cold_make();
		if (t->less)
			s->less[run] = less_start(t, c);
		if (cold)
			cold_make();
		s->own[run] = own_start(t, c, &s->cpu[run]);
	}
}

static void told(struct terminal *t, const char *how, double bound)
{
	char what[64];

	for (size_t i = 0; i < t->n; i++) {
		const char *name = t->corpora[i].name;
		struct starts *s = &starts[i];
		snprintf(what, sizeof what, "start to the first list, %s", how);
		table_row(name, what, s->own, t->runs, UNIT_MS, NO_BOUND);
		s->middle = s->own[t->runs / 2];
		snprintf(what, sizeof what, "less on the same list, %s", how);
		if (!t->less) {
			table_skip(name, what, "less is not there");
			continue;
		}
		table_row(name, what, s->less, t->runs, UNIT_MS, NO_BOUND);
		snprintf(what, sizeof what, "start against less, %s", how);
		table_one(name, what, s->middle / s->less[t->runs / 2], UNIT_RATIO, bound);
	}
}

static const struct starts *starts_of(const struct terminal *t, long records)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->corpora[i].records == records)
			return &starts[i];
	return NULL;
}

void terminal_starts(struct terminal *t)
{
	round_of(t, 0, false);          /* everything is in memory now */
	for (size_t run = 0; run < t->runs; run++)
		round_of(t, run, false);
	told(t, "warm", 2.0);
	const struct starts *small = starts_of(t, 1000), *big = starts_of(t, 1000000);
	if (small && big)
		table_one("1000000", "start against 1,000 records, warm", big->middle / small->middle, UNIT_RATIO, 1.3);
	for (size_t i = 0; i < t->n; i++) {
		if (starts[i].cpu[0] < 0)
			table_skip(t->corpora[i].name, "processor time to the first list", "no /proc/PID/schedstat");
		else
			table_row(t->corpora[i].name, "processor time to the first list", starts[i].cpu, t->runs, UNIT_MS, 4);
	}
}

void terminal_colds(struct terminal *t)
{
	const char *why;

	if (!cold_can(&why)) {
		table_skip("all", "start against less, cold", why);
		return;
	}
	for (size_t run = 0; run < t->runs; run++)
		round_of(t, run, true);
	told(t, "cold", 2.6);
}

void terminal_first_list(struct terminal *t, const struct terminal_corpus *c)
{
	const char *const argv[] = { t->giaoban, "--corpus", c->path, NULL };
	struct trace found;
	long queries = 0;

	pty_forget();
	if (!trace_start(argv, &found, &t->answer)) {
		table_skip(c->name, "system calls to the first list", "no process may be traced here");
		return;
	}
	for (const char *at = t->answer.text; (at = sent_question(at, t->answer.kept - (size_t)(at - t->answer.text))); at++)
		queries++;
	table_one(c->name, "system calls to the first list", (double)found.calls, UNIT_COUNT, 350);
	table_one(c->name, "fsyncs to the first list", (double)found.syncs, UNIT_COUNT, 0);
	table_one(c->name, "child processes to the first list", (double)found.children, UNIT_COUNT, 0);
	table_one(c->name, "terminal queries to the first list", (double)queries, UNIT_COUNT, 0);
}
