/* line.c - a program on a terminal of its own: starting it, talking to it, ending it. */
#include "config.h"

#include "tests/stress/line.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* Writes to `told` why it could not; the end of that pipe says that it could. */
static void become(const char *terminal, const char *const *argv, int told)
{
	static const int ours[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGALRM };

	setsid();
	const int fd = open(terminal, O_RDWR);
#ifdef TIOCSCTTY
	(void)ioctl(fd, TIOCSCTTY, 0);
#endif
	for (int i = STDIN_FILENO; fd >= 0 && i <= STDERR_FILENO; i++)
		dup2(fd, i);
	if (fd > STDERR_FILENO)
		close(fd);
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		signal(ours[i], SIG_DFL);
	if (fd >= 0)
		execvp(argv[0], (char *const *)argv);
	const int error = errno;
	const ssize_t ignored = write(told, &error, sizeof error);
	(void)ignored;
	_exit(127);
}

/* Waits until the program runs, so that signals find what they usually find. */
static bool start(struct line *l, const char *terminal, const char *const *argv)
{
	int told[2], error = 0;

	if (pipe(told) != 0)
		return false;
	(void)fcntl(told[1], F_SETFD, FD_CLOEXEC);
	fflush(stdout);
	l->pid = fork();
	if (l->pid == 0)
		become(terminal, argv, told[1]);
	close(told[1]);
	if (l->pid > 0 && read(told[0], &error, sizeof error) == (ssize_t)sizeof error)
		errno = error;
	close(told[0]);
	if (l->pid < 0)         /* which is everybody for kill() */
		l->pid = 0;
	return l->pid > 0 && error == 0;
}

/* What is typed before the program reads it, or while another one has the terminal, is not sent back. */
static void be_silent(int fd)
{
	struct termios modes;

	if (tcgetattr(fd, &modes) != 0)
		return;
	modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
	(void)tcsetattr(fd, TCSANOW, &modes);
}

bool line_open(struct line *l, const char *const *argv, int rows, int cols)
{
	*l = (struct line){ .fd = posix_openpt(O_RDWR | O_NOCTTY) };
	if (l->fd < 0 || grantpt(l->fd) != 0 || unlockpt(l->fd) != 0 || fcntl(l->fd, F_SETFD, FD_CLOEXEC) != 0 ||
	    fcntl(l->fd, F_SETFL, O_NONBLOCK) != 0)
		return false;
	const char *terminal = ptsname(l->fd);
	line_size(l, rows, cols);
	be_silent(l->fd);
	return terminal && start(l, terminal, argv);
}

void line_size(const struct line *l, int rows, int cols)
{
	const struct winsize w = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	(void)ioctl(l->fd, TIOCSWINSZ, &w);
}

void line_signal(const struct line *l, int sig)
{
	if (l->pid > 0)
		(void)kill(l->pid, sig);
}

void line_send(const struct line *l, const char *bytes, size_t len)
{
	while (len > 0) {
		const ssize_t n = write(l->fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		bytes += n;
		len -= (size_t)n;
	}
}

ssize_t line_read(const struct line *l, char *bytes, size_t room)
{
	const ssize_t n = read(l->fd, bytes, room);

	if (n > 0)
		return n;
	return n < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

bool line_ended(struct line *l, int *status)
{
	if (l->pid <= 0 || waitpid(l->pid, status, WNOHANG) != l->pid)
		return false;
	l->pid = 0;
	return true;
}

void line_close(struct line *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
	if (l->pid > 0) {
		kill(l->pid, SIGKILL);
		waitpid(l->pid, NULL, 0);
	}
	l->pid = 0;
}
