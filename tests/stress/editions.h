/* editions.h - generated meetings in which every record tells of which edition it is and how many its meeting has, so that a part of one,
 * or parts of two, are recognised wherever they are shown. */
#ifndef GIAOBAN_TESTS_EDITIONS_H
#define GIAOBAN_TESTS_EDITIONS_H

#include <stdbool.h>

#include "base/buf.h"

#define EDITIONS_MEETINGS 6             /* "load-0" .. "load-5", the newest that there are */

/* Adds the briefing: so many directives and as many figures as editions_records() says, and a framework. */
void editions_write(struct buf *out, int meeting, int edition);
int editions_records(int edition);

/* Do all that is told in a text, meeting for meeting, come from one edition?  Else what does not is added to `why`. */
bool editions_agree(const char *text, struct buf *why);
/* On the screens of a meeting its head counts what it has: is that what the edition has that the screen tells of? */
bool editions_count(const char *text);
/* The edition that a text tells of first; 0: none. */
int editions_first(const char *text);

#endif
