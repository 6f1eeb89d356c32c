/* records.h - what a meeting said: slogans, directives, figures, findings; and the vocabulary: agencies, topics, indicators. */
#ifndef GIAOBAN_RECORDS_H
#define GIAOBAN_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/tr.h"

/* A text in both languages.  Vietnamese is always there, but for a gloss, which may have either. */
struct gb_text {
	const char *vi, *en;
};

/* The text in `want`, else in the other language, else NULL.  *given (may be NULL) is the language
 * of what came back. */
const char *gb_text_in(const struct gb_text *t, enum gb_lang want, enum gb_lang *given);

/* [a-z0-9-], 1 to 64, no hyphen first (it would be taken for an option): the form of every id. */
bool gb_id_valid(const char *id);

/* A list of ids, addresses or names. */
struct gb_ids {
	const char *const *at;
	size_t n;
};

/* GB_ANY: meetings and records of every kind, in one list; only of a query, never of a record. */
enum gb_kind { GB_MEETING, GB_SLOGAN, GB_DIRECTIVE, GB_FIGURE, GB_FINDING, GB_KINDS, GB_ANY = GB_KINDS };

enum gb_meeting_kind { GB_SESSION = 1, GB_CONFERENCE, GB_EVENT };
enum gb_slogan_kind { GB_MOTTO = 1, GB_THEME, GB_FRAMEWORK };
enum gb_figure_kind { GB_AMOUNT = 1, GB_COUNT, GB_SHARE, GB_RANK, GB_PROGRESS, GB_GROWTH, GB_RATIO };
enum gb_stage { GB_RESULT = 1, GB_TARGET, GB_RULE };
enum gb_qualifier { GB_ABOUT = 1, GB_OVER, GB_AT_LEAST, GB_AT_MOST, GB_UNDER };   /* 0: none */
enum gb_finding_kind { GB_OUTCOME = 1, GB_SHORTCOMING, GB_DECISION, GB_HAPPENING, GB_LESSON, GB_VIEW };
enum gb_basis { GB_STATED = 1, GB_COUNTED };                                        /* 0: no deadline */

/* The words of the enums as files and scripts have them ("at_least"; GB_OUTCOME is "result", GB_HAPPENING
 * "event"), and back: 0 when there is no such word.  `set` names the enum. */
enum gb_words { GB_WORDS_KIND, GB_WORDS_MEETING, GB_WORDS_SLOGAN, GB_WORDS_FIGURE, GB_WORDS_STAGE,
                GB_WORDS_QUALIFIER, GB_WORDS_FINDING, GB_WORDS_BASIS, GB_WORDS_PRECISION, GB_WORDS_AGENCY,
                GB_WORDS_BETTER, GB_WORDS_LEFT_OUT };
const char *gb_word(enum gb_words set, int value);              /* NULL for 0 or out of range */
int gb_word_value(enum gb_words set, const char *word);         /* -1 for none (0 is GB_MEETING's) */
/* The same for people, in `lang` ("hội nghị", "at least"); a string that lives for ever, "" for none. */
const char *gb_word_label(enum gb_words set, int value, enum gb_lang lang);

struct gb_item {                /* of a framework; its address is the slogan's with #n */
	int n;
	const char *wording;        /* official head, Vietnamese in both languages */
	struct gb_text gloss, note;
	int paragraph;
};

struct gb_slogan {
	enum gb_slogan_kind kind;
	const char *name;           /* "5 đẩy mạnh" */
	int year;                   /* 0: none */
	const char *wording;
	struct gb_text gloss;
	const struct gb_item *items;
	size_t n_items;
	struct gb_ids same_name;    /* addresses of other slogans of this name; only read, never written */
};

struct gb_directive {
	struct gb_text text;
	struct gb_ids assignees, joint;     /* agency ids */
	struct gb_date due;                 /* the last day that is in time */
	struct gb_text due_text;
	enum gb_precision due_precision;
	enum gb_basis due_basis;
	const char *framework;              /* address of an item, or of a slogan */
	struct gb_ids figures;              /* addresses */
};

struct gb_change {
	bool given;
	struct gb_decimal value;            /* up is positive; for ranks better is positive */
	struct gb_text unit;
	const char *since;                  /* a period; NULL where the source names no base */
	const char *written;
};

struct gb_not_comparable {
	const char *figure;                 /* address */
	struct gb_text why;
};

struct gb_figure {
	const char *indicator;
	struct gb_text label;
	struct gb_decimal value;
	bool has_max, has_of;
	struct gb_decimal value_max, of;
	struct gb_text unit;                /* "%" and currency codes have no `en` */
	const char *period;
	struct gb_text period_text;
	enum gb_figure_kind kind;
	enum gb_stage stage;
	enum gb_qualifier qualifier;
	bool estimate;
	const char *written;                /* as the article has it */
	struct gb_change change;
	const struct gb_not_comparable *not_comparable;
	size_t n_not_comparable;
	struct gb_ids agencies;
};

struct gb_finding {
	enum gb_finding_kind kind;
	struct gb_text text;
};

/* One record, whatever its kind. */
struct gb_record {
	enum gb_kind kind;                  /* never GB_MEETING */
	const char *id, *meeting, *address; /* address is MEETING/ID */
	struct gb_ids topics;
	const char *attribution;            /* agency or person id */
	struct gb_text note;
	const char *source;                 /* id of one of the meeting's sources; never NULL */
	int paragraph;
	const char *cue;
	struct gb_ids was;                  /* former ids */
	int line;                           /* where a briefing file has it; 0 when it comes from a corpus */
	union {
		struct gb_slogan slogan;
		struct gb_directive directive;
		struct gb_figure figure;
		struct gb_finding finding;
	};
};

struct gb_person {
	const char *id, *name;
	struct gb_text role;
};

struct gb_document {
	const char *number;
	struct gb_text title;
	struct gb_date date;
	const char *url;
};

struct gb_source {
	const char *id, *publisher, *author, *title, *url;
	struct gb_date published;
	int noise_from;                     /* first paragraph of page noise; 0: none */
};

struct gb_counts {                      /* what hangs on a meeting, an agency, a topic, an indicator */
	long slogans, directives, figures, findings, meetings;
	long deadlines;                     /* directives that have one */
};

struct gb_meeting {
	const char *id;
	enum gb_meeting_kind kind;
	int ordinal;                        /* 0: none */
	struct gb_date date;
	struct gb_text title, short_title;  /* short_title: for lists and narrow screens; may be empty */
	struct gb_text chair, place, focus, summary;
	const struct gb_person *people;
	size_t n_people;
	const struct gb_document *documents;
	size_t n_documents;
	const struct gb_source *sources;
	size_t n_sources;
	int revision;
	const char *origin;                 /* "bundled", "system" or "user"; NULL in a briefing file */
	struct gb_counts counts;            /* only read */
};

/* A number of the article that no record holds, on purpose. */
enum gb_left_out_why { GB_LEFT_DATE = 1, GB_LEFT_DOCUMENT, GB_LEFT_NAME, GB_LEFT_SETTING, GB_LEFT_REPEATED, GB_LEFT_OTHER };
struct gb_left_out {
	int paragraph;                      /* 0: wherever it stands */
	const char *written;
	enum gb_left_out_why why;
	struct gb_text note;
};

/* ---- the vocabulary ---------------------------------------------------------------------------- */

enum gb_agency_kind { GB_BODY = 1, GB_GROUP, GB_OFFICE };
enum gb_better { GB_HIGHER = 1, GB_LOWER };     /* 0: neither */

struct gb_agency {
	const char *id;
	struct gb_text name;
	struct gb_ids shorts;               /* abbreviations; the first is what a narrow screen shows */
	enum gb_agency_kind kind;
	struct gb_ids members;              /* of a group; agency ids */
	const char *succeeded_by;
	struct gb_date until;               /* its last day */
};

struct gb_topic {
	const char *id;
	struct gb_text name;
};

struct gb_indicator {
	const char *id;
	struct gb_text name, unit;
	enum gb_better better;
};

/* A vocabulary: of a file, or the corpus's.  Sorted by id when it is the corpus's. */
struct gb_vocabulary {
	const struct gb_agency *agencies;
	size_t n_agencies;
	const struct gb_topic *topics;
	size_t n_topics;
	const struct gb_indicator *indicators;
	size_t n_indicators;
};

/* Looked up by id; NULL when there is none. */
const struct gb_agency *gb_agency_find(const struct gb_vocabulary *v, const char *id);
const struct gb_topic *gb_topic_find(const struct gb_vocabulary *v, const char *id);
const struct gb_indicator *gb_indicator_find(const struct gb_vocabulary *v, const char *id);

/* A whole briefing: one meeting and all that it said, in the order of the file. */
struct gb_briefing {
	struct gb_meeting meeting;
	struct gb_vocabulary vocabulary;    /* what this briefing defines itself */
	const struct gb_record *records;    /* slogans, then directives, figures, findings */
	size_t n_records;
	struct gb_ids retired;
	const struct gb_left_out *left_out;
	size_t n_left_out;
};

#endif
