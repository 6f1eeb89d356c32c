/* time.c - the timeline: meetings, deadlines and targets, each read in the order of its days, and merged. */
#include "config.h"
#include "store/timeline.h"

#include <string.h>

/* ---- keys: 2025-12-31 (before everything of that day), or 2025-12-31,1,session-10/electronic-records -- */

void gb_time_key(char out[GB_TIME_KEY_SIZE], struct gb_date day)
{
	const struct gb_date first = { GB_YEAR_FIRST, 1, 1 };

	gb_date_print(out, gb_date_given(day) ? day : first);
}

struct key {
	int64_t day;
	int place;                      /* of the stream; -1: before them all */
	const char *address;
};

static const char *key_write(const struct time_stream *s, const char *address, struct arena *a)
{
	char day[11];

	gb_date_print(day, gb_date_of_day((long)s->day));
	return arena_printf(a, "%s,%d,%s", day, s->place, address);
}

static bool key_read(const char *key, struct key *out)
{
	char text[11] = "";
	struct gb_date day;

	memcpy(text, key, strnlen(key, 10));
	if (!gb_date_parse(text, &day))
		return false;
	*out = (struct key){ gb_day_number(day), -1, "" };
	key += 10;
	if (*key == '\0')
		return true;
	if (key[0] != ',' || key[1] < '0' || key[1] >= '0' + TIME_LINES || key[2] != ',')
		return false;
	out->place = key[1] - '0';
	out->address = key + 3;
	return true;
}

/* ---- a window -------------------------------------------------------------------------------- */

struct reading {
	gb_corpus *c;
	const struct gb_window *w;
	size_t limit;
	bool down;                      /* back in time */
	bool has_key;
	struct key key;
};

/* Where this stream goes on from a key: at its own address, or with the next day, or that day whole.  Never out of the
 * span that the stream has. */
static void begin_behind(const struct time_stream *s, const struct key *key, struct time_place *from)
{
	const int64_t day = key->day + (s->place < key->place);

	if (day >= from->day)
		*from = (struct time_place){ day, s->place == key->place ? key->address : NULL };
}

static void end_before(const struct time_stream *s, const struct key *key, struct time_place *to)
{
	const int64_t day = key->day - (s->place > key->place);

	if (day <= to->day)
		*to = (struct time_place){ day, s->place == key->place ? key->address : NULL };
}

static void start(struct time_stream *s, const struct reading *rd)
{
	struct time_place from = { s->low, NULL }, to = { s->high, NULL };
	struct buf sql = BUF_EMPTY;

	if (rd->has_key && rd->down)
		end_before(s, &rd->key, &to);
	else if (rd->has_key)
		begin_behind(s, &rd->key, &from);
	buf_printf(&sql, "SELECT t.nr, t.%s, t.%s", s->line->day, s->line->address);
	time_write(s, "", &from, &to, &sql);
	time_write_order(s, rd->down, &sql);
	buf_puts(&sql, " LIMIT ?");
	store_start(&s->run, rd->c, buf_text(&sql));
	buf_free(&sql);
	time_bind(s, &s->run, &from, &to);
	store_bind_int(&s->run, (int64_t)rd->limit + 1 + (int64_t)(rd->w->offset < INT64_MAX / 2 ? rd->w->offset : INT64_MAX / 2));
}

static void advance(struct time_stream *s)
{
	s->has_row = store_next(&s->run);
	if (!s->has_row)
		return;
	s->number = store_get_int(&s->run);
	s->day = time_get_day(s, &s->run);
}

static struct time_stream *nearest(struct timeline *t, bool down)
{
	struct time_stream *best = NULL;

	for (int i = 0; i < TIME_LINES; i++) {
		struct time_stream *s = &t->at[down ? TIME_LINES - 1 - i : i];
		if (s->has_row && (!best || (down ? s->day > best->day : s->day < best->day)))
			best = s;
	}
	return best;
}

/* A row of the window before it is read. */
struct found {
	enum gb_kind kind;
	int64_t number;
	const char *key;
};

static void keep(struct time_stream *s, struct store_array *places)
{
	struct found *f = store_array_add(places);
	const char *address = s->line->kind == GB_MEETING ? store_get_id(&s->run) : store_get_address(&s->run);

	f->kind = s->line->kind;
	f->number = s->number;
	f->key = key_write(s, address, places->arena);
}

/* The rows of the window in the order of reading. */
static enum gb_status merge(struct timeline *t, const struct reading *rd, struct store_array *places, bool *more)
{
	size_t skip = rd->w->offset;
	enum gb_status status = GB_OK;
	struct time_stream *s;

	for (int i = 0; i < TIME_LINES; i++) {
		if (t->at[i].empty)
			continue;
		start(&t->at[i], rd);
		t->at[i].run.arena = places->arena;
		advance(&t->at[i]);
	}
	for (; (s = nearest(t, rd->down)) && places->n < rd->limit; advance(s)) {
		if (skip > 0)
			skip--;
		else
			keep(s, places);
	}
	*more = s != NULL;
	for (int i = 0; i < TIME_LINES; i++) {
		enum gb_status end = t->at[i].empty ? GB_OK : store_end(&t->at[i].run);
		status = status == GB_OK ? end : status;
	}
	return status;
}

/* The agencies that were asked for are the same for all kinds. */
static void mark_groups(gb_rows *rows, const struct timeline *t)
{
	for (int i = 0; i < TIME_LINES; i++) {
		const struct store_where *where = &t->at[i].where;
		if (where->groups.n == 0)
			continue;
		store_mark_groups(rows, &where->own, &where->groups);
		return;
	}
}

enum gb_status store_time_window(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, size_t limit,
                                 gb_rows *rows)
{
	const char *key = w->before ? w->before : w->after;
	const bool backwards = w->before || (w->last && !w->after);
	struct reading rd = { .c = c, .w = w, .limit = limit, .down = backwards != q->reverse, .has_key = key != NULL };
	struct store_array places = { .size = sizeof(struct found), .arena = rows->arena };
	struct timeline t;
	enum gb_status status = time_make(c, q, false, rows->arena, &t);

	if (status == GB_OK && key && !key_read(key, &rd.key))
		status = gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this is no place in the list: %s"), key);
	if (status == GB_OK)
		status = merge(&t, &rd, &places, &rows->more);
	for (size_t i = 0; status == GB_OK && i < places.n; i++) {
		const struct found *f = (struct found *)places.at + (backwards ? places.n - 1 - i : i);
		status = store_rows_add(c, rows, f->kind, f->number, f->key);
	}
	mark_groups(rows, &t);
	return status;
}

/* ---- how many -------------------------------------------------------------------------------- */

enum gb_status store_time_count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out)
{
	struct timeline t;
	enum gb_status status = time_make(c, q, true, a, &t);

	*out = 0;
	for (int i = 0; status == GB_OK && i < TIME_LINES && (cap <= 0 || *out < cap); i++) {
		const struct time_stream *s = &t.at[i];
		long n = 0;
		if (!s->empty)
			status = time_count(c, s, s->low, s->high, cap > 0 ? cap - *out : 0, &n);
		*out += n;
	}
	return status;
}
