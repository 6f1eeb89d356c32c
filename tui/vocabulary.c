/* vocabulary.c - agencies, topics or indicators as rows, read with how much hangs on each. */
#include "config.h"

#include "tui/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

static size_t entries_in(const struct gb_vocabulary *v, enum gb_facet by)
{
	return by == GB_BY_AGENCY ? v->n_agencies : by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
}

static void name_agency(struct entry *e, const struct gb_voice *v, const struct gb_agency *a)
{
	e->id = a->id;
	e->name = gb_say_text(v, &a->name);
	e->aside = a->shorts.n ? a->shorts.at[0] : "";
	e->group = gb_word(GB_WORDS_AGENCY, (int)a->kind);
	e->group_name = gb_word_label(GB_WORDS_AGENCY, (int)a->kind, v->lang);
}

/* The unit in Vietnamese tells it from others in either language. */
static void name_indicator(struct entry *e, const struct gb_voice *v, const struct gb_indicator *i)
{
	e->id = i->id;
	e->name = gb_say_text(v, &i->name);
	e->aside = gb_say_text(v, &i->unit);
	e->group = i->unit.vi ? i->unit.vi : "";
	e->group_name = e->aside;
}

static void name_entry(struct entry *e, const struct gb_voice *v, const struct gb_vocabulary *all, enum gb_facet by, size_t i)
{
	e->aside = e->group = e->group_name = "";
	if (by == GB_BY_AGENCY) {
		name_agency(e, v, &all->agencies[i]);
	} else if (by == GB_BY_TOPIC) {
		e->id = all->topics[i].id;
		e->name = gb_say_text(v, &all->topics[i].name);
	} else {
		name_indicator(e, v, &all->indicators[i]);
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
	e->group = arena_strdup(arena, e->group ? e->group : "");
	e->group_name = arena_strdup(arena, e->group_name);
	buf_free(&key);
}

static void number_entry(struct entry *e, const struct gb_counts *c)
{
	const long counts[ENTRY_COLUMNS] = {
		[ENTRY_DIRECTIVES] = c->directives, [ENTRY_DEADLINES] = c->deadlines, [ENTRY_FIGURES] = c->figures,
		[ENTRY_MEETINGS] = c->meetings, [ENTRY_FINDINGS] = c->findings, [ENTRY_SLOGANS] = c->slogans,
	};

	memcpy(e->count, counts, sizeof counts);
	e->empty = c->directives + c->figures + c->findings + c->slogans == 0;
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

void entries_read(struct entries *e, struct context *cx, enum gb_facet by)
{
	static const struct gb_counts none;
	struct gb_counts *counts;
	const struct gb_vocabulary *all = count(cx, by, &counts);

	*e = (struct entries){ .arena = arena_new() };
	e->n = entries_in(all, by);
	e->at = arena_alloc(e->arena, (e->n + 1) * sizeof *e->at);
	e->shown = arena_alloc(e->arena, (e->n + 1) * sizeof *e->shown);
	for (size_t i = 0; i < e->n; i++) {
		name_entry(&e->at[i], &cx->voice, all, by, i);
		own_entry(&e->at[i], e->arena);
		number_entry(&e->at[i], counts ? &counts[i] : &none);
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
