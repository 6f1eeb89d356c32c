/* schema.h - the keys of the briefing format as constant tables: what may stand in which mapping,
 * of what type.  Checking, the search for misspelt keys and the skeleton all come from here; a test
 * holds the manual page against it. */
#ifndef GIAOBAN_BRIEF_SCHEMA_H
#define GIAOBAN_BRIEF_SCHEMA_H

#include "brief/node.h"

enum brief_type {
	BRIEF_STRING,           /* one text for both languages */
	BRIEF_TEXT,             /* {vi, en}; vi is needed */
	BRIEF_GLOSS,            /* {vi, en}; either may stand alone */
	BRIEF_UNIT,             /* "%", a currency code, or {vi, en} */
	BRIEF_ID,               /* names what the mapping describes */
	BRIEF_OLD_ID,           /* was, retired */
	BRIEF_DATE, BRIEF_PERIOD, BRIEF_DECIMAL,
	BRIEF_INTEGER,          /* 1 and more */
	BRIEF_YEAR, BRIEF_BOOL, BRIEF_URL,
	BRIEF_WORD,             /* of the enum `words` */
	BRIEF_AGENCY, BRIEF_TOPIC, BRIEF_INDICATOR, BRIEF_SOURCE,
	BRIEF_SPEAKER,          /* an agency, or a person of the meeting */
	BRIEF_TO_FIGURE,        /* [MEETING/]ID */
	BRIEF_TO_SLOGAN,        /* [MEETING/]ID[#N] */
	BRIEF_MAP               /* of the shape `shape` */
};

struct brief_shape;

struct brief_key {
	const char *name;
	enum brief_type type;
	bool required;
	bool list;                      /* of such values, at least one */
	enum gb_words words;
	const struct brief_shape *shape;
	int words_min, words_max;       /* of a text, in words; 0: no bound */
	const char *example;            /* its value in the skeleton; NULL for mappings */
	const char *about;              /* TR(): for the skeleton */
};

struct brief_shape {
	const struct brief_key *keys;
	size_t n;
};

extern const struct brief_shape brief_shape_briefing, brief_shape_vocabulary, brief_shape_meeting,
	brief_shape_slogan, brief_shape_directive, brief_shape_figure, brief_shape_finding;

/* The key of that name, or NULL. */
const struct brief_key *brief_shape_find(const struct brief_shape *shape, const char *name);

/* The key of the file that holds the list of a kind of record. */
const char *brief_list_of(enum gb_kind kind);

/* Says everything that is wrong with the form of `map` and marks it bad. */
void brief_form(struct brief_talk *t, struct node *map, const struct brief_shape *shape);

/* Calls `see` for every scalar that is in good form, under its key. */
typedef void brief_seer(void *self, const struct brief_key *key, const struct node *value);
void brief_walk(const struct node *map, const struct brief_shape *shape, brief_seer *see, void *self);

#endif
