/* numeral.h - inside the text room: the shape of a number as people write it. */
#ifndef GIAOBAN_TEXT_NUMERAL_H
#define GIAOBAN_TEXT_NUMERAL_H

#include <stddef.h>

/* The bytes of the number at s, which begins with a digit: "1.084.500", "12,345.6".  *fraction is
 * the offset of its first decimal, or 0.  Where the marks make no number ("06.02.2025") only the
 * digits before the first mark are taken. */
size_t text_numeral_scan(const char *s, size_t *fraction);

#endif
