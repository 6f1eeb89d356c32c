/* table_markup.c - tables as Markdown (GitHub's) and as HTML. */
#include "config.h"

#include "out/table.h"

#include "out/escape.h"

void out_table_markdown_head(struct buf *out, struct out_columns columns, enum gb_lang lang)
{
	for (size_t i = 0; i < columns.n; i++) {
		buf_puts(out, "| ");
		out_markdown(out, tr(lang, columns.at[i].heading), 0);
		buf_putc(out, ' ');
	}
	buf_puts(out, "|\n");
	for (size_t i = 0; i < columns.n; i++)
		buf_puts(out, columns.at[i].right ? "| ---: " : "| --- ");
	buf_puts(out, "|\n");
}

void out_table_markdown_rows(struct buf *out, const struct out_table *t)
{
	for (size_t i = 0; i < t->n_rows * t->columns.n; i++) {
		buf_puts(out, "| ");
		out_markdown(out, t->cells[i], 0);
		buf_puts(out, (i + 1) % t->columns.n ? " " : " |\n");
	}
}

/* What stands under the main column as text stands in its cell here. */
static bool own_cell(const struct out_column *c)
{
	return c->main || c->place != OUT_BENEATH;
}

/* Dates and counts stay in one line; Word wants that as an attribute. */
static const char *cell_class(const struct out_column *c, bool lined)
{
	if (!c->right)
		return "";
	return c->most ? " class=\"r\"" : lined ? " class=\"n\" nowrap" : " class=\"n\"";
}

void out_table_html_head(struct buf *out, struct out_columns columns, enum gb_lang lang, bool lined)
{
	buf_printf(out, "<table%s>\n<thead>\n<tr>", lined ? " border=\"1\" cellspacing=\"0\" cellpadding=\"2\"" : "");
	/* On paper what is told keeps more than half the width, so that what stands beside it need not wrap. */
	for (size_t i = 0; i < columns.n; i++) {
		if (!own_cell(&columns.at[i]))
			continue;
		const bool wide = lined && columns.at[i].main && columns.n > 2;
		buf_printf(out, "<th%s>", wide ? " width=\"56%\"" : cell_class(&columns.at[i], lined));
		out_html(out, tr(lang, columns.at[i].heading));
		buf_puts(out, "</th>");
	}
	buf_puts(out, "</tr>\n</thead>\n<tbody>\n");
}

static void html_beneath(struct buf *out, const struct out_table *t, const char *const *cells)
{
	for (size_t i = 0; i < t->columns.n; i++)
		if (!own_cell(&t->columns.at[i]) && *cells[i]) {
			buf_puts(out, "<br><small>");
			if (t->columns.at[i].named) {
				out_html(out, tr(t->lang, t->columns.at[i].heading));
				buf_puts(out, ": ");
			}
			out_html(out, cells[i]);
			buf_puts(out, "</small>");
		}
}

void out_table_html_rows(struct buf *out, const struct out_table *t, bool lined)
{
	for (size_t row = 0; row < t->n_rows; row++) {
		const char *const *cells = t->cells + row * t->columns.n;
		buf_puts(out, "<tr>");
		for (size_t i = 0; i < t->columns.n; i++) {
			const struct out_column *c = &t->columns.at[i];
			if (!own_cell(c))
				continue;
			buf_printf(out, "<td%s>", cell_class(c, lined));
			out_html(out, cells[i]);
			if (c->main)
				html_beneath(out, t, cells);
			buf_puts(out, "</td>");
		}
		buf_puts(out, "</tr>\n");
	}
}

void out_table_html_tail(struct buf *out)
{
	buf_puts(out, "</tbody>\n</table>\n");
}
