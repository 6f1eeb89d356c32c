/* agencies.c - whom asking for an agency means: its predecessors too, and on request the groups
 * around it. */
#include "config.h"
#include "store/inside.h"

#include <string.h>

/* No agency has so many predecessors and groups; a file made to harm may say otherwise. */
#define AGENCIES_MAX 1000

static void add(struct store_list *list, const char *id)
{
	const struct gb_ids have = store_list_ids(list);

	if (list->n < AGENCIES_MAX && !store_in(&have, id))
		store_list_add(list, id);
}

/* Adds those that some agency of the list succeeds, until nothing is new: the list only grows, and
 * no id stands in it twice. */
static void add_predecessors(const struct gb_vocabulary *v, struct store_list *list)
{
	for (size_t done = 0; done < list->n; done++) {
		for (size_t i = 0; i < v->n_agencies; i++) {
			const struct gb_agency *a = &v->agencies[i];
			if (a->succeeded_by && strcmp(a->succeeded_by, list->at[done]) == 0)
				add(list, a->id);
		}
	}
}

/* Adds the groups that hold `id`. */
static void add_groups_of(const struct gb_vocabulary *v, const char *id, const struct gb_ids *own,
                          struct store_list *groups)
{
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		if (store_in(&a->members, id) && !store_in(own, a->id))
			add(groups, a->id);
	}
}

void store_expand_agencies(const struct gb_vocabulary *v, const struct gb_ids *ids, bool with_groups,
                           struct arena *a, struct gb_ids *own, struct gb_ids *groups)
{
	struct store_list mine = { .arena = a }, around = { .arena = a };

	for (size_t i = 0; i < ids->n; i++)
		add(&mine, arena_strdup(a, ids->at[i]));
	add_predecessors(v, &mine);
	*own = store_list_ids(&mine);
	for (size_t i = 0; with_groups && i < own->n; i++)
		add_groups_of(v, own->at[i], own, &around);
	for (size_t i = 0; with_groups && i < around.n; i++)
		add_groups_of(v, around.at[i], own, &around);
	*groups = store_list_ids(&around);
}
