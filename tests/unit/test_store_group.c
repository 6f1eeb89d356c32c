/* test_store_group.c - how many rows stand in a group of a list: always as many as reading the list finds. */
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
	for (int i = 0; i < 12; i++)
		case_put(corpus, case_made_up(arena, (uint32_t)i * 77 + 5, arena_printf(arena, "m%02d", i), i * 40, 12), "d");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* ---- what tells one group from the next ---- */

static const char *agency_name(const char *id)
{
	const struct gb_agency *a = id ? gb_agency_find(gb_vocabulary(corpus), id) : NULL;

	return a ? a->name.vi : "";
}

static void tell_due(struct buf *out, const struct gb_directive *d)
{
	char day[11];

	gb_date_print(day, d->due);
	buf_puts(out, *day ? day : d->assignees.n + d->joint.n > 0 ? "agency" : "nobody");
}

static void tell_agency(struct buf *out, const struct gb_directive *d)
{
	buf_puts(out, agency_name(d->assignees.n ? d->assignees.at[0] : d->joint.n ? d->joint.at[0] : NULL));
}

static void tell_kind(struct buf *out, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	buf_printf(out, "%d", !r ? (int)row->meeting->kind : r->kind == GB_SLOGAN ? (int)r->slogan.kind
	                      : r->kind == GB_FIGURE ? (int)r->figure.kind : (int)r->finding.kind);
}

static void tell_group(struct buf *out, const struct gb_row *row, const struct gb_query *q)
{
	const struct gb_record *r = row->record;
	const char *unit;

	buf_clear(out);
	switch (q->sort) {
	case GB_SORT_AGENCY:
		tell_agency(out, &r->directive);
		break;
	case GB_SORT_TOPIC:
		buf_puts(out, r->topics.n ? r->topics.at[0] : "");
		break;
	case GB_SORT_KIND:
		tell_kind(out, row);
		break;
	case GB_SORT_INDICATOR:
		buf_puts(out, r->figure.indicator ? r->figure.indicator : "");
		break;
	case GB_SORT_VALUE:
		unit = r->figure.unit.vi ? r->figure.unit.vi : r->figure.unit.en;
		buf_puts(out, unit ? unit : "");
		break;
	default:
		if (q->kind == GB_MEETING)
			buf_printf(out, "%d", row->meeting->date.year);
		else if (q->kind == GB_DIRECTIVE && q->sort != GB_SORT_DATE)
			tell_due(out, &r->directive);
		else
			buf_puts(out, row->meeting->id);
		break;
	}
}

/* ---- against the list itself ---- */

static void assert_counted(const struct gb_query *q, const struct gb_row *row, long wanted)
{
	long n;

	assert_int_equal(gb_count_group(corpus, q, row, 0, &n), GB_OK);
	if (n != wanted)
		print_message("kind %d sort %d: %ld, not %ld at %s\n", (int)q->kind, (int)q->sort, n, wanted, row->record ? row->record->address : "");
	assert_int_equal(n, wanted);
	assert_int_equal(gb_count_group(corpus, q, row, 3, &n), GB_OK);
	assert_int_equal(n, wanted < 3 ? wanted : 3);
}

/* Returns how many groups there are. */
static int check_list(const struct gb_query *q)
{
	const struct gb_window all = { .limit = 5000 };
	struct buf now = BUF_EMPTY, next = BUF_EMPTY;
	gb_rows *rows;
	size_t from = 0;
	int groups = 0;

	assert_int_equal(gb_find(corpus, q, &all, &rows), GB_OK);
	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		tell_group(&now, gb_rows_at(rows, i), q);
		if (i + 1 < gb_rows_count(rows)) {
			tell_group(&next, gb_rows_at(rows, i + 1), q);
			if (strcmp(buf_text(&now), buf_text(&next)) == 0)
				continue;
		}
		assert_counted(q, gb_rows_at(rows, from), (long)(i + 1 - from));
		assert_counted(q, gb_rows_at(rows, i), (long)(i + 1 - from));
		from = i + 1;
		groups++;
	}
	gb_rows_free(rows);
	buf_free(&now);
	buf_free(&next);
	return groups;
}

static const struct {
	enum gb_sort sort;
	unsigned kinds;
} orders[] = {
#define OF(kind) (1u << (kind))
	{ GB_SORT_DEFAULT, OF(GB_MEETING) | OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING) | OF(GB_ANY) },
	{ GB_SORT_DATE, OF(GB_MEETING) | OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING) | OF(GB_ANY) },
	{ GB_SORT_DUE, OF(GB_DIRECTIVE) },
	{ GB_SORT_AGENCY, OF(GB_DIRECTIVE) },
	{ GB_SORT_TOPIC, OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING) },
	{ GB_SORT_KIND, OF(GB_MEETING) | OF(GB_SLOGAN) | OF(GB_FIGURE) | OF(GB_FINDING) },
	{ GB_SORT_INDICATOR, OF(GB_FIGURE) },
	{ GB_SORT_VALUE, OF(GB_FIGURE) },
};

static void check_all(bool reverse)
{
	static const char *const topics[] = { "data" }, *const agencies[] = { "moh" }, *const meetings[] = { "m03", "m07" };

	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
		for (enum gb_kind kind = GB_MEETING; kind <= GB_ANY; kind++) {
			struct gb_query q = { .kind = kind, .sort = orders[i].sort, .reverse = reverse, .text = kind == GB_ANY ? "" : NULL };
			if (!(orders[i].kinds & OF(kind)))
				continue;
			assert_true(check_list(&q) > 0);
			q.topics = (struct gb_ids){ topics, 1 };
			assert_true(check_list(&q) > 0);
			q.meetings = (struct gb_ids){ meetings, 2 };
			check_list(&q);
			q.topics.n = q.meetings.n = 0;
			q.agencies = (struct gb_ids){ agencies, 1 };
			q.with_groups = true;
			check_list(&q);
			q.agencies.n = 0;
			q.meeting_date = (struct gb_span){ { 2020, 4, 1 }, { 2021, 1, 31 } };
			assert_true(check_list(&q) > 0);
		}
}

static void test_groups(void **state)
{
	(void)state;
	check_all(false);
	check_all(true);
}

/* Where no filter is followed by few rows, they are tested one by one. */
static void test_groups_tested(void **state)
{
	(void)state;
	corpus->few = 1;
	check_all(false);
	corpus->few = STORE_FEW;
}

static void test_no_groups(void **state)
{
	static const enum gb_sort sorts[] = { GB_SORT_TEXT, GB_SORT_PERIOD, GB_SORT_TIME };
	gb_rows *rows;
	long n;

	(void)state;
	assert_int_equal(gb_find(corpus, &(struct gb_query){ .kind = GB_FIGURE }, NULL, &rows), GB_OK);
	for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
		const struct gb_query q = { .kind = sorts[i] == GB_SORT_TIME ? GB_ANY : GB_FIGURE, .sort = sorts[i] };
		assert_int_equal(gb_count_group(corpus, &q, gb_rows_at(rows, 0), 0, &n), GB_USAGE);
	}
	gb_rows_free(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_groups),
		cmocka_unit_test(test_groups_tested),
		cmocka_unit_test(test_no_groups),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
