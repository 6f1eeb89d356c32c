/* own.c - marks and notes of the user's own: where they are, and reading them. */
#include "config.h"
#include "store/own_file.h"

#include <stdlib.h>
#include <string.h>

#include "store/inside.h"
#include "text/text.h"

/* ---- the handle ------------------------------------------------------------------------------ */

bool gb_own_where(struct buf *out)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

	if (data && *data == '/')
		buf_printf(out, "%s/giaoban/notes.db", data);
	else if (home && *home == '/')
		buf_printf(out, "%s/.local/share/giaoban/notes.db", home);
	return out->len > 0;
}

gb_own *gb_own_open(const char *path, enum gb_lang lang)
{
	gb_own *o = mem_alloc(sizeof *o);

	o->path = mem_strdup(path);
	o->why.lang = lang;
	o->arena = arena_new();
	o->seen = store_own_look(o);
	return o;
}

void gb_own_close(gb_own *o)
{
	if (!o)
		return;
	store_own_disconnect(o);
	arena_free(o->arena);
	free(o->path);
	free(o);
}

const char *gb_own_path(const gb_own *o)
{
	return o->path;
}

void gb_own_set_lang(gb_own *o, enum gb_lang lang)
{
	o->why.lang = lang;
	o->refusal = GB_OK;             /* to be said in the other language */
}

const char *gb_own_why(const gb_own *o)
{
	return o->why.text;
}

bool gb_own_changed(gb_own *o)
{
	const struct own_sight now = store_own_look(o);
	const bool other = !store_own_same_sight(&now, &o->seen);

	if (other)
		memset(o->known, 0, sizeof o->known);
	if (!other && o->changes == o->seen_changes)
		return false;
	o->seen = now;
	o->seen_changes = o->changes;
	return true;
}

/* ---- signs ----------------------------------------------------------------------------------- */

/* A look at several addresses: one read transaction, begun when the first of them is not known. */
struct looking {
	gb_own *o;
	bool ready;                     /* the file was looked for, */
	bool none;                      /* and there is none */
	int rc;
	enum gb_status status;
};

static int ask_signs(gb_own *o, const char *address, unsigned char *out)
{
	int rc;
	sqlite3_stmt *s = store_own_kept(o, OWN_SIGNS, &rc);

	if (!s)
		return rc;
	rc = sqlite3_bind_text(s, 1, address, -1, SQLITE_STATIC);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	*out = rc == SQLITE_ROW ? (unsigned char)(sqlite3_column_int(s, 0) & (GB_OWN_MARK | GB_OWN_NOTE)) : 0;
	sqlite3_reset(s);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static void begin_looking(struct looking *l)
{
	if (l->ready)
		return;
	l->ready = true;
	l->status = store_own_ready(l->o);
	l->none = l->status != GB_OK;
	if (!l->none)
		l->rc = sqlite3_exec(l->o->db, "BEGIN", NULL, NULL, NULL);
}

static unsigned char signs_of(struct looking *l, const char *address)
{
	const uint64_t hash = store_hash(HASH_START, address);
	struct own_known *k = &l->o->known[hash & (OWN_KNOWN - 1)];
	unsigned char signs = 0;

	if (k->hash == hash)
		return k->signs;
	begin_looking(l);
	if (l->none || l->rc != SQLITE_OK)
		return 0;
	l->rc = ask_signs(l->o, address, &signs);
	if (l->rc == SQLITE_OK)
		*k = (struct own_known){ hash, signs };
	return signs;
}

static const char *address_of(const struct gb_row *row)
{
	return row->record ? row->record->address : row->meeting->id;
}

bool store_own_former(struct buf *out, const struct gb_row *row, size_t i)
{
	if (!row->record || i >= row->record->was.n)
		return false;
	buf_clear(out);
	buf_printf(out, "%s/%s", row->meeting->id, row->record->was.at[i]);
	return true;
}

static unsigned char signs_of_row(struct looking *l, const struct gb_row *row)
{
	unsigned char signs = signs_of(l, address_of(row));
	struct buf before = BUF_EMPTY;

	for (size_t i = 0; store_own_former(&before, row, i); i++)
		signs |= signs_of(l, buf_text(&before));
	buf_free(&before);
	return signs;
}

enum gb_status gb_own_signs(gb_own *o, const struct gb_row *const *rows, size_t n, unsigned char *out)
{
	struct looking l = { .o = o, .rc = SQLITE_OK, .status = GB_OK };

	memset(out, 0, n);
	for (size_t i = 0; i < n && !l.none && l.rc == SQLITE_OK; i++)
		out[i] = signs_of_row(&l, rows[i]);
	if (l.ready && !l.none) {
		l.status = store_own_fail(o, l.rc);
		store_own_read_end(o);
	}
	if (l.status == GB_OK)
		return GB_OK;
	memset(out, 0, n);
	return l.status == GB_NONE ? GB_OK : l.status;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* As the next writer would have written it: whatever comes out of the file is cleaned. */
static const char *text_at(sqlite3_stmt *s, int column, struct arena *a, int *rc)
{
	const char *raw = store_column_text(s, column, rc);
	struct buf clean = BUF_EMPTY;

	if (!raw)
		return NULL;
	text_clean(&clean, raw, (size_t)sqlite3_column_bytes(s, column), TEXT_KEEP_LINES);
	const char *text = arena_strdup(a, buf_text(&clean));
	buf_free(&clean);
	return text;
}

static struct gb_date date_at(sqlite3_stmt *s, int column, int *rc)
{
	const char *raw = store_column_text(s, column, rc);
	struct gb_date d = { 0, 0, 0 };

	return raw && gb_date_parse(raw, &d) ? d : (struct gb_date){ 0, 0, 0 };
}

static int read_entry(gb_own *o, const char *address, struct gb_own_entry *out)
{
	int rc;
	sqlite3_stmt *s = store_own_kept(o, OWN_GET, &rc);

	if (!s)
		return rc;
	rc = sqlite3_bind_text(s, 1, address, -1, SQLITE_TRANSIENT);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	if (rc == SQLITE_ROW) {
		out->marked = date_at(s, 0, &rc);
		out->note = text_at(s, 1, o->arena, &rc);
		out->changed = date_at(s, 2, &rc);
	}
	sqlite3_reset(s);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

enum gb_status gb_own_get(gb_own *o, const char *address, struct gb_own_entry *out)
{
	arena_free(o->arena);
	o->arena = arena_new();
	*out = (struct gb_own_entry){ .address = arena_strdup(o->arena, address) };
	enum gb_status status = store_own_ready(o);
	if (status == GB_OK)
		status = store_own_fail(o, read_entry(o, out->address, out));
	if (status != GB_OK)
		return status;
	return out->note || gb_date_given(out->marked) ? GB_OK : GB_NONE;
}

static enum gb_status get_item(gb_own *o, const char *address, int item, struct gb_own_entry *out)
{
	struct buf whole = BUF_EMPTY;

	buf_puts(&whole, address);
	if (item)
		buf_printf(&whole, "#%d", item);
	const enum gb_status status = gb_own_get(o, buf_text(&whole), out);
	buf_free(&whole);
	return status;
}

enum gb_status gb_own_get_of(gb_own *o, const struct gb_row *row, int item, struct gb_own_entry *out)
{
	struct buf before = BUF_EMPTY;
	enum gb_status status = get_item(o, address_of(row), item, out);

	for (size_t i = 0; status == GB_NONE && store_own_former(&before, row, i); i++)
		status = get_item(o, buf_text(&before), item, out);
	buf_free(&before);
	return status;
}

bool store_own_is_address(const char *s)
{
	return strchr(s, '/') ? store_is_reference(s) : gb_id_valid(s);
}

/* Rows without the form of an address are somebody else's, and left alone. */
static int read_all(gb_own *o, size_t most, struct store_array *entries, bool *more)
{
	static const char sql[] =
		"SELECT address, since, changed FROM (\n"
		"  SELECT m.address, m.since, n.changed FROM marks m LEFT JOIN notes n ON n.address = m.address\n"
		"  UNION ALL\n"
		"  SELECT address, NULL, changed FROM notes WHERE address NOT IN (SELECT address FROM marks))\n"
		"ORDER BY max(ifnull(since, ''), ifnull(changed, '')) DESC, address LIMIT ?";
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(o->db, sql, -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_bind_int64(s, 1, most ? (sqlite3_int64)most + 1 : -1);
	while (rc == SQLITE_OK && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		rc = SQLITE_OK;
		const char *address = store_column_text(s, 0, &rc);
		if (!address || strlen(address) != (size_t)sqlite3_column_bytes(s, 0) || !store_own_is_address(address))
			continue;
		if (most && entries->n == most) {
			*more = true;
			break;
		}
		struct gb_own_entry *e = store_array_add(entries);
		*e = (struct gb_own_entry){ .address = arena_strdup(entries->arena, address) };
		e->marked = date_at(s, 1, &rc);
		e->changed = date_at(s, 2, &rc);
	}
	sqlite3_finalize(s);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

enum gb_status gb_own_all(gb_own *o, size_t most, struct gb_own_list *out)
{
	struct arena *arena = arena_new();
	struct store_array entries = { .size = sizeof(struct gb_own_entry), .arena = arena };
	enum gb_status status = store_own_ready(o);

	*out = (struct gb_own_list){ .owner = arena };
	if (status == GB_OK)
		status = store_own_fail(o, read_all(o, most, &entries, &out->more));
	if (status != GB_OK && status != GB_NONE) {
		gb_own_list_free(out);
		return status;
	}
	out->at = entries.at;
	out->n = entries.n;
	return GB_OK;
}

void gb_own_list_free(struct gb_own_list *l)
{
	arena_free(l->owner);
	*l = (struct gb_own_list){ .at = NULL };
}
