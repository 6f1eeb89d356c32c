/* encoding.h - which encoding the terminal speaks, and letters without their marks. */
#ifndef GIAOBAN_TUI_ENCODING_H
#define GIAOBAN_TUI_ENCODING_H

#include <stdbool.h>
#include <stdio.h>

#include "text/text.h"

/* True for the terminals of today, which speak UTF-8, know bracketed paste and the clipboard, and take no harm from what
 * they do not know. */
bool encoding_is_modern(const char *term);

/* True when giaoban may write UTF-8 under a locale that does not offer it. `locale` is the name asked for by the
 * environment, `console_utf8`: the Linux console is in Unicode mode. */
bool encoding_may_be_utf8(const char *term, const char *locale, bool console_utf8);

/* What decided in which encoding a terminal is spoken to. */
enum encoding_by {
	ENCODING_BY_NAME,       /* the locale's name ends in it; the locale need not be installed */
	ENCODING_BY_LOCALE,
	ENCODING_BY_TERMINAL,   /* UTF-8, which the locale does not offer, but the terminal takes */
	ENCODING_BY_NOTHING,    /* ASCII is all that is sure */
	ENCODING_BY_CONFIGURATION,
	ENCODING_BY_OPTION
};
struct encodings {
	struct text_encoding terminal;  /* what a terminal is sent, and what it sends */
	struct text_encoding pipe;      /* what goes elsewhere: that of the locale, else UTF-8 */
	enum encoding_by by;            /* of `terminal` */
};

/* What the environment says of them, and of a terminal of that kind on standard output or input.  The program's locale is left alone. */
void encodings_look(struct encodings *out, const char *term);

/* The Vietnamese byte encoding in a locale's name ("vi_VN.TCVN5712-1", "vi_VN.VISCII@x"); false: none of those for which we have
 * tables. */
bool encoding_of_name(const char *locale, struct text_encoding *out);

/* Can a screen be in it: ASCII is as it is, and each letter takes one cell? */
bool encoding_fits_screen(const struct text_encoding *e);

/* A stream that writes UTF-8 in an encoding to another one, which must be closed after it; `cells`: one byte for each character,
 * as on a screen.  NULL where the system has no such streams (encoding_stream.c). */
FILE *encoding_stream(const struct text_encoding *e, FILE *to, bool cells);

/* Sets LC_CTYPE to UTF-8, under whichever name there is; false: no such locale is installed.  giaoban itself needs none. */
bool encoding_set_utf8_locale(void);

/* The 67 small letters of Vietnamese that have a mark. */
extern const char encoding_marked_letters[];

/* A letter without its marks, keeping its case (ễ is e, Đ is D); anything else as it is.  For one grapheme; out[22]. */
void encoding_bare(char out[22], const char *grapheme);

#endif
