/* encoding.h - which characters the terminal can be sent, and what stands for those that it cannot. */
#ifndef GIAOBAN_TUI_ENCODING_H
#define GIAOBAN_TUI_ENCODING_H

#include <stdbool.h>

/* True for the terminals of today, which speak UTF-8, know bracketed paste and the clipboard, and take no harm from what
 * they do not know. */
bool encoding_is_modern(const char *term);

/* True when giaoban may write UTF-8 under a locale that does not offer it. `locale` is the name asked for by the
 * environment, `console_utf8`: the Linux console is in Unicode mode. */
bool encoding_may_be_utf8(const char *term, const char *locale, bool console_utf8);

/* Sets the program's LC_CTYPE for the terminal on standard output.  True: it speaks UTF-8; false: ASCII only. */
bool encoding_set(const char *term);

/* A letter without its marks, keeping its case (ễ is e, Đ is D); anything else as it is.  For one grapheme; out[22]. */
void encoding_bare(char out[22], const char *grapheme);

/* The ASCII character that stands for a grapheme: a letter without its marks, - | + for lines, '?' for what has none. */
char encoding_ascii(const char *grapheme);

#endif
