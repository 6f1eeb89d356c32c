/* beside.c - the search index of a corpus that is being filled, made in a database of its own by a thread of its own: it is
 * more work than all the rest, and needs nothing of the rest but texts.  At the end its tables are taken over as they are. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>

#include "base/thread.h"

/* FTS5 merges its segments again and again as rows come in, so that a search meets few of them.  Here there are no searches: the
 * segments are larger, and merged once, at the end. */
static const struct {
	const char *name;
	int filling, after;
} manners[] = { { "hashsize", 32 << 20, STORE_SEGMENT_BYTES }, { "automerge", 0, 4 } };
#define MERGE_PAGES 4000                /* at a time */

struct store_beside {
	gb_corpus *x;                   /* the other database: the thread's until it is joined */
	bool has_thread;                /* else everything is done at once */
	struct thread thread;           /* its mutex is of what follows */
	struct store_index *given;      /* rows to be written, or being written */
	bool last, stop;                /* no more will come; they are not even wanted */
	enum gb_status status;
};

/* ---- the other database ---------------------------------------------------------------------- */

static enum gb_status set_manners(gb_corpus *x, bool filling)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < sizeof(manners) / sizeof(manners[0]); i++)
		status = store_index_order(x, manners[i].name, filling ? manners[i].filling : manners[i].after, NULL);
	return status;
}

/* With a commit FTS5 writes what it still has in memory. */
static enum gb_status make_whole(gb_corpus *x)
{
	enum gb_status status = store_exec(x, "COMMIT; BEGIN");

	for (bool more = true; status == GB_OK && more; )
		status = store_index_order(x, "merge", MERGE_PAGES, &more);
	if (status == GB_OK)
		status = set_manners(x, false);
	return status == GB_OK ? store_exec(x, "COMMIT") : status;
}

/* SQLite takes a database without a name away when it is closed, and keeps in memory only what fits into its cache. */
static enum gb_status open_other(gb_corpus *x)
{
	enum gb_status status = store_connect(x, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &x->db);

	/* Nobody else sees it, and where it goes wrong it goes altogether: no journal, which a defensive connection would insist on. */
	if (status == GB_OK && sqlite3_db_config(x->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL) != SQLITE_OK)
		status = store_fail(x, sqlite3_errcode(x->db));
	if (status == GB_OK)
		status = store_exec(x, "PRAGMA page_size = " STORE_PAGE_SIZE "; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;\n"
			"PRAGMA cache_size = -" STORE_CACHE_KB "; PRAGMA cache_spill = ON; BEGIN");
	if (status == GB_OK)
		status = store_index_make(x);
	return status == GB_OK ? set_manners(x, true) : status;
}

static gb_corpus *new_handle(const gb_corpus *c)
{
	gb_corpus *x = mem_alloc(sizeof(*x));

	x->access = GB_MEMORY;
	x->why.lang = c->why.lang;
	x->path = mem_strdup(c->path);  /* for the words of a failure */
	x->making_lock = -1;
	x->given.arena = arena_new();
	return x;
}

/* ---- the thread ------------------------------------------------------------------------------ */

static enum gb_status write_given(gb_corpus *x, struct store_index *rows)
{
	x->index = rows;
	const enum gb_status status = store_index_write(x);
	store_index_forget(x);
	return status;
}

/* False: nobody wants what is made here.  *rows NULL: all of them were written. */
static bool wait_for_rows(struct store_beside *b, struct store_index **rows)
{
	pthread_mutex_lock(&b->thread.mutex);
	while (!b->given && !b->last && !b->stop)
		pthread_cond_wait(&b->thread.changed, &b->thread.mutex);
	const bool wanted = !b->stop;
	*rows = b->given;
	pthread_mutex_unlock(&b->thread.mutex);
	return wanted;
}

static void tell_written(struct store_beside *b, enum gb_status status)
{
	pthread_mutex_lock(&b->thread.mutex);
	b->given = NULL;
	b->status = status;
	b->stop |= status != GB_OK;
	pthread_cond_signal(&b->thread.changed);
	pthread_mutex_unlock(&b->thread.mutex);
}

static void *write_all(void *self)
{
	struct store_beside *b = self;
	struct store_index *rows;
	bool wanted;

	while ((wanted = wait_for_rows(b, &rows)) && rows)
		tell_written(b, write_given(b->x, rows));
	if (wanted)
		tell_written(b, make_whole(b->x));
	return NULL;
}

/* ---- for who fills --------------------------------------------------------------------------- */

enum gb_status store_beside_begin(gb_corpus *c)
{
	struct store_beside *b = mem_alloc(sizeof(*b));
	enum gb_status status;

	b->x = new_handle(c);
	c->beside = b;
	status = open_other(b->x);
	if (status == GB_OK)
		b->has_thread = sqlite3_threadsafe() != 0 && thread_begin(&b->thread, write_all, b);
	else
		gb_fail(&c->why, status, "%s", b->x->why.text);
	return status;
}

static enum gb_status failed(gb_corpus *c, enum gb_status status)
{
	return status == GB_OK ? GB_OK : gb_fail(&c->why, status, "%s", c->beside->x->why.text);
}

enum gb_status store_beside_give(gb_corpus *c)
{
	struct store_beside *b = c->beside;
	struct store_index *rows = c->index;

	if (!rows)
		return GB_OK;
	c->index = NULL;
	if (!b->has_thread)
		return failed(c, write_given(b->x, rows));
	pthread_mutex_lock(&b->thread.mutex);
	while (b->given && !b->stop)
		pthread_cond_wait(&b->thread.changed, &b->thread.mutex);
	const bool stopped = b->stop;
	b->given = stopped ? b->given : rows;
	pthread_cond_signal(&b->thread.changed);
	pthread_mutex_unlock(&b->thread.mutex);
	if (!stopped)
		return GB_OK;
	c->index = rows;                /* goes with the rollback */
	return failed(c, b->status);
}

enum gb_status store_beside_last(gb_corpus *c)
{
	struct store_beside *b = c->beside;
	const enum gb_status status = store_beside_give(c);

	if (!b->has_thread)
		return status == GB_OK ? failed(c, make_whole(b->x)) : status;
	pthread_mutex_lock(&b->thread.mutex);
	b->last = true;
	pthread_cond_signal(&b->thread.changed);
	pthread_mutex_unlock(&b->thread.mutex);
	return status;
}

static void join(struct store_beside *b)
{
	if (b->has_thread)
		thread_end(&b->thread);
	b->has_thread = false;
}

/* Row by row, in the order in which they stand. */
static int copy_table(sqlite3 *from, sqlite3 *to, const char *table)
{
	struct buf sql = BUF_EMPTY;
	sqlite3_stmt *get = NULL, *put = NULL;
	int rc, columns = 0;

	buf_printf(&sql, "DELETE FROM %s", table);
	rc = sqlite3_exec(to, buf_text(&sql), NULL, NULL, NULL);
	buf_clear(&sql);
	buf_printf(&sql, "SELECT * FROM %s", table);
	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(from, buf_text(&sql), -1, &get, NULL);
	if (rc == SQLITE_OK)
		columns = sqlite3_column_count(get);
	buf_clear(&sql);
	buf_printf(&sql, "INSERT INTO %s VALUES (?", table);
	for (int i = 1; i < columns; i++)
		buf_puts(&sql, ",?");
	buf_putc(&sql, ')');
	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(to, buf_text(&sql), -1, &put, NULL);
	buf_free(&sql);
	while (rc == SQLITE_OK && (rc = sqlite3_step(get)) == SQLITE_ROW) {
		rc = SQLITE_OK;
		for (int i = 0; rc == SQLITE_OK && i < columns; i++)
			rc = sqlite3_bind_value(put, i + 1, sqlite3_column_value(get, i));
		if (rc == SQLITE_OK && sqlite3_step(put) != SQLITE_DONE)
			rc = sqlite3_extended_errcode(to);
		sqlite3_reset(put);
	}
	sqlite3_finalize(get);
	sqlite3_finalize(put);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* FTS5's own tables are written only here: what they hold is what FTS5 made of our rows, under the same declaration. */
static enum gb_status take_over(gb_corpus *c)
{
	static const char *const tables[] = { "search_data", "search_idx", "search_config", "search_words" };
	enum gb_status status = GB_OK;

	sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
	for (size_t i = 0; status == GB_OK && i < sizeof(tables) / sizeof(tables[0]); i++)
		status = store_fail(c, copy_table(c->beside->x->db, c->db, tables[i]));
	sqlite3_db_config(c->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return status;
}

enum gb_status store_beside_end(gb_corpus *c)
{
	join(c->beside);
	enum gb_status status = failed(c, c->beside->status);
	if (status == GB_OK)
		status = take_over(c);
	store_beside_forget(c);
	return status;
}

void store_beside_forget(gb_corpus *c)
{
	struct store_beside *b = c->beside;

	if (!b)
		return;
	if (b->has_thread) {
		pthread_mutex_lock(&b->thread.mutex);
		b->stop = true;
		pthread_cond_signal(&b->thread.changed);
		pthread_mutex_unlock(&b->thread.mutex);
		sqlite3_interrupt(b->x->db);    /* whatever it is at: nobody waits for that */
	}
	join(b);
	if (b->given) {                 /* and never written */
		b->x->index = b->given;
		store_index_forget(b->x);
	}
	gb_close(b->x);
	free(b);
	c->beside = NULL;
}
