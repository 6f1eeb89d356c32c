/* caps.h - what a terminal can do, as terminfo tells it: looked up once, and turned into bytes here. */
#ifndef GIAOBAN_TUI_TERMINFO_CAPS_H
#define GIAOBAN_TUI_TERMINFO_CAPS_H

#include <stdbool.h>

#include "base/buf.h"

/* By their names in terminfo(5).  A string that is missing is NULL, a number -1. */
struct caps {
	const char *cup, *home, *cr, *hpa, *vpa, *cub, *cub1, *cuf, *cuf1, *cuu, *cuu1, *cud, *cud1;
	const char *clear, *ed, *el, *ech;
	const char *csr, *ind, *indn, *ri, *rin, *dl, *dl1, *il, *il1;
	const char *sgr0, *sgr, *bold, *dim, *rev, *smul, *rmul, *smso, *rmso;
	const char *op, *setaf, *setab, *setf, *setb, *initp;
	const char *acsc, *enacs, *smacs, *rmacs;
	const char *smcup, *rmcup, *smkx, *rmkx, *cnorm, *smam, *rmam, *smir, *rmir, *ich1;
	bool am, bce, xenl, msgr, da, db, ndscr, xhp, xon;
	bool direct;            /* RGB, user_caps(5): the numbers of its colours are red, green and blue */
	bool u8;                /* U8: it loses its line drawing when it speaks UTF-8 */
	int colors, ncv, xmc, height, width;
};

/* Reads them, for a terminal of that name on standard output; false: it is not known.  They are good until caps_close(). */
bool caps_open(struct caps *out, const char *term);
void caps_close(void);
/* Another one; NULL: it has none. */
const char *caps_string(const char *name);

/* Adds what does it, its pauses as the line needs them.  NULL adds nothing. */
void caps_say(struct buf *out, const char *cap);
/* The same of a capability that takes numbers, one or two; and of one that takes any. */
void caps_say_numbers(struct buf *out, const char *cap, int first, int second);
void caps_say_all(struct buf *out, const char *cap, const long numbers[9]);

#endif
