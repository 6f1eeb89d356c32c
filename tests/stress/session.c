/* session.c - giaoban on a terminal of its own, pressed anything. */
#include "config.h"

#include "tests/stress/session.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/clock.h"
#include "bench/proc.h"

#define HANG_MS 30000.0
#define REST_MS 100             /* of doing nothing are enough, */
#define REST_TRIES 300          /* after so many of them */
#define TAIL 6000               /* bytes of what was sent last that are told with a failure */

/* ---- what came ---- */

void session_fail(struct session *s, const char *what)
{
	s->sum->wrong++;
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
	session_fail(s, what);
	if (!getenv("GB_STRESS_KEEP"))
		return;
	printf("process %ld waits\n", (long)s->line.pid);
	pause();
}

/* What was put off for a key is no fault, and nobody is told of it. */
static void look_for_faults(struct session *s, size_t from)
{
	static const char *const faults[] = { "given up", "damaged", "(SQLite" };

	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		if (strstr(buf_text(&s->tail) + from, faults[i]))
			session_fail(s, faults[i]);
}

static void keep_tail(struct session *s, const char *bytes, size_t len)
{
	const size_t before = s->tail.len;

	buf_add(&s->tail, bytes, len);
	look_for_faults(s, before);
	if (s->tail.len > 2 * TAIL) {
		memmove(s->tail.text, s->tail.text + s->tail.len - TAIL, TAIL);
		buf_cut(&s->tail, TAIL);
	}
}

bool session_hear(struct session *s, int ms)
{
	struct pollfd fd = { .fd = s->line.fd, .events = POLLIN };
	char bytes[16384];
	ssize_t n = 0;

	while (poll(&fd, 1, ms) > 0 && (n = line_read(&s->line, bytes, sizeof bytes)) > 0) {
		s->bytes += (size_t)n;
		s->sum->bytes += (size_t)n;
		keep_tail(s, bytes, (size_t)n);
		const bool fine = s->strict.wrong[0] || strict_read(&s->strict, bytes, (size_t)n);
		if (!fine)
			session_fail(s, s->strict.wrong);
		ms = 0;
	}
	return n >= 0;
}

/* ---- the program ---- */

bool session_begin(struct session *s, bool any)
{
	static const char *const options[] = { "--thrift", "--mouse", "--lang=en", "--lang=vi", "--ascii" };
	const unsigned n = sizeof options / sizeof *options;
	const char *argv[] = { "giaoban", NULL, NULL, NULL };
	int rows = 24, cols = 80;

	if (any) {
		argv[1] = options[random_below(s->chance, n)];
		argv[2] = random_below(s->chance, 2) ? options[random_below(s->chance, n)] : NULL;
		random_size(s->chance, SESSION_ROWS_MOST, SESSION_COLS_MOST, &rows, &cols);
	}
	s->strict = STRICT_OF(STRICT_SCREEN | STRICT_CLIPBOARD);
	s->steps_left = 1 + (int)random_below(s->chance, 600);
	s->bytes = 0;
	s->anyhow = false;
	buf_clear(&s->tail);
	s->sum->sessions++;
	return line_open(&s->line, argv, rows, cols);
}

/* It left, or says which signal made it leave. */
static void check_status(struct session *s, int status)
{
	char words[80];
	const int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0, code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;

	if (s->anyhow && (sig == SIGTERM || sig == SIGHUP || sig == SIGINT || sig == SIGQUIT))
		return;
	if (code == 0 || code == 128 + SIGTERM || code == 128 + SIGHUP || code == 128 + SIGINT || code == 128 + SIGQUIT)
		return;
	snprintf(words, sizeof words, sig ? "ended by signal %d" : "ended with status %d", sig ? sig : code);
	session_fail(s, words);
}

static void wait_for_end(struct session *s)
{
	const double until = clock_ms() + HANG_MS;
	int status;

	while (!line_ended(&s->line, &status)) {
		if (clock_ms() > until) {
			fail_hanging(s, "it does not end");
			return;
		}
		if (s->line.fd < 0 || !session_hear(s, 10))
			poll(NULL, 0, 1);
	}
	if (s->line.fd >= 0)
		session_hear(s, 0);
	check_status(s, status);
}

bool session_is_over(struct session *s)
{
	int status = 0;

	if (s->line.pid > 0 && !line_ended(&s->line, &status))
		return false;
	if (s->line.pid == 0 && s->bytes > 0)
		check_status(s, status);
	line_close(&s->line);
	return true;
}

void session_end(struct session *s)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
	const unsigned way = random_below(s->chance, 6);

	if (s->line.pid == 0)           /* it could not be started, and that was told */
		return;
	if (way < 4) {
		line_signal(&s->line, signals[way]);
	} else if (way == 4) {
		close(s->line.fd);
		s->line.fd = -1;
	} else {
		line_send(&s->line, "\003", 1);
		line_signal(&s->line, SIGTERM);         /* nobody reads ^C while another program has the terminal */
	}
	s->anyhow = s->bytes == 0 || way == 5;
	wait_for_end(s);
	line_close(&s->line);
}

void session_probe(struct session *s)
{
	const double until = clock_ms() + HANG_MS;
	size_t before;
	int n = 0;

	do {
		before = s->bytes;
		line_size(&s->line, 24, 79 + n % 2);
		if (n > 3)              /* another program may have the terminal, whose output ^S has held */
			line_send(&s->line, "\021\r", 2);
		if (!session_hear(s, 500))
			return;                 /* it ended; how, is looked at when the next one is begun */
		n++;
	} while (s->bytes == before && clock_ms() < until);
	if (s->bytes == before)
		fail_hanging(s, "it hangs");
}

/* ---- whether it rests ---- */

/* Told by what it did in a while: at one moment it may be seen asleep in the middle of its work. */
static bool does_nothing(struct session *s)
{
	struct proc_work before, after;
	const bool seen = proc_work(s->line.pid, &before);

	poll(NULL, 0, REST_MS);
	return !seen || !proc_work(s->line.pid, &after) ||
		(proc_state(s->line.pid) != PROC_RUNS && after.wakeups == before.wakeups && after.cpu <= before.cpu);
}

void session_rest(struct session *s)
{
	bool rests = false;

	for (int tries = 0; !rests && tries < REST_TRIES; tries++) {
		if (!session_hear(s, 0))
			return;
		rests = does_nothing(s);
	}
	if (!rests)
		fail_hanging(s, "nothing is pressed, and it does not rest");
}
