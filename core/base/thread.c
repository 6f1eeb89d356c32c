/* thread.c - a second thread. */
#include "config.h"

#include "base/thread.h"

#include <signal.h>

static bool start(struct thread *t, void *(*run)(void *self), void *self)
{
	sigset_t all, before;

	sigfillset(&all);
	if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0)
		return false;
	const bool good = pthread_create(&t->id, NULL, run, self) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return good;
}

static void forget(struct thread *t)
{
	pthread_cond_destroy(&t->changed);
	pthread_mutex_destroy(&t->mutex);
}

bool thread_begin(struct thread *t, void *(*run)(void *self), void *self)
{
	if (pthread_mutex_init(&t->mutex, NULL) != 0)
		return false;
	if (pthread_cond_init(&t->changed, NULL) != 0) {
		pthread_mutex_destroy(&t->mutex);
		return false;
	}
	if (start(t, run, self))
		return true;
	forget(t);
	return false;
}

void thread_end(struct thread *t)
{
	pthread_join(t->id, NULL);
	forget(t);
}
