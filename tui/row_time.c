/* row_time.c - a row of the timeline: its day, what it is, what it says, and who or how much. */
#include "config.h"

#include "tui/row.h"

#include "text/text.h"
#include "tui/timeline.h"

#define DAY_CELLS 6             /* "06/02", "cả năm"; a sign stands behind it */
#define KIND_CELLS 11           /* "sắp đến hạn", "date passed" */
#define NARROW 72               /* under so many cells the columns stand below */
#define AGENCY_NAMES 30         /* cells that hold whole names */

struct row_shape row_time_shape(int width)
{
	struct row_shape s = { .lead = DAY_CELLS + 2, .lines = 1, .time = true };

	s.right[1] = s.right[2] = true;
	if (width < NARROW) {
		s.below = true;
		s.lines = 2;
		s.column[2] = width - s.lead - ROW_GAP - KIND_CELLS - ROW_GAP - 2;
	} else {
		s.column[1] = KIND_CELLS;
		s.column[2] = width * 27 / 100 < 34 ? width * 27 / 100 : 34;
	}
	s.narrow = s.column[2] < AGENCY_NAMES;
	return s;
}

/* ---- when ---- */

/* A period without its year, which stands over it: "quý IV", "Q4"; "th. 8", "Aug"; "cả năm", "year". */
static void coarse(struct buf *out, struct gb_date day, enum gb_precision precision, enum gb_lang lang)
{
	if (precision == GB_YEAR) {
		buf_puts(out, lang == GB_VI ? tr(lang, "whole year") : tr(lang, "year"));
	} else if (precision == GB_MONTH && lang == GB_VI) {
		buf_printf(out, tr(lang, "month %d"), day.month);
	} else {
		text_date(out, day, precision, lang);
		buf_cut(out, out->len - 5);
	}
}

static void time_day(struct buf *out, const struct gb_row *row, enum gb_lang lang)
{
	const struct gb_record *r = row->record;
	const bool counted = r && r->kind == GB_DIRECTIVE && r->directive.due_basis == GB_COUNTED;
	enum gb_precision precision;
	struct gb_date day;

	if (!gb_time_of(row, &day, &precision))
		return;
	if (precision == GB_DAY || counted)
		row_day_in_year(out, day, lang);
	else
		coarse(out, day, precision, lang);
	buf_printf(out, " %s", timeline_sign(timeline_kind_of(row)));
}

/* ---- what ---- */

static enum style kind_words(struct buf *out, const struct gb_row *row, const struct gb_voice *v)
{
	const enum time_kind kind = timeline_kind_of(row);
	const enum gb_urgency urgency = kind == TIME_DEADLINE ? gb_urgency_of(row->record->directive.due, v->today) : GB_CALM;

	if (kind == TIME_MEETING)
		buf_puts(out, gb_word_label(GB_WORDS_MEETING, (int)row->meeting->kind, v->lang));
	else if (kind == TIME_TARGET)
		buf_puts(out, gb_word_label(GB_WORDS_STAGE, GB_TARGET, v->lang));
	else if (urgency == GB_PASSED)
		buf_puts(out, tr(v->lang, "date passed"));
	else if (urgency == GB_NEAR)
		buf_puts(out, tr(v->lang, "due soon"));
	else
		buf_puts(out, tr(v->lang, "deadline"));
	return urgency == GB_PASSED ? STYLE_PASSED : urgency == GB_NEAR ? STYLE_NEAR : STYLE_DIM;
}

/* ---- who, how much ---- */

static enum style agencies(struct buf *out, const struct gb_directive *d, int room, const struct gb_voice *v)
{
	gb_say_agencies(out, v, d->assignees.n ? &d->assignees : &d->joint);
	if (out->len > 0)
		return STYLE_TEXT;
	buf_puts(out, gb_say_not_stated(v->lang));
	if ((int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		buf_puts(out, tr(v->lang, "not stated"));
	}
	return STYLE_DIM;
}

static enum style answer(struct buf *out, const struct gb_row *row, int room, const struct gb_voice *v)
{
	struct buf number = BUF_EMPTY;
	struct gb_figure value;

	switch (timeline_kind_of(row)) {
	case TIME_DEADLINE:
		return agencies(out, &row->record->directive, room, v);
	case TIME_TARGET:
		value = row->record->figure;
		value.change.given = false;     /* how much is to be reached comes before how much that is more */
		gb_say_figure_told(out, &value, v->lang);
		return STYLE_TEXT;
	default:
		text_number(&number, (struct gb_decimal){ row->meeting->counts.directives, 0 }, v->lang);
		buf_printf(out, trn(v->lang, "%s directive", "%s directives", (unsigned long)row->meeting->counts.directives),
		           buf_text(&number));
		buf_free(&number);
		return STYLE_TEXT;
	}
}

void row_time_fields(struct row_fields *f, const struct gb_row *row, const struct row_shape *shape, const struct gb_voice *v)
{
	time_day(&f->lead, row, v->lang);
	if (row->through_group)
		buf_printf(&f->headline, "(%s) ", tr(v->lang, "given in common"));
	if (row->record)
		gb_say_headline(&f->headline, v, row->record);
	else
		buf_puts(&f->headline, gb_say_meeting_name(v, row->meeting));
	if (shape->below)
		kind_words(&f->second, row, v);
	else
		f->style[1] = kind_words(&f->column[1], row, v);
	f->style[2] = answer(&f->column[2], row, shape->column[2], v);
}
