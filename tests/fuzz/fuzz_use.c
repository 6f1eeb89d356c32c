/* fuzz_use.c - all that is done with a corpus, whatever is in it: it answers or refuses, and what it says is clean. */
#include "config.h"

#include "tests/fuzz/fuzz_use.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "giaoban.h"
#include "text/text.h"

static const struct gb_date today = { 2026, 11, 21 };

static void look_at_why(gb_corpus *c)
{
	fuzz_look_at(gb_why(c), strlen(gb_why(c)));
}

/* ---- lists ---- */

static void look_at_rows(gb_corpus *c, const gb_rows *rows)
{
	const struct gb_voice voice = { .lang = GB_VI, .today = today, .vocabulary = gb_vocabulary(c) };
	struct buf out = BUF_EMPTY;

	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		PROMISE(row->meeting && row->meeting->id && gb_rows_key(rows, i));
		if (row->record)
			gb_say_headline(&out, &voice, row->record);
		else
			buf_puts(&out, gb_say_meeting_name(&voice, row->meeting));
	}
	fuzz_look_at(buf_text(&out), out.len);
	buf_free(&out);
}

/* The first window, and the one behind it. */
static void read_rows(gb_corpus *c, const struct gb_query *q)
{
	struct gb_window w = { .limit = 3 };
	gb_rows *rows, *next;

	if (gb_find(c, q, &w, &rows) != GB_OK) {
		look_at_why(c);
		return;
	}
	look_at_rows(c, rows);
	if (gb_rows_more(rows)) {
		w.after = gb_rows_key(rows, gb_rows_count(rows) - 1);
		if (gb_find(c, q, &w, &next) == GB_OK) {
			look_at_rows(c, next);
			gb_rows_free(next);
		}
	}
	gb_rows_free(rows);
}

static void read_lists(gb_corpus *c)
{
	const struct gb_query timeline = { .kind = GB_ANY, .sort = GB_SORT_TIME, .today = today };

	for (int kind = GB_MEETING; kind < GB_KINDS; kind++) {
		const struct gb_query q = { .kind = (enum gb_kind)kind, .today = today };
		read_rows(c, &q);
	}
	read_rows(c, &timeline);
}

static void count(gb_corpus *c)
{
	struct gb_counts *counts;
	struct gb_parts parts;
	long n;

	for (int kind = GB_MEETING; kind < GB_KINDS; kind++) {
		const struct gb_query q = { .kind = (enum gb_kind)kind };
		PROMISE(gb_count(c, &q, 100, &n) != GB_OK || n >= 0);
		if (gb_facets(c, &q, GB_BY_YEAR, &parts) == GB_OK)
			gb_parts_free(&parts);
	}
	if (gb_vocabulary_counts(c, GB_BY_AGENCY, &counts) == GB_OK)
		free(counts);
	look_at_why(c);
}

static void search(gb_corpus *c)
{
	static const char *const texts[] = { "dữ liệu", "benh vien agency:BYT", "k", "zzz" };
	struct gb_advice advice;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct gb_query q = { .kind = GB_ANY, .text = texts[i], .typing = i == 2 };
		read_rows(c, &q);
		if (i == 3 && gb_search_advice(c, &q, &advice) == GB_OK)
			gb_advice_free(&advice);
	}
}

/* ---- whole meetings, and what lies across them ---- */

static void write_as(gb_corpus *c, const struct gb_briefing *b, enum gb_format format)
{
	const struct gb_style style = { .format = format, .lang = GB_EN, .width = 80, .today = today };
	char *bytes = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&bytes, &len);

	PROMISE(f);
	(void)gb_write_briefing(f, &style, b, gb_vocabulary(c), NULL);
	PROMISE(fclose(f) == 0);
	fuzz_look_at(bytes, len);
	free(bytes);
}

static void load(gb_corpus *c, bool all_formats)
{
	gb_loaded *loaded;

	if (gb_load(c, "session-11", &loaded) != GB_OK) {
		look_at_why(c);
		return;
	}
	for (int format = GB_TEXT; format <= GB_BRIEFING; format++)
		if (format == GB_TEXT || (all_formats && format != GB_CSV))
			write_as(c, gb_loaded_briefing(loaded), (enum gb_format)format);
	gb_loaded_free(loaded);
}

static void write_list(gb_corpus *c, enum gb_format format)
{
	const struct gb_style style = { .format = format, .lang = GB_VI, .today = today };
	const struct gb_query q = { .kind = GB_DIRECTIVE, .today = today };
	char *bytes = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&bytes, &len);

	PROMISE(f);
	(void)gb_write_list(f, &style, c, &q, 10, 0, NULL, NULL);
	PROMISE(fclose(f) == 0);
	fuzz_look_at(bytes, len);
	free(bytes);
}

static void look_across(gb_corpus *c)
{
	const struct gb_voice voice = { .lang = GB_EN, .today = today, .vocabulary = gb_vocabulary(c) };
	struct gb_series series;
	const char *other;
	gb_rows *rows;
	int item;

	if (gb_series_read(c, "egov-rank", today, &series) == GB_OK)
		gb_series_free(&series);
	(void)gb_compare_with(c, "session-11", &other);
	if (gb_get(c, "session-11/hospitals", &rows, &item) == GB_OK) {
		if (gb_rows_count(rows) > 0 && gb_rows_at(rows, 0)->record)
			gb_page_free(gb_page_record(gb_rows_at(rows, 0), item, &voice));
		gb_rows_free(rows);
	}
	look_at_why(c);
}

static void check(gb_corpus *c)
{
	struct gb_health health;

	if (gb_check(c, &health) == GB_OK) {
		fuzz_look_at(health.fault, strlen(health.fault));
		fuzz_look_at(health.index_fault, strlen(health.index_fault));
	}
	look_at_why(c);
}

static void rewrite(gb_corpus *c)
{
	if (gb_remove(c, "session-11") == GB_OK)
		(void)gb_reindex(c, NULL, NULL);
	look_at_why(c);
}

void fuzz_use(gb_corpus *c, unsigned what)
{
	if (what & FUZZ_LISTS)
		read_lists(c);
	if (what & FUZZ_COUNTS)
		count(c);
	if (what & FUZZ_SEARCHES)
		search(c);
	if (what & (FUZZ_MEETINGS | FUZZ_FORMATS))
		load(c, what & FUZZ_FORMATS);
	for (int format = GB_TEXT; what & FUZZ_FORMATS && format < GB_BRIEFING; format++)
		write_list(c, (enum gb_format)format);
	if (what & FUZZ_ACROSS)
		look_across(c);
	if (what & FUZZ_CHECKS)
		check(c);
	if (what & FUZZ_WRITE)
		rewrite(c);
}
