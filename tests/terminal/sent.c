/* sent.c - see sent.h. */
#include "config.h"

#include "sent.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* ---- questions ---- */

/* True when these bytes of a sequence behind CSI ask the terminal for something: attributes, state, modes, keys, its window. */
static bool asks(const char *parameters, size_t n, char final)
{
	const int first = n > 0 ? atoi(parameters) : 0;
	const char mark = n > 0 ? parameters[0] : 0, last = n > 0 ? parameters[n - 1] : 0;

	switch (final) {
	case 'c': case 'x': return true;                        /* DA1 to DA3, DECREQTPARM */
	case 'n': return true;                                  /* DSR, CPR */
	case 'p': return last == '$';                           /* DECRQM */
	case 'q': return mark == '>';                           /* XTVERSION */
	case 'u': return mark == '?';                           /* keyboard protocol */
	case 't': return first >= 11 && first <= 21;            /* reports of the window */
	case 'w': return last == '$';                           /* DECRQPSR */
	default: return false;
	}
}

static bool is_parameter(char c)
{
	return c && strchr("0123456789;:<=>?!\"#$%&'()*+,-./ ", c);
}

static bool csi_asks(const char *at, const char *end)
{
	size_t n = 0;

	while (at + n < end && is_parameter(at[n]))
		n++;
	return at + n < end && asks(at, n, at[n]);
}

/* OSC 4;1;? asks for a colour, OSC 52;c;? for the clipboard. */
static bool osc_asks(const char *at, const char *end)
{
	while (at < end && *at != '\a' && *at != '\033')
		if (*at++ == '?')
			return true;
	return false;
}

const char *sent_question(const char *bytes, size_t len)
{
	const char *end = bytes + len;

	for (const char *at = bytes; at + 1 < end; at++) {
		if (*at != '\033')
			continue;
		if (at[1] == '[' ? csi_asks(at + 2, end) : at[1] == ']' ? osc_asks(at + 2, end) : at[1] && strchr("PZ_^", at[1]))
			return at;
	}
	return NULL;
}

/* ---- new text ---- */

#define BODY_FROM 2
#define BODY_TO 22              /* the row behind the last */
#define MARKER "▌"              /* that it moves makes no row a new one */

static const char *row_of(const char *screen, int row, size_t *len)
{
	const char *at = screen;

	while (row-- > 0)
		at = strchr(at, '\n') + 1;
	at++;                           /* "|" */
	*len = strcspn(at, "\n") - 1;
	while (*len > 0 && *at == ' ')
		at++, --*len;
	if (*len >= strlen(MARKER) && memcmp(at, MARKER, strlen(MARKER)) == 0) {
		at += strlen(MARKER);
		*len -= strlen(MARKER);
	}
	while (*len > 0 && at[*len - 1] == ' ')
		--*len;
	return at;
}

static bool was_there(const char *screen, const char *text, size_t len)
{
	for (int row = BODY_FROM; row < BODY_TO; row++) {
		size_t n;
		const char *at = row_of(screen, row, &n);
		if (n == len && memcmp(at, text, n) == 0)
			return true;
	}
	return false;
}

size_t sent_new_text(const char *before, const char *after)
{
	size_t sum = 0;

	for (int row = BODY_FROM; row < BODY_TO; row++) {
		size_t n;
		const char *at = row_of(after, row, &n);
		if (!was_there(before, at, n))
			sum += n;
	}
	return sum;
}
