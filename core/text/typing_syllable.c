/* typing_syllable.c - which letters begin a Vietnamese syllable: all onsets, all rimes, and what goes with
 * what. */
#include "config.h"

#include <string.h>

#include "text/letter.h"
#include "text/typing.h"
#include "text/utf8.h"

/* q takes a rime in u; qu and gi before a vowel count as onsets, too.  k and kr are also in the names of the
 * highlands (Krông, Đắk). */
static const char *const onsets[] = {
	"b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "kr", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
	"r", "s", "t", "th", "tr", "v", "x",
};

static const char *const rimes[] = {
	"a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
	"ăc", "ăk", "ăm", "ăn", "ăng", "ăp", "ăt",
	"âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
	"e", "ec", "em", "en", "eng", "eo", "ep", "et",
	"ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu",
	"i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
	"iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu",
	"o", "oc", "oi", "om", "on", "ong", "op", "ot",
	"oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
	"oăc", "oăm", "oăn", "oăng", "oăt",
	"oe", "oem", "oen", "oeo", "oet", "ooc", "oong",
	"ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt",
	"ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
	"u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut",
	"uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uêt",
	"uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ",
	"uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt",
	"ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưt", "ưu",
	"ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
	"y", "yêm", "yên", "yêng", "yêt", "yêu",
};

static bool is_vowel(uint32_t base)
{
	return base && base < 0x80 && strchr("aeiouy", (int)base) != NULL;
}

/* Do the word's letters from..n-1 begin `spelling`?  A plain letter may stand for one that will get its mark. */
static bool begins(const char *spelling, const struct text_letter *letters, int from, int n, bool exact)
{
	size_t len = strlen(spelling), at = 0;
	struct text_letter l;

	for (; from < n; from++) {
		const struct text_letter *typed = &letters[from];
		if (at >= len || ((unsigned char)spelling[at] < 0x80 && (unsigned char)spelling[at] != typed->base))
			return false;
		at = text_letter_read(spelling, len, at, &l);
		bool same = typed->n_marks == l.n_marks && (!l.n_marks || typed->marks[0] == l.marks[0]);
		if (typed->base != l.base || (!same && (exact || typed->n_marks)))
			return false;
	}
	return true;
}

/* Is the onset of n letters one that there is, or when nothing follows it the beginning of one? */
static bool is_onset(const struct text_letter *letters, int n, bool whole)
{
	for (size_t i = 0; i < sizeof onsets / sizeof *onsets; i++)
		if (begins(onsets[i], letters, 0, n, true) && (!whole || text_length(onsets[i]) == (size_t)n))
			return true;
	return n == 0;
}

/* Before which vowels an onset of `k` consonants stands. */
static bool goes_with(const struct text_letter *letters, int k, int n)
{
	uint32_t last = k > 0 ? letters[k - 1].base : 0, vowel = letters[k].base;
	bool front = vowel == 'e' || vowel == 'i', plain = letters[k].n_marks == 0;

	if (k == 0)
		return !(vowel == 'u' && !plain && n > 1 && letters[1].base == 'i');
	if (last == 'q')
		return vowel == 'u' && plain && (n == k + 1 || is_vowel(letters[k + 1].base));
	if (k > 1 && last == 'h' && letters[k - 2].base == 'g')
		return front;
	if (k == 1 && last == 'c')
		return !front && vowel != 'y';
	if (last == 'g')
		return vowel != 'e' && vowel != 'y' && (k == 1 || vowel != 'i');
	return vowel != 'y' || n == k + 1;
}

static bool is_rime(const struct text_letter *letters, int from, int n, bool exact)
{
	for (size_t i = 0; i < sizeof rimes / sizeof *rimes; i++)
		if (begins(rimes[i], letters, from, n, exact))
			return true;
	return false;
}

/* A syllable that ends in c ch k p t is sắc or nặng; one that has no tone yet may get it. */
static bool tone_fits(const struct text_letter *letters, int from, int n, uint32_t tone)
{
	if (!tone || tone == TEXT_ACUTE || tone == TEXT_DOT_BELOW)
		return true;
	while (from < n && is_vowel(letters[from].base))
		from++;
	return from == n || !strchr("ckpt", (int)letters[from].base);
}

bool typing_is_syllable(const struct text_letter *letters, int n, uint32_t tone, bool exact)
{
	int k = 0;

	while (k < n && !is_vowel(letters[k].base))
		k++;
	if (k == n || !is_onset(letters, k, true))
		return k == n && is_onset(letters, k, false);
	if (!goes_with(letters, k, n) || !tone_fits(letters, k, n, tone))
		return false;
	bool glide = k == 1 && n > 2 && is_vowel(letters[2].base) && letters[2].base != letters[1].base &&
		letters[1].n_marks == 0 && letters[1].base == (letters[0].base == 'q' ? 'u' : 'i') &&
		(letters[0].base == 'q' || letters[0].base == 'g');
	return is_rime(letters, k, n, exact) || (glide && is_rime(letters, k + 1, n, exact));
}
