/* sent.h - what was sent to a terminal: whether it asks the terminal anything, and how much of it is new text. */
#ifndef GIAOBAN_TESTS_SENT_H
#define GIAOBAN_TESTS_SENT_H

#include <stddef.h>

/* The first sequence in these bytes that asks the terminal for something, or may do so; NULL: none does. */
const char *sent_question(const char *bytes, size_t len);

/* The UTF-8, without the blanks at both ends and the marker, of the rows of a screen of 24 that were not there on the one before.
 * Both as lines "|...|"; the two rows at the top and at the bottom do not count. */
size_t sent_new_text(const char *before, const char *after);

#endif
