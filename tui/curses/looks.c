/* looks.c - the looks of the theme in what this terminal can do. */
#include "config.h"

#include "tui/curses/inside.h"

#include <stdlib.h>

#include "tui/theme.h"

/* ---- colours ---- */

#if defined NCURSES_VERSION_PATCH && NCURSES_VERSION_PATCH >= 20180127
#define BIG_COLOURS true

static bool set_pair(int pair, int fg, int bg)
{
	return init_extended_pair(pair, fg, bg) == OK;
}
#else
#define BIG_COLOURS false

static bool set_pair(int pair, int fg, int bg)
{
	return init_pair((short)pair, (short)fg, (short)bg) == OK;
}
#endif

/* terminfo(5): the numbers of the terminal's colours are themselves red, green and blue. */
static bool is_direct(void)
{
	const char *bits = tigetstr("RGB");

	return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (bits && bits != (const char *)-1);
}

/* How many colours looks may have here, as theme_look() counts; 0: none. */
static int colours_here(void)
{
	const char *no_color = getenv("NO_COLOR");

	if ((no_color && *no_color) || !has_colors() || start_color() != OK || COLORS < COLOUR_BRIGHT || COLOR_PAIRS <= STYLES ||
	    use_default_colors() != OK)
		return 0;
	if (!is_direct())
		return COLORS < 256 ? COLORS : 256;
	return BIG_COLOURS && COLORS >= COLOURS_DIRECT ? COLOURS_DIRECT : COLOUR_BRIGHT;
}

/* As ncurses counts.  Of direct colours the lowest numbers are names all the same: eight of them, or as many as 256. */
static int number_of(colour c, int colours)
{
	unsigned char rgb[3];

	if (colours < COLOURS_DIRECT || c < COLOUR_BRIGHT)
		return c;
	colour_rgb(c, rgb);
	const int number = rgb[0] << 16 | rgb[1] << 8 | rgb[2];
	return number < 256 ? number + 0x10000 : number;
}

/* The pair of two colours: 0 for the terminal's own, or that of an earlier style which has the same. */
static short pair_of(const struct look looks[], int i, int colours)
{
	const struct look *l = &looks[i];
	int same = 0;

	if (l->fg == COLOUR_DEFAULT && l->bg == COLOUR_DEFAULT)
		return 0;
	while (same < i && (looks[same].fg != l->fg || looks[same].bg != l->bg))
		same++;
	if (same == i && !set_pair(i + 1, number_of(l->fg, colours), number_of(l->bg, colours)))
		return 0;
	return (short)(same + 1);
}

/* ---- attributes ---- */

/* What the terminal lacks falls back on what it has: reversed on standing out, then on underlined, that on bold.  Dim is what
 * may be missed.  Attributes that do not go with colour (ncv) are left out by ncurses where there is one. */
static attr_t attributes_of(const struct look *l)
{
	const attr_t bold = curses_capability("bold") ? A_BOLD : 0;
	const attr_t underline = curses_capability("smul") ? A_UNDERLINE : bold;
	const attr_t reverse = curses_capability("rev") ? A_REVERSE : curses_capability("smso") ? A_STANDOUT : underline;

	return (l->bold ? bold : 0) | (l->dim && curses_capability("dim") ? A_DIM : 0) | (l->underline ? underline : 0) |
	       (l->reverse ? reverse : 0);
}

void curses_set_looks(struct curses_term *c)
{
	const int colours = colours_here();
	struct look looks[STYLES];

	for (int i = 0; i < STYLES; i++) {
		looks[i] = theme_look(c->options->theme, (enum style)i, colours);
		c->pairs[i] = pair_of(looks, i, colours);
		c->attrs[i] = attributes_of(&looks[i]);
	}
}
