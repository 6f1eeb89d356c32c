/* test_tui_groups.c - two rows stand in one group of a list exactly when their headings say the same, in every order of every list. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "compare_case.h"
#include "tui/row.h"

#define ROWS 200

/* How many pairs are of one group. */
static size_t check_pairs(const gb_rows *rows, const struct gb_query *q, const struct gb_voice *v)
{
	struct buf one = BUF_EMPTY, other = BUF_EMPTY;
	size_t together = 0;

	for (size_t i = 0; i < gb_rows_count(rows); i++)
		for (size_t j = i + 1; j < gb_rows_count(rows); j++) {
			const struct gb_row *a = gb_rows_at(rows, i), *b = gb_rows_at(rows, j);
			buf_clear(&one);
			buf_clear(&other);
			row_group(&one, a, q, v);
			row_group(&other, b, q, v);
			const bool same = strcmp(buf_text(&one), buf_text(&other)) == 0;
			if (row_group_same(a, b, q, v) != same || row_group_same(b, a, q, v) != same)
				fail_msg("kind %d, order %d: \"%s\" and \"%s\"", (int)q->kind, (int)q->sort, buf_text(&one), buf_text(&other));
			together += same;
		}
	buf_free(&one);
	buf_free(&other);
	return together;
}

static size_t check_list(gb_corpus *c, enum gb_kind kind, enum gb_sort sort)
{
	const struct gb_voice v = { .lang = GB_VI, .vocabulary = gb_vocabulary(c), .today = { 2026, 11, 21 } };
	const struct gb_query q = { .kind = kind, .sort = sort };
	const struct gb_window w = { .limit = ROWS };
	gb_rows *rows;

	if (gb_find(c, &q, &w, &rows) != GB_OK)         /* an order that is not one of this list */
		return 0;
	const size_t together = check_pairs(rows, &q, &v);
	gb_rows_free(rows);
	return together;
}

static void headings_part_rows(void **state)
{
	gb_corpus *c = compare_bundled();
	(void)state;

	for (enum gb_kind kind = GB_MEETING; kind <= GB_FINDING; kind++)
		for (enum gb_sort sort = GB_SORT_DEFAULT; sort <= GB_SORT_TIME; sort++)
			(void)check_list(c, kind, sort);
	assert_true(check_list(c, GB_DIRECTIVE, GB_SORT_DUE) > 0);
	gb_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(headings_part_rows) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
