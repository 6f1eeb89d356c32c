/* test_tui_search_words.c - which words of what was found are shown, completing what is typed, hits on the pages that are opened. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "search_view_case.h"
#include "tui/marks.h"

/* ---- which words are shown ---- */

/* `text` has its hits in brackets. */
static size_t read_hits(struct buf *out, const char *text, struct gb_hit *hits)
{
	size_t n = 0;

	for (; *text; text++) {
		if (*text == '[')
			hits[n].from = out->len;
		else if (*text == ']')
			hits[n++].to = out->len;
		else
			buf_putc(out, *text);
	}
	return n;
}

static void begins_where_most_hits_are_seen(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
		const char *seen;       /* what follows the beginning */
	} table[] = {
		{ "one [two] three four", 40, "one two" },
		{ "one [two] three four", 8, "one two" },       /* "one two…" */
		{ "one [two] three four", 7, "two three" },     /* "one tw…" would not show it */
		{ "one two three [four]", 12, "three four" },
		{ "one two three [four] five six seven", 14, "four five" },
		{ "[one] two three four [five]", 12, "one two" },       /* as many are seen from the beginning */
		{ "[one] two three [four] [five]", 14, "four five" },
		{ "one two three four", 9, "one two" },
		{ "dữ liệu của ngành [y] [tế] Việt Nam", 12, "y tế Việt" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_hit hits[8];
		struct buf text = BUF_EMPTY;
		const size_t n = read_hits(&text, table[i].text, hits);
		const size_t from = search_begin(buf_text(&text), hits, n, table[i].cells);
		if (strncmp(buf_text(&text) + from, table[i].seen, strlen(table[i].seen)) != 0)
			fail_msg("case %zu: begins with '%s'", i, buf_text(&text) + from);
		buf_free(&text);
	}
}

static void shows_a_passage_only_where_it_says_more(void **state)
{
	static const struct {
		const char *headline, *passage;
		size_t shown;           /* bytes of the headline */
		bool needed;
	} table[] = {
		{ "Finish the medical records", "Finish the [medical] [records]", 26, false },
		{ "Finish the medical records", "Finish the [medical] [records]", 20, true },
		{ "Finish the medical records", "…the [medical] records…", 18, false },
		{ "Finish the medical records", "…the [medical] records…", 17, true },
		{ "Data first, data last", "[Data] first, [data] last", 10, false },       /* the word is seen once */
		{ "Finish the medical records", "in six [months]", 26, true },
		{ "Finish the medical records", "Finish the medical records", 26, false },      /* nothing was found in it */
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct gb_hit hits[8];
		struct search_row row = { .kind = "" };
		struct buf text = BUF_EMPTY;
		struct gb_passage p = { .hits = hits };
		p.n_hits = read_hits(&text, table[i].passage, hits);
		p.text = buf_text(&text);
		buf_puts(&row.headline, table[i].headline);
		if ((search_row_passage(&row, table[i].shown, &p) != NULL) != table[i].needed)
			fail_msg("case %zu", i);
		buf_free(&text);
		search_row_free(&row);
	}
}

static void neighbours_are_one_hit(void **state)
{
	gb_ask *ask;
	struct gb_hit hits[8];
	const char *text = "Hoàn thành bệnh án điện tử, bệnh nhân";

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "benh an dien tu", false, &ask), GB_OK);
	assert_int_equal(marks_find(ask, text, hits, 8), 2);
	assert_memory_equal(text + hits[0].from, "bệnh án điện tử", hits[0].to - hits[0].from);
	assert_memory_equal(text + hits[1].from, "bệnh", hits[1].to - hits[1].from);
	assert_int_equal(marks_find(NULL, text, hits, 8), 0);
	gb_ask_free(ask);
}

/* ---- completing ---- */

static void completes_fields_and_values(void **state)
{
	static const struct {
		const char *text;
		enum search_completed how;
		const char *completed;
	} table[] = {
		{ "", SEARCH_NO_FIELD, "" },
		{ "age", SEARCH_COMPLETED, "agency:" },
		{ "benh an age", SEARCH_COMPLETED, "benh an agency:" },
		{ "benh -kin", SEARCH_COMPLETED, "benh -kind:" },
		{ "ag", SEARCH_NO_FIELD, "" },          /* two letters are a word */
		{ "ages", SEARCH_NO_FIELD, "" },
		{ "\"the age", SEARCH_NO_FIELD, "" },
		{ "age ", SEARCH_NO_FIELD, "" },
		{ "kind:dir", SEARCH_COMPLETED, "kind:directive " },
		{ "kind:f", SEARCH_SEVERAL, "" },
		{ "kind:figur", SEARCH_COMPLETED, "kind:figure " },
		{ "a kind:the", SEARCH_COMPLETED, "a kind:theme " },
		{ "-kind:slo", SEARCH_COMPLETED, "-kind:slogan " },
		{ "agency:by", SEARCH_COMPLETED, "agency:BYT " },
		{ "agency:moh", SEARCH_COMPLETED, "agency:moh " },
		{ "agency:\"bo y t", SEARCH_COMPLETED, "agency:moh " },
		{ "agency:Ministry", SEARCH_SEVERAL, "" },
		{ "agency:", SEARCH_SEVERAL, "" },
		{ "agency:xyzzy", SEARCH_NO_VALUE, "" },
		{ "meeting:ses", SEARCH_COMPLETED, "meeting:session-" },
		{ "meeting:session-1", SEARCH_COMPLETED, "meeting:session-10 " },
		{ "year:2022", SEARCH_COMPLETED, "year:2022 " },
		{ "year:20", SEARCH_COMPLETED, "year:202" },
		{ "year:202", SEARCH_SEVERAL, "" },
		{ "due:p", SEARCH_COMPLETED, "due:passed " },
		{ "due:", SEARCH_SEVERAL, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf out = BUF_EMPTY;
		const enum search_completed how = search_complete(&out, &cx, table[i].text);
		if (how != table[i].how || strcmp(buf_text(&out), table[i].completed) != 0)
			fail_msg("'%s' becomes '%s' (%d)", table[i].text, buf_text(&out), (int)how);
		buf_free(&out);
	}
}

/* ---- hits on pages ---- */

static void open_page(struct page *p, const char *address)
{
	gb_rows *rows;
	int item;

	assert_int_equal(gb_get(cx.corpus, address, &rows, &item), GB_OK);
	gb_page *core = gb_page_record(gb_rows_at(rows, 0), 0, &cx.voice);
	page_init(p, &cx);
	page_add(p, core);
	gb_page_free(core);
	gb_rows_free(rows);
}

static char *status_of(const struct page *p)
{
	struct buf out = BUF_EMPTY;

	page_status(p, &out);
	return buf_take(&out);
}

static void expect_status(const struct page *p, const char *begins)
{
	char *status = status_of(p);

	if (strncmp(status, begins, strlen(begins)) != 0)
		fail_msg("'%s' does not begin with '%s'", status, begins);
	free(status);
}

static void walks_the_hits_of_a_page(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	cx.voice.lang = GB_VI;
	assert_int_equal(gb_ask_read(cx.corpus, "y tế", false, &ask), GB_OK);
	open_page(&p, "session-10/electronic-records");
	page_prepare(&p, 8, 60);
	assert_int_equal(p.n_hits, 0);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_PASS);

	cx.marks = (struct marks){ ask, 7 };
	page_prepare(&p, 8, 60);
	assert_true(p.n_hits > 1);
	const int all = (int)p.n_hits;
	assert_int_equal(p.hit, -1);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_REDRAW);
	assert_int_equal(p.hit, 0);
	assert_int_equal(page_act(&p, ACTION_HIT_PREVIOUS), VERDICT_REDRAW);    /* around the end */
	assert_int_equal(p.hit, all - 1);
	assert_int_equal(page_act(&p, ACTION_HIT_NEXT), VERDICT_REDRAW);
	assert_int_equal(p.hit, 0);
	/* "Bộ Y tế" is a link, too: Enter follows it from the hit. */
	struct target t;
	assert_true(page_selected(&p, &t));
	assert_string_equal(t.id, "moh");
	page_act(&p, ACTION_HIT_NEXT);
	assert_true(page_selected(&p, &t));
	assert_string_equal(t.id, "health");
	page_act(&p, ACTION_HIT_PREVIOUS);
	page_prepare(&p, 6, 44);                /* another width keeps the hit, in sight */
	assert_int_equal(p.hit, 0);
	page_act(&p, ACTION_DOWN);
	assert_int_equal(p.hit, -1);

	cx.marks = (struct marks){ NULL, 0 };
	page_prepare(&p, 6, 44);
	assert_int_equal(p.n_hits, 0);
	page_free(&p);
	gb_ask_free(ask);
	cx.voice.lang = GB_EN;
}

static void tells_which_hit(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "medical records", false, &ask), GB_OK);
	cx.marks = (struct marks){ ask, 8 };
	page_init(&p, &cx);
	page_text(&p, "Medical records, medical records and records.");
	page_prepare(&p, 8, 60);
	expect_status(&p, "3 hits");
	page_act(&p, ACTION_HIT_NEXT);
	page_act(&p, ACTION_HIT_NEXT);
	expect_status(&p, "hit 2 of 3");
	page_free(&p);
	cx.marks = (struct marks){ NULL, 0 };
	gb_ask_free(ask);
}

/* Opened, a page shows its first hit. */
static void opens_at_the_first_hit(void **state)
{
	struct page p;
	gb_ask *ask;

	(void)state;
	assert_int_equal(gb_ask_read(cx.corpus, "needle", false, &ask), GB_OK);
	cx.marks = (struct marks){ ask, 9 };
	page_init(&p, &cx);
	for (int i = 0; i < 30; i++)
		page_text(&p, i == 20 ? "Here is the needle." : "Hay.");
	page_prepare(&p, 8, 60);
	assert_true(p.top > 0);
	assert_int_equal(page_act(&p, ACTION_FIRST), VERDICT_REDRAW);
	page_prepare(&p, 9, 60);                /* only the first time */
	assert_int_equal(p.top, 0);
	page_free(&p);
	cx.marks = (struct marks){ NULL, 0 };
	gb_ask_free(ask);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_where_most_hits_are_seen),
		cmocka_unit_test(shows_a_passage_only_where_it_says_more),
		cmocka_unit_test(neighbours_are_one_hit),
		cmocka_unit_test(completes_fields_and_values),
		cmocka_unit_test(walks_the_hits_of_a_page),
		cmocka_unit_test(tells_which_hit),
		cmocka_unit_test(opens_at_the_first_hit),
	};

	return cmocka_run_group_tests(tests, search_view_case_begin, search_view_case_end);
}
