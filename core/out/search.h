/* search.h - what a search found, result by result. */
#ifndef GIAOBAN_OUT_SEARCH_H
#define GIAOBAN_OUT_SEARCH_H

#include "base/buf.h"
#include "out/tell.h"

struct out_result {
	const struct gb_row *row;
	const struct gb_passage *passage;
};

/* Entries are struct out_result. */
void out_tell_result(struct out_teller *t, const void *entry);
/* A result for people: the headline, what its row in a list would say, and the passage, its hits marked, where the
 * headline does not hold it already. */
void out_result(struct buf *out, const struct gb_style *style, const struct gb_voice *v, const void *entry);

#endif
