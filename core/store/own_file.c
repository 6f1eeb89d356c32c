/* own_file.c - the file of marks and notes: found, looked at, opened with every safeguard, made by the first that is kept. */
#include "config.h"
#include "store/own_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/secure.h"
#include "store/inside.h"

static const struct {
	const char *name, *sql;
} tables[] = {
	{ "marks", "CREATE TABLE marks(\n"
	  "  address TEXT PRIMARY KEY NOT NULL,\n"
	  "  since TEXT NOT NULL) WITHOUT ROWID" },
	{ "notes", "CREATE TABLE notes(\n"
	  "  address TEXT PRIMARY KEY NOT NULL,\n"
	  "  text TEXT NOT NULL,\n"
	  "  changed TEXT NOT NULL) WITHOUT ROWID" },
};
#define TABLES (sizeof tables / sizeof *tables)

/* ---- faults ---------------------------------------------------------------------------------- */

enum gb_status store_own_fail(gb_own *o, int rc)
{
	const enum gb_lang lang = o->why.lang;
	int error;

	switch (store_fault_of(o->db, rc, &error)) {
	case STORE_NO_FAULT:
		return GB_OK;
	case STORE_BUSY:
		return gb_fail(&o->why, GB_UNAVAILABLE, "%s",
		               tr(lang, "another session is just writing your notes; nothing was changed, try again"));
	case STORE_NOT_OURS:
	case STORE_STRANGE:             /* our tables are gone from what was open */
		return gb_fail(&o->why, GB_BAD_DATA, tr(lang, "%s: these are not giaoban's notes"), o->path);
	case STORE_DAMAGED:
		return gb_fail(&o->why, GB_BAD_DATA,
		               tr(lang, "%s: your notes are damaged; put a good copy in their place, or move them away"), o->path);
	case STORE_FORBIDDEN:
		if (rc == SQLITE_READONLY_ROLLBACK)
			return gb_fail(&o->why, GB_NO_PERMISSION,
			               tr(lang, "%s: a session that was killed left your notes half written; giaoban mends them where it may write"),
			               o->path);
		return gb_fail(&o->why, GB_NO_PERMISSION, tr(lang, "%s: your notes may not be written here"), o->path);
	case STORE_NO_ROOM:
		return gb_fail(&o->why, GB_IO, tr(lang, "%s: nothing was changed: %s"), o->path, gb_reason(error, lang));
	case STORE_NOT_OPENED:
		return gb_fail(&o->why, GB_NO_PERMISSION, tr(lang, "%s: your notes cannot be opened"), o->path);
	case STORE_NO_MEMORY:
		return gb_fail(&o->why, GB_UNAVAILABLE, "%s: %s", o->path, gb_reason(ENOMEM, lang));
	default:
		return gb_fail(&o->why, GB_IO, tr(lang, "%s: reading or writing your notes failed (SQLite %d)"), o->path, rc);
	}
}

/* ---- statements ------------------------------------------------------------------------------ */

static int bind_texts(sqlite3_stmt *s, const char *const *texts, int n)
{
	int rc = SQLITE_OK;

	for (int i = 0; rc == SQLITE_OK && i < n; i++)
		rc = sqlite3_bind_text(s, i + 1, texts[i], -1, SQLITE_STATIC);
	return rc;
}

int store_own_run(gb_own *o, const char *sql, const char *const *texts, int n)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(o->db, sql, -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = bind_texts(s, texts, n);
	while (rc == SQLITE_OK || rc == SQLITE_ROW)
		rc = sqlite3_step(s);
	sqlite3_finalize(s);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

sqlite3_stmt *store_own_kept(gb_own *o, enum own_statement which, int *rc)
{
	static const char *const sql[OWN_STATEMENTS] = {
		[OWN_SIGNS] = "SELECT EXISTS(SELECT 1 FROM marks WHERE address = ?1) + 2 * EXISTS(SELECT 1 FROM notes WHERE address = ?1)",
		[OWN_GET] = "SELECT (SELECT since FROM marks WHERE address = ?1), (SELECT text FROM notes WHERE address = ?1),\n"
		            "       (SELECT changed FROM notes WHERE address = ?1)",
	};

	*rc = SQLITE_OK;
	if (o->kept[which])
		sqlite3_reset(o->kept[which]);
	else
		*rc = sqlite3_prepare_v3(o->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT, &o->kept[which], NULL);
	return *rc == SQLITE_OK ? o->kept[which] : NULL;
}

/* ---- looking at the file --------------------------------------------------------------------- */

struct own_sight store_own_look(const gb_own *o)
{
	struct stat st;

	if (!*o->path)
		return (struct own_sight){ .there = false };
	if (stat(o->path, &st) != 0)
		return (struct own_sight){ .error = errno == ENOENT || errno == ENOTDIR ? 0 : errno };
	if (st.st_size == 0)
		return (struct own_sight){ .there = false };
	return (struct own_sight){ .there = true, .device = st.st_dev, .inode = st.st_ino, .bytes = st.st_size, .changed = st.st_mtim };
}

bool store_own_same_sight(const struct own_sight *a, const struct own_sight *b)
{
	if (!a->there || !b->there)
		return a->there == b->there;
	return a->device == b->device && a->inode == b->inode && a->bytes == b->bytes &&
		a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}

static bool is_ours(sqlite3_stmt *s, int *rc)
{
	const char *name = store_column_text(s, 0, rc), *sql = store_column_text(s, 1, rc);

	for (size_t i = 0; name && sql && i < TABLES; i++)
		if (strcmp(name, tables[i].name) == 0)
			return strcmp(sql, tables[i].sql) == 0;
	return false;
}

static int check_tables(gb_own *o)
{
	sqlite3_stmt *s = NULL;
	size_t ours = 0;
	int rc = sqlite3_prepare_v2(o->db, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", -1, &s, NULL);

	while (rc == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW) {
		if (is_ours(s, &rc))
			ours++;
		else if (rc == SQLITE_OK)
			rc = SQLITE_NOTADB;
	}
	int end = sqlite3_finalize(s);
	rc = rc == SQLITE_OK ? end : rc;
	return rc == SQLITE_OK && ours != TABLES ? SQLITE_NOTADB : rc;
}

/* Is it ours, and of a schema that we know?  GB_NONE: nothing is left of it, since SQLite has just taken back what a session began that
 * was killed before anything was kept. */
static enum gb_status recognise(gb_own *o)
{
	int64_t application = 0, version = 0, pages = 0;
	int rc = store_read_number(o->db, "PRAGMA application_id", &application);

	if (rc == SQLITE_OK)
		rc = store_read_number(o->db, "PRAGMA user_version", &version);
	if (rc == SQLITE_OK)
		rc = store_read_number(o->db, "PRAGMA page_count", &pages);
	if (rc == SQLITE_OK && pages == 0)
		return GB_NONE;
	if (rc == SQLITE_OK && (application != OWN_APPLICATION_ID || version < 1))
		rc = SQLITE_NOTADB;
	if (rc == SQLITE_OK && version > OWN_SCHEMA)
		return gb_fail(&o->why, GB_UNAVAILABLE,
		               tr(o->why.lang, "%s: your notes are of a newer giaoban (schema %d, this one knows %d)"),
		               o->path, (int)version, OWN_SCHEMA);
	if (rc == SQLITE_OK)
		rc = check_tables(o);
	/* What SQLite cannot make sense of gives strange faults: they are the file's. */
	return store_own_fail(o, rc == SQLITE_ERROR ? SQLITE_NOTADB : rc);
}

/* ---- opening --------------------------------------------------------------------------------- */

void store_own_disconnect(gb_own *o)
{
	for (int i = 0; i < OWN_STATEMENTS; i++) {
		sqlite3_finalize(o->kept[i]);
		o->kept[i] = NULL;
	}
	sqlite3_close_v2(o->db);
	o->db = NULL;
	memset(o->known, 0, sizeof o->known);
}

/* Opened for writing too where that is not forbidden: then SQLite takes back what a killed session left. */
static int connect_to(gb_own *o)
{
	struct buf name = BUF_EMPTY;
	const int flags = secure() ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

	store_plain_name(o->path, &name);
	o->patience = (struct store_patience){ .ms = STORE_KEY_WAITS_MS };
	int rc = store_open_file(buf_text(&name), flags, &o->patience, &o->db);
	buf_free(&name);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(o->db, "PRAGMA synchronous = FULL; PRAGMA cache_size = -256", NULL, NULL, NULL);
	return rc;
}

/* A transaction that cannot be ended, for want of memory, would be one for ever: it ends with the connection. */
static int end_with(gb_own *o, const char *sql)
{
	const int rc = o->db && !sqlite3_get_autocommit(o->db) ? sqlite3_exec(o->db, sql, NULL, NULL, NULL) : SQLITE_OK;

	if (rc != SQLITE_OK && !sqlite3_get_autocommit(o->db))
		store_own_disconnect(o);
	return rc;
}

static enum gb_status refuse(gb_own *o, const struct own_sight *sight, enum gb_status status, bool busy)
{
	store_own_disconnect(o);
	if (!busy) {
		o->refused = *sight;
		o->refusal = status;
	}
	return status;
}

/* What was refused is so until it is another. */
static enum gb_status connect_and_check(gb_own *o, const struct own_sight *sight)
{
	if (o->refusal != GB_OK && store_own_same_sight(&o->refused, sight))
		return o->refusal;
	o->refusal = GB_OK;
	int rc = connect_to(o);
	if (rc != SQLITE_OK)
		return refuse(o, sight, store_own_fail(o, rc), (rc & 0xff) == SQLITE_BUSY);
	(void)sqlite3_exec(o->db, "BEGIN", NULL, NULL, NULL);   /* one lock for all that is looked at */
	const enum gb_status status = recognise(o);
	if (status == GB_NONE) {
		store_own_disconnect(o);
		return GB_NONE;
	}
	if (status != GB_OK)
		return refuse(o, sight, status, (sqlite3_errcode(o->db) & 0xff) == SQLITE_BUSY);
	rc = end_with(o, "COMMIT");
	if (rc != SQLITE_OK)
		return store_own_fail(o, rc);
	o->open = *sight;
	return GB_OK;
}

static bool is_other_file(const struct own_sight *a, const struct own_sight *b)
{
	return !b->there || a->device != b->device || a->inode != b->inode;
}

enum gb_status store_own_ready(gb_own *o)
{
	const struct own_sight sight = store_own_look(o);

	if (o->db && is_other_file(&o->open, &sight))
		store_own_disconnect(o);
	if (sight.error)
		return gb_fail(&o->why, gb_status_of_errno(sight.error, GB_IO), "%s: %s", o->path, gb_reason(sight.error, o->why.lang));
	if (!sight.there)
		return GB_NONE;
	return o->db ? GB_OK : connect_and_check(o, &sight);
}

/* ---- making, writing ------------------------------------------------------------------------- */

static enum gb_status may_write(gb_own *o)
{
	if (secure())
		return secure_refuse(&o->why);
	if (!*o->path)
		return gb_fail(&o->why, GB_UNAVAILABLE, "%s",
		               tr(o->why.lang, "there is no folder to keep notes in: neither XDG_DATA_HOME nor HOME is an absolute path"));
	return GB_OK;
}

/* An empty file, for its owner alone; as good as none until the first transaction in it is whole. */
static enum gb_status make_file(gb_own *o)
{
	enum gb_status status = file_make_folders(o->path, &o->why);

	if (status != GB_OK)
		return status;
	const int fd = open(o->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
	if (fd < 0)
		return gb_fail(&o->why, GB_CANT_CREATE, tr(o->why.lang, "%s: your notes cannot be made: %s"), o->path,
		               gb_reason(errno, o->why.lang));
	close(fd);
	const int rc = connect_to(o);
	struct stat st;
	if (rc != SQLITE_OK || stat(o->path, &st) != 0) {
		status = store_own_fail(o, rc != SQLITE_OK ? rc : SQLITE_CANTOPEN);
		store_own_disconnect(o);
		return status;
	}
	o->open = (struct own_sight){ .device = st.st_dev, .inode = st.st_ino };
	return GB_OK;
}

/* Two sessions may keep their first note at the same moment: who has the lock second finds the tables. */
static enum gb_status make_tables(gb_own *o)
{
	struct buf numbers = BUF_EMPTY;
	int64_t tables_there = 0;
	int rc = store_read_number(o->db, "SELECT count(*) FROM sqlite_schema", &tables_there);

	if (rc == SQLITE_OK && tables_there > 0)
		return recognise(o);
	for (size_t i = 0; rc == SQLITE_OK && i < TABLES; i++)
		rc = sqlite3_exec(o->db, tables[i].sql, NULL, NULL, NULL);
	buf_printf(&numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d", OWN_APPLICATION_ID, OWN_SCHEMA);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(o->db, buf_text(&numbers), NULL, NULL, NULL);
	buf_free(&numbers);
	return store_own_fail(o, rc);
}

enum gb_status store_own_begin(gb_own *o)
{
	enum gb_status status = may_write(o);

	o->refusal = GB_OK;             /* who wants to write wants to know how it is now */
	if (status == GB_OK)
		status = store_own_ready(o);
	if (status == GB_NONE)
		status = make_file(o);
	if (status != GB_OK)
		return status;
	if (sqlite3_db_readonly(o->db, "main") == 1)
		return store_own_fail(o, SQLITE_READONLY);
	int rc = sqlite3_exec(o->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	if (rc != SQLITE_OK)
		return store_own_fail(o, rc);
	status = make_tables(o);
	if (status != GB_OK)
		store_own_rollback(o);
	return status;
}

enum gb_status store_own_commit(gb_own *o)
{
	const enum gb_status status = store_own_fail(o, sqlite3_exec(o->db, "COMMIT", NULL, NULL, NULL));

	if (status == GB_OK)
		o->changes++;
	else
		store_own_disconnect(o);        /* what the file holds now, perhaps nothing, is to be looked at anew */
	memset(o->known, 0, sizeof o->known);
	return status;
}

void store_own_rollback(gb_own *o)
{
	(void)end_with(o, "ROLLBACK");
}

void store_own_read_end(gb_own *o)
{
	(void)end_with(o, "COMMIT");
}
