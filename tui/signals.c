/* signals.c - what comes to the screen from outside. */
#include "config.h"

#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/mem.h"

#define END_WITHIN_S 1          /* from the signal to the end, whatever the terminal does */

/* Handlers reach nothing but what is global. */
static volatile sig_atomic_t end_by, resized, stopped, continued, armed;
static int wake[2] = { -1, -1 };
static char restore_bytes[256];
static size_t restore_len;
static struct termios restore_modes;

/* What the signals mean to the screen. */
static void on_end(int sig);
static void on_mark(int sig);
static void on_crash(int sig);
static void on_late(int sig);

static struct {
	int sig;
	void (*handler)(int sig);
	int flags;
	struct sigaction before;
} table[] = {
	/* Who waits, waits at signals_fd() too; what is being written is not broken off, since stdio would drop it. */
	{ .sig = SIGWINCH, .handler = on_mark, .flags = SA_RESTART },
	{ .sig = SIGTSTP, .handler = on_mark, .flags = SA_RESTART },
	{ .sig = SIGCONT, .handler = on_mark, .flags = SA_RESTART },
	{ .sig = SIGCHLD, .handler = on_mark, .flags = SA_RESTART },
	{ .sig = SIGINT, .handler = on_end },
	{ .sig = SIGQUIT, .handler = on_end },
	{ .sig = SIGTERM, .handler = on_end },
	{ .sig = SIGHUP, .handler = on_end },
	{ .sig = SIGALRM, .handler = on_late },
	{ .sig = SIGSEGV, .handler = on_crash, .flags = SA_NODEFER },
	{ .sig = SIGBUS, .handler = on_crash, .flags = SA_NODEFER },
	{ .sig = SIGILL, .handler = on_crash, .flags = SA_NODEFER },
	{ .sig = SIGFPE, .handler = on_crash, .flags = SA_NODEFER },
	{ .sig = SIGABRT, .handler = on_crash, .flags = SA_NODEFER },
};

#define SIGNALS (sizeof table / sizeof *table)

/* Only what a handler may call.  A terminal that takes nothing must not keep the program. */
static void restore(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	if (!armed)
		return;
	armed = 0;
	signal(SIGTTOU, SIG_IGN);
	if (restore_len && poll(&out, 1, 0) == 1 && (out.revents & POLLOUT)) {
		ssize_t ignored = write(STDOUT_FILENO, restore_bytes, restore_len);
		(void)ignored;
	}
	tcsetattr(STDOUT_FILENO, TCSANOW, &restore_modes);
}

static void wake_up(void)
{
	int error = errno;
	ssize_t ignored = write(wake[1], "", 1);        /* a full pipe is awake already */

	(void)ignored;
	errno = error;
}

static void on_mark(int sig)
{
	/* Of a stop and what continues it the later one counts, as it does for the system. */
	if (sig == SIGWINCH)
		resized = 1;
	if (sig == SIGTSTP || sig == SIGCONT) {
		stopped = sig == SIGTSTP;
		continued = sig == SIGCONT;
	}
	wake_up();
}

/* Back to what the signal did before the screen, and once more. */
static void again(int sig)
{
	for (size_t i = 0; i < SIGNALS; i++)
		if (table[i].sig == sig)
			sigaction(sig, &table[i].before, NULL);
	raise(sig);
}

static void on_crash(int sig)
{
	restore();
	again(sig);
}

/* Asked to end a while ago, and still here: a terminal that takes nothing keeps the program in write(). */
static void on_late(int sig)
{
	(void)sig;
	if (!end_by)
		return;
	restore();
	_exit(128 + end_by);
}

/* Asked for the same a second time: the program hangs somewhere, and cannot end by itself.  A hangup comes from kernel and
 * shell alike, so there the second one says nothing. */
static void on_end(int sig)
{
	if (end_by == sig && sig != SIGHUP) {
		restore();
		again(sig);
	}
	end_by = sig;
	alarm(END_WITHIN_S);
	wake_up();
}

static bool make_pipe(void)
{
	if (pipe(wake) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		if (fcntl(wake[i], F_SETFD, FD_CLOEXEC) != 0 || fcntl(wake[i], F_SETFL, O_NONBLOCK) != 0) {
			close(wake[0]);
			close(wake[1]);
			return false;
		}
	}
	return true;
}

static void install(size_t i)
{
	struct sigaction action = { .sa_handler = table[i].handler, .sa_flags = table[i].flags };

	sigfillset(&action.sa_mask);
	if (table[i].handler == on_crash || table[i].handler == on_end)
		sigemptyset(&action.sa_mask);
	sigaction(table[i].sig, NULL, &table[i].before);
	/* What somebody ignores for us stays ignored: nohup, or a shell without job control.  Of a child that is ignored nobody
	 * hears how it ended. */
	if (table[i].before.sa_handler != SIG_IGN || table[i].handler == on_crash || table[i].sig == SIGCHLD)
		sigaction(table[i].sig, &action, NULL);
}

bool signals_begin(void)
{
	if (!make_pipe())
		return false;
	end_by = resized = stopped = continued = armed = 0;
	mem_before_end(restore);
	for (size_t i = 0; i < SIGNALS; i++)
		install(i);
	return true;
}

static void add(const char *s, size_t len)
{
	if (len > sizeof restore_bytes - restore_len)
		return;
	memcpy(restore_bytes + restore_len, s, len);
	restore_len += len;
}

void signals_restore(const struct termios *modes, const char *first)
{
	restore_modes = *modes;
	restore_len = 0;
	add(first, strlen(first));
}

/* A pause is "$<5/>". */
void signals_restore_too(const char *capability)
{
	while (capability) {
		const char *pause = strstr(capability, "$<"), *end = pause ? strchr(pause, '>') : NULL;
		add(capability, end ? (size_t)(pause - capability) : strlen(capability));
		capability = end ? end + 1 : NULL;
	}
}

void signals_armed(bool on)
{
	armed = on;
}

void signals_done(void)
{
	alarm(0);
	armed = 0;
	mem_before_end(NULL);
	for (size_t i = 0; i < SIGNALS; i++)
		sigaction(table[i].sig, &table[i].before, NULL);
	close(wake[0]);
	close(wake[1]);
	wake[0] = wake[1] = -1;
}

int signals_fd(void)
{
	return wake[0];
}

void signals_heard(void)
{
	char bytes[64];

	while (read(wake[0], bytes, sizeof bytes) > 0)
		;
}

int signals_end(void)
{
	return end_by;
}

/* A mark that is left between looking and taking is taken with it, never lost. */
static bool take(volatile sig_atomic_t *mark)
{
	if (!*mark)
		return false;
	*mark = 0;
	return true;
}

bool signals_take_resize(void)
{
	return take(&resized);
}

bool signals_take_stop(void)
{
	return take(&stopped);
}

bool signals_take_continue(void)
{
	return take(&continued);
}

bool signals_in_background(void)
{
	pid_t foreground = tcgetpgrp(STDOUT_FILENO);

	return foreground != -1 && foreground != getpgrp();
}

/* Somebody may continue us in the background, or end us there: then the terminal is another's, and stays so. */
void signals_wait_for_foreground(void)
{
	while (signals_in_background() && !end_by) {
		continued = 0;
		raise(SIGTTIN);
		if (!continued)         /* not stopped: nobody is there to continue us; the terminal will tell */
			break;
	}
	continued = 0;
}

/* 0: the whole process group.  Who was continued since has nobody who will continue him. */
static void stop(pid_t who)
{
	struct sigaction ours, its = { .sa_handler = SIG_DFL };

	sigaction(SIGTSTP, &its, &ours);
	if (!continued)
		kill(who, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	signals_wait_for_foreground();
}

void signals_stop(void)
{
	stop(getpid());
}

void signals_stop_job(void)
{
	stop(0);
}
