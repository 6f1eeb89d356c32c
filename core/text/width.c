/* width.c - how many cells of a terminal a text takes.
 *
 * A grapheme here is what one cell of the screen can hold: a character that takes room, and those
 * after it that take none, its marks.  Where Unicode's clusters hold two that take room (flags,
 * Indic vowel signs) each stands for itself, so that the sum is always the terminal's. */
#include "config.h"

#include <string.h>

#include <uniwidth.h>

#include "text/text.h"
#include "text/utf8.h"

/* A base and four marks: what text_clean() leaves together. */
#define GRAPHEME_MAX 5

static int width_of(uint32_t c)
{
	int width;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	if ((c >= 0xA0 && c < 0x300 && c != 0xAD) || (c >= 0x1E00 && c < 0x1F00))
		return 1;       /* all Latin letters, the Vietnamese ones among them */
	if ((c >= 0x2010 && c < 0x2028) || (c >= 0x2500 && c < 0x25FD))
		return 1;       /* dashes, quotes and dots; what boxes, bars and bullets are drawn with */
	width = uc_width((ucs4_t)c, "UTF-8");
	return width > 0 ? width : 0;
}

static bool is_printable_ascii(char c)
{
	return c >= 0x20 && c < 0x7F;
}

size_t text_grapheme(const char *s, int *cells)
{
	size_t n, step;

	*cells = 0;
	if (!*s)
		return 0;
	if (is_printable_ascii(s[0]) && (unsigned char)s[1] < 0x80) {
		*cells = 1;
		return 1;
	}
	*cells = width_of(text_code_point(s, &n));
	for (int i = 1; i < GRAPHEME_MAX && (unsigned char)s[n] >= 0x80; i++, n += step)
		if (width_of(text_code_point(s + n, &step)) > 0)
			break;
	return n;
}

/* Bytes of the graphemes at the start of s, within `len` bytes and `cells`; *used their cells. */
static size_t measure(const char *s, size_t len, size_t cells, size_t *used)
{
	size_t done = 0, total = 0, n;
	int width;

	while (done < len && (n = text_grapheme(s + done, &width)) > 0) {
		if (total + (size_t)width > cells)
			break;
		done += n;
		total += (size_t)width;
	}
	*used = total;
	return done;
}

size_t text_width(const char *s)
{
	return text_width_n(s, SIZE_MAX);
}

size_t text_width_n(const char *s, size_t len)
{
	size_t used;

	measure(s, len, SIZE_MAX, &used);
	return used;
}

size_t text_fit(const char *s, size_t cells)
{
	size_t used;

	return measure(s, SIZE_MAX, cells, &used);
}

void text_place(struct buf *out, const char *s, size_t cells, char pad)
{
	size_t used, len = measure(s, SIZE_MAX, cells, &used);
	bool cut = s[len] != '\0';
	size_t gap;

	if (cut && cells > 0) {
		len = measure(s, SIZE_MAX, cells - 1, &used);
		while (len && s[len - 1] == ' ') {
			len--;
			used--;
		}
		used++;
	}
	gap = pad ? cells - used : 0;
	if (pad == 'r')
		buf_fill(out, ' ', gap);
	buf_add(out, s, len);
	if (cut && cells > 0)
		buf_puts(out, "…");
	if (pad && pad != 'r')
		buf_fill(out, ' ', gap);
}
