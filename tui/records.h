/* records.h - a list of records (or meetings) on the screen: rows, groups, selection, filters.  The part that list views and
 * the parts of a meeting share. */
#ifndef GIAOBAN_TUI_RECORDS_H
#define GIAOBAN_TUI_RECORDS_H

#include "tui/feed.h"
#include "tui/filter.h"
#include "tui/list.h"
#include "tui/own.h"
#include "tui/row.h"
#include "tui/view.h"

#define RECORDS_PAST 16         /* changes of filter and order that can be taken back */
#define RECORDS_GROUPS 64       /* headings whose rows are counted at a time: more than a screen has */
#define RECORDS_GROUP_MOST 1000 /* a group is counted no further: "1.000+" */

/* A list as it was narrowed and ordered before. */
struct records_step {
	struct filter filter;
	char *selected;
};

/* How many rows stand under a heading; -1: that is not known. */
struct records_group {
	char *name;
	long rows;
};

struct records {
	struct context *cx;
	struct filter filter;
	char *name;             /* of a saved list; NULL: none */
	struct filter *named;   /* what the name is of; NULL without one */
	struct feed feed;
	struct list list;
	bool open;              /* the feed is */
	int lines, width;       /* of the rows (the heading over them not counted), as prepared */
	int group_lines;        /* that begin a group within the list */
	struct row_shape shape;
	struct buf selected;    /* the address of the selected row */
	struct buf narrowed, narrowed_short;    /* what it is narrowed to, in words, and in few */
	struct buf why;         /* why nothing could be read */
	struct records_step *past[RECORDS_PAST];        /* the latest last */
	int n_past;
	struct records_group *groups;   /* NULL, or room for RECORDS_GROUPS */
	int n_groups;
	bool standing;          /* `selected` is to be found when the list opens; */
	long stood, stood_of;   /* it was the row of this position then, of so many */
	struct own_signs own;   /* of the rows in sight */
	/* Of the timeline: */
	struct gb_date day;     /* of the selected row, where the list is opened again; none at first: today */
	const struct gb_time_years *years;      /* what stands in each; borrowed; NULL: not known */
	unsigned readings;      /* how often the list was read anew */
};

/* Takes a copy of `filter` (NULL: all of the kind).  Nothing is read before the first prepare. */
void records_init(struct records *r, struct context *cx, enum gb_kind kind, const struct filter *filter);
void records_free(struct records *r);
/* It was opened as a saved list.  Its name: NULL when it has none, or other filters by now. */
void records_call(struct records *r, const char *name);
const char *records_called(const struct records *r);

/* Moving, opening, filtering (f, x, u, m, s): what a list does with actions. */
enum verdict records_act(struct records *r, enum action a);
void records_prepare(struct records *r, int h, int w);
void records_ahead(struct records *r);  /* what is prepared is on the screen: reads the pages before and behind it, until a key comes */
void records_paint(const struct records *r, struct grid *g, struct rect rect, bool focused);
void records_status(const struct records *r, struct buf *out);
const enum action *records_hints(const struct records *r);
bool records_selected(const struct records *r, struct target *out);
/* Selects the row at a position, which is the number of its spot; false: it is not here. */
bool records_pick(struct records *r, long position);
void records_reload(struct records *r);
void records_rest(struct records *r);   /* out of sight: keeps no rows */
/* Where the selection is, in a word: nothing on the first row of all, else the address, and as far as they are known its position and
 * how many rows there are. */
void records_place(const struct records *r, struct buf *out);
/* The list, of one kind, will open there, if the row is still there. */
void records_stand_at(struct records *r, const char *place);
/* Goes there, if that was said and the list has just been opened. */
void records_stand(struct records *r);
/* The query changed (a filter, an order): from the beginning, but on the row that was selected if it is still near. */
void records_requery(struct records *r);
/* Before a change of filter or order, so that it can be taken back. */
void records_remember(struct records *r);

/* Counts the rows of the groups in sight; where a key waits, the next time (records_groups.c). */
void records_count_groups(struct records *r);
void records_forget_groups(struct records *r);
/* " (12)", " (1.000+)": behind the heading of a group; nothing where the number is not known. */
void records_group_words(const struct records *r, const char *name, struct buf *out);

/* The timeline's own (records_time.c).  Goes to what stands on a day or, where nothing does, to what follows, and leaves so many rows
 * in sight before it. */
void records_go_to_day(struct records *r, struct gb_date day, int before);
/* Goes to the beginning of the next year (or the one before) in which something stands; false when there is none. */
bool records_go_by_year(struct records *r, int by);
/* Stands the line of today between two rows, neighbours?  `row` NULL: behind the last one. */
bool records_today_between(const struct records *r, const struct gb_row *before, const struct gb_row *row);
void records_paint_today(const struct records *r, struct grid *g, int y, struct rect rect);
/* What the year of a row holds, in at most `room` cells. */
void records_year_words(const struct records *r, const struct gb_row *row, int room, struct buf *out);

/* Why nothing is shown, in a few lines (records_words.c). */
void records_empty_words(const struct records *r, struct buf *out);

#endif
