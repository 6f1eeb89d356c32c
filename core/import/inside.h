/* inside.h - a command that takes files in, or only checks them: what its parts share.
 *
 *   import.c   the command: which file when, from the first look to the last word
 *   files.c    bytes to briefings, and a first look that tells what must be known before the rest is read
 *   ahead.c    the next files are read while the one at hand is taken in
 *   check.c    what can be said of a briefing that was read: by itself, beside the corpus and beside the other files
 *   take.c     transactions: what goes into one, and telling it when it is safe */
#ifndef GIAOBAN_IMPORT_INSIDE_H
#define GIAOBAN_IMPORT_INSIDE_H

#include "base/buf.h"
#include "base/mem.h"
#include "brief/brief.h"
#include "giaoban.h"
#include "store/store.h"
#include "text/text.h"

/* A file of the command. */
struct input {
	const char *file;
	bool is_vocabulary;                 /* known after the first look */
	bool is_put_off;                    /* to the end: it refers to what no file had yet */
	bool is_kept;
	struct buf text;                    /* of one that can be read only once */
	bool guess_told;                    /* in which encoding it must be */
};

/* Texts that were seen, by their hashes.  A few million of them are more than enough to tell a slip of the pen; what comes
 * behind that is not doubted. */
struct seen {
	uint64_t *at;                       /* open addressing; 0: a free place */
	size_t n, places;
	bool is_full;
};
void seen_add(struct seen *s, const char *text, size_t len);
bool seen_has(const struct seen *s, const char *text, size_t len);

/* Complaints of a file, until it is clear that they hold. */
struct held {
	struct arena *arena;
	struct gb_problem *at;
	size_t n, room;
};
void held_add(void *held, const struct gb_problem *p);
void held_free(struct held *h);

/* A file, read: all that can be found out about it without the corpus and the other files. */
struct reading {
	struct input *in;
	enum gb_status status;
	struct brief brief;
	char digest[17];                    /* of a briefing without errors */
	struct held held;
};

/* A briefing taken in but not committed yet: told only when it is safe. */
struct pending {
	struct gb_imported *at;
	size_t n, room;
	struct arena *arena;
	size_t records;
};

struct job {
	gb_corpus *corpus;
	enum gb_lang lang;
	const struct gb_import_options *options;
	const struct gb_listener *to;
	struct brief_report report;
	struct text_encoding encoding;      /* of the files, where it was named */
	bool encoding_given, article_told;
	bool writing;

	struct input *inputs;
	size_t n_inputs, n_done;
	struct brief *kept;                 /* the files that define a vocabulary */
	size_t n_kept, kept_room;
	const struct gb_vocabulary **known; /* the corpus's, then theirs */

	struct seen records;                /* addresses in files that are not in the corpus, or not yet */
	struct seen put_off;                /* ids of the meetings in files that were put off */
	bool last_look;                     /* nothing is put off any more */
	bool is_missing;                    /* the file at hand refers to what was not seen yet */

	struct held *held;                  /* of the file at hand; NULL: what is complained of is told at once */
	struct pending pending;
	bool in_transaction, committed_before, filling;
	unsigned connection;            /* that committed last (store_connection) */
	enum gb_status worst;
};

/* ---- telling (import.c) ---------------------------------------------------------------------- */

void job_worsen(struct job *j, enum gb_status status);
/* `file` is NULL where the words name it themselves. */
void job_complain(struct job *j, const char *file, int line, enum gb_severity severity, const char *what);
void job_complain_of_corpus(struct job *j, const char *file, enum gb_status status);
struct gb_counts job_count(const struct gb_briefing *b);

/* ---- files (files.c) ------------------------------------------------------------------------- */

/* The decoded text of a file; what was guessed of its encoding is told, unless it was. */
enum gb_status job_read_text(const struct job *j, const char *file, size_t max, const struct text_encoding *from, bool *told,
                             struct buf *out, struct gb_why *why);
/* Reads an input as a briefing or vocabulary, and changes nothing else; to be ended with job_end_reading() in every case. */
void job_read(const struct job *j, struct input *in, struct reading *out);
void job_end_reading(struct reading *r);
/* What of a file the others need before they are checked: whether it is a vocabulary, and what it defines.  What is wrong with
 * it is told when it is read again. */
void job_look_at(struct job *j, struct input *in);

/* ---- reading ahead (ahead.c) ----------------------------------------------------------------- */

/* The briefings of a command, read by a thread of their own while those before them are taken in.  NULL: it cannot be had. */
struct ahead;
struct ahead *ahead_begin(struct job *j);
/* The next of them that is no vocabulary, in the order of the command; until there are no more it may be asked for. */
void ahead_take(struct ahead *a, struct reading *out);
void ahead_end(struct ahead *a);        /* also before all were taken */

/* ---- checking (check.c) ---------------------------------------------------------------------- */

/* Everything that can be said of a file that was read; *good when it may be taken in.  An error of the corpus itself comes
 * back. */
enum gb_status job_check(struct job *j, struct brief *b, bool *good);
void job_tell_older(struct job *j, const struct brief *b, enum gb_severity severity, int revision);

/* ---- taking in (take.c) ---------------------------------------------------------------------- */

/* Makes room in the transaction: whole briefings, and no more records than one may hold.  This and the next are false when
 * the corpus itself failed, and going on makes no sense. */
bool job_begin_for(struct job *j, const struct brief *b);
/* Takes a checked file in; *taken: what it says is in the corpus now. */
bool job_take(struct job *j, const struct reading *r, bool *taken);
/* Ends the batch: commits it and tells what it held, or says why not. */
bool job_flush(struct job *j);
/* Something failed inside the batch: none of it is taken in.  False. */
bool job_give_up(struct job *j, const char *file, enum gb_status status);

#endif
