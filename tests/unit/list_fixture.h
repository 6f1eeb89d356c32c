/* list_fixture.h - three meetings whose records say everything that a row of a list can say; with the vocabulary of
 * store_case.h. */
#ifndef GIAOBAN_TESTS_LIST_FIXTURE_H
#define GIAOBAN_TESTS_LIST_FIXTURE_H

#include "giaoban.h"

#define LIST_FIXTURES 3

extern const struct gb_briefing list_fixture[LIST_FIXTURES];

#endif
