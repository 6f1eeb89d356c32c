/* tell.h - what of a frame is told after the one before (line mode): all of another screen; of the same one what came new, or where
 * one is now; and the numbers by which things are called. */
#ifndef GIAOBAN_TUI_TELL_H
#define GIAOBAN_TUI_TELL_H

#include "tui/said.h"

enum tell_kind {
	TELL_CHANGES,           /* the screen, if it is another one; a message */
	TELL_MOVED,             /* one only moved in it: what came new, and what is selected now */
	TELL_PICKED,            /* one thing of it was gone to, or was done something to: that */
	TELL_ALL,               /* once more */
	TELL_WHERE              /* what this is, what is selected, how it stands */
};

struct tell {
	enum tell_kind kind;
	bool further;           /* of TELL_MOVED: one asked for more, and where there is none that is said */
	bool choosing;          /* among the lines of a menu */
	enum gb_lang lang;
};

#define TELL_THINGS 512         /* that keep their numbers: the last ones that were told */

/* A screen, or what stands over one (a menu, a question): as it was told last, and the numbers of what is in it. */
struct told {
	struct said said;
	const void *painter;    /* the view */
	struct spot things[TELL_THINGS];
	long first, n;          /* things[i] has the number first + i; first 0: none had one yet */
};

/* Start with zeroes. */
struct teller {
	struct told screen, over;
	struct told *on;        /* the one that was told last; NULL: none was */
	struct said now;
};

/* Adds what is told of a frame. */
void teller_tell(struct teller *t, const struct grid *g, const struct tell *how, struct buf *out);
/* The thing that was told with that number on this screen; NULL: none. */
const struct spot *teller_thing(const struct teller *t, long number);
void teller_free(struct teller *t);

#endif
