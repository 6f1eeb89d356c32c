/* compare.c - two meetings side by side: what both have, what is new, what is gone, how the numbers moved. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>
#include <string.h>

#include "across/compare_inside.h"
#include "store/store.h"

/* ---- how many directives ---- */

/* A directive on a topic, or of an agency. */
struct told {
	const char *id;                 /* "" where the source names none */
	bool of_b;
	size_t directive;
};

struct tally {
	struct told *at;
	size_t n, room;
};

static void count_ids(struct tally *t, const struct gb_ids *ids, bool of_b, size_t directive)
{
	void *at = t->at;

	mem_reserve(&at, &t->room, t->n + ids->n, sizeof *t->at);
	t->at = at;
	for (size_t i = 0; i < ids->n; i++)
		t->at[t->n++] = (struct told){ ids->at[i], of_b, directive };
}

static void count_briefing(struct tally *topics, struct tally *agencies, const struct gb_briefing *b, bool of_b)
{
	static const char *const nobody[] = { "" };
	static const struct gb_ids none = { nobody, 1 };

	for (size_t i = 0; i < b->n_records; i++) {
		const struct gb_record *r = &b->records[i];
		if (r->kind != GB_DIRECTIVE)
			continue;
		const struct gb_directive *d = &r->directive;
		count_ids(topics, r->topics.n ? &r->topics : &none, of_b, i);
		count_ids(agencies, d->assignees.n || d->joint.n ? &d->assignees : &none, of_b, i);
		count_ids(agencies, &d->joint, of_b, i);
	}
}

static int by_told(const void *a, const void *b)
{
	const struct told *p = a, *q = b;
	const int order = strcmp(p->id, q->id);

	if (order)
		return order;
	if (p->of_b != q->of_b)
		return p->of_b ? 1 : -1;
	return (p->directive > q->directive) - (p->directive < q->directive);
}

static int most_first(const void *a, const void *b)
{
	const struct gb_compared_count *p = a, *q = b;
	const long of_p = p->a + p->b, of_q = q->a + q->b;

	if (!p->id || !q->id)
		return !p->id - !q->id;
	return of_p != of_q ? (of_p > of_q ? -1 : 1) : strcmp(p->id, q->id);
}

/* One directive counts once for an agency, also where it names it twice.  Frees the tally. */
static const struct gb_compared_count *sum_up(struct tally *t, struct arena *arena, size_t *n)
{
	struct gb_compared_count *counts = arena_alloc(arena, t->n * sizeof *counts);

	*n = 0;
	if (t->n > 0)
		qsort(t->at, t->n, sizeof *t->at, by_told);
	for (size_t i = 0; i < t->n; i++) {
		const struct told *now = &t->at[i], *before = i ? now - 1 : NULL;
		if (before && by_told(before, now) == 0)
			continue;
		if (!before || strcmp(before->id, now->id) != 0)
			counts[(*n)++].id = *now->id ? now->id : NULL;
		counts[*n - 1].a += !now->of_b;
		counts[*n - 1].b += now->of_b;
	}
	qsort(counts, *n, sizeof *counts, most_first);
	free(t->at);
	return counts;
}

static void compare_counts(struct gb_comparison *c, struct arena *arena)
{
	struct tally topics = { 0 }, agencies = { 0 };

	count_briefing(&topics, &agencies, c->a, false);
	count_briefing(&topics, &agencies, c->b, true);
	c->topics = sum_up(&topics, arena, &c->n_topics);
	c->agencies = sum_up(&agencies, arena, &c->n_agencies);
}

/* ---- all of it ---- */

static void free_compared(struct compared *own)
{
	for (size_t i = 0; i < own->n_rows; i++)
		gb_rows_free(own->rows[i]);
	free(own->rows);
	gb_loaded_free(own->a);
	gb_loaded_free(own->b);
	arena_free(own->arena);
	free(own);
}

static enum gb_status compare_loaded(gb_corpus *corpus, struct compared *own, struct gb_comparison *c)
{
	c->a = gb_loaded_briefing(own->a);
	c->b = gb_loaded_briefing(own->b);
	compare_slogans(c, own->arena);
	compare_counts(c, own->arena);
	compare_indicators(c, own->arena);
	compare_apart(c, own->arena);
	return compare_last(corpus, c, own);
}

enum gb_status gb_compare(gb_corpus *c, const char *a, const char *b, struct gb_comparison *out)
{
	*out = (struct gb_comparison){ 0 };
	if (strcmp(a, b) == 0)
		return gb_fail(store_why(c), GB_USAGE,
		               tr(store_why(c)->lang, "a meeting is compared with another one: '%s' was given twice"), a);
	struct compared *own = mem_alloc(sizeof *own);
	own->arena = arena_new();
	enum gb_status status = gb_load(c, a, &own->a);
	if (status == GB_OK)
		status = gb_load(c, b, &own->b);
	if (status == GB_OK)
		status = compare_loaded(c, own, out);
	out->owner = own;
	if (status != GB_OK)
		gb_comparison_free(out);
	return status;
}

void gb_comparison_free(struct gb_comparison *c)
{
	if (c->owner)
		free_compared(c->owner);
	*c = (struct gb_comparison){ 0 };
}

/* ---- with which ---- */

/* The first (or the last) of a query that is not `but`; NULL: none.  It lives until the handle closes. */
static enum gb_status first_but(gb_corpus *c, const struct gb_query *q, bool last, const char *but, const char **id)
{
	const struct gb_window w = { .limit = 2, .last = last };
	gb_rows *rows;
	enum gb_status status = gb_find(c, q, &w, &rows);

	*id = NULL;
	if (status != GB_OK)
		return status;
	const size_t n = gb_rows_count(rows);
	for (size_t i = 0; i < n && !*id; i++) {
		const char *found = gb_rows_at(rows, last ? n - 1 - i : i)->meeting->id;
		if (strcmp(found, but) != 0)
			status = gb_resolve(c, GB_A_MEETING, found, id);
	}
	gb_rows_free(rows);
	return status;
}

enum gb_status gb_compare_with(gb_corpus *c, const char *meeting, const char **id)
{
	gb_rows *rows;
	int item;
	enum gb_status status = gb_get(c, meeting, &rows, &item);

	*id = NULL;
	if (status != GB_OK)
		return status;
	const struct gb_meeting *m = gb_rows_at(rows, 0)->meeting;
	const int kind = (int)m->kind;
	struct gb_query q = {
		.kind = GB_MEETING, .kinds = &kind, .n_kinds = 1,
		.meeting_date = { .to = gb_date_add_days(m->date, -1) },
	};
	status = first_but(c, &q, false, m->id, id);
	q.n_kinds = 0;
	if (status == GB_OK && !*id)
		status = first_but(c, &q, false, m->id, id);
	q.meeting_date = (struct gb_span){ .from = m->date };
	if (status == GB_OK && !*id)
		status = first_but(c, &q, true, m->id, id);
	gb_rows_free(rows);
	return status;
}
