/* trail.c - the way back and forward. */
#include "config.h"

#include "tui/trail.h"

#include <string.h>

static void let_go(struct view *v)
{
	if (!v->kept)
		v->ops->close(v);
}

static void forget_ahead(struct trail *t)
{
	while (t->n_ahead > 0)
		let_go(t->ahead[--t->n_ahead]);
}

/* The first view stays: going back always ends where one began. */
static void make_room(struct trail *t)
{
	if (t->n < TRAIL_MOST)
		return;
	let_go(t->at[1]);
	memmove(&t->at[1], &t->at[2], (TRAIL_MOST - 2) * sizeof *t->at);
	t->n--;
}

void trail_push(struct trail *t, struct view *v)
{
	forget_ahead(t);
	make_room(t);
	t->at[t->n++] = v;
}

void trail_replace(struct trail *t, struct view *v)
{
	forget_ahead(t);
	if (t->n > 0)
		let_go(t->at[--t->n]);
	t->at[t->n++] = v;
}

bool trail_back(struct trail *t)
{
	if (t->n < 2)
		return false;
	t->ahead[t->n_ahead++] = t->at[--t->n];         /* together never more than TRAIL_MOST */
	return true;
}

bool trail_forward(struct trail *t)
{
	if (t->n_ahead == 0)
		return false;
	t->at[t->n++] = t->ahead[--t->n_ahead];
	return true;
}

void trail_free(struct trail *t)
{
	forget_ahead(t);
	while (t->n > 0)
		let_go(t->at[--t->n]);
}

struct view *trail_top(const struct trail *t)
{
	return t->n > 0 ? t->at[t->n - 1] : NULL;
}

struct view *trail_list_below(const struct trail *t)
{
	if (t->n == 0 || t->at[t->n - 1]->ops->list || t->at[t->n - 1]->ops->whole)
		return NULL;
	for (int i = t->n - 2; i >= 0; i--) {
		if (t->at[i]->ops->whole)
			return NULL;
		if (t->at[i]->ops->list)
			return t->at[i];
	}
	return NULL;
}
