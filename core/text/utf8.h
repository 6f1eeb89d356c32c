/* utf8.h - inside the text room: UTF-8 that may be anything, one step at a time. */
#ifndef GIAOBAN_TEXT_UTF8_H
#define GIAOBAN_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

#define TEXT_REPLACEMENT 0xFFFDu
#define TEXT_ILL_FORMED 0xFFFFFFFFu

/* The bytes of the first character of `s`, len > 0, and its code point; for an ill-formed
 * sequence the bytes of its maximal part and TEXT_ILL_FORMED. */
size_t text_utf8_step(const char *s, size_t len, uint32_t *c);

/* One code point as UTF-8; how many bytes it has, 0 for what is none. */
size_t text_utf8_write(char out[4], uint32_t c);
/* Adds one code point as UTF-8. */
void text_utf8_put(struct buf *out, uint32_t c);

/* True for what separates words: Unicode's White_Space. */
bool text_is_space(uint32_t c);

#endif
