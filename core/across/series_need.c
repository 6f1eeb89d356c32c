/* series_need.c - what the targets of a series still ask for, from the last result on their line. */
#include "config.h"

#include "across/series.h"

#include <math.h>
#include <stdlib.h>

#define NONE ((size_t)-1)

static const struct gb_figure *figure_of(const struct gb_series *s, size_t i)
{
	return &s->points[i].row->record->figure;
}

/* ---- which result a target is held against ---- */

static bool is_target(const struct gb_series *s, size_t i)
{
	return s->points[i].line && figure_of(s, i)->stage == GB_TARGET;
}

/* Of several targets for one time the one told last counts, and that stands last. */
static bool told_anew(const struct gb_series *s, size_t i)
{
	for (size_t k = i + 1; k < s->n_points && gb_date_cmp(s->points[k].to, s->points[i].to) == 0; k++)
		if (s->points[k].line == s->points[i].line && is_target(s, k))
			return true;
	return false;
}

/* The last result up to the target's time; where a later one is known and none of that time, the first later one. */
static size_t result_for(const struct gb_series *s, size_t target)
{
	const struct gb_point *t = &s->points[target];
	size_t found = NONE;

	for (size_t i = 0; i < s->n_points; i++) {
		const struct gb_point *p = &s->points[i];
		if (p->line != t->line || figure_of(s, i)->stage != GB_RESULT || figure_of(s, i)->has_max)
			continue;
		int order = gb_date_cmp(p->to, t->to);
		if (order <= 0)
			found = i;
		else if (found == NONE || gb_date_cmp(s->points[found].to, t->to) < 0)
			return i;
		else
			break;
	}
	return found;
}

/* ---- is it reached ---- */

/* 1: the more the better, -1: the less, 0: exactly that. */
static int direction(const struct gb_indicator *indicator, const struct gb_figure *target)
{
	if (target->kind == GB_RANK)
		return -1;
	if (indicator->better)
		return indicator->better == GB_HIGHER ? 1 : -1;
	if (target->qualifier == GB_AT_LEAST || target->qualifier == GB_OVER)
		return 1;
	return target->qualifier == GB_AT_MOST || target->qualifier == GB_UNDER ? -1 : 0;
}

/* Of a range the end that is reached first is enough; where neither direction is better, anything in it. */
static struct gb_decimal wanted_of(const struct gb_figure *target, int way, struct gb_decimal value)
{
	if (!target->has_max || way > 0 || (way == 0 && gb_decimal_cmp(value, target->value) <= 0))
		return target->value;
	return way < 0 || gb_decimal_cmp(value, target->value_max) >= 0 ? target->value_max : value;
}

static bool is_reached(int way, const struct gb_figure *target, struct gb_decimal wanted, struct gb_decimal value)
{
	const int order = gb_decimal_cmp(value, wanted);

	if (order == 0)
		return target->qualifier != GB_OVER && target->qualifier != GB_UNDER;
	return way != 0 && (order > 0) == (way > 0);
}

/* ---- what it makes a year ---- */

/* A stretch of time: parts / by is one divided by its years, exact between two ends of months. */
struct stretch {
	uint64_t parts, by;
	double years;
};

static bool is_last_of_month(struct gb_date d)
{
	return d.day == gb_days_in_month(d.year, d.month);
}

/* False when it is less than a year. */
static bool stretch_between(struct gb_date from, struct gb_date to, struct stretch *out)
{
	const long days = gb_day_number(to) - gb_day_number(from);
	const long months = (to.year - from.year) * 12L + to.month - from.month;

	if (is_last_of_month(from) && is_last_of_month(to)) {
		if (months < 12)
			return false;
		*out = (struct stretch){ 12, (uint64_t)months, (double)months / 12 };
		return true;
	}
	if (days < 365)
		return false;
	*out = (struct stretch){ 1461, 4 * (uint64_t)days, (double)days / 365.25 };    /* 1461 days are four years */
	return true;
}

/* n / 10^scale divided by `by`, rounded to `places` half away from zero; false when it does not fit. */
static bool divide(uint64_t n, int scale, uint64_t by, int places, uint64_t *out)
{
	uint64_t whole = n / by, rest = n % by, cut = 1;

	for (; scale < places; scale++) {
		if (whole > UINT64_MAX / 100 || rest > UINT64_MAX / 10)
			return false;
		rest *= 10;
		whole = whole * 10 + rest / by;
		rest %= by;
	}
	for (; scale > places; scale--)
		cut *= 10;
	/* Where digits are cut off, what is left of the division is less than half of the last of them. */
	const bool up = cut > 1 ? whole % cut >= cut / 2 : rest >= by - rest;
	*out = whole / cut + (up ? 1 : 0);
	return *out < UINT64_C(1000000000000000000);
}

static bool a_year(struct gb_decimal gap, const struct stretch *t, struct gb_decimal *out)
{
	const uint64_t size = (uint64_t)(gap.digits < 0 ? -gap.digits : gap.digits);
	uint64_t digits;

	if (size > UINT64_MAX / t->parts || !divide(size * t->parts, gap.scale, t->by, 2, &digits))
		return false;
	*out = (struct gb_decimal){ gap.digits < 0 ? -(int64_t)digits : (int64_t)digits, 2 };
	return true;
}

static double as_double(struct gb_decimal d)
{
	return (double)d.digits / pow(10, d.scale);
}

/* The one place where figures become doubles: a root has no exact decimal, and of this one a tenth of a percent is told. */
static bool rate(struct gb_decimal from, struct gb_decimal to, const struct stretch *t, struct gb_decimal *out)
{
	if (from.digits <= 0 || to.digits <= 0)
		return false;
	const double percent = (pow(as_double(to) / as_double(from), 1 / t->years) - 1) * 100;
	if (!(fabs(percent) < 1e6))
		return false;
	*out = (struct gb_decimal){ lround(percent * 10), 1 };
	return true;
}

/* ---- all ---- */

static void fill_years(struct gb_need *n, const struct gb_series *s, struct gb_decimal wanted)
{
	const struct gb_figure *result = figure_of(s, n->result);
	struct stretch t;

	if (n->reached || !stretch_between(s->points[n->result].to, s->points[n->target].to, &t))
		return;
	n->has_years = a_year(n->gap, &t, &n->a_year);
	if (n->has_years && (result->kind == GB_AMOUNT || result->kind == GB_COUNT))
		n->has_rate = rate(result->value, wanted, &t, &n->rate);
}

/* False when nothing can be told of it. */
static bool make_need(const struct gb_series *s, size_t target, struct gb_date today, struct gb_need *out)
{
	const struct gb_figure *f = figure_of(s, target);
	const struct gb_point *t = &s->points[target];
	const int way = direction(s->indicator, f);
	struct gb_need n = { .result = result_for(s, target), .target = target };

	if (n.result == NONE)
		return false;
	const struct gb_decimal value = figure_of(s, n.result)->value, wanted = wanted_of(f, way, value);
	const bool fits = f->kind == GB_RANK ? gb_decimal_sub(value, wanted, &n.gap) : gb_decimal_sub(wanted, value, &n.gap);
	if (!fits)
		return false;
	n.reached = is_reached(way, f, wanted, value);
	n.passed = gb_date_given(today) && gb_date_cmp(t->to, today) < 0 && gb_date_cmp(s->points[n.result].to, t->to) < 0;
	fill_years(&n, s, wanted);
	*out = n;
	return true;
}

void series_needs(struct gb_series *s, struct arena *arena, struct gb_date today)
{
	struct gb_need *needs = arena_alloc(arena, (s->n_points + 1) * sizeof *needs);

	for (size_t i = 0; i < s->n_points; i++)        /* in order of time */
		if (is_target(s, i) && !told_anew(s, i))
			s->n_needs += make_need(s, i, today, &needs[s->n_needs]);
	s->needs = needs;
}
