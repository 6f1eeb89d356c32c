/* kill_at.c - runs a command and kills it, as kill -9 does: after a time, or before one of the system calls by which it changes
 * files, so that every state is met that a killed program can leave on the disk.
 *
 *      kill_at measure COMMAND...        runs it to its end and prints how many microseconds that took
 *      kill_at count COMMAND...          runs it to its end and prints how many such calls it made
 *      kill_at time MICROSECONDS COMMAND...
 *      kill_at change N COMMAND...       before the Nth of them, counted from 1
 *
 * Exits with 0 when it was killed, with 1 when it had ended before, with 77 where calls cannot be watched. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

#define KILLED 0
#define ENDED 1
#define USAGE 2
#define NOT_HERE 77

static long long now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static void run(char **command)
{
	execvp(command[0], command);
	perror(command[0]);
	_exit(127);
}

static int ended(int status)
{
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? KILLED : ENDED;
}

/* ---- by time --------------------------------------------------------------------------------- */

static pid_t start(char **command)
{
	const pid_t child = fork();

	if (child == 0)
		run(command);
	return child;
}

static int measure(char **command)
{
	const long long from = now_us();
	const pid_t child = start(command);
	int status;

	if (child < 0 || waitpid(child, &status, 0) != child)
		return USAGE;
	printf("%lld\n", now_us() - from);
	return ENDED;
}

static int kill_after(long long us, char **command)
{
	const long long until = now_us() + us;
	const pid_t child = start(command);
	int status;

	if (child < 0)
		return USAGE;
	/* The last of it without sleeping: a sleep ends when the system likes. */
	for (long long left; (left = until - now_us()) > 0;)
		if (left > 200)
			nanosleep(&(struct timespec){ .tv_nsec = left > 100000 ? 100000000 : (long)(left - 150) * 1000 }, NULL);
	kill(child, SIGKILL);
	return waitpid(child, &status, 0) == child ? ended(status) : USAGE;
}

/* ---- by what it does ------------------------------------------------------------------------- */

#if defined PTRACE_GET_SYSCALL_INFO && defined __GLIBC__

static int is_opening(unsigned long long flags)
{
	return (flags & (O_CREAT | O_TRUNC)) != 0;
}

static int changes(const struct __ptrace_syscall_info *call)
{
	switch (call->entry.nr) {
	case SYS_write:
	case SYS_pwrite64:
	case SYS_writev:
	case SYS_pwritev:
	case SYS_ftruncate:
	case SYS_fallocate:
	case SYS_fchmod:
	case SYS_renameat2:
	case SYS_linkat:
	case SYS_unlinkat:
	case SYS_mkdirat:
#ifdef SYS_rename
	case SYS_rename:
	case SYS_link:
	case SYS_unlink:
	case SYS_mkdir:
	case SYS_rmdir:
#endif
#ifdef SYS_renameat
	case SYS_renameat:
#endif
		return 1;
#ifdef SYS_open
	case SYS_open:
		return is_opening(call->entry.args[1]);
#endif
	case SYS_openat:
		return is_opening(call->entry.args[2]);
	default:
		return 0;
	}
}

static pid_t start_watched(char **command)
{
	const pid_t child = fork();

	if (child == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(NOT_HERE);
		raise(SIGSTOP);
		run(command);
	}
	return child;
}

/* Lets it run until the next call, entered or left, or signal; false: it is no more. */
static int next_stop(pid_t child, int *sig, int *status)
{
	if (ptrace(PTRACE_SYSCALL, child, NULL, (void *)(long)*sig) != 0)
		return 0;
	*sig = 0;
	if (waitpid(child, status, 0) != child || !WIFSTOPPED(*status))
		return 0;
	if (WSTOPSIG(*status) != (SIGTRAP | 0x80) && WSTOPSIG(*status) != SIGTRAP)
		*sig = WSTOPSIG(*status);
	return 1;
}

static int kill_before(long n, char **command)
{
	const pid_t child = start_watched(command);
	struct __ptrace_syscall_info call;
	int status, sig = 0;
	long seen = 0;

	if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status) ||
	    ptrace(PTRACE_SETOPTIONS, child, NULL, (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) != 0)
		return NOT_HERE;
	while (next_stop(child, &sig, &status)) {
		if (WSTOPSIG(status) != (SIGTRAP | 0x80))
			continue;
		if (ptrace(PTRACE_GET_SYSCALL_INFO, child, (void *)sizeof call, &call) <= 0)
			return NOT_HERE;
		if (call.op != PTRACE_SYSCALL_INFO_ENTRY || !changes(&call) || ++seen != n)
			continue;
		kill(child, SIGKILL);
		return waitpid(child, &status, 0) == child ? ended(status) : USAGE;
	}
	if (n == 0)
		printf("%ld\n", seen);
	return ENDED;
}

#else

static int kill_before(long n, char **command)
{
	(void)n;
	(void)command;
	return NOT_HERE;
}

#endif

int main(int argc, char **argv)
{
	const char *how = argc > 2 ? argv[1] : "";

	if (strcmp(how, "measure") == 0)
		return measure(argv + 2);
	if (strcmp(how, "count") == 0)
		return kill_before(0, argv + 2);
	if (strcmp(how, "time") == 0 && argc > 3)
		return kill_after(atoll(argv[2]), argv + 3);
	if (strcmp(how, "change") == 0 && argc > 3)
		return kill_before(atol(argv[2]), argv + 3);
	fputs("kill_at measure|count|time US|change N COMMAND...\n", stderr);
	return USAGE;
}
