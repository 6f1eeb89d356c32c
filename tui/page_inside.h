/* page_inside.h - what the files of the page share: its parts, its lines.  Private to them. */
#ifndef GIAOBAN_TUI_PAGE_INSIDE_H
#define GIAOBAN_TUI_PAGE_INSIDE_H

#include "tui/page.h"

struct page_part {
	enum gb_page_kind kind;
	int level;
	const char *numeral;            /* "2." of an item; or NULL */
	const char *label;              /* of a field; else NULL */
	const char *text;               /* with its aside */
	const char *traced;             /* the same with where it comes from, for wide pages */
	size_t said;                    /* bytes of the text itself: what follows is dim */
	size_t link, n_links;
	enum gb_urgency urgency;        /* of the text's last line */
};

/* A part of a line in one style. */
struct page_piece {
	int x;
	const char *text;
	size_t len;
	enum style style;
	int link;                       /* -1: none */
};

struct page_line {
	size_t piece;
	int n_pieces;
	size_t part, byte;              /* where it begins in the text */
};

/* Makes the lines anew for a width, and tells the links where they stand (page_layout.c). */
void page_lay_out(struct page *p, int width);

/* Makes the line `top` the first one, or the nearest that can be it; the last line stays at the bottom. */
void page_scroll(struct page *p, int top);
bool page_in_sight(const struct page *p, int link);

#endif
