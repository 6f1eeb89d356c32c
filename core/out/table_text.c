/* table_text.c - tables as text, aligned.  Nothing is ever cut: what is too wide wraps. */
#include "config.h"

#include "out/table.h"

#include <string.h>

#include "text/text.h"

#define NARROWEST 12            /* cells of a terminal on which nothing is indented any more */

/* A row on its way out: what is left of each cell, line by line. */
struct row_text {
	struct buf parts[OUT_COLUMNS_MAX + 1];  /* the main text, then what stands under it */
	size_t n_parts, part;
	const char *rest[OUT_COLUMNS_MAX];      /* in the main column: of the present part */
};

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

/* ---- what stands under the main text ---- */

static void add_part(struct row_text *r, const char *name, const char *s)
{
	struct buf *part = &r->parts[r->n_parts++];

	*part = (struct buf)BUF_EMPTY;
	if (name)
		buf_printf(part, "%s: ", name);
	buf_puts(part, s);
}

/* What only lacked the room for a column comes last, together. */
static void add_beneath(struct row_text *r, const struct out_layout *how, const struct out_table *t, size_t row)
{
	struct buf together = BUF_EMPTY;

	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		const char *s = out_cell(t, row, i), *name = c->named ? out_heading(t, i) : NULL;
		if (c->main || out_is_beside(how, c) || !*s)
			continue;
		if (c->place == OUT_BENEATH) {
			add_part(r, name, s);
			continue;
		}
		buf_puts(&together, together.len ? OUT_TOGETHER : "");
		if (name)
			buf_printf(&together, "%s: ", name);
		buf_puts(&together, s);
	}
	if (together.len)
		add_part(r, NULL, buf_text(&together));
	buf_free(&together);
}

static void drop_parts(struct row_text *r)
{
	for (size_t i = 0; i < r->n_parts; i++)
		buf_free(&r->parts[i]);
}

/* ---- columns ---- */

/* True while a column from `i` on has something to say. */
static bool any_left(const struct row_text *r, const struct out_layout *how, const struct out_table *t, size_t i)
{
	for (; i < t->columns.n; i++)
		if (out_is_beside(how, &t->columns.at[i]) && *r->rest[i])
			return true;
	return false;
}

static void put_cell(struct buf *out, const char **rest, size_t cells, bool right)
{
	const char *line;
	size_t len = next_line(rest, cells, &line), used = text_width_n(line, len);
	size_t space = used < cells ? cells - used : 0;

	if (right)
		buf_fill(out, ' ', space);
	buf_add(out, line, len);
	if (!right)
		buf_fill(out, ' ', space);
}

/* A line of what stands under the main text.  It may use the whole width where no column to the
 * right has anything more to say; while one has, it begins only if it fits beside it in one line. */
static void put_beneath(struct buf *out, const char **rest, const struct out_layout *how, size_t cells,
                        size_t offset, bool neighbours)
{
	size_t indent = offset ? 0 : OUT_GAP, all = text_width(*rest);
	const char *line;

	if (neighbours && all + indent > cells) {
		buf_fill(out, ' ', cells);
		return;
	}
	size_t len = next_line(rest, how->width > 0 ? (size_t)how->width - offset - indent : all, &line);
	size_t used = indent + text_width_n(line, len);
	buf_fill(out, ' ', indent);
	buf_puts(out, how->bold && len ? OUT_DIM : "");
	buf_add(out, line, len);
	buf_puts(out, how->bold && len ? OUT_PLAIN : "");
	buf_fill(out, ' ', used < cells ? cells - used : 0);
}

/* One line across all columns. */
static void line_across(struct buf *out, struct row_text *r, const struct out_layout *how,
                        const struct out_table *t)
{
	size_t from = out->len, offset = 0;

	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		if (!out_is_beside(how, c))
			continue;
		buf_fill(out, ' ', offset ? OUT_GAP : 0);
		if (c->main && r->part > 0)
			put_beneath(out, &r->rest[i], how, how->widths[i], offset, any_left(r, how, t, i + 1));
		else
			put_cell(out, &r->rest[i], how->widths[i], c->right);
		offset += how->widths[i] + OUT_GAP;
		while (c->main && !*r->rest[i] && r->part + 1 < r->n_parts)
			r->rest[i] = buf_text(&r->parts[++r->part]);
	}
	end_line(out, from);
}

static void row_across(struct buf *out, const struct out_layout *how, const struct out_table *t, size_t row)
{
	struct row_text r = { .n_parts = 0 };

	for (size_t i = 0; i < t->columns.n; i++)
		r.rest[i] = out_cell(t, row, i);
	add_part(&r, NULL, "");
	add_beneath(&r, how, t, row);
	while (any_left(&r, how, t, 0))
		line_across(out, &r, how, t);
	drop_parts(&r);
}

static void headings(struct buf *out, const struct out_layout *how, const struct out_table *t)
{
	struct row_text r = { .n_parts = 0 };
	struct buf b = BUF_EMPTY;

	for (size_t i = 0; i < t->columns.n; i++)
		r.rest[i] = out_heading(t, i);
	while (any_left(&r, how, t, 0))
		line_across(&b, &r, how, t);
	buf_puts(out, how->bold ? OUT_BOLD : "");
	buf_add(out, b.text, b.len - 1);
	buf_puts(out, how->bold ? OUT_PLAIN "\n" : "\n");
	buf_free(&b);
}

/* ---- no columns ---- */

/* `look` is OUT_BOLD, OUT_DIM or "". */
static void lines(struct buf *out, const struct out_layout *how, const char *s, size_t indent, const char *look)
{
	const bool plain = !how->bold || !*look;

	while (*s) {
		const char *line;
		size_t len = next_line(&s, (size_t)how->width - indent, &line);
		buf_fill(out, ' ', indent);
		buf_puts(out, plain ? "" : look);
		buf_add(out, line, len);
		buf_puts(out, plain ? "\n" : OUT_PLAIN "\n");
	}
}

/* For widths that have no room for columns: the main text, then "Heading: content" under it. */
static void row_stacked(struct buf *out, const struct out_layout *how, const struct out_table *t, size_t row)
{
	size_t indent = how->width > NARROWEST ? OUT_GAP : 0;
	struct row_text r = { .n_parts = 0 };

	lines(out, how, out_cell(t, row, out_main_column(t)), 0, "");
	for (size_t i = 0; i < t->columns.n; i++) {
		const struct out_column *c = &t->columns.at[i];
		if (!c->main && c->place == OUT_BESIDE && *out_cell(t, row, i))
			add_part(&r, out_heading(t, i), out_cell(t, row, i));
	}
	add_beneath(&r, how, t, row);
	for (size_t i = 0; i < r.n_parts; i++)
		lines(out, how, buf_text(&r.parts[i]), indent, OUT_DIM);
	drop_parts(&r);
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
	out_layout_fit(how, t);
	bool apart = how->mode == OUT_STACKED || (how->page && has_beneath(t));
	if (first && how->mode != OUT_STACKED)
		headings(out, how, t);
	for (size_t row = 0; row < t->n_rows; row++) {
		const char *group = t->groups ? t->groups[row] : NULL;
		if (group && !(first && row == 0 && how->mode == OUT_STACKED))
			buf_putc(out, '\n');
		if (group)
			lines(out, how, group, 0, OUT_BOLD);
		else if (apart && !(first && row == 0))
			buf_putc(out, '\n');
		if (how->mode == OUT_STACKED)
			row_stacked(out, how, t, row);
		else
			row_across(out, how, t, row);
	}
}
