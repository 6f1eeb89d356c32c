/* doc_html.c - a page as one HTML file. */
#include "config.h"

#include "out/doc.h"

#include "out/escape.h"

static const char css[] =
	"body{font-family:\"Segoe UI\",\"Noto Sans\",Arial,sans-serif;line-height:1.45}\n"
	"body{max-width:60em;margin:2em auto;padding:0 1em}\n"
	"h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999}h3{font-size:1em}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}\n"
	".r{text-align:right}small,.small{color:#444;font-size:85%}\n"
	".fields th{width:9em;font-weight:normal;color:#444}.fields th,.fields td{border:0}\n"
	"@media print{body{max-width:none;margin:0}}\n"
	"@media print{tr,li{page-break-inside:avoid}h2,h3{page-break-after:avoid}}\n";

void out_html_begin(struct buf *out, const char *title, enum gb_lang lang)
{
	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", lang == GB_VI ? "vi" : "en");
	buf_puts(out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	out_html(out, title);
	buf_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", css);
}

void out_html_end(struct buf *out)
{
	buf_puts(out, "</body>\n</html>\n");
}

#define LEVELS 2                /* an item is of level 0 or 1 */

/* What is open: lists to this level, or a table of fields. */
struct html_page {
	struct buf *out;
	int lists;              /* number of open lists; each has an open <li> */
	bool ordered[LEVELS];
	bool fields;
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
	out_table_html_head(p->out, t->columns, t->lang);
	out_table_html_rows(p->out, t);
	out_table_html_tail(p->out);
}

static void part_html(struct html_page *p, const struct out_doc_part *with_table)
{
	const struct gb_page_part *part = &with_table->part;

	if (part->kind != GB_PAGE_ITEM && part->kind != GB_PAGE_REMARK)
		close_lists(p);
	if (part->kind != GB_PAGE_FIELD)
		close_fields(p);
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
	case GB_PAGE_FIELD:
		field(p, part);
		break;
	case GB_PAGE_ITEM:
		item(p, part);
		break;
	case GB_PAGE_REMARK:
		remark(p, part);
		break;
	case GB_PAGE_SMALL:
		element(p->out, "p", " class=\"small\"", part->text);
		break;
	case OUT_DOC_TABLE:
		table(p, with_table->table);
		break;
	}
}

void out_doc_html(struct buf *out, const struct out_doc *d)
{
	struct html_page p = { .out = out };

	out_html_begin(out, d->n ? d->parts[0].part.text : "giaoban", d->lang);
	for (size_t i = 0; i < d->n; i++)
		part_html(&p, &d->parts[i]);
	close_lists(&p);
	close_fields(&p);
	out_html_end(out);
}
