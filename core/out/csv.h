/* csv.h - the visitor that writes CSV (RFC 4180): the same columns whatever the rows hold, learnt
 * from a blank row. */
#ifndef GIAOBAN_OUT_CSV_H
#define GIAOBAN_OUT_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "out/tell.h"

struct out_csv_cell {
	struct buf text;
	bool words;             /* holds something else than numbers */
};

struct out_csv {
	bool excel;             /* ';', decimal comma, no cell that looks like a formula */
	bool naming;            /* a blank row is told: cells receive the names of their columns */
	bool skipping;          /* an empty list's columns are passed by */
	bool again;             /* another element of a list: added to what stands in the cell */
	const char *prefix;     /* of the keys of a nested object, or NULL */
	struct out_csv_cell *cells;
	size_t n, room;         /* columns */
	size_t at;              /* the next one */
};

extern const struct out_visitor out_csv_visitor;

/* Adds the row that was told (or the header, after `naming`) and empties the cells for the next. */
void out_csv_row(struct buf *out, struct out_csv *c);
void out_csv_free(struct out_csv *c);

#endif
