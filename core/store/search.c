/* search.c - windows of what is found, and how many.
 *
 * Each step of the order is one expression, whose rows come in the order of their numbers; a row belongs to the first step
 * that finds it.  A window that begins at the beginning, or behind the last row of a step, knows all rows of the
 * steps that it went through, and passes over those; only a window that begins in the middle of a step, or that
 * is read backwards, lets FTS5 leave out what the steps before have.  Nothing ranks, and nothing is read that is not shown. */
#include "config.h"
#include "store/search.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct searching {
	gb_corpus *c;
	const struct gb_query *q;
	const gb_ask *ask;
	struct arena *arena;
	struct match match;
	struct search_filter filter;
};

/* A row that was found. */
struct place {
	int64_t number;
	int tier;
};

bool store_searches(const struct gb_query *q)
{
	return q->text && (q->sort == GB_SORT_DEFAULT || q->sort == GB_SORT_DATE || q->kind == GB_ANY);
}

enum gb_status store_search_ready(gb_corpus *c)
{
	enum gb_index state;
	enum gb_status status = store_index_state(c, &state);

	if (status != GB_OK)
		return status;
	return state == GB_INDEX_GOOD ? GB_OK : store_index_unsound(c, state);
}

static uint64_t state_of(const gb_corpus *c)
{
	return store_hash(HASH_START + c->connection + ((uint64_t)c->data_version << 32) +
		((uint64_t)sqlite3_total_changes64(c->db) << 8), c->why.lang == GB_VI ? "vi" : "en");
}

/* A screen asks for rows, count and facets of one text after the other. */
enum gb_status store_asked(gb_corpus *c, const char *text, bool typing, const gb_ask **out)
{
	const uint64_t state = state_of(c);
	enum gb_status status = GB_OK;
	const bool same = c->asked && c->asked_typing == typing && c->asked_of == state &&
		strcmp(c->asked_text, text) == 0;

	if (!same) {
		gb_ask_free(c->asked);
		free(c->asked_text);
		c->asked_text = mem_strdup(text);
		c->asked_typing = typing;
		c->asked_of = state;
		status = gb_ask_read(c, text, typing, &c->asked);
		if (status != GB_OK) {
			gb_ask_free(c->asked);
			c->asked = NULL;
		}
	}
	*out = c->asked;
	return status;
}

static enum gb_status begin(struct searching *s)
{
	enum gb_status status = store_search_ready(s->c);

	if (status == GB_OK)
		status = store_asked(s->c, s->q->text, s->q->typing, &s->ask);
	if (status == GB_OK)
		status = store_match_make(s->c, s->ask, s->arena, &s->match);
	if (status == GB_OK)
		status = store_filter_make(s->c, s->q, s->ask, s->arena, &s->filter);
	return status;
}

/* ---- one step -------------------------------------------------------------------------------- */

/* The expression of a step with all that narrows it, and without what the steps before it find. */
static void write_match(const struct searching *s, int tier, bool only, struct buf *out)
{
	const char *joint = " NOT (";

	buf_printf(out, s->filter.tags.len > 0 ? "((%s) AND %s)" : "(%s)%s",
		tier == MATCH_ALL ? s->match.all : s->match.tiers[tier], buf_text(&s->filter.tags));
	if (s->match.without) {
		buf_printf(out, "%s%s", joint, s->match.without);
		joint = " OR ";
	}
	if (s->filter.without.len > 0) {
		buf_printf(out, "%s%s", joint, buf_text(&s->filter.without));
		joint = " OR ";
	}
	for (int i = 0; only && i < tier; i++) {
		buf_printf(out, "%s%s", joint, s->match.tiers[i]);
		joint = " OR ";
	}
	if (joint[1] == 'O')
		buf_putc(out, ')');
}

static void start(const struct searching *s, int tier, bool only, int64_t low, int64_t high, bool down,
                  struct store_run *r)
{
	struct buf match = BUF_EMPTY, sql = BUF_EMPTY;
	const struct store_value *values = s->filter.values.at;

	write_match(s, tier, only, &match);
	buf_printf(&sql, "SELECT s.rowid FROM search s%s WHERE s.search MATCH ? AND s.rowid >= ? AND s.rowid <= ?%s\n"
		"ORDER BY s.rowid%s", buf_text(&s->filter.join), buf_text(&s->filter.sql), down ? " DESC" : "");
	store_start(r, s->c, buf_text(&sql));
	r->searching = true;
	store_bind_copy(r, buf_text(&match));
	store_bind_int(r, low > s->filter.low ? low : s->filter.low);
	store_bind_int(r, high < s->filter.high ? high : s->filter.high);
	for (size_t i = 0; i < s->filter.values.n; i++) {
		if (values[i].text)
			store_bind_text(r, values[i].text);
		else
			store_bind_int(r, values[i].number);
	}
	buf_free(&match);
	buf_free(&sql);
}

/* ---- windows --------------------------------------------------------------------------------- */

/* Where a window is read from. */
struct reading {
	struct searching *s;
	bool down;                      /* from the last step to the first, and rows from the oldest on */
	size_t skip, most;
	struct store_array places;      /* of the window, in the order of reading */
	struct store_array passed;      /* rows of steps that were read whole */
	size_t sorted;                  /* so many of them, in order: those of the steps before this one */
};

static int by_number(const void *a, const void *b)
{
	const int64_t x = ((const struct place *)a)->number, y = ((const struct place *)b)->number;

	return (x > y) - (x < y);
}

static bool was_passed(const struct reading *w, int64_t number)
{
	const struct place wanted = { number, 0 };

	return w->sorted > 0 && bsearch(&wanted, w->passed.at, w->sorted, sizeof(wanted), by_number) != NULL;
}

/* Reads on in one step.  `whole`: from its beginning, so that all that the steps before it hold was read, too. */
static enum gb_status read_tier(struct reading *w, int tier, int64_t low, int64_t high, bool whole)
{
	struct store_run r;
	const size_t before = w->places.n;

	start(w->s, tier, !whole, low, high, w->down, &r);
	while (w->places.n < w->most && store_next(&r)) {
		const struct place p = { store_get_int(&r), tier };
		if (whole && was_passed(w, p.number))
			continue;
		if (w->skip > 0) {
			w->skip--;
			if (whole)
				*(struct place *)store_array_add(&w->passed) = p;
			continue;
		}
		*(struct place *)store_array_add(&w->places) = p;
	}
	for (size_t i = before; whole && i < w->places.n; i++)
		*(struct place *)store_array_add(&w->passed) = ((struct place *)w->places.at)[i];
	if (w->passed.n > 0)
		qsort(w->passed.at, w->passed.n, sizeof(struct place), by_number);
	w->sorted = w->passed.n;
	return store_end(&r);
}

/* The key of a row: its step and its number. */
static bool read_key(const char *key, struct place *out)
{
	char *end;

	if (key[0] != 'i')
		return false;
	errno = 0;
	const long tier = strtol(key + 1, &end, 10);
	if (end == key + 1 || strncmp(end, ",i", 2) != 0 || tier < 0 || tier > MATCH_ALL)
		return false;
	const char *number = end + 2;
	out->tier = (int)tier;
	out->number = strtoll(number, &end, 10);
	return end != number && *end == '\0' && errno == 0;
}

static const char *write_key(struct arena *a, const struct place *p)
{
	return arena_printf(a, "i%d,i%" PRId64, p->tier, p->number);
}

/* One step, or what follows the key in it. */
static enum gb_status read_from(struct reading *w, int tier, const struct place *key, bool whole)
{
	return read_tier(w, tier, key && !w->down ? key->number + 1 : 0, key && w->down ? key->number - 1 : INT64_MAX, whole);
}

static enum gb_status read_places(struct reading *w, const struct place *key)
{
	const int last = w->s->match.n - 1, step = w->down ? -1 : 1;
	int tier = key ? key->tier < last ? key->tier : last : w->down ? last : 0;
	enum gb_status status = GB_OK;

	if (w->s->q->sort == GB_SORT_DATE)
		return read_from(w, MATCH_ALL, key, true);
	for (; status == GB_OK && tier >= 0 && tier <= last && w->places.n < w->most; tier += step)
		status = read_from(w, tier, key && tier == key->tier ? key : NULL, !key && !w->down);
	return status;
}

static enum gb_status fill(struct reading *w, size_t limit, bool turned, gb_rows *rows)
{
	const struct place *at = w->places.at;
	size_t n = w->places.n;
	enum gb_status status = GB_OK;

	rows->more = n > limit;
	if (rows->more)
		n = limit;
	for (size_t i = 0; status == GB_OK && i < n; i++) {
		const struct place *p = &at[turned ? n - 1 - i : i];
		const enum gb_kind kind = store_kind_of(p->number);
		status = store_rows_add(w->s->c, rows, kind,
			kind == GB_MEETING ? p->number >> STORE_RECORD_BITS : p->number, write_key(rows->arena, p));
	}
	store_mark_groups(rows, &w->s->filter.own, &w->s->filter.groups);
	return status;
}

static enum gb_status window(struct searching *s, const struct gb_window *w, size_t limit, gb_rows *rows)
{
	const bool turned = w->before || (w->last && !w->after);
	const char *text = w->before ? w->before : w->after;
	struct place key;
	struct reading reading = { .s = s, .down = turned != s->q->reverse, .skip = w->offset, .most = limit + 1,
		.places = { .size = sizeof(struct place), .arena = s->arena },
		.passed = { .size = sizeof(struct place), .arena = s->arena } };
	enum gb_status status;

	if (text && !read_key(text, &key))
		return gb_fail(&s->c->why, GB_USAGE, tr(s->c->why.lang, "this is no place in the list: %s"), text);
	status = read_places(&reading, text ? &key : NULL);
	return status == GB_OK ? fill(&reading, limit, turned, rows) : status;
}

enum gb_status store_search_window(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, size_t limit,
                                   gb_rows *rows)
{
	struct searching s = { .c = c, .q = q };
	enum gb_status status;

	if (q->sort != GB_SORT_DEFAULT && q->sort != GB_SORT_DATE)
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this list has no such order"));
	s.arena = arena_new();
	status = begin(&s);
	if (status == GB_OK && !s.filter.nothing)
		status = window(&s, w, limit, rows);
	store_filter_free(&s.filter);
	arena_free(s.arena);
	return status;
}

/* ---- numbers --------------------------------------------------------------------------------- */

enum gb_status store_search_numbers(gb_corpus *c, const struct gb_query *q, size_t most, struct arena *a,
                                    struct store_array *numbers)
{
	struct searching s = { .c = c, .q = q, .arena = a };
	enum gb_status status = begin(&s);
	struct store_run r;

	*numbers = (struct store_array){ .size = sizeof(int64_t), .arena = a };
	if (status == GB_OK && !s.filter.nothing) {
		start(&s, MATCH_ALL, false, 0, INT64_MAX, false, &r);
		while (numbers->n <= most && store_next(&r))
			*(int64_t *)store_array_add(numbers) = store_get_int(&r);
		status = store_end(&r);
	}
	store_filter_free(&s.filter);
	return status;
}

enum gb_status store_search_count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out)
{
	struct searching s = { .c = c, .q = q, .arena = a };
	enum gb_status status = begin(&s);
	struct store_run r;

	*out = 0;
	if (status == GB_OK && !s.filter.nothing) {
		start(&s, MATCH_ALL, false, 0, INT64_MAX, false, &r);
		while ((cap <= 0 || *out < cap) && store_next(&r))
			++*out;
		status = store_end(&r);
	}
	store_filter_free(&s.filter);
	return status;
}

/* ---- as a condition of a list that has another order -------------------------------------------- */

enum gb_status store_search_condition(gb_corpus *c, const struct gb_query *q, struct arena *a,
                                      const char **rows, struct store_array *values)
{
	const struct gb_query text = { .kind = q->kind, .text = q->text, .typing = q->typing, .today = q->today };
	struct searching s = { .c = c, .q = &text, .arena = a };
	enum gb_status status = begin(&s);
	struct buf match = BUF_EMPTY;
	const struct store_value *more = s.filter.values.at;

	*values = (struct store_array){ .size = sizeof(struct store_value), .arena = a };
	if (status == GB_OK) {
		write_match(&s, MATCH_ALL, false, &match);
		*rows = arena_printf(a, "SELECT s.rowid%s AS nr FROM search s%s WHERE s.search MATCH ? AND s.rowid >= ? AND s.rowid <= ?%s",
			q->kind == GB_MEETING ? " >> 20" : "", buf_text(&s.filter.join), buf_text(&s.filter.sql));
		((struct store_value *)store_array_add(values))->text = arena_strdup(a, buf_text(&match));
		((struct store_value *)store_array_add(values))->number = s.filter.low;
		((struct store_value *)store_array_add(values))->number = s.filter.high;
		for (size_t i = 0; i < s.filter.values.n; i++)
			*(struct store_value *)store_array_add(values) = more[i];
	}
	buf_free(&match);
	store_filter_free(&s.filter);
	return status;
}
