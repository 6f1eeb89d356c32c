/* cell.h - the screen as an array: a grid of cells, each one grapheme in one style.  Everything is painted into a
 * grid; a terminal (term.h) shows it.  Nothing here knows of terminals or of meetings. */
#ifndef GIAOBAN_TUI_CELL_H
#define GIAOBAN_TUI_CELL_H

#include <stdbool.h>

#include "base/buf.h"

/* What a thing on the screen is; how that looks is the theme's business (theme.h).  The letters are those of a dump. */
enum style {
	STYLE_TEXT,             /* . */
	STYLE_DIM,              /* d  what helps and may be missed */
	STYLE_TITLE,            /* T  what this screen is */
	STYLE_HEADING,          /* H  of a group */
	STYLE_TAB,              /* t  a view or a part that one could go to */
	STYLE_TAB_ON,           /* O  the one that is shown */
	STYLE_RULE,             /* r  lines */
	STYLE_MARK,             /* m  the marker before what is selected */
	STYLE_SELECTED,         /* S  the selected row */
	STYLE_LINK,             /* l  what can be followed */
	STYLE_LINK_ON,          /* L  the link that Enter follows */
	STYLE_LABEL,            /* b  the name of a field */
	STYLE_NEAR,             /* n  a deadline that is near */
	STYLE_PASSED,           /* p  a deadline that has passed */
	STYLE_HIT,              /* h  what was searched for */
	STYLE_STATUS,           /* s  the last line */
	STYLE_KEY,              /* k  a key named in it */
	STYLE_MESSAGE,          /* M  what giaoban says */
	STYLE_ERROR,            /* E  the same, of something that did not work */
	STYLE_INPUT,            /* i  what is typed */
	STYLES
};

struct rect {
	int y, x, h, w;
};

/* One place on the screen.  A grapheme of two cells stands in the first and leaves the second with cols 0. */
struct cell {
	char ch[22];            /* at most five code points (text_grapheme), with the NUL; " " where nothing is */
	unsigned char cols;     /* 1, 2, or 0: the right half of the one before */
	unsigned char style;    /* enum style */
};

/* A place that can be picked: with the mouse, or by its number in line mode.  What stands in several pieces (a link that wraps) has a
 * spot for each, alike in painter, kind and `what`. */
enum spot_kind {
	SPOT_GROUND,            /* nothing to be picked: it tells whose place this is, and covers the spots below it */
	SPOT_THING,             /* what the view that painted it calls `what`: a row, a link, a part (view_ops.pick) */
	SPOT_ACTION             /* as if the key of the action `what` were pressed (keymap.h) */
};
struct spot {
	struct rect r;
	enum spot_kind kind;
	long what;
	const void *painter;    /* the grid's, when it was painted */
};

struct grid {
	int rows, cols;
	struct cell *cells;     /* rows * cols */
	int cursor_y, cursor_x; /* where the hardware cursor stands: on what is selected */
	const void *painter;    /* whose the spots are that are added now; set by the frame around each view */
	struct spot *spots;     /* in the order in which they were painted: the later one lies above */
	size_t n_spots, room_spots;
};

void grid_init(struct grid *g, int rows, int cols);     /* blank; rows, cols >= 1 */
void grid_free(struct grid *g);
void grid_clear(struct grid *g);                        /* blanks, plain, cursor at 0,0, no spots */
const struct cell *grid_at(const struct grid *g, int y, int x);        /* NULL outside */

/* Writes `s` (clean UTF-8) from y,x on, into at most w cells, never half a grapheme; what is outside of the grid is cut
 * off.  Returns the cells used.  Nothing is padded: see grid_place. */
int grid_text(struct grid *g, int y, int x, int w, const char *s, enum style style);
/* The first `len` bytes of it. */
int grid_text_n(struct grid *g, int y, int x, int w, const char *s, size_t len, enum style style);
/* The same in exactly w cells: "…" where it was cut, spaces to the right ('l') or to the left ('r') of it. */
void grid_place(struct grid *g, int y, int x, int w, const char *s, char side, enum style style);
void grid_fill(struct grid *g, struct rect r, enum style style);       /* with spaces */
void grid_hline(struct grid *g, int y, int x, int w);                  /* ─, STYLE_RULE */
void grid_vline(struct grid *g, int y, int x, int h);                  /* │ */
void grid_cursor(struct grid *g, int y, int x);                        /* kept inside */
/* The part of r that is in the grid becomes a spot of its painter. */
void grid_spot(struct grid *g, struct rect r, enum spot_kind kind, long what);
/* The spot at a place, the one that lies above; NULL: none.  Good until the grid is painted anew. */
const struct spot *grid_spot_at(const struct grid *g, int y, int x);

/* The letter of a style in a dump. */
char style_letter(enum style style);
/* Adds the grid as text: a line "|...|" for each row, trailing blanks and all, so that a wrong width is seen; after it, where a
 * row is not all plain, ":..." with the styles' letters up to the last one that is not. */
void grid_dump(struct buf *out, const struct grid *g);

#endif
