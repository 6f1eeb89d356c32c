/* clean.c - any bytes to text that can be stored, compared and shown without a second look. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "text/utf8.h"
#include "text/unicode.h"

/* A cell of the screen holds a base and this many marks.  Vietnamese needs none in NFC, and two
 * in NFD. */
#define MARKS_MAX 4

static bool is_mark(uint32_t c)
{
	if (c < 0x300)
		return false;
	return text_unicode()->is_general_category_withtable((ucs4_t)c, UC_CATEGORY_MASK_M) ||
	       text_unicode()->graphemeclusterbreak_property((ucs4_t)c) == GBP_EXTEND;
}

static bool is_noncharacter(uint32_t c)
{
	return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/* What nobody sees but a terminal, or a comparison, may trip over: controls, format characters
 * (bidi, zero width, soft hyphen, tags), variation selectors, fillers, noncharacters. */
static bool is_dropped(uint32_t c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD)
		return true;
	return is_noncharacter(c) || text_unicode()->is_general_category_withtable((ucs4_t)c, UC_CATEGORY_MASK_Cf) ||
	       text_unicode()->is_property_default_ignorable_code_point((ucs4_t)c);
}

/* First pass: valid UTF-8 without what is dropped, all white space ' ' or '\n'. */
static void filter(struct buf *out, const char *s, size_t len, int flags)
{
	uint32_t c;
	size_t n;

	for (; len; s += n, len -= n) {
		n = text_utf8_step(s, len, &c);
		if (text_plain(s, len) > 0)
			buf_add(out, s, n);
		else if (c == TEXT_ILL_FORMED)
			text_utf8_put(out, TEXT_REPLACEMENT);
		else if ((flags & TEXT_KEEP_LINES) && c == '\r' && len > 1 && s[1] == '\n')
			continue;
		else if ((flags & TEXT_KEEP_LINES) && (c == '\n' || c == '\r'))
			buf_putc(out, '\n');
		else if (text_is_space(c))
			buf_putc(out, ' ');
		else if (!is_dropped(c))
			buf_add(out, s, n);
	}
}

/* Last pass, over NFC: too many marks, marks on nothing, and superfluous spaces.  It only takes
 * marks from the end of their run, so NFC stays NFC. */
static void tidy(struct buf *out, const char *s, size_t len, int flags)
{
	bool keep = flags & TEXT_KEEP_LINES, space = false, base = false;
	int marks = 0;
	uint32_t c;
	size_t n;

	for (; len; s += n, len -= n) {
		n = text_utf8_step(s, len, &c);
		if (c == ' ' && !keep) {
			space = base;
			marks = 0;
			continue;
		}
		if (text_plain(s, len) > 0 || !is_mark(c))
			marks = 0;
		else if (!base || ++marks > MARKS_MAX)
			continue;
		if (space)
			buf_putc(out, ' ');
		space = false;
		base = c != '\n';
		buf_add(out, s, n);
	}
}

static bool is_plain_text(const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		n = (unsigned char)s[i] < 0x80 ? 1 : text_plain_letter(s + i, len - i);
		if (n == 0)
			return false;
	}
	return true;
}

void text_nfc(struct buf *out, const char *s, size_t len)
{
	size_t n = 0;
	uint8_t *composed;

	if (is_plain_text(s, len)) {
		buf_add(out, s, len);
		return;
	}
	composed = text_unicode()->normalize(text_unicode()->nfc, (const uint8_t *)s, len, NULL, &n);
	if (composed)
		buf_add(out, composed, n);
	else if (errno == ENOMEM)
		mem_grow(NULL, SIZE_MAX, 1);    /* ends the program, in the one place for that */
	else
		buf_add(out, s, len);
	free(composed);
}

/* ---- what needs no cleaning ---- */

/* False where only a closer look can tell. */
static bool is_plainly_clean(const char *text, size_t len, int flags)
{
	const bool keep = flags & TEXT_KEEP_LINES;
	const unsigned char *s = (const unsigned char *)text;
	bool space = true;              /* another one would be superfluous */

	for (size_t i = 0, n; i < len; i += n) {
		n = s[i] < 0x80 ? 1 : text_plain_letter(text + i, len - i);
		if (s[i] > ' ' ? n == 0 || s[i] == 0x7F : s[i] == ' ' ? space && !keep : !(keep && s[i] == '\n'))
			return false;
		space = s[i] == ' ';
	}
	return keep || len == 0 || !space;
}

void text_clean(struct buf *out, const char *bytes, size_t len, int flags)
{
	struct buf valid = BUF_EMPTY, composed = BUF_EMPTY;

	if (is_plainly_clean(bytes, len, flags)) {
		buf_add(out, bytes, len);
		return;
	}
	filter(&valid, bytes, len, flags);
	text_nfc(&composed, buf_text(&valid), valid.len);
	tidy(out, buf_text(&composed), composed.len, flags);
	buf_free(&valid);
	buf_free(&composed);
}

bool text_is_clean(const char *s, int flags)
{
	const size_t len = strlen(s);
	struct buf b = BUF_EMPTY;
	bool same;

	if (is_plainly_clean(s, len, flags))
		return true;
	text_clean(&b, s, len, flags);
	same = strcmp(buf_text(&b), s) == 0;
	buf_free(&b);
	return same;
}
