/* own.h - what is the user's own: marks and notes, by address, in a file that no corpus ever touches. */
#ifndef GIAOBAN_OWN_H
#define GIAOBAN_OWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "giaoban/query.h"

#define GB_NOTE_MOST 16384      /* bytes of a note */

typedef struct gb_own gb_own;

/* Adds where the file is, or would be: $XDG_DATA_HOME/giaoban/notes.db, else below ~/.local/share.  False without a home. */
bool gb_own_where(struct buf *out);

/* A handle, always.  Nothing is opened before something is asked, and no file is made before something is kept: who has no notes
 * pays for one stat().  Under GIAOBAN_SECURE it is only read.  `path` is copied. */
gb_own *gb_own_open(const char *path, enum gb_lang lang);
void gb_own_close(gb_own *o);                   /* NULL is fine */
const char *gb_own_path(const gb_own *o);
void gb_own_set_lang(gb_own *o, enum gb_lang lang);
/* The words for the last failure; "" when there was none.  GB_UNAVAILABLE: another session is writing, or the file is a newer
 * giaoban's; GB_BAD_DATA: it is not ours, or damaged.  What failed changed nothing. */
const char *gb_own_why(const gb_own *o);

/* Has anything changed since this was asked last, here or by another session?  Cheap: a stat(). */
bool gb_own_changed(gb_own *o);

/* What an address has. */
#define GB_OWN_MARK 1u
#define GB_OWN_NOTE 2u
/* Of each row, which may have been called otherwise before (`was`).  What was asked lately is known without looking.  On failure
 * no row has anything. */
enum gb_status gb_own_signs(gb_own *o, const struct gb_row *const *rows, size_t n, unsigned char *out);

struct gb_own_entry {
	const char *address;            /* of a meeting, a record or an item */
	struct gb_date marked;          /* since when; no date: it is not */
	const char *note;               /* lines parted by '\n'; NULL: none, or not read */
	struct gb_date changed;         /* when the note was; no date: there is none */
};
/* GB_NONE: nothing.  The entry's strings live until the next call of this. */
enum gb_status gb_own_get(gb_own *o, const char *address, struct gb_own_entry *out);
/* The same of the address that a record has now; or, as long as nothing could be moved there, of one that it had before. */
enum gb_status gb_own_get_of(gb_own *o, const struct gb_row *row, int item, struct gb_own_entry *out);

/* All of it without the notes' texts, what came last first; at most `most` (0: all). */
struct gb_own_list {
	const struct gb_own_entry *at;
	size_t n;
	bool more;
	void *owner;
};
enum gb_status gb_own_all(gb_own *o, size_t most, struct gb_own_list *out);
void gb_own_list_free(struct gb_own_list *l);

/* Marks an address, or takes the mark off. */
enum gb_status gb_own_mark(gb_own *o, const char *address, bool on, struct gb_date today);
/* Keeps a note, which is cleaned; a blank one is taken away.  GB_USAGE: too long. */
enum gb_status gb_own_note(gb_own *o, const char *address, const char *text, struct gb_date today);
/* What stands under the record's former addresses, and those of its items, moves to the one that it has now.  Two notes become one, the
 * older one last.  Costs nothing where nothing is to be moved. */
enum gb_status gb_own_follow(gb_own *o, const struct gb_row *row);

#endif
