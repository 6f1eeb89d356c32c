/* mouse_report.c - what a terminal sends of its mouse. */
#include "config.h"

#include "tui/mouse_report.h"

#define SGR_BEGINS 3            /* bytes: Esc [ < */
#define OLD_BEGINS 3            /* Esc [ M */
#define OLD_NUMBERS 3
#define OLD_ADDED 32            /* to each number, so that it is no control character */
#define DIGITS_MOST 4

/* The number of a button; the wheel's begin with WHEEL.  Others, and those with what is added for a key or for moving, say nothing. */
enum { LEFT_BUTTON = 0, WHEEL = 64 };

bool mouse_report_begins(const char *s, size_t n)
{
	return n >= 3 && s[1] == '[' && (s[2] == '<' || s[2] == 'M');
}

/* Places count from 1. */
static void tell(struct event *out, int button, int x, int y)
{
	if (x < 1 || x > TERM_COLS_MOST || y < 1 || y > TERM_ROWS_MOST)
		return;
	if (button != LEFT_BUTTON && button != WHEEL && button != WHEEL + 1)
		return;
	out->kind = EVENT_MOUSE;
	out->mouse = button == LEFT_BUTTON ? MOUSE_CLICK : button == WHEEL ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
	out->y = y - 1;
	out->x = x - 1;
}

/* The digits before `end`; moves behind it.  -1: that is not what stands there. */
static int number(const char **s, char end)
{
	int n = 0, digits = 0;

	for (; **s >= '0' && **s <= '9' && digits <= DIGITS_MOST; ++*s, digits++)
		n = n * 10 + (**s - '0');
	if (digits == 0 || digits > DIGITS_MOST || **s != end)
		return -1;
	++*s;
	return n;
}

/* "0;12;3M"; with "m" a button comes up. */
static size_t sgr(const char *s, size_t n, struct event *out)
{
	const char *at = s + SGR_BEGINS;
	size_t len = SGR_BEGINS;

	while (len < n && s[len] >= 0x20 && s[len] <= 0x3F)
		len++;
	if (len == n)
		return 0;
	if (s[len] < 0x40 || s[len] > 0x7E)     /* broken off: what comes there is something else */
		return len;
	const int button = number(&at, ';'), x = button < 0 ? -1 : number(&at, ';'), y = x < 0 ? -1 : number(&at, 'M');
	if (y >= 0)
		tell(out, button, x, y);
	return len + 1;
}

/* The bytes of what one byte became. */
static size_t letter_length(unsigned char lead)
{
	return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 3;
}

static size_t old(const char *s, size_t n, bool letters, struct event *out)
{
	int numbers[OLD_NUMBERS];
	size_t at = OLD_BEGINS;

	for (int i = 0; i < OLD_NUMBERS; i++) {
		if (at < n && (unsigned char)s[at] < OLD_ADDED)
			return at;              /* broken off */
		const size_t len = at < n && letters ? letter_length((unsigned char)s[at]) : 1;
		if (at + len > n)
			return 0;
		numbers[i] = len == 1 ? (unsigned char)s[at] - OLD_ADDED : -1;
		at += len;
	}
	tell(out, numbers[0], numbers[1], numbers[2]);
	return at;
}

size_t mouse_report(const char *s, size_t n, bool letters, struct event *out)
{
	return s[2] == '<' ? sgr(s, n, out) : old(s, n, letters, out);
}
