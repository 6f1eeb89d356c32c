/* corpus.h - one SQLite file: finding, opening, checking it; its search index; what changed in it. */
#ifndef GIAOBAN_CORPUS_H
#define GIAOBAN_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "giaoban/records.h"

typedef struct gb_corpus gb_corpus;

/* Why a corpus was chosen. */
enum gb_found { GB_FROM_OPTION, GB_FROM_ENVIRONMENT, GB_FROM_USER, GB_FROM_SYSTEM, GB_FROM_BUNDLED, GB_FROM_BUILD_TREE };

struct gb_location {
	char path[4096];
	enum gb_found found;
	char user[4096];        /* where the user's own is, or would be; "" without a home */
	char base[4096];        /* the system's or bundled one that the user's follows; "" when there is none */
};

/* Which corpus: `option` (NULL: none), else $GIAOBAN_CORPUS, else the user's own if it exists, else the
 * system's, else the bundled one (beside the program in a build tree: `program` is argv[0], may be NULL). Nothing is opened. */
enum gb_status gb_locate(const char *option, const char *program, struct gb_location *out, struct gb_why *why);

enum gb_access {
	GB_READ,                /* never writes, but for rolling back what a killed importer left */
	GB_WRITE,               /* a new file appears, whole, with the first commit */
	GB_MEMORY               /* an empty corpus in memory; `path` is not looked at */
};

/* Always gives a handle (end it with gb_close, also after a failure); `lang` is that of gb_why(). */
enum gb_status gb_open(const char *path, enum gb_access access, enum gb_lang lang, gb_corpus **out);
void gb_close(gb_corpus *c);                    /* NULL is fine */
/* Opens what gb_locate found, for reading.  The user's own first takes over what its base has newly (in one
 * transaction; when that cannot be done now, the corpus opens as it is). */
/* Where the user has no corpus of their own yet, it takes over as soon as there is one: gb_changed() says so. */
enum gb_status gb_open_located(const struct gb_location *where, enum gb_lang lang, gb_corpus **out);
/* Opens the corpus that import writes: `where` if it was named, else the user's own, made from its base the first time. */
enum gb_status gb_open_for_import(const struct gb_location *where, enum gb_lang lang, gb_corpus **out);
/* The same for so many files that nobody shall see the user's own, where it is only now made, before they are in it; without them
 * it is not made. */
enum gb_status gb_open_to_fill(const struct gb_location *where, enum gb_lang lang, gb_corpus **out);

/* The words for the last failure on this handle; "" when there was none.  Valid until the next call. */
const char *gb_why(const gb_corpus *c);
void gb_set_lang(gb_corpus *c, enum gb_lang lang);
/* Borrowed until gb_changed() says yes: the user's own corpus takes over when it is made. */
const char *gb_path(const gb_corpus *c);

/* True when rows are shown that an import under way may have changed: the corpus was busy. */
bool gb_is_stale(const gb_corpus *c);

/* The search index of a corpus.  Without a sound one everything is listed and shown, and searching says why not. */
enum gb_index {
	GB_INDEX_GOOD,
	GB_INDEX_MISSING,       /* none, or one of other rules than this program's: an old corpus */
	GB_INDEX_DAMAGED,       /* found out by gb_check(), or while searching */
	GB_INDEX_UNKNOWN        /* the corpus could not be read: gb_why() tells */
};

struct gb_health {
	int schema;                     /* user_version */
	int schema_known;               /* the newest that this program writes */
	long meetings, slogans, directives, figures, findings, agencies, topics, indicators;
	long long bytes;
	bool sound;                     /* SQLite's own check and ours found nothing */
	bool writable;
	bool hot_journal;               /* a killed importer's journal waits to be rolled back */
	char fault[512];                /* the first thing found, else "" */
	enum gb_index index;            /* not good: `sound` and `fault` speak of the rest of the corpus */
	char index_fault[256];          /* what is wrong with it, else "" */
};
/* Looks at everything (reads the whole file: seconds on a big one). */
enum gb_status gb_check(gb_corpus *c, struct gb_health *out);
/* Rolls back what a killed importer left, when this user may write. */
enum gb_status gb_repair(const char *path, struct gb_why *why);

/* Whether searching can work: cheap, and looks no deeper than that. */
enum gb_index gb_index_state(gb_corpus *c);
/* Builds the search index anew; the handle must be open for writing.  In one transaction, but for a big corpus (more than
 * 100,000 records) in many small ones: until it is whole there is none, and everything but searching goes on.  `progress` (may be
 * NULL) is told some ten times a second how many of all records are done.  gb_import() and gb_remove() build a missing index
 * themselves before they change anything; who wants to show that calls this before. */
enum gb_status gb_reindex(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self);

/* Adds the command that does so for this corpus: "giaoban import --reindex", with "--corpus FILE" where it was named. */
void gb_say_reindex(struct buf *out, const gb_corpus *c);

/* Work that is overtaken: while the handle is at work `stop` is asked, about every millisecond, whether to give up.  When
 * it says yes, the call under way answers GB_STOPPED, and the handle is as before.  Only reading stops: changes
 * are made or not made.  NULL: nothing stops it. */
void gb_set_stop(gb_corpus *c, bool (*stop)(void *self), void *self);

/* One moment: what is asked between the two is answered from the same content, in however many calls, and no import comes between
 * them.  An importer waits for that with its commit, and others then for him: nothing that waits for a person, a terminal or a program belongs
 * there.  GB_UNAVAILABLE, after the usual moment: an importer is just writing; then the calls up to gb_let_go() wait no more.  Both do
 * nothing where they have been called already. */
enum gb_status gb_hold(gb_corpus *c);
void gb_let_go(gb_corpus *c);

/* Nobody asks for a while: the pages of the file that are kept only to answer the next question sooner are given back, where they are more
 * than `keep` bytes.  False: they are not. */
bool gb_rest(gb_corpus *c, size_t keep);

/* Has the corpus another content, or another file taken its place, since this was last answered (at first:
 * since it was opened)?  A screen asks at each key and reads its windows anew when it is so: within gb_hold(), so that what it
 * reads then is what it was told of.  Cheap, and never waits; where it cannot be told, because an importer is just writing, it is not so yet. */
bool gb_changed(gb_corpus *c);

/* A number that is another one as soon as the content, or the file, is another; 0: it cannot be told now.  For who reads, in many calls
 * and in his own time, what must be of one content: taken before the first of them, and within gb_hold() with each that follows. */
uint64_t gb_content(gb_corpus *c);

/* All agencies, topics and indicators.  Read at the first call, good until gb_changed() has said yes, or the
 * handle writes or closes: then ask again. */
const struct gb_vocabulary *gb_vocabulary(gb_corpus *c);
/* Reads it now.  That it cannot be read is told here: then gb_vocabulary() gives what was read before, or nothing. */
enum gb_status gb_vocabulary_ready(gb_corpus *c);

#endif
