/* rows.c - a set of rows that a caller holds: records with their meetings, in an arena of their own. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>

gb_rows *store_rows_new(void)
{
	gb_rows *r = mem_alloc(sizeof(*r));

	r->arena = arena_new();
	r->rows = (struct store_array){ .size = sizeof(struct gb_row), .arena = r->arena };
	r->keys = (struct store_list){ .arena = r->arena };
	r->meetings = (struct store_array){ .size = sizeof(struct store_known_meeting), .arena = r->arena };
	return r;
}

/* So many meetings are looked through before one is read again: more than a screen shows, and still
 * nothing beside reading. */
#define REMEMBERED 200

/* Rows of one meeting mostly follow each other, so the last is looked at first. */
static const struct gb_meeting *find_meeting(const gb_rows *r, int64_t number)
{
	const struct store_known_meeting *known = r->meetings.at;
	const size_t first = r->meetings.n > REMEMBERED ? r->meetings.n - REMEMBERED : 0;

	for (size_t i = r->meetings.n; i-- > first;)
		if (known[i].number == number)
			return known[i].meeting;
	return NULL;
}

static enum gb_status get_meeting(gb_corpus *c, gb_rows *r, int64_t number, const struct gb_meeting **out)
{
	struct gb_meeting *m;
	struct store_known_meeting *known;
	enum gb_status status;

	*out = find_meeting(r, number);
	if (*out)
		return GB_OK;
	m = arena_alloc(r->arena, sizeof(*m));
	status = store_read_meeting(c, number, r->arena, m);
	if (status != GB_OK)
		return status;
	known = store_array_add(&r->meetings);
	known->number = number;
	known->meeting = *out = m;
	return GB_OK;
}

enum gb_status store_rows_add(gb_corpus *c, gb_rows *r, enum gb_kind kind, int64_t number, const char *key)
{
	const struct gb_meeting *meeting;
	struct gb_record *record = NULL;
	struct gb_row *row;
	enum gb_status status = get_meeting(c, r,
		kind == GB_MEETING ? number : number >> STORE_RECORD_BITS, &meeting);

	if (status == GB_OK && kind != GB_MEETING) {
		record = arena_alloc(r->arena, sizeof(*record));
		status = store_read_record(c, kind, number, r->arena, record);
	}
	if (status != GB_OK)
		return status;
	row = store_array_add(&r->rows);
	*row = (struct gb_row){ .meeting = meeting, .record = record };
	store_list_add(&r->keys, key);
	return GB_OK;
}

size_t gb_rows_count(const gb_rows *r)
{
	return r->rows.n;
}

const struct gb_row *gb_rows_at(const gb_rows *r, size_t i)
{
	return (const struct gb_row *)r->rows.at + i;
}

bool gb_rows_more(const gb_rows *r)
{
	return r->more;
}

const char *gb_rows_key(const gb_rows *r, size_t i)
{
	return r->keys.at[i];
}

void gb_rows_free(gb_rows *r)
{
	if (!r)
		return;
	arena_free(r->arena);
	free(r);
}
