/* connect.c - a connection to an SQLite file, with every safeguard set: how it waits for others, and what its results mean.
 * Corpora and the user's notes are both opened here, since nothing in either is believed. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <time.h>

/* ---- waiting --------------------------------------------------------------------------------- */

long long store_now_ms(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int wait_a_little(void *self, int tries)
{
	struct store_patience *p = self;
	const struct timespec pause = { 0, STORE_TRY_EVERY_MS * 1000000L };

	if (tries == 0)
		p->since_ms = store_now_ms();
	if (store_now_ms() - p->since_ms >= p->ms)
		return 0;
	nanosleep(&pause, NULL);
	return 1;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Nothing in the file is believed or run: no triggers, no views, no large values. */
static int set_safeguards(sqlite3 *db)
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

int store_open_file(const char *name, int flags, struct store_patience *patience, sqlite3 **out)
{
	store_bound_memory();
	int rc = sqlite3_open_v2(name, out, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_busy_handler(*out, wait_a_little, patience);
	return rc == SQLITE_OK ? set_safeguards(*out) : rc;
}

void store_plain_name(const char *path, struct buf *out)
{
	if (path[0] != '/')             /* ":memory:" and "file:..." would be no files */
		buf_puts(out, "./");
	buf_puts(out, path);
}

int store_read_number(sqlite3 *db, const char *sql, int64_t *out)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	if (rc == SQLITE_ROW)
		*out = sqlite3_column_int64(s, 0);
	sqlite3_finalize(s);
	return rc == SQLITE_ROW ? SQLITE_OK : rc == SQLITE_DONE ? SQLITE_CORRUPT : rc;
}

const char *store_column_text(sqlite3_stmt *s, int column, int *rc)
{
	const char *text = (const char *)sqlite3_column_text(s, column);

	if (!text && sqlite3_errcode(sqlite3_db_handle(s)) == SQLITE_NOMEM)
		*rc = SQLITE_NOMEM;
	return text;
}

/* ---- results --------------------------------------------------------------------------------- */

static bool lacks_room(int error)
{
	return gb_status_of_errno(error, GB_OK) == GB_IO;
}

static bool files_are_bounded(void)
{
	struct rlimit most;

	return getrlimit(RLIMIT_FSIZE, &most) == 0 && most.rlim_cur != RLIM_INFINITY;
}

/* Why reading or writing failed, if the system said it: SQLite may have tidied up since, and then only the file still knows, or, of a
 * journal that is gone, nobody. */
static enum store_fault not_read(sqlite3 *db, int rc, int *error)
{
	*error = db ? sqlite3_system_errno(db) : 0;
	if (db && !lacks_room(*error))
		(void)sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, error);
	if (!lacks_room(*error) && rc == SQLITE_IOERR_WRITE && files_are_bounded())
		*error = EFBIG;
	return lacks_room(*error) ? STORE_NO_ROOM : STORE_NOT_READ;
}

/* A journal cannot be made on a disk that can hold no more files, and SQLite does not say so. */
static enum store_fault not_opened(sqlite3 *db, int *error)
{
	const char *path = db ? sqlite3_db_filename(db, "main") : NULL;
	struct statvfs fs;
	const bool full = path && statvfs(path, &fs) == 0 && fs.f_files > 0 && fs.f_favail == 0 && !(fs.f_flag & ST_RDONLY);

	*error = full ? ENOSPC : 0;
	return full ? STORE_NO_ROOM : STORE_NOT_OPENED;
}

/* What a disk cannot read SQLite takes for damage, too (unixRead(), SQLITE_IOERR_CORRUPTFS): a good copy would not help there. */
static enum store_fault damaged(sqlite3 *db, int *error)
{
	const char *name = db ? sqlite3_db_filename(db, "main") : NULL;

	if (db)
		(void)sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, error);
	if (*error == EIO)
		return STORE_NO_ROOM;
	*error = 0;
	/* A journal that is still there was to mend it: then that could not be read, and what is here is half of something. */
	return name && store_is_hot(name) ? STORE_NOT_READ : STORE_DAMAGED;
}

enum store_fault store_fault_of(sqlite3 *db, int rc, int *error)
{
	*error = 0;
	switch (rc & 0xff) {
	case SQLITE_OK:
	case SQLITE_ROW:
	case SQLITE_DONE:
		return STORE_NO_FAULT;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		return STORE_BUSY;
	case SQLITE_INTERRUPT:
		return STORE_STOPPED;
	case SQLITE_NOTADB:
		return STORE_NOT_OURS;
	case SQLITE_CORRUPT:
		return damaged(db, error);
	case SQLITE_TOOBIG:
	case SQLITE_MISMATCH:
		return STORE_DAMAGED;
	case SQLITE_NOMEM:
		return store_refused_memory() ? STORE_DAMAGED : STORE_NO_MEMORY;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return STORE_FORBIDDEN;
	case SQLITE_FULL:
		*error = ENOSPC;
		return STORE_NO_ROOM;
	case SQLITE_CANTOPEN:
		return not_opened(db, error);
	case SQLITE_IOERR:
		if ((rc & 0xff00) == (SQLITE_IOERR_NOMEM & 0xff00))
			return STORE_NO_MEMORY;
		return not_read(db, rc, error);
	default:
		return STORE_STRANGE;
	}
}
