/* theme.h - how each style looks.  Every screen is complete without colour: the mono look tells apart the same things. */
#ifndef GIAOBAN_TUI_THEME_H
#define GIAOBAN_TUI_THEME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "tui/cell.h"
#include "tui/colour.h"

struct look {
	colour fg, bg;
	bool bold, dim, underline, reverse;
};

/* A theme by its name, and what the configuration says otherwise of single styles. */
struct theme;

/* The built-in one: "auto", nothing else. */
struct theme *theme_new(void);
void theme_free(struct theme *t);

/* The names: auto, either, dark, light, mono; NULL behind the last one. */
const char *theme_name(size_t i);
/* False: there is none of that name. */
bool theme_choose(struct theme *t, const char *name);

/* The word of a style in a configuration: "tab-on"; NULL from STYLES on. */
const char *style_name(enum style style);

/* Takes what a configuration says of a style, by the style's name: "bold magenta", "black on yellow", "#d70000", "244
 * underline", "plain".  The theme's own look of that style no longer counts, whichever theme is or will be chosen; but without
 * colour it does where the words are only colours.  False, and why: a style or a word that there is not, and which is near.
 * `style` and `words` are valid UTF-8. */
bool theme_set(struct theme *t, const char *style, const char *words, struct gb_why *why);

/* How a style looks on a terminal with so many colours (0: none; else as for colour_nearest): its colours are such as the
 * terminal has.  t NULL: the built-in theme.  "auto" looks at $COLORFGBG. */
struct look theme_look(const struct theme *t, enum style style, int colours);

/* theme_words.c: reads a look in these words; false, and why. */
bool look_read(const char *words, struct look *out, struct gb_why *why);

#endif
