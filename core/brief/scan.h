/* scan.h - the characters of a briefing file, before YAML sees them. */
#ifndef GIAOBAN_BRIEF_SCAN_H
#define GIAOBAN_BRIEF_SCAN_H

#include <stdint.h>

#include "brief/report.h"

/* True for a character that no text may hold: controls, bidi controls, zero-width characters,
 * line and paragraph separators, noncharacters. */
bool brief_char_is_bad(uint32_t c);
/* What such a character is called, for a message. */
const char *brief_char_words(uint32_t c, enum gb_lang lang);

/* Copies the file to `out` with '\n' as its only line end, and each bad character complained of and
 * made a space, so that the rest can still be read.  False when it is not UTF-8. */
bool brief_scan(struct brief_talk *t, const char *text, size_t len, struct buf *out);

#endif
