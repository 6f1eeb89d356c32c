/* viqr.c - VIQR (RFC 1456): Vietnamese in ASCII, its marks behind their letters. */
#include "config.h"

#include "text/legacy.h"

#include <string.h>

#include "text/letter.h"
#include "text/utf8.h"

static const struct {
	char sign;
	uint32_t mark;
	const char *on;         /* small letters; NULL: all vowels, it is a tone */
} signs[] = {
	{ '^', TEXT_CIRCUMFLEX, "aeo" }, { '(', TEXT_BREVE, "a" }, { '+', TEXT_HORN, "ou" },
	{ '\'', TEXT_ACUTE, NULL }, { '`', TEXT_GRAVE, NULL }, { '?', TEXT_HOOK, NULL }, { '~', TEXT_TILDE, NULL },
	{ '.', TEXT_DOT_BELOW, NULL },
};
#define SIGNS (sizeof signs / sizeof *signs)

static bool is_vowel(char small)
{
	return small != '\0' && strchr("aeiouy", small);
}

static char small_of(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* A letter that is being read or was written: what may still come behind it. */
struct open_letter {
	char base;              /* small; '\0': no vowel */
	bool quality, tone;     /* it has one already */
};

/* The mark that a sign is behind the letter; 0 when it is only itself. */
static uint32_t mark_of(const struct open_letter *l, char sign)
{
	for (size_t i = 0; l->base && i < SIGNS; i++) {
		if (signs[i].sign != sign)
			continue;
		if (!signs[i].on)
			return l->tone ? 0 : signs[i].mark;
		return !l->quality && strchr(signs[i].on, l->base) ? signs[i].mark : 0;
	}
	return 0;
}

static void take(struct open_letter *l, uint32_t mark)
{
	if (mark == TEXT_CIRCUMFLEX || mark == TEXT_BREVE || mark == TEXT_HORN)
		l->quality = true;
	else
		l->tone = true;
}

bool viqr_read(struct buf *out, const char *bytes, size_t len, size_t *at)
{
	struct open_letter open = { '\0', false, false };

	for (size_t i = 0; i < len; i++) {
		const char c = bytes[i];
		uint32_t mark = mark_of(&open, c);

		if ((unsigned char)c >= 0x80) {
			*at = i;
			return false;
		}
		if (mark) {
			text_utf8_put(out, mark);
			take(&open, mark);
			continue;
		}
		open = (struct open_letter){ '\0', false, false };
		if (c == '\\' && i + 1 < len && (unsigned char)bytes[i + 1] < 0x80) {
			buf_putc(out, bytes[++i]);
		} else if (small_of(c) == 'd' && i + 1 < len && small_of(bytes[i + 1]) == 'd') {
			text_utf8_put(out, c == 'D' ? 0x110 : TEXT_D_STROKE);
			i++;
		} else {
			buf_putc(out, c);
			open.base = is_vowel(small_of(c)) ? small_of(c) : '\0';
		}
	}
	return true;
}

/* ---- writing ---------------------------------------------------------------------------------- */

/* The letter that what was written ends with: the signs behind it, taken back to it. */
static struct open_letter end_of(const struct buf *out)
{
	struct open_letter none = { '\0', false, false }, open;
	const char *s = buf_text(out);
	size_t first = out->len;

	for (size_t n = 0; n < 3 && first > 0; n++) {
		first--;
		if (is_vowel(small_of(s[first])))
			break;
	}
	if (first == out->len || !is_vowel(small_of(s[first])))
		return none;
	open = (struct open_letter){ small_of(s[first]), false, false };
	for (size_t i = first + 1; i < out->len; i++) {
		uint32_t mark = mark_of(&open, s[i]);
		if (!mark)
			return none;
		take(&open, mark);
	}
	return open;
}

void viqr_write_ascii(struct buf *out, char c)
{
	const struct open_letter open = end_of(out);
	const char last = out->len > 0 ? out->text[out->len - 1] : '\0';

	if (c == '\\' || mark_of(&open, c) || (small_of(c) == 'd' && small_of(last) == 'd'))
		buf_putc(out, '\\');
	buf_putc(out, c);
}

static char sign_of(uint32_t mark)
{
	for (size_t i = 0; i < SIGNS; i++)
		if (signs[i].mark == mark)
			return signs[i].sign;
	return '\0';
}

/* A d just before đ would be read with half of it: it is made one that stands for itself. */
static void part_from_d(struct buf *out)
{
	size_t first = out->len, before;

	while (first > 0 && small_of(out->text[first - 1]) == 'd')
		first--;
	for (before = first; before > 0 && out->text[before - 1] == '\\'; before--)
		;
	if ((out->len - first) % 2 == 0 || (first - before) % 2 == 1)
		return;                 /* whole đ, or it does already */
	const char d = out->text[out->len - 1];
	buf_cut(out, out->len - 1);
	buf_putc(out, '\\');
	buf_putc(out, d);
}

bool viqr_write(struct buf *out, const struct text_letter *l)
{
	char sign;

	if (l->base == TEXT_D_STROKE && l->n_marks == 0 && l->tone == 0) {
		part_from_d(out);
		buf_puts(out, l->upper ? "DD" : "dd");
		return true;
	}
	if (l->base >= 0x80 || !is_vowel((char)l->base) || l->n_marks > 1)
		return false;
	const size_t before = out->len;
	viqr_write_ascii(out, (char)(l->upper ? l->base - 'a' + 'A' : l->base));
	struct open_letter open = { (char)l->base, false, false };
	for (int i = 0; i < 2; i++) {
		uint32_t mark = i == 0 ? (l->n_marks ? l->marks[0] : 0) : l->tone;
		if (!mark)
			continue;
		sign = sign_of(mark);
		if (!sign || mark_of(&open, sign) != mark) {
			buf_cut(out, before);
			return false;
		}
		buf_putc(out, sign);
		take(&open, mark);
	}
	return true;
}
