/* words.h - words and names for invented records. */
#ifndef BENCH_WORDS_H
#define BENCH_WORDS_H

#include <stddef.h>

extern const char *const bench_verbs[], *const bench_fields[], *const bench_provinces[], *const bench_units[], *const bench_names[];
extern const size_t bench_n_verbs, bench_n_fields, bench_n_provinces, bench_n_units, bench_n_names;

#endif
