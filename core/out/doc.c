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

	if (!part->text || !*part->text)
		return;
	copy.part.label = arena_strdup(d->arena, part->label);
	copy.part.text = arena_strdup(d->arena, part->text);
	copy.part.trace = arena_strdup(d->arena, part->trace);
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
