/* soak.c - random keys for giaoban on two terminals of its own: one session that never ends, so that whatever grows is seen, and sessions
 * with any options that are ended in every way there is.
 *
 * GB_STRESS_SECONDS (20), GB_STRESS_SEED; GB_STRESS_KEEP: what hangs is left alone, for a debugger; GB_STRESS_SANITIZED: memory is not
 * compared.  It fails on a crash, on a program that hangs, does not end, or does not rest when nothing is pressed, on a byte that no
 * terminal should be sent, and on memory or files that grow. */
#include "config.h"

#include <dirent.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "bench/clock.h"
#include "bench/proc.h"
#include "tests/stress/place.h"
#include "tests/stress/session.h"

#define SECONDS 20
#define GROWTH_KB 1024          /* of a session, after its beginning */
#define SAMPLES 3               /* of its memory, in a minute; or in a quarter of a short time */
#define HOME_KB 8192
#define REST_EVERY 16           /* turns, about; then it is looked whether they rest */

static struct random chance;
static struct session_sum sum;
static size_t keys_sent;

/* ---- keys ---- */

static void stop_for_a_moment(const struct session *s)
{
	line_signal(&s->line, random_below(&chance, 2) ? SIGSTOP : SIGTSTP);
	line_signal(&s->line, SIGCONT);
}

static void step(struct session *s)
{
	struct buf keys = BUF_EMPTY;
	int rows, cols;

	switch (random_below(&chance, 40)) {
	case 0:
		random_size(&chance, SESSION_ROWS_MOST, SESSION_COLS_MOST, &rows, &cols);
		line_size(&s->line, rows, cols);
		break;
	case 1:
		stop_for_a_moment(s);
		break;
	default:
		random_keys(&chance, &keys);
		line_send(&s->line, buf_text(&keys), keys.len);
		keys_sent += keys.len;
		break;
	}
	buf_free(&keys);
	session_hear(s, random_below(&chance, 8) ? 0 : 30);
}

/* ---- what grows ---- */

#define FILES_LATE 3            /* the notes and what SQLite keeps beside them are opened when they are first asked for */

static long home_kb(void)
{
	char line[64] = "";
	FILE *from = popen("rm -rf \"$HOME\"/desk/*; du -sk \"$HOME\"", "r");
	const bool read = from && fgets(line, sizeof line, from);

	if (from)
		pclose(from);
	return read ? strtol(line, NULL, 10) : 0;
}

/* What a process holds; of one that ended, nothing. */
struct holds {
	long kb, files;
};

static long open_files(pid_t pid)
{
	char name[64];
	long n = 0;

	snprintf(name, sizeof name, "/proc/%ld/fd", (long)pid);
	DIR *d = opendir(name);
	while (d && readdir(d))
		n++;
	if (d)
		closedir(d);
	return n;
}

/* Back to the first screen, so that what is compared is alike. */
static struct holds look(struct session *s)
{
	struct proc_memory memory = { 0 };

	for (int i = 0; i < 12; i++) {
		line_send(&s->line, "\033", 1);
		session_hear(s, 50);
	}
	line_size(&s->line, 24, 80);
	line_send(&s->line, "1g", 2);
	session_probe(s);
	session_rest(s);
	(void)proc_memory(s->line.pid, &memory);
	return (struct holds){ (long)memory.own, open_files(s->line.pid) };
}

/* ---- all of it ---- */

/* Keys of our own for what the random ones cannot do, or shall not; and programs that do nothing. */
static bool furnish(void)
{
	static const char files[] =
		"mkdir -p bin desk .config/giaoban && ln -s \"$GB_BUILDDIR/giaoban\" bin/giaoban && "
		"ln -s \"$(command -v cat)\" bin/cat && ln -s \"$(command -v true)\" bin/true && "
		"printf 'bind all S search\\nbind all Alt-9 close\\nunbind all q\\n' >.config/giaoban/config && "
		"printf '#!/bin/sh\\necho more >>\"$1\"\\n' >bin/edit && "
		"printf '#!/bin/sh\\nwhile read -r line; do :; done\\necho read\\n' >bin/page && chmod +x bin/edit bin/page";

	if (!place_make() || chdir(place()) != 0 || system(files) != 0 || chdir("desk") != 0)
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
	if (session_is_over(s) && !session_begin(s, any))
		session_fail(s, "it cannot be started");
}

static void turn(struct session *lasting, struct session *other)
{
	for (int i = 0; i < 40; i++) {
		step(lasting);
		step(other);
		if (--other->steps_left <= 0) {
			session_end(other);
			(void)session_begin(other, true);
		}
		restart_if_ended(lasting, false);
		restart_if_ended(other, true);
	}
	session_probe(lasting);
	session_probe(other);
	if (random_below(&chance, REST_EVERY) == 0) {
		session_rest(lasting);
		session_rest(other);
	}
}

/* What the lasting session holds at some moments, the most of the early ones against the least of the late ones: at one moment it depends
 * on what was looked at last. */
static struct {
	pid_t pid;              /* which of them that was: it may be ended by what is pressed, and another one goes on */
	struct holds early, late;
} lasts;

static long more(long a, long b)
{
	return a > b ? a : b;
}

static long less(long a, long b)
{
	return a < b ? a : b;
}

static void play_until(struct session *lasting, struct session *other, double until)
{
	while (clock_ms() < until && !sum.wrong)
		turn(lasting, other);
}

static void play(struct session *lasting, struct session *other, double ms)
{
	const double begun = clock_ms(), part = ms / 4 < 60000 ? ms / 4 / SAMPLES : 60000 / SAMPLES;

	lasts.late = (struct holds){ LONG_MAX, LONG_MAX };
	for (int i = 1; i <= SAMPLES; i++) {
		play_until(lasting, other, begun + i * part);
		const struct holds now = look(lasting);
		lasts.early = (struct holds){ more(now.kb, lasts.early.kb), more(now.files, lasts.early.files) };
	}
	lasts.pid = lasting->line.pid;
	for (int i = SAMPLES - 1; i >= 0; i--) {
		play_until(lasting, other, begun + ms - i * part);
		const struct holds now = look(lasting);
		lasts.late = (struct holds){ less(now.kb, lasts.late.kb), less(now.files, lasts.late.files) };
	}
}

static void tell_growth(struct session *s)
{
	const struct holds *early = &lasts.early, *late = &lasts.late;
	const long home = home_kb();

	printf("a session: private memory %ld KiB, later %ld KiB; open files %ld, later %ld; files of the user's: %ld KiB\n", early->kb, late->kb,
	       early->files, late->files, home);
	if (s->line.pid != lasts.pid || late->kb == 0)
		printf("the session ended in between: what it holds is not compared\n");
	else if (late->files > early->files + FILES_LATE)
		session_fail(s, "it holds more and more open files");
	else if (!getenv("GB_STRESS_SANITIZED") && late->kb > early->kb + GROWTH_KB)
		session_fail(s, "its memory grows");
	if (home > HOME_KB)
		session_fail(s, "the user's files grow");
}

int main(void)
{
	const double ms = place_number("GB_STRESS_SECONDS", SECONDS) * 1000, begun = clock_ms();
	struct session lasting = { .name = "the lasting session", .chance = &chance, .sum = &sum };
	struct session other = { .name = "a session", .chance = &chance, .sum = &sum };

	setvbuf(stdout, NULL, _IOLBF, 0);
	chance = random_of((uint64_t)place_number("GB_STRESS_SEED", (double)time(NULL)), 'S');
	printf("GB_STRESS_SEED=%" PRIu64 "\n", chance.state);
	if (!furnish())
		return EXIT_FAILURE;
	char *const path = mem_strdup(getenv("PATH"));
	shut_in();
	if (!session_begin(&lasting, false) || !session_begin(&other, true))
		return EXIT_FAILURE;
	play(&lasting, &other, ms);
	setenv("PATH", path, 1);
	free(path);
	tell_growth(&lasting);
	session_end(&other);
	session_end(&lasting);
	printf("%zu bytes of keys, %zu bytes came, %zu sessions, in %.0f s\n", keys_sent, sum.bytes, sum.sessions, (clock_ms() - begun) / 1000);
	buf_free(&lasting.tail);
	buf_free(&other.tail);
	place_remove();
	return sum.wrong ? EXIT_FAILURE : EXIT_SUCCESS;
}
