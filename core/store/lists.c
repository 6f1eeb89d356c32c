/* lists.c - what grows while rows are read. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

/* Bytes of an entry: of larger ones there are mostly few. */
#define SMALL 128

static void *grown(struct arena *a, const void *old, size_t n, size_t size, size_t *room)
{
	void *at;

	*room = *room ? *room * 2 : size < SMALL ? 8 : 2;
	at = arena_alloc(a, *room * size);
	if (n)
		memcpy(at, old, n * size);
	return at;
}

void *store_array_add(struct store_array *g)
{
	if (g->n == g->room)
		g->at = grown(g->arena, g->at, g->n, g->size, &g->room);
	return (char *)g->at + g->size * g->n++;
}

void store_list_add(struct store_list *l, const char *s)
{
	if (l->n == l->room)
		l->at = grown(l->arena, l->at, l->n, sizeof(*l->at), &l->room);
	l->at[l->n++] = s;
}

struct gb_ids store_list_ids(const struct store_list *l)
{
	return (struct gb_ids){ l->at, l->n };
}

bool store_in(const struct gb_ids *ids, const char *id)
{
	for (size_t i = 0; i < ids->n; i++)
		if (strcmp(ids->at[i], id) == 0)
			return true;
	return false;
}
