/* match.c - what is asked as expressions of FTS5.  Nothing that somebody typed is ever a part of their syntax: each
 * token stands in quotes, and a word has no sign in it. */
#include "config.h"
#include "store/search.h"

#include <string.h>

/* Words that are no two frequent ones are looked for side by side in all rows that have the rarest of them, half a µs
 * each.  Where that is too many, a phrase that need not be is not looked for: one whose last word is a beginning,
 * and one in another wording. */
#define RARE_TIMES 20000

/* So many wordings of the whole are looked for as one phrase. */
#define WORDINGS 6

struct matching {
	gb_corpus *c;
	const gb_ask *a;
	struct arena *arena;
	struct match_tokens headline, rest;     /* what the last word may become */
	int64_t rarest;                         /* how often the rarest whole word stands in the corpus */
};

static const char *keep(struct matching *m, struct buf *b)
{
	const char *s = b->len > 0 ? arena_strdup(m->arena, buf_text(b)) : NULL;

	buf_free(b);
	return s;
}

/* ---- one word -------------------------------------------------------------------------------- */

static bool is_open(const struct ask_word *w, bool exact)
{
	return w->prefix && !exact;
}

/* What stands around each token of a place. */
struct around {
	const char *before, *sign, *after;
};

static void write_token(const char *joint, const struct around *around, const char *token, struct buf *out)
{
	buf_puts(out, joint);
	buf_puts(out, around->before);
	buf_puts(out, around->sign);
	buf_puts(out, token);
	buf_puts(out, around->after);
}

/* The tokens for one place, parted by `between`; each as `before`, its sign, itself and `after`. */
static void write_tokens(const struct matching *m, const struct ask_word *w, bool exact, enum match_part part,
                         const char *before, const char *after, const char *between, struct buf *out)
{
	const struct around around = { before, part == MATCH_HEADLINE ? "^" : "", after };
	const struct match_tokens *open = part == MATCH_HEADLINE ? &m->headline : &m->rest;
	char token[STORE_TOKEN_BYTES];
	const char *joint = "";

	if (is_open(w, exact)) {
		for (size_t i = 0; i < open->n; i++, joint = between)
			write_token(joint, &around, open->at[i], out);
	}
	if (!is_open(w, exact) || open->n == 0) {
		store_token_of(&w->w, exact ? STORE_EXACT : w->form, token);
		write_token(joint, &around, token, out);
		joint = between;
	}
	if (w->digits)
		write_token(joint, &around, w->digits, out);
}

static void write_word(const struct matching *m, const struct ask_word *w, bool exact, enum match_part parts,
                       struct buf *out)
{
	buf_putc(out, '(');
	if (parts & MATCH_HEADLINE)
		write_tokens(m, w, exact, MATCH_HEADLINE, "\"", "\"", " OR ", out);
	if (parts == MATCH_ANYWHERE)
		buf_puts(out, " OR ");
	if (parts & MATCH_REST)
		write_tokens(m, w, exact, MATCH_REST, "\"", "\"", " OR ", out);
	buf_putc(out, ')');
}

/* ---- words in a row -------------------------------------------------------------------------- */

/* The token that two frequent words in a row have.  *same: it says all that is asked for, because both are asked for
 * in the same way; else only that these words stand there with some marks. */
static bool pair_at(struct ask_run run, size_t i, bool exact, bool *same, char out[STORE_TOKEN_BYTES])
{
	const struct ask_word *a = &run.at[i - 1], *b = &run.at[i];

	if (a->digits || b->digits || is_open(a, exact) || is_open(b, exact))
		return false;
	*same = exact || (a->form == b->form && a->form != STORE_LETTERS);
	return store_pair(&a->w, &b->w, *same && (exact || a->form == STORE_EXACT), out);
}

/* Word after word; two frequent ones as their pair where that says the same. */
static void write_row(const struct matching *m, struct ask_run run, bool exact, enum match_part part, struct buf *out)
{
	const char *sign = part == MATCH_HEADLINE ? "^" : "", *space = "";
	char pair[STORE_TOKEN_BYTES];
	bool same;

	buf_putc(out, '"');
	for (size_t i = 0; i < run.n; i++) {
		if (i > 0 && pair_at(run, i, exact, &same, pair) && same) {
			buf_printf(out, "%s%s%s", space, sign, pair);
		} else if (i == 0 && run.n > 1 && pair_at(run, 1, exact, &same, pair) && same) {
			continue;       /* the pair says it */
		} else {
			buf_puts(out, space);
			write_tokens(m, &run.at[i], exact, part, "", "", "|", out);
		}
		space = " ";
	}
	buf_putc(out, '"');
}

/* The pairs that do not say the same are always there when the phrase is: with them in one NEAR, FTS5 looks at the rows
 * of the rarest only. */
static void write_phrase(const struct matching *m, struct ask_run run, bool exact, enum match_part part,
                         struct buf *out)
{
	char pair[STORE_TOKEN_BYTES];
	struct buf pairs = BUF_EMPTY;
	bool same;

	for (size_t i = 1; i < run.n; i++)
		if (pair_at(run, i, exact, &same, pair) && !same)
			buf_printf(&pairs, " \"%s%s\"", part == MATCH_HEADLINE ? "^" : "", pair);
	if (pairs.len > 0)
		buf_puts(out, "NEAR(");
	write_row(m, run, exact, part, out);
	if (pairs.len > 0)
		buf_printf(out, "%s, %zu)", buf_text(&pairs), run.n);
	buf_free(&pairs);
}

static void write_phrases(const struct matching *m, struct ask_run run, bool exact, enum match_part parts,
                          struct buf *out)
{
	if (parts & MATCH_HEADLINE)
		write_phrase(m, run, exact, MATCH_HEADLINE, out);
	if (parts == MATCH_ANYWHERE)
		buf_puts(out, " OR ");
	if (parts & MATCH_REST)
		write_phrase(m, run, exact, MATCH_REST, out);
}

/* ---- terms ----------------------------------------------------------------------------------- */

/* One letter is the beginning of a word, and hardly ever the whole of it. */
static bool is_one_letter(const struct ask_word *w)
{
	return w->prefix && !w->w.number && text_length(w->typed) == 1;
}

/* Is anything found by these words only because marks are left out of account, or because a word goes on? */
static bool marks_matter(struct ask_run run)
{
	char exact[STORE_TOKEN_BYTES], token[STORE_TOKEN_BYTES];

	for (size_t i = 0; i < run.n; i++) {
		store_token_of(&run.at[i].w, STORE_EXACT, exact);
		store_token_of(&run.at[i].w, run.at[i].form, token);
		if (!is_one_letter(&run.at[i]) && (run.at[i].prefix || strcmp(exact, token) != 0))
			return true;
	}
	return false;
}

/* Other forms are as exact as the one that was typed. */
static size_t others(const struct ask_term *t, bool exact)
{
	return exact && marks_matter(t->words) ? 0 : t->n_instead;
}

static void write_term(const struct matching *m, const struct ask_term *t, bool exact, enum match_part parts,
                       struct buf *out)
{
	const size_t n_others = others(t, exact);

	buf_putc(out, '(');
	if (t->phrase) {
		write_phrases(m, t->words, exact, parts, out);
	} else {
		for (size_t i = 0; i < t->words.n; i++) {
			buf_puts(out, i == 0 ? n_others > 0 ? "(" : "" : " AND ");
			write_word(m, &t->words.at[i], exact, parts, out);
		}
		buf_puts(out, n_others > 0 ? ")" : "");
	}
	for (size_t i = 0; i < n_others; i++) {
		buf_puts(out, " OR ");
		write_phrases(m, t->instead[i], exact, parts, out);
	}
	buf_putc(out, ')');
}

static const char *scattered(struct matching *m, bool exact, enum match_part parts)
{
	struct buf out = BUF_EMPTY;

	for (size_t i = 0; i < m->a->terms.n; i++) {
		buf_puts(&out, i ? " AND " : "");
		write_term(m, ask_term_at(&m->a->terms, i), exact, parts, &out);
	}
	return keep(m, &out);
}

/* ---- the whole as one phrase ----------------------------------------------------------------- */

/* All words in a row, those of one term in another form (`instead` is counted from 1; 0: as asked). */
static struct ask_run whole(const struct matching *m, size_t term, size_t instead)
{
	struct store_array words = { .size = sizeof(struct ask_word), .arena = m->arena };

	for (size_t i = 0; i < m->a->terms.n; i++) {
		const struct ask_term *t = ask_term_at(&m->a->terms, i);
		const struct ask_run run = i == term && instead > 0 ? t->instead[instead - 1] : t->words;
		for (size_t k = 0; k < run.n; k++)
			*(struct ask_word *)store_array_add(&words) = run.at[k];
	}
	return (struct ask_run){ words.at, words.n };
}

static void add_wording(const struct matching *m, struct ask_run run, bool exact, enum match_part part,
                        struct buf *out)
{
	const bool open = run.n > 0 && is_open(&run.at[run.n - 1], exact);

	if (open && m->rarest > RARE_TIMES && run.n < 3)
		return;
	buf_puts(out, out->len > 0 ? " OR " : "");
	if (!open || m->rarest <= RARE_TIMES) {
		write_phrase(m, run, exact, part, out);
		return;
	}
	buf_putc(out, '(');
	write_phrase(m, (struct ask_run){ run.at, run.n - 1 }, exact, part, out);
	buf_puts(out, " AND ");
	write_word(m, &run.at[run.n - 1], exact, part, out);
	buf_putc(out, ')');
}

/* The whole as asked, then with each of its other forms. */
static const char *in_a_row(struct matching *m, bool exact, enum match_part part)
{
	struct buf out = BUF_EMPTY;
	int wordings = m->rarest > RARE_TIMES && m->a->terms.n > 1 ? WORDINGS : 1;

	add_wording(m, whole(m, 0, 0), exact, part, &out);
	for (size_t i = 0; i < m->a->terms.n; i++)
		for (size_t k = 1; k <= others(ask_term_at(&m->a->terms, i), exact) && wordings < WORDINGS; k++, wordings++)
			add_wording(m, whole(m, i, k), exact, part, &out);
	return keep(m, &out);
}

/* ---- the steps of the order ------------------------------------------------------------------ */

static void add_tier(struct match *out, const char *expression)
{
	if (expression)
		out->tiers[out->n++] = expression;
}

static void make_tiers(struct matching *m, struct match *out)
{
	const struct ask_term *first = ask_term_at(&m->a->terms, 0);
	const bool single = m->a->terms.n == 1 && (first->phrase || first->words.n == 1);
	bool matter = false;

	for (size_t i = 0; i < m->a->terms.n; i++)
		matter = matter || marks_matter(ask_term_at(&m->a->terms, i)->words);
	for (int exact = matter; exact >= 0; exact--) {
		for (int headline = 1; headline >= 0; headline--) {
			if (!single)
				add_tier(out, in_a_row(m, exact, headline ? MATCH_HEADLINE : MATCH_REST));
			/* What one word or phrase finds in a headline, it has found there before. */
			add_tier(out, scattered(m, exact, headline ? MATCH_HEADLINE : single ? MATCH_REST : MATCH_ANYWHERE));
		}
	}
}

/* What the last word may become; and how rare the others are. */
static enum gb_status look_at_words(struct matching *m)
{
	enum gb_status status = GB_OK;

	m->rarest = INT64_MAX;
	for (size_t i = 0; status == GB_OK && i < m->a->terms.n; i++) {
		const struct ask_run run = ask_term_at(&m->a->terms, i)->words;
		for (size_t k = 0; status == GB_OK && k < run.n; k++) {
			int64_t headline, rest;
			if (run.at[k].prefix) {
				status = store_expand(m->c, &run.at[k], m->arena, &m->headline, &m->rest);
				continue;
			}
			status = store_times(m->c, &run.at[k], &headline, &rest);
			m->rarest = headline + rest < m->rarest ? headline + rest : m->rarest;
		}
	}
	return status;
}

static const char *excluded(struct matching *m)
{
	struct buf out = BUF_EMPTY;

	for (size_t i = 0; i < m->a->without.n; i++) {
		buf_puts(&out, i ? " OR " : "");
		write_term(m, ask_term_at(&m->a->without, i), false, MATCH_ANYWHERE, &out);
	}
	return keep(m, &out);
}

enum gb_status store_match_make(gb_corpus *c, const gb_ask *a, struct arena *arena, struct match *out)
{
	struct matching m = { .c = c, .a = a, .arena = arena };
	enum gb_status status = look_at_words(&m);

	*out = (struct match){ .n = 0 };
	if (status != GB_OK)
		return status;
	out->all = "\"" STORE_TAG_ANY "\"";
	if (a->terms.n > 0) {
		make_tiers(&m, out);
		out->all = scattered(&m, false, MATCH_ANYWHERE);
	} else {
		add_tier(out, out->all);
	}
	out->without = excluded(&m);
	return GB_OK;
}
