/* test_store_get.c - one record by its address, ids from what people type, and what is said when
 * neither is known. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store_case.h"

static struct arena *arena;
static gb_corpus *corpus;

static void add(const char *id, enum gb_meeting_kind kind, int ordinal, struct gb_date date,
                const char *vi, const char *en)
{
	struct gb_briefing *b = arena_copy(arena, case_made_up(arena, 3, id, 0, 3), 1, sizeof(*b));

	b->meeting.kind = kind;
	b->meeting.ordinal = ordinal;
	b->meeting.date = date;
	b->meeting.title = (struct gb_text){ vi, en };
	case_put(corpus, b, "d");
}

/* Names that hold other names, and abbreviations that differ by a mark. */
static const struct gb_topic longer[] = {
	{ "data-people", { "Dữ liệu và nhân lực", "Data and people" } },
};
static const char *const with_mark[] = { "BCĐ", "BYT mới" }, *const without[] = { "BCD" };
static const struct gb_agency alike[] = {
	{ .id = "steering", .name = { "Ban Chỉ đạo", NULL }, .shorts = { with_mark, 2 }, .kind = GB_BODY },
	{ .id = "zone", .name = { "Ban Quản lý", NULL }, .shorts = { without, 1 }, .kind = GB_BODY },
};
static const struct gb_vocabulary more = { alike, 2, longer, 1, NULL, 0 };

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	corpus = case_memory();
	case_put(corpus, case_full(arena), "1");
	assert_int_equal(store_begin(corpus), GB_OK);
	assert_int_equal(store_put_vocabulary(corpus, &more, NULL, NULL), GB_OK);
	assert_int_equal(store_commit(corpus), GB_OK);
	add("session-2", GB_SESSION, 2, (struct gb_date){ 2022, 4, 27 },
		"Phiên họp thứ 2 của Ủy ban Quốc gia", "2nd session of the Committee");
	add("session-8", GB_SESSION, 8, (struct gb_date){ 2024, 4, 24 },
		"Phiên họp thứ 8 của Ủy ban Quốc gia", "8th session of the Committee");
	add("session-10", GB_SESSION, 10, (struct gb_date){ 2025, 2, 6 },
		"Phiên họp thứ 10 của Ủy ban Quốc gia", "10th session of the Committee");
	add("conference-2024-07", GB_CONFERENCE, 0, (struct gb_date){ 2024, 7, 19 },
		"Hội nghị Thường trực Chính phủ", "July conference");
	add("conference-2", GB_CONFERENCE, 2, (struct gb_date){ 2023, 7, 19 }, "Hội nghị lần hai",
		"Second conference");
	add("digital-day-2024", GB_EVENT, 0, (struct gb_date){ 2024, 10, 12 },
		"Ngày Chuyển đổi số quốc gia 2024", "Digital Day 2024");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* ---- gb_get ---------------------------------------------------------------------------------- */

static void test_get(void **state)
{
	gb_rows *rows;
	int item = 7;
	(void)state;

	assert_int_equal(gb_get(corpus, "full/electronic-records", &rows, &item), GB_OK);
	assert_int_equal(gb_rows_count(rows), 1);
	assert_int_equal(item, 0);
	assert_int_equal(gb_rows_at(rows, 0)->record->kind, GB_DIRECTIVE);
	assert_string_equal(gb_rows_at(rows, 0)->meeting->id, "full");
	assert_int_equal(gb_rows_at(rows, 0)->meeting->n_sources, 2);
	assert_int_equal(gb_rows_at(rows, 0)->meeting->counts.directives, 3);
	assert_false(gb_rows_more(rows));
	gb_rows_free(rows);
	assert_int_equal(gb_get(corpus, "full/five#2", &rows, &item), GB_OK);
	assert_int_equal(item, 2);
	gb_rows_free(rows);
	assert_int_equal(gb_get(corpus, "full/five-older#3", &rows, &item), GB_OK);
	assert_string_equal(gb_rows_at(rows, 0)->record->id, "five");
	assert_int_equal(item, 3);
	gb_rows_free(rows);
	assert_int_equal(gb_get(corpus, "session-10", &rows, NULL), GB_OK);
	assert_null(gb_rows_at(rows, 0)->record);
	assert_string_equal(gb_rows_at(rows, 0)->meeting->id, "session-10");
	gb_rows_free(rows);
}

static void test_same_name(void **state)
{
	gb_rows *rows;
	(void)state;

	assert_int_equal(gb_get(corpus, "session-8/five", &rows, NULL), GB_OK);
	assert_int_equal(gb_rows_at(rows, 0)->record->slogan.same_name.n, 5);
	assert_string_equal(gb_rows_at(rows, 0)->record->slogan.same_name.at[0], "session-10/five");
	gb_rows_free(rows);
}

static void test_get_unknown(void **state)
{
	static const struct {
		const char *address, *words;
	} cases[] = {
		{ "full/electronic-record", "near it: full/electronic-records" },
		{ "full/share-2021", "full/share-2022, full/share-2023" },
		{ "full/zzzzzzzzzzzz",
			"there is no 'full/zzzzzzzzzzzz'; there are: full/five, full/theme-2025, full/electronic-records" },
		{ "sesion-10", "near it: session-10" },
		{ "zzzzzzzzzzzzzz", "there are: full, session-10" },
		{ "sesion-10/x", "near it: session-10" },
		{ "full/gone", "later revision" },
		{ "full/five#9", "has no item 9: it has 3" },
		{ "full/review#1", "has no items" },
		{ "full#1", "has no items" },
		{ "full/five#x", "number of an item" },
		{ "full/five#", "number of an item" },
		{ "full/five#1x", "number of an item" },
		{ "", "there is no ''" },
		{ "/", "there is no '/'" },
		{ "#", "number of an item" },
		{ "full/\x1b[31m", "there is no" },
		{ "' OR 1=1 --", "there is no" },
	};
	(void)state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		gb_rows *rows;
		int item = 3;
		assert_int_equal(gb_get(corpus, cases[i].address, &rows, &item), GB_USAGE);
		assert_null(rows);
		assert_int_equal(item, 0);
		if (!strstr(gb_why(corpus), cases[i].words))
			fail_msg("%s: \"%s\" does not say \"%s\"", cases[i].address, gb_why(corpus),
				cases[i].words);
		assert_null(strchr(gb_why(corpus), '\x1b'));
	}
}

/* ---- gb_resolve ------------------------------------------------------------------------------ */

static const struct {
	enum gb_thing what;
	const char *typed, *id;         /* NULL: none, or several; then the words that are said */
	const char *words;
} resolved[] = {
	{ GB_A_MEETING, "session-10", "session-10", NULL },
	{ GB_A_MEETING, "8", "session-8", NULL },
	{ GB_A_MEETING, "phien-8", "session-8", NULL },
	{ GB_A_MEETING, "Phiên 8", "session-8", NULL },
	{ GB_A_MEETING, "phiên họp thứ 8", "session-8", NULL },
	{ GB_A_MEETING, "session 8", "session-8", NULL },
	{ GB_A_MEETING, "8th session", "session-8", NULL },
	{ GB_A_MEETING, "2", NULL, "conference-2, session-2" },
	{ GB_A_MEETING, "phien 2", "session-2", NULL },
	{ GB_A_MEETING, "hội nghị 2", "conference-2", NULL },
	{ GB_A_MEETING, "conference 2", "conference-2", NULL },
	{ GB_A_MEETING, "10", NULL, "'10' may be several meetings: full, session-10" },
	{ GB_A_MEETING, "24/04/2024", "session-8", NULL },
	{ GB_A_MEETING, "2024-10-12", "digital-day-2024", NULL },
	{ GB_A_MEETING, "4/2022", "session-2", NULL },
	{ GB_A_MEETING, "2023", "conference-2", NULL },
	{ GB_A_MEETING, "2024", NULL, "digital-day-2024, conference-2024-07, session-8" },
	{ GB_A_MEETING, "thuong truc chinh phu", "conference-2024-07", NULL },
	{ GB_A_MEETING, "Thường trực", "conference-2024-07", NULL },
	{ GB_A_MEETING, "july conference", "conference-2024-07", NULL },
	{ GB_A_MEETING, "digital day", "digital-day-2024", NULL },
	{ GB_A_MEETING, "uy ban", NULL, "may be several meetings: session-10, session-8, session-2" },
	{ GB_A_MEETING, "sesion-8", NULL, "near it: session-8" },
	{ GB_A_MEETING, "99", NULL, "there is no meeting '99'" },
	{ GB_A_MEETING, "07", NULL, "there is no meeting '07'" },   /* that conference-2024-07 has a 07 does not count */
	{ GB_A_MEETING, "zzzzzzzzzzzzzz", NULL, "there are: full, session-10, digital-day-2024" },
	{ GB_A_MEETING, "", NULL, "there is no meeting ''" },
	{ GB_AN_AGENCY, "moh", "moh", NULL },
	{ GB_AN_AGENCY, "MOH", "moh", NULL },
	{ GB_AN_AGENCY, "BYT", "moh", NULL },
	{ GB_AN_AGENCY, "byt", "moh", NULL },
	{ GB_AN_AGENCY, "bo ttTT", "mic", NULL },
	{ GB_AN_AGENCY, "Bộ Y tế", "moh", NULL },
	{ GB_AN_AGENCY, "bo y te", "moh", NULL },
	{ GB_AN_AGENCY, "y tế", "moh", NULL },
	{ GB_AN_AGENCY, "ministry of health", "moh", NULL },
	{ GB_AN_AGENCY, "Science and Technology", "mst", NULL },
	{ GB_AN_AGENCY, "ministry of", NULL, "may be several agencies: mic, moh, mps, mst" },
	{ GB_AN_AGENCY, "own-office", "own-office", NULL },
	{ GB_AN_AGENCY, "mohh", NULL, "near it: moh" },
	{ GB_AN_AGENCY, "Bộ Y tá", NULL, "moh" },
	{ GB_AN_AGENCY, "qqqqqqqqqqqqqq", NULL,
		"there is no agency 'qqqqqqqqqqqqqq'; there are: committee, mic" },
	{ GB_AN_AGENCY, "bcđ", "steering", NULL },
	{ GB_AN_AGENCY, "bcd", "zone", NULL },
	{ GB_A_TOPIC, "data", "data", NULL },
	{ GB_A_TOPIC, "du lieu", "data", NULL },
	{ GB_A_TOPIC, "va nhan luc", "data-people", NULL },
	{ GB_A_TOPIC, "nhan", NULL, "may be several topics: data-people, people" },
	{ GB_A_TOPIC, "the che", "institutions", NULL },
	{ GB_A_TOPIC, "heath", NULL, "there is no topic 'heath'; near it: health" },
	{ GB_AN_INDICATOR, "egov-rank", "egov-rank", NULL },
	{ GB_AN_INDICATOR, "kinh tế số", "digital-economy-share", NULL },
	{ GB_AN_INDICATOR, "egov-rang", NULL, "near it: egov-rank" },
};

static void test_resolve(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(resolved) / sizeof(resolved[0]); i++) {
		const char *id = "?";
		enum gb_status status = gb_resolve(corpus, resolved[i].what, resolved[i].typed, &id);
		if (resolved[i].id) {
			if (status != GB_OK)
				fail_msg("%s: %s", resolved[i].typed, gb_why(corpus));
			assert_string_equal(id, resolved[i].id);
			continue;
		}
		assert_int_equal(status, GB_USAGE);
		assert_null(id);
		if (!strstr(gb_why(corpus), resolved[i].words))
			fail_msg("%s: \"%s\" does not say \"%s\"", resolved[i].typed,
				gb_why(corpus), resolved[i].words);
	}
}

/* What was answered stays good until the handle closes, whatever is written. */
static void test_resolved_ids_stay(void **state)
{
	const char *first, *again;
	(void)state;

	assert_int_equal(gb_resolve(corpus, GB_A_TOPIC, "zeta", &first), GB_OK);
	case_put(corpus, case_full(arena), "2");
	for (int i = 0; i < 100; i++)
		assert_int_equal(gb_resolve(corpus, GB_A_TOPIC, "zeta", &again), GB_OK);
	assert_string_equal(first, "zeta");
	assert_ptr_equal(first, again);         /* and asking again costs nothing */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_get),
		cmocka_unit_test(test_same_name),
		cmocka_unit_test(test_get_unknown),
		cmocka_unit_test(test_resolve),
		cmocka_unit_test(test_resolved_ids_stay),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
