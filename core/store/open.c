/* open.c - the handle: one connection with every safeguard set, opened anew when the file behind it
 * has been replaced.  Other people's files come through here, so nothing in them is believed. */
#include "config.h"
#include "store/search.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/secure.h"

/* ---- connecting ------------------------------------------------------------------------------ */

/* Only what reads can be given up.  SQLite asks often, because FTS5 takes few of its steps for much work; whoever answers
 * may have to look at a terminal. */
static int is_stopped(void *self)
{
	gb_corpus *c = self;
	long long now;

	if (!c->stop || !c->db || (now = store_now_ms()) == c->stop_asked_ms)
		return 0;
	c->stop_asked_ms = now;
	return sqlite3_txn_state(c->db, NULL) != SQLITE_TXN_WRITE && c->stop(c->stop_self);
}

void gb_set_stop(gb_corpus *c, bool (*stop)(void *self), void *self)
{
	c->stop = stop;
	c->stop_self = self;
}

enum gb_status store_connect(gb_corpus *c, const char *path, int flags, sqlite3 **out)
{
	enum gb_status status;
	int rc = store_open_file(path, flags, &c->patience, out);

	if (rc == SQLITE_OK) {
		rc = store_token_register(c, *out);
		c->has_fts = rc == SQLITE_OK;
		rc = rc == SQLITE_ERROR ? SQLITE_OK : rc;       /* an SQLite without FTS5 has no such function */
	}
	if (rc == SQLITE_OK) {
		c->index_damaged = false;
		sqlite3_progress_handler(*out, STORE_ASK_STEPS, is_stopped, c);
		return GB_OK;
	}
	status = store_fail(c, rc);
	sqlite3_close(*out);
	*out = NULL;
	return status;
}

void store_disconnect(gb_corpus *c)
{
	for (int i = 0; i < STORE_STATEMENTS; i++) {
		sqlite3_finalize(c->statements[i].stmt);
		free(c->statements[i].sql);
		c->statements[i] = (struct store_statement){ .sql = NULL };
	}
	store_index_forget(c);
	sqlite3_close_v2(c->db);
	c->db = NULL;
	c->is_copy = false;
	c->words_current = c->index_is_good = false;
	c->connection++;                /* whatever comes next may hold something else */
}

/* SQLite keeps the journal beside the file that a symbolic link leads to, and one that is done with
 * begins with a zero when it is not removed (SQLite, "Atomic Commit", chapter 4.2). */
bool store_is_hot(const char *path)
{
	char *real = realpath(path, NULL), first = '\0';
	struct buf name = BUF_EMPTY;
	int fd;

	if (!real)
		return false;
	buf_printf(&name, "%s-journal", real);
	fd = open(buf_text(&name), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd >= 0) {
		if (read(fd, &first, 1) != 1)
			first = '\0';
		close(fd);
	} else if (errno != ENOENT) {
		first = '?';            /* it is there, and what it says is not for us */
	}
	buf_free(&name);
	free(real);
	return first != '\0';
}

static bool on_read_only_media(const char *path)
{
	struct statvfs fs;

	return statvfs(path, &fs) == 0 && (fs.f_flag & ST_RDONLY) != 0;
}

/* "file:...?immutable=1", by which SQLite takes no locks and looks for no journal. */
static void immutable_name(const char *path, struct buf *out)
{
	buf_puts(out, path[0] == '/' ? "file://" : "file:./");
	for (const char *s = path; *s; s++) {
		if (strchr("%?# ", *s))
			buf_printf(out, "%%%02X", (unsigned char)*s);
		else
			buf_putc(out, *s);
	}
	buf_puts(out, "?immutable=1");
}

/* ---- is it ours? ----------------------------------------------------------------------------- */

static enum gb_status not_a_corpus(gb_corpus *c)
{
	return gb_fail(&c->why, GB_BAD_DATA, tr(c->why.lang, "%s: this is not a giaoban corpus"),
		gb_path(c));
}

enum gb_status store_recognise(gb_corpus *c)
{
	int64_t application = 0, version = 0;
	enum gb_status status = store_ask(c, "PRAGMA application_id", &application);

	if (status == GB_OK)
		status = store_ask(c, "PRAGMA user_version", &version);
	if (status != GB_OK)
		return status;
	if (application != STORE_APPLICATION_ID || version < 1)
		return not_a_corpus(c);
	if (version > STORE_SCHEMA)
		return gb_fail(&c->why, GB_UNAVAILABLE, tr(c->why.lang,
			"%s: the corpus is of a newer giaoban (schema %d, this one knows %d)"),
			gb_path(c), (int)version, STORE_SCHEMA);
	c->schema = (int)version;
	return store_schema_check(c);
}

/* ---- opening --------------------------------------------------------------------------------- */

static enum gb_status look_at_file(gb_corpus *c, bool *exists)
{
	struct stat st;
	enum gb_lang lang = c->why.lang;

	*exists = stat(c->path, &st) == 0;
	if (c->access == GB_WRITE && (*exists ? !store_is_made(c->path) : errno == ENOENT)) {
		*exists = false;        /* a file without a byte is as good as none */
		return GB_OK;
	}
	if (!*exists && errno == ENOENT)
		return gb_fail(&c->why, GB_NO_INPUT, tr(lang, "%s: there is no such corpus"), gb_path(c));
	if (!*exists)
		return gb_fail(&c->why, gb_status_of_errno(errno, GB_NO_INPUT),
			tr(lang, "%s: the corpus cannot be opened: %s"), gb_path(c), gb_reason(errno, lang));
	if (!S_ISREG(st.st_mode))
		return not_a_corpus(c);
	c->device = st.st_dev;
	c->inode = st.st_ino;
	return GB_OK;
}

/* Takes the read lock; SQLite looks at journals and at the file's header while it does.  What another wrote may be
 * another vocabulary, or newer tables. */
static int lock_for_reading(gb_corpus *c)
{
	int64_t version = c->data_version, schema = c->schema;
	int rc = sqlite3_exec(c->db, "BEGIN", NULL, NULL, NULL);

	if (rc == SQLITE_OK)
		rc = store_read_number(c->db, "PRAGMA data_version", &version);
	if (rc == SQLITE_OK && version != c->data_version) {
		c->words_current = c->index_is_good = false;
		c->data_version = version;
		rc = store_read_number(c->db, "PRAGMA user_version", &schema);
		c->schema = (int)schema;
		if (rc == SQLITE_OK && c->access == GB_READ && schema < 1)
			rc = SQLITE_NOTADB;     /* somebody emptied it */
	}
	if (rc != SQLITE_OK && !sqlite3_get_autocommit(c->db))
		sqlite3_exec(c->db, "ROLLBACK", NULL, NULL, NULL);
	return rc;
}

static enum gb_status refuse(gb_corpus *c, enum gb_status status)
{
	store_disconnect(c);
	return status;
}

/* A file without a page is a corpus that is being made; anything else must be one already.
 * What SQLite cannot even read gives strange faults (a format or a schema that it does not
 * understand): they are the file's, not ours. */
static enum gb_status make_or_recognise(gb_corpus *c, bool *made)
{
	int64_t pages = 0;
	enum gb_status status = store_ask(c, "PRAGMA page_count", &pages);

	*made = status == GB_OK && pages == 0 && c->access != GB_READ;
	if (status == GB_OK && !*made)
		status = pages == 0 ? not_a_corpus(c) : store_recognise(c);
	return status == GB_SOFTWARE ? not_a_corpus(c) : status;
}

static enum gb_status prepare_for_writing(gb_corpus *c, bool make)
{
	enum gb_status status = GB_OK;

	if (sqlite3_db_readonly(c->db, "main") == 1)
		return store_fail(c, SQLITE_READONLY);
	if (make)
		status = store_exec(c, "PRAGMA encoding = 'UTF-8'; PRAGMA page_size = " STORE_PAGE_SIZE);
	if (status == GB_OK)
		status = store_exec(c, "PRAGMA journal_mode = DELETE; PRAGMA cache_spill = OFF");
	return status == GB_OK ? store_migrate_ours(c) : status;
}

static enum gb_status settle(gb_corpus *c)
{
	bool make = false;
	int rc = lock_for_reading(c);
	enum gb_status status;

	if (rc == SQLITE_READONLY_ROLLBACK && c->access == GB_READ)
		return store_rescue(c);
	if ((rc & 0xff) == SQLITE_BUSY)
		c->stale = true;
	status = rc == SQLITE_OK ? make_or_recognise(c, &make) : store_fail(c, rc);
	if (status == GB_OK)            /* a search in a big corpus goes to and fro between its words */
		status = store_exec(c, "PRAGMA cache_size = -" STORE_CACHE_KB);
	store_read_end(c);
	if (status == GB_OK && !c->db)
		status = store_fail(c, SQLITE_NOMEM);
	if (status == GB_OK && c->access != GB_READ)
		status = prepare_for_writing(c, make);
	return status == GB_OK ? GB_OK : refuse(c, status);
}

static enum gb_status open_as(gb_corpus *c, bool immutable)
{
	struct buf name = BUF_EMPTY;
	bool exists;
	int flags = c->access == GB_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
	enum gb_status status = look_at_file(c, &exists);

	if (status == GB_OK && !exists) {
		status = store_make(c);
		if (status == GB_OK && !c->making)
			status = look_at_file(c, &exists);      /* somebody else has just made it */
	}
	if (status != GB_OK)
		return status;
	if (exists && c->access == GB_WRITE)
		store_remove_left_over(c);
	if (immutable)
		immutable_name(c->path, &name);
	else
		store_plain_name(c->making ? c->making : c->path, &name);
	status = store_connect(c, buf_text(&name), flags | (immutable ? SQLITE_OPEN_URI : 0), &c->db);
	buf_free(&name);
	return status == GB_OK ? settle(c) : status;
}

/* Some read-only media know no locks; there, and without a journal, the file is taken for one that
 * nobody changes.  Elsewhere that would show half an import. */
static enum gb_status open_file(gb_corpus *c)
{
	if (c->access == GB_WRITE && secure())
		return secure_refuse(&c->why);
	enum gb_status status = open_as(c, false);

	if (status != GB_IO && status != GB_NO_PERMISSION)
		return status;
	if (c->access != GB_READ || !on_read_only_media(c->path) || store_is_hot(c->path))
		return status;
	return open_as(c, true);
}

static enum gb_status open_memory(gb_corpus *c)
{
	enum gb_status status = store_connect(c, ":memory:", SQLITE_OPEN_READWRITE, &c->db);

	return status == GB_OK ? settle(c) : status;
}

unsigned store_connection(const gb_corpus *c)
{
	return c->connection;
}

bool store_replaced(const gb_corpus *c)
{
	struct stat st;

	if (c->access == GB_MEMORY || c->making || stat(c->path, &st) != 0)
		return false;           /* taken away: what is open stays readable */
	if (st.st_dev != c->device || st.st_ino != c->inode)
		return true;
	return c->is_copy && !store_is_hot(c->path);    /* somebody rolled the journal back */
}

enum gb_status store_ready(gb_corpus *c)
{
	if (c->db && !sqlite3_get_autocommit(c->db))
		return GB_OK;
	if (store_lost(c) != SQLITE_OK)
		return store_fail(c, store_lost(c));
	c->why.text[0] = '\0';
	if (c->db && store_replaced(c))
		store_disconnect(c);
	if (c->db)
		return GB_OK;
	return c->access == GB_MEMORY ? open_memory(c) : open_file(c);
}

static enum gb_status begin_outermost(gb_corpus *c)
{
	int rc = SQLITE_OK;

	for (int attempt = 0; attempt < 2; attempt++) {
		enum gb_status status = store_ready(c);
		if (status != GB_OK || !sqlite3_get_autocommit(c->db))
			return status;
		rc = lock_for_reading(c);
		if (rc != SQLITE_READONLY_ROLLBACK)
			break;
		status = store_rescue(c);
		if (status != GB_OK)
			return status;
	}
	c->stale = (rc & 0xff) == SQLITE_BUSY;
	return store_fail(c, rc);
}

/* It could not be had before; now the first call reads, and those behind it shall read the same. */
static void hold_now(gb_corpus *c)
{
	c->reading++;
	c->hold = STORE_HELD;
}

enum gb_status store_read_begin(gb_corpus *c)
{
	enum gb_status status = c->reading > 0 ? GB_OK : begin_outermost(c);

	if (status == GB_OK && c->reading++ == 0)
		c->stop_asked_ms = 0;   /* each call asks anew */
	if (status == GB_OK && c->hold == STORE_NOT_HELD)
		hold_now(c);
	return status;
}

/* A transaction that cannot be ended, for want of memory, would be one for ever: it ends with the connection. */
void store_end_with(gb_corpus *c, const char *sql)
{
	if (sqlite3_exec(c->db, sql, NULL, NULL, NULL) != SQLITE_OK && !sqlite3_get_autocommit(c->db) && c->access != GB_MEMORY)
		store_disconnect(c);
}

/* The outermost end ends the transaction; a write transaction around it goes on. */
void store_read_end(gb_corpus *c)
{
	if (c->reading > 0 && --c->reading > 0)
		return;
	if (c->db && !sqlite3_get_autocommit(c->db) && sqlite3_txn_state(c->db, "main") != SQLITE_TXN_WRITE)
		store_end_with(c, "COMMIT");
}

/* ---- one moment, and has it changed since the one before? ------------------------------------ */

static enum gb_status look_at_content(gb_corpus *c, struct store_sight *out)
{
	enum gb_status status = store_ready(c);

	if (status == GB_OK)
		status = store_ask(c, "PRAGMA data_version", &out->others);
	out->connection = c->connection;
	out->ours = status == GB_OK ? sqlite3_total_changes64(c->db) : 0;
	return status;
}

static bool same_content(const struct store_sight *a, const struct store_sight *b)
{
	return a->connection == b->connection && a->others == b->others && a->ours == b->ours;
}

/* Somebody's first import makes a corpus of their own, and that is theirs from then on, here as at the next start. */
static void take_own_when_made(gb_corpus *c)
{
	if (!c->awaited || access(c->awaited, R_OK) != 0)
		return;
	free(c->path);
	c->path = c->awaited;
	c->awaited = NULL;
}

enum gb_status gb_hold(gb_corpus *c)
{
	enum gb_status status;

	if (c->hold != STORE_FREE || c->reading > 0)
		return GB_OK;
	take_own_when_made(c);
	c->patience.ms = STORE_KEY_WAITS_MS;
	status = store_read_begin(c);
	c->patience.ms = 0;
	c->hold = status == GB_OK ? STORE_HELD : STORE_NOT_HELD;
	return status;
}

void gb_let_go(gb_corpus *c)
{
	if (c->hold == STORE_HELD)
		store_read_end(c);
	if (c->hold != STORE_FREE)
		c->patience.ms = STORE_WAITS_MS;
	c->hold = STORE_FREE;
}

bool gb_rest(gb_corpus *c, size_t keep)
{
	int used = 0, most = 0;

	if (!c->db || c->reading > 0 || sqlite3_db_status(c->db, SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0) != SQLITE_OK)
		return false;
	return (size_t)used > keep && sqlite3_db_release_memory(c->db) == SQLITE_OK;
}

uint64_t gb_content(gb_corpus *c)
{
	struct store_sight now = { .others = 0 };

	if (look_at_content(c, &now) != GB_OK)
		return 0;
	return ((now.connection * HASH_PRIME ^ (uint64_t)now.others) * HASH_PRIME ^ (uint64_t)now.ours) | 1;
}

/* Callers ask for the vocabulary again after a yes, so the older readings can go. */
bool gb_changed(gb_corpus *c)
{
	const int patience = c->patience.ms;
	struct store_sight now = { .others = 0 };
	enum gb_status status;

	if (c->hold != STORE_HELD && (c->reading > 0 || (c->db && !sqlite3_get_autocommit(c->db))))
		return false;           /* in the middle of something: told when it is over */
	if (c->hold != STORE_HELD)
		take_own_when_made(c);
	c->patience.ms = 0;
	status = look_at_content(c, &now);
	c->patience.ms = patience;
	if (status != GB_OK || same_content(&now, &c->seen))
		return false;
	c->seen = now;
	store_forget_words(c);
	return true;
}

/* ---- public ---------------------------------------------------------------------------------- */

enum gb_status gb_open(const char *path, enum gb_access access, enum gb_lang lang, gb_corpus **out)
{
	gb_corpus *c = mem_alloc(sizeof(*c));
	enum gb_status status;

	c->access = access;
	c->why.lang = lang;
	c->path = mem_strdup(access == GB_MEMORY || !path ? "" : path);
	c->patience.ms = STORE_WAITS_MS;
	c->few = STORE_FEW;
	c->whole = STORE_WHOLE;
	c->making_lock = -1;
	c->given.arena = arena_new();
	*out = c;
	status = store_ready(c);
	if (status == GB_OK && access == GB_READ)         /* as it was found to be a corpus */
		c->seen = (struct store_sight){ c->connection, c->data_version, 0 };
	else if (status == GB_OK)
		(void)look_at_content(c, &c->seen);       /* where this fails, all counts as changed */
	return status;
}

void gb_close(gb_corpus *c)
{
	if (!c)
		return;
	store_rollback(c);
	store_disconnect(c);
	store_unmake(c);
	store_free_words(c);
	store_free_shorts(c);
	gb_ask_free(c->asked);
	free(c->asked_text);
	arena_free(c->given.arena);
	free(c->path);
	free(c->awaited);
	free(c);
}

const char *gb_why(const gb_corpus *c)
{
	return c->why.text;
}

struct gb_why *store_why(gb_corpus *c)
{
	return &c->why;
}

void gb_set_lang(gb_corpus *c, enum gb_lang lang)
{
	c->why.lang = lang;
}

const char *gb_path(const gb_corpus *c)
{
	return c->access == GB_MEMORY ? ":memory:" : c->path;
}

bool gb_is_stale(const gb_corpus *c)
{
	return c->stale;
}
