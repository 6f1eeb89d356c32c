/* utf8.c - UTF-8 itself: what is valid, and counting. */
#include "config.h"

#include "text/utf8.h"

#include <string.h>

#include "text/text.h"

/* The well-formed sequences of the Unicode Standard, table 3-7: only the second byte has narrower
 * limits than 80..BF, and they depend on the first. */
struct shape {
	unsigned char lead_from, lead_to, second_from, second_to, length;
};

/* Vietnamese has only the first two. */
static const struct shape shapes[] = {
	{ 0xC2, 0xDF, 0x80, 0xBF, 2 },
	{ 0xE1, 0xEC, 0x80, 0xBF, 3 },
	{ 0xE0, 0xE0, 0xA0, 0xBF, 3 },
	{ 0xED, 0xED, 0x80, 0x9F, 3 },
	{ 0xEE, 0xEF, 0x80, 0xBF, 3 },
	{ 0xF0, 0xF0, 0x90, 0xBF, 4 },
	{ 0xF1, 0xF3, 0x80, 0xBF, 4 },
	{ 0xF4, 0xF4, 0x80, 0x8F, 4 },
};

static const struct shape *shape_of(unsigned char lead)
{
	for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
		if (lead >= shapes[i].lead_from && lead <= shapes[i].lead_to)
			return &shapes[i];
	return NULL;
}

size_t text_utf8_step(const char *s, size_t len, uint32_t *c)
{
	const unsigned char *b = (const unsigned char *)s;
	const struct shape *shape;
	uint32_t value;
	size_t i;

	if (b[0] < 0x80) {
		*c = b[0];
		return 1;
	}
	*c = TEXT_ILL_FORMED;
	shape = shape_of(b[0]);
	if (!shape || len < 2 || b[1] < shape->second_from || b[1] > shape->second_to)
		return 1;
	value = (uint32_t)(b[0] & (0x7F >> shape->length)) << 6 | (b[1] & 0x3F);
	for (i = 2; i < shape->length; i++) {
		if (i >= len || (b[i] & 0xC0) != 0x80)
			return i;
		value = value << 6 | (b[i] & 0x3F);
	}
	*c = value;
	return i;
}

size_t text_utf8_write(char out[4], uint32_t c)
{
	const size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return 0;
	for (size_t i = n - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3F));
	out[0] = (char)(n == 1 ? c : (0xF00u >> n & 0xF0) | c);
	return n;
}

void text_utf8_put(struct buf *out, uint32_t c)
{
	char bytes[4];

	buf_add(out, bytes, text_utf8_write(bytes, c));
}

bool text_is_space(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
	       c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool text_utf8_valid(const char *s, size_t len)
{
	uint32_t c = 0;

	for (size_t n; len > 0 && c != TEXT_ILL_FORMED; s += n, len -= n)
		n = text_utf8_step(s, len, &c);
	return c != TEXT_ILL_FORMED;
}

/* What follows the lead is looked at byte by byte, and no NUL passes for one that continues. */
uint32_t text_code_point(const char *s, size_t *bytes)
{
	uint32_t c;
	size_t n = text_utf8_step(s, 4, &c);

	if (bytes)
		*bytes = n;
	return c == TEXT_ILL_FORMED ? TEXT_REPLACEMENT : c;
}

size_t text_length(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xC0) != 0x80;
	return n;
}

size_t text_words(const char *s)
{
	size_t words = 0, n;
	bool inside = false;

	for (; *s; s += n) {
		bool space = text_is_space(text_code_point(s, &n));

		if (!space && !inside)
			words++;
		inside = !space;
	}
	return words;
}
