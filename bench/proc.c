/* proc.c - see proc.h: Linux's /proc. */
#include "config.h"

#include "proc.h"

#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static FILE *open_of(pid_t pid, const char *name)
{
	char path[64];

	snprintf(path, sizeof path, "/proc/%ld/%s", (long)pid, name);
	return fopen(path, "r");
}

enum proc_state proc_state(pid_t pid)
{
	FILE *f = open_of(pid, "stat");
	char line[256], letter = 0;

	if (!f)
		return PROC_UNSEEN;
	if (fgets(line, sizeof line, f)) {
		const char *behind = strrchr(line, ')');        /* of the name, which may hold anything */
		if (behind && behind[1] == ' ')
			letter = behind[2];
	}
	fclose(f);
	return letter == 'S' ? PROC_SLEEPS : letter == 'Z' || letter == 'X' ? PROC_GONE : PROC_RUNS;
}

bool proc_memory(pid_t pid, struct proc_memory *out)
{
	FILE *f = open_of(pid, "smaps_rollup");
	char line[256];
	int found = 0;

	*out = (struct proc_memory){ 0 };
	if (!f)
		return false;
	while (fgets(line, sizeof line, f)) {
		long kib;
		if (sscanf(line, "Rss: %ld", &kib) == 1) {
			out->rss = (double)kib;
			found++;
		} else if (sscanf(line, "Pss: %ld", &kib) == 1) {
			out->pss = (double)kib;
			found++;
		} else if (sscanf(line, "Private_Dirty: %ld", &kib) == 1) {
			out->dirty += (double)kib;
			out->own += (double)kib;
			found++;
		} else if (sscanf(line, "Shared_Dirty: %ld", &kib) == 1) {
			out->dirty += (double)kib;
			found++;
		} else if (sscanf(line, "Private_Clean: %ld", &kib) == 1) {
			out->own += (double)kib;
		}
	}
	fclose(f);
	return found == 4;
}

static bool read_cpu(pid_t pid, double *ms)
{
	FILE *f = open_of(pid, "schedstat");
	unsigned long long ns;

	if (!f)
		return false;
	const bool is = fscanf(f, "%llu", &ns) == 1;
	fclose(f);
	if (is)
		*ms = (double)ns / 1e6;
	return is;
}

bool proc_work(pid_t pid, struct proc_work *out)
{
	FILE *f = open_of(pid, "status");
	char line[256];
	bool found = false;

	*out = (struct proc_work){ 0 };
	if (!f)
		return false;
	while (!found && fgets(line, sizeof line, f))
		found = sscanf(line, "voluntary_ctxt_switches: %ld", &out->wakeups) == 1;
	fclose(f);
	return found && read_cpu(pid, &out->cpu);
}

/* The eighth number of its first line, which is of all processors; in ticks. */
bool proc_stolen(double *ms)
{
	FILE *f = fopen("/proc/stat", "r");
	unsigned long long ticks;

	if (!f)
		return false;
	const bool is = fscanf(f, "cpu %*u %*u %*u %*u %*u %*u %*u %llu", &ticks) == 1;
	fclose(f);
	if (is)
		*ms = (double)ticks * 1e3 / (double)sysconf(_SC_CLK_TCK);
	return is;
}

bool proc_go_first(void)
{
#ifdef SCHED_RESET_ON_FORK
	const struct sched_param least = { .sched_priority = sched_get_priority_min(SCHED_FIFO) };

	return sched_setscheduler(0, SCHED_FIFO | SCHED_RESET_ON_FORK, &least) == 0;
#else
	return false;
#endif
}
