/* frame.h - the whole screen around the views: which view stands where, the rules, the status line.  Private to the app. */
#ifndef GIAOBAN_TUI_FRAME_H
#define GIAOBAN_TUI_FRAME_H

#include "tui/app.h"
#include "tui/input.h"
#include "tui/prompt.h"
#include "tui/trail.h"

#define APP_ROOTS 8             /* the views of the number keys */
#define APP_OVER 4              /* menus over one another */

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
	struct prompt_history history, searches;
	struct buf path;                        /* of the corpus, to notice that the user's own took over */
	unsigned edition;                       /* grows with each change of the corpus or the language */
	bool told_of_method;                    /* that an input method is on */
	bool leaving;
};

/* The view that keys go to. */
struct view *app_top(const struct app *a);
/* The view of a number key; NULL when the action is none of those. */
struct view *app_root(struct app *a, enum action which);
enum verdict app_go_to_root(struct app *a, enum action which);
/* Shows a view that was just made: on the trail, which takes it over, or over the one on top.  NULL: nothing. */
void app_show(struct app *a, struct view *v);
/* Opens what was asked for, on the trail (app_views.c). */
void app_open(struct app *a, const struct target *t);
/* Closes all that stands over the view on top. */
void app_close_over(struct app *a);
/* What no view took (app_act.c); VERDICT_PASS: nobody knows it. */
enum verdict app_act(struct app *a, struct view *v, enum action action);
/* One step back on the trail, or says that there is none. */
enum verdict app_back(struct app *a);
/* Drops what stands beside, since something else is selected or everything changed. */
void app_drop_beside(struct app *a);

/* The prompt for a command, and what happens with each event while it is open (app_prompt.c). */
enum verdict app_ask(struct app *a);
void app_prompt_takes(struct app *a, const struct event *e);
/* Does what a line as behind ":" asks for; false: it was not understood, and why is said. */
bool app_run_line(struct app *a, const char *line);
/* Opens the saved list of that name. */
void app_open_saved(struct app *a, const char *name);

/* Prepares what is visible, paints it into the grid and shows it. */
void frame_show(struct app *a);

/* The status line (status_line.c). */
void status_line(const struct app *a, struct grid *g, struct rect r);

#endif
