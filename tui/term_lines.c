/* term_lines.c - a terminal that is read aloud: lines in, lines out, for screen readers, braille, and terminals that cannot place
 * text.  It sends no control character but the end of a line, and leaves the terminal's modes as they are. */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/layout.h"
#include "tui/signals.h"
#include "tui/tell.h"
#include "tui/term.h"
#include "tui/tty.h"

#define LINE_MOST 1024          /* bytes; a longer line is refused */
#define COLS_LEAST 20           /* of a terminal for which lines are broken */
#define PROMPT "> "

struct lines_term {
	struct term term;
	FILE *out;
	const struct text_encoding *encoding;   /* of what is typed */
	int rows, cols;
	int *error;                     /* what became of the output; may be NULL */
	struct teller teller;
	struct tell how;
	char bytes[LINE_MOST + 1];      /* read, of lines that were not given out yet */
	size_t n;
	bool overlong;                  /* the line that they begin was longer */
	bool ended;                     /* nothing more comes */
	bool on_terminal;               /* from the beginning: a terminal that is gone is none any more, */
	bool gone;                      /* and this one is */
	struct buf line;                /* the last one that was given out */
};

static struct lines_term *of(struct term *t)
{
	return (struct lines_term *)t;
}

/* ---- out ---- */

/* The cells after which lines are broken; 0: they are not. */
static int width_of(const struct lines_term *l)
{
	int rows, cols;

	if (l->cols > 0)
		return l->cols;
	return isatty(STDOUT_FILENO) && tty_size(&rows, &cols) && cols >= COLS_LEAST ? cols : 0;
}

/* The stream may convert what it is given: it has only whole lines. */
static void print(struct lines_term *l, const char *s, int width)
{
	const char *next;

	while (*s) {
		const size_t whole = strcspn(s, "\n");
		const size_t len = width > 0 && text_width_n(s, whole) > (size_t)width ? text_wrap(s, (size_t)width, &next) : whole;
		fprintf(l->out, "%.*s\n", (int)len, s);
		s = len < whole ? next : s + whole + 1;
	}
	errno = 0;
	if (fflush(l->out) == 0 && fflush(stdout) == 0)
		return;
	l->ended = true;
	if (l->error)
		*l->error = errno;
}

static void show(struct term *t, const struct grid *g)
{
	struct lines_term *l = of(t);
	struct buf told = BUF_EMPTY;

	teller_tell(&l->teller, g, &l->how, &told);
	print(l, buf_text(&told), width_of(l));
	buf_free(&told);
}

static bool is_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* Who types sees where; a script is not asked. */
static void prompt(void)
{
	if (is_terminal())
		tty_send(PROMPT, strlen(PROMPT));
}

static void end_prompt(void)
{
	if (is_terminal())
		tty_send("\n", 1);
}

/* ---- in ---- */

/* Text out of bytes: in UTF-8, else in the terminal's encoding, else in the one in which they are Vietnamese. */
static void decode(const struct lines_term *l, const char *bytes, size_t len, struct buf *out)
{
	struct text_guess guesses[TEXT_GUESSES];
	struct buf text = BUF_EMPTY;

	if (text_utf8_valid(bytes, len))
		buf_add(&text, bytes, len);
	else if (l->encoding->set != TEXT_SET_UTF8 && text_decode_as(&text, l->encoding, bytes, len, NULL) == GB_OK)
		;
	else if (text_guess(bytes, len, guesses) > 0 && guesses[0].sure == 100)
		(void)text_decode_as(&text, &guesses[0].encoding, bytes, len, NULL);
	if (text.len == 0)
		buf_add(&text, bytes, len);
	text_clean(out, buf_text(&text), text.len, 0);
	buf_free(&text);
}

static void take(struct lines_term *l, size_t n)
{
	l->n -= n;
	memmove(l->bytes, l->bytes + n, l->n);
}

/* A line that is there whole, or the last one, which need not be ended. */
static bool next_line(struct lines_term *l, struct event *out)
{
	const char *end = memchr(l->bytes, '\n', l->n);
	const size_t len = end ? (size_t)(end - l->bytes) : l->n;

	if (!end && len > LINE_MOST) {
		l->overlong = true;
		take(l, len);
	}
	if (!end && (!l->ended || (len == 0 && !l->overlong)))
		return false;
	buf_clear(&l->line);
	decode(l, l->bytes, len, &l->line);
	*out = (struct event){ .kind = EVENT_LINE, .line = l->overlong ? NULL : buf_text(&l->line) };
	l->overlong = false;
	take(l, end ? len + 1 : len);
	return true;
}

static void fill(struct lines_term *l)
{
	const ssize_t n = read(STDIN_FILENO, l->bytes + l->n, sizeof l->bytes - l->n);

	if (n > 0)
		l->n += (size_t)n;
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		l->ended = true;
}

/* Waits for bytes or for a signal. */
static void wait_for_more(struct lines_term *l)
{
	struct pollfd fds[2] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};

	if (poll(fds, 2, -1) < 0) {
		l->ended = l->ended || (errno != EINTR && errno != EAGAIN);
		return;
	}
	l->gone = l->on_terminal && (fds[0].revents & (POLLHUP | POLLERR));
	if (fds[1].revents)
		signals_heard();
	else if (fds[0].revents)
		fill(l);
}

/* What a signal asked for: an end; or a stop, after which the prompt is there again. */
static bool heard_end(void)
{
	if (signals_take_stop()) {
		signals_stop();
		prompt();
	}
	(void)signals_take_continue();
	(void)signals_take_resize();
	return signals_end() != 0;
}

static void next_event(struct term *t, int wait_ms, struct event *out)
{
	struct lines_term *l = of(t);

	*out = (struct event){ .kind = EVENT_NOTHING };
	if (wait_ms >= 0)
		return;
	if (!l->ended)
		prompt();
	while (!heard_end()) {
		if (next_line(l, out))
			return;
		if (l->ended)
			break;
		wait_for_more(l);
	}
	end_prompt();
	*out = (struct event){ .kind = EVENT_END };
}

/* Each line is answered in full, also when the next one is there. */
static bool waiting(struct term *t)
{
	(void)t;
	return false;
}

/* ---- the rest of a terminal ---- */

static void size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->rows;
	*cols = TERM_COLS_MOST;
}

static bool clipboard(struct term *t, const char *text)
{
	(void)t;
	(void)text;
	return false;
}

static void stay(struct term *t)
{
	(void)t;
}

static void tell(struct term *t, const struct tell *how)
{
	of(t)->how = *how;
}

static bool thing(struct term *t, long number, struct spot *out)
{
	const struct spot *spot = teller_thing(&of(t)->teller, number);

	if (spot)
		*out = *spot;
	return spot != NULL;
}

static int close_lines(struct term *t)
{
	struct lines_term *l = of(t);
	const int sig = signals_end() ? signals_end() : l->gone ? SIGHUP : 0;

	signals_done();
	teller_free(&l->teller);
	buf_free(&l->line);
	free(l);
	return sig ? 128 + sig : 0;
}

struct term *term_lines_open(FILE *out, const struct text_encoding *encoding, int rows, int cols, int *error)
{
	static const struct term_ops ops = {
		.read = next_event,
		.waiting = waiting,
		.show = show,
		.size = size,
		.clipboard = clipboard,
		.leave = stay,
		.enter = stay,
		.close = close_lines,
	};
	static const struct term_line_ops line_ops = { tell, thing };
	struct lines_term *l;

	if (!signals_begin())
		return NULL;
	l = mem_alloc(sizeof *l);
	*l = (struct lines_term){ .term = { .ops = &ops, .lines = &line_ops }, .out = out, .encoding = encoding, .cols = cols, .error = error };
	l->rows = rows < LAYOUT_ROWS_MIN ? LAYOUT_ROWS_MIN : rows;
	l->on_terminal = isatty(STDIN_FILENO);
	if (is_terminal())
		l->term.encoding = encoding;
	return &l->term;
}
