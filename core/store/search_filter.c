/* search_filter.c - what narrows a search beside its words: by the tags that each row has in the index, by the range of
 * row numbers that a meeting or a date is, else by conditions of the lists. */
#include "config.h"
#include "store/search.h"

#include <string.h>

struct filtering {
	gb_corpus *c;
	const struct gb_query *q;
	const gb_ask *a;
	struct search_filter *f;
};

static void add_number(struct search_filter *f, int64_t n)
{
	((struct store_value *)store_array_add(&f->values))->number = n;
}

static void narrow(struct search_filter *f, int64_t low, int64_t high)
{
	f->low = low > f->low ? low : f->low;
	f->high = high < f->high ? high : f->high;
	f->nothing = f->nothing || f->low > f->high;
}

/* ---- tags ------------------------------------------------------------------------------------ */

/* Opens one more group of tags, any of which will do; tag by tag; and closes it. */
static void begin_group(struct buf *tags)
{
	buf_puts(tags, tags->len > 0 ? " AND (" : "(");
}

static void add_tag(struct buf *tags, char sign, const char *id)
{
	if (tags->len > 0 && buf_text(tags)[tags->len - 1] != '(')
		buf_puts(tags, " OR ");
	if (sign)
		buf_printf(tags, "\"%c%s\"", sign, id);
	else
		buf_printf(tags, "\"%s\"", id);
}

static void add_ids(struct filtering *k, char sign, const struct gb_ids *ids)
{
	begin_group(&k->f->tags);
	for (size_t i = 0; i < ids->n; i++)
		add_tag(&k->f->tags, sign, ids->at[i]);
	buf_putc(&k->f->tags, ')');
}

/* The ids of a field that are wanted, or those that are not. */
static struct gb_ids ids_of(struct filtering *k, enum gb_field field, bool without)
{
	struct store_list list = { .arena = k->f->arena };

	for (size_t i = 0; i < k->a->fields[field].n; i++)
		if (ask_value_at(k->a, field, i)->without == without)
			store_list_add(&list, ask_value_at(k->a, field, i)->id);
	return store_list_ids(&list);
}

static void exclude(struct filtering *k, char sign, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		add_tag(&k->f->without, sign, ids->at[i]);
}

/* Whoever is asked for, with predecessors and on request the groups. */
static struct gb_ids agencies(struct filtering *k, const struct gb_ids *ids, bool note)
{
	struct store_list all = { .arena = k->f->arena };
	struct gb_ids own, groups;

	store_expand_agencies(gb_vocabulary(k->c), ids, k->q->with_groups, k->f->arena, &own, &groups);
	for (size_t i = 0; i < own.n; i++)
		store_list_add(&all, own.at[i]);
	for (size_t i = 0; i < groups.n; i++)
		store_list_add(&all, groups.at[i]);
	if (note && k->f->own.n == 0) {
		k->f->own = own;
		k->f->groups = groups;
	}
	return store_list_ids(&all);
}

static void by_tags(struct filtering *k)
{
	const struct gb_query *q = k->q;
	struct gb_ids ids;

	if (q->topics.n > 0)
		add_ids(k, '#', &q->topics);
	if (q->indicators.n > 0)
		add_ids(k, '%', &q->indicators);
	if (q->agencies.n > 0) {
		ids = agencies(k, &q->agencies, true);
		add_ids(k, '@', &ids);
	}
	ids = ids_of(k, GB_FIELD_TOPIC, false);
	if (ids.n > 0)
		add_ids(k, '#', &ids);
	ids = ids_of(k, GB_FIELD_AGENCY, false);
	if (ids.n > 0) {
		ids = agencies(k, &ids, true);
		add_ids(k, '@', &ids);
	}
	ids = ids_of(k, GB_FIELD_TOPIC, true);
	exclude(k, '#', &ids);
	ids = ids_of(k, GB_FIELD_AGENCY, true);
	ids = agencies(k, &ids, false);
	exclude(k, '@', &ids);
}

static void by_kind(struct filtering *k)
{
	struct buf *tags = &k->f->tags;
	struct gb_ids ids = ids_of(k, GB_FIELD_KIND, false);

	if (ids.n > 0)
		add_ids(k, '\0', &ids);
	ids = ids_of(k, GB_FIELD_KIND, true);
	exclude(k, '\0', &ids);
	if (k->q->kind == GB_ANY)
		return;
	begin_group(tags);
	if (k->q->n_kinds == 0)
		buf_printf(tags, "\"!%d\"", (int)k->q->kind);
	for (size_t i = 0; i < k->q->n_kinds; i++)
		buf_printf(tags, "%s\"!%d.%d\"", i ? " OR " : "", (int)k->q->kind, k->q->kinds[i]);
	buf_putc(tags, ')');
}

/* ---- ranges ---------------------------------------------------------------------------------- */

/* The rows of some meetings, or all but those. */
static enum gb_status by_meetings(struct filtering *k, const struct gb_ids *ids, bool without)
{
	struct search_filter *f = k->f;
	int64_t low = INT64_MAX, high = -1;
	size_t n = 0;

	for (size_t i = 0; i < ids->n; i++) {
		int64_t number;
		enum gb_status status = store_number_of(k->c, ids->at[i], &number);
		if (status != GB_OK)
			return status;
		if (!number)
			continue;
		buf_printf(&f->sql, "%s?", n++ == 0 ? without ? " AND s.rowid >> 20 NOT IN (" : " AND s.rowid >> 20 IN (" : ", ");
		add_number(f, number);
		low = number < low ? number : low;
		high = number > high ? number : high;
	}
	if (n > 0)
		buf_putc(&f->sql, ')');
	if (!without)
		narrow(f, n ? store_first_record(low) : 1, n ? store_last_record(high) : 0);
	return GB_OK;
}

/* Newer is smaller. */
static void days(struct gb_span span, int64_t *low, int64_t *high)
{
	const struct gb_date first = { GB_YEAR_FIRST, 1, 1 }, last = { GB_YEAR_LAST, 12, 31 };

	*low = store_first_record(store_day_base(gb_date_given(span.to) ? span.to : last));
	*high = store_last_record(store_day_base(gb_date_given(span.from) ? span.from : first) +
		((int64_t)1 << STORE_SLOT_BITS) - 1);
}

static void by_years(struct filtering *k, bool without)
{
	struct search_filter *f = k->f;
	int64_t lowest = INT64_MAX, highest = -1;
	size_t n = 0;

	for (size_t i = 0; i < k->a->fields[GB_FIELD_YEAR].n; i++) {
		const struct ask_value *v = ask_value_at(k->a, GB_FIELD_YEAR, i);
		const struct gb_span span = { { v->from, 1, 1 }, { v->to, 12, 31 } };
		int64_t low, high;
		if (v->without != without)
			continue;
		days(span, &low, &high);
		buf_printf(&f->sql, "%ss.rowid BETWEEN ? AND ?", n++ == 0 ? without ? " AND NOT (" : " AND (" : " OR ");
		add_number(f, low);
		add_number(f, high);
		lowest = low < lowest ? low : lowest;
		highest = high > highest ? high : highest;
	}
	if (n > 0)
		buf_putc(&f->sql, ')');
	if (n > 0 && !without)
		narrow(f, lowest, highest);
}

/* ---- deadlines ------------------------------------------------------------------------------- */

/* The ranks of directives (schema.c) that a deadline is. */
static void ranks(const struct gb_query *q, const struct ask_value *v, int64_t *low, int64_t *high)
{
	*low = 0;
	*high = STORE_RANK_AGENCY - 1;
	switch (v->due) {
	case ASK_DUE_NONE:
		*low = STORE_RANK_AGENCY;
		*high = INT64_MAX;
		break;
	case ASK_DUE_PASSED:
		*high = gb_day_number(q->today) - 1;
		break;
	case ASK_DUE_DAYS:
		*low = gb_day_number(q->today);
		*high = *low + v->days;
		break;
	default:
		if (gb_date_given(v->span.from))
			*low = gb_day_number(v->span.from);
		if (gb_date_given(v->span.to))
			*high = gb_day_number(v->span.to);
		break;
	}
}

static void by_due(struct filtering *k, bool without)
{
	struct search_filter *f = k->f;
	size_t n = 0;

	for (size_t i = 0; i < k->a->fields[GB_FIELD_DUE].n; i++) {
		const struct ask_value *v = ask_value_at(k->a, GB_FIELD_DUE, i);
		int64_t low, high;
		if (v->without != without)
			continue;
		ranks(k->q, v, &low, &high);
		if (n++ == 0)
			buf_printf(&f->sql, " AND %sEXISTS (SELECT 1 FROM directives d WHERE d.nr = s.rowid AND (",
				without ? "NOT " : "");
		else
			buf_puts(&f->sql, " OR ");
		buf_puts(&f->sql, "d.rank BETWEEN ? AND ?");
		add_number(f, low);
		add_number(f, high);
	}
	if (n > 0)
		buf_puts(&f->sql, "))");
	if (n > 0 && !without) {
		const char *const directives = STORE_TAG_DIRECTIVE;
		add_ids(k, '\0', &(struct gb_ids){ &directives, 1 });
	}
}

/* A due of the query as a value of the field, so that both are read alike. */
static void add_due(struct filtering *k, const struct gb_query *q)
{
	struct ask_value v = { .span = q->due_span };
	int64_t low, high;
	const char *const directives = STORE_TAG_DIRECTIVE;

	v.due = q->due == GB_DUE_NONE ? ASK_DUE_NONE : q->due == GB_DUE_PASSED ? ASK_DUE_PASSED : ASK_DUE_SPAN;
	ranks(q, &v, &low, &high);
	buf_puts(&k->f->sql, " AND EXISTS (SELECT 1 FROM directives d WHERE d.nr = s.rowid AND d.rank BETWEEN ? AND ?)");
	add_number(k->f, low);
	add_number(k->f, high);
	add_ids(k, '\0', &(struct gb_ids){ &directives, 1 });
}

/* ---- by the conditions of the lists ----------------------------------------------------------- */

/* What has no tags: frameworks; and all that a meeting's records say of it. */
static enum gb_status by_conditions(struct filtering *k, const struct gb_query *rest)
{
	struct store_where w;
	enum gb_status status = store_where_make(k->c, rest, k->f->arena, &w);

	for (int i = 0; status == GB_OK && i < w.n; i++) {
		buf_printf(&k->f->sql, " AND %s", w.at[i].check);
		for (size_t n = 0; n < w.at[i].n_values; n++)
			*(struct store_value *)store_array_add(&k->f->values) = w.at[i].values[n];
	}
	if (status == GB_OK && w.n > 0 && k->f->join.len == 0)
		buf_printf(&k->f->join, " CROSS JOIN %s t ON t.nr = s.rowid%s", store_table(rest->kind),
			rest->kind == GB_MEETING ? " >> 20" : "");
	return status;
}

static enum gb_status of_meetings(struct filtering *k)
{
	struct gb_query rest = { .kind = GB_MEETING, .topics = k->q->topics, .agencies = k->q->agencies,
		.indicators = k->q->indicators, .with_groups = k->q->with_groups };
	enum gb_status status = by_conditions(k, &rest);

	rest = (struct gb_query){ .kind = GB_MEETING, .topics = ids_of(k, GB_FIELD_TOPIC, false),
		.agencies = ids_of(k, GB_FIELD_AGENCY, false), .with_groups = k->q->with_groups };
	return status == GB_OK ? by_conditions(k, &rest) : status;
}

static enum gb_status of_records(struct filtering *k)
{
	const struct gb_query rest = { .kind = k->q->kind, .framework = k->q->framework };

	by_tags(k);
	return k->q->framework ? by_conditions(k, &rest) : GB_OK;
}

/* ---- all of them ----------------------------------------------------------------------------- */

/* What only one kind has wants that kind, as the lists do; where.c has the words. */
static enum gb_status check(gb_corpus *c, const struct gb_query *q)
{
	if (q->framework && q->kind != GB_SLOGAN && q->kind != GB_DIRECTIVE)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "only slogans and directives have a framework"));
	if (q->kind == GB_ANY && q->n_kinds > 0)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "kinds within a kind of record want that kind"));
	if (q->kind != GB_ANY && q->kind != GB_DIRECTIVE && q->due != GB_DUE_ANY)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "only directives have a deadline"));
	if (q->kind == GB_DIRECTIVE && q->n_kinds > 0)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "directives are all of one kind"));
	if (q->kind != GB_ANY && q->kind != GB_FIGURE && q->kind != GB_MEETING && q->indicators.n > 0)
		return gb_fail(&c->why, GB_USAGE, "%s", tr(c->why.lang, "only meetings and figures have indicators"));
	return GB_OK;
}

static enum gb_status make(struct filtering *k)
{
	struct gb_ids ids = ids_of(k, GB_FIELD_MEETING, false);
	enum gb_status status = check(k->c, k->q);

	by_kind(k);
	if (status == GB_OK)
		status = k->q->kind == GB_MEETING ? of_meetings(k) : of_records(k);
	if (status == GB_OK && k->q->meetings.n > 0)
		status = by_meetings(k, &k->q->meetings, false);
	if (status == GB_OK && ids.n > 0)
		status = by_meetings(k, &ids, false);
	ids = ids_of(k, GB_FIELD_MEETING, true);
	if (status == GB_OK && ids.n > 0)
		status = by_meetings(k, &ids, true);
	if (gb_date_given(k->q->meeting_date.from) || gb_date_given(k->q->meeting_date.to)) {
		int64_t low, high;
		days(k->q->meeting_date, &low, &high);
		narrow(k->f, low, high);
	}
	by_years(k, false);
	by_years(k, true);
	if (k->q->due != GB_DUE_ANY)
		add_due(k, k->q);
	by_due(k, false);
	by_due(k, true);
	return status;
}

enum gb_status store_filter_make(gb_corpus *c, const struct gb_query *q, const gb_ask *a, struct arena *arena,
                                 struct search_filter *out)
{
	struct filtering k = { c, q, a, out };

	*out = (struct search_filter){ .arena = arena, .low = 0, .high = INT64_MAX,
		.values = { .size = sizeof(struct store_value), .arena = arena } };
	return make(&k);
}

void store_filter_free(struct search_filter *f)
{
	buf_free(&f->tags);
	buf_free(&f->without);
	buf_free(&f->join);
	buf_free(&f->sql);
}
