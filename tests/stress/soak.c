/* soak.c - random keys for giaoban on two terminals of its own: one session that never ends, so that whatever grows is seen, and sessions
 * with any options that are ended in every way there is.
 *
 * GB_STRESS_SECONDS (20), GB_STRESS_SEED; GB_STRESS_KEEP: what hangs is left alone, for a debugger.  It fails on a crash, on a program that hangs or does not end, on a byte that no terminal
 * should be sent, and on memory or files that grow. */
#include "config.h"

#include <inttypes.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "bench/clock.h"
#include "bench/proc.h"
#include "tests/stress/line.h"
#include "tests/stress/place.h"
#include "tests/stress/random_keys.h"
#include "tests/terminal/strict.h"

#define SECONDS 20
#define HANG_MS 30000.0
#define GROWTH_KB 1024          /* of a session, after its beginning */
#define SAMPLES 3               /* of its memory, in a minute; or in a quarter of a short time */
#define HOME_KB 8192
#define TAIL 6000               /* bytes of what was sent last that are told with a failure */
#define ROWS_MOST 100
#define COLS_MOST 300

struct session {
	struct line line;
	struct strict strict;
	const char *name;
	struct buf tail;
	size_t bytes;           /* that came */
	int steps_left;         /* until it is ended */
	bool anyhow;            /* a signal may end it at once: it had not taken the terminal yet, or had given it back for another one */
};

static struct random chance;
static struct {
	size_t keys, bytes, sessions;
	int wrong;
} sum;

/* ---- what came ---- */

static void fail(struct session *s, const char *what)
{
	sum.wrong++;
	printf("%s: %s; what it sent last:\n", s->name, what);
	for (size_t i = 0; i < s->tail.len; i++) {
		const unsigned char c = (unsigned char)s->tail.text[i];
		if (c == '\n')
			printf("\n");
		else if (c == '\033')
			printf("^[");
		else if (c >= ' ')
			putchar(c);
	}
	printf("\n");
}

/* Somebody who waits for it can look at it with a debugger. */
static void fail_hanging(struct session *s, const char *what)
{
	fail(s, what);
	if (!getenv("GB_STRESS_KEEP"))
		return;
	printf("process %ld waits\n", (long)s->line.pid);
	pause();
}

static void keep_tail(struct session *s, const char *bytes, size_t len)
{
	buf_add(&s->tail, bytes, len);
	if (s->tail.len > 2 * TAIL) {
		memmove(s->tail.text, s->tail.text + s->tail.len - TAIL, TAIL);
		buf_cut(&s->tail, TAIL);
	}
}

/* Takes what comes within so many milliseconds; false: the other end is closed. */
static bool hear(struct session *s, int ms)
{
	struct pollfd fd = { .fd = s->line.fd, .events = POLLIN };
	char bytes[16384];
	ssize_t n = 0;

	while (poll(&fd, 1, ms) > 0 && (n = line_read(&s->line, bytes, sizeof bytes)) > 0) {
		s->bytes += (size_t)n;
		sum.bytes += (size_t)n;
		keep_tail(s, bytes, (size_t)n);
		const bool fine = s->strict.wrong[0] || strict_read(&s->strict, bytes, (size_t)n);
		if (!fine)
			fail(s, s->strict.wrong);
		ms = 0;
	}
	return n >= 0;
}

/* ---- the program ---- */

/* Started in any way for the sessions that end; the other one as it is. */
static bool begin(struct session *s, bool any)
{
	static const char *const options[] = { "--thrift", "--mouse", "--lang=en", "--lang=vi", "--ascii" };
	const unsigned n = sizeof options / sizeof *options;
	const char *argv[] = { "giaoban", NULL, NULL, NULL };
	int rows = 24, cols = 80;

	if (any) {
		argv[1] = options[random_below(&chance, n)];
		argv[2] = random_below(&chance, 2) ? options[random_below(&chance, n)] : NULL;
		random_size(&chance, ROWS_MOST, COLS_MOST, &rows, &cols);
	}
	s->strict = STRICT_OF(STRICT_SCREEN | STRICT_CLIPBOARD);
	s->steps_left = 1 + (int)random_below(&chance, 600);
	s->bytes = 0;
	s->anyhow = false;
	buf_clear(&s->tail);
	sum.sessions++;
	return line_open(&s->line, argv, rows, cols);
}

static void check_status(struct session *s, int status)
{
	char words[80];
	const int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0, code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;

	if (s->anyhow && (sig == SIGTERM || sig == SIGHUP || sig == SIGINT || sig == SIGQUIT))
		return;
	if (code == 0 || code == 128 + SIGTERM || code == 128 + SIGHUP || code == 128 + SIGINT || code == 128 + SIGQUIT)
		return;
	snprintf(words, sizeof words, sig ? "ended by signal %d" : "ended with status %d", sig ? sig : code);
	fail(s, words);
}

static bool wait_for_end(struct session *s)
{
	const double until = clock_ms() + HANG_MS;
	int status;

	while (!line_ended(&s->line, &status)) {
		if (clock_ms() > until) {
			fail_hanging(s, "it does not end");
			return false;
		}
		if (s->line.fd < 0 || !hear(s, 10))
			poll(NULL, 0, 1);
	}
	if (s->line.fd >= 0)
		hear(s, 0);
	check_status(s, status);
	return true;
}

/* In one of the ways there are. */
static void end(struct session *s)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
	const unsigned way = random_below(&chance, 6);

	if (way < 4) {
		kill(s->line.pid, signals[way]);
	} else if (way == 4) {
		close(s->line.fd);
		s->line.fd = -1;
	} else {
		line_send(&s->line, "\003", 1);
		kill(s->line.pid, SIGTERM);             /* nobody reads ^C while another program has the terminal */
	}
	s->anyhow = s->bytes == 0 || way == 5;
	(void)wait_for_end(s);
	line_close(&s->line);
}

/* ---- keys ---- */

static void stop_for_a_moment(const struct session *s)
{
	kill(s->line.pid, random_below(&chance, 2) ? SIGSTOP : SIGTSTP);
	kill(s->line.pid, SIGCONT);
}

static void step(struct session *s)
{
	struct buf keys = BUF_EMPTY;
	int rows, cols;

	switch (random_below(&chance, 40)) {
	case 0:
		random_size(&chance, ROWS_MOST, COLS_MOST, &rows, &cols);
		line_size(&s->line, rows, cols);
		break;
	case 1:
		stop_for_a_moment(s);
		break;
	default:
		random_keys(&chance, &keys);
		line_send(&s->line, buf_text(&keys), keys.len);
		sum.keys += keys.len;
		break;
	}
	buf_free(&keys);
	hear(s, random_below(&chance, 8) ? 0 : 30);
}

/* Whatever was pressed, a new size is answered; unless another program has the terminal, which a key or two lets go. */
static void probe(struct session *s)
{
	const double until = clock_ms() + HANG_MS;
	size_t before;
	int n = 0;

	do {
		before = s->bytes;
		line_size(&s->line, 24, 79 + n % 2);
		if (n > 3)
			line_send(&s->line, "\r", 1);
		if (!hear(s, 500))
			break;
		n++;
	} while (s->bytes == before && clock_ms() < until);
	if (s->bytes == before)
		fail_hanging(s, "it hangs");
}

/* ---- what grows ---- */

static long home_kb(void)
{
	char line[64] = "";
	FILE *from = popen("rm -rf \"$HOME\"/work/*; du -sk \"$HOME\"", "r");
	const bool read = from && fgets(line, sizeof line, from);

	if (from)
		pclose(from);
	return read ? strtol(line, NULL, 10) : 0;
}

/* Back to the first screen, so that what is compared is alike. */
static long private_kb(struct session *s)
{
	struct proc_memory memory = { 0 };

	for (int i = 0; i < 12; i++) {
		line_send(&s->line, "\033", 1);
		hear(s, 50);
	}
	line_size(&s->line, 24, 80);
	line_send(&s->line, "1g", 2);
	probe(s);
	hear(s, 300);
	return s->line.pid > 0 && proc_memory(s->line.pid, &memory) ? (long)memory.own : 0;
}

/* ---- all of it ---- */

/* Keys of our own for what the random ones cannot do, or shall not; and programs that do nothing. */
static bool furnish(void)
{
	static const char files[] =
		"mkdir -p bin work .config/giaoban && ln -s \"$GB_BUILDDIR/giaoban\" bin/giaoban && "
		"ln -s \"$(command -v cat)\" bin/cat && ln -s \"$(command -v true)\" bin/true && "
		"printf 'bind all S search\\nbind all Alt-9 close\\nunbind all q\\n' >.config/giaoban/config && "
		"printf '#!/bin/sh\\necho more >>\"$1\"\\n' >bin/edit && "
		"printf '#!/bin/sh\\nwhile read -r line; do :; done\\necho read\\n' >bin/page && chmod +x bin/edit bin/page";

	if (!place_make() || chdir(place()) != 0 || system(files) != 0 || chdir("work") != 0)
		return false;
	setenv("EDITOR", "edit", 1);
	setenv("PAGER", "page", 1);
	setenv("BROWSER", "true", 1);
	return true;
}

/* Only what is there can be started from within: no key shall do anything else on this machine. */
static void shut_in(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "%s/bin", place());
	setenv("PATH", buf_text(&b), 1);
	buf_free(&b);
}

static void restart_if_ended(struct session *s, bool any)
{
	int status = 0;

	if (s->line.pid > 0 && !line_ended(&s->line, &status))
		return;
	if (s->line.pid == 0 && s->bytes > 0)
		check_status(s, status);
	line_close(&s->line);
	if (!begin(s, any))
		fail(s, "it cannot be started");
}

static void turn(struct session *lasting, struct session *other)
{
	for (int i = 0; i < 40; i++) {
		step(lasting);
		step(other);
		if (--other->steps_left <= 0) {
			end(other);
			(void)begin(other, true);
		}
		restart_if_ended(lasting, false);
		restart_if_ended(other, true);
	}
	probe(lasting);
	probe(other);
}

/* The memory of the lasting session at some moments, the most of the early ones against the least of the late ones: what it holds at
 * one moment depends on what was looked at last. */
static struct {
	pid_t pid;
	long early, late;
} memory;

static void play_until(struct session *lasting, struct session *other, double until)
{
	while (clock_ms() < until && !sum.wrong)
		turn(lasting, other);
}

static void play(struct session *lasting, struct session *other, double ms)
{
	const double begun = clock_ms(), part = ms / 4 < 60000 ? ms / 4 / SAMPLES : 60000 / SAMPLES;

	memory.late = LONG_MAX;
	for (int i = 1; i <= SAMPLES; i++) {
		play_until(lasting, other, begun + i * part);
		const long kb = private_kb(lasting);
		memory.early = kb > memory.early ? kb : memory.early;
	}
	memory.pid = lasting->line.pid;
	for (int i = SAMPLES - 1; i >= 0; i--) {
		play_until(lasting, other, begun + ms - i * part);
		const long kb = private_kb(lasting);
		memory.late = kb < memory.late ? kb : memory.late;
	}
}

static void tell_growth(struct session *s)
{
	const long home = home_kb();

	printf("private memory of a session: %ld KiB, later %ld KiB; files of the user's: %ld KiB\n", memory.early, memory.late, home);
	if (s->line.pid != memory.pid)
		printf("the session ended in between: memory is not compared\n");
	else if (!getenv("GB_STRESS_SANITIZED") && memory.late > memory.early + GROWTH_KB)
		fail(s, "its memory grows");
	if (home > HOME_KB)
		fail(s, "the user's files grow");
}

int main(void)
{
	const double ms = place_number("GB_STRESS_SECONDS", SECONDS) * 1000, begun = clock_ms();
	struct session lasting = { .name = "the lasting session" }, other = { .name = "a session" };

	setvbuf(stdout, NULL, _IOLBF, 0);
	chance = random_of((uint64_t)place_number("GB_STRESS_SEED", (double)time(NULL)), 'S');
	printf("GB_STRESS_SEED=%" PRIu64 "\n", chance.state);
	if (!furnish())
		return EXIT_FAILURE;
	char *const path = mem_strdup(getenv("PATH"));
	shut_in();
	if (!begin(&lasting, false) || !begin(&other, true))
		return EXIT_FAILURE;
	play(&lasting, &other, ms);
	setenv("PATH", path, 1);
	free(path);
	tell_growth(&lasting);
	end(&other);
	end(&lasting);
	printf("%zu bytes of keys, %zu bytes came, %zu sessions, in %.0f s\n", sum.keys, sum.bytes, sum.sessions, (clock_ms() - begun) / 1000);
	buf_free(&lasting.tail);
	buf_free(&other.tail);
	place_remove();
	return sum.wrong ? EXIT_FAILURE : EXIT_SUCCESS;
}
