/* put.c - one cell of a grid as this terminal can show it: in its encoding, its font, its line drawing. */
#include "config.h"

#include "tui/curses/inside.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "text/text.h"
#include "tui/console.h"
#include "tui/encoding.h"

/* ---- line drawing ---- */

/* The letters are those of the VT100's line drawing, by which terminfo calls them (acsc). */
static const struct {
	char grapheme[4];
	char letter;
} drawn[] = {
	{ "─", 'q' }, { "│", 'x' }, { "┌", 'l' }, { "┐", 'k' }, { "└", 'm' }, { "┘", 'j' },
	{ "├", 't' }, { "┤", 'u' }, { "┬", 'w' }, { "┴", 'v' }, { "┼", 'n' },
};

/* Only where the set is the VT100's own: elsewhere (PC terminals) it goes by the places of a font, which may be another one.  And not
 * where it is lost when the terminal speaks UTF-8 (U8, user_caps(5): the Linux console), since it may do so without our knowing. */
static bool has_line_drawing(void)
{
	const char *set = curses_capability("acsc");

	if (!set || !curses_capability("smacs") || !curses_capability("rmacs") || tigetnum("U8") == 1)
		return false;
	for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++) {
		const char *at = set;
		while (at[0] && at[1] && at[0] != drawn[i].letter)
			at += 2;
		if (at[0] != drawn[i].letter || at[1] != drawn[i].letter)
			return false;
	}
	return true;
}

static char drawn_as(const struct cell *cell)
{
	for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
		if (strcmp(cell->ch, drawn[i].grapheme) == 0)
			return drawn[i].letter;
	return '\0';
}

/* ---- which bytes ---- */

/* A byte encoding is spoken under the C locale, a byte a cell, so that no locale need be installed for it; ncurses is asked to let
 * the bytes from 0xA0 on through. */
enum gb_status curses_speak(struct curses_term *c, struct gb_why *why)
{
	const struct term_options *o = c->options;
	struct text_encoding e = *o->encoding;

	c->utf8 = e.set == TEXT_SET_UTF8 && encoding_set_locale(true);
	if (!c->utf8) {
		encoding_set_locale(false);
		if (e.set == TEXT_SET_UTF8)
			e = (struct text_encoding){ TEXT_SET_ASCII, "ASCII" };
	}
	keyboard_speaks(&c->tty.keyboard, o->encoding);
	if (c->utf8 && !o->font)
		return GB_OK;
	c->encoder = text_encoder_new(&e, true);
	if (!c->encoder)
		return gb_fail(why, GB_UNAVAILABLE, tr(why ? why->lang : GB_EN, "%s cannot be written here"), e.name);
	if (c->utf8)
		text_encoder_limit(c->encoder, console_glyphs_has, o->font);
	return GB_OK;
}

void curses_speak_on(struct curses_term *c)
{
	if (!c->utf8)
		use_legacy_coding(1);
	c->draws = !c->utf8 && c->options->line_drawing && has_line_drawing();
}

/* ---- one cell ---- */

static void put(int y, int x, const wchar_t *s, attr_t attrs, short pair)
{
	cchar_t c;

	if (setcchar(&c, s, attrs, pair, NULL) == OK)
		mvadd_wch(y, x, &c);            /* ERR in the last cell of all, which is written all the same */
}

/* A grapheme as ncurses has it; false where the C library is not of our mind about its width. */
static bool widen(wchar_t out[CCHARW_MAX + 1], const char *grapheme, int cols)
{
	size_t n = mbstowcs(out, grapheme, CCHARW_MAX + 1);

	if (n == 0 || n > CCHARW_MAX || wcwidth(out[0]) != cols)
		return false;
	for (size_t i = 1; i < n; i++)
		if (wcwidth(out[i]) != 0)
			return false;
	return true;
}

static void only(wchar_t out[CCHARW_MAX + 1], char c)
{
	out[0] = (wchar_t)(unsigned char)(c ? c : '?');
	out[1] = 0;
}

/* What this terminal is sent for a cell, and how many cells that takes. */
static int spell(struct curses_term *c, wchar_t out[CCHARW_MAX + 1], const struct cell *cell)
{
	const char *said = cell->ch;
	char room[8];

	if (c->encoder) {
		buf_clear(&c->said);
		text_encode(c->encoder, &c->said, cell->ch, strlen(cell->ch));
		said = buf_text(&c->said);
	}
	if (c->utf8 && widen(out, said, cell->cols))
		return cell->cols;
	if (c->utf8 && c->encoder && widen(out, said, 1))
		return 1;
	only(out, c->utf8 ? *text_ascii(cell->ch, true, room) : *said);
	return 1;
}

void curses_put(struct curses_term *c, int y, int x, const struct cell *cell)
{
	attr_t attrs = c->attrs[cell->style];
	const short pair = c->pairs[cell->style];
	const char line = c->draws ? drawn_as(cell) : '\0';
	wchar_t s[CCHARW_MAX + 1] = { 0 };
	int cols = 1;

	if (line) {
		only(s, line);
		attrs |= A_ALTCHARSET;
	} else {
		cols = spell(c, s, cell);
	}
	if (cols < cell->cols)
		put(y, x + 1, L" ", attrs, pair);
	put(y, x, s, attrs, pair);
}
