/* row.h - the rows of a page that sets two things side by side: as text, in Markdown and in HTML. */
#ifndef GIAOBAN_OUT_ROW_H
#define GIAOBAN_OUT_ROW_H

#include <stdbool.h>

#include "base/buf.h"
#include "out/doc.h"

/* How rows stand in a text: in three columns, the same ones down the whole page; where room is short one below the other. */
struct out_rows {
	enum gb_lang lang;
	bool bold;
	bool stacked;
	size_t width;                   /* of the whole */
	size_t label, cell;             /* of the columns, in cells */
	const char *a, *b;              /* what the last heading called the two; NULL: nothing yet */
};
/* `width` as in struct gb_style. */
void out_rows_fit(struct out_rows *r, const struct out_doc *d, size_t width, bool bold);
void out_row_text(struct buf *out, struct out_rows *r, const struct gb_page_part *row);

/* `first`: no row stands before it. */
void out_row_markdown(struct buf *out, const struct gb_page_part *row, bool first);

/* A heading, or the first row, begins a table; what follows the last row ends it. */
void out_row_html(struct buf *out, const struct gb_page_part *row, bool first);
void out_rows_html_end(struct buf *out);

#endif
