/* ahead.c - the next files are read while the one at hand is taken in: a fifth of the work of an import, on another processor.
 *
 * The thread has no part in anything but reading: what it makes of a file is handed over whole, in the order of the command. */
#include "config.h"

#include "import/inside.h"

#include <stdlib.h>

#include "base/thread.h"

#define WAITING 8                       /* files read at most that nobody has taken yet */
#define LARGE ((size_t)2 << 20)         /* bytes of memory: behind a file like this none is read before it is taken */

struct ahead {
	struct job *job;
	struct thread thread;           /* its mutex is of all that follows */
	struct reading waiting[WAITING];
	size_t read, taken;             /* since the beginning */
	bool is_large;                  /* the last one that was read */
	bool stop;
};

static bool has_room(const struct ahead *a)
{
	const size_t n = a->read - a->taken;

	return a->is_large ? n == 0 : n < WAITING;
}

/* Waits until another file may be read; false: nobody wants one. */
static bool wait_for_room(struct ahead *a)
{
	pthread_mutex_lock(&a->thread.mutex);
	while (!a->stop && !has_room(a))
		pthread_cond_wait(&a->thread.changed, &a->thread.mutex);
	const bool going = !a->stop;
	pthread_mutex_unlock(&a->thread.mutex);
	return going;
}

static void hand_over(struct ahead *a, const struct reading *r)
{
	pthread_mutex_lock(&a->thread.mutex);
	a->waiting[a->read++ % WAITING] = *r;
	a->is_large = r->brief.arena && arena_bytes(r->brief.arena) > LARGE;
	pthread_cond_signal(&a->thread.changed);
	pthread_mutex_unlock(&a->thread.mutex);
}

static void *read_all(void *self)
{
	struct ahead *a = self;
	struct job *j = a->job;

	for (size_t i = 0; i < j->n_inputs; i++) {
		struct reading r;
		if (j->inputs[i].is_vocabulary)
			continue;
		if (!wait_for_room(a))
			break;
		j->inputs[i].guess_told = true;         /* at the first look */
		job_read(j, &j->inputs[i], &r);
		hand_over(a, &r);
	}
	return NULL;
}

struct ahead *ahead_begin(struct job *j)
{
	struct ahead *a = mem_alloc(sizeof *a);

	a->job = j;
	if (thread_begin(&a->thread, read_all, a))
		return a;
	free(a);
	return NULL;
}

void ahead_take(struct ahead *a, struct reading *out)
{
	pthread_mutex_lock(&a->thread.mutex);
	while (a->read == a->taken)
		pthread_cond_wait(&a->thread.changed, &a->thread.mutex);
	*out = a->waiting[a->taken++ % WAITING];
	pthread_cond_signal(&a->thread.changed);
	pthread_mutex_unlock(&a->thread.mutex);
}

void ahead_end(struct ahead *a)
{
	if (!a)
		return;
	pthread_mutex_lock(&a->thread.mutex);
	a->stop = true;
	pthread_cond_signal(&a->thread.changed);
	pthread_mutex_unlock(&a->thread.mutex);
	thread_end(&a->thread);
	for (; a->taken < a->read; a->taken++)
		job_end_reading(&a->waiting[a->taken % WAITING]);
	free(a);
}
