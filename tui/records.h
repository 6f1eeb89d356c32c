/* records.h - a list of records (or meetings) on the screen: rows, groups, selection, filters.  The part that list views and
 * the parts of a meeting share. */
#ifndef GIAOBAN_TUI_RECORDS_H
#define GIAOBAN_TUI_RECORDS_H

#include "tui/feed.h"
#include "tui/filter.h"
#include "tui/list.h"
#include "tui/row.h"
#include "tui/view.h"

struct records {
	struct context *cx;
	struct filter filter;
	struct feed feed;
	struct list list;
	bool open;              /* the feed is */
	int lines, width;       /* of the rows (the heading over them not counted), as prepared */
	int group_lines;        /* that begin a group within the list */
	struct row_shape shape;
	struct buf selected;    /* the address of the selected row */
	struct buf narrowed;    /* what it is narrowed to, in words */
	struct buf why;         /* why nothing could be read */
};

/* Takes a copy of `filter` (NULL: all of the kind).  Nothing is read before the first prepare. */
void records_init(struct records *r, struct context *cx, enum gb_kind kind, const struct filter *filter);
void records_free(struct records *r);

/* Moving, opening, filtering (f, x, m, s): what a list does with actions. */
enum verdict records_act(struct records *r, enum action a);
void records_prepare(struct records *r, int h, int w);
void records_paint(const struct records *r, struct grid *g, struct rect rect, bool focused);
void records_status(const struct records *r, struct buf *out);
const enum action *records_hints(const struct records *r);
bool records_selected(const struct records *r, struct target *out);
void records_reload(struct records *r);
/* The query changed (a filter, an order): from the beginning, but on the row that was selected if it is still near. */
void records_requery(struct records *r);

/* Why nothing is shown, in a few lines (records_words.c). */
void records_empty_words(const struct records *r, struct buf *out);

#endif
