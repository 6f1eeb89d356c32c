/* fold.h - inside the text room: a folding letter by letter, for who needs more than one level of it. */
#ifndef GIAOBAN_TEXT_FOLD_H
#define GIAOBAN_TEXT_FOLD_H

#include "text/text.h"

/* The next letter as it is written in the new style: tone in its place, i for y.  The level of the folding
 * does not matter.  Not to be mixed with text_folding_next(). */
bool text_folding_letter(struct text_folding *f, struct text_letter *out);

/* Goes on at another place, which is not in the middle of a word. */
void text_folding_go(struct text_folding *f, size_t at);

/* What a letter becomes at a level; returns how many code points (none for marks alone, where no mark counts). */
int text_fold_letter(const struct text_letter *l, enum text_fold_level level, uint32_t out[6]);

#endif
