/* reindex.c - the search index as a whole: made, recognised and built anew. */
#include "config.h"
#include "store/search.h"

#include <string.h>
#include <time.h>

/* Without content of its own: the texts are in the tables, and what a row had in the index is made of them again when
 * it goes.  Nothing ranks, so nobody needs the rows' sizes. */
#define CREATE_SEARCH "CREATE VIRTUAL TABLE search USING fts5(words, content='', columnsize=0, detail=full, tokenize='giaoban')"

/* Every word of the corpus in each form that differs (bare 0, letters 1, exact 2), with how often it stands in
 * headlines and in the rest: what a beginning can become, and what is rare. */
#define CREATE_WORDS "CREATE TABLE search_words(\n" \
	"  form INTEGER NOT NULL,\n" \
	"  word TEXT NOT NULL,\n" \
	"  headline INTEGER NOT NULL,\n" \
	"  rest INTEGER NOT NULL,\n" \
	"  PRIMARY KEY (form, word)) WITHOUT ROWID"

/* FTS5 writes rows into segments of so many bytes; merging fewer larger ones is less work. */
#define SEGMENT_BYTES "8388608"

/* From so many records on an index does not wait in memory until it is whole; then readers must. */
#define SPILL_RECORDS 200000

/* ---- is there one? --------------------------------------------------------------------------- */

static const char *const tables[] = { "search", "search_words", "search_data", "search_idx", "search_config",
	"search_content", "search_docsize" };
#define N_TABLES (sizeof(tables) / sizeof(tables[0]))

bool store_is_of_index(const char *name)
{
	for (size_t i = 0; i < N_TABLES; i++)
		if (strcmp(name, tables[i]) == 0)
			return true;
	return false;
}

/* SQLite writes the shadow tables' texts itself; the two others are ours to the letter. */
bool store_index_is_ours(const char *type, const char *name, const char *sql)
{
	if (!type || !sql || strcmp(type, "table") != 0)
		return false;
	if (strcmp(name, "search") == 0)
		return strcmp(sql, CREATE_SEARCH) == 0;
	if (strcmp(name, "search_words") == 0)
		return strcmp(sql, CREATE_WORDS) == 0;
	return strncmp(sql, "CREATE TABLE 'search_", 21) == 0;
}

static enum gb_status count_tables(gb_corpus *c, int64_t *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND\n"
		"((name = 'search' AND sql = ?) OR (name = 'search_words' AND sql = ?)\n"
		"OR name IN ('search_data', 'search_idx', 'search_config'))");
	store_bind_text(&r, CREATE_SEARCH);
	store_bind_text(&r, CREATE_WORDS);
	*out = store_next(&r) ? store_get_int(&r) : 0;
	return store_end(&r);
}

enum gb_status store_index_state(gb_corpus *c, enum gb_index *out)
{
	struct buf version = BUF_EMPTY;
	int64_t n = 0;
	enum gb_status status;

	*out = c->index_damaged ? GB_INDEX_DAMAGED : GB_INDEX_MISSING;
	if (c->index_damaged || !c->has_fts)
		return GB_OK;
	status = store_meta_get(c, STORE_INDEX_KEY, &version);
	if (status == GB_OK && strcmp(buf_text(&version), STORE_INDEX_VERSION) == 0) {
		status = count_tables(c, &n);
		*out = n == 5 ? GB_INDEX_GOOD : GB_INDEX_DAMAGED;
	}
	buf_free(&version);
	return status;
}

enum gb_index gb_index_state(gb_corpus *c)
{
	enum gb_index state = GB_INDEX_MISSING;

	if (store_read_begin(c) == GB_OK) {
		if (store_index_state(c, &state) != GB_OK)
			state = GB_INDEX_MISSING;
		store_read_end(c);
	}
	return state;
}

/* ---- out with the old ------------------------------------------------------------------------ */

/* A virtual table whose own tables are damaged cannot be dropped: its name is struck out, and then they are
 * tables like others. */
static enum gb_status strike_out(gb_corpus *c)
{
	enum gb_status status;

	sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
	status = store_exec(c, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'search';\n"
		"PRAGMA writable_schema = RESET");
	sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return status;
}

static enum gb_status drop_tables(gb_corpus *c)
{
	enum gb_status status = store_exec(c, "DROP TABLE IF EXISTS search");

	if (status != GB_OK)
		status = strike_out(c);
	for (size_t i = 1; status == GB_OK && i < N_TABLES; i++) {
		struct buf sql = BUF_EMPTY;
		buf_printf(&sql, "DROP TABLE IF EXISTS %s", tables[i]);
		status = store_exec(c, buf_text(&sql));
		buf_free(&sql);
	}
	return status;
}

enum gb_status store_index_drop(gb_corpus *c)
{
	store_index_forget(c);
	c->has_index = false;
	return store_exec(c, "DELETE FROM meta WHERE key = '" STORE_INDEX_KEY "'");
}

/* ---- in with the new ------------------------------------------------------------------------- */

struct building {
	gb_corpus *c;
	void (*progress)(void *self, long done, long all);
	void *self;
	int64_t all, done;
	long long told_ms;
};

static void tell(struct building *b, bool last)
{
	struct timespec now;
	long long ms;

	if (!b->progress || clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return;
	ms = (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (!last && ms - b->told_ms < 100)
		return;
	b->told_ms = ms;
	b->progress(b->self, (long)b->done, (long)b->all);
}

static enum gb_status next_meeting(gb_corpus *c, int64_t after, int64_t *number, int64_t *records)
{
	struct store_run r;

	*number = 0;
	store_start(&r, c, "SELECT nr, slogans + directives + figures + findings FROM meetings\n"
		"WHERE nr > ? ORDER BY nr LIMIT 1");
	store_bind_int(&r, after);
	if (store_next(&r)) {
		*number = store_get_int(&r);
		*records = store_get_int(&r);
	}
	return store_end(&r);
}

static enum gb_status add_everything(struct building *b)
{
	int64_t number = 0, records = 0;
	enum gb_status status = next_meeting(b->c, -1, &number, &records);

	while (status == GB_OK && number) {
		status = store_index_add_meeting(b->c, number);
		b->done += records;
		tell(b, false);
		if (status == GB_OK)
			status = next_meeting(b->c, number, &number, &records);
	}
	if (status == GB_OK && b->c->index)
		status = store_index_write(b->c);
	tell(b, true);
	return status;
}

static enum gb_status build(struct building *b)
{
	gb_corpus *c = b->c;
	enum gb_status status = drop_tables(c);

	if (status == GB_OK)
		status = store_exec(c, CREATE_WORDS ";\n" CREATE_SEARCH);
	if (status == GB_OK)
		status = store_exec(c, "INSERT INTO search(search, rank) VALUES ('hashsize', " SEGMENT_BYTES ")");
	if (status == GB_OK)
		status = store_ask(c, "SELECT total(slogans + directives + figures + findings) FROM meetings", &b->all);
	if (status == GB_OK && b->all > SPILL_RECORDS)
		status = store_exec(c, "PRAGMA cache_spill = ON");
	if (status == GB_OK)
		status = add_everything(b);
	if (status == GB_OK)
		status = store_meta_set(c, STORE_INDEX_KEY, STORE_INDEX_VERSION);
	if (b->all > SPILL_RECORDS && store_exec(c, "PRAGMA cache_spill = OFF") != GB_OK && status == GB_OK)
		status = GB_IO;
	return status;
}

enum gb_status store_index_build(gb_corpus *c, void (*progress)(void *, long, long), void *self)
{
	struct building b = { .c = c, .progress = progress, .self = self };
	enum gb_status status = store_index_drop(c);

	if (!c->has_fts || status != GB_OK)
		return status;
	status = build(&b);
	c->has_index = status == GB_OK;
	c->index_damaged = c->index_damaged && status != GB_OK;
	return status;
}

enum gb_status store_index_begin(gb_corpus *c)
{
	enum gb_index state;
	enum gb_status status = store_index_state(c, &state);

	c->has_index = status == GB_OK && state == GB_INDEX_GOOD;
	return c->has_index || status != GB_OK ? status : store_index_build(c, NULL, NULL);
}

enum gb_status gb_reindex(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self)
{
	enum gb_status status = store_begin_step(c);

	if (status == GB_OK && !c->has_fts)
		status = gb_fail(&c->why, GB_UNAVAILABLE, tr(c->why.lang,
			"the SQLite library here was built without full-text search (FTS5)"));
	if (status == GB_OK)
		status = store_index_build(c, progress, self);
	if (status == GB_OK)
		return store_commit(c);
	store_rollback(c);
	return status;
}
