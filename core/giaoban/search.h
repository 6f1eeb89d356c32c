/* search.h - what a text asks for, the passage and the hits in it, what to try instead. */
#ifndef GIAOBAN_SEARCH_H
#define GIAOBAN_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "giaoban/query.h"

struct buf;                             /* base/buf.h */

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
/* Makes what every search needs and no list does, so that the first one need not; nothing where it is made.  Where that fails, the
 * search tells. */
void gb_search_ready(gb_corpus *c);
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

#endif
