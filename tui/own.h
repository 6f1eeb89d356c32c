/* own.h - marks and notes of the user's own on the screen: changing them, their signs in rows, their words on pages. */
#ifndef GIAOBAN_TUI_OWN_H
#define GIAOBAN_TUI_OWN_H

#include "tui/page.h"
#include "tui/term.h"

#define OWN_ROWS TERM_ROWS_MOST         /* rows of one screen whose signs are known */

/* The signs of the rows in sight; starts zeroed. */
struct own_signs {
	long from;                      /* the first one's position */
	int n;
	unsigned char at[OWN_ROWS];
};
/* Reads them: of the row at `from` and those behind it, `n` at most, as far as `row` gives any.  What was read lately costs nothing. */
void own_read(struct own_signs *s, struct context *cx, long from, int n, const struct gb_row *(*row)(void *self, long position),
              void *self);
unsigned own_at(const struct own_signs *s, long position);
/* "*", "+" or "&": marked, with a note, both; in the blank cell at the end of a row. */
void own_paint(struct grid *g, int y, int x, unsigned signs);
/* " · marked, with a note": behind what the status line says of the selected row. */
void own_words(struct buf *out, unsigned signs, enum gb_lang lang);

/* Adds what is one's own of a meeting or a record to its page; `item` as gb_get() gives it. */
void own_add(struct page *p, const struct gb_row *row, int item);
/* Another session, or a key here, may have changed it: cx->own_edition grows then.  Asked once for each event. */
void own_look(struct context *cx);
/* Is it another one than a view has seen?  It has now. */
bool own_is_news(const struct context *cx, unsigned *seen);

/* Marks what is selected, or takes the mark off; asks for a note on it, in a line over the view.  The target is a meeting's or a
 * record's, which need not be in the corpus any more; NULL or another one: that is said. */
enum verdict own_mark(struct context *cx, const struct target *t);
enum verdict own_ask_note(struct context *cx, const struct target *t);
/* The note as it is, for an editor ("" for none); and as it shall be (blank: none).  False: cx->message says why. */
bool own_note_get(struct context *cx, const struct target *t, struct buf *out);
bool own_note_set(struct context *cx, const struct target *t, const char *text);

#endif
