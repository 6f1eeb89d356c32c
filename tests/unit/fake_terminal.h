/* fake_terminal.h - a terminal for tests that takes nothing on trust: a sequence that it does not know, or that terminals understand
 * differently in the state that it is in, fails the test. */
#ifndef GIAOBAN_TESTS_FAKE_TERMINAL_H
#define GIAOBAN_TESTS_FAKE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/terminfo/writer.h"

struct fake_cell {
	char ch[24];            /* one grapheme, or a byte; "" in the right half of a wide one */
	struct ink ink;
};

struct fake {
	int rows, cols;
	/* What kind of terminal it is. */
	bool am, xenl, bce, msgr;
	bool bytes;             /* a byte is a cell */
	bool remembers;         /* what was scrolled away, and shows it again */
	/* Its state. */
	struct fake_cell *cells;
	int y, x, top, end;     /* the cursor; the rows that scroll, the last not included */
	bool full;              /* the last column was written, and where the cursor is nobody can say */
	bool wraps, inserts;
	struct ink ink;
	unsigned drift;         /* random: what of width nobody is sure moves the cursor by 1, 2 or none */
	char unknown[64];       /* what it did not like; "" */
};

void fake_init(struct fake *f, int rows, int cols);     /* full of rubbish; the kind is set before */
void fake_free(struct fake *f);
void fake_feed(struct fake *f, const char *bytes, size_t len);
const struct fake_cell *fake_at(const struct fake *f, int y, int x);

#endif
