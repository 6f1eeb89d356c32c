/* expand.c - the words of the corpus that begin with what is being typed: FTS5 would read through all of them before it
 * gives the first row, while a list of words streams. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* So many words are looked at; more begin alike only among numbers. */
#define LOOKED_AT 5000

static const char *form_of(const struct text_word *w, enum store_form form)
{
	return form == STORE_BARE ? w->bare : form == STORE_LETTERS ? w->letters : w->exact;
}

enum gb_status store_times(gb_corpus *c, const struct ask_word *w, int64_t *headline, int64_t *rest)
{
	struct store_run r;

	*headline = *rest = 0;
	store_start(&r, c, "SELECT headline, rest FROM search_words WHERE form = ? AND word = ?");
	store_bind_int(&r, (int)w->form);
	store_bind_text(&r, form_of(&w->w, w->form));
	if (store_next(&r)) {
		*headline = store_get_int(&r);
		*rest = store_get_int(&r);
	}
	return store_end(&r);
}

struct candidate {
	const char *token;
	int64_t headline, rest;
};

/* The token of a stored word: an exact form without a tone has its sign. */
static const char *token_of(struct arena *a, enum store_form form, const char *word)
{
	struct text_reading reading;
	struct text_word w;
	char token[STORE_TOKEN_BYTES];

	text_reading_begin(&reading, word);
	if (form != STORE_EXACT || !text_reading_next(&reading, &w))
		return word;
	store_token_of(&w, form, token);
	return arena_strdup(a, token);
}

static enum gb_status find_words(gb_corpus *c, enum store_form form, const char *begin, struct store_array *out)
{
	struct store_run r;

	store_start(&r, c, "SELECT word, headline, rest FROM search_words\n"
		"WHERE form = ?1 AND word >= ?2 AND word < ?2 || ?3 LIMIT ?4");
	r.arena = out->arena;
	store_bind_int(&r, (int)form);
	store_bind_text(&r, begin);
	store_bind_text(&r, STORE_KEY_LAST);
	store_bind_int(&r, LOOKED_AT);
	while (store_next(&r)) {
		struct candidate *k = store_array_add(out);
		k->token = token_of(out->arena, form, store_get_needed(&r));
		k->headline = store_get_int(&r);
		k->rest = store_get_int(&r);
	}
	return store_end(&r);
}

/* What was typed can be the beginning of several: "1.0" of 1.05 and of 1.084, "ky" of kỳ (which is kì) and of kyoto. */
static enum gb_status find_beginnings(gb_corpus *c, const struct ask_word *w, struct store_array *out)
{
	const char *begin = form_of(&w->w, w->form);
	struct buf other = BUF_EMPTY;
	enum gb_status status;

	if (w->w.number && strpbrk(w->typed, ".,")) {
		for (const char *s = w->typed; *s; s++)
			buf_putc(&other, *s == ',' ? '.' : *s);
		status = find_words(c, STORE_BARE, buf_text(&other), out);
		buf_clear(&other);
		for (const char *s = w->typed; *s; s++)
			if (*s != ',' && *s != '.')
				buf_putc(&other, *s);
	} else {
		status = find_words(c, w->form, begin, out);
		if (strlen(begin) == 2 && begin[1] == 'i' && strchr("yY", w->typed[strlen(w->typed) - 1]))
			buf_printf(&other, "%cy", begin[0]);
	}
	if (status == GB_OK && other.len > 0)
		status = find_words(c, STORE_BARE, buf_text(&other), out);
	buf_free(&other);
	return status;
}

static int by_headline(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return (x->headline < y->headline) - (x->headline > y->headline);
}

static int by_rest(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return (x->rest < y->rest) - (x->rest > y->rest);
}

static struct match_tokens take(struct store_array *found, bool headline)
{
	struct store_list list = { .arena = found->arena };
	struct candidate *at = found->at;

	if (found->n > 0)
		qsort(at, found->n, sizeof(*at), headline ? by_headline : by_rest);
	for (size_t i = 0; i < found->n && i < STORE_EXPANDED; i++)
		if ((headline ? at[i].headline : at[i].rest) > 0)
			store_list_add(&list, at[i].token);
	return (struct match_tokens){ list.at, list.n };
}

enum gb_status store_expand(gb_corpus *c, const struct ask_word *w, struct arena *a, struct match_tokens *headline,
                            struct match_tokens *rest)
{
	struct store_array found = { .size = sizeof(struct candidate), .arena = a };
	char token[STORE_TOKEN_BYTES];
	enum gb_status status;

	if (store_beginning(&w->w, w->form, token) && !strpbrk(w->typed, ".,")) {
		struct store_list list = { .arena = a };
		store_list_add(&list, arena_strdup(a, token));
		*headline = *rest = (struct match_tokens){ list.at, list.n };
		return GB_OK;
	}
	status = find_beginnings(c, w, &found);
	*headline = take(&found, true);
	*rest = take(&found, false);
	return status;
}
