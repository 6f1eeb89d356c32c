/* encode.c - clean text in another encoding, grapheme by grapheme; what it cannot say, as nearly as it can. */
#include "config.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/alike.h"
#include "text/legacy.h"
#include "text/letter.h"
#include "text/utf8.h"
#include "text/unicode.h"

struct text_encoder {
	enum text_set set;
	bool cells;
	const struct legacy *legacy;    /* NULL: not of a table */
	iconv_t converter;              /* of TEXT_SET_OTHER */
	bool (*has)(const void *self, uint32_t c);      /* NULL: everything */
	const void *has_self;
	size_t mark;                    /* bytes that it puts before a text, so before each letter that we give it */
	size_t lost;
};

/* UTF-32 begins with the order of its bytes. */
static size_t mark_of(iconv_t converter)
{
	size_t written[2];

	for (size_t i = 0; i < 2; i++) {
		char letters[] = "aa", room[32], *in = letters, *to = room;
		size_t left = i + 1, free_room = sizeof room;
		iconv(converter, NULL, NULL, NULL, NULL);
		if (iconv(converter, &in, &left, &to, &free_room) == (size_t)-1)
			return 0;
		written[i] = (size_t)(to - room);
	}
	return 2 * written[0] > written[1] ? 2 * written[0] - written[1] : 0;
}

struct text_encoder *text_encoder_new(const struct text_encoding *e, bool cells)
{
	struct text_encoder *x = mem_alloc(sizeof *x);

	x->set = e->set;
	x->cells = cells;
	x->legacy = legacy_of(e->set);
	x->converter = (iconv_t)-1;
	if (e->set == TEXT_SET_OTHER) {
		x->converter = iconv_open(e->name, "UTF-8");
		if (x->converter == (iconv_t)-1) {
			free(x);
			return NULL;
		}
		x->mark = mark_of(x->converter);
	}
	return x;
}

void text_encoder_free(struct text_encoder *x)
{
	if (!x)
		return;
	if (x->converter != (iconv_t)-1)
		iconv_close(x->converter);
	free(x);
}

void text_encoder_limit(struct text_encoder *x, bool (*has)(const void *self, uint32_t c), const void *self)
{
	x->has = has;
	x->has_self = self;
}

size_t text_encoder_lost(const struct text_encoder *x)
{
	return x->lost;
}

/* ---- what an encoding says as it is ------------------------------------------------------------ */

/* On a screen neither kind of control byte may be sent. */
static bool may_send(const struct text_encoder *x, int byte)
{
	return byte >= 0 && (!x->cells || (byte >= 0x20 && byte < 0x7F) || byte >= 0xA0);
}

static bool put_byte(const struct text_encoder *x, struct buf *out, int byte)
{
	if (!may_send(x, byte))
		return false;
	buf_putc(out, (char)byte);
	return true;
}

/* The code point of a letter without its tone, or with its tone alone (CP1258 and VNI write the tone behind). */
static uint32_t part_of(const struct text_letter *l, bool quality)
{
	struct text_letter bare = *l;
	uint32_t parts[6];

	bare.tone = 0;
	if (!quality)
		bare.n_marks = 0;
	if (text_letter_compose(&bare, true, parts) != 1)
		return 0;
	return l->upper ? text_unicode()->upper((ucs4_t)parts[0]) : parts[0];
}

/* The byte of a letter; -1 where it has none, or is none (c == 0). */
static int byte_of(const struct text_encoder *x, uint32_t c)
{
	return c ? legacy_write(x->legacy, c) : -1;
}

/* CP1258: the letter with its circumflex, breve or horn, then the tone. */
static bool put_with_tone(const struct text_encoder *x, struct buf *out, const struct text_letter *l)
{
	int letter = byte_of(x, part_of(l, true)), tone = byte_of(x, l->tone);

	if (x->cells || letter < 0 || tone < 0)
		return false;
	buf_putc(out, (char)letter);
	buf_putc(out, (char)tone);
	return true;
}

/* VNI: the letter, ơ and ư as they are, then one byte for all other marks.  Only vowels have any. */
static bool put_vni(const struct text_encoder *x, struct buf *out, const struct text_letter *l)
{
	const bool horn = l->n_marks == 1 && l->marks[0] == TEXT_HORN;
	int letter = l->base && l->base < 0x80 && strchr("aeiouy", (int)l->base) ? byte_of(x, part_of(l, horn)) : -1;
	int marks = vni_byte(l->n_marks == 1 && !horn ? l->marks[0] : 0, l->tone, l->upper);

	if (x->cells || letter < 0 || marks < 0 || l->n_marks > 1)
		return false;
	buf_putc(out, (char)letter);
	buf_putc(out, (char)marks);
	return true;
}

/* The letter and its marks, in the encodings that write these behind it. */
static bool put_letter(const struct text_encoder *x, struct buf *out, const struct text_letter *l)
{
	if (!l->alphabetic)
		return false;
	switch (x->set) {
	case TEXT_SET_CP1258: return put_with_tone(x, out, l);
	case TEXT_SET_VNI: return put_vni(x, out, l);
	case TEXT_SET_VIQR: return viqr_write(out, l);
	default: return false;
	}
}

/* Does the letter say all that the grapheme says?  A second tone is left out when one is read, and eth is read as đ. */
static bool is_all(const struct text_letter *l, const char *s, size_t len)
{
	uint32_t parts[6];
	const int count = text_letter_compose(l, true, parts);
	size_t at = 0, n;

	for (int i = 0; i < count; i++, at += n) {
		const uint32_t c = i == 0 && l->upper ? text_unicode()->upper((ucs4_t)parts[i]) : parts[i];
		if (at == len || text_code_point(s + at, &n) != c)
			return false;
	}
	return at == len;
}

static bool put_whole_letter(const struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	struct text_letter l;

	return text_letter_read(s, len, 0, &l) == len && is_all(&l, s, len) && put_letter(x, out, &l);
}

static bool put_legacy(const struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	size_t n;
	const uint32_t c = text_code_point(s, &n);

	return (n == len && put_byte(x, out, legacy_write(x->legacy, c))) || put_whole_letter(x, out, s, len);
}

static void put_utf16(struct buf *out, uint32_t c, bool little)
{
	const uint32_t units[2] = { c >= 0x10000 ? 0xD800 + ((c - 0x10000) >> 10) : c, 0xDC00 + ((c - 0x10000) & 0x3FF) };

	for (int i = 0; i < (c >= 0x10000 ? 2 : 1); i++) {
		buf_putc(out, (char)(little ? units[i] & 0xFF : units[i] >> 8));
		buf_putc(out, (char)(little ? units[i] >> 8 : units[i] & 0xFF));
	}
}

/* What iconv cannot say exactly it may replace, and count: that is not what we want. */
static bool put_iconv(const struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	char room[40], *in = (char *)s, *to = room;
	const char *from = room + x->mark;
	size_t left = len, free_room = sizeof room;

	iconv(x->converter, NULL, NULL, NULL, NULL);
	if (iconv(x->converter, &in, &left, &to, &free_room) != 0 || iconv(x->converter, NULL, NULL, &to, &free_room) == (size_t)-1)
		return false;
	if (to < from || (x->cells && (to - from != 1 || !may_send(x, (unsigned char)*from))))
		return false;
	buf_add(out, from, (size_t)(to - from));
	return true;
}

static bool put_viqr(const struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	if (len > 1)
		return put_whole_letter(x, out, s, len);
	viqr_write_ascii(out, *s);
	return true;
}

static bool has_all(const struct text_encoder *x, const char *s, size_t len)
{
	size_t n;

	for (size_t i = 0; x->has && i < len; i += n)
		if (!x->has(x->has_self, text_code_point(s + i, &n)))
			return false;
	return true;
}

/* The grapheme as it is; false when the encoding cannot say it. */
static bool put_exactly(const struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	size_t n;

	if (!has_all(x, s, len))
		return false;
	switch (x->set) {
	case TEXT_SET_UTF8:
		buf_add(out, s, len);
		return true;
	case TEXT_SET_UTF16LE:
	case TEXT_SET_UTF16BE:
		for (size_t i = 0; i < len; i += n)
			put_utf16(out, text_code_point(s + i, &n), x->set == TEXT_SET_UTF16LE);
		return true;
	case TEXT_SET_ASCII:
		return len == 1 && put_byte(x, out, (unsigned char)*s);
	case TEXT_SET_VIQR:
		return put_viqr(x, out, s, len);
	case TEXT_SET_OTHER:
		return put_iconv(x, out, s, len);
	default:
		return put_legacy(x, out, s, len);
	}
}

/* ---- what it says as nearly as it can ----------------------------------------------------------- */

static bool put_code_point(const struct text_encoder *x, struct buf *out, uint32_t c)
{
	char utf8[5] = "";
	size_t n = c ? text_utf8_write(utf8, c) : 0;

	return n > 0 && put_exactly(x, out, utf8, n);
}

/* TCVN3 and VPS have no capital for some small letters: a font of capitals shows those. */
static bool put_small(const struct text_encoder *x, struct buf *out, const struct text_letter *l)
{
	uint32_t parts[6];

	return l->upper && (x->set == TEXT_SET_TCVN3 || x->set == TEXT_SET_VPS) && text_letter_compose(l, true, parts) == 1 &&
		put_code_point(x, out, parts[0]);
}

/* The letter without its tone, then without any mark. */
static bool put_without_marks(const struct text_encoder *x, struct buf *out, const struct text_letter *l)
{
	uint32_t base = l->base == TEXT_D_STROKE ? 'd' : l->base;

	if (l->n_marks > 0 && l->tone && put_code_point(x, out, part_of(l, true)))
		return true;
	if (!l->alphabetic || base >= 0x80)
		return put_code_point(x, out, part_of(l, false));
	return put_code_point(x, out, l->upper ? base - 'a' + 'A' : base);
}

static void put_nearly(const struct text_encoder *x, struct buf *out, const char *grapheme, size_t len)
{
	char s[32];
	struct text_letter l;

	if (len >= sizeof s)
		len = text_fit(grapheme, 1) < sizeof s ? text_fit(grapheme, 1) : 0;
	memcpy(s, grapheme, len);
	s[len] = '\0';
	if (strcmp(s, "₫") == 0 && put_exactly(x, out, "đ", strlen("đ")))
		return;
	const char *alike = text_alike(s, x->cells);
	if (alike) {
		for (; *alike; alike++)
			put_exactly(x, out, alike, 1);
		return;
	}
	text_letter_read(s, len, 0, &l);
	if (put_letter(x, out, &l) || put_small(x, out, &l) || put_without_marks(x, out, &l))
		return;
	put_exactly(x, out, "?", 1);
}

/* The end of the grapheme at `s`: a character and the marks that stand on it.  Screens and files are cut in the same way. */
static size_t grapheme_at(const char *s, size_t len)
{
	int cells;
	size_t n = (unsigned char)*s < 0x80 && (len == 1 || (unsigned char)s[1] < 0x80) ? 1 : text_grapheme(s, &cells);

	return n == 0 || n > len ? len : n;
}

void text_encode(struct text_encoder *x, struct buf *out, const char *s, size_t len)
{
	for (size_t at = 0, n; at < len; at += n) {
		n = s[at] == '\0' || s[at] == '\n' || s[at] == '\r' ? 1 : grapheme_at(s + at, len - at);
		if (!put_exactly(x, out, s + at, n)) {
			put_nearly(x, out, s + at, n);
			x->lost++;
		}
	}
}

const char *text_ascii(const char *grapheme, bool cells, char room[8])
{
	struct text_encoder x = { .set = TEXT_SET_ASCII, .cells = cells, .converter = (iconv_t)-1 };
	struct buf out = BUF_EMPTY;

	text_encode(&x, &out, grapheme, strlen(grapheme));
	const size_t n = out.len < 7 ? out.len : 7;
	memcpy(room, buf_text(&out), n);
	room[n] = '\0';
	buf_free(&out);
	return room;
}
