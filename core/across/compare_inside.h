/* compare_inside.h - what the files of gb_compare() share; nobody else includes it. */
#ifndef GIAOBAN_COMPARE_INSIDE_H
#define GIAOBAN_COMPARE_INSIDE_H

#include "base/mem.h"
#include "giaoban.h"

/* What a comparison owns. */
struct compared {
	gb_loaded *a, *b;
	struct arena *arena;
	gb_rows **rows;                 /* where indicators were last known */
	size_t n_rows, rows_room;
};

/* Each fills in its part from `a` and `b`. */
void compare_slogans(struct gb_comparison *c, struct arena *arena);
void compare_indicators(struct gb_comparison *c, struct arena *arena);
/* After the indicators: what must not be side by side, and where those were last known that only one reported. */
void compare_apart(struct gb_comparison *c, struct arena *arena);
enum gb_status compare_last(gb_corpus *corpus, struct gb_comparison *c, struct compared *own);

#endif
