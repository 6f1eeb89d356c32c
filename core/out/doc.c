/* doc.c - building a page. */
#include "config.h"

#include "out/doc.h"

#include <stdlib.h>

void doc_begin(struct doc *d, enum gb_lang lang)
{
	*d = (struct doc){ .arena = arena_new(), .lang = lang };
}

void doc_end(struct doc *d)
{
	arena_free(d->arena);
	free(d->parts);
	*d = (struct doc){ 0 };
}

static void add(struct doc *d, struct doc_part part)
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

static void add_text(struct doc *d, struct doc_part part)
{
	if (part.text && *part.text)
		add(d, part);
}

void doc_title(struct doc *d, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_TITLE, .text = text });
}

void doc_heading(struct doc *d, int level, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_HEADING, .level = level, .text = text });
}

void doc_paragraph(struct doc *d, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_PARAGRAPH, .text = text });
}

void doc_field(struct doc *d, const char *label, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_FIELD, .label = label, .text = text });
}

void doc_link(struct doc *d, const char *label, const char *url)
{
	add_text(d, (struct doc_part){ .kind = DOC_FIELD, .label = label, .text = url, .url = url });
}

void doc_item(struct doc *d, int level, int number, const char *text, const char *trace)
{
	add_text(d, (struct doc_part){ .kind = DOC_ITEM, .level = level, .number = number, .text = text, .trace = trace });
}

void doc_remark(struct doc *d, int level, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_REMARK, .level = level, .text = text });
}

void doc_small(struct doc *d, const char *text)
{
	add_text(d, (struct doc_part){ .kind = DOC_SMALL, .text = text });
}

void doc_table(struct doc *d, struct out_columns columns, const struct out_voice *v, const void *const *entries,
               size_t n)
{
	struct out_table *t = arena_alloc(d->arena, sizeof *t);

	if (n == 0)
		return;
	out_table_fill(t, d->arena, columns, v, entries, n);
	add(d, (struct doc_part){ .kind = DOC_TABLE, .table = t });
}
