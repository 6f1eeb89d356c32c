/* theme.c - the themes: how each style looks on a dark terminal, on a light one, on either, and without colour. */
#include "config.h"

#include "tui/theme.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/text.h"

enum { AUTO, EITHER, DARK, LIGHT, MONO, THEMES };

static const char *const theme_names[THEMES] = { "auto", "either", "dark", "light", "mono" };

/* In the words of a configuration.  No background is set but that of a hit, so what the user has behind the screen stays.
 *
 * Of the eight colours of every terminal, "either" uses only those two that can be read on white as well as on black: yellow
 * and cyan are lost on white, blue on black.  Red warns, magenta is the accent.  "dark" and "light" have a second look
 * each, for terminals with fewer than 256 colours; where there is none, the first one serves. */
static const struct builtin {
	const char *name;
	const char *mono, *either;
	const char *dark, *dark_few;
	const char *light, *light_few;
} styles[STYLES] = {
	[STYLE_TEXT] = { "text", "plain", "plain", "plain", NULL, "plain", NULL },
	[STYLE_DIM] = { "dim", "dim", "dim", "247", "dim", "241", "dim" },
	[STYLE_TITLE] = { "title", "bold", "bold", "bold", NULL, "bold", NULL },
	[STYLE_HEADING] = { "heading", "bold", "bold", "bold", NULL, "bold", NULL },
	[STYLE_TAB] = { "tab", "plain", "plain", "plain", NULL, "plain", NULL },
	[STYLE_TAB_ON] = { "tab-on", "bold underline", "bold underline", "bold underline", NULL, "bold underline", NULL },
	[STYLE_RULE] = { "rule", "dim", "dim", "244", "dim", "243", "dim" },
	[STYLE_MARK] = { "mark", "bold", "bold magenta", "bold #87afff", "bold cyan", "bold #005faf", "bold blue" },
	[STYLE_SELECTED] = { "selected", "bold", "bold", "bold", NULL, "bold", NULL },
	[STYLE_LINK] = { "link", "underline", "magenta", "#87afff", "cyan", "#005faf", "blue" },
	[STYLE_LINK_ON] = { "link-on", "bold reverse", "bold reverse", "bold reverse #87afff", "bold reverse", "bold reverse #005faf",
	                    "bold reverse" },
	[STYLE_LABEL] = { "label", "dim", "dim", "247", "dim", "241", "dim" },
	[STYLE_NEAR] = { "near", "bold", "bold red", "bold #ffaf5f", "bold yellow", "bold #af0000", "bold red" },
	[STYLE_PASSED] = { "passed", "plain", "red", "#ff8787", "bright-red", "#af0000", "red" },     /* else the words say it */
	[STYLE_HIT] = { "hit", "reverse", "reverse", "#000000 on #ffd75f", "black on yellow", "#000000 on #ffd75f", "black on yellow" },
	[STYLE_STATUS] = { "status", "plain", "plain", "plain", NULL, "plain", NULL },
	[STYLE_KEY] = { "key", "bold", "bold", "bold", NULL, "bold", NULL },
	[STYLE_MESSAGE] = { "message", "bold", "bold", "bold", NULL, "bold", NULL },
	[STYLE_ERROR] = { "error", "bold reverse", "bold red", "bold #ff8787", "bold bright-red", "bold #af0000", "bold red" },
	[STYLE_INPUT] = { "input", "plain", "plain", "plain", NULL, "plain", NULL },
};

struct theme {
	int chosen;
	struct {
		bool set;
		struct look look;
	} own[STYLES];          /* what the configuration says */
};

static const struct theme builtin;

struct theme *theme_new(void)
{
	struct theme *t = mem_alloc(sizeof *t);

	*t = builtin;
	return t;
}

void theme_free(struct theme *t)
{
	free(t);
}

const char *theme_name(size_t i)
{
	return i < THEMES ? theme_names[i] : NULL;
}

bool theme_choose(struct theme *t, const char *name)
{
	for (int i = 0; i < THEMES; i++) {
		if (strcmp(theme_names[i], name) == 0) {
			t->chosen = i;
			return true;
		}
	}
	return false;
}

const char *style_name(enum style style)
{
	return style < STYLES ? styles[style].name : NULL;
}

static bool fail_unknown(const char *style, struct gb_why *why)
{
	const enum gb_lang lang = why ? why->lang : GB_EN;
	const char *names[STYLES];
	struct buf list = BUF_EMPTY;

	for (int i = 0; i < STYLES; i++) {
		names[i] = styles[i].name;
		buf_printf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
	}
	const char *near = text_nearest(style, names, STYLES);
	if (near)
		gb_fail(why, GB_USAGE, tr(lang, "there is no style '%s'; did you mean '%s'?"), style, near);
	else
		gb_fail(why, GB_USAGE, tr(lang, "there is no style '%s'; there are: %s"), style, buf_text(&list));
	buf_free(&list);
	return false;
}

bool theme_set(struct theme *t, const char *style, const char *words, struct gb_why *why)
{
	struct look look;
	int i = 0;

	while (i < STYLES && strcmp(styles[i].name, style) != 0)
		i++;
	if (i == STYLES)
		return fail_unknown(style, why);
	if (!look_read(words, &look, why))
		return false;
	t->own[i].set = true;
	t->own[i].look = look;
	return true;
}

/* ---- what it looks like in the end ---- */

/* rxvt, Konsole and others tell their colours so: "15;0", the last number is that behind the text. */
static int theme_of_environment(void)
{
	const char *value = getenv("COLORFGBG"), *last = value ? strrchr(value, ';') : NULL;
	colour bg;

	if (!last || !colour_read(last + 1, &bg) || bg < 0 || bg >= 16)
		return EITHER;
	return bg == COLOUR_WHITE || bg > COLOUR_BRIGHT ? LIGHT : DARK;
}

static const char *builtin_words(int chosen, enum style style, int colours)
{
	const struct builtin *b = &styles[style];
	const bool few = colours < 256;

	switch (chosen) {
	case DARK:
		return few && b->dark_few ? b->dark_few : b->dark;
	case LIGHT:
		return few && b->light_few ? b->light_few : b->light;
	default:
		return b->either;
	}
}

static struct look builtin_look(const char *words)
{
	struct look look = { COLOUR_DEFAULT, COLOUR_DEFAULT, false, false, false, false };

	look_read(words, &look, NULL);          /* a test reads them all */
	return look;
}

static struct look look_without_colour(const struct theme *t, enum style style)
{
	struct look look = t->own[style].look;
	const bool only_colours = (look.fg != COLOUR_DEFAULT || look.bg != COLOUR_DEFAULT) &&
	                          !look.bold && !look.dim && !look.underline && !look.reverse;

	if (!t->own[style].set || only_colours)
		return builtin_look(styles[style].mono);
	look.fg = look.bg = COLOUR_DEFAULT;
	return look;
}

/* Of few colours, the nearest to a grey is black or white, which may be what is behind the text: then the terminal's own is
 * safe.  So it is where what was two colours has become one.  Bold makes the eight bright, on a Linux console for one. */
static struct look fitted(struct look look, int colours)
{
	const colour fg = colour_nearest(look.fg, colours), bg = colour_nearest(look.bg, colours);
	const bool named = look.fg < 16 && look.fg != COLOUR_BRIGHT;
	const bool grey = colours < 16 && (fg == COLOUR_BLACK || fg == COLOUR_WHITE) && !named;

	look.bold |= colours < 16 && look.fg > COLOUR_BRIGHT && look.fg < 16;
	look.fg = grey && bg == COLOUR_DEFAULT ? COLOUR_DEFAULT : fg;
	look.bg = bg;
	if (look.fg == look.bg && look.fg != COLOUR_DEFAULT) {
		look.fg = look.bg = COLOUR_DEFAULT;
		look.reverse = true;
	}
	return look;
}

struct look theme_look(const struct theme *t, enum style style, int colours)
{
	if (!t)
		t = &builtin;
	if (style >= STYLES)
		style = STYLE_TEXT;
	const int chosen = t->chosen == AUTO ? theme_of_environment() : t->chosen;
	if (colours < COLOUR_BRIGHT || chosen == MONO)
		return look_without_colour(t, style);
	return fitted(t->own[style].set ? t->own[style].look : builtin_look(builtin_words(chosen, style, colours)), colours);
}
