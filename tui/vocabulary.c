/* vocabulary.c - agencies, topics or indicators as rows, by name or by how much hangs on each. */
#include "config.h"

#include "tui/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

long entry_count(const struct entry *e, enum gb_kind kind)
{
	const struct gb_counts *c = &e->counts;

	switch (kind) {
	case GB_MEETING: return c->meetings;
	case GB_SLOGAN: return c->slogans;
	case GB_DIRECTIVE: return c->directives;
	case GB_FIGURE: return c->figures;
	case GB_FINDING: return c->findings;
	case GB_KINDS: break;
	}
	return 0;
}

static size_t entries_in(const struct gb_vocabulary *v, enum gb_facet by)
{
	return by == GB_BY_AGENCY ? v->n_agencies : by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
}

static void name_entry(struct entry *e, const struct gb_voice *v, const struct gb_vocabulary *all, enum gb_facet by, size_t i)
{
	e->aside = "";
	if (by == GB_BY_AGENCY) {
		const struct gb_agency *a = &all->agencies[i];
		e->id = a->id;
		e->name = gb_say_text(v, &a->name);
		e->aside = a->shorts.n ? a->shorts.at[0] : "";
	} else if (by == GB_BY_TOPIC) {
		e->id = all->topics[i].id;
		e->name = gb_say_text(v, &all->topics[i].name);
	} else {
		const struct gb_indicator *n = &all->indicators[i];
		e->id = n->id;
		e->name = gb_say_text(v, &n->name);
		e->aside = gb_say_text(v, &n->unit);
	}
}

/* The vocabulary is the corpus's and may go with it: everything is copied. */
static void own_entry(struct entry *e, struct arena *arena)
{
	struct buf key = BUF_EMPTY;

	text_sort_key(&key, e->name);
	e->key = arena_strdup(arena, buf_text(&key));
	e->id = arena_strdup(arena, e->id);
	e->name = arena_strdup(arena, e->name);
	e->aside = arena_strdup(arena, e->aside);
	buf_free(&key);
}

static void weigh(struct entry *e, const struct gb_counts *counts, enum gb_kind weighed_by)
{
	if (counts)
		e->counts = *counts;
	e->weight = entry_count(e, weighed_by);
	e->empty = e->counts.directives + e->counts.figures + e->counts.findings + e->counts.slogans == 0;
}

static int by_name(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	if (x->empty != y->empty)
		return x->empty ? 1 : -1;
	return order ? order : strcmp(x->id, y->id);
}

static int by_weight(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return x->weight != y->weight ? (x->weight > y->weight ? -1 : 1) : by_name(a, b);
}

void entries_sort(struct entries *e, bool by_names)
{
	if (e->n > 0)
		qsort(e->at, e->n, sizeof *e->at, by_names ? by_name : by_weight);
}

/* The vocabulary with its counts, which are in the order of the one that holds at that moment: another program may import
 * between two calls. */
static const struct gb_vocabulary *count(struct context *cx, enum gb_facet by, struct gb_counts **counts)
{
	for (;;) {
		const struct gb_vocabulary *all = gb_vocabulary(cx->corpus);
		if (gb_vocabulary_counts(cx->corpus, by, counts) != GB_OK) {
			context_corpus_failed(cx);
			return all;
		}
		if (gb_vocabulary(cx->corpus) == all)
			return all;
		free(*counts);
	}
}

void entries_read(struct entries *e, struct context *cx, enum gb_facet by, enum gb_kind weighed_by)
{
	struct gb_counts *counts;
	const struct gb_vocabulary *all = count(cx, by, &counts);

	*e = (struct entries){ .arena = arena_new() };
	e->n = entries_in(all, by);
	e->at = arena_alloc(e->arena, (e->n + 1) * sizeof *e->at);
	for (size_t i = 0; i < e->n; i++) {
		name_entry(&e->at[i], &cx->voice, all, by, i);
		own_entry(&e->at[i], e->arena);
		weigh(&e->at[i], counts ? &counts[i] : NULL, weighed_by);
		int width = (int)text_width(e->at[i].name);
		e->widest = width > e->widest ? width : e->widest;
	}
	free(counts);
}

void entries_free(struct entries *e)
{
	arena_free(e->arena);
	*e = (struct entries){ .arena = NULL };
}
