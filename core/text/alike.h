/* alike.h - inside the text room: what stands for a character where there is only ASCII. */
#ifndef GIAOBAN_TEXT_ALIKE_H
#define GIAOBAN_TEXT_ALIKE_H

#include <stdbool.h>

/* The ASCII that looks like the one character `c` (UTF-8), in one cell or as much as it needs; NULL when nothing does.
 * Letters with marks are not here: they lose them. */
const char *text_alike(const char *c, bool cell);

#endif
