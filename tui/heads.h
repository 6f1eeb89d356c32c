/* heads.h - the lines at the top that are not told by view.h. */
#ifndef GIAOBAN_TUI_HEADS_H
#define GIAOBAN_TUI_HEADS_H

#include "tui/view.h"

#define HEAD_ASIDE_LEAST 8      /* cells that a right title needs to say anything */

/* The parts of what is shown: "Tổng quan  Chỉ đạo 50  ...", the one of `on` marked and always seen; "‹" and "›" where others
 * have no room.  The nth is a spot of the number `spots` + n; "‹" and "›" are those of the next one there. */
void head_tabs(struct grid *g, int y, struct rect r, const char *const *names, int n, int on, long spots);

#endif
