/* test_tui_search_menus.c - narrowing a search by menus, on the bundled corpus: what they offer, what choosing makes of the text. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "search_view_case.h"
#include "tui/menu.h"

static enum verdict menu_press(struct view *menu, enum action a)
{
	menu->ops->prepare(menu, 20, 80);
	return menu->ops->act(menu, a, NULL);
}

static void narrows_by_a_choice(void **state)
{
	struct search *s = open_search("du lieu");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	const struct menu *m = (struct menu *)menu;
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_REDRAW);
	const long count = m->items[0].count;
	struct buf expected = BUF_EMPTY;
	buf_printf(&expected, "du lieu kind:%s ", m->items[0].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	menu->ops->close(menu);
	prepare(s);
	assert_string_equal(text_of(s), buf_text(&expected));
	assert_int_equal(s->answer.feed.total, count);
	buf_free(&expected);
	close_search(s);
}

static struct view *open_parts(struct search *s, int facet)
{
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	for (int i = 0; i < facet; i++)
		(void)menu_press(menu, ACTION_DOWN);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_REDRAW);
	return menu;
}

/* What it is narrowed to already does not narrow what else it could be. */
static void offers_alternatives(void **state)
{
	struct search *s = open_search("du lieu kind:directive ");
	struct view *menu = open_parts(s, 0);
	const struct menu *m = (struct menu *)menu;

	(void)state;
	assert_int_equal(m->n, 5);
	for (long i = 0; i < m->n; i++)
		assert_int_equal(m->items[i].chosen, strcmp(m->items[i].id, "directive") == 0);
	assert_string_equal(m->items[m->list.sel].id, "directive");
	/* Space adds, and takes away; Enter ends that. */
	const long directives = m->items[m->list.sel].count, others = m->items[m->list.sel + 1].count;
	const char *other = m->items[m->list.sel + 1].id;
	struct buf expected = BUF_EMPTY;
	(void)menu_press(menu, ACTION_DOWN);
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	buf_printf(&expected, "du lieu kind:directive kind:%s ", other);
	assert_string_equal(text_of(s), buf_text(&expected));
	prepare(s);
	assert_int_equal(feed_total(&s->answer.feed), directives + others);
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	assert_string_equal(text_of(s), "du lieu kind:directive ");
	assert_int_equal(menu_press(menu, ACTION_CHOOSE), VERDICT_REDRAW);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), buf_text(&expected));
	menu->ops->close(menu);
	buf_free(&expected);
	close_search(s);
}

/* Enter takes one instead of the others, and what is chosen away. */
static void takes_another(void **state)
{
	struct search *s = open_search("du lieu year:2025 kind:directive so ");
	struct view *menu = open_parts(s, 0);
	const struct menu *m = (struct menu *)menu;

	(void)state;
	(void)menu_press(menu, ACTION_LAST);
	struct buf expected = BUF_EMPTY;
	assert_string_not_equal(m->items[m->list.sel].id, "directive");
	buf_printf(&expected, "du lieu year:2025 so kind:%s ", m->items[m->list.sel].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), buf_text(&expected));
	menu->ops->close(menu);
	menu = open_parts(s, 0);
	m = (struct menu *)menu;
	assert_true(m->items[m->list.sel].chosen);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	assert_string_equal(text_of(s), "du lieu year:2025 so ");
	menu->ops->close(menu);
	buf_free(&expected);
	close_search(s);
}

static void chooses_among_values(void **state)
{
	struct search *s = open_search("agency:Ministry");

	(void)state;
	prepare(s);
	assert_int_equal(press(s, K_TAB), VERDICT_PUSH);
	struct view *menu = cx.push;
	const struct menu *m = (struct menu *)menu;
	assert_true(m->n > 1);
	struct buf expected = BUF_EMPTY;
	buf_printf(&expected, "agency:%s ", m->items[0].id);
	assert_int_equal(menu_press(menu, ACTION_TAKE), VERDICT_CLOSE);
	menu->ops->close(menu);
	assert_string_equal(text_of(s), buf_text(&expected));
	buf_free(&expected);
	close_search(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(narrows_by_a_choice),
		cmocka_unit_test(offers_alternatives),
		cmocka_unit_test(takes_another),
		cmocka_unit_test(chooses_among_values),
	};

	return cmocka_run_group_tests(tests, search_view_case_begin, search_view_case_end);
}
