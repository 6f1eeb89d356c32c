/* index.c - see index.h. */
#include "config.h"

#include "brief/index.h"

#include <stdlib.h>
#include <string.h>

void brief_index_add(struct brief_index *x, const char *id, const void *what, const struct node *at)
{
	if (!id || !id[0])
		return;
	void *items = x->at;
	mem_reserve(&items, &x->room, x->n + 1, sizeof(*x->at));
	x->at = items;
	x->at[x->n] = (struct brief_name){ .id = id, .what = what, .at = at, .order = x->n };
	x->n++;
}

static int compare(const void *a, const void *b)
{
	const struct brief_name *x = a, *y = b;
	int c = strcmp(x->id, y->id);

	if (c != 0)
		return c;
	return x->order < y->order ? -1 : x->order > y->order;
}

void brief_index_sort(struct brief_index *x)
{
	if (x->n > 1)
		qsort(x->at, x->n, sizeof(*x->at), compare);
}

const struct brief_name *brief_index_find(const struct brief_index *x, const char *id)
{
	size_t low = 0, high = x->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(x->at[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < x->n && strcmp(x->at[low].id, id) == 0 ? &x->at[low] : NULL;
}

void brief_index_offer(const struct brief_index *x, struct brief_nearest *near)
{
	for (size_t i = 0; i < x->n; i++)
		brief_nearest_offer(near, x->at[i].id);
}

void brief_index_free(struct brief_index *x)
{
	free(x->at);
	*x = (struct brief_index){ NULL, 0, 0 };
}
