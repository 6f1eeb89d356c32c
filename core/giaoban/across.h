/* across.h - what no single meeting tells: one axis of time, an indicator over the years, two meetings side by side. */
#ifndef GIAOBAN_ACROSS_H
#define GIAOBAN_ACROSS_H

#include <stdbool.h>
#include <stddef.h>

#include "giaoban/query.h"

struct gb_voice;                        /* giaoban/words.h */

/* ---- the timeline: a query of kind GB_ANY in the order GB_SORT_TIME ----
 *
 * Meetings on their day, directives on the day of their deadline, figures that are targets at the end of their period;
 * the earliest first, on one day meetings, then deadlines, then targets, each by address.  What has no such day is not
 * on it.  gb_find(), gb_count() and windows by key work as for every list; `meetings`, `topics`, `agencies` (with groups),
 * `indicators`, `due`, `meeting_date`, `time` and `reverse` narrow and turn it: with topics or agencies no meeting remains,
 * with `due` only deadlines, with indicators only targets. */

/* Where a row stands on it: false when it does not.  The last day that is meant, and how exactly the source named it. */
bool gb_time_of(const struct gb_row *row, struct gb_date *day, enum gb_precision *precision);
/* A key for gb_window.after (or .before): the place before everything of that day. */
#define GB_TIME_KEY_SIZE 24
void gb_time_key(char out[GB_TIME_KEY_SIZE], struct gb_date day);

/* How much stands in each year of such a query, first year first, years without anything left out; each counted no
 * further than GB_TIME_COUNTED + 1. */
#define GB_TIME_COUNTED 999
struct gb_time_year {
	int year;
	long meetings, deadlines, targets;
};
struct gb_time_years {
	struct gb_time_year *at;
	size_t n;
	void *owner;
};
enum gb_status gb_time_years(gb_corpus *c, const struct gb_query *q, struct gb_time_years *out);
void gb_time_years_free(struct gb_time_years *y);

/* ---- a series: the figures of an indicator over time ---- */

struct gb_point {
	const struct gb_row *row;       /* a figure */
	struct gb_date from, to;        /* the days of its period; only `to`: as of that day; neither: none is stated */
	int line;                       /* points with the same number measure the same thing, over periods of one length, and
	                                 * none is said to be not comparable with another: only these are joined.  0: alone */
	bool has_change;                /* a result, against the result of the time before on its line */
	struct gb_decimal change;       /* the value less that one; of ranks the other way round, so that better is positive */
};
/* What a target asks for, from the last result up to its time on its line; where none is of that time and a later one is
 * known, from the first later one.  Of several targets for one time the one told last counts. */
struct gb_need {
	size_t result, target;          /* places in the series */
	struct gb_decimal gap;          /* the target less the result; of ranks the places to climb.  Not above zero where
	                                 * higher is better: it is reached */
	bool reached;
	bool passed;                    /* the target's day is before today, and no later result is known */
	bool has_years;                 /* it is not reached, and a year or more is between them: */
	struct gb_decimal a_year;       /* what that makes a year, rounded to two places */
	bool has_rate;                  /* amounts and counts: */
	struct gb_decimal rate;         /* as growth a year in percent, compounded, rounded to one place */
};
#define GB_SERIES_MOST 1000             /* points; of more, the newest meetings' */
struct gb_series {
	const struct gb_indicator *indicator;
	const struct gb_point *points;  /* in order of time, those without a period last; results before targets */
	size_t n_points;
	bool more;                      /* there are others */
	const struct gb_need *needs;    /* the nearest target first */
	size_t n_needs;
	void *owner;
};
/* `indicator` as gb_resolve() takes it; GB_USAGE when there is none.  No points when nothing is known of it. */
enum gb_status gb_series_read(gb_corpus *c, const char *indicator, struct gb_date today, struct gb_series *out);
void gb_series_free(struct gb_series *s);

/* A chart of a series as cells: values from bottom to top (of ranks the best on top), years in their true distance.  Results and
 * targets have signs of their own, what is joined is joined by dots.  Every character is one cell wide. */
enum gb_ink { GB_INK_NONE, GB_INK_AXIS, GB_INK_LABEL, GB_INK_RESULT, GB_INK_TARGET, GB_INK_PATH, GB_INK_TODAY };
struct gb_chart_cell {
	char ch[8];                     /* UTF-8; " " where nothing is */
	unsigned char ink;              /* enum gb_ink */
	short point;                    /* the point drawn here, from 1; 0: none */
};
struct gb_chart {
	int rows, cols;
	struct gb_chart_cell *cells;    /* rows * cols */
	int *places;                    /* of each point of the series: the cell in which it stands, also under another; -1: none */
};
#define GB_CHART_ROWS 5                 /* the least that says anything */
#define GB_CHART_COLS 24
/* False (and nothing drawn) where there is too little room, or no point has a period. */
bool gb_chart_draw(const struct gb_series *s, int rows, int cols, const struct gb_voice *v, struct gb_chart *out);
void gb_chart_free(struct gb_chart *c);

/* ---- two meetings side by side ---- */

/* An item of one list, of the other, or of both.  `alike`: not the same words, but nearly: what has changed. */
struct gb_compared_item {
	const struct gb_item *a, *b;    /* either may be NULL */
	bool alike;
};
/* Two frameworks of one name (or two slogans of one wording, or nearly: `alike`), or one that only one meeting has. */
struct gb_compared_slogan {
	const struct gb_record *a, *b;  /* either may be NULL */
	bool alike;
	const struct gb_compared_item *items;   /* what both have first; of one alone all */
	size_t n_items;
};
struct gb_compared_count {              /* directives on a topic, or of an agency (told itself, or to take part) */
	const char *id;                 /* NULL: those where the source names none; the last one */
	long a, b;
};
struct gb_compared_indicator {
	const char *id;                 /* NULL: a figure of no indicator, alone */
	const struct gb_record *a, *b;  /* what each reported; the newest result of both, else the nearest target of both, else what
	                                 * each has, if possible such as measure the same; NULL: nothing */
	size_t n_a, n_b;                /* how many figures of it each reported */
	bool has_change;                /* both measure the same thing, and: */
	struct gb_decimal change;       /* b less a; of ranks the other way round */
	const struct gb_text *why_not;  /* they are said to be not comparable, and why; or NULL */
	bool differ;                    /* they measure different things (unit, kind, stage, length of period) */
	const struct gb_row *last;      /* only one reported it: where it was last known before the other; or NULL (it is looked for
	                                 * in the first GB_COMPARE_SOUGHT of these) */
};
#define GB_COMPARE_SOUGHT 500
/* A figure of each meeting that are said to be not comparable with one another, and are not side by side above. */
struct gb_compared_apart {
	const struct gb_record *a, *b;
	const struct gb_text *why;      /* as one of them has it: of its own not_comparable */
};
struct gb_comparison {
	const struct gb_briefing *a, *b;        /* as asked for: the first one to the left */
	const struct gb_compared_slogan *slogans;       /* what both have first */
	size_t n_slogans;
	const struct gb_compared_count *topics, *agencies;      /* most directives together first */
	size_t n_topics, n_agencies;
	const struct gb_compared_indicator *indicators; /* what both report first */
	size_t n_indicators;
	size_t n_shared_indicators;     /* of these both report; 0 is said before everything else */
	const struct gb_compared_apart *apart;
	size_t n_apart;
	void *owner;
};
/* Ids of meetings; GB_USAGE for the same one twice. */
enum gb_status gb_compare(gb_corpus *c, const char *a, const char *b, struct gb_comparison *out);
void gb_comparison_free(struct gb_comparison *c);
/* The meeting to compare one with: the one before it of its kind, else before it of any kind, else the next one; NULL when
 * there is no other.  Lives until the handle closes. */
enum gb_status gb_compare_with(gb_corpus *c, const char *meeting, const char **id);

#endif
