/* test_pty_bytes.c - what each key costs on the line, at 80x24 on an xterm in UTF-8, in both languages, as usual and in thrift mode. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pty_case.h"
#include "sent.h"

#define PASTE_OFF "\033[?2004l"         /* the first that is sent when giaoban leaves the terminal */
#define DOWNS "keys Down Down Down Down Down Down Down Down Down Down Down Down Down Down"

/* A key, the steps before it (parted by "|": for a key that waits counting is given up), and how many bytes it may cost at most. */
static const struct cost {
	const char *name, *before, *key;
	size_t most, most_in_thrift;
} costs[] = {
	{ "line down", "keys 3", "keys j", 205, 20 },
	{ "line up", "keys 3|keys j", "keys k", 205, 20 },
	{ "line down, meetings", "", "keys j", 205, 20 },
	{ "line down, slogans", "keys 2", "keys j", 205, 20 },
	{ "line down, figures", "keys 4", "keys j", 205, 20 },
	{ "line up, timeline", "keys 5|keys k", "keys k", 205, 20 },
	{ "line up to another day, timeline", "keys 5", "keys k", 290, 20 },     /* the axis shows it too */
	{ "line down, agencies", "keys 6", "keys j", 205, 20 },
	{ "line down, topics", "keys 7", "keys j", 205, 20 },
	{ "line down, indicators", "keys 8", "keys j", 205, 20 },
	{ "line down, of a meeting", "keys Enter|keys 3", "keys j", 205, 20 },
	{ "line down, results", "keys /|keys d|keys u|keys Down", "keys Down", 205, 20 },
	{ "line down, findings", "keys : f i n d i n g s Enter", "keys j", 205, 20 },
	{ "line down, menu", "keys 3|keys f", "keys j", 100, 20 },
	{ "line down, at the edge", "keys 3|" DOWNS, "keys j", 260, 160 },      /* the words of a row are new */
	{ "page down", "keys 3", "keys Space", 2300, 2150 },
	{ "page up", "keys 3|keys Space", "keys b", 2000, 1900 },
	{ "open", "keys 3", "keys Enter", 1800, 1700 },
	{ "back", "keys 3|keys Enter", "keys h", 2400, 2250 },
	{ "next link", "keys 3|keys Enter", "keys Tab", 130, 20 },
	{ "search opened", "keys 3", "keys /", 900, 850 },
	{ "a letter typed", "keys /|keys d", "keys u", 1800, 60 },
	{ "the first letter", "keys /", "keys d", 2400, 60 },
	{ "results", "keys /|keys d|keys u", "keys Down", 260, 2250 },
	{ "filter menu opened", "keys 3", "keys f", 750, 480 },
	{ "filter menu closed", "keys 3|keys f", "keys Esc", 700, 520 },
	{ "other language", "keys 3", "keys L", 2300, 2200 },
};

struct mode {
	const char *name, *env, *args;
	bool thrift;
};
static const struct mode modes[] = {
	{ "en", "GIAOBAN_LANG=en", "", false },
	{ "vi", "GIAOBAN_LANG=vi", "", false },
	{ "en, thrift", "GIAOBAN_LANG=en", "--thrift", true },
	{ "vi, thrift", "GIAOBAN_LANG=vi", "--thrift", true },
};

/* ---- counting ---- */

/* Where a session begins does not depend on the one before it: nothing is kept. */
static void start(const struct mode *m)
{
	char env[200];

	snprintf(env, sizeof env, "GIAOBAN_SECURE=1 %s", m->env);
	pty_open(&pty, 24, 80, env, m->args);
	pty_expect_screen(&pty);
}

/* Each step is whole on the screen before the next one begins. */
static void play(const char *steps)
{
	char copy[400], *rest = copy;

	assert_in_range(snprintf(copy, sizeof copy, "%s", steps), 0, sizeof copy - 1);
	for (char *step; (step = strtok_r(rest, "|", &rest));)
		pty_play(&pty, step);
}

/* All that was sent until the program was told to end, without what it sends then.  It ends when its last frame is out. */
static size_t sent_until_end(void)
{
	const size_t n = strlen(PASTE_OFF);
	size_t at;

	pty_signal(&pty, SIGTERM);
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_drain(&pty);
	assert_true(pty.sent.len > n);
	for (at = pty.sent.len - n; at > 0 && memcmp(pty.sent.text + at, PASTE_OFF, n) != 0; at--)
		;
	assert_int_not_equal(at, 0);
	return at;
}

static size_t sent_by(const struct mode *m, const char *before, const char *key)
{
	start(m);
	play(before);
	if (key)
		pty_play(&pty, key);
	const size_t n = sent_until_end();
	pty_close(&pty);
	return n;
}

static void test_start(void **state)
{
	(void)state;
	for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
		const size_t n = sent_by(&modes[m], "", NULL);
		printf("# %s: the first screen %zu bytes\n", modes[m].name, n);
		assert_in_range(n, 500, modes[m].thrift ? 1450 : 1850);
	}
}

/* A line of 9600 baud and fewer needs no option; its screens are those that a script shows with it. */
static void test_speed(void **state)
{
	static const char *const speeds[] = { "1200", "9600" };
	char env[300];

	(void)state;
	for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++) {
		snprintf(env, sizeof env, "GIAOBAN_SECURE=1 sh -c 'if [ -t 0 ]; then stty %s; exec \"$@\"; else exec \"$@\" --thrift; fi' sh",
		         speeds[i]);
		pty_open(&pty, 24, 80, env, "");
		pty_expect_screen(&pty);
		pty_cell_of(&pty, "5 meetings · thrift");
		pty_play(&pty, "keys 3");
		pty_play(&pty, "keys j");
		pty_close(&pty);
	}
	pty_open(&pty, 24, 80, "sh -c '[ ! -t 0 ] || stty 19200; exec \"$@\"' sh", "");
	pty_expect_screen(&pty);
	pty_cell_of(&pty, "1/5 meetings");
}

static void count(const struct mode *m)
{
	const char *before = NULL;
	size_t base = 0;

	for (size_t i = 0; i < sizeof costs / sizeof *costs; i++) {
		const struct cost *c = &costs[i];
		const size_t most = m->thrift ? c->most_in_thrift : c->most;
		if (!before || strcmp(before, c->before) != 0)
			base = sent_by(m, c->before, NULL);
		before = c->before;
		const size_t n = sent_by(m, before, c->key) - base;
		printf("# %s: %s %zu bytes\n", m->name, c->name, n);
		if (n < 1 || n > most)
			fail_msg("%s: %s costs %zu bytes, at most %zu are allowed", m->name, c->name, n, most);
	}
}

static void test_english(void **state)
{
	(void)state;
	count(&modes[0]);
}

static void test_vietnamese(void **state)
{
	(void)state;
	count(&modes[1]);
}

static void test_thrift_english(void **state)
{
	(void)state;
	count(&modes[2]);
}

static void test_thrift_vietnamese(void **state)
{
	(void)state;
	count(&modes[3]);
}

/* ---- a page against its text ---- */

static void test_pages(void **state)
{
	static const struct {
		const char *before, *key;
	} pages[] = {
		{ "keys 2", "keys Space" }, { "keys 3", "keys Space" }, { "keys 3|keys Space|keys Space", "keys b" }, { "keys 4", "keys Space" },
		{ "keys 8", "keys Space" },
	};

	(void)state;
	for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
		for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
			struct buf before = BUF_EMPTY, after = BUF_EMPTY;
			const size_t base = sent_by(&modes[m], pages[i].before, NULL);
			start(&modes[m]);
			play(pages[i].before);
			pty_text(&pty, &before);
			pty_play(&pty, pages[i].key);
			pty_text(&pty, &after);
			const size_t sent = sent_until_end() - base, text = sent_new_text(buf_text(&before), buf_text(&after));
			printf("# %s: %s, %s: %zu bytes for %zu of text\n", modes[m].name, pages[i].before, pages[i].key, sent, text);
			assert_in_range(text, 500, 3000);
			assert_in_range(sent * 100, 1, text * (modes[m].thrift ? 110 : 120));
			pty_close(&pty);
			buf_free(&before);
			buf_free(&after);
		}
	}
}

/* ---- nothing for nothing ---- */

/* What changes nothing: at both ends of a list, keys that nobody knows, and what a terminal tells of itself. */
static void test_nothing(void **state)
{
	static const char at_top[] = "kk\033[A\033[5~\033OHg\033[99~\033[1;9Z\033OZ\033[I\033[O\033[<0;5;5M\033[<0;5;5m\033[?1;2c\033[5;80R";
	static const char at_end[] = "jj\033[B\033[6~ \033OFG";

	(void)state;
	for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
		const size_t plain = sent_by(&modes[m], "keys 1|keys G", NULL);
		start(&modes[m]);
		play("keys 1");
		pty_send(&pty, at_top, strlen(at_top));
		play("keys G");
		pty_send(&pty, at_end, strlen(at_end));
		/* That all of it was read is seen by what follows. */
		play("keys Enter|keys h");
		const size_t all = sent_until_end();
		pty_close(&pty);
		assert_int_equal(all, plain + sent_by(&modes[m], "keys 1|keys G|keys Enter", "keys h") - plain);
	}
}

/* ---- no questions ---- */

static void assert_asks_nothing(const struct buf *sent)
{
	const char *question = sent_question(sent->text, sent->len);

	if (question)
		fail_msg("the terminal is asked: ESC %.20s", question + 1);
}

/* From the first byte to the last, through all views. */
static void test_no_query(void **state)
{
	static const char *const steps[] = {
		"keys Enter", "keys Tab Tab Tab", "keys h", "keys 2 j", "keys 3 j Enter", "keys Tab Enter", "keys h h", "keys 4 j", "keys v", "keys h",
		"keys 5 k", "keys 6 Enter", "keys h", "keys 7", "keys 8", "keys f", "keys Esc", "keys s", "keys Esc", "keys /", "keys d u Down",
		"keys Esc", "keys 1 c", "keys Enter", "keys h", "keys ?", "keys q", "keys : d i", "keys Esc", "keys L", "keys Ctrl-L", "keys Y", "keys q",
		"size 120x40", "size 80x24",
	};

	(void)state;
	for (size_t m = 1; m < sizeof modes / sizeof *modes; m += 2) {
		start(&modes[m]);
		for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
			pty_play(&pty, steps[i]);
		(void)sent_until_end();
		assert_asks_nothing(&pty.sent);
		pty_close(&pty);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_start, pty_after_each),
		cmocka_unit_test_teardown(test_speed, pty_after_each),
		cmocka_unit_test_teardown(test_english, pty_after_each),
		cmocka_unit_test_teardown(test_vietnamese, pty_after_each),
		cmocka_unit_test_teardown(test_thrift_english, pty_after_each),
		cmocka_unit_test_teardown(test_thrift_vietnamese, pty_after_each),
		cmocka_unit_test_teardown(test_pages, pty_after_each),
		cmocka_unit_test_teardown(test_nothing, pty_after_each),
		cmocka_unit_test_teardown(test_no_query, pty_after_each),
	};

	return cmocka_run_group_tests(tests, pty_group_begin, pty_group_end);
}
