/* define.c - the vocabulary, written: who defined what, and what becomes of an entry when its briefing
 * goes while other records still name it. */
#include "config.h"
#include "store/inside.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum sort { AGENCY, TOPIC, INDICATOR, SORTS };

/* What is done for each sort of entry; every statement has the entry's id as parameter ?1. */
static const struct words {
	const char *const remove[4];        /* ?2: the definer */
	const char *const move[4];          /* ?2: the definer, ?3: the new one */
	const char *const rename[5];        /* ?2: the sort key of its name */
	const char *name;                   /* gives the name that counts, and whose it is */
	const char *defined;                /* gives a row when somebody defines it: not who kept it as nobody's */
	const char *wanted;                 /* gives a row when something refers to it */
} words[SORTS] = {
	[AGENCY] = {
		.remove = { "DELETE FROM agencies WHERE id = ?1 AND defined_by = ?2",
			"DELETE FROM agency_shorts WHERE agency = ?1 AND defined_by = ?2",
			"DELETE FROM agency_members WHERE agency = ?1 AND defined_by = ?2" },
		.move = { "UPDATE OR REPLACE agencies SET defined_by = ?3 WHERE id = ?1 AND defined_by = ?2",
			"UPDATE OR REPLACE agency_shorts SET defined_by = ?3 WHERE agency = ?1 AND defined_by = ?2",
			"UPDATE OR REPLACE agency_members SET defined_by = ?3 WHERE agency = ?1 AND defined_by = ?2" },
#define OF_AGENCY "SET sort_agency = ?2 WHERE nr IN (SELECT record FROM record_agencies a WHERE agency = ?1 AND NOT EXISTS\n" \
	"(SELECT 1 FROM record_agencies b WHERE b.record = a.record AND (b.role, b.position) < (a.role, a.position)))"
		.rename = { "UPDATE slogans " OF_AGENCY, "UPDATE directives " OF_AGENCY,
			"UPDATE figures " OF_AGENCY, "UPDATE findings " OF_AGENCY },
		.name = "SELECT name_vi, defined_by FROM agencies WHERE id = ?1 ORDER BY defined_by LIMIT 1",
		.defined = "SELECT 1 FROM agencies WHERE id = ?1 AND defined_by <> '" STORE_BY_NOBODY "' LIMIT 1",
		.wanted = "SELECT 1 FROM record_agencies WHERE agency = ?1\n"
			"UNION ALL SELECT 1 FROM agency_members WHERE member = ?1\n"
			"UNION ALL SELECT 1 FROM agencies WHERE succeeded_by = ?1 AND id <> ?1\n"
			"UNION ALL SELECT 1 FROM directives WHERE attribution = ?1 LIMIT 1",
	},
	[TOPIC] = {
		.remove = { "DELETE FROM topics WHERE id = ?1 AND defined_by = ?2" },
		.move = { "UPDATE OR REPLACE topics SET defined_by = ?3 WHERE id = ?1 AND defined_by = ?2" },
#define OF_TOPIC "SET sort_topic = ?2 WHERE nr IN (SELECT record FROM record_topics WHERE topic = ?1 AND position = 0)"
		.rename = { "UPDATE slogans " OF_TOPIC, "UPDATE directives " OF_TOPIC,
			"UPDATE figures " OF_TOPIC, "UPDATE findings " OF_TOPIC },
		.name = "SELECT name_vi, defined_by FROM topics WHERE id = ?1 ORDER BY defined_by LIMIT 1",
		.defined = "SELECT 1 FROM topics WHERE id = ?1 AND defined_by <> '" STORE_BY_NOBODY "' LIMIT 1",
		.wanted = "SELECT 1 FROM record_topics WHERE topic = ?1 LIMIT 1",
	},
	[INDICATOR] = {
		.remove = { "DELETE FROM indicators WHERE id = ?1 AND defined_by = ?2" },
		.move = { "UPDATE OR REPLACE indicators SET defined_by = ?3 WHERE id = ?1 AND defined_by = ?2" },
		.rename = { "UPDATE figures SET sort_indicator = ?2 WHERE indicator = ?1" },
		.name = "SELECT name_vi, defined_by FROM indicators WHERE id = ?1 ORDER BY defined_by LIMIT 1",
		.defined = "SELECT 1 FROM indicators WHERE id = ?1 AND defined_by <> '" STORE_BY_NOBODY "' LIMIT 1",
		.wanted = "SELECT 1 FROM figures WHERE indicator = ?1 LIMIT 1",
	},
};

/* ---- one statement after the other ----------------------------------------------------------- */

static enum gb_status run(gb_corpus *c, const char *sql, const char *one, const char *two,
                          const char *three)
{
	struct store_run r;

	store_start(&r, c, sql);
	store_bind_text(&r, one);
	if (two)
		store_bind_text(&r, two);
	if (three)
		store_bind_text(&r, three);
	return store_do(&r);
}

static enum gb_status run_all(gb_corpus *c, const char *const *sql, const char *one,
                              const char *two, const char *three)
{
	enum gb_status status = GB_OK;

	for (; status == GB_OK && *sql; sql++)
		status = run(c, *sql, one, two, three);
	return status;
}

static enum gb_status is_there(gb_corpus *c, const char *sql, const char *id, bool *out)
{
	struct store_run r;

	store_start(&r, c, sql);
	store_bind_text(&r, id);
	*out = store_next(&r);
	return store_end(&r);
}

/* The definition that counts: its name, or the id where there is none, and whose it is, or "~" likewise. */
struct counting {
	const char *name, *by;
};

static enum gb_status find_counting(gb_corpus *c, enum sort what, const char *id, struct arena *a,
                                    struct counting *out)
{
	struct store_run r;

	*out = (struct counting){ id, STORE_BY_NOBODY };
	store_start(&r, c, words[what].name);
	r.arena = a;
	store_bind_text(&r, id);
	if (store_next(&r)) {
		const char *stored = store_get_text(&r);
		*out = (struct counting){ stored ? stored : id, store_get_needed(&r) };
	}
	return store_end(&r);
}

/* Records are sorted by the names of what they refer to: the stored keys follow the name, when another one counts
 * than `before`. */
static enum gb_status renew_keys(gb_corpus *c, enum sort what, const char *id,
                                 const struct counting *before, struct arena *a)
{
	struct counting now;
	enum gb_status status = find_counting(c, what, id, a, &now);

	if (status != GB_OK || strcmp(now.name, before->name) == 0)
		return status;
	return run_all(c, words[what].rename, id, store_sort_key(a, now.name), NULL);
}

/* ---- entries --------------------------------------------------------------------------------- */

static uint64_t hash_text(uint64_t h, const struct gb_text *t)
{
	return store_hash(store_hash(h, t->vi), t->en);
}

static uint64_t hash_ids(uint64_t h, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		h = store_hash(h, ids->at[i]);
	return store_hash(h, NULL);
}

static uint64_t hash_agency(const char *by, const struct gb_agency *a)
{
	char until[11];
	uint64_t h = store_hash(store_hash(store_hash(HASH_START, "agency"), by), a->id);

	gb_date_print(until, a->until);
	h = store_hash(hash_text(h, &a->name), gb_word(GB_WORDS_AGENCY, (int)a->kind));
	h = hash_ids(hash_ids(h, &a->shorts), &a->members);
	return store_hash(store_hash(h, a->succeeded_by), until);
}

static uint64_t hash_topic(const char *by, const struct gb_topic *t)
{
	uint64_t h = store_hash(store_hash(store_hash(HASH_START, "topic"), by), t->id);

	return hash_text(h, &t->name);
}

static uint64_t hash_indicator(const char *by, const struct gb_indicator *i)
{
	uint64_t h = store_hash(store_hash(store_hash(HASH_START, "indicator"), by), i->id);

	h = hash_text(hash_text(h, &i->name), &i->unit);
	return store_hash(h, gb_word(GB_WORDS_BETTER, (int)i->better));
}

/* Entry `i` of a sort in a vocabulary, as its id and a number that changes with its content. */
static size_t count_of(const struct gb_vocabulary *v, enum sort what)
{
	return what == AGENCY ? v->n_agencies : what == TOPIC ? v->n_topics : v->n_indicators;
}

static const char *id_of(const struct gb_vocabulary *v, enum sort what, size_t i)
{
	return what == AGENCY ? v->agencies[i].id : what == TOPIC ? v->topics[i].id : v->indicators[i].id;
}

static uint64_t hash_of(const struct gb_vocabulary *v, enum sort what, size_t i, const char *by)
{
	if (what == AGENCY)
		return hash_agency(by, &v->agencies[i]);
	return what == TOPIC ? hash_topic(by, &v->topics[i]) : hash_indicator(by, &v->indicators[i]);
}

/* Where each id stands in a vocabulary, sorted by id. */
struct place {
	const char *id;
	size_t i;
};

static int by_id(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return strcmp(x->id, y->id);
}

static struct place *places_of(const struct gb_vocabulary *v, enum sort what, struct arena *a)
{
	const size_t n = count_of(v, what);
	struct place *at = arena_alloc(a, (n + 1) * sizeof(*at));

	for (size_t i = 0; i < n; i++)
		at[i] = (struct place){ id_of(v, what, i), i };
	qsort(at, n, sizeof(*at), by_id);
	return at;
}

static const struct place *find_place(const struct place *at, size_t n, const char *id)
{
	const struct place wanted = { id, 0 };

	return bsearch(&wanted, at, n, sizeof(*at), by_id);
}

static enum gb_status insert_list(gb_corpus *c, const char *sql, const char *by, const char *agency,
                                  const struct gb_ids *ids)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < ids->n; i++) {
		struct store_run r;
		store_start(&r, c, sql);
		store_bind_text(&r, by);
		store_bind_text(&r, agency);
		store_bind_int(&r, (int64_t)i);
		store_bind_text(&r, ids->at[i]);
		status = store_do(&r);
	}
	return status;
}

static enum gb_status insert_agency(gb_corpus *c, const struct gb_agency *a, const char *by,
                                    int64_t position)
{
	struct store_run r;
	enum gb_status status;

	store_start(&r, c, "INSERT INTO agencies VALUES (?,?,?,?,?,?,?,?)");
	store_bind_text(&r, by);
	store_bind_text(&r, a->id);
	store_bind_int(&r, position);
	store_bind_pair(&r, &a->name);
	store_bind_word(&r, GB_WORDS_AGENCY, (int)a->kind);
	store_bind_text(&r, a->succeeded_by);
	store_bind_date(&r, a->until);
	status = store_do(&r);
	if (status == GB_OK)
		status = insert_list(c, "INSERT INTO agency_shorts VALUES (?,?,?,?)", by, a->id,
			&a->shorts);
	if (status == GB_OK)
		status = insert_list(c, "INSERT INTO agency_members VALUES (?,?,?,?)", by, a->id,
			&a->members);
	return status;
}

static enum gb_status insert(gb_corpus *c, const struct gb_vocabulary *v, enum sort what, size_t i,
                             const char *by, int64_t position)
{
	struct store_run r;

	if (what == AGENCY)
		return insert_agency(c, &v->agencies[i], by, position);
	store_start(&r, c, what == TOPIC ? "INSERT INTO topics VALUES (?,?,?,?,?)"
		: "INSERT INTO indicators VALUES (?,?,?,?,?,?,?,?)");
	store_bind_text(&r, by);
	store_bind_text(&r, id_of(v, what, i));
	store_bind_int(&r, position);
	if (what == TOPIC) {
		store_bind_pair(&r, &v->topics[i].name);
		return store_do(&r);
	}
	store_bind_pair(&r, &v->indicators[i].name);
	store_bind_pair(&r, &v->indicators[i].unit);
	store_bind_word(&r, GB_WORDS_BETTER, (int)v->indicators[i].better);
	return store_do(&r);
}

/* ---- define ---------------------------------------------------------------------------------- */

struct defining {
	gb_corpus *c;
	const char *by;
	bool whole;                     /* `by` defines these and no others, in this order */
	struct arena *arena;
	struct gb_vocabulary old;       /* what `by` defined before */
	uint64_t plus, minus;           /* of the edition */
	bool changed, words_changed;    /* anything; what counts */
};

/* Whether a definition counts, when that of `before` counted up to now: the first in order does. */
static void note_change(struct defining *d, const struct counting *before)
{
	d->changed = true;
	d->words_changed |= strcmp(d->by, before->by) <= 0;
}

/* Entry `i` of `v` takes the place of the one of the same id, `was` (NULL: there is none). */
static enum gb_status renew(struct defining *d, const struct gb_vocabulary *v, enum sort what,
                            size_t i, const struct place *was)
{
	const char *id = id_of(v, what, i);
	const uint64_t hash = hash_of(v, what, i, d->by);
	const uint64_t old_hash = was ? hash_of(&d->old, what, was->i, d->by) : 0;
	struct counting before;
	enum gb_status status;

	if (was && old_hash == hash && (!d->whole || was->i == i))
		return GB_OK;
	status = find_counting(d->c, what, id, d->arena, &before);
	if (was) {
		d->minus += old_hash;
		if (status == GB_OK)
			status = run_all(d->c, words[what].remove, id, d->by, NULL);
	}
	d->plus += hash;
	note_change(d, &before);
	if (status == GB_OK)
		status = insert(d->c, v, what, i, d->by, d->whole ? (int64_t)i : 0);
	return status == GB_OK ? renew_keys(d->c, what, id, &before, d->arena) : status;
}

static enum gb_status renew_all(struct defining *d, const struct gb_vocabulary *v, enum sort what)
{
	const struct place *old = places_of(&d->old, what, d->arena);
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < count_of(v, what); i++)
		status = renew(d, v, what, i, find_place(old, count_of(&d->old, what), id_of(v, what, i)));
	return status;
}

/* Entry `i` of what was defined before is not defined any more. */
static enum gb_status drop(struct defining *d, enum sort what, size_t i)
{
	const char *id = id_of(&d->old, what, i);
	struct counting before;
	bool wanted;
	enum gb_status status = is_there(d->c, words[what].wanted, id, &wanted);

	if (status == GB_OK)
		status = find_counting(d->c, what, id, d->arena, &before);
	if (status != GB_OK)
		return status;
	d->minus += hash_of(&d->old, what, i, d->by);
	note_change(d, &before);
	if (wanted && strcmp(d->by, STORE_BY_NOBODY) != 0) {
		d->plus += hash_of(&d->old, what, i, STORE_BY_NOBODY);
		status = run_all(d->c, words[what].move, id, d->by, STORE_BY_NOBODY);
	} else {
		status = run_all(d->c, words[what].remove, id, d->by, NULL);
	}
	return status == GB_OK ? renew_keys(d->c, what, id, &before, d->arena) : status;
}

/* What was defined before and is not in `v` is dropped. */
static enum gb_status drop_missing(struct defining *d, const struct gb_vocabulary *v, enum sort what)
{
	const struct place *new = places_of(v, what, d->arena);
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < count_of(&d->old, what); i++)
		if (!find_place(new, count_of(v, what), id_of(&d->old, what, i)))
			status = drop(d, what, i);
	return status;
}

/* The edition of what counts is no sum, but made of all changes so far: a definition that counted for nothing
 * may come to count when another one goes, so the same sum could stand for other words. */
static uint64_t hash_change(uint64_t edition, uint64_t plus, uint64_t minus)
{
	char text[64];

	snprintf(text, sizeof(text), "%" PRIx64 " %" PRIx64, plus, minus);
	return store_hash(edition ? edition : HASH_START, text);
}

static enum gb_status settle_edition(struct defining *d)
{
	enum gb_status status;
	uint64_t edition;

	if (!d->changed)
		return GB_OK;
	status = store_edition_add(d->c, STORE_EDITION, d->plus, d->minus);
	if (status != GB_OK || !d->words_changed)
		return status;
	d->c->words_current = false;
	status = store_edition(d->c, STORE_WORDS_EDITION, &edition);
	return status == GB_OK ? store_edition_add(d->c, STORE_WORDS_EDITION,
		hash_change(edition, d->plus, d->minus), edition) : status;
}

/* What was kept as nobody's goes when somebody defines it again, or nothing refers to it any more. */
static enum gb_status collect(gb_corpus *c, struct arena *a)
{
	struct defining d = { .c = c, .by = STORE_BY_NOBODY, .arena = a };
	enum gb_status status = store_read_words(c, STORE_BY_NOBODY, a, &d.old);

	for (enum sort what = AGENCY; what < SORTS; what++) {
		for (size_t i = 0; status == GB_OK && i < count_of(&d.old, what); i++) {
			const char *id = id_of(&d.old, what, i);
			bool defined, wanted = true;
			status = is_there(c, words[what].defined, id, &defined);
			if (status == GB_OK && !defined)
				status = is_there(c, words[what].wanted, id, &wanted);
			if (status == GB_OK && (defined || !wanted))
				status = drop(&d, what, i);
		}
	}
	return status == GB_OK ? settle_edition(&d) : status;
}

enum gb_status store_define(gb_corpus *c, const struct gb_vocabulary *v, const char *by, bool whole,
                            bool *changed)
{
	struct arena *a = arena_new();
	struct defining d = { .c = c, .by = by, .whole = whole, .arena = a };
	const struct gb_vocabulary *before = gb_vocabulary(c);
	enum gb_status status = store_read_words(c, by, a, &d.old);

	for (enum sort what = AGENCY; what < SORTS; what++) {
		if (status == GB_OK)
			status = renew_all(&d, v, what);
		if (status == GB_OK && whole)
			status = drop_missing(&d, v, what);
	}
	if (status == GB_OK)
		status = settle_edition(&d);
	if (status == GB_OK)
		status = collect(c, a);
	if (status == GB_OK)
		status = store_index_renew(c, before);
	if (changed)
		*changed = d.changed;
	arena_free(a);
	return status;
}

enum gb_status store_put_vocabulary(gb_corpus *c, const struct gb_vocabulary *v,
                                    const char *meeting, bool *changed)
{
	return store_define(c, v, meeting ? meeting : "", false, changed);
}
