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

#include "measure.h"

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

/* Rows with their passages; the window after the first when `next`.  How many rows. */
static long window(const struct bench *b, const struct gb_query *q, const struct extent *of, bool next, struct taken *taken)
{
	struct gb_window w = { .limit = of->rows };
	gb_rows *rows = NULL, *first = NULL;
	gb_ask *ask = NULL;

	if (next) {
		if (gb_find(b->c, q, &w, &first) != GB_OK)
			bench_stop(b, q->text);
		if (gb_rows_count(first) > 0)
			w.after = gb_rows_key(first, gb_rows_count(first) - 1);
	}
	taken_begin(taken);
	if (gb_ask_read(b->c, q->text, q->typing, &ask) != GB_OK || gb_find(b->c, q, &w, &rows) != GB_OK)
		bench_stop(b, q->text);
	taken_rows(taken);
	const size_t n = gb_rows_count(rows);
	for (size_t i = 0; i < n && i < of->in_sight; i++) {
		struct gb_passage p;
		if (gb_passage(b->c, ask, gb_rows_at(rows, i), GB_VI, &p) != GB_OK)
			bench_stop(b, q->text);
		gb_passage_free(&p);
	}
	taken_end(taken);
	gb_rows_free(rows);
	gb_rows_free(first);
	gb_ask_free(ask);
	return (long)n;
}

static long facets(const struct bench *b, const struct gb_query *q, struct taken *taken)
{
	static const enum gb_facet all[] = { GB_BY_RECORD_KIND, GB_BY_MEETING, GB_BY_YEAR, GB_BY_TOPIC, GB_BY_AGENCY };
	struct gb_parts parts;
	long n = 0;

	taken_begin(taken);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (gb_facets(b->c, q, all[i], &parts) != GB_OK)
			bench_stop(b, q->text);
		n += (long)parts.n;
		gb_parts_free(&parts);
	}
	taken_end(taken);
	return n;
}

static long ask(const struct bench *b, const struct question *q, const struct extent *of, struct taken *taken)
{
	const struct gb_query query = { .kind = GB_ANY, .text = q->text, .typing = q->typing, .today = { 2026, 11, 21 } };
	long n;

	if (q->what == FACETS)
		return facets(b, &query, taken);
	if (q->what != COUNT)
		return window(b, &query, of, q->what == NEXT, taken);
	taken_begin(taken);
	if (gb_count(b->c, &query, COUNT_TO, &n) != GB_OK)
		bench_stop(b, q->text);
	taken_end(taken);
	return n;
}

/* What is promised of a key is promised of what is seen. */
static void measure(struct bench *b, const struct question *q, const struct extent *of)
{
	static const char *const names[] = { "window", "next window", "count", "5 facets" };
	static const double nothing[2] = { 0, 0 };
	struct taken taken[BENCH_RUNS_MAX];
	char text[64];
	long n = 0;

	for (int i = 0; i < b->runs; i++)
		n = ask(b, q, of, &taken[i]);
	snprintf(text, sizeof text, "%s%s", q->text, q->typing ? "_" : "");
	bench_line(b, of == &screenful ? "screen" : names[q->what], text, taken,
	           of == &whole && q->what == WINDOW ? nothing : q->most, n);
}

int main(int argc, char **argv)
{
	struct bench b;

	bench_open(&b, argc, argv, "search", "text (_: typing)");
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (questions[i].what == WINDOW)
			measure(&b, &questions[i], &screenful);
	putchar('\n');
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		measure(&b, &questions[i], &whole);
	return bench_close(&b);
}
