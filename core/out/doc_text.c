/* doc_text.c - a page as text. */
#include "config.h"

#include "out/doc.h"

#include <stdio.h>
#include <string.h>

#include "out/row.h"
#include "text/text.h"

#define INDENT 2
#define LABEL_MOST 20           /* cells; a longer label stands on its own line */
#define NARROW 40               /* below this width every label does */

struct text_page {
	struct buf *out;
	size_t width;           /* 0: no line is broken */
	bool bold;
	size_t labels;          /* cells of the labels of the fields around */
	size_t remarks;         /* where the text of the last item began */
	struct out_rows rows;
};

static void style(const struct text_page *p, const char *sequence)
{
	if (p->bold)
		buf_puts(p->out, sequence);
}

/* How many cells a line has after `used`; without a width as many as `s` needs. */
static size_t room_after(const struct text_page *p, size_t used, const char *s)
{
	if (p->width == 0)
		return text_width(s) + 1;
	return p->width > used ? p->width - used : 1;
}

/* Adds `s` wrapped, the lines after the first indented.  Returns the cells of the last line. */
static size_t wrapped(const struct text_page *p, const char *s, size_t used, size_t indent,
                      const char *sequence)
{
	size_t cells = used;
	bool first = true;

	while (*s) {
		const char *next;
		size_t len = text_wrap(s, room_after(p, first ? used : indent, s), &next);
		if (next == s)
			break;
		if (!first) {
			buf_putc(p->out, '\n');
			buf_fill(p->out, ' ', len ? indent : 0);
		}
		if (sequence)
			style(p, sequence);
		buf_add(p->out, s, len);
		if (sequence)
			style(p, OUT_PLAIN);
		cells = (first ? used : indent) + text_width_n(s, len);
		first = false;
		s = next;
	}
	return cells;
}

/* The trace goes on the last line if it fits whole, so that an address is seldom broken. */
static void trace(const struct text_page *p, const char *s, size_t cells, size_t indent)
{
	if (!s)
		return;
	if (p->width == 0 || cells + 1 + text_width(s) <= p->width) {
		buf_putc(p->out, ' ');
		cells++;
	} else {
		buf_putc(p->out, '\n');
		buf_fill(p->out, ' ', indent);
		cells = indent;
	}
	wrapped(p, s, cells, indent, OUT_DIM);
}

static void blank_line(const struct text_page *p)
{
	if (p->out->len)
		buf_putc(p->out, '\n');
}

static void item(struct text_page *p, const struct gb_page_part *part)
{
	size_t indent = (size_t)part->level * INDENT;
	char mark[16] = "- ";

	if (part->number)
		snprintf(mark, sizeof mark, "%d. ", part->number);
	buf_fill(p->out, ' ', indent);
	buf_puts(p->out, mark);
	indent += strlen(mark);
	p->remarks = indent;
	trace(p, part->trace, wrapped(p, part->text, indent, indent, NULL), indent);
	buf_putc(p->out, '\n');
}

static void field(const struct text_page *p, const struct gb_page_part *part)
{
	size_t label = text_width(part->label), indent = p->labels + 2;
	bool own_line = label > p->labels;

	style(p, OUT_DIM);
	buf_puts(p->out, part->label);
	style(p, OUT_PLAIN);
	if (own_line) {
		indent = INDENT;
		buf_putc(p->out, '\n');
		buf_fill(p->out, ' ', indent);
	} else {
		buf_fill(p->out, ' ', indent - label);
	}
	wrapped(p, part->text, indent, indent, NULL);
	buf_putc(p->out, '\n');
}

static size_t label_width(const struct out_doc *d, size_t i, size_t width)
{
	size_t widest = 0;

	if (width && width < NARROW)
		return 0;
	for (; i < d->n && d->parts[i].part.kind == GB_PAGE_FIELD; i++) {
		size_t cells = text_width(d->parts[i].part.label);
		if (cells <= LABEL_MOST && cells > widest)
			widest = cells;
	}
	return widest;
}

static void indented_lines(const struct text_page *p, const char *s, size_t indent, const char *sequence)
{
	buf_fill(p->out, ' ', indent);
	wrapped(p, s, indent, indent, sequence);
	buf_putc(p->out, '\n');
}

static void table(const struct text_page *p, const struct out_table *t)
{
	struct out_layout how = { .width = (int)p->width, .bold = p->bold, .page = true };

	out_table_text(p->out, &how, t);
}

static bool needs_blank(const struct gb_page_part *before, const struct gb_page_part *part)
{
	if (part->kind == GB_PAGE_HEADING)
		return before->kind != GB_PAGE_HEADING;
	if (part->kind == GB_PAGE_REMARK || before->kind == GB_PAGE_HEADING)
		return false;
	if (part->kind == GB_PAGE_SMALL && (before->kind == GB_PAGE_TITLE || before->kind == OUT_DOC_TABLE))
		return false;
	if (before->kind == GB_PAGE_SMALL && part->kind == GB_PAGE_ITEM)
		return false;
	if (before->kind == GB_PAGE_REMARK)
		return part->kind != GB_PAGE_ITEM;
	return before->kind != part->kind || part->kind == GB_PAGE_PARAGRAPH || (part->kind == GB_PAGE_ROW && part->level);
}

static void part_text(struct text_page *p, const struct out_doc *d, size_t i)
{
	const struct gb_page_part *part = &d->parts[i].part;

	switch (part->kind) {
	case GB_PAGE_TITLE:
	case GB_PAGE_HEADING:
		indented_lines(p, part->text, 0, OUT_BOLD);
		break;
	case GB_PAGE_PARAGRAPH:
		indented_lines(p, part->text, 0, NULL);
		break;
	case GB_PAGE_ROW:
		out_row_text(p->out, &p->rows, part);
		break;
	case GB_PAGE_FIELD:
		if (i == 0 || d->parts[i - 1].part.kind != GB_PAGE_FIELD)
			p->labels = label_width(d, i, p->width);
		field(p, part);
		break;
	case GB_PAGE_ITEM:
		item(p, part);
		break;
	case GB_PAGE_REMARK:
		indented_lines(p, part->text, p->remarks, OUT_DIM);
		break;
	case GB_PAGE_SMALL:
		indented_lines(p, part->text, 0, OUT_DIM);
		break;
	case OUT_DOC_TABLE:
		if (d->parts[i].table)
			table(p, d->parts[i].table);
		else
			buf_printf(p->out, "%s\n", part->text);
		break;
	}
}

void out_doc_text(struct buf *out, const struct out_doc *d, int width, bool bold)
{
	struct text_page p = { .out = out, .width = width > 0 ? (size_t)width : 0, .bold = bold };

	out_rows_fit(&p.rows, d, p.width, bold);
	for (size_t i = 0; i < d->n; i++) {
		if (i && needs_blank(&d->parts[i - 1].part, &d->parts[i].part))
			blank_line(&p);
		part_text(&p, d, i);
	}
}
