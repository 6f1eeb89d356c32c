/* index.h - ids of one namespace, sorted, so that a file of thousands of records is checked without
 * comparing each with each. */
#ifndef GIAOBAN_BRIEF_INDEX_H
#define GIAOBAN_BRIEF_INDEX_H

#include "brief/report.h"

struct brief_name {
	const char *id;
	const void *what;               /* the record, agency ... */
	const struct node *at;          /* NULL when it stands outside of this file */
	size_t order;                   /* when it was added */
};

struct brief_index {
	struct brief_name *at;
	size_t n, room;
};

void brief_index_add(struct brief_index *x, const char *id, const void *what, const struct node *at);
/* After the last index_add: sorted by id, of equal ones the first added first. */
void brief_index_sort(struct brief_index *x);
const struct brief_name *brief_index_find(const struct brief_index *x, const char *id);
void brief_index_offer(const struct brief_index *x, struct brief_nearest *near);
void brief_index_free(struct brief_index *x);

#endif
