/* index.c - writes the search index: rows that come and go, and how often each word stands in the corpus.  All of it
 * waits in memory until the commit: FTS5 begins a new segment whenever a row comes before the last
 * one, and importing meetings in the order of their dates would do that with each of them. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* So much text waits at most. */
#define WAITING_BYTES ((size_t)32 << 20)
#define WAITING_WORDS ((size_t)1 << 18)

struct waiting_row {
	int64_t number;
	size_t seq;
	bool remove;
	const char *text;
};

/* A word whose count changes. */
struct waiting_word {
	enum store_form form;
	const char *word;               /* NULL: a free place */
	int headline, rest;
};

struct store_index {
	struct arena *arena;
	struct store_array rows;        /* struct waiting_row */
	struct arena *word_arena;
	struct waiting_word *words;     /* open addressing, a power of two of places */
	size_t n_words, places;
	struct text_memo *memo;
	int sign;                       /* of the row that is being written: +1 added, -1 removed */
};

static struct store_index *index_of(gb_corpus *c)
{
	struct store_index *x = c->index;

	if (x)
		return x;
	x = c->index = mem_alloc(sizeof(*x));
	x->arena = arena_new();
	x->rows = (struct store_array){ .size = sizeof(struct waiting_row), .arena = x->arena };
	x->word_arena = arena_new();
	x->memo = text_memo_new();
	x->places = 1024;
	x->words = mem_alloc(x->places * sizeof(*x->words));
	return x;
}

void store_index_forget(gb_corpus *c)
{
	if (!c->index)
		return;
	arena_free(c->index->arena);
	arena_free(c->index->word_arena);
	text_memo_free(c->index->memo);
	free(c->index->words);
	free(c->index);
	c->index = NULL;
}

struct text_memo *store_index_memo(const gb_corpus *c)
{
	return c->index ? c->index->memo : NULL;
}

/* ---- how often words stand in the corpus ------------------------------------------------------- */

static struct waiting_word *find_place(const struct store_index *x, enum store_form form, const char *word)
{
	size_t i = (size_t)(store_hash(HASH_START + (uint64_t)form, word) & (x->places - 1));

	while (x->words[i].word && (x->words[i].form != form || strcmp(x->words[i].word, word) != 0))
		i = (i + 1) & (x->places - 1);
	return &x->words[i];
}

static void grow(struct store_index *x)
{
	struct waiting_word *old = x->words;
	const size_t n = x->places;

	x->places *= 2;
	x->words = mem_alloc(x->places * sizeof(*x->words));
	for (size_t i = 0; i < n; i++)
		if (old[i].word)
			*find_place(x, old[i].form, old[i].word) = old[i];
	free(old);
}

static void count(struct store_index *x, enum store_form form, const char *word, bool headline)
{
	struct waiting_word *w = find_place(x, form, word);

	if (!w->word) {
		w->form = form;
		w->word = arena_strdup(x->word_arena, word);
		if (++x->n_words * 2 > x->places) {
			grow(x);
			w = find_place(x, form, word);
		}
	}
	if (headline)
		w->headline += x->sign;
	else
		w->rest += x->sign;
}

void store_index_count(gb_corpus *c, const struct text_word *w, bool headline)
{
	struct store_index *x = c->index;

	if (!x || x->sign == 0)
		return;
	count(x, STORE_BARE, w->bare, headline);
	if (strcmp(w->letters, w->bare) != 0)
		count(x, STORE_LETTERS, w->letters, headline);
	if (strcmp(w->exact, w->bare) != 0 || w->syllable)
		count(x, STORE_EXACT, w->exact, headline);
}

static int by_word(const void *a, const void *b)
{
	const struct waiting_word *x = a, *y = b;

	return x->form != y->form ? (x->form > y->form) - (x->form < y->form) : strcmp(x->word, y->word);
}

static enum gb_status write_word(gb_corpus *c, const struct waiting_word *w)
{
	struct store_run r;
	enum gb_status status;

	store_start(&r, c, "INSERT INTO search_words VALUES (?,?,?,?) ON CONFLICT (form, word)\n"
		"DO UPDATE SET headline = headline + excluded.headline, rest = rest + excluded.rest");
	store_bind_int(&r, (int)w->form);
	store_bind_text(&r, w->word);
	store_bind_int(&r, w->headline);
	store_bind_int(&r, w->rest);
	status = store_do(&r);
	if (status != GB_OK || (w->headline >= 0 && w->rest >= 0))
		return status;
	store_start(&r, c, "DELETE FROM search_words WHERE form = ? AND word = ? AND headline = 0 AND rest = 0");
	store_bind_int(&r, (int)w->form);
	store_bind_text(&r, w->word);
	return store_do(&r);
}

/* In their order: that is how a table is written fastest. */
static enum gb_status write_words(gb_corpus *c, struct store_index *x)
{
	enum gb_status status = GB_OK;
	size_t n = 0;

	for (size_t i = 0; i < x->places; i++)
		if (x->words[i].headline || x->words[i].rest)
			x->words[n++] = x->words[i];
	qsort(x->words, n, sizeof(*x->words), by_word);
	for (size_t i = 0; status == GB_OK && i < n; i++)
		status = write_word(c, &x->words[i]);
	memset(x->words, 0, x->places * sizeof(*x->words));
	x->n_words = 0;
	arena_free(x->word_arena);
	x->word_arena = arena_new();
	return status;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static int by_number(const void *a, const void *b)
{
	const struct waiting_row *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->seq > y->seq) - (x->seq < y->seq);
}

static enum gb_status write_row(gb_corpus *c, const struct waiting_row *row)
{
	struct store_run r;

	store_start(&r, c, row->remove ? "INSERT INTO search(rowid, words, search) VALUES (?, ?, 'delete')"
		: "INSERT INTO search(rowid, words) VALUES (?, ?)");
	r.searching = true;
	store_bind_int(&r, row->number);
	store_bind_text(&r, row->text);
	c->index->sign = row->remove ? -1 : 1;
	enum gb_status status = store_do(&r);
	c->index->sign = 0;
	return status;
}

enum gb_status store_index_write(gb_corpus *c)
{
	struct store_index *x = index_of(c);
	const struct waiting_row *rows;
	enum gb_status status = GB_OK;

	if (x->rows.n > 0)
		qsort(x->rows.at, x->rows.n, sizeof(struct waiting_row), by_number);
	rows = x->rows.at;
	for (size_t i = 0; status == GB_OK && i < x->rows.n; i++)
		status = write_row(c, &rows[i]);
	if (status == GB_OK)
		status = write_words(c, x);
	arena_free(x->arena);
	x->arena = arena_new();
	x->rows = (struct store_array){ .size = sizeof(struct waiting_row), .arena = x->arena };
	return status;
}

/* In the middle of a change there is nothing yet that a damaged index could be built of. */
static enum gb_status write_some(gb_corpus *c)
{
	const enum gb_status status = c->beside ? store_beside_give(c) : store_index_write(c);

	return status == GB_UNAVAILABLE && c->index_damaged ? store_index_drop(c) : status;
}

enum gb_status store_index_queue(gb_corpus *c, int64_t number, bool remove, const char *text)
{
	struct store_index *x = index_of(c);
	struct waiting_row *row = store_array_add(&x->rows);

	row->number = number;
	row->seq = x->rows.n;
	row->remove = remove;
	row->text = arena_strdup(x->arena, text);
	return arena_bytes(x->arena) < WAITING_BYTES && x->n_words < WAITING_WORDS ? GB_OK : write_some(c);
}

/* A damaged index must not stand in the way of what is to be written: it is built anew. */
enum gb_status store_index_flush(gb_corpus *c)
{
	enum gb_status status = c->index ? store_index_write(c) : GB_OK;

	if (status != GB_UNAVAILABLE || !c->index_damaged)
		return status;
	return store_index_build(c, NULL, NULL);
}
