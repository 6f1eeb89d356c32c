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
#include <time.h>
#include <unistd.h>

#include "base/secure.h"

/* ---- waiting --------------------------------------------------------------------------------- */

static long long now_ms(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int wait_a_little(void *self, int tries)
{
	gb_corpus *c = self;
	struct timespec pause = { 0, STORE_TRY_EVERY_MS * 1000000L };

	if (tries == 0)
		c->waiting_since_ms = now_ms();
	if (now_ms() - c->waiting_since_ms >= c->patience_ms)
		return 0;
	nanosleep(&pause, NULL);
	return 1;
}

/* ---- connecting ------------------------------------------------------------------------------ */

int store_safeguards(sqlite3 *db)
{
	int rc = sqlite3_extended_result_codes(db, 1);

	if (rc == SQLITE_OK)
		rc = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	sqlite3_limit(db, SQLITE_LIMIT_LENGTH, STORE_MAX_VALUE);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(db,
			"PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY",
			NULL, NULL, NULL);
	return rc;
}

/* Only what reads can be given up.  SQLite asks often, because FTS5 takes few of its steps for much work; whoever answers
 * may have to look at a terminal. */
static int is_stopped(void *self)
{
	gb_corpus *c = self;
	long long now;

	if (!c->stop || !c->db || (now = now_ms()) == c->stop_asked_ms)
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

	store_bound_memory();
	int rc = sqlite3_open_v2(path, out, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_busy_handler(*out, wait_a_little, c);
	if (rc == SQLITE_OK)
		rc = store_safeguards(*out);
	if (rc == SQLITE_OK) {
		c->has_fts = store_token_register(c, *out) == SQLITE_OK;
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
	c->words_current = false;
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

void store_plain_name(const char *path, struct buf *out)
{
	if (path[0] != '/')             /* ":memory:" and "file:..." would be no files */
		buf_puts(out, "./");
	buf_puts(out, path);
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

static int read_number(gb_corpus *c, const char *pragma, int *out)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(c->db, pragma, -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	if (rc == SQLITE_ROW) {
		*out = sqlite3_column_int(s, 0);
		rc = SQLITE_OK;
	}
	sqlite3_finalize(s);
	return rc;
}

/* Takes the read lock; SQLite looks at journals and at the file's header while it does.  What another wrote may be
 * another vocabulary, or newer tables. */
static int lock_for_reading(gb_corpus *c)
{
	int version = c->data_version;
	int rc = sqlite3_exec(c->db, "BEGIN", NULL, NULL, NULL);

	if (rc == SQLITE_OK)
		rc = read_number(c, "PRAGMA data_version", &version);
	if (rc == SQLITE_OK && version != c->data_version) {
		c->words_current = false;
		c->data_version = version;
		rc = read_number(c, "PRAGMA user_version", &c->schema);
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

static bool replaced(const gb_corpus *c)
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
	c->why.text[0] = '\0';
	if (c->db && replaced(c))
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

enum gb_status store_read_begin(gb_corpus *c)
{
	enum gb_status status = c->reading > 0 ? GB_OK : begin_outermost(c);

	if (status == GB_OK && c->reading++ == 0)
		c->stop_asked_ms = 0;   /* each call asks anew */
	return status;
}

/* The outermost end ends the transaction; a write transaction around it goes on. */
void store_read_end(gb_corpus *c)
{
	if (c->reading > 0 && --c->reading > 0)
		return;
	if (c->db && !sqlite3_get_autocommit(c->db) && sqlite3_txn_state(c->db, "main") != SQLITE_TXN_WRITE)
		sqlite3_exec(c->db, "COMMIT", NULL, NULL, NULL);
}

/* ---- has it changed? ------------------------------------------------------------------------- */

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

/* Callers ask for the vocabulary again after a yes, so the older readings can go. */
bool gb_changed(gb_corpus *c)
{
	const int patience = c->patience_ms;
	struct store_sight now = { .others = 0 };
	enum gb_status status;

	if (c->reading > 0 || (c->db && !sqlite3_get_autocommit(c->db)))
		return false;           /* in the middle of something: told when it is over */
	take_own_when_made(c);
	c->patience_ms = 0;
	status = look_at_content(c, &now);
	c->patience_ms = patience;
	if (status != GB_OK || same_content(&now, &c->seen))
		return false;
	c->seen = now;
	store_free_words(c, false);
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
	c->patience_ms = access == GB_READ ? STORE_READER_WAITS_MS : STORE_WRITER_WAITS_MS;
	c->few = STORE_FEW;
	c->whole = STORE_WHOLE;
	c->making_lock = -1;
	c->given.arena = arena_new();
	*out = c;
	status = store_ready(c);
	if (status == GB_OK)
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
	store_free_words(c, true);
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
