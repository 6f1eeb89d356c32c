/* letter.c - letters taken apart and put together again. */
#include "config.h"

#include "text/letter.h"

#include "text/utf8.h"
#include "text/unicode.h"

static bool is_tone(uint32_t mark)
{
	return mark == TEXT_GRAVE || mark == TEXT_HOOK || mark == TEXT_TILDE || mark == TEXT_ACUTE ||
	       mark == TEXT_DOT_BELOW;
}

/* The letters of Vietnamese lie in 1E00..1EFF, dashes and quotes in 2000..20CF: no mark does, and Unicode need not be loaded to know. */
static bool is_combining(uint32_t c)
{
	return c >= 0x300 && (c < 0x1E00 || c >= 0x20D0) && text_unicode()->combining_class((ucs4_t)c) != 0;
}

/* A letter has one tone, the first.  A second one, and marks beyond the room for them, are no
 * writing that anybody would look for. */
static void add_mark(struct text_letter *l, uint32_t mark)
{
	if (is_tone(mark))
		l->tone = l->tone ? l->tone : mark;
	else if (l->n_marks < (int)(sizeof l->marks / sizeof l->marks[0]))
		l->marks[l->n_marks++] = mark;
}

/* ---- the letters of Vietnamese, without asking Unicode --------------------------------------- */

/* They are nearly all letters that are read here.  A vowel is a base, perhaps with a mark of its own, and each may have one of five
 * tones; the numbers are U+00C0..1EF9, and a test holds them against Unicode. */
#define TONES 6
static const uint32_t tones[TONES] = { 0, TEXT_GRAVE, TEXT_HOOK, TEXT_TILDE, TEXT_ACUTE, TEXT_DOT_BELOW };
static const uint32_t marks_of[] = {
	0, TEXT_BREVE, TEXT_CIRCUMFLEX, 0, TEXT_CIRCUMFLEX, 0, 0, TEXT_CIRCUMFLEX, TEXT_HORN, 0, TEXT_HORN, 0
};
static const char bases[] = "aaaeeiooouuy";
static const uint16_t vowels[][TONES] = {
	{ 'a', 0xE0, 0x1EA3, 0xE3, 0xE1, 0x1EA1 },
	{ 0x103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7 },
	{ 0xE2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD },
	{ 'e', 0xE8, 0x1EBB, 0x1EBD, 0xE9, 0x1EB9 },
	{ 0xEA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7 },
	{ 'i', 0xEC, 0x1EC9, 0x129, 0xED, 0x1ECB },
	{ 'o', 0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD },
	{ 0xF4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9 },
	{ 0x1A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3 },
	{ 'u', 0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5 },
	{ 0x1B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1 },
	{ 'y', 0x1EF3, 0x1EF7, 0x1EF9, 0xFD, 0x1EF5 },
};
#define VOWELS (sizeof vowels / sizeof *vowels)

/* Where in them a small letter stands, from 1 on: U+00E0..00FF, and every second one of U+1EA1..1EF9. */
static const unsigned char in_latin[] = {
	2, 5, 13, 4, 0, 0, 0, 0, 20, 23, 25, 0, 32, 35, 0, 0,
	0, 0, 38, 41, 43, 40, 0, 0, 0, 56, 59, 0, 0, 71, 0, 0,
};
static const unsigned char in_vietnamese[] = {
	6, 3, 17, 14, 15, 16, 18, 11, 8, 9, 10, 12, 24, 21, 22, 29,
	26, 27, 28, 30, 33, 36, 42, 39, 47, 44, 45, 46, 48, 53, 50, 51,
	52, 54, 60, 57, 65, 62, 63, 64, 66, 68, 72, 69, 70,
};

static unsigned place_of(uint32_t small)
{
	if (small >= 0xE0 && small < 0x100)
		return in_latin[small - 0xE0];
	if (small >= 0x1EA1 && small <= 0x1EF9)
		return in_vietnamese[(small - 0x1EA1) / 2];
	switch (small) {
	case 0x103: return 7;
	case 0x129: return 34;
	case 0x169: return 58;
	case 0x1A1: return 49;
	case 0x1B0: return 61;
	default: return 0;
	}
}

static uint32_t small_of(uint32_t c)
{
	if (c < 0xE0)
		return c + 0x20;
	if (c >= 0x1EA0 && c < 0x1EFA)
		return c | 1;
	return c == 0x102 || c == 0x110 || c == 0x128 || c == 0x168 || c == 0x1A0 || c == 0x1AF ? c + 1 : c;
}

static bool read_vietnamese(uint32_t c, struct text_letter *out)
{
	const uint32_t small = c < 0xC0 ? 0 : small_of(c);
	const unsigned place = place_of(small);

	if (place == 0 && small != TEXT_D_STROKE)
		return false;
	out->upper = small != c;
	out->alphabetic = true;
	out->base = TEXT_D_STROKE;
	if (place == 0)
		return true;
	const unsigned vowel = (place - 1) / TONES;
	out->base = (uint32_t)bases[vowel];
	out->tone = tones[(place - 1) % TONES];
	if (marks_of[vowel])
		out->marks[out->n_marks++] = marks_of[vowel];
	return true;
}

/* 0: it is none of them. */
static uint32_t vietnamese_of(const struct text_letter *l, bool with_tone)
{
	const uint32_t mark = l->n_marks == 1 ? l->marks[0] : 0, tone = with_tone ? l->tone : 0;
	size_t vowel = 0, t = 0;

	if (l->n_marks > 1)
		return 0;
	while (vowel < VOWELS && (l->base != (uint32_t)bases[vowel] || mark != marks_of[vowel]))
		vowel++;
	while (t < TONES && tone != tones[t])
		t++;
	return vowel < VOWELS && t < TONES ? vowels[vowel][t] : 0;
}

/* ---- all others ---- */

/* Splits a composed letter.  Below U+2000 are all alphabets that compose; what lies above (Hangul,
 * kana) keeps its marks, which change the letter there. */
static uint32_t take_apart(struct text_letter *l, uint32_t c)
{
	uint32_t marks[4];
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int n = 0, len;

	while (c >= 0xC0 && c < 0x2000 && n < 4) {
		len = text_unicode()->canonical_decomposition((ucs4_t)c, parts);
		if (len < 1 || len > 2 || (len == 2 && !is_combining(parts[1])))
			break;
		if (len == 2)
			marks[n++] = parts[1];
		c = parts[0];
	}
	while (n > 0)
		add_mark(l, marks[--n]);
	return c;
}

/* Eth and African d are written for đ by people who have no Vietnamese keyboard, and in old files. */
static uint32_t lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	c = text_unicode()->lower((ucs4_t)c);
	return c == 0xF0 || c == 0x256 ? TEXT_D_STROKE : c;
}

/* Small eth is no capital, though it is read as another letter. */
static bool is_upper(uint32_t c, uint32_t small)
{
	return small != c && (c < 0x80 || text_unicode()->lower((ucs4_t)c) != c);
}

static bool is_alphabetic(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	return text_unicode()->is_general_category_withtable((ucs4_t)c, UC_CATEGORY_MASK_L);
}

/* Marks on a space say nothing. */
static size_t skip_spaces(const char *s, size_t len, size_t at)
{
	uint32_t c;

	while (at < len) {
		size_t n = text_utf8_step(s + at, len - at, &c);

		if (c == TEXT_ILL_FORMED || (!text_is_space(c) && !is_combining(c)))
			break;
		at += n;
	}
	return at;
}

static size_t take_marks(const char *s, size_t len, size_t at, struct text_letter *l)
{
	uint32_t c;

	while (at < len && (unsigned char)s[at] >= 0x80 && text_plain_letter(s + at, len - at) == 0) {
		size_t n = text_utf8_step(s + at, len - at, &c);

		if (c == TEXT_ILL_FORMED || !is_combining(c))
			break;
		add_mark(l, c);
		at += n;
	}
	return at;
}

/* Most letters have no mark, and nothing but ASCII behind them. */
static bool read_ascii(const char *s, size_t len, size_t at, struct text_letter *out)
{
	const unsigned char c = (unsigned char)s[at];

	if (c >= 0x80 || (at + 1 < len && (unsigned char)s[at + 1] >= 0x80) || text_is_space(c))
		return false;
	out->base = lower(c);
	out->upper = out->base != c;
	out->alphabetic = is_alphabetic(out->base);
	out->to = at + 1;
	return true;
}

size_t text_letter_read(const char *s, size_t len, size_t at, struct text_letter *out)
{
	uint32_t c, base;

	*out = (struct text_letter){ .from = at };
	if (read_ascii(s, len, at, out))
		return out->to;
	at += text_utf8_step(s + at, len - at, &c);
	if (c == TEXT_ILL_FORMED)
		c = TEXT_REPLACEMENT;
	if (text_is_space(c)) {
		out->base = ' ';
		out->to = skip_spaces(s, len, at);
		return out->to;
	}
	if (read_vietnamese(c, out)) {
		/* nothing to be asked */
	} else if (is_combining(c)) {
		add_mark(out, c);
	} else {
		base = take_apart(out, c);
		out->base = lower(base);
		out->upper = is_upper(base, out->base);
		out->alphabetic = is_alphabetic(out->base);
	}
	out->to = take_marks(s, len, at, out);
	return out->to;
}

/* By combining class; marks of one class keep their order. */
static void sort_marks(uint32_t *marks, int n)
{
	for (int i = 1; i < n; i++) {
		uint32_t m = marks[i];
		int k = i;

		for (; k > 0 && text_unicode()->combining_class((ucs4_t)marks[k - 1]) > text_unicode()->combining_class((ucs4_t)m); k--)
			marks[k] = marks[k - 1];
		marks[k] = m;
	}
}

int text_letter_compose(const struct text_letter *l, bool with_tone, uint32_t out[6])
{
	uint32_t marks[5];
	int n = 0, count = 0, last_class = 0;

	if ((out[0] = vietnamese_of(l, with_tone)) != 0)
		return 1;
	for (int i = 0; i < l->n_marks; i++)
		marks[n++] = l->marks[i];
	/* After â ă ê ô of its own class: that is the order of the Vietnamese letters' NFD. */
	if (with_tone && l->tone)
		marks[n++] = l->tone;
	sort_marks(marks, n);
	if (l->base)
		out[count++] = l->base;
	for (int i = 0; i < n; i++) {
		int class = text_unicode()->combining_class((ucs4_t)marks[i]);
		bool blocked = last_class >= class;
		uint32_t joined = l->base && !blocked ? text_unicode()->composition((ucs4_t)out[0], (ucs4_t)marks[i]) : 0;

		if (joined) {
			out[0] = joined;
		} else {
			out[count++] = marks[i];
			last_class = class;
		}
	}
	return count;
}
