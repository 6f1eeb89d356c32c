/* where.c - the conditions of a query.  Each kind of record has a row of builders below: a filter added
 * there once works in lists, counts and facets. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

#include "text/text.h"

/* Frameworks of one name that a filter can mean. */
#define FRAMEWORKS_MAX 50

struct making {
	gb_corpus *c;
	const struct gb_query *q;
	struct store_where *w;
};

static const char *table(const struct making *m)
{
	return store_table(m->q->kind);
}

static struct store_condition *add_condition(struct making *m, size_t n_values)
{
	struct store_condition *d = &m->w->at[m->w->n++];

	*d = (struct store_condition){ .n_values = n_values };
	d->values = arena_alloc(m->w->arena, n_values * sizeof(*d->values));
	return d;
}

static void set_texts(struct store_condition *d, size_t from, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		d->values[from + i].text = ids->at[i];
}

/* "(?,?,?)" */
static const char *marks(const struct making *m, size_t n)
{
	struct buf b = BUF_EMPTY;
	const char *s;

	buf_putc(&b, '(');
	for (size_t i = 0; i < n; i++)
		buf_puts(&b, i ? ",?" : "?");
	buf_putc(&b, ')');
	s = arena_strdup(m->w->arena, buf_text(&b));
	buf_free(&b);
	return s;
}

/* A condition on a column of the table itself; `test` comes behind the column's name. */
static void say_column(const struct making *m, struct store_condition *d, const char *column,
                       const char *test)
{
	struct arena *a = m->w->arena;

	d->drive = arena_printf(a, "t.%s %s", column, test);
	d->check = arena_printf(a, "+t.%s %s", column, test);
	d->probe = arena_printf(a, "%s t WHERE %s", table(m), d->drive);
}

/* A condition on a table that belongs to it: `owner` is its column with the row id, `test` the rest.  Of a table for all kinds
 * only this one's rows count: a topic may have many records and few of one kind. */
static void say_link(const struct making *m, struct store_condition *d, const char *link,
                     const char *owner, const char *test)
{
	struct arena *a = m->w->arena;
	const enum gb_kind kind = m->q->kind;

	d->probe = kind == GB_MEETING ? arena_printf(a, "%s l WHERE %s", link, test)
		: arena_printf(a, "%s l WHERE %s AND (l.%s >> 17) & 7 = %d", link, test, owner, (int)kind);
	d->numbers = arena_printf(a, "SELECT DISTINCT l.%s AS nr FROM %s", owner, d->probe);
	d->drive = arena_printf(a, "t.nr IN (SELECT l.%s FROM %s)", owner, d->probe);
	d->check = arena_printf(a, "EXISTS (SELECT 1 FROM %s l WHERE %s AND l.%s = t.nr)", link, test, owner);
}

static struct store_condition *add_range(struct making *m, const char *column, int64_t low, int64_t high)
{
	struct store_condition *d = add_condition(m, 2);

	d->column = column;
	d->values[0].number = low;
	d->values[1].number = high;
	say_column(m, d, column, "BETWEEN ? AND ?");
	return d;
}

/* ---- which meetings -------------------------------------------------------------------------- */

static enum gb_status of_meetings(struct making *m)
{
	const struct gb_ids *ids = &m->q->meetings;
	struct arena *a = m->w->arena;
	struct store_condition *d;
	int64_t *numbers = arena_alloc(a, (ids->n + 1) * sizeof(*numbers));
	size_t n = 0;
	const char *these;

	for (size_t i = 0; i < ids->n; i++) {
		enum gb_status status = store_number_of(m->c, ids->at[i], &numbers[n]);
		if (status != GB_OK)
			return status;
		n += numbers[n] != 0;
	}
	if (n == 1 && m->q->kind != GB_MEETING) {
		add_range(m, "nr", store_first_record(numbers[0]), store_last_record(numbers[0]));
		return GB_OK;
	}
	d = add_condition(m, n);
	for (size_t i = 0; i < n; i++)
		d->values[i].number = numbers[i];
	these = marks(m, n);
	if (m->q->kind == GB_MEETING) {
		say_column(m, d, "nr", arena_printf(a, "IN %s", these));
		return GB_OK;
	}
	d->probe = arena_printf(a,
		"meetings m CROSS JOIN %s r ON r.nr BETWEEN m.nr << 20 AND (m.nr << 20) + 1048575\n"
		"WHERE m.nr IN %s", table(m), these);
	d->drive = arena_printf(a, "t.nr IN (SELECT r.nr FROM %s)", d->probe);
	d->check = arena_printf(a, "t.nr >> 20 IN %s", these);
	return GB_OK;
}

/* Newer is smaller. */
static enum gb_status of_dates(struct making *m)
{
	const struct gb_span *span = &m->q->meeting_date;
	const struct gb_date first = { GB_YEAR_FIRST, 1, 1 }, last = { GB_YEAR_LAST, 12, 31 };
	int64_t low = store_day_base(gb_date_given(span->to) ? span->to : last);
	int64_t high = store_day_base(gb_date_given(span->from) ? span->from : first) + ((int64_t)1 << STORE_SLOT_BITS) - 1;

	if (m->q->kind == GB_MEETING)
		add_range(m, "nr", low, high);
	else
		add_range(m, "nr", store_first_record(low), store_last_record(high));
	return GB_OK;
}

/* ---- what they are about --------------------------------------------------------------------- */

/* How many at most: the totals know without counting. */
static const char *estimate(const struct making *m, const char *what, size_t n)
{
	return arena_printf(m->w->arena, "SELECT coalesce(sum(%s), 0) FROM totals WHERE what = '%s' AND id IN %s", table(m), what,
		marks(m, n));
}

static void add_tallied(struct making *m, const char *what, const struct gb_ids *ids)
{
	struct store_condition *d = add_condition(m, ids->n);

	set_texts(d, 0, ids);
	say_link(m, d, "tallies", "meeting",
		arena_printf(m->w->arena, "l.what = '%s' AND l.id IN %s", what, marks(m, ids->n)));
	d->estimate = estimate(m, what, ids->n);
}

/* Of records: record_topics or record_agencies. */
static void add_linked(struct making *m, const char *what, const char *link, const struct gb_ids *ids)
{
	struct store_condition *d = add_condition(m, ids->n);

	set_texts(d, 0, ids);
	say_link(m, d, link, "record", arena_printf(m->w->arena, "l.%s IN %s", what, marks(m, ids->n)));
	d->estimate = estimate(m, what, ids->n);
}

static enum gb_status of_topics(struct making *m)
{
	if (m->q->kind == GB_MEETING)
		add_tallied(m, "topic", &m->q->topics);
	else
		add_linked(m, "topic", "record_topics", &m->q->topics);
	return GB_OK;
}

static enum gb_status of_agencies(struct making *m)
{
	struct store_where *w = m->w;
	struct store_list all = { .arena = w->arena };
	struct gb_ids ids;

	store_expand_agencies(gb_vocabulary(m->c), &m->q->agencies, m->q->with_groups, w->arena,
		&w->own, &w->groups);
	for (size_t i = 0; i < w->own.n; i++)
		store_list_add(&all, w->own.at[i]);
	for (size_t i = 0; i < w->groups.n; i++)
		store_list_add(&all, w->groups.at[i]);
	ids = store_list_ids(&all);
	if (m->q->kind == GB_MEETING)
		add_tallied(m, "agency", &ids);
	else
		add_linked(m, "agency", "record_agencies", &ids);
	/* Those of nobody stand together at the end, and need not be tested. */
	if (m->q->kind == GB_DIRECTIVE)
		add_range(m, "rank", 0, STORE_RANK_REST - 1)->implied = true;
	return GB_OK;
}

static enum gb_status of_indicators(struct making *m)
{
	const struct gb_ids *ids = &m->q->indicators;
	struct store_condition *d;

	if (m->q->kind == GB_MEETING) {
		add_tallied(m, "indicator", ids);
		return GB_OK;
	}
	d = add_condition(m, ids->n);
	set_texts(d, 0, ids);
	say_column(m, d, "indicator", arena_printf(m->w->arena, "IN %s", marks(m, ids->n)));
	d->estimate = estimate(m, "indicator", ids->n);
	return GB_OK;
}

static enum gb_status of_kinds(struct making *m)
{
	struct store_condition *d = add_condition(m, m->q->n_kinds);

	for (size_t i = 0; i < m->q->n_kinds; i++)
		d->values[i].number = m->q->kinds[i];
	say_column(m, d, "sort_kind", arena_printf(m->w->arena, "IN %s", marks(m, m->q->n_kinds)));
	return GB_OK;
}

/* ---- deadlines ------------------------------------------------------------------------------- */

static enum gb_status of_due(struct making *m)
{
	const struct gb_span *span = &m->q->due_span;
	int64_t low = 0, high = STORE_RANK_AGENCY - 1;

	if (m->q->due == GB_DUE_NONE) {
		low = STORE_RANK_AGENCY;
		high = INT64_MAX;
	} else if (m->q->due == GB_DUE_PASSED) {
		high = gb_day_number(m->q->today) - 1;
	} else {
		if (gb_date_given(span->from))
			low = gb_day_number(span->from);
		if (gb_date_given(span->to))
			high = gb_day_number(span->to);
	}
	add_range(m, "rank", low, high);
	return GB_OK;
}

/* ---- frameworks ------------------------------------------------------------------------------ */

static enum gb_status no_framework(const struct making *m)
{
	gb_corpus *c = m->c;
	struct store_nearest near = { .typed = m->q->framework };
	struct arena *a = arena_new();
	struct buf names = BUF_EMPTY;
	struct store_run r;

	store_start(&r, c, "SELECT DISTINCT name FROM slogans WHERE bare_name IS NOT NULL LIMIT 2000");
	r.arena = a;
	while (store_next(&r)) {
		const char *name = store_get_needed(&r);
		store_nearest_offer(&near, name, name);
	}
	enum gb_status status = store_end(&r);
	if (status == GB_OK) {
		store_nearest_write(&near, &names);
		status = near.n > 0
			? gb_fail(&c->why, GB_USAGE,
				tr(c->why.lang, "there is no framework '%s'; near it: %s"),
				m->q->framework, buf_text(&names))
			: gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "there is no framework '%s'"),
				m->q->framework);
	}
	buf_free(&names);
	arena_free(a);
	return status;
}

/* The addresses of the slogans meant: by name in any spelling, or by address. */
static enum gb_status find_frameworks(const struct making *m, struct gb_ids *out)
{
	struct store_list list = { .arena = m->w->arena };
	const char *wanted = m->q->framework;
	struct buf bare = BUF_EMPTY;
	struct store_run r;

	text_fold(&bare, wanted, TEXT_BARE);
	store_start(&r, m->c, "SELECT address FROM slogans\n"
		"WHERE bare_name = ?1 OR address = ?2 ORDER BY nr LIMIT ?3");
	r.arena = m->w->arena;
	store_bind_text(&r, buf_text(&bare));
	store_bind_text(&r, arena_strndup(m->w->arena, wanted, strcspn(wanted, "#")));
	store_bind_int(&r, FRAMEWORKS_MAX);
	while (store_next(&r))
		store_list_add(&list, store_get_address(&r));
	buf_free(&bare);
	*out = store_list_ids(&list);
	return store_end(&r);
}

/* Directives carry the address of the framework, or of one of its items: "#" and "$" are neighbours
 * in ASCII. */
static void add_of_framework(struct making *m, const struct gb_ids *slogans)
{
	struct arena *a = m->w->arena;
	struct store_condition *d;
	struct buf sql = BUF_EMPTY;

	if (strchr(m->q->framework, '#')) {
		d = add_condition(m, 1);
		d->values[0].text = m->q->framework;
		say_column(m, d, "framework", "= ?");
		return;
	}
	d = add_condition(m, slogans->n * 3);
	buf_putc(&sql, '(');
	for (size_t i = 0; i < slogans->n; i++) {
		buf_printf(&sql, "%st.framework = ? OR (t.framework > ? AND t.framework < ?)",
			i ? " OR " : "");
		d->values[3 * i].text = slogans->at[i];
		d->values[3 * i + 1].text = arena_printf(a, "%s#", slogans->at[i]);
		d->values[3 * i + 2].text = arena_printf(a, "%s$", slogans->at[i]);
	}
	buf_putc(&sql, ')');
	d->drive = arena_strdup(a, buf_text(&sql));
	d->check = arena_printf(a, "+%s", d->drive);
	d->probe = arena_printf(a, "directives t WHERE %s", d->drive);
	buf_free(&sql);
}

static enum gb_status of_framework(struct making *m)
{
	struct gb_ids slogans;
	struct store_condition *d;
	enum gb_status status = find_frameworks(m, &slogans);

	if (status != GB_OK)
		return status;
	if (slogans.n == 0)
		return no_framework(m);
	if (m->q->kind == GB_DIRECTIVE) {
		add_of_framework(m, &slogans);
		return GB_OK;
	}
	d = add_condition(m, slogans.n);
	set_texts(d, 0, &slogans);
	say_column(m, d, "address", arena_printf(m->w->arena, "IN %s", marks(m, slogans.n)));
	return GB_OK;
}

/* ---- what is searched for, in a list that has an order of its own -------------------------------- */

static enum gb_status of_text(struct making *m)
{
	struct arena *a = m->w->arena;
	struct store_array values;
	struct store_condition *d;
	const char *rows;
	enum gb_status status = store_search_condition(m->c, m->q, a, &rows, &values);

	if (status != GB_OK)
		return status;
	d = add_condition(m, 0);
	d->values = values.at;
	d->n_values = values.n;
	d->probe = arena_printf(a, "(%s)", rows);
	d->drive = arena_printf(a, "t.nr IN (%s)", rows);
	d->check = arena_printf(a, "+t.nr IN (%s)", rows);
	return GB_OK;
}

/* ---- all filters ----------------------------------------------------------------------------- */

static bool asks_meetings(const struct gb_query *q) { return q->meetings.n > 0; }
static bool asks_dates(const struct gb_query *q)
{
	return gb_date_given(q->meeting_date.from) || gb_date_given(q->meeting_date.to);
}
static bool asks_topics(const struct gb_query *q) { return q->topics.n > 0; }
static bool asks_agencies(const struct gb_query *q) { return q->agencies.n > 0; }
static bool asks_indicators(const struct gb_query *q) { return q->indicators.n > 0; }
static bool asks_kinds(const struct gb_query *q) { return q->n_kinds > 0; }
static bool asks_framework(const struct gb_query *q) { return q->framework != NULL; }
static bool asks_due(const struct gb_query *q) { return q->due != GB_DUE_ANY; }
static bool asks_text(const struct gb_query *q) { return q->text != NULL; }

#define OF(kind) (1u << (kind))
#define RECORDS (OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING))
#define ALL (RECORDS | OF(GB_MEETING))

static const struct filter {
	bool (*asked)(const struct gb_query *q);
	unsigned kinds;                 /* those that can be filtered so */
	enum gb_status (*make)(struct making *m);
	const char *misfit;             /* said for the others */
} filters[] = {
	{ asks_meetings, ALL, of_meetings, NULL },
	{ asks_dates, ALL, of_dates, NULL },
	{ asks_topics, ALL, of_topics, NULL },
	{ asks_agencies, ALL, of_agencies, NULL },
	{ asks_indicators, OF(GB_FIGURE) | OF(GB_MEETING), of_indicators,
		TR("only meetings and figures have indicators") },
	{ asks_kinds, ALL & ~OF(GB_DIRECTIVE), of_kinds, TR("directives are all of one kind") },
	{ asks_framework, OF(GB_DIRECTIVE) | OF(GB_SLOGAN), of_framework,
		TR("only slogans and directives have a framework") },
	{ asks_due, OF(GB_DIRECTIVE), of_due, TR("only directives have a deadline") },
	{ asks_text, ALL, of_text, NULL },
};

enum gb_status store_where_make(gb_corpus *c, const struct gb_query *q, struct arena *a,
                                struct store_where *out)
{
	struct making m = { c, q, out };
	enum gb_status status = GB_OK;

	*out = (struct store_where){ .arena = a, .kind = q->kind, .driver = -1 };
	for (size_t i = 0; status == GB_OK && i < sizeof(filters) / sizeof(filters[0]); i++) {
		const struct filter *f = &filters[i];
		if (!f->asked(q))
			continue;
		if (!(f->kinds & OF(q->kind)))
			return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, f->misfit));
		status = f->make(&m);
	}
	return status;
}
