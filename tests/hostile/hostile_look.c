/* hostile_look.c - strict eyes: on a file, and on a terminal on which a program runs. */
#include "config.h"

#include "tests/hostile/hostile.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "bench/clock.h"
#include "bench/proc.h"
#include "tests/stress/line.h"
#include "tests/terminal/strict.h"

#define HANG_MS 60000           /* also with sanitizers on a busy machine */
#define LOOK_MS 2               /* between two looks at a program that works */
#define QUIET_MS 100            /* where the system does not say whether it sleeps */
#define REST_MS 6
#define ESCAPE_MS 60            /* until an Esc is no beginning of something else: more than what the configuration says */
#define LEAVING "q\033"

static bool found(const struct strict *s, const char *where)
{
	if (s->wrong[0])
		printf("%s: %s\n", where, s->wrong);
	return s->wrong[0];
}

bool hostile_look(const char *path, int may)
{
	struct strict s = STRICT_OF(may);
	char bytes[65536];
	size_t n;
	FILE *f = fopen(path, "r");

	if (!f) {
		perror(path);
		return false;
	}
	while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
		strict_read(&s, bytes, n);
	strict_end(&s);
	return fclose(f) == 0 && !found(&s, path);
}

/* Takes what is there within a while; false: the program's end of the line is closed. */
static bool take(struct line *l, struct strict *s, int ms, bool *any)
{
	struct pollfd fd = { .fd = l->fd, .events = POLLIN };
	char bytes[8192];
	ssize_t n = 0;

	*any = poll(&fd, 1, ms) > 0;
	if (*any && (n = line_read(l, bytes, sizeof bytes)) > 0)
		strict_read(s, bytes, (size_t)n);
	return n >= 0;
}

/* Until the program waits for a key: it sleeps, and nothing more came for some ms.  False: it has ended. */
static bool settle(struct line *l, struct strict *s, int quiet, bool *hangs)
{
	const double begin = clock_ms();
	double last = begin;
	bool any;

	for (;;) {
		if (!take(l, s, LOOK_MS, &any))
			return false;
		const double now = clock_ms();
		if (any)
			last = now;
		const enum proc_state state = any ? PROC_RUNS : proc_state(l->pid);
		if ((state == PROC_SLEEPS && now - last > quiet) || (state == PROC_UNSEEN && now - last > QUIET_MS))
			return true;
		*hangs = now - begin > HANG_MS;
		if (*hangs || state == PROC_GONE)
			return false;
	}
}

/* A key is a character, or a whole sequence. */
static size_t key_at(const char *keys)
{
	size_t n = 1;

	if (keys[0] == '\033' && (keys[1] == '[' || keys[1] == 'O')) {
		for (n = 2; keys[n] && !(keys[n] >= 0x40 && keys[n] <= 0x7E); n++)
			;
		return keys[n] ? n + 1 : n;
	}
	while (((unsigned char)keys[n] & 0xC0) == 0x80)
		n++;
	return n;
}

static bool wait_for_end(struct line *l, struct strict *s, int *status)
{
	const double begin = clock_ms();
	bool any;

	while (!line_ended(l, status)) {
		(void)take(l, s, LOOK_MS, &any);
		if (clock_ms() - begin > HANG_MS)
			return false;
	}
	while (take(l, s, 0, &any) && any)
		;
	return true;
}

bool hostile_screen(const char *const *argv, int rows, int cols, const char *keys, int may)
{
	struct strict s = STRICT_OF(may);
	struct line l;
	bool hangs = false;
	int status = 0, quiet = REST_MS;

	if (!line_open(&l, argv, rows, cols)) {
		perror(argv[0]);
		return false;
	}
	while (settle(&l, &s, quiet, &hangs) && *keys) {
		const size_t n = key_at(keys);
		line_send(&l, keys, n);
		quiet = n == 1 && *keys == '\033' ? ESCAPE_MS : REST_MS;
		keys += n;
	}
	const bool ended = !hangs && wait_for_end(&l, &s, &status), early = strspn(keys, LEAVING) < strlen(keys);
	if (!ended)
		puts("it does not end");
	if (early)
		printf("it ended before these keys: %.40s\n", keys);
	if (ended && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
		printf("it ended with the status %d\n", status);
	line_close(&l);
	printf("# %zu bytes, %zu texts for the clipboard\n", s.at, s.clips);
	strict_end(&s);
	return !found(&s, "the terminal") && ended && !early && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
