/* strict.c - what giaoban may send to a terminal, and nothing else: a reader of all bytes that it sends. */
#include "config.h"

#include "strict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

#define MARKS_MOST 4            /* on one letter: text.h */
#define CLIP_PREFIX "52;c;"

/* ---- complaining ---- */

static size_t put_byte(char *out, size_t room, unsigned char byte)
{
	const int n = byte >= 0x20 && byte < 0x7F && byte != '\\' ? snprintf(out, room, "%c", byte) : snprintf(out, room, "\\%03o", byte);

	return n > 0 && (size_t)n < room ? (size_t)n : 0;
}

/* What stands before it says where it came from. */
static bool fail(struct strict *s, const char *what)
{
	const size_t first = s->at > 24 ? s->at - 24 : 0;
	int n = snprintf(s->wrong, sizeof s->wrong, "byte %zu: %s, behind ", s->at, what);

	for (size_t i = first, len = n > 0 ? (size_t)n : 0; i < s->at && len < sizeof s->wrong - 5; i++)
		len += put_byte(s->wrong + len, sizeof s->wrong - len, (unsigned char)s->before[i % sizeof s->before]);
	return false;
}

/* ---- text ---- */

static bool is_mark(ucs4_t c)
{
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

/* Controls, format characters, halves of UTF-16, separators of lines, and what else is not there to be seen. */
static bool is_visible(ucs4_t c)
{
	return !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Zl |
	                                                    UC_CATEGORY_MASK_Zp) &&
	       !uc_is_property_default_ignorable_code_point(c) && !uc_is_property_not_a_character(c) && !uc_is_property_bidi_control(c);
}

static bool read_character(struct strict *s)
{
	ucs4_t c;
	char what[64];

	if (u8_mbtoucr(&c, s->character, s->need) != (int)s->need)
		return fail(s, "text is not UTF-8");
	if (!is_visible(c)) {
		snprintf(what, sizeof what, "U+%04X, which nobody sees", (unsigned)c);
		return fail(s, what);
	}
	s->marks = is_mark(c) ? s->marks + 1 : 0;
	if (s->marks > MARKS_MOST)
		return fail(s, "too many marks on one letter");
	s->have = s->need = 0;
	return true;
}

static bool begin_character(struct strict *s, unsigned char byte)
{
	s->need = byte >= 0xF0 && byte <= 0xF4 ? 4 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 0;
	s->have = 1;
	s->character[0] = byte;
	return s->need > 0 || fail(s, "text is not UTF-8");
}

static bool is_control_of_a_screen(unsigned char byte)
{
	return byte == '\b' || byte == '\t' || byte == '\016' || byte == '\017';        /* the last two: line drawing */
}

static bool read_text(struct strict *s, unsigned char byte)
{
	if (s->need) {
		s->character[s->have++] = byte;
		return s->have < s->need || read_character(s);
	}
	if (byte >= 0x80 && !(s->may & STRICT_BYTES))
		return begin_character(s, byte);
	s->marks = 0;
	if (byte == '\033' && s->may & STRICT_SCREEN) {
		s->in = STRICT_ESCAPE;
		return true;
	}
	if ((byte >= 0x20 && byte < 0x7F) || byte >= 0xA0 || byte == '\n' || byte == '\r' ||
	    (is_control_of_a_screen(byte) && s->may & STRICT_SCREEN) || (byte == '\t' && s->may & STRICT_TABS))
		return true;
	return fail(s, byte == '\033' ? "a sequence" : "a control");
}

/* ---- sequences ---- */

static bool keep(struct strict *s, unsigned char byte)
{
	if (s->len < sizeof s->sequence - 1)
		s->sequence[s->len] = (char)byte;
	s->len++;
	s->sequence[s->len < sizeof s->sequence ? s->len : sizeof s->sequence - 1] = '\0';
	return true;
}

static bool go_on(struct strict *s, enum strict_in in)
{
	s->in = in;
	s->len = 0;
	s->sequence[0] = '\0';
	return true;
}

/* Saving the cursor and going back, the keypad's modes, lines up and down; and which set of characters. */
static bool read_escape(struct strict *s, unsigned char byte)
{
	switch (byte) {
	case '[':
		return go_on(s, STRICT_CSI);
	case ']':
		return go_on(s, STRICT_OSC);
	case '(': case ')':
		return go_on(s, STRICT_CHARSET);
	case '7': case '8': case '=': case '>': case 'D': case 'E': case 'M':
		return go_on(s, STRICT_TEXT);
	default:
		return fail(s, "an escape that has no use here");
	}
}

/* Modes that are given back: keys of the cursor, wrapping, the cursor, the second screen, pasting, the mouse. */
static bool is_known_mode(long mode)
{
	static const long modes[] = { 1, 7, 12, 25, 47, 1000, 1002, 1006, 1047, 1048, 1049, 2004 };

	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (modes[i] == mode)
			return true;
	return false;
}

static bool are_known_modes(const char *list)
{
	do {
		char *end;
		if (!is_known_mode(strtol(list, &end, 10)) || (*end && *end != ';'))
			return false;
		list = *end ? end + 1 : end;
	} while (*list);
	return true;
}

static bool are_numbers(const char *list)
{
	return strspn(list, "0123456789;:") == strlen(list);
}

static bool is_known_csi(const struct strict *s, unsigned char final)
{
	const char *p = s->sequence;

	if (s->len >= sizeof s->sequence)
		return false;
	if (final == 'h' || final == 'l')
		return p[0] == '?' ? are_known_modes(p + 1) : strcmp(p, "4") == 0 || strcmp(p, "34") == 0;  /* inserting; the cursor in tmux */
	if (final == 'c')
		return s->may & STRICT_LINUX && p[0] == '?' && are_numbers(p + 1);
	if (final == 't')
		return strcmp(p, "22;0;0") == 0 || strcmp(p, "23;0;0") == 0;   /* the title put by and taken back: xterm's smcup */
	return are_numbers(p) && strchr("@ABCDEFGHIJKLMPSTXZ`abdefmr", final);
}

static bool read_csi(struct strict *s, unsigned char byte)
{
	if (byte < 0x20 || byte > 0x7E)
		return fail(s, "a sequence that is broken off");
	if (byte < 0x40)
		return keep(s, byte);
	if (!is_known_csi(s, byte))
		return fail(s, "a sequence that has no use here");
	return go_on(s, STRICT_TEXT);
}

static bool end_clip(struct strict *s)
{
	if (s->len < strlen(CLIP_PREFIX))
		return fail(s, "a command to the terminal that has no use here");
	s->clips++;
	return go_on(s, STRICT_TEXT);
}

/* The clipboard's text is in base64, so nothing in it can be anything else. */
static bool read_osc(struct strict *s, unsigned char byte)
{
	const char *const prefix = CLIP_PREFIX;

	if (s->len == 0 && byte == 'R' && s->may & STRICT_LINUX)
		return go_on(s, STRICT_TEXT);
	if (!(s->may & STRICT_CLIPBOARD))
		return fail(s, "a command to the terminal");
	if (byte == '\a')
		return end_clip(s);
	if (byte == '\033') {
		s->in = STRICT_OSC_ESCAPE;
		return true;
	}
	if (s->len < strlen(prefix) ? byte != (unsigned char)prefix[s->len]
	                            : byte == '\0' || !strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=", byte))
		return fail(s, "a command to the terminal that is none for its clipboard");
	return keep(s, byte);
}

static bool read_byte(struct strict *s, unsigned char byte)
{
	switch (s->in) {
	case STRICT_TEXT:
		return read_text(s, byte);
	case STRICT_ESCAPE:
		return read_escape(s, byte);
	case STRICT_CHARSET:
		return strchr("B0A", byte) && byte ? go_on(s, STRICT_TEXT) : fail(s, "a set of characters that has no use here");
	case STRICT_CSI:
		return read_csi(s, byte);
	case STRICT_OSC:
		return read_osc(s, byte);
	default:
		return byte == '\\' ? end_clip(s) : fail(s, "a command to the terminal that is broken off");
	}
}

bool strict_read(struct strict *s, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len && !s->wrong[0]; i++) {
		s->before[s->at % sizeof s->before] = bytes[i];
		if (read_byte(s, (unsigned char)bytes[i]))
			s->at++;
	}
	return !s->wrong[0];
}

bool strict_end(struct strict *s)
{
	if (!s->wrong[0] && (s->in != STRICT_TEXT || s->need))
		return fail(s, "it ends in the midst of something");
	return !s->wrong[0];
}
