/* check_figure.c - a figure's numbers, unit and period agree among themselves and with its indicator. */
#include "config.h"

#include "brief/check.h"

#include <string.h>

#include "brief/read.h"
#include "text/text.h"

static void check_bounds(struct checker *c, const struct gb_figure *f, const struct node *map)
{
	struct brief_talk *t = c->talk;

	if (!brief_node_good(map, "value"))
		return;
	if (f->has_max && gb_decimal_cmp(f->value_max, f->value) <= 0)
		brief_error(t, brief_node_find(map, "value_max"), tr(t->lang, "value_max: not above value"));
	if (f->has_of && (f->kind == GB_PROGRESS || f->kind == GB_RANK || f->kind == GB_COUNT) &&
	    gb_decimal_cmp(f->of, f->value) < 0)
		brief_error(t, brief_node_find(map, "of"), tr(t->lang, "of: below value"));
}

static void check_unit(struct checker *c, const struct gb_figure *f, const struct node *map)
{
	struct brief_talk *t = c->talk;
	const struct brief_name *n = f->indicator ? brief_index_find(&c->indicators, f->indicator) : NULL;
	const struct gb_indicator *i = n ? n->what : NULL;

	if (!brief_node_find(map, "unit")) {
		if (f->kind != GB_RATIO && f->kind != GB_PROGRESS && f->kind)
			brief_warn(t, map, tr(t->lang, "this figure has no unit"));
		return;
	}
	if (i && i->unit.vi && f->unit.vi && !text_same(i->unit.vi, f->unit.vi, TEXT_EXACT))
		brief_warn(t, brief_node_find(map, "unit"), tr(t->lang, "unit: \"%s\", but indicator %s has \"%s\""),
		           brief_shown(t, f->unit.vi), i->id, brief_shown(t, i->unit.vi));
}

static void check_not_comparable(struct checker *c, const struct gb_record *r, const struct node *map)
{
	struct brief_talk *t = c->talk;
	size_t n;
	const struct node *e = brief_read_entries(map, "not_comparable", &n);

	for (const struct gb_not_comparable *x = r->figure.not_comparable; e; e = brief_read_next(e), x++)
		if (r->id[0] && strcmp(x->figure, r->address) == 0)
			brief_warn(t, brief_node_find(e, "figure"),
			           tr(t->lang, "not_comparable: the figure names itself"));
}

void brief_check_figure(struct checker *c, const struct gb_record *r, const struct node *map)
{
	check_bounds(c, &r->figure, map);
	check_unit(c, &r->figure, map);
	check_not_comparable(c, r, map);
}
