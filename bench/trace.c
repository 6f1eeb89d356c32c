/* trace.c - see trace.h: by ptrace, so that no other tool is needed. */
#include "config.h"

#include "trace.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

#include "proc.h"

#define SILENCE_MS 60

#if defined(__linux__) && defined(PTRACE_GET_SYSCALL_INFO)

bool trace_me(void)
{
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0 && raise(SIGSTOP) == 0;
}

struct tracer {
	struct pty pty;
	struct trace *found;
	struct answer *sent;
	long calls, written;    /* all; and at the last write */
	bool runs;              /* the program itself, no longer what starts it */
};

static bool is_sync(unsigned long long call)
{
	static const unsigned long long syncs[] = {
		SYS_fsync, SYS_fdatasync, SYS_sync, SYS_syncfs, SYS_msync,
#ifdef SYS_sync_file_range
		SYS_sync_file_range,
#endif
	};

	for (size_t i = 0; i < sizeof syncs / sizeof *syncs; i++)
		if (call == syncs[i])
			return true;
	return false;
}

static void note_call(struct tracer *t, pid_t pid)
{
	struct __ptrace_syscall_info info;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, pid, (void *)sizeof info, &info) <= 0 || info.op != PTRACE_SYSCALL_INFO_ENTRY)
		return;
	t->calls++;
	if (is_sync(info.entry.nr))
		t->found->syncs++;
	if ((info.entry.nr == SYS_write || info.entry.nr == SYS_writev) && info.entry.args[0] == STDOUT_FILENO)
		t->written = t->calls;
}

/* One stop of the program or of a child of it.  False: it has ended. */
static bool note_stop(struct tracer *t, pid_t pid, int status)
{
	const int event = status >> 16;
	int sig = 0;

	if (!WIFSTOPPED(status))
		return pid != t->pty.program;
	if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
		if (t->runs)
			note_call(t, pid);
	} else if (event == PTRACE_EVENT_EXEC) {
		t->runs = true;
	} else if (event == PTRACE_EVENT_FORK || event == PTRACE_EVENT_VFORK || event == PTRACE_EVENT_CLONE) {
		t->found->children++;
	} else if (event == 0 && WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
		sig = WSTOPSIG(status);
	}
	ptrace(PTRACE_SYSCALL, pid, NULL, (void *)(long)sig);
	return true;
}

static void take(struct tracer *t)
{
	struct answer *a = t->sent;
	char bytes[8192];
	const ssize_t n = read(t->pty.terminal, bytes, sizeof bytes);

	if (n <= 0)
		return;
	const size_t room = sizeof a->text - a->kept, keep = (size_t)n < room ? (size_t)n : room;
	memcpy(a->text + a->kept, bytes, keep);
	a->kept += keep;
	a->bytes += (size_t)n;
}

/* Until neither a call nor a byte came for a while and the program sleeps. */
static bool follow(struct tracer *t, const sigset_t *waiting)
{
	const struct timespec silence = { 0, SILENCE_MS * 1000000L };
	struct pollfd fd = { .fd = t->pty.terminal, .events = POLLIN };
	int status;

	for (;;) {
		const pid_t pid = waitpid(-1, &status, WNOHANG | __WALL);
		if (pid > 0) {
			if (!note_stop(t, pid, status))
				return false;
			continue;
		}
		const int n = ppoll(&fd, 1, &silence, waiting);         /* a stop of the program interrupts it */
		if (n > 0)
			take(t);
		else if (n == 0 && proc_state(t->pty.program) == PROC_SLEEPS)
			return true;
	}
}

static void on_child(int sig)
{
	(void)sig;
}

static bool attach(struct tracer *t)
{
	int status;

	if (waitpid(t->pty.program, &status, 0) != t->pty.program || !WIFSTOPPED(status)) {
		t->pty.program = 0;
		return false;
	}
	return ptrace(PTRACE_SETOPTIONS, t->pty.program, NULL,
	              (void *)(long)(PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
	                             PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL)) == 0 &&
	       ptrace(PTRACE_SYSCALL, t->pty.program, NULL, NULL) == 0;
}

bool trace_start(const char *const argv[], struct trace *out, struct answer *sent)
{
	const struct sigaction noticed = { .sa_handler = on_child };
	struct tracer t = { .found = out, .sent = sent };
	sigset_t child, before;

	*out = (struct trace){ 0 };
	sent->bytes = sent->kept = 0;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigaction(SIGCHLD, &noticed, NULL);
	sigprocmask(SIG_BLOCK, &child, &before);
	pty_open(&t.pty, argv, PTY_TRACED);
	const bool traced = attach(&t) && follow(&t, &before);
	out->calls = t.written > 0 ? t.written : t.calls;
	pty_kill(&t.pty);
	sigprocmask(SIG_SETMASK, &before, NULL);
	signal(SIGCHLD, SIG_DFL);
	return traced;
}

#else

bool trace_me(void)
{
	return false;
}

bool trace_start(const char *const argv[], struct trace *out, struct answer *sent)
{
	(void)argv;
	(void)sent;
	*out = (struct trace){ 0 };
	return false;
}

#endif
