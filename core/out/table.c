/* table.c - the cells of a table, and how wide its columns are as text.  Three layouts: every column
 * beside the others; what may go (the address) under the main column; or, where even that is too
 * narrow, one fact under the other. */
#include "config.h"

#include "out/table.h"

#include "text/text.h"

#define MAIN_WANTED 36          /* cells of the main column below which others make room */
#define MAIN_NEEDED 20          /* and below which there are no columns any more */

const char *out_cell(const struct out_table *t, size_t row, size_t column)
{
	return t->cells[row * t->columns.n + column];
}

const char *out_heading(const struct out_table *t, size_t column)
{
	return tr(t->lang, t->columns.at[column].heading);
}

size_t out_main_column(const struct out_table *t)
{
	size_t i = 0;

	while (i + 1 < t->columns.n && !t->columns.at[i].main)
		i++;
	return i;
}

void out_table_fill(struct out_table *t, struct arena *a, struct out_columns columns,
                    const struct gb_voice *v, const void *const *entries, size_t n)
{
	struct buf b = BUF_EMPTY;

	*t = (struct out_table){ .columns = columns, .lang = v->lang, .n_rows = n };
	t->cells = arena_alloc(a, (n * columns.n + 1) * sizeof *t->cells);
	for (size_t i = 0; i < n * columns.n; i++) {
		buf_clear(&b);
		columns.at[i % columns.n].get(&b, v, entries[i / columns.n]);
		char *text = arena_strndup(a, buf_text(&b), b.len);
		for (char *p = text; *p; p++)
			if (*p == '\n')
				*p = ' ';
		t->cells[i] = text;
	}
	buf_free(&b);
}

/* ---- widths ---- */

static size_t natural_width(const struct out_table *t, size_t column)
{
	size_t widest = text_width(out_heading(t, column));

	for (size_t row = 0; row < t->n_rows; row++) {
		size_t width = text_width(out_cell(t, row, column));
		widest = width > widest ? width : widest;
	}
	return widest;
}

bool out_is_beside(const struct out_layout *how, const struct out_column *c)
{
	if (how->width == 0 && !how->page)
		return true;
	return c->place == OUT_BESIDE || (c->place == OUT_IF_ROOM && how->mode == OUT_ALL_BESIDE);
}

/* Cells of the columns beside the main one, with the gaps. */
static size_t taken(const struct out_layout *how, const struct out_table *t)
{
	size_t sum = 0;

	for (size_t i = 0; i < t->columns.n; i++)
		if (out_is_beside(how, &t->columns.at[i]) && !t->columns.at[i].main)
			sum += how->widths[i] + OUT_GAP;
	return sum;
}

/* The main column, whose content has `natural` cells, gets that or at least `wanted`. */
static bool main_fits(const struct out_layout *how, const struct out_table *t, size_t natural,
                      size_t wanted)
{
	size_t width = (size_t)how->width, used = taken(how, t);

	return used < width && width - used >= (natural < wanted ? natural : wanted);
}

static void settle_mode(struct out_layout *how, const struct out_table *t, size_t natural)
{
	how->mode = OUT_ALL_BESIDE;
	if (how->width == 0 || main_fits(how, t, natural, MAIN_WANTED))
		return;
	how->mode = OUT_NARROW;
	if (!main_fits(how, t, natural, MAIN_NEEDED))
		how->mode = OUT_STACKED;
}

/* What will stand together under the main column, so that an address need not be broken. */
static size_t together_width(const struct out_layout *how, const struct out_table *t)
{
	size_t sum = OUT_GAP;

	for (size_t i = 0; i < t->columns.n; i++)
		if (t->columns.at[i].place == OUT_IF_ROOM && !out_is_beside(how, &t->columns.at[i]))
			sum += how->widths[i] + text_width(OUT_TOGETHER);
	return sum;
}

static void settle(struct out_layout *how, const struct out_table *t)
{
	size_t main = out_main_column(t);

	for (size_t i = 0; i < t->columns.n; i++) {
		size_t width = natural_width(t, i), most = (size_t)t->columns.at[i].most;
		if (how->width > 0 && most && width > most) {
			size_t least = text_width(out_heading(t, i));
			width = least > most ? least : most;
		}
		how->widths[i] = width;
	}
	settle_mode(how, t, how->widths[main]);
	if (how->width > 0 && how->mode != OUT_STACKED) {
		size_t room = (size_t)how->width - taken(how, t), wanted = together_width(how, t);
		if (how->widths[main] < wanted)
			how->widths[main] = wanted;
		if (how->widths[main] > room)
			how->widths[main] = room;
	}
	how->settled = true;
}

static void grow(struct out_layout *how, const struct out_table *t)
{
	for (size_t i = 0; i < t->columns.n; i++) {
		size_t width = natural_width(t, i);
		if (width > how->widths[i])
			how->widths[i] = width;
	}
}

void out_layout_fit(struct out_layout *how, const struct out_table *t)
{
	if (!how->settled)
		settle(how, t);
	else if (how->width == 0)
		grow(how, t);
}
