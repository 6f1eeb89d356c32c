/* said.h - a screen in words: its rows as lines to be read aloud.  No rules, frames or signs; what stands in columns is parted by
 * marks; what can be picked has a number, what is selected or chosen is told in a word.  Made for grids of LAYOUT_SAID columns or
 * more (layout.h), in which nothing was cut short. */
#ifndef GIAOBAN_TUI_SAID_H
#define GIAOBAN_TUI_SAID_H

#include "base/buf.h"
#include "base/tr.h"
#include "tui/cell.h"

enum said_kind {
	SAID_HEAD,              /* over the first rule: what this is */
	SAID_ROW,
	SAID_STATUS,
	SAID_MESSAGE
};

struct said_line {
	size_t from, len;       /* in the text */
	enum said_kind kind;
	bool here;              /* the cursor stands on something in it: a thing, or what was searched for */
	long number;            /* of the thing that it stands on; 0: none */
	int things;             /* how many the line has */
};

/* Start with zeroes. */
struct said {
	struct buf text;        /* of all lines, one after the other */
	struct said_line *lines;
	size_t n, room;
};

/* Who numbers things, from 1 on: the same spot always alike. */
struct said_numbers {
	void *self;
	long (*of)(void *self, const struct spot *s);
};

/* Is there a head over the rows?  What stands over a screen, as a menu, has none. */
bool said_has_head(const struct grid *g);
/* Says all of a grid anew. */
void said_read(struct said *s, const struct grid *g, const struct said_numbers *numbers, enum gb_lang lang);
void said_free(struct said *s);

/* Adds a line as it is told: with a word for what is selected in it, and '\n'. */
void said_tell(struct buf *out, const struct said *s, size_t line, enum gb_lang lang);

#endif
