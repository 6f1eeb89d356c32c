/* buf.h - a string that grows.  `text` is always ended by a NUL that `len` does not count; it may
 * hold other bytes.  Start with `struct buf b = BUF_EMPTY;`, end with buf_free(&b). */
#ifndef GIAOBAN_BASE_BUF_H
#define GIAOBAN_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *text;     /* never NULL after the first call; buf_text() covers the time before it */
	size_t len;
	size_t room;
};
#define BUF_EMPTY { NULL, 0, 0 }

void buf_free(struct buf *b);                       /* back to BUF_EMPTY */
void buf_clear(struct buf *b);                      /* len 0, keeps its room */
void buf_cut(struct buf *b, size_t len);            /* shortens to len bytes */
void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_puts(struct buf *b, const char *s);        /* NULL adds nothing */
void buf_putc(struct buf *b, char c);
void buf_fill(struct buf *b, char c, size_t count); /* count times c */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
const char *buf_text(const struct buf *b);          /* "" when empty; borrowed until the next change */
char *buf_take(struct buf *b);                      /* the string, yours to free(); b is empty then */

#endif
