/* test_tui_spots.c - what can be picked on the screen: every spot of every view selects what stands there. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/filter.h"
#include "tui/layout.h"
#include "tui/menu.h"
#include "tui/records.h"

static struct context cx;

static void name_of(void *self, struct buf *out, const char *address)
{
	gb_rows *rows;
	int item;

	(void)self;
	assert_int_equal(gb_get(cx.corpus, address, &rows, &item), GB_OK);
	gb_say_headline(out, &cx.voice, gb_rows_at(rows, 0)->record);
	gb_rows_free(rows);
}

static int begin(void **state)
{
	struct buf path = BUF_EMPTY;

	(void)state;
	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_VI, &cx.corpus), GB_OK);
	cx.keys = keymap_default();
	cx.cols = 80;
	cx.voice = (struct gb_voice){
		.lang = GB_VI, .today = { 2025, 7, 20 }, .vocabulary = gb_vocabulary(cx.corpus), .name = name_of,
	};
	buf_free(&path);
	return 0;
}

static int end(void **state)
{
	(void)state;
	buf_free(&cx.message);
	gb_close(cx.corpus);
	return 0;
}

/* ---- painting ---- */

static void paint(struct view *v, struct grid *g, int rows, int cols)
{
	const int head = v->ops->head_rows_in ? v->ops->head_rows_in(rows) : v->ops->head_rows;
	const struct layout l = layout_make(rows, cols, head, false);

	grid_clear(g);
	g->painter = v;
	do {                                    /* what is only read when no key waits */
		cx.unfinished = false;
		v->ops->prepare(v, l.body.h, l.body.w);
	} while (cx.unfinished);
	v->ops->paint_head(v, g, l.head);
	v->ops->paint(v, g, l.body, true);
}

static bool holds(struct rect r, int y, int x)
{
	return y >= r.y && y < r.y + r.h && x >= r.x && x < r.x + r.w;
}

/* The first line of a spot, without the cell of a marker. */
static char *text_of(const struct grid *g, struct rect r)
{
	struct buf out = BUF_EMPTY;

	for (int x = r.x; x < r.x + r.w; x++)
		if (strcmp(grid_at(g, r.y, x)->ch, "▌") != 0)
			buf_puts(&out, grid_at(g, r.y, x)->ch);
		else
			buf_putc(&out, ' ');
	return buf_take(&out);
}

/* The spot of that number on which one stands: where the cursor is, or the tab that is on; NULL: none. */
static const struct spot *selected_spot(const struct grid *g, long what)
{
	for (size_t i = 0; i < g->n_spots; i++) {
		const struct spot *s = &g->spots[i];
		if (s->kind != SPOT_THING || s->what != what)
			continue;
		if (holds(s->r, g->cursor_y, g->cursor_x) || grid_at(g, s->r.y, s->r.x)->style == STYLE_TAB_ON)
			return s;
	}
	return NULL;
}

/* A point of a chart, which stands for its row. */
static bool is_point(const struct spot *s)
{
	const struct view *v = s->painter;

	return s->r.w == 1 && strcmp(v->ops->name, "series") == 0;
}

static bool is_first_piece(const struct grid *g, const struct spot *s)
{
	for (const struct spot *other = g->spots; other < s; other++)
		if (other->kind == s->kind && other->what == s->what && !is_point(other))
			return false;
	return true;
}

/* The one that is selected now says what `text` was; as the whole view may have moved, it need not stand where it stood. */
static void expect_same(const struct grid *g, const struct spot *s, const struct spot *now, const char *text)
{
	const bool is_tab = grid_at(g, now->r.y, now->r.x)->style == STYLE_TAB_ON;

	if (is_point(s)) {
		assert_int_equal(grid_at(g, s->r.y, s->r.x)->style, STYLE_LINK_ON);
	} else if (!is_tab || now->r.w == s->r.w) {             /* a tab may have had no room */
		char *is = text_of(g, now->r);
		assert_string_equal(is, text);
		free(is);
	}
}

/* Picks one and looks whether that is selected now, and the same thing as before. */
static void expect_pick(struct view *v, const struct grid *before, const struct spot *s, struct grid *g)
{
	char *text = text_of(before, s->r);

	assert_ptr_equal(s->painter, v);
	assert_true(v->ops->pick(v, s->what));
	paint(v, g, before->rows, before->cols);
	const struct spot *now = selected_spot(g, s->what);
	if (!now)
		print_error("%s: %ld '%s', cursor %d,%d\n", v->ops->name, s->what, text, g->cursor_y, g->cursor_x);
	assert_non_null(now);
	if (is_first_piece(before, s))
		expect_same(g, s, now, text);
	free(text);
}

/* How many of its spots are things.  The last first: parts in the head lead away from what is below them. */
static long pick_all(struct view *v, int rows, int cols)
{
	struct grid first, g;
	long n = 0;

	grid_init(&first, rows, cols);
	grid_init(&g, rows, cols);
	paint(v, &first, rows, cols);
	for (size_t i = first.n_spots; i > 0; i--) {
		if (first.spots[i - 1].kind != SPOT_THING)
			continue;
		expect_pick(v, &first, &first.spots[i - 1], &g);
		n++;
	}
	if (v->ops->pick)
		assert_false(v->ops->pick(v, 1000000));
	grid_free(&first);
	grid_free(&g);
	return n;
}

/* Every view anew for each size and language; in all of them together so many things at least. */
static void expect_spots(struct view *(*make)(const void *what), const void *what, long least)
{
	static const struct rect sizes[] = { { .h = 24, .w = 80 }, { .h = 12, .w = 40 }, { .h = 40, .w = 130 } };
	long n = 0;

	for (size_t i = 0; i < 2 * sizeof sizes / sizeof *sizes; i++) {
		cx.voice.lang = i % 2 ? GB_VI : GB_EN;
		gb_set_lang(cx.corpus, cx.voice.lang);
		cx.cols = sizes[i / 2].w;
		struct view *v = make(what);
		assert_non_null(v);
		n += pick_all(v, sizes[i / 2].h, sizes[i / 2].w);
		v->ops->close(v);
	}
	assert_true(n >= least);
}

/* ---- the views ---- */

static struct view *list_of(const void *kind)
{
	return view_list_new(&cx, *(const enum gb_kind *)kind, NULL);
}

static void lists(void **state)
{
	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind <= GB_FINDING; kind++)
		expect_spots(list_of, &kind, 30);
}

static struct view *timeline(const void *unused)
{
	(void)unused;
	return view_timeline_new(&cx, NULL);
}

static void the_timeline(void **state)
{
	(void)state;
	expect_spots(timeline, NULL, 30);
}

static struct view *vocabulary(const void *by)
{
	return view_vocabulary_new(&cx, *(const enum gb_facet *)by);
}

static void vocabularies(void **state)
{
	static const enum gb_facet all[] = { GB_BY_AGENCY, GB_BY_TOPIC, GB_BY_INDICATOR };

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		expect_spots(vocabulary, &all[i], 60);
}

static struct view *target(const void *t)
{
	return view_of_target(&cx, t);
}

static struct view *overview(const void *t)
{
	struct view *v = view_of_target(&cx, t);

	view_subject_overview(v);
	return v;
}

static void pages(void **state)
{
	static const struct target all[] = {
		{ .kind = TARGET_RECORD, .id = "session-10/electronic-records" },
		{ .kind = TARGET_RECORD, .id = "conference-2024-07/five-pushes" },
		{ .kind = TARGET_RECORD, .id = "conference-2024-07/five-pushes#2" },
		{ .kind = TARGET_COMPARISON, .id = "session-8 session-10" },
		{ .kind = TARGET_SERIES, .id = "digital-economy-share" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		expect_spots(target, &all[i], 12);
}

static void subjects(void **state)
{
	static const struct target all[] = {
		{ .kind = TARGET_MEETING, .id = "session-10" }, { .kind = TARGET_AGENCY, .id = "moh" },
		{ .kind = TARGET_TOPIC, .id = "data" }, { .kind = TARGET_INDICATOR, .id = "digital-economy-share" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		expect_spots(target, &all[i], 20);
		expect_spots(overview, &all[i], 20);
	}
}

static struct view *search(const void *text)
{
	return view_search_new(&cx, text);
}

static void searches(void **state)
{
	(void)state;
	expect_spots(search, "dữ liệu", 24);
	expect_spots(search, "", 24);            /* examples */
	expect_spots(search, "dữ liệu xyzzy", 6);
}

/* What is typed is not yet answered: the rows that are seen are no longer those. */
static void search_is_behind(void **state)
{
	struct view *v = view_search_new(&cx, "dữ liệu");
	struct grid g;

	(void)state;
	grid_init(&g, 24, 80);
	paint(v, &g, 24, 80);
	assert_true(v->ops->pick(v, 1));
	v->ops->act(v, ACTION_NONE, &(struct event){ .kind = EVENT_TEXT, .text = "x" });
	assert_false(v->ops->pick(v, 1));
	v->ops->close(v);
	grid_free(&g);
}

/* ---- menus ---- */

static struct records records;

static struct view *orders(const void *unused)
{
	(void)unused;
	return menu_orders(&records);
}

static struct view *facets(const void *unused)
{
	(void)unused;
	return menu_facets(&records);
}

static struct view *compare_with(const void *meeting)
{
	return menu_compare(&cx, meeting);
}

static void menus(void **state)
{
	(void)state;
	records_init(&records, &cx, GB_DIRECTIVE, NULL);
	records_prepare(&records, 20, 80);
	expect_spots(orders, NULL, 18);
	expect_spots(facets, NULL, 18);
	expect_spots(compare_with, "session-10", 24);
	records_free(&records);
}

/* Its frame covers what lies below: nothing of that can be picked through it. */
static void a_menu_covers(void **state)
{
	struct view *list = view_list_new(&cx, GB_DIRECTIVE, NULL), *menu = menu_compare(&cx, "session-10");
	const struct rect r = { 2, 0, 20, 80 };
	struct grid g;

	(void)state;
	grid_init(&g, 24, 80);
	list->ops->prepare(list, r.h, r.w);
	menu->ops->prepare(menu, r.h, r.w);
	g.painter = list;
	list->ops->paint(list, &g, r, false);
	g.painter = menu;
	menu->ops->paint(menu, &g, r, true);
	for (int y = 0; y < g.rows; y++)
		for (int x = 0; x < g.cols; x++) {
			const struct spot *s = grid_spot_at(&g, y, x);
			const char *ch = grid_at(&g, y, x)->ch;
			if (strcmp(ch, "┌") == 0 || strcmp(ch, "┘") == 0 || strcmp(ch, "│") == 0) {
				assert_ptr_equal(s->painter, menu);
				assert_int_equal(s->kind, SPOT_GROUND);
			}
		}
	assert_ptr_equal(grid_spot_at(&g, 3, 0)->painter, list);
	menu->ops->close(menu);
	list->ops->close(list);
	grid_free(&g);
}

/* ---- the grid ---- */

static void spots_of_a_grid(void **state)
{
	static const struct rect nothing[] = {
		{ 0, 0, 0, 5 }, { 0, 0, 1, 0 }, { 10, 0, 2, 2 }, { 0, 20, 1, 1 }, { -3, 0, 3, 5 }, { 0, -5, 1, 5 },
	};
	struct grid g;

	(void)state;
	grid_init(&g, 10, 20);
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		grid_spot(&g, nothing[i], SPOT_THING, 1);
	assert_int_equal(g.n_spots, 0);
	assert_null(grid_spot_at(&g, 0, 0));
	g.painter = &g;
	grid_spot(&g, (struct rect){ -1, 2, 3, 100 }, SPOT_THING, 1);
	g.painter = NULL;
	grid_spot(&g, (struct rect){ 1, 5, 1, 2 }, SPOT_ACTION, 7);
	assert_int_equal(grid_spot_at(&g, 0, 19)->what, 1);
	assert_ptr_equal(grid_spot_at(&g, 1, 4)->painter, &g);
	assert_int_equal(grid_spot_at(&g, 1, 5)->what, 7);
	assert_int_equal(grid_spot_at(&g, 1, 6)->kind, SPOT_ACTION);
	assert_int_equal(grid_spot_at(&g, 1, 7)->what, 1);
	assert_null(grid_spot_at(&g, 2, 5));
	assert_null(grid_spot_at(&g, 0, 1));
	assert_null(grid_spot_at(&g, -1, 5));
	assert_null(grid_spot_at(&g, 0, 20));
	grid_clear(&g);
	assert_null(grid_spot_at(&g, 1, 5));
	grid_free(&g);
}

/* The views of the number keys are their actions. */
static void heads(void **state)
{
	static const enum action actions[] = { ACTION_MEETINGS, ACTION_SLOGANS, ACTION_DIRECTIVES, ACTION_FIGURES, ACTION_TIMELINE,
	                                       ACTION_AGENCIES, ACTION_TOPICS, ACTION_INDICATORS };
	struct grid g;

	(void)state;
	for (int cols = 40; cols < 150; cols += 10) {
		grid_init(&g, 1, cols);
		head_views(&cx, &g, (struct rect){ 0, 0, 1, cols }, ACTION_FIGURES);
		assert_int_equal(g.n_spots, 8);
		for (size_t i = 0; i < g.n_spots; i++) {
			const struct spot *s = &g.spots[i];
			assert_int_equal(s->kind, SPOT_ACTION);
			assert_int_equal(s->what, actions[i]);
			assert_int_equal(grid_at(&g, 0, s->r.x)->ch[0], '1' + (int)i);
			assert_string_not_equal(grid_at(&g, 0, s->r.x + s->r.w - 1)->ch, " ");
		}
		grid_free(&g);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spots_of_a_grid), cmocka_unit_test(heads), cmocka_unit_test(lists), cmocka_unit_test(the_timeline),
		cmocka_unit_test(vocabularies), cmocka_unit_test(pages), cmocka_unit_test(subjects), cmocka_unit_test(searches),
		cmocka_unit_test(search_is_behind), cmocka_unit_test(menus), cmocka_unit_test(a_menu_covers),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
