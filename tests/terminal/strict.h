/* strict.h - what giaoban may send to a terminal, and nothing else: a reader of all bytes that it sends.
 *
 * It is stricter than any terminal, and knows nothing of what the program does.  Text must be valid UTF-8 of what can be seen:
 * no control, C0 or C1, nothing invisible, nothing that turns the direction, no heap of marks on one letter.  Sequences are those that
 * place and erase, look, scroll, and switch a mode that is given back; no question, no title, no reprogramming.  They are read by their grammar
 * (ECMA-48), so it does not matter which of them terminfo prefers.
 *
 *      struct strict s = STRICT_OF(STRICT_SCREEN);
 *      while (n = read(...)) strict_read(&s, bytes, n);        (cut anywhere)
 *      if (!strict_end(&s)) puts(s.wrong);
 */
#ifndef GIAOBAN_TESTS_STRICT_H
#define GIAOBAN_TESTS_STRICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	STRICT_SCREEN = 1,      /* sequences; without it only text and ends of lines: line mode, and whatever commands write */
	STRICT_CLIPBOARD = 2,   /* a text for the clipboard (OSC 52) */
	STRICT_BYTES = 4,       /* the terminal speaks a byte encoding: text is 0x20..0x7E and 0xA0..0xFF */
	STRICT_LINUX = 8,       /* the Linux console: the cursor's shape (CSI ? n c) and its own colours (OSC R) */
	STRICT_TABS = 16,       /* tabs, where there are no sequences: what completion answers */
};

enum strict_in { STRICT_TEXT, STRICT_ESCAPE, STRICT_CHARSET, STRICT_CSI, STRICT_OSC, STRICT_OSC_ESCAPE };

struct strict {
	int may;                /* of those above */
	char wrong[200];        /* the first thing that must not be, with its place and what stands before it; "": nothing */
	size_t at;              /* bytes read */
	size_t clips;           /* texts for the clipboard */
	/* private */
	enum strict_in in;
	char sequence[64];      /* what it is in, without its introducer */
	size_t len;             /* of that: it may be longer */
	unsigned char character[4];
	size_t have, need;      /* bytes of a character */
	int marks;              /* behind the last letter */
	char before[48];        /* the last bytes read, as a ring */
};

#define STRICT_OF(flags) ((struct strict){ .may = (flags) })

/* Reads on; false from the first wrong byte on, behind which nothing is read. */
bool strict_read(struct strict *s, const char *bytes, size_t len);
/* All was read: false too when that ends within a character or a sequence. */
bool strict_end(struct strict *s);

#endif
