/* decode.c - a file's bytes to UTF-8, or the place where they are none. */
#include "config.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/tr.h"
#include "text/legacy.h"
#include "text/utf8.h"

/* A lone \r ends a line too. */
struct text_at text_place_after(const char *s, size_t len)
{
	struct text_at p = { 1, 1 };

	for (size_t i = 0; i < len; i++) {
		unsigned char b = (unsigned char)s[i];

		if (b == '\n' || (b == '\r' && !(i + 1 < len && s[i + 1] == '\n'))) {
			p.line++;
			p.column = 1;
		} else if ((b & 0xC0) != 0x80) {
			p.column++;
		}
	}
	return p;
}

size_t text_valid_length(const char *s, size_t len)
{
	size_t done = 0;
	uint32_t c;

	while (done < len) {
		size_t n = text_utf8_step(s + done, len - done, &c);

		if (c == TEXT_ILL_FORMED)
			break;
		done += n;
	}
	return done;
}

static enum gb_lang lang_of(const struct gb_why *why)
{
	return why ? why->lang : GB_VI;
}

static enum gb_status fail_binary(struct gb_why *why)
{
	return gb_fail(why, GB_BAD_DATA, "%s",
	               tr(lang_of(why), "not a text file: it holds a zero byte"));
}

/* Adds UTF-16 without its byte order mark as UTF-8.  On a fault only what came before it is added. */
static bool from_utf16(struct buf *out, const char *encoding, const char *bytes, size_t len)
{
	iconv_t converter = iconv_open("UTF-8", encoding);
	char chunk[4096], *in = (char *)bytes;
	bool whole = true;

	if (converter == (iconv_t)-1)
		return false;
	while (len && whole) {
		char *to = chunk;
		size_t room = sizeof chunk;

		if (iconv(converter, &in, &len, &to, &room) == (size_t)-1)
			whole = errno == E2BIG;
		buf_add(out, chunk, (size_t)(to - chunk));
	}
	iconv_close(converter);
	return whole;
}

static enum gb_status decode_utf16(struct buf *out, const char *bytes, size_t len, const char *encoding,
                                   struct gb_why *why)
{
	size_t before = out->len;
	bool whole = from_utf16(out, encoding, bytes, len);
	const char *text = buf_text(out) + before;
	struct text_at p;

	if (memchr(text, '\0', out->len - before)) {
		buf_cut(out, before);
		return fail_binary(why);
	}
	if (whole)
		return GB_OK;
	p = text_place_after(text, out->len - before);
	buf_cut(out, before);
	return gb_fail(why, GB_BAD_DATA, tr(lang_of(why), "not %s at line %zu, column %zu"), encoding, p.line,
	               p.column);
}

static enum gb_status decode_utf8(struct buf *out, const char *bytes, size_t len, struct gb_why *why)
{
	size_t valid;
	struct text_at p;

	if (memchr(bytes, '\0', len))
		return fail_binary(why);
	valid = text_valid_length(bytes, len);
	if (valid == len) {
		buf_add(out, bytes, len);
		return GB_OK;
	}
	p = text_place_after(bytes, valid);
	return gb_fail(why, GB_BAD_DATA,
	               tr(lang_of(why), "not UTF-8 at line %zu, column %zu; convert it first, for example: "
	                                "iconv -f CP1258 -t UTF-8"),
	               p.line, p.column);
}

enum gb_status text_decode(struct buf *out, const char *bytes, size_t len, struct text_decoded *what,
                           struct gb_why *why)
{
	struct text_decoded found = { "UTF-8", false };
	enum gb_status status;

	if (len == 0)
		bytes = "";     /* may have been NULL */
	if (len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
		found.encoding = bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE";
		found.bom = true;
		status = decode_utf16(out, bytes + 2, len - 2, found.encoding, why);
	} else {
		found.bom = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
		status = decode_utf8(out, bytes + (found.bom ? 3 : 0), len - (found.bom ? 3 : 0), why);
	}
	if (what)
		*what = found;
	return status;
}
