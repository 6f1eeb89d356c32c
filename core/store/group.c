/* group.c - how many rows of a list stand under one heading: those that its order does not tell apart from a given one. */
#include "config.h"
#include "store/search.h"

#include <string.h>

/* A group under filters that many rows match is read whole to count it: up to so many rows. */
#define GROUP_READ 5000

/* The rows of a group: a range of the column that the order begins with. */
struct group {
	const char *column;
	struct store_value low, high;
};

/* Meetings of a span of days, in their index: in the table itself few of them stand on a page. */
static enum gb_status count_days(gb_corpus *c, const struct gb_span *days, long cap, long *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT count(*) FROM (SELECT 1 FROM meetings t WHERE t.date BETWEEN ? AND ? LIMIT ?)");
	store_bind_date(&r, days->from);
	store_bind_date(&r, days->to);
	store_bind_int(&r, cap > 0 ? cap : -1);
	if (store_next(&r))
		*out = (long)store_get_int(&r);
	return store_end(&r);
}

/* Where the group is a filter too: the meeting of a record, the year of a meeting. */
static enum gb_status count_narrowed(gb_corpus *c, const struct gb_query *q, const struct gb_row *row, long cap,
                                     struct arena *a, long *out)
{
	const int year = row->meeting->date.year;
	const struct gb_date first = { year, 1, 1 }, last = { year, 12, 31 };
	struct gb_query narrow = *q;
	struct gb_span *span = &narrow.meeting_date;
	struct store_where where;

	if (q->kind != GB_MEETING) {
		narrow.meetings = (struct gb_ids){ &row->meeting->id, 1 };
		return gb_count(c, &narrow, cap, out);
	}
	if (!gb_date_given(span->from) || gb_date_cmp(span->from, first) < 0)
		span->from = first;
	if (!gb_date_given(span->to) || gb_date_cmp(span->to, last) > 0)
		span->to = last;
	enum gb_status status = store_where_make(c, &narrow, a, &where);
	if (status == GB_OK && where.n == 1)
		return count_days(c, span, cap, out);
	return status == GB_OK ? gb_count(c, &narrow, cap, out) : status;
}

/* One deadline; of those without one, those with an agency and those without. */
static void widen_rank(struct group *g)
{
	const int64_t rank = g->low.number;

	if (rank < STORE_RANK_AGENCY)
		return;
	g->low.number = rank < STORE_RANK_REST ? STORE_RANK_AGENCY : STORE_RANK_REST;
	g->high.number = rank < STORE_RANK_REST ? STORE_RANK_REST - 1 : INT64_MAX;
}

static const char *address_of(const struct gb_row *row)
{
	return row->record ? row->record->address : row->meeting->id;
}

/* False when the row is no longer there. */
static bool read_group(gb_corpus *c, const struct gb_query *q, const struct gb_row *row, struct arena *a, struct group *g,
                       enum gb_status *status)
{
	const char *sql = arena_printf(a, "SELECT t.%s FROM %s t WHERE t.%s = ?", g->column, store_table(q->kind),
	                               store_address_column(q->kind));
	struct store_run r;
	bool found;

	store_start(&r, c, sql);
	store_bind_text(&r, address_of(row));
	found = store_next(&r);
	if (found && sqlite3_column_type(r.s, 0) == SQLITE_INTEGER)
		g->low.number = store_get_int(&r);
	else if (found)         /* a sort key, not a text to be shown: taken as it is */
		g->low.text = arena_strdup(a, store_column_text(r.s, 0, &r.rc));
	g->high = g->low;
	if (strcmp(g->column, "rank") == 0)
		widen_rank(g);
	*status = store_end(&r);
	return found && *status == GB_OK;
}

static void bind(struct store_run *r, const struct store_value *v)
{
	if (v->text)
		store_bind_text(r, v->text);
	else
		store_bind_int(r, v->number);
}

/* Counts no further than `most` (-1: all); with `where` only what it leaves. */
static enum gb_status count_rows(gb_corpus *c, const struct group *g, const struct store_where *where, enum gb_kind kind,
                                 int64_t most, struct arena *a, long *out)
{
	const char *keep = where && store_where_drives(where, g->column) ? "+" : "";
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_printf(&sql, "SELECT count(*) FROM (SELECT 1 FROM %s t", store_table(kind));
	if (where)
		store_where_write(where, g->column, &sql);
	buf_printf(&sql, "%s %st.%s BETWEEN ? AND ? LIMIT ?)", where && where->n > 0 ? " AND" : " WHERE", keep, g->column);
	store_start(&r, c, arena_strdup(a, buf_text(&sql)));
	buf_free(&sql);
	if (where)
		store_where_bind(where, &r);
	bind(&r, &g->low);
	bind(&r, &g->high);
	store_bind_int(&r, most);
	if (store_next(&r))
		*out = (long)store_get_int(&r);
	return store_end(&r);
}

static enum gb_status count_group(gb_corpus *c, const struct gb_query *q, const struct gb_row *row, struct group *g, long cap,
                                  struct arena *a, long *out)
{
	struct store_where where;
	long all = 0;
	enum gb_status status = store_where_make(c, q, a, &where);

	if (status == GB_OK)
		status = store_where_plan(c, &where);
	if (status != GB_OK || where.nothing || !read_group(c, q, row, a, g, &status))
		return status;
	if (where.n > 0 && !store_where_drives(&where, g->column))
		status = count_rows(c, g, NULL, q->kind, GROUP_READ + 1, a, &all);
	if (status != GB_OK)
		return status;
	if (all > GROUP_READ) {
		*out = -1;
		return GB_OK;
	}
	return count_rows(c, g, &where, q->kind, cap > 0 ? cap : -1, a, out);
}

static bool has_groups(enum gb_sort sort)
{
	return sort != GB_SORT_TEXT && sort != GB_SORT_PERIOD && sort != GB_SORT_TIME;
}

enum gb_status gb_count_group(gb_corpus *c, const struct gb_query *q, const struct gb_row *row, long cap, long *out)
{
	struct arena *a;
	struct store_order order = { .columns = { "nr" } };
	enum gb_status status = store_read_begin(c);

	*out = 0;
	if (status != GB_OK)
		return status;
	if (!has_groups(q->sort))
		status = gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this list has no groups"));
	else if (!store_searches(q))
		status = store_order_find(c, q->kind, q->sort, &order);
	a = arena_new();
	struct group g = { .column = order.columns[0] };
	if (status == GB_OK)
		status = strcmp(g.column, "nr") == 0 ? count_narrowed(c, q, row, cap, a, out) : count_group(c, q, row, &g, cap, a, out);
	store_read_end(c);
	arena_free(a);
	return status;
}
