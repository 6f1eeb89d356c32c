/* search_view_case.h - searching as one types on the bundled corpus, for a test. */
#ifndef GIAOBAN_TESTS_SEARCH_VIEW_CASE_H
#define GIAOBAN_TESTS_SEARCH_VIEW_CASE_H

#include "tui/search.h"

extern struct context cx;               /* English, 20 July 2025 */
extern struct prompt_history history;   /* of the searches */
extern bool key_waits;                  /* the next key is there already */
extern int times_asked;                 /* whether one is */

/* For all tests of a program. */
int search_view_case_begin(void **state);
int search_view_case_end(void **state);

struct search *open_search(const char *text);
void close_search(struct search *s);
/* As the loop does before the next key: until all is done, or one waits. */
void prepare(struct search *s);
/* A key, or the letters of a text one by one, each with what comes of it. */
enum verdict press(struct search *s, enum key key);
void type(struct search *s, const char *text);

const char *text_of(const struct search *s);
const char *selected(const struct search *s);

#endif
