/* scan.c - looks at every character of a file once, so that none that is invisible or does harm
 * gets in unseen, and so that one such character does not hide all other complaints. */
#include "config.h"

#include "brief/scan.h"

#include "text/text.h"

/* The line and column of the character that comes next. */
struct at {
	int line, column;
};

static bool is_bidi(uint32_t c)
{
	return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x2069);
}

static bool is_zero_width(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
}

bool brief_char_is_bad(uint32_t c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	if (c < 0x7f)
		return false;
	if (c <= 0x9f || c == 0x2028 || c == 0x2029)
		return true;
	if ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef))     /* noncharacters */
		return true;
	return is_bidi(c) || is_zero_width(c);
}

const char *brief_char_words(uint32_t c, enum gb_lang lang)
{
	if (is_bidi(c))
		return tr(lang, "an invisible character that turns the direction of text");
	if (is_zero_width(c))
		return tr(lang, "an invisible character without width");
	return tr(lang, "a control character");
}

/* Copies one line end as '\n' and returns its bytes; 0 when there is none. */
static size_t line_end(const char *s, size_t left, struct buf *out)
{
	if (*s != '\n' && *s != '\r')
		return 0;
	buf_putc(out, '\n');
	return s[0] == '\r' && left > 1 && s[1] == '\n' ? 2 : 1;
}

static void complain(struct brief_talk *t, struct at at, uint32_t c)
{
	brief_say(t, GB_ERROR, at.line, at.column, tr(t->lang, "%s stands here (U+%04X): take it out"),
	          brief_char_words(c, t->lang), (unsigned)c);
}

/* Nearly all of a file is plain ASCII, which needs no closer look. */
static size_t plain_run(const char *s, size_t left)
{
	size_t n = 0;

	while (n < left && s[n] >= 0x20 && s[n] < 0x7f)
		n++;
	return n;
}

bool brief_scan(struct brief_talk *t, const char *text, size_t len, struct buf *out)
{
	struct at at = { 1, 1 };
	bool was_bad = false;           /* of a run only the first is told */

	if (!text_utf8_valid(text, len)) {
		brief_say(t, GB_ERROR, 0, 0, tr(t->lang, "the file is not UTF-8 text"));
		return false;
	}
	for (size_t i = 0; i < len;) {
		size_t bytes = plain_run(text + i, len - i);
		bool bad = false;

		if (bytes > 0) {
			buf_add(out, text + i, bytes);
			at.column += (int)bytes;
		} else if ((bytes = line_end(text + i, len - i, out)) > 0) {
			at.line++;
			at.column = 1;
		} else {
			uint32_t c = text_code_point(text + i, &bytes);
			bad = brief_char_is_bad(c);
			if (bad && !was_bad)
				complain(t, at, c);
			if (bad)
				buf_putc(out, ' ');
			else
				buf_add(out, text + i, bytes);
			at.column++;
		}
		was_bad = bad;
		i += bytes;
	}
	return true;
}
