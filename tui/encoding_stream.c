/* encoding_stream.c - a stream that converts what is written to it. */
#include "config.h"

#include "tui/encoding.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sink.h"

struct converting {
	struct text_encoder *encoder;
	bool cells;
	FILE *to;
};

static size_t until_control(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && (unsigned char)s[n] >= ' ')
		n++;
	return n;
}

/* Texts hold no control bytes; those that come by are our own, ends of lines and the looks of a terminal, and no encoder of cells lets
 * them pass. */
static bool take(void *self, const char *s, size_t len)
{
	struct converting *c = self;
	struct buf bytes = BUF_EMPTY;

	for (size_t at = 0, n; at < len; at += n + 1) {
		n = c->cells ? until_control(s + at, len - at) : len - at;
		text_encode(c->encoder, &bytes, s + at, n);
		if (at + n < len)
			buf_putc(&bytes, s[at + n]);
	}
	const bool sent = fwrite(buf_text(&bytes), 1, bytes.len, c->to) == bytes.len;
	buf_free(&bytes);
	return sent;
}

static bool end(void *self)
{
	struct converting *c = self;
	const bool sent = fflush(c->to) == 0;

	text_encoder_free(c->encoder);
	free(c);
	return sent;
}

FILE *encoding_stream(const struct text_encoding *e, FILE *to, bool cells)
{
	static const struct sink_ops ops = { .take = take, .end = end };
	const bool bytes = cells && encoding_fits_screen(e);    /* what does not is as in a file */
	struct text_encoder *encoder = text_encoder_new(e, bytes);
	struct converting *c;
	FILE *stream;

	if (!encoder)
		return NULL;
	c = mem_alloc(sizeof *c);
	*c = (struct converting){ encoder, bytes, to };
	stream = sink_open(&ops, c);
	if (!stream) {
		text_encoder_free(encoder);
		free(c);
	}
	return stream;
}
