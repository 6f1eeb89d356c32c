/* test_tui_width.c - every character that can come to the screen takes as many cells there as we count: the C library's
 * wcwidth(), by which most terminals go, agrees about all texts of the bundled corpus and of the interface. */
#include "config.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>

#include "base/file.h"
#include "giaoban.h"
#include "text/text.h"

static int set_utf8(void **state)
{
	static const char *const names[] = { "C.UTF-8", "en_US.UTF-8", "UTF-8" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]))
			break;
	return 0;
}

static bool is_utf8(void)
{
	wchar_t c;

	return mbrtowc(&c, "ệ", 3, &(mbstate_t){ 0 }) == 3 && c == 0x1EC7;
}

/* Characters beyond ASCII in `s`. */
static size_t check(const char *s)
{
	size_t beyond = 0, bytes, step;
	int cells;

	for (; (bytes = text_grapheme(s, &cells)) > 0; s += bytes) {
		int sum = 0;
		for (size_t at = 0; at < bytes; at += step) {
			uint32_t c = text_code_point(s + at, &step);
			sum += c == '\n' ? 0 : wcwidth((wchar_t)c);
			beyond += c >= 0x80;
		}
		if (sum != cells)
			fail_msg("'%.*s': %d cells, wcwidth() %d", (int)bytes, s, cells, sum);
	}
	return beyond;
}

static size_t check_both(const struct gb_text *t)
{
	return (t->vi ? check(t->vi) : 0) + (t->en ? check(t->en) : 0);
}

static gb_corpus *open_corpus(void)
{
	struct buf path = BUF_EMPTY;
	gb_corpus *c;

	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_EN, &c), GB_OK);
	buf_free(&path);
	return c;
}

/* A meeting as a briefing file has it: all its texts, in both languages. */
static size_t check_meeting(gb_corpus *c, const char *id)
{
	const struct gb_style style = { .format = GB_BRIEFING, .lang = GB_VI };
	struct buf text = BUF_EMPTY;
	char piece[4096];
	gb_loaded *meeting;
	FILE *f = tmpfile();

	assert_non_null(f);
	assert_int_equal(gb_load(c, id, &meeting), GB_OK);
	assert_int_equal(gb_write_briefing(f, &style, gb_loaded_briefing(meeting), gb_vocabulary(c), NULL), GB_OK);
	gb_loaded_free(meeting);
	rewind(f);
	for (size_t n; (n = fread(piece, 1, sizeof piece, f)) > 0;)
		buf_add(&text, piece, n);
	fclose(f);
	size_t n = check(buf_text(&text));
	buf_free(&text);
	return n;
}

static void test_meetings(void **state)
{
	const struct gb_query all = { .kind = GB_MEETING };
	const struct gb_window window = { .limit = 500 };
	gb_rows *rows;

	(void)state;
	if (!is_utf8())
		skip();
	gb_corpus *c = open_corpus();
	assert_int_equal(gb_find(c, &all, &window, &rows), GB_OK);
	assert_int_equal(gb_rows_count(rows), 5);
	for (size_t i = 0; i < gb_rows_count(rows); i++)
		assert_true(check_meeting(c, gb_rows_at(rows, i)->meeting->id) > 1000);
	gb_rows_free(rows);
	gb_close(c);
}

static void test_vocabulary(void **state)
{
	size_t n = 0;

	(void)state;
	if (!is_utf8())
		skip();
	gb_corpus *c = open_corpus();
	const struct gb_vocabulary *v = gb_vocabulary(c);
	for (size_t i = 0; i < v->n_agencies; i++) {
		n += check_both(&v->agencies[i].name);
		for (size_t j = 0; j < v->agencies[i].shorts.n; j++)
			n += check(v->agencies[i].shorts.at[j]);
	}
	for (size_t i = 0; i < v->n_topics; i++)
		n += check_both(&v->topics[i].name);
	for (size_t i = 0; i < v->n_indicators; i++)
		n += check_both(&v->indicators[i].name) + check_both(&v->indicators[i].unit);
	assert_true(n > 500);
	gb_close(c);
}

/* What giaoban says itself, and what it draws. */
static void test_interface(void **state)
{
	struct buf path = BUF_EMPTY, text = BUF_EMPTY, clean = BUF_EMPTY;

	(void)state;
	if (!is_utf8())
		skip();
	assert_int_equal(check("─│┌┐└┘├┤▌·…«»“”‘’–—→←↑↓"), 23);
	buf_printf(&path, "%s/po/vi.po", getenv("GB_SRCDIR"));
	assert_int_equal(file_read(buf_text(&path), 1 << 24, &text, NULL), GB_OK);
	text_clean(&clean, buf_text(&text), text.len, TEXT_KEEP_LINES);
	assert_true(check(buf_text(&clean)) > 1000);
	buf_free(&path);
	buf_free(&text);
	buf_free(&clean);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meetings),
		cmocka_unit_test(test_vocabulary),
		cmocka_unit_test(test_interface),
	};

	return cmocka_run_group_tests(tests, set_utf8, NULL);
}
