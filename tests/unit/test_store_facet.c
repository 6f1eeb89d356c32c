/* test_store_facet.c - how matches divide, and what hangs on each entry of the vocabulary: always what
 * the list with that filter holds. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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
		break;                          /* of searches only */
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
	return by != GB_BY_INDICATOR || kind == GB_MEETING || kind == GB_FIGURE;
}

static void test_facets(void **state)
{
	const char *const data[] = { "data" };
	struct gb_parts parts;
	(void)state;

	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++)
		for (enum gb_facet by = GB_BY_MEETING; by <= GB_BY_YEAR; by++) {
			struct gb_query q = { .kind = kind };
			if (!divides(kind, by)) {
				assert_int_equal(gb_facets(corpus, &q, by, &parts), GB_USAGE);
				continue;
			}
			assert_true(check_facet(&q, by) > 0);
			q.topics = (struct gb_ids){ data, 1 };
			if (by != GB_BY_TOPIC)
				assert_true(check_facet(&q, by) > 0);
		}
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
	const char *const two[] = { "old", "oldest" }, *const one[] = { "new" };
	const struct gb_record records[] = {
		{ .kind = GB_DIRECTIVE, .id = "a", .meeting = "m", .address = "m/a", .source = "s",
		  .directive = { .text = { "A", NULL }, .assignees = { two, 2 } } },
		{ .kind = GB_DIRECTIVE, .id = "b", .meeting = "m", .address = "m/b", .source = "s",
		  .directive = { .text = { "B", NULL }, .assignees = { one, 1 } } },
	};
	const struct gb_source source = { .id = "s" };
	const struct gb_briefing b = {
		.meeting = { .id = "m", .kind = GB_SESSION, .date = { 2026, 1, 1 }, .title = { "M", NULL },
			.sources = &source, .n_sources = 1, .revision = 1 },
		.vocabulary = v, .records = records, .n_records = 2,
	};
	static const struct gb_part expected[] = { { "new", 2 }, { "old", 1 }, { "oldest", 1 } };
	const struct gb_query q = { .kind = GB_DIRECTIVE };
	gb_corpus *with_data = corpus;
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
	gb_close(corpus);
	corpus = with_data;
}

static void check_counts(enum gb_facet by, size_t n, const char *(*id)(size_t))
{
	struct gb_counts *counts;

	assert_int_equal(gb_vocabulary_counts(corpus, by, &counts), GB_OK);
	for (size_t i = 0; i < n; i++) {
		const char *const one[] = { id(i) };
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
		}
	}
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_facets),
		cmocka_unit_test(test_successors),
		cmocka_unit_test(test_vocabulary_counts),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
