/* test_out_stream.c - how lists come: by windows, empty,
  into a full disk or a closed pipe; and what is refused. */
#include "config.h"

#include <errno.h>
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

#include "base/buf.h"
#include "out/out.h"
#include "out_fixture.h"

static const enum gb_format list_formats[] = { GB_TEXT, GB_JSON, GB_CSV, GB_MARKDOWN, GB_HTML, GB_ICS };

struct order {
	struct gb_style style;
	enum gb_kind kind;
	size_t windows;         /* how often the rows are written */
};

static void write_windows(FILE *to, const void *with)
{
	const struct order *o = with;
	gb_writer *writer;
	gb_rows *rows = fixture_rows(&fixture, o->kind);

	assert_int_equal(gb_writer_new(to, &o->style, o->kind, &fixture_vocabulary, &writer, NULL),
	  GB_OK);
	for (size_t i = 0; i < o->windows; i++)
		gb_writer_rows(writer, rows);
	assert_int_equal(gb_writer_end(writer, NULL), GB_OK);
	gb_rows_free(rows);
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)); text++)
		n++;
	return n;
}

/* Two windows have each row twice and each heading once. */
static void test_windows(void **state)
{
	static const char *const once[] = { "Agency", "[\n", "id,meeting", "# Directives", "<html",
	  "BEGIN:VCALENDAR" };
	static const char *const twice[] = { "Finish entering", "\"by-month\"", "\nby-month,",
	  "Finish entering", "Finish entering",
	                                     "UID:session-3/by-month" };

	(void)state;
	for (size_t i = 0; i < sizeof list_formats / sizeof *list_formats; i++) {
		struct order o = { { .format = list_formats[i], .lang = GB_EN }, GB_DIRECTIVE, 2 };
		char *text = fixture_written(write_windows, &o);
		if (list_formats[i] != GB_ICS)
			assert_int_equal(count(text, once[i]), 1);
		assert_int_equal(count(text, twice[i]), 2);
		free(text);
	}
}

static void test_empty(void **state)
{
	static const char *const starts[] = { "", "[]\n", "id,meeting,text,", "# Directives",
	  "<!DOCTYPE html>", "BEGIN:VCALENDAR\r\n" };

	(void)state;
	for (size_t i = 0; i < sizeof list_formats / sizeof *list_formats; i++) {
		struct order o = { { .format = list_formats[i], .lang = GB_EN }, GB_DIRECTIVE, 0 };
		char *text = fixture_written(write_windows, &o);
		assert_memory_equal(text, starts[i], strlen(starts[i]));
		if (list_formats[i] == GB_TEXT || list_formats[i] == GB_JSON)
			assert_string_equal(text, starts[i]);
		free(text);
	}
}

/* The header is the same whatever the rows hold, and every kind has one. */
static void test_csv_header(void **state)
{
	(void)state;
	for (int kind = GB_MEETING; kind < GB_KINDS; kind++) {
		struct order none = { { .format = GB_CSV, .lang = GB_EN }, (enum gb_kind)kind, 0 };
		struct order some = { { .format = GB_CSV, .lang = GB_EN }, (enum gb_kind)kind, 1 };
		char *header = fixture_written(write_windows, &none),
		  *rows = fixture_written(write_windows, &some);
		assert_true(strlen(header) > 20 && strcmp(header + strlen(header) - 2, "\r\n") == 0);
		assert_memory_equal(rows, header, strlen(header));
		assert_true(strlen(rows) > strlen(header));
		free(header);
		free(rows);
	}
}

/* A spreadsheet must not take a cell for a formula; programs that read plain CSV get it as it is. */
static void test_formula(void **state)
{
	struct gb_record r = { .kind = GB_FINDING, .id = "a", .meeting = "m", .address = "m/a",
	  .source = "s",
	                       .finding = { GB_VIEW, { "=1+1", "-2" } } };
	struct gb_row row = { &fixture.meeting, &r, false };
	char *text = NULL;
	size_t len = 0;

	(void)state;
	for (int excel = 0; excel < 2; excel++) {
		struct gb_style style = { .format = GB_CSV, .lang = GB_VI, .excel = excel };
		FILE *to = open_memstream(&text, &len);
		assert_int_equal(gb_write_record(to, &style, &row, 0, &fixture_vocabulary, NULL),
		  GB_OK);
		fclose(to);
		assert_non_null(strstr(text, excel ? ";'=1+1;" : ",=1+1,"));
		assert_int_equal(strncmp(text, "\xEF\xBB\xBF", 3) == 0, excel);
		free(text);
	}
}

static void test_full_disk(void **state)
{
	struct gb_style style = { .lang = GB_EN };
	struct gb_why why = { .lang = GB_EN };

	(void)state;
	if (access("/dev/full", W_OK) != 0)
		skip();
	for (int format = GB_TEXT; format <= GB_BRIEFING; format++) {
		style.format = (enum gb_format)format;
		FILE *to = fopen("/dev/full", "w");
		assert_non_null(to);
		enum gb_status status = gb_write_briefing(to, &style, &fixture, &fixture_vocabulary,
		  &why);
		assert_int_equal(status, format == GB_CSV ? GB_USAGE : GB_IO);
		if (format != GB_CSV)
			assert_int_equal(errno, ENOSPC);
		assert_true(why.text[0]);
		fclose(to);
	}
}

static void test_closed_pipe(void **state)
{
	struct gb_style style = { .format = GB_JSON, .lang = GB_EN };
	gb_rows *rows = fixture_rows(&fixture, GB_FIGURE);
	gb_writer *writer;
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	FILE *to = fdopen(ends[1], "w");
	assert_non_null(to);
	assert_int_equal(gb_writer_new(to, &style, GB_FIGURE, &fixture_vocabulary, &writer, NULL),
	  GB_OK);
	for (int i = 0; i < 100; i++)
		gb_writer_rows(writer, rows);
	errno = 0;      /* whatever happened since the failure */
	assert_int_equal(gb_writer_end(writer, NULL), GB_IO);
	assert_int_equal(errno, EPIPE);
	fclose(to);
	gb_rows_free(rows);
}

static void test_refused(void **state)
{
	static const struct { enum gb_format format; enum gb_kind kind; } refused[] = {
		{ GB_BRIEFING, GB_MEETING }, { GB_BRIEFING, GB_FIGURE }, { GB_ICS, GB_SLOGAN },
		  { GB_ICS, GB_FIGURE }, { GB_ICS, GB_FINDING },
	};
	struct gb_why why = { .lang = GB_EN };
	gb_writer *writer = (gb_writer *)&why;

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		struct gb_style style = { .format = refused[i].format, .lang = GB_EN };
		why.text[0] = '\0';
		assert_int_equal(gb_writer_new(stdout, &style, refused[i].kind, &fixture_vocabulary,
		  &writer, &why), GB_USAGE);
		assert_null(writer);
		assert_true(why.text[0]);
	}
	struct gb_style style = { .format = GB_ICS, .lang = GB_EN };
	struct gb_row row = { &fixture.meeting, fixture_record("rest"), false };
	assert_int_equal(gb_write_record(stdout, &style, &row, 0, &fixture_vocabulary, &why), GB_USAGE);
	style.format = GB_BRIEFING;
	assert_int_equal(gb_write_record(stdout, &style, &row, 0, &fixture_vocabulary, &why), GB_USAGE);
	assert_int_equal(gb_write_vocabulary(stdout, &style, GB_BY_TOPIC, &fixture_vocabulary, NULL,
	  &why), GB_USAGE);
	style.format = GB_TEXT;
	assert_int_equal(gb_write_vocabulary(stdout, &style, GB_BY_YEAR, &fixture_vocabulary, NULL,
	  &why), GB_USAGE);
}

/* RFC 5545: CRLF, at most 75 octets a line, whole characters. */
static void test_ics_lines(void **state)
{
	struct order o = { { .format = GB_ICS, .lang = GB_VI, .today = fixture_today }, GB_DIRECTIVE,
	  1 };
	char *text = fixture_written(write_windows, &o);

	(void)state;
	for (const char *s = text; *s;) {
		const char *end = strstr(s, "\r\n");
		assert_non_null(end);
		assert_true(end - s <= 75);
		assert_null(memchr(s, '\n', (size_t)(end - s)));
		const char *begin = *s == ' ' ? s + 1 : s;
		assert_true(((unsigned char)*begin & 0xC0) != 0x80);
		s = end + 2;
	}
	assert_int_equal(count(text, "BEGIN:VEVENT"), 3);       /* those with a date */
	free(text);
}

/* The lang key tells where a text was not there in the language asked for. */
static void test_lang_key(void **state)
{
	struct order o = { { .format = GB_JSON, .lang = GB_EN }, GB_DIRECTIVE, 1 };
	char *text = fixture_written(write_windows, &o);

	(void)state;
	assert_int_equal(count(text, "\"lang\": \"vi\""), 1);   /* by-quarter has no English */
	assert_int_equal(count(text, "\"lang\": null"), 4);
	free(text);
}

/* The same content in another order of making gives the same bytes; other content does not. */
static void test_briefing_is_canonical(void **state)
{
	struct buf a = BUF_EMPTY, b = BUF_EMPTY;
	struct gb_briefing other = fixture;

	(void)state;
	out_briefing(&a, &fixture);
	out_briefing(&b, &other);
	assert_string_equal(buf_text(&a), buf_text(&b));
	other.meeting.origin = "bundled";               /* not of the file */
	other.meeting.counts.figures = 1000;
	buf_clear(&b);
	out_briefing(&b, &other);
	assert_string_equal(buf_text(&a), buf_text(&b));
	other.meeting.focus.en = "Something else";
	buf_clear(&b);
	out_briefing(&b, &other);
	assert_string_not_equal(buf_text(&a), buf_text(&b));
	buf_free(&a);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_windows),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_csv_header),
		cmocka_unit_test(test_formula),
		cmocka_unit_test(test_full_disk),
		cmocka_unit_test(test_closed_pipe),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_ics_lines),
		cmocka_unit_test(test_lang_key),
		cmocka_unit_test(test_briefing_is_canonical),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
