/* facet.c - how many match, and how they divide. */
#include "config.h"
#include "store/search.h"
#include "store/timeline.h"

#include <stdlib.h>
#include <string.h>

/* ---- how many -------------------------------------------------------------------------------- */

/* Going on to the last row that matters costs a third of counting all rows before it. */
static enum gb_status has_as_many(gb_corpus *c, const struct store_where *where, long rows, bool *out)
{
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_puts(&sql, "SELECT 1");
	store_where_write_from(where, true, "", &sql);
	buf_puts(&sql, " LIMIT 1 OFFSET ?");
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	store_where_bind_from(where, true, &r);
	store_bind_int(&r, rows - 1);
	*out = store_next(&r);
	return store_end(&r);
}

static enum gb_status count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out)
{
	struct store_where where;
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	bool capped = false;
	enum gb_status status = store_query_fits(c, q);

	if (status == GB_OK && q->sort == GB_SORT_TIME)
		return store_time_count(c, q, cap, a, out);
	if (status == GB_OK && q->text)
		return store_search_count(c, q, cap, a, out);
	if (status != GB_OK)
		return status;
	status = store_where_make(c, q, a, &where);
	if (status == GB_OK)
		status = store_where_plan_whole(c, &where);
	if (status == GB_OK && !where.nothing && cap > 0)
		status = has_as_many(c, &where, cap, &capped);
	if (status != GB_OK || where.nothing)
		return status;
	if (capped) {
		*out = cap;
		return GB_OK;
	}
	buf_puts(&sql, "SELECT count(*)");
	store_where_write_from(&where, true, "", &sql);
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	store_where_bind_from(&where, true, &r);
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
	bool numbers;                   /* of a row only its number is needed */
};

/* Asking for an agency finds its predecessors' records too, so that they count for it as well: `heirs` has for
 * each agency that another one succeeds a row for itself and for each that came after it. */
#define HEIRS " LEFT JOIN heirs h ON h.id = "
#define HEIRS_MAX 1000                  /* rows; no country has so many, a file made to harm may */

#define MEETING_OF_T " CROSS JOIN meetings m ON m.nr = t.nr >> 20"

static struct division of_record(enum gb_facet by)
{
	switch (by) {
	case GB_BY_MEETING:
		return (struct division){ "m.id", MEETING_OF_T, "count(*)", true };
	case GB_BY_TOPIC:
		return (struct division){ "l.topic", " CROSS JOIN record_topics l ON l.record = t.nr",
			"count(DISTINCT t.nr)", true };
	case GB_BY_AGENCY:
		return (struct division){ "coalesce(h.heir, l.agency)",
			" CROSS JOIN record_agencies l ON l.record = t.nr" HEIRS "l.agency", "count(DISTINCT t.nr)", true };
	case GB_BY_KIND:
		return (struct division){ "t.kind", "", "count(*)", false };
	case GB_BY_INDICATOR:
		return (struct division){ "t.indicator", "", "count(*)", false };
	case GB_BY_FRAMEWORK:
		return (struct division){ "s.address", STORE_JOIN_FRAMEWORK, "count(*)", false };
	default:
		return (struct division){ "substr(m.date, 1, 4)", MEETING_OF_T, "count(*)", true };
	}
}

static struct division of_meeting(enum gb_facet by)
{
	switch (by) {
	case GB_BY_MEETING:
		return (struct division){ "t.id", "", "count(*)", false };
	case GB_BY_TOPIC:
		return (struct division){ "l.id", " CROSS JOIN tallies l ON l.meeting = t.nr AND l.what = 'topic'",
			"count(*)", true };
	case GB_BY_AGENCY:
		return (struct division){ "coalesce(h.heir, l.id)",
			" CROSS JOIN tallies l ON l.meeting = t.nr AND l.what = 'agency'" HEIRS "l.id",
			"count(DISTINCT t.nr)", true };
	case GB_BY_KIND:
		return (struct division){ "t.kind", "", "count(*)", false };
	case GB_BY_INDICATOR:
		return (struct division){ "l.id",
			" CROSS JOIN tallies l ON l.meeting = t.nr AND l.what = 'indicator'", "count(*)", true };
	default:
		return (struct division){ "substr(t.date, 1, 4)", "", "count(*)", false };
	}
}

static bool divides(enum gb_kind kind, enum gb_facet by)
{
	if (by == GB_BY_RECORD_KIND)
		return kind == GB_ANY;
	if (by == GB_BY_FRAMEWORK)
		return kind == GB_DIRECTIVE;
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

static struct division division_of(enum gb_kind kind, enum gb_facet by)
{
	return kind == GB_MEETING ? of_meeting(by) : of_record(by);
}

struct dividing {
	gb_corpus *c;
	enum gb_facet by;
	struct arena *arena;
	struct store_list heirs;
	struct store_array *parts;
};

/* "SELECT part, how many"; what is selected from comes behind it. */
static void write_parts(const struct dividing *d, const struct division *division, struct buf *sql)
{
	if (d->by == GB_BY_AGENCY)
		write_heirs(&d->heirs, sql);
	buf_printf(sql, "SELECT %s, %s", division->what, division->count);
}

static void start_parts(struct store_run *r, const struct dividing *d, struct buf *sql)
{
	store_start(r, d->c, buf_text(sql));
	buf_free(sql);
	r->arena = d->arena;
	for (size_t i = 0; i < d->heirs.n; i++)
		store_bind_text(r, d->heirs.at[i]);
}

static enum gb_status read_parts(struct store_run *r, const struct dividing *d)
{
	while (store_next(r)) {
		const char *id = d->by == GB_BY_FRAMEWORK ? store_get_address(r) : store_get_id_or_none(r);
		if (!id)
			continue;       /* figures without an indicator */
		struct gb_part *p = store_array_add(d->parts);
		p->id = id;
		p->count = (long)store_get_int(r);
	}
	return store_end(r);
}

static enum gb_status divide_list(struct dividing *d, const struct gb_query *q)
{
	const struct division division = division_of(q->kind, d->by);
	struct store_where where;
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_status status = store_where_make(d->c, q, d->arena, &where);

	if (status == GB_OK && where.n == 0 && store_divides_all(d->by))
		return store_divide_all(d->c, q->kind, d->by, d->arena, d->parts);
	if (status == GB_OK)
		status = store_where_plan_whole(d->c, &where);
	if (status != GB_OK || where.nothing)
		return status;
	write_parts(d, &division, &sql);
	store_where_write_from(&where, division.numbers, division.join, &sql);
	buf_puts(&sql, " GROUP BY 1");
	start_parts(&r, d, &sql);
	store_where_bind_from(&where, division.numbers, &r);
	status = read_parts(&r, d);
	store_sort_parts(d->parts);
	return status;
}

/* ---- of the timeline ---- */

static enum gb_status divide_stream(struct dividing *d, const struct time_stream *s)
{
	const struct division division = division_of(s->line->kind, d->by);
	const struct time_place from = { s->low, NULL }, to = { s->high, NULL };
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	write_parts(d, &division, &sql);
	time_write(s, division.join, &from, &to, &sql);
	buf_puts(&sql, " GROUP BY 1");
	start_parts(&r, d, &sql);
	time_bind(s, &r, &from, &to);
	return read_parts(&r, d);
}

static enum gb_status count_stream(struct dividing *d, const struct time_stream *s)
{
	struct gb_part part = { .id = gb_word(GB_WORDS_KIND, (int)s->line->kind) };
	enum gb_status status = time_count(d->c, s, s->low, s->high, 0, &part.count);

	if (status == GB_OK && part.count > 0)
		*(struct gb_part *)store_array_add(d->parts) = part;
	return status;
}

/* Does this kind have a share in such parts?  Narrowed to one of a topic's, an agency's or an indicator's, no meeting remains. */
static bool has_share(enum gb_kind kind, enum gb_facet by)
{
	if (by == GB_BY_INDICATOR)
		return kind == GB_FIGURE;
	return kind != GB_MEETING || (by != GB_BY_TOPIC && by != GB_BY_AGENCY);
}

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct gb_part *)a)->id, ((const struct gb_part *)b)->id);
}

static int most_first(const void *a, const void *b)
{
	const struct gb_part *x = a, *y = b;

	return x->count != y->count ? (x->count < y->count) - (x->count > y->count) : strcmp(x->id, y->id);
}

void store_sort_parts(struct store_array *parts)
{
	if (parts->n > 0)
		qsort(parts->at, parts->n, sizeof(struct gb_part), most_first);
}

/* Parts of several kinds become one. */
static void add_up(struct store_array *parts)
{
	struct gb_part *at = parts->at;
	size_t n = 0;

	if (parts->n == 0)
		return;
	qsort(at, parts->n, sizeof(*at), by_id);
	for (size_t i = 1; i < parts->n; i++) {
		if (strcmp(at[i].id, at[n].id) == 0)
			at[n].count += at[i].count;
		else
			at[++n] = at[i];
	}
	parts->n = n + 1;
	store_sort_parts(parts);
}

static enum gb_status divide_timeline(struct dividing *d, const struct gb_query *q)
{
	struct timeline t;
	enum gb_status status = time_make(d->c, q, true, d->arena, &t);

	for (int i = 0; status == GB_OK && i < TIME_LINES; i++) {
		const struct time_stream *s = &t.at[i];
		if (s->empty || !has_share(s->line->kind, d->by))
			continue;
		status = d->by == GB_BY_RECORD_KIND ? count_stream(d, s) : divide_stream(d, s);
	}
	add_up(d->parts);
	return status;
}

/* ---- of anything ---- */

static enum gb_status divide(gb_corpus *c, const struct gb_query *q, enum gb_facet by, struct arena *a,
                             struct store_array *parts, bool *more)
{
	struct dividing d = { .c = c, .by = by, .arena = a, .heirs = { .arena = a }, .parts = parts };
	enum gb_status status = store_query_fits(c, q);

	if (status == GB_OK && !divides(q->kind, by))
		status = gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this list does not divide so"));
	if (status != GB_OK)
		return status;
	if (q->text)
		return store_search_divide(c, q, by, a, parts, more);
	if (by == GB_BY_AGENCY)
		find_heirs(gb_vocabulary(c), &d.heirs);
	return q->sort == GB_SORT_TIME ? divide_timeline(&d, q) : divide_list(&d, q);
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
	status = divide(c, q, by, a, &parts, &more);
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
