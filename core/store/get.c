/* get.c - one record by its address, or one meeting by its id; and what may have been meant. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

/* So many names are compared at most, to suggest one. */
#define COMPARED_MAX 5000
/* So many are named when nothing is near. */
#define FEW_NAMED 6
/* A record renamed again and again is followed so far. */
#define RENAMED_MAX 16

/* ---- looking up ------------------------------------------------------------------------------ */

static enum gb_status find_record(gb_corpus *c, const char *address, enum gb_kind *kind, int64_t *number)
{
	enum gb_status status = GB_OK;

	*number = 0;
	for (enum gb_kind k = GB_SLOGAN; status == GB_OK && *number == 0 && k < GB_KINDS; k++) {
		struct buf sql = BUF_EMPTY;
		struct store_run r;
		buf_printf(&sql, "SELECT nr FROM %s WHERE address = ?", store_table(k));
		store_start(&r, c, buf_text(&sql));
		store_bind_text(&r, address);
		if (store_next(&r)) {
			*number = store_get_int(&r);
			*kind = k;
		}
		status = store_end(&r);
		buf_free(&sql);
	}
	return status;
}

/* Where a former address leads: *now NULL when the record is gone; false when it never was one. */
static bool was_renamed(gb_corpus *c, const char *address, struct arena *a, const char **now,
                        enum gb_status *status)
{
	struct store_run r;
	bool found;

	*now = NULL;
	store_start(&r, c, "SELECT now FROM former_addresses WHERE address = ?");
	r.arena = a;
	store_bind_text(&r, address);
	found = store_next(&r);
	if (found)
		*now = store_get_reference(&r);
	*status = store_end(&r);
	return found;
}

/* GB_OK with *number 0 when there is no such record; *retired when there was one. */
static enum gb_status follow_record(gb_corpus *c, const char *address, struct arena *a, enum gb_kind *kind,
                                    int64_t *number, bool *retired)
{
	enum gb_status status = find_record(c, address, kind, number);

	*retired = false;
	for (int i = 0; status == GB_OK && *number == 0 && i < RENAMED_MAX; i++) {
		const char *now;
		if (!was_renamed(c, address, a, &now, &status) || status != GB_OK)
			break;
		*retired = !now;
		if (!now)
			break;
		address = now;
		status = find_record(c, address, kind, number);
	}
	return status;
}

enum gb_status store_find_address(gb_corpus *c, const char *address, struct arena *a, enum gb_kind *kind, int64_t *number)
{
	bool retired;

	*kind = GB_MEETING;
	return strchr(address, '/') ? follow_record(c, address, a, kind, number, &retired) : store_number_of(c, address, number);
}

/* ---- what was meant -------------------------------------------------------------------------- */

/* What there is, in the order of the corpus: the nearest to what was asked for, and the first few. */
struct offered {
	struct store_nearest near;
	struct buf few;
	int n;
};

static enum gb_status offer(gb_corpus *c, const char *sql, int64_t from, int64_t to,
                            const char *(*get)(struct store_run *), struct offered *o)
{
	struct arena *a = arena_new();
	struct store_run r;
	enum gb_status status;

	store_start(&r, c, sql);
	r.arena = a;
	store_bind_int(&r, from);
	store_bind_int(&r, to);
	store_bind_int(&r, COMPARED_MAX);
	while (store_next(&r)) {
		const char *id = get(&r);
		store_nearest_offer(&o->near, id, id);
		if (o->n++ < FEW_NAMED)
			buf_printf(&o->few, "%s%s", o->few.len ? ", " : "", id);
		else if (o->n == FEW_NAMED + 1)
			buf_puts(&o->few, ", …");
	}
	status = store_end(&r);
	arena_free(a);
	return status;
}

static enum gb_status offer_records(gb_corpus *c, int64_t meeting, struct offered *o)
{
	enum gb_status status = GB_OK;

	for (enum gb_kind k = GB_SLOGAN; status == GB_OK && k < GB_KINDS; k++) {
		struct buf sql = BUF_EMPTY;
		buf_printf(&sql, "SELECT address FROM %s\n"
			"WHERE nr BETWEEN ? AND ? ORDER BY nr LIMIT ?", store_table(k));
		status = offer(c, buf_text(&sql), store_first_record(meeting),
			store_last_record(meeting), store_get_address, o);
		buf_free(&sql);
	}
	return status;
}

static enum gb_status unknown(gb_corpus *c, const char *address, const struct offered *o)
{
	const enum gb_lang lang = c->why.lang;
	struct buf names = BUF_EMPTY;

	store_nearest_write(&o->near, &names);
	if (o->near.n > 0)
		gb_fail(&c->why, GB_USAGE, tr(lang, "there is no '%s'; near it: %s"), address,
			buf_text(&names));
	else if (o->n > 0)
		gb_fail(&c->why, GB_USAGE, tr(lang, "there is no '%s'; there are: %s"), address,
			buf_text(&o->few));
	else
		gb_fail(&c->why, GB_USAGE, tr(lang, "there is no '%s'"), address);
	buf_free(&names);
	return GB_USAGE;
}

/* Names the nearest: of the meeting's records when the meeting is known, else of the meetings. */
static enum gb_status suggest(gb_corpus *c, const char *address, struct arena *a)
{
	const char *slash = strchr(address, '/');
	const char *meeting = arena_strndup(a, address,
		slash ? (size_t)(slash - address) : strlen(address));
	struct offered o = { .near = { .typed = address } };
	int64_t number = 0;
	enum gb_status status = slash ? store_number_of(c, meeting, &number) : GB_OK;

	if (status == GB_OK && number != 0) {
		status = offer_records(c, number, &o);
	} else if (status == GB_OK) {
		o.near.typed = meeting;
		status = offer(c, "SELECT id FROM meetings WHERE nr BETWEEN ? AND ? ORDER BY nr LIMIT ?",
			0, INT64_MAX, store_get_id, &o);
	}
	if (status == GB_OK)
		status = unknown(c, address, &o);
	buf_free(&o.few);
	return status;
}

/* ---- gb_get ---------------------------------------------------------------------------------- */

struct getting {
	gb_corpus *c;
	struct arena *arena;
	const char *address;            /* without its item */
	int item;
	bool quiet;                     /* what is not there needs no words, and nothing near it is looked for */
};

/* Takes "#N" off. */
static enum gb_status read_address(struct getting *g, const char *address)
{
	const char *hash = strchr(address, '#');
	char *end;
	long n = 0;

	g->address = arena_strndup(g->arena, address, hash ? (size_t)(hash - address) : strlen(address));
	if (hash) {
		n = hash[1] >= '0' && hash[1] <= '9' ? strtol(hash + 1, &end, 10) : 0;
		if (n < 1 || n > 10000 || *end != '\0')
			return gb_fail(&g->c->why, GB_USAGE,
				tr(g->c->why.lang, "'%s': what follows # is the number of an item"), address);
	}
	g->item = (int)n;
	return GB_OK;
}

static enum gb_status check_item(const struct getting *g, const gb_rows *rows)
{
	const struct gb_record *r = gb_rows_at(rows, 0)->record;
	gb_corpus *c = g->c;

	if (g->item == 0)
		return GB_OK;
	if (!r || r->kind != GB_SLOGAN || r->slogan.n_items == 0)
		return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "'%s' has no items"), g->address);
	for (size_t i = 0; i < r->slogan.n_items; i++)
		if (r->slogan.items[i].n == g->item)
			return GB_OK;
	return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "'%s' has no item %d: it has %d"),
		g->address, g->item, (int)r->slogan.n_items);
}

static enum gb_status get_record(const struct getting *g, gb_rows *rows)
{
	enum gb_kind kind = GB_SLOGAN;
	int64_t number;
	bool retired;
	enum gb_status status = follow_record(g->c, g->address, g->arena, &kind, &number, &retired);

	if (status != GB_OK)
		return status;
	if (number != 0)
		return store_rows_add(g->c, rows, kind, number, "");
	if (g->quiet)
		return GB_NONE;
	if (retired)
		return gb_fail(&g->c->why, GB_USAGE,
			tr(g->c->why.lang, "'%s' was taken back in a later revision"), g->address);
	return suggest(g->c, g->address, g->arena);
}

static enum gb_status get(struct getting *g, const char *address, gb_rows *rows)
{
	int64_t number;
	enum gb_status status = read_address(g, address);

	if (status != GB_OK)
		return status;
	if (strchr(g->address, '/'))
		return get_record(g, rows);
	status = store_number_of(g->c, g->address, &number);
	if (status != GB_OK)
		return status;
	if (number == 0)
		return g->quiet ? GB_NONE : suggest(g->c, g->address, g->arena);
	return store_rows_add(g->c, rows, GB_MEETING, number, "");
}

static enum gb_status get_row(gb_corpus *c, const char *address, bool quiet, gb_rows **out, int *item)
{
	struct getting g = { .c = c, .quiet = quiet };
	enum gb_status status = store_read_begin(c);
	gb_rows *rows;

	*out = NULL;
	if (item)
		*item = 0;
	if (status != GB_OK)
		return status;
	g.arena = arena_new();
	rows = store_rows_new();
	status = get(&g, address, rows);
	if (status == GB_OK)
		status = check_item(&g, rows);
	store_read_end(c);
	if (status == GB_OK && item)
		*item = g.item;
	arena_free(g.arena);
	if (status == GB_OK)
		*out = rows;
	else
		gb_rows_free(rows);
	return status;
}

enum gb_status gb_get(gb_corpus *c, const char *address, gb_rows **out, int *item)
{
	return get_row(c, address, false, out, item);
}

enum gb_status gb_find_address(gb_corpus *c, const char *address, gb_rows **out, int *item)
{
	const enum gb_status status = get_row(c, address, true, out, item);

	return status == GB_USAGE ? GB_NONE : status;           /* an item that it no longer has */
}

/* ---- for import.c ---------------------------------------------------------------------------- */

enum gb_status store_was_retired(gb_corpus *c, const char *address, bool *out)
{
	struct arena *a = arena_new();
	const char *now;
	enum gb_status status = store_read_begin(c);

	*out = false;
	if (status == GB_OK) {
		const bool found = was_renamed(c, address, a, &now, &status);
		*out = status == GB_OK && found;
		store_read_end(c);
	}
	arena_free(a);
	return status;
}

static enum gb_status has_item(gb_corpus *c, int64_t slogan, int item, bool *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT 1 FROM slogan_items WHERE slogan = ? AND n = ?");
	store_bind_int(&r, slogan);
	store_bind_int(&r, item);
	*out = store_next(&r);
	return store_end(&r);
}

static enum gb_status has_address(const struct getting *g, bool *out)
{
	enum gb_kind kind;
	int64_t number = 0;
	bool retired;
	enum gb_status status = follow_record(g->c, g->address, g->arena, &kind, &number, &retired);

	*out = status == GB_OK && number != 0;
	if (*out && g->item > 0)
		status = has_item(g->c, number, g->item, out);
	return status;
}

enum gb_status store_has_address(gb_corpus *c, const char *address, bool *out)
{
	struct getting g = { .c = c };
	enum gb_status status = store_read_begin(c);

	*out = false;
	if (status != GB_OK)
		return status;
	g.arena = arena_new();
	if (read_address(&g, address) == GB_OK)     /* else no address: nothing can have it */
		status = has_address(&g, out);
	store_read_end(c);
	arena_free(g.arena);
	return status;
}
