/* place.h - where a stress test works: a folder of its own, with a copy of the corpus, and the environment of every program. */
#ifndef GIAOBAN_TESTS_PLACE_H
#define GIAOBAN_TESTS_PLACE_H

#include <stdbool.h>

/* The folder is $HOME too.  The corpus is GB_STRESS_CORPUS, else the one of the build folder, GB_BUILDDIR, from which giaoban is
 * taken.  False: it cannot be made. */
bool place_make(void);
const char *place(void);
void place_remove(void);

/* The number that an environment variable holds. */
double place_number(const char *name, double otherwise);

#endif
