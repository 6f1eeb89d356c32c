/* test_pty_run.c - other programs on the terminal of the browser: what they find there, and what they leave. */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "test_pty.h"

/* The programs are small scripts in the test's home; they are given their words without a shell. */
static void make_program(const char *name, const char *script)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/%s", pty_home(), name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\ncd \"$HOME\" || exit\n%s\n", script);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(path, 0700), 0);
}

/* What a program left in a file, which is removed then. */
static void take_file(const char *name, struct buf *out)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/%s", pty_home(), name);
	buf_clear(out);
	assert_int_equal(file_read(path, 1 << 20, out, NULL), GB_OK);
	assert_int_equal(unlink(path), 0);
}

static void expect_file(const char *name, const char *text)
{
	struct buf b = BUF_EMPTY;

	take_file(name, &b);
	assert_string_equal(buf_text(&b), text);
	buf_free(&b);
}

static void expect_holds(const struct buf *b, const char *words)
{
	if (!strstr(buf_text(b), words))
		fail_msg("'%s' is not in: %s", words, buf_text(b));
}

/* A list with something selected, to be there again afterwards. */
static void start_in_list(const char *env, struct buf *cells)
{
	start(env);
	pty_play(&pty, "keys 3 g j j");
	pty_drain(&pty);
	pty_cells(&pty, cells);
}

static void send_to(const char *command)
{
	pty_send(&pty, "|", 1);
	pty_expect_words(&pty, "Send to the command");
	pty_send(&pty, command, strlen(command));
	pty_send(&pty, "\r", 1);
}

/* What a program says on the terminal; and once only, so that the same words later are others. */
static void expect_said(const char *words)
{
	pty_expect_words(&pty, words);
	assert_false(pty.alternate);
	pty_screen_feed(&pty, "\033[H\033[2J", 7);
}

/* Somebody looks at the screen, and presses Enter. */
static void go_back(const struct buf *cells)
{
	expect_said("Enter goes back to giaoban");
	pty_send(&pty, "\r", 1);
	pty_expect_cells(&pty, cells);
	assert_true(pty.alternate);
}

/* ---- commands ---- */

void test_sent_to_command(void **state)
{
	struct buf cells = BUF_EMPTY, b = BUF_EMPTY;

	(void)state;
	make_program("take it", "cat >text; stty -a </dev/tty >modes; printf '%s|' \"$@\" >words; echo taken");
	start_in_list("PATH=\"$HOME:$PATH\"", &cells);
	send_to("'take it'  \"a  b\" $HOME ;x");
	pty_expect_words(&pty, "taken");
	go_back(&cells);
	take_file("text", &b);
	expect_holds(&b, "Finish rolling out electronic medical records");
	expect_holds(&b, " session-2/");        /* all of it, not only what was on the screen */
	expect_file("words", "a  b|$HOME|;x|");
	take_file("modes", &b);
	expect_holds(&b, " icanon ");
	expect_holds(&b, " echo ");
	expect_holds(&b, "\nisig ");
	leave("q");
	buf_free(&cells);
	buf_free(&b);
}

void test_sent_in_part(void **state)
{
	struct buf cells = BUF_EMPTY;

	(void)state;
	start_in_list("", &cells);
	send_to("head -1");
	pty_expect_words(&pty, "Agency");
	go_back(&cells);
	send_to("true");
	go_back(&cells);
	/* What is asked for again is the last one. */
	pty_send(&pty, "|", 1);
	pty_expect_words(&pty, "Send to the command");
	pty_send(&pty, "\033[A\033[A\r", 7);
	pty_expect_words(&pty, "Agency");
	go_back(&cells);
	send_to("sh -c 'cat >/dev/null; exit 3'");
	expect_said("Enter goes back");
	pty_send(&pty, "\003", 1);
	pty_expect_words(&pty, "sh ended with status 3");
	leave("q");
	buf_free(&cells);
}

void test_no_such_program(void **state)
{
	(void)state;
	start("PAGER='no-such-pager -x'");
	pty_send(&pty, "3", 1);
	send_to("no-such-program x");
	pty_expect_words(&pty, "There is no program 'no-such-program'");
	pty_expect_words(&pty, "no-such-program x");            /* to be mended */
	pty_send(&pty, "\025\r", 2);
	pty_expect_words(&pty, "There is no program 'no-such-pager'");
	pty_send(&pty, "\033", 1);
	pty_expect_words(&pty, "directives");
	leave("q");
}

/* ---- a pager: shows some lines, and waits for its keys on the terminal ---- */

#define PAGER "sed -n '1,3p;3q'; echo \"$$\" >pid; stty -icanon -echo </dev/tty; echo ready; " \
	"key=$(dd bs=1 count=1 2>/dev/null </dev/tty); stty size </dev/tty >size; stty sane </dev/tty; echo \"$key\" >key"

static void start_pager(struct buf *cells)
{
	make_program("pager", PAGER);
	start_in_list("PAGER=\"$HOME/pager\"", cells);
	send_to("");
	expect_said("ready");
}

static pid_t take_pid(void)
{
	struct buf b = BUF_EMPTY;

	take_file("pid", &b);
	const pid_t pid = (pid_t)atol(buf_text(&b));
	assert_true(pid > 1);
	buf_free(&b);
	return pid;
}

void test_pager(void **state)
{
	struct buf cells = BUF_EMPTY;

	(void)state;
	start_pager(&cells);
	pty_send(&pty, "x", 1);
	pty_expect_cells(&pty, &cells);         /* without a question */
	expect_file("key", "x\n");
	expect_file("size", "24 80\n");
	leave("q");
	buf_free(&cells);
}

/* ^C is the pager's, and so is ^\. */
void test_pager_interrupted(void **state)
{
	struct buf cells = BUF_EMPTY;

	(void)state;
	start_pager(&cells);
	pty_send(&pty, "\003", 1);
	pty_expect_words(&pty, "pager was ended by signal 2");
	pty_send(&pty, "kj", 2);
	pty_expect_cells(&pty, &cells);
	send_to("");
	expect_said("ready");
	pty_send(&pty, "\034", 1);
	pty_expect_words(&pty, "pager was ended by signal 3");
	leave("q");
	buf_free(&cells);
}

void test_pager_resized(void **state)
{
	struct buf cells = BUF_EMPTY;

	(void)state;
	start_pager(&cells);
	pty_set_size(&pty, 30, 120);
	pty_send(&pty, "x", 1);
	buf_puts(&pty.script, "size 120x30\n");
	pty_expect_screen(&pty);
	expect_file("size", "30 120\n");
	pty_play(&pty, "keys j");
	leave("q");
	buf_free(&cells);
}

static void stop(void)
{
	pty_send(&pty, "\032", 1);
	const int status = pty_wait(&pty);
	assert_true(WIFSTOPPED(status));
	pty_assert_restored(&pty);
}

/* The terminal has these again before PTY_HANG_S are over. */
static void expect_modes(const struct termios *modes)
{
	struct termios now;

	for (int i = 0; i < PTY_HANG_S * 100; i++) {
		assert_int_equal(tcgetattr(pty.line, &now), 0);
		if (now.c_lflag == modes->c_lflag && now.c_iflag == modes->c_iflag)
			return;
		poll(NULL, 0, 10);
	}
	fail_msg("the modes of the terminal are others");
}

/* ^Z stops both, with the terminal as the shell wants it; fg continues both, with the terminal as the pager had it. */
void test_pager_stopped(void **state)
{
	struct buf cells = BUF_EMPTY;
	struct termios its;

	(void)state;
	start_pager(&cells);
	assert_int_equal(tcgetattr(pty.line, &its), 0);
	assert_int_equal(its.c_lflag & ICANON, 0);
	for (int i = 0; i < 2; i++) {
		stop();
		pty_continue(&pty);
		expect_modes(&its);
	}
	pty_send(&pty, "y", 1);
	pty_expect_cells(&pty, &cells);
	expect_file("key", "y\n");
	/* And where the question is asked. */
	send_to("true");
	expect_said("Enter goes back");
	stop();
	pty_continue(&pty);
	go_back(&cells);
	leave("q");
	buf_free(&cells);
}

static void expect_end(pid_t pid)
{
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_assert_restored(&pty);
	assert_int_equal(kill(pid, 0), -1);
	assert_int_equal(errno, ESRCH);
	pty_close(&pty);
}

/* Whatever ends giaoban ends the pager too: running, stopped, willing or not. */
void test_pager_ended_along(void **state)
{
	struct buf cells = BUF_EMPTY;
	pid_t pid;

	(void)state;
	start_pager(&cells);
	pid = take_pid();
	pty_signal(&pty, SIGTERM);
	expect_end(pid);

	start_pager(&cells);
	pid = take_pid();
	stop();
	pty_signal(&pty, SIGTERM);
	pty_continue(&pty);
	expect_end(pid);

	make_program("pager", "trap '' TERM HUP; echo \"$$\" >pid; echo ready; while :; do :; done");
	start_in_list("PAGER=\"$HOME/pager\"", &cells);
	send_to("");
	expect_said("ready");
	pid = take_pid();
	pty_signal(&pty, SIGTERM);
	expect_end(pid);

	start_pager(&cells);
	pid = take_pid();
	pty_hang_up(&pty);
	pty_expect_exit(&pty, 128 + SIGHUP);
	assert_int_equal(kill(pid, 0), -1);
	buf_free(&cells);
}

/* ---- an editor ---- */

static void expect_empty_folder(const char *name)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/%s", pty_home(), name);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
}

void test_editor(void **state)
{
	struct buf b = BUF_EMPTY;
	char path[4200];

	(void)state;
	snprintf(path, sizeof path, "%s/tmp", pty_home());
	assert_int_equal(mkdir(path, 0700), 0);
	make_program("editor", "ls -ld \"$2\" >mode; cp \"$2\" \"$2~\"; printf 'hỏi lại\\n%s' \"$1\" >>\"$2\"\n"
	                       "echo editing; read key; exit \"$key\"");
	start("VISUAL=\"$HOME/editor 'two words'\" TMPDIR=\"$HOME/tmp\"");
	pty_play(&pty, "keys 3 g j j Enter");
	/* It fails: nothing is kept. */
	pty_send(&pty, "E", 1);
	expect_said("editing");
	pty_send(&pty, "1\r", 2);
	pty_expect_words(&pty, "editor ended with status 1");
	pty_send(&pty, "E", 1);
	expect_said("editing");
	pty_send(&pty, "0\r", 2);
	pty_expect_words(&pty, "Noted on session-10/electronic-records");
	take_file("mode", &b);
	assert_memory_equal(buf_text(&b), "-rw------- ", 11);
	expect_empty_folder("tmp");
	/* What was kept is what is edited next. */
	make_program("editor", "cp \"$2\" was; : >\"$2\"");
	pty_send(&pty, "E", 1);
	pty_expect_words(&pty, "The note on session-10/electronic-records is taken away");
	expect_file("was", "hỏi lại\ntwo words\n");
	expect_empty_folder("tmp");
	leave("qq");
	buf_free(&b);
}

/* ---- the web ---- */

/* As the command line tells it, in the words that the program `www` is given. */
static void web_address_of_third_meeting(struct buf *out)
{
	char line[1024];
	FILE *from = popen("giaoban meetings --format json --offset 2 --limit 1 | sed -n 's/.*\"publisher\".*\"url\": \"\\([^\"]*\\)\".*/\\1/p'", "r");

	assert_non_null(from);
	assert_non_null(fgets(line, sizeof line, from));
	assert_int_equal(pclose(from), 0);
	buf_printf(out, "-x|at=%.*s|", (int)strcspn(line, "\n"), line);
}

void test_web_browser(void **state)
{
	struct buf cells = BUF_EMPTY, words = BUF_EMPTY;

	(void)state;
	make_program("www", "printf '%s|' \"$@\" >words; echo surfing; read key");
	make_program("broken", "echo >broken-was-here; exit 4");
	start("BROWSER=\"no-such-browser:$HOME/broken:$HOME/www -x at=%s:no-such-browser\"");
	pty_play(&pty, "keys 1 g j j Enter");
	pty_drain(&pty);
	pty_cells(&pty, &cells);
	pty_send(&pty, "o", 1);
	expect_said("surfing");
	pty_send(&pty, "\r", 1);
	pty_expect_cells(&pty, &cells);
	leave("qq");
	expect_file("broken-was-here", "\n");
	web_address_of_third_meeting(&words);
	expect_file("words", buf_text(&words));
	buf_free(&words);
	buf_free(&cells);
}
