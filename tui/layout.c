/* layout.c - where everything stands on a terminal of some size. */
#include "config.h"

#include "tui/layout.h"

#define FOOT_ROWS 2             /* a rule and the status line */
#define LIST_PERCENT 45         /* of the columns, where a page stands beside it: text wants more room than rows */

struct layout layout_make(int rows, int cols, int head_rows, bool beside)
{
	struct layout l = { .fits = rows >= LAYOUT_ROWS_MIN && cols >= LAYOUT_COLS_MIN };

	l.status = (struct rect){ rows - 1, 0, 1, cols };
	if (!l.fits)
		return l;
	l.head = (struct rect){ 0, 0, head_rows, cols };
	l.head_rule = head_rows;
	l.body = (struct rect){ head_rows + 1, 0, rows - head_rows - 1 - FOOT_ROWS, cols };
	l.foot_rule = rows - FOOT_ROWS;
	if (beside && cols >= LAYOUT_WIDE) {
		l.body.w = cols * LIST_PERCENT / 100;
		l.divider = l.body.w;
		l.side = (struct rect){ l.body.y, l.divider + 1, l.body.h, cols - l.divider - 1 };
	}
	return l;
}
