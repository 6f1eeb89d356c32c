/* layout.h - where everything stands: arithmetic on the size of the terminal, no drawing.
 *
 *   head    what this is: the views, or a title and its parts (1 or 2 rows), and a rule
 *   body    the list or the page
 *   side    from 100 columns: the page beside its list, after a vertical rule
 *   foot    a rule and the status line */
#ifndef GIAOBAN_TUI_LAYOUT_H
#define GIAOBAN_TUI_LAYOUT_H

#include <stdbool.h>

#include "tui/cell.h"

#define LAYOUT_ROWS_MIN 12
#define LAYOUT_COLS_MIN 40
#define LAYOUT_WIDE 100         /* columns from which list and page stand side by side */
#define LAYOUT_SAID 600         /* from so many nobody looks: what stands there is said line by line (said.h), so nothing is cut short or
                                 * drawn, and only what stands on top is painted */

struct layout {
	bool fits;              /* false: the terminal is too small for anything but a message */
	struct rect head;
	int head_rule;          /* its row */
	struct rect body;
	struct rect side;       /* w 0: none */
	int divider;            /* the column of the vertical rule; 0: none */
	int foot_rule;
	struct rect status;     /* the last row */
};

/* head_rows: 1 or 2.  `beside`: a page is wanted beside the list (it stands there only when there is room). */
struct layout layout_make(int rows, int cols, int head_rows, bool beside);

#endif
