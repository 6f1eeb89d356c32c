/* term_curses.c - a real terminal: grids out through ncurses, the only file that knows it; bytes in through tty.h. */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <termcap.h>

#include "base/mem.h"
#include "tui/clip.h"
#include "tui/encoding.h"
#include "tui/signals.h"
#include "tui/term.h"
#include "tui/theme.h"
#include "tui/tty.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

struct curses_term {
	struct term term;
	SCREEN *screen;
	char *name;             /* TERM */
	bool utf8;
	bool paste;             /* it marks what is pasted */
	bool left;              /* given up for a while */
	attr_t attrs[STYLES];
	short pairs[STYLES];
	struct grid shown;      /* what is on the screen */
	struct tty tty;
};

/* There is one terminal; exit() finds it here. */
static struct curses_term *at_exit;

static struct curses_term *of(struct term *t)
{
	return (struct curses_term *)t;
}

/* ---- giving it up, taking it again ---- */

static void leave(struct term *t)
{
	struct curses_term *c = of(t);

	if (c->left)
		return;
	c->left = true;
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
	t->ops->show(t, &frame);
	grid_free(&frame);
}

static void restore_at_exit(void)
{
	if (at_exit)
		leave(&at_exit->term);
}

/* ---- out ---- */

static void put(int y, int x, const wchar_t *s, attr_t attrs, short pair)
{
	cchar_t c;

	if (setcchar(&c, s, attrs, pair, NULL) == OK)
		mvadd_wch(y, x, &c);            /* ERR in the last cell of all, which is written all the same */
}

/* A grapheme as ncurses has it; false where the C library is not of our mind about its width. */
static bool widen(wchar_t out[CCHARW_MAX + 1], const struct cell *cell)
{
	size_t n = mbstowcs(out, cell->ch, CCHARW_MAX + 1);

	if (n == 0 || n > CCHARW_MAX || wcwidth(out[0]) != cell->cols)
		return false;
	for (size_t i = 1; i < n; i++)
		if (wcwidth(out[i]) != 0)
			return false;
	return true;
}

static void put_cell(const struct curses_term *c, int y, int x, const struct cell *cell)
{
	attr_t attrs = c->attrs[cell->style];
	short pair = c->pairs[cell->style];
	wchar_t s[CCHARW_MAX + 1] = { 0 };

	if (!c->utf8 || !widen(s, cell)) {
		s[0] = (wchar_t)(unsigned char)encoding_ascii(cell->ch);
		s[1] = 0;
		if (cell->cols == 2)
			put(y, x + 1, L" ", attrs, pair);
	}
	put(y, x, s, attrs, pair);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->cols == b->cols && a->style == b->style && strcmp(a->ch, b->ch) == 0;
}

static void show(struct term *t, const struct grid *g)
{
	struct curses_term *c = of(t);
	struct grid *shown = &c->shown;

	if (c->left || c->tty.gone)
		return;
	for (int y = 0; y < g->rows && y < shown->rows; y++) {
		for (int x = 0; x < g->cols && x < shown->cols; x++) {
			const struct cell *now = grid_at(g, y, x);
			struct cell *before = &shown->cells[(size_t)y * (size_t)shown->cols + (size_t)x];

			if (same(now, before))
				continue;
			*before = *now;
			if (now->cols > 0)
				put_cell(c, y, x, now);
		}
	}
	grid_cursor(shown, g->cursor_y, g->cursor_x);
	move(shown->cursor_y, shown->cursor_x);
	refresh();
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

	while (!heard(c, out) && !tty_next(&c->tty, until, out))
		;
}

static bool waiting(struct term *t)
{
	return tty_waits(&of(t)->tty);
}

/* ---- the beginning and the end ---- */

static const char *capability(const char *name)
{
	char *s = tigetstr(name);

	return s && s != (char *)-1 && *s ? s : NULL;
}

static void learn_keys(struct keyboard *k)
{
	static const struct {
		const char *name;
		enum key key;
	} table[] = {
		{ "kcuu1", K_UP }, { "kcud1", K_DOWN }, { "kcuf1", K_RIGHT }, { "kcub1", K_LEFT }, { "kpp", K_PAGE_UP }, { "knp", K_PAGE_DOWN },
		{ "khome", K_HOME }, { "kend", K_END }, { "kent", K_RETURN }, { "kbs", K_BACKSPACE }, { "kcbt", K_BACK_TAB },
		{ "kdch1", K_DELETE }, { "kf1", K_F1 },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		keyboard_learn(k, capability(table[i].name), table[i].key);
}

static void set_looks(struct curses_term *c)
{
	const char *no_color = getenv("NO_COLOR");
	bool colour = !(no_color && *no_color) && has_colors() && start_color() == OK && COLORS >= 8 &&
	              COLOR_PAIRS > COLOUR_CYAN && use_default_colors() == OK;

	for (short i = COLOUR_RED; colour && i <= COLOUR_CYAN; i++)
		init_pair(i, i, -1);
	for (int i = 0; i < STYLES; i++) {
		struct look look = theme_look((enum style)i, colour);
		c->pairs[i] = look.fg == COLOUR_DEFAULT ? 0 : (short)look.fg;
		c->attrs[i] = (look.bold ? A_BOLD : 0) | (look.dim && capability("dim") ? A_DIM : 0) |
		              (look.underline ? A_UNDERLINE : 0) | (look.reverse ? A_REVERSE : 0);
	}
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
static void guard(const struct curses_term *c, const struct termios *modes)
{
	static const char *const names[] = { "sgr0", "rmkx", "cnorm", "rmcup" };

	signals_restore(modes, c->paste ? PASTE_OFF : "");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		signals_restore_too(capability(names[i]));
	signals_armed(true);
}

/* newterm() changes the modes, and does not give back the memory of a terminal that it does not know: it is asked last. */
static enum gb_status begin(struct curses_term *c, struct gb_why *why)
{
	enum gb_lang lang = why ? why->lang : GB_EN;

	if (tgetent(NULL, c->name) == 1) {
		if (!capability("cup"))
			return gb_fail(why, GB_UNAVAILABLE,
			               tr(lang, "the terminal '%s' cannot place text on a screen; use the commands: giaoban --help"), c->name);
		use_env(FALSE);         /* the size is the terminal's own, not what LINES and COLUMNS were once */
		use_tioctl(TRUE);
		c->screen = newterm(c->name, stdout, stdin);
	}
	if (!c->screen)
		return gb_fail(why, GB_UNAVAILABLE,
		               tr(lang, "the terminal '%s' is not known here: set TERM, for example TERM=xterm, or use the commands: "
		                        "giaoban --help"), c->name);
	return GB_OK;
}

static void close_all(struct curses_term *c)
{
	signals_done();
	if (c->screen)
		delscreen(c->screen);
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
	.show = show,
	.size = size,
	.clipboard = clipboard,
	.leave = leave,
	.enter = enter,
	.close = close_terminal,
};

enum gb_status term_curses_open(struct term **out, struct gb_why *why)
{
	static bool registered;         /* atexit() knows no way back */
	struct termios modes;
	enum gb_status status = tty_check(getenv("TERM"), why);

	if (status != GB_OK)
		return status;
	struct curses_term *c = mem_alloc(sizeof *c);
	c->term.ops = &ops;
	c->name = mem_strdup(getenv("TERM"));
	c->utf8 = encoding_set(c->name);
	if (tcgetattr(STDIN_FILENO, &modes) != 0 || !signals_begin()) {
		status = gb_fail(why, GB_UNAVAILABLE, "%s", strerror(errno));
		free(c->name);
		free(c);
		return status;
	}
	status = begin(c, why);
	if (status != GB_OK) {
		close_all(c);
		return status;
	}
	c->paste = encoding_is_modern(c->name) || capability("BE");
	learn_keys(&c->tty.keyboard);
	guard(c, &modes);
	at_exit = c;
	if (!registered)
		registered = atexit(restore_at_exit) == 0;
	set_modes();
	set_looks(c);
	fit();
	forget(c);
	if (c->paste)
		tty_send(PASTE_ON, strlen(PASTE_ON));
	*out = &c->term;
	return GB_OK;
}
