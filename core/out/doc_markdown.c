/* doc_markdown.c - a page as Markdown (CommonMark with GitHub's tables). */
#include "config.h"

#include "out/doc.h"

#include <stdio.h>

#include "out/escape.h"
#include "out/row.h"

/* Lines inside of a list item begin under its text. */
static void list_indent(struct buf *out, int level)
{
	buf_fill(out, ' ', (size_t)level * 2);
}

static void link_or_text(struct buf *out, const struct gb_page_part *part)
{
	const char *url = out_doc_url(part);

	if (url && out_is_web_address(url))
		buf_printf(out, "<%s>", url);
	else
		out_markdown(out, part->text, OUT_LINES);
}

static void item(struct buf *out, const struct gb_page_part *part)
{
	list_indent(out, part->level);
	if (part->number)
		buf_printf(out, "%d. ", part->number);
	else
		buf_puts(out, "- ");
	out_markdown(out, part->text, OUT_AT_START | OUT_LINES);
	if (part->trace) {
		buf_putc(out, ' ');
		out_markdown(out, part->trace, 0);
	}
	buf_putc(out, '\n');
}

static void table(struct buf *out, const struct out_table *t)
{
	out_table_markdown_head(out, t->columns, t->lang);
	out_table_markdown_rows(out, t);
}

static void heading(struct buf *out, int level, const char *text)
{
	buf_puts(out, level == 0 ? "# " : level == 1 ? "## " : "### ");
	out_markdown(out, text, 0);
	buf_putc(out, '\n');
}

static void part_markdown(struct buf *out, const struct out_doc_part *with_table, bool first_row)
{
	const struct gb_page_part *part = &with_table->part;

	switch (part->kind) {
	case GB_PAGE_TITLE:
		heading(out, 0, part->text);
		break;
	case GB_PAGE_HEADING:
		heading(out, part->level, part->text);
		break;
	case GB_PAGE_PARAGRAPH:
		out_markdown(out, part->text, OUT_AT_START | OUT_LINES);
		buf_putc(out, '\n');
		break;
	case GB_PAGE_ROW:
		out_row_markdown(out, part, first_row);
		break;
	case GB_PAGE_FIELD:
		buf_puts(out, "- **");
		out_markdown(out, part->label, 0);
		buf_puts(out, ":** ");
		link_or_text(out, part);
		buf_putc(out, '\n');
		break;
	case GB_PAGE_ITEM:
		item(out, part);
		break;
	case GB_PAGE_REMARK:
		list_indent(out, part->level + 1);
		buf_putc(out, '_');
		out_markdown(out, part->text, 0);
		buf_puts(out, "_\n");
		break;
	case GB_PAGE_SMALL:
		buf_putc(out, '_');
		out_markdown(out, part->text, 0);
		buf_puts(out, "_\n");
		break;
	case OUT_DOC_TABLE:
		if (with_table->table)
			table(out, with_table->table);
		else
			buf_printf(out, "```\n%s\n```\n", part->text);
		break;
	}
}

static bool in_list(const struct gb_page_part *part)
{
	return part->kind == GB_PAGE_ITEM || part->kind == GB_PAGE_REMARK;
}

/* True when no blank line may stand between the two. */
static bool together(const struct gb_page_part *before, const struct gb_page_part *part)
{
	return part->kind == GB_PAGE_REMARK || (in_list(before) && in_list(part)) ||
	       (before->kind == GB_PAGE_FIELD && part->kind == GB_PAGE_FIELD) ||
	       (before->kind == GB_PAGE_ROW && part->kind == GB_PAGE_ROW && !part->level);
}

/* A remark is the same paragraph as what it belongs to, after a hard line break. */
static void end_part(struct buf *out, const struct gb_page_part *part, const struct gb_page_part *next)
{
	if (next && next->kind == GB_PAGE_REMARK) {
		buf_cut(out, out->len - 1);
		buf_puts(out, "\\\n");
	} else if (next && !together(part, next)) {
		buf_putc(out, '\n');
	}
}

void out_doc_markdown(struct buf *out, const struct out_doc *d)
{
	for (size_t i = 0; i < d->n; i++) {
		part_markdown(out, &d->parts[i], i == 0 || d->parts[i - 1].part.kind != GB_PAGE_ROW);
		end_part(out, &d->parts[i].part, i + 1 < d->n ? &d->parts[i + 1].part : NULL);
	}
}
