/* memory.c - SQLite's memory with a bound on each piece: a damaged file may claim that a record has a gigabyte, and SQLite would
 * believe it before it finds out. */
#include "config.h"

#include <stdatomic.h>

#include "store/inside.h"

#define PIECE_MOST (64 << 20)   /* bytes; nothing of ours needs a tenth of it */

/* SQLite's own functions, which do the work.  Process-wide because sqlite3_config() is. */
static sqlite3_mem_methods own;

/* SQLite says only that it got no memory, not why; process-wide as `own` is. */
static atomic_bool refused;

static bool is_bearable(int bytes)
{
	if (bytes > PIECE_MOST)
		refused = true;
	return bytes <= PIECE_MOST;
}

static void *get(int bytes)
{
	return is_bearable(bytes) ? own.xMalloc(bytes) : NULL;
}

static void *grow(void *piece, int bytes)
{
	return is_bearable(bytes) ? own.xRealloc(piece, bytes) : NULL;
}

bool store_refused_memory(void)
{
	return atomic_exchange(&refused, false);
}

void store_bound_memory(void)
{
	static bool done;               /* it can be said once, before SQLite is used */
	sqlite3_mem_methods bounded;

	if (done)
		return;
	done = true;
	(void)sqlite3_config(SQLITE_CONFIG_MULTITHREAD);        /* a connection belongs to one thread (beside.c has one of its own) */
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);               /* nobody asks */
	(void)sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);      /* pages one by one, so that they can be given back */
	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &own) != SQLITE_OK || !own.xMalloc)
		return;
	bounded = own;
	bounded.xMalloc = get;
	bounded.xRealloc = grow;
	(void)sqlite3_config(SQLITE_CONFIG_MALLOC, &bounded);   /* refused where SQLite runs already: then there is no bound */
}
