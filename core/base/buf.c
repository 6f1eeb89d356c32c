/* buf.c - a string that grows. */
#include "config.h"

#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void buf_free(struct buf *b)
{
	free(b->text);
	*b = (struct buf)BUF_EMPTY;
}

static void make_room(struct buf *b, size_t more)
{
	void *items = b->text;

	if (more < b->room - b->len)
		return;
	mem_reserve(&items, &b->room, b->len + more + 1, 1);
	b->text = items;
}

void buf_clear(struct buf *b)
{
	buf_cut(b, 0);
}

void buf_cut(struct buf *b, size_t len)
{
	if (b->text && len <= b->len) {
		b->len = len;
		b->text[len] = '\0';
	}
}

void buf_add(struct buf *b, const void *bytes, size_t len)
{
	make_room(b, len);
	if (len)
		memcpy(b->text + b->len, bytes, len);
	b->len += len;
	b->text[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *s)
{
	if (s)
		buf_add(b, s, strlen(s));
}

void buf_putc(struct buf *b, char c)
{
	make_room(b, 1);
	b->text[b->len++] = c;
	b->text[b->len] = '\0';
}

void buf_fill(struct buf *b, char c, size_t count)
{
	make_room(b, count);
	memset(b->text + b->len, c, count);
	b->len += count;
	b->text[b->len] = '\0';
}

void buf_vprintf(struct buf *b, const char *format, va_list args)
{
	va_list again;

	va_copy(again, args);
	make_room(b, 0);
	int n = vsnprintf(b->text + b->len, b->room - b->len, format, args);
	if (n > 0 && (size_t)n >= b->room - b->len) {
		make_room(b, (size_t)n);
		n = vsnprintf(b->text + b->len, (size_t)n + 1, format, again);
	}
	if (n > 0)
		b->len += (size_t)n;
	b->text[b->len] = '\0';
	va_end(again);
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vprintf(b, format, args);
	va_end(args);
}

const char *buf_text(const struct buf *b)
{
	return b->text ? b->text : "";
}

char *buf_take(struct buf *b)
{
	make_room(b, 0);
	char *s = b->text;
	s[b->len] = '\0';
	*b = (struct buf)BUF_EMPTY;
	return s;
}
