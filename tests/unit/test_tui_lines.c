/* test_tui_lines.c - line mode's terminal: bytes from standard input as lines, what is told as lines; and the words that are typed. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "text/text.h"
#include "tui/layout.h"
#include "tui/line_words.h"
#include "tui/tell.h"
#include "tui/term.h"

#define LINES_MOST 6
#define TOO_LONG "(too long)"

static int standard_input;
static char *written;
static size_t n_written;
static FILE *out;

/* A terminal that is sent these bytes, and then the end. */
static struct term *open_on(const char *bytes, size_t len, const char *encoding, int cols)
{
	static struct text_encoding e;
	int ends[2];

	assert_true(text_encoding_find(encoding, &e));
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes, len), (ssize_t)len);
	close(ends[1]);
	assert_true(dup2(ends[0], STDIN_FILENO) >= 0);
	close(ends[0]);
	out = open_memstream(&written, &n_written);
	assert_non_null(out);
	struct term *t = term_lines_open(out, &e, 24, cols, NULL);
	assert_non_null(t);
	return t;
}

static int close_term(struct term *t)
{
	const int status = t->ops->close(t);

	fclose(out);
	free(written);
	written = NULL;
	assert_true(dup2(standard_input, STDIN_FILENO) >= 0);
	return status;
}

static void assert_line(struct term *t, const char *expected)
{
	struct event e;

	t->ops->read(t, -1, &e);
	assert_int_equal(e.kind, EVENT_LINE);
	assert_string_equal(e.line ? e.line : TOO_LONG, expected);
}

/* ---- in ---- */

static void test_lines(void **state)
{
	static const struct {
		const char *bytes, *encoding;
		const char *lines[LINES_MOST];
	} table[] = {
		{ "", "UTF-8", { NULL } },
		{ "\n", "UTF-8", { "" } },
		{ "3\nq\n", "UTF-8", { "3", "q" } },
		{ "3\r\nq", "UTF-8", { "3", "q" } },
		{ "  go \t 3  \n\n.\n", "UTF-8", { "go 3", "", "." } },
		{ "\033[A\b\001down\177\n", "UTF-8", { "[Adown" } },
		{ "tie\xcc\x82\xcc\x81ng\n", "UTF-8", { "tiếng" } },
		{ "b\xd6nh \xb8n\n", "TCVN", { "bệnh án" } },
		{ "bệnh án\n", "TCVN", { "bệnh án" } },
		{ "b\xd6nh \xb8n \xae\xa8ng k\xfd\n", "UTF-8", { "bệnh án đăng ký" } },
		{ "caf\xe9\n", "UTF-8", { "caf\xef\xbf\xbd" } },
		{ "\xe2\x80\xae" "abc\n", "UTF-8", { "abc" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct event e;
		struct term *t = open_on(table[i].bytes, strlen(table[i].bytes), table[i].encoding, 0);
		for (size_t n = 0; n < LINES_MOST && table[i].lines[n]; n++)
			assert_line(t, table[i].lines[n]);
		for (int again = 0; again < 2; again++) {
			t->ops->read(t, -1, &e);
			assert_int_equal(e.kind, EVENT_END);
		}
		assert_int_equal(close_term(t), 0);
	}
}

/* A line of n letters, behind another. */
static void assert_length(size_t n, bool fits, bool ended)
{
	char *bytes = malloc(n + 12);

	assert_non_null(bytes);
	memcpy(bytes, "first\n", 6);
	memset(bytes + 6, 'x', n);
	memcpy(bytes + 6 + n, "\nlast", 6);
	struct term *t = open_on(bytes, ended ? n + 11 : n + 6, "UTF-8", 0);
	bytes[6 + n] = '\0';
	assert_line(t, "first");
	assert_line(t, fits ? bytes + 6 : TOO_LONG);
	if (ended)
		assert_line(t, "last");
	close_term(t);
	free(bytes);
}

static void test_long_lines(void **state)
{
	static const size_t lengths[] = { 1, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 2050, 2051, 5000 };

	(void)state;
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		assert_length(lengths[i], lengths[i] <= 1024, true);
		assert_length(lengths[i], lengths[i] <= 1024, false);
	}
}

/* No short wait finds anything: a line is answered in full before the next one counts. */
static void test_waits(void **state)
{
	struct event e;
	struct term *t = open_on("3\n", 2, "UTF-8", 0);

	(void)state;
	assert_false(t->ops->waiting(t));
	t->ops->read(t, 0, &e);
	assert_int_equal(e.kind, EVENT_NOTHING);
	assert_line(t, "3");
	close_term(t);
}

static void test_signal(void **state)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct event e;
		struct term *t = open_on("3\n", 2, "UTF-8", 0);
		raise(signals[i]);
		t->ops->read(t, -1, &e);
		assert_int_equal(e.kind, EVENT_END);
		assert_int_equal(close_term(t), 128 + signals[i]);
	}
}

/* ---- out ---- */

static void assert_shown(int cols, const char *expected)
{
	struct term *t = open_on("", 0, "UTF-8", cols);
	struct grid g;
	int rows, width;

	t->ops->size(t, &rows, &width);
	assert_true(width >= LAYOUT_SAID);
	grid_init(&g, rows, width);
	grid_text(&g, 0, 1, width, "The title", STYLE_TITLE);
	grid_hline(&g, 1, 0, width);
	grid_text(&g, 3, 1, width, "a row that is longer than twenty-four cells", STYLE_TEXT);
	grid_hline(&g, rows - 2, 0, width);
	t->lines->tell(t, &(struct tell){ .kind = TELL_CHANGES, .lang = GB_EN });
	t->ops->show(t, &g);
	fflush(out);
	assert_string_equal(written, expected);
	grid_free(&g);
	close_term(t);
}

static void test_out(void **state)
{
	(void)state;
	assert_shown(0, "The title\na row that is longer than twenty-four cells\n");
	assert_shown(24, "The title\na row that is longer\nthan twenty-four cells\n");
	assert_shown(43, "The title\na row that is longer than twenty-four cells\n");
}

static void test_small(void **state)
{
	struct text_encoding e;
	int rows, cols;

	(void)state;
	assert_true(text_encoding_find("UTF-8", &e));
	struct term *t = term_lines_open(stdout, &e, 1, 0, NULL);
	t->ops->size(t, &rows, &cols);
	assert_int_equal(rows, LAYOUT_ROWS_MIN);
	assert_false(t->ops->clipboard(t, "text"));
	t->ops->close(t);
}

/* ---- words ---- */

/* Whatever is spoken, each word in either language is one action's, and no key or word of another kind. */
static void test_words(void **state)
{
	(void)state;
	for (enum action a = 1; a < ACTIONS; a++) {
		for (enum gb_lang lang = GB_VI; lang <= GB_EN; lang++) {
			const char *word = line_word_of(a, lang);
			assert_true(text_length(word) > 1);
			assert_int_equal(line_word_action(word), a);
			assert_int_equal(line_word_own(word), LINE_NO_WORD);
		}
	}
}

static void test_typed(void **state)
{
	static const struct {
		const char *typed;
		enum action action;
	} table[] = {
		{ "page-down", ACTION_PAGE_DOWN }, { "page down", ACTION_PAGE_DOWN }, { "Page-Down", ACTION_PAGE_DOWN },
		{ "directives", ACTION_DIRECTIVES }, { "chỉ đạo", ACTION_DIRECTIVES }, { "chi dao", ACTION_DIRECTIVES },
		{ "CHỈ-ĐẠO", ACTION_DIRECTIVES }, { "tìm", ACTION_SEARCH }, { "ve", ACTION_BACK },
		{ "direct", ACTION_NONE }, { "", ACTION_NONE }, { "directives now", ACTION_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		assert_int_equal(line_word_action(table[i].typed), table[i].action);
	assert_int_equal(line_word_own("."), LINE_AGAIN);
	assert_int_equal(line_word_own("Again"), LINE_AGAIN);
	assert_int_equal(line_word_own("where"), LINE_WHERE);
	assert_int_equal(line_word_own("go"), LINE_GO);
	assert_int_equal(line_word_own("quit"), LINE_QUIT);
	assert_int_equal(line_word_own("qui"), LINE_NO_WORD);
	assert_int_equal(line_word_own(""), LINE_NO_WORD);
}

static void test_numbers(void **state)
{
	static const struct {
		const char *typed;
		long number;
	} table[] = {
		{ "2", 2 }, { "2.", 2 }, { "12)", 12 }, { "[7]", 7 }, { "0", 0 }, { "2..", 0 }, { "[7", 0 }, { "7]", 0 }, { "-1", 0 }, { "3 4", 0 },
		{ "2a", 0 }, { "", 0 }, { "[", 0 }, { ".", 0 }, { "99999999999999999999", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		assert_int_equal(line_number(table[i].typed), table[i].number);
}

static void test_commands(void **state)
{
	static const struct {
		const char *line, *name, *rest;
	} table[] = {
		{ "tìm dữ liệu", "search", " dữ liệu" }, { "doi chieu session-8", "compare", " session-8" },
		{ "chỉ đạo --agency BYT", "directives", " --agency BYT" }, { "mốc thời gian --from 2025", "timeline", " --from 2025" },
		{ "Xem 10", "show", " 10" }, { "đánh giá", "findings", "" }, { "frobnicate", NULL, "" }, { "dữ liệu tìm", NULL, "" }, { "", NULL, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *rest = "", *name = line_command(table[i].line, &rest);
		assert_string_equal(name ? name : "", table[i].name ? table[i].name : "");
		assert_string_equal(rest, table[i].rest);
	}
}

static void test_beginnings(void **state)
{
	enum action found[ACTIONS];

	(void)state;
	assert_int_equal(line_words_beginning("direct", found), 1);
	assert_int_equal(found[0], ACTION_DIRECTIVES);
	assert_int_equal(line_words_beginning("page", found), 2);
	assert_int_equal(found[0], ACTION_PAGE_DOWN);
	assert_int_equal(found[1], ACTION_PAGE_UP);
	assert_int_equal(line_words_beginning("d", found), 0);
	assert_int_equal(line_words_beginning("xyz", found), 0);
	assert_string_equal(line_word_near("dirctives", GB_EN), "directives");
	assert_string_equal(line_word_near("wher", GB_EN), "where");
	assert_string_equal(line_word_near("dirctives", GB_VI), "directives");
	assert_null(line_word_near("something else", GB_EN));
}

static void test_help(void **state)
{
	struct buf typed = BUF_EMPTY;
	size_t n = 0;

	(void)state;
	for (; line_help(n, &typed, GB_EN); n++)
		assert_true(typed.len > 0);
	assert_true(n > 5);
	buf_free(&typed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_long_lines),
		cmocka_unit_test(test_waits),
		cmocka_unit_test(test_signal),
		cmocka_unit_test(test_out),
		cmocka_unit_test(test_small),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_typed),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_beginnings),
		cmocka_unit_test(test_help),
	};

	signal(SIGHUP, SIG_DFL);        /* whoever started us may ignore them, as nohup does, and a shell in the background */
	signal(SIGINT, SIG_DFL);
	standard_input = dup(STDIN_FILENO);
	return standard_input < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
