/* vocabulary_view.h - the view of all agencies, topics or indicators: shared by its files. */
#ifndef GIAOBAN_TUI_VOCABULARY_VIEW_H
#define GIAOBAN_TUI_VOCABULARY_VIEW_H

#include "tui/list.h"
#include "tui/view.h"
#include "tui/vocabulary.h"

#define VOCABULARY_PAST 8       /* changes of filter and order that can be taken back */

struct vocabulary_view {
	struct view view;
	enum gb_facet by;
	struct entries all;
	struct entry_choice choice;
	struct entry_choice past[VOCABULARY_PAST];      /* the latest last */
	int n_past;
	struct list list;               /* of what is shown */
	int lines, width;               /* of the body, without the names of the columns */
};

/* The columns of numbers of a vocabulary, the most important first. */
const enum entry_column *vocabulary_columns(enum gb_facet by, int *n);

/* Another choice: what is selected stays so, if it is still there. */
void vocabulary_choose(struct vocabulary_view *l, const struct entry_choice *choice);
/* Before a change, so that it can be taken back. */
void vocabulary_remember(struct vocabulary_view *l);

/* What it is narrowed to: " · có thời hạn · nhóm cơ quan" (menu_vocabulary.c). */
void vocabulary_words(struct buf *out, const struct vocabulary_view *l);

/* The body: the names of the columns, and the entries in sight (vocabulary_paint.c). */
void vocabulary_paint(const struct vocabulary_view *l, struct grid *g, struct rect r, bool focused);

/* Exporting what is shown (vocabulary_export.c): as in view.h. */
unsigned vocabulary_formats(const struct view *v);
void vocabulary_file_name(const struct view *v, struct buf *out);
enum gb_status vocabulary_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why);

/* What to narrow it by, with counts; its orders.  NULL when there is nothing to choose (cx->message says so). */
struct view *menu_vocabulary(struct vocabulary_view *l);
struct view *menu_vocabulary_orders(struct vocabulary_view *l);

#endif
