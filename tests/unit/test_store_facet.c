/* test_store_facet.c - how matches divide, and what hangs on each entry of the vocabulary: always what
 * the list with that filter holds. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"

static struct arena *arena;
static gb_corpus *corpus;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	corpus = case_memory();
	for (int i = 0; i < 14; i++)
		case_put(corpus, case_made_up(arena, (uint32_t)i * 77 + 5,
			arena_printf(arena, "m%02d", i), i * 40, 6), "d");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* ---- facets ---------------------------------------------------------------------------------- */

static const enum gb_words kind_words[GB_KINDS] = {
	[GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN, [GB_FIGURE] = GB_WORDS_FIGURE,
	[GB_FINDING] = GB_WORDS_FINDING,
};

/* A query for what a part of the facet counts, as giaoban.h tells it. */
static void narrow(struct gb_query *q, enum gb_facet by, const struct gb_ids *one, int *kind)
{
	switch (by) {
	case GB_BY_MEETING:
		q->meetings = *one;
		break;
	case GB_BY_TOPIC:
		q->topics = *one;
		break;
	case GB_BY_AGENCY:
		q->agencies = *one;
		break;
	case GB_BY_INDICATOR:
		q->indicators = *one;
		break;
	case GB_BY_KIND:
		*kind = gb_word_value(kind_words[q->kind], one->at[0]);
		assert_true(*kind > 0);
		q->kinds = kind;
		q->n_kinds = 1;
		break;
	case GB_BY_RECORD_KIND:
		break;                          /* of searches and the timeline only */
	case GB_BY_FRAMEWORK:
		q->framework = one->at[0];
		break;
	case GB_BY_YEAR:
		q->meeting_date.from = (struct gb_date){ atoi(one->at[0]), 1, 1 };
		q->meeting_date.to = (struct gb_date){ atoi(one->at[0]), 12, 31 };
		break;
	}
}

/* Each part says what a query with its filter counts, most first; returns how many parts there are. */
static size_t check_facet(const struct gb_query *base, enum gb_facet by)
{
	struct gb_parts parts;
	long last = -1;
	size_t n;

	assert_int_equal(gb_facets(corpus, base, by, &parts), GB_OK);
	for (size_t i = 0; i < parts.n; i++) {
		struct gb_query q = *base;
		const struct gb_ids one = { &parts.at[i].id, 1 };
		int kind;
		long count;
		narrow(&q, by, &one, &kind);
		assert_int_equal(gb_count(corpus, &q, 0, &count), GB_OK);
		assert_int_equal(parts.at[i].count, count);
		assert_true(last < 0 || count <= last);
		last = count;
	}
	n = parts.n;
	gb_parts_free(&parts);
	return n;
}

static bool divides(enum gb_kind kind, enum gb_facet by)
{
	if (by == GB_BY_KIND)
		return kind != GB_DIRECTIVE;
	if (by == GB_BY_FRAMEWORK || by == GB_BY_RECORD_KIND)
		return by == GB_BY_FRAMEWORK && kind == GB_DIRECTIVE;
	return by != GB_BY_INDICATOR || kind == GB_MEETING || kind == GB_FIGURE;
}

/* Filters that leave the facet itself alone; both ways of going about them. */
static void check_facets(enum gb_kind kind, enum gb_facet by)
{
	const char *const data[] = { "data" }, *const moh[] = { "moh", "mst" }, *const meetings[] = { "m03" };
	const struct gb_query queries[] = {
		{ .kind = kind },
		{ .kind = kind, .topics = { data, by != GB_BY_TOPIC } },
		{ .kind = kind, .agencies = { moh, by == GB_BY_AGENCY ? 0 : 2 }, .with_groups = by != GB_BY_AGENCY },
		{ .kind = kind, .topics = { data, by != GB_BY_TOPIC }, .agencies = { moh, by == GB_BY_AGENCY ? 0 : 2 } },
		{ .kind = kind, .topics = { data, by != GB_BY_TOPIC }, .meetings = { meetings, by != GB_BY_MEETING } },
		{ .kind = kind, .meeting_date = { { by == GB_BY_YEAR ? 0 : 2020, 3, 1 }, { 0, 0, 0 } } },
		{ .kind = kind, .due = kind == GB_DIRECTIVE ? GB_DUE_NONE : GB_DUE_ANY,
			.agencies = { moh, by == GB_BY_AGENCY ? 0 : 2 } },
	};
	static const int few[] = { STORE_FEW, 0 };

	for (size_t i = 0; i < 2 * sizeof queries / sizeof *queries; i++) {
		corpus->few = few[i % 2];
		if (check_facet(&queries[i / 2], by) == 0 && i < 2)
			fail_msg("kind %d does not divide by %d", (int)kind, (int)by);
	}
	corpus->few = STORE_FEW;
}

static void test_facets(void **state)
{
	struct gb_parts parts;
	(void)state;

	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++)
		for (enum gb_facet by = GB_BY_MEETING; by <= GB_BY_FRAMEWORK; by++) {
			const struct gb_query q = { .kind = kind };
			if (divides(kind, by))
				check_facets(kind, by);
			else
				assert_int_equal(gb_facets(corpus, &q, by, &parts), GB_USAGE);
		}
}

/* A framework has what names it and what names one of its items; one that the corpus has not cannot be asked for. */
static void test_frameworks(void **state)
{
	static const struct gb_item items[] = { { 1, "Một", { NULL, NULL }, { NULL, NULL }, 1 }, { 2, "Hai", { NULL, NULL }, { NULL, NULL }, 1 } };
	static const char *const frameworks[] = { "m/five", "m/five#1", "m/five#2", "m/five#2", "m/five-more#1", "nowhere/five", NULL, NULL };
	struct gb_record records[10] = {
		{ .kind = GB_SLOGAN, .id = "five", .slogan = { .kind = GB_FRAMEWORK, .name = "5 đẩy mạnh", .items = items, .n_items = 2 } },
		{ .kind = GB_SLOGAN, .id = "five-more", .slogan = { .kind = GB_FRAMEWORK, .name = "5 nữa", .items = items, .n_items = 2 } },
	};
	const struct gb_source source = { .id = "s" };
	const struct gb_briefing b = {
		.meeting = { .id = "m", .kind = GB_SESSION, .date = { 2026, 1, 1 }, .title = { "M", NULL },
			.sources = &source, .n_sources = 1, .revision = 1 },
		.records = records, .n_records = 10,
	};
	static const struct gb_part expected[] = { { "m/five", 4 }, { "m/five-more", 1 } };
	const struct gb_query queries[] = { { .kind = GB_DIRECTIVE }, { .kind = GB_DIRECTIVE, .text = "" } };
	gb_corpus *with_data = corpus;
	(void)state;

	for (size_t i = 0; i < 10; i++) {
		struct gb_record *r = &records[i];
		if (i >= 2)
			*r = (struct gb_record){ .kind = GB_DIRECTIVE, .id = arena_printf(arena, "d%zu", i),
				.directive = { .text = { "Làm", NULL }, .framework = frameworks[i - 2] } };
		r->meeting = "m";
		r->source = "s";
		r->address = arena_printf(arena, "m/%s", r->id);
	}
	corpus = case_memory();
	case_put(corpus, &b, "d");
	for (size_t k = 0; k < 2; k++) {
		struct gb_parts parts;
		assert_int_equal(gb_facets(corpus, &queries[k], GB_BY_FRAMEWORK, &parts), GB_OK);
		assert_int_equal(parts.n, 2);
		for (size_t i = 0; i < parts.n; i++) {
			assert_string_equal(parts.at[i].id, expected[i].id);
			assert_int_equal(parts.at[i].count, expected[i].count);
		}
		gb_parts_free(&parts);
		assert_int_equal(check_facet(&queries[k], GB_BY_FRAMEWORK), 2);
	}
	gb_close(corpus);
	corpus = with_data;
}

/* An agency has its predecessors' records too, through any number of them, and none twice. */
static void test_successors(void **state)
{
	const struct gb_agency chain[] = {
		{ .id = "new", .name = { "Mới", NULL }, .kind = GB_BODY },
		{ .id = "old", .name = { "Cũ", NULL }, .kind = GB_BODY, .succeeded_by = "new" },
		{ .id = "oldest", .name = { "Cũ nhất", NULL }, .kind = GB_BODY, .succeeded_by = "old" },
	};
	const struct gb_vocabulary v = { .agencies = chain, .n_agencies = 3 };
	const char *const two[] = { "old", "oldest" }, *const one[] = { "new" }, *const three[] = { "new", "old", "oldest" };
	const struct gb_record records[] = {
		{ .kind = GB_DIRECTIVE, .id = "a", .meeting = "m", .address = "m/a", .source = "s",
		  .directive = { .text = { "A", NULL }, .assignees = { two, 2 } } },
		{ .kind = GB_DIRECTIVE, .id = "b", .meeting = "m", .address = "m/b", .source = "s",
		  .directive = { .text = { "B", NULL }, .assignees = { one, 1 } } },
		{ .kind = GB_DIRECTIVE, .id = "c", .meeting = "m", .address = "m/c", .source = "s",
		  .directive = { .text = { "C", NULL }, .assignees = { three, 3 }, .due = { 2026, 12, 31 } } },
	};
	const struct gb_source source = { .id = "s" };
	const struct gb_briefing b = {
		.meeting = { .id = "m", .kind = GB_SESSION, .date = { 2026, 1, 1 }, .title = { "M", NULL },
			.sources = &source, .n_sources = 1, .revision = 1 },
		.vocabulary = v, .records = records, .n_records = 3,
	};
	static const struct gb_part expected[] = { { "new", 3 }, { "old", 2 }, { "oldest", 2 } };
	const struct gb_query q = { .kind = GB_DIRECTIVE };
	gb_corpus *with_data = corpus;
	struct gb_counts *counts;
	struct gb_parts parts;
	(void)state;

	corpus = case_memory();
	assert_int_equal(store_begin(corpus), GB_OK);
	assert_int_equal(store_put_vocabulary(corpus, &v, "m", NULL), GB_OK);
	assert_int_equal(store_put(corpus, &b, "d", "user"), GB_OK);
	assert_int_equal(store_commit(corpus), GB_OK);
	assert_int_equal(gb_facets(corpus, &q, GB_BY_AGENCY, &parts), GB_OK);
	assert_int_equal(parts.n, 3);
	for (size_t i = 0; i < parts.n; i++) {
		assert_string_equal(parts.at[i].id, expected[i].id);
		assert_int_equal(parts.at[i].count, expected[i].count);
	}
	gb_parts_free(&parts);
	check_facet(&q, GB_BY_AGENCY);
	check_facet(&(struct gb_query){ .kind = GB_MEETING }, GB_BY_AGENCY);
	assert_int_equal(gb_vocabulary_counts(corpus, GB_BY_AGENCY, &counts), GB_OK);
	for (size_t i = 0; i < gb_vocabulary(corpus)->n_agencies; i++) {
		const char *id = gb_vocabulary(corpus)->agencies[i].id;
		const bool in_chain = strcmp(id, "new") == 0 || strncmp(id, "old", 3) == 0;
		assert_int_equal(counts[i].deadlines, in_chain);
		assert_int_equal(counts[i].meetings, in_chain);
	}
	free(counts);
	gb_close(corpus);
	corpus = with_data;
}

static void check_counts(enum gb_facet by, size_t n, const char *(*id)(size_t))
{
	struct gb_counts *counts;
	long all = 0;

	assert_int_equal(gb_vocabulary_counts(corpus, by, &counts), GB_OK);
	for (size_t i = 0; i < n; i++) {
		const char *const one[] = { id(i) };
		struct gb_query dated = { .kind = GB_DIRECTIVE, .due = GB_DUE_SPAN };
		long deadlines = 0;
		const long *const got[] = { &counts[i].meetings, &counts[i].slogans,
			&counts[i].directives, &counts[i].figures, &counts[i].findings };
		for (enum gb_kind k = GB_MEETING; k < GB_KINDS; k++) {
			struct gb_query q = { .kind = k };
			long count;
			if (by == GB_BY_AGENCY)
				q.agencies = (struct gb_ids){ one, 1 };
			else if (by == GB_BY_TOPIC)
				q.topics = (struct gb_ids){ one, 1 };
			else
				q.indicators = (struct gb_ids){ one, 1 };
			if (by == GB_BY_INDICATOR && k != GB_FIGURE && k != GB_MEETING)
				count = 0;
			else
				assert_int_equal(gb_count(corpus, &q, 0, &count), GB_OK);
			assert_int_equal(*got[k], count);
			dated.agencies = q.agencies;
			dated.topics = q.topics;
		}
		if (by != GB_BY_INDICATOR)
			assert_int_equal(gb_count(corpus, &dated, 0, &deadlines), GB_OK);
		assert_int_equal(counts[i].deadlines, deadlines);
		all += deadlines;
	}
	assert_true(by == GB_BY_INDICATOR || all > 0);
	free(counts);
}

static const char *agency_id(size_t i) { return case_vocabulary()->agencies[i].id; }
static const char *topic_id(size_t i) { return case_vocabulary()->topics[i].id; }
static const char *indicator_id(size_t i) { return case_vocabulary()->indicators[i].id; }

static void test_vocabulary_counts(void **state)
{
	const struct gb_vocabulary *v = case_vocabulary();
	(void)state;

	check_counts(GB_BY_AGENCY, v->n_agencies, agency_id);
	check_counts(GB_BY_TOPIC, v->n_topics, topic_id);
	check_counts(GB_BY_INDICATOR, v->n_indicators, indicator_id);
}

/* A meeting's own counts are those of its records. */
static void test_meetings_counts(void **state)
{
	gb_rows *rows;
	long all = 0;
	(void)state;

	assert_int_equal(gb_find(corpus, &(struct gb_query){ .kind = GB_MEETING }, NULL, &rows), GB_OK);
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_meeting *m = gb_rows_at(rows, i)->meeting;
		const struct gb_query q = { .kind = GB_DIRECTIVE, .meetings = { &m->id, 1 } };
		struct gb_query dated = q;
		long n;
		assert_int_equal(gb_count(corpus, &q, 0, &n), GB_OK);
		assert_int_equal(m->counts.directives, n);
		dated.due = GB_DUE_SPAN;
		assert_int_equal(gb_count(corpus, &dated, 0, &n), GB_OK);
		assert_int_equal(m->counts.deadlines, n);
		all += n;
	}
	assert_true(all > 0);
	gb_rows_free(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_facets),
		cmocka_unit_test(test_frameworks),
		cmocka_unit_test(test_successors),
		cmocka_unit_test(test_vocabulary_counts),
		cmocka_unit_test(test_meetings_counts),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
