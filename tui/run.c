/* run.c - another program in the foreground of the terminal. */
#include "config.h"

#include "tui/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/secure.h"
#include "tui/signals.h"

#define TTY STDOUT_FILENO
#define GRACE_MS 400            /* between asking it to end and ending it: signals.c leaves a second for all */

/* ---- the terminal ---- */

/* Who may read from it and gets its ^C and ^Z.  To ask from the background would stop us. */
static void set_foreground(pid_t group)
{
	sigset_t ttou, before;

	sigemptyset(&ttou);
	sigaddset(&ttou, SIGTTOU);
	sigprocmask(SIG_BLOCK, &ttou, &before);
	(void)tcsetpgrp(TTY, group);            /* where that cannot be, it was told so by tcgetpgrp() */
	sigprocmask(SIG_SETMASK, &before, NULL);
}

static void take_terminal(const struct run *r)
{
	if (!r->foreground)
		return;
	set_foreground(getpgrp());
	tcsetattr(TTY, TCSANOW, &r->modes);
}

static void give_terminal(const struct run *r, const struct termios *modes)
{
	if (!r->foreground)
		return;
	tcsetattr(TTY, TCSANOW, modes);
	set_foreground(r->pid);
}

/* A program may leave them so that nobody waits there (O_NONBLOCK): what is written to a busy terminal then is lost. */
static void note_flags(struct run *r)
{
	for (int fd = STDIN_FILENO; fd <= STDOUT_FILENO; fd++)
		r->flags[fd] = fcntl(fd, F_GETFL);
}

static void take_flags(const struct run *r)
{
	for (int fd = STDIN_FILENO; fd <= STDOUT_FILENO; fd++)
		if (r->flags[fd] >= 0 && fcntl(fd, F_GETFL) != r->flags[fd])
			(void)fcntl(fd, F_SETFL, r->flags[fd]);
}

/* ---- starting ---- */

/* On failure errno says why, and what is there of it is the caller's to close. */
static bool make_pipe(int ends[2])
{
	return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

static void close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* As they are for a program that a shell starts.  A hangup that is ignored (nohup) stays so. */
static void default_signals(void)
{
	static const int signals[] = { SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGWINCH,
	                               SIGXFSZ };
	struct sigaction hup;

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
	if (sigaction(SIGHUP, NULL, &hup) == 0 && hup.sa_handler != SIG_IGN)
		signal(SIGHUP, SIG_DFL);
}

/* Looks whether something became of it; true when it was stopped. */
static bool is_stopped(struct run *r)
{
	int status;
	const pid_t pid = r->ended ? 0 : waitpid(r->pid, &status, WNOHANG | WUNTRACED);

	if (pid == 0 || (pid < 0 && errno == EINTR))
		return false;
	if (pid > 0 && WIFSTOPPED(status))
		return true;
	r->ended = true;
	r->status = pid > 0 ? status : 0;
	return false;
}

struct start {
	char *const *argv;
	void (*in_it)(void);
	int in[2], told[2];     /* the pipes: what it reads; and whether it began, which ends with a successful exec */
	sigset_t mask;          /* the signals that are blocked otherwise */
};

/* In the child. */
static void become(const struct run *r, const struct start *s)
{
	setpgid(0, 0);
	if (r->foreground)
		set_foreground(getpid());
	default_signals();
	if (s->in_it)
		s->in_it();
	if (s->in[0] < 0 || dup2(s->in[0], STDIN_FILENO) == STDIN_FILENO) {
		sigprocmask(SIG_SETMASK, &s->mask, NULL);
		execvp(s->argv[0], s->argv);
	}
	const int error = errno;
	ssize_t ignored = write(s->told[1], &error, sizeof error);
	(void)ignored;
	_exit(127);
}

/* No handler of ours may run in the child, so all signals wait while there are two of us.  0, or errno. */
static int split(struct run *r, struct start *s)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &s->mask);
	r->pid = fork();
	const int error = r->pid < 0 ? errno : 0;
	if (r->pid == 0)
		become(r, s);
	sigprocmask(SIG_SETMASK, &s->mask, NULL);
	return error;
}

/* 0 when it has begun.  A ^Z before it could hear one is none. */
static int heard_of(struct run *r, int told)
{
	struct pollfd fds[2] = {
		{ .fd = told, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};
	int error = 0;

	while (poll(fds, 2, -1) < 0 || !fds[0].revents) {
		signals_heard();
		if (is_stopped(r))
			kill(-r->pid, SIGCONT);
		fds[0].revents = 0;
	}
	return read(told, &error, sizeof error) == (ssize_t)sizeof error ? error : 0;
}

int run_start(struct run *r, char *const *argv, bool feed, void (*in_it)(void))
{
	struct start s = { .argv = argv, .in_it = in_it, .in = { -1, -1 }, .told = { -1, -1 } };
	int error;

	*r = (struct run){ .pid = -1, .to = -1 };
	if (secure())
		return EPERM;
	note_flags(r);
	r->foreground = tcgetattr(TTY, &r->modes) == 0 && tcgetpgrp(TTY) == getpgrp();
	if (!make_pipe(s.told) || (feed && (!make_pipe(s.in) || fcntl(s.in[1], F_SETFL, O_NONBLOCK) != 0)))
		error = errno;
	else
		error = split(r, &s);
	close_end(&s.in[0]);
	close_end(&s.told[1]);
	if (error == 0) {
		error = heard_of(r, s.told[0]);
		while (error && !r->ended && waitpid(r->pid, NULL, 0) < 0 && errno == EINTR)
			;
	}
	close_end(&s.told[0]);
	if (error) {
		close_end(&s.in[1]);
		take_terminal(r);
	}
	r->to = s.in[1];
	return error;
}

/* ---- while it runs ---- */

/* Whoever stopped it, giaoban goes along, to the shell or whoever started it; and in the foreground again continues it.  Where
 * nobody can be gone to, it goes on at once. */
static void stop_along(struct run *r)
{
	struct termios its;

	if (!r->foreground)             /* no terminal of ours: who stopped it will continue it */
		return;
	if (tcgetattr(TTY, &its) != 0)
		its = r->modes;
	take_terminal(r);
	signals_stop_job();
	r->foreground = !signals_in_background();
	if (signals_end())
		return;
	give_terminal(r, &its);
	kill(-r->pid, SIGCONT);
}

/* Continued, which holds for both; after a stop that could not be caught the shell may have taken the terminal meanwhile. */
static void come_back(struct run *r)
{
	if (r->foreground && tcgetpgrp(TTY) != r->pid) {
		signals_wait_for_foreground();
		r->foreground = !signals_in_background();
		if (signals_end())
			return;
		set_foreground(r->pid);
	}
	kill(-r->pid, SIGCONT);
}

static int wait_for(struct run *r, bool room, int ms)
{
	struct pollfd fds[2] = {
		{ .fd = signals_fd(), .events = POLLIN },
		{ .fd = room ? r->to : -1, .events = POLLOUT },
	};
	const int n = poll(fds, 2, ms);

	if (fds[0].revents)
		signals_heard();
	return n;
}

static void end_it(struct run *r)
{
	kill(-r->pid, signals_end());
	kill(-r->pid, SIGCONT);
	for (;;) {
		(void)is_stopped(r);
		if (r->ended)
			return;
		if (wait_for(r, false, GRACE_MS) == 0)
			break;
	}
	kill(-r->pid, SIGKILL);
	while (waitpid(r->pid, &r->status, 0) < 0 && errno == EINTR)
		;
	r->ended = true;
}

static void look(struct run *r)
{
	if (r->ended)
		return;
	if (signals_take_continue())
		come_back(r);
	if (signals_take_stop())
		kill(-r->pid, SIGTSTP);
	if (is_stopped(r))
		stop_along(r);
	if (signals_end() && !r->ended)         /* it may have, just now */
		end_it(r);
}

bool run_feed(struct run *r, const char *bytes, size_t len)
{
	while (len > 0 && r->to >= 0) {
		const ssize_t n = signals_end() ? 0 : write(r->to, bytes, len);
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
			continue;
		}
		if (n < 0 && errno != EAGAIN && errno != EINTR) {
			close_end(&r->to);
			break;
		}
		look(r);
		if (r->ended)           /* what it left behind may hold the pipe open */
			close_end(&r->to);
		else
			wait_for(r, true, -1);
	}
	return r->to >= 0;
}

int run_wait(struct run *r)
{
	close_end(&r->to);
	for (;;) {
		look(r);
		if (r->ended)
			break;
		wait_for(r, false, -1);
	}
	take_terminal(r);
	take_flags(r);
	return r->status;
}
