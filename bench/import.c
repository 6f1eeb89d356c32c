/* import.c - what taking files in costs, and what a list costs a program that wants it.
 *
 *      import GIAOBAN BUNDLED FOLDER CORPUS...
 *
 * Fills a new corpus in FOLDER from BENCH_FILES (20,000) briefing files of 50 records.  Takes one briefing into each CORPUS,
 * another edition of it, and out again; what was in it is in it at the end.  Lists the figures of BUNDLED as JSON.  BENCH_RUNS
 * times, but for the first. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "clock.h"
#include "giaoban.h"
#include "invent.h"
#include "out/out.h"
#include "table.h"

#define PER_FILE 50
#define ALL_FILES 20000                 /* in so many ms: */
#define ALL_MS 180000.0
#define MEMORY_MIB 256.0
#define RUNS_MOST 101

struct import {
	const char *program, *bundled, *folder;
	size_t files, runs;
	struct arena *arena;
};

/* What a program took. */
struct took {
	double wall, cpu;               /* ms */
	double rss;                     /* MiB */
};

static void stop(const char *what, const char *why)
{
	fprintf(stderr, "import: %s: %s\n", what, why);
	exit(1);
}

static size_t number_of(const char *name, size_t otherwise)
{
	const char *s = getenv(name);
	const size_t n = s ? strtoul(s, NULL, 10) : 0;

	return n > 0 ? n : otherwise;
}

/* ---- files ----------------------------------------------------------------------------------- */

static void write_file(const char *path, const struct gb_briefing *b)
{
	struct buf text = BUF_EMPTY;
	FILE *f = fopen(path, "w");

	out_briefing(&text, b);
	if (!f || fwrite(buf_text(&text), 1, text.len, f) != text.len || fclose(f) != 0)
		stop(path, "cannot be written");
	buf_free(&text);
}

static const char *path_of(const struct import *m, const char *name)
{
	return arena_printf(m->arena, "%s/%s", m->folder, name);
}

static void write_files(const struct import *m)
{
	if (mkdir(path_of(m, "files"), 0700) != 0)
		stop(path_of(m, "files"), "cannot be made");
	for (size_t i = 1; i <= m->files; i++) {
		struct gb_briefing b = { .n_records = 0 };
		struct arena *a = arena_new();
		invent_meeting(a, &b, i, PER_FILE);
		write_file(arena_printf(a, "%s/files/%s.yaml", m->folder, b.meeting.id), &b);
		arena_free(a);
	}
}

static void remove_files(const struct import *m)
{
	for (size_t i = 1; i <= m->files; i++) {
		char path[512];
		snprintf(path, sizeof path, "%s/files/bench-%06zu.yaml", m->folder, i);
		unlink(path);
	}
	rmdir(path_of(m, "files"));
}

/* Two editions of one meeting, of a number that no made corpus has. */
static const char *write_editions(const struct import *m)
{
	struct gb_briefing b = { .n_records = 0 };

	invent_meeting(m->arena, &b, 999999, PER_FILE);
	write_file(path_of(m, "first.yaml"), &b);
	b.meeting.revision = 2;
	b.meeting.title.vi = "Một tên khác";
	write_file(path_of(m, "second.yaml"), &b);
	return b.meeting.id;
}

/* ---- programs -------------------------------------------------------------------------------- */

static double ms_of(struct timeval t)
{
	return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static void be(char *const argv[])
{
	const int nothing = open("/dev/null", O_WRONLY);

	if (nothing < 0 || dup2(nothing, STDOUT_FILENO) < 0 || dup2(nothing, STDERR_FILENO) < 0)
		_exit(126);
	execv(argv[0], argv);
	_exit(127);
}

static void run(char *const argv[], struct took *out)
{
	const double begun = clock_ms();
	const pid_t child = fork();
	struct rusage used;
	int status = 0;

	if (child == 0)
		be(argv);
	if (child < 0 || wait4(child, &status, 0, &used) != child)
		stop(argv[0], "cannot be run");
	out->wall = clock_ms() - begun;
	out->cpu = ms_of(used.ru_utime) + ms_of(used.ru_stime);
	out->rss = (double)used.ru_maxrss / 1024;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		stop(argv[1], "failed");
}

/* PROGRAM COMMAND ARGUMENT OPTION, as far as they are given. */
static void command(const struct import *m, const char *name, const char *argument, const char *option, struct took *out)
{
	char *argv[] = { arena_strdup(m->arena, m->program), arena_strdup(m->arena, name), arena_strdup(m->arena, argument),
		option ? arena_strdup(m->arena, option) : NULL, NULL };

	run(argv, out);
}

static const char *in_corpus(const struct import *m, const char *corpus)
{
	return arena_printf(m->arena, "--corpus=%s", corpus);
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* Into the user's own corpus, which begins as a copy of the bundled one. */
static void measure_many(const struct import *m)
{
	const char *corpus = path_of(m, "giaoban/corpus.db");
	const double share = (double)m->files / ALL_FILES;
	struct took took;
	struct stat st;

	write_files(m);
	if (setenv("XDG_DATA_HOME", m->folder, 1) != 0)
		stop("XDG_DATA_HOME", "cannot be set");
	command(m, "import", path_of(m, "files"), NULL, &took);
	if (stat(corpus, &st) != 0)
		stop(corpus, "was not made");
	printf("%zu files, %zu records: %.0f files/s, %.0f records/s, %.1f MB\n", m->files, m->files * PER_FILE,
	       (double)m->files / took.wall * 1e3, (double)(m->files * PER_FILE) / took.wall * 1e3, (double)st.st_size / 1e6);
	table_one("new", "many files: to the end of the import", took.wall, UNIT_MS, ALL_MS * share);
	table_one("new", "many files: processor", took.cpu, UNIT_MS, NO_BOUND);
	table_one("new", "many files: memory at most", took.rss, UNIT_MIB, MEMORY_MIB);
	unlink(corpus);
	rmdir(path_of(m, "giaoban"));
	remove_files(m);
}

static void measure_one(const struct import *m, const char *corpus)
{
	static double first[RUNS_MOST], first_cpu[RUNS_MOST], second[RUNS_MOST], out[RUNS_MOST];
	const char *id = write_editions(m), *label = strrchr(corpus, '/') ? strrchr(corpus, '/') + 1 : corpus;
	const char *name = arena_strndup(m->arena, label, strcspn(label, ".")), *in = in_corpus(m, corpus);
	struct took took;

	for (size_t i = 0; i < m->runs; i++) {
		command(m, "import", path_of(m, "first.yaml"), in, &took);
		first[i] = took.wall;
		first_cpu[i] = took.cpu;
		command(m, "import", path_of(m, "second.yaml"), in, &took);
		second[i] = took.wall;
		command(m, "remove", id, in, &took);
		out[i] = took.wall;
	}
	table_row(name, "one briefing in", first, m->runs, UNIT_MS, 20);
	table_row(name, "one briefing in: processor", first_cpu, m->runs, UNIT_MS, NO_BOUND);
	table_row(name, "another edition of it in", second, m->runs, UNIT_MS, NO_BOUND);
	table_row(name, "one meeting out", out, m->runs, UNIT_MS, NO_BOUND);
	unlink(path_of(m, "first.yaml"));
	unlink(path_of(m, "second.yaml"));
}

static void measure_list(const struct import *m)
{
	static double wall[RUNS_MOST];
	struct took took;

	for (size_t i = 0; i < m->runs; i++) {
		command(m, "figures", "--format=json", in_corpus(m, m->bundled), &took);
		wall[i] = took.wall;
	}
	table_row("bundled", "figures as JSON", wall, m->runs, UNIT_MS, 5);
}

int main(int argc, char **argv)
{
	struct import m = { .arena = arena_new(), .files = number_of("BENCH_FILES", ALL_FILES), .runs = number_of("BENCH_RUNS", 9) };
	gb_corpus *c;

	if (argc < 4 || m.runs > RUNS_MOST) {
		fputs("usage: import GIAOBAN BUNDLED FOLDER CORPUS...\n", stderr);
		return 2;
	}
	m.program = argv[1];
	m.bundled = argv[2];
	m.folder = argv[3];
	if (gb_open(m.bundled, GB_READ, GB_EN, &c) != GB_OK)
		stop(m.bundled, gb_why(c));
	if (!invent_from(c))
		stop(m.bundled, "not the bundled corpus");
	table_begin();
	measure_list(&m);
	measure_many(&m);
	for (int i = 4; i < argc; i++)
		measure_one(&m, argv[i]);
	gb_close(c);
	arena_free(m.arena);
	return table_end() > 0;
}
