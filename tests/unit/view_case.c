/* view_case.c - a view on the bundled corpus, for a test. */
#include "config.h"

#include "view_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/heads.h"
#include "tui/layout.h"

struct context cx;

/* What the app does too: a page calls other records by their names. */
static void name_of(void *self, struct buf *out, const char *address)
{
	gb_rows *rows;
	int item;

	(void)self;
	assert_int_equal(gb_get(cx.corpus, address, &rows, &item), GB_OK);
	gb_say_headline(out, &cx.voice, gb_rows_at(rows, 0)->record);
	gb_rows_free(rows);
}

int view_case_begin(void **state)
{
	struct buf path = BUF_EMPTY;

	(void)state;
	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_EN, &cx.corpus), GB_OK);
	cx.keys = keymap_default();
	cx.cols = 80;
	cx.voice = (struct gb_voice){
		.lang = GB_EN,
		.today = { 2025, 7, 20 },
		.vocabulary = gb_vocabulary(cx.corpus),
		.name = name_of,
	};
	buf_free(&path);
	return 0;
}

int view_case_end(void **state)
{
	(void)state;
	buf_free(&cx.message);
	buf_free(&cx.url);
	gb_close(cx.corpus);
	return 0;
}

struct view *open_target(enum target_kind kind, const char *id)
{
	struct view *v = view_of_target(&cx, &(struct target){ .kind = kind, .id = id });

	assert_non_null(v);
	return v;
}

void close_view(struct view *v)
{
	v->ops->close(v);
}

char *screen(struct view *v, int rows, int cols)
{
	struct buf out = BUF_EMPTY, status = BUF_EMPTY;
	struct layout l = layout_make(rows, cols, v->ops->head_rows, false);
	struct grid g;

	grid_init(&g, rows, cols);
	v->ops->prepare(v, l.body.h, l.body.w);
	v->ops->paint_head(v, &g, l.head);
	v->ops->paint(v, &g, l.body, true);
	v->ops->status(v, &status);
	grid_text(&g, l.status.y, 1, cols - 2, buf_text(&status), STYLE_STATUS);
	grid_dump(&out, &g);
	buf_printf(&out, "%d,%d\n", g.cursor_y, g.cursor_x);
	grid_free(&g);
	buf_free(&status);
	return buf_take(&out);
}

void expect_screen(struct view *v, int rows, int cols, const char *expected)
{
	char *got = screen(v, rows, cols);

	if (strcmp(got, expected) != 0)
		print_error("%s", got);
	assert_string_equal(got, expected);
	free(got);
}

bool shows(struct view *v, int rows, int cols, const char *text)
{
	char *got = screen(v, rows, cols);
	bool found = strstr(got, text) != NULL;

	if (!found)
		print_error("not found: %s\n%s", text, got);
	free(got);
	return found;
}

enum verdict press(struct view *v, enum action a)
{
	v->ops->prepare(v, 20, 80);
	return v->ops->act(v, a, NULL);
}
