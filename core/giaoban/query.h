/* query.h - every list, count and facet is one gb_query, answered a window at a time. */
#ifndef GIAOBAN_QUERY_H
#define GIAOBAN_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "giaoban/corpus.h"

enum gb_sort {
	GB_SORT_DEFAULT,        /* meetings newest first; directives dated first (soonest first), then with an agency, then
	                         * the rest in the order of the source; the others newest meeting first, then as in the source */
	GB_SORT_DATE,           /* newest meeting first, then as in the source */
	GB_SORT_DUE,            /* directives: deadline, none last */
	GB_SORT_TEXT,           /* Vietnamese alphabet */
	GB_SORT_AGENCY, GB_SORT_TOPIC, GB_SORT_KIND,
	GB_SORT_INDICATOR, GB_SORT_VALUE /* within a unit */, GB_SORT_PERIOD,
	GB_SORT_TIME            /* the timeline (giaoban/across.h): only of GB_ANY, without a text */
};

enum gb_due { GB_DUE_ANY, GB_DUE_NONE, GB_DUE_PASSED, GB_DUE_SPAN };

/* What is asked for.  A zeroed one of the right kind asks for everything.  Ids are exact (gb_resolve makes them
 * so from what people type); several of one field mean "or", the fields together "and". */
struct gb_query {
	enum gb_kind kind;
	struct gb_ids meetings, topics, agencies, indicators;
	bool with_groups;               /* agencies: also what the groups they belong to were given */
	const int *kinds;               /* values of the enum of this kind (gb_slogan_kind, ...) */
	size_t n_kinds;
	const char *framework;          /* slogan name (any marks), or address */
	struct gb_span meeting_date;    /* from, to; either open */
	struct gb_span time;            /* of the timeline: what stands on it between these days; either open.  GB_USAGE elsewhere */
	enum gb_due due;
	struct gb_span due_span;        /* for GB_DUE_SPAN */
	struct gb_date today;           /* for GB_DUE_PASSED */
	enum gb_sort sort;
	bool reverse;

	/* What is searched for, in the words of giaoban/search.h; NULL: nothing.  Its fields narrow as the members above do.  With
	 * a text (also "") the default order is: exact marks before folded ones, then hits in the headline before others,
	 * then the whole phrase before scattered words; among equals the newest meeting first, then as in the source.
	 * GB_SORT_DATE leaves those steps out.  The orders above are for one kind, and read all that matches.
	 *
	 * GB_ANY wants a text ("" is all there is) and the default order or GB_SORT_DATE; a row's record tells its kind.
	 * Filters that a kind does not have leave that kind out: with `due` only directives remain, with
	 * topics, agencies or indicators no meeting.  `kinds` and `framework` want one kind. */
	const char *text;
	bool typing;                    /* the last word may be the beginning of a longer one */
};

/* One row of a window: the record, and the meeting that it belongs to (its sources and counts included). */
struct gb_row {
	const struct gb_meeting *meeting;
	const struct gb_record *record;     /* NULL for a meeting's own row */
	bool through_group;                 /* found only because a group of the agency was told */
};

typedef struct gb_rows gb_rows;
size_t gb_rows_count(const gb_rows *r);
const struct gb_row *gb_rows_at(const gb_rows *r, size_t i);    /* i < count; borrowed */
bool gb_rows_more(const gb_rows *r);                            /* others follow in the direction read */
/* The place of row i in its order, to ask for the window after or before it.  Borrowed. */
const char *gb_rows_key(const gb_rows *r, size_t i);
void gb_rows_free(gb_rows *r);                                  /* NULL is fine */

struct gb_window {
	const char *after, *before;     /* a key of the same query, or NULL: from the beginning (or the end, with `last`) */
	bool last;                      /* with before == NULL: the last rows */
	const char *at;                 /* with neither: from the row of this address on (a former one too), or, where it does not match,
	                                 * from what follows it; GB_NONE: it is gone.  Of one kind and without a text */
	size_t offset;                  /* skipped; for the command line, never for a screen */
	size_t limit;                   /* 0: 500 */
};

/* The window as one read transaction, in order.  GB_OK with no rows when nothing matches; *out is NULL on failure. */
enum gb_status gb_find(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, gb_rows **out);

/* How many match, counting no further than `cap` (0: all). */
enum gb_status gb_count(gb_corpus *c, const struct gb_query *q, long cap, long *out);
/* How many of them stand in one group with a row of the list, by what its order goes by first: the deadline (without one: with an
 * agency, or without), the meeting, agency, topic, kind, indicator, unit; of meetings in the order of dates the year.  -1 where too
 * much would have to be read to tell.  GB_USAGE in the orders that have no groups: by text, by period, by time. */
enum gb_status gb_count_group(gb_corpus *c, const struct gb_query *q, const struct gb_row *row, long cap, long *out);

/* How the matches divide, most first.  What a part's id is, and where it goes in a query to find exactly as many
 * records as the part counts:
 *
 *   GB_BY_MEETING    id of a meeting                       meetings
 *   GB_BY_TOPIC      id of a topic                         topics
 *   GB_BY_AGENCY     id of an agency; its predecessors'    agencies (with_groups would find more)
 *                    records count for it too
 *   GB_BY_INDICATOR  id of an indicator                    indicators; meetings and figures only
 *   GB_BY_KIND       the kind's word: gb_word_value() of   kinds; not of directives
 *                    GB_WORDS_MEETING, _SLOGAN, _FIGURE
 *                    or _FINDING gives its number
 *   GB_BY_YEAR       "2025", the year of the meeting       meeting_date: 1 January to 31 December
 *   GB_BY_RECORD_KIND  word of GB_WORDS_KIND: meeting,     kind; only of GB_ANY
 *                    slogan, directive, figure, finding
 *   GB_BY_FRAMEWORK  address of a framework (the slogan;   framework; directives only
 *                    its items together)
 *
 * GB_ANY divides by record kind, meeting, topic, agency, indicator and year.  With a text no more than the first
 * GB_FACETS_READ matches (newest first) are divided; `more` says that there are others.
 *
 * GB_USAGE where this kind of record does not divide so.  A filter of the query holds for its own facet too: to
 * offer the alternatives, ask without it.  A record with two topics counts for both, one with none for nothing. */
enum gb_facet { GB_BY_MEETING, GB_BY_TOPIC, GB_BY_AGENCY, GB_BY_KIND, GB_BY_INDICATOR, GB_BY_YEAR, GB_BY_RECORD_KIND,
                GB_BY_FRAMEWORK };
#define GB_FACETS_READ 10000
struct gb_part { const char *id; long count; };
struct gb_parts { struct gb_part *at; size_t n; void *owner; bool more; };
enum gb_status gb_facets(gb_corpus *c, const struct gb_query *q, enum gb_facet by, struct gb_parts *out);
void gb_parts_free(struct gb_parts *p);

/* How much hangs on each agency (assignee, joint, attributed or concerned; without its groups' share), topic or
 * indicator: `out` has one gb_counts for each entry of the vocabulary, in its order.  free() it. */
enum gb_status gb_vocabulary_counts(gb_corpus *c, enum gb_facet by, struct gb_counts **out);

/* One record by its address (also a former one), or one meeting by its id.  `#N` after a framework's address sets *item (else 0).
 * GB_USAGE when there is none: gb_why() then names the nearest. */
enum gb_status gb_get(gb_corpus *c, const char *address, gb_rows **out, int *item);
/* The same of an address that need not be there any more: GB_NONE then, and nothing near it is looked for. */
enum gb_status gb_find_address(gb_corpus *c, const char *address, gb_rows **out, int *item);

/* A meeting, whole.  The briefing lives until gb_loaded_free(). */
typedef struct gb_loaded gb_loaded;
enum gb_status gb_load(gb_corpus *c, const char *meeting, gb_loaded **out);
const struct gb_briefing *gb_loaded_briefing(const gb_loaded *l);
void gb_loaded_free(gb_loaded *l);

/* An id from what people type.  Meetings: id, "10", "phien-10", "session 10", a date (06/02/2025, 2025-02-06), an unambiguous part of the
 * title, marks or not.  Agencies, topics, indicators: id, abbreviation, name or unambiguous part of it.
 * `*id` lives until the handle closes.  GB_USAGE: unknown (nearest ones named) or ambiguous (all named). */
enum gb_thing { GB_A_MEETING, GB_AN_AGENCY, GB_A_TOPIC, GB_AN_INDICATOR };
enum gb_status gb_resolve(gb_corpus *c, enum gb_thing what, const char *typed, const char **id);

#endif
