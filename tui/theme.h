/* theme.h - how each style looks.  Every screen is complete without colour: the mono look tells apart the same things. */
#ifndef GIAOBAN_TUI_THEME_H
#define GIAOBAN_TUI_THEME_H

#include <stdbool.h>

#include "tui/cell.h"

enum colour { COLOUR_DEFAULT = -1, COLOUR_RED = 1, COLOUR_GREEN, COLOUR_YELLOW, COLOUR_BLUE, COLOUR_MAGENTA, COLOUR_CYAN };

struct look {
	enum colour fg;         /* one of the eight colours of every terminal, or the terminal's own */
	bool bold, dim, underline, reverse;
};

struct look theme_look(enum style style, bool colour);

#endif
