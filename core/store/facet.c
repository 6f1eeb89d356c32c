/* facet.c - how many, and how they divide. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* ---- how many -------------------------------------------------------------------------------- */

static enum gb_status count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out)
{
	struct store_where where;
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_status status;

	if (q->text)
		return store_search_count(c, q, cap, a, out);
	status = store_where_make(c, q, a, &where);
	if (status == GB_OK)
		status = store_where_plan(c, &where);
	if (status != GB_OK || where.nothing)
		return status;
	buf_printf(&sql, "SELECT count(*) FROM (SELECT 1 FROM %s t", store_table(q->kind));
	store_where_write(&where, NULL, &sql);
	buf_puts(&sql, " LIMIT ?)");
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	store_where_bind(&where, &r);
	store_bind_int(&r, cap > 0 ? cap : -1);
	if (store_next(&r))
		*out = (long)store_get_int(&r);
	return store_end(&r);
}

enum gb_status gb_count(gb_corpus *c, const struct gb_query *q, long cap, long *out)
{
	struct arena *a = arena_new();
	enum gb_status status = store_read_begin(c);

	*out = 0;
	if (status == GB_OK) {
		status = count(c, q, cap, a, out);
		store_read_end(c);
	}
	arena_free(a);
	return status;
}

/* ---- facets ---------------------------------------------------------------------------------- */

struct division {
	const char *what;               /* the expression that divides */
	const char *join;               /* the table that it stands in */
	const char *count;
};

/* Asking for an agency finds its predecessors' records too, so that they count for it as well: `heirs` has for
 * each agency that another one succeeds a row for itself and for each that came after it. */
#define HEIRS " LEFT JOIN heirs h ON h.id = "
#define HEIRS_MAX 1000                  /* rows; no country has so many, a file made to harm may */

static struct division of_record(enum gb_facet by)
{
	switch (by) {
	case GB_BY_MEETING:
		return (struct division){ "t.meeting", "", "count(*)" };
	case GB_BY_TOPIC:
		return (struct division){ "l.topic", " JOIN record_topics l ON l.record = t.nr",
			"count(DISTINCT t.nr)" };
	case GB_BY_AGENCY:
		return (struct division){ "coalesce(h.heir, l.agency)",
			" JOIN record_agencies l ON l.record = t.nr" HEIRS "l.agency", "count(DISTINCT t.nr)" };
	case GB_BY_KIND:
		return (struct division){ "t.kind", "", "count(*)" };
	case GB_BY_INDICATOR:
		return (struct division){ "t.indicator", "", "count(*)" };
	default:
		return (struct division){ "substr(m.date, 1, 4)",
			" JOIN meetings m ON m.nr = t.nr >> 20", "count(*)" };
	}
}

static struct division of_meeting(enum gb_facet by)
{
	switch (by) {
	case GB_BY_MEETING:
		return (struct division){ "t.id", "", "count(*)" };
	case GB_BY_TOPIC:
		return (struct division){ "l.id", " JOIN tallies l ON l.meeting = t.nr AND l.what = 'topic'",
			"count(*)" };
	case GB_BY_AGENCY:
		return (struct division){ "coalesce(h.heir, l.id)",
			" JOIN tallies l ON l.meeting = t.nr AND l.what = 'agency'" HEIRS "l.id",
			"count(DISTINCT t.nr)" };
	case GB_BY_KIND:
		return (struct division){ "t.kind", "", "count(*)" };
	case GB_BY_INDICATOR:
		return (struct division){ "l.id",
			" JOIN tallies l ON l.meeting = t.nr AND l.what = 'indicator'", "count(*)" };
	default:
		return (struct division){ "substr(t.date, 1, 4)", "", "count(*)" };
	}
}

static bool divides(enum gb_kind kind, enum gb_facet by)
{
	if (by == GB_BY_RECORD_KIND)
		return kind == GB_ANY;
	if (kind == GB_ANY)
		return by != GB_BY_KIND;
	if (by == GB_BY_KIND)
		return kind != GB_DIRECTIVE;
	return by != GB_BY_INDICATOR || kind == GB_FIGURE || kind == GB_MEETING;
}

/* The agency itself, then each that came after it; agency and heir by turns. */
static void add_heirs(const struct gb_vocabulary *v, const struct gb_agency *first, struct store_list *pairs)
{
	struct store_list heirs = { .arena = pairs->arena };
	const struct gb_agency *a;

	for (const char *id = first->id; id && pairs->n < 2 * HEIRS_MAX; id = a ? a->succeeded_by : NULL) {
		const struct gb_ids have = store_list_ids(&heirs);
		if (store_in(&have, id))
			break;          /* they go in a circle */
		store_list_add(&heirs, id);
		store_list_add(pairs, first->id);
		store_list_add(pairs, id);
		a = gb_agency_find(v, id);
	}
}

static void find_heirs(const struct gb_vocabulary *v, struct store_list *pairs)
{
	for (size_t i = 0; i < v->n_agencies; i++)
		if (v->agencies[i].succeeded_by)
			add_heirs(v, &v->agencies[i], pairs);
}

static void write_heirs(const struct store_list *pairs, struct buf *sql)
{
	buf_puts(sql, "WITH heirs(id, heir) AS (VALUES (NULL, NULL)");
	for (size_t i = 0; i < pairs->n; i += 2)
		buf_puts(sql, ", (?, ?)");
	buf_puts(sql, ")\n");
}

static void write_division(const struct gb_query *q, enum gb_facet by,
                           const struct store_where *where, struct buf *sql)
{
	const struct division d = q->kind == GB_MEETING ? of_meeting(by) : of_record(by);

	buf_printf(sql, "SELECT %s, %s FROM %s t%s", d.what, d.count, store_table(q->kind), d.join);
	store_where_write(where, NULL, sql);
	buf_puts(sql, " GROUP BY 1 ORDER BY 2 DESC, 1");
}

static enum gb_status read_parts(struct store_run *r, struct store_array *parts)
{
	while (store_next(r)) {
		const char *id = store_get_id_or_none(r);
		if (!id)
			continue;       /* figures without an indicator */
		struct gb_part *p = store_array_add(parts);
		p->id = id;
		p->count = (long)store_get_int(r);
	}
	return store_end(r);
}

static enum gb_status divide(gb_corpus *c, const struct gb_query *q, enum gb_facet by,
                             struct arena *a, struct store_array *parts)
{
	struct store_where where;
	struct store_list heirs = { .arena = a };
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_status status = store_where_make(c, q, a, &where);

	if (status == GB_OK)
		status = store_where_plan(c, &where);
	if (status != GB_OK || where.nothing)
		return status;
	if (by == GB_BY_AGENCY) {
		find_heirs(gb_vocabulary(c), &heirs);
		write_heirs(&heirs, &sql);
	}
	write_division(q, by, &where, &sql);
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	r.arena = a;
	for (size_t i = 0; i < heirs.n; i++)
		store_bind_text(&r, heirs.at[i]);
	store_where_bind(&where, &r);
	return read_parts(&r, parts);
}

enum gb_status gb_facets(gb_corpus *c, const struct gb_query *q, enum gb_facet by, struct gb_parts *out)
{
	struct arena *a;
	struct store_array parts = { .size = sizeof(struct gb_part) };
	bool more = false;
	enum gb_status status = store_read_begin(c);

	*out = (struct gb_parts){ .n = 0 };
	if (status != GB_OK)
		return status;
	parts.arena = a = arena_new();
	if (divides(q->kind, by) && q->text)
		status = store_search_divide(c, q, by, a, &parts, &more);
	else if (divides(q->kind, by) && q->kind != GB_ANY)
		status = divide(c, q, by, a, &parts);
	else
		status = gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this list does not divide so"));
	store_read_end(c);
	if (status != GB_OK) {
		arena_free(a);
		return status;
	}
	*out = (struct gb_parts){ .at = parts.at, .n = parts.n, .owner = a, .more = more };
	return GB_OK;
}

void gb_parts_free(struct gb_parts *p)
{
	arena_free(p->owner);
	*p = (struct gb_parts){ .n = 0 };
}

/* ---- counts of the vocabulary ---------------------------------------------------------------- */

static const char *entry_id(const struct gb_vocabulary *v, enum gb_facet by, size_t i)
{
	if (by == GB_BY_AGENCY)
		return v->agencies[i].id;
	return by == GB_BY_TOPIC ? v->topics[i].id : v->indicators[i].id;
}

static size_t entries(const struct gb_vocabulary *v, enum gb_facet by)
{
	if (by == GB_BY_AGENCY)
		return v->n_agencies;
	return by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
}

static void read_counts(struct store_run *r, struct gb_counts *out)
{
	out->slogans = (long)store_get_int(r);
	out->directives = (long)store_get_int(r);
	out->figures = (long)store_get_int(r);
	out->findings = (long)store_get_int(r);
	out->meetings = (long)store_get_int(r);
}

/* Both lists are sorted by id: one walk through them. */
static enum gb_status count_all(gb_corpus *c, enum gb_facet by, const struct gb_vocabulary *v,
                                struct gb_counts *counts)
{
	static const char *const tallied[] = { [GB_BY_TOPIC] = "topic", [GB_BY_AGENCY] = "agency",
		[GB_BY_INDICATOR] = "indicator" };
	struct arena *a = arena_new();
	struct store_run r;
	size_t i = 0;
	enum gb_status status;

	store_start(&r, c,
		"SELECT id, sum(slogans), sum(directives), sum(figures), sum(findings), count(*)\n"
		"FROM tallies WHERE what = ? GROUP BY id ORDER BY id");
	r.arena = a;
	store_bind_text(&r, tallied[by]);
	while (store_next(&r)) {
		const char *id = store_get_id(&r);
		while (i < entries(v, by) && strcmp(entry_id(v, by, i), id) < 0)
			i++;
		if (i < entries(v, by) && strcmp(entry_id(v, by, i), id) == 0)
			read_counts(&r, &counts[i]);
	}
	status = store_end(&r);
	arena_free(a);
	return status;
}

/* An agency with predecessors counts theirs too, as asking for it finds them; a record of both
 * counts once. */
static enum gb_status count_with_predecessors(gb_corpus *c, const struct gb_agency *agency,
                                              struct gb_counts *out)
{
	const struct gb_query base = { .agencies = { &agency->id, 1 } };
	long *const counts[GB_KINDS] = { &out->meetings, &out->slogans, &out->directives,
		&out->figures, &out->findings };
	enum gb_status status = GB_OK;

	for (enum gb_kind k = GB_MEETING; status == GB_OK && k < GB_KINDS; k++) {
		struct gb_query q = base;
		q.kind = k;
		status = gb_count(c, &q, 0, counts[k]);
	}
	return status;
}

static enum gb_status count_successors(gb_corpus *c, const struct gb_vocabulary *v,
                                       struct gb_counts *counts)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < v->n_agencies; i++) {
		const char *successor = v->agencies[i].succeeded_by;
		const struct gb_agency *a = successor ? gb_agency_find(v, successor) : NULL;
		if (a)
			status = count_with_predecessors(c, a, &counts[a - v->agencies]);
	}
	return status;
}

enum gb_status gb_vocabulary_counts(gb_corpus *c, enum gb_facet by, struct gb_counts **out)
{
	const struct gb_vocabulary *v;
	struct gb_counts *counts;
	enum gb_status status = store_read_begin(c);

	*out = NULL;
	if (status != GB_OK)
		return status;
	if (by != GB_BY_AGENCY && by != GB_BY_TOPIC && by != GB_BY_INDICATOR) {
		store_read_end(c);
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang,
			"only agencies, topics and indicators are counted so"));
	}
	v = gb_vocabulary(c);
	counts = mem_alloc(entries(v, by) * sizeof(*counts));
	status = count_all(c, by, v, counts);
	if (status == GB_OK && by == GB_BY_AGENCY)
		status = count_successors(c, v, counts);
	store_read_end(c);
	if (status == GB_OK)
		*out = counts;
	else
		free(counts);
	return status;
}
