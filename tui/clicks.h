/* clicks.h - two clicks at one place within a short time are a double click.  Terminals do not tell the time: who reads their events
 * does. */
#ifndef GIAOBAN_TUI_CLICKS_H
#define GIAOBAN_TUI_CLICKS_H

#include "tui/term.h"

#define CLICKS_DOUBLE_MS 400

struct clicks {
	bool one;               /* the last event was a click, */
	int y, x;               /* at this place, */
	long at;                /* at this time */
};

/* Makes a double click of `e` when it is the second of two.  Is given every event, with the milliseconds of a clock that only goes
 * forward. */
void clicks_count(struct clicks *c, struct event *e, long now_ms);

#endif
