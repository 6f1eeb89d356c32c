/* terminal.c - what a person waits for, and what a line and a machine bear: the browser on a terminal of its own, beside less on the
 * same list.
 *
 *      terminal GIAOBAN CORPUS...
 *
 * A corpus whose file is called 1000.db holds so many records; any other is taken for the bundled one.  A row is "LATE" when
 * the median is over what was promised, and the exit status is 1 then.  In the environment:
 * BENCH_RUNS   how often each thing is done (9)
 * BENCH_ROOM   how many times longer than promised something may take (1); shared memory has a fifth of room then, all else none
 * BENCH_KEYS   how many keys before memory is looked at again (3000)
 * BENCH_IDLE   how many seconds nothing is done (3)
 * BENCH_PARTS  only these: start cold first keys search memory growth idle endings figures */
#include "config.h"

#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "table.h"

static const struct part {
	const char *name;
	void (*all)(struct terminal *t);        /* for all corpora at once, or */
	void (*one)(struct terminal *t, const struct terminal_corpus *c);
} parts[] = {
	{ "start", terminal_starts, NULL }, { "cold", terminal_colds, NULL }, { "first", NULL, terminal_first_list },
	{ "keys", NULL, terminal_keys }, { "search", NULL, terminal_search }, { "memory", NULL, terminal_memory },
	{ "growth", NULL, terminal_growth }, { "idle", NULL, terminal_idle }, { "endings", NULL, terminal_endings },
	{ "figures", NULL, terminal_figures },
};

static struct terminal terminal;        /* large: it holds what a program sent last */

static long number(const char *name, long usual, long most)
{
	const char *s = getenv(name);
	char *end;

	if (!s || !*s)
		return usual;
	const long n = strtol(s, &end, 10);
	if (*end || n < 1 || n > most) {
		fprintf(stderr, "terminal: %s: a number from 1 to %ld\n", name, most);
		exit(2);
	}
	return n;
}

static bool wanted(const char *part)
{
	const char *s = getenv("BENCH_PARTS");
	const size_t n = strlen(part);

	if (!s || !*s)
		return true;
	for (; *s; s += strcspn(s, " ")) {
		s += strspn(s, " ");
		if (strcspn(s, " ") == n && strncmp(s, part, n) == 0)
			return true;
	}
	return false;
}

void terminal_open(struct terminal *t, const struct terminal_corpus *c, bool thrift, struct pty *p)
{
	const char *const argv[] = { t->giaoban, "--corpus", c->path, thrift ? "--thrift" : NULL, NULL };

	pty_forget();
	pty_open(p, argv, PTY_PLAIN);
	pty_listen(p, p->begun, 0, &t->answer);
	if (t->answer.bytes < 500)
		pty_blame(t->giaoban, "shows nothing");
}

void terminal_write(const char *const argv[], const char *file)
{
	static char text[1 << 20];
	size_t n;

	pty_run(argv, text, sizeof text, &n);
	FILE *f = fopen(file, "w");
	if (!f || fwrite(text, 1, n, f) != n || fclose(f) != 0)
		pty_stop(file);
}

/* Less shows the list that the browser begins with, and reads no further than its first screen. */
static void add_corpus(struct terminal *t, const char *path)
{
	struct terminal_corpus *c = &t->corpora[t->n];
	const char *const list[] = { t->giaoban, "meetings", "--corpus", path, NULL };
	const char *slash = strrchr(path, '/'), *folder = pty_folder();

	if (t->n == TERMINAL_CORPORA)
		pty_blame("terminal", "takes four corpora");
	t->n++;
	c->path = path;
	c->records = strtol(slash ? slash + 1 : path, NULL, 10);
	snprintf(c->name, sizeof c->name, c->records > 0 ? "%ld" : "bundled", c->records);
	snprintf(c->text, sizeof c->text, "%s/%ld.txt", folder, c->records);
	terminal_write(list, c->text);
}

static bool has_less(void)
{
	return system("command -v less >/dev/null 2>&1") == 0;
}

static void measure(struct terminal *t)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!wanted(parts[i].name))
			continue;
		if (parts[i].all)
			parts[i].all(t);
		for (size_t c = 0; parts[i].one && c < t->n; c++)
			parts[i].one(t, &t->corpora[c]);
	}
}

int main(int argc, char **argv)
{
	struct terminal *t = &terminal;

	if (argc < 3) {
		fprintf(stderr, "usage: terminal GIAOBAN CORPUS...\n");
		return 2;
	}
	t->giaoban = argv[1];
	t->runs = (size_t)number("BENCH_RUNS", 9, TERMINAL_RUNS_MOST);
	t->keys = number("BENCH_KEYS", 3000, 100000000);
	t->idle = number("BENCH_IDLE", 3, 3600);
	t->less = has_less();
	pty_begin();
	for (int i = 2; i < argc; i++)
		add_corpus(t, argv[i]);
	sync();                         /* what was just built or installed would count as a process's own memory until it is on the disk */
	printf("80x24, UTF-8, xterm-256color; medians of %zu runs; room for the clock %gx\n", t->runs, clock_room());
	table_begin();
	measure(t);
	return table_end() > 0;
}
