/* typing_keys.c - the three ways to type Vietnamese on a keyboard without it: which key does what. */
#include "config.h"

#include "text/typing.h"

#include <string.h>

#include "text/letter.h"

static const struct typing_key telex[] = {
	{ 's', TYPING_TONE, TEXT_ACUTE, NULL },  { 'f', TYPING_TONE, TEXT_GRAVE, NULL },
	{ 'r', TYPING_TONE, TEXT_HOOK, NULL },   { 'x', TYPING_TONE, TEXT_TILDE, NULL },
	{ 'j', TYPING_TONE, TEXT_DOT_BELOW, NULL }, { 'z', TYPING_TONE, 0, NULL },
	{ 'a', TYPING_ROOF, 0, "a" },            { 'e', TYPING_ROOF, 0, "e" },
	{ 'o', TYPING_ROOF, 0, "o" },            { 'w', TYPING_HOOK, 0, "uoa" },
	{ 'd', TYPING_STROKE, 0, NULL },
	{ '[', TYPING_WHOLE, 0, "o" },           { ']', TYPING_WHOLE, 0, "u" },
	{ '{', TYPING_WHOLE, 0, "O" },           { '}', TYPING_WHOLE, 0, "U" },
	{ 0, TYPING_LETTER, 0, NULL },
};

static const struct typing_key vni[] = {
	{ '1', TYPING_TONE, TEXT_ACUTE, NULL },  { '2', TYPING_TONE, TEXT_GRAVE, NULL },
	{ '3', TYPING_TONE, TEXT_HOOK, NULL },   { '4', TYPING_TONE, TEXT_TILDE, NULL },
	{ '5', TYPING_TONE, TEXT_DOT_BELOW, NULL }, { '0', TYPING_TONE, 0, NULL },
	{ '6', TYPING_ROOF, 0, "aeo" },          { '7', TYPING_HOOK, 0, "uo" },
	{ '8', TYPING_HOOK, 0, "a" },            { '9', TYPING_STROKE, 0, NULL },
	{ 0, TYPING_LETTER, 0, NULL },
};

/* RFC 1456, and * for the horn, as the programs of today have it. */
static const struct typing_key viqr[] = {
	{ '\'', TYPING_TONE, TEXT_ACUTE, NULL }, { '`', TYPING_TONE, TEXT_GRAVE, NULL },
	{ '?', TYPING_TONE, TEXT_HOOK, NULL },   { '~', TYPING_TONE, TEXT_TILDE, NULL },
	{ '.', TYPING_TONE, TEXT_DOT_BELOW, NULL },
	{ '^', TYPING_ROOF, 0, "aeo" },          { '+', TYPING_HOOK, 0, "uo" },
	{ '*', TYPING_HOOK, 0, "uo" },           { '(', TYPING_HOOK, 0, "a" },
	{ 'd', TYPING_STROKE, 0, NULL },         { '\\', TYPING_ESCAPE, 0, NULL },
	{ 0, TYPING_LETTER, 0, NULL },
};

static const struct {
	const char *name;
	const struct typing_key *keys;
} methods[] = {
	[TEXT_METHOD_OFF] = { "", NULL },
	[TEXT_TELEX] = { "Telex", telex },
	[TEXT_VNI] = { "VNI", vni },
	[TEXT_VIQR] = { "VIQR", viqr },
};

const char *text_method_name(enum text_method method)
{
	return methods[method].name;
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

const struct typing_key *typing_key_of(enum text_method method, char key)
{
	static const struct typing_key letter = { 0, TYPING_LETTER, 0, NULL };

	for (const struct typing_key *k = methods[method].keys; k && k->key; k++)
		if (k->key == small(key))
			return k;
	return is_small(small(key)) ? &letter : NULL;
}

/* ---- the way back: from a word to its keys ---- */

static char key_for(enum text_method method, enum typing_act act, uint32_t tone, char on)
{
	for (const struct typing_key *k = methods[method].keys; k && k->key; k++)
		if (k->act == act && k->tone == tone && (!on || (k->on && strchr(k->on, on))))
			return k->key;
	return 0;
}

/* Where the run of letters at the end of a text begins. */
static size_t word_begin(const char *line, size_t len)
{
	struct text_letter l;
	size_t at = len;

	while (at > 0) {
		size_t before = at - 1;
		while (before > 0 && ((unsigned char)line[before] & 0xC0) == 0x80)
			before--;
		text_letter_read(line, at, before, &l);
		if (!l.alphabetic)
			break;
		at = before;
	}
	return at;
}

/* A letter's own key and the one of its mark, 0 for none.  False for a letter that has no keys. */
static bool keys_of_letter(enum text_method method, const struct text_letter *l, char keys[2])
{
	char base = l->base == TEXT_D_STROKE ? 'd' : (char)l->base;

	keys[1] = 0;
	if ((l->base >= 0x80 && l->base != TEXT_D_STROKE) || !is_small(base))
		return false;
	keys[0] = l->upper ? (char)(base - 32) : base;
	if (l->base == TEXT_D_STROKE)
		keys[1] = key_for(method, TYPING_STROKE, 0, 0);
	else if (l->n_marks)
		keys[1] = key_for(method, l->marks[0] == TEXT_CIRCUMFLEX ? TYPING_ROOF : TYPING_HOOK, 0, base);
	return keys[1] || (l->base < 0x80 && !l->n_marks);
}

size_t typing_keys_for(enum text_method method, const char *line, size_t len, char *keys, size_t room, size_t *bytes)
{
	struct text_letter l;
	uint32_t tone = 0;
	size_t from = word_begin(line, len), n = 0;
	char of_letter[2];

	*bytes = len - from;
	for (size_t at = from; at < len;) {
		at = text_letter_read(line, len, at, &l);
		if (n + 3 > room || !keys_of_letter(method, &l, of_letter))
			return 0;
		tone = l.tone ? l.tone : tone;
		keys[n++] = of_letter[0];
		if (of_letter[1])
			keys[n++] = of_letter[1];
	}
	if (tone)
		keys[n++] = key_for(method, TYPING_TONE, tone, 0);
	return n;
}
