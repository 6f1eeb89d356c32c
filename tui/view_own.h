/* view_own.h - what the user marked or noted: shared by the files of its view. */
#ifndef GIAOBAN_TUI_VIEW_OWN_H
#define GIAOBAN_TUI_VIEW_OWN_H

#include "tui/list.h"
#include "tui/own.h"

#define OWN_VIEW_LINES 2        /* of an entry: what it is about, what one noted */
#define OWN_VIEW_SEEN 256       /* entries on one screen */

/* An entry in sight. */
struct own_seen {
	gb_rows *rows;                  /* NULL: no longer in the corpus, or it could not be looked at */
	bool unknown;                   /* the latter */
	int item;
	char *note;                     /* its first line; NULL: none */
	struct gb_date marked, changed;
};

struct own_view {
	struct view view;
	struct gb_own_list all;
	long n;                         /* of these */
	unsigned long marked, noted;    /* of these */
	bool failed;                    /* they could not be read */
	unsigned own_seen;              /* the edition that they are of; one that grew by keys here leaves them as they stand */
	struct list list;
	int lines;                      /* of the body */
	struct own_seen seen[OWN_VIEW_SEEN];    /* from list.top on, as prepared */
	int n_seen;
	long seen_from;
	struct buf selected;            /* the address of the selected entry */
};

/* The one at a position; NULL: it is not in sight. */
const struct own_seen *own_view_seen(const struct own_view *l, long position);

/* As in view.h (view_own_paint.c). */
void own_view_paint_head(const struct view *v, struct grid *g, struct rect r);
void own_view_paint(const struct view *v, struct grid *g, struct rect r, bool focused);
void own_view_status(const struct view *v, struct buf *out);

#endif
