/* words.h - a line as words, the way a simple shell splits it: at blanks, but not between "double" or 'single' quotes.
 * Nothing is expanded, and a quote that is not closed ends with the line. */
#ifndef GIAOBAN_BASE_WORDS_H
#define GIAOBAN_BASE_WORDS_H

#include <stddef.h>

struct words {
	char *text;             /* holds them all */
	char **at;              /* ended by NULL */
	int n;
};

/* The words of the first `len` bytes; `first` (NULL: none) stands before them, as it is. */
void words_of(struct words *w, const char *first, const char *line, size_t len);
void words_free(struct words *w);

#endif
