/* check_vocabulary.c - agencies: members only of groups, and no way from an agency back to itself,
 * through members or through successors.  Whoever follows them later need not fear a circle. */
#include "config.h"

#include "brief/check.h"

#include <stdlib.h>

/* A walk in depth with a stack of its own, so that a chain of thousands costs no C stack. */
enum colour { WHITE, ON_PATH, DONE };

struct step {
	size_t agency;                  /* in the index */
	size_t next;                    /* which of its edges comes next */
};

struct walk {
	struct checker *c;
	enum colour *colours;
	struct step *path;
	size_t depth;
	bool groups;                    /* follow members, else successors */
};

static const struct gb_agency *agency(const struct walk *w, size_t i)
{
	return w->c->agencies.at[i].what;
}

/* The id at the end of edge `k`, or NULL after the last. */
static const char *edge(const struct walk *w, size_t i, size_t k)
{
	const struct gb_agency *a = agency(w, i);

	if (!w->groups)
		return k == 0 ? a->succeeded_by : NULL;
	return k < a->members.n ? a->members.at[k] : NULL;
}

static void push(struct walk *w, size_t i)
{
	w->colours[i] = ON_PATH;
	w->path[w->depth++] = (struct step){ .agency = i, .next = 0 };
}

/* The circle is the end of the path, from agency `i` on: it is told at the first of them that
 * stands in this file. */
static void complain(struct walk *w, size_t i)
{
	struct brief_talk *t = w->c->talk;
	size_t k = w->depth;

	while (k > 0 && w->path[k - 1].agency != i)
		k--;
	for (k = k > 0 ? k - 1 : 0; k < w->depth; k++) {
		const struct brief_name *n = &w->c->agencies.at[w->path[k].agency];
		if (!n->at)
			continue;
		brief_error(t, n->at, w->groups ? tr(t->lang, "members: group \"%s\" contains itself")
		            : tr(t->lang, "succeeded_by: agency \"%s\" ends up as its own successor"), n->id);
		return;
	}
}

static void walk_from(struct walk *w, size_t start)
{
	push(w, start);
	while (w->depth > 0) {
		struct step *s = &w->path[w->depth - 1];
		const char *to = edge(w, s->agency, s->next++);

		if (!to) {
			w->colours[s->agency] = DONE;
			w->depth--;
			continue;
		}
		const struct brief_name *n = brief_index_find(&w->c->agencies, to);
		if (!n)
			continue;
		size_t i = (size_t)(n - w->c->agencies.at);
		if (w->colours[i] == ON_PATH)
			complain(w, i);
		else if (w->colours[i] == WHITE)
			push(w, i);
	}
}

static void find_circles(struct checker *c, bool groups)
{
	size_t n = c->agencies.n;
	struct walk w = { .c = c, .groups = groups };

	w.colours = mem_alloc((n + 1) * sizeof(*w.colours));
	w.path = mem_alloc((n + 1) * sizeof(*w.path));
	for (size_t i = 0; i < n; i++)
		if (c->agencies.at[i].at && w.colours[i] == WHITE)
			walk_from(&w, i);
	free(w.colours);
	free(w.path);
}

void brief_check_vocabulary(struct checker *c)
{
	struct brief_talk *t = c->talk;

	for (size_t i = 0; i < c->agencies.n; i++) {
		const struct brief_name *n = &c->agencies.at[i];
		const struct gb_agency *a = n->what;

		if (n->at && a->kind != GB_GROUP && a->kind != 0 && a->members.n > 0)
			brief_error(t, n->at, tr(t->lang, "members: \"%s\" is no group (kind: group)"), n->id);
	}
	find_circles(c, true);
	find_circles(c, false);
}
