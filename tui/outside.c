/* outside.c - other programs on the terminal: handing it over and taking it back, what they are fed, how they ended. */
#include "config.h"

#include "tui/outside.h"

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/sink.h"
#include "tui/encoding.h"
#include "tui/run.h"
#include "tui/signals.h"
#include "tui/tty.h"

bool outside_may(const struct term *t, struct context *cx)
{
	if (context_is_secure())
		context_complain(cx, "%s", tr(lang_of(cx), "GIAOBAN_SECURE is set: no program is started"));
	else if (!t->encoding)
		context_complain(cx, "%s", tr(lang_of(cx), "Programs are started on a terminal only"));
	else
		return true;
	return false;
}

/* ---- what it reads ---- */

struct feeding {
	struct run *run;
	bool over;              /* it reads no more */
};

static bool take(void *self, const char *s, size_t len)
{
	struct feeding *f = self;
	const bool fed = run_feed(f->run, s, len);

	f->over = f->over || !fed;
	return fed;
}

static bool end(void *self)
{
	return !((struct feeding *)self)->over;
}

static FILE *in_encoding(const struct text_encoding *e, FILE *to)
{
	return to && e->set != TEXT_SET_UTF8 ? encoding_stream(e, to, true) : to;
}

static enum gb_status feed(const struct term *t, const struct outside *o, struct run *run, struct gb_why *why)
{
	static const struct sink_ops ops = { .take = take, .end = end };
	struct feeding f = { .run = run };
	FILE *bytes = sink_open(&ops, &f), *to = in_encoding(t->encoding, bytes);
	enum gb_status status = GB_UNAVAILABLE;

	if (to)
		status = o->write(o->self, to, why);
	else
		gb_fail(why, status, "%s", tr(why->lang, "nothing can be sent to a program on this system"));
	if (to && to != bytes)
		(void)fclose(to);               /* what failed, the other one knows */
	if (bytes)
		(void)fclose(bytes);            /* it fails only where it is over */
	return f.over ? GB_OK : status;         /* who has read enough is content */
}

/* ---- between it and giaoban ---- */

static void say(const struct text_encoding *e, const char *words)
{
	struct text_encoder *encoder = text_encoder_new(e, true);
	struct buf line = BUF_EMPTY;

	buf_puts(&line, "\r\n");
	if (encoder)
		text_encode(encoder, &line, words, strlen(words));
	tty_send(buf_text(&line), line.len);
	text_encoder_free(encoder);
	buf_free(&line);
}

/* Keys come one by one and are not shown; ^Z still stops, but ^C is only one more way to go on. */
static bool set_modes(struct termios *before)
{
	struct termios modes;

	if (tcgetattr(STDIN_FILENO, before) != 0)
		return false;
	modes = *before;
	modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	modes.c_cc[VINTR] = modes.c_cc[VQUIT] = _POSIX_VDISABLE;
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	return tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0;
}

/* True when a key or the end of the terminal says to go on; false: a signal came. */
static bool wait_for_enter(void)
{
	struct pollfd fds[2] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};
	static const char going_on[] = { '\r', '\n', 'C' & 31, 'D' & 31 };
	char key;

	for (;;) {
		const int n = poll(fds, 2, -1);
		if (n < 0 && errno != EINTR)
			return true;
		if (n < 0 || fds[1].revents) {
			signals_heard();
			return false;
		}
		if (read(STDIN_FILENO, &key, 1) != 1 || memchr(going_on, key, sizeof going_on))
			return true;
	}
}

static void pause_for_enter(const struct term *t, enum gb_lang lang)
{
	struct termios before;
	bool done = false;

	while (!done && !signals_end() && set_modes(&before)) {
		say(t->encoding, tr(lang, "Enter goes back to giaoban"));
		while (!(done = wait_for_enter()) && !signals_end() && !signals_take_stop())
			;
		tcsetattr(STDIN_FILENO, TCSANOW, &before);
		say(t->encoding, "");
		if (!done && !signals_end())
			signals_stop();
	}
}

/* ---- running it ---- */

/* In its process: where giaoban speaks UTF-8 although the environment does not ask for it, others shall too. */
static void speak_utf8(void)
{
	const char *all = getenv("LC_ALL"), *ctype = getenv("LC_CTYPE"), *lang = getenv("LANG");
	const char *asked = all && *all ? all : ctype && *ctype ? ctype : lang ? lang : "";
	const char *ours = encoding_set_utf8_locale() ? setlocale(LC_CTYPE, NULL) : NULL;

	if (ours && strcmp(asked, ours) != 0)
		setenv(all && *all ? "LC_ALL" : "LC_CTYPE", ours, 1);
}

static enum outside_end tell_end(struct context *cx, const char *program, int status)
{
	const enum gb_lang lang = lang_of(cx);

	if (WIFSIGNALED(status)) {
		context_complain(cx, tr(lang, "%s was ended by signal %d"), program, WTERMSIG(status));
		return OUTSIDE_KILLED;
	}
	if (WEXITSTATUS(status) == 0)
		return OUTSIDE_WELL;
	context_complain(cx, tr(lang, "%s ended with status %d"), program, WEXITSTATUS(status));
	return OUTSIDE_BADLY;
}

static enum outside_end tell_missing(struct context *cx, const char *program, int error)
{
	const enum gb_lang lang = lang_of(cx);

	if (error == ENOENT)
		context_complain(cx, tr(lang, "There is no program '%s'"), program);
	else
		context_complain(cx, tr(lang, "%s cannot be run: %s"), program, gb_reason(error, lang));
	return OUTSIDE_MISSING;
}

enum outside_end outside_run(struct term *t, struct context *cx, const struct outside *o)
{
	struct gb_why why = { .lang = lang_of(cx) };
	enum gb_status written = GB_OK;
	struct run run;
	int status = 0;

	if (cx->corpus)
		gb_let_go(cx->corpus);  /* it may be there for hours */
	t->ops->leave(t);
	const int error = run_start(&run, o->argv, o->write != NULL, t->encoding->set == TEXT_SET_UTF8 ? speak_utf8 : NULL);
	if (error == 0) {
		if (o->write)
			written = feed(t, o, &run, &why);
		status = run_wait(&run);
		if (o->pause && !t->lines)      /* between lines nothing of it is painted over */
			pause_for_enter(t, lang_of(cx));
	}
	if (!signals_in_background())           /* there only to end: the terminal is another's */
		t->ops->enter(t);
	if (error)
		return tell_missing(cx, o->argv[0], error);
	const enum outside_end how = tell_end(cx, o->argv[0], status);
	if (written != GB_OK)
		context_complain(cx, "%s", why.text);
	return signals_end() ? OUTSIDE_KILLED : how;
}
