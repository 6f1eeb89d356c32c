/* due.h - what a deadline's own words say: "trong 6 tháng tới", "by the end of 2025". */
#ifndef GIAOBAN_BRIEF_DUE_H
#define GIAOBAN_BRIEF_DUE_H

#include <stdbool.h>

#include "base/date.h"
#include "base/tr.h"
#include "giaoban.h"

struct brief_due {
	struct gb_date last;            /* the last day that is in time */
	struct gb_date before;          /* also right, where the words say "before"; else no date */
	enum gb_precision precision;    /* none where the words leave it open */
	enum gb_basis basis;
};

/* Reads the words as they are meant at a meeting on that day.  False when they are not understood,
 * or could mean two things: then nobody complains. */
bool brief_due_read(const char *words, enum gb_lang lang, struct gb_date meeting, struct brief_due *out);

#endif
