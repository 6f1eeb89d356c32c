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

#endif
