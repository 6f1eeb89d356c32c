/* test_pty_plain.c - line mode on a terminal: it sends nothing but lines, leaves the modes alone, and ends as signals say. */
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
#include "text/text.h"
#include "test_pty.h"

#define SEARCHES "/.local/state/giaoban/searches"

static void begin(const char *env)
{
	struct buf command = BUF_EMPTY;

	buf_printf(&command, "%s exec giaoban --plain", env);
	pty_open_command(&pty, buf_text(&command));
	buf_free(&command);
	pty_expect_words(&pty, "/5 meetings");
}

static void type(const char *line, const char *answer)
{
	pty_send(&pty, line, strlen(line));
	pty_send(&pty, "\n", 1);
	pty_expect_words(&pty, answer);
}

/* Printable characters and the ends of lines, to which the terminal's line adds \r. */
static void assert_only_lines(void)
{
	const char *s = buf_text(&pty.sent);

	for (size_t i = 0; i < pty.sent.len; i++)
		if (((unsigned char)s[i] < ' ' && s[i] != '\n' && s[i] != '\r') || s[i] == '\177')
			fail_msg("byte %d: %.40s", s[i], s + i + 1);
	for (size_t i = 0; i < pty.sent.len; i++)
		assert_true(s[i] != '\r' || s[i + 1] == '\n');
}

void test_plain(void **state)
{
	static const struct {
		const char *env;
		bool ascii;
	} table[] = {
		{ "TERM=dumb", false }, { "unset TERM;", false }, { "TERM=nonesuch LANG=C", true }, { "TERM=xterm-256color", false },
		{ "TERM=dumb LANG=C", true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		begin(table[i].env);
		pty_assert_modes(&pty);
		type("directives", "/140 directives");
		type("3", "session-10/electronic-records");
		type("back", "/140 directives");
		type("/benh an dien tu", "1 result");
		type("language", table[i].ascii ? "1 ket qua" : "1 kết quả");
		pty_assert_modes(&pty);
		pty_send(&pty, "quit\n", 5);
		pty_expect_exit(&pty, 0);
		pty_assert_modes(&pty);
		assert_only_lines();
		pty_close(&pty);
	}
}

/* The program breaks its lines where the terminal ends, not the terminal. */
void test_plain_is_broken(void **state)
{
	size_t longest = 0;

	(void)state;
	begin("TERM=dumb");
	type("3", "lines 1");
	pty_drain(&pty);
	for (const char *s = buf_text(&pty.sent), *end; (end = strstr(s, "\r\n")); s = end + 2) {
		const size_t cells = text_width_n(s, (size_t)(end - s));
		longest = cells > longest ? cells : longest;
	}
	assert_in_range(longest, 60, 80);
}

static void assert_search_is_kept(const char *words)
{
	struct buf path = BUF_EMPTY, text = BUF_EMPTY;

	buf_printf(&path, "%s" SEARCHES, pty_home());
	assert_int_equal(file_read(buf_text(&path), 65536, &text, NULL), GB_OK);
	assert_non_null(strstr(buf_text(&text), words));
	buf_free(&path);
	buf_free(&text);
}

void test_plain_ends(void **state)
{
	static const struct {
		const char *search;
		int sig;                /* 0: what is typed */
		const char *key;
		int exit;
	} table[] = {
		{ "benh an", 0, "\003", 128 + SIGINT },
		{ "hoc sinh", SIGTERM, NULL, 128 + SIGTERM },
		{ "ly lich", SIGHUP, NULL, 128 + SIGHUP },
		{ "chi luong", 0, "\004", 0 },
		{ "thue", 0, NULL, 128 + SIGHUP },
	};
	struct buf line = BUF_EMPTY, found = BUF_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		begin("TERM=dumb");
		buf_clear(&line);
		buf_clear(&found);
		buf_printf(&line, "/%s", table[i].search);
		buf_printf(&found, "/ %s; ", table[i].search);
		type(buf_text(&line), buf_text(&found));
		type("1", "Record");
		if (table[i].key)
			pty_send(&pty, table[i].key, 1);
		else if (table[i].sig)
			pty_signal(&pty, table[i].sig);
		else
			pty_hang_up(&pty);
		pty_expect_exit(&pty, table[i].exit);
		assert_search_is_kept(table[i].search);
		pty_close(&pty);
	}
	buf_free(&line);
	buf_free(&found);
}

void test_plain_stops(void **state)
{
	(void)state;
	begin("TERM=dumb");
	type("directives", "/140 directives");
	pty_send(&pty, "\032", 1);
	int status = pty_wait(&pty);
	assert_true(WIFSTOPPED(status));
	pty_assert_modes(&pty);
	pty_continue(&pty);
	type("go 4", "4. Complete the database of criminal records");
	pty_send(&pty, "quit\n", 5);
	pty_expect_exit(&pty, 0);
	assert_only_lines();
}
