/* pty_bytes.c - a terminal of a byte encoding: what it shows for a byte, and what is to be expected there.  libvterm knows UTF-8 only, so
 * bytes are made that before it sees them. */
#include "config.h"

#include "pty_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

void pty_speaks(struct pty *p, const char *encoding, bool draws)
{
	p->encoding = encoding;
	p->draws = draws;
}

static struct text_encoding encoding_of(const struct pty *p)
{
	struct text_encoding e;

	assert_true(text_encoding_find(p->encoding, &e));
	return e;
}

/* Such a terminal takes the bytes from 0x80 to 0x9F for controls: they must never come. */
void pty_bytes_read(const struct pty *p, const char *bytes, size_t len, struct buf *out)
{
	if (!p->encoding) {
		buf_add(out, bytes, len);
		return;
	}
	const struct text_encoding e = encoding_of(p);
	for (size_t i = 0; i < len; i++) {
		const unsigned char byte = (unsigned char)bytes[i];
		if (byte < 0x80) {
			buf_putc(out, bytes[i]);
			continue;
		}
		assert_true(byte >= 0xA0);
		assert_int_equal(text_decode_as(out, &e, &bytes[i], 1, NULL), GB_OK);
	}
}

static bool is_drawn(const char *cell, size_t len)
{
	static const char drawn[] = "─│┌┐└┘├┤┬┴┼";
	char s[8] = "";

	memcpy(s, cell, len < sizeof s ? len : 0);
	return len == strlen("─") && strstr(drawn, s);
}

void pty_bytes_degrade(const struct pty *p, struct buf *screen)
{
	struct buf out = BUF_EMPTY, byte = BUF_EMPTY;
	int cells;

	if (!p->encoding)
		return;
	const struct text_encoding e = encoding_of(p);
	struct text_encoder *x = text_encoder_new(&e, true);
	assert_non_null(x);
	const char *at = buf_text(screen);
	for (size_t n; *at; at += n) {
		n = text_grapheme(at, &cells);
		if (*at == '\n' || (p->draws && is_drawn(at, n))) {
			buf_add(&out, at, n);
			continue;
		}
		buf_clear(&byte);
		text_encode(x, &byte, at, n);
		assert_int_equal(byte.len, 1);
		assert_int_equal(text_decode_as(&out, &e, byte.text, 1, NULL), GB_OK);
	}
	text_encoder_free(x);
	buf_free(screen);
	buf_free(&byte);
	*screen = out;
}
