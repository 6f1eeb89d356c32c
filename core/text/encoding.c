/* encoding.c - encodings by their names, and bytes in one of them to UTF-8. */
#include "config.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/tr.h"
#include "text/legacy.h"
#include "text/utf8.h"

/* ---- names -------------------------------------------------------------------------------------- */

static const char *const names[TEXT_SETS] = {
	[TEXT_SET_UTF8] = "UTF-8", [TEXT_SET_UTF16LE] = "UTF-16LE", [TEXT_SET_UTF16BE] = "UTF-16BE", [TEXT_SET_ASCII] = "ASCII",
	[TEXT_SET_TCVN] = "TCVN", [TEXT_SET_VISCII] = "VISCII", [TEXT_SET_CP1258] = "CP1258", [TEXT_SET_TCVN3] = "TCVN3", [TEXT_SET_VNI] = "VNI",
	[TEXT_SET_VPS] = "VPS", [TEXT_SET_VIQR] = "VIQR",
};

/* Small, without hyphens, underscores, blanks, dots, colons. */
static const struct {
	const char *name;
	enum text_set set;
} aliases[] = {
	{ "utf8", TEXT_SET_UTF8 }, { "unicode", TEXT_SET_UTF8 }, { "utf16le", TEXT_SET_UTF16LE }, { "utf16", TEXT_SET_UTF16LE }, { "utf16be", TEXT_SET_UTF16BE },
	{ "ascii", TEXT_SET_ASCII }, { "usascii", TEXT_SET_ASCII }, { "ansix341968", TEXT_SET_ASCII }, { "646", TEXT_SET_ASCII },
	{ "tcvn", TEXT_SET_TCVN }, { "tcvn5712", TEXT_SET_TCVN }, { "tcvn57121", TEXT_SET_TCVN }, { "tcvn571211993", TEXT_SET_TCVN }, { "vn1", TEXT_SET_TCVN },
	{ "viscii", TEXT_SET_VISCII }, { "viscii111", TEXT_SET_VISCII },
	{ "cp1258", TEXT_SET_CP1258 }, { "windows1258", TEXT_SET_CP1258 }, { "win1258", TEXT_SET_CP1258 }, { "1258", TEXT_SET_CP1258 },
	{ "tcvn3", TEXT_SET_TCVN3 }, { "abc", TEXT_SET_TCVN3 }, { "vn3", TEXT_SET_TCVN3 }, { "tcvn57123", TEXT_SET_TCVN3 }, { "vntime", TEXT_SET_TCVN3 },
	{ "vni", TEXT_SET_VNI }, { "vniwindows", TEXT_SET_VNI }, { "vniwin", TEXT_SET_VNI },
	{ "vps", TEXT_SET_VPS }, { "viqr", TEXT_SET_VIQR },
};

const char *text_encoding_name(size_t i)
{
	return i < TEXT_SETS ? names[i] : NULL;
}

static bool plain_name(const char *name, char out[40])
{
	size_t n = 0;

	for (; *name; name++) {
		if (strchr("-_ .:", *name))
			continue;
		if ((unsigned char)*name <= ' ' || (unsigned char)*name >= 0x7F || *name == '/' || n + 1 >= 40)
			return false;   /* "//TRANSLIT" is no part of a name */
		out[n++] = (char)(*name >= 'A' && *name <= 'Z' ? *name - 'A' + 'a' : *name);
	}
	out[n] = '\0';
	return n > 0;
}

static bool iconv_knows(const char *name)
{
	iconv_t in = iconv_open("UTF-8", name), out = iconv_open(name, "UTF-8");

	if (in != (iconv_t)-1)
		iconv_close(in);
	if (out != (iconv_t)-1)
		iconv_close(out);
	return in != (iconv_t)-1 && out != (iconv_t)-1;
}

bool text_encoding_find(const char *name, struct text_encoding *out)
{
	char plain[40];

	if (!plain_name(name, plain))
		return false;
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
		if (strcmp(aliases[i].name, plain) != 0)
			continue;
		out->set = aliases[i].set;
		memcpy(out->name, names[out->set], strlen(names[out->set]) + 1);
		return true;
	}
	if (strlen(name) >= sizeof out->name || !iconv_knows(name))
		return false;
	out->set = TEXT_SET_OTHER;
	memcpy(out->name, name, strlen(name) + 1);
	return true;
}

/* ---- bytes to UTF-8 ------------------------------------------------------------------------------ */

static enum gb_status fail_at(const struct text_encoding *e, const struct buf *text, struct gb_why *why)
{
	const struct text_at p = text_place_after(buf_text(text), text->len);

	return gb_fail(why, GB_BAD_DATA, tr(why ? why->lang : GB_VI, "not %s at line %zu, column %zu"), e->name, p.line, p.column);
}

/* Decoding, before marks are composed; on a fault `raw` is what came before it. */
static bool read_legacy(struct buf *raw, enum text_set set, const char *bytes, size_t len)
{
	const struct legacy *l = legacy_of(set);
	bool letter = false;    /* a mark of VNI has something to stand on */
	uint32_t marks[2];

	for (size_t i = 0; i < len; i++) {
		const unsigned char b = (unsigned char)bytes[i];
		uint32_t c = legacy_read(l, b);

		if (b == 0)
			return false;
		if (c) {
			text_utf8_put(raw, c);
		} else if (set == TEXT_SET_VNI && letter && vni_marks(b, marks)) {
			for (int k = 0; k < 2; k++)
				if (marks[k])
					text_utf8_put(raw, marks[k]);
		} else {
			return false;
		}
		letter = c == 0x1A1 || c == 0x1A0 || c == 0x1B0 || c == 0x1AF || (c > 0 && c < 0x80 && strchr("aeiouyAEIOUY", (int)c));
	}
	return true;
}

static bool read_iconv(struct buf *raw, const char *name, const char *bytes, size_t len)
{
	iconv_t converter = iconv_open("UTF-8", name);
	char chunk[4096], *in = (char *)bytes;
	bool whole = converter != (iconv_t)-1, flushed = false;

	while (whole && !flushed) {
		char *to = chunk;
		size_t room = sizeof chunk, result;

		flushed = len == 0;     /* some hold the last letter back */
		result = flushed ? iconv(converter, NULL, NULL, &to, &room) : iconv(converter, &in, &len, &to, &room);
		whole = result != (size_t)-1 || errno == E2BIG;
		buf_add(raw, chunk, (size_t)(to - chunk));
	}
	if (converter != (iconv_t)-1)
		iconv_close(converter);
	const size_t valid = text_valid_length(buf_text(raw), raw->len);
	if (valid < raw->len) {         /* UCS-4 may hold more than Unicode, and iconv lets it through */
		buf_cut(raw, valid);
		whole = false;
	}
	return whole && !memchr(buf_text(raw), '\0', raw->len);
}

static bool read_ascii(struct buf *raw, const char *bytes, size_t len)
{
	size_t n = 0;

	while (n < len && bytes[n] > 0)
		n++;
	buf_add(raw, bytes, n);
	return n == len;
}

/* A mark at the beginning tells the order of the bytes, whatever the encoding was called. */
static const char *utf16_name(const struct text_encoding *e, const char *bytes, size_t len)
{
	if (len >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
		return names[TEXT_SET_UTF16BE];
	return len >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0 ? names[TEXT_SET_UTF16LE] : e->name;
}

static bool read_as(struct buf *raw, const struct text_encoding *e, const char *bytes, size_t len)
{
	size_t at;

	switch (e->set) {
	case TEXT_SET_ASCII:
		return read_ascii(raw, bytes, len);
	case TEXT_SET_VIQR:
		return !memchr(bytes, '\0', len) && viqr_read(raw, bytes, len, &at);
	case TEXT_SET_UTF16LE:
	case TEXT_SET_UTF16BE:
		return read_iconv(raw, utf16_name(e, bytes, len), bytes, len);
	case TEXT_SET_OTHER:
		return read_iconv(raw, e->name, bytes, len);
	default:
		return read_legacy(raw, e->set, bytes, len);
	}
}

enum gb_status text_decode_as(struct buf *out, const struct text_encoding *e, const char *bytes, size_t len, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY;
	enum gb_status status = GB_OK;

	if (len == 0)
		return GB_OK;
	if (e->set == TEXT_SET_UTF8) {
		status = text_decode(&raw, bytes, len, NULL, why);
	} else if (!read_as(&raw, e, bytes, len)) {
		status = fail_at(e, &raw, why);
	}
	const size_t bom = raw.len >= 3 && memcmp(raw.text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	if (status == GB_OK)
		text_nfc(out, buf_text(&raw) + bom, raw.len - bom);
	buf_free(&raw);
	return status;
}
