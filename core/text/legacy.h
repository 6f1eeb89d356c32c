/* legacy.h - inside the text room: the byte encodings of Vietnamese as tables. */
#ifndef GIAOBAN_TEXT_LEGACY_H
#define GIAOBAN_TEXT_LEGACY_H

#include "text/text.h"

#define LEGACY_LOW 12           /* letters among the control bytes, at most */

/* What the bytes mean that are not ASCII: code points, 0 for none.  Combining marks compose with what stands before. */
struct legacy {
	uint16_t high[128];     /* of the bytes from 0x80 on */
	struct {
		unsigned char byte;
		uint16_t c;
	} low[LEGACY_LOW];      /* and of control bytes; ended by byte 0 when there are fewer */
};

/* NULL for a set that is no table. */
const struct legacy *legacy_of(enum text_set set);
uint32_t legacy_read(const struct legacy *l, unsigned char byte);      /* 0: it means nothing */
int legacy_write(const struct legacy *l, uint32_t c);                  /* -1: there is no byte for it */

/* VNI-Windows: the marks that a byte behind a letter stands for, at most two; false for no such byte.  And the byte for
 * marks (0 for none of one sort), for a small or a capital letter; -1 when there is none. */
bool vni_marks(unsigned char byte, uint32_t marks[2]);
int vni_byte(uint32_t quality, uint32_t tone, bool capital);

/* VIQR (viqr.c): all of a text.  Everything is something in VIQR, but for bytes beyond ASCII: false then, *at is where. */
bool viqr_read(struct buf *out, const char *bytes, size_t len, size_t *at);
/* One letter with its marks, or one character of ASCII, behind what was written already: what would be read as a mark there gets
 * a backslash.  False when the letter has no form in it. */
bool viqr_write(struct buf *out, const struct text_letter *l);
void viqr_write_ascii(struct buf *out, char c);

/* Where the first `len` bytes of a UTF-8 text end: line and column, from 1, in characters (decode.c). */
struct text_at {
	size_t line, column;
};
struct text_at text_place_after(const char *s, size_t len);
/* How many bytes from the beginning on are valid UTF-8 (decode.c). */
size_t text_valid_length(const char *s, size_t len);

#endif
