/* timeline.h - the timeline's axis: what is on it, and how it is painted.  Shared by the files of its view. */
#ifndef GIAOBAN_TUI_TIMELINE_H
#define GIAOBAN_TUI_TIMELINE_H

#include "tui/cell.h"
#include "tui/context.h"

/* What stands on the timeline, in the order in which it is told. */
enum time_kind { TIME_MEETING, TIME_DEADLINE, TIME_TARGET, TIME_KINDS };
enum time_kind timeline_kind_of(const struct gb_row *row);
/* One character that stands for it. */
const char *timeline_sign(enum time_kind kind);
/* "● họp 5", "● họp 999+": a sign, what it stands for, and how much of it there is in some years; nothing for none. */
void timeline_counted(struct buf *out, enum time_kind kind, const struct gb_time_year *years, size_t n, enum gb_lang lang);
long timeline_count(const struct gb_time_year *y, enum time_kind kind);

#define TIME_MARKS 500          /* marked one by one; of more only the years are counted */

/* The axis's own knowledge of a query: read once, painted at each key. */
struct time_marks {
	struct gb_time_years years;
	struct {
		struct gb_date day;
		unsigned char kind;
	} *at;                          /* the earliest first */
	size_t n;
	bool all;                       /* everything is among them; else only the years are known */
};
/* False when it could not be read; then it is empty. */
bool timeline_marks_read(struct time_marks *m, gb_corpus *corpus, const struct gb_query *q);
void timeline_marks_free(struct time_marks *m);

/* How many rows the axis takes on a screen so high. */
int timeline_rows(int screen);
/* `sel` is what is selected in the list; NULL: nothing. */
void timeline_paint(const struct context *cx, const struct time_marks *m, const struct gb_row *sel, struct grid *g, struct rect r);

#endif
