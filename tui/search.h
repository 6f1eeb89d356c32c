/* search.h - searching as one types: what is asked, what was found, what else could be asked.  Shared by the files of its
 * view. */
#ifndef GIAOBAN_TUI_SEARCH_H
#define GIAOBAN_TUI_SEARCH_H

#include "tui/feed.h"
#include "tui/list.h"
#include "tui/own.h"
#include "tui/prompt.h"
#include "tui/row.h"
#include "tui/view.h"

#define SEARCH_ROWS_MOST 192    /* results on one screen: as many as the windows of a feed surely hold */
#define SEARCH_TIPS_MOST 24

/* What the body shows. */
enum search_state {
	SEARCH_NOTHING_ASKED,           /* tips: what can be asked, what was asked before */
	SEARCH_FOUND,
	SEARCH_NOTHING_FOUND,           /* tips: what would find something */
	SEARCH_FAILED
};

/* A text that can be searched for instead. */
struct search_tip {
	char *heading;                  /* stands over it; NULL: it goes on with those before */
	char *text, *about;             /* about: what it does; may be empty */
	long count;                     /* -1: not told */
	bool more;                      /* and others */
};

/* The answer to a text. */
struct search_answer {
	enum search_state state;
	struct buf text;                /* what was asked for: the feed's query points to it */
	gb_ask *ask;                    /* NULL: nothing was */
	unsigned edition;               /* of the marks */
	struct feed feed;               /* of SEARCH_FOUND and SEARCH_NOTHING_FOUND */
	bool counted;                   /* how many, and how they divide, is known */
	bool advised;                   /* what would find something is known */
	struct buf intro;               /* lines over the rows: a note, what was searched, why it failed */
	struct search_tip tips[SEARCH_TIPS_MOST];
	int n_tips;
};

/* What the head says of an answer. */
struct search_counts {
	bool known;
	long total;                     /* at most FEED_COUNT_MOST + 1 */
	long kinds[GB_KINDS];
	bool more;                      /* of the first GB_FACETS_READ only: there are more of a kind */
};

/* How a result is set. */
struct search_shape {
	int lines;                      /* of each result */
	bool wide;                      /* kind, who and when stand beside the headline; else below it, or in a single line
	                                 * who alone */
	int kind, who, when;            /* cells; 0: not shown */
};

struct search {
	struct view view;
	struct prompt prompt;
	struct search_answer answer;
	struct search_counts counts;    /* of the answer, or of the one before until its own are known */
	bool behind;                    /* the text is not the one that was answered */
	bool echoed;                    /* the text is on the screen as it is now */
	bool later;                     /* a slow line: it is answered when its rows are asked for, not as it is typed */
	struct list list;               /* results, or tips */
	struct buf selected;            /* address of the selected result */
	bool in_list;                   /* a person moved to the selection: the cursor stands there, not in the text */
	bool recalling;                 /* the last key recalled an earlier search */
	/* As prepared. */
	int width, intro_lines, lines;  /* lines: of the rows */
	size_t first_rows;              /* of an answer, read at first */
	struct search_shape shape;
	struct gb_passage *passages;    /* of the results on the screen, the first one list.top's */
	size_t room_passages;
	int n_passages;
	long passages_from;
	struct own_signs own;           /* of those rows */
};

/* ---- the rows as a list has them (search_list.c) ---- */

/* Else tips. */
static inline bool search_has_results(const struct search *s)
{
	return s->answer.state == SEARCH_FOUND;
}

struct list_source search_source(struct search *s);
const struct gb_row *search_row_here(void *search, long position);      /* of a result; reads nothing */
void search_note_selected(struct search *s);
/* As in view.h.  Up from the first row the wheel recalls no earlier search. */
bool search_pick(struct view *v, long what);
bool search_scroll(struct view *v, int lines);
/* The line is used as it is: no input method has a say in its last word any more. */
void search_use_line(struct search *s);

/* ---- asking (search_answer.c) ---- */

/* Another text was typed. */
void search_typed(struct search *s);
/* Answers the text as it is now, as far as that is not done, one step for each frame (cx->unfinished): first nothing, so that what is
 * typed is seen at once; then the rows; then what stands around them.  Where a key waits it is given up, and the last answer stays. */
void search_read(struct search *s);
/* The same for a key that means the rows of the text as it is. */
void search_read_now(struct search *s);
/* The corpus or the language changed. */
void search_read_anew(struct search *s);
void search_forget(struct search *s);           /* frees the answer */
/* Of the results in sight. */
void search_read_passages(struct search *s);
void search_forget_passages(struct search *s);

/* ---- tips (search_tips.c) ---- */

/* What can be asked, and was asked before. */
void search_tips_examples(struct search_answer *a, const struct context *cx);
/* What was searched, and what would find something (NULL: that is not known). */
void search_tips_advice(struct search_answer *a, const struct gb_advice *advice, enum gb_lang lang);
/* That there is no sound index, and what to do. */
void search_tips_trouble(struct buf *out, const gb_corpus *corpus, enum gb_index index, enum gb_lang lang);
void search_tips_free(struct search_answer *a);

/* ---- completing (search_complete.c) ---- */

/* A value of a field. */
struct search_value {
	char *word;                     /* as it is typed */
	char *name;
};
struct search_values {
	struct search_value *at;
	size_t n, room;
};
/* All that fit what is typed of a value ("" fits all): by the beginning of a word, else by the name. */
void search_values_read(struct search_values *v, struct context *cx, enum gb_field field, const char *typed);
void search_values_free(struct search_values *v);

enum search_completed {
	SEARCH_NO_FIELD,                /* nothing to complete: the end of the text is no field */
	SEARCH_COMPLETED,               /* as far as it is certain */
	SEARCH_SEVERAL,                 /* no further without a choice */
	SEARCH_NO_VALUE                 /* no value begins so */
};
/* Adds to `out` the text with the field, or its value, at its end completed. */
enum search_completed search_complete(struct buf *out, struct context *cx, const char *text);
/* The same with a value that was chosen. */
void search_take_value(struct buf *out, const char *text, const char *word);

/* ---- Tab (search_menu.c) ---- */

/* Completes the field at the end of the text, or opens a menu: its values where several fit, else all that the search can be
 * narrowed by. */
enum verdict search_narrow(struct search *s);
/* The text is another now. */
void search_set(struct search *s, const char *text);

/* ---- rows (search_row.c) ---- */

/* What a result says. */
struct search_row {
	const char *kind;
	struct row_fields fields;
	struct buf headline, who, when; /* "Bộ Y tế", "đã qua 06/08/2025"; value and period */
	enum style who_style, when_style;
	struct buf place;               /* the meeting and its day; a meeting's own words */
	struct buf day;                 /* the meeting's, where a passage takes the place's place; empty for a meeting */
};
struct search_shape search_shape_of(int width, int height);
void search_row_fill(struct search_row *r, const struct gb_row *row, const struct search_shape *shape,
                     const struct gb_voice *v);
void search_row_free(struct search_row *r);
/* The passage, where the headline, of which so many bytes are shown, does not have all that was found; NULL: it has. */
const struct gb_passage *search_row_passage(const struct search_row *r, size_t shown, const struct gb_passage *p);
/* The byte from which a text is shown in `cells` cells so that most of its hits are seen: 0, or where a word begins. */
size_t search_begin(const char *text, const struct gb_hit *hits, size_t n, size_t cells);

/* ---- painting (search_head.c, search_paint.c) ---- */

void search_paint_head(const struct search *s, struct grid *g, struct rect r);
void search_paint(const struct search *s, struct grid *g, struct rect r, bool focused);
/* The lines of the intro at a width. */
int search_intro_lines(const struct search *s, int width, int most);

/* ---- exporting (search_export.c): as in view.h ---- */

unsigned search_formats(const struct view *v);
void search_file_name(const struct view *v, struct buf *out);
enum gb_status search_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why);

#endif
