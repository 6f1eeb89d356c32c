/* syllable.c - where the tone stands, and i for y.
 *
 * The rules of the new style, as the dictionaries of the Institute of Linguistics have them: the
 * tone stands on the letter of the vowel that carries a quality mark (the last one: "người");
 * else of two letters on the second when a consonant follows or in oa, oe, uy, on the first in the
 * others; of three on the middle one.  The u of qu and the i of gi before a vowel belong to the
 * consonant. */
#include "config.h"

#include "text/syllable.h"

#include <string.h>

#include "text/letter.h"

static bool is_vowel(const struct text_letter *l)
{
	return l->base && l->base < 0x80 && strchr("aeiouy", (int)l->base) != NULL;
}

static bool has_quality(const struct text_letter *l)
{
	for (int i = 0; i < l->n_marks; i++)
		if (l->marks[i] == TEXT_CIRCUMFLEX || l->marks[i] == TEXT_BREVE || l->marks[i] == TEXT_HORN)
			return true;
	return false;
}

static bool is_plain(const struct text_letter *l, uint32_t base)
{
	return l->base == base && l->n_marks == 0;
}

/* How many letters at the beginning are the consonant. */
static int onset_length(const struct text_letter *word, int n)
{
	int k = 0;

	while (k < n && !is_vowel(&word[k]))
		k++;
	if (k == 1 && n > 2 && is_vowel(&word[2]) &&
	    ((is_plain(&word[0], 'q') && is_plain(&word[1], 'u')) ||
	     (is_plain(&word[0], 'g') && is_plain(&word[1], 'i'))))
		k = 2;
	return k;
}

/* The letter that bears the tone among the vowels from..to-1; -1 for none. */
static int tone_place(const struct text_letter *word, int from, int to, bool closed, bool old_style)
{
	uint32_t first, second;

	for (int i = to - 1; i >= from; i--)
		if (has_quality(&word[i]))
			return i;
	switch (to - from) {
	case 1:
		return from;
	case 2:
		first = word[from].base;
		second = word[from + 1].base;
		if (closed || (!old_style && ((first == 'o' && (second == 'a' || second == 'e')) ||
		    (first == 'u' && second == 'y'))))
			return from + 1;
		return from;
	case 3:
		return from + 1;
	default:
		return -1;
	}
}

/* The one letter with a tone; -1 when there is none, or more than one. */
static int toned_letter(const struct text_letter *word, int n)
{
	int found = -1;

	for (int i = 0; i < n; i++) {
		if (!word[i].tone)
			continue;
		if (found >= 0)
			return -1;
		found = i;
	}
	return found;
}

int text_syllable_tone_place(const struct text_letter *word, int n, bool old_style)
{
	int from = onset_length(word, n), to = from;

	while (to < n && is_vowel(&word[to]))
		to++;
	if (n - to > 2)
		return -1;
	for (int i = to; i < n; i++)
		if (is_vowel(&word[i]))
			return -1;
	return tone_place(word, from, to, to < n, old_style);
}

static void settle_tone(struct text_letter *word, int n)
{
	int toned = toned_letter(word, n), place;
	uint32_t tone;

	if (toned < 0 || !is_vowel(&word[toned]))
		return;
	place = text_syllable_tone_place(word, n, false);
	if (place < 0)
		return;
	tone = word[toned].tone;
	word[toned].tone = 0;
	word[place].tone = tone;
}

void text_syllable_settle(struct text_letter *word, int n)
{
	if (n == 2 && word[0].n_marks == 0 && !word[0].tone && word[0].base < 0x80 &&
	    strchr("hklmst", (int)word[0].base) && is_plain(&word[1], 'y'))
		word[1].base = 'i';
	settle_tone(word, n);
}

/* Whether the n letters at s are one of the words of a list. */
static bool is_one_of(const char *s, size_t n, const char *const *list)
{
	for (; *list; list++) {
		size_t same = 0;
		while (same < n && (*list)[same] == s[same])
			same++;
		if (same == n && (*list)[n] == '\0')
			return true;
	}
	return false;
}

/* Consonants, one to three vowels, consonants; which vowels go together is not looked at. */
bool text_syllable_like(const char *bare)
{
	static const char *const onsets[] = { "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng",
		"ngh", "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x", NULL };
	static const char *const codas[] = { "", "c", "ch", "m", "n", "ng", "nh", "p", "t", NULL };
	const size_t onset = strcspn(bare, "aeiouy"), vowels = strspn(bare + onset, "aeiouy");
	const char *coda = bare + onset + vowels;

	return vowels >= 1 && vowels <= 3 && is_one_of(bare, onset, onsets) &&
		is_one_of(coda, strlen(coda), codas);
}
