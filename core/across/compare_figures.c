/* compare_figures.c - the figures of two meetings, paired by their indicators: how they moved, or why that cannot be said. */
#include "config.h"

#include "across/compare_inside.h"

#include <stdlib.h>
#include <string.h>

#include "across/measure.h"

#define LAST_ROWS 32            /* figures of an indicator read where it was last known: more than one meeting gives */

/* ---- which figures of an indicator ---- */

/* The figures of one indicator that one meeting reported. */
struct reported {
	const struct gb_record *const *at;
	size_t n;
};

/* Is it rather this one that one wants to know?  A result before a target, the newest result, the nearest target; among equals
 * what the source has first. */
static bool is_preferred(const struct gb_record *r, const struct gb_record *to)
{
	const struct gb_figure *f = &r->figure, *g = &to->figure;
	const struct gb_date day = measure_period(f).to, other = measure_period(g).to;

	if (f->stage != g->stage)
		return f->stage < g->stage;
	if (f->stage == GB_RESULT)
		return gb_date_cmp(day, other) > 0;
	return gb_date_given(day) && (!gb_date_given(other) || gb_date_cmp(day, other) < 0);
}

/* Of a stage (0: of any), and measuring the same as `like` (NULL: whatever). */
static const struct gb_record *choose(const struct reported *all, enum gb_stage stage, const struct gb_record *like)
{
	const struct gb_record *best = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct gb_record *r = all->at[i];
		if (stage && r->figure.stage != stage)
			continue;
		if (like && (!measure_same(&r->figure, &like->figure) || measure_apart(r, like)))
			continue;
		if (!best || is_preferred(r, best))
			best = r;
	}
	return best;
}

static void choose_pair(struct gb_compared_indicator *i, const struct reported *a, const struct reported *b)
{
	static const enum gb_stage stages[] = { GB_RESULT, GB_TARGET, GB_RULE };

	for (size_t s = 0; s < sizeof stages / sizeof *stages; s++) {
		i->a = choose(a, stages[s], NULL);
		i->b = choose(b, stages[s], NULL);
		if (!i->a || !i->b)
			continue;
		const struct gb_record *like_b = choose(a, stages[s], i->b), *like_a = choose(b, stages[s], i->a);
		if (like_b)
			i->a = like_b;
		else if (like_a)
			i->b = like_a;
		return;
	}
	i->a = choose(a, 0, NULL);
	i->b = choose(b, 0, NULL);
}

static void compare_values(struct gb_compared_indicator *i)
{
	const struct gb_figure *f = &i->a->figure, *g = &i->b->figure;

	i->why_not = measure_apart(i->a, i->b);
	i->differ = !measure_same(f, g);
	if (i->why_not || i->differ || f->has_max || g->has_max)
		return;
	if (f->kind == GB_RANK)
		i->has_change = gb_decimal_sub(f->value, g->value, &i->change);
	else
		i->has_change = gb_decimal_sub(g->value, f->value, &i->change);
}

/* ---- indicators ---- */

/* A figure, by its indicator and then as in the source. */
struct of_indicator {
	const char *id;                 /* NULL: none */
	const struct gb_record *record;
};

static int by_indicator(const void *a, const void *b)
{
	const struct of_indicator *p = a, *q = b;
	const int order = !p->id || !q->id ? !p->id - !q->id : strcmp(p->id, q->id);

	return order ? order : (p->record > q->record) - (p->record < q->record);
}

struct figures {
	struct of_indicator *at;
	const struct gb_record **records;       /* the same records in the same order */
	size_t n;
};

static struct figures figures_of(struct arena *arena, const struct gb_briefing *b)
{
	struct figures f = { .at = arena_alloc(arena, b->n_records * sizeof *f.at) };

	for (size_t i = 0; i < b->n_records; i++)
		if (b->records[i].kind == GB_FIGURE)
			f.at[f.n++] = (struct of_indicator){ b->records[i].figure.indicator, &b->records[i] };
	qsort(f.at, f.n, sizeof *f.at, by_indicator);
	f.records = arena_alloc(arena, f.n * sizeof *f.records);
	for (size_t i = 0; i < f.n; i++)
		f.records[i] = f.at[i].record;
	return f;
}

/* The figures from `from` on of the indicator `id`; none where another one stands there. */
static struct reported reported_of(const struct figures *f, size_t from, const char *id)
{
	struct reported r = { f->records + from, 0 };

	while (from + r.n < f->n && f->at[from + r.n].id && strcmp(f->at[from + r.n].id, id) == 0)
		r.n++;
	return r;
}

/* What both report first; each as its meeting has it. */
static int by_place(const void *a, const void *b)
{
	const struct gb_compared_indicator *p = a, *q = b;
	const bool both_p = p->a && p->b, both_q = q->a && q->b;

	if (both_p != both_q)
		return both_p ? -1 : 1;
	if (!p->a != !q->a)
		return p->a ? -1 : 1;
	const struct gb_record *r = p->a ? p->a : p->b, *s = q->a ? q->a : q->b;
	return (r > s) - (r < s);
}

void compare_indicators(struct gb_comparison *c, struct arena *arena)
{
	const struct figures a = figures_of(arena, c->a), b = figures_of(arena, c->b);
	struct gb_compared_indicator *all = arena_alloc(arena, (a.n + b.n) * sizeof *all);
	size_t i = 0, j = 0;

	while ((i < a.n && a.at[i].id) || (j < b.n && b.at[j].id)) {
		struct gb_compared_indicator *one = &all[c->n_indicators++];
		const char *x = i < a.n ? a.at[i].id : NULL, *y = j < b.n ? b.at[j].id : NULL;
		one->id = !x || (y && strcmp(y, x) < 0) ? y : x;
		const struct reported of_a = reported_of(&a, i, one->id), of_b = reported_of(&b, j, one->id);
		choose_pair(one, &of_a, &of_b);
		i += one->n_a = of_a.n;
		j += one->n_b = of_b.n;
		c->n_shared_indicators += one->a && one->b;
		if (one->a && one->b)
			compare_values(one);
	}
	for (; i < a.n; i++)
		all[c->n_indicators++] = (struct gb_compared_indicator){ .a = a.at[i].record, .n_a = 1 };
	for (; j < b.n; j++)
		all[c->n_indicators++] = (struct gb_compared_indicator){ .b = b.at[j].record, .n_b = 1 };
	qsort(all, c->n_indicators, sizeof *all, by_place);
	c->indicators = all;
}

/* ---- what must not be side by side ---- */

struct pairs {
	struct gb_compared_apart *at;
	size_t n, room;
};

static int by_address(const void *a, const void *b)
{
	return strcmp((*(const struct gb_record *const *)a)->address, (*(const struct gb_record *const *)b)->address);
}

static int by_pair(const void *a, const void *b)
{
	const struct gb_compared_apart *p = a, *q = b;

	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

static void add_pair(struct pairs *p, const struct gb_compared_apart *pair)
{
	void *at = p->at;

	mem_reserve(&at, &p->room, p->n + 1, sizeof *p->at);
	p->at = at;
	p->at[p->n++] = *pair;
}

/* What the figures of `from` say of those of `to`, which are sorted by address. */
static void find_said(struct pairs *p, const struct figures *from, const struct figures *to, bool from_b)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct gb_record *r = from->records[i];
		for (size_t k = 0; k < r->figure.n_not_comparable; k++) {
			const struct gb_not_comparable *said = &r->figure.not_comparable[k];
			const struct gb_record wanted = { .address = said->figure }, *key = &wanted;
			const struct gb_record *const *other = bsearch(&key, to->records, to->n, sizeof key, by_address);
			if (other && from_b)
				add_pair(p, &(struct gb_compared_apart){ *other, r, &said->why });
			else if (other)
				add_pair(p, &(struct gb_compared_apart){ r, *other, &said->why });
		}
	}
}

static int by_a(const void *a, const void *b)
{
	const struct gb_compared_indicator *p = a, *q = b;

	return (p->a > q->a) - (p->a < q->a);
}

/* Does that pair stand side by side already, with the reason? */
static bool is_told(const struct gb_comparison *c, const struct gb_compared_apart *pair)
{
	const struct gb_compared_indicator wanted = { .a = pair->a };
	const struct gb_compared_indicator *told = c->n_shared_indicators == 0 ? NULL :
		bsearch(&wanted, c->indicators, c->n_shared_indicators, sizeof wanted, by_a);

	return told && told->b == pair->b;
}

/* What both say of a pair is told once, as the first one has it. */
void compare_apart(struct gb_comparison *c, struct arena *arena)
{
	struct figures a = figures_of(arena, c->a), b = figures_of(arena, c->b);
	struct pairs all = { .at = NULL };
	size_t kept = 0;

	qsort(a.records, a.n, sizeof *a.records, by_address);
	qsort(b.records, b.n, sizeof *b.records, by_address);
	find_said(&all, &a, &b, false);
	find_said(&all, &b, &a, true);
	if (all.n > 0)
		qsort(all.at, all.n, sizeof *all.at, by_pair);
	for (size_t i = 0; i < all.n; i++) {
		struct gb_compared_apart pair = all.at[i];
		if ((i > 0 && by_pair(&all.at[i - 1], &pair) == 0) || is_told(c, &pair))
			continue;
		pair.why = measure_apart(pair.a, pair.b);
		all.at[kept++] = pair;
	}
	c->apart = arena_copy(arena, all.at, kept, sizeof *all.at);
	c->n_apart = kept;
	free(all.at);
}

/* ---- where it was last known ---- */

static void keep_rows(struct compared *own, gb_rows *rows)
{
	void *all = own->rows;

	mem_reserve(&all, &own->rows_room, own->n_rows + 1, sizeof *own->rows);
	own->rows = all;
	own->rows[own->n_rows++] = rows;
}

/* The newest meeting before that day which reported it, and of what it reported the same as is chosen of a meeting. */
static enum gb_status find_last(gb_corpus *c, struct compared *own, struct gb_compared_indicator *i, struct gb_date day)
{
	const struct gb_query q = {
		.kind = GB_FIGURE,
		.indicators = { &i->id, 1 },
		.meeting_date = { .to = gb_date_add_days(day, -1) },
	};
	const struct gb_window w = { .limit = LAST_ROWS };
	gb_rows *rows;
	enum gb_status status = gb_find(c, &q, &w, &rows);

	if (status != GB_OK)
		return status;
	const size_t n = gb_rows_count(rows);
	const struct gb_row *first = n ? gb_rows_at(rows, 0) : NULL;
	for (size_t k = 0; k < n && strcmp(gb_rows_at(rows, k)->meeting->id, first->meeting->id) == 0; k++)
		if (!i->last || is_preferred(gb_rows_at(rows, k)->record, i->last->record))
			i->last = gb_rows_at(rows, k);
	if (first)
		keep_rows(own, rows);
	else
		gb_rows_free(rows);
	return GB_OK;
}

enum gb_status compare_last(gb_corpus *corpus, struct gb_comparison *c, struct compared *own)
{
	struct gb_compared_indicator *found = arena_copy(own->arena, c->indicators, c->n_indicators, sizeof *found);
	enum gb_status status = GB_OK;
	size_t sought = 0;

	for (size_t i = c->n_shared_indicators; status == GB_OK && i < c->n_indicators && sought < GB_COMPARE_SOUGHT; i++) {
		if (!found[i].id)
			continue;
		status = find_last(corpus, own, &found[i], (found[i].a ? c->b : c->a)->meeting.date);
		sought++;
	}
	c->indicators = found;
	return status;
}
