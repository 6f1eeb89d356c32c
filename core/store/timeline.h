/* timeline.h - what the files of the timeline share: its three streams, each in the order of its days. */
#ifndef GIAOBAN_STORE_TIMELINE_H
#define GIAOBAN_STORE_TIMELINE_H

#include "store/inside.h"

/* What stands on it. */
struct time_line {
	enum gb_kind kind;
	const char *day, *address;      /* columns, with an index on both */
	bool numbered;                  /* days are numbers there, else dates */
	const char *only;
};

/* One of them, narrowed by a query; and the row that is next while it is read. */
struct time_stream {
	const struct time_line *line;
	int place;                      /* among those of one day, from 0 */
	bool empty;                     /* nothing of it can be found */
	struct store_where where;
	int64_t low, high;              /* numbers of days */
	struct store_run run;
	bool has_row;
	int64_t number, day;
};

#define TIME_LINES 3
struct timeline {
	struct time_stream at[TIME_LINES];
};

/* An end of what is read of a stream: that day included; with an address what lies beyond it, and that row not. */
struct time_place {
	int64_t day;
	const char *address;            /* NULL: all of the day */
};

/* Inside of a read transaction, for a query that store_query_fits(); `whole`: all of it is to be read, in any order. */
enum gb_status time_make(gb_corpus *c, const struct gb_query *q, bool whole, struct arena *a, struct timeline *out);
/* " FROM ... t JOIN WHERE ...", between two places; and the values. */
void time_write(const struct time_stream *s, const char *join, const struct time_place *from, const struct time_place *to,
                struct buf *sql);
void time_bind(const struct time_stream *s, struct store_run *r, const struct time_place *from, const struct time_place *to);
/* " ORDER BY ..." */
void time_write_order(const struct time_stream *s, bool down, struct buf *sql);
/* The day of a row: the next column. */
int64_t time_get_day(const struct time_stream *s, struct store_run *r);
/* How many stand between two days, counting no further than `cap` (0: all). */
enum gb_status time_count(gb_corpus *c, const struct time_stream *s, int64_t low, int64_t high, long cap, long *out);

#endif
