/* hit.c - where in a text the words stand that are asked for.  The text is cut into words as the index was. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

static const char *form_of(const struct text_word *w, enum store_form form)
{
	return form == STORE_BARE ? w->bare : form == STORE_LETTERS ? w->letters : w->exact;
}

bool ask_matches(const struct ask_word *asked, const struct text_word *w)
{
	const char *wanted = form_of(&asked->w, asked->form), *given = form_of(w, asked->form);

	if (asked->prefix ? strncmp(wanted, given, strlen(wanted)) == 0 : strcmp(wanted, given) == 0)
		return true;
	if (asked->digits && ((w->number && strcmp(asked->digits, w->bare) == 0) ||
			(w->digits && strcmp(asked->digits, w->digits) == 0)))
		return true;
	return asked->w.number && w->digits && strcmp(asked->w.bare, w->digits) == 0;
}

/* ---- the words of the text ------------------------------------------------------------------- */

struct looking {
	const char *s;
	struct arena *arena;
	struct store_array words;       /* struct text_word */
	struct store_array hits;        /* struct gb_hit, as they are found */
};

static const struct text_word *word_at(const struct looking *l, size_t i)
{
	return (const struct text_word *)l->words.at + i;
}

static void cut(struct looking *l)
{
	struct text_reading reading;
	struct text_word w;

	text_reading_begin(&reading, l->s);
	while (text_reading_next(&reading, &w))
		*(struct text_word *)store_array_add(&l->words) = w;
}

/* Of a word that goes on behind what was typed, the letters that were: as many as the form has. */
static size_t end_of_typed(const struct looking *l, const struct ask_word *asked, const struct text_word *w)
{
	static const enum text_fold_level levels[] = { TEXT_BARE, TEXT_LETTERS, TEXT_EXACT };
	const char *typed = form_of(&asked->w, asked->form);
	size_t n = text_length(typed), end = w->from;
	struct text_folding f;
	struct text_folded c;

	if (w->number || strncmp(typed, form_of(w, asked->form), strlen(typed)) != 0)
		return w->to;
	text_folding_begin(&f, l->s + w->from, w->to - w->from, levels[asked->form]);
	for (; n > 0 && text_folding_next(&f, &c); n--)
		end = w->from + c.to;
	return end;
}

static void add_hit(struct looking *l, size_t from, size_t to)
{
	struct gb_hit *h = store_array_add(&l->hits);

	h->from = from;
	h->to = to;
}

static void add_word(struct looking *l, const struct ask_word *asked, const struct text_word *w)
{
	add_hit(l, w->from, asked->prefix ? end_of_typed(l, asked, w) : w->to);
}

/* ---- terms ----------------------------------------------------------------------------------- */

/* How often; each place is noted. */
static size_t find_phrase(struct looking *l, struct ask_run run)
{
	size_t found = 0;

	for (size_t i = 0; i + run.n <= l->words.n; i++) {
		size_t k = 0;
		while (k < run.n && ask_matches(&run.at[k], word_at(l, i + k)))
			k++;
		if (k < run.n)
			continue;
		found++;
		for (k = 0; k < run.n; k++)
			add_word(l, &run.at[k], word_at(l, i + k));
	}
	return found;
}

static size_t find_word(struct looking *l, const struct ask_word *asked)
{
	size_t found = 0;

	for (size_t i = 0; i < l->words.n; i++) {
		if (!ask_matches(asked, word_at(l, i)))
			continue;
		found++;
		add_word(l, asked, word_at(l, i));
	}
	return found;
}

/* How many of its words a term finds: all of them for a phrase or another form. */
static size_t find_term(struct looking *l, const struct ask_term *t)
{
	size_t found = 0;

	if (t->phrase)
		found = find_phrase(l, t->words) > 0 ? t->words.n : 0;
	for (size_t i = 0; !t->phrase && i < t->words.n; i++)
		found += find_word(l, &t->words.at[i]) > 0;
	for (size_t i = 0; i < t->n_instead; i++)
		if (find_phrase(l, t->instead[i]) > 0)
			found = t->words.n;
	return found;
}

/* ---- in order -------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
	const struct gb_hit *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to < y->to) - (x->to > y->to);
}

/* Sorted, without those inside of others, and counted in code points. */
static size_t settle(const struct looking *l, struct gb_hit *out, size_t room)
{
	struct gb_hit *at = l->hits.at;
	size_t n = 0, bytes = 0, points = 0;

	if (l->hits.n > 0)
		qsort(at, l->hits.n, sizeof(*at), by_place);
	for (size_t i = 0; i < l->hits.n && n < room; i++) {
		if (n > 0 && at[i].from < out[n - 1].to)
			continue;
		out[n] = at[i];
		for (; bytes < at[i].from; bytes++)
			points += ((unsigned char)l->s[bytes] & 0xc0) != 0x80;
		out[n].start = points;
		for (; bytes < at[i].to; bytes++)
			points += ((unsigned char)l->s[bytes] & 0xc0) != 0x80;
		out[n].length = points - out[n].start;
		n++;
	}
	return n;
}

size_t store_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room, size_t *found)
{
	struct looking l = { .s = s, .arena = arena_new() };
	size_t n;

	l.words = (struct store_array){ .size = sizeof(struct text_word), .arena = l.arena };
	l.hits = (struct store_array){ .size = sizeof(struct gb_hit), .arena = l.arena };
	*found = 0;
	if (a->terms.n > 0)
		cut(&l);
	for (size_t i = 0; i < a->terms.n; i++)
		*found += find_term(&l, ask_term_at(&a->terms, i));
	n = settle(&l, out, room);
	arena_free(l.arena);
	return n;
}

size_t gb_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room)
{
	size_t found;

	return store_hits(a, s, out, room, &found);
}
