/* faults.c - lets every call of giaoban fail in its turn, in scenes of all its work, and looks what comes of it.
 *
 *      faults FOLDER                           all scenes with all faults; TAP.  FOLDER/fixtures holds the files they begin with
 *      faults FOLDER SCENE CLASS [WORD [N]]    only those whose names begin so, and with N only that call, told at length
 *
 * GB_FAULTS is how many calls of each kind fail, evenly chosen among all that there are, or "all". */
#include "config.h"

#include "faults.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

#define EACH 8                  /* calls that fail, of each kind in each scene */
#define TOLD_MOST 6             /* failures of one kind told one by one */
#define WORKERS_MOST 64
#define CODES_MOST 16           /* kinds of fault of one class */

/* What one task came to; shared by all workers. */
struct result {
	long calls, runs, failures;
	char words[4096];
};

/* All kinds of fault of one class in one scene. */
struct task {
	const struct scene *scene;
	const struct fault *faults[CODES_MOST];
	size_t n;
	struct result *result;
};

/* What there was before a scene, and how it ends when nothing fails. */
struct known {
	struct sight before;
	struct outcome good;
};

struct job {
	const char *folder;
	char fixtures[PATH_MAX];
	long each, only;                /* only: the one call that fails; 0: as `each` says */
	struct task *tasks;
	size_t n;
	struct known *known;            /* for each scene */
	atomic_size_t *next;            /* shared: the first task that nobody has taken */
};

/* ---- one class of faults in one scene ---- */

static void tell(struct result *r, const char *scene, const struct fault *fault, long at, const char *wrong)
{
	const size_t len = strlen(r->words);

	if (r->failures++ < TOLD_MOST)
		snprintf(r->words + len, sizeof r->words - len, "#   '%s' %s %s %ld%s: %s\n", scene, fault->class, fault->word, at,
		         fault->on ? " and on" : "", wrong);
}

static void try(const struct job *j, const struct task *t, const struct fault *fault, const char *folder, long at)
{
	const struct known *known = &j->known[t->scene - scenes];
	struct outcome o;
	struct buf wrong = BUF_EMPTY;

	play(folder, j->fixtures, t->scene, fault, at, &o);
	judge(&(struct trial){ folder, t->scene, fault, &o, &known->good, &known->before }, &wrong);
	t->result->runs++;
	if (wrong.len > 0)
		tell(t->result, t->scene->name, fault, at, buf_text(&wrong));
	if (j->only)
		printf("# %ld of %ld calls failed; status %x\n# out: %s\n# where nothing fails: %s\n# err: %s\n", o.failed, o.calls,
		       (unsigned)o.status, buf_text(&o.out), buf_text(&known->good.out), buf_text(&o.err));
	buf_free(&wrong);
	outcome_free(&o);
}

/* The kinds share out the calls among them, so that together they meet more. */
static void do_task(const struct job *j, const struct task *t, const char *folder)
{
	struct outcome count;
	const long of = (long)t->n;

	play(folder, j->fixtures, t->scene, t->faults[0], 0, &count);
	const long calls = t->result->calls = count.calls;
	outcome_free(&count);
	for (long which = 0; which < of; which++) {
		const struct fault *fault = t->faults[which];
		if (j->only)
			try(j, t, fault, folder, j->only);
		else if (calls <= j->each)
			for (long at = 1; at <= calls; at++)
				try(j, t, fault, folder, at);
		else
			for (long i = 0; i < j->each; i++)
				try(j, t, fault, folder, (i * of + which) * calls / (j->each * of) + 1);
	}
}

/* ---- all of them ---- */

static void work(struct job *j, int worker)
{
	struct buf folder = BUF_EMPTY;
	size_t i;

	buf_printf(&folder, "%s/hand-%02d", j->folder, worker);
	if (mkdir(buf_text(&folder), 0700) != 0 && errno != EEXIST)
		exit(1);
	while ((i = atomic_fetch_add(j->next, 1)) < j->n)
		do_task(j, &j->tasks[i], buf_text(&folder));
	folder_remove(buf_text(&folder));
	buf_free(&folder);
}

static bool work_together(struct job *j)
{
	const long processors = sysconf(_SC_NPROCESSORS_ONLN);
	const int workers = j->only ? 1 : processors < 1 ? 1 : processors > WORKERS_MOST ? WORKERS_MOST : (int)processors;
	bool good = true;
	int status;

	fflush(stdout);
	for (int i = 0; i < workers; i++) {
		const pid_t child = fork();
		if (child == 0) {
			work(j, i);
			fflush(stdout);
			_exit(0);
		}
		good = good && child > 0;
	}
	while (wait(&status) > 0 || errno == EINTR)
		good = good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	return good;
}

/* How each scene goes when nothing fails; also that it goes the same twice. */
static bool learn(struct job *j)
{
	struct buf folder = BUF_EMPTY, tree = BUF_EMPTY, wrong = BUF_EMPTY;
	bool good = true;

	buf_printf(&folder, "%s/hand-00", j->folder);
	buf_printf(&tree, "%s/tree", buf_text(&folder));
	if (mkdir(buf_text(&folder), 0700) != 0 && errno != EEXIST)
		return false;
	for (size_t i = 0; i < n_scenes; i++) {
		struct known *k = &j->known[i];
		struct outcome again;
		folder_prepare(buf_text(&tree), j->fixtures, &scenes[i]);
		folder_look(buf_text(&tree), &k->before);
		play(buf_text(&folder), j->fixtures, &scenes[i], NULL, 0, &k->good);
		play(buf_text(&folder), j->fixtures, &scenes[i], NULL, 0, &again);
		buf_clear(&wrong);
		judge(&(struct trial){ buf_text(&folder), &scenes[i], &faults[0], &again, &k->good, &k->before }, &wrong);
		if (wrong.len > 0 || WIFSIGNALED(k->good.status) || WEXITSTATUS(k->good.status) > 1) {
			printf("# %s, where nothing fails: status %x; %s\n# %s\n", scenes[i].name, (unsigned)k->good.status, buf_text(&wrong),
			       buf_text(&k->good.err));
			good = false;
		}
		outcome_free(&again);
	}
	buf_free(&folder);
	buf_free(&tree);
	buf_free(&wrong);
	return good;
}

static void *shared(size_t size)
{
	void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		exit(1);
	return p;
}

static bool begins(const char *name, const char *with)
{
	return !with || strncmp(name, with, strlen(with)) == 0;
}

/* A task for each class, whose kinds stand one after the other in the table. */
static void choose_in(struct job *j, const struct scene *s, char **words, int n, struct result *results)
{
	struct task *t = NULL;

	for (size_t k = 0; k < n_faults; k++) {
		if (!begins(faults[k].class, n > 1 ? words[1] : NULL) || !begins(faults[k].word, n > 2 ? words[2] : NULL) ||
		    (faults[k].code == SQLITE_INTERRUPT && !s->gives_up))
			continue;
		if (!t || strcmp(t->faults[0]->class, faults[k].class) != 0) {
			t = &j->tasks[j->n];
			*t = (struct task){ .scene = s, .result = &results[j->n] };
			j->n++;
		}
		if (t->n < CODES_MOST)
			t->faults[t->n++] = &faults[k];
	}
}

static void choose(struct job *j, char **words, int n)
{
	struct result *results = shared(n_scenes * n_faults * sizeof *results);

	j->tasks = mem_alloc(n_scenes * n_faults * sizeof *j->tasks);
	for (size_t i = 0; i < n_scenes; i++)
		if (begins(scenes[i].name, n > 0 ? words[0] : NULL))
			choose_in(j, &scenes[i], words, n, results);
	j->only = n > 3 ? strtol(words[3], NULL, 10) : 0;
}

static long calls_of(const struct job *j, const char *class)
{
	long calls = 0;

	for (size_t i = 0; i < j->n; i++)
		if (strcmp(j->tasks[i].faults[0]->class, class) == 0)
			calls += j->tasks[i].result->calls;
	return calls;
}

/* A line for each scene and one for each class, which must have been met somewhere. */
static bool report(const struct job *j, bool whole)
{
	long runs = 0, failures = 0;
	int n = 0;

	for (size_t i = 0; i < j->n;) {
		const struct scene *s = j->tasks[i].scene;
		long wrong = 0, tried = 0;
		for (; i < j->n && j->tasks[i].scene == s; i++) {
			wrong += j->tasks[i].result->failures;
			tried += j->tasks[i].result->runs;
			fputs(j->tasks[i].result->words, stdout);
		}
		printf("%s %d - %s: %ld faults, %ld not endured\n", wrong ? "not ok" : "ok", ++n, s->name, tried, wrong);
		runs += tried;
		failures += wrong;
	}
	for (size_t k = 0; whole && k < n_faults; k++) {
		if (k > 0 && strcmp(faults[k].class, faults[k - 1].class) == 0)
			continue;
		const long calls = calls_of(j, faults[k].class);
		printf("%s %d - %s: %ld calls could fail\n", calls > 0 ? "ok" : "not ok", ++n, faults[k].class, calls);
		failures += calls == 0;
	}
	printf("1..%d\n# %ld faults in %zu scenes\n", n, runs, n_scenes);
	return failures == 0;
}

int main(int argc, char **argv)
{
	const char *each = getenv("GB_FAULTS");
	struct job j = { .each = each && strcmp(each, "all") == 0 ? LONG_MAX : each && atol(each) > 0 ? atol(each) : EACH };

	if (argc < 2)
		return 2;
	j.folder = argv[1];
	snprintf(j.fixtures, sizeof j.fixtures, "%s/fixtures", j.folder);
	sigset_t child;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, NULL);
	j.known = mem_alloc(n_scenes * sizeof *j.known);
	j.next = shared(sizeof *j.next);
	if (!fixtures_make(j.fixtures) || !learn(&j)) {
		puts("Bail out! it is not even right where nothing fails");
		return 1;
	}
	choose(&j, argv + 2, argc - 2);
	if (!work_together(&j)) {
		puts("Bail out! a worker failed");
		return 1;
	}
	const bool good = report(&j, argc == 2);
	for (size_t i = 0; i < n_scenes; i++)
		outcome_free(&j.known[i].good);
	free(j.known);
	free(j.tasks);
	return good ? 0 : 1;
}
