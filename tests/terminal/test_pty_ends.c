/* test_pty_ends.c - how the browser leaves a terminal, whatever ends or stops it, and where it does not begin. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "test_pty.h"

#define UNAVAILABLE 69
#define NO_INPUT 66

static void expect_signalled(int status, int sig)
{
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), sig);
}

void test_quit(void **state)
{
	(void)state;
	start("");
	assert_true(pty.alternate);
	assert_true(pty_holds(&pty, "\033[?2004h"));
	leave("q");
	pty_cell_of(&pty, "the shell's own screen");
	assert_true(pty_holds(&pty, "\033[?1049l"));
	assert_true(pty_holds(&pty, "\033[?2004l"));
}

void test_signals(void **state)
{
	static const struct {
		int sig;
		const char *key;        /* or sent by the line for this key */
	} table[] = {
		{ SIGTERM, NULL }, { SIGHUP, NULL }, { SIGINT, "\003" }, { SIGQUIT, "\034" }, { SIGINT, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		start("");
		pty_play(&pty, "keys 3 Enter");
		if (table[i].key)
			pty_send(&pty, table[i].key, 1);
		else
			pty_signal(&pty, table[i].sig);
		pty_expect_exit(&pty, 128 + table[i].sig);
		pty_assert_restored(&pty);
		pty_close(&pty);
	}
}

void test_crash(void **state)
{
	(void)state;
	start("");
	pty_play(&pty, "keys 3 Enter");
	pty_signal(&pty, SIGABRT);
	expect_signalled(pty_wait(&pty), SIGABRT);
	pty_assert_restored(&pty);
}

void test_vanished(void **state)
{
	(void)state;
	start("");
	pty_hang_up(&pty);
	pty_expect_exit(&pty, 128 + SIGHUP);
}

/* Nothing tells it then but the end of the input. */
void test_vanished_unheard(void **state)
{
	(void)state;
	pty_open(&pty, 24, 80, "sh -c 'trap \"\" HUP; exec \"$@\"' sh", "");
	pty_expect_screen(&pty);
	pty_hang_up(&pty);
	pty_expect_exit(&pty, 128 + SIGHUP);
}

/* A connection that hangs: nothing more can be said to it, but the program goes. */
void test_clogged(void **state)
{
	(void)state;
	start("");
	pty_clog(&pty, 'L');
	pty_signal(&pty, SIGTERM);
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_assert_modes(&pty);
}

static void expect_stopped(int sig)
{
	int status = pty_wait(&pty);

	assert_true(WIFSTOPPED(status));
	assert_int_equal(WSTOPSIG(status), sig);
}

void test_stop(void **state)
{
	struct buf before = BUF_EMPTY;
	struct termios raw, now;

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j j Enter");
	pty_cells(&pty, &before);
	assert_int_equal(tcgetattr(pty.line, &raw), 0);
	for (int i = 0; i < 2; i++) {
		pty_send(&pty, "\032", 1);
		expect_stopped(SIGTSTP);
		pty_assert_restored(&pty);
		pty_continue(&pty);
		pty_expect_cells(&pty, &before);
		assert_true(pty.alternate);
		assert_int_equal(tcgetattr(pty.line, &now), 0);
		assert_int_equal(now.c_lflag, raw.c_lflag);
		assert_int_equal(now.c_iflag, raw.c_iflag);
	}
	pty_play(&pty, "keys Tab");
	pty_send(&pty, "\032", 1);
	expect_stopped(SIGTSTP);
	pty_signal(&pty, SIGTERM);
	pty_continue(&pty);
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_assert_restored(&pty);
	buf_free(&before);
}

/* Wherever one is, the same is there again: in a line that is typed, too, with what was typed. */
void test_stop_anywhere(void **state)
{
	static const char *const places[] = {
		"keys 3 g j", "keys Enter Tab", "keys Y", "keys h ?", "keys h f", "keys j", "keys Esc", "keys : d i r", "keys Esc",
		"keys / b e n h", "keys Down", "keys Esc", "keys e Enter", "keys x",
	};
	struct buf before = BUF_EMPTY;

	(void)state;
	start("");
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		pty_play(&pty, places[i]);
		pty_drain(&pty);
		buf_clear(&before);
		pty_cells(&pty, &before);
		pty_send(&pty, "\032", 1);
		expect_stopped(SIGTSTP);
		pty_assert_restored(&pty);
		if (i % 2)              /* seen by nobody but the terminal */
			pty_set_size(&pty, 30, 100);
		pty_continue(&pty);
		if (i % 2) {
			buf_puts(&pty.script, "size 100x30\n");
			pty_expect_screen(&pty);
			pty_play(&pty, "size 80x24");
		}
		pty_expect_cells(&pty, &before);
	}
	buf_free(&before);
}

/* A stop that cannot be caught: the shell takes the terminal as it is, writes on it, and asks for paste and keys as it
 * likes them. */
void test_stop_uncaught(void **state)
{
	static const char prompt[] = "\033[?1l\033[m\r\n[1]+ Stopped\r\n\033[?2004h$ fg\r\n\033[?2004l";

	(void)state;
	start("");
	pty_play(&pty, "keys 3 j j Enter");
	pty_signal(&pty, SIGSTOP);
	expect_stopped(SIGSTOP);
	pty_drain(&pty);
	assert_int_equal(tcsetattr(pty.line, TCSANOW, &pty.before), 0);
	pty_screen_feed(&pty, prompt, sizeof prompt - 1);
	pty_continue(&pty);
	pty_expect_screen(&pty);
	pty_play(&pty, "keys Down");
	pty_paste(&pty, "qq");
	pty_play(&pty, "keys Up");
	leave("qq");
}

/* ---- where it cannot be ---- */

/* One message, and nothing else. */
static void assert_only_message(const char *words)
{
	const char *s = buf_text(&pty.sent), *newline = strchr(s, '\n');

	assert_memory_equal(s, "giaoban: ", 9);
	assert_non_null(strstr(s, words));
	assert_ptr_equal(newline, s + pty.sent.len - 1);
	assert_null(strchr(s, '\033'));
}

void test_unknown_terminals(void **state)
{
	static const struct {
		const char *command, *words;
	} table[] = {
		{ "TERM=dumb; exec giaoban", "'dumb' cannot place text" },
		{ "TERM=nonesuch; exec giaoban", "'nonesuch' is not known" },
		{ "TERM=; exec giaoban", "has no name" },
		{ "unset TERM; exec giaoban", "has no name" },
		{ "exec giaoban </dev/null", "needs a terminal" },
		{ "exec giaoban --corpus /nonexistent/corpus.db", "/nonexistent/corpus.db" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		pty_open_command(&pty, table[i].command);
		pty_expect_exit(&pty, strstr(table[i].command, "corpus") ? NO_INPUT : UNAVAILABLE);
		pty_assert_restored(&pty);
		assert_only_message(table[i].words);
		pty_close(&pty);
	}
}

void test_pipe(void **state)
{
	(void)state;
	pty_open_command(&pty, "giaoban | cat");
	pty_expect_exit(&pty, 0);
	pty_assert_restored(&pty);
	assert_false(pty_holds(&pty, "\033"));
	assert_true(pty_holds(&pty, "session-10"));
	assert_true(pty_holds(&pty, "session-2"));
}
