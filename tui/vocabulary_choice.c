/* vocabulary_choice.c - which agencies, topics or indicators are shown, in which order, and how that is said. */
#include "config.h"

#include "tui/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* ---- which ---- */

bool entry_choice_all(const struct entry_choice *c)
{
	return c->has == 0 && !c->compared && c->n_groups == 0;
}

void entry_choice_clear(struct entry_choice *c)
{
	c->has = 0;
	c->compared = false;
	c->n_groups = 0;
}

static int group_at(const struct entry_choice *c, const char *group)
{
	for (int i = 0; i < c->n_groups; i++)
		if (strcmp(c->groups[i], group) == 0)
			return i;
	return -1;
}

bool entry_choice_has_group(const struct entry_choice *c, const char *group)
{
	return group_at(c, group) >= 0;
}

bool entry_choice_toggle_group(struct entry_choice *c, const char *group)
{
	const int there = group_at(c, group);
	const size_t len = strlen(group);

	if (there >= 0) {
		c->n_groups--;
		memmove(c->groups[there], c->groups[there + 1], (size_t)(c->n_groups - there) * sizeof c->groups[0]);
		return true;
	}
	if (c->n_groups == ENTRY_GROUPS || len >= ENTRY_GROUP_SIZE)
		return false;
	memcpy(c->groups[c->n_groups++], group, len + 1);
	return true;
}

bool entry_choice_same(const struct entry_choice *a, const struct entry_choice *b)
{
	for (int i = 0; i < a->n_groups; i++)
		if (!entry_choice_has_group(b, a->groups[i]))
			return false;
	return a->n_groups == b->n_groups && a->has == b->has && a->compared == b->compared && a->by_name == b->by_name &&
		(a->by_name || a->most == b->most) && a->reverse == b->reverse;
}

static bool fits(const struct entry *e, const struct entry_choice *c)
{
	for (int i = 0; i < ENTRY_COLUMNS; i++)
		if (c->has & 1u << i && e->count[i] == 0)
			return false;
	if (c->compared && e->count[ENTRY_MEETINGS] < 2)
		return false;
	return c->n_groups == 0 || entry_choice_has_group(c, e->group);
}

long entries_count(const struct entries *e, const struct entry_choice *c)
{
	long n = 0;

	for (size_t i = 0; i < e->n; i++)
		n += fits(&e->at[i], c);
	return n;
}

/* ---- in which order ---- */

struct placed {
	const struct entry *entry;
	const struct entry_choice *choice;
};

/* The most first; among equals by name. */
static int compare(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	const struct entry *x = a->entry, *y = b->entry;
	const struct entry_choice *c = a->choice;
	int order = 0;

	if (x->empty != y->empty)
		return x->empty ? 1 : -1;
	if (!c->by_name && x->count[c->most] != y->count[c->most])
		order = x->count[c->most] > y->count[c->most] ? -1 : 1;
	else if (c->by_name)
		order = strcmp(x->key, y->key);
	if (order)
		return c->reverse ? -order : order;
	order = strcmp(x->key, y->key);
	return order ? order : strcmp(x->id, y->id);
}

void entries_arrange(struct entries *e, const struct entry_choice *c)
{
	struct placed *all = mem_alloc((e->n + 1) * sizeof *all);
	size_t n = 0;

	for (size_t i = 0; i < e->n; i++)
		if (fits(&e->at[i], c))
			all[n++] = (struct placed){ &e->at[i], c };
	if (n > 0)
		qsort(all, n, sizeof *all, compare);
	for (size_t i = 0; i < n; i++)
		e->shown[i] = all[i].entry;
	e->n_shown = (long)n;
	free(all);
}

/* ---- in words ---- */

static const struct {
	const char *name, *with, *order;
} columns[ENTRY_COLUMNS] = {
	[ENTRY_DIRECTIVES] = { TR("directives"), TR("with directives"), TR("most directives first") },
	[ENTRY_DEADLINES] = { TR("deadlines"), TR("with deadlines"), TR("most deadlines first") },
	[ENTRY_FIGURES] = { TR("figures"), TR("with figures"), TR("most figures first") },
	[ENTRY_MEETINGS] = { TR("meetings"), TR("named at a meeting"), TR("most meetings first") },
	[ENTRY_FINDINGS] = { TR("findings"), TR("with findings"), TR("most findings first") },
	[ENTRY_SLOGANS] = { TR("slogans"), TR("with slogans"), TR("most slogans first") },
};

const char *entry_column_name(enum entry_column column, enum gb_lang lang)
{
	return tr(lang, columns[column].name);
}

const char *entry_with_name(enum entry_column column, enum gb_lang lang)
{
	return tr(lang, columns[column].with);
}

const char *entry_order_name(enum entry_column column, enum gb_lang lang)
{
	return tr(lang, columns[column].order);
}
