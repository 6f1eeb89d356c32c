/* pty_case.c - giaoban on a terminal of its own: what a person does, and waiting for what is to be seen. */
#include "config.h"

#include "pty_case.h"

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

#define FENCE '\036'            /* never sent by a program here */

/* ---- waiting ---- */

static long now_ms(void)
{
	struct timespec at = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (long)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

static void fail_hanging(const struct pty *p, const char *waited_for)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "waited for:\n%s\non the screen:\n", waited_for);
	pty_text(p, &b);
	fputs(buf_text(&b), stderr);            /* cmocka's own messages are cut */
	buf_free(&b);
	fail_msg("giaoban hangs, or shows something else");
}

/* Takes in what comes within so many milliseconds; false: nothing did. */
static bool take(struct pty *p, int ms)
{
	struct pollfd fd = { .fd = p->terminal, .events = POLLIN };
	char bytes[4096];

	if (poll(&fd, 1, ms) <= 0)
		return false;
	ssize_t n = read(p->terminal, bytes, sizeof bytes);
	if (n <= 0)
		return false;
	buf_add(&p->sent, bytes, (size_t)n);
	pty_screen_feed(p, bytes, (size_t)n);
	return true;
}

int pty_wait(struct pty *p)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	int status;

	for (;;) {
		struct pollfd fds[2] = {
			{ .fd = p->report, .events = POLLIN },
			{ .fd = p->takes_nothing ? -1 : p->terminal, .events = POLLIN },
		};
		long left = until - now_ms();
		if (left <= 0 || poll(fds, 2, (int)left) < 0)
			fail_hanging(p, "the end of the program");
		if (fds[0].revents) {
			assert_int_equal(read(p->report, &status, sizeof status), (int)sizeof status);
			if (!WIFSTOPPED(status))
				p->program = 0;
			return status;
		}
		if (!p->takes_nothing)
			take(p, 0);
	}
}

void pty_expect_exit(struct pty *p, int expected)
{
	int status = pty_wait(p);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), expected);
}

/* What we write ourselves comes behind all that the program wrote. */
void pty_drain(struct pty *p)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	char fence = FENCE;

	assert_int_equal(write(p->line, &fence, 1), 1);
	while (!memchr(buf_text(&p->sent), FENCE, p->sent.len)) {
		if (now_ms() > until)
			fail_hanging(p, "the rest of what was sent");
		take(p, 1000);
	}
	char *at = memchr(p->sent.text, FENCE, p->sent.len);
	assert_int_equal(p->sent.text + p->sent.len - at, 1);
	buf_cut(&p->sent, p->sent.len - 1);
}

void pty_wait_quiet(struct pty *p, int ms)
{
	long until = now_ms() + PTY_HANG_S * 1000L;

	while (take(p, ms))
		if (now_ms() > until)
			fail_hanging(p, "silence");
}

/* The screen that the script ends with: a line for the cursor, and the lines of the text. */
static void screen_of_script(struct pty *p, struct buf *out)
{
	struct buf file = BUF_EMPTY, command = BUF_EMPTY;
	char line[16384];

	buf_printf(&file, "%s/script", pty_home());
	FILE *to = fopen(buf_text(&file), "w");
	assert_non_null(to);
	fputs(buf_text(&p->script), to);
	assert_int_equal(fclose(to), 0);
	buf_printf(&command, "env %s giaoban %s %s --script '%s' --size %s </dev/null", p->env, p->args, p->encoding ? "--encoding=UTF-8" : "",
	           buf_text(&file), p->size);
	FILE *from = popen(buf_text(&command), "r");
	assert_non_null(from);
	while (fgets(line, sizeof line, from)) {
		if (line[0] == '=')
			buf_clear(out);
		if (line[0] == '=' || line[0] == '|')
			buf_puts(out, line);
	}
	assert_int_equal(pclose(from), 0);
	pty_bytes_degrade(p, out);
	buf_free(&file);
	buf_free(&command);
}

static void expect(struct pty *p, const char *text, bool ascii)
{
	long until = now_ms() + PTY_HANG_S * 1000L;

	while (!pty_screen_is(p, text, ascii)) {
		long left = until - now_ms();
		if (left <= 0 || !take(p, (int)left))
			fail_hanging(p, text);
	}
}

static void expect_script(struct pty *p, bool ascii)
{
	struct buf expected = BUF_EMPTY;

	screen_of_script(p, &expected);
	expect(p, buf_text(&expected), ascii);
	buf_free(&expected);
}

void pty_expect_screen(struct pty *p)
{
	expect_script(p, false);
}

void pty_expect_ascii_screen(struct pty *p)
{
	expect_script(p, true);
}

void pty_expect_text(struct pty *p, const char *text)
{
	expect(p, text, false);
}

void pty_expect_looks(struct pty *p, const char *text, const char *styles, const char *looks)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	struct buf wrong = BUF_EMPTY;

	while (!pty_screen_is(p, text, false) || !pty_looks_are(p, styles, looks, &wrong)) {
		long left = until - now_ms();
		if (left <= 0 || !take(p, (int)left)) {
			buf_puts(&wrong, text);
			fail_hanging(p, buf_text(&wrong));
		}
	}
	buf_free(&wrong);
}

void pty_expect_words(struct pty *p, const char *words)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	struct buf b = BUF_EMPTY;

	for (;;) {
		buf_clear(&b);
		pty_text(p, &b);
		if (strstr(buf_text(&b), words))
			break;
		long left = until - now_ms();
		if (left <= 0 || !take(p, (int)left))
			fail_hanging(p, words);
	}
	buf_free(&b);
}

void pty_expect_cells(struct pty *p, const struct buf *cells)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	struct buf b = BUF_EMPTY;

	for (;;) {
		buf_clear(&b);
		pty_cells(p, &b);
		if (b.len == cells->len && memcmp(b.text, cells->text, b.len) == 0)
			break;
		long left = until - now_ms();
		if (left <= 0 || !take(p, (int)left))
			fail_hanging(p, "the same screen as before");
	}
	buf_free(&b);
}

/* ---- what a person does ---- */

void pty_send(struct pty *p, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(p->terminal, bytes, len);
		assert_true(n > 0);
		bytes += n;
		len -= (size_t)n;
	}
}

static void send_typed(struct pty *p)
{
	pty_send(p, buf_text(&p->typed), p->typed.len);
	buf_clear(&p->typed);
}

/* Keys one by one; those of a burst in one piece. */
void pty_type(struct pty *p, const char *step)
{
	char *copy = mem_strdup(step), *rest = copy, *word = strtok_r(rest, " ", &rest);
	bool burst = strcmp(word, "burst") == 0;
	int rows, cols, y, x;

	buf_printf(&p->script, "%s\n", step);
	if (strcmp(word, "size") == 0) {
		assert_int_equal(sscanf(rest, "%dx%d", &cols, &rows), 2);
		pty_set_size(p, rows, cols);
		word = NULL;
	} else if (sscanf(rest, "%d,%d", &y, &x) == 2 && pty_screen_mouse(p, word, y, x)) {
		word = NULL;
	} else {
		word = strtok_r(NULL, " ", &rest);
	}
	for (; word; word = strtok_r(NULL, " ", &rest)) {
		pty_screen_type(p, word);
		if (!burst)
			send_typed(p);
	}
	send_typed(p);
	free(copy);
}

void pty_play(struct pty *p, const char *step)
{
	pty_type(p, step);
	pty_expect_screen(p);
}

void pty_paste(struct pty *p, const char *text)
{
	vterm_keyboard_start_paste(p->vt);
	buf_puts(&p->typed, text);
	vterm_keyboard_end_paste(p->vt);
	send_typed(p);
}

void pty_signal(struct pty *p, int sig)
{
	assert_int_equal(kill(p->program, sig), 0);
}

void pty_continue(struct pty *p)
{
	assert_int_equal(write(p->command, "c", 1), 1);
}

void pty_hang_up(struct pty *p)
{
	close(p->terminal);
	p->terminal = -1;
}

/* Keys that are no longer read: the program waits in write(). */
void pty_clog(struct pty *p, char key)
{
	long until = now_ms() + PTY_HANG_S * 1000L;
	int before = -1, unread = 0;

	p->takes_nothing = true;
	for (int i = 0; i < 2000; i++)
		pty_send(p, &key, 1);
	while (unread == 0 || unread != before) {
		if (now_ms() > until)
			fail_hanging(p, "a program that waits for its terminal");
		before = unread;
		poll(NULL, 0, 50);
		assert_int_equal(ioctl(p->line, FIONREAD, &unread), 0);
	}
}
