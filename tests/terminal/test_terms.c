/* test_terms.c - the same screens on every kind of terminal: the text exactly, and each style in what that terminal has. */
#include "config.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pty_case.h"

/* The looks as pty_expect_looks() has them; DIM is not seen here. */
#define PLAIN_BOLD "T bold|H bold|S bold|k bold|M bold|O bold underline|"
#define MONO PLAIN_BOLD "m bold|n bold|E bold reverse|l underline|L bold reverse|h reverse"
#define EITHER PLAIN_BOLD "m bold 5|n bold 1|p 1|E bold 1|l 5|L bold reverse|h reverse"
#define DARK PLAIN_BOLD "d 247|b 247|r 244|m bold 111|n bold 215|p 210|E bold 210|l 111|L bold reverse 111|h 16 on 221"
#define LIGHT PLAIN_BOLD "d 241|b 241|r 243|m bold 25|n bold 124|p 124|E bold 124|l 25|L bold reverse 25|h 16 on 221"
#define DARK_8 PLAIN_BOLD "m bold 6|n bold 3|p bold 1|E bold 1|l 6|L bold reverse|h 0 on 3"
#define DARK_16 PLAIN_BOLD "m bold 6|n bold 3|p 9|E bold 9|l 6|L bold reverse|h 0 on 3"
#define LIGHT_8 PLAIN_BOLD "m bold 4|n bold 1|p 1|E bold 1|l 4|L bold reverse|h 0 on 3"
#define DARK_DIRECT PLAIN_BOLD "d #9e9e9e|b #9e9e9e|r #808080|m bold #87afff|n bold #ffaf5f|p #ff8787|E bold #ff8787|l #87afff|" \
	"L bold reverse #87afff|h #010000 on #ffd75f"
#define ALONE PLAIN_BOLD "m 5|n 1|p 1|E 1|l 5|L bold reverse|h reverse"

#define ON_DARK "COLORFGBG='15;0'"
#define ON_LIGHT "COLORFGBG='0;15'"

static const struct terminal {
	const char *name, *env, *looks;
	bool ours;              /* in terminals.ti */
	bool wraps;             /* as pty.wraps */
	const char *cannot;     /* why its looks are not asked for; NULL */
} terminals[] = {
	{ "xterm-256color", "", EITHER, false, false, NULL },
	{ "xterm-256color", ON_DARK, DARK, false, false, NULL },
	{ "xterm-256color", ON_LIGHT, LIGHT, false, false, NULL },
	{ "xterm-256color", "NO_COLOR=1", MONO, false, false, NULL },
	{ "xterm-256color", ON_DARK " NO_COLOR=1", MONO, false, false, NULL },
	{ "xterm-256color", "NO_COLOR=", EITHER, false, false, NULL },
	{ "xterm", "", EITHER, false, false, NULL },
	{ "xterm", ON_DARK, DARK_8, false, false, NULL },
	{ "xterm", ON_LIGHT, LIGHT_8, false, false, NULL },
	{ "xterm-mono", "", MONO, false, false, NULL },
	{ "xterm-mono", ON_DARK, MONO, false, false, NULL },
	{ "xterm-direct", ON_DARK, NULL, false, false, "libvterm reads its colours (38:2::R:G:B) otherwise" },
	{ "screen", "", EITHER, false, false, NULL },
	{ "screen-256color", ON_DARK, DARK, false, false, NULL },
	{ "tmux", "", EITHER, false, false, NULL },
	{ "tmux-256color", ON_LIGHT, LIGHT, false, false, NULL },
	{ "linux", "", EITHER, false, false, NULL },
	{ "linux", ON_DARK, DARK_8, false, false, NULL },
	{ "linux", "NO_COLOR=1", MONO, false, false, NULL },
	{ "ansi", "", EITHER, false, true, NULL },
	{ "vt100", "", MONO, false, false, NULL },
	{ "vt100", ON_LIGHT, MONO, false, false, NULL },
	{ "vt220", "", MONO, false, false, NULL },
	{ "gb-bare", ON_DARK, "", true, true, NULL },
	{ "gb-underline", "", "O underline|l underline|L underline|E underline|h underline", true, true, NULL },
	{ "gb-bold", "", "T bold|H bold|S bold|k bold|M bold|O bold|m bold|n bold|E bold reverse|l bold|L bold reverse|h reverse", true, true,
	  NULL },
	{ "gb-standout", "", "L reverse|E reverse|h reverse", true, true, NULL },
	{ "gb-16", ON_DARK, DARK_16, true, true, NULL },
	{ "gb-16", ON_LIGHT, LIGHT_8, true, true, NULL },
	{ "gb-alone", "", ALONE, true, true, NULL },
	{ "gb-direct", "", EITHER, true, true, NULL },
	{ "gb-direct", ON_DARK, DARK_DIRECT, true, true, NULL },
	{ "gb-slow", "", MONO, true, true, NULL },
};
#define TERMINALS (sizeof terminals / sizeof *terminals)

/* What a reader does: down a list, a page, its links, a menu, a search, another size, back, the other language. */
static const struct {
	const char *step;       /* NULL: the first screen */
	int rows, cols;         /* of the screen that it gives */
} steps[] = {
	{ NULL, 24, 80 }, { "keys 3 j j", 24, 80 }, { "keys PgDn", 24, 80 }, { "keys k Enter", 24, 80 }, { "keys Tab Tab", 24, 80 },
	{ "keys h", 24, 80 }, { "keys f", 24, 80 }, { "keys Down Esc", 24, 80 }, { "keys / b e n h Space a n", 24, 80 },
	{ "size 40x12", 12, 40 }, { "keys Esc", 12, 40 }, { "size 120x40", 40, 120 }, { "keys 5", 40, 120 }, { "keys L", 40, 120 },
	{ "size 80x24", 24, 80 }, { "keys 1 Enter", 24, 80 }, { "keys : x Enter", 24, 80 },
};
#define STEPS (sizeof steps / sizeof *steps)


/* The screens as the terminal in memory has them: the same for all. */
static struct {
	struct buf text, styles;        /* as pty_expect_looks() wants them */
} screens[STEPS];

static bool have_tic, have_infocmp;

/* ---- the screens to come ---- */

/* A row's styles, from the line behind it or for want of one: a letter for each cell. */
static void fill_row(struct buf *styles, int cols)
{
	const size_t over = styles->len % (size_t)cols;

	if (over > 0)
		buf_fill(styles, '.', (size_t)cols - over);
}

static bool read_screens(FILE *from)
{
	char line[8192];
	int at = -1;

	while (fgets(line, sizeof line, from)) {
		line[strcspn(line, "\n")] = '\0';
		if (*line == '=' && ++at == (int)STEPS)
			return false;
		if (at < 0)
			return false;
		struct buf *text = &screens[at].text, *styles = &screens[at].styles;
		if (*line == '|')
			fill_row(styles, steps[at].cols);
		if (*line == ':') {
			buf_cut(styles, styles->len - 1);
			buf_puts(styles, line + 1);
			continue;
		}
		buf_printf(text, "%s\n", line);
		if (*line == '|')
			buf_putc(styles, '.');
	}
	for (int i = 0; i <= at; i++)
		fill_row(&screens[i].styles, steps[i].cols);
	return at + 1 == (int)STEPS;
}

static bool make_screens(void)
{
	struct buf b = BUF_EMPTY;

	buf_printf(&b, "%s/script", pty_home());
	FILE *f = fopen(buf_text(&b), "w");
	if (!f)
		return false;
	for (size_t i = 0; i < STEPS; i++)
		fprintf(f, "%s\nshow %zu\n", steps[i].step ? steps[i].step : "", i);
	bool good = fclose(f) == 0;
	buf_clear(&b);
	buf_printf(&b, "giaoban --script '%s/script' --size 80x24 </dev/null", pty_home());
	f = popen(buf_text(&b), "r");
	good = f && read_screens(f) && good;
	good = f && pclose(f) == 0 && good;
	buf_free(&b);
	return good;
}

static bool make_terminals(void)
{
	const char *source = getenv("GB_SRCDIR");
	struct buf b = BUF_EMPTY;

	have_infocmp = system("command -v infocmp >/dev/null 2>&1") == 0;
	have_tic = system("command -v tic >/dev/null 2>&1") == 0;
	buf_printf(&b, "tic -x -o '%s/.terminfo' '%s/tests/terminal/terminals.ti'", pty_home(), source ? source : ".");
	const bool good = !have_tic || system(buf_text(&b)) == 0;
	buf_free(&b);
	return good;
}

static int begin(void **state)
{
	(void)state;
	return pty_begin() && make_screens() && make_terminals() ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	for (size_t i = 0; i < STEPS; i++) {
		buf_free(&screens[i].text);
		buf_free(&screens[i].styles);
	}
	pty_end();
	return 0;
}

/* ---- on each terminal ---- */

/* Why it cannot be had here; NULL: it can. */
static const char *missing(const struct terminal *t)
{
	char command[128];

	if (t->ours)
		return have_tic ? NULL : "tic is not installed";
	if (!have_infocmp)
		return "infocmp is not installed";
	snprintf(command, sizeof command, "infocmp %s >/dev/null 2>&1", t->name);
	return system(command) == 0 ? NULL : "terminfo does not have it here";
}

static void expect(size_t step, const struct terminal *t)
{
	if (t->looks)
		pty_expect_looks(&pty, buf_text(&screens[step].text), buf_text(&screens[step].styles), t->looks);
	else
		pty_expect_text(&pty, buf_text(&screens[step].text));
}

static void test_terminal(void **state)
{
	const struct terminal *t = *state;
	const char *why = missing(t);
	char env[128];

	if (why) {
		print_message("# %s: %s\n", t->name, why);
		skip();
	}
	if (t->cannot)
		print_message("# %s: its looks are not compared: %s\n", t->name, t->cannot);
	snprintf(env, sizeof env, "TERM=%s %s", t->name, t->env);
	pty_open(&pty, 24, 80, env, "");
	pty.wraps = t->wraps;
	expect(0, t);
	for (size_t i = 1; i < STEPS; i++) {
		pty_type(&pty, steps[i].step);
		expect(i, t);
	}
	pty_signal(&pty, SIGTERM);
	pty_expect_exit(&pty, 128 + SIGTERM);
	pty_assert_restored(&pty);
	assert_false(pty_holds(&pty, "$<"));            /* a pause of terminfo is none that is written */
	if (strstr(t->env, "NO_COLOR=1"))
		assert_false(pty_holds(&pty, "\033[39;49m"));
}

int main(void)
{
	struct CMUnitTest tests[TERMINALS];
	char names[TERMINALS][80];

	for (size_t i = 0; i < TERMINALS; i++) {
		snprintf(names[i], sizeof names[i], "%s %s", terminals[i].name, terminals[i].env);
		tests[i] = (struct CMUnitTest){ names[i], test_terminal, NULL, pty_after_each, (void *)&terminals[i] };
	}
	return cmocka_run_group_tests(tests, begin, end);
}
