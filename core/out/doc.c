/* doc.c - building a page. */
#include "config.h"

#include "out/doc.h"

#include <stdlib.h>
#include <string.h>

void out_doc_begin(struct out_doc *d, enum gb_lang lang)
{
	*d = (struct out_doc){ .arena = arena_new(), .lang = lang };
}

void out_doc_end(struct out_doc *d)
{
	arena_free(d->arena);
	free(d->parts);
	*d = (struct out_doc){ 0 };
}

static void add(struct out_doc *d, struct out_doc_part part)
{
	void *parts = d->parts;

	mem_reserve(&parts, &d->room, d->n + 1, sizeof *d->parts);
	d->parts = parts;
	d->parts[d->n++] = part;
}

static const struct gb_link *copy_links(const struct out_doc *d, const struct gb_page_part *part)
{
	struct gb_link *links = arena_copy(d->arena, part->links, part->n_links, sizeof *links);

	for (size_t i = 0; i < part->n_links; i++)
		links[i].id = arena_strdup(d->arena, links[i].id);
	return links;
}

void out_doc_add(struct out_doc *d, const struct gb_page_part *part)
{
	struct out_doc_part copy = { .part = *part };

	if (part->kind != GB_PAGE_ROW && (!part->text || !*part->text))
		return;
	copy.part.label = arena_strdup(d->arena, part->label);
	copy.part.text = arena_strdup(d->arena, part->text);
	copy.part.trace = arena_strdup(d->arena, part->trace);
	copy.part.beside = arena_strdup(d->arena, part->beside);
	copy.part.links = copy_links(d, part);
	add(d, copy);
}

void out_doc_add_line(struct out_doc *d, const struct gb_page_part *part, const struct out_line *line)
{
	struct gb_page_part whole = *part;

	whole.text = buf_text(&line->text);
	whole.links = line->links;
	whole.n_links = line->n;
	out_doc_add(d, &whole);
}

void out_doc_title(struct out_doc *d, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_TITLE, .text = text });
}

void out_doc_heading(struct out_doc *d, int level, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_HEADING, .level = level, .text = text });
}

void out_doc_paragraph(struct out_doc *d, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_PARAGRAPH, .text = text });
}

void out_doc_field(struct out_doc *d, const char *label, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_FIELD, .label = label, .text = text });
}

void out_doc_link(struct out_doc *d, const char *label, const char *url)
{
	const struct gb_link whole = { 0, strlen(url), GB_LINK_URL, url };

	out_doc_add(d, &(struct gb_page_part){
		.kind = GB_PAGE_FIELD,
		.label = label,
		.text = url,
		.links = &whole,
		.n_links = 1,
	});
}

void out_doc_item(struct out_doc *d, int level, int number, const char *text, const char *trace)
{
	out_doc_add(d, &(struct gb_page_part){
		.kind = GB_PAGE_ITEM,
		.level = level,
		.number = number,
		.text = text,
		.trace = trace,
	});
}

void out_doc_remark(struct out_doc *d, int level, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_REMARK, .level = level, .text = text });
}

void out_doc_small(struct out_doc *d, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = GB_PAGE_SMALL, .text = text });
}

void out_doc_lines(struct out_doc *d, const char *text)
{
	out_doc_add(d, &(struct gb_page_part){ .kind = OUT_DOC_TABLE, .text = text });
}

/* A sheet is one also in a file or on a wide terminal. */
static int width_of(const struct out_doc *d, const struct gb_style *style)
{
	const struct out_paper typed = OUT_TYPED;
	const bool whole = style->width <= 0 || style->width > typed.columns;

	return d->sheet && whole ? typed.columns : style->width;
}

void out_doc_render(struct buf *out, const struct out_doc *d, const struct gb_style *style)
{
	if (style->format == GB_MARKDOWN)
		out_doc_markdown(out, d);
	else if (style->format == GB_HTML)
		out_doc_html(out, d);
	else
		out_doc_text(out, d, width_of(d, style), style->bold);
}

/* The links of a line whose text stands `from` bytes behind the beginning. */
static size_t add_links(struct gb_link *links, size_t n, const struct out_line *line, size_t from)
{
	for (size_t i = 0; i < line->n; i++) {
		links[n] = line->links[i];
		links[n].from += from;
		links[n++].to += from;
	}
	return n;
}

void out_doc_row(struct out_doc *d, int level, const struct out_line *label, const struct out_line *text,
                 const struct out_line *beside)
{
	struct gb_link *links = mem_alloc((label->n + text->n + beside->n) * sizeof *links);
	const size_t text_from = label->text.len + 1;
	size_t n = add_links(links, 0, label, 0);

	n = add_links(links, n, text, text_from);
	n = add_links(links, n, beside, text_from + text->text.len + 1);
	out_doc_add(d, &(struct gb_page_part){
		.kind = GB_PAGE_ROW,
		.level = level,
		.label = buf_text(&label->text),
		.text = buf_text(&text->text),
		.beside = buf_text(&beside->text),
		.links = links,
		.n_links = n,
	});
	free(links);
}

const char *out_doc_url(const struct gb_page_part *part)
{
	const struct gb_link *l = part->links;
	bool whole = part->n_links == 1 && l->kind == GB_LINK_URL && l->from == 0 && part->text[l->to] == '\0';

	return whole ? l->id : NULL;
}

void out_doc_table(struct out_doc *d, struct out_columns columns, const struct gb_voice *v,
                   const void *const *entries, size_t n)
{
	struct out_table *t = arena_alloc(d->arena, sizeof *t);

	if (n == 0)
		return;
	out_table_fill(t, d->arena, columns, v, entries, n);
	add(d, (struct out_doc_part){ .part = { .kind = OUT_DOC_TABLE }, .table = t });
}
