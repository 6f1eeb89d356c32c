/* find.c - a window of rows: one read transaction, stepped to its end. */
#include "config.h"
#include "store/search.h"

#include <string.h>

#define DEFAULT_LIMIT 500
#define MAX_LIMIT 100000

struct finding {
	gb_corpus *c;
	const struct gb_query *q;
	const struct gb_window *w;
	struct store_where where;
	struct store_order order;
	size_t limit;
	const char *at;                 /* the key of the row that the window begins with; NULL: it begins behind or before one */
	bool backwards;                 /* the rows are read from the end of the window to its beginning */
};

/* A row's number and its key, before the row itself is read. */
struct place {
	int64_t number;
	const char *key;
};

/* "t.rank, t.address"; with `keep` the index of the order is not to be used, since few rows are
 * looked up otherwise. */
static void write_columns(const struct finding *f, const char *keep, const char *after, struct buf *sql)
{
	for (int i = 0; i < f->order.n; i++)
		buf_printf(sql, "%s%st.%s%s", i ? ", " : "", keep, f->order.columns[i], after);
}

static const char *key_of(const struct finding *f)
{
	return f->at ? f->at : f->w->before ? f->w->before : f->w->after;
}

static void write_sql(const struct finding *f, struct buf *sql)
{
	const char *first = f->order.columns[0];
	const char *key = key_of(f);
	const bool down = f->backwards != f->q->reverse;
	const char *keep = store_where_drives(&f->where, first) ? "+" : "";

	buf_puts(sql, "SELECT t.nr, ");
	write_columns(f, "", "", sql);
	buf_printf(sql, " FROM %s t", store_table(f->q->kind));
	store_where_write_with_key(&f->where, first, !key ? 0 : down ? -1 : 1, sql);
	if (key) {
		buf_printf(sql, "%s (", f->where.n ? " AND" : " WHERE");
		write_columns(f, keep, "", sql);
		buf_printf(sql, ") %s%s (", down ? "<" : ">", f->at ? "=" : "");
		for (int i = 0; i < f->order.n; i++)
			buf_puts(sql, i ? ", ?" : "?");
		buf_putc(sql, ')');
	}
	buf_puts(sql, " ORDER BY ");
	write_columns(f, keep, down ? " DESC" : "", sql);
	buf_puts(sql, " LIMIT ? OFFSET ?");
}

static enum gb_status bind_all(const struct finding *f, struct store_run *r)
{
	const char *key = key_of(f);

	store_where_bind(&f->where, r);
	if (key && !store_key_bind(r, key, f->order.n))
		return gb_fail(&f->c->why, GB_USAGE, tr(f->c->why.lang,
			"this is no place in the list: %s"), key);
	store_bind_int(r, (int64_t)f->limit + 1);
	store_bind_int(r, (int64_t)(f->w->offset > INT64_MAX / 2 ? INT64_MAX / 2 : f->w->offset));
	return GB_OK;
}

/* The places of the window in the order of reading; one more than the limit when others follow. */
static enum gb_status find_places(const struct finding *f, struct store_array *places)
{
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_status status;

	write_sql(f, &sql);
	store_start(&r, f->c, buf_text(&sql));
	status = bind_all(f, &r);
	while (status == GB_OK && store_next(&r)) {
		struct place *p = store_array_add(places);
		p->number = store_get_int(&r);
		p->key = store_key_write(&r, f->order.n, places->arena);
	}
	enum gb_status end = store_end(&r);
	buf_free(&sql);
	return status == GB_OK ? end : status;
}

/* ---- rows found through a group -------------------------------------------------------------- */

static bool any_in(const struct gb_ids *some, const struct gb_ids *own)
{
	for (size_t i = 0; i < some->n; i++)
		if (store_in(own, some->at[i]))
			return true;
	return false;
}

static bool is_own(const struct gb_row *row, const struct gb_ids *own)
{
	const struct gb_record *r = row->record;

	if (r->kind == GB_DIRECTIVE)
		return any_in(&r->directive.assignees, own) || any_in(&r->directive.joint, own);
	if (r->kind == GB_FIGURE && any_in(&r->figure.agencies, own))
		return true;
	return r->attribution && !store_is_person(row->meeting, r->attribution) &&
		store_in(own, r->attribution);
}

void store_mark_groups(gb_rows *rows, const struct gb_ids *own, const struct gb_ids *groups)
{
	struct gb_row *row = rows->rows.at;

	for (size_t i = 0; groups->n > 0 && i < rows->rows.n; i++)
		row[i].through_group = row[i].record && !is_own(&row[i], own);
}

/* ---- the window ------------------------------------------------------------------------------ */

static enum gb_status fill(const struct finding *f, gb_rows *rows)
{
	struct store_array places = { .size = sizeof(struct place), .arena = rows->arena };
	enum gb_status status = find_places(f, &places);
	const struct place *at = places.at;
	size_t n = places.n;

	if (status != GB_OK)
		return status;
	rows->more = n > f->limit;
	if (rows->more)
		n = f->limit;
	for (size_t i = 0; status == GB_OK && i < n; i++) {
		const struct place *p = &at[f->backwards ? n - 1 - i : i];
		status = store_rows_add(f->c, rows, f->q->kind, p->number, p->key);
	}
	store_mark_groups(rows, &f->where.own, &f->where.groups);
	return status;
}

/* The place of the row that the window is to begin with. */
static enum gb_status find_at(struct finding *f, struct arena *a)
{
	struct buf sql = BUF_EMPTY;
	struct store_run r;
	enum gb_kind kind;
	int64_t number;
	enum gb_status status = store_find_address(f->c, f->w->at, a, &kind, &number);

	if (status != GB_OK)
		return status;
	if (number == 0 || kind != f->q->kind)
		return GB_NONE;
	buf_puts(&sql, "SELECT ");
	write_columns(f, "", "", &sql);
	buf_printf(&sql, " FROM %s t WHERE t.nr = ?", store_table(kind));
	store_start(&r, f->c, buf_text(&sql));
	store_bind_int(&r, number);
	if (store_next(&r))
		f->at = store_key_write(&r, f->order.n, a);
	status = store_end(&r);
	buf_free(&sql);
	return status == GB_OK && !f->at ? GB_NONE : status;
}

static enum gb_status find(struct finding *f, gb_rows *rows)
{
	enum gb_status status = store_order_find(f->c, f->q->kind, f->q->sort, &f->order);

	if (status == GB_OK && f->w->at)
		status = find_at(f, rows->arena);
	if (status == GB_OK)
		status = store_where_make(f->c, f->q, rows->arena, &f->where);
	if (status == GB_OK)
		status = store_where_plan(f->c, &f->where);
	if (status != GB_OK || f->where.nothing)
		return status;
	return fill(f, rows);
}

enum gb_status store_query_fits(gb_corpus *c, const struct gb_query *q)
{
	const bool timeline = q->sort == GB_SORT_TIME;
	const char *misfit = NULL;

	if (timeline && (q->kind != GB_ANY || q->text))
		misfit = TR("the timeline is of all kinds, and not for a text");
	else if (!timeline && q->kind == GB_ANY && !q->text)
		misfit = TR("a list of all kinds wants a text to search for");
	else if (!timeline && (gb_date_given(q->time.from) || gb_date_given(q->time.to)))
		misfit = TR("only the timeline has days to narrow it to");
	return misfit ? gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, misfit)) : GB_OK;
}

static enum gb_status fill_rows(struct finding *f, gb_rows *rows)
{
	if (f->w->at && (f->w->after || f->w->before || f->w->last || f->q->sort == GB_SORT_TIME || store_searches(f->q)))
		return gb_fail(&f->c->why, GB_USAGE, "%s", tr(f->c->why.lang, "only a list of one kind begins at an address"));
	if (f->q->sort == GB_SORT_TIME)
		return store_time_window(f->c, f->q, f->w, f->limit, rows);
	if (store_searches(f->q))
		return store_search_window(f->c, f->q, f->w, f->limit, rows);
	return find(f, rows);
}

enum gb_status gb_find(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, gb_rows **out)
{
	static const struct gb_window whole;
	struct finding f = { .c = c, .q = q, .w = w ? w : &whole };
	enum gb_status status = store_read_begin(c);
	gb_rows *rows;

	*out = NULL;
	if (status != GB_OK)
		return status;
	f.limit = f.w->limit == 0 ? DEFAULT_LIMIT : f.w->limit < MAX_LIMIT ? f.w->limit : MAX_LIMIT;
	f.backwards = f.w->before || (f.w->last && !f.w->after);
	rows = store_rows_new();
	status = store_query_fits(c, q);
	if (status == GB_OK)
		status = fill_rows(&f, rows);
	store_read_end(c);
	if (status != GB_OK) {
		gb_rows_free(rows);
		return status;
	}
	*out = rows;
	return GB_OK;
}
