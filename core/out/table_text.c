/* table_text.c - tables as text.  Three layouts: every column beside the others; what may go (the
 * address) under the main column; or, where even that is too narrow, one fact under the other.
 * Nothing is ever cut. */
#include "config.h"

#include "out/table.h"

#include <string.h>

#include "text/text.h"

#define BOLD "\033[1m"          /* ECMA-48 SGR */
#define DIM "\033[2m"
#define PLAIN "\033[0m"

#define GAP 2
#define TOGETHER " · "
#define NARROWEST 12            /* cells of a terminal on which nothing is indented any more */
#define MAIN_WANTED 36          /* cells of the main column below which others make room */
#define MAIN_NEEDED 20          /* and below which there is no table any more */

static const char *cell(const struct out_table *t, size_t row, size_t column)
{
	return t->cells[row * t->columns.n + column];
}

void out_table_fill(struct out_table *t, struct arena *a, struct out_columns columns, const struct out_voice *v,
                    const void *const *entries, size_t n)
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

static const char *heading(const struct out_table *t, size_t column)
{
	return tr(t->lang, t->columns.at[column].heading);
}

static size_t natural_width(const struct out_table *t, size_t column)
{
	size_t widest = text_width(heading(t, column));

	for (size_t row = 0; row < t->n_rows; row++) {
		size_t width = text_width(cell(t, row, column));
		widest = width > widest ? width : widest;
	}
	return widest;
}

static bool is_beside(const struct out_layout *how, const struct out_column *c)
{
	if (how->width == 0 && !how->page)
		return true;
	return c->place == OUT_BESIDE || (c->place == OUT_IF_ROOM && how->mode == OUT_ALL_BESIDE);
}

static size_t main_column(const struct out_table *t)
{
	size_t i = 0;

	while (i + 1 < t->columns.n && !t->columns.at[i].main)
		i++;
	return i;
}

/* Cells of the columns beside the main one, with the gaps. */
static size_t taken(const struct out_layout *how, const struct out_table *t)
{
	size_t sum = 0;

	for (size_t i = 0; i < t->columns.n; i++)
		if (is_beside(how, &t->columns.at[i]) && !t->columns.at[i].main)
			sum += how->widths[i] + GAP;
	return sum;
}

static bool main_fits(const struct out_layout *how, const struct out_table *t, size_t main_width, size_t wanted)
{
	size_t width = (size_t)how->width, used = taken(how, t);

	return used < width && width - used >= (main_width < wanted ? main_width : wanted);
}

static void settle_mode(struct out_layout *how, const struct out_table *t, size_t main)
{
	size_t needed = how->widths[main];

	how->mode = OUT_ALL_BESIDE;
	if (how->width == 0 || main_fits(how, t, needed, MAIN_WANTED))
		return;
	how->mode = OUT_NARROW;
	if (!main_fits(how, t, needed, MAIN_NEEDED))
		how->mode = OUT_STACKED;
}

/* What will stand together under the main column, so that an address need not be broken. */
static size_t together_width(const struct out_layout *how, const struct out_table *t)
{
	size_t sum = GAP;

	for (size_t i = 0; i < t->columns.n; i++)
		if (t->columns.at[i].place == OUT_IF_ROOM && !is_beside(how, &t->columns.at[i]))
			sum += how->widths[i] + sizeof TOGETHER - 1;
	return sum;
}

static void settle(struct out_layout *how, const struct out_table *t)
{
	size_t main = main_column(t);

	for (size_t i = 0; i < t->columns.n; i++) {
		size_t width = natural_width(t, i), most = (size_t)t->columns.at[i].most;
		if (how->width > 0 && most && width > most) {
			size_t least = text_width(heading(t, i));
			width = least > most ? least : most;
		}
		how->widths[i] = width;
	}
	settle_mode(how, t, main);
	if (how->width > 0 && how->mode != OUT_STACKED) {
		size_t room = (size_t)how->width - taken(how, t), wanted = together_width(how, t);
		if (how->widths[main] < wanted)
			how->widths[main] = wanted;
		if (how->widths[main] > room)
			how->widths[main] = room;
	}
	how->settled = true;
}

/* Without a terminal columns may grow when later rows need it; on one their content wraps. */
static void grow(struct out_layout *how, const struct out_table *t)
{
	for (size_t i = 0; how->width == 0 && i < t->columns.n; i++) {
		size_t width = natural_width(t, i);
		if (width > how->widths[i])
			how->widths[i] = width;
	}
}

static void end_line(struct buf *out, size_t from)
{
	while (out->len > from && out->text[out->len - 1] == ' ')
		buf_cut(out, out->len - 1);
	buf_putc(out, '\n');
}

/* The next line of *rest, which moves on. */
static size_t next_line(const char **rest, size_t cells, const char **line)
{
	const char *next;
	size_t len = text_wrap(*rest, cells ? cells : 1, &next);

	*line = *rest;
	*rest = next == *rest ? *rest + strlen(*rest) : next;
	return len;
}

static void put_cell(struct buf *out, const char *s, size_t len, size_t cells, bool right)
{
	size_t used = text_width_n(s, len), space = used < cells ? cells - used : 0;

	if (right)
		buf_fill(out, ' ', space);
	buf_add(out, s, len);
	if (!right)
		buf_fill(out, ' ', space);
}

/* What stands in and under the main column: its own text, then what has no column of its own. */
struct main_text {
	struct buf parts[OUT_COLUMNS_MAX + 1];
	size_t n, at;
	const char *rest;       /* of parts[at] */
};

static void add_part(struct main_text *m, const char *heading_before, const char *s)
{
	struct buf *part = &m->parts[m->n++];

	*part = (struct buf)BUF_EMPTY;
	if (heading_before)
		buf_printf(part, "%s: ", heading_before);
	buf_puts(part, s);
}

/* What only lacked the room for a column comes last, together. */
static void main_begin(struct main_text *m, const struct out_layout *how, const struct out_table *t, size_t row)
{
	struct buf together = BUF_EMPTY;

	*m = (struct main_text){ .n = 0 };
	add_part(m, NULL, cell(t, row, main_column(t)));
	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		const char *s = cell(t, row, i), *name = c->named ? heading(t, i) : NULL;
		if (c->main || is_beside(how, c) || !*s)
			continue;
		if (c->place == OUT_BENEATH) {
			add_part(m, name, s);
			continue;
		}
		buf_puts(&together, together.len ? TOGETHER : "");
		if (name)
			buf_printf(&together, "%s: ", name);
		buf_puts(&together, s);
	}
	if (together.len)
		add_part(m, NULL, buf_text(&together));
	buf_free(&together);
	m->rest = buf_text(&m->parts[0]);
}

static void main_end(struct main_text *m)
{
	for (size_t i = 0; i < m->n; i++)
		buf_free(&m->parts[i]);
}

/* True while a column to the right of `i` has something to say in this row; from 0: any. */
static bool any_left(const struct out_layout *how, const struct out_table *t, const char *const *rest, size_t i)
{
	for (; i < t->columns.n; i++)
		if (is_beside(how, &t->columns.at[i]) && !t->columns.at[i].main && *rest[i])
			return true;
	return false;
}

/* What follows the main text may use the whole width where no column to the right has anything more to say; while one
 * has, it begins only if it fits beside it in one line. */
static void put_main(struct buf *out, const struct out_layout *how, struct main_text *m, size_t cells, size_t offset,
                     bool neighbours)
{
	size_t indent = offset || m->at == 0 ? 0 : GAP, wrap = cells;
	const char *line;

	if (m->at > 0) {
		wrap = how->width > 0 ? (size_t)how->width - offset - indent : text_width(m->rest);
		if (neighbours && text_width(m->rest) + indent > cells) {
			buf_fill(out, ' ', cells);
			return;
		}
	}
	bool dim = m->at > 0 && how->bold;
	size_t len = next_line(&m->rest, wrap, &line), used = indent + text_width_n(line, len);
	buf_fill(out, ' ', indent);
	buf_puts(out, dim ? DIM : "");
	buf_add(out, line, len);
	buf_puts(out, dim ? PLAIN : "");
	buf_fill(out, ' ', used < cells ? cells - used : 0);
	while (!*m->rest && m->at + 1 < m->n)
		m->rest = buf_text(&m->parts[++m->at]);
}

/* One line across all columns. */
static void line_beside(struct buf *out, const struct out_layout *how, const struct out_table *t, struct main_text *m,
                        const char **rest)
{
	size_t from = out->len, offset = 0;

	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		const char *line;
		if (!is_beside(how, c))
			continue;
		buf_fill(out, ' ', out->len > from ? GAP : 0);
		if (c->main) {
			put_main(out, how, m, how->widths[i], offset, any_left(how, t, (const char *const *)rest, i + 1));
		} else {
			size_t len = next_line(&rest[i], how->widths[i], &line);
			put_cell(out, line, len, how->widths[i], c->right);
		}
		offset += how->widths[i] + GAP;
	}
	end_line(out, from);
}

/* Cells side by side, over as many lines as the longest needs. */
static void row_beside(struct buf *out, const struct out_layout *how, const struct out_table *t, struct main_text *m,
                       const char **rest)
{
	while (*m->rest || any_left(how, t, (const char *const *)rest, 0))
		line_beside(out, how, t, m, rest);
}

static void one_row(struct buf *out, const struct out_layout *how, const struct out_table *t, size_t row)
{
	const char *rest[OUT_COLUMNS_MAX];
	struct main_text m;

	for (size_t i = 0; i < t->columns.n; i++)
		rest[i] = cell(t, row, i);
	main_begin(&m, how, t, row);
	row_beside(out, how, t, &m, rest);
	main_end(&m);
}

static void lines(struct buf *out, const struct out_layout *how, const char *s, size_t indent, bool dim)
{
	while (*s) {
		const char *line;
		size_t len = next_line(&s, (size_t)how->width - indent, &line);
		buf_fill(out, ' ', indent);
		buf_puts(out, dim && how->bold ? DIM : "");
		buf_add(out, line, len);
		buf_puts(out, dim && how->bold ? PLAIN "\n" : "\n");
	}
}

/* For widths that have no room for columns: the main text, then "Heading: content" under it. */
static void row_stacked(struct buf *out, const struct out_layout *how, const struct out_table *t, size_t row)
{
	size_t indent = how->width > NARROWEST ? GAP : 0;
	struct main_text m;
	struct buf b = BUF_EMPTY;

	lines(out, how, cell(t, row, main_column(t)), 0, false);
	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		if (c->main || c->place != OUT_BESIDE || !*cell(t, row, i))
			continue;
		buf_clear(&b);
		buf_printf(&b, "%s: %s", heading(t, i), cell(t, row, i));
		lines(out, how, buf_text(&b), indent, true);
	}
	main_begin(&m, how, t, row);
	for (size_t i = 1; i < m.n; i++)
		lines(out, how, buf_text(&m.parts[i]), indent, true);
	main_end(&m);
	buf_free(&b);
}

static void headings(struct buf *out, const struct out_layout *how, const struct out_table *t)
{
	const char *rest[OUT_COLUMNS_MAX];
	struct buf b = BUF_EMPTY;
	struct main_text m = { .n = 0 };

	for (size_t i = 0; i < t->columns.n; i++)
		rest[i] = heading(t, i);
	add_part(&m, NULL, rest[main_column(t)]);
	m.rest = buf_text(&m.parts[0]);
	row_beside(&b, how, t, &m, rest);
	main_end(&m);
	buf_puts(out, how->bold ? BOLD : "");
	buf_add(out, b.text, b.len - 1);
	buf_puts(out, how->bold ? PLAIN "\n" : "\n");
	buf_free(&b);
}

static bool has_beneath(const struct out_table *t)
{
	for (size_t i = 0; i < t->columns.n; i++)
		if (t->columns.at[i].place == OUT_BENEATH)
			return true;
	return false;
}

void out_table_text(struct buf *out, struct out_layout *how, const struct out_table *t)
{
	bool first = !how->settled;

	if (t->n_rows == 0)
		return;
	if (first)
		settle(how, t);
	else
		grow(how, t);
	bool apart = how->mode == OUT_STACKED || (how->page && has_beneath(t));
	if (first && how->mode != OUT_STACKED)
		headings(out, how, t);
	for (size_t row = 0; row < t->n_rows; row++) {
		if (apart && !(first && row == 0))
			buf_putc(out, '\n');
		if (how->mode == OUT_STACKED)
			row_stacked(out, how, t, row);
		else
			one_row(out, how, t, row);
	}
}
