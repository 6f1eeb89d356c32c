/* doc.c - building a page. */
#include "config.h"

#include "out/doc.h"

#include <stdlib.h>

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

	part.label = arena_strdup(d->arena, part.label);
	part.text = arena_strdup(d->arena, part.text);
	part.trace = arena_strdup(d->arena, part.trace);
	part.url = arena_strdup(d->arena, part.url);
	mem_reserve(&parts, &d->room, d->n + 1, sizeof *d->parts);
	d->parts = parts;
	d->parts[d->n++] = part;
}

static void add_text(struct out_doc *d, struct out_doc_part part)
{
	if (part.text && *part.text)
		add(d, part);
}

void out_doc_title(struct out_doc *d, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_TITLE, .text = text });
}

void out_doc_heading(struct out_doc *d, int level, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_HEADING, .level = level, .text = text });
}

void out_doc_paragraph(struct out_doc *d, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_PARAGRAPH, .text = text });
}

void out_doc_field(struct out_doc *d, const char *label, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_FIELD, .label = label, .text = text });
}

void out_doc_link(struct out_doc *d, const char *label, const char *url)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_FIELD, .label = label, .text = url, .url = url });
}

void out_doc_item(struct out_doc *d, int level, int number, const char *text, const char *trace)
{
	add_text(d, (struct out_doc_part){
		.kind = OUT_DOC_ITEM,
		.level = level,
		.number = number,
		.text = text,
		.trace = trace,
	});
}

void out_doc_remark(struct out_doc *d, int level, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_REMARK, .level = level, .text = text });
}

void out_doc_small(struct out_doc *d, const char *text)
{
	add_text(d, (struct out_doc_part){ .kind = OUT_DOC_SMALL, .text = text });
}

void out_doc_table(struct out_doc *d, struct out_columns columns, const struct out_voice *v,
                   const void *const *entries, size_t n)
{
	struct out_table *t = arena_alloc(d->arena, sizeof *t);

	if (n == 0)
		return;
	out_table_fill(t, d->arena, columns, v, entries, n);
	add(d, (struct out_doc_part){ .kind = OUT_DOC_TABLE, .table = t });
}
