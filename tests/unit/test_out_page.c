/* test_out_page.c - pages for a screen: which parts they have, in which order, and what in them leads where. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "out_fixture.h"

static const char *const kinds[GB_PAGE_KINDS] = { "title", "heading", "paragraph", "field", "item", "remark",
	"small", "row" };
static const char *const link_kinds[] = { "record", "meeting", "agency", "topic", "indicator", "url" };

/* A part on a line, each of its links with what it covers on one below. */
static void dump_part(struct buf *out, const struct gb_page_part *part)
{
	static const char *const urgencies[] = { "", " (near)", " (passed)" };

	buf_puts(out, kinds[part->kind]);
	if (part->level)
		buf_printf(out, " level %d", part->level);
	if (part->number)
		buf_printf(out, " %d", part->number);
	if (part->label)
		buf_printf(out, " %s", part->label);
	buf_printf(out, "%s: ", urgencies[part->urgency]);
	for (const char *s = part->text; *s; s++)
		buf_putc(out, *s == '\n' ? '/' : *s);
	if (part->trace)
		buf_printf(out, " <%s>", part->trace);
	buf_putc(out, '\n');
	for (size_t i = 0; i < part->n_links; i++) {
		const struct gb_link *l = &part->links[i];
		buf_printf(out, "  %s %s: ", link_kinds[l->kind], l->id);
		buf_add(out, part->text + l->from, l->to - l->from);
		buf_putc(out, '\n');
	}
}

/* Frees the page. */
static void assert_page(gb_page *page, const char *expected)
{
	struct buf got = BUF_EMPTY;

	for (size_t i = 0; i < gb_page_count(page); i++)
		dump_part(&got, gb_page_at(page, i));
	if (strcmp(buf_text(&got), expected) != 0) {
		print_error("%s", buf_text(&got));      /* what cmocka says is cut at 1,024 bytes */
		fail_msg("expected:\n%s", expected);
	}
	buf_free(&got);
	gb_page_free(page);
}

static struct gb_voice voice(enum gb_lang lang)
{
	return (struct gb_voice){ .lang = lang, .today = fixture_today, .vocabulary = &fixture_vocabulary };
}

static gb_page *record_page(const char *id, int item, const struct gb_voice *v)
{
	const struct gb_row row = { &fixture.meeting, fixture_record(id), false };

	return gb_page_record(&row, item, v);
}

/* ---- records ---- */

static void test_directive(void **state)
{
	const struct gb_voice v = voice(GB_EN);
	(void)state;

	assert_page(record_page("by-month", 0, &v),
		"title: Finish entering medical files\n"
		"field Agency: Ministry of Health\n"
		"  agency health: Ministry of Health\n"
		"field Together with: Inter-sector Reform Board; Ministry of Posts\n"
		"  agency board: Inter-sector Reform Board\n"
		"  agency old-post: Ministry of Posts\n"
		"field Deadline (passed): 6 Aug 2025, “within six months” (counted from the meeting)/"
		"date passed 472 days ago, completion not known\n"
		"field Part of: item 1 of [session-3/three-steps]\n"
		"  record session-3/three-steps#1: session-3/three-steps\n"
		"field Figures: [session-3/target], [session-2/files]\n"
		"  record session-3/target: session-3/target\n"
		"  record session-2/files: session-2/files\n"
		"field Topics: health, data\n"
		"  topic health: health\n"
		"  topic data: data\n"
		"field Said by: Prime Minister\n"
		"  agency premier: Prime Minister\n"
		"field Meeting: Third session of the board, 6 Feb 2025\n"
		"  meeting session-3: Third session of the board\n"
		"field Source: Báo Thử nghiệm, Lê C, paragraph 5, look for: «Bộ Y tế nhập xong hồ sơ»\n"
		"field Web address: https://example.org/tin?a=1&b=2\n"
		"  url https://example.org/tin?a=1&b=2: https://example.org/tin?a=1&b=2\n"
		"field Record: directive (chỉ đạo) · session-3/by-month\n"
		"small: Compiled from the press; not an official text.\n"
		"small: Finish entering medical files; 6 Aug 2025; Third session of the board, 6 Feb 2025; "
		"Báo Thử nghiệm, paragraph 5; [session-3/by-month]\n");
}

static void test_figure(void **state)
{
	const struct gb_voice v = voice(GB_EN);
	(void)state;

	assert_page(record_page("share", 0, &v),
		"title: Share of the digital economy\n"
		"field Value: about 16.50%, -10.9% since 2023, worse\n"
		"field Period: Jan to Sep 2024, “in nine months”\n"
		"field What it is: result, est. · share\n"
		"field Indicator: Share of the digital economy\n"
		"  indicator share: Share of the digital economy\n"
		"field Concerns: Ministry of Health; Inter-sector Reform Board\n"
		"  agency health: Ministry of Health\n"
		"  agency board: Inter-sector Reform Board\n"
		"field As written: «16,50%», «giảm 10,9%»\n"
		"field Not beside: [session-3/rank]: One is a share, the other a rank./"
		"[session-2/share]: Kỳ khác nhau\n"
		"  record session-3/rank: session-3/rank\n"
		"  record session-2/share: session-2/share\n"
		"field Topics: data\n"
		"  topic data: data\n"
		"field Editor's note: An estimate.\n"
		"field Said by: Nguyễn Văn An\n"
		"field Meeting: Third session of the board, 6 Feb 2025\n"
		"  meeting session-3: Third session of the board\n"
		"field Source: Báo Thử nghiệm, Lê C, paragraph 3, look for: «kinh tế số đạt khoảng 16,50%»\n"
		"field Web address: https://example.org/tin?a=1&b=2\n"
		"  url https://example.org/tin?a=1&b=2: https://example.org/tin?a=1&b=2\n"
		"field Record: figure · session-3/share\n"
		"small: Compiled from the press; not an official text.\n"
		"small: Share of the digital economy: about 16.50%, -10.9% since 2023 (result, est.); "
		"Third session of the board, 6 Feb 2025; Báo Thử nghiệm, paragraph 3; [session-3/share]\n");
}

/* What nobody defines is named and leads nowhere; an item's page leads to its framework and its neighbours. */
static void test_item(void **state)
{
	const struct gb_vocabulary little = { .agencies = NULL };
	struct gb_voice v = voice(GB_EN);
	(void)state;

	v.vocabulary = &little;
	assert_page(record_page("three-steps", 2, &v),
		"title: 2. Soát hồ sơ\n"
		"field Meaning: Check them\n"
		"field Part of: item 2 of 3 in “3 bước” [session-3/three-steps]\n"
		"  record session-3/three-steps: 3 bước\n"
		"field Topics: data, law\n"
		"field Editor's note: Printed “xoát”\n"
		"field Said by: premier\n"
		"field Meeting: Third session of the board, 6 Feb 2025\n"
		"  meeting session-3: Third session of the board\n"
		"field Source: Báo Thử nghiệm, Lê C, paragraph 4\n"
		"field Web address: https://example.org/tin?a=1&b=2\n"
		"  url https://example.org/tin?a=1&b=2: https://example.org/tin?a=1&b=2\n"
		"field Record: slogan · session-3/three-steps#2\n"
		"heading level 1: Items\n"
		"item 1: Nhập hồ sơ — Enter them all <[session-3/three-steps#1]>\n"
		"  record session-3/three-steps#1: Nhập hồ sơ\n"
		"item 2: Soát hồ sơ — Check them <[session-3/three-steps#2]>\n"
		"  record session-3/three-steps#2: Soát hồ sơ\n"
		"remark: Editor's note: Printed “xoát”\n"
		"item 3: Giữ hồ sơ <[session-3/three-steps#3]>\n"
		"  record session-3/three-steps#3: Giữ hồ sơ\n"
		"small: Compiled from the press; not an official text.\n"
		"small: 3 bước: 2. Soát hồ sơ; Third session of the board, 6 Feb 2025; Báo Thử nghiệm, paragraph 4; "
		"[session-3/three-steps#2]\n");
}

/* ---- names instead of addresses ---- */

static void call(void *self, struct buf *out, const char *address)
{
	int *calls = self;

	assert_null(strchr(address, '#'));
	(*calls)++;
	if (strncmp(address, "session-3/", strlen("session-3/")) == 0)
		buf_printf(out, "số %zu", strlen(address));
}

static void assert_field(gb_page *page, const char *label, const char *expected)
{
	struct buf got = BUF_EMPTY;

	for (size_t i = 0; i < gb_page_count(page); i++) {
		const struct gb_page_part *part = gb_page_at(page, i);
		if (part->label && strcmp(part->label, label) == 0)
			dump_part(&got, part);
	}
	assert_string_equal(buf_text(&got), expected);
	buf_free(&got);
}

static void test_names(void **state)
{
	int calls = 0;
	struct gb_voice v = voice(GB_EN);
	gb_page *page;
	(void)state;

	v.name = call;
	v.self = &calls;
	page = record_page("by-month", 0, &v);
	assert_int_equal(calls, 3);
	assert_field(page, "Part of", "field Part of: item 1 of “số 21”\n  record session-3/three-steps#1: số 21\n");
	assert_field(page, "Figures", "field Figures: “số 16”, [session-2/files]\n"
		"  record session-3/target: số 16\n  record session-2/files: session-2/files\n");
	gb_page_free(page);
	page = record_page("undated", 0, &v);
	assert_field(page, "Part of", "field Part of: “số 15”\n  record session-3/theme: số 15\n");
	gb_page_free(page);
	page = record_page("three-steps", 2, &v);
	assert_field(page, "Part of", "field Part of: item 2 of 3 in “3 bước”\n  record session-3/three-steps: 3 bước\n");
	gb_page_free(page);
	page = record_page("share", 0, &v);
	assert_field(page, "Not beside", "field Not beside: “số 14”: One is a share, the other a rank./"
		"[session-2/share]: Kỳ khác nhau\n"
		"  record session-3/rank: số 14\n  record session-2/share: session-2/share\n");
	gb_page_free(page);
}

/* ---- meetings ---- */

static void test_meeting(void **state)
{
	const struct gb_voice v = voice(GB_EN);
	(void)state;

	assert_page(gb_page_meeting(&fixture.meeting, &v),
		"title: Third session of the board\n"
		"field Date: 6 Feb 2025 · session\n"
		"field Chair: Nguyễn Văn An, head of the board\n"
		"field Place: Hall A and online\n"
		"field Focus: Digital files\n"
		"field Address: session-3\n"
		"paragraph: The session dealt with files.\n"
		"heading level 1: People\n"
		"item: Nguyễn Văn An — Head of the board; chaired\n"
		"item: Trần Thị Bình\n"
		"heading level 1: Documents\n"
		"item: 12/NQ-BCĐ: Resolution on files, 22 Dec 2024 <https://example.org/12>\n"
		"  url https://example.org/12: 12/NQ-BCĐ: Resolution on files\n"
		"item: The year's plan\n"
		"small: Compiled from the press; not an official text.\n");
	assert_page(gb_page_sources(&fixture.meeting, &v),
		"heading level 1: Sources\n"
		"heading level 2: news\n"
		"field Publisher: Báo Thử nghiệm\n"
		"field Author: Lê C\n"
		"field Article: Họp phiên thứ 3\n"
		"field Published: 7 Feb 2025\n"
		"field Web address: https://example.org/tin?a=1&b=2\n"
		"  url https://example.org/tin?a=1&b=2: https://example.org/tin?a=1&b=2\n"
		"heading level 2: leaflet\n"
		"field Publisher: not known\n"
		"field Author: not known\n"
		"field Web address: none\n");
}

/* ---- vocabulary ---- */

static void test_vocabulary(void **state)
{
	const struct gb_voice v = voice(GB_EN);
	(void)state;

	assert_page(gb_page_agency(gb_agency_find(&fixture_vocabulary, "everybody"), &v),
		"title: ministries, agencies and localities\n"
		"field Kind: group\n"
		"field Short: bộ ngành ĐP\n"
		"field Members: Ministry of Health; Inter-sector Reform Board\n"
		"  agency health: Ministry of Health\n"
		"  agency board: Inter-sector Reform Board\n"
		"field Id: everybody\n");
	assert_page(gb_page_agency(gb_agency_find(&fixture_vocabulary, "board"), &v),
		"title: Inter-sector Reform Board\n"
		"field Kind: agency\n"
		"field Short: BCĐ, IRB\n"
		"field Belongs to: ministries, agencies and localities\n"
		"  agency everybody: ministries, agencies and localities\n"
		"field Succeeds: Ministry of Posts\n"
		"  agency old-post: Ministry of Posts\n"
		"field Id: board\n");
	assert_page(gb_page_agency(gb_agency_find(&fixture_vocabulary, "old-post"), &v),
		"title: Ministry of Posts\n"
		"field Kind: agency\n"
		"field Short: Bộ BC\n"
		"field Last day: 28 Feb 2025\n"
		"field Succeeded by: Inter-sector Reform Board\n"
		"  agency board: Inter-sector Reform Board\n"
		"field Id: old-post\n");
	assert_page(gb_page_topic(gb_topic_find(&fixture_vocabulary, "law"), &v),
		"title: institutions, law\n"
		"field Id: law\n");
	assert_page(gb_page_indicator(gb_indicator_find(&fixture_vocabulary, "world-rank"), &v),
		"title: Rank in the world\n"
		"field Unit: place\n"
		"field Better: lower is better\n"
		"field Id: world-rank\n");
	assert_page(gb_page_indicator(gb_indicator_find(&fixture_vocabulary, "records"), &v),
		"title: Files entered\n"
		"field Unit: files\n"
		"field Better: neither higher nor lower\n"
		"field Id: records\n");
}

/* ---- urgency ---- */

static void test_urgency(void **state)
{
	static const struct {
		struct gb_date due, today;
		enum gb_urgency urgency;
	} cases[] = {
		{ { 2026, 11, 20 }, { 2026, 11, 21 }, GB_PASSED },
		{ { 2026, 11, 21 }, { 2026, 11, 21 }, GB_NEAR },
		{ { 2026, 12, 21 }, { 2026, 11, 21 }, GB_NEAR },
		{ { 2026, 12, 22 }, { 2026, 11, 21 }, GB_CALM },
		{ { 0, 0, 0 }, { 2026, 11, 21 }, GB_CALM },
		{ { 2020, 1, 1 }, { 0, 0, 0 }, GB_CALM },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(gb_urgency_of(cases[i].due, cases[i].today), cases[i].urgency);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_directive),
		cmocka_unit_test(test_figure),
		cmocka_unit_test(test_item),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_meeting),
		cmocka_unit_test(test_vocabulary),
		cmocka_unit_test(test_urgency),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
