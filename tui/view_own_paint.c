/* view_own_paint.c - what the user marked or noted, on the screen.  Only reads. */
#include "config.h"

#include "tui/view_own.h"

#include "text/text.h"
#include "tui/row.h"
#include "tui/selected.h"

#define GAP 2

static const struct own_view *self(const struct view *v)
{
	return (const struct own_view *)v;
}

void own_view_paint_head(const struct view *v, struct grid *g, struct rect r)
{
	const struct own_view *l = self(v);
	const enum gb_lang lang = lang_of(v->cx);
	struct buf counts = BUF_EMPTY;

	if (!l->all.more && !l->failed) {
		buf_printf(&counts, trn(lang, "%lu marked", "%lu marked", l->marked), l->marked);
		buf_puts(&counts, ", ");
		buf_printf(&counts, trn(lang, "%lu with a note", "%lu with a note", l->noted), l->noted);
	}
	head_title(g, r.y, r, tr(lang, "My marks and notes"), buf_text(&counts));
	buf_free(&counts);
}

static void paint_text(struct grid *g, struct rect r, const char *text)
{
	const char *next;
	int y = r.y + (r.h > 3);

	for (size_t len; y < r.y + r.h && r.w > 2 && (len = text_wrap(text, (size_t)r.w - 2, &next)) > 0; text = next)
		grid_text_n(g, y++, r.x + 1, r.w - 2, text, len, STYLE_TEXT);
}

static void paint_nothing(const struct own_view *l, struct grid *g, struct rect r)
{
	const struct context *cx = l->view.cx;
	const enum gb_lang lang = lang_of(cx);
	struct buf text = BUF_EMPTY, mark = BUF_EMPTY, note = BUF_EMPTY;

	if (!cx->own) {
		buf_puts(&text, tr(lang, "Marks and notes cannot be kept here"));
	} else if (l->failed) {
		buf_puts(&text, gb_own_why(cx->own));
	} else {
		context_key(&mark, cx, NULL, ACTION_MARK);
		context_key(&note, cx, NULL, ACTION_NOTE);
		buf_puts(&text, tr(lang, "Nothing is marked or noted yet."));
		buf_putc(&text, '\n');
		buf_printf(&text, tr(lang, "In any list and on any page %s marks what is selected, %s asks for a note on it."), buf_text(&mark),
		           buf_text(&note));
	}
	paint_text(g, r, buf_text(&text));
	buf_free(&text);
	buf_free(&mark);
	buf_free(&note);
}

/* The kind of a record and its meeting, where nothing was noted; what is gone has no more than its address. */
static void second_line(struct buf *out, const struct own_view *l, const struct own_seen *s)
{
	const struct gb_row *row = s->rows ? gb_rows_at(s->rows, 0) : NULL;
	const enum gb_lang lang = lang_of(l->view.cx);

	if (s->note && *s->note)
		buf_puts(out, s->note);
	else if (row && row->record)
		buf_printf(out, "%s · %s", row_kind_name(row->record->kind, lang), gb_say_meeting_name(&l->view.cx->voice, row->meeting));
	else if (row)
		buf_puts(out, row_kind_name(GB_MEETING, lang));
}

static void first_line(struct buf *out, const struct own_view *l, const struct own_seen *s, const char *address)
{
	if (s->rows)
		gb_say_subject(out, &l->view.cx->voice, gb_rows_at(s->rows, 0), s->item);
	else if (s->unknown)
		buf_puts(out, address);
	else
		buf_printf(out, "%s · %s", address, tr(lang_of(l->view.cx), "no longer in the corpus"));
}

static unsigned signs_of(const struct own_seen *s)
{
	return (gb_date_given(s->marked) ? GB_OWN_MARK : 0) | (s->note ? GB_OWN_NOTE : 0);
}

static void paint_second(const struct own_view *l, struct grid *g, int y, int x, int end, const struct own_seen *s)
{
	const struct gb_date when = gb_date_cmp(s->marked, s->changed) > 0 ? s->marked : s->changed;
	struct buf text = BUF_EMPTY, day = BUF_EMPTY;

	if (gb_date_given(when))
		text_date(&day, when, GB_DAY, lang_of(l->view.cx));
	const int cells = (int)text_width(buf_text(&day));
	grid_text(g, y, end - cells, cells, buf_text(&day), STYLE_DIM);
	second_line(&text, l, s);
	grid_place(g, y, x, end - cells - GAP - x, buf_text(&text), 'l', s->note ? STYLE_TEXT : STYLE_DIM);
	buf_free(&text);
	buf_free(&day);
}

static void paint_entry(const struct own_view *l, struct grid *g, struct rect r, long position, bool on)
{
	const struct own_seen *s = own_view_seen(l, position);
	const int end = r.x + r.w - 1;
	struct buf text = BUF_EMPTY;

	first_line(&text, l, s, l->all.at[position].address);
	grid_place(g, r.y, r.x + 1, end - r.x - 1, buf_text(&text), 'l', STYLE_TEXT);
	if (on)
		selected_words(l->view.cx, g, r.y, r.x + 1, end - r.x - 1);
	own_paint(g, r.y, end, signs_of(s));
	if (r.h == OWN_VIEW_LINES)
		paint_second(l, g, r.y + 1, r.x + 1 + ROW_INDENT, end, s);
	buf_free(&text);
}

void own_view_paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct own_view *l = self(v);
	const int end = r.y + r.h;
	int y = r.y;

	if (focused)
		grid_cursor(g, r.y, r.x);
	if (l->n == 0)
		paint_nothing(l, g, r);
	for (long i = l->list.top; y < end && own_view_seen(l, i); i++, y += OWN_VIEW_LINES) {
		const struct rect place = { y, r.x, OWN_VIEW_LINES < end - y ? OWN_VIEW_LINES : end - y, r.w };
		const bool on = i == l->list.sel;
		grid_spot(g, place, SPOT_THING, i);
		paint_entry(l, g, place, i, on && focused);
		if (on)
			selected_mark(g, y, r.x, focused);
	}
}

void own_view_status(const struct view *v, struct buf *out)
{
	const struct own_view *l = self(v);

	if (l->n > 0 && !v->cx->thrift)
		buf_printf(out, "%ld/%ld%s · %s", l->list.sel + 1, l->n, l->all.more ? "+" : "", buf_text(&l->selected));
}
