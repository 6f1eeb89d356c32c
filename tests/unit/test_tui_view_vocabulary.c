/* test_tui_view_vocabulary.c - all agencies, topics or indicators: narrowed, ordered, and what is selected in them, on the bundled corpus. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "view_case.h"
#include "tui/menu.h"
#include "tui/vocabulary_view.h"

static void paints_agencies(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	expect_screen(v, 12, 80,
		"| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7  8   |\n"
		":.tttttttttt..ttttttttt..tttttttttttt..ttttttttt..tttttttttt..OOOOOOOOOO..t..t\n"
		"|                                                                                |\n"
		"|                                       directives  deadlines  figures  meetings |\n"
		":.......................................dddddddddd..ddddddddd..ddddddd..dddddddd\n"
		"|▌ministries, central agencies and lo…          15          0        0         2 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS..............ddddddddd..ddddddd\n"
		"| ministries, central agencies, local…          13          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"| National Committee on Digital Trans…          11          0        9         2 |\n"
		":...................................................ddddddddd\n"
		"| the conference (its participants)              3          0        0         1 |\n"
		":...................................................ddddddddd..ddddddd\n"
		"| Ministry of Education and Training             1          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"| Ministry of Finance                            1          1        1         2 |\n"
		"| Ministry of Health                             1          1        0         1 |\n"
		":..............................................................ddddddd\n"
		"|                                                                                |\n"
		"|  1/24 agencies · most directives first                                         |\n"
		":.ssssssssssssssssssssssssssssssssssssss\n"
		"3,0\n");
	expect_screen(v, 12, 45,
		"| 1 Meetings  2  3  4  5  6 Agencies  7  8    |\n"
		":.tttttttttt..t..t..t..t..OOOOOOOOOO..t..t\n"
		"|                                             |\n"
		"|                                  directives |\n"
		":..................................dddddddddd\n"
		"|▌ministries, central agencies a…          15 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS\n"
		"| ministries, central agencies,…           13 |\n"
		"| National Committee on Digital…           11 |\n"
		"| the conference (its participan…           3 |\n"
		"| Ministry of Education and Trai…           1 |\n"
		"| Ministry of Finance                       1 |\n"
		"| Ministry of Health                        1 |\n"
		"|                                             |\n"
		"|  1/24 agencies · most directives first      |\n"
		":.ssssssssssssssssssssssssssssssssssssss\n"
		"3,0\n");
	close_view(v);
}

/* Takes the nth item of the menu that the action opens, with Space or with Enter; returns the verdict. */
static enum verdict take_item(struct view *v, enum action opens, int nth, bool add)
{
	struct view *menu;
	enum verdict verdict;

	assert_int_equal(press(v, opens), VERDICT_PUSH);
	menu = cx.push;
	press(menu, ACTION_FIRST);
	while (nth-- > 0)
		press(menu, ACTION_DOWN);
	verdict = press(menu, add ? ACTION_CHOOSE : ACTION_TAKE);
	menu->ops->close(menu);
	return verdict;
}

static void assert_vocabulary(struct view *v, const char *status, const char *selected)
{
	struct buf b = BUF_EMPTY;
	struct target t;

	v->ops->prepare(v, 20, 80);
	v->ops->status(v, &b);
	assert_string_equal(buf_text(&b), status);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, selected);
	buf_free(&b);
}

/* Filters go together, are told, all go off at once, and one key takes back one change. */
static void narrows_the_agencies(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	assert_int_equal(press(v, ACTION_UNFILTER), VERDICT_REDRAW);
	assert_string_equal(buf_text(&cx.message), "No filter is set");
	assert_int_equal(press(v, ACTION_UNDO), VERDICT_REDRAW);
	assert_string_equal(buf_text(&cx.message), "No filter or order was changed here");
	assert_int_equal(take_item(v, ACTION_FILTER, 1, false), VERDICT_CLOSE);
	assert_vocabulary(v, "1/6 agencies · with deadlines", "ministries-localities-units");
	press(v, ACTION_LAST);
	assert_vocabulary(v, "6/6 agencies · with deadlines", "sbv");
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_vocabulary(v, "6/6 agencies · by name · with deadlines", "sbv");
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_vocabulary(v, "1/6 agencies · by name, reversed · with deadlines", "sbv");
	press(v, ACTION_UNFILTER);
	assert_vocabulary(v, " 2/24 agencies · by name, reversed", "sbv");
	press(v, ACTION_UNDO);
	assert_vocabulary(v, "1/6 agencies · by name, reversed · with deadlines", "sbv");
	press(v, ACTION_UNDO);
	press(v, ACTION_UNDO);
	assert_vocabulary(v, "6/6 agencies · with deadlines", "sbv");
	press(v, ACTION_UNDO);
	assert_vocabulary(v, " 9/24 agencies · most directives first", "sbv");
	buf_clear(&cx.message);
	close_view(v);
}

/* An indicator of which two meetings speak can be compared; topics have no kinds. */
static void narrows_the_others(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_INDICATOR);
	struct entries *all = &((struct vocabulary_view *)v)->all;

	(void)state;
	for (long i = 0; i < all->n_shown; i++)
		assert_true(all->shown[i]->count[ENTRY_DIRECTIVES] == 0);
	struct entry_choice c = { .compared = true, .by_name = true };
	const long two = entries_count(all, &c);
	vocabulary_choose((struct vocabulary_view *)v, &c);
	assert_int_equal(all->n_shown, two);
	for (long i = 0; i < all->n_shown; i++)
		assert_true(all->shown[i]->count[ENTRY_MEETINGS] >= 2);
	close_view(v);

	v = view_vocabulary_new(&cx, GB_BY_TOPIC);
	assert_int_equal(press(v, ACTION_MINE), VERDICT_PASS);
	close_view(v);
}

/* What nothing hangs on stays last, whichever way the order goes. */
static void empty_ones_are_last(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);
	struct entries *all = &((struct vocabulary_view *)v)->all;

	(void)state;
	for (int column = 0; column < ENTRY_COLUMNS; column++)
		for (int reverse = 0; reverse < 2; reverse++) {
			const struct entry_choice c = { .most = (enum entry_column)column, .reverse = reverse };
			entries_arrange(all, &c);
			assert_int_equal(all->n_shown, all->n);
			for (long i = 1; i < all->n_shown; i++) {
				const struct entry *a = all->shown[i - 1], *b = all->shown[i];
				assert_true(a->empty <= b->empty);
				if (a->empty == b->empty)
					assert_true(reverse ? a->count[column] <= b->count[column] : a->count[column] >= b->count[column]);
			}
		}
	close_view(v);
}

static void goes_to_my_agency(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	press(v, ACTION_MINE);
	assert_non_null(strstr(buf_text(&cx.message), "agency = moh"));
	buf_clear(&cx.message);
	cx.my_agency = "moh";
	press(v, ACTION_MINE);
	assert_vocabulary(v, " 7/24 agencies · most directives first", "moh");
	assert_int_equal(take_item(v, ACTION_FILTER, 7, false), VERDICT_CLOSE);         /* groups */
	press(v, ACTION_MINE);
	assert_string_equal(buf_text(&cx.message), "Your agency is not among those shown");
	buf_clear(&cx.message);
	cx.my_agency = NULL;
	close_view(v);
}

/* Everything about an agency, the newest meeting first, of all kinds; turned around by its order, narrowed to kinds. */
static void shows_all_by_time(void **state)
{
	struct view *v = open_target(TARGET_AGENCY, "committee");
	struct buf status = BUF_EMPTY;
	struct target t;

	(void)state;
	v->ops->prepare(v, 20, 80);
	v->ops->status(v, &status);
	assert_string_equal(buf_text(&status), " 1/22 entries · newest first");
	assert_true(v->ops->selected(v, &t));
	assert_memory_equal(t.id, "session-10/", 11);
	assert_true(shows(v, 24, 80, "|   Directive · National Committee on Digital Transformation         no deadline |"));
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	press(v, ACTION_FIRST);
	v->ops->prepare(v, 20, 80);
	buf_clear(&status);
	v->ops->status(v, &status);
	assert_string_equal(buf_text(&status), " 1/22 entries · oldest first");
	assert_true(v->ops->selected(v, &t));
	assert_memory_equal(t.id, "session-2/", 10);
	buf_free(&status);
	close_view(v);
}

static void keeps_the_selection(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);
	struct target t;
	struct buf id = BUF_EMPTY;

	(void)state;
	press(v, ACTION_DOWN);
	press(v, ACTION_DOWN);
	assert_true(v->ops->selected(v, &t));
	assert_int_equal(t.kind, TARGET_AGENCY);
	buf_puts(&id, t.id);
	assert_int_equal(take_item(v, ACTION_SORT, 0, false), VERDICT_CLOSE);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, buf_text(&id));
	cx.voice.lang = GB_VI;
	v->ops->reload(v);
	assert_true(v->ops->selected(v, &t));
	assert_string_equal(t.id, buf_text(&id));
	cx.voice.lang = GB_EN;
	assert_int_equal(press(v, ACTION_OPEN), VERDICT_OPEN);
	assert_string_equal(cx.open.id, buf_text(&id));
	assert_int_equal(press(v, ACTION_FIRST), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_UP), VERDICT_DONE);
	assert_int_equal(press(v, ACTION_LAST), VERDICT_REDRAW);
	assert_int_equal(press(v, ACTION_DOWN), VERDICT_DONE);
	buf_free(&id);
	close_view(v);
}

/* By name as in a Vietnamese dictionary, what nothing hangs on last. */
static void sorts_by_name(void **state)
{
	struct view *v = view_vocabulary_new(&cx, GB_BY_AGENCY);

	(void)state;
	cx.voice.lang = GB_VI;
	v->ops->reload(v);
	take_item(v, ACTION_SORT, 0, false);
	press(v, ACTION_FIRST);
	expect_screen(v, 14, 60,
		"| 1 Cuộc họp  2 Thông điệp  3 Chỉ đạo  4  5  6 Cơ quan  7  8 |\n"
		":.tttttttttt..tttttttttttt..ttttttttt..t..t..OOOOOOOOO..t..t\n"
		"|                                                            |\n"
		"|                                 chỉ đạo  thời hạn  số liệu |\n"
		":.................................ddddddd..dddddddd..ddddddd\n"
		"|▌Bộ Giáo dục và Đào tạo                1         1        0 |\n"
		":mSSSSSSSSSSSSSSSSSSSSSS.............................ddddddd\n"
		"| Bộ Kế hoạch và Đầu tư                 0         0        1 |\n"
		":.................................ddddddd..dddddddd\n"
		"| Bộ Khoa học và Công nghệ              0         0        4 |\n"
		":.................................ddddddd..dddddddd\n"
		"| bộ, ngành, địa phương                15         0        0 |\n"
		":..........................................dddddddd..ddddddd\n"
		"| bộ, ngành, địa phương, đơn vị        13         1        0 |\n"
		":....................................................ddddddd\n"
		"| Bộ Tài chính                          1         1        1 |\n"
		"| Bộ Thông tin và Truyền thông          0         0        4 |\n"
		":.................................ddddddd..dddddddd\n"
		"| Bộ Tư pháp                            1         1        0 |\n"
		":....................................................ddddddd\n"
		"| Bộ Y tế                               1         1        0 |\n"
		":....................................................ddddddd\n"
		"|                                                            |\n"
		"|  1/24 cơ quan · theo tên                                   |\n"
		":.ssssssssssssssssssssssss\n"
		"3,0\n");
	cx.voice.lang = GB_EN;
	close_view(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paints_agencies),
		cmocka_unit_test(narrows_the_agencies),
		cmocka_unit_test(narrows_the_others),
		cmocka_unit_test(empty_ones_are_last),
		cmocka_unit_test(goes_to_my_agency),
		cmocka_unit_test(shows_all_by_time),
		cmocka_unit_test(keeps_the_selection),
		cmocka_unit_test(sorts_by_name),
	};

	return cmocka_run_group_tests(tests, view_case_begin, view_case_end);
}
