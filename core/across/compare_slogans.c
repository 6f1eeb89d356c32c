/* compare_slogans.c - the slogans of two meetings, and the items of frameworks of one name, paired by their words. */
#include "config.h"

#include "across/compare_inside.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* So many of each list that found no equal are held against each other for being nearly the same; each with each,
 * so this bounds what a list of thousands costs. */
#define ALIKE_MOST 64
/* Words that stand in more than a third of all the phrases ("đẩy mạnh" in "5 đẩy mạnh") say nothing of any one; but
 * what two have in common stands in two. */
#define COMMON_PART 3
#define COMMON_LEAST 2

#define NO_MATE ((size_t)-1)

/* A wording as it is compared. */
struct phrase {
	const char *key;                /* equal keys are one wording; NULL: none is like it */
	const char *const *words;       /* sorted, each once */
	size_t n_words;
	long long group;                /* nearly the same is looked for within a group; 0: nowhere */
	size_t mate;                    /* the place of its equal in the other list, or NO_MATE */
	bool alike;                     /* that one is not the same, but nearly */
};

struct phrases {
	struct phrase *at;
	size_t n;
};

/* ---- what is compared ---- */

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorts, and drops what stands there twice. */
static size_t make_set(const char **words, size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(words, n, sizeof *words, by_text);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || strcmp(words[i], words[i - 1]) != 0)
			words[kept++] = words[i];
	return kept;
}

/* The words of a text, without case and punctuation.  Of names (`bare`) no mark counts, and ba is 3. */
static void read_words(struct phrase *p, struct arena *arena, const char *sign, const char *text, bool bare)
{
	struct text_reading reading;
	struct text_word word;
	struct buf key = BUF_EMPTY;
	void *words = NULL;
	size_t room = 0;

	if (!text || !*text)
		return;
	buf_puts(&key, sign);
	text_reading_begin(&reading, text);
	while (text_reading_next(&reading, &word)) {
		const char *form = !bare ? word.exact : word.digits ? word.digits : word.bare;
		buf_printf(&key, " %s", form);
		mem_reserve(&words, &room, p->n_words + 1, sizeof(const char *));
		((const char **)words)[p->n_words++] = arena_strdup(arena, form);
	}
	p->n_words = make_set(words, p->n_words);
	p->words = arena_copy(arena, words, p->n_words, sizeof(const char *));
	p->key = arena_strdup(arena, buf_text(&key));
	free(words);
	buf_free(&key);
}

static struct phrases new_phrases(struct arena *arena, size_t n)
{
	struct phrases all = { arena_alloc(arena, n * sizeof(struct phrase)), n };

	for (size_t i = 0; i < n; i++)
		all.at[i].mate = NO_MATE;
	return all;
}

/* Frameworks are one by their name; mottos and themes by their wording, and those of one kind and year may be nearly
 * the same. */
static struct phrases phrases_of_slogans(struct arena *arena, const struct gb_record *const *slogans, size_t n)
{
	struct phrases all = new_phrases(arena, n);

	for (size_t i = 0; i < n; i++) {
		const struct gb_slogan *s = &slogans[i]->slogan;
		if (s->kind == GB_FRAMEWORK) {
			read_words(&all.at[i], arena, "framework", s->name ? s->name : s->wording, true);
		} else {
			read_words(&all.at[i], arena, "wording", s->wording ? s->wording : s->name, false);
			all.at[i].group = s->kind * (INT_MAX + 1LL) + s->year;
		}
	}
	return all;
}

static struct phrases phrases_of_items(struct arena *arena, const struct gb_slogan *s)
{
	struct phrases all = new_phrases(arena, s->n_items);

	for (size_t i = 0; i < s->n_items; i++) {
		read_words(&all.at[i], arena, "", s->items[i].wording, false);
		all.at[i].group = 1;
	}
	return all;
}

/* ---- the same ---- */

struct place {
	const char *key;
	size_t at;
};

static int by_key(const void *a, const void *b)
{
	const struct place *p = a, *q = b;
	const int order = strcmp(p->key, q->key);

	return order ? order : (p->at > q->at) - (p->at < q->at);
}

static struct place *places_of(struct arena *arena, const struct phrases *all, size_t *n)
{
	struct place *places = arena_alloc(arena, all->n * sizeof *places);

	*n = 0;
	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].key)
			places[(*n)++] = (struct place){ all->at[i].key, i };
	qsort(places, *n, sizeof *places, by_key);
	return places;
}

static void join(struct phrases *a, size_t i, struct phrases *b, size_t j, bool alike)
{
	a->at[i].mate = j;
	b->at[j].mate = i;
	a->at[i].alike = b->at[j].alike = alike;
}

static void join_equal(struct arena *arena, struct phrases *a, struct phrases *b)
{
	size_t n, m, i = 0, j = 0;
	const struct place *p = places_of(arena, a, &n), *q = places_of(arena, b, &m);

	while (i < n && j < m) {
		const int order = strcmp(p[i].key, q[j].key);
		if (order == 0)
			join(a, p[i].at, b, q[j].at, false);
		i += order <= 0;
		j += order >= 0;
	}
}

/* ---- nearly the same ---- */

/* All words of both lists, sorted, as often as there are phrases with them. */
struct spread {
	const char **words;
	size_t n;
	size_t common;                  /* a word in more phrases than that is common */
};

static struct spread spread_of(struct arena *arena, const struct phrases *a, const struct phrases *b)
{
	const struct phrases *const both[] = { a, b };
	struct spread s = { .common = (a->n + b->n) / COMMON_PART };
	size_t n = 0;

	if (s.common < COMMON_LEAST)
		s.common = COMMON_LEAST;
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < both[k]->n; i++)
			n += both[k]->at[i].n_words;
	s.words = arena_alloc(arena, n * sizeof *s.words);
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < both[k]->n; i++)
			for (size_t w = 0; w < both[k]->at[i].n_words; w++)
				s.words[s.n++] = both[k]->at[i].words[w];
	qsort(s.words, s.n, sizeof *s.words, by_text);
	return s;
}

/* The place of the first word that is not before this one. */
static size_t first_of(const struct spread *s, const char *word)
{
	size_t from = 0, to = s->n;

	while (from < to) {
		const size_t middle = from + (to - from) / 2;
		if (strcmp(s->words[middle], word) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static bool is_common(const struct spread *s, const char *word)
{
	const size_t beyond = first_of(s, word) + s->common;

	return beyond < s->n && strcmp(s->words[beyond], word) == 0;
}

/* A phrase without a mate, and the words that tell it from the others. */
struct left {
	size_t at;
	const char **words;
	size_t n;
};

static size_t left_of(struct arena *arena, const struct spread *s, const struct phrases *all, struct left out[ALIKE_MOST])
{
	size_t n = 0;

	for (size_t i = 0; i < all->n && n < ALIKE_MOST; i++) {
		const struct phrase *p = &all->at[i];
		if (p->mate != NO_MATE || p->group == 0)
			continue;
		struct left *l = &out[n++];
		*l = (struct left){ i, arena_alloc(arena, p->n_words * sizeof *l->words), 0 };
		for (size_t w = 0; w < p->n_words; w++)
			if (!is_common(s, p->words[w]))
				l->words[l->n++] = p->words[w];
	}
	return n;
}

static size_t shared_words(const struct left *a, const struct left *b)
{
	size_t i = 0, j = 0, shared = 0;

	while (i < a->n && j < b->n) {
		const int order = strcmp(a->words[i], b->words[j]);
		shared += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	return shared;
}

struct likeness {
	size_t a, b;
	size_t thousandths;             /* of the words of both that are shared */
};

static int most_alike(const void *a, const void *b)
{
	const struct likeness *p = a, *q = b;

	if (p->thousandths != q->thousandths)
		return p->thousandths > q->thousandths ? -1 : 1;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

/* Two are alike when more than half of their words are shared. */
static void join_alike(struct arena *arena, struct phrases *a, struct phrases *b)
{
	const struct spread s = spread_of(arena, a, b);
	struct left p[ALIKE_MOST], q[ALIKE_MOST];
	const size_t n = left_of(arena, &s, a, p), m = left_of(arena, &s, b, q);
	struct likeness *found = arena_alloc(arena, n * m * sizeof *found);
	size_t n_found = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < m; j++) {
			const size_t all = p[i].n + q[j].n;
			const size_t of = all ? 2000 * shared_words(&p[i], &q[j]) / all : 0;
			if (a->at[p[i].at].group == b->at[q[j].at].group && of > 500)
				found[n_found++] = (struct likeness){ p[i].at, q[j].at, of };
		}
	}
	qsort(found, n_found, sizeof *found, most_alike);
	for (size_t i = 0; i < n_found; i++)
		if (a->at[found[i].a].mate == NO_MATE && b->at[found[i].b].mate == NO_MATE)
			join(a, found[i].a, b, found[i].b, true);
}

static void join_all(struct arena *arena, struct phrases *a, struct phrases *b)
{
	join_equal(arena, a, b);
	join_alike(arena, a, b);
}

/* ---- side by side ---- */

/* The items of frameworks of one name: the same, what has changed, then what only one has; of one alone all. */
static void compare_items(struct gb_compared_slogan *pair, struct arena *arena, struct arena *scratch)
{
	static const struct gb_slogan none;
	const struct gb_slogan *sa = pair->a ? &pair->a->slogan : &none, *sb = pair->b ? &pair->b->slogan : &none;
	struct phrases a = phrases_of_items(scratch, sa), b = phrases_of_items(scratch, sb);
	struct gb_compared_item *items = arena_alloc(arena, (a.n + b.n) * sizeof *items);

	join_all(scratch, &a, &b);
	pair->items = items;
	for (int alike = 0; alike <= 1; alike++)
		for (size_t i = 0; i < a.n; i++)
			if (a.at[i].mate != NO_MATE && a.at[i].alike == (alike == 1))
				items[pair->n_items++] = (struct gb_compared_item){
					&sa->items[i], &sb->items[a.at[i].mate], alike == 1
				};
	for (size_t i = 0; i < a.n; i++)
		if (a.at[i].mate == NO_MATE)
			items[pair->n_items++] = (struct gb_compared_item){ .a = &sa->items[i] };
	for (size_t i = 0; i < b.n; i++)
		if (b.at[i].mate == NO_MATE)
			items[pair->n_items++] = (struct gb_compared_item){ .b = &sb->items[i] };
}

static const struct gb_record **slogans_of(struct arena *arena, const struct gb_briefing *b, size_t *n)
{
	const struct gb_record **found = arena_alloc(arena, b->n_records * sizeof *found);

	*n = 0;
	for (size_t i = 0; i < b->n_records; i++)
		if (b->records[i].kind == GB_SLOGAN)
			found[(*n)++] = &b->records[i];
	return found;
}

void compare_slogans(struct gb_comparison *c, struct arena *arena)
{
	struct arena *scratch = arena_new();
	size_t n, m;
	const struct gb_record **of_a = slogans_of(scratch, c->a, &n), **of_b = slogans_of(scratch, c->b, &m);
	struct phrases a = phrases_of_slogans(scratch, of_a, n), b = phrases_of_slogans(scratch, of_b, m);
	struct gb_compared_slogan *all = arena_alloc(arena, (n + m) * sizeof *all);

	join_all(scratch, &a, &b);
	for (size_t i = 0; i < n; i++)
		if (a.at[i].mate != NO_MATE)
			all[c->n_slogans++] = (struct gb_compared_slogan){
				.a = of_a[i], .b = of_b[a.at[i].mate], .alike = a.at[i].alike
			};
	for (size_t i = 0; i < n; i++)
		if (a.at[i].mate == NO_MATE)
			all[c->n_slogans++] = (struct gb_compared_slogan){ .a = of_a[i] };
	for (size_t i = 0; i < m; i++)
		if (b.at[i].mate == NO_MATE)
			all[c->n_slogans++] = (struct gb_compared_slogan){ .b = of_b[i] };
	for (size_t i = 0; i < c->n_slogans; i++)
		compare_items(&all[i], arena, scratch);
	c->slogans = all;
	arena_free(scratch);
}
