/* filter.c - what a list is narrowed to, and the query that asks for it. */
#include "config.h"

#include "tui/filter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* ---- what fits ---- */

bool facet_fits(enum facet by, enum gb_kind kind)
{
	switch (by) {
	case FACET_MEETING: return kind != GB_MEETING;
	case FACET_INDICATOR: return kind == GB_MEETING || kind == GB_FIGURE || kind == GB_ANY;
	case FACET_KIND: return kind != GB_DIRECTIVE;
	case FACET_DUE: return kind == GB_DIRECTIVE || kind == GB_ANY;
	case FACET_FRAMEWORK: return kind == GB_DIRECTIVE;
	default: return true;
	}
}

enum gb_words facet_words(enum gb_kind kind)
{
	static const enum gb_words sets[GB_KINDS + 1] = {
		[GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN, [GB_DIRECTIVE] = GB_WORDS_KIND /* has none */,
		[GB_FIGURE] = GB_WORDS_FIGURE, [GB_FINDING] = GB_WORDS_FINDING, [GB_ANY] = GB_WORDS_KIND,
	};

	return sets[kind];
}

/* A query has one span of dates, so two years would be all between them too. */
static bool is_single(enum facet by)
{
	return by == FACET_YEAR || by == FACET_DUE || by == FACET_FRAMEWORK;
}

/* ---- the query ---- */

static struct gb_ids point_to(const struct filter *f, enum facet by)
{
	return (struct gb_ids){ (const char *const *)f->chosen[by], (size_t)f->n[by] };
}

/* "2025", "2025-01-01..2025-06-30", "2025-01-01.." */
static struct gb_span span_of(const char *word)
{
	struct gb_span span = { { 0, 0, 0 }, { 0, 0, 0 } };
	const char *dots = strstr(word, "..");
	char from[11];

	if (!dots) {
		(void)gb_period_parse(word, &span);
		return span;
	}
	snprintf(from, sizeof from, "%.*s", (int)(dots - word), word);
	(void)gb_date_parse(from, &span.from);          /* what is no date leaves its end open */
	(void)gb_date_parse(dots + 2, &span.to);
	return span;
}

static void ask_due(struct filter *f)
{
	const char *word = f->n[FACET_DUE] ? f->chosen[FACET_DUE][0] : NULL;
	struct gb_query *q = &f->query;

	q->due = GB_DUE_ANY;
	q->due_span = (struct gb_span){ { 0, 0, 0 }, { 0, 0, 0 } };
	if (!word)
		return;
	if (strcmp(word, "none") == 0) {
		q->due = GB_DUE_NONE;
	} else if (strcmp(word, "passed") == 0) {
		q->due = GB_DUE_PASSED;
	} else {
		const long days = filter_due_days(word);
		q->due = GB_DUE_SPAN;
		if (days >= 0 && gb_date_given(q->today))
			q->due_span = (struct gb_span){ q->today, gb_date_add_days(q->today, days) };
		else
			q->due_span = span_of(word);
	}
}

/* A list of all kinds is what a search for nothing finds, narrowed to some of them; the timeline is none. */
static void ask_all_kinds(struct filter *f)
{
	struct gb_query *q = &f->query;
	size_t len = 0;

	f->text[0] = '\0';
	for (int i = 0; i < f->n[FACET_KIND] && len < sizeof f->text; i++)
		len += (size_t)snprintf(f->text + len, sizeof f->text - len, "kind:%s ", f->chosen[FACET_KIND][i]);
	q->text = q->sort == GB_SORT_TIME ? NULL : f->text;
	q->n_kinds = 0;
}

static void make_query(struct filter *f)
{
	static const struct gb_span any;
	struct gb_query *q = &f->query;

	q->meetings = point_to(f, FACET_MEETING);
	q->agencies = point_to(f, FACET_AGENCY);
	q->topics = point_to(f, FACET_TOPIC);
	q->indicators = point_to(f, FACET_INDICATOR);
	for (int i = 0; i < f->n[FACET_KIND]; i++)
		f->kinds[i] = gb_word_value(facet_words(q->kind), f->chosen[FACET_KIND][i]);
	q->kinds = f->kinds;
	q->n_kinds = (size_t)f->n[FACET_KIND];
	q->meeting_date = f->n[FACET_YEAR] ? span_of(f->chosen[FACET_YEAR][0]) : any;
	q->framework = f->n[FACET_FRAMEWORK] ? f->chosen[FACET_FRAMEWORK][0] : NULL;
	ask_due(f);
	if (q->kind == GB_ANY)
		ask_all_kinds(f);
}

/* ---- choices ---- */

static int index_of(const struct filter *f, enum facet by, const char *id)
{
	for (int i = 0; i < f->n[by]; i++)
		if (strcmp(f->chosen[by][i], id) == 0)
			return i;
	return -1;
}

static bool add(struct filter *f, enum facet by, const char *id)
{
	if (f->n[by] == FILTER_MOST)
		return false;
	f->chosen[by][f->n[by]++] = mem_strdup(id);
	return true;
}

static void drop(struct filter *f, enum facet by, int i)
{
	free(f->chosen[by][i]);
	f->n[by]--;
	memmove(&f->chosen[by][i], &f->chosen[by][i + 1], (size_t)(f->n[by] - i) * sizeof(f->chosen[by][0]));
}

static void drop_all(struct filter *f, enum facet by)
{
	while (f->n[by] > 0)
		drop(f, by, f->n[by] - 1);
}

void filter_init(struct filter *f, enum gb_kind kind, struct gb_date today)
{
	*f = (struct filter){ .query = { .kind = kind, .today = today } };
	make_query(f);
}

void filter_copy(struct filter *to, const struct filter *from)
{
	*to = (struct filter){ .query = from->query, .fixed = from->fixed };
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		for (int i = 0; i < from->n[by]; i++)
			add(to, by, from->chosen[by][i]);
	make_query(to);
}

void filter_free(struct filter *f)
{
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		drop_all(f, by);
	*f = (struct filter){ .fixed = 0 };
}

bool filter_has(const struct filter *f, enum facet by, const char *id)
{
	return index_of(f, by, id) >= 0;
}

bool filter_is_fixed(const struct filter *f, enum facet by)
{
	return f->fixed & 1u << by;
}

bool filter_toggle(struct filter *f, enum facet by, const char *id)
{
	int there = index_of(f, by, id);
	bool done = true;

	if (filter_is_fixed(f, by))
		return false;
	if (there >= 0) {
		drop(f, by, there);
	} else {
		if (is_single(by))
			drop_all(f, by);
		done = add(f, by, id);
	}
	make_query(f);
	return done;
}

void filter_forget(struct filter *f, enum facet by)
{
	if (filter_is_fixed(f, by))
		return;
	drop_all(f, by);
	make_query(f);
}

void filter_fix(struct filter *f, enum facet by, const char *id)
{
	if (!filter_is_fixed(f, by))
		drop_all(f, by);
	f->fixed |= 1u << by;
	(void)add(f, by, id);           /* nobody fixes more than a filter holds */
	make_query(f);
}

void filter_groups(struct filter *f, bool with)
{
	f->query.with_groups = with;
}

void filter_clear(struct filter *f)
{
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		if (!filter_is_fixed(f, by))
			drop_all(f, by);
	if (!filter_is_fixed(f, FACET_AGENCY))
		f->query.with_groups = false;
	f->query.time = (struct gb_span){ { 0, 0, 0 }, { 0, 0, 0 } };
	make_query(f);
}

bool filter_is_clear(const struct filter *f)
{
	if (gb_date_given(f->query.time.from) || gb_date_given(f->query.time.to))
		return false;
	for (enum facet by = FACET_MEETING; by < FACETS; by++)
		if (f->n[by] > 0 && !filter_is_fixed(f, by))
			return false;
	return true;
}

void filter_sort(struct filter *f, enum gb_sort sort, bool reverse)
{
	f->query.sort = sort;
	f->query.reverse = reverse;
	make_query(f);
}

bool filter_same_choices(const struct filter *a, const struct filter *b)
{
	for (enum facet by = FACET_MEETING; by < FACETS; by++) {
		if (a->n[by] != b->n[by])
			return false;
		for (int i = 0; i < a->n[by]; i++)
			if (!filter_has(b, by, a->chosen[by][i]))
				return false;
	}
	return a->query.with_groups == b->query.with_groups && gb_date_cmp(a->query.time.from, b->query.time.from) == 0 &&
		gb_date_cmp(a->query.time.to, b->query.time.to) == 0;
}

bool filter_same(const struct filter *a, const struct filter *b)
{
	return filter_same_choices(a, b) && a->query.sort == b->query.sort && a->query.reverse == b->query.reverse;
}

/* ---- of a query ---- */

static bool take_ids(struct filter *f, enum facet by, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		if (!filter_has(f, by, ids->at[i]) && !add(f, by, ids->at[i]))
			return false;
	return true;
}

static bool take_kinds(struct filter *f, const struct gb_query *q)
{
	bool good = true;

	for (size_t i = 0; good && i < q->n_kinds; i++) {
		const char *word = gb_word(facet_words(q->kind), q->kinds[i]);
		good = !word || filter_has(f, FACET_KIND, word) || add(f, FACET_KIND, word);
	}
	return good;
}

static void take_span(struct filter *f, enum facet by, struct gb_span span)
{
	char from[11], to[11], word[24];

	gb_date_print(from, span.from);
	gb_date_print(to, span.to);
	snprintf(word, sizeof word, "%s..%s", from, to);
	(void)add(f, by, word);
}

/* A whole year by the word that a person chooses it by. */
static void take_dates(struct filter *f, struct gb_span dates)
{
	char year[12];
	struct gb_span whole;

	snprintf(year, sizeof year, "%04d", dates.from.year);
	if (gb_period_parse(year, &whole) && gb_date_cmp(whole.from, dates.from) == 0 && gb_date_cmp(whole.to, dates.to) == 0)
		(void)add(f, FACET_YEAR, year);
	else
		take_span(f, FACET_YEAR, dates);
}

/* From today on. */
static bool is_days_ahead(const struct gb_query *q)
{
	return gb_date_given(q->today) && gb_date_given(q->due_span.to) && gb_date_cmp(q->due_span.from, q->today) == 0;
}

static void take_days_ahead(struct filter *f, const struct gb_query *q)
{
	char word[24];

	snprintf(word, sizeof word, "%ldd", (long)(gb_day_number(q->due_span.to) - gb_day_number(q->today)));
	(void)add(f, FACET_DUE, word);
}

static void take_due(struct filter *f, const struct gb_query *q)
{
	if (q->due == GB_DUE_NONE)
		(void)add(f, FACET_DUE, "none");
	else if (q->due == GB_DUE_PASSED)
		(void)add(f, FACET_DUE, "passed");
	else if (q->due == GB_DUE_SPAN && is_days_ahead(q))
		take_days_ahead(f, q);
	else if (q->due == GB_DUE_SPAN)
		take_span(f, FACET_DUE, q->due_span);
}

bool filter_of_query(struct filter *f, const struct gb_query *q)
{
	filter_init(f, q->kind, q->today);
	filter_sort(f, q->sort, q->reverse);
	filter_groups(f, q->with_groups);
	if (!take_ids(f, FACET_MEETING, &q->meetings) || !take_ids(f, FACET_AGENCY, &q->agencies) ||
	    !take_ids(f, FACET_TOPIC, &q->topics) || !take_ids(f, FACET_INDICATOR, &q->indicators) || !take_kinds(f, q)) {
		filter_free(f);
		return false;
	}
	if (gb_date_given(q->meeting_date.from) || gb_date_given(q->meeting_date.to))
		take_dates(f, q->meeting_date);
	take_due(f, q);
	f->query.time = q->time;
	if (q->framework)
		(void)add(f, FACET_FRAMEWORK, q->framework);
	make_query(f);
	return true;
}
