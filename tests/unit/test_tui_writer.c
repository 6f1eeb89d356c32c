/* test_tui_writer.c - random frames on terminals of many kinds: after each the terminal shows the grid, cell by cell, and a frame that
 * changes nothing sends nothing. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "fake_terminal.h"

#define FRAMES 60
#define SESSIONS 12

/* ---- terminals ---- */

#define MOVES .cr = "\r", .cub1 = "\b", .cud1 = "\n", .cuu1 = "\033[A", .cuf1 = "\033[C", .home = "\033[H", .cup = "\033[%i%p1%d;%p2%dH"
#define MOVES_MANY .cub = "\033[%p1%dD", .cuf = "\033[%p1%dC", .cuu = "\033[%p1%dA", .cud = "\033[%p1%dB"
#define ERASES .clear = "\033[H\033[2J", .ed = "\033[J", .el = "\033[K"
#define SCROLLS .csr = "\033[%i%p1%d;%p2%dr", .ind = "\n", .ri = "\033M"
#define LINES_MOVE .dl1 = "\033[M", .dl = "\033[%p1%dM", .il1 = "\033[L", .il = "\033[%p1%dL"
#define INKS .sgr0 = "\033[m", .bold = "\033[1m", .dim = "\033[2m", .rev = "\033[7m", .smul = "\033[4m", .smso = "\033[7m"
#define COLOURS .colors = 8, .op = "\033[39;49m", .setaf = "\033[3%p1%dm", .setab = "\033[4%p1%dm"
#define DRAWS .acsc = "qqxxllkkmmjjttuuwwvvnn", .smacs = "\033(0", .rmacs = "\033(B"

static const struct kind {
	const char *name;
	struct caps caps;
} kinds[] = {
	{ "xterm", { MOVES, MOVES_MANY, ERASES, SCROLLS, LINES_MOVE, INKS, COLOURS, DRAWS, .hpa = "\033[%i%p1%dG", .vpa = "\033[%i%p1%dd",
	             .ech = "\033[%p1%dX", .indn = "\033[%p1%dS", .rin = "\033[%p1%dT", .rmul = "\033[24m", .rmso = "\033[27m", .am = true,
	             .xenl = true, .bce = true, .msgr = true } },
	{ "tmux: no bce", { MOVES, MOVES_MANY, ERASES, SCROLLS, LINES_MOVE, INKS, COLOURS, .rmul = "\033[24m", .rmso = "\033[27m",
	                    .am = true, .xenl = true, .msgr = true } },
	{ "256 colours", { MOVES, ERASES, INKS, .colors = 256, .op = "\033[39;49m", .setaf = "\033[38;5;%p1%dm", .setab = "\033[48;5;%p1%dm",
	                   .am = true, .xenl = true, .msgr = true } },
	{ "vt100", { MOVES, MOVES_MANY, ERASES, SCROLLS, INKS, DRAWS, .rmul = "\033[m", .rmso = "\033[m", .rmam = "\033[?7l", .smam = "\033[?7h",
	             .am = true, .xenl = true, .msgr = true } },
	{ "attributes do not go with colour", { MOVES, ERASES, INKS, COLOURS, .ncv = 39, .am = true, .xenl = true, .msgr = true } },
	{ "wraps at once", { MOVES, MOVES_MANY, ERASES, LINES_MOVE, INKS, COLOURS, .rmul = "\033[m", .rmso = "\033[m", .am = true,
	                     .msgr = true } },
	{ "wraps at once, or not", { MOVES, ERASES, INKS, .am = true, .msgr = true, .rmam = "\033[?7l", .smam = "\033[?7h" } },
	{ "wraps at once, inserts", { MOVES, ERASES, INKS, .am = true, .msgr = true, .ich1 = "\033[@" } },
	{ "wraps at once, has a mode to insert", { MOVES, ERASES, INKS, .am = true, .msgr = true, .smir = "\033[4h", .rmir = "\033[4l" } },
	{ "never wraps", { MOVES, ERASES, INKS, COLOURS, .msgr = true } },
	{ "must not stand out when it moves", { MOVES, MOVES_MANY, ERASES, SCROLLS, INKS, COLOURS, DRAWS, .am = true, .xenl = true } },
	{ "places text, nothing else", { .cup = "\033[%i%p1%d;%p2%dH", .am = true, .xenl = true } },
	{ "cannot clear, but erase", { .cup = "\033[%i%p1%d;%p2%dH", .ed = "\033[J", .bold = "\033[1m", .sgr0 = "\033[0m", .am = true,
	                               .xenl = true } },
	{ "underlines", { MOVES, ERASES, .smul = "\033[4m", .rmul = "\033[24m", .am = true, .xenl = true, .msgr = true } },
	{ "stands out", { MOVES, ERASES, .smso = "\033[3m", .rmso = "\033[23m", .am = true, .xenl = true, .msgr = true } },
	{ "speaks otherwise", { MOVES, ERASES, .sgr0 = "\033)0", .bold = "\033)1", .smul = "\033)4", .rmul = "\033)0", .rev = "\033)7",
	                        .dim = "\033)2", .am = true, .xenl = true, .msgr = true } },
	{ "all attributes at once", { MOVES, ERASES, .sgr0 = "\033)0", .bold = "\033)1", .smul = "\033)4", .rev = "\033)7",
	                              .sgr = "\033)0%?%p6%t\033)1%;%?%p2%t\033)4%;%?%p3%t\033)7%;", .am = true, .xenl = true,
	                              .msgr = true } },
	{ "magic cookies", { MOVES, ERASES, INKS, .xmc = 1, .am = true, .xenl = true, .msgr = true } },
	{ "two memories", { MOVES, ERASES, LINES_MOVE, SCROLLS, .da = true, .db = true, .am = true, .xenl = true, .msgr = true } },
};
#define KINDS (sizeof kinds / sizeof *kinds)

/* ---- frames ---- */

static unsigned seed;

static int any(int n)
{
	seed = seed * 1103515245u + 12345u;
	return (int)((seed >> 16) % (unsigned)n);
}

static void paint_words(struct grid *g, int y)
{
	static const char *const words[] = {
		"phiên họp", "Bộ Y tế", "quyết định", "the", "  ", " ", "2025", "─────", "│", "越南", "│  │", "ế", "",
		"                         ", "a",
		"ngh\xE1\xBB\x8B quy\xE1\xBA\xBFt 57", "👍", "q\xCC\xA3", "☂ ",
	};
	int x = any(4);

	while (x < g->cols)
		x += 1 + grid_text(g, y, x, g->cols - x, words[any(sizeof words / sizeof *words)], (enum style)(any(3) ? STYLE_TEXT : any(STYLES)));
	if (any(3) == 0)
		grid_text(g, y, g->cols - 1, 1, "|", (enum style)any(STYLES));
}

static void copy_row(struct grid *g, int to, int from)
{
	memmove(&g->cells[to * g->cols], &g->cells[from * g->cols], (size_t)g->cols * sizeof *g->cells);
}

static void roll(struct grid *g, int top, int end, int by)
{
	for (int y = top; by > 0 && y + by < end; y++)
		copy_row(g, y, y + by);
	for (int y = end - 1; by < 0 && y + by >= top; y--)
		copy_row(g, y, y + by);
	for (int y = by > 0 ? end - by : top; y < (by > 0 ? end : top - by); y++)
		if (y >= top && y < end)
			paint_words(g, y);
}

static void change(struct grid *g)
{
	const int what = any(8), top = any(g->rows), end = top + 1 + any(g->rows - top);

	if (what == 0)
		grid_clear(g);
	if (what < 2)
		for (int y = 0; y < g->rows; y++)
			paint_words(g, y);
	else if (what < 4)
		roll(g, top, end, any(2) ? 1 + any(3) : -1 - any(3));
	else if (what == 4)
		grid_fill(g, (struct rect){ top, any(g->cols), end - top, g->cols }, (enum style)any(STYLES));
	else if (what < 7)
		grid_text(g, top, any(g->cols), 20, "> đổi mới", (enum style)any(STYLES));
	grid_cursor(g, any(g->rows), any(g->cols));
}

/* ---- held against it ---- */

static struct ink seen(const struct writer *w, const struct cell *c)
{
	const struct ink ink = w->inks[c->style];

	return strcmp(c->ch, " ") == 0 ? ink_of_blank(&ink) : ink;
}

/* The last cell of all cannot be written everywhere, nor one of two cells there by inserting. */
static bool may_be_missing(const struct writer *w, int y, int x)
{
	const struct caps *c = &w->caps;
	const int cols = w->shown.cols;
	const struct cell *last = grid_at(&w->shown, y, cols - 1);
	const bool inserts = (c->ich1 || c->smir) && last->cols == 1 && *last->ch;

	return c->am && !c->xenl && y == w->shown.rows - 1 && x >= cols - 2 && !(c->rmam && c->smam) && !inserts;
}

static void assert_cell(struct writer *w, const struct fake *f, const struct cell *cell, int y, int x)
{
	const struct fake_cell *is = fake_at(f, y, x);
	struct ink ink = is->ink, wanted = seen(w, cell);
	const char *said = cell->ch;
	struct buf b = BUF_EMPTY;
	const bool line = ink.attrs & INK_LINES && *is->ch != ' ';

	if (w->encoder && *said) {
		text_encode(w->encoder, &b, said, strlen(said));
		said = buf_text(&b);
	}
	ink.attrs &= ~(unsigned)INK_LINES;
	if (strcmp(is->ch, " ") == 0)
		ink = ink_of_blank(&ink);
	const bool good = ink_same(&ink, &wanted) && (line ? (unsigned char)cell->ch[0] >= 0x80 : strcmp(is->ch, said) == 0);
	if (!good && !may_be_missing(w, y, x))
		fail_msg("at %d,%d is '%s' %u %d %d, not '%s' %u %d %d", y, x, is->ch, ink.attrs, ink.fg, ink.bg, said, wanted.attrs,
		         wanted.fg, wanted.bg);
	buf_free(&b);
}

static void assert_shown(struct writer *w, const struct fake *f, const struct grid *g)
{
	for (int y = 0; y < g->rows; y++)
		for (int x = 0; x < g->cols; x++)
			if (!w->encoder || grid_at(g, y, x)->cols == 1)
				assert_cell(w, f, grid_at(g, y, x), y, x);
	assert_int_equal(f->y, g->cursor_y);
	assert_int_equal(f->x, g->cursor_x);
	assert_false(f->full);
}

static void frame(struct writer *w, struct fake *f, const struct grid *g)
{
	buf_clear(&w->out);
	writer_frame(w, g);
	fake_feed(f, buf_text(&w->out), w->out.len);
	if (*f->unknown)
		fail_msg("%s", f->unknown);
	assert_shown(w, f, g);
	buf_clear(&w->out);
	writer_frame(w, g);
	assert_int_equal(w->out.len, 0);
}

static void set_styles(struct writer *w)
{
	for (int i = 0; i < STYLES; i++) {
		struct ink ink = { (unsigned)any(16) & (unsigned)any(16), COLOUR_DEFAULT, COLOUR_DEFAULT };
		if (w->caps.colors > 0 && any(3) == 0)
			ink.fg = any(w->caps.colors);
		if (w->caps.colors > 0 && any(4) == 0)
			ink.bg = any(w->caps.colors);
		if (i > STYLE_TEXT || any(4) == 0)
			pen_style(w, i, ink);
	}
}

static void session(const struct kind *k, bool bytes)
{
	struct writer w = { .caps = k->caps, .fresh = true, .hand = { -1, -1, { 0, COLOUR_DEFAULT, COLOUR_DEFAULT } }, .bytes = bytes };
	struct fake f = { .am = k->caps.am, .xenl = k->caps.xenl, .bce = k->caps.bce, .msgr = k->caps.msgr, .remembers = k->caps.da,
	                  .bytes = bytes, .drift = seed };
	const int rows = 1 + any(30), cols = 2 + any(100);
	struct text_encoding e;
	struct grid g;

	if (bytes) {
		assert_true(text_encoding_find("TCVN", &e));
		w.encoder = text_encoder_new(&e, true);
		w.draws = spell_can_draw(&w.caps);
	}
	pen_learn(&w);
	set_styles(&w);
	fake_init(&f, rows, cols);
	grid_init(&w.shown, rows, cols);
	grid_init(&g, rows, cols);
	for (int i = 0; i < FRAMES; i++) {
		change(&g);
		if (any(20) == 0) {
			w.fresh = true;
			hand_lose(&w);
		}
		frame(&w, &f, &g);
	}
	grid_free(&g);
	writer_free(&w);
	fake_free(&f);
}

static void test_kind(void **state)
{
	const struct kind *k = *state;
	const char *asked = getenv("GB_SEED"), *many = getenv("GB_SESSIONS");
	const unsigned sessions = many ? (unsigned)strtoul(many, NULL, 10) : SESSIONS;

	for (unsigned i = 0; i < sessions; i++) {
		seed = asked ? (unsigned)strtoul(asked, NULL, 10) : i;
		printf("# GB_SEED=%u\n", seed);
		session(k, i % 3 == 2);
	}
}

/* ---- what it costs ---- */

static struct writer w;
static struct fake f;
static struct grid g;

static void expect(const char *bytes)
{
	buf_clear(&w.out);
	writer_frame(&w, &g);
	fake_feed(&f, buf_text(&w.out), w.out.len);
	assert_shown(&w, &f, &g);
	assert_string_equal(buf_text(&w.out), bytes);
}

static void mark(int from, int to)
{
	grid_text(&g, from, 0, 1, " ", STYLE_TEXT);
	grid_text(&g, to, 0, 1, ">", STYLE_TEXT);
	grid_cursor(&g, to, 0);
}

/* A marker moves; words change their looks, and go away; rows move. */
static void test_cost(void **state)
{
	(void)state;
	w = (struct writer){ .caps = kinds[0].caps, .fresh = true, .hand = { -1, -1, { 0, COLOUR_DEFAULT, COLOUR_DEFAULT } } };
	f = (struct fake){ .am = true, .xenl = true, .bce = true, .msgr = true };
	pen_learn(&w);
	pen_style(&w, STYLE_TITLE, (struct ink){ INK_BOLD, 1, COLOUR_DEFAULT });
	pen_style(&w, STYLE_LINK, (struct ink){ INK_BOLD, COLOUR_DEFAULT, COLOUR_DEFAULT });
	pen_style(&w, STYLE_HIT, (struct ink){ 0, COLOUR_DEFAULT, 3 });
	grid_init(&w.shown, 10, 40);
	grid_init(&g, 10, 40);
	fake_init(&f, 10, 40);
	for (int y = 0; y < 8; y++)
		grid_text(&g, y, 1, 39, "một hai ba", STYLE_TEXT);
	mark(1, 0);
	expect("\033[H\033[2J>một hai ba\n\r một hai ba\n\r một hai ba\n\r một hai ba\n\r một hai ba\n\r một hai ba"
	       "\n\r một hai ba\n\r một hai ba\033[H");
	mark(0, 1);
	expect(" \n\b>\b");
	grid_text(&g, 1, 5, 40, "hai", STYLE_TITLE);
	expect("\033[5C\033[1;31mhai\r");
	grid_text(&g, 1, 5, 40, "hai", STYLE_LINK);
	expect("\033[5C\033[39mhai\r");
	grid_text(&g, 1, 5, 40, "      ", STYLE_TEXT);
	expect("\033[5C\033[K\r");
	grid_text(&g, 1, 5, 40, "ba", STYLE_HIT);
	expect("\033[5C\033[0;43mba\r\033[m");
	mark(1, 0);
	expect(" \033[H>\b");
	for (int y = 0; y < 10; y++)
		grid_text(&g, y, 1, 39, (const char *const[]){ "không   ", "một     ", "hai     ", "ba      ", "bốn     " }[y % 5], STYLE_TEXT);
	frame(&w, &f, &g);
	for (int y = 2; y < 7; y++)
		copy_row(&g, y, y + 1);
	grid_text(&g, 7, 1, 39, "mới     ", STYLE_TEXT);
	grid_cursor(&g, 7, 0);
	expect("\n\n\033[M\033[5B\r\033[L\r mới\033[5Cba\r");
	grid_free(&g);
	fake_free(&f);
	writer_free(&w);
}

int main(void)
{
	struct CMUnitTest tests[KINDS + 1];

	for (size_t i = 0; i < KINDS; i++)
		tests[i] = (struct CMUnitTest){ kinds[i].name, test_kind, NULL, NULL, (void *)&kinds[i] };
	tests[KINDS] = (struct CMUnitTest)cmocka_unit_test(test_cost);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
