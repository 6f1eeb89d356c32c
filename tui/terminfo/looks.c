/* looks.c - the looks of the theme in what this terminal can do. */
#include "config.h"

#include "tui/terminfo/inside.h"

#include <stdlib.h>

#include "tui/theme.h"

/* How many colours looks may have here, as theme_look() counts; 0: none.  They must be such as can be ended again. */
static int colours_here(const struct caps *c)
{
	const char *no_color = getenv("NO_COLOR");

	if ((no_color && *no_color) || c->colors < COLOUR_BRIGHT || !c->op || c->initp || !((c->setaf && c->setab) || (c->setf && c->setb)))
		return 0;
	if (!c->direct)
		return c->colors < 256 ? c->colors : 256;
	return c->colors >= COLOURS_DIRECT ? COLOURS_DIRECT : COLOUR_BRIGHT;
}

/* As the terminal counts.  Of direct colours the lowest numbers are names all the same: eight of them, or as many as 256. */
static int number_of(colour c, int colours)
{
	unsigned char rgb[3];

	if (colours < COLOURS_DIRECT || c < COLOUR_BRIGHT)
		return c;
	colour_rgb(c, rgb);
	const int number = rgb[0] << 16 | rgb[1] << 8 | rgb[2];
	return number < 256 ? number + 0x10000 : number;
}

void screen_set_looks(struct screen *s)
{
	const int colours = colours_here(&s->w.caps);

	for (int i = 0; i < STYLES; i++) {
		const struct look l = theme_look(s->options->theme, (enum style)i, colours);
		const unsigned attrs = (l.bold ? INK_BOLD : 0) | (l.dim ? INK_DIM : 0) | (l.underline ? INK_UNDERLINE : 0) |
		                       (l.reverse ? INK_REVERSE : 0);
		pen_style(&s->w, i, (struct ink){ attrs, number_of(l.fg, colours), number_of(l.bg, colours) });
	}
}
