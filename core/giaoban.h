/* giaoban.h - the core of giaoban: what government meetings decide, kept in one SQLite file.
 *
 * This header is the contract between the core and every front end; cli/ and tui/ see nothing else of
 * it (beside base/ and text/text.h).  It can be read from top to bottom:
 *
 *   1. records      what a meeting said: slogans, directives, figures, findings
 *   2. vocabulary   agencies, topics, indicators
 *   3. the corpus   finding, opening, checking it
 *   4. queries      every list, count and facet is one gb_query, answered a window at a time
 *   5. searching    what a text asks for, the passage and the hits in it, what to try instead
 *   6. across       one axis of time, an indicator over the years, two meetings side by side
 *   7. coming in    lint, import, remove, a skeleton for the clerk
 *   8. in words     how single things are said to people
 *   9. pages        a record, a meeting, an agency as parts with links, for a screen
 *  10. going out    every format of the command line and of the screen's export
 *
 * CONVENTIONS.  Functions answer a gb_status (base/status.h).  The words for a failure stand on the
 * corpus handle: gb_why().  The core never exits, prompts or prints; running out of memory ends the
 * program in one place (base/mem.h).  Strings are UTF-8 in NFC, cleaned of control characters.
 * `const char *` members are borrowed from the result that holds them and live as long as it does.
 * NULL always means "the source does not say".  A handle belongs to one thread.
 *
 * Words, keys and their meaning: giaoban(1) and giaoban-briefing(5). */
#ifndef GIAOBAN_H
#define GIAOBAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/status.h"

struct buf;                             /* base/buf.h */
struct gb_voice;                        /* section 8 */

/* ==== 1. records ============================================================================ */

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

/* ==== 2. vocabulary ========================================================================= */

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

/* ==== 3. the corpus ========================================================================= */

typedef struct gb_corpus gb_corpus;

/* Why a corpus was chosen. */
enum gb_found { GB_FROM_OPTION, GB_FROM_ENVIRONMENT, GB_FROM_USER, GB_FROM_SYSTEM, GB_FROM_BUNDLED, GB_FROM_BUILD_TREE };

struct gb_location {
	char path[4096];
	enum gb_found found;
	char user[4096];        /* where the user's own is, or would be; "" without a home */
	char base[4096];        /* the system's or bundled one that the user's follows; "" when there is none */
};

/* Which corpus: `option` (NULL: none), else $GIAOBAN_CORPUS, else the user's own if it exists, else the
 * system's, else the bundled one (beside the program in a build tree: `program` is argv[0], may be NULL). Nothing is opened. */
enum gb_status gb_locate(const char *option, const char *program, struct gb_location *out, struct gb_why *why);

enum gb_access {
	GB_READ,                /* never writes, but for rolling back what a killed importer left */
	GB_WRITE,               /* a new file appears, whole, with the first commit */
	GB_MEMORY               /* an empty corpus in memory; `path` is not looked at */
};

/* Always gives a handle (end it with gb_close, also after a failure); `lang` is that of gb_why(). */
enum gb_status gb_open(const char *path, enum gb_access access, enum gb_lang lang, gb_corpus **out);
void gb_close(gb_corpus *c);                    /* NULL is fine */
/* Opens what gb_locate found, for reading.  The user's own first takes over what its base has newly (in one
 * transaction; when that cannot be done now, the corpus opens as it is). */
/* Where the user has no corpus of their own yet, it takes over as soon as there is one: gb_changed() says so. */
enum gb_status gb_open_located(const struct gb_location *where, enum gb_lang lang, gb_corpus **out);
/* Opens the corpus that import writes: `where` if it was named, else the user's own, made from its base the first time. */
enum gb_status gb_open_for_import(const struct gb_location *where, enum gb_lang lang, gb_corpus **out);

/* The words for the last failure on this handle; "" when there was none.  Valid until the next call. */
const char *gb_why(const gb_corpus *c);
void gb_set_lang(gb_corpus *c, enum gb_lang lang);
/* Borrowed until gb_changed() says yes: the user's own corpus takes over when it is made. */
const char *gb_path(const gb_corpus *c);

/* True when rows are shown that an import under way may have changed: the corpus was busy. */
bool gb_is_stale(const gb_corpus *c);

/* The search index of a corpus.  Without a sound one everything is listed and shown, and searching says why not. */
enum gb_index {
	GB_INDEX_GOOD,
	GB_INDEX_MISSING,       /* none, or one of other rules than this program's: an old corpus */
	GB_INDEX_DAMAGED        /* found out by gb_check(), or while searching */
};

struct gb_health {
	int schema;                     /* user_version */
	int schema_known;               /* the newest that this program writes */
	long meetings, slogans, directives, figures, findings, agencies, topics, indicators;
	long long bytes;
	bool sound;                     /* SQLite's own check and ours found nothing */
	bool writable;
	bool hot_journal;               /* a killed importer's journal waits to be rolled back */
	char fault[512];                /* the first thing found, else "" */
	enum gb_index index;            /* not good: `sound` and `fault` speak of the rest of the corpus */
	char index_fault[256];          /* what is wrong with it, else "" */
};
/* Looks at everything (reads the whole file: seconds on a big one). */
enum gb_status gb_check(gb_corpus *c, struct gb_health *out);
/* Rolls back what a killed importer left, when this user may write. */
enum gb_status gb_repair(const char *path, struct gb_why *why);

/* Whether searching can work: cheap, and looks no deeper than that. */
enum gb_index gb_index_state(gb_corpus *c);
/* Builds the search index anew; the handle must be open for writing.  In one transaction, but for a big corpus (more than
 * 100,000 records) in many small ones: until it is whole there is none, and everything but searching goes on.  `progress` (may be
 * NULL) is told some ten times a second how many of all records are done.  gb_import() and gb_remove() build a missing index
 * themselves before they change anything; who wants to show that calls this before. */
enum gb_status gb_reindex(gb_corpus *c, void (*progress)(void *self, long done, long all), void *self);

/* Adds the command that does so for this corpus: "giaoban import --reindex", with "--corpus FILE" where it was named. */
void gb_say_reindex(struct buf *out, const gb_corpus *c);

/* Work that is overtaken: while the handle is at work `stop` is asked, about every millisecond, whether to give up.  When
 * it says yes, the call under way answers GB_STOPPED, and the handle is as before.  Only reading stops: changes
 * are made or not made.  NULL: nothing stops it. */
void gb_set_stop(gb_corpus *c, bool (*stop)(void *self), void *self);

/* Has the corpus another content, or another file taken its place, since this was last answered (at first:
 * since it was opened)?  A screen asks at each key and reads its windows anew when it is so.  Cheap, never waits
 * and holds no lock; where it cannot be told, because an importer is just writing, it is not so yet. */
bool gb_changed(gb_corpus *c);

/* All agencies, topics and indicators.  Read at the first call, good until gb_changed() has said yes, or the
 * handle writes or closes: then ask again. */
const struct gb_vocabulary *gb_vocabulary(gb_corpus *c);

/* ==== 4. queries ============================================================================ */

enum gb_sort {
	GB_SORT_DEFAULT,        /* meetings newest first; directives dated first (soonest first), then with an agency, then
	                         * the rest in the order of the source; the others newest meeting first, then as in the source */
	GB_SORT_DATE,           /* newest meeting first, then as in the source */
	GB_SORT_DUE,            /* directives: deadline, none last */
	GB_SORT_TEXT,           /* Vietnamese alphabet */
	GB_SORT_AGENCY, GB_SORT_TOPIC, GB_SORT_KIND,
	GB_SORT_INDICATOR, GB_SORT_VALUE /* within a unit */, GB_SORT_PERIOD,
	GB_SORT_TIME            /* the timeline (section 6): only of GB_ANY, without a text */
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

	/* What is searched for, in the words of section 5; NULL: nothing.  Its fields narrow as the members above do.  With
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

/* ==== 5. searching ========================================================================== */

/* What people type, as it is understood.  All words must be found, in a record's texts of both languages, the names
 * and abbreviations of its agencies, of its topics, its indicator and who said it.
 *
 *   chuyen doi so     without marks any marks match; with letter marks only (chuyên, đôi) any tone on
 *                     exactly those letters; with a tone exactly that word
 *   3 = ba, 1.084 = 1,084 = 1084, 11,91 = 11.91, tỷ = tỉ, hòa = hoà, BYT = Bộ Y tế, CĐS = chuyển đổi số
 *   "dữ liệu số"      these words in this order, side by side
 *   -word, -"a b"     without; alone: everything that has it not
 *   meeting: kind: agency: topic: year: due:   narrow; values as gb_resolve() takes them, in quotes where they have
 *                     spaces.  kind: meeting, slogan, ..., or theme, result, ...; year: 2025 or 2022..2025;
 *                     due: none, passed, 30d, a date or DATE..DATE.  One field twice means "or"; -field: excludes
 *
 * Nothing is an error.  A field or value that is not known is searched for as words, and the note says so; of very long
 * texts the first GB_ASK_WORDS words count.
 *
 * gb_find() and its kin read the text themselves; a gb_ask is for what stands around a list: the note, passages, and
 * hits in anything that is painted.  It lives until gb_ask_free(), also beyond the handle. */
#define GB_ASK_WORDS 32
typedef struct gb_ask gb_ask;
enum gb_status gb_ask_read(gb_corpus *c, const char *text, bool typing, gb_ask **out);
void gb_ask_free(gb_ask *a);                    /* NULL is fine */
/* What was not taken as it may have been meant, one sentence in the handle's language; "" for nothing. */
const char *gb_ask_note(const gb_ask *a);
/* How many words and phrases are looked for (those excluded and the fields not counted): 0 narrows only. */
size_t gb_ask_words(const gb_ask *a);

/* The fields' names, "meeting" to "due"; for completion.  gb_field_of_facet: -1 where a facet has no field. */
enum gb_field { GB_FIELD_MEETING, GB_FIELD_KIND, GB_FIELD_AGENCY, GB_FIELD_TOPIC, GB_FIELD_YEAR, GB_FIELD_DUE, GB_FIELDS };
const char *gb_field_word(enum gb_field f);
int gb_field_of_facet(enum gb_facet by);
/* Is the end of `text` the value of a field being typed ("... agency:by", "topic:\"dữ li")?  *from is the byte where
 * the value begins, behind colon and quote. */
bool gb_field_typed(const char *text, enum gb_field *field, size_t *from);
/* Adds `text` narrowed by a value: ` field:value` behind it, in quotes where the value needs them. */
void gb_ask_narrow(struct buf *out, const char *text, enum gb_field field, const char *value);
/* Adds the text without what narrows it by a field ("-field:" stays). */
void gb_ask_widen(struct buf *out, const gb_ask *a, enum gb_field field);
/* Is it narrowed by this value, a part's id (gb_facets)? */
bool gb_ask_narrowed(const gb_ask *a, enum gb_field field, const char *value);

/* A place where a word or phrase was found: whole words of the text, marks included; of the word being typed the
 * letters that were. */
struct gb_hit {
	size_t from, to;                        /* bytes, `to` behind the last */
	size_t start, length;                   /* the same in code points */
};
/* The hits in any text, in order, none overlapping another, at most `room`; returns how many. */
size_t gb_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room);

/* The text of a row in which most of the words stand (in `lang` where it is as good), cut to about GB_PASSAGE_LENGTH
 * code points around the hits, between words, with "…" where something was cut.  Where nothing is looked for, or
 * the words stand only in names, the record's own text.  Never NULL on GB_OK. */
#define GB_PASSAGE_LENGTH 160
struct gb_passage {
	const char *text;
	enum gb_lang lang;                      /* what the text is in */
	const struct gb_hit *hits;
	size_t n_hits;
	void *owner;
};
enum gb_status gb_passage(gb_corpus *c, const gb_ask *a, const struct gb_row *row, enum gb_lang lang,
                          struct gb_passage *out);
void gb_passage_free(struct gb_passage *p);

/* Why a query finds nothing, and what would find something: each offer is a text to search for instead, with how many
 * records it finds (counted to GB_ADVICE_READ; `more`: and others).  Offers that find nothing are left out. */
#define GB_ADVICE_READ 1000
enum gb_advice_kind {
	GB_TRY_WITHOUT_WORD,                    /* `what` dropped (a word or phrase; where that is not enough, all but
	                                         * one), or taken out of its quotes */
	GB_TRY_WITHOUT_MARKS,                   /* all words without marks */
	GB_TRY_WITHOUT_FIELD                    /* `what`, a field, dropped: or all filters, then `what` is NULL and the
	                                         * offer holds for a query without other filters */
};
struct gb_offer {
	enum gb_advice_kind kind;
	const char *what, *text;
	long count;
	bool more;
};
struct gb_advice {
	const char *const *unknown;             /* the words that are nowhere in the corpus, as typed */
	size_t n_unknown;
	const struct gb_offer *offers;          /* the best first */
	size_t n_offers;
	void *owner;
};
enum gb_status gb_search_advice(gb_corpus *c, const struct gb_query *q, struct gb_advice *out);
void gb_advice_free(struct gb_advice *a);

/* ==== 6. across meetings ==================================================================== */

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

/* ==== 7. coming in ========================================================================== */

enum gb_severity { GB_WARNING, GB_ERROR };

/* One complaint about a file; line and column from 1, 0 where there is no place. */
struct gb_problem {
	const char *file;           /* NULL where `what` names it */
	int line, column;
	enum gb_severity severity;
	const char *what;
};

/* What happened to one meeting. */
enum gb_import_result { GB_ADDED, GB_REPLACED, GB_UNCHANGED, GB_REFUSED };
struct gb_imported {
	const char *file, *meeting;         /* meeting NULL: a vocabulary file, replaced or unchanged */
	enum gb_import_result result;
	int revision_before, revision;      /* before: 0 when it was new */
	struct gb_counts counts;
};

struct gb_listener {                    /* any of them may be NULL */
	void *self;
	void (*problem)(void *self, const struct gb_problem *p);
	void (*imported)(void *self, const struct gb_imported *i);
	/* The file is no Unicode, and must be in this encoding: so many percent of its words with marks are Vietnamese then. */
	void (*guessed)(void *self, const char *file, const char *encoding, int sure, const char *preview);
};

struct gb_import_options {
	bool replace;                       /* take an equal revision with other content, or a lower one */
	bool strict;                        /* warnings refuse too */
	const char *encoding;               /* of the files (text_encoding_find()); NULL: Unicode, else what is certain to be guessed */
	const char *article;                /* lint: the article to hold the briefing against */
	const char *origin;                 /* "bundled" when make builds the corpus; NULL: "user" */
	struct gb_date today;
};

/* Checks the files (briefings and vocabularies; they may refer to one another and to the corpus) and tells
 * every problem.  GB_BAD_DATA when an error was found (or a warning, with strict). Changes nothing. */
enum gb_status gb_lint(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                       const struct gb_listener *to);

/* The same, then takes them in, each briefing whole or not at all.  A file with errors leaves the corpus as it
 * was and does not keep the others out; the worst status of all comes back. */
enum gb_status gb_import(gb_corpus *c, const char *const *files, size_t n, const struct gb_import_options *o,
                         const struct gb_listener *to);

enum gb_status gb_remove(gb_corpus *c, const char *meeting);

/* Writes a commented briefing to begin with.  GB_USAGE when `id` is no good id. */
enum gb_status gb_skeleton(FILE *to, const char *id, enum gb_lang lang, struct gb_why *why);

/* ==== 8. in words =========================================================================== */

/* Who is spoken to. */
struct gb_voice {
	enum gb_lang lang;
	struct gb_date today;                           /* may be "no date": then no days are counted */
	const struct gb_vocabulary *vocabulary, *own;   /* looked up in this order; either may be NULL */
	bool narrow;                                    /* abbreviations where names are long */
	/* How a page calls a record that it refers to (never an item): adds a name, or nothing where there is
	 * none.  NULL: the record's address is shown. */
	void (*name)(void *self, struct buf *out, const char *address);
	void *self;                                     /* the caller's own, for name() */
};

/* Where a list or a text has nothing: "nguồn không nêu", "not stated in the source". */
const char *gb_say_not_stated(enum gb_lang lang);
/* The text in the voice's language, or in the one that there is; "" for none. */
const char *gb_say_text(const struct gb_voice *v, const struct gb_text *t);
/* The same; what the source does not say is said. */
const char *gb_say_text_or_not_stated(const struct gb_voice *v, const struct gb_text *t);
/* What lists call a meeting: its short title, else the whole one. */
const char *gb_say_meeting_name(const struct gb_voice *v, const struct gb_meeting *m);
/* What a Vietnamese wording means: in English, or more of it in Vietnamese; "" where there is
 * nothing for this reader (a Vietnamese one needs no English gloss). */
const char *gb_say_gloss(const struct gb_voice *v, const struct gb_text *gloss);

/* Names (the id itself where the vocabulary lacks it); lists joined by "; ", topics by ", ". */
void gb_say_agency(struct buf *out, const struct gb_voice *v, const char *id);
void gb_say_agencies(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids);
void gb_say_topics(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids);
/* Who said it: a person of the meeting or an agency; "nguồn không nêu người nói" for NULL. */
void gb_say_speaker(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m, const char *attribution);

/* The source of a record; NULL when the meeting has none of that id. */
const struct gb_source *gb_source_find(const struct gb_meeting *m, const char *id);
/* Publisher, else author, else title; "" when the source names none of them. */
const char *gb_say_publisher(const struct gb_source *s);
/* "đoạn 14" */
void gb_say_paragraph(struct buf *out, int paragraph, enum gb_lang lang);

/* A slogan's name and wording in one line: "5 tăng tốc, bứt phá", "Chủ đề ... 2025: ...". */
void gb_say_slogan(struct buf *out, const struct gb_slogan *s);
/* The item of a slogan with number n; NULL for none. */
const struct gb_item *gb_item_find(const struct gb_slogan *s, int n);
/* What a record says, in a line: a slogan's name, the text, a figure's label. */
void gb_say_headline(struct buf *out, const struct gb_voice *v, const struct gb_record *r);

/* A figure's value: "71/193", "8–10%", "118 tỷ USD". */
void gb_figure_value(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* The same with its qualifier: "khoảng 53 tỷ USD". */
void gb_say_figure_qualified(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* And its change: "khoảng 53 tỷ USD", "71/193, +15 bậc". */
void gb_say_figure_told(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* "+15 bậc", "+10,9% so với 2023" */
void gb_say_change(struct buf *out, const struct gb_change *c, enum gb_lang lang);
/* A figure's change, and whether it is for the better where its indicator says which direction is: "+15 bậc, tốt hơn";
 * nothing when no change is given. */
void gb_say_figure_change(struct buf *out, const struct gb_voice *v, const struct gb_figure *f);
/* "kết quả", "mục tiêu", "kết quả, ước" */
void gb_say_stage(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* The period, or that none is stated. */
void gb_say_period(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* What a figure must not be set beside, and why; nothing when nothing is named. */
void gb_say_not_comparable(struct buf *out, const struct gb_voice *v, const struct gb_figure *f);

/* Whether a change is for the better: 1, for the worse: -1, neither, or not to be told: 0.  Of ranks more is better. */
int gb_change_good(struct gb_decimal change, enum gb_figure_kind kind, enum gb_better better);
/* "tốt hơn", "kém hơn"; "" for 0. */
const char *gb_say_good(int good, enum gb_lang lang);
/* How far a point moved from the result before it: "+2,35 điểm %", "+3 bậc"; nothing without has_change. */
void gb_say_moved(struct buf *out, const struct gb_point *p, enum gb_lang lang);
/* The sentences under a series: what each target still asks for, what must not be set beside what, and what else is to be
 * known.  False behind the last one.  *point is the point that it speaks of, n_points for none. */
bool gb_say_of_series(struct buf *out, const struct gb_series *s, size_t i, const struct gb_voice *v, size_t *point);
/* What the signs of a chart mean: "● kết quả, ước   ○ mục tiêu   ┊ hôm nay". */
void gb_say_chart_key(struct buf *out, const struct gb_series *s, const struct gb_chart *c, enum gb_lang lang);

/* "06/08/2025"; coarser where the source was: "trong năm 2025, đến 31/12/2025". */
void gb_say_due_day(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* The same, and how the source put it where that says more: "06/08/2025, “trong 6 tháng tới”". */
void gb_say_due_told(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* How far away it is, as exactly as the source named it: "còn 12 ngày", "còn khoảng 3 tháng", "trong quý này"; or "hạn đã qua
 * 472 ngày, chưa có thông tin thực hiện", from its last day on.  Nothing without both dates. */
void gb_say_due_left(struct buf *out, struct gb_date due, enum gb_precision precision, struct gb_date today, enum gb_lang lang);
/* Day and what is left: "06/08/2025, hạn đã qua 472 ngày, chưa có thông tin thực hiện"; nothing without a
 * deadline. */
void gb_deadline(struct buf *out, const struct gb_directive *d, struct gb_date today, enum gb_lang lang);

/* How a deadline stands, for its colour; calm without both dates.  "Passed" says nothing about what was done. */
enum gb_urgency { GB_CALM, GB_NEAR, GB_PASSED };
#define GB_NEAR_DAYS 30                 /* near: from today, which is in time, to so many days ahead */
enum gb_urgency gb_urgency_of(struct gb_date due, struct gb_date today);

/* What the rows that stand together in a list of this query have in common, as a heading above them: "Đến 06/08/2025",
 * "Phiên họp thứ 10 · 06/02/2025"; nothing where its order makes no groups. */
enum gb_grouping { GB_NO_GROUPS, GB_GROUP_YEAR, GB_GROUP_DUE, GB_GROUP_MEETING, GB_GROUP_AGENCY, GB_GROUP_TOPIC,
                   GB_GROUP_KIND, GB_GROUP_INDICATOR, GB_GROUP_UNIT };
enum gb_grouping gb_grouping_of(const struct gb_query *q);
void gb_say_group(struct buf *out, const struct gb_voice *v, const struct gb_query *q, const struct gb_row *row);

/* Text; deadline; meeting and date; publisher and paragraph; [address].  Of a record, of one item of it (0: of the
 * record), or of a meeting's own row. */
void gb_say_citation(struct buf *out, const struct gb_row *row, int item, enum gb_lang lang);

/* ==== 9. pages ============================================================================== */

/* What a page says, part by part from top to bottom; how it looks is the front end's. */
enum gb_page_kind {
	GB_PAGE_TITLE,
	GB_PAGE_HEADING,                /* level 1: a section; 2: a group in it */
	GB_PAGE_PARAGRAPH,
	GB_PAGE_FIELD,                  /* label and text; neighbours are aligned */
	GB_PAGE_ITEM,                   /* level 0, or 1 inside of the item before; number 0: none */
	GB_PAGE_REMARK,                 /* small, belongs to the item or paragraph before */
	GB_PAGE_SMALL,                  /* small print */
	GB_PAGE_ROW,                    /* one thing of two meetings: label is what, text of the first, `beside` of the second;
	                                 * neighbours are aligned; level 1 is a heading of such rows, which names the two */
	GB_PAGE_KINDS
};

/* Where a piece of text leads. */
enum gb_link_kind { GB_LINK_RECORD, GB_LINK_MEETING, GB_LINK_AGENCY, GB_LINK_TOPIC, GB_LINK_INDICATOR, GB_LINK_URL };
struct gb_link {
	size_t from, to;                /* bytes of the part's text, `to` behind the last; of a GB_PAGE_ROW of label, text and beside
	                                 * one behind the other, with one byte between them */
	enum gb_link_kind kind;
	const char *id;                 /* GB_LINK_RECORD: an address, with #n for an item; GB_LINK_URL: the url */
};

struct gb_page_part {
	enum gb_page_kind kind;
	int level, number;
	const char *label;              /* of a field or a row; else NULL */
	const char *text;               /* never empty, but of a row; '\n' begins another line */
	const char *trace;              /* after the text, less prominent; or NULL */
	const char *beside;             /* of a row: the second text, which may be empty; else NULL */
	const struct gb_link *links;    /* as they stand in the text; none overlaps another */
	size_t n_links;
	enum gb_urgency urgency;        /* of a deadline: how its last line is to be taken */
};

typedef struct gb_page gb_page;
size_t gb_page_count(const gb_page *p);
const struct gb_page_part *gb_page_at(const gb_page *p, size_t i);      /* i < count; borrowed */
void gb_page_free(gb_page *p);                                          /* NULL is fine */

/* One record, or (item not 0) one item of a framework: its own fields first, then who said it and where it is written.
 * The row must have its record. */
gb_page *gb_page_record(const struct gb_row *row, int item, const struct gb_voice *v);
/* A meeting without its records: date, chair, place, focus, summary, people, documents. */
gb_page *gb_page_meeting(const struct gb_meeting *m, const struct gb_voice *v);
/* The sources of a meeting. */
gb_page *gb_page_sources(const struct gb_meeting *m, const struct gb_voice *v);
/* Entries of the vocabulary; an agency with its members, groups, predecessors and successor. */
gb_page *gb_page_agency(const struct gb_agency *a, const struct gb_voice *v);
gb_page *gb_page_topic(const struct gb_topic *t, const struct gb_voice *v);
gb_page *gb_page_indicator(const struct gb_indicator *i, const struct gb_voice *v);
/* Two meetings side by side. */
gb_page *gb_page_comparison(const struct gb_comparison *c, const struct gb_voice *v);

/* ==== 10. going out ========================================================================= */

enum gb_format { GB_TEXT, GB_JSON, GB_CSV, GB_MARKDOWN, GB_HTML, GB_ICS, GB_BRIEFING };

struct gb_style {
	enum gb_format format;
	enum gb_lang lang;
	int width;                          /* GB_TEXT: columns of the terminal; 0: nothing is cut or wrapped */
	bool excel;                         /* GB_CSV: byte order mark, ';', decimal comma */
	bool bold;                          /* GB_TEXT: headings in bold (ECMA-48 SGR), for a terminal */
	bool brief;                         /* a meeting's page: the short one, one sheet of A4 */
	bool chart;                         /* a series: drawn too, but in data formats */
	struct gb_date today;               /* deadlines are told from here */
	const struct gb_query *groups;      /* GB_TEXT with a width: a list in the order of this query has headings
	                                     * over what stands together; NULL: none */
};

/* A list, written as its windows come.  The writer remembers a failure of the stream; gb_writer_end tells it. */
typedef struct gb_writer gb_writer;
/* GB_ANY is the timeline.  GB_USAGE when the format cannot hold this kind (iCalendar: only meetings, directives and the
 * timeline; briefing: never a list). */
enum gb_status gb_writer_new(FILE *to, const struct gb_style *style, enum gb_kind kind,
                             const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why);
void gb_writer_rows(gb_writer *w, const gb_rows *rows);
enum gb_status gb_writer_end(gb_writer *w, struct gb_why *why);     /* ends and frees it */

/* The same for what a search finds, records of all kinds together, the best first, one by one: each with its passage.
 * `text` is what was searched for, for the heading of a page. */
enum gb_status gb_writer_search(FILE *to, const struct gb_style *style, const char *text,
                                const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why);
void gb_writer_result(gb_writer *w, const struct gb_row *row, const struct gb_passage *passage);

/* Reads and writes all that a query finds, window by window, at most `limit` (0: all) after skipping `offset`; `query` may be of any
 * kind: a list, what a text finds, the timeline.  *written may be NULL. */
enum gb_status gb_write_list(FILE *to, const struct gb_style *style, gb_corpus *c, const struct gb_query *query, long limit,
                             long offset, long *written, struct gb_why *why);

/* A series: its list, before it the chart with style->chart, behind it what its targets still ask for. */
enum gb_status gb_write_series(FILE *to, const struct gb_style *style, const struct gb_series *s,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* Two meetings side by side: a page, JSON or CSV (a row for each thing that is compared). */
enum gb_status gb_write_comparison(FILE *to, const struct gb_style *style, const struct gb_comparison *c,
                                   const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* One meeting, whole, as a page (text, Markdown, HTML), as JSON (the meeting's keys and its records'), or as a briefing file. */
enum gb_status gb_write_briefing(FILE *to, const struct gb_style *style, const struct gb_briefing *b,
                                 const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* One record on a page, with its meeting, source and citation; `item` is 0 or the item of
 * a framework. */
enum gb_status gb_write_record(FILE *to, const struct gb_style *style, const struct gb_row *row, int item,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* A vocabulary list (`by`: agencies, topics or indicators) by name, with its counts (in the order of the vocabulary; NULL:
 * nothing hangs on any). */
enum gb_status gb_write_vocabulary(FILE *to, const struct gb_style *style, enum gb_facet by, const struct gb_vocabulary *v,
                                   const struct gb_counts *counts, struct gb_why *why);

#endif
