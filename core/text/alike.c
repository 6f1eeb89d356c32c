/* alike.c - what stands for a character where there is only ASCII, or little more. */
#include "config.h"

#include "text/alike.h"

#include <string.h>

/* `cell`: on a screen, where one character stands for one.  `more`: elsewhere; NULL: the same. */
static const struct {
	const char *cell, *more;
	const char *characters;
} likes[] = {
	{ "-", NULL, "─━┄┈╌–—‐‑−·" },
	{ "|", NULL, "│┃┆┊╎▏▕" },
	{ "+", NULL, "┌┐└┘├┤┬┴┼╭╮╰╯╞╡╪" },
	{ ">", NULL, "▌▐▶▸→›❯" },
	{ ">", ">=", "≥" },
	{ "<", NULL, "←◀◂‹" },
	{ "<", "<=", "≤" },
	{ "^", NULL, "↑▲" },
	{ "v", NULL, "↓▼" },
	{ "~", "...", "…" },
	{ "~", NULL, "≈" },
	{ "\"", NULL, "“”„«»″" },
	{ "'", NULL, "‘’‚′" },
	{ "*", NULL, "•●★✱✓✔" },
	{ "o", NULL, "○◦°" },
	{ "#", NULL, "█▉▊▋▓▒■" },
	{ "=", NULL, "═▄" },
	{ "_", NULL, "▂" },
	{ "=", "!=", "≠" },
	{ "x", NULL, "×✕✗" },
	{ "/", NULL, "÷⁄" },
	{ "d", NULL, "₫" },
	{ "E", "EUR", "€" },
	{ "1", NULL, "¹" },
	{ "2", NULL, "²" },
	{ "3", NULL, "³" },
	{ "a", "ae", "æ" },
	{ "A", "AE", "Æ" },
	{ "o", "oe", "œ" },
	{ "O", "OE", "Œ" },
	{ "s", "ss", "ß" },
	{ "o", NULL, "ø" },
	{ "O", NULL, "Ø" },
	{ "l", NULL, "ł" },
	{ "L", NULL, "Ł" },
	{ "i", NULL, "ı" },
	{ "c", "(c)", "©" },
	{ "r", "(R)", "®" },
	{ " ", NULL, "\u00A0" },
};

static bool holds(const char *characters, const char *c)
{
	const size_t n = strlen(c);

	for (const char *at = strstr(characters, c); at; at = strstr(at + 1, c))
		if (((unsigned char)at[n] & 0xC0) != 0x80)
			return true;
	return false;
}

const char *text_alike(const char *c, bool cell)
{
	for (size_t i = 0; *c && i < sizeof likes / sizeof *likes; i++)
		if (holds(likes[i].characters, c))
			return cell || !likes[i].more ? likes[i].cell : likes[i].more;
	return NULL;
}
