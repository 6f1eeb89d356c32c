/* pty.c - see pty.h. */
#include "config.h"

#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "proc.h"
#include "trace.h"

#define SILENCE_MS 16           /* and the program sleeps: it waits for a key; bytes may be on their way a little longer */
#define SILENCE_LONG_MS 60      /* nothing came at all, or nobody tells whether it sleeps */
#define HANG_MS 60000
#define PAUSE_MS 0.4            /* between what is painted at once, and what is painted when more is known */

/* Known when the program exits. */
static char folder[4000], home[sizeof folder + 8];

void pty_stop(const char *what)
{
	fprintf(stderr, "terminal: %s: %s\n", what, strerror(errno));
	exit(1);
}

void pty_blame(const char *program, const char *for_what)
{
	fprintf(stderr, "terminal: %s %s\n", program, for_what);
	exit(1);
}

/* ---- where programs run ---- */

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *at)
{
	(void)st;
	(void)flag;
	(void)at;
	return remove(path);
}

static void take_away(const char *path)
{
	if (nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0)
		fprintf(stderr, "terminal: %s could not be removed\n", path);
}

static void end(void)
{
	take_away(folder);
}

void pty_forget(void)
{
	take_away(home);
	if (mkdir(home, 0700) != 0)
		pty_stop(home);
}

const char *pty_folder(void)
{
	return folder;
}

static bool set_environment(void)
{
	static const char *const unset[] = {
		"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_COLLATE", "LC_TIME", "LC_NUMERIC", "NO_COLOR", "COLORFGBG", "COLUMNS", "LINES",
		"TMUX", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "GIAOBAN_CORPUS", "GIAOBAN_LANG", "GIAOBAN_SECURE",
		"TERMCAP", "TERMINFO", "PAGER", "LESS", "LESSOPEN", "VISUAL", "EDITOR", "BROWSER",
	};

	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	return setenv("HOME", home, 1) == 0 && setenv("LANG", "C.UTF-8", 1) == 0 && setenv("TERM", "xterm-256color", 1) == 0 &&
	       setenv("GIAOBAN_NOW", "2026-11-21", 1) == 0 && setenv("TZ", "UTC0", 1) == 0;
}

void pty_begin(void)
{
	const char *tmp = getenv("TMPDIR");
	const int n = snprintf(folder, sizeof folder, "%s/giaoban-terminal.XXXXXX", tmp && *tmp ? tmp : "/tmp");

	if (n < 0 || (size_t)n >= sizeof folder || !mkdtemp(folder))
		pty_stop(folder);
	snprintf(home, sizeof home, "%s/home", folder);
	if (atexit(end) != 0 || mkdir(home, 0700) != 0 || !set_environment())
		pty_stop(home);
	signal(SIGPIPE, SIG_IGN);
}

/* ---- its beginning ---- */

__attribute__((noreturn)) static void run(const char *line, const char *const argv[], enum pty_how how)
{
	sigset_t none;
	int fd;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setsid();
	signal(SIGPIPE, SIG_DFL);
	signal(SIGHUP, how == PTY_NO_HUP ? SIG_IGN : SIG_DFL);
	if ((fd = open(line, O_RDWR)) == -1)    /* the session's terminal from now on */
		_exit(127);
	for (int to = STDIN_FILENO; to <= STDERR_FILENO; to++)
		dup2(fd, to);
	if (fd > STDERR_FILENO)
		close(fd);
	if (how == PTY_TRACED && !trace_me())
		_exit(126);
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

void pty_open(struct pty *p, const char *const argv[], enum pty_how how)
{
	const struct winsize size = { .ws_row = 24, .ws_col = 80 };
	const char *line;

	*p = (struct pty){ .terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC) };
	if (p->terminal == -1 || grantpt(p->terminal) != 0 || unlockpt(p->terminal) != 0 || !(line = ptsname(p->terminal)) ||
	    ioctl(p->terminal, TIOCSWINSZ, &size) != 0 || fcntl(p->terminal, F_SETFL, O_RDWR | O_NONBLOCK) != 0)
		pty_stop("a terminal");
	p->begun = clock_ms();
	p->program = fork();
	if (p->program == -1)
		pty_stop("fork");
	if (p->program == 0)
		run(line, argv, how);
}

/* ---- what it sends ---- */

/* Whether `shows` is among these bytes, outside of CSI, OSC and other sequences.  `in` is where the bytes before ended: 0, ESC,
 * '[', ']' or '(' . */
static bool shown_in(const char *bytes, size_t n, char shows, char *in)
{
	bool found = false;

	for (size_t i = 0; i < n; i++) {
		const unsigned char c = (unsigned char)bytes[i];
		if (c == '\033')
			*in = '\033';
		else if (*in == '\033')
			*in = strchr("[](", c) ? (char)c : 0;
		else if (*in == '[')
			*in = c >= 0x40 && c <= 0x7E ? 0 : '[';
		else if (*in == ']')
			*in = c == '\a' ? 0 : ']';
		else if (*in == '(')
			*in = 0;
		else
			found = found || bytes[i] == shows;
	}
	return found;
}

/* Waits for bytes: true when there are some, false when the program waits for us, or has ended. */
static bool comes(const struct pty *p, bool any_yet)
{
	struct pollfd fd = { .fd = p->terminal, .events = POLLIN };
	const double begin = clock_ms();

	for (;;) {
		const int n = poll(&fd, 1, SILENCE_MS);
		if (n > 0)
			return true;
		if (n == -1 && errno != EINTR)
			pty_stop("poll");
		const enum proc_state state = proc_state(p->program);
		const double passed = clock_ms() - begin;
		if (state == PROC_GONE || (state == PROC_SLEEPS && any_yet) || (state != PROC_RUNS && passed >= SILENCE_LONG_MS))
			return false;
		if (passed > HANG_MS)
			pty_blame("the program", "does not come to rest");
	}
}

void pty_listen(struct pty *p, double since, char shows, struct answer *out)
{
	char bytes[8192], in = 0;
	size_t piece = 0, largest = 0;

	out->bytes = out->kept = 0;
	out->first = out->last = out->shown = out->frame = 0;
	while (comes(p, out->bytes > 0)) {
		const ssize_t n = read(p->terminal, bytes, sizeof bytes);
		const double now = clock_ms() - since;
		if (n <= 0)
			return;         /* it has ended */
		if (out->bytes == 0)
			out->first = now;
		piece = now - out->last < PAUSE_MS ? piece + (size_t)n : (size_t)n;
		out->last = now;
		if (piece >= largest) {
			largest = piece;
			out->frame = now;
		}
		if (shows && !(out->shown > 0) && shown_in(bytes, (size_t)n, shows, &in))
			out->shown = now;
		const size_t room = sizeof out->text - out->kept, keep = (size_t)n < room ? (size_t)n : room;
		memcpy(out->text + out->kept, bytes, keep);
		out->kept += keep;
		out->bytes += (size_t)n;
	}
}

/* A program that waits until its bytes are taken takes no keys: those bytes are taken meanwhile. */
void pty_send(const struct pty *p, const char *keys)
{
	struct pollfd fd = { .fd = p->terminal, .events = POLLIN | POLLOUT };
	char bytes[8192];

	for (size_t n = strlen(keys); n > 0;) {
		const ssize_t written = write(p->terminal, keys, n);
		if (written > 0) {
			keys += written;
			n -= (size_t)written;
			continue;
		}
		if (errno != EAGAIN || poll(&fd, 1, HANG_MS) <= 0)
			pty_stop("a key is not taken");
		if ((fd.revents & POLLIN) && read(p->terminal, bytes, sizeof bytes) <= 0)
			pty_blame("the program", "has ended");
	}
}

void pty_key(struct pty *p, const char *keys, struct answer *out)
{
	const double since = clock_ms();

	pty_send(p, keys);
	pty_listen(p, since, 0, out);
}

void pty_letter(struct pty *p, char letter, struct answer *out)
{
	const char key[2] = { letter, '\0' };
	const double since = clock_ms();

	pty_send(p, key);
	pty_listen(p, since, letter, out);
}

void pty_hurry(struct pty *p, const char *keys, int ms)
{
	struct pollfd fd = { .fd = p->terminal, .events = POLLIN };
	char bytes[8192];

	pty_send(p, keys);
	for (int wait = ms; poll(&fd, 1, wait) > 0; wait = 0)
		if (read(p->terminal, bytes, sizeof bytes) <= 0)
			pty_blame("the program", "has ended");
}

/* ---- its end ---- */

void pty_hang_up(struct pty *p)
{
	if (p->terminal != -1)
		close(p->terminal);
	p->terminal = -1;
}

static void on_alarm(int sig)
{
	(void)sig;              /* wait4() ends with EINTR */
}

/* What it still sends is taken: a program may wait until its last words are out. */
void pty_wait(struct pty *p)
{
	const struct sigaction limit = { .sa_handler = on_alarm };
	struct pollfd fd = { .fd = p->terminal, .events = POLLIN };
	char bytes[8192];

	while (p->terminal != -1 && poll(&fd, 1, HANG_MS) > 0 && read(p->terminal, bytes, sizeof bytes) > 0)
		;
	sigaction(SIGALRM, &limit, NULL);
	alarm(HANG_MS / 1000);
	if (wait4(p->program, &p->status, 0, &p->usage) != p->program)
		pty_blame("the program", "does not end");
	alarm(0);
	p->program = 0;
}

void pty_kill(struct pty *p)
{
	if (p->program > 0) {
		kill(p->program, SIGKILL);
		pty_wait(p);
	}
	pty_hang_up(p);
}

/* ---- without a terminal ---- */

double pty_run(const char *const argv[], char *out, size_t size, size_t *len)
{
	int ends[2], status;
	char rest[65536];
	size_t n = 0;
	ssize_t got;

	if (pipe(ends) != 0)
		pty_stop("a pipe");
	const double begin = clock_ms();
	const pid_t program = fork();
	if (program == -1)
		pty_stop("fork");
	if (program == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		execvp(argv[0], (char *const *)(uintptr_t)argv);
		_exit(127);
	}
	close(ends[1]);
	while ((got = n < size ? read(ends[0], out + n, size - n) : read(ends[0], rest, sizeof rest)) > 0)
		n += n < size ? (size_t)got : 0;
	close(ends[0]);
	if (waitpid(program, &status, 0) != program || status != 0)
		pty_blame(argv[0], "could not be run, or failed");
	if (len)
		*len = n;
	return clock_ms() - begin;
}
