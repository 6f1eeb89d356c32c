/* inject_sql.c - the results of SQLite's functions, where the program itself calls them. */
#include "config.h"

#include "inject.h"

#include <sqlite3.h>
#include <stddef.h>

#define FAILS(CLASS) (inject_is_program(__builtin_return_address(0)) && inject_fails(CLASS))

/* A wrapper of what gives a result. */
#define WRAP(CLASS, NAME, PARAMETERS, ARGUMENTS) \
	int NAME PARAMETERS \
	{ \
		static int (*real) PARAMETERS; \
		if (!real) \
			*(void **)&real = inject_real(#NAME); \
		return FAILS(CLASS) ? inject_code() : real ARGUMENTS; \
	}

/* The same of what ends a statement: that is done all the same.  It tells once more what a step told. */
#define WRAP_END(NAME) \
	int NAME(sqlite3_stmt *s) \
	{ \
		static int (*real)(sqlite3_stmt *); \
		if (!real) \
			*(void **)&real = inject_real(#NAME); \
		const int result = real(s); \
		const bool told = s && s == failed; \
		if (told) \
			failed = NULL; \
		return told || (s && FAILS(INJECT_SQL_END)) ? inject_code() : result; \
	}

/* What fails gives no statement. */
#define WRAP_PREPARE(NAME, PARAMETERS, ARGUMENTS) \
	int NAME PARAMETERS \
	{ \
		static int (*real) PARAMETERS; \
		if (!real) \
			*(void **)&real = inject_real(#NAME); \
		*out = NULL; \
		return FAILS(INJECT_SQL_PREPARE) ? inject_code() : real ARGUMENTS; \
	}

WRAP_PREPARE(sqlite3_prepare_v2, (sqlite3 *db, const char *sql, int n, sqlite3_stmt **out, const char **tail), (db, sql, n, out, tail))
WRAP_PREPARE(sqlite3_prepare_v3, (sqlite3 *db, const char *sql, int n, unsigned flags, sqlite3_stmt **out, const char **tail),
             (db, sql, n, flags, out, tail))
WRAP(INJECT_SQL_BIND, sqlite3_bind_int64, (sqlite3_stmt *s, int i, sqlite3_int64 v), (s, i, v))
WRAP(INJECT_SQL_BIND, sqlite3_bind_null, (sqlite3_stmt *s, int i), (s, i))
WRAP(INJECT_SQL_BIND, sqlite3_bind_text, (sqlite3_stmt *s, int i, const char *v, int n, void (*done)(void *)), (s, i, v, n, done))
WRAP(INJECT_SQL_EXEC, sqlite3_exec, (sqlite3 *db, const char *sql, int (*row)(void *, int, char **, char **), void *self, char **why),
     (db, sql, row, self, why))

static sqlite3_stmt *failed;    /* the last of which a step did */

int sqlite3_step(sqlite3_stmt *s)
{
	static int (*real)(sqlite3_stmt *);

	if (!real)
		*(void **)&real = inject_real("sqlite3_step");
	if (!FAILS(INJECT_SQL_STEP))
		return real(s);
	failed = s;
	return inject_code();
}

WRAP_END(sqlite3_reset)
WRAP_END(sqlite3_finalize)

/* A connection that could not be opened is still one that must be closed, unless there was no memory for it. */
int sqlite3_open_v2(const char *name, sqlite3 **out, int flags, const char *vfs)
{
	static int (*real)(const char *, sqlite3 **, int, const char *);

	if (!real)
		*(void **)&real = inject_real("sqlite3_open_v2");
	const bool fails = FAILS(INJECT_SQL_OPEN);
	if (!fails)
		return real(name, out, flags, vfs);
	*out = NULL;
	if (inject_code() != SQLITE_NOMEM)
		(void)real(":memory:", out, SQLITE_OPEN_READWRITE, vfs);
	return inject_code();
}

/* A text that could not be had is none, and sqlite3_errcode() tells why: "no memory" is the only reason there is. */
static bool no_text;

const unsigned char *sqlite3_column_text(sqlite3_stmt *s, int i)
{
	static const unsigned char *(*real)(sqlite3_stmt *, int);

	if (!real)
		*(void **)&real = inject_real("sqlite3_column_text");
	const unsigned char *text = real(s, i);
	no_text = text && FAILS(INJECT_SQL_COLUMN);
	return no_text ? NULL : text;
}

int sqlite3_errcode(sqlite3 *db)
{
	static int (*real)(sqlite3 *);

	if (!real)
		*(void **)&real = inject_real("sqlite3_errcode");
	return no_text ? SQLITE_NOMEM : real(db);
}
