/* compare_case.h - what the tests of comparing share: the bundled corpus, and two meetings of a corpus compared. */
#ifndef GIAOBAN_TESTS_COMPARE_CASE_H
#define GIAOBAN_TESTS_COMPARE_CASE_H

#include "giaoban.h"

gb_corpus *compare_bundled(void);
/* Fails the test when they cannot be compared. */
void compare_two(gb_corpus *c, const char *a, const char *b, struct gb_comparison *out);

#endif
