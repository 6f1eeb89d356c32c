/* row_markup.c - rows that set two things side by side, as tables of Markdown (GitHub's) and of HTML. */
#include "config.h"

#include "out/row.h"

#include <string.h>

#include "out/escape.h"

/* ---- Markdown ---- */

/* A cell is one line; a line break in it is HTML's. */
static void markdown_cell(struct buf *out, const char *text)
{
	struct buf line = BUF_EMPTY;

	buf_puts(out, "| ");
	while (*text) {
		const size_t len = strcspn(text, "\n");
		buf_clear(&line);
		buf_add(&line, text, len);
		out_markdown(out, buf_text(&line), 0);
		text += len;
		if (*text == '\n') {
			buf_puts(out, "<br>");
			text++;
		}
	}
	buf_putc(out, ' ');
	buf_free(&line);
}

void out_row_markdown(struct buf *out, const struct gb_page_part *row, bool first)
{
	static const char rule[] = "| --- | --- | --- |\n";

	if (first && !row->level)
		buf_printf(out, "|  |  |  |\n%s", rule);
	markdown_cell(out, row->label);
	markdown_cell(out, row->text);
	markdown_cell(out, row->beside);
	buf_puts(out, "|\n");
	if (row->level)
		buf_puts(out, rule);
}

/* ---- HTML ---- */

static void html_cell(struct buf *out, const char *begin, const char *text, const char *end)
{
	buf_puts(out, begin);
	out_html(out, text);
	buf_puts(out, end);
}

static void html_heading(struct buf *out, const struct gb_page_part *row)
{
	buf_puts(out, "<thead>\n<tr>");
	html_cell(out, "<th scope=\"col\">", row->label, "</th>");
	html_cell(out, "<th scope=\"col\">", row->text, "</th>");
	html_cell(out, "<th scope=\"col\">", row->beside, "</th>");
	buf_puts(out, "</tr>\n</thead>\n");
}

void out_row_html(struct buf *out, const struct gb_page_part *row, bool first)
{
	if (row->level && !first)
		out_rows_html_end(out);
	if (row->level || first)
		buf_puts(out, "<table class=\"two\">\n");
	if (row->level)
		html_heading(out, row);
	if (row->level || first)
		buf_puts(out, "<tbody>\n");
	if (row->level)
		return;
	html_cell(out, "<tr><th scope=\"row\">", row->label, "</th>");
	html_cell(out, "<td>", row->text, "</td>");
	html_cell(out, "<td>", row->beside, "</td></tr>\n");
}

void out_rows_html_end(struct buf *out)
{
	buf_puts(out, "</tbody>\n</table>\n");
}
