/* term_curses.c - a real terminal: taking it over and giving it back; bytes in through tty.h, grids out through show.c. */
#include "config.h"

#include "tui/curses/inside.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termcap.h>
#include <unistd.h>

#include "base/mem.h"
#include "tui/clip.h"
#include "tui/encoding.h"
#include "tui/signals.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* Buttons and the wheel, and no movement; told in numbers of any size where that is known. */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

/* There is one terminal; exit() finds it here. */
static struct curses_term *at_exit;

static struct curses_term *of(struct term *t)
{
	return (struct curses_term *)t;
}

const char *curses_capability(const char *name)
{
	const char *s = tigetstr(name);

	return s && s != (const char *)-1 && *s ? s : NULL;
}

/* ---- giving it up, taking it again ---- */

static void leave(struct term *t)
{
	struct curses_term *c = of(t);

	if (c->left)
		return;
	c->left = true;
	if (t->mouse)
		tty_send(MOUSE_OFF, strlen(MOUSE_OFF));
	if (c->paste)
		tty_send(PASTE_OFF, strlen(PASTE_OFF));
	endwin();
	signals_armed(false);
}

static void fit(void)
{
	int rows, cols;

	if (tty_size(&rows, &cols) && (rows != LINES || cols != COLS))
		resizeterm(rows, cols);
}

/* Nothing that was on the screen counts any more: the next frame is painted whole. */
static void forget(struct curses_term *c)
{
	grid_free(&c->shown);
	grid_init(&c->shown, LINES, COLS);
	erase();
	clearok(curscr, TRUE);
}

static void enter(struct term *t)
{
	struct curses_term *c = of(t);
	struct grid *shown = &c->shown, frame = *shown;

	if (!c->left)
		return;
	c->left = false;
	signals_armed(true);
	reset_prog_mode();
	fit();
	*shown = (struct grid){ 0 };
	forget(c);
	if (c->paste)
		tty_send(PASTE_ON, strlen(PASTE_ON));
	if (t->mouse)
		tty_send(MOUSE_ON, strlen(MOUSE_ON));
	t->ops->show(t, &frame);
	grid_free(&frame);
}

static void restore_at_exit(void)
{
	if (at_exit)
		leave(&at_exit->term);
}

static void size(struct term *t, int *rows, int *cols)
{
	*rows = of(t)->shown.rows;
	*cols = of(t)->shown.cols;
}

static bool clipboard(struct term *t, const char *text)
{
	struct curses_term *c = of(t);
	struct buf b = BUF_EMPTY;
	const char *tmux = getenv("TMUX");
	bool can = !c->left && !c->tty.gone && clip_sequence(&b, text, c->name, tmux && *tmux);

	if (can)
		tty_send(buf_text(&b), b.len);
	buf_free(&b);
	return can;
}

/* ---- in ---- */

/* Does what signals asked for; false: nothing that the program must know. */
static bool heard(struct curses_term *c, struct event *out)
{
	bool back = false;

	if (signals_take_stop()) {
		leave(&c->term);
		signals_stop();
		back = true;
	} else if (signals_take_continue()) {
		signals_wait_for_foreground();
		c->left = true;         /* what the shell made of the modes meanwhile is not known */
		back = true;
	}
	*out = (struct event){ .kind = EVENT_END };
	if (signals_end())
		return true;
	*out = (struct event){ .kind = EVENT_RESIZE };
	if (back)
		enter(&c->term);
	if (!signals_take_resize())
		return back;
	fit();
	forget(c);
	return true;
}

static void next_event(struct term *t, int wait_ms, struct event *out)
{
	struct curses_term *c = of(t);
	long until = tty_until(wait_ms);

	do {
		while (!heard(c, out) && !tty_next(&c->tty, until, out))
			;
		clicks_count(&c->clicks, out, tty_now());
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
		keyboard_learn(k, curses_capability(table[i].name), table[i].key);
}

/* Keys as they come, but ^C ^Z ^\ are signals; ^S ^Q ^V are keys like others. */
static void set_modes(void)
{
	struct termios modes;

	cbreak();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &modes) == 0) {
		modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP);
		modes.c_lflag &= ~(tcflag_t)IEXTEN;
		tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
		def_prog_mode();
	}
	keypad(stdscr, TRUE);
	idlok(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	scrollok(stdscr, FALSE);
	typeahead(-1);
	curs_set(1);
}

/* What a crash sends, made ready: nothing can be looked up then. */
static void guard(const struct curses_term *c)
{
	static const char *const names[] = { "sgr0", "rmkx", "cnorm", "rmcup" };

	signals_armed(false);
	signals_restore(&c->modes, c->paste ? PASTE_OFF : "");
	signals_restore_too(c->term.mouse ? MOUSE_OFF : NULL);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		signals_restore_too(curses_capability(names[i]));
	signals_armed(true);
}

/* The terminals that have modes for a paste have them for the mouse; others say so in terminfo. */
static bool mouse_is_known(const struct curses_term *c)
{
	return encoding_is_modern(c->name) || curses_capability("XM") || curses_capability("kmous");
}

/* A crash in between finds the terminal without what it must be given back: so that is made ready before, and taken away after. */
static bool take_mouse(struct term *t, bool on)
{
	struct curses_term *c = of(t);
	const char *bytes = on ? MOUSE_ON : MOUSE_OFF;

	if (!mouse_is_known(c) || c->left)
		return false;
	if (!on)
		tty_send(bytes, strlen(bytes));
	t->mouse = on;
	guard(c);
	if (on)
		tty_send(bytes, strlen(bytes));
	return true;
}

/* newterm() changes the modes, and does not give back the memory of a terminal that it does not know: it is asked last. */
static enum gb_status begin(struct curses_term *c, struct gb_why *why)
{
	enum gb_lang lang = why ? why->lang : GB_EN;

	if (tgetent(NULL, c->name) == 1) {
		if (!curses_capability("cup"))
			return gb_fail(why, GB_UNAVAILABLE,
			               tr(lang, "the terminal '%s' cannot place text on a screen; giaoban --plain goes line by line"), c->name);
		use_env(FALSE);         /* the size is the terminal's own, not what LINES and COLUMNS were once */
		use_tioctl(TRUE);
		c->screen = newterm(c->name, stdout, stdin);
	}
	if (!c->screen)
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the terminal '%s' is not known here: set TERM, for example TERM=xterm, or go line by line: "
		                        "giaoban --plain"), c->name);
	return GB_OK;
}

static void close_all(struct curses_term *c)
{
	signals_done();
	if (c->screen)
		delscreen(c->screen);
	text_encoder_free(c->encoder);
	buf_free(&c->said);
	grid_free(&c->shown);
	free(c->name);
	free(c);
}

static int close_terminal(struct term *t)
{
	struct curses_term *c = of(t);
	int sig = signals_end() ? signals_end() : c->tty.gone ? SIGHUP : 0;

	void (*before)(int) = signal(SIGTTOU, SIG_IGN);         /* in the background, too, the modes are given back */
	leave(t);
	signal(SIGTTOU, before);
	at_exit = NULL;
	close_all(c);
	return sig ? 128 + sig : 0;
}

static const struct term_ops ops = {
	.read = next_event,
	.waiting = waiting,
	.show = curses_show,
	.size = size,
	.clipboard = clipboard,
	.leave = leave,
	.enter = enter,
	.mouse = take_mouse,
	.close = close_terminal,
};

enum gb_status term_curses_open(struct term **out, const struct term_options *options, struct gb_why *why)
{
	static bool registered;         /* atexit() knows no way back */
	enum gb_status status = tty_check(getenv("TERM"), why);

	if (status != GB_OK)
		return status;
	struct curses_term *c = mem_alloc(sizeof *c);
	c->term.ops = &ops;
	c->term.encoding = options->encoding;
	c->options = options;
	c->tty.escape_ms = options->escape_ms;
	c->name = mem_strdup(getenv("TERM"));
	if (tcgetattr(STDIN_FILENO, &c->modes) != 0 || !signals_begin()) {
		status = gb_fail(why, GB_UNAVAILABLE, "%s", gb_reason(errno, why ? why->lang : GB_EN));
		free(c->name);
		free(c);
		return status;
	}
	status = curses_speak(c, why);
	if (status == GB_OK)
		status = begin(c, why);
	if (status != GB_OK) {
		close_all(c);
		return status;
	}
	c->term.slow = tty_is_slow(&c->modes);
	c->paste = encoding_is_modern(c->name) || curses_capability("BE");
	learn_keys(&c->tty.keyboard);
	guard(c);
	at_exit = c;
	if (!registered)
		registered = atexit(restore_at_exit) == 0;
	set_modes();
	curses_speak_on(c);
	curses_set_looks(c);
	fit();
	forget(c);
	if (c->paste)
		tty_send(PASTE_ON, strlen(PASTE_ON));
	if (options->mouse)
		(void)take_mouse(&c->term, true);       /* where there is none, one does without */
	*out = &c->term;
	return GB_OK;
}
