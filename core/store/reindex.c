/* reindex.c - the search index as a whole: its tables, recognised and made; what to say where it is not sound. */
#include "config.h"
#include "store/search.h"

#include <string.h>

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
	if (c->index_is_good) {
		*out = GB_INDEX_GOOD;
		return GB_OK;
	}
	status = store_meta_get(c, STORE_INDEX_KEY, &version);
	if (status == GB_OK && strcmp(buf_text(&version), STORE_INDEX_VERSION) == 0) {
		status = count_tables(c, &n);
		*out = n == 5 ? GB_INDEX_GOOD : GB_INDEX_DAMAGED;
		c->index_is_good = status == GB_OK && n == 5 && c->access == GB_READ;
	}
	buf_free(&version);
	return status;
}

/* Too little to be worth giving up: who asks could not tell that from a fault. */
enum gb_index gb_index_state(gb_corpus *c)
{
	bool (*const stop)(void *self) = c->stop;
	enum gb_index state;
	enum gb_status status = store_read_begin(c);

	if (status != GB_OK)
		return GB_INDEX_UNKNOWN;
	c->stop = NULL;
	status = store_index_state(c, &state);
	c->stop = stop;
	store_read_end(c);
	return status == GB_OK ? state : GB_INDEX_UNKNOWN;
}

/* In single quotes where a shell would take it apart. */
static void say_file(struct buf *out, const char *path)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%=";

	if (path[strspn(path, plain)] == '\0') {
		buf_puts(out, path);
		return;
	}
	buf_putc(out, '\'');
	for (; *path; path++)
		if (*path == '\'')
			buf_puts(out, "'\\''");
		else
			buf_putc(out, *path);
	buf_putc(out, '\'');
}

void gb_say_reindex(struct buf *out, const gb_corpus *c)
{
	buf_puts(out, "giaoban import --reindex");
	if (!c->named)
		return;
	buf_puts(out, " --corpus ");
	say_file(out, gb_path(c));
}

enum gb_status store_index_unsound(gb_corpus *c, enum gb_index state)
{
	const enum gb_lang lang = c->why.lang;
	struct buf command = BUF_EMPTY;
	enum gb_status status;

	gb_say_reindex(&command, c);
	if (state == GB_INDEX_DAMAGED)
		status = gb_fail(&c->why, GB_UNAVAILABLE, tr(lang, "the search index is damaged; %s builds it anew"), buf_text(&command));
	else if (c->has_fts)
		status = gb_fail(&c->why, GB_UNAVAILABLE, tr(lang, "this corpus has no search index yet; %s builds it"), buf_text(&command));
	else
		status = gb_fail(&c->why, GB_UNAVAILABLE, "%s",
			tr(lang, "the SQLite library here was built without full-text search (FTS5)"));
	buf_free(&command);
	return status;
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

	/* Where the disk failed, SQLite has taken the transaction back: what came now would be none. */
	if (status != GB_OK && !sqlite3_get_autocommit(c->db))
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
	return store_exec(c, "DELETE FROM meta WHERE key IN ('" STORE_INDEX_KEY "', '" STORE_BUILDING_KEY "')");
}

/* ---- in with the new ------------------------------------------------------------------------- */

enum gb_status store_index_order(gb_corpus *c, const char *what, int number, bool *did)
{
	const int64_t before = sqlite3_total_changes64(c->db);
	struct store_run r;

	store_start(&r, c, "INSERT INTO search(search, rank) VALUES (?, ?)");
	store_bind_text(&r, what);
	store_bind_int(&r, number);
	const enum gb_status status = store_do(&r);
	if (did)
		*did = sqlite3_total_changes64(c->db) - before > 1;
	return status;
}

enum gb_status store_index_make(gb_corpus *c)
{
	enum gb_status status = drop_tables(c);

	if (status == GB_OK)
		status = store_exec(c, CREATE_WORDS ";\n" CREATE_SEARCH);
	if (status == GB_OK)
		status = store_index_order(c, "hashsize", STORE_SEGMENT_BYTES, NULL);
	return status;
}

enum gb_status store_index_begin(gb_corpus *c)
{
	enum gb_index state;
	enum gb_status status = store_index_state(c, &state);

	c->has_index = status == GB_OK && state == GB_INDEX_GOOD;
	return c->has_index || status != GB_OK ? status : store_index_build(c, NULL, NULL);
}
