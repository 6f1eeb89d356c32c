/* search_paint.c - results and tips on the screen.  Only reads. */
#include "config.h"

#include "tui/search.h"

#include <string.h>

#include "text/text.h"
#include "tui/layout.h"
#include "tui/marks.h"
#include "tui/selected.h"

#define GAP 2
#define SAID_LEAST 45           /* cells of a passage from which there is room for its day */
#define HITS_MOST 32            /* of one text */
#define SELECTED_MOST 36        /* cells of a headline that stand out: hits do, too, and the status line changes with each row */

/* ---- the intro ---- */

/* Only counts without a grid. */
static int intro(const struct search *s, struct grid *g, struct rect r, int most)
{
	const char *at = buf_text(&s->answer.intro), *next;
	const bool aside = s->answer.state == SEARCH_FOUND || s->answer.state == SEARCH_NOTHING_ASKED;
	int n = 0;

	for (size_t len; n < most && r.w > 2 && (len = text_wrap(at, (size_t)r.w - 2, &next)) > 0; at = next, n++)
		if (g)
			grid_text_n(g, r.y + n, r.x + 1, r.w - 2, at, len, aside ? STYLE_DIM : STYLE_TEXT);
	return n;
}

int search_intro_lines(const struct search *s, int width, int most)
{
	return intro(s, NULL, (struct rect){ 0, 0, 0, width }, most);
}

/* ---- texts with hits ---- */

/* In at most w cells, cut with "…"; returns the bytes of it that are shown. */
static size_t paint_hits(struct grid *g, int y, int x, int w, const char *text, enum style style, const struct gb_hit *hits, size_t n)
{
	struct buf cut = BUF_EMPTY;
	size_t shown = strlen(text);

	if (w < 1)
		return 0;
	text_place(&cut, text, (size_t)w, 0);
	if (strcmp(buf_text(&cut), text) != 0)
		shown = cut.len - strlen("…");
	grid_text(g, y, x, w, buf_text(&cut), style);
	for (size_t i = 0; i < n && hits[i].from < shown; i++) {
		const size_t to = hits[i].to < shown ? hits[i].to : shown;
		const int before = (int)text_width_n(text, hits[i].from);
		grid_text_n(g, y, x + before, w - before, text + hits[i].from, to - hits[i].from, STYLE_HIT);
	}
	buf_free(&cut);
	return shown;
}

static size_t paint_marked(const struct search *s, struct grid *g, int y, int x, int w, const char *text, enum style style)
{
	struct gb_hit hits[HITS_MOST];

	return paint_hits(g, y, x, w, text, style, hits, w < 1 ? 0 : marks_find(s->answer.ask, text, hits, HITS_MOST));
}

/* Its hits are known. */
static void paint_passage(struct grid *g, int y, int x, int w, const struct gb_passage *p)
{
	const size_t from = w > 0 ? search_begin(p->text, p->hits, p->n_hits, (size_t)w) : 0, before = from ? strlen("…") : 0;
	struct gb_hit hits[HITS_MOST];
	struct buf text = BUF_EMPTY;
	size_t n = 0;

	if (from)
		buf_puts(&text, "…");
	buf_puts(&text, p->text + from);
	for (size_t i = 0; i < p->n_hits && n < HITS_MOST; i++)
		if (p->hits[i].from >= from)
			hits[n++] = (struct gb_hit){ .from = p->hits[i].from - from + before, .to = p->hits[i].to - from + before };
	paint_hits(g, y, x, w, buf_text(&text), STYLE_DIM, hits, marks_join(buf_text(&text), hits, n));
	buf_free(&text);
}

/* ---- a result ---- */

/* Where one stands. */
struct place {
	struct grid *g;
	int y, end_y;                   /* its first line; the one behind the list */
	int x, end;                     /* of the row without its marker */
	bool on;
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* In days, and in the name of a meeting that a record belongs to, nothing was searched for. */
static void paint_when(const struct place *p, int y, int x, int w, const struct search_row *row, enum style style)
{
	grid_place(p->g, y, x, w, buf_text(&row->when), 'l', style);
}

/* Who and when in a line; returns where what stands to the left of them must end.  Who ends at the same place in all
 * rows, but what it leaves free can be used. */
static int paint_columns(const struct search *s, const struct place *p, int y, const struct search_row *row)
{
	const int who = least((int)text_width(buf_text(&row->who)), s->shape.who);
	const int when = least((int)text_width(buf_text(&row->when)), s->shape.when);
	/* In a narrow line there is room for one of them. */
	const int who_end = s->shape.wide ? p->end - s->shape.when - GAP : p->end;

	if (when && (s->shape.wide || !who))
		paint_when(p, y, p->end - when, when, row, row->when_style);
	if (!who)
		return when ? p->end - when - GAP : p->end;
	paint_marked(s, p->g, y, who_end - who, who, buf_text(&row->who), row->who_style);
	return who_end - who - GAP;
}

/* Would all of the headline be shown beside them? */
static bool fits_beside(const struct search *s, const struct place *p, const struct search_row *row, int x)
{
	const int who = least((int)text_width(buf_text(&row->who)), s->shape.who);
	const int when = least((int)text_width(buf_text(&row->when)), s->shape.when);
	const int end = p->end - (who ? s->shape.when + GAP + who + GAP : when ? when + GAP : 0);

	return (int)text_width(buf_text(&row->headline)) <= end - x;
}

/* The passage if it says more than is shown of the headline, with the meeting's day; else where it was said. */
static void paint_said(const struct place *p, int y, int x, int end, const struct search_row *row,
                       const struct gb_passage *passage, size_t shown)
{
	const struct gb_passage *said = passage ? search_row_passage(row, shown, passage) : NULL;

	if (said && row->day.len && end - x >= SAID_LEAST) {
		x += grid_text(p->g, y, x, end - x, buf_text(&row->day), STYLE_DIM);
		x += grid_text(p->g, y, x, end - x, " · ", STYLE_DIM);
	}
	if (said)
		paint_passage(p->g, y, x, end - x, said);
	else
		grid_place(p->g, y, x, end - x, buf_text(&row->place), 'l', STYLE_DIM);
}

/* Kind and headline, and beside them who and when; these stand on the second line where the headline is long. */
static void paint_wide(const struct search *s, const struct place *p, const struct search_row *row,
                       const struct gb_passage *passage)
{
	const int kind = s->shape.wide ? s->shape.kind + GAP : 0, x = p->x + kind;
	const bool two = s->shape.lines > 1, beside = !two || fits_beside(s, p, row, x);
	int end = p->end;

	if (kind)
		grid_place(p->g, p->y, p->x, s->shape.kind, row->kind, 'l', STYLE_DIM);
	if (beside)
		end = paint_columns(s, p, p->y, row);
	const size_t shown = paint_marked(s, p->g, p->y, x, end - x, buf_text(&row->headline), STYLE_TEXT);
	if (p->on)
		selected_words(s->view.cx, p->g, p->y, x, least(end - x, SELECTED_MOST));
	if (!two || p->y + 1 >= p->end_y)
		return;
	end = beside ? p->end : paint_columns(s, p, p->y + 1, row);
	paint_said(p, p->y + 1, x, end, row, passage, shown);
}

/* "Chỉ đạo · Bộ Y tế · đã qua 06/08/2025", where the list is narrow. */
static void paint_below(const struct search *s, const struct place *p, int y, const struct search_row *row)
{
	int x = p->x + ROW_INDENT;

	x += grid_text(p->g, y, x, p->end - x, row->kind, STYLE_DIM);
	if (row->who.len) {
		x += grid_text(p->g, y, x, p->end - x, " · ", STYLE_DIM);
		paint_marked(s, p->g, y, x, p->end - x, buf_text(&row->who), row->who_style);
		x += least((int)text_width(buf_text(&row->who)), p->end - x);
	}
	if (row->when.len && x + GAP < p->end) {
		x += grid_text(p->g, y, x, p->end - x, " · ", STYLE_DIM);
		paint_when(p, y, x, least((int)text_width(buf_text(&row->when)), p->end - x), row, row->when_style);
	}
}

static void paint_stacked(const struct search *s, const struct place *p, const struct search_row *row,
                          const struct gb_passage *passage)
{
	const char *headline = buf_text(&row->headline);
	const size_t shown = paint_marked(s, p->g, p->y, p->x, p->end - p->x, headline, STYLE_TEXT);

	if (p->on)
		selected_words(s->view.cx, p->g, p->y, p->x, least(p->end - p->x, SELECTED_MOST));
	if (p->y + 1 < p->end_y)
		paint_below(s, p, p->y + 1, row);
	if (s->shape.lines > 2 && p->y + 2 < p->end_y)
		paint_said(p, p->y + 2, p->x + ROW_INDENT, p->end, row, passage, shown);
}

static void paint_marker(const struct search *s, struct grid *g, int y, int x, bool focused)
{
	const int at_y = g->cursor_y, at_x = g->cursor_x;

	selected_mark(g, y, x, focused);
	if (!s->in_list)
		grid_cursor(g, at_y, at_x);
}

static void paint_results(const struct search *s, struct grid *g, struct rect r, bool focused)
{
	struct search_row row = { .kind = NULL };
	struct place p = { .g = g, .y = r.y, .end_y = r.y + r.h, .x = r.x + 1, .end = r.x + r.w - 1 };
	const struct gb_row *found;

	for (long i = s->list.top; p.y < p.end_y && (found = feed_here(&s->answer.feed, i)); i++, p.y += s->shape.lines) {
		const long n = i - s->passages_from;
		if (g->cols >= LAYOUT_SAID && i > s->list.top && p.y + s->shape.lines > p.end_y)
			break;                  /* said to its end on the next screen */
		p.on = i == s->list.sel && focused;
		search_row_fill(&row, found, &s->shape, &s->view.cx->voice);
		const struct gb_passage *passage = n >= 0 && n < s->n_passages ? &s->passages[n] : NULL;
		if (s->shape.wide || s->shape.lines == 1)
			paint_wide(s, &p, &row, passage);
		else
			paint_stacked(s, &p, &row, passage);
		own_paint(g, p.y, p.end, own_at(&s->own, i));
		if (i == s->list.sel)
			paint_marker(s, g, p.y, r.x, focused);
		grid_spot(g, (struct rect){ p.y, r.x, least(s->shape.lines, p.end_y - p.y), r.w }, SPOT_THING, i);
	}
	search_row_free(&row);
}

/* ---- tips ---- */

static void paint_count(const struct search *s, struct grid *g, int y, int end, const struct search_tip *tip, int *left)
{
	struct buf n = BUF_EMPTY;

	*left = end;
	if (tip->count < 0)
		return;
	feed_number(&n, tip->count, lang_of(s->view.cx));
	if (tip->more && tip->count <= FEED_COUNT_MOST)
		buf_putc(&n, '+');
	const int cells = (int)text_width(buf_text(&n));
	grid_text(g, y, end - cells, cells, buf_text(&n), STYLE_TEXT);
	*left = end - cells - GAP;
	buf_free(&n);
}

static int widest(const struct search_answer *a)
{
	int most = 0;

	for (int i = 0; i < a->n_tips; i++) {
		int cells = (int)text_width(a->tips[i].text);
		most = cells > most ? cells : most;
	}
	return most;
}

static void paint_tip(const struct search *s, struct grid *g, int y, struct rect r, const struct search_tip *tip, int column,
                      bool on)
{
	const int x = r.x + 1 + ROW_INDENT;
	int end = r.x + r.w - 1;

	paint_count(s, g, y, end, tip, &end);
	int cells = (int)text_width(tip->text);
	if (cells > end - x)
		cells = end - x;
	grid_place(g, y, x, cells, tip->text, 'l', STYLE_TEXT);
	if (on)
		selected_words(s->view.cx, g, y, x, cells);
	const int aside = x + (column > cells ? column : cells) + GAP;
	if (*tip->about && aside + GAP < end)
		grid_place(g, y, aside, end - aside, tip->about, 'l', STYLE_DIM);
}

static const char *heading_at(const struct search_answer *a, long i)
{
	for (; i >= 0; i--)
		if (a->tips[i].heading)
			return a->tips[i].heading;
	return "";
}

static void paint_tips(const struct search *s, struct grid *g, struct rect r, bool focused)
{
	const struct search_answer *a = &s->answer;
	const bool always = a->state == SEARCH_NOTHING_FOUND;
	int y = r.y, column = widest(a);

	if (column > r.w / 2)
		column = r.w / 2;
	if (a->n_tips > 0 && r.h > 0)
		grid_place(g, y++, r.x + 1, r.w - 2, heading_at(a, s->list.top), 'l', STYLE_HEADING);
	for (long i = s->list.top; i < a->n_tips && y < r.y + r.h; i++, y++) {
		if (i > s->list.top && a->tips[i].heading) {
			y += 2;
			if (y >= r.y + r.h)
				return;
			grid_place(g, y - 1, r.x + 1, r.w - 2, a->tips[i].heading, 'l', STYLE_HEADING);
		}
		const bool on = i == s->list.sel && (always || s->in_list);
		paint_tip(s, g, y, r, &a->tips[i], column, on && focused);
		if (on)
			paint_marker(s, g, y, r.x, focused);
		grid_spot(g, (struct rect){ y, r.x, 1, r.w }, SPOT_THING, i);
	}
}

/* ---- all ---- */

void search_paint(const struct search *s, struct grid *g, struct rect r, bool focused)
{
	intro(s, g, r, s->intro_lines);
	const int blank = s->intro_lines > 0 && s->answer.state != SEARCH_FOUND;
	const struct rect rows = { r.y + s->intro_lines + blank, r.x, r.h - s->intro_lines - blank, r.w };

	if (s->answer.state == SEARCH_FOUND)
		paint_results(s, g, rows, focused);
	else
		paint_tips(s, g, rows, focused);
}
