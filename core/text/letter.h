/* letter.h - inside the text room: a text as letters with their marks apart. */
#ifndef GIAOBAN_TEXT_LETTER_H
#define GIAOBAN_TEXT_LETTER_H

#include "text/text.h"

#define TEXT_GRAVE 0x300u
#define TEXT_ACUTE 0x301u
#define TEXT_CIRCUMFLEX 0x302u
#define TEXT_TILDE 0x303u
#define TEXT_BREVE 0x306u
#define TEXT_HOOK 0x309u
#define TEXT_HORN 0x31Bu
#define TEXT_DOT_BELOW 0x323u
#define TEXT_D_STROKE 0x111u

/* Takes the letter that begins at s[at], at < len: its base in lower case, the tone and the other
 * marks apart, composed or not.  A run of white space is one letter ' '.  Marks without a base
 * come with base 0.  Returns where the next begins. */
size_t text_letter_read(const char *s, size_t len, size_t at, struct text_letter *out);

/* The letter's one code point and the marks that do not compose with it, in canonical order, with
 * its tone or without.  Returns how many (at most 6). */
int text_letter_compose(const struct text_letter *l, bool with_tone, uint32_t out[6]);

#endif
