/* list.h - a list in any format, entry by entry: rows of a query, or a vocabulary.  What an entry is
 * stands in its subject; how it is written, in the format. */
#ifndef GIAOBAN_OUT_LIST_H
#define GIAOBAN_OUT_LIST_H

#include "out/csv.h"
#include "out/json.h"
#include "out/stream.h"
#include "out/table.h"

/* What is listed. */
struct out_subject {
	const char *heading;                    /* in the reader's language */
	struct out_columns columns;             /* for people, a table; or, where this is not NULL, entry by entry: */
	void (*say)(struct buf *out, const struct gb_style *style, const struct gb_voice *v, const void *entry);
	void (*tell)(struct out_teller *t, const void *entry);  /* for programs */
	const void *blank;                      /* an entry with nothing in it, for the names of the keys */
};

struct out_list {
	struct out_stream stream;
	struct gb_style style;
	struct gb_voice voice;
	struct out_subject subject;
	struct out_column kept[OUT_COLUMNS_MAX];        /* the subject's, without those that headings say */
	struct buf group;                               /* the heading over the last row */
	bool more;                                      /* other windows follow the one that is added */
	struct out_layout layout;
	struct out_csv csv;
	struct out_json json;
	struct out_teller teller;
	struct buf out;
	long written;
};

void out_list_begin(struct out_list *l, FILE *to, const struct gb_style *style, struct gb_voice voice,
                    const struct out_subject *subject);
/* Some entries at once: a window. */
void out_list_add(struct out_list *l, const void *const *entries, size_t n);
enum gb_status out_list_end(struct out_list *l, struct gb_why *why);

#endif
