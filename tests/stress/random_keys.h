/* random_keys.h - what somebody may send who presses anything: keys of all views, words, sequences that are cut, mouse, pastes, noise. */
#ifndef GIAOBAN_TESTS_RANDOM_KEYS_H
#define GIAOBAN_TESTS_RANDOM_KEYS_H

#include <stdint.h>

#include "base/buf.h"

struct random {
	uint64_t state;
	char search;            /* the key that opens the search */
};

struct random random_of(uint64_t seed, char search);
unsigned random_below(struct random *r, unsigned n);

/* Adds the bytes of one of them; never '~', '/' or '.' as characters, so that no name that is typed leads out of the folder. */
void random_keys(struct random *r, struct buf *out);
/* Small ones, usual ones, and any up to the most. */
void random_size(struct random *r, int rows_most, int cols_most, int *rows, int *cols);

#endif
