/* typing_word.c - what keys make of a word.  The keys are played from the first one on at each new key, so that
 * a tone that comes late, a key that is taken back and one that undoes another are right by themselves.
 *
 * * A key sets its mark when the letters are then still the beginning of a syllable.  Once they are not, the
 * word is none of Vietnamese: what it shows is its keys, and nothing is composed in it any more. */
#include "config.h"

#include <string.h>

#include "text/letter.h"
#include "text/syllable.h"
#include "text/typing.h"
#include "text/utf8.h"
#include "text/unicode.h"

struct word {
	enum text_method method;
	struct text_letter letters[TEXT_TYPING_MOST];
	char whole[TEXT_TYPING_MOST];   /* the one key that made ư or ơ; 0 for other letters */
	int n;
	uint32_t tone;
	bool marked;            /* a key became a tone or a vowel's mark, so that the keys are not what is shown */
	bool again;             /* the key being played is the one before it once more */
	bool undone;            /* such a key took a mark away: whoever types so does not want the keys back */
	bool clash;             /* one that came later did ("basis"): then what is typed is no Vietnamese */
	bool over;              /* what a key undid leaves nothing to compose */
	bool literal;           /* nothing is composed any more, and the tone is on its letter */
	bool escaped;           /* the last letter is the escape */
	bool both;              /* one key made ươ of uo; in thuở it means the ơ alone */
	bool waits;             /* "data": a circumflex from beyond a final, not shown as long as there is no tone */
};

static bool is_vowel(const struct text_letter *l)
{
	return l->base && l->base < 0x80 && strchr("aeiouy", (int)l->base) != NULL;
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool has_vowel(const struct word *w)
{
	for (int i = 0; i < w->n; i++)
		if (is_vowel(&w->letters[i]))
			return true;
	return false;
}

/* Consonants alone may be an abbreviation: QĐ, BCĐ. */
static bool fits(const struct word *w)
{
	return typing_is_syllable(w->letters, w->n, w->tone, false) || !has_vowel(w);
}

static void push(struct word *w, char c)
{
	w->whole[w->n] = 0;
	w->letters[w->n++] = (struct text_letter){
		.base = is_upper(c) ? (uint32_t)c + 32 : (unsigned char)c,
		.upper = is_upper(c),
	};
}

static void set_mark(struct text_letter *l, uint32_t mark)
{
	l->marks[0] = mark;
	l->n_marks = mark != 0;
}

static bool has_mark(const struct text_letter *l, uint32_t mark)
{
	return l->n_marks && l->marks[0] == mark;
}

static void undo(struct word *w)
{
	w->undone = true;
	w->clash = !w->again;
}

/* ---- marks on vowels ---- */

/* The mark that a key sets on a letter; 0: none. */
static uint32_t mark_for(const struct typing_key *k, const struct text_letter *l)
{
	if (!is_vowel(l) || !strchr(k->on, (int)l->base))
		return 0;
	if (k->act == TYPING_ROOF)
		return TEXT_CIRCUMFLEX;
	return l->base == 'a' ? TEXT_BREVE : TEXT_HORN;
}

/* Marks `count` letters from `at` on when that changes something and still fits. */
static bool mark(struct word *w, const struct typing_key *k, int at, int count)
{
	struct text_letter before[2];
	bool all = true, change = false;

	memcpy(before, &w->letters[at], (size_t)count * sizeof *before);
	for (int i = 0; i < count; i++) {
		uint32_t m = mark_for(k, &before[i]);
		all = all && m;
		change = change || !has_mark(&before[i], m);
		set_mark(&w->letters[at + i], m);
	}
	if (all && change && fits(w)) {
		w->marked = true;
		return true;
	}
	memcpy(&w->letters[at], before, (size_t)count * sizeof *before);
	return false;
}

static bool mark_both(struct word *w, const struct typing_key *k)
{
	for (int i = 0; k->act == TYPING_HOOK && i + 1 < w->n; i++) {
		bool plain = w->letters[i].n_marks == 0;
		if (w->letters[i].base != 'u' || w->letters[i + 1].base != 'o' || !mark(w, k, i, 2))
			continue;
		w->both = plain;
		return true;
	}
	return false;
}

/* A final that lets a word stand without a tone only as long as it is not finished. */
static bool ends_in_stop(const struct word *w)
{
	uint32_t last = w->letters[w->n - 1].base;

	return last < 0x80 && strchr("cptk", (int)last) != NULL;
}

static bool mark_one(struct word *w, const struct typing_key *k)
{
	for (int i = 0; i < w->n; i++)
		if (mark(w, k, i, 1)) {
			w->waits = w->waits || (is_lower(k->key) && k->act == TYPING_ROOF && ends_in_stop(w));
			return true;
		}
	return false;
}

/* The key again: its marks go and it is a character.  A letter that it made alone becomes the key. */
static bool unmark(struct word *w, const struct typing_key *k, char c)
{
	bool found = false, own = true;

	for (int i = 0; i < w->n; i++) {
		struct text_letter *l = &w->letters[i];
		uint32_t m = mark_for(k, l);
		if (!m || !has_mark(l, m))
			continue;
		found = true;
		set_mark(l, 0);
		if (w->whole[i])
			l->base = (unsigned char)w->whole[i];
		else
			own = false;
		w->whole[i] = 0;
	}
	if (!found)
		return false;
	if (!own)
		push(w, c);
	undo(w);
	return true;
}

/* One key for ư or ơ, if that fits behind what is there. */
static bool add_whole(struct word *w, char c, char letter)
{
	push(w, letter);
	w->letters[w->n - 1].upper = is_upper(letter);
	set_mark(&w->letters[w->n - 1], TEXT_HORN);
	w->whole[w->n - 1] = is_upper(c) ? (char)(c + 32) : c;
	if (fits(w)) {
		w->marked = true;
		return true;
	}
	w->n--;
	return false;
}

static bool whole(struct word *w, const struct typing_key *k, char c)
{
	if (w->n > 0 && w->whole[w->n - 1] == c) {
		w->n--;
		push(w, c);
		undo(w);
		w->over = true;
		return true;
	}
	return add_whole(w, c, k->on[0]);
}

/* ---- the other keys; false: the key does nothing here ---- */

static bool tone(struct word *w, const struct typing_key *k, char c)
{
	uint32_t before = w->tone;

	if (!has_vowel(w) || (!k->tone && !before))
		return false;
	w->tone = k->tone;
	if (!k->tone) {
		w->undone = true;
	} else if (k->tone == before) {
		w->tone = 0;
		undo(w);
		push(w, c);
	} else if (!fits(w)) {
		w->tone = before;
		return false;
	} else {
		w->marked = true;
	}
	return true;
}

/* In an abbreviation it is the d just before; in a syllable the first letter, wherever the key comes. */
static bool stroke(struct word *w, char c)
{
	bool vowel = has_vowel(w);
	struct text_letter *l;

	if (w->n == 0)
		return false;
	l = &w->letters[vowel ? 0 : w->n - 1];
	if (l->base == TEXT_D_STROKE) {
		l->base = 'd';
		push(w, c);
		undo(w);
		w->over = vowel;
		return true;
	}
	if (l->base != 'd')
		return false;
	l->base = TEXT_D_STROKE;
	w->marked = w->marked || vowel;
	return true;
}

static bool hook_or_roof(struct word *w, const struct typing_key *k, char c)
{
	if (mark_both(w, k) || mark_one(w, k) || unmark(w, k, c))
		return true;
	return k->key == 'w' && add_whole(w, c, is_upper(c) ? 'U' : 'u');
}

static bool act(struct word *w, const struct typing_key *k, char c)
{
	switch (k->act) {
	case TYPING_TONE:
		return tone(w, k, c);
	case TYPING_ROOF:
	case TYPING_HOOK:
		return hook_or_roof(w, k, c);
	case TYPING_STROKE:
		return stroke(w, c);
	case TYPING_WHOLE:
		return whole(w, k, c);
	case TYPING_ESCAPE:
		if (w->n == 0)
			return false;
		push(w, c);
		w->escaped = true;
		return true;
	case TYPING_LETTER:
		break;
	}
	return false;
}

/* ---- a whole word ---- */

static void give_back(struct word *w, const char *keys, size_t n)
{
	w->n = 0;
	w->tone = 0;
	w->literal = true;
	for (size_t i = 0; i < n; i++)
		push(w, keys[i]);
}

/* Among the first n letters: ươ in front of anything, even if only one of them was marked ("thuơng", "dưong");
 * but uơ in thuở, huơ. */
static void settle_uo(struct word *w, int n, bool finished)
{
	for (int i = 0; i + 1 < n; i++) {
		struct text_letter *u = &w->letters[i], *o = u + 1;
		uint32_t before = i > 0 ? u[-1].base : 0;
		if (u->base != 'u' || o->base != 'o' || before == 'q')
			continue;
		if (i + 2 < n && (has_mark(u, TEXT_HORN) || has_mark(o, TEXT_HORN))) {
			set_mark(u, TEXT_HORN);
			set_mark(o, TEXT_HORN);
		} else if (i + 2 == n && w->both && (w->tone || finished) && (before == 'h' || !before)) {
			set_mark(u, 0);
		}
	}
}

/* Ends composing, the tone put on its letter among the first n.  Keyboards of the country put it where the old
 * style has it (hòa, thúy), and so does the corpus. */
static void settle_tone(struct word *w, int n)
{
	if (w->literal)
		return;
	int toned = w->tone ? text_syllable_tone_place(w->letters, n, true) : -1;
	if (toned >= 0)
		w->letters[toned].tone = w->tone;
	w->literal = true;
}

/* Plays keys[n - 1], the keys before it being played.  False: it has no place in the word. */
static bool play(struct word *w, const char *keys, size_t n)
{
	char c = keys[n - 1];
	const struct typing_key *k = typing_key_of(w->method, c);
	int before = w->n;

	if (!k)
		return false;
	w->again = n > 1 && typing_key_of(w->method, keys[n - 2]) == k && k->act != TYPING_LETTER;
	if (w->escaped && k->act != TYPING_LETTER) {
		w->n = --before;
		push(w, c);
		w->undone = w->over = true;
	} else if (w->escaped || w->literal || !act(w, k, c)) {
		if (!is_lower(c) && !is_upper(c))
			return false;
		push(w, c);
	} else if (w->escaped) {
		return true;
	}
	w->escaped = false;
	if (w->literal || (!w->over && !w->clash && fits(w)))
		return true;
	if (w->clash || (w->marked && !w->undone)) {
		give_back(w, keys, n);
	} else {
		settle_uo(w, before, false);
		settle_tone(w, before);
	}
	return true;
}

static void write_letters(const struct word *w, struct buf *out)
{
	uint32_t points[6];

	for (int i = 0; i < w->n; i++) {
		const struct text_letter *l = &w->letters[i];
		int n = text_letter_compose(l, true, points);
		for (int j = 0; j < n; j++)
			text_utf8_put(out, l->upper ? text_unicode()->upper((ucs4_t)points[j]) : points[j]);
	}
}

/* Is there no syllable that begins so, now that no letter gets another mark? */
static bool is_unfinished(const struct word *w)
{
	return w->marked && !w->undone && !typing_is_syllable(w->letters, w->n, w->tone, true);
}

bool typing_compose(enum text_method method, const char *keys, size_t n, bool finished, struct buf *out)
{
	struct word w = { .method = method };

	for (size_t i = 1; i <= n && i <= TEXT_TYPING_MOST; i++)
		if (!play(&w, keys, i))
			return false;
	if (!w.literal && !w.escaped) {
		settle_uo(&w, w.n, finished);
		if ((w.waits && !w.tone) || (finished && is_unfinished(&w)))
			give_back(&w, keys, n);
	}
	settle_tone(&w, w.n);
	write_letters(&w, out);
	return true;
}
