/* cold.h - files that are no longer in memory, as after switching on. */
#ifndef BENCH_COLD_H
#define BENCH_COLD_H

#include <stdbool.h>

bool cold_can(const char **why);        /* not every system lets one, nor everybody */
void cold_make(void);

#endif
