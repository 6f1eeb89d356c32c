/* stream.c - writing to a FILE with the first failure kept. */
#include "config.h"

#include "out/stream.h"

#include <errno.h>
#include <string.h>

static void failed(struct out_stream *s)
{
	if (!s->error)
		s->error = errno ? errno : EIO;
}

void out_send(struct out_stream *s, struct buf *b)
{
	if (!s->error && b->len) {
		errno = 0;
		if (fwrite(b->text, 1, b->len, s->to) != b->len)
			failed(s);
	}
	buf_clear(b);
}

enum gb_status out_end(struct out_stream *s, struct gb_why *why)
{
	if (!s->error) {
		errno = 0;
		if (fflush(s->to) != 0 || ferror(s->to))
			failed(s);
	}
	if (!s->error)
		return GB_OK;
	int error = s->error;
	gb_fail(why, GB_IO, tr(why ? why->lang : GB_EN, "cannot write the output: %s"), gb_reason(error, why ? why->lang : GB_EN));
	errno = error;
	return GB_IO;
}
