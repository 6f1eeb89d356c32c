/* search_case.h - what the tests of searching share: corpora of findings with one text each, and what is found in them. */
#ifndef GIAOBAN_TESTS_SEARCH_CASE_H
#define GIAOBAN_TESTS_SEARCH_CASE_H

#include "store/store.h"

/* Puts a meeting of that day (from 2020-01-01) with a finding for each text: "r0", "r1", ... */
void search_put(gb_corpus *c, const char *meeting, int day, int revision, const char *const *texts, size_t n);

/* The addresses that a text finds, in order, with a space behind each: "m/r0 m/r1 ".  In a buffer of its own that the
 * next but three calls use again. */
const char *search_find(gb_corpus *c, const char *text);
const char *search_query(gb_corpus *c, const struct gb_query *q, const struct gb_window *w);
/* Fails the test unless the text finds exactly these, in this order. */
void search_assert(gb_corpus *c, const char *text, const char *addresses);

#endif
