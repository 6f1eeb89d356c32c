/* number.c - the row ids: made of the date, so that the default order costs nothing.  Everything of
 * a meeting lies in one range of them, so that taking it out, or moving it, is a few ranges. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

/* Every table that has rows of meetings: by the meeting's own number, or by its records'. */
static const struct owned {
	const char *table, *column;
	bool by_record;
} owned[] = {
	{ "meetings", "nr", false },
	{ "people", "meeting", false },
	{ "documents", "meeting", false },
	{ "sources", "meeting", false },
	{ "retired", "meeting", false },
	{ "left_out", "meeting", false },
	{ "tallies", "meeting", false },
	{ "slogans", "nr", true },
	{ "slogan_items", "slogan", true },
	{ "directives", "nr", true },
	{ "directive_figures", "directive", true },
	{ "figures", "nr", true },
	{ "not_comparable", "record", true },
	{ "findings", "nr", true },
	{ "record_topics", "record", true },
	{ "record_agencies", "record", true },
	{ "record_was", "record", true },
};

int64_t store_day_base(struct gb_date d)
{
	const struct gb_date last = { GB_YEAR_LAST, 12, 31 };

	return (int64_t)(gb_day_number(last) - gb_day_number(d)) << STORE_SLOT_BITS;
}

#define N_OWNED (sizeof(owned) / sizeof(owned[0]))

/* Runs a statement whose parameters are the range of rows that the meeting has in this table, and
 * how far to move them. */
static enum gb_status on_range(gb_corpus *c, const char *sql, const struct owned *o,
                               int64_t meeting, int64_t move)
{
	struct store_run r;

	store_start(&r, c, sql);
	store_bind_int(&r, o->by_record ? store_first_record(meeting) : meeting);
	store_bind_int(&r, o->by_record ? store_last_record(meeting) : meeting);
	if (move)
		store_bind_int(&r, o->by_record ? move * ((int64_t)1 << STORE_RECORD_BITS) : move);
	return store_do(&r);
}

enum gb_status store_delete_rows(gb_corpus *c, int64_t meeting)
{
	struct buf sql = BUF_EMPTY;
	enum gb_status status = store_index_remove_meeting(c, meeting);

	if (status == GB_OK)
		status = store_untally(c, meeting);
	for (size_t i = 0; status == GB_OK && i < N_OWNED; i++) {
		const struct owned *o = &owned[i];
		buf_clear(&sql);
		buf_printf(&sql, "DELETE FROM %s WHERE %s BETWEEN ?1 AND ?2", o->table, o->column);
		status = on_range(c, buf_text(&sql), o, meeting, 0);
	}
	buf_free(&sql);
	return status;
}

static enum gb_status move_rows(gb_corpus *c, int64_t from, int64_t to)
{
	struct buf sql = BUF_EMPTY;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < N_OWNED; i++) {
		const struct owned *o = &owned[i];
		buf_clear(&sql);
		buf_printf(&sql, "UPDATE %s SET %s = %s + ?3 WHERE %s BETWEEN ?1 AND ?2",
			o->table, o->column, o->column, o->column);
		status = on_range(c, buf_text(&sql), o, from, to - from);
	}
	buf_free(&sql);
	return status;
}

/* Gives a meeting another number, where nothing is yet.  The rank of a directive without a deadline
 * is made of its row id. */
static enum gb_status move_meeting(gb_corpus *c, int64_t from, int64_t to)
{
	const struct owned directives = { "directives", "nr", true };
	enum gb_status status;

	if (from == to)
		return GB_OK;
	status = store_index_move_meeting(c, from, to);
	if (status == GB_OK)
		status = move_rows(c, from, to);
	if (status != GB_OK)
		return status;
	return on_range(c,
		"UPDATE directives SET rank = rank + ?3 WHERE nr BETWEEN ?1 AND ?2 AND due IS NULL",
		&directives, to, to - from);
}

enum gb_status store_number_of(gb_corpus *c, const char *id, int64_t *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT nr FROM meetings WHERE id = ?");
	store_bind_text(&r, id);
	*out = store_next(&r) ? store_get_int(&r) : 0;
	return store_end(&r);
}

/* The nearest numbers in use around `id` on its day; the day's ends where there are none. */
static enum gb_status find_gap(gb_corpus *c, const char *id, int64_t base, int64_t *below, int64_t *above)
{
	struct store_run r;

	*below = base;
	*above = base + ((int64_t)1 << STORE_SLOT_BITS);
	store_start(&r, c, "SELECT max(nr) FILTER (WHERE id < ?1), min(nr) FILTER (WHERE id > ?1)\n"
		"FROM meetings WHERE nr > ?2 AND nr < ?3");
	store_bind_text(&r, id);
	store_bind_int(&r, *below);
	store_bind_int(&r, *above);
	if (store_next(&r)) {
		int64_t before = store_get_int(&r), after = store_get_int(&r);
		if (before)
			*below = before;
		if (after)
			*above = after;
	}
	return store_end(&r);
}

/* ---- room between neighbours ------------------------------------------------------------------ */

/* The meetings of a part of a day, in order. */
static enum gb_status list_part(gb_corpus *c, int64_t from, int64_t size, struct store_array *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT nr FROM meetings WHERE nr >= ?1 AND nr < ?2 ORDER BY nr");
	store_bind_int(&r, from);
	store_bind_int(&r, from + size);
	while (store_next(&r))
		*(int64_t *)store_array_add(out) = store_get_int(&r);
	return store_end(&r);
}

/* The smallest part around `number` (a half, a quarter, ... of the day, as it divides) that is so empty that
 * spreading its meetings leaves room for a while: the larger it is, the emptier it must be.  So a
 * meeting costs a few moves of others whatever the order in which they come (Bender and others, "Two
 * simplified algorithms for maintaining order in a list", 2002). */
static enum gb_status find_part(gb_corpus *c, int64_t number, int64_t *from, int64_t *size,
                                struct store_array *meetings)
{
	enum gb_status status = GB_OK;

	for (int bits = 1; status == GB_OK && bits <= STORE_SLOT_BITS; bits++) {
		*size = (int64_t)1 << bits;
		*from = number & ~(*size - 1);
		meetings->n = 0;
		status = list_part(c, *from, *size, meetings);
		if (((int64_t)meetings->n + 1) * (bits + 2) <= *size)
			break;
	}
	return status;
}

/* Spreads the meetings around `number` evenly.  Those that go up begin with the last and those that go
 * down with the first, so that none meets another. */
static enum gb_status spread(gb_corpus *c, int64_t number, struct arena *a)
{
	struct store_array meetings = { .size = sizeof(int64_t), .arena = a };
	int64_t from, size, step;
	enum gb_status status = find_part(c, number, &from, &size, &meetings);
	const int64_t *at = meetings.at, n = (int64_t)meetings.n;

	if (status != GB_OK)
		return status;
	step = size / (n + 1);
	if (step < 2)
		return gb_fail(&c->why, GB_BAD_DATA, tr(c->why.lang,
			"more than %d meetings on one day"), (int)n);
	for (int64_t i = n - 1; status == GB_OK && i >= 0; i--)
		if (from + step * (i + 1) > at[i])
			status = move_meeting(c, at[i], from + step * (i + 1));
	for (int64_t i = 0; status == GB_OK && i < n; i++)
		if (from + step * (i + 1) < at[i])
			status = move_meeting(c, at[i], from + step * (i + 1));
	return status;
}

/* Files mostly come sorted by their ids: beside the first or the last meeting of a day a short step
 * leaves room for thousands more. */
#define STEP 16

static int64_t place_between(int64_t below, int64_t above, int64_t base)
{
	const int64_t half = (above - below) / 2;
	const bool is_first = below == base, is_last = above == base + ((int64_t)1 << STORE_SLOT_BITS);

	if (is_first == is_last || half < STEP)
		return below + half;
	return is_last ? below + STEP : above - STEP;
}

enum gb_status store_new_number(gb_corpus *c, const char *id, struct gb_date date, int64_t *out)
{
	const int64_t base = store_day_base(date);

	for (int attempt = 0; attempt < 2; attempt++) {
		int64_t below, above;
		struct arena *a;
		enum gb_status status = find_gap(c, id, base, &below, &above);
		if (status != GB_OK)
			return status;
		if (above - below >= 2) {
			*out = place_between(below, above, base);
			return GB_OK;
		}
		a = arena_new();
		status = spread(c, below, a);
		arena_free(a);
		if (status != GB_OK)
			return status;
	}
	return gb_fail(&c->why, GB_SOFTWARE, tr(c->why.lang, "no place for another meeting on that day"));
}
