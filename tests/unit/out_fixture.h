/* out_fixture.h - an invented briefing that has everything in it, for the tests of the out room, and
 * rows without a corpus. */
#ifndef TESTS_UNIT_OUT_FIXTURE_H
#define TESTS_UNIT_OUT_FIXTURE_H

#include "giaoban.h"

extern const struct gb_briefing fixture;
extern const struct gb_vocabulary fixture_vocabulary;
/* Every text of it tries to break out of its format. */
extern const struct gb_briefing fixture_hostile;
extern const struct gb_date fixture_today;

/* The rows of one kind, or (GB_ANY) those of the timeline; end with gb_rows_free(). */
gb_rows *fixture_rows(const struct gb_briefing *b, enum gb_kind kind);
const struct gb_record *fixture_record(const char *id);

/* What `write` writes to a stream, as a string to free(). */
char *fixture_written(void (*write)(FILE *to, const void *with), const void *with);

#endif
