/* measure.c - whether two figures measure the same thing, so that their values may be set side by side. */
#include "config.h"

#include "across/measure.h"

#include <string.h>

#include "text/text.h"

struct gb_span measure_period(const struct gb_figure *f)
{
	struct gb_span span = { 0 };

	if (f->period && !gb_period_parse(f->period, &span))
		span = (struct gb_span){ 0 };
	return span;
}

/* Months, or days below zero; the same for periods of one length. 0: "as of". */
static long length_of(struct gb_span s)
{
	if (!gb_date_given(s.from))
		return 0;
	if (s.from.day == 1 && s.to.day == gb_days_in_month(s.to.year, s.to.month))
		return (s.to.year - s.from.year) * 12L + s.to.month - s.from.month + 1;
	return gb_day_number(s.from) - gb_day_number(s.to) - 1;
}

static bool same_unit(const struct gb_text *a, const struct gb_text *b)
{
	const char *x = gb_text_in(a, GB_VI, NULL), *y = gb_text_in(b, GB_VI, NULL);

	return x == y || (x && y && text_same(x, y, TEXT_EXACT));
}

static bool same_whole(const struct gb_figure *f, const struct gb_figure *g)
{
	if (f->kind != GB_PROGRESS)
		return true;
	return f->has_of == g->has_of && (!f->has_of || gb_decimal_cmp(f->of, g->of) == 0);
}

bool measure_alike(const struct gb_figure *f, struct gb_span s, const struct gb_figure *g, struct gb_span t)
{
	return f->kind == g->kind && gb_date_given(s.to) && gb_date_given(t.to) && length_of(s) == length_of(t) &&
	       same_whole(f, g) && same_unit(&f->unit, &g->unit);
}

bool measure_same(const struct gb_figure *f, const struct gb_figure *g)
{
	return f->stage == g->stage && measure_alike(f, measure_period(f), g, measure_period(g));
}

static const struct gb_text *says(const struct gb_record *r, const struct gb_record *of)
{
	for (size_t i = 0; i < r->figure.n_not_comparable; i++)
		if (strcmp(r->figure.not_comparable[i].figure, of->address) == 0)
			return &r->figure.not_comparable[i].why;
	return NULL;
}

const struct gb_text *measure_apart(const struct gb_record *r, const struct gb_record *s)
{
	const struct gb_text *why = says(r, s);

	return why ? why : says(s, r);
}
