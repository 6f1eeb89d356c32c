/* test_tui_search.c - searching as one types, on the bundled corpus: what keys do to the text and the rows, what is given
 * up for the next key, what is offered where nothing is found. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "search_view_case.h"
#include "store_case.h"

static void finds_while_one_types(void **state)
{
	struct search *s = open_search("");

	(void)state;
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_ASKED);
	type(s, "benh an jk?:q dien");          /* keys elsewhere, text here */
	assert_string_equal(text_of(s), "benh an jk?:q dien");
	for (int i = 0; i < 11; i++)
		press(s, K_BACKSPACE);
	type(s, " dien tu");
	assert_string_equal(text_of(s), "benh an dien tu");
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	assert_string_equal(selected(s), "session-10/electronic-records");
	assert_true(s->counts.known);
	assert_int_equal(s->counts.total, s->answer.feed.rows);
	assert_true(s->counts.kinds[GB_DIRECTIVE] > 0);
	assert_true(s->n_passages > 0);
	close_search(s);
}

/* The rows are there at once; how many there are is told when there is time for it, and the last numbers stay until then. */
static void counts_after_the_rows(void **state)
{
	struct search *s = open_search("benh an dien tu");

	(void)state;
	prepare(s);
	const long before = s->counts.total;
	search_set(s, "so");
	cx.unfinished = false;
	s->view.ops->prepare(&s->view, 19, 80);
	assert_true(cx.unfinished);
	assert_string_equal(buf_text(&s->answer.text), "so");
	assert_true(s->answer.feed.rows > before);
	assert_int_equal(s->counts.total, before);
	cx.unfinished = false;
	s->view.ops->prepare(&s->view, 19, 80);
	assert_false(cx.unfinished);
	assert_true(s->counts.total > FEED_WINDOW);
	long sum = 0;
	for (int kind = 0; kind < GB_KINDS; kind++)
		sum += s->counts.kinds[kind];
	assert_int_equal(sum, s->counts.total);
	close_search(s);
}

/* A key waits for what the screen shows; the rest is read when somebody goes there. */
static void reads_a_screenful_first(void **state)
{
	struct search *s = open_search("so");

	(void)state;
	prepare(s);
	const long screen = s->answer.feed.rows;
	assert_int_equal(screen, 19 / s->shape.lines + 2);
	assert_false(s->answer.feed.at_end);
	assert_true(s->n_passages > 0 && s->n_passages < screen);
	search_read_now(s);
	for (int i = 0; i < screen; i++)
		press(s, K_DOWN);
	assert_int_equal(s->list.sel, screen);
	assert_int_equal(s->answer.feed.rows, screen + FEED_WINDOW);
	close_search(s);
	s = open_search("so");
	s->view.ops->prepare(&s->view, 120, 100);       /* for the frame that shows the text; */
	s->view.ops->prepare(&s->view, 120, 100);       /* a tall terminal: 60 rows, and what tells that there are more */
	assert_int_equal(s->answer.feed.rows, 62);
	s->view.ops->ahead(&s->view);                   /* and, since nobody waits, what the next page shows */
	assert_true(s->answer.feed.rows > 62 + FEED_WINDOW);
	close_search(s);
}

static void goes_back(void **state)
{
	struct search *s = open_search("x");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_BACKSPACE), VERDICT_REDRAW);
	assert_int_equal(press(s, K_BACKSPACE), VERDICT_CLOSE);
	type(s, "du lieu");
	assert_int_equal(press(s, K_ESCAPE), VERDICT_CLOSE);
	close_search(s);
	assert_string_equal(history.line[history.n - 1], "du lieu");
	prompt_forget(&history);
}

static void opens_what_is_selected(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	assert_false(s->in_list);
	const long found = s->answer.feed.total;
	press(s, K_DOWN);
	press(s, K_DOWN);
	assert_int_equal(s->list.sel, 2);
	assert_true(s->in_list);
	char *id = strdup(selected(s));
	assert_int_equal(press(s, K_RETURN), VERDICT_OPEN);
	assert_string_equal(cx.open.id, id);
	assert_int_equal(cx.open.kind, strchr(id, '/') ? TARGET_RECORD : TARGET_MEETING);
	assert_string_equal(history.line[history.n - 1], "du lieu");
	/* It is still as it was. */
	assert_int_equal(s->list.sel, 2);
	assert_int_equal(s->answer.feed.total, found);
	type(s, "x");
	assert_int_equal(s->list.sel, 0);
	assert_false(s->in_list);
	press(s, K_BACKSPACE);
	press(s, K_DOWN);
	press(s, K_LEFT);                       /* in the line again, with the second row selected */
	assert_false(s->in_list);
	press(s, K_UP);
	assert_int_equal(s->list.sel, 0);
	assert_string_equal(text_of(s), "du lieu");
	free(id);
	close_search(s);
	prompt_forget(&history);
}

/* A key that waits: the answer is given up, what was found before stays, and it is done when no key waits. */
static void gives_up_for_the_next_key(void **state)
{
	struct search *s = open_search("benh an");

	(void)state;
	prepare(s);
	const long found = s->answer.feed.total;
	const unsigned edition = s->answer.edition;
	assert_true(found > 0);
	key_waits = true;
	times_asked = 0;
	type(s, " dien tu");
	assert_true(cx.unfinished);
	assert_int_equal(times_asked, 0);       /* first what is typed is shown; */
	prepare(s);                             /* then it is asked for */
	assert_true(times_asked > 0);
	assert_true(cx.unfinished);
	assert_string_equal(text_of(s), "benh an dien tu");
	assert_int_equal(s->answer.edition, edition);
	assert_int_equal(s->answer.feed.total, found);
	key_waits = false;
	prepare(s);
	assert_false(cx.unfinished);
	assert_string_equal(buf_text(&s->answer.text), "benh an dien tu");
	assert_int_not_equal(s->answer.edition, edition);
	close_search(s);
}

/* Enter that came before the answer means the first row of it. */
static void enter_waits_for_the_answer(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	search_set(s, "");
	key_waits = true;
	type(s, "benh an dien tu");
	const struct event enter = { .kind = EVENT_KEY, .key = K_RETURN };
	assert_int_equal(s->view.ops->act(&s->view, ACTION_OPEN, &enter), VERDICT_OPEN);
	assert_string_equal(cx.open.id, "session-10/electronic-records");
	key_waits = false;
	close_search(s);
	prompt_forget(&history);
}

static void recalls_earlier_searches(void **state)
{
	(void)state;
	prompt_remember(&history, "du lieu");
	prompt_remember(&history, "dan so");
	struct search *s = open_search("");
	prepare(s);
	type(s, "y te");
	press(s, K_UP);
	assert_string_equal(text_of(s), "dan so");
	press(s, K_UP);
	assert_string_equal(text_of(s), "du lieu");
	assert_string_equal(buf_text(&s->answer.text), "du lieu");
	press(s, K_DOWN);
	press(s, K_DOWN);
	assert_string_equal(text_of(s), "y te");
	press(s, K_DOWN);                       /* nothing is newer: to the rows */
	assert_true(s->in_list);
	assert_string_equal(text_of(s), "y te");
	press(s, K_UP);                         /* from the rows to the line first */
	if (s->in_list)
		press(s, K_UP);
	assert_string_equal(text_of(s), "y te");
	close_search(s);
	prompt_forget(&history);
}

static void offers_examples_and_earlier_searches(void **state)
{
	(void)state;
	prompt_remember(&history, "benh an");
	struct search *s = open_search("");
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_ASKED);
	assert_true(s->answer.n_tips > 1);
	assert_string_equal(s->answer.tips[s->answer.n_tips - 1].text, "benh an");
	press(s, K_RETURN);                     /* none is selected yet */
	assert_string_equal(text_of(s), "");
	press(s, K_PAGE_DOWN);
	while (s->list.sel < s->answer.n_tips - 1)
		press(s, K_DOWN);
	press(s, K_RETURN);
	assert_string_equal(text_of(s), "benh an");
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	close_search(s);
	prompt_forget(&history);
}

/* The examples are true of the bundled corpus. */
static void every_example_finds_something(void **state)
{
	(void)state;
	for (enum gb_lang lang = GB_VI; lang <= GB_EN; lang++) {
		cx.voice.lang = lang;
		struct search *s = open_search("");
		prepare(s);
		for (int i = 0; i < s->answer.n_tips; i++) {
			struct search *example = open_search(s->answer.tips[i].text);
			prepare(example);
			if (example->answer.state != SEARCH_FOUND)
				fail_msg("nothing is found for: %s", s->answer.tips[i].text);
			close_search(example);
		}
		close_search(s);
	}
	cx.voice.lang = GB_EN;
}

static void offers_what_would_find_something(void **state)
{
	struct search *s = open_search("benh an xyzzy");

	(void)state;
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_NOTHING_FOUND);
	assert_non_null(strstr(buf_text(&s->answer.intro), "Nothing is found for: benh an xyzzy"));
	assert_non_null(strstr(buf_text(&s->answer.intro), "Nowhere in this corpus: xyzzy"));
	assert_true(s->answer.n_tips > 0);
	char *offer = strdup(s->answer.tips[0].text);
	press(s, K_RETURN);
	assert_string_equal(text_of(s), offer);
	assert_int_equal(s->answer.state, SEARCH_FOUND);
	free(offer);
	close_search(s);
}

/* Nothing that can be typed is an error. */
static void takes_any_text(void **state)
{
	static const char *const texts[] = {
		"\"", "\"\"", "-", "--", "- -", ":", "agency:", "-agency:", "AND", "OR NOT", "*", "a*", "NEAR(", "NEAR(a b, 3)",
		"(", ")", "^a", "{a}", "a:b", "kind:", "kind:x", "year:..", "due:..", "'", "\\", "%", "_", ";", "\"a -\"b", "😀",
		"a\"b\"c", "   ", ".",
	};
	struct buf longest = BUF_EMPTY;

	(void)state;
	buf_fill(&longest, 'a', 10000);
	for (size_t i = 0; i <= sizeof texts / sizeof *texts; i++) {
		struct search *s = open_search(i < sizeof texts / sizeof *texts ? texts[i] : buf_text(&longest));
		prepare(s);
		if (s->answer.state == SEARCH_FAILED)
			fail_msg("'%s': %s", text_of(s), buf_text(&s->answer.intro));
		close_search(s);
	}
	buf_free(&longest);
}

/* Another language, or a corpus that has changed: the same row is selected, at the same height. */
static void stays_when_all_is_read_anew(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	press(s, K_PAGE_DOWN);
	press(s, K_DOWN);
	const struct list before = s->list;
	const long found = s->answer.feed.total;
	char *id = strdup(selected(s));
	cx.voice.lang = GB_VI;
	s->view.ops->reload(&s->view);
	assert_false(s->answer.counted);
	prepare(s);
	assert_string_equal(selected(s), id);
	assert_int_equal(s->list.sel, before.sel);
	assert_int_equal(s->list.top, before.top);
	assert_int_equal(s->answer.feed.total, found);
	assert_int_equal(s->counts.total, found);
	cx.voice.lang = GB_EN;
	free(id);
	close_search(s);
}

/* ---- without a sound index ---- */

/* The words of a search in a corpus in which somebody did `sql`. */
static void expect_trouble(const char *sql, const char *text, const char *words)
{
	gb_corpus *good = cx.corpus;
	const char *path = case_make("trouble.db");

	case_tamper(path, sql);
	assert_int_equal(gb_open(path, GB_READ, GB_EN, &cx.corpus), GB_OK);
	struct search *s = open_search(text);
	prepare(s);
	assert_int_equal(s->answer.state, SEARCH_FAILED);
	assert_non_null(strstr(buf_text(&s->answer.intro), words));
	assert_non_null(strstr(buf_text(&s->answer.intro), "giaoban import --reindex"));
	press(s, K_DOWN);
	press(s, K_RETURN);
	press(s, K_TAB);
	if (cx.push)
		cx.push->ops->close(cx.push);
	cx.push = NULL;
	close_search(s);
	gb_close(cx.corpus);
	cx.corpus = good;
}

static void says_that_there_is_no_index(void **state)
{
	(void)state;
	expect_trouble("DELETE FROM meta WHERE key = 'search'", "", "has no search index");
	expect_trouble("DELETE FROM meta WHERE key = 'search'", "du lieu", "has no search index");
}

static void says_that_the_index_is_damaged(void **state)
{
	(void)state;
	expect_trouble("UPDATE search_data SET block = x'00ff00ff' WHERE id > 10", "m", "is damaged");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_while_one_types),
		cmocka_unit_test(counts_after_the_rows),
		cmocka_unit_test(reads_a_screenful_first),
		cmocka_unit_test(goes_back),
		cmocka_unit_test(opens_what_is_selected),
		cmocka_unit_test(gives_up_for_the_next_key),
		cmocka_unit_test(enter_waits_for_the_answer),
		cmocka_unit_test(recalls_earlier_searches),
		cmocka_unit_test(offers_examples_and_earlier_searches),
		cmocka_unit_test(every_example_finds_something),
		cmocka_unit_test(offers_what_would_find_something),
		cmocka_unit_test(takes_any_text),
		cmocka_unit_test(stays_when_all_is_read_anew),
		cmocka_unit_test(says_that_there_is_no_index),
		cmocka_unit_test(says_that_the_index_is_damaged),
	};

	return cmocka_run_group_tests(tests, search_view_case_begin, search_view_case_end);
}
