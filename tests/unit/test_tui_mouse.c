/* test_tui_mouse.c - two clicks that are one double click; and the mouse in the whole browser: wherever it is pressed, whatever has gone
 * meanwhile. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store_case.h"
#include "tui/app.h"
#include "tui/clicks.h"

/* ---- double clicks ---- */

static void test_clicks(void **state)
{
	static const struct {
		char kind;              /* c: a click; w: the wheel; k: a key */
		int y, x;
		long at;
		bool is_double;
	} table[] = {
		{ 'c', 4, 10, 1000, false },
		{ 'c', 4, 10, 1400, true },             /* in time, just */
		{ 'c', 4, 10, 1500, false },            /* a third click is the first of the next two */
		{ 'c', 4, 10, 1901, false },            /* too late: then this is the first */
		{ 'c', 4, 10, 1902, true },
		{ 'c', 4, 10, 2000, false },
		{ 'c', 4, 11, 2001, false },            /* elsewhere */
		{ 'c', 5, 11, 2002, false },
		{ 'w', 5, 11, 2003, false },            /* something in between */
		{ 'c', 5, 11, 2004, false },
		{ 'k', 0, 0, 2005, false },
		{ 'c', 5, 11, 2006, false },
		{ 'c', 5, 11, 2007, true },
		{ 'c', 0, 0, 3000, false },
	};
	struct clicks clicks = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct event e = { .kind = table[i].kind == 'k' ? EVENT_KEY : EVENT_MOUSE, .y = table[i].y, .x = table[i].x };

		e.mouse = table[i].kind == 'w' ? MOUSE_WHEEL_DOWN : MOUSE_CLICK;
		clicks_count(&clicks, &e, table[i].at);
		assert_int_equal(e.mouse, table[i].is_double ? MOUSE_DOUBLE : table[i].kind == 'w' ? MOUSE_WHEEL_DOWN : MOUSE_CLICK);
	}
}

/* ---- a terminal with a mouse ---- */

/* Gives out what `next` makes, until it says EVENT_END. */
struct player {
	struct term term;
	void (*next)(struct player *p, struct event *out);
	int step, rows, cols;
	uint32_t seed;
	const char *path;
	struct buf screen;              /* the last one, text alone */
};

static struct player *of(struct term *t)
{
	return (struct player *)t;
}

static void read_event(struct term *t, int wait_ms, struct event *out)
{
	*out = (struct event){ .kind = EVENT_NOTHING };
	if (wait_ms < 0)
		of(t)->next(of(t), out);
}

static bool nothing_waits(struct term *t)
{
	(void)t;
	return false;
}

static void show(struct term *t, const struct grid *g)
{
	buf_clear(&of(t)->screen);
	grid_dump(&of(t)->screen, g);
}

static void size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->rows;
	*cols = of(t)->cols;
}

static bool clipboard(struct term *t, const char *text)
{
	(void)t;
	(void)text;
	return true;
}

static void stay(struct term *t)
{
	(void)t;
}

static const struct term_ops no_mouse = {
	.read = read_event, .waiting = nothing_waits, .show = show, .size = size, .clipboard = clipboard, .leave = stay, .enter = stay,
};

/* No command is known here. */
static bool no_command(void *self, const char *line, enum gb_lang lang, struct app_command *out, struct gb_why *why)
{
	(void)self;
	(void)line;
	(void)lang;
	(void)out;
	snprintf(why->text, sizeof why->text, "no command");
	return false;
}

static const char *no_word(void *self, const char *line, size_t n)
{
	(void)self;
	(void)line;
	(void)n;
	return NULL;
}

static const struct app_commands commands = { NULL, no_command, no_word };

static void play(struct player *p)
{
	gb_corpus *c = case_read(p->path);
	const struct app_options options = { .corpus = c, .lang = GB_EN, .today = { 2020, 6, 1 }, .commands = &commands };

	p->term.ops = &no_mouse;
	assert_int_equal(app_run(&p->term, &options), 0);
	gb_close(c);
}

static void expect_text(const struct player *p, const char *text)
{
	if (!strstr(buf_text(&p->screen), text))
		fail_msg("%s\n%s", text, buf_text(&p->screen));
}

static void key_event(struct event *out, char key)
{
	*out = (struct event){ .kind = EVENT_TEXT, .text = { key } };
	if (key == '\r' || key == '\033')
		*out = (struct event){ .kind = EVENT_KEY, .key = key == '\r' ? K_RETURN : K_ESCAPE };
}

/* ---- where there is none ---- */

static void press_m(struct player *p, struct event *out)
{
	if (p->step++ == 0) {
		key_event(out, 'M');
		return;
	}
	expect_text(p, "This terminal has no mouse that giaoban knows");
	*out = (struct event){ .kind = EVENT_END };
}

static void test_no_mouse(void **state)
{
	struct player p = { .next = press_m, .rows = 24, .cols = 80, .path = case_make("none.db") };

	(void)state;
	play(&p);
	buf_free(&p.screen);
}

/* ---- what has gone ---- */

static void remove_all(const char *path)
{
	static const char *const meetings[] = { "m0", "m1", "m2" };
	gb_corpus *c;

	assert_int_equal(gb_open(path, GB_WRITE, GB_EN, &c), GB_OK);
	for (size_t i = 0; i < sizeof meetings / sizeof *meetings; i++)
		assert_int_equal(gb_remove(c, meetings[i]), GB_OK);
	gb_close(c);
}

/* Between the first click and the second all that was shown is taken away. */
static void open_what_is_gone(struct player *p, struct event *out)
{
	*out = (struct event){ .kind = EVENT_MOUSE, .y = 5, .x = 10 };
	switch (p->step++) {
	case 0:
		key_event(out, '3');
		return;
	case 1:
		return;
	case 2:
		remove_all(p->path);
		out->mouse = MOUSE_DOUBLE;
		return;
	default:
		*out = (struct event){ .kind = EVENT_END };
	}
}

static void test_gone(void **state)
{
	(void)state;
	for (int cols = 80; cols <= 120; cols += 40) {
		struct player p = { .next = open_what_is_gone, .rows = 24, .cols = cols, .path = case_make("gone.db") };
		play(&p);
		buf_free(&p.screen);
	}
}

/* ---- anywhere ---- */

#define STEPS 1500

static uint32_t roll(struct player *p, uint32_t n)
{
	p->seed = p->seed * 1103515245u + 12345u;
	return (p->seed >> 16) % n;
}

/* Clicks all over the screen and beside it, with some keys and sizes in between; nothing that leaves, or writes. */
static void anything(struct player *p, struct event *out)
{
	static const char keys[] = "12345678/a\033\033\033\rfsLLch]Tm:\033";
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 40, 130 }, { 11, 39 }, { 30, 110 } };
	const uint32_t what = roll(p, 20);

	*out = (struct event){ .kind = EVENT_END };
	if (p->step++ == STEPS)
		return;
	if (what == 0) {
		const uint32_t i = roll(p, 5);
		p->rows = sizes[i][0];
		p->cols = sizes[i][1];
		*out = (struct event){ .kind = EVENT_RESIZE };
	} else if (what < 5) {
		key_event(out, keys[roll(p, sizeof keys - 1)]);
	} else {
		*out = (struct event){ .kind = EVENT_MOUSE, .y = (int)roll(p, (uint32_t)p->rows + 3), .x = (int)roll(p, (uint32_t)p->cols + 3) };
		out->mouse = what < 12 ? MOUSE_CLICK : what < 16 ? MOUSE_DOUBLE : what < 18 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
	}
}

static void test_anywhere(void **state)
{
	const char *path = case_make("anywhere.db");

	(void)state;
	setenv("GIAOBAN_SECURE", "1", 1);       /* nothing that is clicked by chance writes a file, or starts a program */
	for (uint32_t seed = 1; seed <= 3; seed++) {
		struct player p = { .next = anything, .rows = 24, .cols = 80, .seed = seed, .path = path };
		play(&p);
		assert_int_equal(p.step, STEPS + 1);
		buf_free(&p.screen);
	}
	unsetenv("GIAOBAN_SECURE");
}

/* ---- while a command is typed ---- */

static void click_while_typing(struct player *p, struct event *out)
{
	static const char keys[] = ":xy";

	if (p->step < 3) {
		key_event(out, keys[p->step++]);
	} else if (p->step - 3 < p->rows * p->cols) {
		const int i = p->step++ - 3;
		*out = (struct event){ .kind = EVENT_MOUSE, .mouse = (enum mouse)(i % 4), .y = i / p->cols, .x = i % p->cols };
	} else {
		expect_text(p, "|:xy ");
		expect_text(p, "1 Meetings");
		*out = (struct event){ .kind = EVENT_END };
	}
}

static void test_while_typing(void **state)
{
	struct player p = { .next = click_while_typing, .rows = 12, .cols = 40, .path = case_make("typing.db") };

	(void)state;
	play(&p);
	buf_free(&p.screen);
}

static int remove_folder(void **state)
{
	(void)state;
	case_folder_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clicks), cmocka_unit_test(test_no_mouse), cmocka_unit_test(test_gone), cmocka_unit_test(test_anywhere),
		cmocka_unit_test(test_while_typing),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
