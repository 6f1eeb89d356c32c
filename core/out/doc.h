/* doc.h - a page as a list of parts that knows nothing of its format, and its three renderings. */
#ifndef GIAOBAN_OUT_DOC_H
#define GIAOBAN_OUT_DOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/mem.h"
#include "out/table.h"

enum doc_part_kind {
	DOC_TITLE,
	DOC_HEADING,            /* level 1: a section; 2: a group in it */
	DOC_PARAGRAPH,
	DOC_FIELD,              /* label and text; neighbours are aligned */
	DOC_ITEM,               /* of a list; level 0, or 1 inside of the item before; numbered when number > 0 */
	DOC_REMARK,             /* small, belongs to the item or paragraph before */
	DOC_SMALL,              /* small print */
	DOC_TABLE
};

struct doc_part {
	enum doc_part_kind kind;
	int level, number;
	const char *label, *text;
	const char *trace;      /* after the text, less prominent; or NULL */
	const char *url;        /* what the text links to; or NULL */
	const struct out_table *table;
};

struct doc {
	struct arena *arena;    /* owns all strings and tables of the parts */
	enum gb_lang lang;
	struct doc_part *parts;
	size_t n, room;
};

void doc_begin(struct doc *d, enum gb_lang lang);
void doc_end(struct doc *d);

/* Texts are copied.  NULL or "" as the text adds nothing. */
void doc_title(struct doc *d, const char *text);
void doc_heading(struct doc *d, int level, const char *text);
void doc_paragraph(struct doc *d, const char *text);
void doc_field(struct doc *d, const char *label, const char *text);
void doc_link(struct doc *d, const char *label, const char *url);
void doc_item(struct doc *d, int level, int number, const char *text, const char *trace);
void doc_remark(struct doc *d, int level, const char *text);
void doc_small(struct doc *d, const char *text);
void doc_table(struct doc *d, struct out_columns columns, const struct out_voice *v, const void *const *entries,
               size_t n);

/* width and bold as in struct gb_style. */
void doc_text(struct buf *out, const struct doc *d, int width, bool bold);
void doc_markdown(struct buf *out, const struct doc *d);
void doc_html(struct buf *out, const struct doc *d);

/* The frame of an HTML file: one document without scripts or anything from elsewhere. */
void out_html_begin(struct buf *out, const char *title, enum gb_lang lang);
void out_html_end(struct buf *out);

#endif
