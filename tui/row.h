/* row.h - what a row of a list says, once: painting and dumping read the same fields. */
#ifndef GIAOBAN_TUI_ROW_H
#define GIAOBAN_TUI_ROW_H

#include "tui/cell.h"
#include "tui/context.h"

#define ROW_COLUMNS 4
#define ROW_GAP 2               /* cells between two columns */
#define ROW_SAID 120            /* cells of a column where nothing is short of room */
#define ROW_INDENT 2            /* of a second line, where nothing stands before the headline */
#define ROW_PERIOD_LEAST 9      /* left for a figure's period beside a value below the headline */

/* One row: the headline takes what room the columns leave. */
struct row_fields {
	struct buf lead;                /* before the headline: "06/02" of a meeting */
	struct buf headline;
	struct buf column[ROW_COLUMNS]; /* right of it: agency, deadline; value, period */
	enum style style[ROW_COLUMNS];
	struct buf second;              /* a second line; may be empty */
};
void row_fields_free(struct row_fields *f);

/* How wide the columns of a list are at a width of the whole list (0: the column is not shown). */
struct row_shape {
	int lead, column[ROW_COLUMNS];
	bool right[ROW_COLUMNS];        /* its text stands to the right */
	int lines;                      /* 1, or 2: with a second line */
	bool below;                     /* the columns stand on the second line, which every row has then */
	bool narrow;                    /* names are abbreviated */
	bool mixed;                     /* records of all kinds: the lead names the kind, the columns 1 and 2 are who, or how much, and when */
	int who;                        /* of these: the cells for who, wherever it stands */
	bool said;                      /* nothing is short of room, and numbers say what they count (layout.h) */
	bool time;                      /* of the timeline: the lead is the day and a sign, the columns 1 and 2 what it is, and who or how much */
};
/* `q` tells what the list mixes, and what its groups say already. `lines` are those of the list: in a high one a row may take two. */
struct row_shape row_shape_of(const struct gb_query *q, int width, int lines, enum gb_lang lang);

/* Of records of all kinds (row_mixed.c); row_shape_of() and row_fields() call them. */
struct row_shape row_shape_mixed(int width);
/* Of the timeline (row_time.c), in the same way. */
struct row_shape row_time_shape(int width);

/* The lines that a row takes: the second one only where there is something to say. */
int row_height(const struct gb_row *row, const struct row_shape *shape);

/* Fills the fields (emptied first).  `f` starts zeroed, and can be used again and again. */
void row_fields(struct row_fields *f, const struct gb_row *row, const struct gb_query *q, const struct row_shape *shape,
                const struct gb_voice *v);
void row_fields_mixed(struct row_fields *f, const struct gb_row *row, const struct row_shape *shape, const struct gb_voice *v);
void row_time_fields(struct row_fields *f, const struct gb_row *row, const struct row_shape *shape, const struct gb_voice *v);
/* "06/02", "6 Feb": under a heading that says the year. */
void row_day_in_year(struct buf *out, struct gb_date d, enum gb_lang lang);
/* What a column of numbers is called; "" for a column that says itself what it is. */
const char *row_column_name(enum gb_kind kind, int column, enum gb_lang lang);

/* What the rows of a list are grouped by, in its order. */
enum row_grouping { ROW_NO_GROUPS, ROW_BY_YEAR, ROW_BY_DUE, ROW_BY_MEETING, ROW_BY_AGENCY, ROW_BY_TOPIC, ROW_BY_KIND,
                    ROW_BY_INDICATOR, ROW_BY_UNIT, ROW_BY_TIME };
enum row_grouping row_grouping_of(const struct gb_query *q);

/* The group that a row belongs to in its list: "Đến 06/08/2025", "2025", a meeting.  Nothing when the list has no groups. */
void row_group(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v);
/* Do two rows of a list belong to the same one? */
bool row_group_same(const struct gb_row *a, const struct gb_row *b, const struct gb_query *q, const struct gb_voice *v);
/* What stands to the right of that, in at most `room` cells: how a deadline stands.  Its style. */
enum style row_group_aside(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v, int room);

/* "date passed 472 days ago", in fewer words than gb_say_due_left() has. */
void row_passed(struct buf *out, struct gb_date due, struct gb_date today, enum gb_lang lang);

/* "Directive": one record of a kind. */
const char *row_kind_name(enum gb_kind kind, enum gb_lang lang);
/* "meetings", "directives": several records of a kind; of all kinds "entries". */
const char *row_kind_plural(enum gb_kind kind, enum gb_lang lang);

#endif
