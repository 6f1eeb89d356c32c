/* search_facet.c - how what a search finds divides: the first rows are read, and counted here. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

struct dividing {
	gb_corpus *c;
	enum gb_facet by;
	struct arena *arena;
	struct store_array ids;         /* const char *: one for each record and part, then sorted and counted */
};

static void count_id(struct dividing *d, const char *id)
{
	*(const char **)store_array_add(&d->ids) = id;
}

/* ---- by the number alone --------------------------------------------------------------------- */

/* Records of one meeting follow each other. */
static enum gb_status by_meeting(struct dividing *d, const int64_t *numbers, size_t n)
{
	const char *sql = d->by == GB_BY_YEAR ? "SELECT substr(date, 1, 4) FROM meetings WHERE nr = ?"
		: "SELECT id FROM meetings WHERE nr = ?";
	const char *id = NULL;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < n; i++) {
		const int64_t meeting = numbers[i] >> STORE_RECORD_BITS;
		if (i == 0 || meeting != numbers[i - 1] >> STORE_RECORD_BITS) {
			struct store_run r;
			store_start(&r, d->c, sql);
			r.arena = d->arena;
			store_bind_int(&r, meeting);
			id = store_next(&r) ? store_get_id(&r) : NULL;
			status = store_end(&r);
		}
		if (id)
			count_id(d, id);
	}
	return status;
}

static enum gb_status by_record_kind(struct dividing *d, const int64_t *numbers, size_t n)
{
	for (size_t i = 0; i < n; i++)
		count_id(d, gb_word(GB_WORDS_KIND, (int)store_kind_of(numbers[i])));
	return GB_OK;
}

/* ---- by what the tables say -------------------------------------------------------------------
 *
 * Rows that lie near each other are read in one go, with those between them that were not found: hits of a frequent word
 * are most of a meeting. */
#define NEAR_ROWS 64

/* Gives the number and a part of each row of a kind between two; NULL where the kind has no such parts. */
static const char *statement(enum gb_facet by, enum gb_kind kind, bool meetings)
{
	static const char *const kinds[GB_KINDS] = {
		[GB_MEETING] = "SELECT nr << 20, kind FROM meetings WHERE nr BETWEEN ?1 >> 20 AND ?2 >> 20",
		[GB_SLOGAN] = "SELECT nr, kind FROM slogans WHERE nr BETWEEN ?1 AND ?2",
		[GB_FIGURE] = "SELECT nr, kind FROM figures WHERE nr BETWEEN ?1 AND ?2",
		[GB_FINDING] = "SELECT nr, kind FROM findings WHERE nr BETWEEN ?1 AND ?2",
	};
	/* What the records of a meeting say of it, in a list of meetings only. */
	static const char *const tallied[] = {
		[GB_BY_TOPIC] = "SELECT meeting << 20, id FROM tallies WHERE meeting BETWEEN ?1 >> 20 AND ?2 >> 20 AND what = 'topic'",
		[GB_BY_AGENCY] = "SELECT meeting << 20, id FROM tallies\n"
			"WHERE meeting BETWEEN ?1 >> 20 AND ?2 >> 20 AND what = 'agency'",
		[GB_BY_INDICATOR] = "SELECT meeting << 20, id FROM tallies\n"
			"WHERE meeting BETWEEN ?1 >> 20 AND ?2 >> 20 AND what = 'indicator'",
	};

	if (by == GB_BY_KIND)
		return kinds[kind];
	if (kind == GB_MEETING)
		return meetings ? tallied[by] : NULL;
	if (by == GB_BY_FRAMEWORK)
		return "SELECT t.nr, s.address FROM directives t" STORE_JOIN_FRAMEWORK "\nWHERE t.nr BETWEEN ?1 AND ?2 ORDER BY t.nr";
	if (by == GB_BY_INDICATOR)
		return kind == GB_FIGURE ? "SELECT nr, indicator FROM figures WHERE nr BETWEEN ?1 AND ?2" : NULL;
	return by == GB_BY_TOPIC
		? "SELECT record, topic FROM record_topics WHERE record BETWEEN ?1 AND ?2 ORDER BY record"
		: "SELECT record, agency FROM record_agencies WHERE record BETWEEN ?1 AND ?2 ORDER BY record";
}

static void add(struct store_list *list, const char *id)
{
	const struct gb_ids have = store_list_ids(list);

	if (list->n < 1000 && !store_in(&have, id))
		store_list_add(list, id);
}

/* Asking for an agency finds what was its predecessors', so it counts for all that came after them. */
static void add_agency(const struct gb_vocabulary *v, struct store_list *list, const char *id)
{
	for (int n = 0; id && n < 100; n++) {
		const struct gb_agency *a = gb_agency_find(v, id);
		add(list, id);
		id = a ? a->succeeded_by : NULL;
	}
}

/* The parts of one row are all there: each counts once. */
static void count_parts(struct dividing *d, struct store_list *parts)
{
	for (size_t i = 0; i < parts->n; i++)
		count_id(d, parts->at[i]);
	parts->n = 0;
}

static enum gb_status count_rows(struct dividing *d, const char *sql, const int64_t *numbers, size_t n)
{
	const struct gb_vocabulary *v = d->by == GB_BY_AGENCY ? gb_vocabulary(d->c) : NULL;
	struct store_list parts = { .arena = d->arena };
	struct store_run r;
	int64_t last = -1;
	size_t at = 0;

	store_start(&r, d->c, sql);
	r.arena = d->arena;
	store_bind_int(&r, numbers[0]);
	store_bind_int(&r, numbers[n - 1]);
	while (store_next(&r)) {
		const int64_t number = store_get_int(&r);
		if (number != last)
			count_parts(d, &parts);
		last = number;
		while (at < n && numbers[at] < number)
			at++;
		if (at == n || numbers[at] != number)
			continue;
		const char *id = d->by == GB_BY_FRAMEWORK ? store_get_address(&r) : store_get_id_or_none(&r);
		if (id && v)
			add_agency(v, &parts, id);
		else if (id)
			add(&parts, id);
	}
	count_parts(d, &parts);
	return store_end(&r);
}

static enum gb_status by_rows(struct dividing *d, bool meetings, const int64_t *numbers, size_t n)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0, end; status == GB_OK && i < n; i = end) {
		const char *sql = statement(d->by, store_kind_of(numbers[i]), meetings);
		for (end = i + 1; end < n && numbers[end] - numbers[end - 1] <= NEAR_ROWS; end++)
			;
		if (sql)
			status = count_rows(d, sql, numbers + i, end - i);
	}
	return status;
}

/* ---- the parts ------------------------------------------------------------------------------- */

static int by_id(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void gather(struct dividing *d, struct store_array *parts)
{
	const char **ids = d->ids.at;
	struct gb_part *part = NULL;

	if (d->ids.n == 0)
		return;
	qsort(ids, d->ids.n, sizeof(*ids), by_id);
	for (size_t i = 0; i < d->ids.n; i++) {
		if (i == 0 || strcmp(ids[i], ids[i - 1]) != 0) {
			part = store_array_add(parts);
			part->id = ids[i];
		}
		part->count++;
	}
	store_sort_parts(parts);
}

enum gb_status store_search_divide(gb_corpus *c, const struct gb_query *q, enum gb_facet by, struct arena *a,
                                   struct store_array *parts, bool *more)
{
	struct arena *rough = arena_new();
	struct dividing d = { .c = c, .by = by, .arena = a, .ids = { .size = sizeof(const char *), .arena = rough } };
	struct store_array numbers;
	enum gb_status status = store_search_numbers(c, q, GB_FACETS_READ, rough, &numbers);

	*more = numbers.n > GB_FACETS_READ;
	if (*more)
		numbers.n = GB_FACETS_READ;
	if (status == GB_OK && (by == GB_BY_MEETING || by == GB_BY_YEAR))
		status = by_meeting(&d, numbers.at, numbers.n);
	else if (status == GB_OK && by == GB_BY_RECORD_KIND)
		status = by_record_kind(&d, numbers.at, numbers.n);
	else if (status == GB_OK)
		status = by_rows(&d, q->kind == GB_MEETING, numbers.at, numbers.n);
	if (status == GB_OK)
		gather(&d, parts);
	arena_free(rough);
	return status;
}
