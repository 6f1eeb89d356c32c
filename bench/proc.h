/* proc.h - what the system tells of a running program. */
#ifndef BENCH_PROC_H
#define BENCH_PROC_H

#include <stdbool.h>
#include <sys/types.h>

enum proc_state { PROC_RUNS, PROC_SLEEPS, PROC_GONE, PROC_UNSEEN };
enum proc_state proc_state(pid_t pid);

struct proc_memory {            /* KiB */
	double rss, pss, dirty;
	double own;             /* that no other process shares */
};
bool proc_memory(pid_t pid, struct proc_memory *out);

struct proc_work {
	double cpu;             /* ms */
	long wakeups;           /* how often it went to sleep by itself */
};
bool proc_work(pid_t pid, struct proc_work *out);

/* Ms since the start of the system in which it had no processor although it wanted one, of all processors: a virtual machine shares
 * them with others.  False: it does not tell. */
bool proc_stolen(double *ms);
/* Whoever measures goes before whatever is measured, and its children do not: else its own waiting for a processor would be told as theirs.
 * Only the superuser may; false: as before. */
bool proc_go_first(void);

#endif
