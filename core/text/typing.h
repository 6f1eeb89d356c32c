/* typing.h - inside the text room: what the parts of the built-in input method know of each other. */
#ifndef GIAOBAN_TEXT_TYPING_H
#define GIAOBAN_TEXT_TYPING_H

#include "text/text.h"

/* What a key does besides being its character. */
enum typing_act {
	TYPING_LETTER,          /* nothing */
	TYPING_TONE,            /* sets `tone` on the syllable; 0 takes it away */
	TYPING_ROOF,            /* a circumflex on one of `on` */
	TYPING_HOOK,            /* a horn or, on a, a breve on one of `on`; on u and o side by side both */
	TYPING_STROKE,          /* makes d a đ */
	TYPING_WHOLE,           /* is the letter on[0] with a horn */
	TYPING_ESCAPE           /* the key that follows is only its character */
};

struct typing_key {
	char key;
	enum typing_act act;
	uint32_t tone;
	const char *on;
};

/* What a key means in a method (typing_keys.c).  Letters that mean nothing else are TYPING_LETTER; NULL: the
 * character is no part of words. */
const struct typing_key *typing_key_of(enum text_method method, char key);

/* Keys for the last word of line[0..len), which takes *bytes: a Vietnamese syllable comes of them again, of
 * other words that is not sure.  Returns how many; 0: there is no word, or it needs more than `room`, or other
 * letters. */
size_t typing_keys_for(enum text_method method, const char *line, size_t len, char *keys, size_t room, size_t *bytes);

/* Adds what n keys make of a word (typing_word.c).  `finished`: nothing follows, so that what cannot be a
 * syllable any more is the keys themselves.  False, and nothing is added, when the last key has no place in the
 * word. */
bool typing_compose(enum text_method method, const char *keys, size_t n, bool finished, struct buf *out);

/* Is this, letter by letter and with this tone, the beginning of a Vietnamese syllable (typing_syllable.c)?
 * Letters may still get their marks, but not when `exact`.  The letters' own tones do not count. */
bool typing_is_syllable(const struct text_letter *letters, int n, uint32_t tone, bool exact);

#endif
