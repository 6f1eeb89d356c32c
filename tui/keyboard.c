/* keyboard.c - what a terminal sends, as events. */
#include "config.h"

#include "tui/keyboard.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "tui/mouse_report.h"

#define ESC '\033'
#define PASTE_END "\033[201~"
#define REPORT_SILENCES 20      /* that the rest of a mouse's report may take: half a second */

void keyboard_learn(struct keyboard *k, const char *sequence, enum key key)
{
	size_t len = sequence ? strlen(sequence) : 0;

	if (len == 0 || len >= sizeof k->sequences[0].bytes || k->n_sequences == KEYBOARD_SEQUENCES)
		return;
	if (len == 1 && ((unsigned char)*sequence >= ' ' || strchr("\b\t\n\r\033", *sequence)))
		return;
	memcpy(k->sequences[k->n_sequences].bytes, sequence, len + 1);
	k->sequences[k->n_sequences++].key = key;
}

void keyboard_speaks(struct keyboard *k, const struct text_encoding *e)
{
	struct buf letter = BUF_EMPTY;

	k->high = e->set != TEXT_SET_UTF8 && e->set != TEXT_SET_ASCII;
	for (int i = 0; k->high && i < 128; i++) {
		const char byte = (char)(0x80 + i);
		buf_clear(&letter);
		if (text_decode_as(&letter, e, &byte, 1, NULL) == GB_OK && letter.len <= KEYBOARD_LETTER)
			memcpy(k->letters[i], buf_text(&letter), letter.len + 1);
	}
	buf_free(&letter);
}

size_t keyboard_room(const struct keyboard *k)
{
	return (sizeof k->bytes - k->n) / (k->high ? KEYBOARD_LETTER : 1);
}

void keyboard_add(struct keyboard *k, const char *bytes, size_t n)
{
	if (n > keyboard_room(k))
		n = keyboard_room(k);
	k->silences = 0;
	for (size_t i = 0; i < n; i++) {
		const unsigned char byte = (unsigned char)bytes[i];
		const bool letter = k->high && byte >= 0x80;
		const char *as = letter ? k->letters[byte - 0x80] : &bytes[i];
		const size_t len = letter ? strlen(as) : 1;
		memcpy(k->bytes + k->n, as, len);
		k->n += len;
	}
}

bool keyboard_waits(const struct keyboard *k)
{
	return k->n > 0;
}

/* ---- one piece at the beginning of the bytes ----
 *
 * Each of these gives the length of the piece, 0 when its end is not there yet.  An event that stays EVENT_NOTHING is a
 * piece that says nothing. */

static size_t key(struct event *out, enum key key, size_t len)
{
	out->kind = EVENT_KEY;
	out->key = key;
	return len;
}

static size_t text(struct event *out, const char *s, size_t n, size_t len)
{
	out->kind = EVENT_TEXT;
	memcpy(out->text, s, n);
	out->text[n] = '\0';
	return len;
}

static size_t utf8_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	return lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* Whole characters into out, at most as many as a grapheme has; returns their bytes.  *cut: one is not whole yet. */
static size_t whole_characters(char out[24], const char *s, size_t n, bool *cut)
{
	size_t at = 0, len;

	*cut = false;
	for (int i = 0; i < 5 && at < n; i++, at += len) {
		len = utf8_length((unsigned char)s[at]);
		*cut = len > n - at;
		if (len == 0 || *cut || (unsigned char)s[at] < ' ' || !text_utf8_valid(s + at, len))
			break;
		memcpy(out + at, s + at, len);
	}
	out[at] = '\0';
	return at;
}

/* A grapheme: marks that come in one piece with their letter belong to it.  A mark alone is given as it is; it was typed
 * behind a letter that is gone out already. */
static size_t take_text(const char *s, size_t n, bool silent, struct event *out)
{
	char raw[24];
	bool cut;
	int cells;
	struct buf clean = BUF_EMPTY;

	if (whole_characters(raw, s, n, &cut) == 0)
		return cut && !silent ? 0 : 1;          /* a byte that belongs nowhere is dropped */
	size_t len = text_grapheme(raw, &cells);
	text_clean(&clean, raw, len, TEXT_KEEP_LINES);
	if (clean.len > 0 && clean.len < sizeof out->text)
		text(out, clean.text, clean.len, len);
	else if (cells == 0 && ((unsigned char)raw[0] == 0xCC || ((unsigned char)raw[0] == 0xCD && (unsigned char)raw[1] < 0xB0)))
		text(out, raw, 2, 2);                   /* U+0300 to U+036F */
	buf_free(&clean);
	return len;
}

static size_t take_control(char c, struct event *out)
{
	switch (c) {
	case '\r': case '\n':
		return key(out, K_RETURN, 1);
	case '\t':
		return key(out, K_TAB, 1);
	case '\b': case 0x7F:
		return key(out, K_BACKSPACE, 1);
	default:
		if (c < 1 || c > 26)
			return key(out, K_OTHER, 1);
		out->text[0] = (char)('a' + c - 1);
		return key(out, K_CTRL, 1);
	}
}

static enum key key_of_letter(char c)
{
	switch (c) {
	case 'A': return K_UP;
	case 'B': return K_DOWN;
	case 'C': return K_RIGHT;
	case 'D': return K_LEFT;
	case 'F': return K_END;
	case 'H': return K_HOME;
	case 'M': return K_RETURN;
	case 'P': return K_F1;
	case 'Q': return K_F2;
	case 'R': return K_F3;
	case 'S': return K_F4;
	case 'Z': return K_BACK_TAB;
	default: return K_OTHER;
	}
}

static enum key key_of_number(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (*end != '~')        /* with Shift, Ctrl or Alt: "3;5~" */
		return K_OTHER;
	switch (n) {
	case 1: case 7: return K_HOME;
	case 4: case 8: return K_END;
	case 3: return K_DELETE;
	case 5: return K_PAGE_UP;
	case 6: return K_PAGE_DOWN;
	case 11: case 12: case 13: case 14: case 15:
		return K_F1 + (enum key)(n - 11);
	case 17: case 18: case 19: case 20: case 21:
		return K_F6 + (enum key)(n - 17);
	case 23: case 24:
		return K_F11 + (enum key)(n - 23);
	default: return K_OTHER;
	}
}

/* The rest of a mouse's report may be late on a slow line; given up too early, it would be typed. */
static size_t take_report(struct keyboard *k, const char *s, size_t n, bool silent, struct event *out)
{
	const size_t len = mouse_report(s, n, k->high, out);

	if (len > 0 || !silent)
		return len;
	return n > MOUSE_REPORT_MOST || ++k->silences > REPORT_SILENCES ? key(out, K_OTHER, n) : 0;
}

/* Esc [ parameters letter.  A sequence broken off by a byte that cannot be in it ends before that. */
static size_t take_csi(struct keyboard *k, const char *s, size_t n, bool silent, struct event *out)
{
	char number[16] = "";
	size_t at = 2;

	if (mouse_report_begins(s, n))
		return take_report(k, s, n, silent, out);
	while (at < n && s[at] >= 0x20 && s[at] <= 0x3F)
		at++;
	if (at == n)
		return silent ? key(out, K_OTHER, n) : 0;
	if (s[at] < 0x40 || s[at] > 0x7E)
		return key(out, K_OTHER, at);
	if (s[at] == '[' && at == 2) {                  /* the Linux console's function keys: Esc [ [ A */
		if (n == 3)
			return silent ? key(out, K_OTHER, 3) : 0;
		return key(out, s[3] >= 'A' && s[3] <= 'E' ? K_F1 + (enum key)(s[3] - 'A') : K_OTHER, 4);
	}
	at++;
	memcpy(number, s + 2, at - 2 < sizeof number ? at - 2 : 0);
	if (strcmp(number, "200~") == 0) {
		k->pasting = true;
		return at;
	}
	if (strcmp(number, "201~") == 0)
		return at;
	if (s[at - 1] == '~')
		return key(out, key_of_number(number), at);
	return key(out, at == 3 ? key_of_letter(s[2]) : K_OTHER, at);
}

/* Esc O letter: the cursor keys, and the number pad as a pad of its own. */
static size_t take_ss3(const char *s, size_t n, bool silent, struct event *out)
{
	static const char pad[] = "*+,-./0123456789";

	if (n == 2)
		return silent ? key(out, K_OTHER, 2) : 0;
	if (s[2] >= 'j' && s[2] <= 'y')
		return text(out, pad + (s[2] - 'j'), 1, 3);
	if (s[2] < 0x20 || s[2] > 0x7E)
		return key(out, K_OTHER, 2);
	return key(out, key_of_letter(s[2]), 3);
}

/* Esc ] text BEL, or ended by Esc \: what a terminal answers to somebody who asked before us. */
static size_t take_string(const char *s, size_t n, bool silent, struct event *out)
{
	for (size_t at = 2; at < n; at++) {
		if (s[at] == '\a')
			return at + 1;
		if (s[at] == ESC && at + 1 < n)
			return s[at + 1] == '\\' ? at + 2 : key(out, K_OTHER, at);
	}
	return silent ? key(out, K_OTHER, n) : 0;
}

static size_t take_escape(struct keyboard *k, const char *s, size_t n, bool silent, struct event *out)
{
	if (n == 1)
		return silent ? key(out, K_ESCAPE, 1) : 0;
	switch (s[1]) {
	case '[':
		return take_csi(k, s, n, silent, out);
	case 'O':
		return take_ss3(s, n, silent, out);
	case ']': case 'P': case '^': case '_': case 'X':
		return take_string(s, n, silent, out);
	case ESC:               /* twice the key, or Alt with a key that has a sequence */
		if (n == 2 && !silent)
			return 0;
		if (n == 2 || (s[2] != '[' && s[2] != 'O'))
			return key(out, K_ESCAPE, 1);
		size_t len = take_escape(k, s + 1, n - 1, silent, out);
		return len ? key(out, K_OTHER, len + 1) : 0;
	default: {              /* Alt with a character */
		size_t alt = take_text(s + 1, n - 1, silent, out);
		bool named = out->text[0] > ' ' && out->text[0] <= '~' && out->text[1] == '\0';
		return alt ? key(out, named ? K_ALT : K_OTHER, alt + 1) : 0;
	}
	}
}

/* A sequence that was learnt: its length, with *part set when the bytes only begin one. */
static size_t learnt(const struct keyboard *k, bool *part, struct event *out)
{
	size_t longest = 0;

	*part = false;
	for (int i = 0; i < k->n_sequences; i++) {
		size_t len = strlen(k->sequences[i].bytes);
		if (memcmp(k->bytes, k->sequences[i].bytes, len < k->n ? len : k->n) != 0)
			continue;
		if (len > k->n)
			*part = true;
		else if (len > longest)
			longest = key(out, k->sequences[i].key, len);
	}
	return longest;
}

static size_t take_typed(struct keyboard *k, bool silent, struct event *out)
{
	bool part;
	size_t len = learnt(k, &part, out);

	if (part && !silent)
		return 0;
	if (len)
		return len;
	if (k->bytes[0] == ESC)
		return take_escape(k, k->bytes, k->n, silent, out);
	if ((unsigned char)k->bytes[0] < ' ' || k->bytes[0] == 0x7F)
		return take_control(k->bytes[0], out);
	return take_text(k->bytes, k->n, silent, out);
}

/* Text that is pasted: blanks for ends of lines, nothing for controls.  Esc alone ends it too, should the terminal have
 * forgotten to. */
static size_t take_pasted(struct keyboard *k, bool silent, struct event *out)
{
	size_t end = strlen(PASTE_END), len = 1;

	if (k->bytes[0] == ESC) {
		bool begins = memcmp(k->bytes, PASTE_END, k->n < end ? k->n : end) == 0;
		if (begins && k->n < end && !silent)
			return 0;
		k->pasting = !(begins && (k->n >= end || k->n == 1));
		return begins && k->n >= end ? end : 1;
	}
	if (strchr("\t\n\r", k->bytes[0]) && k->bytes[0])
		text(out, " ", 1, 1);
	else if ((unsigned char)k->bytes[0] >= ' ' && k->bytes[0] != 0x7F)
		len = take_text(k->bytes, k->n, silent, out);
	out->pasted = out->kind == EVENT_TEXT;
	return len;
}

bool keyboard_next(struct keyboard *k, bool silent, struct event *out)
{
	while (k->n > 0) {
		*out = (struct event){ .kind = EVENT_NOTHING };
		const bool all = silent || keyboard_room(k) == 0;       /* nothing more can come before this is out */
		const size_t len = k->pasting ? take_pasted(k, all, out) : take_typed(k, all, out);
		if (len == 0)
			return false;
		k->n -= len;
		memmove(k->bytes, k->bytes + len, k->n);
		if (out->kind != EVENT_NOTHING)
			return true;
	}
	return false;
}
