/* thread.h - a second thread for work that needs nothing of the first. */
#ifndef GIAOBAN_BASE_THREAD_H
#define GIAOBAN_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* What two threads hand each other, and one of them waits for. */
struct thread {
	pthread_t id;
	pthread_mutex_t mutex;          /* of what both of them touch */
	pthread_cond_t changed;         /* of that */
};

/* Begins `run(self)` in a thread that hears no signals: those are the first one's.  False: the system has none to give; *t is nothing
 * then, and the work is done without. */
bool thread_begin(struct thread *t, void *(*run)(void *self), void *self);
/* Waits for its end; *t is nothing then. */
void thread_end(struct thread *t);

#endif
