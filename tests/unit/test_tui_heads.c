/* test_tui_heads.c - the lines at the top: the names of the views, the parts of what is shown, a title. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "view_case.h"
#include "tui/heads.h"

static char *head(int cols, void (*paint)(struct grid *g, struct rect r))
{
	struct buf out = BUF_EMPTY;
	struct grid g;

	grid_init(&g, 1, cols);
	paint(&g, (struct rect){ 0, 0, 1, cols });
	grid_dump(&out, &g);
	grid_free(&g);
	return buf_take(&out);
}

static void views_on_figures(struct grid *g, struct rect r)
{
	head_views(&cx, g, r, ACTION_FIGURES);
}

static void views_on_indicators(struct grid *g, struct rect r)
{
	head_views(&cx, g, r, ACTION_INDICATORS);
}

static const char *const tabs[] = { "Overview", "Slogans 4", "Directives 50", "Figures 21", "Sources" };

static void tabs_first(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 0, 0);
}

static void tabs_middle(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 3, 0);
}

static void tabs_last(struct grid *g, struct rect r)
{
	head_tabs(g, 0, r, tabs, 5, 4, 0);
}

static void title_with_aside(struct grid *g, struct rect r)
{
	head_title(g, 0, r, "Directive · a/b", "10th session");
}

static const struct {
	int cols;
	void (*paint)(struct grid *g, struct rect r);
	const char *expected;
} lines[] = {
	{ 90, views_on_figures,
	  "| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7 Topics  8      |\n"
	  ":.tttttttttt..ttttttttt..tttttttttttt..OOOOOOOOO..tttttttttt..tttttttttt..tttttttt..t\n" },
	{ 80, views_on_figures,
	  "| 1 Meetings  2 Slogans  3 Directives  4 Figures  5 Timeline  6 Agencies  7  8   |\n"
	  ":.tttttttttt..ttttttttt..tttttttttttt..OOOOOOOOO..tttttttttt..tttttttttt..t..t\n" },
	{ 40, views_on_indicators,
	  "| 1  2  3  4  5  6  7  8 Indicators      |\n"
	  ":.t..t..t..t..t..t..t..OOOOOOOOOOOO\n" },
	{ 60, tabs_first,
	  "| Overview  Slogans 4  Directives 50  Figures 21  Sources    |\n"
	  ":.OOOOOOOO..ttttttttt..ttttttttttttt..tttttttttt..ttttttt\n" },
	{ 40, tabs_first,
	  "| Overview  Slogans 4  Directives 50 ›   |\n"
	  ":.OOOOOOOO..ttttttttt..ttttttttttttt.d\n" },
	{ 40, tabs_middle,
	  "| ‹ Directives 50  Figures 21  Sources   |\n"
	  ":.ddttttttttttttt..OOOOOOOOOO..ttttttt\n" },
	{ 40, tabs_last,
	  "| ‹ Directives 50  Figures 21  Sources   |\n"
	  ":.ddttttttttttttt..tttttttttt..OOOOOOO\n" },
	{ 40, title_with_aside,
	  "| Directive · a/b           10th session |\n"
	  ":.TTTTTTTTTTTTTTT...........dddddddddddd\n" },
	{ 28, title_with_aside,
	  "| Directive · a/b  10th ses… |\n"
	  ":.TTTTTTTTTTTTTTT..ddddddddd\n" },
	{ 20, title_with_aside,
	  "| Directive · a/b    |\n"
	  ":.TTTTTTTTTTTTTTT\n" },
	{ 12, title_with_aside,
	  "| Directive… |\n"
	  ":.TTTTTTTTTT\n" },
};

static void paints_heads(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		char *got = head(lines[i].cols, lines[i].paint);
		assert_string_equal(got, lines[i].expected);
		free(got);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paints_heads),
	};

	return cmocka_run_group_tests(tests, view_case_begin, view_case_end);
}
