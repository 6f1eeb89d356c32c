/* console.h - the Linux console: which characters its font can show.  Only the console itself can be asked, and it is asked by a call
 * of the system; nothing is sent to the terminal. */
#ifndef GIAOBAN_TUI_CONSOLE_H
#define GIAOBAN_TUI_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True for the name that the console gives itself; over ssh that is all that is known of it. */
bool console_is(const char *term);

/* The characters of a font, up to U+FFFF. */
struct console_glyphs;
/* That of the console behind a descriptor; NULL: it is none, or does not tell.  Ended by free(). */
struct console_glyphs *console_glyphs_read(int fd);
/* One that has just these, for tests. */
struct console_glyphs *console_glyphs_of(const uint32_t *characters, size_t n);
/* ASCII is in every font.  As text_encoder_limit() wants it. */
bool console_glyphs_has(const void *font, uint32_t c);
/* How many of the Vietnamese letters with marks it lacks, of 67: the small ones. */
int console_glyphs_lacks(const struct console_glyphs *font);

#endif
