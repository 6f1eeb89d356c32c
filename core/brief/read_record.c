/* read_record.c - slogans, directives, figures and findings. */
#include "config.h"

#include "brief/read.h"

#include <string.h>

static void read_items(struct reader *r, const struct node *map, struct gb_slogan *out, int paragraph)
{
	const struct node *e = brief_read_entries(map, "items", &out->n_items);
	struct gb_item *i = arena_alloc(r->arena, out->n_items * sizeof(*i));

	out->items = i;
	for (; e; e = brief_read_next(e), i++) {
		i->n = brief_read_integer(e, "n");
		i->wording = brief_read_string(e, "wording");
		i->gloss = brief_read_text(e, "gloss");
		i->note = brief_read_text(e, "note");
		i->paragraph = brief_read_integer(e, "paragraph");
		if (i->paragraph == 0)
			i->paragraph = paragraph;
	}
}

static void read_slogan(struct reader *r, const struct node *map, struct gb_slogan *out)
{
	out->kind = (enum gb_slogan_kind)brief_read_word(map, "kind", GB_WORDS_SLOGAN);
	out->name = brief_read_string(map, "name");
	out->year = brief_read_integer(map, "year");
	out->wording = brief_read_string(map, "wording");
	out->gloss = brief_read_text(map, "gloss");
	read_items(r, map, out, brief_read_integer(map, "paragraph"));
}

static void read_directive(struct reader *r, const struct node *map, struct gb_directive *out)
{
	const char *framework = brief_read_string(map, "framework");

	out->text = brief_read_text(map, "text");
	out->assignees = brief_read_ids(r, map, "assignees");
	out->joint = brief_read_ids(r, map, "joint");
	out->due = brief_read_date(map, "due");
	out->due_text = brief_read_text(map, "due_text");
	out->due_precision = (enum gb_precision)brief_read_word(map, "due_precision", GB_WORDS_PRECISION);
	out->due_basis = (enum gb_basis)brief_read_word(map, "due_basis", GB_WORDS_BASIS);
	out->framework = framework ? brief_read_address(r, framework) : NULL;
	out->figures = brief_read_addresses(r, map, "figures");
}

static void read_change(const struct node *map, struct gb_change *out)
{
	if (!map || map->type != NODE_MAP)
		return;
	out->given = brief_read_decimal(map, "value", &out->value);
	out->unit = brief_read_text(map, "unit");
	out->since = brief_read_string(map, "since");
	out->written = brief_read_string(map, "written");
}

static void read_not_comparable(struct reader *r, const struct node *map, struct gb_figure *out)
{
	const struct node *e = brief_read_entries(map, "not_comparable", &out->n_not_comparable);
	struct gb_not_comparable *c = arena_alloc(r->arena, out->n_not_comparable * sizeof(*c));

	out->not_comparable = c;
	for (; e; e = brief_read_next(e), c++) {
		const char *figure = brief_read_string(e, "figure");
		c->figure = brief_read_address(r, figure ? figure : "");
		c->why = brief_read_text(e, "why");
	}
}

static void read_figure(struct reader *r, const struct node *map, struct gb_figure *out)
{
	const char *estimate = brief_read_string(map, "estimate");

	out->indicator = brief_read_string(map, "indicator");
	out->label = brief_read_text(map, "label");
	(void)brief_read_decimal(map, "value", &out->value);
	out->has_max = brief_read_decimal(map, "value_max", &out->value_max);
	out->has_of = brief_read_decimal(map, "of", &out->of);
	out->unit = brief_read_text(map, "unit");
	out->period = brief_read_string(map, "period");
	out->period_text = brief_read_text(map, "period_text");
	out->kind = (enum gb_figure_kind)brief_read_word(map, "kind", GB_WORDS_FIGURE);
	out->stage = (enum gb_stage)brief_read_word(map, "stage", GB_WORDS_STAGE);
	out->qualifier = (enum gb_qualifier)brief_read_word(map, "qualifier", GB_WORDS_QUALIFIER);
	out->estimate = estimate && strcmp(estimate, "true") == 0;
	out->written = brief_read_string(map, "written");
	read_change(brief_node_good(map, "change"), &out->change);
	read_not_comparable(r, map, out);
	out->agencies = brief_read_ids(r, map, "agencies");
}

static void read_finding(const struct node *map, struct gb_finding *out)
{
	out->kind = (enum gb_finding_kind)brief_read_word(map, "kind", GB_WORDS_FINDING);
	out->text = brief_read_text(map, "text");
}

void brief_read_record(struct reader *r, const struct node *map, enum gb_kind kind, struct gb_record *out)
{
	const char *source = brief_read_string(map, "source");

	out->kind = kind;
	out->id = brief_read_id(map);
	out->meeting = r->meeting;
	out->address = brief_read_address(r, out->id);
	out->topics = brief_read_ids(r, map, "topics");
	out->attribution = brief_read_string(map, "attribution");
	out->note = brief_read_text(map, "note");
	out->source = source ? source : r->first_source;
	out->paragraph = brief_read_integer(map, "paragraph");
	out->cue = brief_read_string(map, "cue");
	out->was = brief_read_ids(r, map, "was");
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
