/* hit.c - where in a text the words stand that are asked for.  The text is cut into words as the index was. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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

/* A text is read once, word by word; of those before only as many are kept as the longest phrase has. */
struct looking {
	const gb_ask *ask;
	const char *s;
	struct text_word *last;         /* a ring of `room` */
	size_t room, n;                 /* n: words read so far */
	uint64_t seen;                  /* which words of the terms were found, counted through all terms */
	struct gb_hit *hits;            /* as they are found */
	size_t n_hits, room_hits;
};

_Static_assert(GB_ASK_WORDS <= 64, "each word that is asked for has a bit");

/* 0: the last word; 1: the one before. */
static const struct text_word *word_before(const struct looking *l, size_t back)
{
	return &l->last[(l->n - 1 - back) % l->room];
}

/* Of a word that goes on behind what was typed, the letters that were: as many as the form has. */
static size_t end_of_typed(const struct looking *l, const struct ask_word *asked, const struct text_word *w)
{
	static const enum text_fold_level levels[] = { TEXT_BARE, TEXT_LETTERS, TEXT_EXACT };
	const char *typed = form_of(&asked->w, asked->form);
	size_t n = text_length(typed), end = w->from;
	struct text_folding f;
	struct text_folded c;

	if (!asked->prefix || w->number || strncmp(typed, form_of(w, asked->form), strlen(typed)) != 0)
		return w->to;
	text_folding_begin(&f, l->s + w->from, w->to - w->from, levels[asked->form]);
	for (; n > 0 && text_folding_next(&f, &c); n--)
		end = w->from + c.to;
	return end;
}

static void add_hit(struct looking *l, size_t from, size_t to)
{
	void *hits = l->hits;

	mem_reserve(&hits, &l->room_hits, l->n_hits + 1, sizeof(*l->hits));
	l->hits = hits;
	l->hits[l->n_hits++] = (struct gb_hit){ .from = from, .to = to };
}

/* ---- terms ----------------------------------------------------------------------------------- */

/* Words in a row, the last of which was read just now, are one hit. */
static bool find_row(struct looking *l, struct ask_run run)
{
	if (run.n == 0 || l->n < run.n)
		return false;
	for (size_t back = 0; back < run.n; back++)
		if (!ask_matches(&run.at[run.n - 1 - back], word_before(l, back)))
			return false;
	add_hit(l, word_before(l, run.n - 1)->from, end_of_typed(l, &run.at[run.n - 1], word_before(l, 0)));
	return true;
}

/* The bits of the words found: all of them for a phrase or another form.  Bit 0 is the term's first word. */
static uint64_t find_term(struct looking *l, const struct ask_term *t)
{
	const uint64_t all = t->words.n < 64 ? ((uint64_t)1 << t->words.n) - 1 : UINT64_MAX;
	uint64_t seen = 0;

	if (t->phrase)
		seen = find_row(l, t->words) ? all : 0;
	for (size_t i = 0; !t->phrase && i < t->words.n; i++)
		if (find_row(l, (struct ask_run){ &t->words.at[i], 1 }))
			seen |= (uint64_t)1 << i;
	for (size_t i = 0; i < t->n_instead; i++)
		if (find_row(l, t->instead[i]))
			seen = all;
	return seen;
}

static void find_terms(struct looking *l)
{
	size_t first = 0;

	for (size_t i = 0; i < l->ask->terms.n; i++) {
		const struct ask_term *t = ask_term_at(&l->ask->terms, i);
		l->seen |= find_term(l, t) << first;
		first += t->words.n;
	}
}

static size_t longest(const gb_ask *a)
{
	size_t n = 1;

	for (size_t i = 0; i < a->terms.n; i++) {
		const struct ask_term *t = ask_term_at(&a->terms, i);
		n = t->words.n > n ? t->words.n : n;
		for (size_t k = 0; k < t->n_instead; k++)
			n = t->instead[k].n > n ? t->instead[k].n : n;
	}
	return n;
}

/* ---- the letters that they begin with ---- */

/* Bare: a tone may be written on another letter than the one it is read on.  False: numbers are asked for, which words can be too ("ba"). */
static bool add_begin(bool begins[128], struct ask_run run)
{
	for (size_t i = 0; i < run.n; i++) {
		const unsigned char first = (unsigned char)run.at[i].w.bare[0];
		if (run.at[i].digits || run.at[i].w.number)
			return false;
		if (first < 128)
			begins[first] = true;
	}
	return true;
}

/* False: any word must be read. */
static bool find_begins(const gb_ask *a, bool begins[128])
{
	bool good = true;

	for (size_t i = 0; good && i < a->terms.n; i++) {
		const struct ask_term *t = ask_term_at(&a->terms, i);
		good = add_begin(begins, t->words);
		for (size_t k = 0; good && k < t->n_instead; k++)
			good = add_begin(begins, t->instead[k]);
	}
	return good;
}

static void look(struct looking *l)
{
	struct text_reading reading;
	bool begins[128] = { false };

	l->room = longest(l->ask);
	l->last = mem_alloc(l->room * sizeof(*l->last));
	text_reading_begin(&reading, l->s);
	if (find_begins(l->ask, begins))
		text_reading_only(&reading, begins);
	while (text_reading_next(&reading, &l->last[l->n % l->room])) {
		l->n++;
		find_terms(l);
	}
	free(l->last);
}

/* ---- in order -------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
	const struct gb_hit *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to < y->to) - (x->to > y->to);
}

static size_t points_between(const char *s, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += ((unsigned char)s[from] & 0xc0) != 0x80;
	return n;
}

/* Sorted, those that overlap as one, and counted in code points. */
static size_t settle(const struct looking *l, struct gb_hit *out, size_t room)
{
	size_t n = 0, bytes = 0, points = 0;

	if (l->n_hits > 0)
		qsort(l->hits, l->n_hits, sizeof(*l->hits), by_place);
	for (size_t i = 0; i < l->n_hits; i++) {
		const struct gb_hit *h = &l->hits[i];
		if (n > 0 && h->from < out[n - 1].to)
			out[n - 1].to = h->to > out[n - 1].to ? h->to : out[n - 1].to;
		else if (n < room)
			out[n++] = *h;
		else
			break;
	}
	for (size_t i = 0; i < n; i++) {
		points += points_between(l->s, bytes, out[i].from);
		out[i].start = points;
		out[i].length = points_between(l->s, out[i].from, out[i].to);
		points += out[i].length;
		bytes = out[i].to;
	}
	return n;
}

size_t store_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room, size_t *found)
{
	struct looking l = { .ask = a, .s = s };
	size_t n;

	if (a->terms.n > 0)
		look(&l);
	n = settle(&l, out, room);
	free(l.hits);
	for (*found = 0; l.seen; l.seen &= l.seen - 1)
		++*found;
	return n;
}

size_t gb_hits(const gb_ask *a, const char *s, struct gb_hit *out, size_t room)
{
	size_t found;

	return store_hits(a, s, out, room, &found);
}
