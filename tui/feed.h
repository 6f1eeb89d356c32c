/* feed.h - the rows of a query as a list needs them: windows by key around what is shown, dropped when they are far
 * away.  No list is ever read whole, and none is counted on the way.
 *
 * A position is a row's place in the list, from 0, as long as the way from the beginning is known.  Somebody who jumps to
 * the end of a list whose length is not known gets positions far away (feed_counted() is false then): they order the
 * rows all the same. */
#ifndef GIAOBAN_TUI_FEED_H
#define GIAOBAN_TUI_FEED_H

#include <stdbool.h>

#include "giaoban.h"

#define FEED_WINDOW 16          /* rows read at a time: about a screen of them, so that no page has to wait for the rows of two */
#define FEED_WINDOWS 24         /* windows at most */
#define FEED_COUNT_MOST 10000   /* a list is counted no further: "10.000+" */

struct feed {
	gb_corpus *corpus;
	struct gb_query query;          /* its ids are borrowed: they live as long as the feed */
	size_t first_window;            /* rows of the first window: what is waited for */
	gb_rows *window[FEED_WINDOWS];  /* neighbours, in order */
	int windows;
	long first;                     /* the position of the first row that is here */
	long rows;                      /* how many are here */
	bool at_start, at_end;          /* nothing before, nothing behind */
	bool counted;                   /* positions count from the beginning */
	bool from_end;                  /* they do not, but what is behind a row is known: feed_behind() */
	long total;                     /* how many match; more than FEED_COUNT_MOST: FEED_COUNT_MOST + 1; -1: not asked yet */
	enum gb_status status;          /* of the last reading */
	bool asleep;                    /* no rows are here until feed_wake() */
	char *woken_behind;             /* the key of the row behind which they are read then; NULL: from the beginning */
	long woken_from;                /* and the position of the first */
};

/* Reads the first window. */
void feed_open(struct feed *f, gb_corpus *corpus, const struct gb_query *query);
/* The same with a first window of so many rows: of a list that is opened anew with each key, what the screen shows. */
void feed_open_first(struct feed *f, gb_corpus *corpus, const struct gb_query *query, size_t rows);
void feed_close(struct feed *f);
/* Reads the window behind `key`, a place in this query's order, in place of what is here: `before` rows stand before it (-1: that is
 * not known).  Returns the position of its first row, or of the last one of all where nothing is behind it. */
long feed_enter(struct feed *f, const char *key, long before);

/* The same with the window that begins with the row of this address: the row's position, or -1 where it is gone, and what is here stays. */
long feed_enter_at(struct feed *f, const char *address, long before);

/* The row at a position, reading its window when it is next to what is here; NULL when there is none (or it could not be
 * read: f->status).  Borrowed until the next feed_ call that reads. */
const struct gb_row *feed_at(struct feed *f, long position);
/* The same without reading: for painting, after feed_at() was asked for all that is shown. */
const struct gb_row *feed_here(const struct feed *f, long position);

/* Goes to the beginning, or the end, and returns the position there (of the last row; first - 1 when there is none). */
long feed_begin(struct feed *f);
long feed_end(struct feed *f);

/* How many rows stand behind this one; -1: that is not known. */
long feed_behind(const struct feed *f, long position);

/* Counts the matches, once, up to FEED_COUNT_MOST; -1 when that failed. */
long feed_total(struct feed *f);

/* Reads these rows for who may look at them next.  That they cannot be read is nobody's fault yet. */
void feed_ahead(struct feed *f, long first, long last);

/* Somebody looks at these rows: what is further away than a window or so is let go. */
void feed_keep(struct feed *f, long first, long last);
/* Nobody looks at it: no row is kept; and somebody looks again: they are read anew, the one at `position` among them (which is
 * tried again when it fails). */
void feed_sleep(struct feed *f, long position);
void feed_wake(struct feed *f);

/* A count of it as people read it: "1.084"; of more than FEED_COUNT_MOST "10.000+". */
void feed_number(struct buf *out, long n, enum gb_lang lang);

/* "  3/140": up to 999 what stands behind need not move, and be sent, where the number gets longer. */
void feed_place(struct buf *out, long n, long of, enum gb_lang lang);

/* What a row is called: a record's address, a meeting's id. */
const char *feed_address(const struct gb_row *row);
/* The position of the row of this address among those that are here; -1: it is not. */
long feed_here_is(const struct feed *f, const char *address);
/* The position of the row of this address, if it is here or within the windows that may be read behind it without dropping
 * any; else -1. */
long feed_find(struct feed *f, const char *address);

/* Reads the rows around `position` anew (the corpus changed).  The row of the same address is looked for near by; its
 * position comes back, else the nearest that there is. */
long feed_reload(struct feed *f, long position, const char *address);

#endif
