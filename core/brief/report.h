/* report.h - how the files of this room complain: at a place, bounded, in the reader's language. */
#ifndef GIAOBAN_BRIEF_REPORT_H
#define GIAOBAN_BRIEF_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "brief/brief.h"

struct node;

/* What a briefing remembers of its file: the tree that its strings were read from. */
struct brief_places {
	const struct node *root;
	const struct node **records;    /* the mapping of each of briefing.records */
	struct gb_problem waiting[BRIEF_MAX_PROBLEMS];  /* complaints, until they are told in the file's order */
	int n_waiting;
	int told;                       /* complaints so far, those waiting included */
	int beyond;                     /* complaints beyond the bound, counted only */
	bool beyond_error;
};

/* One conversation about one file. */
struct brief_talk {
	struct brief *brief;
	const struct brief_report *to;
	enum gb_lang lang;
	const char *file;               /* what the places mean: the briefing's name, or its article's */
};

struct brief_talk brief_talk_to(struct brief *b, const struct brief_report *to);

/* `format` comes from tr(). */
void brief_say(struct brief_talk *t, enum gb_severity severity, int line, int column, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
void brief_error(struct brief_talk *t, const struct node *at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void brief_warn(struct brief_talk *t, const struct node *at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Tells what was complained of since the last time, in the order of the file, and in one line how much more there
 * was than the bound lets through. */
void brief_tell(struct brief_talk *t);
/* True when another complaint would only be counted: then its words need no care. */
bool brief_is_full(const struct brief_talk *t);

/* `s` short enough for a message. */
const char *brief_shown(struct brief_talk *t, const char *s);

/* The nearest of many names to a misspelt one. */
struct brief_nearest {
	const char *typed, *best;
	size_t length;
	int far;                        /* letters in which a name may still differ */
	int tried;
};
void brief_nearest_begin(struct brief_nearest *n, const char *typed);
void brief_nearest_offer(struct brief_nearest *n, const char *name);
/* "; did you mean “x”?", or "" when nothing is near. */
const char *brief_hint(struct brief_talk *t, const struct brief_nearest *n);

#endif
