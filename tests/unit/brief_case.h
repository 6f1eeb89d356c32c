/* brief_case.h - what the tests of the brief room share: data files, and complaints as text. */
#ifndef GIAOBAN_TESTS_BRIEF_CASE_H
#define GIAOBAN_TESTS_BRIEF_CASE_H

#include "brief/brief.h"

/* Complaints as lines: "FILE:LINE:COLUMN: error: what", FILE only for an article's. */
void case_report(struct brief_report *out, struct buf *lines);

/* A file of tests/briefings as it is; ends the test when it is not there. */
void case_file(struct buf *out, const char *name);

/* The vocabulary of tests/briefings/vocabulary.yaml; case_vocabulary_end() at the end. */
const struct gb_vocabulary *case_vocabulary(void);
void case_vocabulary_end(void);

/* Reads and checks `text` with that vocabulary and returns what brief_read() did.  Records of other meetings are
 * known when their meeting is session-98 (and session-10/revenue).  With `article` also the check against it. End it with brief_free(). */
enum gb_status case_lint(struct brief *b, const char *text, const char *article, struct buf *lines);

/* The head of a briefing that is complete but for its records. */
extern const char case_head[];

#endif
