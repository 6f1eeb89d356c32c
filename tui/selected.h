/* selected.h - what is selected in a list: its marker, and how much of its row stands out.
 *
 * Both are sent anew with each line down, of the row that is left and of the row that is reached: so it is the row's first words
 * that stand out, not all of it, and on a slow line (context.h, thrift) none. */
#ifndef GIAOBAN_TUI_SELECTED_H
#define GIAOBAN_TUI_SELECTED_H

#include "tui/cell.h"
#include "tui/context.h"

/* The marker at y, x; where keys go to what is selected (`focused`) the cursor stands on it. */
void selected_mark(struct grid *g, int y, int x, bool focused);
/* What was painted plainly or dimly in the w cells from y, x on stands out, as far as it may. */
void selected_words(const struct context *cx, struct grid *g, int y, int x, int w);

#endif
