/* page_rows.c - the rows of a page that set two things side by side: three columns, or one text below the other. */
#include "config.h"

#include "tui/page_inside.h"

#include <string.h>

#include "text/text.h"
#include "tui/layout.h"

#define BESIDE 60               /* cells from which there are columns */
#define GAP 2                   /* cells between columns; the last one may hold the marker of a link */
#define LABEL_LEAST 8
#define LABEL_MOST 24
#define CELL_MOST 60            /* longer lines are hard to read side by side */
#define HANGING 2
#define ROOM_LEAST 12           /* cells that a text must have behind a name, else it begins below it */

/* A text of a row: from here to there in the part's own. */
struct cell_text {
	size_t from, end;
};

static struct cell_text cell_text(const struct page_part *part, int i)
{
	switch (i) {
	case 0: return (struct cell_text){ 0, part->first - 1 };
	case 1: return (struct cell_text){ part->first, part->second - 1 };
	default: return (struct cell_text){ part->second, strlen(part->text) };
	}
}

void page_set_columns(const struct page *p, int indent, struct page_columns *out)
{
	const int most = p->width / 4 < LABEL_MOST ? p->width / 4 : LABEL_MOST;
	int label = LABEL_LEAST, cell;

	*out = (struct page_columns){ .stacked = p->width < BESIDE || p->width >= LAYOUT_SAID };
	for (size_t i = 0; i < p->n_parts; i++) {
		const struct page_part *part = &p->parts[i];
		const int w = part->kind == GB_PAGE_ROW ? (int)text_width_n(part->text, part->first - 1) : 0;
		label = w > label ? w : label;
	}
	label = label < most ? label : most;
	cell = (p->width - 1 - indent - label - 2 * GAP) / 2;
	if (cell > CELL_MOST)
		cell = CELL_MOST;
	out->x[0] = indent;
	out->w[0] = out->stacked ? p->width - 1 - indent : label;
	out->x[1] = indent + label + GAP;
	out->x[2] = out->x[1] + cell + GAP;
	out->w[1] = out->w[2] = cell;
}

/* One line of what is left of a text, at x; it moves on. */
static void set_one(struct page *p, size_t n, struct cell_text *rest, int x, int w, enum style style)
{
	const char *text = p->parts[n].text, *next;

	if (rest->from >= rest->end)
		return;
	const size_t len = page_wrap(text + rest->from, w, &next);
	page_set_line(p, n, rest->from, rest->from + len, x, style);
	rest->from = (size_t)(next - text);
}

/* ---- side by side ---- */

/* The place of a line is how much of all three was set before it: it grows from line to line. */
static void side_by_side(struct page *p, const struct page_columns *c, size_t n)
{
	const struct page_part *part = &p->parts[n];
	struct cell_text rest[3] = { cell_text(part, 0), cell_text(part, 1), cell_text(part, 2) };
	const size_t none = rest[0].from + rest[1].from + rest[2].from;

	while (rest[0].from < rest[0].end || rest[1].from < rest[1].end || rest[2].from < rest[2].end) {
		page_new_line(p, n, rest[0].from + rest[1].from + rest[2].from - none);
		for (int i = 0; i < 3; i++)
			set_one(p, n, &rest[i], c->x[i], c->w[i],
			        part->level ? STYLE_HEADING : i == 0 ? STYLE_LABEL : STYLE_TEXT);
	}
}

/* ---- one below the other ---- */

/* The rest of a text on lines of its own. */
static void set_below(struct page *p, size_t n, struct cell_text rest, int x, enum style style)
{
	while (rest.from < rest.end) {
		page_new_line(p, n, rest.from);
		set_one(p, n, &rest, x, p->width - 1 - x, style);
	}
}

/* "Phiên họp thứ 8: 15" */
static void set_named(struct page *p, const struct page_columns *c, size_t n, const char *name, size_t len,
                      struct cell_text rest)
{
	const int x = c->x[0] + HANGING, after = x + (int)text_width_n(name, len) + 2;

	if (rest.from >= rest.end)
		return;
	page_new_line(p, n, rest.from);
	page_new_piece(p, x, name, len, STYLE_DIM, -1);
	page_new_piece(p, after - 2, ":", 1, STYLE_DIM, -1);
	const int whole = (int)text_width_n(p->parts[n].text + rest.from, rest.end - rest.from);
	if (p->width - 1 - after >= (whole < ROOM_LEAST ? whole : ROOM_LEAST))
		set_one(p, n, &rest, after, p->width - 1 - after, STYLE_TEXT);
	set_below(p, n, rest, x + HANGING, STYLE_TEXT);
}

/* The name as the heading has it. */
static void set_one_of_two(struct page *p, const struct page_columns *c, size_t n, int i)
{
	const struct cell_text name = c->names ? cell_text(c->names, i) : (struct cell_text){ 0, 0 };

	set_named(p, c, n, c->names ? c->names->text + name.from : "", name.end - name.from, cell_text(&p->parts[n], i));
}

static bool are_same(const struct page_part *part)
{
	const struct cell_text a = cell_text(part, 1), b = cell_text(part, 2);

	return a.end > a.from && a.end - a.from == b.end - b.from &&
	       memcmp(part->text + a.from, part->text + b.from, a.end - a.from) == 0;
}

static void one_below_the_other(struct page *p, const struct page_columns *c, size_t n)
{
	const struct page_part *part = &p->parts[n];
	const char *both = tr(lang_of(p->cx), "both");

	set_below(p, n, cell_text(part, 0), c->x[0], part->level ? STYLE_HEADING : STYLE_LABEL);
	if (!part->level && part->n_links == 0 && are_same(part)) {
		set_named(p, c, n, both, strlen(both), cell_text(part, 1));
	} else if (!part->level) {
		set_one_of_two(p, c, n, 1);
		set_one_of_two(p, c, n, 2);
	} else if (part->n_links > 0) {         /* names that lead somewhere are shown */
		set_below(p, n, cell_text(part, 1), c->x[0] + HANGING, STYLE_TEXT);
		set_below(p, n, cell_text(part, 2), c->x[0] + HANGING, STYLE_TEXT);
	}
}

void page_lay_out_row(struct page *p, struct page_columns *c, size_t n)
{
	const struct page_part *part = &p->parts[n];

	if (part->level)
		c->names = part;
	if (c->stacked)
		one_below_the_other(p, c, n);
	else
		side_by_side(p, c, n);
}
