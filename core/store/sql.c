/* sql.c - running statements: prepared once and kept, bound and read in order, with the first fault
 * remembered, so that a caller can write down twenty columns and look once. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "text/text.h"

/* ---- faults ---------------------------------------------------------------------------------- */

/* The folder may be missing, or closed to this user: of what is to be made that is the fault. */
static enum gb_status fail_open(gb_corpus *c)
{
	enum gb_lang lang = c->why.lang;

	if (c->access == GB_WRITE && c->path && access(c->path, F_OK) != 0)
		return gb_fail(&c->why, GB_CANT_CREATE,
			tr(lang, "%s: the corpus cannot be made: is the folder there, and may you write in it?"), gb_path(c));
	return gb_fail(&c->why, GB_NO_PERMISSION, tr(lang, "%s: the corpus cannot be opened"), gb_path(c));
}

int store_lost(const gb_corpus *c)
{
	if (!c->writing || (c->db && !sqlite3_get_autocommit(c->db)))
		return SQLITE_OK;
	return c->lost ? c->lost : SQLITE_ABORT;
}

enum gb_status store_fail(gb_corpus *c, int rc)
{
	enum gb_lang lang = c->why.lang;
	int error;

	if (store_lost(c) == SQLITE_ABORT && rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE)
		c->lost = rc;
	switch (store_fault_of(c->db, rc, &error)) {
	case STORE_NO_FAULT:
		return GB_OK;
	case STORE_BUSY:
		return gb_fail(&c->why, GB_UNAVAILABLE, "%s",
			tr(lang, "the corpus is busy: an import is under way; try again in a moment"));
	case STORE_STOPPED:
		return gb_fail(&c->why, GB_STOPPED, "%s", tr(lang, "given up"));
	case STORE_NOT_OURS:
		return gb_fail(&c->why, GB_BAD_DATA, tr(lang, "%s: this is not a giaoban corpus"), gb_path(c));
	case STORE_DAMAGED:
		return gb_fail(&c->why, GB_BAD_DATA,
			tr(lang, "%s: the corpus is damaged; put a good copy in its place, or delete it and import again"), gb_path(c));
	case STORE_FORBIDDEN:
		return gb_fail(&c->why, GB_NO_PERMISSION, tr(lang, "%s: the corpus may not be written here"), gb_path(c));
	case STORE_NO_ROOM:
		return gb_fail(&c->why, GB_IO, "%s: %s", gb_path(c), gb_reason(error, lang));
	case STORE_NOT_OPENED:
		return fail_open(c);
	case STORE_NOT_READ:
		return gb_fail(&c->why, GB_IO, tr(lang, "%s: reading or writing the corpus failed (SQLite %d)"), gb_path(c), rc);
	case STORE_NO_MEMORY:
		return gb_fail(&c->why, GB_UNAVAILABLE, "%s: %s", gb_path(c), gb_reason(ENOMEM, lang));
	default:
		return gb_fail(&c->why, GB_SOFTWARE, tr(lang, "%s: unexpected fault of the corpus: %s (SQLite %d)"),
			gb_path(c), c->db ? sqlite3_errmsg(c->db) : sqlite3_errstr(rc), rc);
	}
}

/* The tables are sound as far as is known: everything but searching goes on. */
static enum gb_status fail_search(gb_corpus *c, int rc)
{
	int error;

	if (store_fault_of(c->db, rc, &error) != STORE_DAMAGED && (rc & 0xff) != SQLITE_ERROR)
		return store_fail(c, rc);
	c->index_damaged = true;
	return store_index_unsound(c, GB_INDEX_DAMAGED);
}

/* ---- statements ------------------------------------------------------------------------------ */

_Static_assert(STORE_STATEMENTS <= 256, "a guess is a byte");

static bool is_of(const struct store_statement *s, const char *sql)
{
	return s->sql && strcmp(s->sql, sql) == 0;
}

/* The place of `sql` in the cache, or the one to be given up for it; NULL when all are running. */
static struct store_statement *find_place(gb_corpus *c, const char *sql, uint64_t hash)
{
	struct store_statement *oldest = NULL;

	for (int i = 0; i < STORE_STATEMENTS; i++) {
		struct store_statement *s = &c->statements[i];
		if (s->hash == hash && is_of(s, sql))
			return s;
		if (!oldest || s->used < oldest->used)
			oldest = s;
	}
	/* The oldest can only be running when more are nested than the cache has places. */
	return oldest->stmt && sqlite3_stmt_busy(oldest->stmt) ? NULL : oldest;
}

/* Prepares `sql` in place of what is there. */
static int fill_place(gb_corpus *c, struct store_statement *place, const char *sql, uint64_t hash)
{
	int rc;

	sqlite3_finalize(place->stmt);
	free(place->sql);
	*place = (struct store_statement){ .sql = NULL };
	rc = sqlite3_prepare_v3(c->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &place->stmt, NULL);
	if (rc == SQLITE_OK) {
		place->sql = mem_strdup(sql);
		place->hash = hash;
	}
	return rc;
}

/* Most statements are literals: where in memory one stood, it stands again.  NULL: the same statement, or all, run already. */
static struct store_statement *place_of(struct store_run *r, const char *sql)
{
	gb_corpus *c = r->c;
	unsigned char *guess = &c->guesses[((uintptr_t)sql >> 3) % STORE_GUESSES];
	struct store_statement *place = &c->statements[*guess];

	if (!is_of(place, sql)) {
		const uint64_t hash = store_hash(HASH_START, sql);
		place = find_place(c, sql, hash);
		if (place && !is_of(place, sql))
			r->rc = fill_place(c, place, sql, hash);
	}
	if (!place || sqlite3_stmt_busy(place->stmt))
		return NULL;
	*guess = (unsigned char)(place - c->statements);
	return place;
}

void store_start(struct store_run *r, gb_corpus *c, const char *sql)
{
	struct store_statement *place;

	*r = (struct store_run){ .c = c, .rc = SQLITE_OK };
	r->rc = c->db ? store_lost(c) : SQLITE_CANTOPEN;
	if (r->rc != SQLITE_OK)
		return;
	place = place_of(r, sql);
	r->own = !place;
	if (r->own) {
		r->rc = sqlite3_prepare_v2(c->db, sql, -1, &r->s, NULL);
		return;
	}
	place->used = ++c->clock;
	r->s = place->stmt;
}

static void note(struct store_run *r, int rc)
{
	if (r->rc == SQLITE_OK && rc != SQLITE_OK)
		r->rc = rc;
}

static bool usable(const struct store_run *r)
{
	return r->s && r->rc == SQLITE_OK;
}

void store_bind_int(struct store_run *r, int64_t v)
{
	if (usable(r))
		note(r, sqlite3_bind_int64(r->s, ++r->bound, v));
}

void store_bind_number(struct store_run *r, int64_t v)
{
	if (v != 0)
		store_bind_int(r, v);
	else if (usable(r))
		note(r, sqlite3_bind_null(r->s, ++r->bound));
}

static void bind_text(struct store_run *r, const char *s, sqlite3_destructor_type how)
{
	if (!usable(r))
		return;
	r->bound++;
	note(r, s ? sqlite3_bind_text(r->s, r->bound, s, -1, how) : sqlite3_bind_null(r->s, r->bound));
}

void store_bind_text(struct store_run *r, const char *s)
{
	bind_text(r, s, SQLITE_STATIC);
}

void store_bind_copy(struct store_run *r, const char *s)
{
	bind_text(r, s, SQLITE_TRANSIENT);
}

void store_bind_pair(struct store_run *r, const struct gb_text *t)
{
	store_bind_text(r, t->vi);
	store_bind_text(r, t->en);
}

void store_bind_date(struct store_run *r, struct gb_date d)
{
	char text[11];

	gb_date_print(text, d);
	store_bind_copy(r, gb_date_given(d) ? text : NULL);
}

void store_bind_word(struct store_run *r, enum gb_words set, int value)
{
	store_bind_text(r, value ? gb_word(set, value) : NULL);
}

void store_bind_decimal(struct store_run *r, struct gb_decimal d, bool given)
{
	struct buf b = BUF_EMPTY;

	if (given)
		gb_decimal_print(&b, d);
	store_bind_copy(r, given ? buf_text(&b) : NULL);
	buf_free(&b);
}

bool store_next(struct store_run *r)
{
	int rc;

	if (!usable(r))
		return false;
	rc = sqlite3_step(r->s);
	r->read = 0;
	if (rc == SQLITE_ROW)
		return true;
	note(r, rc == SQLITE_DONE ? SQLITE_OK : rc);
	return false;
}

enum gb_status store_end(struct store_run *r)
{
	enum gb_status status;

	if (r->rc == SQLITE_OK && r->damaged)
		r->rc = SQLITE_CORRUPT;
	status = r->searching ? fail_search(r->c, r->rc) : store_fail(r->c, r->rc);

	if (r->own) {
		sqlite3_finalize(r->s);
	} else if (r->s) {
		sqlite3_reset(r->s);
		sqlite3_clear_bindings(r->s);
	}
	r->s = NULL;
	return status;
}

enum gb_status store_do(struct store_run *r)
{
	while (store_next(r))
		;
	return store_end(r);
}

enum gb_status store_exec(gb_corpus *c, const char *sql)
{
	int rc = c->db ? store_lost(c) : SQLITE_CANTOPEN;

	if (rc == SQLITE_OK)
		rc = sqlite3_exec(c->db, sql, NULL, NULL, NULL);
	return store_fail(c, rc);
}

enum gb_status store_ask(gb_corpus *c, const char *sql, int64_t *out)
{
	struct store_run r;

	store_start(&r, c, sql);
	*out = store_next(&r) ? store_get_int(&r) : 0;
	return store_end(&r);
}

/* ---- reading a row --------------------------------------------------------------------------- */

int64_t store_get_int(struct store_run *r)
{
	return r->s ? sqlite3_column_int64(r->s, r->read++) : 0;
}

int store_get_small(struct store_run *r)
{
	int64_t v = store_get_int(r);

	if (v < 0 || v > INT_MAX) {
		r->damaged = true;
		return 0;
	}
	return (int)v;
}

/* Ids, dates and words of our own, which are most of what is read, need no closer look. */
static bool is_ascii_word(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] <= 0x20 || s[i] >= 0x7f)
			return false;
	return true;
}

/* What our writer wrote is clean; a file can have been made by anybody. */
const char *store_get_text(struct store_run *r)
{
	const char *s;
	size_t len;
	struct buf b = BUF_EMPTY;

	if (!r->s)
		return NULL;
	s = store_column_text(r->s, r->read, &r->rc);
	len = (size_t)sqlite3_column_bytes(r->s, r->read);
	r->read++;
	if (!s)
		return NULL;
	if (is_ascii_word(s, len) || text_is_clean(s, 0))
		return arena_strndup(r->arena, s, len);
	text_clean(&b, s, len, 0);
	s = arena_strdup(r->arena, buf_text(&b));
	buf_free(&b);
	return s;
}

const char *store_get_needed(struct store_run *r)
{
	const char *s = store_get_text(r);

	if (!s)
		r->damaged = true;
	return s ? s : "";
}

/* ---- ids ------------------------------------------------------------------------------------- */

static bool is_id(const char *s, size_t len)
{
	char id[80];                    /* more than gb_id_valid() lets pass */

	if (len >= sizeof(id))
		return false;
	memcpy(id, s, len);
	id[len] = '\0';
	return gb_id_valid(id);
}

/* The number of an item: 1 to 9999. */
static bool is_item(const char *s)
{
	const size_t len = strlen(s);

	return s[0] >= '1' && s[0] <= '9' && len <= 4 && strspn(s, "0123456789") == len;
}

bool store_is_reference(const char *s)
{
	const char *record = strchr(s, '/');
	size_t len;

	if (!record || !is_id(s, (size_t)(record - s)))
		return false;
	len = strcspn(++record, "#");
	return is_id(record, len) && (record[len] == '\0' || is_item(record + len + 1));
}

static bool is_address(const char *s)
{
	return store_is_reference(s) && !strchr(s, '#');
}

/* The text of the next column; NULL when it is not valid.  What cleaning took away was not valid. */
static const char *get_valid(struct store_run *r, bool (*valid)(const char *), bool needed)
{
	const char *s = store_get_text(r);
	const bool good = s ? valid(s) && strlen(s) == (size_t)sqlite3_column_bytes(r->s, r->read - 1) : !needed;

	if (!good)
		r->damaged = true;
	return good ? s : NULL;
}

const char *store_get_id(struct store_run *r)
{
	const char *s = get_valid(r, gb_id_valid, true);

	return s ? s : "";
}

const char *store_get_id_or_none(struct store_run *r)
{
	return get_valid(r, gb_id_valid, false);
}

const char *store_get_address(struct store_run *r)
{
	const char *s = get_valid(r, is_address, true);

	return s ? s : "";
}

const char *store_get_reference(struct store_run *r)
{
	return get_valid(r, store_is_reference, false);
}

/* ---- values of other forms ------------------------------------------------------------------- */

struct gb_text store_get_pair(struct store_run *r)
{
	struct gb_text t;

	t.vi = store_get_text(r);
	t.en = store_get_text(r);
	return t;
}

struct gb_date store_get_date(struct store_run *r)
{
	const char *s = store_get_text(r);
	struct gb_date d = { 0, 0, 0 };

	if (s && !gb_date_parse(s, &d))
		r->damaged = true;
	return d;
}

int store_get_word(struct store_run *r, enum gb_words set)
{
	const char *s = store_get_text(r);
	int value = s ? gb_word_value(set, s) : 0;

	if (value < 0) {
		r->damaged = true;
		return 0;
	}
	return value;
}

bool store_get_decimal(struct store_run *r, struct gb_decimal *out)
{
	const char *s = store_get_text(r);

	if (!s)
		return false;
	if (!gb_decimal_parse(s, out)) {
		r->damaged = true;
		return false;
	}
	return true;
}
