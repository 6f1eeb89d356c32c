/* doc.h - a page as a list of parts that knows nothing of its format, and its three renderings. */
#ifndef GIAOBAN_OUT_DOC_H
#define GIAOBAN_OUT_DOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/mem.h"
#include "out/table.h"

enum out_doc_kind {
	OUT_DOC_TITLE,
	OUT_DOC_HEADING,        /* level 1: a section; 2: a group in it */
	OUT_DOC_PARAGRAPH,
	OUT_DOC_FIELD,          /* label and text; neighbours are aligned */
	OUT_DOC_ITEM,           /* level 0, or 1 inside of the item before; number 0: none */
	OUT_DOC_REMARK,         /* small, belongs to the item or paragraph before */
	OUT_DOC_SMALL,          /* small print */
	OUT_DOC_TABLE
};

struct out_doc_part {
	enum out_doc_kind kind;
	int level, number;
	const char *label, *text;
	const char *trace;      /* after the text, less prominent; or NULL */
	const char *url;        /* what the text links to; or NULL */
	const struct out_table *table;
};

struct out_doc {
	struct arena *arena;    /* owns all strings and tables of the parts */
	enum gb_lang lang;
	struct out_doc_part *parts;
	size_t n, room;
};

void out_doc_begin(struct out_doc *d, enum gb_lang lang);
void out_doc_end(struct out_doc *d);

/* Texts are copied.  NULL or "" as the text adds nothing. */
void out_doc_title(struct out_doc *d, const char *text);
void out_doc_heading(struct out_doc *d, int level, const char *text);
void out_doc_paragraph(struct out_doc *d, const char *text);
void out_doc_field(struct out_doc *d, const char *label, const char *text);
void out_doc_link(struct out_doc *d, const char *label, const char *url);
void out_doc_item(struct out_doc *d, int level, int number, const char *text, const char *trace);
void out_doc_remark(struct out_doc *d, int level, const char *text);
void out_doc_small(struct out_doc *d, const char *text);
void out_doc_table(struct out_doc *d, struct out_columns columns, const struct out_voice *v,
                   const void *const *entries, size_t n);

/* width and bold as in struct gb_style. */
void out_doc_text(struct buf *out, const struct out_doc *d, int width, bool bold);
void out_doc_markdown(struct buf *out, const struct out_doc *d);
void out_doc_html(struct buf *out, const struct out_doc *d);

/* The frame of an HTML file: one document without scripts or anything from elsewhere. */
void out_html_begin(struct buf *out, const char *title, enum gb_lang lang);
void out_html_end(struct buf *out);

#endif
