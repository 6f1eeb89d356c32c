/* search.h - what the files of searching share; nobody outside of the store room includes it.
 *
 *   text/word.c      cuts a text into words, each in up to three forms
 *   token.c          words as the index has them: the tokenizer of the FTS5 table
 *   index_text.c     what of a record is searched: its headline, the rest, its filters
 *   index_rows.c     which rows come and go as the tables change
 *   index.c          writes them, and how often each word stands in the corpus
 *   reindex.c        its tables, made and recognised      index_build.c   built anew      index_check.c   looked at whole
 *   ask.c, ask_field.c, ask_short.c   what somebody types, understood
 *   expand.c         the words that begin with what is being typed
 *   match.c          what is asked as expressions of FTS5, one for each step of the order
 *   search.c         windows and counts          search_facet.c   how what is found divides
 *   hit.c, passage.c where in a text it stands   advice.c         what to try instead */
#ifndef GIAOBAN_STORE_SEARCH_H
#define GIAOBAN_STORE_SEARCH_H

#include "store/inside.h"
#include "text/text.h"

/* ---- tokens (token.c) --------------------------------------------------------------------------
 *
 * A word stands in the index as several tokens at one place:
 *
 *   chuyen    bare               chuyên   letters, where they differ from bare
 *   chuyển    exact, where it differs from letters;  =chuyên, =ba   exact without a tone, so that it is told from
 *             the bare form of other words; left out where it could have no marks (numbers, "digital")
 *   3         what a word of number says              c*, đ*   the first letter, for who has typed no more
 *                                                     20*      of numbers the first three digits
 *   do_moi    two of the most frequent words in a row, bare and exact: FTS5 would look for such a phrase through half
 *             of the corpus
 *
 * In the headline of a record each has a ^ before it: a search in headlines then reads no other places.  Tags
 * of the record itself: !any, !KIND, !KIND.SUBKIND, @AGENCY, #TOPIC, %INDICATOR, ~YEAR of the deadline.  No word
 * contains one of these signs. */
#define STORE_TOKEN_BYTES (2 * TEXT_WORD_BYTES + 4)
#define STORE_HEADLINE '^'

/* What is given to FTS5 as the text of a row: headline, rest and tags parted by these. */
#define STORE_PART_REST "\x1e"
#define STORE_PART_TAGS "\x1f"

enum store_form { STORE_BARE, STORE_LETTERS, STORE_EXACT, STORE_FORMS };

/* One form of a word as a token; false where the index has none, because another form says the same. */
bool store_token(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES]);
/* The token of a form that always is in the index: the exact one of "digital" is its bare one. */
void store_token_of(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES]);
/* Two frequent words in a row as one token, bare or exact; false when they are not both frequent. */
bool store_pair(const struct text_word *a, const struct text_word *b, bool exact, char out[STORE_TOKEN_BYTES]);
/* The token of a beginning that is so short that it has one of its own: a letter, or three digits. */
bool store_beginning(const struct text_word *w, enum store_form form, char out[STORE_TOKEN_BYTES]);

#define STORE_TAG_ANY "!any"
#define STORE_TAG_DIRECTIVE "!2"

/* Makes the tokenizer known to a connection; SQLITE_ERROR where SQLite has no FTS5. */
int store_token_register(gb_corpus *c, sqlite3 *db);     /* an SQLite result; SQLITE_ERROR: there is no FTS5 */

/* ---- the index (index_text.c, index.c, reindex.c) ---------------------------------------------- */

/* What is given to FTS5 for a record, or (NULL) for the meeting's own row. */
void store_index_text(const struct gb_vocabulary *v, const struct gb_meeting *m, const struct gb_record *r,
                      struct buf *out);

/* Words that were read before in this transaction; NULL where nothing is written. */
struct text_memo *store_index_memo(const gb_corpus *c);
/* The tokenizer tells each word of a row that is being added or removed. */
void store_index_count(gb_corpus *c, const struct text_word *w, bool headline);

/* Takes the index for none from now on. */
enum gb_status store_index_drop(gb_corpus *c);
/* Its tables, empty, in place of those that there are. */
enum gb_status store_index_make(gb_corpus *c);
/* Writes what store_index_queue() took. */
enum gb_status store_index_write(gb_corpus *c);
enum gb_status store_index_queue(gb_corpus *c, int64_t number, bool remove, const char *text);
/* All rows of a meeting, from the tables. */
enum gb_status store_index_add_meeting(gb_corpus *c, int64_t meeting);

/* Changes when the words, the tokens or the texts of rows do: an index of another version is none. */
#define STORE_INDEX_KEY "search"                /* in meta */
#define STORE_BUILDING_KEY "search-building"    /* the same while it is built in several transactions: by whom */
#define STORE_INDEX_VERSION "2"

/* ---- what is asked (ask.c, ask_field.c, ask_short.c) ------------------------------------------- */

struct ask_word {
	struct text_word w;
	enum store_form form;           /* how much of its marks counts */
	bool prefix;                    /* it may be the beginning of a longer one */
	const char *digits;             /* it may be this number; NULL for none */
	const char *typed;              /* as it was typed */
};

/* Words in a row. */
struct ask_run {
	const struct ask_word *at;
	size_t n;
};

/* What must be found, or must not: a word, a phrase, or words that have another form as well. */
struct ask_term {
	struct ask_run words;
	bool phrase;                    /* side by side in this order; else each anywhere */
	const struct ask_run *instead;  /* each a phrase that serves as well: "Bộ Y tế" for BYT */
	size_t n_instead;
	size_t from, to;                /* bytes of the text */
};
#define ASK_INSTEAD 8

enum ask_due { ASK_DUE_NONE, ASK_DUE_PASSED, ASK_DUE_DAYS, ASK_DUE_SPAN };

/* A value of a field, as it was understood. */
struct ask_value {
	bool without;
	const char *id;                 /* of a meeting, an agency, a topic; or a tag of the index for a kind */
	int from, to;                   /* years */
	enum ask_due due;
	int days;
	struct gb_span span;
};

struct ask_field {
	const struct ask_value *at;
	size_t n;
};

/* A piece of the text that could be left out. */
struct ask_piece {
	size_t from, to;
	bool is_field;
	enum gb_field field;            /* where it is one */
};

struct gb_ask {
	struct arena *arena;
	const char *text;               /* clean */
	bool typing;
	struct store_array terms, without;      /* struct ask_term */
	struct store_array fields[GB_FIELDS];   /* struct ask_value */
	struct store_array pieces;              /* struct ask_piece */
	size_t n_words;                 /* of terms and without together */
	struct buf note;
};

static inline const struct ask_term *ask_term_at(const struct store_array *terms, size_t i)
{
	return (const struct ask_term *)terms->at + i;
}

static inline const struct ask_value *ask_value_at(const gb_ask *a, enum gb_field f, size_t i)
{
	return (const struct ask_value *)a->fields[f].at + i;
}

/* The words of a text as they are asked for; the last one as a beginning with `prefix`.  `whole`: a form that is
 * compared exactly, as it is written. */
struct ask_run ask_words(struct arena *a, const char *text, bool prefix, bool whole);
/* One sentence more for the note; each is told once. */
void ask_note(gb_ask *a, const char *sentence);
/* Reads a value into the ask; GB_USAGE when it is none, which gb_why() then explains. */
enum gb_status ask_field_read(gb_corpus *c, gb_ask *a, enum gb_field field, const char *value, bool without);
/* While it is typed: could it become the value of something? */
bool ask_field_begins(gb_corpus *c, enum gb_field field, const char *value);
/* The field whose name these n letters are; -1 for none. */
int ask_field_named(const char *s, size_t n);
/* Is the end of the text inside of quotes that are not closed? */
bool ask_is_quoted(const char *text);
/* Finds the other forms of what is asked for. */
void ask_find_shorts(gb_corpus *c, gb_ask *a);
bool store_shorts_ready(gb_corpus *c);          /* makes them; true: they were */
void store_free_shorts(gb_corpus *c);
/* The text of a query, understood; the handle keeps the last one.  Inside of a read transaction. */
enum gb_status store_asked(gb_corpus *c, const char *text, bool typing, const gb_ask **out);

/* gb_hits(); *found is how many of the words asked for stand in the text, each counted once. */
size_t store_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room, size_t *found);
/* Does a word of a text answer to one that is asked for? */
bool ask_matches(const struct ask_word *asked, const struct text_word *w);

/* ---- as FTS5 has it (expand.c, match.c) -------------------------------------------------------- */

/* The tokens that a beginning may become. */
struct match_tokens {
	const char *const *at;
	size_t n;
};

/* Where something is looked for. */
enum match_part { MATCH_HEADLINE = 1, MATCH_REST = 2, MATCH_ANYWHERE = 3 };

/* Expressions for the steps of the order, the best first. */
#define MATCH_TIERS 8
#define MATCH_ALL MATCH_TIERS           /* no step: everything */
struct match {
	const char *tiers[MATCH_TIERS];
	int n;
	const char *all;                /* everything that matches */
	const char *without;            /* what must not be found; NULL for nothing */
};
/* Inside of a read transaction. */
enum gb_status store_match_make(gb_corpus *c, const gb_ask *a, struct arena *arena, struct match *out);

/* The tokens of words that begin so, the most frequent ones; in headlines (without their sign) or the rest. */
#define STORE_EXPANDED 512
enum gb_status store_expand(gb_corpus *c, const struct ask_word *w, struct arena *a, struct match_tokens *headline,
                            struct match_tokens *rest);
/* How often a word, in the form that counts, stands in headlines and in the rest. */
enum gb_status store_times(gb_corpus *c, const struct ask_word *w, int64_t *headline, int64_t *rest);

/* ---- searching (search_filter.c, search.c) ------------------------------------------------------ */

/* What narrows a search, beside its words. */
struct search_filter {
	struct arena *arena;
	int64_t low, high;              /* numbers of rows */
	struct buf tags, without;       /* expressions of FTS5, each empty for none */
	struct buf join, sql;           /* "CROSS JOIN ...", " AND ..." with marks for the values */
	struct store_array values;      /* struct store_value */
	struct gb_ids own, groups;      /* of the agencies asked for */
	bool nothing;                   /* no row can be found */
};
enum gb_status store_filter_make(gb_corpus *c, const struct gb_query *q, const gb_ask *a, struct arena *arena,
                                 struct search_filter *out);
void store_filter_free(struct search_filter *f);

/* The numbers of the first rows that match, newest first, no more than `most` + 1. */
enum gb_status store_search_numbers(gb_corpus *c, const struct gb_query *q, size_t most, struct arena *a,
                                    struct store_array *numbers);
enum gb_status store_search_count(gb_corpus *c, const struct gb_query *q, long cap, struct arena *a, long *out);
enum gb_status store_search_window(gb_corpus *c, const struct gb_query *q, const struct gb_window *w, size_t limit,
                                   gb_rows *rows);
enum gb_status store_search_divide(gb_corpus *c, const struct gb_query *q, enum gb_facet by, struct arena *a,
                                   struct store_array *parts, bool *more);
/* Whether a query is answered by the index: with a text and in its order. */
bool store_searches(const struct gb_query *q);
/* Why there is no searching; GB_OK when there is. */
enum gb_status store_search_ready(gb_corpus *c);

#endif
