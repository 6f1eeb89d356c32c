/* pty_open.c - giaoban on a terminal of its own: where it runs, and the processes. */
#include "config.h"

#include "pty_case.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

static char home[4096];

const char *pty_home(void)
{
	return home;
}

/* The user has been on a Linux console before: else the first screen there would have a word on its letters. */
static bool know_console(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "mkdir -p '%s/.local/state/giaoban' && echo 'letters.linux = marked' >'%s/.local/state/giaoban/state'", home, home);
	const bool done = system(buf_text(&b)) == 0;
	buf_free(&b);
	return done;
}

/* Where one stood in the session before: a script, whose screens the others are held against, knows nothing of that. */
static void forget_places(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "%s" PTY_PLACES, home);
	unlink(buf_text(&b));
	buf_free(&b);
}

/* The programs are run by a shell, so PATH finds giaoban. */
bool pty_begin(void)
{
	static const char *const unset[] = {
		"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_COLLATE", "LC_TIME", "LC_NUMERIC", "NO_COLOR", "COLORFGBG", "COLUMNS", "LINES", "TMUX",
		"ENV", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "GIAOBAN_CORPUS", "TERMCAP", "TERMINFO",
		"PAGER", "LESS", "VISUAL", "EDITOR", "BROWSER", "GIAOBAN_SECURE",
	};
	const char *tmp = getenv("TMPDIR"), *build = getenv("GB_BUILDDIR"), *path = getenv("PATH");
	struct buf b = BUF_EMPTY;

	int n = snprintf(home, sizeof home, "%s/giaoban-pty.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (n < 0 || (size_t)n >= sizeof home || !build || !path || !mkdtemp(home))
		return false;
	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	buf_printf(&b, "%s:%s", build, path);
	setenv("PATH", buf_text(&b), 1);
	buf_free(&b);
	setenv("HOME", home, 1);
	setenv("GIAOBAN_NOW", "2026-11-21", 1);
	setenv("GIAOBAN_LANG", "en", 1);
	setenv("LANG", "C.UTF-8", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("TZ", "UTC0", 1);
	signal(SIGPIPE, SIG_IGN);
	return know_console();
}

void pty_end(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "rm -rf '%s'", home);
	if (system(buf_text(&b)) != 0)
		fprintf(stderr, "%s could not be removed\n", home);
	buf_free(&b);
}

struct pty pty;

int pty_group_begin(void **state)
{
	(void)state;
	return pty_begin() ? 0 : -1;
}

int pty_group_end(void **state)
{
	(void)state;
	pty_end();
	return 0;
}

int pty_after_each(void **state)
{
	(void)state;
	pty_close(&pty);
	return 0;
}

/* ---- the shell in between ----
 *
 * The leader of the terminal's session, as a shell is: were that giaoban itself, nobody could stop it, and the modes
 * would be lost with it.  It reports what wait() says, and continues the program for each byte that it is sent. */

static void run_program(const char *command)
{
	const struct rlimit no_core = { 0, 0 };

	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	/* A suite that runs in the background of a shell without job control has some of these ignored. */
	static const int ours[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU };
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		signal(ours[i], SIG_DFL);
	setrlimit(RLIMIT_CORE, &no_core);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

static void run_shell(int line, int report, int orders, const char *command)
{
	int status;
	char byte;

	setsid();
	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
#ifdef TIOCSCTTY
	ioctl(line, TIOCSCTTY, 0);
#endif
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		dup2(line, fd);
	pid_t program = fork();
	if (program == 0)
		run_program(command);
	setpgid(program, program);
	tcsetpgrp(line, program);
	bool told = write(report, &program, sizeof program) == (ssize_t)sizeof program;
	while (told && waitpid(program, &status, WUNTRACED) == program) {
		if (WIFSTOPPED(status))
			tcsetpgrp(line, getpgrp());
		told = write(report, &status, sizeof status) == (ssize_t)sizeof status;
		if (!WIFSTOPPED(status) || read(orders, &byte, 1) != 1)
			break;
		tcsetpgrp(line, program);
		kill(-program, SIGCONT);
	}
	/* The session lives, and the modes with it, until the test has seen them. */
	while (read(orders, &byte, 1) > 0)
		;
	_exit(0);
}

static void never_inherited(int fd)
{
	assert_int_not_equal(fd, -1);
	assert_int_equal(fcntl(fd, F_SETFD, FD_CLOEXEC), 0);
}

void pty_set_size(struct pty *p, int rows, int cols)
{
	struct winsize w = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	p->rows = rows;
	p->cols = cols;
	if (p->vt)
		vterm_set_size(p->vt, rows, cols);
	assert_int_equal(ioctl(p->terminal, TIOCSWINSZ, &w), 0);
}

static void open_line(struct pty *p, int rows, int cols)
{
	p->terminal = posix_openpt(O_RDWR | O_NOCTTY);
	never_inherited(p->terminal);
	assert_int_equal(grantpt(p->terminal), 0);
	assert_int_equal(unlockpt(p->terminal), 0);
	p->line = open(ptsname(p->terminal), O_RDWR | O_NOCTTY);
	never_inherited(p->line);
	pty_set_size(p, rows, cols);
	assert_int_equal(tcgetattr(p->line, &p->before), 0);
}

static void start(struct pty *p, const char *command)
{
	int report[2], orders[2];

	assert_int_equal(pipe(report), 0);
	assert_int_equal(pipe(orders), 0);
	for (int i = 0; i < 2; i++) {
		never_inherited(report[i]);
		never_inherited(orders[i]);
	}
	p->report = report[0];
	p->command = orders[1];
	p->shell = fork();
	assert_int_not_equal(p->shell, -1);
	if (p->shell == 0) {
		close(report[0]);
		close(orders[1]);
		close(p->terminal);
		run_shell(p->line, report[1], orders[0], command);
	}
	close(report[1]);
	close(orders[0]);
	assert_int_equal(read(p->report, &p->program, sizeof p->program), (int)sizeof p->program);
}

void pty_open(struct pty *p, int rows, int cols, const char *env, const char *args)
{
	struct buf b = BUF_EMPTY;

	*p = (struct pty){ .rows = rows, .cols = cols, .cursor_shown = true };
	snprintf(p->size, sizeof p->size, "%dx%d", cols, rows);
	p->env = mem_strdup(env);
	p->args = mem_strdup(args);
	forget_places();
	open_line(p, rows, cols);
	pty_screen_new(p);
	buf_printf(&b, "exec env %s giaoban %s", env, args);
	start(p, buf_text(&b));
	buf_free(&b);
}

void pty_open_command(struct pty *p, const char *command)
{
	*p = (struct pty){ .rows = 24, .cols = 80, .cursor_shown = true };
	open_line(p, 24, 80);
	pty_screen_new(p);
	start(p, command);
}

static void close_one(int *fd)
{
	if (*fd > 0)
		close(*fd);
	*fd = -1;
}

void pty_close(struct pty *p)
{
	if (p->program > 0)
		kill(-p->program, SIGKILL);
	close_one(&p->command);
	close_one(&p->terminal);
	if (p->shell > 0)
		waitpid(p->shell, NULL, 0);
	close_one(&p->report);
	close_one(&p->line);
	if (p->vt)
		vterm_free(p->vt);
	buf_free(&p->sent);
	buf_free(&p->script);
	buf_free(&p->typed);
	buf_free(&p->unfed);
	free(p->env);
	free(p->args);
	*p = (struct pty){ .terminal = -1 };
}
