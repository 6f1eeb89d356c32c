/* spell.c - what a terminal is sent for a cell: in its encoding, its font, its line drawing. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <string.h>

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
bool spell_can_draw(const struct caps *caps)
{
	if (!caps->acsc || !caps->smacs || !caps->rmacs || caps->u8)
		return false;
	for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++) {
		const char *at = caps->acsc;
		while (at[0] && at[1] && at[0] != drawn[i].letter)
			at += 2;
		if (at[0] != drawn[i].letter || at[1] != drawn[i].letter)
			return false;
	}
	return true;
}

static const char *drawn_as(const struct cell *cell)
{
	for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
		if (strcmp(cell->ch, drawn[i].grapheme) == 0)
			return &drawn[i].letter;
	return NULL;
}

/* ---- widths ---- */

/* Characters that take as many cells everywhere: letters of Europe and of Vietnamese, what is written between them, lines and blocks;
 * and two cells the signs of East Asia.  About marks, emoji and many others terminals disagree. */
static bool is_sure(const char *grapheme, size_t len, int cols)
{
	static const struct {
		uint32_t from, to;
		int cols;
	} sure[] = {
		{ 0x20, 0x7E, 1 }, { 0xA0, 0xAC, 1 }, { 0xAE, 0x2FF, 1 }, { 0x370, 0x377, 1 }, { 0x37A, 0x37F, 1 }, { 0x384, 0x482, 1 },
		{ 0x48A, 0x52F, 1 }, { 0x1E00, 0x1EFF, 1 }, { 0x2010, 0x2027, 1 }, { 0x2030, 0x205E, 1 }, { 0x20A0, 0x20BF, 1 },
		{ 0x2190, 0x2193, 1 }, { 0x2200, 0x22FF, 1 }, { 0x2500, 0x25A9, 1 }, { 0x3041, 0x3096, 2 }, { 0x30A0, 0x30FF, 2 },
		{ 0x3400, 0x4DBF, 2 }, { 0x4E00, 0x9FFF, 2 }, { 0xAC00, 0xD7A3, 2 }, { 0xFF01, 0xFF60, 2 },
	};
	size_t first;
	const uint32_t c = text_code_point(grapheme, &first);

	if (first != len)
		return false;
	for (size_t i = 0; i < sizeof sure / sizeof *sure && sure[i].from <= c; i++)
		if (c <= sure[i].to)
			return cols == sure[i].cols;
	return false;
}

/* ---- one cell ---- */

struct spelled spell(struct writer *w, const struct cell *cell)
{
	const size_t len = spell_as_it_is(w, cell);
	const char *line;

	if (len > 0)
		return (struct spelled){ cell->ch, len, 1, false, true };
	if (w->draws && (line = drawn_as(cell)))
		return (struct spelled){ line, 1, 1, true, true };
	if (!w->encoder)
		return (struct spelled){ cell->ch, strlen(cell->ch), cell->cols, false, is_sure(cell->ch, strlen(cell->ch), cell->cols) };
	buf_clear(&w->said);
	text_encode(w->encoder, &w->said, cell->ch, strlen(cell->ch));
	if (w->bytes)
		return (struct spelled){ w->said.len ? w->said.text : "?", 1, 1, false, true };
	const int cols = (int)text_width(buf_text(&w->said));
	if (w->said.len == 0 || cols > cell->cols)
		return (struct spelled){ "?", 1, 1, false, true };
	return (struct spelled){ w->said.text, w->said.len, cols, false, is_sure(w->said.text, w->said.len, cols) };
}
