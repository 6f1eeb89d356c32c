/* collate.c - a key whose bytes are in the order of the Vietnamese alphabet.
 *
 * The key of a word is its letters (A to a, 33 of them), then its tone: so syllable by syllable,
 * as dictionaries do it, letters are compared first and the tone decides.  After the last word
 * comes a space and the case of all letters, as far as there are capitals.  A number is the count
 * of its digits, then the digits.  All bytes are printable ASCII:
 *
 *      ' '       before the case            '-' '.'   end of a number, its decimal mark
 *      '!'..'&'  tones                      '0'..'9'  numbers, case
 *      'A'..'a'  letters                    '~'       a letter of another script, then its number
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "text/letter.h"
#include "text/numeral.h"
#include "text/text.h"
#include "text/utf8.h"

/* Weights 'A' to 'a'.  The letters with a quality mark follow their base. */
static const char alphabet[] = "a\1\2bcd\3e\4fghijklmno\5\6pqrstu\7vwxyz";

static char letter_weight(char plain_or_code)
{
	return (char)('A' + (strchr(alphabet, plain_or_code) - alphabet));
}

static bool has_mark(const struct text_letter *l, uint32_t mark)
{
	for (int i = 0; i < l->n_marks; i++)
		if (l->marks[i] == mark)
			return true;
	return false;
}

static void put_letter(struct buf *out, const struct text_letter *l)
{
	char code = (char)l->base;

	if (l->base == TEXT_D_STROKE) {
		code = '\3';
	} else if (l->base >= 0x80) {
		buf_printf(out, "~%06X", (unsigned)l->base);
		return;
	} else if (has_mark(l, TEXT_BREVE)) {
		code = code == 'a' ? '\1' : code;
	} else if (has_mark(l, TEXT_CIRCUMFLEX)) {
		code = code == 'a' ? '\2' : code == 'e' ? '\4' : code == 'o' ? '\5' : code;
	} else if (has_mark(l, TEXT_HORN)) {
		code = code == 'o' ? '\6' : code == 'u' ? '\7' : code;
	}
	buf_putc(out, letter_weight(code));
}

static char tone_weight(uint32_t tone)
{
	switch (tone) {
	case TEXT_GRAVE:
		return '"';
	case TEXT_HOOK:
		return '#';
	case TEXT_TILDE:
		return '$';
	case TEXT_ACUTE:
		return '%';
	case TEXT_DOT_BELOW:
		return '&';
	default:
		return '!';
	}
}

/* The count of the digits has itself its length before it: 9 digits are "19", 12 are "212". */
static void put_integer(struct buf *out, const char *digits, size_t len)
{
	char count[24];
	size_t n = 0;
	int width;

	while (len && (*digits < '1' || *digits > '9')) {
		digits++;
		len--;
	}
	for (size_t i = 0; i < len; i++)
		n += digits[i] >= '0' && digits[i] <= '9';
	width = snprintf(count, sizeof count, "%zu", n);
	buf_printf(out, "%d%s", width, count);
	for (size_t i = 0; i < len; i++)
		if (digits[i] >= '0' && digits[i] <= '9')
			buf_putc(out, digits[i]);
}

static size_t put_number(struct buf *out, const char *s)
{
	size_t fraction, len = text_numeral_scan(s, &fraction), end = len;

	put_integer(out, s, fraction ? fraction - 1 : len);
	if (fraction) {
		while (end > fraction && s[end - 1] == '0')
			end--;
		if (end > fraction)
			buf_putc(out, '.');
		buf_add(out, s + fraction, end - fraction);
	}
	buf_putc(out, '-');
	return len;
}

static size_t put_word(struct buf *out, struct buf *cases, const char *s, size_t len, size_t at)
{
	struct text_letter l;
	uint32_t tone = 0;

	while (at < len) {
		size_t next = text_letter_read(s, len, at, &l);

		if (!l.alphabetic)
			break;
		put_letter(out, &l);
		buf_putc(cases, l.upper ? '1' : '0');
		if (!tone)
			tone = l.tone;
		at = next;
	}
	buf_putc(out, tone_weight(tone));
	return at;
}

void text_sort_key(struct buf *out, const char *s)
{
	struct buf cases = BUF_EMPTY;
	size_t len = strlen(s), at = 0, capitals;
	struct text_letter l;

	while (at < len) {
		size_t next = text_letter_read(s, len, at, &l);

		if (l.alphabetic)
			at = put_word(out, &cases, s, len, at);
		else if (l.base >= '0' && l.base <= '9')
			at += put_number(out, s + at);
		else
			at = next;      /* punctuation only parts words */
	}
	capitals = cases.len;
	while (capitals && cases.text[capitals - 1] == '0')
		capitals--;
	if (capitals) {
		buf_putc(out, ' ');
		buf_add(out, cases.text, capitals);
	}
	buf_free(&cases);
}
