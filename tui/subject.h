/* subject.h - a meeting, an agency, a topic or an indicator, and what belongs to it: shared by the files of its view. */
#ifndef GIAOBAN_TUI_SUBJECT_H
#define GIAOBAN_TUI_SUBJECT_H

#include <limits.h>

#include "tui/page.h"
#include "tui/records.h"

/* The parts of it, each with a place of its own. */
enum part { PART_OVERVIEW, PART_TIME /* all kinds together */, PART_SLOGANS, PART_DIRECTIVES, PART_FIGURES, PART_FINDINGS, PART_SOURCES,
            PARTS };

/* The spots of the parts in the head, by their place there: below all those of rows and links. */
#define SUBJECT_SPOTS LONG_MIN

struct subject {
	struct view view;
	enum target_kind kind;
	char *id;
	gb_rows *rows;                  /* of a meeting: its own row; else NULL */
	enum part order[PARTS];         /* the parts that it has, as the head names them */
	int n, on;
	struct page overview, sources;
	struct records *records[PARTS]; /* of the parts that are lists; NULL: it has none */
	long count[PARTS];              /* how many, at most FEED_COUNT_MOST + 1 */
	struct filter with_deadline;    /* of its directives */
	unsigned own_seen;              /* edition of the user's own marks and notes that is shown */
};

/* Counts no further than FEED_COUNT_MOST + 1; leaves *n as it is where that cannot be done now (cx->message says why). */
void subject_count(const struct subject *s, const struct gb_query *q, long *n);

const char *subject_part_label(enum part part, enum gb_lang lang);
/* With how many there are, where it is a list: "Chỉ đạo 50". */
void subject_part_name(struct buf *out, const struct subject *s, enum part part);
void subject_paint_head(const struct subject *s, struct grid *g, struct rect r);        /* two rows */

/* Fills the two pages anew (subject_pages.c). */
void subject_fill(struct subject *s);

/* Exporting and saving the part that is shown (subject_export.c): as in view.h. */
unsigned subject_formats(const struct view *v);
void subject_file_name(const struct view *v, struct buf *out);
enum gb_status subject_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why);
bool subject_line(const struct view *v, struct buf *out);

#endif
