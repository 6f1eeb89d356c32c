/* hostile_corpus.c - a corpus as somebody hostile would make it: with any SQL, and with a hostile text in each of its texts. */
#include "config.h"

#include "tests/hostile/hostile.h"

#include <stdio.h>

#include <sqlite3.h>

#define UPDATES_MOST 65536      /* bytes of statements */

static bool fail(sqlite3 *db, const char *path)
{
	fprintf(stderr, "%s: %s\n", path, db ? sqlite3_errmsg(db) : "no memory");
	sqlite3_close(db);
	return false;
}

/* hostile(text): with one of the texts behind its first letters; another one each time. */
static void make_hostile(sqlite3_context *cx, int n, sqlite3_value **values)
{
	size_t *turn = sqlite3_user_data(cx);
	const char *old = (const char *)sqlite3_value_text(values[0]);
	struct buf b = BUF_EMPTY;

	(void)n;
	if (!old)
		return;
	const struct hostile_text *t = hostile_text(*turn);
	if (!t)
		t = hostile_text(*turn = 0);
	++*turn;
	if (*turn % 2)                  /* what must come first to do harm, and what may stand anywhere */
		buf_printf(&b, "%.3s", old);
	buf_add(&b, buf_text(&t->bytes), t->bytes.len);
	buf_puts(&b, old);
	sqlite3_result_text(cx, buf_text(&b), (int)b.len, SQLITE_TRANSIENT);
	buf_free(&b);
}

/* What may be any text; ids, dates, numbers and words of the format are refused when they are none. */
static const char columns[] =
	"SELECT 'UPDATE \"' || m.name || '\" SET \"' || c.name || '\" = hostile(\"' || c.name || '\");' FROM sqlite_schema m, pragma_table_info(m.name) c "
	"WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%' AND m.name NOT LIKE 'search%' AND c.type = 'TEXT' AND (c.name GLOB '*_vi' OR "
	"c.name GLOB '*_en' OR c.name IN ('name', 'wording', 'cue', 'written', 'change_written', 'number', 'publisher', 'author', 'title', 'url', 'short'))";

static bool update_all(sqlite3 *db)
{
	struct buf sql = BUF_EMPTY;
	sqlite3_stmt *s;

	if (sqlite3_prepare_v2(db, columns, -1, &s, NULL) != SQLITE_OK)
		return false;
	while (sqlite3_step(s) == SQLITE_ROW && sql.len < UPDATES_MOST)
		buf_puts(&sql, (const char *)sqlite3_column_text(s, 0));
	bool done = sqlite3_finalize(s) == SQLITE_OK && sql.len > 0;
	done = done && sqlite3_exec(db, buf_text(&sql), NULL, NULL, NULL) == SQLITE_OK;
	buf_free(&sql);
	return done;
}

bool hostile_corpus(const char *path)
{
	size_t turn = 0;
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
	    sqlite3_create_function(db, "hostile", 1, SQLITE_UTF8, &turn, make_hostile, NULL, NULL) != SQLITE_OK || !update_all(db))
		return fail(db, path);
	return sqlite3_close(db) == SQLITE_OK;
}

bool hostile_sql(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
	    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 1, NULL) != SQLITE_OK || sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return fail(db, path);
	return sqlite3_close(db) == SQLITE_OK;
}
