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

/* Each part says what a query with its filter counts. */
static void check_facet(const struct gb_query *base, enum gb_facet by)
{
	struct gb_parts parts;
	long last = -1;

	assert_int_equal(gb_facets(corpus, base, by, &parts), GB_OK);
	assert_true(parts.n > 0);
	for (size_t i = 0; i < parts.n; i++) {
		struct gb_query q = *base;
		const struct gb_ids one = { &parts.at[i].id, 1 };
		int kind;
		long count;
		if (by == GB_BY_MEETING) {
			q.meetings = one;
		} else if (by == GB_BY_TOPIC) {
			q.topics = one;
		} else if (by == GB_BY_INDICATOR) {
			q.indicators = one;
		} else if (by == GB_BY_KIND) {
			kind = gb_word_value(q.kind == GB_FIGURE ? GB_WORDS_FIGURE : GB_WORDS_MEETING, parts.at[i].id);
			q.kinds = &kind;
			q.n_kinds = 1;
		} else if (by == GB_BY_YEAR) {
			int year = atoi(parts.at[i].id);
			q.meeting_date = (struct gb_span){ { year, 1, 1 }, { year, 12, 31 } };
		} else if (strcmp(parts.at[i].id, "mst") == 0) {
			continue;       /* the filter finds its predecessor's too */
		} else {
			q.agencies = one;
		}
		assert_int_equal(gb_count(corpus, &q, 0, &count), GB_OK);
		assert_int_equal(parts.at[i].count, count);
		assert_true(last < 0 || count <= last);
		last = count;
	}
	gb_parts_free(&parts);
}

static void test_facets(void **state)
{
	static const enum gb_facet all[] = { GB_BY_MEETING, GB_BY_TOPIC, GB_BY_AGENCY, GB_BY_KIND,
		GB_BY_INDICATOR, GB_BY_YEAR };
	const char *const data[] = { "data" };
	struct gb_parts parts;
	(void)state;

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		check_facet(&(struct gb_query){ .kind = GB_FIGURE }, all[i]);
		check_facet(&(struct gb_query){ .kind = GB_MEETING }, all[i]);
		if (all[i] != GB_BY_TOPIC)
			check_facet(&(struct gb_query){ .kind = GB_FIGURE, .topics = { data, 1 } }, all[i]);
	}
	check_facet(&(struct gb_query){ .kind = GB_DIRECTIVE }, GB_BY_AGENCY);
	assert_int_equal(gb_facets(corpus, &(struct gb_query){ .kind = GB_DIRECTIVE }, GB_BY_KIND,
		&parts), GB_USAGE);
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
		cmocka_unit_test(test_vocabulary_counts),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
