/* series.c - the figures of an indicator over time: which of them measure the same thing, and how they changed. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>
#include <string.h>

#include "across/measure.h"
#include "across/series.h"

struct made {
	struct arena *arena;
	gb_rows *rows;
};

static const struct gb_figure *figure_of(const struct gb_point *p)
{
	return &p->row->record->figure;
}

/* ---- points, in order of time ---- */

static struct gb_point point_of(const struct gb_row *row)
{
	const struct gb_span period = measure_period(&row->record->figure);

	return (struct gb_point){ .row = row, .from = period.from, .to = period.to };
}

/* What ends first; at one time results, then targets, then rules; what was told earlier before what was told later. */
static int by_time(const void *a, const void *b)
{
	const struct gb_point *x = a, *y = b;
	int order = gb_date_cmp(x->to, y->to);

	if (gb_date_given(x->to) != gb_date_given(y->to))
		return gb_date_given(x->to) ? -1 : 1;
	if (!order)
		order = (int)figure_of(x)->stage - (int)figure_of(y)->stage;
	if (!order)
		order = gb_date_cmp(x->from, y->from);
	if (!order)
		order = gb_date_cmp(x->row->meeting->date, y->row->meeting->date);
	return order ? order : strcmp(x->row->record->address, y->row->record->address);
}

static struct gb_point *read_points(const struct made *made, size_t *n)
{
	struct gb_point *points;

	*n = gb_rows_count(made->rows);
	points = arena_alloc(made->arena, (*n + 1) * sizeof *points);
	for (size_t i = 0; i < *n; i++)
		points[i] = point_of(gb_rows_at(made->rows, i));
	qsort(points, *n, sizeof *points, by_time);
	return points;
}

/* ---- what must not be set beside what ---- */

struct named {
	const char *address;
	size_t point;
};

static int by_address(const void *a, const void *b)
{
	return strcmp(((const struct named *)a)->address, ((const struct named *)b)->address);
}

struct pair {
	size_t a, b;
};

static int by_first(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return (x->a > y->a) - (x->a < y->a);
}

/* All pairs of points that are said to be not comparable, each both ways round, in the order of the first. */
struct pairs {
	struct pair *at;
	size_t n, room;
};

static void add_pair(struct pairs *p, size_t a, size_t b)
{
	void *at = p->at;

	mem_reserve(&at, &p->room, p->n + 1, sizeof *p->at);
	p->at = at;
	p->at[p->n++] = (struct pair){ a, b };
}

static void find_pairs(struct pairs *p, const struct gb_point *points, size_t n)
{
	struct named *names = mem_alloc((n + 1) * sizeof *names);

	for (size_t i = 0; i < n; i++)
		names[i] = (struct named){ points[i].row->record->address, i };
	qsort(names, n, sizeof *names, by_address);
	for (size_t i = 0; i < n; i++) {
		const struct gb_figure *f = figure_of(&points[i]);
		for (size_t k = 0; k < f->n_not_comparable; k++) {
			const struct named wanted = { f->not_comparable[k].figure, 0 };
			const struct named *other = bsearch(&wanted, names, n, sizeof *names, by_address);
			if (!other)
				continue;
			add_pair(p, i, other->point);
			add_pair(p, other->point, i);
		}
	}
	if (p->n > 0)
		qsort(p->at, p->n, sizeof *p->at, by_first);
	free(names);
}

/* ---- lines ---- */

/* A rule says what must be, and neither what is nor what is aimed at. */
static bool has_line(const struct gb_point *p)
{
	return gb_date_given(p->to) && figure_of(p)->stage != GB_RULE;
}

static bool same_measure(const struct gb_point *a, const struct gb_point *b)
{
	return measure_alike(figure_of(a), (struct gb_span){ a->from, a->to }, figure_of(b), (struct gb_span){ b->from, b->to });
}

/* A line while lines are made: its first point, how many it has, the last point that must not be on it. */
struct line {
	size_t first, n;
	size_t refused;         /* a point's place + 1 */
};

/* Each point goes to the first line that it may stand on, else it begins one. */
static size_t fill_lines(struct line *lines, struct gb_point *points, size_t n, const struct pairs *apart)
{
	size_t n_lines = 0, k = 0;

	for (size_t i = 0; i < n; i++) {
		size_t to = 0;
		for (; k < apart->n && apart->at[k].a <= i; k++)
			if (apart->at[k].a == i && apart->at[k].b < i && points[apart->at[k].b].line)
				lines[points[apart->at[k].b].line - 1].refused = i + 1;
		if (!has_line(&points[i]))
			continue;
		while (to < n_lines && (lines[to].refused == i + 1 || !same_measure(&points[lines[to].first], &points[i])))
			to++;
		if (to == n_lines)
			lines[n_lines++] = (struct line){ .first = i };
		lines[to].n++;
		points[i].line = (int)to + 1;
	}
	return n_lines;
}

static void make_lines(struct gb_point *points, size_t n)
{
	struct line *lines = mem_alloc((n + 1) * sizeof *lines);
	int *number = mem_alloc((n + 1) * sizeof *number), next = 1;
	struct pairs apart = { .at = NULL };

	find_pairs(&apart, points, n);
	size_t n_lines = fill_lines(lines, points, n, &apart);
	for (size_t i = 0; i < n_lines; i++)
		number[i + 1] = lines[i].n > 1 ? next++ : 0;    /* what is alone is no line */
	for (size_t i = 0; i < n; i++)
		points[i].line = number[points[i].line];
	free(apart.at);
	free(number);
	free(lines);
}

/* ---- changes ---- */

/* False when it does not fit. */
static bool difference(const struct gb_figure *from, const struct gb_figure *to, struct gb_decimal *out)
{
	return to->kind == GB_RANK ? gb_decimal_sub(from->value, to->value, out) : gb_decimal_sub(to->value, from->value, out);
}

/* Between ranges there is no one difference. */
static bool is_result(const struct gb_point *p)
{
	return p->line && figure_of(p)->stage == GB_RESULT && !figure_of(p)->has_max;
}

/* Against the result of the time before: two of one time are two statements, not a change.  Of those the one told last counts. */
static void find_changes(struct gb_point *points, size_t n)
{
	size_t *last = mem_alloc((n + 2) * sizeof *last), *before = mem_alloc((n + 2) * sizeof *before);

	for (size_t i = 0; i < n; i++) {        /* by line: places + 1 of the newest result, and of the newest of an earlier time */
		struct gb_point *p = &points[i];
		if (!is_result(p))
			continue;
		if (last[p->line] && gb_date_cmp(points[last[p->line] - 1].to, p->to) < 0)
			before[p->line] = last[p->line];
		last[p->line] = i + 1;
		if (before[p->line])
			p->has_change = difference(figure_of(&points[before[p->line] - 1]), figure_of(p), &p->change);
	}
	free(last);
	free(before);
}

/* ---- all ---- */

static const struct gb_indicator *copy_indicator(struct arena *a, const struct gb_indicator *from)
{
	struct gb_indicator *i = arena_copy(a, from, 1, sizeof *i);

	i->id = arena_strdup(a, i->id);
	i->name = (struct gb_text){ arena_strdup(a, i->name.vi), arena_strdup(a, i->name.en) };
	i->unit = (struct gb_text){ arena_strdup(a, i->unit.vi), arena_strdup(a, i->unit.en) };
	return i;
}

static enum gb_status find_indicator(gb_corpus *c, const char *typed, const struct gb_indicator **out)
{
	const char *id;
	enum gb_status status = gb_resolve(c, GB_AN_INDICATOR, typed, &id);

	if (status != GB_OK)
		return status;
	*out = gb_indicator_find(gb_vocabulary(c), id);
	return *out ? GB_OK : GB_UNAVAILABLE;           /* it could not be read: gb_why() tells */
}

enum gb_status gb_series_read(gb_corpus *c, const char *indicator, struct gb_date today, struct gb_series *out)
{
	const struct gb_window window = { .limit = GB_SERIES_MOST };
	struct gb_query q = { .kind = GB_FIGURE };
	const struct gb_indicator *found;
	gb_rows *rows;

	*out = (struct gb_series){ .owner = NULL };
	enum gb_status status = find_indicator(c, indicator, &found);
	if (status != GB_OK)
		return status;
	q.indicators = (struct gb_ids){ &found->id, 1 };
	status = gb_find(c, &q, &window, &rows);
	if (status != GB_OK)
		return status;
	struct made *made = mem_alloc(sizeof *made);
	*made = (struct made){ arena_new(), rows };
	struct gb_point *points = read_points(made, &out->n_points);
	make_lines(points, out->n_points);
	find_changes(points, out->n_points);
	out->indicator = copy_indicator(made->arena, found);
	out->points = points;
	out->more = gb_rows_more(rows);
	out->owner = made;
	series_needs(out, made->arena, today);
	return GB_OK;
}

void gb_series_free(struct gb_series *s)
{
	struct made *made = s->owner;

	if (made) {
		gb_rows_free(made->rows);
		arena_free(made->arena);
		free(made);
	}
	*s = (struct gb_series){ .owner = NULL };
}
