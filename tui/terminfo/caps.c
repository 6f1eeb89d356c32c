/* caps.c - what a terminal can do, as terminfo tells it. */
#include "config.h"

#include "tui/terminfo/caps.h"

#include <curses.h>
#include <stddef.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

/* ---- looking it up ---- */

#define STRING(name) { #name, offsetof(struct caps, name) }

static const struct {
	const char *name;
	size_t at;
} strings[] = {
	STRING(cup), STRING(home), STRING(cr), STRING(hpa), STRING(vpa), STRING(cub), STRING(cub1), STRING(cuf), STRING(cuf1), STRING(cuu),
	STRING(cuu1), STRING(cud), STRING(cud1), STRING(clear), STRING(ed), STRING(el), STRING(ech), STRING(csr), STRING(ind), STRING(indn),
	STRING(ri), STRING(rin), STRING(dl), STRING(dl1), STRING(il), STRING(il1), STRING(sgr0), STRING(sgr), STRING(bold), STRING(dim),
	STRING(rev), STRING(smul), STRING(rmul), STRING(smso), STRING(rmso), STRING(op), STRING(setaf), STRING(setab), STRING(setf), STRING(setb),
	STRING(initp), STRING(acsc), STRING(enacs), STRING(smacs), STRING(rmacs), STRING(smcup), STRING(rmcup), STRING(smkx), STRING(rmkx),
	STRING(cnorm), STRING(smam), STRING(rmam), STRING(smir), STRING(rmir), STRING(ich1),
};

static bool flag(const char *name)
{
	return tigetflag((char *)name) > 0;
}

const char *caps_string(const char *name)
{
	const char *s = tigetstr((char *)name);

	return s && s != (const char *)-1 && *s ? s : NULL;
}

static void read_all(struct caps *out)
{
	*out = (struct caps){
		.am = flag("am"), .bce = flag("bce"), .xenl = flag("xenl"), .msgr = flag("msgr"), .da = flag("da"), .db = flag("db"),
		.ndscr = flag("ndscr"), .xhp = flag("xhp"), .xon = flag("xon"),
		.direct = flag("RGB") || tigetnum((char *)"RGB") > 0 || caps_string("RGB"),
		.u8 = tigetnum((char *)"U8") == 1, .colors = tigetnum((char *)"colors"), .ncv = tigetnum((char *)"ncv"),
		.xmc = tigetnum((char *)"xmc"), .height = tigetnum((char *)"lines"), .width = tigetnum((char *)"cols"),
	};
	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		*(const char **)((char *)out + strings[i].at) = caps_string(strings[i].name);
}

/* What prints on paper is known, but can do nothing. */
bool caps_open(struct caps *out, const char *term)
{
	int found = 0;

	*out = (struct caps){ .colors = -1 };
	if (setupterm((char *)term, STDOUT_FILENO, &found) != OK)
		return found == 1;
	read_all(out);
	return true;
}

void caps_close(void)
{
	if (cur_term)
		del_curterm(cur_term);
}

/* ---- as bytes ---- */

/* tputs() hands on nothing but the byte. */
static struct buf *paused;

static int put_paused(int c)
{
	buf_putc(paused, (char)c);
	return c;
}

/* What says itself when it must wait (xon) needs none: terminfo(5).  tputs() would send them all the same where ncurses has no screen. */
static void say_without_pauses(struct buf *out, const char *cap)
{
	for (const char *end; *cap; cap++) {
		if (cap[0] == '$' && cap[1] == '<' && (end = strchr(cap, '>')) != NULL)
			cap = end;
		else
			buf_putc(out, *cap);
	}
}

void caps_say(struct buf *out, const char *cap)
{
	if (!cap)
		return;
	if (!strstr(cap, "$<") || flag("xon")) {
		say_without_pauses(out, cap);
		return;
	}
	paused = out;
	tputs(cap, 1, put_paused);
}

static void say_number(struct buf *out, int n)
{
	char digits[16];
	int at = sizeof digits;

	do
		digits[--at] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	buf_add(out, digits + at, sizeof digits - (size_t)at);
}

/* Most capabilities do no more with their numbers than this: "%i" counts from 1, "%p1%d" and "%p2%d" write them.  False: this one
 * does. */
static bool say_simply(struct buf *out, const char *cap, int first, int second)
{
	const size_t before = out->len;
	int from = 0;

	for (const char *s = cap; *s; s++) {
		if (*s != '%' && !(*s == '$' && s[1] == '<')) {
			buf_putc(out, *s);
		} else if (*s == '%' && s[1] == 'i') {
			from = 1;
			s++;
		} else if (strncmp(s, "%p1%d", 5) == 0 || strncmp(s, "%p2%d", 5) == 0) {
			say_number(out, (s[2] == '1' ? first : second) + from);
			s += 4;
		} else {
			buf_cut(out, before);
			return false;
		}
	}
	return true;
}

void caps_say_all(struct buf *out, const char *cap, const long n[9])
{
	if (cap)
		caps_say(out, tparm((char *)cap, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]));
}

void caps_say_numbers(struct buf *out, const char *cap, int first, int second)
{
	if (cap && !say_simply(out, cap, first, second))
		caps_say_all(out, cap, (const long[9]){ first, second });
}
