/* index_rows.c - the search index follows the tables: which rows come and go when a meeting, or a name in the
 * vocabulary, does.  A row leaves the index as it came in, made once more of what the tables say. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

enum gb_status store_index_add(gb_corpus *c, const struct gb_meeting *m, const struct gb_record *r, int64_t number)
{
	struct buf text = BUF_EMPTY;
	enum gb_status status;

	if (!c->has_index)
		return GB_OK;
	store_index_text(gb_vocabulary(c), m, r, &text);
	status = store_index_queue(c, number, false, buf_text(&text));
	buf_free(&text);
	return status;
}

/* ---- meetings -------------------------------------------------------------------------------- */

/* A row of the tables, and what is to be done with it. */
struct stored {
	const struct gb_vocabulary *v;
	const struct gb_meeting *meeting;
	int64_t number, as;             /* `as`: the number it is to have in the index */
	bool remove;
};

static enum gb_status queue_stored(gb_corpus *c, const struct stored *s)
{
	const enum gb_kind kind = store_kind_of(s->number);
	struct arena *a = arena_new();
	struct gb_record record;
	struct buf text = BUF_EMPTY;
	enum gb_status status = GB_OK;

	if (kind != GB_MEETING)
		status = store_read_record(c, kind, s->number, a, &record);
	if (status == GB_OK) {
		store_index_text(s->v, s->meeting, kind == GB_MEETING ? NULL : &record, &text);
		status = store_index_queue(c, s->as, s->remove, buf_text(&text));
	}
	buf_free(&text);
	arena_free(a);
	return status;
}

/* The numbers of a meeting's rows in the index: its own, then those of its records. */
static enum gb_status list_rows(gb_corpus *c, int64_t meeting, struct store_array *numbers)
{
	enum gb_status status = GB_OK;

	*(int64_t *)store_array_add(numbers) = store_first_record(meeting);
	for (enum gb_kind kind = GB_SLOGAN; status == GB_OK && kind < GB_KINDS; kind++) {
		struct store_run r;
		struct buf sql = BUF_EMPTY;
		buf_printf(&sql, "SELECT nr FROM %s WHERE nr BETWEEN ? AND ? ORDER BY nr", store_table(kind));
		store_start(&r, c, buf_text(&sql));
		buf_free(&sql);
		store_bind_int(&r, store_first_record(meeting));
		store_bind_int(&r, store_last_record(meeting));
		while (store_next(&r))
			*(int64_t *)store_array_add(numbers) = store_get_int(&r);
		status = store_end(&r);
	}
	return status;
}

/* Takes all rows of a meeting out, puts them in as those of the meeting number `to` (0: not at all), or both. */
static enum gb_status queue_meeting(gb_corpus *c, int64_t meeting, bool out, int64_t to)
{
	struct arena *a = arena_new();
	struct store_array numbers = { .size = sizeof(int64_t), .arena = a };
	struct gb_meeting m;
	struct stored s = { .v = gb_vocabulary(c), .meeting = &m };
	enum gb_status status = store_read_meeting(c, meeting, a, &m);

	if (status == GB_OK)
		status = list_rows(c, meeting, &numbers);
	for (size_t i = 0; status == GB_OK && i < numbers.n; i++) {
		s.number = s.as = ((int64_t *)numbers.at)[i];
		s.remove = true;
		if (out)
			status = queue_stored(c, &s);
		s.as += (to - meeting) * ((int64_t)1 << STORE_RECORD_BITS);
		s.remove = false;
		if (status == GB_OK && to)
			status = queue_stored(c, &s);
	}
	arena_free(a);
	return status;
}

enum gb_status store_index_remove_meeting(gb_corpus *c, int64_t meeting)
{
	return c->has_index ? queue_meeting(c, meeting, true, 0) : GB_OK;
}

enum gb_status store_index_move_meeting(gb_corpus *c, int64_t from, int64_t to)
{
	return c->has_index ? queue_meeting(c, from, true, to) : GB_OK;
}

enum gb_status store_index_add_meeting(gb_corpus *c, int64_t meeting)
{
	return queue_meeting(c, meeting, false, meeting);
}

/* ---- names of the vocabulary ----------------------------------------------------------------- */

struct renewing {
	gb_corpus *c;
	const struct gb_vocabulary *before, *now;
	struct store_array numbers;     /* of the rows that some changed name stands in */
	enum gb_status status;
};

static bool same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool same_pair(const struct gb_text *a, const struct gb_text *b)
{
	return same(a->vi, b->vi) && same(a->en, b->en);
}

static bool same_agency(const void *a, const void *b)
{
	const struct gb_agency *x = a, *y = b;

	if (!same_pair(&x->name, &y->name) || x->shorts.n != y->shorts.n)
		return false;
	for (size_t i = 0; i < x->shorts.n; i++)
		if (strcmp(x->shorts.at[i], y->shorts.at[i]) != 0)
			return false;
	return true;
}

static bool same_topic(const void *a, const void *b)
{
	return same_pair(&((const struct gb_topic *)a)->name, &((const struct gb_topic *)b)->name);
}

static bool same_indicator(const void *a, const void *b)
{
	return same_pair(&((const struct gb_indicator *)a)->name, &((const struct gb_indicator *)b)->name);
}

static void find_rows(struct renewing *r, const char *sql, const char *id)
{
	struct store_run run;

	store_start(&run, r->c, sql);
	store_bind_text(&run, id);
	while (store_next(&run))
		*(int64_t *)store_array_add(&r->numbers) = store_get_int(&run);
	r->status = store_end(&run);
}

struct entries {
	const void *at;
	size_t n, size;
};

static const char *id_at(const struct entries *e, size_t i)
{
	return *(const char *const *)(const void *)((const char *)e->at + i * e->size);
}

/* Both are sorted by id.  What is only in one of them no record can name. */
static void compare(struct renewing *r, struct entries before, struct entries now,
                    bool (*is_same)(const void *, const void *), const char *sql)
{
	for (size_t i = 0, k = 0; r->status == GB_OK && i < before.n && k < now.n;) {
		const int order = strcmp(id_at(&before, i), id_at(&now, k));
		if (order == 0 && !is_same((const char *)before.at + i * before.size, (const char *)now.at + k * now.size))
			find_rows(r, sql, id_at(&now, k));
		i += order <= 0;
		k += order >= 0;
	}
}

static int by_value(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void renew_rows(struct renewing *r)
{
	const int64_t *at = r->numbers.at;
	struct arena *a = arena_new();
	struct gb_meeting m = { .id = NULL };

	for (size_t i = 0; r->status == GB_OK && i < r->numbers.n; i++) {
		const int64_t meeting = at[i] >> STORE_RECORD_BITS;
		struct stored s = { r->before, &m, at[i], at[i], true };
		if (i > 0 && at[i] == at[i - 1])
			continue;
		if (i == 0 || meeting != at[i - 1] >> STORE_RECORD_BITS) {
			arena_free(a);
			a = arena_new();
			r->status = store_read_meeting(r->c, meeting, a, &m);
		}
		if (r->status == GB_OK)
			r->status = queue_stored(r->c, &s);
		s.v = r->now;
		s.remove = false;
		if (r->status == GB_OK)
			r->status = queue_stored(r->c, &s);
	}
	arena_free(a);
}

#define OF(v, what) (struct entries){ (v)->what, (v)->n_##what, sizeof(*(v)->what) }

enum gb_status store_index_renew(gb_corpus *c, const struct gb_vocabulary *before)
{
	struct renewing r = { .c = c, .before = before, .now = gb_vocabulary(c), .status = GB_OK };

	if (!c->has_index || r.now == before)
		return GB_OK;
	r.numbers = (struct store_array){ .size = sizeof(int64_t), .arena = arena_new() };
	compare(&r, OF(before, agencies), OF(r.now, agencies), same_agency,
		"SELECT record FROM record_agencies WHERE agency = ?1\n"
		"UNION SELECT nr FROM directives WHERE attribution = ?1");
	compare(&r, OF(before, topics), OF(r.now, topics), same_topic, "SELECT record FROM record_topics WHERE topic = ?");
	compare(&r, OF(before, indicators), OF(r.now, indicators), same_indicator,
		"SELECT nr FROM figures WHERE indicator = ?");
	if (r.numbers.n > 0) {
		qsort(r.numbers.at, r.numbers.n, sizeof(int64_t), by_value);
		renew_rows(&r);
	}
	arena_free(r.numbers.arena);
	return r.status;
}
