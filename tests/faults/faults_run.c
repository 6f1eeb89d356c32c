/* faults_run.c - giaoban is run in the folder of a scene, with the injector before it. */
#include "config.h"

#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "inject.h"

#define HANGS_AFTER_S 30
#define QUIET_MS 20
#define PATIENCE 10             /* so often nothing was heard: something is waited for that does not come */
#define PATIENCE_AT_START 100

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

/* ---- what the child does ---- */

static void set_number(const char *name, long value)
{
	char text[32];

	snprintf(text, sizeof text, "%ld", value);
	setenv(name, text, 1);
}

static void set_path(const char *name, const char *folder, const char *end)
{
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s%s", folder, end);
	setenv(name, buf_text(&path), 1);
	buf_free(&path);
}

/* GB_FAULTS_FIRST: libraries that must come before the injector, as that of a sanitizer. */
static void set_injector(const char *folder, const struct fault *fault, long at)
{
	const char *first = getenv("GB_FAULTS_FIRST"), *build = getenv("GB_BUILDDIR");
	struct buf preload = BUF_EMPTY;

	buf_printf(&preload, "%s%s%s/tests/faults/inject.so", first ? first : "", first ? ":" : "", build ? build : ".");
	setenv("LD_PRELOAD", buf_text(&preload), 1);
	buf_free(&preload);
	setenv("GB_FAULT_CLASS", fault->class, 1);
	set_number("GB_FAULT_AT", at);
	set_number("GB_FAULT_ON", fault->on);
	set_number("GB_FAULT_CODE", fault->code);
	set_path("GB_FAULT_REPORT", folder, "/report");
}

static void set_streams(const char *folder, int line)
{
	static const char *const names[] = { "/out", "/err" };
	struct buf path = BUF_EMPTY;
	int fds[3] = { line, line, line };

	if (line < 0)
		fds[0] = open("/dev/null", O_RDONLY);
	for (int i = 1; line < 0 && i <= 2; i++) {
		buf_clear(&path);
		buf_printf(&path, "%s%s", folder, names[i - 1]);
		fds[i] = open(buf_text(&path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	}
	for (int i = 0; i < 3; i++)
		if (dup2(fds[i], i) != i)
			_exit(126);
	buf_free(&path);
}

static void become(const char *folder, const struct scene *s, const struct fault *fault, long at, int line)
{
	const struct rlimit no_core = { 0, 0 };
	const char *build = getenv("GB_BUILDDIR"), *args[SCENE_ARGS + 2] = { "giaoban" };
	struct buf program = BUF_EMPTY, here = BUF_EMPTY;
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setrlimit(RLIMIT_CORE, &no_core);
	buf_printf(&program, "%s/giaoban", build ? build : ".");
	buf_printf(&here, "%s/tree/here", folder);
	if (line >= 0 && (setsid() < 0 || ioctl(line, TIOCSCTTY, 0) < 0))
		_exit(126);
	set_streams(folder, line);
	set_path("HOME", folder, "/tree/home");
	/* The usual places; a script keeps nothing where they are not named. */
	set_path("XDG_CONFIG_HOME", folder, "/tree/home/.config");
	set_path("XDG_DATA_HOME", folder, "/tree/home/.local/share");
	set_path("XDG_STATE_HOME", folder, "/tree/home/.local/state");
	set_path("TMPDIR", folder, "/tree/tmp");
	if (fault)
		set_injector(folder, fault, at);
	for (size_t i = 0; i < SCENE_ARGS && s->args[i]; i++)
		args[i + 1] = s->args[i];
	if (chdir(buf_text(&here)) == 0)
		execv(buf_text(&program), (char *const *)args);
	_exit(127);
}

/* ---- what the parent does ---- */

static void on_child(int sig)
{
	(void)sig;
}

static bool take(int terminal, struct buf *out)
{
	char bytes[4096];
	const ssize_t n = terminal < 0 ? 0 : read(terminal, bytes, sizeof bytes);

	if (n > 0)
		buf_add(out, bytes, (size_t)n);
	return n > 0;
}

/* Somebody at the terminal: who types the next keys each time the program has said what it had to say (keys that come all at once
 * would be taken for something pasted), and ends it when nothing more is to be typed. */
struct person {
	int terminal;
	pid_t program;
	const char *const *keys;
	int quiet;              /* how long it has been so, in QUIET_MS */
};

static void act(struct person *p, const struct buf *said)
{
	const bool sees = strstr(buf_text(said), SCREEN_IS_TAKEN);

	if (sees && *p->keys && write(p->terminal, *p->keys, strlen(*p->keys)) > 0) {
		p->keys++;
		p->quiet = 0;
	} else if (++p->quiet == (sees ? PATIENCE : PATIENCE_AT_START)) {
		kill(p->program, SIGTERM);
	}
}

/* Until it ends, or has hung long enough. */
static void wait_for(pid_t child, int terminal, const char *const *keys, struct outcome *o)
{
	const struct timespec pause = { .tv_sec = *keys ? 0 : 1, .tv_nsec = *keys ? QUIET_MS * 1000000L : 0 };
	struct person person = { terminal, child, keys, 0 };
	struct pollfd in = { .fd = terminal, .events = POLLIN };
	struct timespec end, now;
	sigset_t none;

	sigemptyset(&none);
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += HANGS_AFTER_S;
	while (waitpid(child, &o->status, WNOHANG) == 0) {
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (now.tv_sec > end.tv_sec && !o->hung) {
			o->hung = true;
			kill(child, SIGKILL);
		}
		const int n = ppoll(&in, 1, &pause, &none);
		if (n > 0)
			(void)take(terminal, &o->out);
		else if (n == 0 && terminal >= 0)
			act(&person, &o->out);
	}
	while (take(terminal, &o->out))
		;
}

static int open_terminal(int *line)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);

	if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
		fail("a terminal");
	*line = open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (*line < 0 || ioctl(terminal, TIOCSWINSZ, &size) != 0)
		fail("a terminal");
	return terminal;
}

static bool same_modes(const struct termios *a, const struct termios *b)
{
	return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag && a->c_lflag == b->c_lflag &&
	       memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) == 0;
}

static const char *last_of(const struct buf *b, const char *words)
{
	const char *found = NULL;

	for (const char *from = buf_text(b); (from = strstr(from, words)); from++)
		found = from;
	return found;
}

/* What was turned on is off again: the screen, the cursor. */
static bool is_given_back(const struct buf *out)
{
	const char *taken = last_of(out, SCREEN_IS_TAKEN), *back = last_of(out, SCREEN_IS_LEFT);
	const char *hidden = last_of(out, "\033[?25l"), *paste = last_of(out, "\033[?2004h");
	const char *shown = last_of(out, "\033[?25h"), *shown_too = last_of(out, "\033[?12l\033[?25h");

	if (shown_too > shown)
		shown = shown_too;
	return (!taken || back > taken) && (!hidden || shown > hidden) && (!paste || last_of(out, "\033[?2004l") > paste);
}

static void play_in(const char *folder, const struct scene *s, const struct fault *fault, long at, struct outcome *o)
{
	int line = -1, terminal = s->terminal ? open_terminal(&line) : -1;
	struct termios before, after;

	if (terminal >= 0 && tcgetattr(line, &before) != 0)
		fail("modes");
	const pid_t child = fork();
	if (child < 0)
		fail("fork");
	if (child == 0)
		become(folder, s, fault, at, line);
	wait_for(child, terminal, s->keys, o);
	o->modes_restored = terminal < 0 || (tcgetattr(line, &after) == 0 && same_modes(&before, &after));
	o->given_back = is_given_back(&o->out);
	if (terminal >= 0) {
		close(terminal);
		close(line);
	}
}

static struct inject_report *open_report(const char *folder)
{
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s/report", folder);
	const int fd = open(buf_text(&path), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || ftruncate(fd, sizeof(struct inject_report)) != 0)
		fail(buf_text(&path));
	void *report = mmap(NULL, sizeof(struct inject_report), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (report == MAP_FAILED)
		fail("mmap");
	close(fd);
	buf_free(&path);
	return report;
}

static void read_stream(const char *folder, const char *name, struct buf *out)
{
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s/%s", folder, name);
	(void)file_read(buf_text(&path), (size_t)16 << 20, out, NULL);
	buf_free(&path);
}

void play(const char *folder, const char *fixtures, const struct scene *s, const struct fault *fault, long at, struct outcome *o)
{
	struct buf tree = BUF_EMPTY;

	*o = (struct outcome){ .status = 0 };
	signal(SIGCHLD, on_child);
	buf_printf(&tree, "%s/tree", folder);
	folder_prepare(buf_text(&tree), fixtures, s);
	struct inject_report *report = open_report(folder);
	play_in(folder, s, fault, at, o);
	o->calls = report->calls;
	o->failed = report->failed;
	munmap(report, sizeof *report);
	if (!s->terminal) {
		read_stream(folder, "out", &o->out);
		read_stream(folder, "err", &o->err);
	}
	folder_look(buf_text(&tree), &o->sight);
	if (s->steps) {
		struct outcome again = { .status = 0 };
		play_in(folder, s, NULL, 0, &again);
		outcome_free(&again);
		folder_look(buf_text(&tree), &o->again);
	}
	buf_free(&tree);
}

bool play_doctor(const char *folder, const char *corpus)
{
	struct buf option = BUF_EMPTY;
	struct outcome o = { .status = 0 };

	buf_printf(&option, "--corpus=%s/tree/%s", folder, corpus);
	const struct scene doctor = { .args = { "doctor", buf_text(&option) } };
	play_in(folder, &doctor, NULL, 0, &o);
	const bool sound = WIFEXITED(o.status) && WEXITSTATUS(o.status) == 0;
	outcome_free(&o);
	buf_free(&option);
	return sound;
}

void outcome_free(struct outcome *o)
{
	buf_free(&o->out);
	buf_free(&o->err);
}
