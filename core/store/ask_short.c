/* ask_short.c - other forms of what is searched for: BYT is Bộ Y tế, NQ57 is Nghị quyết 57, and the other way round.  The
 * general ones are the text room's, those of agencies the vocabulary's.  The index stays plain: each form is looked
 * for. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* The forms of one name; all of a set follow each other.  There are hundreds, of which a search needs one or two: only these are taken
 * apart into words. */
struct form {
	const char *text;
	const char *first;              /* its first word, bare; NULL: a number, which is asked for in several ways */
	size_t n;                       /* words */
	size_t set;
	bool brief;
};

struct store_shorts {
	struct arena *arena;
	const void *vocabulary;
	uint64_t edition;
	struct store_array forms;       /* struct form */
	struct ask_run *documents;      /* of each of text_shorts() that is numbered, its full form */
};

void store_free_shorts(gb_corpus *c)
{
	if (!c->shorts)
		return;
	arena_free(c->shorts->arena);
	free(c->shorts);
	c->shorts = NULL;
}

/* ---- the forms that there are ---------------------------------------------------------------- */

static struct ask_run words_of(const char *text, struct arena *a)
{
	return ask_words(a, text, false, true);
}

static void add_form(struct store_shorts *s, const char *text, size_t set, bool brief)
{
	struct arena *scratch = arena_new();
	const struct ask_run words = text ? words_of(text, scratch) : (struct ask_run){ NULL, 0 };

	if (words.n > 0) {
		const struct text_word *first = &words.at[0].w;
		struct form *f = store_array_add(&s->forms);
		*f = (struct form){ .text = arena_strdup(s->arena, text), .n = words.n, .set = set, .brief = brief };
		f->first = first->number || first->digits ? NULL : arena_strdup(s->arena, first->bare);
	}
	arena_free(scratch);
}

static void split_documents(struct store_shorts *s)
{
	size_t n;
	const struct text_short *all = text_shorts(&n);

	s->documents = arena_alloc(s->arena, n * sizeof(*s->documents));
	for (size_t i = 0; i < n; i++)
		if (all[i].numbered)
			s->documents[i] = words_of(all[i].full, s->arena);
}

static void add_general(struct store_shorts *s, size_t *set)
{
	size_t n;
	const struct text_short *all = text_shorts(&n);

	for (size_t i = 0; i < n; i++) {
		if (all[i].numbered)
			continue;
		add_form(s, all[i].brief, ++*set, true);
		add_form(s, all[i].full, *set, false);
	}
}

static void add_agencies(struct store_shorts *s, const struct gb_vocabulary *v, size_t *set)
{
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		if (a->shorts.n == 0)
			continue;
		++*set;
		for (size_t k = 0; k < a->shorts.n; k++)
			add_form(s, a->shorts.at[k], *set, true);
		add_form(s, a->name.vi, *set, false);
		add_form(s, a->name.en, *set, false);
	}
}

static bool are_current(const struct store_shorts *s, gb_corpus *c)
{
	return s && s->vocabulary == gb_vocabulary(c) && s->edition == (c->words ? c->words->edition : 0);
}

static const struct store_shorts *shorts_of(gb_corpus *c)
{
	const struct gb_vocabulary *v = gb_vocabulary(c);
	const uint64_t edition = c->words ? c->words->edition : 0;
	struct store_shorts *s = c->shorts;
	size_t set = 0;

	if (are_current(s, c))
		return s;
	store_free_shorts(c);
	s = c->shorts = mem_alloc(sizeof(*s));
	s->arena = arena_new();
	s->vocabulary = v;
	s->edition = edition;
	s->forms = (struct store_array){ .size = sizeof(struct form), .arena = s->arena };
	split_documents(s);
	add_general(s, &set);
	add_agencies(s, v, &set);
	return s;
}

/* ---- finding them in what is asked ----------------------------------------------------------- */

static bool starts_with(struct ask_run asked, size_t at, struct ask_run form)
{
	if (asked.n - at < form.n)
		return false;
	for (size_t i = 0; i < form.n; i++) {
		struct ask_word whole = asked.at[at + i];
		whole.prefix = false;
		if (!ask_matches(&whole, &form.at[i].w))
			return false;
	}
	return true;
}

static bool holds(struct ask_run all, struct ask_run part)
{
	for (size_t i = 0; i + part.n <= all.n; i++)
		if (starts_with(all, i, part))
			return true;
	return false;
}

struct found {
	struct arena *arena;
	size_t n;                       /* words of what is asked that have other forms */
	struct ask_run others[ASK_INSTEAD];
	size_t n_others;
};

static void add_other(struct found *f, struct ask_run words)
{
	if (words.n > 0 && f->n_others < ASK_INSTEAD)
		f->others[f->n_others++] = words;
}

/* The other forms of the set: for a name its abbreviations, for an abbreviation all. */
static void add_others(struct found *f, const struct store_shorts *s, const struct form *known, struct ask_run known_words)
{
	const struct form *all = s->forms.at;

	for (size_t i = 0; i < s->forms.n; i++) {
		if (all[i].set != known->set || &all[i] == known || !(known->brief || all[i].brief))
			continue;
		const struct ask_run words = words_of(all[i].text, f->arena);
		if (!holds(words, known_words))
			add_other(f, words);
	}
}

/* Does it stand here?  Then *words are its own. */
static bool stands_at(const struct form *k, struct ask_run asked, size_t at, struct arena *a, struct ask_run *words)
{
	if (asked.n - at < k->n || (k->first && strcmp(k->first, asked.at[at].w.bare) != 0))
		return false;
	*words = words_of(k->text, a);
	return starts_with(asked, at, *words);
}

/* The longest name or abbreviation that begins here, of one set or several. */
static void find_named(const struct store_shorts *s, struct ask_run asked, size_t at, struct found *f)
{
	const struct form *all = s->forms.at;
	struct arena *scratch = arena_new();
	struct ask_run words;

	for (size_t i = 0; i < s->forms.n; i++)
		if (all[i].n > f->n && stands_at(&all[i], asked, at, scratch, &words))
			f->n = all[i].n;
	for (size_t i = 0; f->n > 0 && i < s->forms.n; i++)
		if (all[i].n == f->n && stands_at(&all[i], asked, at, scratch, &words))
			add_others(f, s, &all[i], words);
	arena_free(scratch);
}

/* ---- documents with their numbers ------------------------------------------------------------ */

static void add_text(struct found *f, const char *format, const char *a, const char *b)
{
	struct buf text = BUF_EMPTY;

	/* Each is one of the formats below, with two %s. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	buf_printf(&text, format, a, b);
#pragma GCC diagnostic pop
	add_other(f, ask_words(f->arena, buf_text(&text), false, true));
	buf_free(&text);
}

static const char *roman(const char *digits)
{
	static const char *const quarters[] = { "I", "II", "III", "IV" };

	return digits[0] >= '1' && digits[0] <= '4' && !digits[1] ? quarters[digits[0] - '1'] : NULL;
}

/* The forms of document `d` number `digits`, but for the one that was typed. */
static void add_documents(struct found *f, const struct text_short *d, const char *digits, bool brief)
{
	const char *number = digits + (digits[0] == '0' && digits[1]);

	if (brief) {
		add_text(f, "%s %s", d->full, number);
		if (strlen(d->brief) > 1)
			add_text(f, "%s số %s", d->full, number);
	} else {
		add_text(f, "%s%s", d->brief, number);
		if (strlen(d->brief) > 1 && !number[1])
			add_text(f, "%s0%s", d->brief, number);
	}
	if (strlen(d->brief) > 1) {
		add_text(f, "%s-%s", number, d->brief);         /* 57-NQ/TW */
		add_text(f, "%s %s", d->brief, number);
	} else if (roman(number)) {
		add_text(f, "%s %s", d->full, roman(number));
		if (!brief)
			add_text(f, "%s %s", d->full, number);
	}
}

static bool is_brief(const struct ask_word *asked, size_t letters, const char *brief)
{
	struct buf folded = BUF_EMPTY;
	const bool bare = asked->form == STORE_BARE;
	bool same;

	text_fold(&folded, brief, bare ? TEXT_BARE : TEXT_EXACT);
	same = folded.len == letters && memcmp(buf_text(&folded), bare ? asked->w.bare : asked->w.exact, letters) == 0;
	buf_free(&folded);
	return same;
}

/* "quý IV" */
static const char *number_of(const struct ask_word *w)
{
	static const char *const quarters[][2] = { { "i", "1" }, { "ii", "2" }, { "iii", "3" }, { "iv", "4" } };

	if (w->w.number)
		return w->w.bare;
	for (size_t i = 0; i < sizeof(quarters) / sizeof(quarters[0]); i++)
		if (strcmp(w->w.bare, quarters[i][0]) == 0)
			return quarters[i][1];
	return NULL;
}

static void find_document(struct ask_run asked, size_t at, const struct text_short *d, struct ask_run full, struct found *f)
{
	const struct ask_word *w = &asked.at[at];
	const char *word = w->form == STORE_BARE ? w->w.bare : w->w.exact;
	const size_t letters = strcspn(word, "0123456789"), digits = strspn(word + letters, "0123456789");
	const char *number;
	size_t next;

	if (letters > 0 && digits > 0 && !word[letters + digits] && is_brief(w, letters, d->brief)) {
		f->n = 1;
		add_documents(f, d, word + letters, true);
		return;
	}
	if (!starts_with(asked, at, full))
		return;
	next = at + full.n;
	if (next + 1 < asked.n && strcmp(asked.at[next].w.bare, "so") == 0)
		next++;
	number = next < asked.n ? number_of(&asked.at[next]) : NULL;
	if (!number || (!asked.at[next].w.number && strlen(d->brief) > 1))
		return;
	f->n = next + 1 - at;
	add_documents(f, d, number, false);
}

static struct found find(const struct store_shorts *s, struct ask_run asked, size_t at, struct arena *a)
{
	struct found f = { .arena = a };
	size_t n;
	const struct text_short *all = text_shorts(&n);

	for (size_t i = 0; f.n == 0 && i < n; i++)
		if (all[i].numbered)
			find_document(asked, at, &all[i], s->documents[i], &f);
	if (f.n == 0)
		find_named(s, asked, at, &f);
	return f;
}

/* ---- into the terms -------------------------------------------------------------------------- */

static void set_others(struct ask_term *t, const struct found *f)
{
	t->instead = arena_copy(f->arena, f->others, f->n_others, sizeof(f->others[0]));
	t->n_instead = f->n_others;
}

/* A phrase with its words at..at + n replaced. */
static struct ask_run replace(struct arena *a, struct ask_run words, size_t at, size_t n, struct ask_run by)
{
	struct ask_word *all = arena_alloc(a, (words.n - n + by.n) * sizeof(*all));

	memcpy(all, words.at, at * sizeof(*all));
	memcpy(all + at, by.at, by.n * sizeof(*all));
	memcpy(all + at + by.n, words.at + at + n, (words.n - at - n) * sizeof(*all));
	return (struct ask_run){ all, words.n - n + by.n };
}

static void find_in_phrase(const struct store_shorts *s, struct ask_term *t, struct arena *a)
{
	struct found all = { .arena = a };

	for (size_t i = 0, step; i < t->words.n; i += step) {
		const struct found f = find(s, t->words, i, a);
		for (size_t k = 0; k < f.n_others; k++)
			add_other(&all, replace(a, t->words, i, f.n, f.others[k]));
		step = f.n ? f.n : 1;
	}
	set_others(t, &all);
}

/* The words of the terms from `at` on that stand alone, at most `most`, as one run. */
static struct ask_run plain_words(const struct store_array *terms, size_t at, size_t most, struct arena *a)
{
	struct store_array words = { .size = sizeof(struct ask_word), .arena = a };

	for (; at < terms->n && words.n < most && ask_term_at(terms, at)->words.n == 1; at++)
		*(struct ask_word *)store_array_add(&words) = *ask_term_at(terms, at)->words.at;
	return (struct ask_run){ words.at, words.n };
}

/* What must not be found must not be found word by word: `most` is 1. */
static void find_in_terms(const struct store_shorts *s, struct store_array *terms, size_t most, struct arena *a)
{
	const struct store_array old = *terms;

	*terms = (struct store_array){ .size = sizeof(struct ask_term), .arena = a };
	for (size_t i = 0, step; i < old.n; i += step) {
		struct ask_term *t = store_array_add(terms);
		const struct ask_run words = plain_words(&old, i, most, a);
		*t = *ask_term_at(&old, i);
		step = 1;
		if (words.n == 0) {
			find_in_phrase(s, t, a);
			continue;
		}
		const struct found f = find(s, words, 0, a);
		if (f.n_others == 0)
			continue;
		step = f.n;
		t->words = (struct ask_run){ words.at, f.n };
		t->to = ask_term_at(&old, i + f.n - 1)->to;
		set_others(t, &f);
	}
}

bool store_shorts_ready(gb_corpus *c)
{
	const bool were = are_current(c->shorts, c);

	(void)shorts_of(c);
	return were;
}

void ask_find_shorts(gb_corpus *c, gb_ask *a)
{
	const struct store_shorts *s = shorts_of(c);

	find_in_terms(s, &a->terms, GB_ASK_WORDS, a->arena);
	find_in_terms(s, &a->without, 1, a->arena);
}
