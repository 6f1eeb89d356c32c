/* fuzz.h - what a fuzz target is: libFuzzer's two functions.  tests/fuzz.sh plays the seeds and what was found once with replay.c in
 * the place of libFuzzer; .ci/run builds the targets with libFuzzer and lets it look for more. */
#ifndef GIAOBAN_TESTS_FUZZ_H
#define GIAOBAN_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Once, before the first input.  GB_SRCDIR is the source. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
/* One input.  0; what is wrong ends the program (abort, or a sanitizer). */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

/* Ends the program with a word when a promise is broken; unlike assert() in every build. */
#define PROMISE(what) ((what) ? (void)0 : fuzz_broken(#what, __FILE__, __LINE__))
void fuzz_broken(const char *what, const char *file, int line);

/* The corpora that targets ask: the vocabulary and one short meeting, or all that is bundled; in memory, made when they are first asked
 * for, for all inputs. */
enum fuzz_corpora { FUZZ_SMALL, FUZZ_BUNDLED, FUZZ_CORPORA };
struct gb_corpus *fuzz_corpus(enum fuzz_corpora which);
/* Takes what the small one holds into another one. */
void fuzz_import_small(struct gb_corpus *c);

/* What was written, in whatever format: clean lines, none of which does anything to a terminal. */
void fuzz_look_at(const char *text, size_t len);

#endif
