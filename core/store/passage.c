/* passage.c - of the texts of a record the one in which most words stand, cut around them. */
#include "config.h"
#include "store/search.h"

#include <string.h>

/* Hits in one text that are looked at. */
#define HITS_MAX 200

struct choosing {
	const gb_ask *ask;
	struct arena *arena;
	enum gb_lang lang;              /* wanted */
	size_t words;                   /* that can be found */
	const char *best;
	enum gb_lang best_lang;
	size_t best_found;
	struct gb_hit hits[HITS_MAX];   /* of the best */
	size_t n_hits;
};

static size_t words_of(const gb_ask *a)
{
	size_t n = 0;

	for (size_t i = 0; i < a->terms.n; i++)
		n += ask_term_at(&a->terms, i)->words.n;
	return n;
}

/* The first of equals is kept; behind one that has everything none is looked at. */
static void offer(struct choosing *c, const char *text, enum gb_lang lang)
{
	struct gb_hit hits[HITS_MAX];
	size_t found, n;

	if (!text || !*text || (c->best && c->best_found == c->words))
		return;
	n = store_hits(c->ask, text, hits, HITS_MAX, &found);
	if (c->best && found <= c->best_found)
		return;
	c->best = text;
	c->best_lang = lang;
	c->best_found = found;
	memcpy(c->hits, hits, n * sizeof(hits[0]));
	c->n_hits = n;
}

static void offer_pair(struct choosing *c, const struct gb_text *t)
{
	offer(c, gb_text_in(t, c->lang, NULL), t->vi && (c->lang == GB_VI || !t->en) ? GB_VI : GB_EN);
	if (t->vi && t->en)
		offer(c, c->lang == GB_VI ? t->en : t->vi, c->lang == GB_VI ? GB_EN : GB_VI);
}

/* What says little alone: a value with what it measures, a number with the document that has it. */
static void offer_both(struct choosing *c, const char *one, const char *two)
{
	if (one && two)
		offer(c, arena_printf(c->arena, "%s: %s", one, two), GB_VI);
}

static void offer_slogan(struct choosing *c, const struct gb_slogan *s)
{
	offer(c, s->wording, GB_VI);
	offer(c, s->name, GB_VI);
	for (size_t i = 0; i < s->n_items; i++)
		offer(c, s->items[i].wording, GB_VI);
	offer_pair(c, &s->gloss);
	for (size_t i = 0; i < s->n_items; i++) {
		offer_pair(c, &s->items[i].gloss);
		offer_pair(c, &s->items[i].note);
	}
}

static void offer_record(struct choosing *c, const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		offer_slogan(c, &r->slogan);
		break;
	case GB_DIRECTIVE:
		offer_pair(c, &r->directive.text);
		offer_pair(c, &r->directive.due_text);
		break;
	case GB_FIGURE:
		offer_pair(c, &r->figure.label);
		offer_both(c, r->figure.label.vi, r->figure.written);
		offer_both(c, r->figure.label.vi, r->figure.change.written);
		offer_pair(c, &r->figure.period_text);
		break;
	default:
		offer_pair(c, &r->finding.text);
		break;
	}
	offer_pair(c, &r->note);
}

static void offer_meeting(struct choosing *c, const struct gb_meeting *m)
{
	offer_pair(c, &m->title);
	offer_pair(c, &m->summary);
	offer_pair(c, &m->focus);
	offer_pair(c, &m->short_title);
	offer_pair(c, &m->chair);
	offer_pair(c, &m->place);
	for (size_t i = 0; i < m->n_people; i++) {
		offer(c, m->people[i].name, GB_VI);
		offer_pair(c, &m->people[i].role);
	}
	for (size_t i = 0; i < m->n_documents; i++) {
		offer_pair(c, &m->documents[i].title);
		offer_both(c, m->documents[i].number, m->documents[i].title.vi);
	}
}

/* ---- cutting --------------------------------------------------------------------------------- */

/* The hits i..j that lie within the length and are most; both ends come back. */
static void densest(const struct gb_hit *hits, size_t n, size_t *first, size_t *last)
{
	*first = *last = 0;
	for (size_t i = 0, j = 0; i < n; i++) {
		j = j < i ? i : j;
		while (j + 1 < n && hits[j + 1].start + hits[j + 1].length - hits[i].start <= GB_PASSAGE_LENGTH)
			j++;
		if (j - i > *last - *first) {
			*first = i;
			*last = j;
		}
	}
}

static size_t bytes_of(const char *s, size_t points)
{
	size_t at = 0, n;

	for (; points > 0 && s[at]; points--) {
		text_code_point(s + at, &n);
		at += n;
	}
	return at;
}

/* Where a word begins at or behind `at`, before `most`; and where one ends at or before `at`, behind `least`.  Where there
 * is none, inside of a word. */
static size_t word_begin(const char *s, size_t at, size_t most)
{
	if (at == 0 || s[at - 1] == ' ')
		return at;
	for (size_t i = at; i < most; i++)
		if (s[i] == ' ')
			return i + 1;
	return at;
}

static size_t word_end(const char *s, size_t at, size_t least)
{
	if (s[at] == '\0')
		return at;
	for (size_t i = at; i > least; i--)
		if (s[i] == ' ')
			return i;
	return at;
}

/* From..to in bytes: the hits in the middle, as far as the text reaches. */
static void place_cut(const char *s, const struct gb_hit *hits, size_t n, size_t *from, size_t *to)
{
	const size_t length = text_length(s);
	size_t first, last, begin = 0, end = 0, spare;

	*from = 0;
	*to = strlen(s);
	if (length <= GB_PASSAGE_LENGTH)
		return;
	if (n > 0) {
		densest(hits, n, &first, &last);
		begin = hits[first].start;
		end = hits[last].start + hits[last].length;
	}
	spare = GB_PASSAGE_LENGTH > end - begin ? GB_PASSAGE_LENGTH - (end - begin) : 0;
	begin = begin > spare / 2 ? begin - spare / 2 : 0;
	if (begin + GB_PASSAGE_LENGTH > length)
		begin = length - GB_PASSAGE_LENGTH;
	*from = bytes_of(s, begin);
	*to = bytes_of(s, begin + GB_PASSAGE_LENGTH);
	*from = word_begin(s, *from, n > 0 ? hits[first].from : *to);
	*to = word_end(s, *to, n > 0 ? hits[last].to - 1 : *from);
	while (*to > *from && s[*to - 1] == ' ')
		--*to;
}

/* What stands before a text whose beginning was cut off. */
#define CUT "… "

static char *cut(struct arena *a, const char *s, size_t from, size_t to)
{
	return arena_printf(a, "%s%.*s%s", from > 0 ? CUT : "", (int)(to - from), s + from, s[to] ? " …" : "");
}

static size_t points_between(const char *s, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += ((unsigned char)s[from] & 0xc0) != 0x80;
	return n;
}

/* The hits that begin within the cut, as its text has them. */
static void take_hits(const struct choosing *choice, size_t from, size_t to, struct gb_passage *out)
{
	const char *s = choice->best;
	const size_t bytes = from > 0 ? strlen(CUT) : 0, points = from > 0 ? text_length(CUT) : 0;
	const size_t before = points_between(s, 0, from);
	struct gb_hit *hits = arena_copy(choice->arena, choice->hits, choice->n_hits, sizeof(*hits));

	for (size_t i = 0; i < choice->n_hits; i++) {
		const struct gb_hit *h = &choice->hits[i];
		const size_t end = h->to < to ? h->to : to;     /* a phrase can be longer than what is shown */
		if (h->from >= from && h->from < to)
			hits[out->n_hits++] = (struct gb_hit){ h->from - from + bytes, end - from + bytes,
				h->start - before + points, points_between(s, h->from, end) };
	}
	out->hits = hits;
}

/* ---- public ---------------------------------------------------------------------------------- */

enum gb_status gb_passage(gb_corpus *c, const gb_ask *a, const struct gb_row *row, enum gb_lang lang,
                          struct gb_passage *out)
{
	struct arena *arena = arena_new();
	struct choosing choice = { .ask = a, .arena = arena, .lang = lang, .best_lang = lang, .words = words_of(a) };
	size_t from, to;

	(void)c;
	if (row->record)
		offer_record(&choice, row->record);
	else
		offer_meeting(&choice, row->meeting);
	if (!choice.best)
		choice.best = "";
	place_cut(choice.best, choice.hits, choice.n_hits, &from, &to);
	*out = (struct gb_passage){ .text = cut(arena, choice.best, from, to), .lang = choice.best_lang, .owner = arena };
	take_hits(&choice, from, to, out);
	return GB_OK;
}

void gb_passage_free(struct gb_passage *p)
{
	arena_free(p->owner);
	*p = (struct gb_passage){ .text = NULL };
}
