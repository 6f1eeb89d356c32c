/* search.c - how long searching takes: the median and the worst of some runs, as a screen and a command would ask.
 *
 *      search CORPUS [RUNS]
 *
 * "screen" is what a key costs on a terminal of 80x24: reading what was typed, the rows that the browser asks for first, and the
 * passages of those in sight.  "window" is the same with the many rows that are read when somebody moves on.  "cpu" is the
 * processor's time for it (the median), of which "rows" is for the rows alone: where other programs run too, these two
 * tell more than the clock. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "giaoban.h"

#define RUNS_MAX 101
#define COUNT_TO 10001          /* the screen says "10,000+" */

/* What is read at once, as tui/view_search.c and tui/feed.h have it: rows, and how many of them have their passages made. */
static const struct extent {
	size_t rows, in_sight;
} screenful = { 24, 10 }, whole = { 64, 20 };

enum what { WINDOW, NEXT, COUNT, FACETS };

struct question {
	enum what what;
	const char *text;
	bool typing;
	double most[2];         /* ms at 100,000 and at 1,000,000 records; 0: no promise */
};

#define TYPED(text) { WINDOW, text, true, { 5, 20 } }
#define WORD(text) { WINDOW, text, false, { 2.5, 4 } }
#define PHRASE(text) { WINDOW, text, false, { 0, 15 } }

static const struct question questions[] = {
	/* while typing: the first letters, the commonest, whole words, the next word begun */
	TYPED("c"), TYPED("ch"), TYPED("chu"), TYPED("chuy"), TYPED("chuyen"), TYPED("chuyen "), TYPED("chuyen d"),
	TYPED("chuyen doi s"), TYPED("chuyen doi so"), TYPED("chuyển đổi s"),
	TYPED("t"), TYPED("d"), TYPED("đ"), TYPED("s"), TYPED("so"), TYPED("số"), TYPED("v"), TYPED("va"), TYPED("n"), TYPED("h"),
	TYPED("1"), TYPED("20"), TYPED("a"), TYPED("i"), TYPED("in"), TYPED("x"), TYPED("krong n"), TYPED("xyzzy"),
	TYPED("so d"), TYPED("o t"), TYPED("\"chuyen doi s"), TYPED("a b c d e f g h"), TYPED("-c"),
	/* Enter: a word, common and rare; several; a phrase; fields */
	WORD("so"), WORD("số"), WORD("cac"), WORD("in"), WORD("thuy"), WORD("thủy"), WORD("krong"), WORD("953"), WORD("BYT"), WORD("xyzzy"),
	PHRASE("\"chuyển đổi số\""), PHRASE("\"chuyen doi so\""), PHRASE("\"so so\""), PHRASE("\"in the\""), PHRASE("\"dữ liệu dân cư\""),
	PHRASE("chuyển đổi số"), PHRASE("chuyen doi so"), PHRASE("so -chuyen"), PHRASE("-so"), PHRASE("kind:figure so"),
	PHRASE("so agency:BYT year:2024"), PHRASE("so krong"), PHRASE("CĐS"),
	{ NEXT, "so", false, { 5, 20 } }, { NEXT, "\"chuyen doi so\"", false, { 5, 20 } },
	{ COUNT, "so", false, { 5, 20 } }, { COUNT, "c", true, { 5, 20 } }, { COUNT, "\"chuyen doi so\"", false, { 0, 0 } },
	{ COUNT, "so krong", false, { 0, 0 } },
	{ FACETS, "so", false, { 0, 0 } }, { FACETS, "chuyen doi so", false, { 0, 0 } },
};

static double ms_of(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* What one asking took: in ms of the clock and of the processor. */
struct taken {
	double wall, cpu, rows;
};

static void begin(struct taken *t)
{
	*t = (struct taken){ ms_of(CLOCK_MONOTONIC), ms_of(CLOCK_PROCESS_CPUTIME_ID), 0 };
}

static void have_rows(struct taken *t)
{
	t->rows = ms_of(CLOCK_PROCESS_CPUTIME_ID) - t->cpu;
}

static void end(struct taken *t)
{
	t->wall = ms_of(CLOCK_MONOTONIC) - t->wall;
	t->cpu = ms_of(CLOCK_PROCESS_CPUTIME_ID) - t->cpu;
}

static void stop(const gb_corpus *c, const char *what)
{
	fprintf(stderr, "search: %s: %s\n", what, gb_why(c));
	exit(1);
}

/* Rows with their passages; the window after the first when `next`.  How many rows. */
static long window(gb_corpus *c, const struct gb_query *q, const struct extent *of, bool next, struct taken *taken)
{
	struct gb_window w = { .limit = of->rows };
	gb_rows *rows = NULL, *first = NULL;
	gb_ask *ask = NULL;

	if (next) {
		if (gb_find(c, q, &w, &first) != GB_OK)
			stop(c, q->text);
		if (gb_rows_count(first) > 0)
			w.after = gb_rows_key(first, gb_rows_count(first) - 1);
	}
	begin(taken);
	if (gb_ask_read(c, q->text, q->typing, &ask) != GB_OK || gb_find(c, q, &w, &rows) != GB_OK)
		stop(c, q->text);
	have_rows(taken);
	const size_t n = gb_rows_count(rows);
	for (size_t i = 0; i < n && i < of->in_sight; i++) {
		struct gb_passage p;
		if (gb_passage(c, ask, gb_rows_at(rows, i), GB_VI, &p) != GB_OK)
			stop(c, q->text);
		gb_passage_free(&p);
	}
	end(taken);
	gb_rows_free(rows);
	gb_rows_free(first);
	gb_ask_free(ask);
	return (long)n;
}

static long facets(gb_corpus *c, const struct gb_query *q, struct taken *taken)
{
	static const enum gb_facet all[] = { GB_BY_RECORD_KIND, GB_BY_MEETING, GB_BY_YEAR, GB_BY_TOPIC, GB_BY_AGENCY };
	struct gb_parts parts;
	long n = 0;

	begin(taken);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (gb_facets(c, q, all[i], &parts) != GB_OK)
			stop(c, q->text);
		n += (long)parts.n;
		gb_parts_free(&parts);
	}
	end(taken);
	return n;
}

static long ask(gb_corpus *c, const struct question *q, const struct extent *of, struct taken *taken)
{
	const struct gb_query query = { .kind = GB_ANY, .text = q->text, .typing = q->typing, .today = { 2026, 11, 21 } };
	long n;

	if (q->what == FACETS)
		return facets(c, &query, taken);
	if (q->what != COUNT)
		return window(c, &query, of, q->what == NEXT, taken);
	begin(taken);
	if (gb_count(c, &query, COUNT_TO, &n) != GB_OK)
		stop(c, q->text);
	end(taken);
	return n;
}

static int by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double median(double *values, int n)
{
	qsort(values, (size_t)n, sizeof *values, by_value);
	return values[n / 2];
}

/* What is promised of a key is promised of what is seen. */
static double most_of(const struct question *q, const struct extent *of, long records)
{
	if (of == &whole && q->what == WINDOW)
		return 0;
	return records >= 1000000 ? q->most[1] : q->most[0];
}

/* True when it took longer than was promised. */
static bool measure(gb_corpus *c, const struct question *q, const struct extent *of, int runs, long records)
{
	static const char *const names[] = { "window", "next window", "count", "5 facets" };
	const char *name = of == &screenful ? "screen" : names[q->what];
	const double most = most_of(q, of, records);
	double wall[RUNS_MAX], cpu[RUNS_MAX], rows[RUNS_MAX];
	char text[64], promise[16] = "-";
	int marks = 0;                  /* bytes that are no characters */
	long n = 0;

	for (int i = 0; i < runs; i++) {
		struct taken taken;
		n = ask(c, q, of, &taken);
		wall[i] = taken.wall;
		cpu[i] = taken.cpu;
		rows[i] = taken.rows;
	}
	const double middle = median(wall, runs);
	snprintf(text, sizeof text, "%s%s", q->text, q->typing ? "_" : "");
	for (const char *p = text; *p; p++)
		marks += ((unsigned char)*p & 0xC0) == 0x80;
	if (most > 0)
		snprintf(promise, sizeof promise, "%.1f", most);
	printf("%-11s  %-*s  %8.2f  %8.2f  %8.2f  %8.2f  %7s  %7ld%s\n", name, 24 + marks, text, middle, wall[runs - 1],
	       median(cpu, runs), median(rows, runs), promise, n, most > 0 && middle > most ? "  LATE" : "");
	fflush(stdout);
	return most > 0 && middle > most;
}

static long all_records(gb_corpus *c)
{
	long all = 0, n;

	for (int kind = GB_SLOGAN; kind < GB_KINDS; kind++) {
		const struct gb_query q = { .kind = (enum gb_kind)kind };
		if (gb_count(c, &q, 0, &n) != GB_OK)
			stop(c, "count");
		all += n;
	}
	return all;
}

/* How many took longer than was promised. */
static int measure_all(gb_corpus *c, const struct extent *of, int runs, long records)
{
	int late = 0;

	printf("%-11s  %-24s  %8s  %8s  %8s  %8s  %7s  %7s\n", "", "text (_: typing)", "median", "worst", "cpu", "rows", "at most", "found");
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (of == &whole || questions[i].what == WINDOW)
			late += measure(c, &questions[i], of, runs, records);
	putchar('\n');
	return late;
}

int main(int argc, char **argv)
{
	const int runs = argc > 2 ? atoi(argv[2]) : 9;
	struct rusage usage;
	struct stat file;
	gb_corpus *c;

	if (argc < 2 || runs < 1 || runs > RUNS_MAX) {
		fputs("usage: search CORPUS [RUNS]\n", stderr);
		return 2;
	}
	if (gb_open(argv[1], GB_READ, GB_EN, &c) != GB_OK || stat(argv[1], &file) != 0)
		stop(c, argv[1]);
	const long records = all_records(c);
	printf("%ld records, %.1f MB, %.0f bytes a record; times in ms, of %d runs\n", records, (double)file.st_size / 1e6,
	       (double)file.st_size / (double)records, runs);
	int late = measure_all(c, &screenful, runs, records);
	late += measure_all(c, &whole, runs, records);
	getrusage(RUSAGE_SELF, &usage);
	printf("memory: at most %.1f MB; %d later than promised\n\n", (double)usage.ru_maxrss / 1024, late);
	gb_close(c);
	return 0;
}
