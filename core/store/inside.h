/* inside.h - what the files of the store room share among themselves; nobody else includes it. */
#ifndef GIAOBAN_STORE_INSIDE_H
#define GIAOBAN_STORE_INSIDE_H

#include <sqlite3.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/hash.h"
#include "store/store.h"

#define STORE_APPLICATION_ID 0x4742414E     /* "GBAN" */
#define STORE_SCHEMA 3
#define STORE_PAGE_SIZE "4096"
#define STORE_CACHE_KB "8192"

/* Waiting for a lock: a moment where a key is to be answered (gb_hold), else longer. */
#define STORE_TRY_EVERY_MS 2
#define STORE_KEY_WAITS_MS 40
#define STORE_WAITS_MS 2000

#define STORE_FEW 1000                      /* so few matches are looked up and sorted */
#define STORE_FEW_OF_ALL 100                /* times as many are looked up where all are read, as for a count */
#define STORE_WHOLE 100000                  /* records: the index of more is built in many transactions */
#define STORE_ASK_STEPS 100                 /* of SQLite between two looks whether to stop */
#define STORE_STATEMENTS 48                 /* prepared statements kept */
#define STORE_GUESSES 128
#define STORE_MAX_VALUE (1 << 20)           /* bytes of one text or row; more is no corpus of ours */

/* ---- numbers of rows (number.c) ----------------------------------------------------------------
 *
 * Row ids are made of the date, so that the order "newest meeting first, then as in the source" is
 * the order of the rows on the disk:
 *
 *   meeting   days from its date to the last day of the calendar << 16 | slot, slots in the order of ids
 *   record    number of its meeting << 20 | kind << 17 | place among its kind, from 1 */
#define STORE_SLOT_BITS 16
#define STORE_RECORD_BITS 20
#define STORE_PLACE_BITS 17
#define STORE_MAX_PLACE ((1 << STORE_PLACE_BITS) - 1)

/* A damaged corpus may have any numbers: those come to something else, and do no harm. */
static inline int64_t store_first_record(int64_t meeting)
{
	return (int64_t)((uint64_t)meeting << STORE_RECORD_BITS);
}

static inline int64_t store_last_record(int64_t meeting)
{
	return store_first_record(meeting) | ((1 << STORE_RECORD_BITS) - 1);
}

static inline int64_t store_record_number(int64_t meeting, enum gb_kind kind, int64_t place)
{
	return store_first_record(meeting) | ((int64_t)kind << STORE_PLACE_BITS) | place;
}

/* GB_MEETING for place 0 of kind 0, which stands for the meeting itself in the search index. */
static inline enum gb_kind store_kind_of(int64_t record)
{
	return (enum gb_kind)(record >> STORE_PLACE_BITS & 7);
}

/* The smallest number that a meeting of that day can have; those of the day are below the next. */
int64_t store_day_base(struct gb_date d);

/* A number for a meeting that is not there yet; gives the meetings of the day new numbers when
 * there is no room. */
enum gb_status store_new_number(gb_corpus *c, const char *id, struct gb_date date, int64_t *out);
/* The number of a meeting, 0 when it is not there. */
enum gb_status store_number_of(gb_corpus *c, const char *id, int64_t *out);
/* Takes everything of a meeting out but its vocabulary and its former addresses. */
enum gb_status store_delete_rows(gb_corpus *c, int64_t meeting);

/* The default order of directives as one number: the day (from 1900) when there is a deadline, else one
 * of these + row id. */
#define STORE_RANK_AGENCY ((int64_t)1 << 60)
#define STORE_RANK_REST ((int64_t)1 << 61)

/* A sort key after all others (U+10FFFF): of what is not known. */
#define STORE_KEY_LAST "\xf4\x8f\xbf\xbf"
#define STORE_KEY_BYTES 128                 /* sort keys are cut here; ties are broken by address */

/* ---- what grows while rows are read (lists.c) ------------------------------------------------ */

/* An array that grows in an arena: entries of `size` bytes, zeroed when they are added. */
struct store_array {
	void *at;
	size_t n, room, size;
	struct arena *arena;
};
void *store_array_add(struct store_array *g);

/* A list of ids that grows in an arena. */
struct store_list {
	const char **at;
	size_t n, room;
	struct arena *arena;
};
void store_list_add(struct store_list *l, const char *s);
struct gb_ids store_list_ids(const struct store_list *l);
bool store_in(const struct gb_ids *ids, const char *id);

/* ---- connections and what their results mean (connect.c, memory.c), of corpora and of notes ---- */

/* How long a connection waits for a lock. */
struct store_patience {
	int ms;
	long long since_ms;             /* this time */
};
long long store_now_ms(void);
/* Opens with all our safeguards set, an SQLite result; also on failure *out is to be closed.  `patience` outlives it. */
int store_open_file(const char *name, int flags, struct store_patience *patience, sqlite3 **out);
void store_plain_name(const char *path, struct buf *out);       /* for SQLite: a file, whatever its name */
/* The first number of a statement that gives one; where there is none, the file is damaged.  An SQLite result. */
int store_read_number(sqlite3 *db, const char *sql, int64_t *out);
/* A text of the row; NULL for NULL, and where there is no memory for it: then *rc says so. */
const char *store_column_text(sqlite3_stmt *s, int column, int *rc);

/* No piece of SQLite's memory is larger than 64 MiB from now on; to be called before SQLite is used. */
void store_bound_memory(void);
/* Was a larger piece refused since this was last asked?  No sound file needs one. */
bool store_refused_memory(void);

enum store_fault {
	STORE_NO_FAULT, STORE_BUSY, STORE_STOPPED, STORE_NOT_OURS, STORE_DAMAGED, STORE_FORBIDDEN, STORE_NO_ROOM, STORE_NOT_OPENED,
	STORE_NOT_READ, STORE_NO_MEMORY, STORE_STRANGE
};
/* Of a result that `db` (NULL: none yet) has just given.  STORE_NO_ROOM is whatever of the system's words somebody must know: *error, an
 * errno, says which. */
enum store_fault store_fault_of(sqlite3 *db, int rc, int *error);

/* ---- the handle (open.c) --------------------------------------------------------------------- */

struct store_statement {
	char *sql;
	uint64_t hash;                  /* of sql */
	sqlite3_stmt *stmt;
	unsigned long used;
};

/* The vocabulary as read at one time; older ones live on until gb_changed, because callers may hold them. */
struct store_words {
	struct store_words *older;
	struct arena *arena;
	uint64_t edition;
	struct gb_vocabulary v;
};

/* What was in the corpus at one time, as far as it can be told without reading. */
struct store_sight {
	unsigned connection;            /* which one, counted */
	int64_t others;                 /* data_version: what other connections wrote */
	int64_t ours;                   /* rows that this one changed */
};

struct store_index;
struct store_beside;
struct store_shorts;
struct gb_ask;

struct gb_corpus {
	sqlite3 *db;                    /* NULL: not open; the next call tries again */
	enum gb_access access;
	char *path;
	bool named;                     /* somebody named it: no other command finds it by itself */
	char *awaited;                  /* the user's own corpus, which takes over when it is made; NULL: nothing is awaited */
	char *making;                   /* the corpus is not there yet, and built under this name; else NULL */
	bool named_later;               /* what it is made of is only the beginning of what it shall hold */
	int making_lock;                /* its folder, locked; -1 when it cannot be */
	struct gb_why why;
	dev_t device;                   /* which file was opened, to notice that another took its place */
	ino_t inode;
	bool is_copy;                   /* a private copy, rolled back: this user may not write */
	bool stale;
	bool filling;                   /* many meetings at once: orders and counts are made at the end (fill.c) */
	int schema;                     /* user_version: what an older one lacks is computed */
	int few;                        /* STORE_FEW, but for tests */
	int whole;                      /* STORE_WHOLE, but for tests */
	int reading;                    /* how many read transactions are nested */
	enum { STORE_FREE, STORE_HELD, STORE_NOT_HELD } hold;   /* gb_hold(): the outermost of them; or it could not be had */
	struct store_patience patience;
	unsigned connection;            /* how many connections there were before this one */
	int64_t data_version;
	struct store_sight seen;        /* when gb_changed was last answered */
	struct store_statement statements[STORE_STATEMENTS];
	unsigned char guesses[STORE_GUESSES];   /* which of them, by where in memory its text stands */
	unsigned long clock;
	struct store_words *words;      /* the newest first */
	bool words_current;             /* nothing was written since they were read */
	bool writing;                   /* a write transaction was begun, and has been neither committed nor given up */
	int lost;                       /* SQLite took it back by itself, for this result: store_lost() */
	enum gb_status words_missed;    /* in a write transaction: they could not be read, so what was written by them may be wrong */
	struct store_list given;        /* ids that gb_resolve gave out */
	bool has_fts;                   /* this SQLite has FTS5 */
	bool has_index;                 /* in a write transaction: the search index is kept as the tables are */
	struct store_beside *beside;    /* where it is made meanwhile; NULL: here */
	struct store_index *index;      /* what is to be written to it; NULL: nothing */
	bool index_damaged;             /* searching met a fault in it */
	bool index_is_good;             /* who only reads found it so, and nothing was written since */
	struct store_shorts *shorts;    /* abbreviations, as the vocabulary has them */
	unsigned search_ready;          /* 1 + the connection on which all was made that a first search needs */
	struct gb_ask *asked;           /* the last text that was read */
	char *asked_text;
	bool asked_typing;
	uint64_t asked_of;              /* what of the corpus it was read by */
	bool (*stop)(void *self);       /* gb_set_stop */
	void *stop_self;
	long long stop_asked_ms;        /* when it was asked last */
};

/* Has another file taken the place of the one that is open? */
bool store_replaced(const gb_corpus *c);
/* Opens (again) when there is no connection, or the file has been replaced. */
enum gb_status store_ready(gb_corpus *c);
void store_disconnect(gb_corpus *c);
void store_free_words(gb_corpus *c);                    /* all readings of the vocabulary; store_forget_words(): the older ones */
bool store_is_hot(const char *path);            /* a journal to be rolled back lies beside it */
/* A connection that searches and can be given up; *out is closed and NULL on failure. */
enum gb_status store_connect(gb_corpus *c, const char *path, int flags, sqlite3 **out);
/* Is this a corpus of ours, of a schema that we know? */
enum gb_status store_recognise(gb_corpus *c);

/* rescue.c: what to do with SQLITE_READONLY_ROLLBACK.  On GB_OK the handle is connected to sound data. */
enum gb_status store_rescue(gb_corpus *c);
/* Copies a corpus and its journal; false also when somebody changed either meanwhile. */
bool store_copy_pair(const char *from, const char *journal, const char *to, const char *to_journal);

/* change.c: a corpus that is not there yet.  store_make begins to build it, unless somebody else has
 * just made it; store_commit gives it its name; store_unmake takes back what has none. */
enum gb_status store_make(gb_corpus *c);
void store_unmake(gb_corpus *c);
void store_remove_left_over(const gb_corpus *c);        /* by an importer that was killed while he made this corpus */
bool store_is_made(const char *path);           /* a file with something in it is there */
/* BEGIN IMMEDIATE and COMMIT for steps of the migration: the first does not look for a search index, the second
 * gives no name. */
enum gb_status store_begin_step(gb_corpus *c);
enum gb_status store_commit_step(gb_corpus *c);

/* ---- schema (schema.c, migrate.c) ------------------------------------------------------------- */

struct store_object {
	const char *type, *name, *sql;
	int since, until;               /* the versions that have it: from `since` on; 0, or before `until` */
};
static inline bool store_is_of(const struct store_object *o, int version)
{
	return o->since <= version && (o->until == 0 || version < o->until);
}
extern const struct store_object store_objects[];
extern const size_t store_n_objects;

/* One step brings a corpus from version `i` to `i + 1`. */
struct store_step {
	enum gb_status (*run)(gb_corpus *c);
};
/* Runs the steps that are missing, each in a transaction of its own with the version written last. */
enum gb_status store_migrate(gb_corpus *c, const struct store_step *steps, int n_steps);
enum gb_status store_migrate_ours(gb_corpus *c);
/* Compares sqlite_schema with ours of the corpus's version: an old one can be read, and is migrated by who writes. */
enum gb_status store_schema_check(gb_corpus *c);

/* ---- statements (sql.c) ---------------------------------------------------------------------- */

/* The status for an SQLite result, with words. */
enum gb_status store_fail(gb_corpus *c, int rc);
enum gb_status store_exec(gb_corpus *c, const char *sql);
/* Memory or room on the disk gave out in a write transaction, and SQLite has taken it back: what came now would be written by itself.  The
 * result that told it, SQLITE_OK when nothing is lost; no statement runs until the transaction is given up. */
int store_lost(const gb_corpus *c);
/* A single number; 0 when there is no row. */
enum gb_status store_ask(gb_corpus *c, const char *sql, int64_t *out);

/* One statement being run: what is bound goes in order, what is read comes in order, and the first
 * fault stays until the end.  `s` is NULL after a failure, and every function then does nothing. */
struct store_run {
	gb_corpus *c;
	sqlite3_stmt *s;
	int rc;                         /* SQLITE_OK so far */
	int bound, read;                /* parameters bound, columns of the row read */
	struct arena *arena;            /* where texts are kept that are read */
	bool own;                       /* not from the cache: the same statement runs already */
	bool damaged;                   /* a value that our writer never writes */
	bool searching;                 /* what is damaged is the search index */
};

void store_start(struct store_run *r, gb_corpus *c, const char *sql);
void store_bind_int(struct store_run *r, int64_t v);
void store_bind_number(struct store_run *r, int64_t v);         /* 0 is NULL */
void store_bind_text(struct store_run *r, const char *s);       /* NULL is NULL; must live until the end */
void store_bind_copy(struct store_run *r, const char *s);       /* copied */
void store_bind_pair(struct store_run *r, const struct gb_text *t);     /* vi, en */
void store_bind_date(struct store_run *r, struct gb_date d);
void store_bind_word(struct store_run *r, enum gb_words set, int value);
void store_bind_decimal(struct store_run *r, struct gb_decimal d, bool given);

bool store_next(struct store_run *r);                           /* a row is there */
enum gb_status store_end(struct store_run *r);                  /* the status of it all */
enum gb_status store_do(struct store_run *r);                   /* runs to the end, and ends */

int64_t store_get_int(struct store_run *r);
int store_get_small(struct store_run *r);                       /* 0 .. INT_MAX, else the row is damaged */
const char *store_get_text(struct store_run *r);                /* cleaned, in r->arena; NULL for NULL */
const char *store_get_needed(struct store_run *r);              /* the same, never NULL */
/* Ids and addresses reach file names and shells: whatever has not their form is damaged. */
const char *store_get_id(struct store_run *r);
const char *store_get_id_or_none(struct store_run *r);          /* NULL for NULL */
const char *store_get_address(struct store_run *r);             /* MEETING/RECORD */
const char *store_get_reference(struct store_run *r);           /* or MEETING/RECORD#N; NULL for NULL */
bool store_is_reference(const char *s);                         /* has it that form? */
struct gb_text store_get_pair(struct store_run *r);
struct gb_date store_get_date(struct store_run *r);
int store_get_word(struct store_run *r, enum gb_words set);     /* 0 for NULL */
bool store_get_decimal(struct store_run *r, struct gb_decimal *out);    /* false for NULL */

/* The row of a record (also by a former address) or of a meeting, inside of a read transaction; *number 0: there is none. */
enum gb_status store_find_address(gb_corpus *c, const char *address, struct arena *a, enum gb_kind *kind, int64_t *number);

/* One read transaction.  The begin takes the lock, and opens anew what was replaced. */
enum gb_status store_read_begin(gb_corpus *c);
void store_read_end(gb_corpus *c);
void store_end_with(gb_corpus *c, const char *sql);             /* COMMIT of what was read, or ROLLBACK */

/* meta */
enum gb_status store_meta_get(gb_corpus *c, const char *key, struct buf *out);
enum gb_status store_meta_set(gb_corpus *c, const char *key, const char *value);

/* ---- writing (put.c, put_record.c, define.c, words.c, change.c) ------------------------------ */

/* Sort key of a text, or of what is unknown (NULL), into an arena. */
const char *store_sort_key(struct arena *a, const char *text);

/* What records are sorted by: the names of what they refer to, which in one meeting are few. */
#define STORE_PUT_KEYS 32
struct store_put_key {
	const char *sql, *id;           /* whose name, and where it is asked for */
	const char *key;                /* NULL: a free place */
};

struct store_put {
	gb_corpus *c;
	const struct gb_briefing *b;
	int64_t meeting;
	struct arena *arena;            /* for sort keys */
	struct store_put_key keys[STORE_PUT_KEYS];
	size_t next_key;                /* the place that is used next */
};
enum gb_status store_put_record(struct store_put *p, const struct gb_record *r, int64_t number);
bool store_is_person(const struct gb_meeting *m, const char *id);
/* tally.c: counts what the records of some meetings say of topics, agencies and indicators; and takes a meeting's share off
 * the totals, before its rows go. */
enum gb_status store_tally(gb_corpus *c, int64_t first_meeting, int64_t last_meeting);
enum gb_status store_untally(gb_corpus *c, int64_t meeting);
/* gb_vocabulary_counts(), inside of a read transaction; `out` has room for all entries. */
enum gb_status store_count_vocabulary(gb_corpus *c, enum gb_facet by, const struct gb_vocabulary *v, struct gb_counts *out);
size_t store_entries(const struct gb_vocabulary *v, enum gb_facet by);
const char *store_entry_id(const struct gb_vocabulary *v, enum gb_facet by, size_t i);
/* facet_all.c: how all records of a kind divide, where that can be told without reading them. */
bool store_divides_all(enum gb_facet by);
enum gb_status store_divide_all(gb_corpus *c, enum gb_kind kind, enum gb_facet by, struct arena *a, struct store_array *parts);
void store_sort_parts(struct store_array *parts);       /* of struct gb_part: most first, then by id */

/* The edition: one number that changes whenever meetings or vocabulary do.  Add what comes in, take
 * off what goes. */
uint64_t store_hash(uint64_t h, const char *s);
#define STORE_EDITION "edition"                 /* of everything */
#define STORE_WORDS_EDITION "words-edition"     /* of what counts of the vocabulary; changes for ever */
enum gb_status store_edition(gb_corpus *c, const char *key, uint64_t *out);
enum gb_status store_edition_add(gb_corpus *c, const char *key, uint64_t plus, uint64_t minus);
uint64_t store_meeting_hash(const char *id, int revision, const char *digest);

/* Who defined an entry of the vocabulary, in the order in which they win: "" is the shared
 * vocabulary, then that of the base which the user's corpus follows, then briefings by their ids,
 * then what nobody defines any more and is still referred to. */
#define STORE_BY_BASE "+base"
#define STORE_BY_NOBODY "~"
/* Takes the entries of `v` as defined by `by`; with `whole`, what `by` defined before and is not in
 * `v` goes, or is kept as nobody's while something refers to it. */
enum gb_status store_define(gb_corpus *c, const struct gb_vocabulary *v, const char *by, bool whole,
                            bool *changed);
/* What `by` defined, in its order; NULL: all that counts, sorted by id. */
enum gb_status store_read_words(gb_corpus *c, const char *by, struct arena *a, struct gb_vocabulary *out);

/* ---- the search index (index.c, index_rows.c, reindex.c) ---------------------------------------------------
 *
 * It always holds what the tables say, by the vocabulary as it is: whoever changes them tells it so, inside of the write
 * transaction.  What it is told waits in memory and is written before the commit, in the order of the rows, which
 * is how FTS5 takes it fastest. */
/* In a new write transaction: is there an index to be kept?  One that is missing or of other rules is built. */
enum gb_status store_index_begin(gb_corpus *c);
/* Is the corpus so big that its index is better built before a transaction begins? */
enum gb_status store_index_is_big(gb_corpus *c, bool *out);
enum gb_status store_index_add(gb_corpus *c, const struct gb_meeting *m, const struct gb_record *r, int64_t number);
/* All of a meeting goes, or moves: to be told before. */
enum gb_status store_index_remove_meeting(gb_corpus *c, int64_t meeting);
enum gb_status store_index_move_meeting(gb_corpus *c, int64_t from, int64_t to);
/* After the vocabulary has changed: the rows that a changed name stands in.  `before`: as gb_vocabulary() gave it. */
enum gb_status store_index_renew(gb_corpus *c, const struct gb_vocabulary *before);
enum gb_status store_index_flush(gb_corpus *c);                 /* before the commit */
/* beside.c: the index of a corpus that is being filled, made elsewhere.  What waits is given over whenever it is much; after the
 * last the end waits until all is written, and takes the index over.  Forgetting it is enough where that fails. */
enum gb_status store_beside_begin(gb_corpus *c);
enum gb_status store_beside_give(gb_corpus *c);
enum gb_status store_beside_last(gb_corpus *c);
enum gb_status store_beside_end(gb_corpus *c);
void store_beside_forget(gb_corpus *c);
/* An order to FTS5; *did (may be NULL) tells whether it did anything. */
enum gb_status store_index_order(gb_corpus *c, const char *what, int number, bool *did);
/* FTS5 writes rows into segments of so many bytes; merging fewer larger ones is less work. */
#define STORE_SEGMENT_BYTES 8388608
void store_index_forget(gb_corpus *c);                          /* after it, or after a rollback */
/* Inside of a read transaction. */
enum gb_status store_index_state(gb_corpus *c, enum gb_index *out);
/* GB_UNAVAILABLE, and what to do about an index in that state, which is not good. */
enum gb_status store_index_unsound(gb_corpus *c, enum gb_index state);
/* The whole of it, for gb_check(). */
enum gb_status store_index_check(gb_corpus *c, struct gb_health *out);
/* Its tables: a corpus opens without them, but not with others under their names. */
bool store_is_of_index(const char *name);
bool store_index_is_ours(const char *type, const char *name, const char *sql);
/* A new index from the tables, inside of a write transaction: what there was is thrown away. */
enum gb_status store_index_build(gb_corpus *c, void (*progress)(void *, long, long), void *self);

/* ---- reading (read_meeting.c, read_record.c) ------------------------------------------------- */

/* SQL for the framework s of a directive t that names it or one of its items, where the corpus has it. */
#define STORE_JOIN_FRAMEWORK " CROSS JOIN slogans s ON t.framework IS NOT NULL AND\n" \
	"s.address = substr(t.framework, 1, instr(t.framework || '#', '#') - 1)"

/* SQL for the directives of meeting m that have a deadline. */
#define STORE_DEADLINES_OF_M "(SELECT count(*) FROM directives d\n" \
	"WHERE d.nr BETWEEN (m.nr << 20) + (2 << 17) AND (m.nr << 20) + (3 << 17) - 1 AND d.due IS NOT NULL)"

/* The number was found in the corpus: a corpus without that row is damaged. */
enum gb_status store_read_meeting(gb_corpus *c, int64_t number, struct arena *a, struct gb_meeting *out);
enum gb_status store_read_record(gb_corpus *c, enum gb_kind kind, int64_t number, struct arena *a,
                                 struct gb_record *out);
/* Prepare what reads them, so that the first one of each kind need not wait for it; in a read transaction. */
enum gb_status store_meetings_ready(gb_corpus *c, struct arena *a);
enum gb_status store_records_ready(gb_corpus *c, struct arena *a);
/* The ids, or addresses, in the order of their places: SQL with one parameter, the owner, giving one column. */
enum gb_status store_read_ids(gb_corpus *c, const char *sql, int64_t owner, struct arena *a,
                              struct gb_ids *out);
enum gb_status store_read_addresses(gb_corpus *c, const char *sql, int64_t owner, struct arena *a,
                                    struct gb_ids *out);

/* Row sets (rows.c): a window, or one record. */
struct store_known_meeting {
	int64_t number;
	const struct gb_meeting *meeting;
};
struct gb_rows {
	struct arena *arena;
	struct store_array rows;        /* struct gb_row */
	struct store_list keys;
	struct store_array meetings;    /* struct store_known_meeting, of those read so far */
	bool more;
};
gb_rows *store_rows_new(void);
/* Reads one row into the set. */
enum gb_status store_rows_add(gb_corpus *c, gb_rows *r, enum gb_kind kind, int64_t number, const char *key);

/* ---- asking (order.c, where.c, where_plan.c, agencies.c) ------------------------------------- */

const char *store_table(enum gb_kind kind);             /* "directives" */
const char *store_address_column(enum gb_kind kind);    /* "id" of meetings, else "address" */

#define STORE_ORDER_COLUMNS 3
struct store_order {
	const char *columns[STORE_ORDER_COLUMNS];
	int n;
};
/* GB_USAGE when this kind has no such order. */
enum gb_status store_order_find(gb_corpus *c, enum gb_kind kind, enum gb_sort sort,
                                struct store_order *out);
/* The place of a row as a printable string, from the columns of the row being read; and bound again. */
const char *store_key_write(struct store_run *r, int n, struct arena *a);
bool store_key_bind(struct store_run *r, const char *key, int n);

struct store_value {
	const char *text;               /* NULL: a number */
	int64_t number;
};

/* One condition of a query, in the forms that decide how SQLite goes about it. */
struct store_condition {
	const char *probe;              /* "TABLE WHERE ...": a row for each match, to count a few */
	const char *estimate;           /* SELECT of how many match at most, in tables of version 3; else NULL */
	const char *drive;              /* the matches may be looked up through this */
	const char *check;              /* only tests a row that was found otherwise */
	const char *numbers;            /* SELECT of the numbers (nr) of what matches, by an index alone; else NULL */
	const char *column;             /* it is a range of this column; else NULL */
	bool implied;                   /* by another one, which drives as well */
	int64_t matches;                /* counted to a bound */
	struct store_value *values;
	size_t n_values;
};

#define STORE_CONDITIONS 12
struct store_where {
	struct arena *arena;
	enum gb_kind kind;
	struct store_condition at[STORE_CONDITIONS];
	int n;
	int driver;                     /* which one drives; -1: the order does */
	int64_t among;                  /* the numbers of so many matches are gathered first, and rows looked up in them */
	bool nothing;                   /* no row can match */
	struct gb_ids own;              /* the agencies asked for, with their predecessors */
	struct gb_ids groups;           /* those around them */
};
/* Makes the conditions of a query; inside a read transaction. */
enum gb_status store_where_make(gb_corpus *c, const struct gb_query *q, struct arena *a,
                                struct store_where *out);
/* Decides what drives the query: the condition that few rows match, if there is one. */
enum gb_status store_where_plan(gb_corpus *c, struct store_where *w);
/* The same where all rows that match are to be read, in any order, not a window of them; and where that is done along an
 * index that leaves not much. */
enum gb_status store_where_plan_whole(gb_corpus *c, struct store_where *w);
enum gb_status store_where_plan_along(gb_corpus *c, struct store_where *w);
/* Are rows looked up otherwise than along the order that begins with this column? */
bool store_where_drives(const struct store_where *w, const char *first_column);
/* " WHERE ...", or nothing. */
void store_where_write(const struct store_where *w, const char *first_column, struct buf *sql);
void store_where_bind(const struct store_where *w, struct store_run *r);
/* The same where a key comes behind: above zero what the order begins at, below zero what it ends at. */
void store_where_write_with_key(const struct store_where *w, const char *first_column, int key, struct buf *sql);
/* " FROM ... t JOIN WHERE ..." for what is read whole; with `numbers` no other column of t is needed than nr. */
void store_where_write_from(const struct store_where *w, bool numbers, const char *join, struct buf *sql);
void store_where_bind_from(const struct store_where *w, bool numbers, struct store_run *r);

/* Whether a query asks for what there is: the timeline for all kinds, a list of all kinds for a text, ...; GB_USAGE. */
enum gb_status store_query_fits(gb_corpus *c, const struct gb_query *q);

/* time.c: the timeline, a query in the order GB_SORT_TIME that fits. */
enum gb_status store_time_window(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, size_t limit,
                                 gb_rows *rows);
enum gb_status store_time_count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out);

/* search.c: SQL for the rows that the text of a query finds (a column nr), and its values. */
enum gb_status store_search_condition(gb_corpus *c, const struct gb_query *q, struct arena *a,
                                      const char **rows, struct store_array *values);

/* The agencies that asking for `ids` means: with all predecessors, and the groups around them. */
void store_expand_agencies(const struct gb_vocabulary *v, const struct gb_ids *ids, bool with_groups,
                           struct arena *a, struct gb_ids *own, struct gb_ids *groups);

/* Marks the rows that were found only because a group of `own` was told. */
void store_mark_groups(gb_rows *rows, const struct gb_ids *own, const struct gb_ids *groups);

/* ---- suggestions (nearest.c) ----------------------------------------------------------------- */

#define STORE_NEAREST 3
struct store_nearest {
	const char *typed;
	struct { char id[192]; int distance; } at[STORE_NEAREST];
	int n;
};
/* Offers a candidate: `word` is compared, `id` is named. */
void store_nearest_offer(struct store_nearest *n, const char *word, const char *id);
void store_nearest_write(const struct store_nearest *n, struct buf *out);      /* "a, b, c" */

#endif
