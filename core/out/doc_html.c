/* doc_html.c - a page as one HTML file. */
#include "config.h"

#include "out/doc.h"

#include <string.h>

#include "out/escape.h"
#include "out/row.h"

static const char css[] =
	"body{font-family:\"Segoe UI\",\"Noto Sans\",Arial,sans-serif;line-height:1.45}\n"
	"body{max-width:60em;margin:2em auto;padding:0 1em}\n"
	"h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999}h3{font-size:1em}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}\n"
	".r,.n{text-align:right}.n{white-space:nowrap}small,.small{color:#444;font-size:85%}\n"
	".fields th{width:9em;font-weight:normal;color:#444}.fields th,.fields td{border:0}\n"
	".two{table-layout:fixed}.two+.two{margin-top:1em}.two th:first-child{width:20%}.two th[scope=row]{font-weight:normal;color:#444}\n"
	"@page{size:A4;margin:15mm}\n"
	"@media print{body{max-width:none;margin:0}}\n"
	"@media print{tr,li{page-break-inside:avoid}h2,h3{page-break-after:avoid}}\n";

/* One sheet of A4, on paper and in Word as an office would set it.  Word and its like know selectors of elements and
 * classes only, a page's size by the name of a section, and tables' lines by their attributes. */
static const char sheet_css[] =
	"@page{size:A4;margin:12mm 16mm 11mm 18mm}\n"
	"@page sheet{size:595.3pt 841.9pt;margin:34pt 45pt 31pt 51pt}\n"
	"div.sheet{page:sheet;max-width:499pt;margin:0 auto;padding:0 1pt}\n"
	"body{font-family:\"Times New Roman\",Tinos,\"Liberation Serif\",serif;font-size:10.5pt;line-height:1.18;margin:0}\n"
	"h1{font-size:14pt;text-align:center;margin:0 0 2pt}h2{font-size:11pt;margin:6pt 0 2pt}p{margin:2pt 0}\n"
	"p.origin{text-align:center;font-style:italic;margin:0 0 4pt}p.fact{margin:0}p.small{font-size:9pt;margin:1pt 0}\n"
	"ul{margin:0;padding-left:14pt}li{margin:0 0 1pt}table{border-collapse:collapse;width:100%}\n"
	"th{border:1px solid #555;padding:1pt 4pt;background:#eee}\n"
	"td{border:1px solid #555;padding:1pt 4pt;vertical-align:top}.r{text-align:right}.n{text-align:right;white-space:nowrap}\n";

void out_html_begin(struct buf *out, const char *title, enum gb_lang lang, bool sheet)
{
	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", lang == GB_VI ? "vi" : "en");
	buf_puts(out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	out_html(out, title);
	buf_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", sheet ? sheet_css : css);
	buf_puts(out, sheet ? "<div class=\"sheet\">\n" : "");
}

void out_html_end(struct buf *out)
{
	buf_puts(out, "</body>\n</html>\n");
}

#define LEVELS 2                /* an item is of level 0 or 1 */

/* What is open: lists to this level, a table of fields or of rows. */
struct html_page {
	struct buf *out;
	int lists;              /* number of open lists; each has an open <li> */
	bool ordered[LEVELS];
	bool fields;
	bool rows;
	bool sheet;
	size_t smalls;          /* small print so far */
};

static void close_list(struct html_page *p)
{
	p->lists--;
	buf_puts(p->out, p->ordered[p->lists] ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
}

static void close_lists(struct html_page *p)
{
	while (p->lists)
		close_list(p);
}

static void close_fields(struct html_page *p)
{
	if (p->fields)
		buf_puts(p->out, "</tbody></table>\n");
	p->fields = false;
}

static void close_rows(struct html_page *p)
{
	if (p->rows)
		out_rows_html_end(p->out);
	p->rows = false;
}

static void element(struct buf *out, const char *name, const char *attributes, const char *text)
{
	buf_printf(out, "<%s%s>", name, attributes);
	out_html(out, text);
	buf_printf(out, "</%s>\n", name);
}

static void begin_item(struct html_page *p, const struct gb_page_part *part)
{
	int level = part->level < p->lists ? part->level : p->lists;
	bool ordered = part->number > 0;

	while (p->lists > level + 1 || (p->lists == level + 1 && p->ordered[level] != ordered))
		close_list(p);
	if (p->lists == level + 1) {
		buf_puts(p->out, "</li>\n");
	} else {
		buf_puts(p->out, ordered ? "\n<ol>\n" : "\n<ul>\n");
		p->ordered[p->lists++] = ordered;
	}
	if (ordered)
		buf_printf(p->out, "<li value=\"%d\">", part->number);
	else
		buf_puts(p->out, "<li>");
}

static void item(struct html_page *p, const struct gb_page_part *part)
{
	begin_item(p, part);
	out_html(p->out, part->text);
	if (part->trace) {
		buf_puts(p->out, " <small>");
		out_html(p->out, part->trace);
		buf_puts(p->out, "</small>");
	}
}

static void remark(struct html_page *p, const struct gb_page_part *part)
{
	if (p->lists) {
		buf_puts(p->out, "<br><small>");
		out_html(p->out, part->text);
		buf_puts(p->out, "</small>");
	} else {
		element(p->out, "p", " class=\"small\"", part->text);
	}
}

/* On a sheet a fact is a line: a table of facts would have the other tables' lines in Word. */
static void fact(struct html_page *p, const struct gb_page_part *part)
{
	buf_puts(p->out, "<p class=\"fact\"><b>");
	out_html(p->out, part->label);
	buf_puts(p->out, ":</b> ");
	out_html(p->out, part->text);
	buf_puts(p->out, "</p>\n");
}

static void field(struct html_page *p, const struct gb_page_part *part)
{
	const char *url = out_doc_url(part);
	bool leads = url && out_is_web_address(url);

	if (!p->fields)
		buf_puts(p->out, "<table class=\"fields\"><tbody>\n");
	p->fields = true;
	buf_puts(p->out, "<tr><th scope=\"row\">");
	out_html(p->out, part->label);
	buf_puts(p->out, "</th><td>");
	if (leads) {
		buf_puts(p->out, "<a href=\"");
		out_html(p->out, url);
		buf_puts(p->out, "\">");
	}
	out_html(p->out, part->text);
	buf_puts(p->out, leads ? "</a></td></tr>\n" : "</td></tr>\n");
}

static void table(struct html_page *p, const struct out_table *t)
{
	out_table_html_head(p->out, t->columns, t->lang, p->sheet);
	out_table_html_rows(p->out, t, p->sheet);
	out_table_html_tail(p->out);
}

/* They stand close, so that what is drawn in them holds together. */
static void lines(struct buf *out, const char *s)
{
	struct buf line = BUF_EMPTY;

	buf_puts(out, "<pre style=\"line-height:1.1\">");
	while (*s) {
		const size_t len = strcspn(s, "\n");
		buf_clear(&line);
		buf_add(&line, s, len);
		out_html(out, buf_text(&line));
		buf_putc(out, '\n');
		s += len + (s[len] == '\n');
	}
	buf_puts(out, "</pre>\n");
	buf_free(&line);
}

static void part_html(struct html_page *p, const struct out_doc_part *with_table)
{
	const struct gb_page_part *part = &with_table->part;

	if (part->kind != GB_PAGE_ITEM && part->kind != GB_PAGE_REMARK)
		close_lists(p);
	if (part->kind != GB_PAGE_FIELD)
		close_fields(p);
	if (part->kind != GB_PAGE_ROW)
		close_rows(p);
	switch (part->kind) {
	case GB_PAGE_TITLE:
		element(p->out, "h1", "", part->text);
		break;
	case GB_PAGE_HEADING:
		element(p->out, part->level == 1 ? "h2" : "h3", "", part->text);
		break;
	case GB_PAGE_PARAGRAPH:
		element(p->out, "p", "", part->text);
		break;
	case GB_PAGE_ROW:
		out_row_html(p->out, part, !p->rows);
		p->rows = true;
		break;
	case GB_PAGE_FIELD:
		if (p->sheet)
			fact(p, part);
		else
			field(p, part);
		break;
	case GB_PAGE_ITEM:
		item(p, part);
		break;
	case GB_PAGE_REMARK:
		remark(p, part);
		break;
	case GB_PAGE_SMALL:
		element(p->out, "p", p->sheet && p->smalls++ == 0 ? " class=\"origin\"" : " class=\"small\"", part->text);
		break;
	case OUT_DOC_TABLE:
		if (with_table->table)
			table(p, with_table->table);
		else
			lines(p->out, part->text);
		break;
	}
}

void out_doc_html(struct buf *out, const struct out_doc *d)
{
	struct html_page p = { .out = out, .sheet = d->sheet };

	out_html_begin(out, d->n ? d->parts[0].part.text : "giaoban", d->lang, d->sheet);
	for (size_t i = 0; i < d->n; i++)
		part_html(&p, &d->parts[i]);
	close_lists(&p);
	close_fields(&p);
	close_rows(&p);
	buf_puts(out, d->sheet ? "</div>\n" : "");
	out_html_end(out);
}
