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

#endif
