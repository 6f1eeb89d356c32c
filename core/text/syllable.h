/* syllable.h - inside the text room: what is known of a Vietnamese syllable's spelling. */
#ifndef GIAOBAN_TEXT_SYLLABLE_H
#define GIAOBAN_TEXT_SYLLABLE_H

#include "text/text.h"

/* No syllable has more letters: "nghiêng". */
#define TEXT_SYLLABLE_MAX 7

/* Brings the n letters of a word to one spelling where Vietnamese knows two: its tone stands where
 * the new style has it (hoà, thuý, quý), and y alone after h k l m s t is i.  A word that is no
 * Vietnamese syllable stays as it is. */
void text_syllable_settle(struct text_letter *word, int n);

/* The letter that bears the tone of a syllable, in the new style (hoà, thuý) or the old one (hòa, thúy); -1 when the
 * letters are none.  The letters' tones do not count. */
int text_syllable_tone_place(const struct text_letter *word, int n, bool old_style);

/* Could these small letters without marks be a Vietnamese syllable, whatever its marks? */
bool text_syllable_like(const char *bare);

#endif
