/* fake_terminal.c - a terminal for tests that takes nothing on trust. */
#include "config.h"

#include "fake_terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

#define PARAMS_MOST 16
#define DRIFT_MOST 2

static const struct ink plain = { 0, COLOUR_DEFAULT, COLOUR_DEFAULT };

static struct fake_cell *at(const struct fake *f, int y, int x)
{
	return &f->cells[y * f->cols + x];
}

const struct fake_cell *fake_at(const struct fake *f, int y, int x)
{
	return at(f, y, x);
}

void fake_init(struct fake *f, int rows, int cols)
{
	f->rows = f->end = rows;
	f->cols = cols;
	f->top = f->y = f->x = 0;
	f->full = f->inserts = false;
	f->wraps = true;
	f->ink = plain;
	f->unknown[0] = '\0';
	free(f->cells);
	f->cells = mem_alloc((size_t)rows * (size_t)cols * sizeof *f->cells);
	for (int i = 0; i < rows * cols; i++)
		f->cells[i] = (struct fake_cell){ "#", plain };
}

void fake_free(struct fake *f)
{
	free(f->cells);
	f->cells = NULL;
}

static void complain(struct fake *f, const char *what, const char *bytes, size_t len)
{
	if (!*f->unknown)
		snprintf(f->unknown, sizeof f->unknown, "%s: %.*s", what, (int)(len < 20 ? len : 20), bytes);
}

/* ---- erasing and scrolling ---- */

static bool shows_in_blanks(const struct ink *ink)
{
	return ink->attrs & (INK_UNDERLINE | INK_REVERSE | INK_STANDOUT | INK_LINES);
}

static void erase(struct fake *f, int y, int from, int to)
{
	const struct ink ink = { 0, COLOUR_DEFAULT, f->bce ? f->ink.bg : COLOUR_DEFAULT };

	if (shows_in_blanks(&f->ink))
		complain(f, "erased while something is on", "", 0);
	for (int x = from; x < to && x < f->cols; x++)
		*at(f, y, x) = (struct fake_cell){ " ", ink };
}

static void scroll(struct fake *f, int top, int end, int by)
{
	const size_t row = (size_t)f->cols * sizeof *f->cells;
	const int n = abs(by), kept = end - top > n ? end - top - n : 0;

	memmove(at(f, by > 0 ? top : end - kept, 0), at(f, by > 0 ? end - kept : top, 0), (size_t)kept * row);
	for (int y = by > 0 ? top + kept : top; y < (by > 0 ? end : end - kept); y++) {
		erase(f, y, 0, f->cols);
		if (f->remembers)
			*at(f, y, 0) = (struct fake_cell){ "#", plain };
	}
}

static void down(struct fake *f)
{
	if (f->y == f->end - 1)
		scroll(f, f->top, f->end, 1);
	else if (f->y < f->rows - 1)
		f->y++;
}

static void up(struct fake *f)
{
	if (f->y == f->top)
		scroll(f, f->top, f->end, -1);
	else if (f->y > 0)
		f->y--;
}

/* ---- what is shown ---- */

static bool is_line(char c)
{
	return strchr("qxlkmjtuwvn", c) != NULL;
}

/* Latin letters and the like; marks, emoji and what stands alone are anything. */
static bool is_sure(const char *s, size_t len, int cols)
{
	size_t first;
	const uint32_t c = text_code_point(s, &first);

	return first == len && ((cols == 1 && (c < 0x300 || (c >= 0x1E00 && c < 0x2580))) || (cols == 2 && c >= 0x4E00 && c < 0xA000));
}

static void print(struct fake *f, const char *s, size_t len, int cols)
{
	struct fake_cell c = { "", f->ink };

	if (f->full)
		complain(f, "written behind the last column", s, len);
	if (f->inserts)
		for (int x = f->cols - 1; x > f->x; x--)
			*at(f, f->y, x) = *at(f, f->y, x - 1);
	memcpy(c.ch, s, len < sizeof c.ch ? len : 0);
	if ((f->ink.attrs & INK_LINES) && *s != ' ' && (len != 1 || !is_line(*s)))
		complain(f, "no line", s, len);
	*at(f, f->y, f->x) = c;
	if (cols == 2 && f->x + 1 < f->cols)
		*at(f, f->y, f->x + 1) = (struct fake_cell){ "", f->ink };
	f->x += cols;
	if (!f->bytes && !is_sure(s, len, cols) && f->x + DRIFT_MOST < f->cols) {
		f->drift = f->drift * 1103515245u + 12345u;
		f->x += (int)(f->drift >> 16 & 3) - 1;
		f->x = f->x < 0 ? 0 : f->x;
	}
	if (f->x < f->cols)
		return;
	f->x = f->cols - 1;
	f->full = f->am && f->wraps;
	if (f->full && !f->xenl) {
		f->full = false;
		f->x = 0;
		down(f);
	}
}

/* ---- sequences ---- */

static void set_colour(struct fake *f, const int *p, int n, int *i)
{
	int *c = p[*i] >= 40 ? &f->ink.bg : &f->ink.fg;

	if (p[*i] % 10 == 9)
		*c = COLOUR_DEFAULT;
	else if (p[*i] % 10 < 8)
		*c = p[*i] % 10;
	else if (*i + 2 < n && p[*i + 1] == 5)
		*c = p[*i += 2];
	else
		complain(f, "colour", "", 0);
}

static void set_ink(struct fake *f, const int *p, int n)
{
	for (int i = 0; i < n; i++) {
		unsigned *a = &f->ink.attrs;
		switch (p[i]) {
		case 0: f->ink = (struct ink){ *a & INK_LINES, COLOUR_DEFAULT, COLOUR_DEFAULT }; break;
		case 1: *a |= INK_BOLD; break;
		case 2: *a |= INK_DIM; break;
		case 3: *a |= INK_STANDOUT; break;
		case 4: *a |= INK_UNDERLINE; break;
		case 7: *a |= INK_REVERSE; break;
		case 22: *a &= ~(unsigned)(INK_BOLD | INK_DIM); break;
		case 23: *a &= ~(unsigned)INK_STANDOUT; break;
		case 24: *a &= ~(unsigned)INK_UNDERLINE; break;
		case 27: *a &= ~(unsigned)INK_REVERSE; break;
		default:
			if (p[i] >= 30 && p[i] <= 49)
				set_colour(f, p, n, &i);
			else
				complain(f, "attribute", "", 0);
		}
	}
}

static void place(struct fake *f, int y, int x)
{
	if (!f->msgr && !(f->ink.attrs == 0 && f->ink.fg == COLOUR_DEFAULT && f->ink.bg == COLOUR_DEFAULT))
		complain(f, "moved while something is on", "", 0);
	if (y < 0 || y >= f->rows || x < 0 || x >= f->cols)
		complain(f, "moved out of the screen", "", 0);
	f->y = y < 0 ? 0 : y >= f->rows ? f->rows - 1 : y;
	f->x = x < 0 ? 0 : x >= f->cols ? f->cols - 1 : x;
	f->full = false;
}

static void insert_blank(struct fake *f)
{
	for (int x = f->cols - 1; x > f->x; x--)
		*at(f, f->y, x) = *at(f, f->y, x - 1);
	*at(f, f->y, f->x) = (struct fake_cell){ "?", plain };          /* to be written at once */
}

/* CSI, its parameters (at least one), its last byte.  What depends on where the cursor is must not come while nobody knows. */
static void control(struct fake *f, const int *p, int n, char last, const char *s, size_t len)
{
	const int once = p[0] ? p[0] : 1;

	if (f->full && !strchr("Hrmhl", last))
		complain(f, "behind the last column", s, len);
	switch (last) {
	case 'H': place(f, once - 1, (n > 1 && p[1] ? p[1] : 1) - 1); break;
	case 'A': place(f, f->y - once, f->x); break;
	case 'B': place(f, f->y + once, f->x); break;
	case 'C': place(f, f->y, f->x + once); break;
	case 'D': place(f, f->y, f->x - once); break;
	case 'G': place(f, f->y, once - 1); break;
	case 'd': place(f, once - 1, f->x); break;
	case 'J':
		erase(f, f->y, p[0] == 2 ? 0 : f->x, f->cols);
		for (int y = p[0] == 2 ? 0 : f->y + 1; y < f->rows; y++)
			erase(f, y, 0, f->cols);
		break;
	case 'K': erase(f, f->y, f->x, f->cols); break;
	case 'X': erase(f, f->y, f->x, f->x + once); break;
	case '@': insert_blank(f); break;
	case 'L': scroll(f, f->y, f->end, -once); break;
	case 'M': scroll(f, f->y, f->end, once); break;
	case 'S': scroll(f, f->top, f->end, once); break;
	case 'T': scroll(f, f->top, f->end, -once); break;
	case 'r':
		f->top = once - 1;
		f->end = n > 1 && p[1] ? p[1] : f->rows;
		f->y = f->x = 0;
		f->full = false;
		break;
	case 'm': set_ink(f, p, n); break;
	case 'h': case 'l': f->inserts = last == 'h' && p[0] == 4; break;
	default: complain(f, "control", s, len);
	}
}

/* The length of the sequence behind ESC. */
static size_t sequence(struct fake *f, const char *s)
{
	int p[PARAMS_MOST] = { 0 }, n = 1;
	size_t len = 1;

	if (*s == 'M' || *s == 'D') {
		if (f->full)
			complain(f, "behind the last column", s, 1);
		(*s == 'M' ? up : down)(f);
		return 1;
	}
	if (*s == ')')                  /* a terminal of its own kind: one thing at a time */
		return set_ink(f, (const int[]){ s[1] - '0' }, 1), 2;
	if (*s == '(')
		return f->ink.attrs = (f->ink.attrs & ~(unsigned)INK_LINES) | (s[1] == '0' ? INK_LINES : 0), 2;
	if (*s != '[') {
		complain(f, "sequence", s, 1);
		return 1;
	}
	const bool private = s[len] == '?';
	for (len += private; (s[len] >= '0' && s[len] <= '9') || s[len] == ';'; len++) {
		if (s[len] == ';' && n < PARAMS_MOST)
			n++;
		else if (s[len] != ';')
			p[n - 1] = p[n - 1] * 10 + s[len] - '0';
	}
	if (private && p[0] == 7)
		f->wraps = s[len] == 'h';
	else
		control(f, p, n, s[len], s, len + 1);
	return len + 1;
}

static void move_byte(struct fake *f, char c)
{
	if (f->full)
		complain(f, "behind the last column", c == '\r' ? "CR" : c == '\n' ? "LF" : "BS", 2);
	if (c == '\n' && f->y == f->end - 1)
		down(f);
	else
		place(f, f->y + (c == '\n'), c == '\r' ? 0 : f->x - (c == '\b'));
}

void fake_feed(struct fake *f, const char *bytes, size_t len)
{
	char *copy = mem_alloc(len + 1);
	int cols;

	memcpy(copy, bytes, len);
	for (size_t i = 0, n = 1; i < len; i += n) {
		n = 1;
		if (copy[i] == '\033')
			n += sequence(f, copy + i + 1);
		else if (copy[i] == '\r' || copy[i] == '\n' || copy[i] == '\b')
			move_byte(f, copy[i]);
		else if ((unsigned char)copy[i] < ' ')
			complain(f, "a byte", copy + i, 1);
		else if (f->bytes)
			print(f, copy + i, 1, 1);
		else
			n = text_grapheme(copy + i, &cols), print(f, copy + i, n, cols);
	}
	free(copy);
}
