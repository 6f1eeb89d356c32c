/* view.h - one screen.  A view is a constant table of functions and its own state behind `struct view`; the app (app.h) never
 * learns what it shows.  Acting, recalculating and painting are apart: act changes what is selected and draws nothing,
 * prepare brings what the new place needs, paint only reads. */
#ifndef GIAOBAN_TUI_VIEW_H
#define GIAOBAN_TUI_VIEW_H

#include "tui/cell.h"
#include "tui/context.h"

enum verdict {
	VERDICT_PASS,           /* not mine: somebody else may know it */
	VERDICT_DONE,           /* done, nothing to repaint */
	VERDICT_REDRAW,
	VERDICT_CLOSE,          /* close me (back) */
	VERDICT_OPEN,           /* open cx->open */
	VERDICT_PUSH,           /* show cx->push over me */
	VERDICT_DISMISS,        /* close me and all that stands over the view */
	VERDICT_QUIT
};

struct view;
struct view_ops {
	const char *name;               /* the scope of its keys; in tests */
	bool list;                      /* a list: from 100 columns what is selected is shown beside it */
	bool whole;                     /* wants the whole width, never beside a list */
	bool over;                      /* stands over the view below (a menu) instead of replacing it */
	bool typing;                    /* characters are text for it, not keys */
	int head_rows;                  /* 1 or 2; or, where it is not missing, by the rows of the screen: */
	int (*head_rows_in)(int rows);
	enum verdict (*act)(struct view *v, enum action a, const struct event *e);
	/* Before painting into a body of that size: reads rows, keeps the selection on the screen. */
	void (*prepare)(struct view *v, int h, int w);
	void (*paint_head)(const struct view *v, struct grid *g, struct rect r);
	/* `focused`: keys go here.  Sets the cursor then. */
	void (*paint)(const struct view *v, struct grid *g, struct rect r, bool focused);
	/* What the left of the status line says: "3/140 chỉ đạo · theo thời hạn". */
	void (*status)(const struct view *v, struct buf *out);
	/* The actions that the status line names, most useful first, ended by ACTION_NONE. */
	const enum action *(*hints)(const struct view *v);
	/* Selects what it painted as a spot (cell.h): a row, a link, a part.  False: it is gone.  May be missing. */
	bool (*pick)(struct view *v, long what);
	/* So many lines down, or (less than 0) up, as the wheel of a mouse does.  False, or missing: as DOWN and UP do. */
	bool (*scroll)(struct view *v, int lines);
	/* What is selected, to be shown beside the list or copied; false: nothing. */
	bool (*selected)(const struct view *v, struct target *out);
	/* What was searched for here, for the pages that are opened from it; may be missing. */
	struct marks (*marks)(const struct view *v);
	/* Exporting (export.h): the formats in which what is shown can be written, bits 1 << enum gb_format; what it is called,
	 * in words (the file's name is made of them); and the writing, to a file or a pipe, which also says in cx->written how much
	 * it was.  All three or none. */
	unsigned (*formats)(const struct view *v);
	void (*file_name)(const struct view *v, struct buf *out);
	enum gb_status (*write)(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why);
	/* A list that can be saved: the line that asks for it, in the words of the command line; may be missing. */
	bool (*line)(const struct view *v, struct buf *out);
	/* Where one stands in it, from one session to the next: adds a word that tells it, nothing at the beginning; and going there again,
	 * before it is first prepared.  Both or none. */
	void (*place)(const struct view *v, struct buf *out);
	void (*stand_at)(struct view *v, const char *place);
	/* It was opened as a saved list: what it is called, for its title; may be missing. */
	void (*call)(struct view *v, const char *name);
	/* The corpus or the language changed: read everything anew, stay where you are. */
	void (*reload)(struct view *v);
	/* It is on the screen, and no key waits: reads what the next one may ask for, until one comes; may be missing. */
	void (*ahead)(struct view *v);
	/* It is out of sight: gives back the memory of what prepare() can bring again.  Where one stands in it stays; may be missing. */
	void (*rest)(struct view *v);
	void (*close)(struct view *v);  /* frees it */
};

struct view {
	const struct view_ops *ops;
	struct context *cx;
	enum action root;               /* the number key's view that this is; ACTION_NONE: none */
	bool kept;                      /* one of the app's own, never closed by going back */
	unsigned edition;               /* of corpus and language, that it was last read in (app.c) */
	unsigned frame;                 /* that it was last seen in (frame.c) */
	bool resting;
};

/* ---- the views; each file has its own ---- */

/* A list of all records of a kind, or of those of a filter (copied; NULL: all), called by what it holds (view_list.c). */
struct view *view_list_new(struct context *cx, enum gb_kind kind, const struct filter *filter);
/* Agencies, topics or indicators with their counts (view_vocabulary.c). */
struct view *view_vocabulary_new(struct context *cx, enum gb_facet by);
/* A meeting, an agency, a topic or an indicator: overview and its records (view_subject.c).  NULL when there is none. */
struct view *view_subject_new(struct context *cx, const struct target *t);
/* Turns it to its overview, whatever it opened on. */
void view_subject_overview(struct view *v);
/* A record's page, or an item's (view_record.c).  NULL when there is none. */
struct view *view_record_new(struct context *cx, const char *address);
/* Meetings, deadlines and target years on one axis of time (view_timeline.c).  `filter` of kind GB_ANY is copied; NULL: everything. */
struct view *view_timeline_new(struct context *cx, const struct filter *filter);
/* An indicator over time: a chart, its points as a list, what its targets still ask for (view_series.c).  NULL when there is none.
 * Behind a blank `indicator` may name the address of the figure that is selected then. */
struct view *view_series_new(struct context *cx, const char *indicator);
/* Two meetings side by side, `ids` with a blank between them (view_compare.c); NULL when that cannot be.  And the menu over a meeting that
 * asks with which to compare it. */
struct view *view_compare_new(struct context *cx, const char *ids);
struct view *menu_compare(struct context *cx, const char *meeting);
/* Exporting what a view shows, and the saved lists (export.c, saved.c): menus over it; NULL when there is nothing to be done (cx->message
 * says so). */
struct view *menu_export(struct context *cx, struct view *v);
struct view *menu_saved(struct context *cx, struct view *v);
/* Searching everything, beginning with `text` (view_search.c). */
struct view *view_search_new(struct context *cx, const char *text);
/* What the user marked or noted (view_own.c). */
struct view *view_own_new(struct context *cx);
/* The keys as they are (view_help.c). `scope` is the view that help was asked for. */
struct view *view_help_new(struct context *cx, const char *scope);
/* Text without a frame (view_text.c), which is copied. */
struct view *view_text_new(struct context *cx, const char *text);

/* The view of a target; NULL when it has none (then cx->message says why). */
struct view *view_of_target(struct context *cx, const struct target *t);
/* A page of it, to stand beside the list in which it is selected. */
struct view *view_beside(struct context *cx, const struct target *t);

/* The names of the views as a head: "1 Cuộc họp  2 Thông điệp ...", the one of `on` marked (0: none) (heads.c). */
void head_views(const struct context *cx, struct grid *g, struct rect r, enum action on);
/* A title to the left and one to the right of it, cut where they meet. */
void head_title(struct grid *g, int y, struct rect r, const char *left, const char *right);

#endif
