/* terminal_ends.c - how soon it is gone, whatever ends it; and a command without a screen. */
#include "config.h"

#include "terminal.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "clock.h"
#include "table.h"

static const struct ending {
	const char *name;
	const char *key;        /* or */
	int signal;             /* or the terminal vanishes */
	bool unheard;           /* SIGHUP is ignored */
} endings[] = {
	{ "q", "q", 0, false }, { "SIGTERM", NULL, SIGTERM, false }, { "SIGHUP", NULL, SIGHUP, false },
	{ "terminal gone", NULL, 0, false },
	{ "terminal gone, no SIGHUP", NULL, 0, true }, { "^C", "\003", 0, false }, { "^\\", "\034", 0, false },
};

static double end(struct terminal *t, const struct terminal_corpus *c, const struct ending *e)
{
	const char *const argv[] = { t->giaoban, "--corpus", c->path, NULL };
	struct pty p;

	pty_forget();
	pty_open(&p, argv, e->unheard ? PTY_NO_HUP : PTY_PLAIN);
	pty_listen(&p, p.begun, 0, &t->answer);
	pty_key(&p, "3", &t->answer);
	const double begin = clock_ms();
	if (e->key)
		pty_send(&p, e->key);
	else if (e->signal)
		kill(p.program, e->signal);
	else
		pty_hang_up(&p);
	pty_wait(&p);
	const double passed = clock_ms() - begin;
	pty_kill(&p);
	return passed;
}

void terminal_endings(struct terminal *t, const struct terminal_corpus *c)
{
	double ms[TERMINAL_RUNS_MOST];
	char what[64];

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		for (size_t run = 0; run < t->runs; run++)
			ms[run] = end(t, c, &endings[i]);
		snprintf(what, sizeof what, "end: %s", endings[i].name);
		table_row(c->name, what, ms, t->runs, UNIT_MS, 20);
	}
}

void terminal_figures(struct terminal *t, const struct terminal_corpus *c)
{
	char file[4096];
	const char *const argv[] = { t->giaoban, "figures", "--format", "json", "--corpus", c->path, NULL };
	const char *const cat[] = { "cat", file, NULL };
	double own[TERMINAL_RUNS_MOST], other[TERMINAL_RUNS_MOST];

	if (c->records > 0)
		return;
	snprintf(file, sizeof file, "%s/figures.json", pty_folder());
	terminal_write(argv, file);
	for (size_t run = 0; run < t->runs; run++) {
		other[run] = pty_run(cat, NULL, 0, NULL);
		own[run] = pty_run(argv, NULL, 0, NULL);
	}
	table_row(c->name, "figures --format json", own, t->runs, UNIT_MS, 5);
	table_row(c->name, "cat of the same", other, t->runs, UNIT_MS, NO_BOUND);
}
