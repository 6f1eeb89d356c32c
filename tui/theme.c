/* theme.c - how each style looks.
 *
 * No background is ever set, and of the eight colours only those two are used that can be read on white as well as on
 * black: yellow and cyan are lost on white, blue on black.  Red warns, magenta is the accent. */
#include "config.h"

#include "tui/theme.h"

#define PLAIN { .fg = COLOUR_DEFAULT }
#define BOLD { .fg = COLOUR_DEFAULT, .bold = true }
#define DIM { .fg = COLOUR_DEFAULT, .dim = true }
#define REVERSE { .fg = COLOUR_DEFAULT, .reverse = true }
#define BOLD_REVERSE { .fg = COLOUR_DEFAULT, .bold = true, .reverse = true }
#define BOLD_UNDERLINE { .fg = COLOUR_DEFAULT, .bold = true, .underline = true }

static const struct {
	struct look colour, mono;
} looks[STYLES] = {
	[STYLE_TEXT] = { PLAIN, PLAIN },
	[STYLE_DIM] = { DIM, DIM },
	[STYLE_TITLE] = { BOLD, BOLD },
	[STYLE_HEADING] = { BOLD, BOLD },
	[STYLE_TAB] = { PLAIN, PLAIN },
	[STYLE_TAB_ON] = { BOLD_UNDERLINE, BOLD_UNDERLINE },
	[STYLE_RULE] = { DIM, DIM },
	[STYLE_MARK] = { { .fg = COLOUR_MAGENTA, .bold = true }, BOLD },
	[STYLE_SELECTED] = { BOLD, BOLD },
	[STYLE_LINK] = { { .fg = COLOUR_MAGENTA }, { .fg = COLOUR_DEFAULT, .underline = true } },
	[STYLE_LINK_ON] = { BOLD_REVERSE, BOLD_REVERSE },
	[STYLE_LABEL] = { DIM, DIM },
	[STYLE_NEAR] = { { .fg = COLOUR_RED, .bold = true }, BOLD },
	[STYLE_PASSED] = { { .fg = COLOUR_RED }, PLAIN },      /* without colour the words say it */
	[STYLE_HIT] = { REVERSE, REVERSE },
	[STYLE_STATUS] = { PLAIN, PLAIN },
	[STYLE_KEY] = { BOLD, BOLD },
	[STYLE_MESSAGE] = { BOLD, BOLD },
	[STYLE_ERROR] = { { .fg = COLOUR_RED, .bold = true }, BOLD_REVERSE },
	[STYLE_INPUT] = { PLAIN, PLAIN },
};

struct look theme_look(enum style style, bool colour)
{
	if (style >= STYLES)
		style = STYLE_TEXT;
	return colour ? looks[style].colour : looks[style].mono;
}
