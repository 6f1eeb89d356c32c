/* test_tui_trail.c - the way back and forward: who is shown, and that each view is closed once. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "tui/trail.h"

/* A reason for a global: the views under test tell of their end in no other way. */
static int closed;

static void close_it(struct view *v)
{
	closed++;
	free(v);
}

static const struct view_ops page = { .name = "page", .close = close_it };
static const struct view_ops list = { .name = "list", .list = true, .close = close_it };
static const struct view_ops whole = { .name = "help", .whole = true, .close = close_it };

static struct view *new_view(const struct view_ops *ops)
{
	struct view *v = mem_alloc(sizeof *v);

	v->ops = ops;
	return v;
}

static void back_and_forward(void **state)
{
	struct trail t = { 0 };
	struct view *a = new_view(&list), *b = new_view(&page), *c = new_view(&page);

	(void)state;
	closed = 0;
	trail_push(&t, a);
	assert_false(trail_back(&t));
	trail_push(&t, b);
	trail_push(&t, c);
	assert_true(trail_back(&t));
	assert_ptr_equal(trail_top(&t), b);
	assert_true(trail_back(&t));
	assert_true(trail_forward(&t));
	assert_true(trail_forward(&t));
	assert_ptr_equal(trail_top(&t), c);
	assert_false(trail_forward(&t));
	assert_true(trail_back(&t));
	assert_int_equal(closed, 0);
	trail_push(&t, new_view(&page));        /* another way: c is gone */
	assert_int_equal(closed, 1);
	assert_false(trail_forward(&t));
	trail_free(&t);
	assert_int_equal(closed, 4);
}

static void a_long_way_keeps_its_beginning(void **state)
{
	struct trail t = { 0 };
	struct view *first = new_view(&list);

	(void)state;
	closed = 0;
	trail_push(&t, first);
	for (int i = 0; i < 3 * TRAIL_MOST; i++)
		trail_push(&t, new_view(&page));
	while (trail_back(&t))
		;
	assert_ptr_equal(trail_top(&t), first);
	int steps = 0;
	while (trail_forward(&t))
		steps++;
	assert_int_equal(steps, TRAIL_MOST - 1);
	trail_free(&t);
	assert_int_equal(closed, 3 * TRAIL_MOST + 1);
}

static void kept_views_are_not_closed(void **state)
{
	struct trail t = { 0 };
	struct view *root = new_view(&list);

	(void)state;
	closed = 0;
	root->kept = true;
	trail_push(&t, root);
	trail_push(&t, new_view(&page));
	trail_push(&t, root);
	trail_replace(&t, root);
	trail_free(&t);
	assert_int_equal(closed, 1);
	free(root);
}

static void the_list_that_a_page_came_from(void **state)
{
	struct trail t = { 0 };
	struct view *a = new_view(&list);

	(void)state;
	trail_push(&t, a);
	assert_null(trail_list_below(&t));      /* a list on top needs none */
	trail_push(&t, new_view(&page));
	trail_push(&t, new_view(&page));
	assert_ptr_equal(trail_list_below(&t), a);
	trail_push(&t, new_view(&whole));
	assert_null(trail_list_below(&t));
	trail_push(&t, new_view(&page));
	assert_null(trail_list_below(&t));
	trail_free(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(back_and_forward),
		cmocka_unit_test(a_long_way_keeps_its_beginning),
		cmocka_unit_test(kept_views_are_not_closed),
		cmocka_unit_test(the_list_that_a_page_came_from),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
