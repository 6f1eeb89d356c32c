/* editor.h - a text of the user's in the editor of the user's choice. */
#ifndef GIAOBAN_TUI_EDITOR_H
#define GIAOBAN_TUI_EDITOR_H

#include "tui/context.h"
#include "tui/term.h"

struct editing {
	const char *text;       /* clean; as it is now */
	/* Keeps the text as it is then: another one, clean, in lines, without blank ones at its end.  False: cx->message says why it
	 * cannot be kept. */
	bool (*keep)(void *self, const char *text);
	void *self;
};

/* Opens the text in $VISUAL, else $EDITOR.  Whatever becomes of it, cx->message says so; what was saved and cannot be kept stays in its
 * file, and what an editor that was ended rescued stays beside it, and it says where. */
void editor_edit(struct term *t, struct context *cx, const struct editing *e);

#endif
