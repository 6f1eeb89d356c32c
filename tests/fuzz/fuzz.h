/* fuzz.h - what a fuzz target is: libFuzzer's two functions.  tests/fuzz.sh plays the seeds and what was found once with replay.c in
 * the place of libFuzzer; .ci/run builds the targets with libFuzzer and lets it look for more. */
#ifndef GIAOBAN_TESTS_FUZZ_H
#define GIAOBAN_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Once, before the first input.  GB_BUILDDIR is the build folder. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
/* One input.  0; what is wrong ends the program (abort, or a sanitizer). */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

/* Ends the program with a word when a promise is broken; unlike assert() in every build. */
#define PROMISE(what) ((what) ? (void)0 : fuzz_broken(#what, __FILE__, __LINE__))
void fuzz_broken(const char *what, const char *file, int line);

/* The bundled corpus of the build folder, opened for reading; it stays open. */
struct gb_corpus *fuzz_corpus(void);

#endif
