/* brief.h - the briefing format: bytes of a file to a checked briefing, every complaint with its place.
 * Knows libyaml and the format; never meets the corpus: what exists there is asked through brief_known. */
#ifndef GIAOBAN_BRIEF_BRIEF_H
#define GIAOBAN_BRIEF_BRIEF_H

#include "base/mem.h"
#include "giaoban.h"

/* Bounds of a file (a file beyond them is refused with a message that names the bound). */
#define BRIEF_MAX_BYTES (8u << 20)
#define BRIEF_MAX_DEPTH 12
#define BRIEF_MAX_NODES 400000
#define BRIEF_MAX_SCALAR 20000      /* bytes of one text */
#define BRIEF_MAX_RECORDS 10000     /* entries of one list of records */
#define BRIEF_MAX_PROBLEMS 200      /* told; then one line says how many more */

enum brief_format { BRIEF_BRIEFING, BRIEF_VOCABULARY };

/* Where complaints go: file, line, column, severity, words in `lang`. */
struct brief_report {
	enum gb_lang lang;
	void *self;
	void (*problem)(void *self, const struct gb_problem *p);
};

struct brief_places;

/* One file, read.  Everything in it lives in its arena. */
struct brief {
	struct arena *arena;
	const char *file;
	enum brief_format format;
	struct gb_briefing briefing;        /* of a vocabulary file only .vocabulary is filled */
	struct brief_places *places;        /* the tree that it was read from, with the place of everything */
	int errors, warnings;               /* so far; brief_check adds to them */
};

/* Reads `len` bytes of UTF-8 (decoded, without byte order mark).  All strings come out cleaned and in NFC;
 * references to records of the same meeting come out as whole addresses; an omitted `source` is the first
 * source, an omitted `paragraph` of an item that of its slogan.  GB_OK when the file could be read as far as its
 * form goes, even with complaints (out->errors says how many: then ids may be "", other texts NULL, and only
 * brief_check() and brief_check_article() may be given it); GB_BAD_DATA when there is nothing to go on with (a
 * syntax error, an unknown format).  In both cases end with brief_free().
 *
 * Complaints of one call come in the order of the lines, the article's own last. */
enum gb_status brief_read(struct brief *out, const char *file, const char *text, size_t len,
                          const struct brief_report *to);
void brief_free(struct brief *b);

/* What stands outside of this file: in the corpus, and in the other files of the same command. */
struct brief_known {
	void *self;
	const struct gb_vocabulary *const *vocabularies;    /* the corpus's and those of the other files */
	size_t n_vocabularies;
	/* Does this record (MEETING/ID, without #N) exist elsewhere?  NULL: none is known. */
	bool (*address)(void *self, const char *address);
};

/* What can only be said of the whole: every id refers to something, no id stands twice, dates agree with
 * their words, "5 ..." has five items.  Made for files with errors too, so that all is told at once.  Errors
 * and warnings are counted in *b. */
void brief_check(struct brief *b, const struct brief_known *known, const struct brief_report *to);

/* Holds the briefing against its article (decoded text): each cue and `written` stands in the paragraph
 * named, `written` says what value and unit say, and every number of the article is accounted for.  Its
 * complaints are errors; numbers that nothing accounts for are warnings at the article's place (file name
 * `article`).  Of several sources the article is the one whose cues it holds. */
void brief_check_article(struct brief *b, const char *article, const char *text, size_t len,
                         const struct brief_report *to);

/* The commented skeleton, for a valid id. */
void brief_skeleton(struct buf *out, const char *id, enum gb_lang lang);

#endif
