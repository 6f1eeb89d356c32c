/* wrap.c - one line of a paragraph at a time.  Each call looks only at the bytes of its own line
 * and a little beyond, so a paragraph of a megabyte costs no more than its length. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"
#include "text/unicode.h"

static size_t spaces_at(const char *s)
{
	return strspn(s, " ");
}

static size_t without_end_spaces(const char *s, size_t len)
{
	while (len && s[len - 1] == ' ')
		len--;
	return len;
}

/* Bytes of the first source line of `s` that fit, at least one grapheme. */
static size_t fit_line(const char *s, size_t cells)
{
	size_t done = 0, total = 0, n;
	int width;

	while (s[done] != '\n' && (n = text_grapheme(s + done, &width)) > 0) {
		if (done && total + (size_t)width > cells)
			break;
		done += n;
		total += (size_t)width;
	}
	return done;
}

static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* UAX 14 breaks behind a hyphen or slash; but an address or a web address (session-10/data-motto) is copied
 * whole, so that place is the last one taken. */
static bool inside_address(const char *s, size_t at)
{
	return at >= 2 && strchr("-/.", s[at - 1]) && is_plain(s[at - 2]) && is_plain(s[at]);
}

static size_t last_break(const char *s, const char *breaks, size_t from, bool addresses_too)
{
	for (size_t i = from; i > 0; i--)
		if (breaks[i] == UC_BREAK_POSSIBLE && (addresses_too || !inside_address(s, i)))
			return i;
	return 0;
}

/* Where to break s: after `fit` bytes, or earlier, if UAX 14 allows; 0 when it does nowhere.
 * `past` is where the text goes on after the spaces at `fit`. */
static size_t find_break(const char *s, size_t fit, size_t past)
{
	size_t bytes, len, at = 0;
	char small[512], *breaks = small;

	text_code_point(s + past, &bytes);
	len = past + bytes;
	if (len > sizeof small)
		breaks = mem_alloc(len);
	text_unicode()->possible_linebreaks((const uint8_t *)s, len, "UTF-8", breaks);
	if (breaks[past] == UC_BREAK_POSSIBLE && !inside_address(s, past))
		at = fit;
	if (!at)
		at = last_break(s, breaks, fit, false);
	if (!at)
		at = last_break(s, breaks, fit, true);
	if (breaks != small)
		free(breaks);
	return at;
}

size_t text_wrap(const char *s, size_t cells, const char **next)
{
	size_t fit = fit_line(s, cells), past = fit + spaces_at(s + fit), len;

	if (s[past] && s[past] != '\n') {
		size_t at = find_break(s, fit, past);

		if (at > 0) {
			fit = at;
			past = fit + spaces_at(s + fit);
		}
	}
	len = without_end_spaces(s, fit);
	*next = s + past + (s[past] == '\n');
	return len;
}
