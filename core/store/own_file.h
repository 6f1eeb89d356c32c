/* own_file.h - the file of marks and notes: found, looked at, opened, made; statements on it.  Shared by own.c, own_write.c and
 * own_file.c; nobody else includes it. */
#ifndef GIAOBAN_STORE_OWN_FILE_H
#define GIAOBAN_STORE_OWN_FILE_H

#include <sqlite3.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "giaoban.h"
#include "store/inside.h"

#define OWN_APPLICATION_ID 0x47424F57       /* "GBOW" */
#define OWN_SCHEMA 1
#define OWN_KNOWN 256                       /* addresses whose signs are remembered; a power of two */

/* What a file looked like: another look of it may be another content. */
struct own_sight {
	bool there;                     /* with something in it */
	int error;                      /* why that cannot be told; 0: it can */
	dev_t device;
	ino_t inode;
	off_t bytes;
	struct timespec changed;
};

struct own_known {
	uint64_t hash;                  /* of the address; 0: the place is free */
	unsigned char signs;
};

enum own_statement { OWN_SIGNS, OWN_GET, OWN_STATEMENTS };

struct gb_own {
	char *path;
	struct gb_why why;
	sqlite3 *db;                    /* NULL: not open */
	struct store_patience patience;
	sqlite3_stmt *kept[OWN_STATEMENTS];
	struct own_sight open;          /* the file that is open */
	struct own_sight refused;       /* the one that could not be: not tried again as long as it is the same, */
	enum gb_status refusal;         /* with this answer */
	struct own_sight seen;          /* when gb_own_changed() was last answered */
	unsigned long changes, seen_changes;    /* made by this handle */
	struct own_known known[OWN_KNOWN];
	struct arena *arena;            /* of the entry that was given out last */
};

/* The file as it is now. */
struct own_sight store_own_look(const gb_own *o);
bool store_own_same_sight(const struct own_sight *a, const struct own_sight *b);
/* Opens it for reading; GB_NONE: there is none. */
enum gb_status store_own_ready(gb_own *o);
void store_own_read_end(gb_own *o);             /* of a transaction that only read */
void store_own_disconnect(gb_own *o);
/* A write transaction in it, which makes it where there is none. */
enum gb_status store_own_begin(gb_own *o);
enum gb_status store_own_commit(gb_own *o);
void store_own_rollback(gb_own *o);

/* The status of an SQLite result, with words. */
enum gb_status store_own_fail(gb_own *o, int rc);
/* A statement with texts bound, each NULL or living until the end: run to its end. */
int store_own_run(gb_own *o, const char *sql, const char *const *texts, int n);
/* One of those that are kept prepared, reset; NULL on failure (*rc). */
sqlite3_stmt *store_own_kept(gb_own *o, enum own_statement which, int *rc);

/* An address that the record of a row had before, into `out`; false behind the last one (own.c). */
bool store_own_former(struct buf *out, const struct gb_row *row, size_t i);
/* Has it the form of one: of a meeting, a record or an item? */
bool store_own_is_address(const char *s);

#endif
