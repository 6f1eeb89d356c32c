/* writer.h - what to send a terminal so that it shows a grid, in as few bytes as it can be done: all of a frame goes into one buffer.
 * What costs what is not reckoned: it is written both ways, and the shorter one is kept. */
#ifndef GIAOBAN_TUI_TERMINFO_WRITER_H
#define GIAOBAN_TUI_TERMINFO_WRITER_H

#include "text/text.h"
#include "tui/cell.h"
#include "tui/colour.h"
#include "tui/terminfo/caps.h"

/* How a cell is written: attributes, and two colours as the terminal counts them. */
enum {
	INK_BOLD = 1, INK_DIM = 2, INK_UNDERLINE = 4, INK_REVERSE = 8, INK_STANDOUT = 16,
	INK_LINES = 32          /* in the terminal's own line drawing */
};
struct ink {
	unsigned attrs;
	int fg, bg;             /* COLOUR_DEFAULT: the terminal's own */
};

/* What is known of the terminal while it is written to. */
struct hand {
	int y, x;               /* the cursor; -1: that is not known */
	struct ink ink;
};

/* What ends attributes and colours one by one, where that is known; the parameters of one sequence (pen.c). */
struct pen {
	bool joins;             /* all are parameters of ECMA-48's SGR, and may stand in one sequence */
	bool ends_bold, ends_reverse, ends_underline, ends_standout, ends_colours;
	bool coloured;          /* a style has a colour */
	struct buf words;       /* of one colour */
};

struct writer {
	struct caps caps;
	struct pen pen;
	struct ink inks[STYLES + 1];    /* of the styles (pen_style); the last one is plain */
	struct ink blanks[STYLES + 1];  /* what of them can be seen in a blank */
	struct text_encoder *encoder;   /* into what can be shown here; NULL: everything can */
	bool bytes;                     /* it gives a byte for a cell */
	bool draws;                     /* lines are the terminal's own */
	bool part;                      /* the grid is not the whole screen */
	bool fresh;                     /* what the terminal shows is not known: it is cleared before the next frame */
	struct grid shown;              /* what it shows */
	struct hand hand;
	struct buf said;                /* by the encoder, of one cell */
	struct buf out;
};

/* Adds to w->out what makes a screen of the size of w->shown show a grid of that size, and nothing where it does so already. */
void writer_frame(struct writer *w, const struct grid *g);
void writer_free(struct writer *w);

/* ---- between the files of the writer ---- */

/* Three questions that are asked of each cell. */
static inline bool ink_same(const struct ink *a, const struct ink *b)
{
	return a->attrs == b->attrs && a->fg == b->fg && a->bg == b->bg;
}

/* What of an ink can be seen in a blank. */
static inline struct ink ink_of_blank(const struct ink *ink)
{
	const unsigned seen = ink->attrs & (INK_UNDERLINE | INK_REVERSE | INK_STANDOUT);

	return (struct ink){ seen, seen ? ink->fg : COLOUR_DEFAULT, ink->bg };
}

static inline bool cell_is_blank(const struct cell *c)
{
	return c->ch[0] == ' ' && c->ch[1] == '\0';
}

/* Something that can be written in several ways, the shortest of which is kept (hand.c).  What was written behind draft_begin(), or
 * behind the last draft_way(), is one of them; where it is no way to do it, `good` says so. */
struct draft {
	size_t from, to;                /* the best one so far */
	bool any;
	struct hand before, after;      /* them, and it */
};
void draft_begin(struct writer *w, struct draft *d);
void draft_way(struct writer *w, struct draft *d, bool good);
bool draft_end(struct writer *w, struct draft *d);      /* false: there was no way; nothing is written */

/* Learns how the terminal changes its ink, when the capabilities are there; all styles are plain (pen.c). */
void pen_learn(struct writer *w);
/* Settles how a style is written, as near to that as it can be here, and such that it can be ended. */
void pen_style(struct writer *w, int style, struct ink wanted);
void pen_set(struct writer *w, const struct ink *ink);
void pen_plain(struct writer *w);
/* Out of whatever state it may be in. */
void pen_reset(struct writer *w);

/* The cursor to a place (hand.c).  `row` is what that row shows before x, or NULL: a short way to the right may be written over. */
void hand_go(struct writer *w, int y, int x, const struct cell *row);
void hand_lose(struct writer *w);

/* What is sent for a cell (spell.c).  Not sure: terminals disagree about how wide that is. */
struct spelled {
	const char *bytes;
	size_t len;
	int cols;
	bool lines;             /* in the terminal's line drawing */
	bool sure;
};
bool spell_can_draw(const struct caps *caps);
/* Its bytes, where that is a letter or a sign which is sent as it is and takes one column everywhere; 0: spell() tells what is sent.  What
 * is drawn with, and what widths are disputed of, is none. */
static inline size_t spell_as_it_is(const struct writer *w, const struct cell *cell)
{
	if (cell->ch[1] == '\0')
		return cell->ch[0] >= ' ' && cell->ch[0] < 0x7F;
	if (w->encoder || (unsigned char)cell->ch[0] >= 0xE2)
		return 0;
	const size_t len = text_plain_letter(cell->ch, sizeof cell->ch);
	return cell->ch[len] == '\0' ? len : 0;
}
struct spelled spell(struct writer *w, const struct cell *cell);

/* Cells (row.c).  A row that is NULL is erased. */
extern const struct cell cell_unknown;                  /* what a cell shows of which nothing is known */
int row_differences(const struct writer *w, const struct cell *a, const struct cell *b);        /* cells that look otherwise */
/* Makes a row look as `now`, where it looks as `was`. */
void row_write(struct writer *w, int y, const struct cell *now, const struct cell *was);
/* Remembers what was made of it. */
void row_is_shown(struct writer *w, int y, const struct cell *now);

/* Rows that moved (scroll.c): those from `top` to `end` (not included) are the shown ones from `top + by` on.  by 0: none.  Two guesses
 * which those may best be said to be. */
struct moved {
	int top, end, by;
	int gain;               /* cells that need not be written then */
};
void scroll_find(const struct writer *w, const struct grid *g, const struct cell *const was[], struct moved found[2]);
/* Moves them on the terminal, and in `was`; false: it cannot do that. */
bool scroll_do(struct writer *w, struct moved m, const struct cell *was[]);

#endif
