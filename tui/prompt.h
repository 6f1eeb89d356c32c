/* prompt.h - a line that is typed: UTF-8, the cursor between graphemes, a history. */
#ifndef GIAOBAN_TUI_PROMPT_H
#define GIAOBAN_TUI_PROMPT_H

#include "base/buf.h"
#include "text/text.h"
#include "tui/cell.h"
#include "tui/term.h"

#define PROMPT_MOST 1024        /* bytes */
#define PROMPT_HISTORY 50

struct prompt_history {
	char *line[PROMPT_HISTORY];     /* the newest last */
	int n;
	int added;                      /* so many of them came since somebody set this to 0 */
};
/* Each line once: one that was there is the newest now. */
void prompt_remember(struct prompt_history *h, const char *line);
void prompt_forget(struct prompt_history *h);                           /* frees all */

struct prompt {
	struct buf text;
	size_t at;                      /* byte offset of the cursor */
	struct prompt_history *history; /* borrowed; may be NULL */
	int recalled;                   /* -1: none */
	struct buf typed;               /* what was there before a recall */
	struct text_typing typing;      /* the built-in input method, off until ^T */
	enum text_method *method;       /* borrowed: the one that several prompts share; NULL: this one's own */
};

enum prompt_end { PROMPT_GOES_ON, PROMPT_ENTERED, PROMPT_LEFT, PROMPT_COMPLETE /* Tab */ };

void prompt_init(struct prompt *p, const char *text, struct prompt_history *history);
void prompt_share_method(struct prompt *p, enum text_method *method);
void prompt_free(struct prompt *p);
void prompt_set(struct prompt *p, const char *text);            /* the cursor at its end */
/* Letters, Backspace, Delete, arrows, Home, End, ^A ^E ^U ^K ^W, history with up and down; ^T goes from off to Telex,
 * VNI, VIQR and off again; Esc and an emptied line's Backspace leave. */
enum prompt_end prompt_event(struct prompt *p, const struct event *e);
/* `label` then the text, scrolled so that the cursor is in it; at the end the name of the input method, dim while it
 * leaves a word to another one. */
void prompt_paint(const struct prompt *p, struct grid *g, struct rect r, const char *label);

#endif
