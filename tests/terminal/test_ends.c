/* test_ends.c - whatever ends the browser, wherever one is in it: the terminal is given back, it is gone, and where one stood is kept. */
#include "config.h"

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "base/file.h"
#include "pty_case.h"

#define PLACE "directives session-10/electronic-records,2,140 "         /* two rows down: where all of them stand */
#define UNHEARD "sh -c 'trap \"\" HUP; exec \"$@\"' sh"                   /* a hangup is told by the end of the input only */

static const struct ending {
	int sig;
	const char *key;        /* the line makes the signal of it */
	bool gone;              /* the terminal is */
	const char *runner;
} endings[] = {
	{ SIGTERM, NULL, false, "" }, { SIGHUP, NULL, false, "" }, { SIGINT, "\003", false, "" }, { SIGQUIT, "\034", false, "" },
	{ SIGHUP, NULL, true, "" }, { SIGHUP, NULL, true, UNHEARD },
};

static void read_places(struct buf *out)
{
	struct buf path = BUF_EMPTY;

	buf_printf(&path, "%s" PTY_PLACES, pty_home());
	assert_int_equal(file_read(buf_text(&path), 4096, out, NULL), GB_OK);
	buf_free(&path);
}

static void expect_place(void)
{
	struct buf text = BUF_EMPTY;

	read_places(&text);
	if (!strstr(buf_text(&text), PLACE))
		fail_msg("not kept: %s", buf_text(&text));
	buf_free(&text);
}

static void end_by(const struct ending *e)
{
	if (e->gone)
		pty_hang_up(&pty);
	else if (e->key)
		pty_send(&pty, e->key, 1);
	else
		pty_signal(&pty, e->sig);
}

static void expect_end(const struct ending *e)
{
	pty_expect_exit(&pty, 128 + e->sig);
	if (!e->gone)
		pty_assert_restored(&pty);
	expect_place();
	pty_close(&pty);
}

static void start(const char *env)
{
	pty_open(&pty, 24, 80, env, "");
	pty_expect_screen(&pty);
	pty_play(&pty, "keys 3 j j");
}

/* ---- in giaoban itself ---- */

static void test_anywhere(void **state)
{
	static const struct {
		const char *keys, *words;       /* what is to be seen then; NULL: what a script shows */
	} places[] = {
		{ "keys Enter Tab", NULL }, { "keys : d i r", NULL }, { "keys f", NULL }, { "keys / b e n", NULL }, { "keys e Enter", NULL },
		{ "keys ?", NULL }, { "keys Enter Y", NULL }, { "keys a x y", "xy" }, { "keys |", "Send to the command" }, { "keys 5 >", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
			start(endings[k].runner);
			pty_type(&pty, places[i].keys);
			if (places[i].words)
				pty_expect_words(&pty, places[i].words);
			else
				pty_expect_screen(&pty);
			end_by(&endings[k]);
			expect_end(&endings[k]);
		}
	}
}

/* A line that hangs: nothing more can be said to it, but the program goes. */
static void test_clogged(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

	(void)state;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		start("");
		pty_clog(&pty, 'L');
		pty_signal(&pty, signals[i]);
		pty_expect_exit(&pty, 128 + signals[i]);
		pty_assert_modes(&pty);
		pty_close(&pty);
	}
	start("");
	pty_clog(&pty, 'L');
	pty_hang_up(&pty);
	pty_expect_exit(&pty, 128 + SIGHUP);
}

/* What a key has sent where nobody ends it; larger than what the line holds for its reader, so that some of it is still on its way. */
static void read_frame(const char *key, struct buf *out)
{
	char step[16];

	pty_open(&pty, 100, 250, "", "");
	pty_expect_screen(&pty);
	const size_t from = pty.sent.len;
	snprintf(step, sizeof step, "keys %s", key);
	pty_play(&pty, step);
	buf_puts(out, buf_text(&pty.sent) + from);
	pty_close(&pty);
}

static void let_pile_up(const char *key)
{
	int before = -1, unread = 0;

	pty.takes_nothing = true;
	pty_send(&pty, key, 1);
	assert_int_equal(poll(&(struct pollfd){ .fd = pty.terminal, .events = POLLIN }, 1, PTY_HANG_S * 1000), 1);
	while (unread != before) {
		before = unread;
		poll(NULL, 0, 50);
		assert_int_equal(ioctl(pty.terminal, FIONREAD, &unread), 0);
	}
}

/* What is on its way when the line makes a signal of a key comes through: a terminal is not left in the middle of a sequence. */
static void test_on_its_way(void **state)
{
	static const struct ending by_key[] = { { SIGINT, "\003", false, "" }, { SIGQUIT, "\034", false, "" } };
	struct buf frame = BUF_EMPTY;

	(void)state;
	read_frame("4", &frame);
	for (size_t i = 0; i < sizeof by_key / sizeof *by_key; i++) {
		pty_open(&pty, 100, 250, "", "");
		pty_expect_screen(&pty);
		const size_t from = pty.sent.len;
		let_pile_up("4");
		end_by(&by_key[i]);
		pty_expect_exit(&pty, 128 + by_key[i].sig);
		pty.takes_nothing = false;
		pty_drain(&pty);
		assert_memory_equal(buf_text(&pty.sent) + from, buf_text(&frame), frame.len);
		pty_assert_restored(&pty);
		pty_close(&pty);
	}
	buf_free(&frame);
}

static void stop(void)
{
	pty_send(&pty, "\032", 1);
	const int status = pty_wait(&pty);
	assert_true(WIFSTOPPED(status));
}

/* What came while it was stopped counts when it goes on. */
static void test_stopped(void **state)
{
	static const struct ending while_stopped[] = { { SIGHUP, NULL, false, "" }, { SIGINT, NULL, false, "" }, { SIGHUP, NULL, true, "" } };

	(void)state;
	for (size_t i = 0; i < sizeof while_stopped / sizeof *while_stopped; i++) {
		start("");
		stop();
		end_by(&while_stopped[i]);
		pty_continue(&pty);
		expect_end(&while_stopped[i]);
	}
}

/* ---- with an editor in front ---- */

static void make_editor(void)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/editor", pty_home());
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs("#!/bin/sh\necho editing\nread -r key\n", f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(path, 0700), 0);
	snprintf(path, sizeof path, "%s/tmp", pty_home());
	assert_int_equal(mkdir(path, 0700), 0);
}

/* The note's folder goes too: it is empty, and can be removed. */
static void expect_no_leftover(void)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/tmp", pty_home());
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void test_in_an_editor(void **state)
{
	static const struct ending beside[] = { { SIGTERM, NULL, false, "" }, { SIGHUP, NULL, false, "" }, { SIGHUP, NULL, true, "" } };

	(void)state;
	make_editor();
	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
		start("VISUAL=\"$HOME/editor\" TMPDIR=\"$HOME/tmp\"");
		pty_send(&pty, "E", 1);
		pty_expect_words(&pty, "editing");
		end_by(&beside[i]);
		expect_end(&beside[i]);
		expect_no_leftover();
	}
}

/* ---- before there is a screen ---- */

/* The word comes when signals do what they usually do. */
static void end_early(const char *command, int sig)
{
	pty_open_command(&pty, command);
	for (int left = PTY_HANG_S * 1000; left > 0 && !pty_holds(&pty, "begun"); left--)
		pty_wait_quiet(&pty, 1);
	pty_signal(&pty, sig);
	const int status = pty_wait(&pty);
	if (!(WIFSIGNALED(status) && WTERMSIG(status) == sig) && !(WIFEXITED(status) && WEXITSTATUS(status) == 128 + sig))
		fail_msg("signal %d: wait() says %#x: %s", sig, (unsigned)status, buf_text(&pty.sent));
	pty_assert_modes(&pty);
	pty_close(&pty);
}

/* At some moment of the beginning; and while an import keeps it waiting for the corpus. */
static void test_early(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
	char path[4300];
	sqlite3 *importer;

	(void)state;
	snprintf(path, sizeof path, "%s/corpus.db", pty_home());
	pty_open_command(&pty, "cp \"$GB_BUILDDIR/assets/corpus.db\" \"$HOME\"");
	pty_expect_exit(&pty, 0);
	pty_close(&pty);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		end_early("echo begun; exec giaoban", signals[i]);
	assert_int_equal(sqlite3_open(path, &importer), SQLITE_OK);
	assert_int_equal(sqlite3_busy_timeout(importer, 10000), SQLITE_OK);     /* what is on the screen may still be read around */
	assert_int_equal(sqlite3_exec(importer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		end_early("echo begun; exec giaoban --corpus \"$HOME/corpus.db\"", signals[i]);
	sqlite3_close(importer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_anywhere, pty_after_each),
		cmocka_unit_test_teardown(test_clogged, pty_after_each),
		cmocka_unit_test_teardown(test_on_its_way, pty_after_each),
		cmocka_unit_test_teardown(test_stopped, pty_after_each),
		cmocka_unit_test_teardown(test_in_an_editor, pty_after_each),
		cmocka_unit_test_teardown(test_early, pty_after_each),
	};

	return cmocka_run_group_tests(tests, pty_group_begin, pty_group_end);
}
