/* vocabulary.h - agencies, topics or indicators as rows: what they are called and how much hangs on each. */
#ifndef GIAOBAN_TUI_VOCABULARY_H
#define GIAOBAN_TUI_VOCABULARY_H

#include "base/mem.h"
#include "tui/context.h"

struct entry {
	const char *id, *name;          /* all strings in the arena */
	const char *aside;              /* an agency's abbreviation, an indicator's unit; "" for none */
	const char *key;                /* of the order by name */
	struct gb_counts counts;
	long weight;                    /* of the order by number */
	bool empty;                     /* nothing hangs on it: it comes last in every order */
};

struct entries {
	struct arena *arena;
	struct entry *at;
	size_t n;
	int widest;                     /* cells of the longest name */
};

/* All of the vocabulary as it is now, copied; `weighed_by`: the kind of record that the order by number goes by.
 * The counts are 0 where the corpus cannot tell them now (cx->message says so). */
void entries_read(struct entries *e, struct context *cx, enum gb_facet by, enum gb_kind weighed_by);
void entries_free(struct entries *e);
void entries_sort(struct entries *e, bool by_name);
long entry_count(const struct entry *e, enum gb_kind kind);

#endif
