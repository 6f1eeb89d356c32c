/* numbers.h - the numbers in a text as one sees them: runs of digits, with the marks between digits. */
#ifndef GIAOBAN_BRIEF_NUMBERS_H
#define GIAOBAN_BRIEF_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

/* "1.084", "14,26", "6-2-2025", "898/1.084": digits and single . , / - between them. */
struct brief_number {
	size_t begin, end;              /* bytes */
};

/* The next number of `s` at or after byte `from`. */
bool brief_number_next(const char *s, size_t from, struct brief_number *out);

/* True when a number goes on over byte `i`: text that begins or ends there cuts it in two. */
bool brief_number_goes_on(const char *s, size_t i);

/* True when two numbers are the same but for their marks (31-12-2025 and 31/12/2025). */
bool brief_number_same(const char *a, struct brief_number x, const char *b, struct brief_number y);

/* True when letters hang on the number (57-NQ/TW, 5G, QĐ06): it is part of a name. */
bool brief_number_in_name(const char *s, struct brief_number n);

/* The words before and after a number, as offsets; empty (begin == end) when there is none in the
 * same clause. */
void brief_number_before(const char *s, struct brief_number n, struct brief_number *word);
void brief_number_after(const char *s, struct brief_number n, struct brief_number *word);

/* The same, but for its case ("Ba" is "ba"). */
bool brief_word_is(const char *s, struct brief_number word, const char *wanted);
/* True when the words are the same, case and marks aside, and not empty. */
bool brief_word_same(const char *a, struct brief_number x, const char *b, struct brief_number y);

#endif
