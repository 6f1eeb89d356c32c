/* page.h - a page of text with links on the screen: parts (giaoban/pages.h) laid out at a width, the focus on one of
 * its links, the place kept over changes of size and language by the part and the words at the top. */
#ifndef GIAOBAN_TUI_PAGE_H
#define GIAOBAN_TUI_PAGE_H

#include "base/mem.h"
#include "tui/view.h"

struct page_part;               /* private (page_inside.h): as added */
struct page_line;               /* as laid out */
struct page_piece;
struct page_hit;

struct page_link {
	struct target target;           /* strings in the page's arena */
	size_t part, from, to;          /* the bytes of a part's text */
	int line, x, last;              /* laid out: where it begins, the line that it ends in */
};

struct page {
	struct context *cx;
	struct arena *arena;            /* of everything that was added */
	struct page_part *parts;
	size_t n_parts, room_parts;
	struct page_link *links;        /* from top to bottom */
	size_t n_links, room_links;
	struct page_line *lines;
	size_t n_lines, room_lines;
	struct page_piece *pieces;
	size_t n_pieces, room_pieces;
	int width, height;              /* laid out for; width 0: to be laid out */
	int top;                        /* the first line shown */
	size_t top_part, top_byte;      /* what a person last scrolled to, whatever the width */
	int focus;                      /* the link that Enter follows, always in sight; -1: none */
	struct page_hit *hits;          /* what was searched for (cx->marks), from top to bottom */
	size_t n_hits, room_hits;
	int hit;                        /* the one that the cursor stands on, always in sight; -1: none */
	unsigned marked;                /* the edition of the marks that they are of */
	bool begun;                     /* was prepared once: the focus is where a person left it */
	bool resting;                   /* empty, to be filled anew before it is seen again; */
	int rested_width;               /* it was laid out so then, and as long as it comes out like this the top is the same line */
	size_t rested_lines;
};

void page_init(struct page *p, struct context *cx);
void page_free(struct page *p);
void page_clear(struct page *p);        /* empty again, to be filled anew; focus and top stay */
void page_rest(struct page *p);         /* the same, with all of its memory given back: out of sight */

/* Adds the parts of a page of the core (copied): all, or those from part `from` on, before part `to`. */
void page_add(struct page *p, const gb_page *core);
void page_add_some(struct page *p, const gb_page *core, size_t from, size_t to);
/* Adds parts of our own.  A link is the whole text; NULL: none.  An aside follows it, less prominent; may be NULL. */
void page_heading(struct page *p, const char *text);
void page_text(struct page *p, const char *text);
void page_field(struct page *p, const char *label, const char *text, const char *aside, const struct target *link);
void page_item(struct page *p, const char *text, const char *aside, const struct target *link);

/* Moving (lines, links, hits), opening. */
enum verdict page_act(struct page *p, enum action a);
/* Is there a link further down (1) or up (-1), before NEXT or PREVIOUS begin again at the other end? */
bool page_has_link(const struct page *p, int step);
/* Follows a link by its number next, as if one had gone to it; false: there is none. */
bool page_pick(struct page *p, long link);
/* So many lines down (less than 0: up), whatever links there are. */
void page_scroll_by(struct page *p, int lines);
void page_prepare(struct page *p, int h, int w);
/* A link's spots have its number. */
void page_paint(const struct page *p, struct grid *g, struct rect r, bool focused);
/* Which hit this is, what the focused link leads to, and "dòng 1–20/45" where the page does not fit. */
void page_status(const struct page *p, struct buf *out);
bool page_selected(const struct page *p, struct target *out);   /* the focused link */

#endif
