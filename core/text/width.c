/* width.c - how many cells of a terminal a text takes.
 *
 * A grapheme here is what one cell of the screen can hold: a character that takes room, and those
 * after it that take none, its marks.  Where Unicode's clusters hold two that take room (flags,
 * Indic vowel signs) each stands for itself, so that the sum is always the terminal's. */
#include "config.h"

#include <string.h>

#include "text/text.h"
#include "text/utf8.h"
#include "text/unicode.h"

/* A base and four marks: what text_clean() leaves together. */
#define GRAPHEME_MAX 5

static int width_of(uint32_t c)
{
	int width;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	width = text_unicode()->width((ucs4_t)c, "UTF-8");
	return width > 0 ? width : 0;
}

static size_t look_closer(const char *s, int *cells)
{
	size_t n, step;

	*cells = 0;
	if (!*s)
		return 0;
	*cells = width_of(text_code_point(s, &n));
	for (int i = 1; i < GRAPHEME_MAX && (unsigned char)s[n] >= 0x80; i++, n += step)
		if (width_of(text_code_point(s + n, &step)) > 0)
			break;
	return n;
}

/* Nearly all are a letter behind which no mark can stand. */
size_t text_any_grapheme(const char *s, int *cells)
{
	const size_t n = text_plain(s, 3);

	if (n == 0 || ((unsigned char)s[n] >= 0x80 && text_plain(s + n, 3) == 0))
		return look_closer(s, cells);
	*cells = 1;
	return n;
}

/* How far somebody came who counts cells. */
struct measured {
	size_t len, cells;
};

/* The graphemes at the start of s, within `len` bytes and `cells`; in *short_of, unless that is NULL, those that leave a cell of them. */
static struct measured measure(const char *s, size_t len, size_t cells, struct measured *short_of)
{
	struct measured m = { 0, 0 }, before = m;
	size_t n;
	int width;

	while (m.len < len && (n = text_grapheme(s + m.len, &width)) > 0 && m.cells + (size_t)width <= cells) {
		m.len += n;
		m.cells += (size_t)width;
		if (m.cells < cells)
			before = m;
	}
	if (short_of)
		*short_of = before;
	return m;
}

size_t text_width(const char *s)
{
	return text_width_n(s, SIZE_MAX);
}

size_t text_width_n(const char *s, size_t len)
{
	return measure(s, len, SIZE_MAX, NULL).cells;
}

size_t text_fit(const char *s, size_t cells)
{
	return measure(s, SIZE_MAX, cells, NULL).len;
}

bool text_cut(const char *s, size_t cells, size_t *len, size_t *used)
{
	struct measured short_of, all = measure(s, SIZE_MAX, cells, &short_of);
	const bool cut = s[all.len] != '\0';

	if (cut) {
		all = short_of;
		while (all.len > 0 && s[all.len - 1] == ' ') {
			all.len--;
			all.cells--;
		}
	}
	*len = all.len;
	*used = all.cells;
	return cut;
}

void text_place(struct buf *out, const char *s, size_t cells, char pad)
{
	size_t len, used;
	const bool dots = text_cut(s, cells, &len, &used) && cells > 0;
	const size_t gap = pad ? cells - used - dots : 0;

	if (pad == 'r')
		buf_fill(out, ' ', gap);
	buf_add(out, s, len);
	if (dots)
		buf_puts(out, "…");
	if (pad && pad != 'r')
		buf_fill(out, ' ', gap);
}
