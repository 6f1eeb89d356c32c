/* fold.c - what counts as the same when people type names. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "text/fold.h"
#include "text/letter.h"
#include "text/syllable.h"
#include "text/text.h"
#include "text/utf8.h"

#define AHEAD ((int)(sizeof((struct text_folding *)0)->word / sizeof(struct text_letter)))

void text_folding_begin(struct text_folding *f, const char *s, size_t len, enum text_fold_level level)
{
	*f = (struct text_folding){ .s = s, .len = len, .level = level };
}

void text_folding_go(struct text_folding *f, size_t at)
{
	f->at = at;
	f->word_at = f->word_end = f->ready_at = f->ready_end = 0;
	f->long_word = false;
}

/* Reads a word of up to a syllable's length and the letter behind it, which tells whether the word
 * ends there. */
static void read_ahead(struct text_folding *f)
{
	struct text_letter *l;
	int letters;

	f->word_at = f->word_end = 0;
	do {
		l = &f->word[f->word_end++];
		f->at = text_letter_read(f->s, f->len, f->at, l);
	} while (l->alphabetic && f->at < f->len && f->word_end < AHEAD);
	letters = l->alphabetic ? f->word_end : f->word_end - 1;
	if (letters && !f->long_word && letters <= TEXT_SYLLABLE_MAX)
		text_syllable_settle(f->word, letters);
	f->long_word = l->alphabetic;
}

/* Marks alone fold to nothing where no mark counts. */
int text_fold_letter(const struct text_letter *l, enum text_fold_level level, uint32_t out[6])
{
	out[0] = l->base;
	if (level == TEXT_BARE) {
		if (l->base == TEXT_D_STROKE)
			out[0] = 'd';
		return l->base != 0;
	}
	return l->n_marks || l->tone ? text_letter_compose(l, level == TEXT_EXACT, out) : 1;
}

bool text_folding_letter(struct text_folding *f, struct text_letter *out)
{
	if (f->word_at == f->word_end) {
		if (f->at >= f->len)
			return false;
		read_ahead(f);
	}
	*out = f->word[f->word_at++];
	return true;
}

bool text_folding_next(struct text_folding *f, struct text_folded *out)
{
	struct text_letter l;
	uint32_t points[6] = { 0 };

	while (f->ready_at == f->ready_end) {
		if (!text_folding_letter(f, &l))
			return false;
		f->ready_at = 0;
		f->ready_end = text_fold_letter(&l, f->level, points);
		for (int i = 0; i < f->ready_end; i++)
			f->ready[i] = (struct text_folded){ points[i], l.from, l.to };
	}
	*out = f->ready[f->ready_at++];
	return true;
}

void text_fold(struct buf *out, const char *s, enum text_fold_level level)
{
	struct text_folding f;
	struct text_folded c;

	text_folding_begin(&f, s, strlen(s), level);
	while (text_folding_next(&f, &c))
		text_utf8_put(out, c.c);
}

bool text_same(const char *a, const char *b, enum text_fold_level level)
{
	struct text_folding fa, fb;
	struct text_folded ca, cb;
	bool more_a, more_b;

	text_folding_begin(&fa, a, strlen(a), level);
	text_folding_begin(&fb, b, strlen(b), level);
	do {
		more_a = text_folding_next(&fa, &ca);
		more_b = text_folding_next(&fb, &cb);
	} while (more_a && more_b && ca.c == cb.c);
	return !more_a && !more_b;
}

/* The folded text with a byte 1 before each word, so that one strstr() finds the beginnings of
 * words, in linear time. */
static void fold_marked(struct buf *out, const char *s, enum text_fold_level level)
{
	struct text_folding f;
	struct text_folded c;
	struct text_letter l;
	bool inside = false, word;
	size_t last = SIZE_MAX;

	text_folding_begin(&f, s, strlen(s), level);
	while (text_folding_next(&f, &c)) {
		if (c.from != last) {
			text_letter_read(s, c.to, c.from, &l);
			word = l.alphabetic || (l.base >= '0' && l.base <= '9');
			if (word && !inside)
				buf_putc(out, '\1');
			inside = word;
			last = c.from;
		}
		text_utf8_put(out, c.c);
	}
}

bool text_contains(const char *hay, const char *needle, enum text_fold_level level)
{
	struct buf folded_hay = BUF_EMPTY, folded_needle = BUF_EMPTY;
	bool found;

	fold_marked(&folded_hay, hay, level);
	fold_marked(&folded_needle, needle, level);
	found = strstr(buf_text(&folded_hay), buf_text(&folded_needle)) != NULL;
	buf_free(&folded_hay);
	buf_free(&folded_needle);
	return found;
}
