/* test_pty_keys.c - keys as a terminal sends them, when a configuration says what they do and how long Esc is waited for. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "test_pty.h"

static void start_with(const char *configuration)
{
	struct buf path = BUF_EMPTY, env = BUF_EMPTY;
	struct file_out out;

	buf_printf(&path, "%s/configured/giaoban/config", pty_home());
	buf_printf(&env, "XDG_CONFIG_HOME=%s/configured", pty_home());
	assert_int_equal(file_make_folders(buf_text(&path), NULL), GB_OK);
	assert_int_equal(file_out_open(&out, buf_text(&path), true, NULL), GB_OK);
	fputs(configuration, out.stream);
	assert_int_equal(file_out_commit(&out, NULL), GB_OK);
	start(buf_text(&env));
	buf_free(&path);
	buf_free(&env);
}

/* Bytes that mean what this step of a script does. */
static void send_as(const char *bytes, const char *step)
{
	pty_send(&pty, bytes, strlen(bytes));
	buf_printf(&pty.script, "%s\n", step);
	pty_expect_screen(&pty);
}

/* Keys come one by one and as they are; the rest of the line's modes stays. */
void test_modes(void **state)
{
	const struct termios *found = &pty.before;
	struct termios now;

	(void)state;
	start("");
	assert_int_equal(tcgetattr(pty.line, &now), 0);
	assert_int_equal(now.c_iflag, found->c_iflag & ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON | IXOFF | ISTRIP));
	assert_int_equal(now.c_oflag, found->c_oflag & ~(tcflag_t)ONLCR);
	assert_int_equal(now.c_cflag, found->c_cflag);
	assert_int_equal(now.c_lflag, (found->c_lflag & ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN)) | ISIG | NOFLSH);
	assert_int_equal(now.c_cc[VMIN], 1);
	assert_int_equal(now.c_cc[VTIME], 0);
	leave("q");
}

/* A slow line tears a sequence apart.  The built-in delay would have made a way back of its Esc by the time the rest comes. */
void test_escape_delay(void **state)
{
	(void)state;
	start_with("escape = 2000\n");
	pty_play(&pty, "keys 3 j Enter Tab");
	pty_wait_quiet(&pty, 100);
	const size_t sent = pty.sent.len;
	pty_send(&pty, "\033", 1);
	pty_wait_quiet(&pty, 200);
	assert_int_equal(pty.sent.len, sent);
	send_as("[Z", "keys Shift-Tab");
	leave("qq");
}

void test_bound_keys(void **state)
{
	(void)state;
	start_with("unbind all g\nbind all g g first\nbind all g F5 Alt-x timeline\nbind all F5 language\nbind list Ctrl-X e export\n"
	           "bind all Ctrl-X q close\n");
	pty_play(&pty, "keys 3 j j g");
	pty_play(&pty, "keys g");
	send_as("\033[15~", "keys F5");
	send_as("\033[[E", "keys F5");
	send_as("\033x", "keys Alt-x");
	pty_play(&pty, "keys j g");
	send_as("\033[15~\033x", "keys F5 Alt-x");
	/* What cannot be bound gives a sequence up, as Esc does, and does nothing. */
	pty_play(&pty, "keys 3 g");
	send_as("\033[1;5C", "keys Esc");
	pty_play(&pty, "keys g");
	pty_play(&pty, "keys Esc");     /* by itself: with j at once behind it, it would be Alt-j */
	pty_play(&pty, "keys j");
	pty_play(&pty, "keys Ctrl-X");
	pty_play(&pty, "keys e");
	pty_play(&pty, "keys Esc");
	/* What is pasted stays text, also where a key was waited for. */
	pty_play(&pty, "keys / Ctrl-X");
	pty_paste(&pty, "q");
	buf_puts(&pty.script, "keys Esc\ntext q\n");
	pty_expect_screen(&pty);
	leave("\030q\030q");
}
