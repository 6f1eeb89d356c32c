/* marks.h - what was searched for, in a text that is shown. */
#ifndef GIAOBAN_TUI_MARKS_H
#define GIAOBAN_TUI_MARKS_H

#include "giaoban.h"

/* gb_hits(), with words that follow one another as one hit: that is how people see them, and go from one to the next.
 * Nothing for NULL.  Only `from` and `to` are set. */
size_t marks_find(const gb_ask *ask, const char *s, struct gb_hit *out, size_t room);
/* The same of hits that were found in `s` before: how many are left. */
size_t marks_join(const char *s, struct gb_hit *hits, size_t n);

#endif
