/* series_chart.c - the chart of an indicator on the screen, where each point stands for its row. */
#include "config.h"

#include "tui/series.h"

static enum style style_of(enum gb_ink ink)
{
	switch (ink) {
	case GB_INK_AXIS: return STYLE_RULE;
	case GB_INK_LABEL:
	case GB_INK_PATH:
	case GB_INK_TODAY: return STYLE_DIM;
	case GB_INK_NONE:
	case GB_INK_RESULT:
	case GB_INK_TARGET: break;
	}
	return STYLE_TEXT;
}

static void paint_selected(const struct gb_chart *c, const struct gb_series *s, size_t i, struct grid *g, struct rect r)
{
	const int place = i < s->n_points ? c->places[i] : -1;

	if (place < 0)
		return;
	const bool result = s->points[i].row->record->figure.stage == GB_RESULT;
	grid_text(g, r.y + place / c->cols, r.x + place % c->cols, 1, result ? "●" : "○", STYLE_LINK_ON);
}

/* The points are the first rows of the list, in the same order. */
static void spots(const struct gb_chart *c, const struct gb_series *s, struct grid *g, struct rect r)
{
	for (size_t i = 0; i < s->n_points; i++)
		if (c->places[i] >= 0)
			grid_spot(g, (struct rect){ r.y + c->places[i] / c->cols, r.x + c->places[i] % c->cols, 1, 1 }, SPOT_THING, (long)i);
}

void series_chart_paint(const struct gb_chart *c, const struct gb_series *s, size_t selected, struct grid *g, struct rect r)
{
	for (int i = 0; i < c->rows * c->cols; i++)
		if (c->cells[i].ink != GB_INK_NONE)
			grid_text(g, r.y + i / c->cols, r.x + i % c->cols, 1, c->cells[i].ch, style_of((enum gb_ink)c->cells[i].ink));
	paint_selected(c, s, selected, g, r);
	spots(c, s, g, r);
}
