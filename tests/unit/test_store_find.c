/* test_store_find.c - every order and filter against a plain sort and a plain loop over made-up briefings,
 * and windows of every size, forwards and backwards, against the whole list. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/inside.h"
#include "store_case.h"
#include "text/text.h"

#define N_MEETINGS 14

static struct arena *arena;
static gb_corpus *corpus;
static const struct gb_briefing *briefings[N_MEETINGS];

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	corpus = case_memory();
	for (int i = 0; i < N_MEETINGS; i++) {
		/* Some days hold several meetings, and they do not come in the order of their dates. */
		const char *id = arena_printf(arena, "m%02d", (i * 5) % N_MEETINGS);
		briefings[i] = case_made_up(arena, (uint32_t)i * 77 + 5, id, (i * 5) % 11 * 40, 6);
		case_put(corpus, briefings[i], "d");
	}
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	gb_close(corpus);
	arena_free(arena);
	return 0;
}

/* ---- the plain way --------------------------------------------------------------------------- */

struct item {
	const struct gb_meeting *m;
	const struct gb_record *r;      /* NULL: the meeting */
	long place;                     /* among its kind in the meeting */
};

static const char *address(const struct item *i)
{
	return i->r ? i->r->address : i->m->id;
}

static int number_order(long long a, long long b)
{
	return a < b ? -1 : a > b;
}

static int source_order(const struct item *a, const struct item *b)
{
	int order = -gb_date_cmp(a->m->date, b->m->date);

	if (order == 0)
		order = strcmp(a->m->id, b->m->id);
	return order ? order : number_order(a->place, b->place);
}

/* What is not known comes last. */
static int text_order(const char *a, const char *b)
{
	struct buf x = BUF_EMPTY, y = BUF_EMPTY;
	int order;

	if (!a || !b)
		return number_order(!a, !b);
	text_sort_key(&x, a);
	text_sort_key(&y, b);
	order = strcmp(buf_text(&x), buf_text(&y));
	buf_free(&x);
	buf_free(&y);
	return order;
}

static const char *text_of(const struct item *i)
{
	if (!i->r)
		return i->m->title.vi;
	switch (i->r->kind) {
	case GB_SLOGAN:
		return i->r->slogan.name ? i->r->slogan.name : i->r->slogan.wording;
	case GB_DIRECTIVE:
		return i->r->directive.text.vi;
	case GB_FIGURE:
		return i->r->figure.label.vi;
	default:
		return i->r->finding.text.vi;
	}
}

static const char *agency_of(const struct item *i)
{
	const struct gb_record *r = i->r;
	const char *id = NULL;

	if (r->kind == GB_DIRECTIVE)
		id = r->directive.assignees.n ? r->directive.assignees.at[0] : r->directive.joint.n ? r->directive.joint.at[0] : NULL;
	else if (r->kind == GB_FIGURE && r->figure.agencies.n)
		id = r->figure.agencies.at[0];
	if (!id && r->kind != GB_DIRECTIVE)
		id = r->attribution;
	return id ? gb_agency_find(case_vocabulary(), id)->name.vi : NULL;
}

static const char *topic_of(const struct item *i)
{
	return i->r->topics.n ? gb_topic_find(case_vocabulary(), i->r->topics.at[0])->name.vi : NULL;
}

static int kind_of(const struct item *i)
{
	if (!i->r)
		return (int)i->m->kind;
	if (i->r->kind == GB_SLOGAN)
		return (int)i->r->slogan.kind;
	return i->r->kind == GB_FIGURE ? (int)i->r->figure.kind : (int)i->r->finding.kind;
}

static const char *indicator_of(const struct item *i)
{
	const char *id = i->r->figure.indicator;

	return id ? gb_indicator_find(case_vocabulary(), id)->name.vi : NULL;
}

static int value_order(const struct gb_figure *a, const struct gb_figure *b)
{
	int order = text_order(a->unit.vi, b->unit.vi);

	return order ? order : gb_decimal_cmp(a->value, b->value);
}

static int period_order(const char *a, const char *b)
{
	struct gb_span x, y;

	if (!a || !b)
		return number_order(!a, !b);
	assert_true(gb_period_parse(a, &x) && gb_period_parse(b, &y));
	return gb_date_cmp(x.to, y.to);
}

static int due_order(const struct item *a, const struct item *b)
{
	const struct gb_directive *x = &a->r->directive, *y = &b->r->directive;
	int group_x = gb_date_given(x->due) ? 0 : x->assignees.n + x->joint.n ? 1 : 2;
	int group_y = gb_date_given(y->due) ? 0 : y->assignees.n + y->joint.n ? 1 : 2;

	if (group_x != group_y)
		return group_x - group_y;
	return group_x == 0 ? gb_date_cmp(x->due, y->due) : source_order(a, b);
}

static enum gb_sort sorting;

static int order_of(const struct item *a, const struct item *b)
{
	switch (sorting) {
	case GB_SORT_DATE:
		return source_order(a, b);
	case GB_SORT_DEFAULT:
		return a->r && a->r->kind == GB_DIRECTIVE ? due_order(a, b) : source_order(a, b);
	case GB_SORT_DUE:
		return due_order(a, b);
	case GB_SORT_TEXT:
		return text_order(text_of(a), text_of(b));
	case GB_SORT_AGENCY:
		return text_order(agency_of(a), agency_of(b));
	case GB_SORT_TOPIC:
		return text_order(topic_of(a), topic_of(b));
	case GB_SORT_KIND:
		return kind_of(a) - kind_of(b);
	case GB_SORT_INDICATOR:
		return text_order(indicator_of(a), indicator_of(b));
	case GB_SORT_VALUE:
		return value_order(&a->r->figure, &b->r->figure);
	default:
		return period_order(a->r->figure.period, b->r->figure.period);
	}
}

static int by_order(const void *a, const void *b)
{
	int order = order_of(a, b);

	return order ? order : strcmp(address(a), address(b));
}

static bool has(const struct gb_ids *list, const char *id)
{
	for (size_t i = 0; id && i < list->n; i++)
		if (strcmp(list->at[i], id) == 0)
			return true;
	return false;
}

static bool share(const struct gb_ids *a, const struct gb_ids *b)
{
	for (size_t i = 0; i < a->n; i++)
		if (has(b, a->at[i]))
			return true;
	return false;
}

static bool is_of_agency(const struct gb_record *r, const struct gb_ids *agencies)
{
	if (r->kind == GB_DIRECTIVE)
		return share(&r->directive.assignees, agencies) || share(&r->directive.joint, agencies);
	return has(agencies, r->attribution) || (r->kind == GB_FIGURE &&
		share(&r->figure.agencies, agencies));
}

/* The vocabulary's predecessors and groups, written out: mic goes before mst; moh, mic and mps are
 * ministries, and those are of ministries-localities. */
static const char *const of_mst[] = { "mst", "mic" };
static const char *const around[] = { "ministries", "ministries-localities" };

static struct gb_ids expanded(const struct gb_query *q)
{
	static const char *all[8];
	struct gb_ids ids = { all, 0 };

	for (size_t i = 0; i < q->agencies.n; i++)
		all[ids.n++] = q->agencies.at[i];
	if (has(&q->agencies, "mst"))
		all[ids.n++] = of_mst[1];
	if (q->with_groups && (has(&ids, "moh") || has(&ids, "mic") || has(&ids, "mps")))
		all[ids.n++] = around[0], all[ids.n++] = around[1];
	return ids;
}

static bool matches_due(const struct gb_query *q, const struct gb_directive *d)
{
	if (q->due == GB_DUE_NONE)
		return !gb_date_given(d->due);
	if (!gb_date_given(d->due))
		return false;
	if (q->due == GB_DUE_PASSED)
		return gb_date_cmp(d->due, q->today) < 0;
	return (!gb_date_given(q->due_span.from) || gb_date_cmp(d->due, q->due_span.from) >= 0) &&
		(!gb_date_given(q->due_span.to) || gb_date_cmp(d->due, q->due_span.to) <= 0);
}

static bool is_of_framework(const struct gb_record *r, const char *framework)
{
	const char *own = r->kind == GB_SLOGAN ? (r->slogan.name ? r->address : NULL) : r->directive.framework;
	size_t len = strlen(framework);

	if (!own)
		return false;
	if (!strchr(framework, '/'))
		return true;    /* all made-up frameworks share one name */
	if (r->kind == GB_SLOGAN)
		return strncmp(own, framework, strcspn(framework, "#")) == 0 &&
			own[strcspn(framework, "#")] == '\0';
	return strncmp(own, framework, len) == 0 && (own[len] == '\0' || own[len] == '#');
}

static bool record_matches(const struct gb_query *q, const struct item *i)
{
	const struct gb_record *r = i->r;
	const struct gb_ids agencies = expanded(q);

	if (q->topics.n && !share(&r->topics, &q->topics))
		return false;
	if (q->agencies.n && !is_of_agency(r, &agencies))
		return false;
	if (q->indicators.n && !has(&q->indicators, r->figure.indicator))
		return false;
	if (q->framework && !is_of_framework(r, q->framework))
		return false;
	return q->due == GB_DUE_ANY || matches_due(q, &r->directive);
}

static bool any_record_matches(const struct gb_query *q, const struct gb_briefing *b,
                               bool (*one)(const struct gb_query *, const struct gb_record *))
{
	for (size_t k = 0; k < b->n_records; k++)
		if (one(q, &b->records[k]))
			return true;
	return false;
}

static bool one_topic(const struct gb_query *q, const struct gb_record *r)
{
	return share(&r->topics, &q->topics);
}

static bool one_agency(const struct gb_query *q, const struct gb_record *r)
{
	const struct gb_ids agencies = expanded(q);

	return is_of_agency(r, &agencies);
}
static bool one_indicator(const struct gb_query *q, const struct gb_record *r)
{
	return r->kind == GB_FIGURE && has(&q->indicators, r->figure.indicator);
}

static bool meeting_matches(const struct gb_query *q, const struct gb_briefing *b)
{
	return (!q->topics.n || any_record_matches(q, b, one_topic)) &&
		(!q->agencies.n || any_record_matches(q, b, one_agency)) &&
		(!q->indicators.n || any_record_matches(q, b, one_indicator));
}

static bool matches(const struct gb_query *q, const struct gb_briefing *b, const struct item *i)
{
	bool kind = q->n_kinds == 0;

	for (size_t k = 0; k < q->n_kinds; k++)
		kind = kind || q->kinds[k] == kind_of(i);
	if (!kind || (q->meetings.n && !has(&q->meetings, i->m->id)))
		return false;
	if (gb_date_given(q->meeting_date.from) && gb_date_cmp(i->m->date, q->meeting_date.from) < 0)
		return false;
	if (gb_date_given(q->meeting_date.to) && gb_date_cmp(i->m->date, q->meeting_date.to) > 0)
		return false;
	return i->r ? record_matches(q, i) : meeting_matches(q, b);
}

static size_t plain(const struct gb_query *q, struct item *out)
{
	size_t n = 0;

	for (int m = 0; m < N_MEETINGS; m++) {
		const struct gb_briefing *b = briefings[m];
		struct item i = { &b->meeting, NULL, 0 };
		if (q->kind == GB_MEETING && matches(q, b, &i))
			out[n++] = i;
		for (size_t k = 0; k < b->n_records; k++) {
			i = (struct item){ &b->meeting, &b->records[k], (long)k };
			if (b->records[k].kind == q->kind && matches(q, b, &i))
				out[n++] = i;
		}
	}
	sorting = q->sort;
	qsort(out, n, sizeof(*out), by_order);
	for (size_t k = 0; q->reverse && k < n / 2; k++) {
		struct item swap = out[k];
		out[k] = out[n - 1 - k];
		out[n - 1 - k] = swap;
	}
	return n;
}

/* ---- windows --------------------------------------------------------------------------------- */

static const char *row_address(const struct gb_row *row)
{
	return row->record ? row->record->address : row->meeting->id;
}

static gb_rows *find(const struct gb_query *q, const struct gb_window *w)
{
	gb_rows *rows;

	if (gb_find(corpus, q, w, &rows) != GB_OK)
		fail_msg("gb_find: %s", gb_why(corpus));
	return rows;
}

/* The rows are those of the list from `from` on. */
static void assert_rows(const gb_rows *rows, const struct item *want, size_t from, size_t n)
{
	assert_int_equal(gb_rows_count(rows), n);
	for (size_t i = 0; i < n; i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		assert_string_equal(row_address(row), address(&want[from + i]));
		assert_string_equal(row->meeting->id, want[from + i].m->id);
	}
}

static void forwards(const struct gb_query *q, const struct item *want, size_t n, size_t size)
{
	struct gb_window w = { .limit = size };
	gb_rows *rows = find(q, &w);

	for (size_t at = 0;;) {
		size_t take = n - at < size ? n - at : size;
		assert_rows(rows, want, at, take);
		assert_int_equal(gb_rows_more(rows), at + take < n);
		at += take;
		if (take == 0 || !gb_rows_more(rows))
			break;
		w.after = gb_rows_key(rows, take - 1);
		gb_rows *next = find(q, &w);
		gb_rows_free(rows);
		rows = next;
	}
	gb_rows_free(rows);
}

static void backwards(const struct gb_query *q, const struct item *want, size_t n, size_t size)
{
	struct gb_window w = { .limit = size, .last = true };
	gb_rows *rows = find(q, &w);

	for (size_t left = n;;) {
		size_t take = left < size ? left : size;
		left -= take;
		assert_rows(rows, want, left, take);
		assert_int_equal(gb_rows_more(rows), left > 0);
		if (take == 0 || left == 0)
			break;
		w.before = gb_rows_key(rows, 0);
		gb_rows *next = find(q, &w);
		gb_rows_free(rows);
		rows = next;
	}
	gb_rows_free(rows);
}

/* A key is a place: both ways from the middle, also when its row is not shown. */
static void from_the_middle(const struct gb_query *q, const struct item *want, size_t n)
{
	gb_rows *all = find(q, &(struct gb_window){ .limit = 100000 });
	size_t middle = n / 2;

	if (n > 2) {
		gb_rows *after = find(q, &(struct gb_window){ .after = gb_rows_key(all, middle),
			.limit = 2 });
		gb_rows *before = find(q, &(struct gb_window){ .before = gb_rows_key(all, middle),
			.limit = 1 });
		assert_rows(after, want, middle + 1, n - middle - 1 < 2 ? n - middle - 1 : 2);
		assert_rows(before, want, middle - 1, 1);
		gb_rows_free(after);
		gb_rows_free(before);
	}
	gb_rows_free(all);
}

/* From the row of an address on; from one that does not match, what follows it. */
static void at_an_address(const struct gb_query *q, const struct item *want, size_t n)
{
	struct gb_query every = { .kind = q->kind, .sort = q->sort, .reverse = q->reverse };
	gb_rows *whole = find(&every, &(struct gb_window){ .limit = 100000 });
	size_t follows = 0;

	for (size_t i = 0; i < gb_rows_count(whole); i++) {
		const char *here = row_address(gb_rows_at(whole, i));
		gb_rows *rows = find(q, &(struct gb_window){ .at = here, .limit = 2 });
		assert_rows(rows, want, follows, n - follows < 2 ? n - follows : 2);
		assert_int_equal(gb_rows_more(rows), n - follows > 2);
		gb_rows_free(rows);
		follows += follows < n && strcmp(address(&want[follows]), here) == 0;
	}
	gb_rows_free(whole);
}

/* Windows of 1 to 7 rows, or a few sizes. */
static void check_query(const struct gb_query *q, bool all_windows)
{
	static struct item want[N_MEETINGS * 30];
	size_t n = plain(q, want);
	long count;
	gb_rows *all = find(q, &(struct gb_window){ .limit = 100000 });

	assert_rows(all, want, 0, n);
	assert_false(gb_rows_more(all));
	gb_rows_free(all);
	assert_int_equal(gb_count(corpus, q, 0, &count), GB_OK);
	assert_int_equal(count, n);
	assert_int_equal(gb_count(corpus, q, 3, &count), GB_OK);
	assert_int_equal(count, n < 3 ? n : 3);
	all = find(q, &(struct gb_window){ .offset = 2, .limit = 3 });
	assert_rows(all, want, 2, n < 2 ? 0 : n - 2 < 3 ? n - 2 : 3);
	gb_rows_free(all);
	for (size_t size = all_windows ? 1 : 2; size <= 7; size += all_windows ? 1 : 5) {
		forwards(q, want, n, size);
		backwards(q, want, n, size);
	}
	from_the_middle(q, want, n);
	at_an_address(q, want, n);
}

/* ---- orders ---------------------------------------------------------------------------------- */

static bool has_order(enum gb_kind kind, enum gb_sort sort)
{
	if (sort == GB_SORT_DEFAULT || sort == GB_SORT_DATE || sort == GB_SORT_TEXT)
		return true;
	if (sort == GB_SORT_DUE)
		return kind == GB_DIRECTIVE;
	if (sort == GB_SORT_AGENCY || sort == GB_SORT_TOPIC)
		return kind != GB_MEETING;
	if (sort == GB_SORT_KIND)
		return kind != GB_DIRECTIVE;
	return kind == GB_FIGURE;
}

static void test_orders(void **state)
{
	(void)state;
	for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
		for (enum gb_sort sort = GB_SORT_DEFAULT; sort <= GB_SORT_PERIOD; sort++) {
			struct gb_query q = { .kind = kind, .sort = sort };
			gb_rows *rows;
			if (has_order(kind, sort)) {
				check_query(&q, true);
				q.reverse = true;
				check_query(&q, true);
			} else {
				assert_int_equal(gb_find(corpus, &q, NULL, &rows), GB_USAGE);
				assert_null(rows);
				assert_string_not_equal(gb_why(corpus), "");
			}
		}
	}
}

/* ---- filters --------------------------------------------------------------------------------- */

#define ONE(s) { (const char *const[]){ s }, 1 }
#define TWO(s, t) { (const char *const[]){ s, t }, 2 }

static const int two_kinds[] = { 1, 3 };

static const struct {
	unsigned kinds;                 /* of records that know this filter */
	struct gb_query q;
} filters[] = {
	{ 0x1f, { .meetings = ONE("m03") } },
	{ 0x1f, { .meetings = TWO("m12", "m01") } },
	{ 0x1f, { .meetings = ONE("nowhere") } },
	{ 0x1f, { .meetings = TWO("nowhere", "m05") } },
	{ 0x1f, { .topics = ONE("health") } },
	{ 0x1f, { .topics = TWO("data", "people") } },
	{ 0x1f, { .topics = ONE("mps") } },
	{ 0x1f, { .topics = ONE("unheard-of") } },
	{ 0x1f, { .agencies = ONE("moh") } },
	{ 0x1f, { .agencies = ONE("moh"), .with_groups = true } },
	{ 0x1f, { .agencies = ONE("mst") } },
	{ 0x1f, { .agencies = ONE("mst"), .with_groups = true } },
	{ 0x1f, { .agencies = TWO("mps", "provinces") } },
	{ 0x1f, { .meeting_date = { { 2020, 3, 1 }, { 2020, 8, 1 } } } },
	{ 0x1f, { .meeting_date = { .from = { 2020, 6, 1 } } } },
	{ 0x1f, { .meeting_date = { .to = { 2020, 1, 1 } } } },
	{ 0x1f, { .topics = ONE("data"), .agencies = ONE("moh"),
		.meeting_date = { .from = { 2020, 2, 1 } } } },
	{ 0x1f, { .topics = ONE("data"), .meetings = TWO("m03", "m04") } },
	{ 0x1b, { .kinds = two_kinds, .n_kinds = 2 } },
	{ 0x1b, { .kinds = two_kinds, .n_kinds = 1, .topics = ONE("people") } },
	{ 0x09, { .indicators = ONE("egov-rank") } },
	{ 0x09, { .indicators = TWO("egov-rank", "digital-economy-share"), .topics = ONE("data") } },
	{ 0x06, { .framework = "m03/five" } },
	{ 0x06, { .framework = "m07/five#1" } },
	{ 0x06, { .framework = "5 Day manh" } },
	{ 0x04, { .due = GB_DUE_NONE } },
	{ 0x04, { .due = GB_DUE_PASSED, .today = { 2020, 3, 1 } } },
	{ 0x04, { .due = GB_DUE_SPAN, .due_span = { { 2020, 5, 1 }, { 2020, 12, 31 } } } },
	{ 0x04, { .due = GB_DUE_SPAN, .due_span = { .from = { 2020, 12, 1 } } } },
	{ 0x04, { .due = GB_DUE_SPAN, .due_span = { .to = { 2020, 4, 1 } }, .agencies = ONE("moh") } },
};

/* With `few` matches looked up, the rest met along the order: both ways must find the same. */
static void check_filters(int few)
{
	static const enum gb_sort sorts[] = { GB_SORT_DEFAULT, GB_SORT_DATE, GB_SORT_TEXT };

	corpus->few = few;
	for (size_t f = 0; f < sizeof(filters) / sizeof(filters[0]); f++) {
		for (enum gb_kind kind = GB_MEETING; kind < GB_KINDS; kind++) {
			struct gb_query q = filters[f].q;
			gb_rows *rows;
			q.kind = kind;
			if (!(filters[f].kinds & 1u << kind)) {
				assert_int_equal(gb_find(corpus, &q, NULL, &rows), GB_USAGE);
				continue;
			}
			for (size_t s = 0; s < 3; s++) {
				q.sort = sorts[s];
				check_query(&q, false);
			}
		}
	}
	corpus->few = STORE_FEW;
}

static void test_filters_of_few(void **state)
{
	(void)state;
	check_filters(STORE_FEW);
}

static void test_filters_of_many(void **state)
{
	(void)state;
	check_filters(3);
}

static void test_through_group(void **state)
{
	const char *const moh[] = { "moh" };
	struct gb_query q = { .kind = GB_DIRECTIVE, .agencies = { moh, 1 }, .with_groups = true };
	gb_rows *rows = find(&q, &(struct gb_window){ .limit = 1000 });
	size_t through = 0;
	(void)state;

	for (size_t i = 0; i < gb_rows_count(rows); i++) {
		const struct gb_row *row = gb_rows_at(rows, i);
		bool own = has(&row->record->directive.assignees, "moh") ||
			has(&row->record->directive.joint, "moh");
		assert_int_equal(row->through_group, !own);
		through += row->through_group;
	}
	assert_true(through > 0 && through < gb_rows_count(rows));
	gb_rows_free(rows);
}

static void test_unknown_framework(void **state)
{
	struct gb_query q = { .kind = GB_DIRECTIVE, .framework = "5 day manhh" };
	gb_rows *rows;
	(void)state;

	assert_int_equal(gb_find(corpus, &q, NULL, &rows), GB_USAGE);
	assert_non_null(strstr(gb_why(corpus), "5 đẩy mạnh"));
}

static void test_bad_keys(void **state)
{
	static const char *const bad[] = { "", "x", "i", "i5", "i5,", "t%zz,tx", "i5,tm03/r,i6",
		"i99999999999999999999,tx" };
	struct gb_query q = { .kind = GB_DIRECTIVE };
	gb_rows *rows;
	(void)state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .after = bad[i] }, &rows),
			GB_USAGE);
		assert_null(rows);
	}
}

/* What is gone, or of another kind, is no place in a list; and a search has none by address. */
static void test_addresses_without_place(void **state)
{
	static const char *const none[] = { "", "m03", "m03/nothing", "m99/r", "m03/f0", "'; --" };
	struct gb_query q = { .kind = GB_DIRECTIVE };
	gb_rows *rows;
	(void)state;

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .at = none[i] }, &rows), GB_NONE);
		assert_null(rows);
	}
	q.kind = GB_ANY;
	q.sort = GB_SORT_TIME;
	assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .at = "m03" }, &rows), GB_USAGE);
	q = (struct gb_query){ .kind = GB_ANY, .text = "m" };
	assert_int_equal(gb_find(corpus, &q, &(struct gb_window){ .at = "m03" }, &rows), GB_USAGE);
}

/* Agencies that succeed each other in a ring, and groups that hold themselves, by way of others too. */
static void test_rings_of_agencies(void **state)
{
	const struct gb_agency ring[] = {
		{ .id = "a", .name = { "A", NULL }, .kind = GB_BODY, .succeeded_by = "b" },
		{ .id = "b", .name = { "B", NULL }, .kind = GB_BODY, .succeeded_by = "a" },
		{ .id = "g", .name = { "G", NULL }, .kind = GB_GROUP,
			.members = { (const char *const[]){ "a", "g", "h" }, 3 } },
		{ .id = "h", .name = { "H", NULL }, .kind = GB_GROUP,
			.members = { (const char *const[]){ "g" }, 1 } },
	};
	const struct gb_vocabulary v = { .agencies = ring, .n_agencies = 4 };
	const char *const wanted[] = { "b" };
	struct arena *a = arena_new();
	struct gb_ids own, groups;
	(void)state;

	store_expand_agencies(&v, &(struct gb_ids){ wanted, 1 }, true, a, &own, &groups);
	assert_int_equal(own.n, 2);
	assert_true(store_in(&own, "a"));
	assert_int_equal(groups.n, 2);
	assert_true(store_in(&groups, "g") && store_in(&groups, "h"));
	store_expand_agencies(&v, &(struct gb_ids){ wanted, 1 }, false, a, &own, &groups);
	assert_int_equal(groups.n, 0);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_orders),
		cmocka_unit_test(test_filters_of_few),
		cmocka_unit_test(test_filters_of_many),
		cmocka_unit_test(test_through_group),
		cmocka_unit_test(test_unknown_framework),
		cmocka_unit_test(test_bad_keys),
		cmocka_unit_test(test_addresses_without_place),
		cmocka_unit_test(test_rings_of_agencies),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
