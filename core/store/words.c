/* words.c - the vocabulary, read: of one definer, or what counts for the corpus. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading --------------------------------------------------------------------------------- */

/* With a definer its entries, in its order; without, for each id the one that counts comes first
 * and the others are passed over. */
static void start_words(struct store_run *r, gb_corpus *c, struct arena *a, const char *columns,
                        const char *table, const char *by)
{
	struct buf sql = BUF_EMPTY;

	buf_printf(&sql, "SELECT id, defined_by, %s FROM %s %s", columns, table,
		by ? "WHERE defined_by = ? ORDER BY position, id" : "ORDER BY id, defined_by");
	store_start(r, c, buf_text(&sql));
	r->arena = a;
	if (by)
		store_bind_text(r, by);
	buf_free(&sql);
}

/* The id of the row; NULL when it is the last one's again. */
static const char *next_id(struct store_run *r, const char *last, const char **by)
{
	const char *id = store_get_id(r);

	*by = store_get_needed(r);
	return last && strcmp(id, last) == 0 ? NULL : id;
}

static enum gb_status read_list(gb_corpus *c, const char *sql, const char *agency, const char *by,
                                const char *(*get)(struct store_run *), struct arena *a, struct gb_ids *out)
{
	struct store_run r;
	struct store_list list = { .arena = a };

	store_start(&r, c, sql);
	r.arena = a;
	store_bind_text(&r, by);
	store_bind_text(&r, agency);
	while (store_next(&r))
		store_list_add(&list, get(&r));
	*out = store_list_ids(&list);
	return store_end(&r);
}

static enum gb_status read_agencies(gb_corpus *c, const char *by, struct arena *a,
                                    struct gb_vocabulary *out)
{
	struct store_array g = { .size = sizeof(struct gb_agency), .arena = a };
	struct store_run r;
	const char *last = NULL, *definer, *id;
	enum gb_status status = GB_OK;

	start_words(&r, c, a, "name_vi, name_en, kind, succeeded_by, until", "agencies", by);
	while (status == GB_OK && store_next(&r)) {
		struct gb_agency *e;
		if (!(id = next_id(&r, last, &definer)))
			continue;
		e = store_array_add(&g);
		e->id = last = id;
		e->name = store_get_pair(&r);
		e->kind = (enum gb_agency_kind)store_get_word(&r, GB_WORDS_AGENCY);
		e->succeeded_by = store_get_id_or_none(&r);
		e->until = store_get_date(&r);
		status = read_list(c,
			"SELECT short FROM agency_shorts WHERE defined_by = ? AND agency = ? ORDER BY position",
			id, definer, store_get_needed, a, &e->shorts);
		if (status == GB_OK)
			status = read_list(c,
				"SELECT member FROM agency_members WHERE defined_by = ? AND agency = ? ORDER BY position",
				id, definer, store_get_id, a, &e->members);
	}
	out->agencies = g.at;
	out->n_agencies = g.n;
	enum gb_status end = store_end(&r);
	return status == GB_OK ? end : status;
}

static enum gb_status read_topics(gb_corpus *c, const char *by, struct arena *a, struct gb_vocabulary *out)
{
	struct store_array g = { .size = sizeof(struct gb_topic), .arena = a };
	struct store_run r;
	const char *last = NULL, *definer, *id;

	start_words(&r, c, a, "name_vi, name_en", "topics", by);
	while (store_next(&r)) {
		struct gb_topic *e;
		if (!(id = next_id(&r, last, &definer)))
			continue;
		e = store_array_add(&g);
		e->id = last = id;
		e->name = store_get_pair(&r);
	}
	out->topics = g.at;
	out->n_topics = g.n;
	return store_end(&r);
}

static enum gb_status read_indicators(gb_corpus *c, const char *by, struct arena *a,
                                      struct gb_vocabulary *out)
{
	struct store_array g = { .size = sizeof(struct gb_indicator), .arena = a };
	struct store_run r;
	const char *last = NULL, *definer, *id;

	start_words(&r, c, a, "name_vi, name_en, unit_vi, unit_en, better", "indicators", by);
	while (store_next(&r)) {
		struct gb_indicator *e;
		if (!(id = next_id(&r, last, &definer)))
			continue;
		e = store_array_add(&g);
		e->id = last = id;
		e->name = store_get_pair(&r);
		e->unit = store_get_pair(&r);
		e->better = (enum gb_better)store_get_word(&r, GB_WORDS_BETTER);
	}
	out->indicators = g.at;
	out->n_indicators = g.n;
	return store_end(&r);
}

enum gb_status store_read_words(gb_corpus *c, const char *by, struct arena *a, struct gb_vocabulary *out)
{
	enum gb_status status;

	*out = (struct gb_vocabulary){ 0 };
	status = read_agencies(c, by, a, out);
	if (status == GB_OK)
		status = read_topics(c, by, a, out);
	return status == GB_OK ? read_indicators(c, by, a, out) : status;
}

/* ---- the corpus's ---------------------------------------------------------------------------- */

/* Older readings stay, since callers hold them; a new one is made only when something changed. */
static enum gb_status refresh(gb_corpus *c)
{
	uint64_t edition;
	struct store_words *words;
	enum gb_status status = store_edition(c, STORE_WORDS_EDITION, &edition);

	if (status != GB_OK)
		return status;
	if (c->words && c->words->edition == edition) {
		c->words_current = true;
		return GB_OK;
	}
	words = mem_alloc(sizeof(*words));
	words->arena = arena_new();
	words->edition = edition;
	status = store_read_words(c, NULL, words->arena, &words->v);
	if (status != GB_OK) {
		arena_free(words->arena);
		free(words);
		return status;
	}
	words->older = c->words;
	c->words = words;
	c->words_current = true;
	return GB_OK;
}

enum gb_status gb_vocabulary_ready(gb_corpus *c)
{
	enum gb_status status = store_read_begin(c);

	if (status == GB_OK) {
		if (!c->words_current)
			status = refresh(c);
		store_read_end(c);
	}
	if (status != GB_OK)
		c->words_missed = status;
	return status;
}

const struct gb_vocabulary *gb_vocabulary(gb_corpus *c)
{
	static const struct gb_vocabulary none;

	(void)gb_vocabulary_ready(c);   /* what was read before is better than nothing; gb_why() tells */
	return c->words ? &c->words->v : &none;
}

static void free_all(struct store_words **from)
{
	while (*from) {
		struct store_words *w = *from;
		*from = w->older;
		arena_free(w->arena);
		free(w);
	}
}

void store_forget_words(gb_corpus *c)
{
	if (c->words)
		free_all(&c->words->older);
}

void store_free_words(gb_corpus *c)
{
	free_all(&c->words);
}
