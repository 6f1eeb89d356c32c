/* test_out_golden.c - every format of every kind in both languages,
  compared to the byte with the files in tests/out/.
 * GB_UPDATE=1 writes them anew: read the difference before you believe it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "out_fixture.h"
#include "text/text.h"

enum what { MEETINGS, SLOGANS, DIRECTIVES, FIGURES, FINDINGS, AGENCIES, TOPICS, INDICATORS, SHOW, BRIEF,
  RECORD, HOSTILE, SEARCH, TIMELINE, GROUPED_DIRECTIVES, GROUPED_FIGURES };

struct golden {
	const char *name;
	enum what what;
	enum gb_format format;
	int width;
	bool excel, bold;
	const char *record;
	int item;
};

static const struct golden goldens[] = {
	{ "meetings.txt", MEETINGS, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "meetings-piped.txt", MEETINGS, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "meetings.json", MEETINGS, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "meetings.csv", MEETINGS, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "meetings-excel.csv", MEETINGS, GB_CSV, 0, 1, 0, NULL, 0 },
	{ "meetings.md", MEETINGS, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "meetings.html", MEETINGS, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "meetings.ics", MEETINGS, GB_ICS, 0, 0, 0, NULL, 0 },
	{ "slogans.txt", SLOGANS, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "slogans-piped.txt", SLOGANS, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "slogans.json", SLOGANS, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "slogans.csv", SLOGANS, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "slogans.md", SLOGANS, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "slogans.html", SLOGANS, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "directives.txt", DIRECTIVES, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "directives-bold.txt", DIRECTIVES, GB_TEXT, 60, 0, 1, NULL, 0 },
	{ "directives-wide.txt", DIRECTIVES, GB_TEXT, 140, 0, 0, NULL, 0 },
	{ "directives-narrow.txt", DIRECTIVES, GB_TEXT, 40, 0, 0, NULL, 0 },
	{ "directives-grouped.txt", GROUPED_DIRECTIVES, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "directives-grouped-narrow.txt", GROUPED_DIRECTIVES, GB_TEXT, 30, 0, 1, NULL, 0 },
	{ "directives-grouped.html", GROUPED_DIRECTIVES, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "directives-piped.txt", DIRECTIVES, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "directives.json", DIRECTIVES, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "directives.csv", DIRECTIVES, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "directives-excel.csv", DIRECTIVES, GB_CSV, 0, 1, 0, NULL, 0 },
	{ "directives.md", DIRECTIVES, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "directives.html", DIRECTIVES, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "directives.ics", DIRECTIVES, GB_ICS, 0, 0, 0, NULL, 0 },
	{ "figures.txt", FIGURES, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "figures-grouped.txt", GROUPED_FIGURES, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "figures-piped.txt", FIGURES, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "figures.json", FIGURES, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "figures.csv", FIGURES, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "figures-excel.csv", FIGURES, GB_CSV, 0, 1, 0, NULL, 0 },
	{ "figures.md", FIGURES, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "figures.html", FIGURES, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "findings.txt", FINDINGS, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "findings-piped.txt", FINDINGS, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "findings.json", FINDINGS, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "findings.csv", FINDINGS, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "findings.md", FINDINGS, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "findings.html", FINDINGS, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "agencies.txt", AGENCIES, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "agencies-piped.txt", AGENCIES, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "agencies.json", AGENCIES, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "agencies.csv", AGENCIES, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "agencies.html", AGENCIES, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "topics.txt", TOPICS, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "topics.json", TOPICS, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "topics.md", TOPICS, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "indicators.txt", INDICATORS, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "indicators.json", INDICATORS, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "indicators.csv", INDICATORS, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "show.txt", SHOW, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "show-bold.txt", SHOW, GB_TEXT, 50, 0, 1, NULL, 0 },
	{ "show-piped.txt", SHOW, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "show.md", SHOW, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "show.html", SHOW, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "show.json", SHOW, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "show.ics", SHOW, GB_ICS, 0, 0, 0, NULL, 0 },
	{ "show.yaml", SHOW, GB_BRIEFING, 0, 0, 0, NULL, 0 },
	{ "brief.txt", BRIEF, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "brief-piped.txt", BRIEF, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "brief-narrow.txt", BRIEF, GB_TEXT, 40, 0, 1, NULL, 0 },
	{ "brief.md", BRIEF, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "brief.html", BRIEF, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "record-directive.txt", RECORD, GB_TEXT, 80, 0, 0, "by-month", 0 },
	{ "record-directive.md", RECORD, GB_MARKDOWN, 0, 0, 0, "by-month", 0 },
	{ "record-directive.html", RECORD, GB_HTML, 0, 0, 0, "by-month", 0 },
	{ "record-directive.json", RECORD, GB_JSON, 0, 0, 0, "by-month", 0 },
	{ "record-directive.csv", RECORD, GB_CSV, 0, 0, 0, "by-month", 0 },
	{ "record-directive.ics", RECORD, GB_ICS, 0, 0, 0, "by-month", 0 },
	{ "record-rest.txt", RECORD, GB_TEXT, 80, 0, 0, "rest", 0 },
	{ "record-figure.txt", RECORD, GB_TEXT, 80, 0, 0, "share", 0 },
	{ "record-figure-narrow.txt", RECORD, GB_TEXT, 38, 0, 1, "share", 0 },
	{ "record-finding.txt", RECORD, GB_TEXT, 80, 0, 0, "weak", 0 },
	{ "record-framework.txt", RECORD, GB_TEXT, 80, 0, 0, "three-steps", 0 },
	{ "record-item.txt", RECORD, GB_TEXT, 80, 0, 0, "three-steps", 2 },
	{ "hostile.txt", HOSTILE, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "hostile.md", HOSTILE, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "hostile.html", HOSTILE, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "hostile.json", HOSTILE, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "hostile.ics", HOSTILE, GB_ICS, 0, 0, 0, NULL, 0 },
	{ "hostile.yaml", HOSTILE, GB_BRIEFING, 0, 0, 0, NULL, 0 },
	{ "search.txt", SEARCH, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "search-bold.txt", SEARCH, GB_TEXT, 40, 0, 1, NULL, 0 },
	{ "search-piped.txt", SEARCH, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "search.json", SEARCH, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "search.csv", SEARCH, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "search-excel.csv", SEARCH, GB_CSV, 0, 1, 0, NULL, 0 },
	{ "search.md", SEARCH, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "search.html", SEARCH, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "timeline.txt", TIMELINE, GB_TEXT, 80, 0, 0, NULL, 0 },
	{ "timeline-narrow.txt", TIMELINE, GB_TEXT, 40, 0, 1, NULL, 0 },
	{ "timeline-piped.txt", TIMELINE, GB_TEXT, 0, 0, 0, NULL, 0 },
	{ "timeline.json", TIMELINE, GB_JSON, 0, 0, 0, NULL, 0 },
	{ "timeline.csv", TIMELINE, GB_CSV, 0, 0, 0, NULL, 0 },
	{ "timeline-excel.csv", TIMELINE, GB_CSV, 0, 1, 0, NULL, 0 },
	{ "timeline.md", TIMELINE, GB_MARKDOWN, 0, 0, 0, NULL, 0 },
	{ "timeline.html", TIMELINE, GB_HTML, 0, 0, 0, NULL, 0 },
	{ "timeline.ics", TIMELINE, GB_ICS, 0, 0, 0, NULL, 0 },
};

struct order {
	const struct golden *golden;
	enum gb_lang lang;
};

static void write_list(FILE *to, const struct gb_style *style, enum gb_kind kind)
{
	struct gb_why why = { .lang = style->lang };
	gb_writer *writer;
	gb_rows *rows = fixture_rows(&fixture, kind);

	assert_int_equal(gb_writer_new(to, style, kind, &fixture_vocabulary, &writer, &why), GB_OK);
	gb_writer_rows(writer, rows);
	assert_int_equal(gb_writer_end(writer, &why), GB_OK);
	gb_rows_free(rows);
}

static void write_vocabulary(FILE *to, const struct gb_style *style, enum gb_facet by)
{
	static const struct gb_counts counts[] = { { 1, 20, 3, 4, 5, 6 }, { 0, 1084, 0, 0, 1, 900 }, { 0, 0, 0,
	  0, 0, 0 }, { 7, 6, 5, 4, 3, 2 },
	                                           { 1, 1, 1, 1, 1, 1 } };
	struct gb_why why = { .lang = style->lang };

	assert_int_equal(gb_write_vocabulary(to, style, by, &fixture_vocabulary, counts, &why), GB_OK);
}

/* What was found: the passage of each, and the word in it that was looked for. */
struct found {
	const struct gb_briefing *from;
	const char *record;             /* NULL: the meeting */
	struct gb_text passage;
	const char *word;
};

static const struct found results[] = {
	/* the headline itself; a part of it; another text; hits side by side; where nothing was looked for */
	{ &fixture, "theme", { "Năm của hồ sơ số", "The year of digital files" }, "hồ sơ" },
	{ &fixture, "by-year", { "… trung tâm dữ liệu vào …", "…the data…" }, "d" },
	{ &fixture, "by-month", { "Bài đếm hồ sơ là ba: hồ sơ giấy, hồ sơ số, bệnh án, học bạ, sổ đỏ, rồi mới đến hồ sơ khác …",
	  "The article counts three files: paper, digital, medical." }, "hồ sơ" },
	{ &fixture, "share", { "sốsốsố", "ốố" }, "ố" },
	{ &fixture, "weak", { "Khâu soát còn yếu", "Checking is still weak" }, "xyz" },
	{ &fixture, NULL, { "Phiên họp bàn về hồ sơ.\nPhải nhập xong trong 6 tháng.", "The session dealt with files." }, "hồ sơ" },
	/* every format's own signs */
	{ &fixture_hostile, "bad-directive", { "# *a* <b> | 'c' \"d\"; 1. - =e", "- <script>" }, "<" },
	{ &fixture_hostile, "bad-finding", { "", "…" }, "d" },
};

static const struct gb_record *record_of(const struct found *f)
{
	for (size_t i = 0; f->record && i < f->from->n_records; i++)
		if (strcmp(f->from->records[i].id, f->record) == 0)
			return &f->from->records[i];
	return NULL;
}

/* Every place of the word. */
static struct gb_passage passage_of(const struct found *f, enum gb_lang lang, struct gb_hit hits[32])
{
	struct gb_passage p = { .text = lang == GB_VI ? f->passage.vi : f->passage.en, .lang = lang, .hits = hits };
	char before[256];

	for (const char *at = p.text; (at = strstr(at, f->word)); at += strlen(f->word)) {
		const size_t from = (size_t)(at - p.text);
		snprintf(before, sizeof before, "%.*s", (int)from, p.text);
		hits[p.n_hits++] = (struct gb_hit){ from, from + strlen(f->word), text_length(before), text_length(f->word) };
	}
	return p;
}

static void write_results(FILE *to, const struct gb_style *style)
{
	struct gb_why why = { .lang = style->lang };
	struct gb_hit hits[32];
	gb_writer *writer;

	assert_int_equal(gb_writer_search(to, style, "hồ sơ <1> *2*", &fixture_vocabulary, &writer, &why), GB_OK);
	for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
		const struct gb_passage p = passage_of(&results[i], style->lang, hits);
		const struct gb_row row = { &results[i].from->meeting, record_of(&results[i]), i == 2 };
		gb_writer_result(writer, &row, &p);
	}
	assert_int_equal(gb_writer_end(writer, &why), GB_OK);
}

static void write_golden(FILE *to, const void *with)
{
	const struct order *o = with;
	const struct golden *g = o->golden;
	struct gb_why why = { .lang = o->lang };
	struct gb_style style = { .format = g->format, .lang = o->lang, .width = g->width,
	  .excel = g->excel, .bold = g->bold,
	                          .brief = g->what == BRIEF, .today = fixture_today };
	const struct gb_briefing *b = g->what == HOSTILE ? &fixture_hostile : &fixture;

	switch (g->what) {
	case MEETINGS:
	case SLOGANS:
	case DIRECTIVES:
	case FIGURES:
	case FINDINGS:
		write_list(to, &style, (enum gb_kind)g->what);
		break;
	case AGENCIES:
		write_vocabulary(to, &style, GB_BY_AGENCY);
		break;
	case TOPICS:
		write_vocabulary(to, &style, GB_BY_TOPIC);
		break;
	case INDICATORS:
		write_vocabulary(to, &style, GB_BY_INDICATOR);
		break;
	case SHOW:
	case BRIEF:
	case HOSTILE:
		assert_int_equal(gb_write_briefing(to, &style, b, &fixture_vocabulary, &why), GB_OK);
		break;
	case SEARCH:
		write_results(to, &style);
		break;
	case TIMELINE:
		write_list(to, &style, GB_ANY);
		break;
	case GROUPED_DIRECTIVES:
		style.groups = &(struct gb_query){ .kind = GB_DIRECTIVE };
		write_list(to, &style, GB_DIRECTIVE);
		break;
	case GROUPED_FIGURES:
		style.groups = &(struct gb_query){ .kind = GB_FIGURE, .sort = GB_SORT_VALUE };
		write_list(to, &style, GB_FIGURE);
		break;
	case RECORD: {
		struct gb_row row = { &fixture.meeting, fixture_record(g->record), false };
		assert_int_equal(gb_write_record(to, &style, &row, g->item, &fixture_vocabulary, &why),
		  GB_OK);
		break;
	}
	}
}

static void compare(const struct order *o)
{
	const char *srcdir = getenv("GB_SRCDIR");
	struct buf path = BUF_EMPTY, expected = BUF_EMPTY;
	struct gb_why why = { .lang = GB_EN };
	char *got = fixture_written(write_golden, o);

	buf_printf(&path, "%s/tests/out/%s/%s", srcdir ? srcdir : ".", o->lang == GB_VI ? "vi" : "en",
	  o->golden->name);
	if (getenv("GB_UPDATE")) {
		struct file_out f;
		assert_int_equal(file_out_open(&f, buf_text(&path), true, &why), GB_OK);
		fputs(got, f.stream);
		assert_int_equal(file_out_commit(&f, &why), GB_OK);
	} else if (file_read(buf_text(&path), 1 << 20, &expected, &why) != GB_OK) {
		fail_msg("%s", why.text);
	} else if (strcmp(got, buf_text(&expected)) != 0) {
		fail_msg("%s differs; what came out:\n%s", buf_text(&path), got);
	}
	free(got);
	buf_free(&path);
	buf_free(&expected);
}

static void compare_all(enum gb_lang lang)
{
	for (size_t i = 0; i < sizeof goldens / sizeof *goldens; i++) {
		struct order o = { &goldens[i], lang };
		compare(&o);
	}
}

/* Calendars and briefings hold no results; nothing found is an empty list, and a table of columns only. */
static void test_search_limits(void **state)
{
	static const enum gb_format refused[] = { GB_ICS, GB_BRIEFING };
	struct gb_why why = { .lang = GB_EN };
	struct gb_style style = { .lang = GB_EN };
	gb_writer *writer;
	char text[512] = "";

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		style.format = refused[i];
		assert_int_equal(gb_writer_search(stdout, &style, "x", &fixture_vocabulary, &writer, &why), GB_USAGE);
		assert_null(writer);
	}
	FILE *to = fmemopen(text, sizeof text, "w");
	assert_non_null(to);
	for (style.format = GB_JSON; style.format <= GB_CSV; style.format++) {
		assert_int_equal(gb_writer_search(to, &style, "", &fixture_vocabulary, &writer, &why), GB_OK);
		assert_int_equal(gb_writer_end(writer, &why), GB_OK);
	}
	fclose(to);
	assert_string_equal(text, "[]\nid,record,meeting,title,passage,hits,kind,date,passage_lang,through_group\r\n");
	style.format = GB_BRIEFING;
	assert_int_equal(gb_writer_new(stdout, &style, GB_ANY, &fixture_vocabulary, &writer, &why), GB_USAGE);
}

static void test_vietnamese(void **state)
{
	(void)state;
	compare_all(GB_VI);
}

static void test_english(void **state)
{
	(void)state;
	compare_all(GB_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vietnamese),
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_search_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
