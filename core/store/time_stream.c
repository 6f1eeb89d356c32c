/* time_stream.c - one kind of what stands on the timeline: what a query leaves of it, and reading it along its index. */
#include "config.h"
#include "store/timeline.h"

#include <string.h>

/* In the order of one day. */
static const struct time_line lines[TIME_LINES] = {
	{ GB_MEETING, "date", "id", false, "" },
	{ GB_DIRECTIVE, "rank", "address", true, "" },
	{ GB_FIGURE, "sort_period", "address", false, " AND t.stage = 'target'" },
};

/* ---- what the query leaves of each line ------------------------------------------------------ */

static bool remains(const struct gb_query *q, enum gb_kind kind)
{
	if (kind == GB_MEETING)
		return q->topics.n == 0 && q->agencies.n == 0 && q->indicators.n == 0 && q->due == GB_DUE_ANY;
	return kind == GB_DIRECTIVE ? q->indicators.n == 0 : q->due == GB_DUE_ANY;
}

static void narrow(struct time_stream *s, int64_t low, int64_t high)
{
	s->low = low > s->low ? low : s->low;
	s->high = high < s->high ? high : s->high;
}

/* Conditions on the day itself become part of the span: an index has one beginning and one end. */
static void take_ranges(struct time_stream *s)
{
	struct store_where *w = &s->where;
	int kept = 0;

	for (int i = 0; i < w->n; i++) {
		const struct store_condition *d = &w->at[i];
		if (d->column && strcmp(d->column, s->line->day) == 0)
			narrow(s, d->values[0].number, d->values[1].number);
		else
			w->at[kept++] = *d;
	}
	w->n = kept;
}

/* Meetings stand on their own date. */
static void take_dates(struct time_stream *s, struct gb_query *own)
{
	const struct gb_span dates = own->meeting_date;

	if (gb_date_given(dates.from))
		narrow(s, gb_day_number(dates.from), s->high);
	if (gb_date_given(dates.to))
		narrow(s, s->low, gb_day_number(dates.to));
	own->meeting_date = (struct gb_span){ { 0, 0, 0 }, { 0, 0, 0 } };
}

static enum gb_status stream_make(gb_corpus *c, const struct gb_query *q, bool whole, struct arena *a, struct time_stream *s)
{
	const struct gb_date first = { GB_YEAR_FIRST, 1, 1 }, last = { GB_YEAR_LAST, 12, 31 };
	struct gb_query own = *q;
	enum gb_status status;

	own.kind = s->line->kind;
	own.sort = GB_SORT_DEFAULT;
	s->low = gb_day_number(first);
	s->high = gb_day_number(last);
	if (gb_date_given(q->time.from))
		narrow(s, gb_day_number(q->time.from), s->high);
	if (gb_date_given(q->time.to))
		narrow(s, s->low, gb_day_number(q->time.to));
	if (own.kind == GB_MEETING)
		take_dates(s, &own);
	status = store_where_make(c, &own, a, &s->where);
	if (status != GB_OK)
		return status;
	take_ranges(s);
	s->empty = s->low > s->high;
	if (s->empty)
		return GB_OK;
	status = whole ? store_where_plan_along(c, &s->where) : store_where_plan(c, &s->where);
	s->empty = s->where.nothing;
	return status;
}

/* What one kind alone has is refused, in the words of where.c and search_filter.c. */
static enum gb_status check(gb_corpus *c, const struct gb_query *q)
{
	if (q->framework)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "only slogans and directives have a framework"));
	if (q->n_kinds > 0)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "kinds within a kind of record want that kind"));
	return GB_OK;
}

enum gb_status time_make(gb_corpus *c, const struct gb_query *q, bool whole, struct arena *a, struct timeline *out)
{
	enum gb_status status = check(c, q);

	*out = (struct timeline){ 0 };
	for (int i = 0; status == GB_OK && i < TIME_LINES; i++) {
		struct time_stream *s = &out->at[i];
		*s = (struct time_stream){ .line = &lines[i], .place = i, .empty = !remains(q, lines[i].kind) };
		if (!s->empty)
			status = stream_make(c, q, whole, a, s);
	}
	return status;
}

/* ---- SQL ------------------------------------------------------------------------------------- */

/* Where few rows are looked up otherwise, the index of the days is not to be used. */
static const char *keep(const struct time_stream *s)
{
	return s->where.driver >= 0 ? "+" : "";
}

static void write_end(const struct time_stream *s, const struct time_place *end, const char *sign, struct buf *sql)
{
	const char *k = keep(s);

	if (end->address)
		buf_printf(sql, "(%st.%s, %st.%s) %s (?, ?)", k, s->line->day, k, s->line->address, sign);
	else
		buf_printf(sql, "%st.%s %s= ?", k, s->line->day, sign);
}

void time_write(const struct time_stream *s, const char *join, const struct time_place *from, const struct time_place *to,
                struct buf *sql)
{
	buf_printf(sql, " FROM %s t%s", store_table(s->line->kind), join);
	store_where_write(&s->where, NULL, sql);
	buf_puts(sql, s->where.n > 0 ? " AND " : " WHERE ");
	write_end(s, from, ">", sql);
	buf_puts(sql, " AND ");
	write_end(s, to, "<", sql);
	buf_puts(sql, s->line->only);
}

void time_write_order(const struct time_stream *s, bool down, struct buf *sql)
{
	const char *k = keep(s), *turn = down ? " DESC" : "";

	buf_printf(sql, " ORDER BY %st.%s%s, %st.%s%s", k, s->line->day, turn, k, s->line->address, turn);
}

static void bind_end(const struct time_stream *s, struct store_run *r, const struct time_place *end)
{
	if (s->line->numbered)
		store_bind_int(r, end->day);
	else
		store_bind_date(r, gb_date_of_day((long)end->day));
	if (end->address)
		store_bind_text(r, end->address);
}

void time_bind(const struct time_stream *s, struct store_run *r, const struct time_place *from, const struct time_place *to)
{
	store_where_bind(&s->where, r);
	bind_end(s, r, from);
	bind_end(s, r, to);
}

int64_t time_get_day(const struct time_stream *s, struct store_run *r)
{
	const char *text;
	struct gb_date day;

	if (s->line->numbered)
		return store_get_int(r);
	text = store_column_text(r->s, r->read++, &r->rc);
	if (text && gb_date_parse(text, &day))
		return gb_day_number(day);
	r->damaged = true;
	return s->low;
}

enum gb_status time_count(gb_corpus *c, const struct time_stream *s, int64_t low, int64_t high, long cap, long *out)
{
	const struct time_place from = { low, NULL }, to = { high, NULL };
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_puts(&sql, "SELECT count(*) FROM (SELECT 1");
	time_write(s, "", &from, &to, &sql);
	buf_puts(&sql, " LIMIT ?)");
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	time_bind(s, &r, &from, &to);
	store_bind_int(&r, cap > 0 ? cap : -1);
	*out = store_next(&r) ? (long)store_get_int(&r) : 0;
	return store_end(&r);
}

