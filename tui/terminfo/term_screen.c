/* term_screen.c - a real terminal: taking it over and giving it back; bytes in through tty.h, grids out through the writer. */
#include "config.h"

#include "tui/terminfo/inside.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "tui/clip.h"
#include "tui/console.h"
#include "tui/encoding.h"
#include "tui/signals.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* Buttons and the wheel, and no movement; told in numbers of any size where that is known. */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

/* There is one terminal; exit() finds it here. */
static struct screen *at_exit;

static struct screen *of(struct term *t)
{
	return (struct screen *)t;
}

/* All that was written, at once. */
static void flush(struct screen *s)
{
	struct buf *out = &s->w.out;

	if (out->len > 0)
		tty_send(out->text, out->len);
	buf_clear(out);
	s->opening = false;
}

/* ---- giving it up, taking it again ---- */

/* Into the state in which the writer expects it, whatever another program left behind. */
static void say_hello(struct screen *s)
{
	struct writer *w = &s->w;
	const struct caps *c = &w->caps;

	caps_say(&w->out, c->smcup);
	caps_say_numbers(&w->out, c->csr, 0, w->shown.rows - 1);
	pen_reset(w);
	caps_say(&w->out, c->rmir);
	caps_say(&w->out, c->am ? c->smam : NULL);
	caps_say(&w->out, w->draws ? c->enacs : NULL);
	caps_say(&w->out, c->smkx);
	caps_say(&w->out, c->cnorm);
	buf_puts(&w->out, s->paste ? PASTE_ON : "");
	buf_puts(&w->out, s->term.mouse ? MOUSE_ON : "");
}

/* Where there is no other screen to go back to, the shell goes on in the last line. */
static void say_goodbye(struct screen *s)
{
	struct writer *w = &s->w;
	const struct caps *c = &w->caps;

	buf_puts(&w->out, s->term.mouse ? MOUSE_OFF : "");
	buf_puts(&w->out, s->paste ? PASTE_OFF : "");
	pen_plain(w);
	caps_say_numbers(&w->out, c->cup, w->shown.rows - 1, 0);
	caps_say(&w->out, c->rmcup ? c->rmcup : c->el);
	buf_putc(&w->out, '\r');
	caps_say(&w->out, c->rmkx);
}

static void leave(struct term *t)
{
	struct screen *s = of(t);

	if (s->left)
		return;
	s->left = true;
	if (s->opening)
		buf_clear(&s->w.out);
	else
		say_goodbye(s);
	flush(s);
	modes_set(&s->found);
	signals_armed(false);
}

/* What the terminal shows is not known: the next frame is painted whole, in the size that there is now. */
static void forget(struct screen *s)
{
	struct writer *w = &s->w;
	int rows = w->shown.rows, cols = w->shown.cols;

	(void)tty_size(&rows, &cols);
	grid_free(&w->shown);
	grid_init(&w->shown, rows, cols);
	w->part = rows >= TERM_ROWS_MOST || cols >= TERM_COLS_MOST;
	w->fresh = true;
	hand_lose(w);
}

static void show(struct term *t, const struct grid *g)
{
	struct screen *s = of(t);
	const struct grid *shown = &s->w.shown;

	/* A grid of another size is followed by one of this. */
	if (s->left || s->tty.gone || g->rows != shown->rows || g->cols != shown->cols)
		return;
	writer_frame(&s->w, g);
	flush(s);
}

static void enter(struct term *t)
{
	struct screen *s = of(t);
	struct grid frame = s->w.shown;

	if (!s->left)
		return;
	s->left = false;
	signals_armed(true);
	modes_set(&s->ours);
	s->w.shown.cells = NULL;
	forget(s);
	say_hello(s);
	show(t, &frame);
	flush(s);
	grid_free(&frame);
}

static void restore_at_exit(void)
{
	if (at_exit)
		leave(&at_exit->term);
}

static void size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->w.shown.rows;
	*cols = of(t)->w.shown.cols;
}

static bool clipboard(struct term *t, const char *text)
{
	struct screen *s = of(t);
	struct buf b = BUF_EMPTY;
	const char *tmux = getenv("TMUX");
	bool can = !s->left && !s->tty.gone && clip_sequence(&b, text, s->name, tmux && *tmux);

	if (can)
		tty_send(buf_text(&b), b.len);
	buf_free(&b);
	return can;
}

/* ---- in ---- */

/* Does what signals asked for; false: nothing that the program must know. */
static bool heard(struct screen *s, struct event *out)
{
	bool back = false;

	if (signals_take_stop()) {
		leave(&s->term);
		signals_stop();
		back = true;
	} else if (signals_take_continue()) {
		signals_wait_for_foreground();
		s->left = true;         /* what the shell made of the modes meanwhile is not known */
		back = true;
	}
	*out = (struct event){ .kind = EVENT_END };
	if (signals_end())
		return true;
	*out = (struct event){ .kind = EVENT_RESIZE };
	if (back)
		enter(&s->term);
	if (!signals_take_resize())
		return back;
	forget(s);
	return true;
}

static void next_event(struct term *t, int wait_ms, struct event *out)
{
	struct screen *s = of(t);
	long until = tty_until(wait_ms);

	do {
		while (!heard(s, out) && !tty_next(&s->tty, until, out))
			;
		clicks_count(&s->clicks, out, tty_now());
	} while (out->kind == EVENT_MOUSE && !t->mouse);        /* somebody else asked for that */
}

static bool waiting(struct term *t)
{
	return tty_waits(&of(t)->tty);
}

/* ---- the beginning and the end ---- */

static void learn_keys(struct keyboard *k)
{
	static const struct {
		const char *name;
		enum key key;
	} table[] = {
		{ "kcuu1", K_UP }, { "kcud1", K_DOWN }, { "kcuf1", K_RIGHT }, { "kcub1", K_LEFT }, { "kpp", K_PAGE_UP }, { "knp", K_PAGE_DOWN },
		{ "khome", K_HOME }, { "kend", K_END }, { "kent", K_RETURN }, { "kbs", K_BACKSPACE }, { "kcbt", K_BACK_TAB },
		{ "kdch1", K_DELETE }, { "kf1", K_F1 }, { "kf2", K_F2 }, { "kf3", K_F3 }, { "kf4", K_F4 }, { "kf5", K_F5 }, { "kf6", K_F6 },
		{ "kf7", K_F7 }, { "kf8", K_F8 }, { "kf9", K_F9 }, { "kf10", K_F10 }, { "kf11", K_F11 }, { "kf12", K_F12 },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		keyboard_learn(k, caps_string(table[i].name), table[i].key);
}

/* What a crash sends, made ready: nothing can be looked up then. */
static void guard(const struct screen *s)
{
	const struct caps *c = &s->w.caps;
	const char *const said[] = { c->sgr0, c->rmkx, c->cnorm, c->rmcup };

	signals_armed(false);
	signals_restore(&s->found, s->paste ? PASTE_OFF : "");
	signals_restore_too(s->term.mouse ? MOUSE_OFF : NULL);
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		signals_restore_too(said[i]);
	signals_armed(true);
}

/* The terminals that have modes for a paste have them for the mouse; others say so in terminfo. */
static bool mouse_is_known(const struct screen *s)
{
	return encoding_is_modern(s->name) || caps_string("XM") || caps_string("kmous");
}

/* A crash in between finds the terminal without what it must be given back: so that is made ready before, and taken away after. */
static bool take_mouse(struct term *t, bool on)
{
	struct screen *s = of(t);
	const char *bytes = on ? MOUSE_ON : MOUSE_OFF;

	if (!mouse_is_known(s) || s->left)
		return false;
	if (!on)
		tty_send(bytes, strlen(bytes));
	t->mouse = on;
	guard(s);
	if (on)
		tty_send(bytes, strlen(bytes));
	return true;
}

static enum gb_status find_terminal(struct screen *s, struct gb_why *why)
{
	enum gb_lang lang = why ? why->lang : GB_EN;

	if (!caps_open(&s->w.caps, s->name))
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the terminal '%s' is not known here: set TERM, for example TERM=xterm, or go line by line: "
		                        "giaoban --plain"), s->name);
	if (!s->w.caps.cup)
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the terminal '%s' cannot place text on a screen; giaoban --plain goes line by line"), s->name);
	return GB_OK;
}

/* Settles what cells are said in. */
static enum gb_status speak(struct screen *s, struct gb_why *why)
{
	const struct term_options *o = s->options;
	struct writer *w = &s->w;

	keyboard_speaks(&s->tty.keyboard, o->encoding);
	w->bytes = o->encoding->set != TEXT_SET_UTF8;
	w->draws = w->bytes && o->line_drawing && spell_can_draw(&w->caps);
	if (!w->bytes && !o->font)
		return GB_OK;
	w->encoder = text_encoder_new(o->encoding, true);
	if (!w->encoder)
		return gb_fail(why, GB_UNAVAILABLE, tr(why ? why->lang : GB_EN, "%s cannot be written here"), o->encoding->name);
	if (!w->bytes)
		text_encoder_limit(w->encoder, console_glyphs_has, o->font);
	return GB_OK;
}

static void close_all(struct screen *s)
{
	signals_done();
	caps_close();
	writer_free(&s->w);
	free(s->name);
	free(s);
}

static int close_terminal(struct term *t)
{
	struct screen *s = of(t);
	int sig = signals_end() ? signals_end() : s->tty.gone ? SIGHUP : 0;

	void (*before)(int) = signal(SIGTTOU, SIG_IGN);         /* in the background, too, the modes are given back */
	leave(t);
	signal(SIGTTOU, before);
	at_exit = NULL;
	close_all(s);
	return sig ? 128 + sig : 0;
}

static const struct term_ops ops = {
	.read = next_event,
	.waiting = waiting,
	.show = show,
	.size = size,
	.clipboard = clipboard,
	.leave = leave,
	.enter = enter,
	.mouse = take_mouse,
	.close = close_terminal,
};

/* From here on whatever ends the program gives the terminal back. */
static void take(struct screen *s)
{
	static bool registered;         /* atexit() knows no way back */
	const struct caps *c = &s->w.caps;

	s->term.slow = tty_is_slow(&s->found);
	s->paste = encoding_is_modern(s->name) || caps_string("BE");
	s->term.mouse = s->options->mouse && mouse_is_known(s);        /* where there is none, one does without */
	learn_keys(&s->tty.keyboard);
	guard(s);
	at_exit = s;
	if (!registered)
		registered = atexit(restore_at_exit) == 0;
	s->ours = modes_for_keys(&s->found);
	modes_set(&s->ours);
	pen_learn(&s->w);
	screen_set_looks(s);
	s->w.shown.rows = c->height > 0 && c->height <= TERM_ROWS_MOST ? c->height : 24;
	s->w.shown.cols = c->width > 0 && c->width <= TERM_COLS_MOST ? c->width : 80;
	forget(s);
	s->opening = true;
	say_hello(s);
}

enum gb_status term_screen_open(struct term **out, const struct term_options *options, struct gb_why *why)
{
	enum gb_status status = tty_check(getenv("TERM"), why);

	if (status != GB_OK)
		return status;
	struct screen *s = mem_alloc(sizeof *s);
	s->term.ops = &ops;
	s->term.encoding = options->encoding;
	s->options = options;
	s->tty.escape_ms = options->escape_ms;
	s->name = mem_strdup(getenv("TERM"));
	if (tcgetattr(STDIN_FILENO, &s->found) != 0 || !signals_begin()) {
		status = gb_fail(why, GB_UNAVAILABLE, "%s", gb_reason(errno, why ? why->lang : GB_EN));
		free(s->name);
		free(s);
		return status;
	}
	status = find_terminal(s, why);
	if (status == GB_OK)
		status = speak(s, why);
	if (status != GB_OK) {
		close_all(s);
		return status;
	}
	take(s);
	*out = &s->term;
	return GB_OK;
}
