/* import.h - what comes in: lint, import, remove, a skeleton for the clerk. */
#ifndef GIAOBAN_IMPORT_H
#define GIAOBAN_IMPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "giaoban/corpus.h"

enum gb_severity { GB_WARNING, GB_ERROR };

/* One complaint about a file; line and column from 1, 0 where there is no place. */
struct gb_problem {
	const char *file;           /* NULL where `what` names it */
	int line, column;
	enum gb_severity severity;
	const char *what;
};

/* What happened to one meeting. */
enum gb_import_result { GB_ADDED, GB_REPLACED, GB_UNCHANGED, GB_REFUSED };
struct gb_imported {
	const char *file, *meeting;         /* meeting NULL: a vocabulary file, replaced or unchanged */
	enum gb_import_result result;
	int revision_before, revision;      /* before: 0 when it was new */
	struct gb_counts counts;
};

/* What is being done: all files are looked at for what others need of them; each is checked (and taken in); what was taken in
 * is put in order, which is a stage of its own only where many files make a new corpus. */
enum gb_import_stage { GB_LOOKING, GB_TAKING, GB_FINISHING };

struct gb_listener {                    /* any of them may be NULL */
	void *self;
	void (*problem)(void *self, const struct gb_problem *p);
	void (*imported)(void *self, const struct gb_imported *i);
	/* The file is no Unicode, and must be in this encoding: so many percent of its words with marks are Vietnamese then. */
	void (*guessed)(void *self, const char *file, const char *encoding, int sure, const char *preview);
	/* `done` of `all`: files, or steps of the last stage.  Often; whoever shows it shows what it can. */
	void (*progress)(void *self, enum gb_import_stage stage, long done, long all);
};

struct gb_import_options {
	bool replace;                       /* take an equal revision with other content, or a lower one */
	bool strict;                        /* warnings refuse too */
	const char *encoding;               /* of the files (text_encoding_find()); NULL: Unicode, else what is certain to be guessed */
	const char *article;                /* lint: the article to hold the briefing against */
	const char *origin;                 /* "bundled" when make builds the corpus; NULL: "user" */
	struct gb_date today;
};

/* Checks the files (briefings and vocabularies; they may refer to one another and to the corpus) and tells
 * every problem.  GB_BAD_DATA when an error was found (or a warning, with strict). Changes nothing. */
enum gb_status gb_lint(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                       const struct gb_listener *to);

/* The same, then takes them in, each briefing whole or not at all.  A file with errors leaves the corpus as it
 * was and does not keep the others out; the worst status of all comes back. */
enum gb_status gb_import(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                         const struct gb_listener *to);

/* From so many files on a corpus that nobody sees yet is filled in one go. */
#define GB_MANY_FILES 100

enum gb_status gb_remove(gb_corpus *c, const char *meeting);

/* Writes a commented briefing to begin with.  GB_USAGE when `id` is no good id. */
enum gb_status gb_skeleton(FILE *to, const char *id, enum gb_lang lang, struct gb_why *why);

#endif
