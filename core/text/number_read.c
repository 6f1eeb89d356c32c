/* number_read.c - numbers out of Vietnamese and English text. */
#include "config.h"

#include <string.h>

#include "text/letter.h"
#include "text/numeral.h"
#include "text/text.h"
#include "text/utf8.h"

/* More than a gb_decimal holds; bounds how far a malformed number is looked at. */
#define GROUPS_MAX 8

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(const char *s)
{
	return strspn(s, "0123456789");
}

/* A mark counts only with a digit behind it; else it ends the sentence. */
static bool mark_at(const char *s)
{
	return (*s == '.' || *s == ',') && is_digit(s[1]);
}

size_t text_numeral_scan(const char *s, size_t *fraction)
{
	size_t head = digits_at(s), at = head, group = 0;
	bool grouping = head >= 1 && head <= 3 && s[0] != '0';
	char mark = s[head];

	*fraction = 0;
	for (int groups = 0; mark_at(s + at); groups++, at += 1 + group) {
		group = digits_at(s + at + 1);
		if (grouping && s[at] == mark && group == 3 && groups < GROUPS_MAX)
			continue;
		/* The decimals: after whole groups only behind the other mark, and the last thing. */
		if ((groups == 0 || s[at] != mark) && groups < GROUPS_MAX && !mark_at(s + at + 1 + group)) {
			*fraction = at + 1;
			return at + 1 + group;
		}
		return head;
	}
	return at;
}

/* False when the digits do not fit. */
static bool digits_value(const char *s, size_t len, size_t fraction, struct gb_decimal *out)
{
	const int64_t limit = INT64_C(1000000000000000000);

	*out = (struct gb_decimal){ 0, 0 };
	for (size_t i = 0; i < len; i++) {
		if (!is_digit(s[i]))
			continue;
		if (out->digits >= limit / 10)
			return false;
		out->digits = out->digits * 10 + (s[i] - '0');
	}
	if (fraction && len - fraction > 17)
		return false;
	out->scale = fraction ? (int)(len - fraction) : 0;
	return true;
}

/* `before`: what may stand before a larger word, as in "trăm nghìn", "nghìn tỷ". */
struct scale_word {
	const char *folded;             /* TEXT_EXACT: tỷ is tỉ */
	int power;
	bool only_before, before;
};

static const struct scale_word scale_words[] = {
	{ "chục", 1, true, true },
	{ "trăm", 2, true, true },
	{ "nghìn", 3, false, true },
	{ "ngàn", 3, false, true },
	{ "triệu", 6, false, true },
	{ "tỉ", 9, false, false },
	{ "hundred", 2, true, true },
	{ "thousand", 3, false, true },
	{ "million", 6, false, true },
	{ "billion", 9, false, false },
	{ "trillion", 12, false, false },
};

/* Words that begin like a word of scale: "năm 2024 tỷ lệ hồ sơ ..." speaks of no billion. */
static const struct {
	const char *word, *next;
} compounds[] = {
	{ "tỉ", "lệ" }, { "tỉ", "trọng" }, { "tỉ", "giá" }, { "tỉ", "số" }, { "tỉ", "suất" },
	{ "tỉ", "phú" }, { "tỉ", "mỉ" }, { "triệu", "tập" }, { "triệu", "hồi" },
};

#define WORD_MAX 32

/* The word at s behind spaces, folded; bytes up to its end, 0 when there is no such short word. */
static size_t word_at(const char *s, char folded[WORD_MAX])
{
	struct text_folding f;
	struct text_folded c;
	struct text_letter l;
	struct buf word = BUF_EMPTY;
	size_t start = strspn(s, " "), len, end = start;

	len = start + strnlen(s + start, WORD_MAX);
	while (end < len && text_letter_read(s, len, end, &l) && l.alphabetic)
		end = l.to;
	text_folding_begin(&f, s + start, end - start, TEXT_EXACT);
	while (text_folding_next(&f, &c))
		text_utf8_put(&word, c.c);
	if (word.len >= WORD_MAX)
		end = start;
	else
		memcpy(folded, buf_text(&word), word.len + 1);
	buf_free(&word);
	return end > start ? end : 0;
}

static bool is_compound(const char *word, const char *rest)
{
	char next[WORD_MAX];

	if (!word_at(rest, next))
		return false;
	for (size_t i = 0; i < sizeof compounds / sizeof compounds[0]; i++)
		if (strcmp(compounds[i].word, word) == 0 && strcmp(compounds[i].next, next) == 0)
			return true;
	return false;
}

static const struct scale_word *scale_word_at(const char *s, size_t *len)
{
	char word[WORD_MAX];

	*len = word_at(s, word);
	if (!*len)
		return NULL;
	for (size_t i = 0; i < sizeof scale_words / sizeof scale_words[0]; i++)
		if (strcmp(scale_words[i].folded, word) == 0)
			return is_compound(word, s + *len) ? NULL : &scale_words[i];
	return NULL;
}

/* The power of ten of the words of scale at s; *len their bytes. */
static int scale_at(const char *s, size_t *len)
{
	const struct scale_word *first, *second;
	size_t first_len, second_len;
	int power;

	*len = 0;
	first = scale_word_at(s, &first_len);
	if (!first)
		return 0;
	second = first->before ? scale_word_at(s + first_len, &second_len) : NULL;
	if (second && second->power > first->power) {
		*len = first_len + second_len;
		power = first->power + second->power;
		/* "trăm nghìn tỷ" */
		first_len = *len;
		first = second->before ? scale_word_at(s + first_len, &second_len) : NULL;
		if (first && first->power > second->power) {
			*len += second_len;
			power += first->power;
		}
		return power;
	}
	if (first->only_before)
		return 0;
	*len = first_len;
	return first->power;
}

size_t text_number_read(const char *s, struct gb_decimal *out, size_t *begin)
{
	size_t start = strcspn(s, "0123456789"), fraction, len, words;
	struct gb_decimal value;
	int power;

	if (!s[start])
		return 0;
	len = text_numeral_scan(s + start, &fraction);
	if (!digits_value(s + start, len, fraction, &value))
		return 0;
	power = scale_at(s + start + len, &words);
	if (power && !gb_decimal_shift(&value, power))
		return 0;
	*out = value;
	if (begin)
		*begin = start;
	return start + len + words;
}
