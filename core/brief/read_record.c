/* read_record.c - slogans, directives, figures and findings. */
#include "config.h"

#include "brief/read.h"

#include <string.h>

static void read_items(struct reader *r, const struct node *map, struct gb_slogan *out, int paragraph)
{
	const struct node *e = read_entries(map, "items", &out->n_items);
	struct gb_item *i = arena_alloc(r->arena, out->n_items * sizeof(*i));

	out->items = i;
	for (; e; e = read_next(e), i++) {
		i->n = read_integer(e, "n");
		i->wording = read_string(e, "wording");
		i->gloss = read_text(e, "gloss");
		i->note = read_text(e, "note");
		i->paragraph = read_integer(e, "paragraph");
		if (i->paragraph == 0)
			i->paragraph = paragraph;
	}
}

static void read_slogan(struct reader *r, const struct node *map, struct gb_slogan *out)
{
	out->kind = (enum gb_slogan_kind)read_word(map, "kind", GB_WORDS_SLOGAN);
	out->name = read_string(map, "name");
	out->year = read_integer(map, "year");
	out->wording = read_string(map, "wording");
	out->gloss = read_text(map, "gloss");
	read_items(r, map, out, read_integer(map, "paragraph"));
}

static void read_directive(struct reader *r, const struct node *map, struct gb_directive *out)
{
	const char *framework = read_string(map, "framework");

	out->text = read_text(map, "text");
	out->assignees = read_ids(r, map, "assignees");
	out->joint = read_ids(r, map, "joint");
	out->due = read_date(map, "due");
	out->due_text = read_text(map, "due_text");
	out->due_precision = (enum gb_precision)read_word(map, "due_precision", GB_WORDS_PRECISION);
	out->due_basis = (enum gb_basis)read_word(map, "due_basis", GB_WORDS_BASIS);
	out->framework = framework ? read_address(r, framework) : NULL;
	out->figures = read_addresses(r, map, "figures");
}

static void read_change(const struct node *map, struct gb_change *out)
{
	if (!map || map->type != NODE_MAP)
		return;
	out->given = read_decimal(map, "value", &out->value);
	out->unit = read_text(map, "unit");
	out->since = read_string(map, "since");
	out->written = read_string(map, "written");
}

static void read_not_comparable(struct reader *r, const struct node *map, struct gb_figure *out)
{
	const struct node *e = read_entries(map, "not_comparable", &out->n_not_comparable);
	struct gb_not_comparable *c = arena_alloc(r->arena, out->n_not_comparable * sizeof(*c));

	out->not_comparable = c;
	for (; e; e = read_next(e), c++) {
		const char *figure = read_string(e, "figure");
		c->figure = read_address(r, figure ? figure : "");
		c->why = read_text(e, "why");
	}
}

static void read_figure(struct reader *r, const struct node *map, struct gb_figure *out)
{
	const char *estimate = read_string(map, "estimate");

	out->indicator = read_string(map, "indicator");
	out->label = read_text(map, "label");
	(void)read_decimal(map, "value", &out->value);
	out->has_max = read_decimal(map, "value_max", &out->value_max);
	out->has_of = read_decimal(map, "of", &out->of);
	out->unit = read_text(map, "unit");
	out->period = read_string(map, "period");
	out->period_text = read_text(map, "period_text");
	out->kind = (enum gb_figure_kind)read_word(map, "kind", GB_WORDS_FIGURE);
	out->stage = (enum gb_stage)read_word(map, "stage", GB_WORDS_STAGE);
	out->qualifier = (enum gb_qualifier)read_word(map, "qualifier", GB_WORDS_QUALIFIER);
	out->estimate = estimate && strcmp(estimate, "true") == 0;
	out->written = read_string(map, "written");
	read_change(node_good(map, "change"), &out->change);
	read_not_comparable(r, map, out);
	out->agencies = read_ids(r, map, "agencies");
}

static void read_finding(const struct node *map, struct gb_finding *out)
{
	out->kind = (enum gb_finding_kind)read_word(map, "kind", GB_WORDS_FINDING);
	out->text = read_text(map, "text");
}

void read_record(struct reader *r, const struct node *map, enum gb_kind kind, struct gb_record *out)
{
	const char *source = read_string(map, "source");

	out->kind = kind;
	out->id = read_id(map);
	out->meeting = r->meeting;
	out->address = read_address(r, out->id);
	out->topics = read_ids(r, map, "topics");
	out->attribution = read_string(map, "attribution");
	out->note = read_text(map, "note");
	out->source = source ? source : r->first_source;
	out->paragraph = read_integer(map, "paragraph");
	out->cue = read_string(map, "cue");
	out->was = read_ids(r, map, "was");
	out->line = map->line;
	switch (kind) {
	case GB_SLOGAN:
		read_slogan(r, map, &out->slogan);
		break;
	case GB_DIRECTIVE:
		read_directive(r, map, &out->directive);
		break;
	case GB_FIGURE:
		read_figure(r, map, &out->figure);
		break;
	default:
		read_finding(map, &out->finding);
		break;
	}
}
