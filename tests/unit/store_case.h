/* store_case.h - what the tests of the store room share: a briefing with everything in it, made-up ones in
 * any number, and a text of all that a briefing holds, so that two can be compared. */
#ifndef GIAOBAN_TESTS_STORE_CASE_H
#define GIAOBAN_TESTS_STORE_CASE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "store/store.h"

/* A folder below $TMPDIR for this program's files; removed with all in it by case_folder_remove(). */
const char *case_folder(void);
const char *case_path(const char *name);        /* "FOLDER/name"; good until the next but seven calls */
void case_folder_remove(void);

/* The vocabulary that all made-up briefings use. */
const struct gb_vocabulary *case_vocabulary(void);

/* A briefing that uses every field there is. */
const struct gb_briefing *case_full(struct arena *a);

/* A made-up one: `seed` decides all but the id and the day (from 2020-01-01), so that equal seeds
 * are equal briefings. */
const struct gb_briefing *case_made_up(struct arena *a, uint32_t seed, const char *id, int day,
                                       int n_directives);

/* Everything in it, one field a line. */
void case_dump(struct buf *out, const struct gb_briefing *b);

/* An open corpus with the vocabulary; fails the test when it cannot be made. */
gb_corpus *case_memory(void);
gb_corpus *case_file(const char *path);
/* A copy of a corpus file with the meetings m0, m1 and m2; its path. */
const char *case_make(const char *name);
/* Makes the file one of tables of an older version, as an older giaoban left it. */
void case_make_old(const char *path, int version);
gb_corpus *case_read(const char *path);                         /* open for reading */
void case_assert_meetings(gb_corpus *c, size_t n);              /* it holds so many */
void case_write(const char *path, const char *bytes, size_t len);
void case_tamper(const char *path, const char *sql);            /* as another program would */
/* Puts in a transaction of its own. */
void case_put(gb_corpus *c, const struct gb_briefing *b, const char *digest);

#endif
