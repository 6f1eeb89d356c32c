/* trail.h - the views that were opened, one after the other, and those that one came back from: the way back and forward,
 * each view as it was left. */
#ifndef GIAOBAN_TUI_TRAIL_H
#define GIAOBAN_TUI_TRAIL_H

#include "tui/view.h"

#define TRAIL_MOST 32           /* views behind; the oldest but the first is forgotten */

struct trail {
	struct view *at[TRAIL_MOST];
	int n;
	struct view *ahead[TRAIL_MOST];         /* the last one is the next forward */
	int n_ahead;
};

/* Goes on to a view, which the trail takes over (unless view.kept); the way forward ends here. */
void trail_push(struct trail *t, struct view *v);
/* Puts another view in the place of the last one. */
void trail_replace(struct trail *t, struct view *v);
/* False when there is nothing behind, or ahead. */
bool trail_back(struct trail *t);
bool trail_forward(struct trail *t);
void trail_free(struct trail *t);

struct view *trail_top(const struct trail *t);          /* NULL when empty */
/* The list that a page on top was opened from, to stand beside it: the nearest one below, with nothing that wants the whole
 * width between; NULL when there is none. */
struct view *trail_list_below(const struct trail *t);

#endif
