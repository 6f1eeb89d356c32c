/* doc.h - a page as a list of parts that knows nothing of its format, and its three renderings. */
#ifndef GIAOBAN_OUT_DOC_H
#define GIAOBAN_OUT_DOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/mem.h"
#include "out/line.h"
#include "out/table.h"

/* How much text a sheet of A4 holds: of a typewriter's face, and of the face that HTML is set in. */
struct out_paper {
	int columns;
	size_t lines;
};
#define OUT_TYPED { 80, 62 }
#define OUT_PRINTED { 80, 66 }

/* A part that only files have, no screen: a table; or, without one, lines that stand as they are, in cells of one width. */
#define OUT_DOC_TABLE GB_PAGE_KINDS

struct out_doc_part {
	struct gb_page_part part;
	const struct out_table *table;  /* of OUT_DOC_TABLE, or NULL; else NULL */
};

struct out_doc {
	struct arena *arena;    /* owns all strings, links and tables of the parts */
	enum gb_lang lang;
	bool sheet;             /* made to be printed on one sheet */
	struct out_doc_part *parts;
	size_t n, room;
};

void out_doc_begin(struct out_doc *d, enum gb_lang lang);
void out_doc_end(struct out_doc *d);

/* Texts are copied.  NULL or "" as the text adds nothing. */
void out_doc_add(struct out_doc *d, const struct gb_page_part *part);
/* The same with the text and links of a line. */
void out_doc_add_line(struct out_doc *d, const struct gb_page_part *part, const struct out_line *line);
void out_doc_title(struct out_doc *d, const char *text);
void out_doc_heading(struct out_doc *d, int level, const char *text);
void out_doc_paragraph(struct out_doc *d, const char *text);
void out_doc_field(struct out_doc *d, const char *label, const char *text);
void out_doc_link(struct out_doc *d, const char *label, const char *url);
void out_doc_item(struct out_doc *d, int level, int number, const char *text, const char *trace);
void out_doc_remark(struct out_doc *d, int level, const char *text);
void out_doc_small(struct out_doc *d, const char *text);
/* Two texts side by side, each with its links. */
void out_doc_row(struct out_doc *d, int level, const struct out_line *label, const struct out_line *text,
                 const struct out_line *beside);
void out_doc_lines(struct out_doc *d, const char *text);
void out_doc_table(struct out_doc *d, struct out_columns columns, const struct gb_voice *v,
                   const void *const *entries, size_t n);

/* The web address that the whole text of a part leads to; NULL for none. */
const char *out_doc_url(const struct gb_page_part *part);

/* width and bold as in struct gb_style. */
void out_doc_text(struct buf *out, const struct out_doc *d, int width, bool bold);
void out_doc_markdown(struct buf *out, const struct out_doc *d);
void out_doc_html(struct buf *out, const struct out_doc *d);
/* As the style's format has it. */
void out_doc_render(struct buf *out, const struct out_doc *d, const struct gb_style *style);

/* The frame of an HTML file: one document without scripts or anything from elsewhere. */
void out_html_begin(struct buf *out, const char *title, enum gb_lang lang, bool sheet);
void out_html_end(struct buf *out);

#endif
