/* views.c - how long lists take, as a screen asks for them: every order of every list and the timeline, with the filters
 * that are often set; the years of the timeline, counts, facets, vocabularies, a series.
 *
 *      views CORPUS [RUNS]
 *
 * "first" and "middle" are windows of as many rows as the browser reads at once, "last" is the end of the list. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "measure.h"

#define ROWS 64
#define COUNT_TO 10001          /* the screen says "10,000+" */

static const struct gb_date today = { 2015, 6, 1 };     /* amid the invented meetings */
static const double window_most[2] = { 10, 10 }, years_most[2] = { 20, 20 }, no_promise[2] = { 0, 0 };

#define ID(s) { (const char *const[]){ s }, 1 }
#define LIST(of, by, name) { name, { .kind = of, .sort = by } }
#define TIMELINE(name, ...) { "timeline" name, { .kind = GB_ANY, .sort = GB_SORT_TIME, .today = { 2015, 6, 1 }, __VA_ARGS__ } }

static const struct list {
	const char *name;
	struct gb_query q;
} lists[] = {
	LIST(GB_MEETING, GB_SORT_DEFAULT, "meetings"), LIST(GB_MEETING, GB_SORT_TEXT, "meetings by text"),
	LIST(GB_MEETING, GB_SORT_KIND, "meetings by kind"),
	LIST(GB_SLOGAN, GB_SORT_DEFAULT, "slogans"), LIST(GB_SLOGAN, GB_SORT_TEXT, "slogans by text"),
	LIST(GB_SLOGAN, GB_SORT_KIND, "slogans by kind"),
	LIST(GB_SLOGAN, GB_SORT_TOPIC, "slogans by topic"), LIST(GB_SLOGAN, GB_SORT_AGENCY, "slogans by agency"),
	LIST(GB_DIRECTIVE, GB_SORT_DEFAULT, "directives"), LIST(GB_DIRECTIVE, GB_SORT_DATE, "directives by meeting"),
	LIST(GB_DIRECTIVE, GB_SORT_DUE, "directives by deadline"), LIST(GB_DIRECTIVE, GB_SORT_TEXT, "directives by text"),
	LIST(GB_DIRECTIVE, GB_SORT_TOPIC, "directives by topic"), LIST(GB_DIRECTIVE, GB_SORT_AGENCY, "directives by agency"),
	LIST(GB_FIGURE, GB_SORT_DEFAULT, "figures"), LIST(GB_FIGURE, GB_SORT_TEXT, "figures by text"),
	LIST(GB_FIGURE, GB_SORT_KIND, "figures by kind"), LIST(GB_FIGURE, GB_SORT_TOPIC, "figures by topic"),
	LIST(GB_FIGURE, GB_SORT_AGENCY, "figures by agency"), LIST(GB_FIGURE, GB_SORT_INDICATOR, "figures by indicator"),
	LIST(GB_FIGURE, GB_SORT_VALUE, "figures by value"), LIST(GB_FIGURE, GB_SORT_PERIOD, "figures by period"),
	LIST(GB_FINDING, GB_SORT_DEFAULT, "findings"), LIST(GB_FINDING, GB_SORT_TEXT, "findings by text"),
	LIST(GB_FINDING, GB_SORT_KIND, "findings by kind"), LIST(GB_FINDING, GB_SORT_TOPIC, "findings by topic"),
	LIST(GB_FINDING, GB_SORT_AGENCY, "findings by agency"),
	{ "directives passed", { .kind = GB_DIRECTIVE, .due = GB_DUE_PASSED, .today = { 2015, 6, 1 } } },
	{ "directives without deadline", { .kind = GB_DIRECTIVE, .due = GB_DUE_NONE } },
	{ "directives of an agency", { .kind = GB_DIRECTIVE, .agencies = ID("moh") } },
	{ "directives of it and its groups", { .kind = GB_DIRECTIVE, .agencies = ID("moh"), .with_groups = true } },
	{ "directives of a topic by agency", { .kind = GB_DIRECTIVE, .topics = ID("data"), .sort = GB_SORT_AGENCY } },
	{ "directives of a framework", { .kind = GB_DIRECTIVE, .framework = "session-10/five-accelerations" } },
	TIMELINE("", .reverse = false),
	TIMELINE(", backwards", .reverse = true),
	TIMELINE(" of a topic", .topics = ID("data")),
	TIMELINE(" of an agency, its groups", .agencies = ID("moh"), .with_groups = true),
	TIMELINE(": passed deadlines", .due = GB_DUE_PASSED),
	TIMELINE(" of an indicator", .indicators = ID("digital-economy-share")),
	TIMELINE(" of 2015's meetings", .meeting_date = { { 2015, 1, 1 }, { 2015, 12, 31 } }),
	TIMELINE(" of a meeting", .meetings = ID("session-10")),
};
#define LISTS (sizeof lists / sizeof *lists)

static const struct list divided[] = {
	LIST(GB_DIRECTIVE, GB_SORT_DEFAULT, "directives"),
	{ "an agency's", { .kind = GB_DIRECTIVE, .agencies = ID("moh"), .with_groups = true } },
	TIMELINE("", .reverse = false),
};

/* ---- windows ---- */

static gb_rows *find(const struct bench *b, const struct list *l, const struct gb_window *w)
{
	gb_rows *rows;

	if (gb_find(b->c, &l->q, w, &rows) != GB_OK)
		bench_stop(b, l->name);
	return rows;
}

static void window(struct bench *b, const char *what, const struct list *l, const struct gb_window *w)
{
	struct taken taken[BENCH_RUNS_MAX];
	long n = 0;

	for (int i = 0; i < b->runs; i++) {
		taken_begin(&taken[i]);
		gb_rows *rows = find(b, l, w);
		taken_rows(&taken[i]);
		taken_end(&taken[i]);
		n = (long)gb_rows_count(rows);
		gb_rows_free(rows);
	}
	bench_line(b, what, l->name, taken, window_most, n);
}

static void windows(struct bench *b, const struct list *l)
{
	struct gb_window w = { .limit = 1 };
	gb_rows *middle;
	long n;

	if (gb_count(b->c, &l->q, 0, &n) != GB_OK)
		bench_stop(b, l->name);
	window(b, "first", l, &(struct gb_window){ .limit = ROWS });
	if (n <= 2 * ROWS)
		return;
	w.offset = (size_t)n / 2;
	middle = find(b, l, &w);
	window(b, "middle", l, &(struct gb_window){ .limit = ROWS, .after = gb_rows_key(middle, 0) });
	gb_rows_free(middle);
	window(b, "last", l, &(struct gb_window){ .limit = ROWS, .last = true });
}

/* ---- counts ---- */

static void count(struct bench *b, const struct list *l)
{
	struct taken taken[BENCH_RUNS_MAX];
	long n = 0;

	for (int i = 0; i < b->runs; i++) {
		taken_begin(&taken[i]);
		if (gb_count(b->c, &l->q, COUNT_TO, &n) != GB_OK)
			bench_stop(b, l->name);
		taken_end(&taken[i]);
	}
	bench_line(b, "count", l->name, taken, no_promise, n);
}

static void years(struct bench *b, const struct list *l)
{
	const bool filtered = l->q.agencies.n + l->q.topics.n + l->q.indicators.n > 0 || gb_date_given(l->q.meeting_date.from);
	struct taken taken[BENCH_RUNS_MAX];
	long n = 0;

	for (int i = 0; i < b->runs; i++) {
		struct gb_time_years y;
		taken_begin(&taken[i]);
		if (gb_time_years(b->c, &l->q, &y) != GB_OK)
			bench_stop(b, l->name);
		taken_end(&taken[i]);
		n = (long)y.n;
		gb_time_years_free(&y);
	}
	bench_line(b, "years", l->name, taken, filtered ? no_promise : years_most, n);
}

static void vocabulary(struct bench *b, enum gb_facet by, const char *name)
{
	struct taken taken[BENCH_RUNS_MAX];
	const struct gb_vocabulary *v = gb_vocabulary(b->c);
	const size_t n = by == GB_BY_AGENCY ? v->n_agencies : by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;

	for (int i = 0; i < b->runs; i++) {
		struct gb_counts *counts;
		taken_begin(&taken[i]);
		if (gb_vocabulary_counts(b->c, by, &counts) != GB_OK)
			bench_stop(b, name);
		taken_end(&taken[i]);
		free(counts);
	}
	bench_line(b, "vocabulary", name, taken, no_promise, (long)n);
}

static void facet(struct bench *b, const struct list *l, enum gb_facet by, const char *name)
{
	struct taken taken[BENCH_RUNS_MAX];
	char text[64];
	long n = 0;

	for (int i = 0; i < b->runs; i++) {
		struct gb_parts parts;
		taken_begin(&taken[i]);
		if (gb_facets(b->c, &l->q, by, &parts) != GB_OK)
			bench_stop(b, l->name);
		taken_end(&taken[i]);
		n = (long)parts.n;
		gb_parts_free(&parts);
	}
	snprintf(text, sizeof text, "%s by %s", l->name, name);
	bench_line(b, "facet", text, taken, no_promise, n);
}

static void facets(struct bench *b, const struct list *l)
{
	static const struct {
		enum gb_facet by;
		const char *name;
	} all[] = {
		{ GB_BY_MEETING, "meeting" }, { GB_BY_TOPIC, "topic" }, { GB_BY_AGENCY, "agency" }, { GB_BY_YEAR, "year" },
		{ GB_BY_FRAMEWORK, "framework" },
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i].by != GB_BY_FRAMEWORK || l->q.kind == GB_DIRECTIVE)
			facet(b, l, all[i].by, all[i].name);
}

/* ---- the indicator with most figures ---- */

static const char *fullest(const struct bench *b)
{
	const struct gb_vocabulary *v = gb_vocabulary(b->c);
	struct gb_counts *counts;
	size_t best = 0;

	if (v->n_indicators == 0 || gb_vocabulary_counts(b->c, GB_BY_INDICATOR, &counts) != GB_OK)
		bench_stop(b, "indicators");
	for (size_t i = 1; i < v->n_indicators; i++)
		if (counts[i].figures > counts[best].figures)
			best = i;
	free(counts);
	return v->indicators[best].id;
}

static void series(struct bench *b)
{
	struct taken taken[BENCH_RUNS_MAX];
	const char *id = fullest(b);
	long n = 0;

	for (int i = 0; i < b->runs; i++) {
		struct gb_series s;
		taken_begin(&taken[i]);
		if (gb_series_read(b->c, id, today, &s) != GB_OK)
			bench_stop(b, id);
		taken_end(&taken[i]);
		n = (long)s.n_points;
		gb_series_free(&s);
	}
	bench_line(b, "series", id, taken, no_promise, n);
}

int main(int argc, char **argv)
{
	struct bench b;

	bench_open(&b, argc, argv, "views", "list");
	for (size_t i = 0; i < LISTS; i++)
		windows(&b, &lists[i]);
	for (size_t i = 0; i < LISTS; i++)
		if (lists[i].q.sort == GB_SORT_DEFAULT || lists[i].q.sort == GB_SORT_TIME)
			count(&b, &lists[i]);
	for (size_t i = 0; i < LISTS; i++)
		if (lists[i].q.sort == GB_SORT_TIME)
			years(&b, &lists[i]);
	vocabulary(&b, GB_BY_AGENCY, "agencies");
	vocabulary(&b, GB_BY_TOPIC, "topics");
	vocabulary(&b, GB_BY_INDICATOR, "indicators");
	for (size_t i = 0; i < sizeof divided / sizeof *divided; i++)
		facets(&b, &divided[i]);
	series(&b);
	return bench_close(&b);
}
