/* load.c - many readers browse one corpus, each on a terminal of its own and with a key every half second, while others import and
 * ask: how long keys wait, what a reader takes, and whether anybody sees half of a briefing.
 *
 * GB_STRESS_READERS (200), GB_STRESS_SECONDS (20) of importing, GB_STRESS_CORPUS (the bundled one; it is copied), GB_STRESS_SEED.
 * It waits for keys before all others, where it may; what the machine had to give to other machines is told beside what keys took.
 * It fails on a reader that ended or hangs, on an error on a screen, on a screen or an answer that mixes editions, and when nobody came to
 * import; with BENCH_ROOM set also when somebody waited so many times longer than 50 ms. */
#include "config.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "base/mem.h"
#include "bench/clock.h"
#include "bench/proc.h"
#include "bench/table.h"
#include "tests/stress/editions.h"
#include "tests/stress/line.h"
#include "tests/stress/others.h"
#include "tests/stress/place.h"
#include "tests/stress/random_keys.h"

#define READERS 200
#define READERS_MOST 1000
#define SECONDS 20
#define KEY_EVERY_MS 500.0
#define TOO_LONG_MS 50.0
#define CORPUS "load"            /* in the table */
#define HANG_MS 30000.0
#define QUIET 0.25               /* of that time, before it: what keys take when nobody imports */
#define CLEARED "\033[H\033[2J"  /* what a whole screen begins with */
#define ROWS 24
#define COLS 80

struct reader {
	struct line line;
	struct random random;
	const char *const *keys;        /* what is left of what it is at */
	double due;                     /* when it presses the next key */
	double pressed, first, last;    /* the key, the first and the last byte that came for it; 0: none */
	double heard;                   /* when anything came */
	bool whole;                     /* the key has the whole screen sent */
	bool escape;                    /* it was Esc, which is waited for whether more of a sequence comes */
	struct buf came;                /* since the key */
};

static struct reader *readers;
static struct pollfd *fds;
static int n_readers;

/* What was measured, of all keys that changed something. */
static struct {
	double *first, *last;
	size_t n, room, room_last, silent, busy, bytes, keys;
	size_t told;            /* whole screens that told of an edition: what was looked for was there to be seen */
	double cpu_ms;          /* of the readers, until this part of the time */
	double stolen_ms;       /* the same of what the machine itself did not have */
	int wrong;
} sum;

/* ---- what they press ---- */

static const char *const around_a_meeting[] = {
	"1", "g", "\r", "\f", "3", "\f", "j", " ", "\f", "\r", "\f", "h", "4", "\f", "G", "\f", "h", NULL
};
static const char *const to_a_meeting[] = { ":", "show load-2", "\r", "\f", "3", "j", "\f", "\r", "\f", "\t", "j", "h", "h", NULL };
static const char *const directives[] = { "3", "j", "j", "j", " ", " ", "b", "k", "G", "k", "g", "j", "\r", "\t", "h", NULL };
static const char *const figures[] = { "4", "j", "j", " ", " ", "\r", "\f", "h", "G", "b", NULL };
static const char *const in_time[] = { "5", "j", "j", ">", "<", " ", "b", NULL };
static const char *const topics[] = { "7", "j", "j", "\r", "\f", "h", "6", "j", " ", "\r", "3", "j", "h", NULL };
static const char *const search[] = { "/", "b", "e", "n", "h", " ", "a", "n", "\r", "h", "\033", NULL };
static const char *const our_search[] = { "/", "b", "a", "n", " ", "p", "h", "a", "n", "\f", "\r", "\f", "h", "\033", NULL };

static const char *const *const ways[] = {
	around_a_meeting, to_a_meeting, around_a_meeting, directives, figures, in_time, topics, search, our_search
};

#define WAYS (int)(sizeof ways / sizeof *ways)

static void press(struct reader *r)
{
	const char *key;

	if (!r->keys || !*r->keys)
		r->keys = ways[random_below(&r->random, WAYS)];
	key = *r->keys++;
	r->whole = *key == '\f';
	r->escape = *key == '\033';
	buf_clear(&r->came);
	r->first = r->last = 0;
	r->pressed = clock_ms();
	line_send(&r->line, key, strlen(key));
	r->due += KEY_EVERY_MS;
}

/* ---- what they see ---- */

static void fail(const struct reader *r, const char *what, const char *seen)
{
	sum.wrong++;
	if (sum.wrong <= 5)
		printf("reader %d: %s\n%.3000s\n", (int)(r - readers), what, seen);
}

/* Where a sequence of the terminal leads; 0: to no row. */
static int row_of(const char *parameters, char letter)
{
	return letter == 'H' || letter == 'd' ? *parameters >= '0' && *parameters <= '9' ? atoi(parameters) : 1 : 0;
}

/* The text of what came, without what places and colours it.  A key that has the screen sent anew gives first the one that was there, from
 * top to bottom; `first`: no more than that. */
static void plain(const char *s, bool first, struct buf *out)
{
	int row = 1;

	while (*s) {
		if (s[0] != '\033' || s[1] != '[') {
			if ((unsigned char)*s >= ' ')
				buf_putc(out, *s);
			s++;
			continue;
		}
		const char *parameters = s + 2, *letter = parameters + strspn(parameters, "0123456789;?");
		const int to = row_of(parameters, *letter);
		if (first && to > 0 && to < row)
			return;
		row = to > 0 ? to : row;
		buf_putc(out, ' ');
		s = *letter ? letter + 1 : letter;
	}
}

static void look_for_errors(struct reader *r)
{
	/* Words that no briefing has. */
	static const char *const errors[] = {
		"damaged", "SQLite", "cannot be read", "cannot be opened", "could not be", "unexpected fault", "failed", "given up",
	};
	struct buf text = BUF_EMPTY;

	plain(buf_text(&r->came), false, &text);
	if (strstr(buf_text(&text), "the corpus is busy"))
		sum.busy++;
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (strstr(buf_text(&text), errors[i]))
			fail(r, errors[i], buf_text(&text));
	buf_free(&text);
}

static void look(struct reader *r)
{
	struct buf text = BUF_EMPTY, why = BUF_EMPTY;
	const char *cleared = strstr(buf_text(&r->came), CLEARED);

	look_for_errors(r);
	plain(cleared ? cleared : "", true, &text);
	sum.told += r->whole && editions_first(buf_text(&text)) > 0;
	if (r->whole && !editions_agree(buf_text(&text), &why))
		fail(r, buf_text(&why), buf_text(&text));
	if (r->whole && !editions_count(buf_text(&text)))
		fail(r, "its counts are another edition's", buf_text(&text));
	buf_free(&text);
	buf_free(&why);
}

static void add(double **list, size_t *room, double value)
{
	void *items = *list;

	mem_reserve(&items, room, sum.n + 1, sizeof **list);
	*list = items;
	(*list)[sum.n] = value;
}

/* What came until the next key is what the last one gave. */
static void count(struct reader *r)
{
	if (r->pressed == 0)
		return;
	look(r);
	sum.bytes += r->came.len;
	sum.silent += r->last == 0;
	if (r->last == 0 || r->escape)
		return;
	add(&sum.first, &sum.room, r->first - r->pressed);
	add(&sum.last, &sum.room_last, r->last - r->pressed);
	sum.n++;
}

static void hear(struct reader *r)
{
	char bytes[16384];
	const ssize_t n = line_read(&r->line, bytes, sizeof bytes);

	if (n < 0) {
		fail(r, "its terminal was closed", buf_text(&r->came));
		line_close(&r->line);
	}
	if (n <= 0)
		return;
	r->heard = r->last = clock_ms();
	if (r->first == 0)
		r->first = r->last;
	buf_add(&r->came, bytes, (size_t)n);
}

/* ---- all of them ---- */

/* Waits for bytes until so late. */
static void listen_until(double until)
{
	do {
		const double left = until - clock_ms();
		for (int i = 0; i < n_readers; i++)
			fds[i] = (struct pollfd){ .fd = readers[i].line.fd, .events = POLLIN };
		/* A little late rather than busy: the readers need the processors. */
		if (poll(fds, (nfds_t)n_readers, left > 0 ? (int)left + 1 : 0) <= 0)
			continue;
		for (int i = 0; i < n_readers; i++)
			if (fds[i].revents)
				hear(&readers[i]);
	} while (clock_ms() < until);
}

static double cpu_ms(void)
{
	struct proc_work work;
	double ms = 0;

	for (int i = 0; i < n_readers; i++)
		if (readers[i].line.pid > 0 && proc_work(readers[i].line.pid, &work))
			ms += work.cpu;
	return ms;
}

static bool begin(uint64_t seed)
{
	const char *const argv[] = { "giaoban", NULL };
	const int all = n_readers;

	for (n_readers = 0; n_readers < all; n_readers++) {
		struct reader *r = &readers[n_readers];
		*r = (struct reader){ .random = random_of(seed + (uint64_t)n_readers, '/'), .keys = ways[n_readers % WAYS] };
		if (!line_open(&r->line, argv, ROWS, COLS)) {
			perror("a terminal cannot be had");
			return false;
		}
		r->heard = clock_ms();
		listen_until(clock_ms() + 10);
	}
	for (int i = 0; i < n_readers; i++) {
		while (readers[i].last == 0 && clock_ms() - readers[i].heard < HANG_MS)
			listen_until(clock_ms() + 10);
		if (readers[i].last == 0)
			fail(&readers[i], "nothing was shown", "");
	}
	sum.cpu_ms = cpu_ms();
	(void)proc_stolen(&sum.stolen_ms);
	return sum.wrong == 0;
}

static struct reader *next_one(void)
{
	struct reader *next = &readers[0];

	for (int i = 1; i < n_readers; i++)
		if (readers[i].due < next->due)
			next = &readers[i];
	return next;
}

/* What must be answered is waited for, however long that takes; of other keys nobody knows. */
static bool still_waits(const struct reader *r)
{
	return r->line.fd >= 0 && r->whole && r->pressed > 0 && r->last == 0;
}

static void take_turn(struct reader *r)
{
	const bool hangs = r->line.fd >= 0 && clock_ms() - r->heard > HANG_MS;

	if (hangs)
		fail(r, "it hangs", buf_text(&r->came));
	if (hangs || r->line.fd < 0 || still_waits(r)) {
		r->due += KEY_EVERY_MS;
		return;
	}
	count(r);
	press(r);
}

static void drive(double ms)
{
	const double begun = clock_ms();

	for (int i = 0; i < n_readers; i++)
		readers[i].due = begun + KEY_EVERY_MS * i / n_readers;
	while (clock_ms() < begun + ms) {
		struct reader *next = next_one();
		listen_until(next->due);
		take_turn(next);
	}
	listen_until(clock_ms() + KEY_EVERY_MS);
	for (int i = 0; i < n_readers; i++) {
		struct reader *r = &readers[i];
		while (still_waits(r) && clock_ms() - r->pressed < HANG_MS)
			listen_until(clock_ms() + 1);
		if (still_waits(r))
			fail(r, "it hangs", buf_text(&r->came));
		count(r);
		r->pressed = 0;
	}
}

/* ---- figures ---- */

static void tell_times(const char *when, const char *byte, double *ms)
{
	char what[64];

	snprintf(what, sizeof what, "a key to its %s byte, %s", byte, when);
	table_row(CORPUS, what, ms, sum.n, UNIT_MS, NO_BOUND);          /* which sorts them */
	snprintf(what, sizeof what, "of 100 keys 99, to their %s byte", byte);
	table_one(CORPUS, what, ms[sum.n - 1 - sum.n / 100], UNIT_MS, NO_BOUND);
}

/* Of one part of the time; those of the next begin at nothing. */
static void tell_keys(const char *when)
{
	const double cpu = cpu_ms(), keys = (double)(sum.n + sum.silent);
	double stolen;
	char what[64];

	if (sum.n == 0)
		return;
	tell_times(when, "first", sum.first);
	tell_times(when, "last", sum.last);
	snprintf(what, sizeof what, "the longest that anybody waited, %s", when);
	table_one(CORPUS, what, sum.last[sum.n - 1], UNIT_MS, TOO_LONG_MS);
	table_one(CORPUS, "a key, of the processor", (cpu - sum.cpu_ms) / keys, UNIT_MS, NO_BOUND);
	table_one(CORPUS, "a key", (double)sum.bytes / keys, UNIT_BYTES, NO_BOUND);
	table_one(CORPUS, "keys that changed nothing", (double)sum.silent, UNIT_COUNT, NO_BOUND);
	table_one(CORPUS, "keys that were told that the corpus is busy", (double)sum.busy, UNIT_COUNT, NO_BOUND);
	if (proc_stolen(&stolen)) {
		table_one(CORPUS, "time taken from the machine, of all processors", stolen - sum.stolen_ms, UNIT_MS, NO_BOUND);
		sum.stolen_ms = stolen;
	}
	sum.cpu_ms = cpu;
	sum.keys += sum.n + sum.silent;
	sum.n = sum.silent = sum.busy = sum.bytes = 0;
}

static void tell_memory(void)
{
	double own[READERS_MOST], rss[READERS_MOST], pss[READERS_MOST], all = 0;
	struct proc_memory one;
	size_t n = 0;

	for (int i = 0; i < n_readers; i++) {
		if (readers[i].line.pid <= 0 || !proc_memory(readers[i].line.pid, &one))
			continue;
		own[n] = one.own / 1024;
		rss[n] = one.rss / 1024;
		pss[n++] = one.pss / 1024;
		all += one.own / 1024;
	}
	table_row(CORPUS, "memory of a reader: its own", own, n, UNIT_MIB, NO_BOUND);
	table_row(CORPUS, "memory of a reader: PSS", pss, n, UNIT_MIB, NO_BOUND);
	table_row(CORPUS, "memory of a reader: RSS", rss, n, UNIT_MIB, NO_BOUND);
	table_one(CORPUS, "memory of all readers: their own", all, UNIT_MIB, NO_BOUND);
}

int main(void)
{
	struct others *o = others_new();
	const double ms = place_number("GB_STRESS_SECONDS", SECONDS) * 1000;
	struct rlimit files;

	setvbuf(stdout, NULL, _IOLBF, 0);
	n_readers = (int)place_number("GB_STRESS_READERS", READERS);
	if (n_readers < 1 || n_readers > READERS_MOST || !o || !place_make() || !others_begin(o))
		return EXIT_FAILURE;
	if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
		files.rlim_cur = files.rlim_max;
		(void)setrlimit(RLIMIT_NOFILE, &files);
	}
	readers = mem_alloc((size_t)n_readers * sizeof *readers);
	fds = mem_alloc((size_t)n_readers * sizeof *fds);
	if (!proc_go_first())
		printf("what keys take is told with the time that this program waits for a processor\n");
	table_begin();
	if (begin((uint64_t)place_number("GB_STRESS_SEED", 1))) {
		drive(ms * QUIET);
		tell_keys("while nobody imports");
		const pid_t pids[] = { others_import(o), others_ask(o, 1) };
		drive(ms);
		sum.wrong += !others_end(o, pids, sizeof pids / sizeof *pids);
		tell_keys("while others import");
		tell_memory();
	}
	for (int i = 0; i < n_readers; i++)
		line_close(&readers[i].line);
	sum.wrong += system("giaoban doctor >\"$HOME/doctor\" 2>&1 || { cat \"$HOME/doctor\"; exit 1; }") != 0;
	place_remove();
	printf("%d readers, %zu keys, %zu screens with what is imported, %d wrong\n", n_readers, sum.keys, sum.told, sum.wrong);
	const int late = table_end();
	return sum.wrong || sum.told == 0 || (late && getenv("BENCH_ROOM")) ? EXIT_FAILURE : EXIT_SUCCESS;
}
