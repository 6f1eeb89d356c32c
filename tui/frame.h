/* frame.h - the whole screen around the views: which view stands where, the rules, the status line.  Private to the app. */
#ifndef GIAOBAN_TUI_FRAME_H
#define GIAOBAN_TUI_FRAME_H

#include "tui/app.h"
#include "tui/input.h"
#include "tui/prompt.h"
#include "tui/tell.h"
#include "tui/trail.h"

#define APP_ROOTS 8             /* the views of the number keys */
#define APP_OVER 4              /* menus over one another */

/* The actions that the status line names, those that a key is bound to; kept from one frame to the next. */
#define HINTS_MOST 16
struct hint {
	enum action action;
	struct buf key;
	const char *word;
	int cells;
};
struct hints {
	const enum action *of;                  /* the list of the view (view_ops.hints), in the view's scope of keys; NULL: there are none yet */
	const char *scope;
	enum gb_lang lang;
	struct hint at[HINTS_MOST];
	int n;
};

struct app {
	struct term *term;
	const struct app_options *options;
	struct input input;
	struct context cx;
	struct trail trail;
	struct view *roots[APP_ROOTS];          /* made when first asked for */
	struct view *over[APP_OVER];            /* menus, over the view on top */
	int n_over;
	struct view *beside;                    /* what the list on top has selected, shown beside it; NULL: nothing */
	enum target_kind beside_kind;
	struct buf beside_id;
	struct grid grid;
	bool asking;                            /* a command is being typed */
	struct prompt prompt;
	struct prompt_history history, searches, pipes;
	struct buf path;                        /* of the corpus, to notice that the user's own took over */
	unsigned frame;                         /* how many were shown */
	const void *was_on_top;                 /* in the last of them: another view there means that some were closed, or will not be seen */
	unsigned edition_shown;                 /* in the last of them */
	struct hints hints;
	unsigned edition;                       /* grows with each change of the corpus or the language */
	bool told_of_method;                    /* that an input method is on */
	bool bare;                              /* letters are shown without their marks */
	struct buf typed;                       /* keys of a sequence that waits for its next one; empty: none does */
	struct tell tell;                       /* line mode: what of the next frame is to be said; */
	bool searching;                         /* what to search for was asked, and is the next line */
	struct view *picked;                    /* by the last click, which a second one opens; NULL: nothing was; */
	long picked_what;                       /* its spot */
	enum action pressed;                    /* by the last click, on its name */
	int puzzled;                            /* lines in a row that were not understood */
	bool leaving;
	int status;                             /* to leave with */
};

/* An event has come: what was said before is over, and what was imported meanwhile is seen. */
void app_hear(struct app *a);
/* The same of the corpus alone, from which on it is held (gb_hold) until the next frame is painted. */
void app_look(struct app *a);
/* Does what an action asks for in the view on top, as its key would; `e` may be NULL. */
enum verdict app_do(struct app *a, enum action action, const struct event *e);

/* What a key asks for in the view on top (app_keys.c).  ACTION_BEGUN: it was one of a sequence, and all that is to be said of it is
 * said.  *alone: no other keys came before it; else it is no character, whatever it looks like. */
enum action app_action(struct app *a, const struct event *e, bool *alone);

/* Line mode: does what a line asks for (app_line.c); NULL: it was too long. */
void app_line(struct app *a, const char *line);

/* The view that keys go to. */
struct view *app_top(const struct app *a);
/* The view of a number key; NULL when the action is none of those. */
struct view *app_root(struct app *a, enum action which);
enum verdict app_go_to_root(struct app *a, enum action which);
/* Tells where one stands in the views of the number keys, for the next session. */
void app_keep_places(const struct app *a);
/* Shows a view that was just made: on the trail, which takes it over, or over the one on top.  NULL: nothing. */
void app_show(struct app *a, struct view *v);
/* Opens what was asked for, on the trail (app_views.c). */
void app_open(struct app *a, const struct target *t);
/* The page that stands beside the list becomes the view on top, with the place that it has; false: it is not of that target. */
bool app_open_beside(struct app *a, const struct target *t);
/* Closes all that stands over the view on top. */
void app_close_over(struct app *a);
/* What no view took (app_act.c); VERDICT_PASS: nobody knows it. */
enum verdict app_act(struct app *a, struct view *v, enum action action);
/* One step back on the trail, or says that there is none. */
enum verdict app_back(struct app *a);
/* What the mouse asks for; and giving it to the terminal, or taking it (app_pick.c). */
void app_mouse(struct app *a, const struct event *e);
/* Does a spot stand in the body of its view?  A part in the head is gone to, not opened. */
bool app_is_in_body(const struct app *a, const struct spot *s);
enum verdict app_switch_mouse(struct app *a);
/* Drops what stands beside, since something else is selected or everything changed. */
void app_drop_beside(struct app *a);

/* The prompt for a command, and what happens with each event while it is open (app_prompt.c). */
enum verdict app_ask(struct app *a);
void app_prompt_takes(struct app *a, const struct event *e);
/* Does what a line as behind ":" asks for; false: it was not understood, and why is said. */
bool app_run_line(struct app *a, const char *line);
/* The configuration's line: shows first what it opens; where that is nothing what is shown stays, and why is said. */
void app_start_with(struct app *a, const char *line);
/* Opens the saved list of that name. */
void app_open_saved(struct app *a, const char *name);

/* Other programs, with the terminal handed over (app_run.c): asks to which command what is shown shall be sent; sends it (an empty
 * line: to the pager); opens the user's own note on what is selected in an editor. */
enum verdict app_pipe(struct app *a, struct view *v);
void app_pipe_to(struct app *a, struct view *v, const char *line);
enum verdict app_edit(struct app *a, struct view *v);

/* Letters without their marks (app_letters.c): takes over how they were left, and names the key if that is asked for; gives back how they
 * are left now; switches; takes the marks out of the grid, if that is how it is. */
void app_letters_begin(struct app *a);
void app_letters_end(const struct app *a);
enum verdict app_letters_switch(struct app *a);
void app_letters_paint(struct app *a);

/* Prepares what is visible, paints it into the grid and shows it. */
void frame_show(struct app *a);

/* The status line (status_line.c). */
void status_line(struct app *a, struct grid *g, struct rect r);
void hints_free(struct hints *hints);

#endif
