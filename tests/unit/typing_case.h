/* typing_case.h - a line to type into, for the tests of the input method. */
#ifndef TYPING_CASE_H
#define TYPING_CASE_H

#include "base/buf.h"
#include "text/text.h"

struct line {
	struct text_typing typing;
	struct buf text;
};

void line_begin(struct line *l, enum text_method method);
void line_free(struct line *l);
/* One character. */
void line_key(struct line *l, const char *typed);
/* One character after the other; "<" is Backspace and "|" the cursor going away and coming back. */
void line_type(struct line *l, const char *keys);
/* The method's own, or a grapheme off the end, as a prompt does it. */
void line_backspace(struct line *l);
void line_finish(struct line *l);

/* What keys give, as line_type() reads them.  A difference is printed and counted, so that a table is gone through to
 * its end. */
extern int typing_wrong;
void typing_check(enum text_method method, const char *keys, const char *expected);

#endif
