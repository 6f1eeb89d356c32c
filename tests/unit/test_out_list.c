/* test_out_list.c - all that a query finds, written over several windows, from any place, up to any number. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "giaoban.h"
#include "store_case.h"

#define MEETINGS 3
#define DIRECTIVES 400          /* of each: more than two windows of 500 together */

static gb_corpus *corpus;

static int begin(void **state)
{
	static const char *const ids[MEETINGS] = { "m0", "m1", "m2" };
	struct arena *arena = arena_new();

	(void)state;
	corpus = case_memory();
	for (int i = 0; i < MEETINGS; i++)
		case_put(corpus, case_made_up(arena, (uint32_t)i + 1, ids[i], 100 * i, DIRECTIVES), "d");
	arena_free(arena);
	return 0;
}

static int end(void **state)
{
	(void)state;
	gb_close(corpus);
	case_folder_remove();
	return 0;
}

static const struct gb_query queries[] = {
	{ .kind = GB_DIRECTIVE },
	{ .kind = GB_DIRECTIVE, .sort = GB_SORT_TEXT, .reverse = true },
	{ .kind = GB_ANY, .text = "" },
	{ .kind = GB_ANY, .sort = GB_SORT_TIME },
};
#define QUERIES (sizeof queries / sizeof *queries)

/* The rows behind the header, and how many were written. */
static char *rows_of(const struct gb_query *q, long limit, long offset, long *written)
{
	const struct gb_style style = { .format = GB_CSV, .lang = GB_VI };
	struct gb_why why = { .lang = GB_EN };
	char *text;
	size_t size;
	FILE *to = open_memstream(&text, &size);

	assert_non_null(to);
	enum gb_status status = gb_write_list(to, &style, corpus, q, limit, offset, written, &why);
	if (status != GB_OK)
		fail_msg("%s", why.text);
	assert_int_equal(fclose(to), 0);
	char *rows = strstr(text, "\r\n");
	assert_non_null(rows);
	rows = mem_strdup(rows + 2);
	free(text);
	return rows;
}

/* In pieces it is what it is as a whole. */
static void pieces_make_the_whole(void **state)
{
	static const long pieces[] = { 1, 499, 500, 501 };

	(void)state;
	for (size_t i = 0; i < QUERIES; i++) {
		struct buf joint = BUF_EMPTY;
		long all, counted, written, offset = 0;
		char *whole = rows_of(&queries[i], 0, 0, &all);

		assert_int_equal(gb_count(corpus, &queries[i], 0, &counted), GB_OK);
		assert_int_equal(all, counted);
		assert_true(all > 500);
		for (size_t n = 0; offset < all; n = (n + 1) % 4) {
			char *rows = rows_of(&queries[i], pieces[n], offset, &written);
			assert_int_equal(written, pieces[n] < all - offset ? pieces[n] : all - offset);
			buf_puts(&joint, rows);
			offset += written;
			free(rows);
		}
		assert_string_equal(buf_text(&joint), whole);
		free(rows_of(&queries[i], 10, all, &written));
		assert_int_equal(written, 0);
		buf_free(&joint);
		free(whole);
	}
}

/* What cannot be asked for, or not be written so, leaves nothing behind. */
static void failures_write_nothing(void **state)
{
	static const struct {
		struct gb_query query;
		enum gb_format format;
	} table[] = {
		{ { .kind = GB_ANY }, GB_CSV },
		{ { .kind = GB_ANY, .text = "" }, GB_ICS },
		{ { .kind = GB_FIGURE }, GB_ICS },
		{ { .kind = GB_DIRECTIVE }, GB_BRIEFING },
		{ { .kind = GB_SLOGAN, .sort = GB_SORT_DUE }, GB_CSV },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct gb_style style = { .format = table[i].format, .lang = GB_VI };
		struct gb_why why = { .lang = GB_EN };
		char *text;
		size_t size;
		long written = -1;
		FILE *to = open_memstream(&text, &size);

		assert_non_null(to);
		assert_int_equal(gb_write_list(to, &style, corpus, &table[i].query, 0, 0, &written, &why), GB_USAGE);
		assert_string_not_equal(why.text, "");
		assert_int_equal(fclose(to), 0);
		assert_int_equal(size, 0);
		assert_int_equal(written, 0);
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(pieces_make_the_whole), cmocka_unit_test(failures_write_nothing) };

	return cmocka_run_group_tests(tests, begin, end);
}
