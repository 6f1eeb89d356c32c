/* filter.h - what a list is narrowed to: a query that owns its ids, changed by what a person chooses. */
#ifndef GIAOBAN_TUI_FILTER_H
#define GIAOBAN_TUI_FILTER_H

#include "base/buf.h"
#include "giaoban.h"

/* What a list can be narrowed by. */
enum facet { FACET_MEETING, FACET_AGENCY, FACET_TOPIC, FACET_INDICATOR, FACET_KIND, FACET_YEAR, FACET_DUE, FACET_FRAMEWORK, FACETS };

#define FILTER_MOST 16          /* choices of one facet; of a year, a deadline and a framework there is only one */
#define FILTER_TEXT 128         /* all kinds of records as a search asks for them */

struct filter {
	struct gb_query query;          /* made of what follows; good until the next change */
	char *chosen[FACETS][FILTER_MOST];      /* ids; words of an enum; a year, or "DATE..DATE" (either may be missing); for
	                                         * FACET_DUE "passed", "30d", "none" or "DATE..DATE"; for FACET_FRAMEWORK its
	                                         * address, or its name */
	int n[FACETS];
	unsigned fixed;                 /* bits 1 << enum facet: what the list is about, which "all filters off" leaves */
	int kinds[FILTER_MOST];                 /* private: what the query points to */
	char text[FILTER_TEXT];                 /* of a list of all kinds (GB_ANY) that is not the timeline: which of them */
};

void filter_init(struct filter *f, enum gb_kind kind, struct gb_date today);
/* The filter that asks for the same as a query, as if a person had chosen all of it.  False when it has more choices than a filter
 * holds; then `f` is not to be freed. */
bool filter_of_query(struct filter *f, const struct gb_query *q);
void filter_copy(struct filter *to, const struct filter *from);        /* `to` is a new one */
void filter_free(struct filter *f);

/* Adds a choice, or takes it away when it is there; where there is only one it takes the place of the one before.  False
 * when there is no more room, or when the facet is fixed. */
bool filter_toggle(struct filter *f, enum facet by, const char *id);
bool filter_has(const struct filter *f, enum facet by, const char *id);
void filter_fix(struct filter *f, enum facet by, const char *id);       /* what the list is about */
void filter_forget(struct filter *f, enum facet by);                   /* all choices of one facet, unless it is fixed */
void filter_groups(struct filter *f, bool with);        /* with what the groups of an agency were given */
void filter_clear(struct filter *f);                                    /* all but what is fixed, also the days of a timeline; the order stays */
bool filter_is_fixed(const struct filter *f, enum facet by);
bool filter_is_clear(const struct filter *f);
void filter_sort(struct filter *f, enum gb_sort sort, bool reverse);
bool filter_same_choices(const struct filter *a, const struct filter *b);
bool filter_same(const struct filter *a, const struct filter *b);      /* the same choices, in the same order of rows */

/* What a person types of a deadline, as a choice of FACET_DUE: days ahead ("30", "30d", "30 ngày"), none, passed, DATE, ..DATE,
 * DATE.., DATE..DATE.  False when it is none of these; then `why` says it. */
bool filter_due_typed(struct buf *out, const char *typed, enum gb_lang lang, struct buf *why);
/* "30d": how many days ahead; -1 when it is something else. */
long filter_due_days(const char *word);

/* May a list of this kind be narrowed by it?  (FACET_DUE: directives; FACET_INDICATOR: figures; ...) */
bool facet_fits(enum facet by, enum gb_kind kind);
enum gb_words facet_words(enum gb_kind kind);           /* the set that FACET_KIND chooses from */
const char *facet_name(enum facet by, enum gb_lang lang);
/* What a choice is called: "Bộ Y tế", "hạn đã qua", "2025". */
void facet_choice(struct buf *out, enum facet by, const char *id, enum gb_kind kind, const struct gb_voice *v);
/* The orders that fit a kind, GB_SORT_DEFAULT first; false behind the last one. */
bool sort_at(enum gb_kind kind, size_t i, enum gb_sort *out);
const char *sort_name(enum gb_kind kind, enum gb_sort sort, enum gb_lang lang);         /* "theo thời hạn" */

/* What is not fixed, for the status line: "Bộ Y tế · hạn đã qua"; with `fixed` that too.  Meetings and the framework are called
 * as the voice calls them (its name()); a narrow voice names only the first of several choices: "BYT +2". */
void filter_words(struct buf *out, const struct filter *f, const struct gb_voice *v, bool fixed);
/* Only what is fixed: what the list is about. */
void filter_ground_words(struct buf *out, const struct filter *f, const struct gb_voice *v);

/* The line of the command line that lists the same (filter_line.c); false when there is none. */
bool filter_line(struct buf *out, const struct filter *f);

#endif
