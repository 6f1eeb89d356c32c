/* advice.c - why a search finds nothing, and what would find something. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

/* So many offers are tried and made; nobody reads more. */
#define OFFERS_MAX 12

struct advising {
	gb_corpus *c;
	const struct gb_query *q;
	const gb_ask *ask;
	struct arena *arena;
	struct store_array offers;      /* struct gb_offer */
	struct store_list unknown;
};

/* ---- words that are nowhere ------------------------------------------------------------------ */

static enum gb_status is_known(struct advising *v, const struct ask_word *w, bool *out)
{
	int64_t headline, rest;
	struct match_tokens h, r;
	enum gb_status status;

	*out = true;
	if (w->digits)
		return GB_OK;
	status = store_times(v->c, w, &headline, &rest);
	*out = headline + rest > 0;
	if (status == GB_OK && !*out && w->prefix) {
		status = store_expand(v->c, w, v->arena, &h, &r);
		*out = h.n + r.n > 0;
	}
	return status;
}

static enum gb_status find_unknown(struct advising *v)
{
	enum gb_status status = GB_OK;

	for (size_t i = 0; i < v->ask->terms.n; i++) {
		const struct ask_term *t = ask_term_at(&v->ask->terms, i);
		for (size_t k = 0; status == GB_OK && k < t->words.n && t->n_instead == 0; k++) {
			bool known;
			status = is_known(v, &t->words.at[k], &known);
			if (status == GB_OK && !known)
				store_list_add(&v->unknown, arena_strdup(v->arena, t->words.at[k].typed));
		}
	}
	return status;
}

/* ---- offers ---------------------------------------------------------------------------------- */

/* Offers a text when it finds something in the list that `base` asks for. */
static enum gb_status offer(struct advising *v, enum gb_advice_kind kind, const char *what, const char *text,
                            const struct gb_query *base)
{
	struct gb_query q = *base;
	struct gb_offer *o;
	long count;
	enum gb_status status;

	q.text = text;
	q.typing = false;
	status = store_search_count(v->c, &q, GB_ADVICE_READ + 1, v->arena, &count);
	if (status != GB_OK || count == 0)
		return status;
	o = store_array_add(&v->offers);
	*o = (struct gb_offer){ kind, what, text, count, false };
	if (count > GB_ADVICE_READ) {
		o->count = GB_ADVICE_READ;
		o->more = true;
	}
	return GB_OK;
}

static enum gb_status try(struct advising *v, enum gb_advice_kind kind, const char *what, const char *text)
{
	const struct gb_offer *at = v->offers.at;

	if (v->offers.n >= OFFERS_MAX || strcmp(text, v->ask->text) == 0)
		return GB_OK;
	for (size_t i = 0; i < v->offers.n; i++)
		if (strcmp(at[i].text, text) == 0)
			return GB_OK;
	return offer(v, kind, what, text, v->q);
}

/* The text with one piece replaced, without the spaces that are then too many. */
static const char *replace(struct advising *v, const struct ask_piece *p, const char *by)
{
	const char *s = v->ask->text;
	size_t before = p->from, after = p->to;

	while (before > 0 && s[before - 1] == ' ')
		before--;
	while (s[after] == ' ')
		after++;
	return arena_printf(v->arena, "%.*s%s%s%s%s", (int)before, s, before > 0 && *by ? " " : "", by,
		(before > 0 || *by) && s[after] ? " " : "", s + after);
}

static const char *text_of(struct advising *v, const struct ask_piece *p)
{
	return arena_strndup(v->arena, v->ask->text + p->from, p->to - p->from);
}

/* A phrase as its words: what stood in quotes, each word by itself. */
static const char *without_quotes(struct advising *v, const char *piece)
{
	const struct ask_run run = ask_words(v->arena, piece, false, false);
	struct buf b = BUF_EMPTY;
	const char *s;

	for (size_t i = 0; i < run.n; i++)
		buf_printf(&b, "%s%s", i ? " " : "", run.at[i].typed);
	s = arena_strdup(v->arena, buf_text(&b));
	buf_free(&b);
	return s;
}

/* Is anything asked for without this piece?  That something is not there is no help. */
static bool leaves_something(const struct advising *v, size_t without)
{
	const struct ask_piece *pieces = v->ask->pieces.at;

	for (size_t i = 0; i < v->ask->pieces.n; i++)
		if (i != without && v->ask->text[pieces[i].from] != '-')
			return true;
	return false;
}

static enum gb_status try_pieces(struct advising *v)
{
	const struct ask_piece *pieces = v->ask->pieces.at;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < v->ask->pieces.n; i++) {
		const struct ask_piece *p = &pieces[i];
		const char *what = text_of(v, p), *words = without_quotes(v, what);
		if (!p->is_field && what[0] != '-' && strchr(words, ' '))
			status = try(v, GB_TRY_WITHOUT_WORD, what, replace(v, p, words));
		if (status == GB_OK && leaves_something(v, i))
			status = try(v, p->is_field ? GB_TRY_WITHOUT_FIELD : GB_TRY_WITHOUT_WORD, what,
				replace(v, p, ""));
	}
	return status;
}

/* A piece without the words that are nowhere; as it is when it has none of these. */
static void write_known(struct advising *v, const char *piece, struct buf *out)
{
	const struct gb_ids unknown = store_list_ids(&v->unknown);
	const struct ask_run run = ask_words(v->arena, piece, false, false);
	struct buf known = BUF_EMPTY;
	size_t n = 0;

	for (size_t i = 0; i < run.n; i++)
		if (!store_in(&unknown, run.at[i].typed))
			buf_printf(&known, "%s%s", n++ ? " " : "", run.at[i].typed);
	buf_puts(out, n == run.n ? piece : buf_text(&known));
	buf_free(&known);
}

/* Without all words that are nowhere, in phrases too. */
static enum gb_status try_known(struct advising *v)
{
	const struct ask_piece *pieces = v->ask->pieces.at;
	struct buf text = BUF_EMPTY, clean = BUF_EMPTY, what = BUF_EMPTY;
	size_t at = 0, known = 0;
	enum gb_status status = GB_OK;

	for (size_t i = 0; v->unknown.n > 0 && i < v->ask->pieces.n; i++) {
		const struct ask_piece *p = &pieces[i];
		if (p->is_field || p->from < at || v->ask->text[p->from] == '-')
			continue;
		buf_add(&text, v->ask->text + at, p->from - at);
		const size_t before = text.len;
		write_known(v, text_of(v, p), &text);
		known += text.len > before;
		at = p->to;
	}
	buf_puts(&text, v->ask->text + at);
	text_clean(&clean, buf_text(&text), text.len, 0);
	for (size_t i = 0; i < v->unknown.n; i++)
		buf_printf(&what, "%s%s", i ? ", " : "", v->unknown.at[i]);
	if (known > 0)
		status = try(v, GB_TRY_WITHOUT_WORD, arena_strdup(v->arena, buf_text(&what)), arena_strdup(v->arena, buf_text(&clean)));
	buf_free(&text);
	buf_free(&clean);
	buf_free(&what);
	return status;
}

/* Where leaving one out is not enough: each word or phrase alone. */
static enum gb_status try_alone(struct advising *v)
{
	const struct ask_piece *pieces = v->ask->pieces.at;
	enum gb_status status = GB_OK;

	for (size_t i = 0; status == GB_OK && i < v->ask->pieces.n && v->ask->pieces.n > 2; i++) {
		const struct ask_piece *p = &pieces[i];
		if (!p->is_field && v->ask->text[p->from] != '-')
			status = try(v, GB_TRY_WITHOUT_WORD, replace(v, p, ""), text_of(v, p));
	}
	return status;
}

/* All but the fields, which are understood with and without marks. */
static enum gb_status try_bare(struct advising *v)
{
	const struct ask_piece *pieces = v->ask->pieces.at;
	struct buf bare = BUF_EMPTY, text = BUF_EMPTY;
	size_t at = 0;
	enum gb_status status;

	for (size_t i = 0; i < v->ask->pieces.n; i++) {
		const struct ask_piece *p = &pieces[i];
		if (p->is_field || p->from < at)
			continue;
		buf_add(&text, v->ask->text + at, p->from - at);
		buf_clear(&bare);
		text_fold(&bare, text_of(v, p), TEXT_BARE);
		buf_puts(&text, buf_text(&bare));
		at = p->to;
	}
	buf_puts(&text, v->ask->text + at);
	status = text_same(buf_text(&text), v->ask->text, TEXT_EXACT) ? GB_OK :
		try(v, GB_TRY_WITHOUT_MARKS, NULL, arena_strdup(v->arena, buf_text(&text)));
	buf_free(&bare);
	buf_free(&text);
	return status;
}

/* The text alone, whatever the list is narrowed to otherwise. */
static enum gb_status try_unfiltered(struct advising *v)
{
	const struct gb_query *q = v->q, all = { .kind = GB_ANY, .today = q->today };

	if (q->kind == GB_ANY && q->meetings.n + q->topics.n + q->agencies.n + q->indicators.n == 0 &&
		q->due == GB_DUE_ANY && !gb_date_given(q->meeting_date.from) && !gb_date_given(q->meeting_date.to))
		return GB_OK;
	return offer(v, GB_TRY_WITHOUT_FIELD, NULL, arena_strdup(v->arena, v->ask->text), &all);
}

/* What changes least comes first: no marks; then what leaves the fewest records. */
static int by_worth(const void *a, const void *b)
{
	const struct gb_offer *x = a, *y = b;
	const bool xm = x->kind == GB_TRY_WITHOUT_MARKS, ym = y->kind == GB_TRY_WITHOUT_MARKS;

	if (xm != ym)
		return xm ? -1 : 1;
	return x->count != y->count ? (x->count > y->count) - (x->count < y->count) : strcmp(x->text, y->text);
}

static enum gb_status advise(struct advising *v)
{
	enum gb_status status = store_search_ready(v->c);
	gb_ask *own = NULL;

	/* A reading of our own: the offers make the handle read others. */
	if (status == GB_OK)
		status = gb_ask_read(v->c, v->q->text, v->q->typing, &own);
	v->ask = own;
	if (status == GB_OK)
		status = find_unknown(v);
	if (status == GB_OK)
		status = try_bare(v);
	if (status == GB_OK)
		status = try_pieces(v);
	if (status == GB_OK)
		status = try_known(v);
	if (status == GB_OK && v->offers.n == 0)
		status = try_alone(v);
	if (status == GB_OK)
		status = try_unfiltered(v);
	gb_ask_free(own);
	return status;
}

enum gb_status gb_search_advice(gb_corpus *c, const struct gb_query *q, struct gb_advice *out)
{
	struct advising v = { .c = c, .q = q };
	enum gb_status status = store_read_begin(c);

	*out = (struct gb_advice){ .owner = NULL };
	if (status != GB_OK)
		return status;
	v.arena = arena_new();
	v.offers = (struct store_array){ .size = sizeof(struct gb_offer), .arena = v.arena };
	v.unknown.arena = v.arena;
	status = q->text ? advise(&v) : GB_OK;
	store_read_end(c);
	if (status != GB_OK) {
		arena_free(v.arena);
		return status;
	}
	if (v.offers.n > 0)
		qsort(v.offers.at, v.offers.n, sizeof(struct gb_offer), by_worth);
	*out = (struct gb_advice){ v.unknown.at, v.unknown.n, v.offers.at, v.offers.n, v.arena };
	return GB_OK;
}

void gb_advice_free(struct gb_advice *a)
{
	arena_free(a->owner);
	*a = (struct gb_advice){ .owner = NULL };
}
