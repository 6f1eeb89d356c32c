/* test_tui_run.c - other programs: what they are fed, how they end, and what they find. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "tui/run.h"
#include "tui/signals.h"

#define MUCH (1024 * 1024)      /* more than any pipe holds */

static char folder[4096];

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/giaoban-run.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	signal(SIGPIPE, SIG_IGN);
	/* The scripts work in it. */
	return mkdtemp(folder) && chdir(folder) == 0 && signals_begin() ? 0 : -1;
}

static int end(void **state)
{
	char command[5000];

	(void)state;
	signals_done();
	snprintf(command, sizeof command, "cd / && rm -rf '%s'", folder);
	return system(command) == 0 ? 0 : -1;
}

static int start(struct run *r, const char *script, bool feed)
{
	const char *const argv[] = { "sh", "-c", script, NULL };

	return run_start(r, (char *const *)argv, feed, NULL);
}

static void expect_exit(int status, int expected)
{
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), expected);
}

static void expect_signal(int status, int sig)
{
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), sig);
}

/* How much of a megabyte it took. */
static size_t feed_much(struct run *r)
{
	char bytes[5000];
	size_t fed = 0;

	memset(bytes, 'x', sizeof bytes);
	bytes[sizeof bytes - 1] = '\n';
	while (fed < MUCH && run_feed(r, bytes, sizeof bytes))
		fed += sizeof bytes;
	return fed;
}

static long size_of(const char *name)
{
	struct stat st;

	return stat(name, &st) == 0 ? (long)st.st_size : -1;
}

static void expect_file(const char *name, const char *text)
{
	struct buf b = BUF_EMPTY;

	assert_int_equal(file_read(name, 4096, &b, NULL), GB_OK);
	assert_string_equal(buf_text(&b), text);
	buf_free(&b);
}

/* ---- what it is fed ---- */

static void test_fed(void **state)
{
	static const struct {
		const char *script;
		bool all;               /* it takes all of it */
		int status;
	} table[] = {
		{ "cat >all", true, 0 },
		{ "exit 3", false, 3 },
		{ "read first; exit 4", false, 4 },
		{ "exec <&-; exit 5", false, 5 },
		{ "cat >/dev/null; head -c 1000000 /dev/zero >much; exit 6", true, 6 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct run r;
		assert_int_equal(start(&r, table[i].script, true), 0);
		const size_t fed = feed_much(&r);
		expect_exit(run_wait(&r), table[i].status);
		assert_true((fed >= MUCH) == table[i].all);
		assert_true(r.ended);
	}
	assert_int_equal(size_of("all"), (MUCH / 5000 + 1) * 5000);
	assert_int_equal(size_of("much"), 1000000);
}

/* What is written after a pause arrives too. */
static void test_fed_slowly(void **state)
{
	struct run r;

	(void)state;
	assert_int_equal(mkfifo("slow", 0600), 0);
	assert_int_equal(start(&r, "read a; echo \"$a\" >slow; read b; echo \"$a$b\" >words; cat >rest", true), 0);
	assert_true(run_feed(&r, "one\n", 4));
	expect_file("slow", "one\n");
	assert_true(run_feed(&r, "two\nthree", 9));
	expect_exit(run_wait(&r), 0);
	expect_file("words", "onetwo\n");
	expect_file("rest", "three");
}

/* It is over, but what it started still holds the pipe, and reads nothing. */
static void test_left_behind(void **state)
{
	struct run r;

	(void)state;
	assert_int_equal(start(&r, "exec 3<&0; sleep 600 >/dev/null 2>&1 & echo $! >left; exit 7", true), 0);
	assert_true(feed_much(&r) < MUCH);
	expect_exit(run_wait(&r), 7);
	assert_int_equal(system("kill $(cat left)"), 0);
}

/* ---- how it ends ---- */

static void test_ends(void **state)
{
	struct run r;

	(void)state;
	assert_int_equal(start(&r, "exit 0", false), 0);
	expect_exit(run_wait(&r), 0);
	assert_int_equal(start(&r, "kill -KILL $$", true), 0);
	(void)feed_much(&r);
	expect_signal(run_wait(&r), SIGKILL);
	assert_int_equal(start(&r, "kill -PIPE $$; exit 1", false), 0);
	expect_signal(run_wait(&r), SIGPIPE);
}

static void test_missing(void **state)
{
	static const struct {
		const char *name;
		int error;
	} table[] = { { "giaoban-no-such-program", ENOENT }, { "./nothing/at/all", ENOENT }, { "./closed", EACCES }, { ".", EACCES } };
	struct run r;

	(void)state;
	assert_int_equal(system("echo exit 0 >closed && chmod 0644 closed"), 0);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *const argv[] = { table[i].name, NULL };
		assert_int_equal(run_start(&r, (char *const *)argv, i % 2 == 0, NULL), table[i].error);
		assert_int_equal(r.to, -1);
	}
	/* Nothing is left of them. */
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

static void test_secure(void **state)
{
	struct run r;

	(void)state;
	setenv("GIAOBAN_SECURE", "1", 1);
	assert_int_equal(start(&r, "exit 0", false), EPERM);
	unsetenv("GIAOBAN_SECURE");
}

/* Begins the signals anew after one that said to end. */
static void forget_end(void)
{
	signals_done();
	assert_true(signals_begin());
}

/* giaoban is told to end: so is the program, and where it will not, it ends all the same. */
static void test_ended_along(void **state)
{
	struct run r;

	(void)state;
	assert_int_equal(mkfifo("ready", 0600), 0);
	assert_int_equal(start(&r, "trap 'exit 9' TERM; echo >ready; while :; do :; done", false), 0);
	expect_file("ready", "\n");
	raise(SIGTERM);
	expect_exit(run_wait(&r), 9);
	forget_end();

	assert_int_equal(start(&r, "trap '' TERM HUP INT; echo >ready; while :; do :; done", true), 0);
	expect_file("ready", "\n");
	raise(SIGTERM);
	assert_true(feed_much(&r) < MUCH);
	expect_signal(run_wait(&r), SIGKILL);
	forget_end();
}

/* ---- stopped and continued ---- */

/* In a child, which is where a stop can be seen: 0 where it goes on. */
static int stop_and_continue(void)
{
	const int nothing = open("/dev/null", O_WRONLY);

	if (nothing < 0 || dup2(nothing, STDOUT_FILENO) < 0 || setpgid(0, 0) != 0)
		return 1;
	raise(SIGTSTP);
	raise(SIGCONT);
	if (signals_take_stop() || !signals_take_continue())
		return 2;
	raise(SIGCONT);
	raise(SIGTSTP);
	if (signals_take_continue() || !signals_take_stop())
		return 3;
	raise(SIGCONT);
	signals_stop();
	return 0;
}

/* Who is continued before he could stop has nobody who would continue him later. */
static void test_stop_taken_back(void **state)
{
	int status;

	(void)state;
	const pid_t child = fork();
	if (child == 0)
		_exit(stop_and_continue());
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, WUNTRACED), child);
	if (WIFSTOPPED(status))
		kill(child, SIGKILL);
	expect_exit(status, 0);
}

/* What continues giaoban continues the program too. */
static void test_continued_along(void **state)
{
	struct run r;
	siginfo_t stopped;

	(void)state;
	assert_int_equal(start(&r, "kill -STOP $$; exit 7", false), 0);
	assert_int_equal(waitid(P_PID, (id_t)r.pid, &stopped, WSTOPPED | WNOWAIT), 0);
	raise(SIGCONT);
	expect_exit(run_wait(&r), 7);
}

/* ---- what it finds ---- */

static void mark_environment(void)
{
	setenv("GIAOBAN_RUN_TEST", "here", 1);
}

static void test_surroundings(void **state)
{
	static const char *const argv[] = { "sh", "-c", "echo \"$GIAOBAN_RUN_TEST $1\" >found; exit 0", "sh", "a  b;$(touch never)", NULL };
	struct run r;

	(void)state;
	assert_int_equal(run_start(&r, (char *const *)argv, false, mark_environment), 0);
	expect_exit(run_wait(&r), 0);
	expect_file("found", "here a  b;$(touch never)\n");
	assert_int_equal(size_of("never"), -1);
	assert_null(getenv("GIAOBAN_RUN_TEST"));
}

static void never_wait(void)
{
	fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
}

/* A program may leave a terminal on which nobody waits: what giaoban writes then would be lost. */
static void test_waits_again(void **state)
{
	static const char *const argv[] = { "true", NULL };
	struct run r;

	(void)state;
	assert_int_equal(run_start(&r, (char *const *)argv, false, never_wait), 0);
	expect_exit(run_wait(&r), 0);
	assert_int_equal(fcntl(STDOUT_FILENO, F_GETFL) & O_NONBLOCK, 0);
}

/* What this process itself was given: make and shells leave some open. */
static int given_to_us(void)
{
	int n = 0;

	for (int fd = 3; fd < 1024; fd++) {
		const int flags = fcntl(fd, F_GETFD);
		n += flags >= 0 && !(flags & FD_CLOEXEC);
	}
	return n;
}

/* No descriptor of ours, no signal ignored or blocked. */
static void test_nothing_inherited(void **state)
{
	struct run r;

	(void)state;
	if (access("/proc/self/status", R_OK) != 0) {
		print_message("no /proc here\n");
		skip();
	}
	assert_int_equal(start(&r, "sed -n 's/^Sig[BI][lg][kn]:[[:space:]]*//p' /proc/self/status >signals; "
	                           "n=0; for f in /proc/$$/fd/*; do case ${f##*/} in 0|1|2) ;; *) [ -e $f ] && n=$((n + 1)) ;; esac; done; "
	                           "exit $n", true), 0);
	expect_exit(run_wait(&r), given_to_us());
	FILE *f = fopen("signals", "r");
	unsigned long long blocked, ignored;
	assert_non_null(f);
	assert_int_equal(fscanf(f, "%llx %llx", &blocked, &ignored), 2);
	fclose(f);
	assert_int_equal(blocked, 0);
	assert_int_equal(ignored & 0x7FFFFFFF, 0);      /* those above are not ours */
}

/* In the child: signals for who writes into the pipe and waits there, until all was read.  Returns how much that was. */
static long signal_and_read(int fd, pid_t who)
{
	char bytes[4096];
	int full = 0;
	long all = 0;

	for (int before = -1; full != before || full == 0;) {
		before = full;
		sched_yield();
		if (ioctl(fd, FIONREAD, &full) != 0)
			return -1;
	}
	for (int i = 0; i < 2000; i++) {
		kill(who, i % 2 ? SIGWINCH : SIGCONT);
		sched_yield();
	}
	for (ssize_t n; (n = read(fd, bytes, sizeof bytes)) > 0; all += n)
		;
	return all;
}

/* A window that gets another size, a child that ends: what is written just then arrives all the same. */
static void test_writing_goes_on(void **state)
{
	const pid_t us = getpid();
	char *much = malloc(MUCH);
	int ends[2], status;

	(void)state;
	assert_non_null(much);
	memset(much, 'x', MUCH);
	assert_int_equal(pipe(ends), 0);
	const pid_t child = fork();
	if (child == 0) {
		close(ends[1]);
		_exit(signal_and_read(ends[0], us) == MUCH ? 0 : 1);
	}
	assert_true(child > 0);
	close(ends[0]);
	FILE *f = fdopen(ends[1], "w");
	assert_non_null(f);
	const size_t written = fwrite(much, 1, MUCH, f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(written, MUCH);
	assert_int_equal(waitpid(child, &status, 0), child);
	expect_exit(status, 0);
	free(much);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fed),
		cmocka_unit_test(test_fed_slowly),
		cmocka_unit_test(test_left_behind),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_secure),
		cmocka_unit_test(test_ended_along),
		cmocka_unit_test(test_stop_taken_back),
		cmocka_unit_test(test_continued_along),
		cmocka_unit_test(test_surroundings),
		cmocka_unit_test(test_waits_again),
		cmocka_unit_test(test_writing_goes_on),
		cmocka_unit_test(test_nothing_inherited),
	};

	signal(SIGHUP, SIG_DFL);        /* whoever started us may ignore it, as nohup does */
	return cmocka_run_group_tests(tests, begin, end);
}
