/* hostile.h - texts that want to do harm, and where they are put: what tests/hostile.sh works with. */
#ifndef GIAOBAN_TESTS_HOSTILE_H
#define GIAOBAN_TESTS_HOSTILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

#define HOSTILE_FOUND 1         /* the exit status for what must not be */
#define HOSTILE_CANNOT 2        /* and for what the test itself could not do */

struct hostile_text {
	const char *name;
	struct buf bytes;
};

/* All of them, NULL behind the last; made when first asked for. */
const struct hostile_text *hostile_text(size_t i);
const struct hostile_text *hostile_named(const char *name);

/* One text in every place of a briefing, as it is or as escapes of YAML; or only where any text may stand.  False: YAML cannot say it
 * so. */
enum hostile_how { HOSTILE_RAW, HOSTILE_ESCAPED, HOSTILE_FREE };
bool hostile_briefing(struct buf *out, const struct hostile_text *t, enum hostile_how how);

/* The texts of a corpus, all of them, each with some hostile text in it; SQL on a corpus, without any safeguard.  False, and said. */
bool hostile_corpus(const char *path);
bool hostile_sql(const char *path, const char *sql);

/* Looks at all bytes of a file (strict.h), or at all that a program sends to a terminal while keys are pressed one by one, each
 * when it has come to rest; they end with as many Esc and q as may be needed.  False, and said: something must not be. */
bool hostile_look(const char *path, int may);
bool hostile_screen(const char *const *argv, int rows, int cols, const char *keys, int may);

#endif
