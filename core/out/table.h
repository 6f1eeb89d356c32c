/* table.h - tables for people: constant columns, the cells of some rows, and their three renderings.
 * Lists come a window of rows at a time; pages hold small tables whole. */
#ifndef GIAOBAN_OUT_TABLE_H
#define GIAOBAN_OUT_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/mem.h"
#include "out/words.h"

#define OUT_COLUMNS_MAX 12

enum out_place {
	OUT_BESIDE,             /* always a column */
	OUT_IF_ROOM,            /* where room is short, under the main column with others of its kind */
	OUT_BENEATH             /* on a terminal and on pages always under the main column */
};

struct out_column {
	const char *heading;    /* English, to be translated */
	enum out_place place;
	bool main;              /* takes the room that is left, and wraps; one in each table */
	bool right;             /* numbers and dates */
	bool named;             /* its heading stands before it where it is no column */
	int most;               /* cells on a terminal, longer content wraps; 0: as it needs */
	enum gb_grouping under; /* left out under headings of this grouping, which say it */
	void (*get)(struct buf *out, const struct gb_voice *v, const void *entry);
};

struct out_columns {
	const struct out_column *at;
	size_t n;
};

struct out_table {
	struct out_columns columns;
	enum gb_lang lang;
	const char **cells;     /* row by row; one line each */
	size_t n_rows;
	const char **groups;    /* text: for each row the heading over it and what follows, or NULL; NULL: none */
};

/* Asks every column for every entry; the cells live in `a`. */
void out_table_fill(struct out_table *t, struct arena *a, struct out_columns columns,
                    const struct gb_voice *v, const void *const *entries, size_t n);
const char *out_cell(const struct out_table *t, size_t row, size_t column);
const char *out_heading(const struct out_table *t, size_t column);
size_t out_main_column(const struct out_table *t);

#define OUT_BOLD "\033[1m"      /* ECMA-48 SGR, for terminals */
#define OUT_DIM "\033[2m"
#define OUT_PLAIN "\033[0m"

#define OUT_GAP 2               /* cells between columns */
#define OUT_TOGETHER " · "      /* between what stands together under the main column */

/* How a text table is laid out.  Set width, bold and page; the rest is settled by the first rows. */
struct out_layout {
	int width;              /* of the terminal; 0: as wide as it needs */
	bool bold;
	bool page;              /* part of a page: lines under the main column also without a terminal */
	bool settled;
	enum { OUT_ALL_BESIDE, OUT_NARROW, OUT_STACKED } mode;
	size_t widths[OUT_COLUMNS_MAX];
};

/* Settles the layout, or lets columns grow with later rows where no terminal bounds them. */
void out_layout_fit(struct out_layout *how, const struct out_table *t);
bool out_is_beside(const struct out_layout *how, const struct out_column *c);

/* Adds the rows, before the first of all the headings. */
void out_table_text(struct buf *out, struct out_layout *how, const struct out_table *t);

void out_table_markdown_head(struct buf *out, struct out_columns columns, enum gb_lang lang);
void out_table_markdown_rows(struct buf *out, const struct out_table *t);

/* `lined`: with lines that Word shows too. */
void out_table_html_head(struct buf *out, struct out_columns columns, enum gb_lang lang, bool lined);
void out_table_html_rows(struct buf *out, const struct out_table *t, bool lined);
void out_table_html_tail(struct buf *out);

#endif
