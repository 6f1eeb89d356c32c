/* memory.c - SQLite's memory with a bound on each piece: a damaged file may claim that a record has a gigabyte, and SQLite would
 * believe it before it finds out. */
#include "config.h"

#include "store/inside.h"

#define PIECE_MOST (64 << 20)   /* bytes; nothing of ours needs a tenth of it */

/* SQLite's own functions, which do the work.  Process-wide because sqlite3_config() is. */
static sqlite3_mem_methods own;

static void *get(int bytes)
{
	return bytes > PIECE_MOST ? NULL : own.xMalloc(bytes);
}

static void *grow(void *piece, int bytes)
{
	return bytes > PIECE_MOST ? NULL : own.xRealloc(piece, bytes);
}

void store_bound_memory(void)
{
	static bool done;               /* it can be said once, before SQLite is used */
	sqlite3_mem_methods bounded;

	if (done)
		return;
	done = true;
	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &own) != SQLITE_OK || !own.xMalloc)
		return;
	bounded = own;
	bounded.xMalloc = get;
	bounded.xRealloc = grow;
	(void)sqlite3_config(SQLITE_CONFIG_MALLOC, &bounded);   /* refused where SQLite runs already: then there is no bound */
}
