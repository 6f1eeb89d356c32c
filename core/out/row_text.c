/* row_text.c - rows that set two things side by side, as text: three columns, or one below the other. */
#include "config.h"

#include "out/row.h"

#include <string.h>

#include "text/text.h"

#define ANY_WIDTH 80            /* columns need a width: without a terminal one that fits everywhere */
#define STACKED_BELOW 60
#define LABEL_LEAST 8
#define LABEL_MOST 24
#define CELL_MOST 60            /* longer lines are hard to read side by side */
#define INDENT 2
#define ROOM_LEAST 12           /* cells that a text must have behind a name, else it begins below it */
#define COLUMNS 3

void out_rows_fit(struct out_rows *r, const struct out_doc *d, size_t width, bool bold)
{
	size_t widest = LABEL_LEAST, most;

	*r = (struct out_rows){ .lang = d->lang, .bold = bold, .width = width ? width : ANY_WIDTH };
	r->stacked = r->width < STACKED_BELOW;
	most = r->width / 4 < LABEL_MOST ? r->width / 4 : LABEL_MOST;
	for (size_t i = 0; i < d->n; i++) {
		const struct gb_page_part *part = &d->parts[i].part;
		const size_t cells = part->kind == GB_PAGE_ROW ? text_width(part->label) : 0;
		widest = cells > widest ? cells : widest;
	}
	r->label = widest < most ? widest : most;
	if (!r->stacked)
		r->cell = (r->width - r->label - 2 * OUT_GAP) / 2;
	if (r->cell > CELL_MOST)
		r->cell = CELL_MOST;
}

static void styled(struct buf *out, const struct out_rows *r, const char *sequence, const char *s, size_t len)
{
	const bool style = r->bold && sequence && len > 0;

	buf_puts(out, style ? sequence : "");
	buf_add(out, s, len);
	buf_puts(out, style ? OUT_PLAIN : "");
}

/* ---- side by side ---- */

/* One line of all columns; false: nothing was left. */
static bool line_across(struct buf *out, const struct out_rows *r, const char *rest[COLUMNS],
                        const char *const styles[COLUMNS])
{
	const size_t from[COLUMNS] = { 0, r->label + OUT_GAP, r->label + r->cell + 2 * OUT_GAP };
	size_t at = 0;

	if (!*rest[0] && !*rest[1] && !*rest[2])
		return false;
	for (size_t i = 0; i < COLUMNS; i++) {
		const char *next, *s = rest[i];
		const size_t len = text_wrap(s, i ? r->cell : r->label, &next);
		rest[i] = next == s ? s + strlen(s) : next;
		if (len == 0)
			continue;
		buf_fill(out, ' ', from[i] - at);
		styled(out, r, styles[i], s, len);
		at = from[i] + text_width_n(s, len);
	}
	buf_putc(out, '\n');
	return true;
}

static void side_by_side(struct buf *out, const struct out_rows *r, const struct gb_page_part *row)
{
	static const char *const heading[COLUMNS] = { OUT_BOLD, OUT_BOLD, OUT_BOLD };
	static const char *const plain[COLUMNS] = { OUT_DIM, NULL, NULL };
	const char *rest[COLUMNS] = { row->label, row->text, row->beside };

	while (line_across(out, r, rest, row->level ? heading : plain))
		;
}

/* ---- one below the other ---- */

static void one_of_two(struct buf *out, const struct out_rows *r, const char *whose, const char *text)
{
	struct buf all = BUF_EMPTY;
	size_t indent = INDENT;

	if (!*text)
		return;
	whose = whose ? whose : "";
	const size_t used = INDENT + text_width(whose) + 2, whole = text_width(text);
	const bool below = used + (whole < ROOM_LEAST ? whole : ROOM_LEAST) > r->width;
	buf_printf(&all, "%s:%s%s", whose, below ? "\n" : " ", text);
	for (const char *s = buf_text(&all), *next; *s; s = next, indent = 2 * INDENT) {
		const size_t len = text_wrap(s, r->width > indent ? r->width - indent : 1, &next);
		buf_fill(out, ' ', len ? indent : 0);
		buf_add(out, s, len);
		buf_putc(out, '\n');
	}
	buf_free(&all);
}

static void one_below_the_other(struct buf *out, const struct out_rows *r, const struct gb_page_part *row)
{
	for (const char *s = row->label, *next; *s; s = next) {
		const size_t len = text_wrap(s, r->width, &next);
		styled(out, r, row->level ? OUT_BOLD : OUT_DIM, s, len);
		buf_putc(out, '\n');
	}
	if (row->level)
		return;
	if (*row->text && strcmp(row->text, row->beside) == 0) {
		one_of_two(out, r, tr(r->lang, "both"), row->text);
	} else {
		one_of_two(out, r, r->a, row->text);
		one_of_two(out, r, r->b, row->beside);
	}
}

void out_row_text(struct buf *out, struct out_rows *r, const struct gb_page_part *row)
{
	if (row->level) {
		r->a = row->text;
		r->b = row->beside;
	}
	if (r->stacked)
		one_below_the_other(out, r, row);
	else
		side_by_side(out, r, row);
}
