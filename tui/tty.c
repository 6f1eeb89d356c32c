/* tty.c - the terminal on standard input and output as bytes. */
#include "config.h"

#include "tui/tty.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "tui/signals.h"

enum gb_status tty_check(const char *term, struct gb_why *why)
{
	enum gb_lang lang = why ? why->lang : GB_EN;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the screen needs a terminal; without one there is giaoban --plain, line by line, and giaoban --help"));
	if (!term || !*term)
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the terminal has no name: set TERM, for example TERM=xterm, or go line by line: "
		                        "giaoban --plain"));
	return GB_OK;
}

bool tty_size(int *rows, int *cols)
{
	struct winsize w;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) != 0 || w.ws_row == 0 || w.ws_col == 0)
		return false;
	*rows = w.ws_row < TERM_ROWS_MOST ? w.ws_row : TERM_ROWS_MOST;
	*cols = w.ws_col < TERM_COLS_MOST ? w.ws_col : TERM_COLS_MOST;
	return true;
}

/* POSIX does not say that these numbers grow with the speed. */
bool tty_is_slow(const struct termios *modes)
{
	static const speed_t slow[] = { B50, B75, B110, B134, B150, B200, B300, B600, B1200, B1800, B2400, B4800, B9600 };
	const speed_t speed = cfgetospeed(modes);

	for (size_t i = 0; i < sizeof slow / sizeof *slow; i++)
		if (speed == slow[i])
			return true;
	return false;
}

void tty_send(const char *bytes, size_t len)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	while (len > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes, len);
		if (n < 0 && errno == EAGAIN)   /* another program left it so that it does not wait */
			poll(&out, 1, -1);
		else if (n < 0 && errno != EINTR)
			return;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
}

long tty_now(void)
{
	struct timespec at = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (long)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

long tty_until(int wait_ms)
{
	return wait_ms < 0 ? TTY_FOR_EVER : tty_now() + wait_ms;
}

static int left(long until)
{
	long ms = until == TTY_FOR_EVER ? -1 : until - tty_now();

	return until != TTY_FOR_EVER && ms < 0 ? 0 : ms > INT_MAX ? INT_MAX : (int)ms;
}

/* Takes what there is; a terminal that has an end is gone. */
static void fill(struct tty *t)
{
	char bytes[KEYBOARD_BYTES];
	ssize_t n = read(STDIN_FILENO, bytes, keyboard_room(&t->keyboard));

	if (n > 0)
		keyboard_add(&t->keyboard, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		t->gone = true;
}

bool tty_waits(const struct tty *t)
{
	struct pollfd fds[2] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};

	return t->gone || keyboard_waits(&t->keyboard) || poll(fds, 2, 0) > 0;
}

enum came { CAME_NOTHING, CAME_KEYS, CAME_SIGNAL };

static enum came wait_for(struct tty *t, int ms)
{
	struct pollfd fds[2] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};
	int n = poll(fds, 2, ms);

	if (n < 0) {
		t->gone = errno != EINTR && errno != EAGAIN;
		return CAME_SIGNAL;
	}
	if (fds[1].revents) {
		signals_heard();
		return CAME_SIGNAL;
	}
	if (fds[0].revents & POLLIN)
		fill(t);
	else if (fds[0].revents)
		t->gone = true;
	return n > 0 ? CAME_KEYS : CAME_NOTHING;
}

bool tty_next(struct tty *t, long until, struct event *out)
{
	const int escape_ms = t->escape_ms > 0 ? t->escape_ms : KEYBOARD_ESCAPE_MS;
	bool over = false;

	for (;;) {
		*out = (struct event){ .kind = EVENT_END };
		if (t->gone || keyboard_next(&t->keyboard, t->silent, out))
			break;
		bool begun = keyboard_waits(&t->keyboard);
		*out = (struct event){ .kind = EVENT_NOTHING };
		if (over && !begun)
			break;
		int ms = left(until);
		enum came came = wait_for(t, begun ? escape_ms : ms);
		if (came == CAME_SIGNAL)
			return false;
		t->silent = came == CAME_NOTHING && begun;
		over = ms == 0 || (came == CAME_NOTHING && !begun);
	}
	t->silent = false;
	return true;
}
