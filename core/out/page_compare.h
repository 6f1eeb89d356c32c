/* page_compare.h - what the files of the page of two meetings share. */
#ifndef GIAOBAN_OUT_PAGE_COMPARE_H
#define GIAOBAN_OUT_PAGE_COMPARE_H

#include "out/page.h"

struct comparison_page {
	struct out_doc *doc;
	const struct gb_voice *voice;
	const struct gb_comparison *c;
	struct out_line label, text, beside;    /* of the row being made; out_compare_row() empties them */
};

void out_compare_row(struct comparison_page *p, int level);
/* Says what the rows below it are of, and names the two. */
void out_compare_heading(struct comparison_page *p, const char *label);
/* A link to a record.  Where nobody can follow it (a file) its address stands behind the text. */
void out_compare_link(struct out_line *line, const struct gb_voice *v, const char *text, const char *address);

/* The indicators of both, and what must not be set side by side. */
void out_compare_figures(struct comparison_page *p);

#endif
