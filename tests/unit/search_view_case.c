/* search_view_case.c - searching as one types on the bundled corpus, for a test. */
#include "config.h"

#include "search_view_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "store_case.h"

struct context cx;
struct prompt_history history;
bool key_waits;
int times_asked;

static bool waiting(void *self)
{
	(void)self;
	times_asked++;
	return key_waits;
}

int search_view_case_begin(void **state)
{
	struct buf path = BUF_EMPTY;

	(void)state;
	buf_printf(&path, "%s/assets/corpus.db", getenv("GB_BUILDDIR"));
	assert_int_equal(gb_open(buf_text(&path), GB_READ, GB_EN, &cx.corpus), GB_OK);
	cx.keys = keymap_default();
	cx.searches = &history;
	cx.waiting = waiting;
	cx.voice = (struct gb_voice){
		.lang = GB_EN,
		.today = { 2025, 7, 20 },
		.vocabulary = gb_vocabulary(cx.corpus),
	};
	buf_free(&path);
	return 0;
}

int search_view_case_end(void **state)
{
	(void)state;
	prompt_forget(&history);
	buf_free(&cx.message);
	gb_close(cx.corpus);
	case_folder_remove();
	return 0;
}

struct search *open_search(const char *text)
{
	return (struct search *)view_search_new(&cx, text);
}

void close_search(struct search *s)
{
	s->view.ops->close(&s->view);
}

void prepare(struct search *s)
{
	do {
		cx.unfinished = false;
		s->view.ops->prepare(&s->view, 19, 80);
	} while (cx.unfinished && !key_waits);
}

enum verdict press(struct search *s, enum key key)
{
	const struct event e = { .kind = EVENT_KEY, .key = key };
	const enum verdict verdict = s->view.ops->act(&s->view, keymap_find(cx.keys, "search", &e), &e);

	prepare(s);
	return verdict;
}

void type(struct search *s, const char *text)
{
	for (; *text; text++) {
		const struct event e = { .kind = EVENT_TEXT, .text = { *text } };
		assert_int_equal(s->view.ops->act(&s->view, keymap_find(cx.keys, "search", &e), &e), VERDICT_REDRAW);
		prepare(s);
	}
}

const char *text_of(const struct search *s)
{
	return buf_text(&s->prompt.text);
}

const char *selected(const struct search *s)
{
	struct target t = { .id = "" };

	return s->view.ops->selected(&s->view, &t) ? t.id : "";
}
