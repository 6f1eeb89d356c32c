/* weigh.c - which slogans and figures of a meeting say most. */
#include "config.h"

#include "out/weigh.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/words.h"

static int slogan_weight(const struct gb_slogan *s)
{
	return s->kind == GB_MOTTO ? 0 : s->n_items > 0 ? 2 : 1;
}

#define LOOKED_AT 200           /* figures of a meeting, for newer ones */

/* How well a figure's time is known, and how many newer results there are of what it measures: 2 is best. */
static int timeliness(const struct gb_record *const *at, size_t n, const struct gb_figure *f)
{
	struct gb_span of, other;
	int left = 2;

	if (!f->period)
		return 0;
	if (!f->indicator || f->stage != GB_RESULT || !gb_period_parse(f->period, &of))
		return left;
	for (size_t i = 0; i < n && i < LOOKED_AT && left > 0; i++) {
		const struct gb_figure *g = &at[i]->figure;
		if (g->stage == GB_RESULT && g->indicator && strcmp(g->indicator, f->indicator) == 0 && g->period &&
		    gb_period_parse(g->period, &other) && gb_date_cmp(other.to, of.to) > 0)
			left--;
	}
	return left;
}

/* A figure says most when it tells how something moved, and whether that is good; of when it is, and as the last
 * word; and what is to be reached. */
static int figure_weight(const struct gb_voice *v, const struct gb_record *const *at, size_t n, const struct gb_figure *f)
{
	const struct gb_indicator *i = f->indicator ? out_indicator_find(v, f->indicator) : NULL;

	return 4 * f->change.given + 3 * (i && i->better) + timeliness(at, n, f) + (f->stage == GB_TARGET);
}

#define HEAVIEST 10

void out_heaviest_first(const struct gb_voice *v, const struct gb_record **at, size_t n)
{
	const struct gb_record **sorted = mem_alloc((n + 1) * sizeof *sorted);
	int *weights = mem_alloc((n + 1) * sizeof *weights);
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		weights[i] = at[i]->kind == GB_SLOGAN ? slogan_weight(&at[i]->slogan) : figure_weight(v, at, n, &at[i]->figure);
	for (int w = HEAVIEST; w >= 0; w--)
		for (size_t i = 0; i < n; i++)
			if (weights[i] == w)
				sorted[found++] = at[i];
	if (n)
		memcpy(at, sorted, n * sizeof *at);
	free(weights);
	free(sorted);
}
