/* test_pty_mouse.c - the mouse of a real terminal: taken when that is asked for and not before, and given back however it ends. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "test_pty.h"

#define ON "\033[?1000h\033[?1006h"
#define OFF "\033[?1006l\033[?1000l"

/* How often these bytes were sent. */
static int sent(const char *bytes)
{
	const size_t n = strlen(bytes);
	int times = 0;

	for (size_t at = 0; at + n <= pty.sent.len; at++)
		times += memcmp(pty.sent.text + at, bytes, n) == 0;
	return times;
}

static void start_with_mouse(void)
{
	pty_open(&pty, 24, 80, "", "--mouse");
	pty_expect_screen(&pty);
	assert_int_equal(sent(ON), 1);
}

void test_mouse(void **state)
{
	/* Another button, moving, a button that comes up, a place beside the screen, an old report of that. */
	static const char nothing[] = "\033[<2;5;5M\033[<35;5;5M\033[<0;5;5m\033[<0;300;300M\033[M#%%";

	(void)state;
	start("");
	assert_int_equal(sent("\033[?1000"), 0);
	pty_play(&pty, "keys M");
	assert_int_equal(sent(ON), 1);
	pty_play(&pty, "click 0,31");
	pty_play(&pty, "click 6,40");
	pty_play(&pty, "wheel-down 10,10");
	pty_play(&pty, "wheel-up 10,10");
	pty_play(&pty, "double 7,40");
	pty_play(&pty, "wheel-down 12,40");
	pty_play(&pty, "keys Esc");
	pty_play(&pty, "double 0,2");
	pty_send(&pty, nothing, sizeof nothing - 1);
	pty_play(&pty, "keys j");
	pty_play(&pty, "keys M");
	assert_int_equal(sent(OFF), 1);
	assert_false(pty.mouse);
	/* Somebody else has asked for it, and what is told is nothing to us. */
	pty_send(&pty, "\033[<0;10;10M", 11);
	pty_play(&pty, "keys k");
	leave("q");
	assert_int_equal(sent(ON), 1);
	assert_int_equal(sent(OFF), 1);
}

static void write_config(const char *words)
{
	char command[9000];

	snprintf(command, sizeof command, "mkdir -p '%s/.config/giaoban' && printf '%s' >'%s/.config/giaoban/config'", pty_home(), words,
	         pty_home());
	assert_int_equal(system(command), 0);
}

void test_mouse_from_the_beginning(void **state)
{
	(void)state;
	start_with_mouse();
	pty_play(&pty, "click 7,40");
	leave("q");
	assert_int_equal(sent(OFF), 1);
	pty_close(&pty);
	write_config("mouse = yes\\n");
	start("");
	write_config("");
	assert_int_equal(sent(ON), 1);
	leave("q");
}

void test_mouse_given_back(void **state)
{
	static const int ends[] = { SIGTERM, SIGHUP, SIGABRT };
	int status;

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		start_with_mouse();
		pty_signal(&pty, ends[i]);
		status = pty_wait(&pty);
		assert_int_equal(WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status) - 128, ends[i]);
		pty_assert_restored(&pty);
		assert_int_equal(sent(OFF), 1);
		pty_close(&pty);
	}
	start_with_mouse();
	for (int i = 1; i < 3; i++) {
		pty_send(&pty, "\032", 1);
		assert_true(WIFSTOPPED(pty_wait(&pty)));
		pty_assert_restored(&pty);
		assert_int_equal(sent(OFF), i);
		pty_continue(&pty);
		pty_expect_screen(&pty);
		pty_play(&pty, "click 7,40");
		assert_int_equal(sent(ON), i + 1);
	}
	/* A crash after it was given back has nothing to do with it. */
	pty_play(&pty, "keys M");
	assert_int_equal(sent(OFF), 3);
	pty_signal(&pty, SIGABRT);
	assert_true(WIFSIGNALED(pty_wait(&pty)));
	pty_assert_restored(&pty);
	assert_int_equal(sent(OFF), 3);
}

/* A terminal of which that is not known is sent nothing. */
void test_mouse_unknown(void **state)
{
	(void)state;
	pty_open(&pty, 24, 80, "TERM=vt100", "--mouse");
	pty_expect_screen(&pty);
	pty_send(&pty, "M", 1);
	pty_play(&pty, "keys j");
	leave("q");
	assert_int_equal(sent("\033[?1000"), 0);
}
