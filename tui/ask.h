/* ask.h - a question that is answered by typing a line, over the view: a file's name, a list's name. */
#ifndef GIAOBAN_TUI_ASK_H
#define GIAOBAN_TUI_ASK_H

#include "tui/prompt.h"
#include "tui/view.h"

struct ask;
/* Who asks. */
struct ask_ops {
	/* The line, with Enter. */
	enum verdict (*entered)(struct ask *a, const char *line);
	/* Tab: the line may change (prompt_set).  May be NULL. */
	void (*complete)(struct ask *a);
	/* What the left of the status line says.  May be NULL. */
	void (*status)(const struct ask *a, struct buf *out);
	/* Frees `self`.  May be NULL. */
	void (*close)(void *self);
};

struct ask {
	struct view view;
	const struct ask_ops *ops;
	void *self;                     /* the asker's own */
	struct prompt prompt;
	bool proposed;          /* what stands there is a proposal: nothing was typed or moved yet */
	char *title;
};

/* `text` stands in the line at first.  Takes `self` over. */
struct view *ask_new(struct context *cx, const char *title, const char *text, const struct ask_ops *ops, void *self);

#endif
