/* colour.h - colours, and the nearest one that a terminal has.
 *
 * A number below 16 names one of the terminal's own colours: how it looks is the user's business.  16 to 255 are those of
 * xterm, a cube and a row of greys; the rest is red, green and blue. */
#ifndef GIAOBAN_TUI_COLOUR_H
#define GIAOBAN_TUI_COLOUR_H

#include <stdbool.h>

typedef int colour;             /* COLOUR_DEFAULT, 0 to 255, or COLOUR_RGB + 0xRRGGBB */

enum {
	COLOUR_DEFAULT = -1,            /* the terminal's own text, or its own background */
	COLOUR_BLACK = 0, COLOUR_RED, COLOUR_GREEN, COLOUR_YELLOW, COLOUR_BLUE, COLOUR_MAGENTA, COLOUR_CYAN, COLOUR_WHITE,
	COLOUR_BRIGHT = 8,              /* added to one of these */
	COLOUR_RGB = 1 << 24
};

#define COLOURS_DIRECT (1 << 24)        /* how many a terminal has that is told red, green and blue */

/* The word of a named colour, 0 to 15: "red", "bright-red"; NULL behind the last one. */
const char *colour_name(int i);
/* Reads a name, "default", a number of the 256, or "#rrggbb"; false: it is none. */
bool colour_read(const char *word, colour *out);

/* Red, green and blue, 0 to 255 each; those of the named colours as xterm has them.  Not for COLOUR_DEFAULT. */
void colour_rgb(colour c, unsigned char rgb[3]);

/* The nearest colour to `c` that a terminal with so many colours has (8, 16, 88, 256 or COLOURS_DIRECT; any other number counts
 * as the next lower one).  A named colour stays one: of eight, a bright one becomes its plain one. */
colour colour_nearest(colour c, int colours);

/* How far two colours can be told apart by their lightness: WCAG's contrast, 1 to 21.  4.5 is enough for text. */
double colour_contrast(colour a, colour b);

#endif
