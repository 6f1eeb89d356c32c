/* looks.c - the looks of the theme in what this terminal can do. */
#include "config.h"

#include "tui/curses/inside.h"

#include <stdlib.h>

#include "tui/theme.h"

void curses_set_looks(struct curses_term *c)
{
	const char *no_color = getenv("NO_COLOR");
	bool colour = !(no_color && *no_color) && has_colors() && start_color() == OK && COLORS >= 8 &&
	              COLOR_PAIRS > COLOUR_CYAN && use_default_colors() == OK;

	for (short i = COLOUR_RED; colour && i <= COLOUR_CYAN; i++)
		init_pair(i, i, -1);
	for (int i = 0; i < STYLES; i++) {
		struct look look = theme_look((enum style)i, colour);
		c->pairs[i] = look.fg == COLOUR_DEFAULT ? 0 : (short)look.fg;
		c->attrs[i] = (look.bold ? A_BOLD : 0) | (look.dim && curses_capability("dim") ? A_DIM : 0) |
		              (look.underline ? A_UNDERLINE : 0) | (look.reverse ? A_REVERSE : 0);
	}
}
