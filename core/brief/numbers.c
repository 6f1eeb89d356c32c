/* numbers.c - see numbers.h. */
#include "config.h"

#include "brief/numbers.h"

#include <string.h>

#include "text/text.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_mark(char c)
{
	return c == '.' || c == ',' || c == '/' || c == '-';
}

/* Does a letter begin here?  ASCII letters, and everything beyond ASCII but the signs of Latin-1 and the
 * punctuation from U+2000 on, which begin with the bytes 0xC2 and 0xE2. */
static bool is_letter(const char *s)
{
	unsigned char c = (unsigned char)*s;

	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return c != 0xc2 && c != 0xe2;
}

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Where the character before byte `i` begins; i > 0. */
static size_t previous(const char *s, size_t i)
{
	do
		i--;
	while (i > 0 && is_continuation(s[i]));
	return i;
}

bool brief_number_next(const char *s, size_t from, struct brief_number *out)
{
	size_t i = from;

	while (s[i] && !is_digit(s[i]))
		i++;
	if (!s[i])
		return false;
	out->begin = i;
	while (is_digit(s[i]) || (is_mark(s[i]) && is_digit(s[i + 1])))
		i++;
	out->end = i;
	return true;
}

bool brief_number_goes_on(const char *s, size_t i)
{
	if (i == 0 || !s[i])
		return false;
	if (is_digit(s[i - 1]))
		return is_digit(s[i]) || (is_mark(s[i]) && is_digit(s[i + 1]));
	return is_mark(s[i - 1]) && is_digit(s[i]) && i > 1 && is_digit(s[i - 2]);
}

bool brief_number_same(const char *a, struct brief_number x, const char *b, struct brief_number y)
{
	if (x.end - x.begin != y.end - y.begin)
		return false;
	for (size_t i = 0; i < x.end - x.begin; i++) {
		char c = a[x.begin + i], d = b[y.begin + i];
		if (c != d && !(is_mark(c) && is_mark(d)))
			return false;
	}
	return true;
}

bool brief_number_in_name(const char *s, struct brief_number n)
{
	size_t b = n.begin, e = n.end;

	if (b > 0 && (s[b - 1] == '-' || s[b - 1] == '/'))
		b--;
	if (s[e] == '-' || s[e] == '/')
		e++;
	return (b > 0 && is_letter(s + previous(s, b))) || (s[e] && is_letter(s + e));
}

static bool is_word(const char *s)
{
	return is_digit(*s) || is_letter(s);
}

/* Between a number and its word: spaces, quotes, brackets, "%".  Marks end the clause. */
static bool is_between(const char *s)
{
	return *s && !is_word(s) && !strchr(".,;:!?", *s);
}

void brief_number_before(const char *s, struct brief_number n, struct brief_number *word)
{
	size_t end = n.begin;

	while (end > 0 && is_between(s + previous(s, end)))
		end = previous(s, end);
	word->begin = word->end = end;
	while (word->begin > 0 && is_word(s + previous(s, word->begin)))
		word->begin = previous(s, word->begin);
}

void brief_number_after(const char *s, struct brief_number n, struct brief_number *word)
{
	size_t begin = n.end;

	/* Continuation bytes of a quote are neither word nor mark, and are passed over with it. */
	while (is_between(s + begin) || is_continuation(s[begin]))
		begin++;
	word->begin = word->end = begin;
	while (s[word->end] && (is_word(s + word->end) || is_continuation(s[word->end])))
		word->end++;
}

/* Words of Vietnamese are short; a longer one is none that is looked for. */
#define WORD_MAX 64

static bool copy_word(char out[WORD_MAX], const char *s, struct brief_number word)
{
	size_t len = word.end - word.begin;

	if (len == 0 || len >= WORD_MAX)
		return false;
	memcpy(out, s + word.begin, len);
	out[len] = '\0';
	return true;
}

bool brief_word_is(const char *s, struct brief_number word, const char *wanted)
{
	char w[WORD_MAX];

	return copy_word(w, s, word) && text_same(w, wanted, TEXT_EXACT);
}

bool brief_word_same(const char *a, struct brief_number x, const char *b, struct brief_number y)
{
	char p[WORD_MAX], q[WORD_MAX];

	return copy_word(p, a, x) && copy_word(q, b, y) && text_same(p, q, TEXT_BARE);
}
