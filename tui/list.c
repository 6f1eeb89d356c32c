/* list.c - the arithmetic of a list: rows of any height, found one after the other from what is shown. */
#include "config.h"

#include "tui/list.h"

static int height(const struct list_source *s, long position)
{
	return s->height(s->self, position);
}

static bool is_row(const struct list_source *s, long position)
{
	return height(s, position) > 0;
}

/* The lines that a row adds under the row before it. */
static int lines_of(const struct list_source *s, long position)
{
	return s->above(s->self, position) + height(s, position);
}

/* The top of a screen that ends with the row at `bottom`: the first row that leaves it whole. */
static long top_for(const struct list_source *s, int lines, long bottom)
{
	long top = bottom;
	int used = height(s, bottom);

	while (is_row(s, top - 1)) {
		used += s->above(s->self, top) + height(s, top - 1);
		if (used > lines)
			break;
		top--;
	}
	return top;
}

/* The last row that is whole on a screen that begins with `top` (at least `top` itself); *used its last line. */
static long bottom_for(const struct list_source *s, int lines, long top, int *used)
{
	long bottom = top;

	*used = height(s, top);
	while (is_row(s, bottom + 1)) {
		int more = lines_of(s, bottom + 1);
		if (*used + more > lines)
			break;
		*used += more;
		bottom++;
	}
	return bottom;
}

/* The row that stands `offset` lines below the top, or the last one before that, up to `most`. */
static long row_at(const struct list_source *s, long top, int offset, long most)
{
	long row = top;
	int used = 0;

	while (row < most && is_row(s, row + 1)) {
		used += height(s, row) + s->above(s->self, row + 1);
		if (used > offset)
			break;
		row++;
	}
	return row;
}

int list_offset(const struct list *l, const struct list_source *s, long position)
{
	int used = 0;

	for (long row = l->top; row < position; row++)
		used += height(s, row) + s->above(s->self, row + 1);
	return used;
}

/* ---- keeping things on the screen ---- */

static void find_selection(struct list *l, const struct list_source *s)
{
	if (is_row(s, l->sel))
		return;
	long last = s->last(s->self);
	if (l->sel > last)
		l->sel = last;
	if (!is_row(s, l->sel))
		l->sel = s->first(s->self);
}

/* No blank lines at the bottom while rows stand above. */
static void fill_screen(struct list *l, const struct list_source *s, int lines)
{
	int used;
	long bottom = bottom_for(s, lines, l->top, &used);

	if (is_row(s, bottom + 1))
		return;
	long top = top_for(s, lines, bottom);
	if (top < l->top)
		l->top = top;
}

static void keep(struct list *l, const struct list_source *s, int lines)
{
	find_selection(l, s);
	if (!is_row(s, l->sel)) {       /* an empty list */
		l->top = l->sel;
		return;
	}
	if (l->top > l->sel || !is_row(s, l->top))
		l->top = l->sel;
	long top = top_for(s, lines, l->sel);
	if (l->top < top)
		l->top = top;
	fill_screen(l, s, lines);
}

static bool kept(struct list *l, const struct list_source *s, int lines, struct list before)
{
	keep(l, s, lines > 0 ? lines : 1);
	return l->sel != before.sel || l->top != before.top;
}

bool list_keep(struct list *l, const struct list_source *s, int lines)
{
	return kept(l, s, lines, *l);
}

/* ---- moving ---- */

bool list_move(struct list *l, const struct list_source *s, int lines, long by)
{
	const struct list before = *l;
	const int step = by < 0 ? -1 : 1;

	for (; by != 0 && is_row(s, l->sel + step); by -= step)
		l->sel += step;
	return kept(l, s, lines, before);
}

bool list_first(struct list *l, const struct list_source *s, int lines)
{
	const struct list before = *l;

	l->sel = l->top = s->first(s->self);
	return kept(l, s, lines, before);
}

bool list_last(struct list *l, const struct list_source *s, int lines)
{
	const struct list before = *l;

	l->sel = l->top = s->last(s->self);
	return kept(l, s, lines, before);
}

/* The row below what is whole now comes to the top; the selection stays at its height on the screen. */
static void screen_down(struct list *l, const struct list_source *s, int lines)
{
	int used, offset = list_offset(l, s, l->sel);
	long bottom = bottom_for(s, lines, l->top, &used);

	if (!is_row(s, bottom + 1)) {
		l->sel = bottom;
		return;
	}
	l->top = bottom + 1;
	bottom = bottom_for(s, lines, l->top, &used);
	l->sel = row_at(s, l->top, offset, bottom);
}

static void screen_up(struct list *l, const struct list_source *s, int lines)
{
	int offset = list_offset(l, s, l->sel);
	long bottom = l->top - 1;

	if (!is_row(s, bottom)) {
		l->sel = l->top;
		return;
	}
	l->top = top_for(s, lines, bottom);
	l->sel = row_at(s, l->top, offset, bottom);
}

bool list_page(struct list *l, const struct list_source *s, int lines, int by)
{
	const struct list before = *l;

	keep(l, s, lines > 0 ? lines : 1);
	for (; by > 0 && is_row(s, l->sel); by--)
		screen_down(l, s, lines);
	for (; by < 0 && is_row(s, l->sel); by++)
		screen_up(l, s, lines);
	return kept(l, s, lines, before);
}

/* ---- rows of a line each ---- */

static int line_height(void *n, long position)
{
	return position >= 0 && position < *(const long *)n;
}

static int above_line(void *n, long position)
{
	(void)n;
	(void)position;
	return 0;
}

static long first_line(void *n)
{
	(void)n;
	return 0;
}

static long last_line(void *n)
{
	return *(const long *)n - 1;
}

struct list_source list_of_lines(long *n)
{
	return (struct list_source){ n, line_height, above_line, first_line, last_line };
}
