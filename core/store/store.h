/* store.h - the store room as the import room sees it.  Everything else of it is giaoban.h's. */
#ifndef GIAOBAN_STORE_STORE_H
#define GIAOBAN_STORE_STORE_H

#include "base/mem.h"
#include "giaoban.h"

/* At most this many records go into one transaction, and an importer waits STORE_BREATH_MS between two, so that
 * readers get in.  A single larger briefing is one transaction all the same: a briefing is in whole or not at all. */
#define STORE_RECORDS_PER_TRANSACTION 2000
#define STORE_BREATH_MS 5

/* The why of a handle, to write into. */
struct gb_why *store_why(gb_corpus *c);

/* A write transaction (BEGIN IMMEDIATE).  Waits up to two seconds for another writer or readers; then GB_UNAVAILABLE. */
enum gb_status store_begin(gb_corpus *c);
enum gb_status store_commit(gb_corpus *c);      /* on failure the transaction is rolled back */
void store_rollback(gb_corpus *c);              /* no transaction: does nothing */

/* A corpus that is just being made, and that nobody sees until it is whole (change.c), takes any number of meetings in one
 * transaction, in memory that does not grow with them: its orders and counts are made at the end.  On failure, and after
 * store_rollback(), there is none. */
bool store_can_fill(gb_corpus *c);
enum gb_status store_fill_begin(gb_corpus *c);
enum gb_status store_fill_end(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self);

/* Which connection it is, counted: another one when another file has taken the corpus's place. */
unsigned store_connection(const gb_corpus *c);

/* Nobody holds any more what gb_vocabulary() gave before the last time. */
void store_forget_words(gb_corpus *c);

/* What the corpus holds of a meeting: revision 0 when nothing.  `digest` is the one given to store_put. */
struct store_state {
	int revision;
	char digest[17];
	char origin[16];
};
enum gb_status store_state(gb_corpus *c, const char *meeting, struct store_state *out);

/* Takes a checked briefing in, replacing the meeting whole; inside a transaction.  `digest`: 16 hex digits of the content. */
enum gb_status store_put(gb_corpus *c, const struct gb_briefing *b, const char *digest, const char *origin);

/* Adds or renews the entries of a vocabulary; inside a transaction.  `meeting` NULL: the shared vocabulary; else they belong to
 * that briefing and go with it once nothing refers to them. *changed (may be NULL) tells whether anything did. */
enum gb_status store_put_vocabulary(gb_corpus *c, const struct gb_vocabulary *v, const char *meeting, bool *changed);

/* Takes a meeting out; inside a transaction.  GB_NONE when it is not there.  Ids that its revisions retired or
 * renamed stay so; those that it had at the end are free for its return. */
enum gb_status store_remove(gb_corpus *c, const char *meeting);

/* Does a record (or former address that leads to one, or framework item) exist? */
enum gb_status store_has_address(gb_corpus *c, const char *address, bool *out);
/* Ids are never reused: *out is true when `address` was that of a record of an earlier revision. */
enum gb_status store_was_retired(gb_corpus *c, const char *address, bool *out);

/* For the record ids a stored meeting holds now, in order: a new revision must keep, rename (was) or retire each. */
enum gb_status store_record_ids(gb_corpus *c, const char *meeting, struct gb_ids *out, struct arena *arena);

#endif
