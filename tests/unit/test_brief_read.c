/* test_brief_read.c - a good file to structs: every key arrives, typed, clean, with whole addresses. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief_case.h"

static struct brief good;

static int begin(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;

	(void)state;
	case_file(&text, "good.yaml");
	assert_int_equal(case_lint(&good, buf_text(&text), NULL, &lines), GB_OK);
	assert_string_equal(buf_text(&lines), "");
	buf_free(&text);
	buf_free(&lines);
	return 0;
}

static int end(void **state)
{
	(void)state;
	brief_free(&good);
	case_vocabulary_end();
	return 0;
}

static const struct gb_record *record(const char *id)
{
	for (size_t i = 0; i < good.briefing.n_records; i++)
		if (strcmp(good.briefing.records[i].id, id) == 0)
			return &good.briefing.records[i];
	fail_msg("no record %s", id);
	return NULL;
}

static void assert_date(struct gb_date d, const char *iso)
{
	char text[11];

	gb_date_print(text, d);
	assert_string_equal(text, iso);
}

static void assert_decimal(struct gb_decimal d, const char *plain)
{
	struct buf b = BUF_EMPTY;

	gb_decimal_print(&b, d);
	assert_string_equal(buf_text(&b), plain);
	buf_free(&b);
}

static void assert_ids(struct gb_ids ids, const char *joined)
{
	struct buf b = BUF_EMPTY;

	for (size_t i = 0; i < ids.n; i++)
		buf_printf(&b, "%s%s", i ? " " : "", ids.at[i]);
	assert_string_equal(buf_text(&b), joined);
	buf_free(&b);
}

static void meeting(void **state)
{
	const struct gb_meeting *m = &good.briefing.meeting;

	(void)state;
	assert_int_equal(good.format, BRIEF_BRIEFING);
	assert_string_equal(m->id, "session-99");
	assert_int_equal(m->kind, GB_SESSION);
	assert_int_equal(m->ordinal, 99);
	assert_int_equal(m->revision, 3);
	assert_date(m->date, "2025-02-06");
	assert_string_equal(m->title.vi, "Phiên họp thứ 99");
	assert_string_equal(m->short_title.en, "Session 99");
	assert_string_equal(m->chair.en, "Prime Minister Nguyễn Văn A");
	assert_string_equal(m->place.vi, "Trụ sở Chính phủ, Hà Nội");
	assert_string_equal(m->focus.en, "Health data");
	assert_string_equal(m->summary.vi, "Phiên họp bàn về dữ liệu. Thủ tướng giao việc.");
	assert_null(m->origin);
}

static void parts_of_meeting(void **state)
{
	const struct gb_meeting *m = &good.briefing.meeting;

	(void)state;
	assert_int_equal(m->n_people, 1);
	assert_string_equal(m->people[0].id, "nguyen-van-a");
	assert_string_equal(m->people[0].name, "Nguyễn Văn A");
	assert_string_equal(m->people[0].role.en, "Prime Minister");
	assert_int_equal(m->n_documents, 1);
	assert_string_equal(m->documents[0].number, "57-NQ/TW");
	assert_date(m->documents[0].date, "2024-12-22");
	assert_string_equal(m->documents[0].url, "https://example.org/57");
	assert_int_equal(m->n_sources, 1);
	assert_string_equal(m->sources[0].publisher, "Báo A");
	assert_string_equal(m->sources[0].author, "Trần B");
	assert_string_equal(m->sources[0].title, "Họp ngày 6-2-2025");
	assert_date(m->sources[0].published, "2025-02-06");
	assert_int_equal(m->sources[0].noise_from, 8);
}

static void vocabulary(void **state)
{
	const struct gb_vocabulary *own = &good.briefing.vocabulary, *v = case_vocabulary();
	const struct gb_agency *mic = gb_agency_find(v, "mic");

	(void)state;
	assert_string_equal(gb_agency_find(own, "province-x")->name.en, "X Province");
	assert_string_equal(gb_topic_find(own, "networks")->name.vi, "mạng lưới");
	assert_string_equal(gb_indicator_find(own, "revenue")->unit.vi, "USD");
	assert_null(gb_indicator_find(own, "revenue")->unit.en);
	assert_int_equal(gb_indicator_find(own, "revenue")->better, 0);
	assert_int_equal(mic->kind, GB_BODY);
	assert_ids(mic->shorts, "BTTTT MIC");
	assert_string_equal(mic->succeeded_by, "most");
	assert_date(mic->until, "2025-02-28");
	assert_ids(gb_agency_find(v, "ministries")->members, "moh mic most");
	assert_int_equal(gb_indicator_find(v, "world-rank")->better, GB_LOWER);
}

static void slogan(void **state)
{
	const struct gb_record *r = record("three-strengthenings");
	const struct gb_slogan *s = &r->slogan;

	(void)state;
	assert_int_equal(r->kind, GB_SLOGAN);
	assert_string_equal(r->address, "session-99/three-strengthenings");
	assert_string_equal(r->meeting, "session-99");
	assert_string_equal(r->source, "paper");
	assert_string_equal(r->attribution, "nguyen-van-a");
	assert_ids(r->topics, "data networks");
	assert_int_equal(r->paragraph, 5);
	assert_string_equal(r->cue, "Thủ tướng nêu “3 tăng");
	assert_int_equal(s->kind, GB_FRAMEWORK);
	assert_string_equal(s->name, "3 tăng cường");
	assert_null(s->wording);
	assert_int_equal(s->n_items, 3);
	assert_int_equal(s->items[1].n, 2);
	assert_string_equal(s->items[1].wording, "Tăng cường dữ liệu số");
	assert_string_equal(s->items[1].note.en, "Note");
	assert_int_equal(s->items[1].paragraph, 5);     /* that of the slogan */
	assert_null(s->items[0].gloss.vi);
	assert_int_equal(s->same_name.n, 0);
}

static void directive(void **state)
{
	const struct gb_record *r = record("electronic-records");
	const struct gb_directive *d = &r->directive;

	(void)state;
	assert_string_equal(d->text.en, "Finish electronic medical records");
	assert_ids(d->assignees, "moh");
	assert_ids(d->joint, "mic");
	assert_date(d->due, "2025-08-06");
	assert_string_equal(d->due_text.vi, "trong 6 tháng tới");
	assert_int_equal(d->due_precision, GB_MONTH);
	assert_int_equal(d->due_basis, GB_COUNTED);
	assert_string_equal(d->framework, "session-99/three-strengthenings#2");
	assert_string_equal(r->note.vi, "Chữ của nguồn");
	assert_ids(r->was, "medical-records");
	d = &record("connect-data")->directive;
	assert_string_equal(d->framework, "session-99/three-strengthenings");
	assert_ids(d->figures, "session-99/connect-target");
	assert_int_equal(record("connect-data")->line, 85);
}

static void figure(void **state)
{
	const struct gb_figure *f = &record("digital-share-2022")->figure;

	(void)state;
	assert_string_equal(f->indicator, "digital-economy-share");
	assert_decimal(f->value, "14.26");
	assert_false(f->has_max);
	assert_false(f->has_of);
	assert_string_equal(f->unit.vi, "%");
	assert_null(f->unit.en);
	assert_string_equal(f->period, "2022");
	assert_int_equal(f->kind, GB_SHARE);
	assert_int_equal(f->stage, GB_RESULT);
	assert_int_equal(f->qualifier, GB_ABOUT);
	assert_true(f->estimate);
	assert_string_equal(f->written, "14,26%");
	assert_true(f->change.given);
	assert_decimal(f->change.value, "2.35");
	assert_string_equal(f->change.since, "2021");
	assert_string_equal(f->change.written, "tăng 2,35%");
	assert_ids(f->agencies, "moh");
	f = &record("world-rank")->figure;
	assert_true(f->has_of);
	assert_decimal(f->of, "193");
	assert_string_equal(f->unit.en, "place");
	assert_null(f->change.since);
	f = &record("growth-target")->figure;
	assert_true(f->has_max);
	assert_decimal(f->value_max, "10");
	assert_false(f->estimate);
	assert_false(f->change.given);
	assert_false(record("files")->figure.estimate);
	f = &record("revenue")->figure;
	assert_decimal(f->value, "118000000000");
	assert_int_equal(f->n_not_comparable, 2);
	assert_string_equal(f->not_comparable[0].figure, "session-99/growth-target");
	assert_string_equal(f->not_comparable[1].figure, "session-98/revenue");
	assert_string_equal(f->not_comparable[1].why.en, "Another period");
}

static void the_rest(void **state)
{
	const struct gb_briefing *b = &good.briefing;

	(void)state;
	assert_int_equal(record("awareness-low")->finding.kind, GB_SHORTCOMING);
	assert_int_equal(b->n_records, 10);
	for (size_t i = 1; i < b->n_records; i++)
		assert_true(b->records[i].kind >= b->records[i - 1].kind);
	assert_ids(b->retired, "old-finding");
	assert_int_equal(b->n_left_out, 8);
	assert_int_equal(b->left_out[0].paragraph, 0);
	assert_string_equal(b->left_out[0].written, "6-2-2025");
	assert_int_equal(b->left_out[0].why, GB_LEFT_DATE);
	assert_int_equal(b->left_out[2].paragraph, 2);
	assert_string_equal(b->left_out[5].note.en, "The period of the revenue");
}

/* Letters with marks apart are composed, white space is one space, line ends may be any. */
static void text_is_cleaned(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	buf_puts(&text, "format: giaoban-vocabulary/1\r\ntopics:\r  - id: t\r\n    name:\r\n"
	                "      vi: \"Đie\xcc\xa3\xcc\x82n  \\t  lực\"\r\n      en: |\r\n        Electric\r\n        power\r\n");
	assert_int_equal(case_lint(&b, buf_text(&text), NULL, &lines), GB_OK);
	assert_string_equal(buf_text(&lines), "");
	assert_int_equal(b.format, BRIEF_VOCABULARY);
	assert_string_equal(b.briefing.vocabulary.topics[0].name.vi, "Điện lực");
	assert_string_equal(b.briefing.vocabulary.topics[0].name.en, "Electric power");
	brief_free(&b);
	buf_free(&text);
	buf_free(&lines);
}

/* The order of the kinds in the file does not matter; what cannot be read leaves no NULL id. */
static void incomplete_file(void **state)
{
	struct buf text = BUF_EMPTY, lines = BUF_EMPTY;
	struct brief b;

	(void)state;
	buf_puts(&text, "format: giaoban-briefing/1\nfindings:\n  - kind: view\nslogans:\n  - id: s\nmeeting: x\n");
	assert_int_equal(case_lint(&b, buf_text(&text), "một 1\n", &lines), GB_OK);
	assert_true(b.errors > 5);
	assert_string_equal(b.briefing.meeting.id, "");
	assert_int_equal(b.briefing.n_records, 2);
	assert_int_equal(b.briefing.records[0].kind, GB_SLOGAN);
	assert_string_equal(b.briefing.records[0].address, "/s");
	assert_string_equal(b.briefing.records[1].id, "");
	assert_string_equal(b.briefing.records[1].source, "");
	brief_free(&b);
	buf_free(&text);
	buf_free(&lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meeting),
		cmocka_unit_test(parts_of_meeting),
		cmocka_unit_test(vocabulary),
		cmocka_unit_test(slogan),
		cmocka_unit_test(directive),
		cmocka_unit_test(figure),
		cmocka_unit_test(the_rest),
		cmocka_unit_test(text_is_cleaned),
		cmocka_unit_test(incomplete_file),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
