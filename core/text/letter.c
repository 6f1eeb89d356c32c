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

static bool is_combining(uint32_t c)
{
	return c >= 0x300 && unicode()->combining_class((ucs4_t)c) != 0;
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

/* Splits a composed letter.  Below U+2000 are all alphabets that compose; what lies above (Hangul,
 * kana) keeps its marks, which change the letter there. */
static uint32_t take_apart(struct text_letter *l, uint32_t c)
{
	uint32_t marks[4];
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int n = 0, len;

	while (c >= 0xC0 && c < 0x2000 && n < 4) {
		len = unicode()->canonical_decomposition((ucs4_t)c, parts);
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
	c = unicode()->lower((ucs4_t)c);
	return c == 0xF0 || c == 0x256 ? TEXT_D_STROKE : c;
}

static bool is_alphabetic(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	return unicode()->is_general_category_withtable((ucs4_t)c, UC_CATEGORY_MASK_L);
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

	while (at < len && (unsigned char)s[at] >= 0x80) {
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
	if (is_combining(c)) {
		add_mark(out, c);
	} else {
		base = take_apart(out, c);
		out->base = lower(base);
		out->upper = out->base != base && unicode()->lower((ucs4_t)base) != base;     /* small eth is no capital */
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

		for (; k > 0 && unicode()->combining_class((ucs4_t)marks[k - 1]) > unicode()->combining_class((ucs4_t)m); k--)
			marks[k] = marks[k - 1];
		marks[k] = m;
	}
}

int text_letter_compose(const struct text_letter *l, bool with_tone, uint32_t out[6])
{
	uint32_t marks[5];
	int n = 0, count = 0, last_class = 0;

	for (int i = 0; i < l->n_marks; i++)
		marks[n++] = l->marks[i];
	/* After â ă ê ô of its own class: that is the order of the Vietnamese letters' NFD. */
	if (with_tone && l->tone)
		marks[n++] = l->tone;
	sort_marks(marks, n);
	if (l->base)
		out[count++] = l->base;
	for (int i = 0; i < n; i++) {
		int class = unicode()->combining_class((ucs4_t)marks[i]);
		bool blocked = last_class >= class;
		uint32_t joined = l->base && !blocked ? unicode()->composition((ucs4_t)out[0], (ucs4_t)marks[i]) : 0;

		if (joined) {
			out[0] = joined;
		} else {
			out[count++] = marks[i];
			last_class = class;
		}
	}
	return count;
}
