/* others.c - somebody who imports and removes without end, and scripts that ask; by the command line, as people do. */
#include "config.h"

#include "tests/stress/others.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/stress/editions.h"
#include "tests/stress/place.h"
#include "tests/stress/random_keys.h"

#define NO_SUCH 2               /* exit statuses: there is none of that name */
#define BUSY 69
#define ASK_EVERY_MS 100
#define HANG_MS 60000

struct others *others_new(void)
{
	struct others *o = mmap(NULL, sizeof *o, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	return o == MAP_FAILED ? NULL : o;
}

/* ---- running commands ---- */

/* Its exit status, and what it said on both streams; -1: it was killed. */
static int run(const char *command, struct buf *said)
{
	char bytes[4096];
	size_t n;
	FILE *from = popen(command, "r");

	buf_clear(said);
	if (!from)
		return -1;
	while ((n = fread(bytes, 1, sizeof bytes, from)) > 0)
		buf_add(said, bytes, n);
	const int status = pclose(from);
	return status >= 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void tell(struct others *o, const char *command, const struct buf *said, const char *why)
{
	o->wrong = 1;
	printf("%s: %s\n%.600s\n", command, why, buf_text(said));
	fflush(stdout);
}

/* ---- importing ---- */

/* One file each; adds them to the command. */
static bool add_file(struct buf *command, int meeting, int edition)
{
	struct buf name = BUF_EMPTY, text = BUF_EMPTY;

	buf_printf(&name, "%s/load-%d.yaml", place(), meeting);
	editions_write(&text, meeting, edition);
	FILE *to = fopen(buf_text(&name), "w");
	bool good = to && fwrite(buf_text(&text), 1, text.len, to) == text.len;
	if (to && fclose(to) != 0)
		good = false;
	buf_printf(command, " '%s'", buf_text(&name));
	buf_free(&name);
	buf_free(&text);
	return good;
}

static void change(struct others *o, struct random *r, int edition)
{
	struct buf command = BUF_EMPTY, said = BUF_EMPTY;
	const int meeting = (int)random_below(r, EDITIONS_MEETINGS), files = random_below(r, 4) ? 1 : 3;
	const bool removes = random_below(r, 8) == 0;
	bool good = true;

	if (removes) {          /* always the same one, which no reader goes to by its name */
		buf_printf(&command, "giaoban remove load-%d", EDITIONS_MEETINGS - 1);
	} else {
		buf_puts(&command, "giaoban import --replace --quiet");
		for (int i = 0; i < files; i++)
			good = add_file(&command, (meeting + i) % EDITIONS_MEETINGS, edition) && good;
	}
	buf_puts(&command, " 2>&1");
	const int status = good ? run(buf_text(&command), &said) : -1;
	if (status == BUSY)             /* the readers left it no moment: it changed nothing */
		o->kept_out++;
	else if (status != 0 && !(removes && status == NO_SUCH))
		tell(o, buf_text(&command), &said, "an import failed");
	o->imports++;
	buf_free(&command);
	buf_free(&said);
}

bool others_begin(struct others *o)
{
	struct buf command = BUF_EMPTY, said = BUF_EMPTY;
	bool good = true;

	buf_puts(&command, "giaoban import --replace --quiet");
	for (int m = 0; m < EDITIONS_MEETINGS; m++)
		good = add_file(&command, m, 1) && good;
	buf_puts(&command, " 2>&1");
	if (good && run(buf_text(&command), &said) != 0) {
		tell(o, buf_text(&command), &said, "the first import failed");
		good = false;
	}
	buf_free(&command);
	buf_free(&said);
	return good;
}

pid_t others_import(struct others *o)
{
	struct random r = random_of(1, '/');

	fflush(stdout);
	const pid_t child = fork();
	if (child != 0)
		return child;
	for (int edition = 2; !o->stop; edition++)
		change(o, &r, edition);
	_exit(EXIT_SUCCESS);
}

/* ---- asking ---- */

static long count(const char *text, const char *words)
{
	long n = 0;

	for (const char *at = text; (at = strstr(at, words)); at += strlen(words))
		n++;
	return n;
}

/* Whole, or not at all. */
static const char *what_is_wrong(const char *text, bool both, struct buf *why)
{
	const int edition = editions_first(text);
	const long tasks = count(text, "/task-"), figures = count(text, "/figure-"), n = editions_records(edition);

	if (!editions_agree(text, why))
		return buf_text(why);
	if (edition == 0)
		return "nothing of it is told";
	buf_printf(why, "edition %d has %ld of each, and %ld directives, %ld figures are told", edition, n, tasks, figures);
	return tasks == n && figures == (both ? n : 0) ? NULL : buf_text(why);
}

static void ask(struct others *o, struct random *r)
{
	struct buf command = BUF_EMPTY, said = BUF_EMPTY, why = BUF_EMPTY;
	const int meeting = (int)random_below(r, EDITIONS_MEETINGS);
	const bool whole = random_below(r, 2);

	buf_printf(&command, whole ? "giaoban show load-%d --format json" : "giaoban directives --meeting load-%d --format json", meeting);
	buf_puts(&command, " 2>&1");
	const int status = run(buf_text(&command), &said);
	const char *wrong = status == 0 ? what_is_wrong(buf_text(&said), whole, &why) : NULL;
	if (status == BUSY)
		o->busy++;
	else if (status != 0 && status != NO_SUCH)
		wrong = "an unexpected end";
	if (wrong)
		tell(o, buf_text(&command), &said, wrong);
	o->asked++;
	buf_free(&command);
	buf_free(&said);
	buf_free(&why);
}

pid_t others_ask(struct others *o, unsigned seed)
{
	struct random r = random_of(seed, '/');

	fflush(stdout);
	const pid_t child = fork();
	if (child != 0)
		return child;
	while (!o->stop) {
		ask(o, &r);
		poll(NULL, 0, ASK_EVERY_MS);            /* not to be what the readers wait for */
	}
	_exit(EXIT_SUCCESS);
}

/* ---- the end ---- */

/* What waits for ever is ended: it is their own children that would. */
static bool ends_well(pid_t pid)
{
	int status = 0;

	if (pid < 0)
		return false;
	for (int i = 0; i < HANG_MS / 10; i++) {
		if (waitpid(pid, &status, WNOHANG) != 0)
			return status == 0;
		poll(NULL, 0, 10);
	}
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	printf("a command hangs\n");
	return false;
}

bool others_end(struct others *o, const pid_t *pids, size_t n)
{
	bool good = true;

	o->stop = 1;
	for (size_t i = 0; i < n; i++)
		good = ends_well(pids[i]) && good;
	printf("%ld imports, of which %ld gave up; scripts asked %ld times, and %ld times the corpus was busy\n", o->imports, o->kept_out, o->asked,
	       o->busy);
	return good && !o->wrong && o->imports > o->kept_out && o->asked > o->busy;
}
