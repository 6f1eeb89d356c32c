/* plain.h - what can be done with any record or meeting that is shown or selected: seeing it as plain text, asking for the
 * web address of its source. */
#ifndef GIAOBAN_TUI_PLAIN_H
#define GIAOBAN_TUI_PLAIN_H

#include "tui/view.h"

/* Leaves it in cx->push as text as wide as the screen with its citation (VERDICT_PUSH); else says why not. */
enum verdict plain_show(struct context *cx, const struct target *t);
/* Opens the address (VERDICT_OPEN), or says that the source has none. */
enum verdict plain_source(struct context *cx, const struct target *t);

#endif
