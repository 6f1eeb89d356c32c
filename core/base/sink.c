/* sink.c - a stream that hands on what is written to it, in whole lines. */
#include "config.h"

#include "base/sink.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

struct sink {
	const struct sink_ops *ops;
	void *self;
	struct buf held;        /* since the last line: a letter may still get its marks */
};

static bool take(struct sink *s, const char *bytes, size_t len)
{
	size_t end;

	buf_add(&s->held, bytes, len);
	for (end = s->held.len; end > 0 && s->held.text[end - 1] != '\n'; end--)
		;
	if (end == 0 && s->held.len > SINK_HOLDS)
		for (end = s->held.len; end > 0 && s->held.text[end - 1] != ' '; end--)
			;
	if (end == 0)
		return true;
	const bool taken = s->ops->take(s->self, s->held.text, end);
	memmove(s->held.text, s->held.text + end, s->held.len - end);
	buf_cut(&s->held, s->held.len - end);
	return taken;
}

static int end(struct sink *s)
{
	bool taken = s->held.len == 0 || s->ops->take(s->self, s->held.text, s->held.len);

	taken = s->ops->end(s->self) && taken;
	buf_free(&s->held);
	free(s);
	return taken ? 0 : -1;
}

#if HAVE_FOPENCOOKIE
static ssize_t take_cookie(void *self, const char *bytes, size_t len)
{
	return take(self, bytes, len) ? (ssize_t)len : 0;
}

static int end_cookie(void *self)
{
	return end(self);
}

static FILE *open_stream(struct sink *s)
{
	return fopencookie(s, "w", (cookie_io_functions_t){ .write = take_cookie, .close = end_cookie });
}
#elif HAVE_FUNOPEN
static int take_funopen(void *self, const char *bytes, int len)
{
	return take(self, bytes, (size_t)len) ? len : -1;
}

static int end_funopen(void *self)
{
	return end(self);
}

static FILE *open_stream(struct sink *s)
{
	return funopen(s, NULL, take_funopen, NULL, end_funopen);
}
#else
static FILE *open_stream(struct sink *s)
{
	(void)s;
	return NULL;
}
#endif

FILE *sink_open(const struct sink_ops *ops, void *self)
{
	struct sink *s = mem_alloc(sizeof *s);

	*s = (struct sink){ ops, self, BUF_EMPTY };
	FILE *stream = open_stream(s);
	if (!stream)
		free(s);
	return stream;
}
