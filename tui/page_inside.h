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
	size_t first, second;           /* of a row, whose text is its label and its two texts with '\n' between them: where these begin */
	size_t link, n_links;
	enum gb_urgency urgency;        /* of the text's last line */
	bool other;                     /* an item about another record, where nothing is marked */
	size_t hit, n_hits;
};

/* A place where something was found that was searched for. */
struct page_hit {
	size_t part, from, to;          /* the bytes of a part's text */
	int line, x, last;              /* laid out, as of a link; line -1: not shown at this width */
	int link;                       /* that it stands in; -1: none */
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

/* One line of a text, as text_wrap(); the dot that parts two things stands neither at its end nor at the beginning of the next. */
size_t page_wrap(const char *s, int cells, const char **next);
/* A line, and what stands in it: text as it is; or bytes of a part's text, with the links and hits in them. */
void page_new_line(struct page *p, size_t part, size_t byte);
void page_new_piece(struct page *p, int x, const char *text, size_t len, enum style style, int link);
void page_set_line(struct page *p, size_t part, size_t from, size_t end, int x, enum style style);

/* ---- rows (page_rows.c) ---- */

/* The columns of the rows, the same ones down the whole page; or, where room is short, one text below the other. */
struct page_columns {
	bool stacked;
	int x[3], w[3];                 /* of label, first and second text */
	const struct page_part *names;  /* the last heading, which names the two; NULL: nothing yet */
};
void page_set_columns(const struct page *p, int indent, struct page_columns *out);
void page_lay_out_row(struct page *p, struct page_columns *c, size_t part);

/* Makes the line `top` the first one, or the nearest that can be it; the last line stays at the bottom. */
void page_scroll(struct page *p, int top);
bool page_in_sight(const struct page *p, int link);
/* Scrolls as little as shows these lines, the first of them before all, with some around. */
void page_show_lines(struct page *p, int line, int last, int around);

/* ---- hits (page_hits.c) ---- */

/* Marks all parts anew when something else is searched for now; they must be laid out then. */
void page_find_hits(struct page *p);
/* To the next hit (1) or the one before (-1), around the ends; says where there are none.  VERDICT_PASS: nothing was
 * searched for. */
enum verdict page_to_hit(struct page *p, int step);
/* The first hit that is shown at all; -1: none. */
int page_first_hit(const struct page *p);
/* "chỗ khớp 2/5", "5 chỗ khớp"; nothing where there are none. */
void page_hits_status(const struct page *p, struct buf *out);

#endif
