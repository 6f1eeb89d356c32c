/* test_tui_timeline.c - the timeline: the arithmetic of its axis, where it opens, how it goes by years, what it marks. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "list_fixture.h"
#include "store_case.h"
#include "tui/filter.h"
#include "tui/timeline.h"
#include "tui/timeline_axis.h"
#include "tui/view.h"

/* ---- the axis ---- */

static void puts_days_in_cells(void **state)
{
	static const struct {
		int first, last, cells;
		struct gb_date day;
		int cell;
	} cases[] = {
		{ 2025, 2025, 365, { 2025, 1, 1 }, 0 },
		{ 2025, 2025, 365, { 2025, 3, 1 }, 59 },
		{ 2025, 2025, 365, { 2025, 12, 31 }, 364 },
		{ 2024, 2024, 366, { 2024, 12, 31 }, 365 },
		{ 2022, 2030, 66, { 2022, 4, 27 }, 2 },
		{ 2022, 2030, 66, { 2025, 12, 31 }, 29 },
		{ 2022, 2030, 66, { 2026, 1, 1 }, 29 },
		{ 2022, 2030, 66, { 2030, 12, 31 }, 65 },
		{ 2022, 2030, 1, { 2026, 7, 1 }, 0 },
		{ 1900, 2199, 38, { 2199, 12, 31 }, 37 },
		{ 2022, 2030, 66, { 2021, 12, 31 }, -1 },
		{ 2022, 2030, 66, { 2031, 1, 1 }, -1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct axis a = axis_make(cases[i].first, cases[i].last, cases[i].cells);
		assert_int_equal(axis_cell(&a, cases[i].day), cases[i].cell);
	}
}

static void names(struct buf *out, const struct axis *a)
{
	for (int year = a->first; year <= a->last; year++)
		if (axis_name(a, year) >= 0)
			buf_printf(out, " %d@%d", year, axis_name(a, year));
}

/* All years where they fit, else every second, fifth, tenth one; the last may stand a little before its place. */
static void names_years(void **state)
{
	static const struct {
		int first, last, cells;
		const char *names;
		bool tick;              /* of a year that is not named */
	} cases[] = {
		{ 2024, 2026, 30, " 2024@0 2025@10 2026@20", true },
		{ 2022, 2030, 36, " 2022@0 2024@7 2026@16 2028@23 2030@32", true },
		{ 2022, 2030, 26, " 2022@0 2024@5 2026@11 2028@17 2030@22", false },
		{ 1996, 2030, 36, " 2000@4 2005@9 2010@14 2015@19 2020@24 2025@29", false },
		{ 2001, 2004, 11, " 2002@2 2004@7", false },
		{ 2025, 2025, 5, " 2025@0", true },
		{ 2025, 2025, 3, "", true },
	};
	struct buf b = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct axis a = axis_make(cases[i].first, cases[i].last, cases[i].cells);
		buf_clear(&b);
		names(&b, &a);
		assert_string_equal(buf_text(&b), cases[i].names);
		for (int year = a.first; year <= a.last; year++)
			if (year % a.step != 0)
				assert_int_equal(axis_has_tick(&a, year), cases[i].tick);
	}
	buf_free(&b);
}

/* From 1 to 300 years in 20 to 200 cells: later days never stand before earlier ones, and no name runs into another. */
static void holds_at_every_size(void **state)
{
	(void)state;
	for (int years = 1; years <= 300; years += 1 + years / 7) {
		for (int cells = 20; cells <= 200; cells += 7) {
			const struct axis a = axis_make(1900, 1900 + years - 1, cells);
			int before = 0, end = 0;
			for (int year = a.first; year <= a.last; year++) {
				const int begins = axis_year(&a, year), name = axis_name(&a, year);
				assert_int_equal(axis_cell(&a, (struct gb_date){ year, 1, 1 }), begins);
				assert_true(begins >= before && begins < cells);
				before = axis_cell(&a, (struct gb_date){ year, 12, 31 });
				assert_true(before >= begins && before < cells);
				if (name < 0)
					continue;
				assert_true(name <= begins && name >= end && name + AXIS_NAME <= cells);
				end = name + AXIS_NAME + 1;
			}
			assert_int_equal(before, cells - 1);
			assert_int_equal(axis_year(&a, a.last + 1), cells);
		}
	}
}

/* ---- the view ---- */

static gb_corpus *few, *many;
static struct context cx;

static int begin(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	few = case_memory();
	for (int i = 0; i < LIST_FIXTURES; i++)
		case_put(few, &list_fixture[i], "d");
	many = case_memory();
	for (int i = 0; i < 4; i++)
		case_put(many, case_made_up(a, (uint32_t)i, arena_printf(a, "m%d", i), i * 400, 900), "d");
	arena_free(a);
	return 0;
}

static int end(void **state)
{
	(void)state;
	buf_free(&cx.message);
	gb_close(few);
	gb_close(many);
	case_folder_remove();
	return 0;
}

static struct view *open_view(gb_corpus *corpus, struct gb_date today, const struct filter *f)
{
	buf_clear(&cx.message);
	cx = (struct context){ .corpus = corpus, .keys = keymap_default(), .cols = 80, .my_agency = "moh", .message = cx.message };
	cx.voice = (struct gb_voice){ .lang = GB_EN, .today = today, .vocabulary = gb_vocabulary(corpus) };
	struct view *v = view_timeline_new(&cx, f);
	v->ops->prepare(v, 15, 80);
	return v;
}

static void press(struct view *v, enum action a)
{
	assert_int_not_equal(v->ops->act(v, a, NULL), VERDICT_PASS);
	v->ops->prepare(v, 15, 80);
}

static void assert_selected(const struct view *v, const char *id)
{
	struct target t;

	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, id);
	assert_int_equal(t.kind, strchr(id, '/') ? TARGET_RECORD : TARGET_MEETING);
}

static void assert_status(const struct view *v, const char *wanted)
{
	struct buf b = BUF_EMPTY;

	v->ops->status(v, &b);
	assert_string_equal(buf_text(&b), wanted);
	buf_free(&b);
}

static const struct gb_date summer = { 2025, 7, 21 };

static void opens_at_today(void **state)
{
	static const struct {
		struct gb_date today;
		const char *selected, *status;
	} cases[] = {
		{ { 2025, 7, 21 }, "session-10/electronic-records", "6/9 entries" },
		{ { 2025, 8, 6 }, "session-10/electronic-records", "6/9 entries" },     /* the last day is in time */
		{ { 2025, 8, 7 }, "session-10/data-centre", "8/9 entries" },
		{ { 2000, 1, 1 }, "session-2", "1/9 entries" },
		{ { 2026, 1, 1 }, "session-10/share-target", "9/9 entries" },           /* all is past */
		{ { 0, 0, 0 }, "session-2", "1/9 entries" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct view *v = open_view(few, cases[i].today, NULL);
		assert_selected(v, cases[i].selected);
		assert_status(v, cases[i].status);
		v->ops->close(v);
	}
}

static void goes_by_years(void **state)
{
	struct view *v = open_view(few, summer, NULL);

	(void)state;
	press(v, ACTION_YEAR_NEXT);
	assert_selected(v, "session-10/electronic-records");
	assert_string_equal(buf_text(&cx.message), "No later year holds anything here");
	press(v, ACTION_YEAR_PREVIOUS);
	assert_selected(v, "session-10/exports");       /* a target of September 2024 */
	press(v, ACTION_YEAR_PREVIOUS);
	assert_selected(v, "session-2");                /* 2023 holds nothing */
	press(v, ACTION_YEAR_PREVIOUS);
	assert_selected(v, "session-2");
	press(v, ACTION_DOWN);
	press(v, ACTION_YEAR_NEXT);
	assert_selected(v, "session-10");
	v->ops->close(v);
}

/* In a list that goes back in time the next year is the later one all the same, and its end comes first. */
static void goes_by_years_backwards(void **state)
{
	struct filter f;
	struct view *v;

	(void)state;
	filter_init(&f, GB_ANY, summer);
	filter_sort(&f, GB_SORT_TIME, true);
	v = open_view(few, summer, &f);
	filter_free(&f);
	assert_selected(v, "session-10");               /* the first row below today */
	press(v, ACTION_YEAR_PREVIOUS);
	assert_selected(v, "day-2024/centre-1");
	press(v, ACTION_YEAR_NEXT);
	assert_selected(v, "session-10/share-target");
	v->ops->close(v);
}

/* A filter leaves one where one was: on the row, or else on its day. */
static void stays_at_its_day(void **state)
{
	struct view *v = open_view(few, summer, NULL);

	(void)state;
	press(v, ACTION_MINE);
	assert_selected(v, "session-10/electronic-records");
	press(v, ACTION_UNFILTER);
	assert_selected(v, "session-10/electronic-records");
	press(v, ACTION_YEAR_PREVIOUS);
	press(v, ACTION_MINE);                          /* what follows the 30 September 2024 */
	assert_selected(v, "day-2024/centre-1");
	v->ops->close(v);
}

/* ---- what is painted ---- */

static char *painted(struct view *v, int rows, int cols)
{
	const int head = v->ops->head_rows_in(rows);
	struct buf out = BUF_EMPTY;
	struct grid g;

	grid_init(&g, rows, cols);
	cx.cols = cols;
	v->ops->prepare(v, rows - head, cols);
	v->ops->paint_head(v, &g, (struct rect){ 0, 0, head, cols });
	v->ops->paint(v, &g, (struct rect){ head, 0, rows - head, cols }, true);
	grid_dump(&out, &g);
	grid_free(&g);
	return buf_take(&out);
}

static void assert_in_order(const char *text, const char *const *parts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *at = strstr(text, parts[i]);
		if (!at)
			fail_msg("'%s' is not there, or before the others:\n%s", parts[i], text);
		text = at + 1;
	}
}

static void draws_today(void **state)
{
	static const char *const parts[] = {
		"● meetings 3", "│ today", "■ deadlines 4", "○ targets 2", "┬", "┃", "▲", "2022", "2025",
		"2025", "● meetings 1  ■ deadlines 3  ○ targets 1", "6 Feb ●  10th session", "today 21 Jul 2025 ─",
		"▌ 6 Aug ■  Finish rolling out electronic", "due soon",
	};
	struct view *v = open_view(few, summer, NULL);
	char *text = painted(v, 24, 80);

	(void)state;
	assert_in_order(text, parts, sizeof parts / sizeof *parts);
	free(text);
	v->ops->close(v);
}

/* What is due today is not past; and in a narrow list every row says on a second line what it is. */
static void draws_the_last_day(void **state)
{
	static const char *const parts[] = {
		"10th session", "session      ", "today 6 Aug 2025 ─", "▌ 6 Aug ■", "due soon",
	};
	static const char *const first[] = { "▌27 Apr ●  2nd session", "|           session", "1 directive |", "2024" };
	struct view *v = open_view(few, (struct gb_date){ 2025, 8, 6 }, NULL);
	char *text = painted(v, 16, 50);

	(void)state;
	assert_in_order(text, parts, sizeof parts / sizeof *parts);
	free(text);
	press(v, ACTION_FIRST);
	text = painted(v, 16, 50);
	assert_in_order(text, first, sizeof first / sizeof *first);
	free(text);
	v->ops->close(v);
}

/* All years of a corpus in which today is behind everything. */
static void draws_the_end(void **state)
{
	static const char *const parts[] = { "┬", "2022", "2026", "▌  year ○", "|           target", "today 1 Feb 2026 ─" };
	struct view *v = open_view(few, (struct gb_date){ 2026, 2, 1 }, NULL);
	char *text = painted(v, 16, 50);

	(void)state;
	assert_in_order(text, parts, sizeof parts / sizeof *parts);
	free(text);
	v->ops->close(v);
}

/* Of too many entries to mark each the years are counted. */
static void counts_years_of_many(void **state)
{
	const struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	struct time_marks m;
	struct view *v = open_view(many, (struct gb_date){ 2021, 1, 1 }, NULL);
	struct buf number = BUF_EMPTY;
	const char *part;

	(void)state;
	assert_true(timeline_marks_read(&m, few, &q));
	assert_true(m.all);
	assert_int_equal(m.n, 9);
	timeline_marks_free(&m);
	assert_true(timeline_marks_read(&m, many, &q));
	assert_false(m.all);
	assert_int_equal(m.n, 0);
	assert_true(m.years.n > 2 && m.years.at[1].deadlines > 100 && m.years.at[1].deadlines <= GB_TIME_COUNTED);
	buf_printf(&number, " %ld ", m.years.at[1].deadlines);
	part = buf_text(&number);
	char *text = painted(v, 24, 120);
	assert_in_order(text, &part, 1);
	free(text);
	v->ops->close(v);
	v = open_view(many, (struct gb_date){ 2060, 1, 1 }, NULL);
	text = painted(v, 12, 40);                      /* a cell a year has room for a bar only */
	part = "██";
	assert_in_order(text, &part, 1);
	free(text);
	buf_free(&number);
	timeline_marks_free(&m);
	v->ops->close(v);
}

/* Far from its beginning a list is entered at the right place, and goes on in both directions. */
static void enters_in_the_middle(void **state)
{
	const struct gb_query q = { .kind = GB_ANY, .sort = GB_SORT_TIME };
	struct view *v = open_view(many, (struct gb_date){ 2022, 1, 1 }, NULL);
	gb_rows *rows;
	struct gb_date day;
	enum gb_precision precision;
	size_t n = 0;

	(void)state;
	assert_int_equal(gb_find(many, &q, &(struct gb_window){ .limit = 5000 }, &rows), GB_OK);
	for (;; n++) {
		assert_true(n < gb_rows_count(rows) && gb_time_of(gb_rows_at(rows, n), &day, &precision));
		if (day.year >= 2022)
			break;
	}
	assert_true(n > 400);
	for (int turn = -1; turn <= 1; turn += 2) {
		for (int i = 0; i < 200; i++, n += (size_t)turn) {
			const struct gb_row *row = gb_rows_at(rows, n);
			assert_selected(v, row->record ? row->record->address : row->meeting->id);
			press(v, turn < 0 ? ACTION_UP : ACTION_DOWN);
		}
	}
	gb_rows_free(rows);
	v->ops->close(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_days_in_cells),
		cmocka_unit_test(names_years),
		cmocka_unit_test(holds_at_every_size),
		cmocka_unit_test(opens_at_today),
		cmocka_unit_test(goes_by_years),
		cmocka_unit_test(goes_by_years_backwards),
		cmocka_unit_test(stays_at_its_day),
		cmocka_unit_test(draws_today),
		cmocka_unit_test(draws_the_last_day),
		cmocka_unit_test(draws_the_end),
		cmocka_unit_test(counts_years_of_many),
		cmocka_unit_test(enters_in_the_middle),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
