/* test_pty_places.c - where one stood and what was marked is kept, whatever ends the browser. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/file.h"
#include "test_pty.h"

#define QUIET_MS 20

static void expect_place(const char *expected)
{
	struct buf path = BUF_EMPTY, text = BUF_EMPTY;

	buf_printf(&path, "%s" PTY_PLACES, pty_home());
	assert_int_equal(file_read(buf_text(&path), 4096, &text, NULL), GB_OK);
	if (text.len > strlen(expected))
		buf_cut(&text, strlen(expected));       /* the corpus stands behind it */
	assert_string_equal(buf_text(&text), expected);
	buf_free(&path);
	buf_free(&text);
}

void test_places(void **state)
{
	static const struct {
		int sig;                /* 0: the terminal goes */
		const char *key;        /* typed instead */
		int exit;
		const char *runner;     /* what the program runs behind */
	} table[] = {
		{ 0, "q", 0, "" },
		{ SIGTERM, NULL, 128 + SIGTERM, "" },
		{ SIGHUP, NULL, 128 + SIGHUP, "" },
		{ SIGINT, "\003", 128 + SIGINT, "" },
		{ SIGQUIT, "\034", 128 + SIGQUIT, "" },
		{ 0, NULL, 128 + SIGHUP, "" },
		{ 0, NULL, 128 + SIGHUP, "sh -c 'trap \"\" HUP; exec \"$@\"' sh" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		pty_open(&pty, 24, 80, table[i].runner, "");
		pty_expect_screen(&pty);
		pty_play(&pty, "keys 3 j j");
		if (table[i].key)
			pty_send(&pty, table[i].key, 1);
		else if (table[i].sig)
			pty_signal(&pty, table[i].sig);
		else
			pty_hang_up(&pty);
		pty_expect_exit(&pty, table[i].exit);
		expect_place("directives session-10/electronic-records,2,140 ");
		pty_close(&pty);
	}
}

/* What was marked is kept at once: not every end can be foreseen. */
void test_marks_are_kept_at_once(void **state)
{
	(void)state;
	start("");
	pty_send(&pty, "*", 1);
	for (int left = PTY_HANG_S * 1000 / QUIET_MS; left > 0 && !pty_holds(&pty, "Marked: session-10"); left--)
		pty_wait_quiet(&pty, QUIET_MS);
	pty_signal(&pty, SIGKILL);
	assert_true(WIFSIGNALED(pty_wait(&pty)));
	pty_close(&pty);
	pty_open_command(&pty, "giaoban notes session-10 && exec giaoban mark session-10 --delete");
	pty_expect_exit(&pty, 0);
	assert_true(pty_holds(&pty, "marked since 21 Nov 2026"));
}
