/* list.h - a list on the screen, its arithmetic alone: what is selected, what stands at the top.  Knows no data and
 * draws nothing.  Rows are named by position; a list need not know how many there are, only whether there is one at a
 * position and how high it is, so that one of 100,000 rows moves like one of five. */
#ifndef GIAOBAN_TUI_LIST_H
#define GIAOBAN_TUI_LIST_H

#include <stdbool.h>

struct list {
	long sel;               /* the selected row */
	long top;               /* the first row shown */
};

/* Who has the rows. */
struct list_source {
	void *self;
	/* The lines of the row at this position without what stands above it; 0 when there is no such row. */
	int (*height)(void *self, long position);
	/* The lines above it that begin a group (0: it goes on with the group of the row before). */
	int (*above)(void *self, long position);
	long (*first)(void *self);      /* the position of the first row of all */
	long (*last)(void *self);       /* of the last one; first - 1 when the list is empty */
};

/* The source of *n rows of a line each, without groups. */
struct list_source list_of_lines(long *n);

/* Every one keeps the selection on a row (if there is one) and the selected row on the screen of `lines` lines, moving
 * the top as little as it can.  True when anything changed. */
bool list_move(struct list *l, const struct list_source *s, int lines, long by);
bool list_page(struct list *l, const struct list_source *s, int lines, int by);     /* by screens: -1, +1 */
bool list_first(struct list *l, const struct list_source *s, int lines);
bool list_last(struct list *l, const struct list_source *s, int lines);
bool list_keep(struct list *l, const struct list_source *s, int lines);             /* after a change of size or rows */

/* The lines from the top of the screen to the row at `position` (top <= position), without what stands above the top row:
 * that group's heading has a line of its own over the list. */
int list_offset(const struct list *l, const struct list_source *s, long position);

#endif
