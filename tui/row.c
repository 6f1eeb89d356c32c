/* row.c - what a row says. */
#include "config.h"

#include "tui/row.h"

#include <string.h>

#include "text/text.h"

static const char *const plurals[GB_KINDS + 1] = {
	[GB_MEETING] = TR("meetings"), [GB_SLOGAN] = TR("slogans"), [GB_DIRECTIVE] = TR("directives"),
	[GB_FIGURE] = TR("figures"), [GB_FINDING] = TR("findings"), [GB_ANY] = TR("entries"),
};

const char *row_kind_plural(enum gb_kind kind, enum gb_lang lang)
{
	return tr(lang, plurals[kind]);
}

const char *row_column_name(enum gb_kind kind, int column, enum gb_lang lang)
{
	return kind == GB_MEETING ? row_kind_plural((enum gb_kind)(GB_SLOGAN + column), lang) : "";
}

/* What a row is filled with: the shape and the voice that fits it. */
struct filling {
	struct row_fields *to;
	const struct gb_row *row;
	const struct gb_query *q;
	const struct row_shape *shape;
	struct gb_voice v;
};

static struct buf *column(const struct filling *f, int i, enum style style)
{
	f->to->style[i] = style;
	return &f->to->column[i];
}

/* What the source does not say is said, in as many words as there is room for. */
static void not_stated(const struct filling *f, int i)
{
	const char *words = gb_say_not_stated(f->v.lang);

	if ((int)text_width(words) > f->shape->column[i])
		words = tr(f->v.lang, "not stated");
	buf_puts(column(f, i, STYLE_DIM), words);
}

static void meeting_column(const struct filling *f)
{
	if (f->shape->column[0] > 0)
		buf_puts(column(f, 0, STYLE_DIM), gb_say_meeting_name(&f->v, f->row->meeting));
}

/* ---- meetings ---- */

void row_day_in_year(struct buf *out, struct gb_date d, enum gb_lang lang)
{
	text_date(out, d, GB_DAY, lang);
	if (out->len > 5)
		buf_cut(out, out->len - 5);
}

static void fill_meeting(const struct filling *f)
{
	const struct gb_meeting *m = f->row->meeting;
	const long counts[ROW_COLUMNS] = { m->counts.slogans, m->counts.directives, m->counts.figures, m->counts.findings };
	const char *focus = gb_say_text(&f->v, &m->focus);

	if (row_grouping_of(f->q) == ROW_BY_YEAR)
		row_day_in_year(&f->to->lead, m->date, f->v.lang);
	else
		text_date(&f->to->lead, m->date, GB_DAY, f->v.lang);
	buf_puts(&f->to->headline, gb_say_meeting_name(&f->v, m));
	for (int i = 0; i < ROW_COLUMNS; i++) {
		struct buf *out = column(f, i, STYLE_TEXT);
		if (f->shape->said)
			buf_printf(out, "%s ", row_column_name(GB_MEETING, i, f->v.lang));
		text_number(out, (struct gb_decimal){ counts[i], 0 }, f->v.lang);
	}
	buf_puts(&f->to->second, *focus ? focus : gb_say_text(&f->v, &m->summary));
}

/* ---- slogans ---- */

static void slogan_kind(struct buf *out, const struct gb_slogan *s, enum gb_lang lang)
{
	if (s->kind == GB_THEME && s->year)
		buf_printf(out, tr(lang, "theme of %d"), s->year);
	else
		buf_puts(out, gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, lang));
}

/* Where there is one column only, the number of the items says that it is a framework. */
static void fill_slogan(const struct filling *f)
{
	const struct gb_slogan *s = &f->row->record->slogan;
	const int items = f->shape->column[1] > 0 ? 1 : 2;

	if (s->n_items > 0)
		buf_printf(column(f, items, STYLE_TEXT), trn(f->v.lang, "%lu item", "%lu items", s->n_items),
		           (unsigned long)s->n_items);
	if (items == 1 || s->n_items == 0)
		slogan_kind(column(f, 2, STYLE_DIM), s, f->v.lang);
}

/* ---- directives ---- */

static void agencies(const struct filling *f, struct buf *out)
{
	const struct gb_directive *d = &f->row->record->directive;

	gb_say_agencies(out, &f->v, &d->assignees);
	if (d->assignees.n == 0)
		gb_say_agencies(out, &f->v, &d->joint);
}

/* "06/08/2025, hạn đã qua 472 ngày", where there is room for it; else nothing. */
static void day_and_left(const struct filling *f, struct buf *out)
{
	const struct gb_directive *d = &f->row->record->directive;

	text_date(out, d->due, GB_DAY, f->v.lang);
	buf_puts(out, ", ");
	const size_t before = out->len;
	if (gb_urgency_of(d->due, f->v.today) == GB_PASSED)
		row_passed(out, d->due, f->v.today, f->v.lang);
	else
		gb_say_due_left(out, d->due, d->due_precision, f->v.today, f->v.lang);
	if (out->len == before || (int)text_width(buf_text(out)) > f->shape->column[2])
		buf_clear(out);
}

/* In the order of deadlines the heading says how the deadline stands; elsewhere the row does, since nothing is told by
 * colour alone. */
static void due_column(const struct filling *f)
{
	const struct gb_date due = f->row->record->directive.due;
	const enum gb_urgency urgency = gb_urgency_of(due, f->v.today);
	/* Under a heading that says it already the days stay calm. */
	const bool said = row_grouping_of(f->q) == ROW_BY_DUE || urgency == GB_CALM;
	struct buf *out = column(f, 2, said ? STYLE_TEXT : urgency == GB_PASSED ? STYLE_PASSED : STYLE_NEAR);
	struct buf day = BUF_EMPTY;

	if (!gb_date_given(due) && row_grouping_of(f->q) == ROW_BY_DUE && !f->shape->said) {
		not_stated(f, 2);
		return;
	}
	if (!gb_date_given(due)) {
		buf_puts(column(f, 2, STYLE_DIM), tr(f->v.lang, "no deadline"));
		return;
	}
	if (row_grouping_of(f->q) != ROW_BY_DUE)
		day_and_left(f, &day);
	const bool all = day.len > 0;
	if (!all)
		text_date(&day, due, GB_DAY, f->v.lang);
	if (said || all)
		buf_puts(out, buf_text(&day));
	else if (urgency == GB_PASSED)
		buf_printf(out, tr(f->v.lang, "passed %s"), buf_text(&day));
	else
		buf_printf(out, tr(f->v.lang, "near: %s"), buf_text(&day));
	buf_free(&day);
}

static void fill_directive(const struct filling *f)
{
	struct buf *agency = f->shape->below ? &f->to->second : column(f, 1, STYLE_TEXT);

	agencies(f, agency);
	if (agency->len == 0 && (f->shape->below || f->shape->said))
		buf_puts(agency, tr(f->v.lang, "no agency named"));
	else if (agency->len == 0)
		not_stated(f, 1);
	if (f->shape->column[2] > 0)
		due_column(f);
}

/* ---- figures ---- */

/* A plain result goes without saying. */
static void stage(struct buf *out, const struct gb_figure *figure, enum gb_lang lang)
{
	if (figure->stage != GB_RESULT)
		gb_say_stage(out, figure, lang);
	else if (figure->estimate)
		buf_puts(out, tr(lang, "est."));
}

/* How much is told of a change: all; not since when; not whether that is better; only which way. */
enum telling { TELL_ALL, TELL_AMOUNT_AND_GOOD, TELL_AMOUNT, TELL_WAY, TELL_NOTHING };

/* ", ▲ +15 bậc, tốt" */
static void change(struct buf *out, const struct filling *f, const struct gb_figure *figure, enum telling much)
{
	const struct gb_indicator *i = figure->indicator ? gb_indicator_find(gb_voice_vocabulary(&f->v), figure->indicator) : NULL;
	const int good = gb_change_good(figure->change.value, figure->kind, i ? i->better : 0);
	const int64_t up = figure->change.value.digits;
	struct gb_change without = figure->change;

	without.since = much == TELL_ALL ? without.since : NULL;
	buf_puts(out, much < TELL_WAY ? ", " : " ");
	buf_puts(out, up > 0 ? "▲" : up < 0 ? "▼" : "");
	if (much >= TELL_WAY)
		return;
	buf_puts(out, up ? " " : "");
	gb_say_change(out, &without, f->v.lang);
	if (good && much <= TELL_AMOUNT_AND_GOOD)
		buf_printf(out, ", %s", good > 0 ? tr(f->v.lang, "good") : tr(f->v.lang, "bad"));
}

static void told(struct buf *out, const struct filling *f, const char *what, const struct gb_figure *figure, enum telling much)
{
	struct gb_figure without = *figure;

	without.change.given = false;
	buf_clear(out);
	if (*what)
		buf_printf(out, "%s ", what);
	gb_say_figure_told(out, &without, f->v.lang);
	if (figure->change.given && much < TELL_NOTHING)
		change(out, f, figure, much);
}

/* "mục tiêu tối thiểu 20%": what it is stands before the value where it has no column of its own.  Where there is no room
 * for all, how it has changed goes bit by bit, and what it is goes before the headline: rather that than half a number. */
static void value_column(const struct filling *f)
{
	const struct gb_figure *figure = &f->row->record->figure;
	const int room = f->shape->column[2];
	struct buf *out = column(f, 2, STYLE_TEXT), what = BUF_EMPTY;

	if (f->shape->column[1] == 0)
		stage(&what, figure, f->v.lang);
	for (enum telling much = TELL_ALL; much <= TELL_NOTHING; much++) {
		told(out, f, buf_text(&what), figure, much);
		if ((int)text_width(buf_text(out)) <= room)
			break;
	}
	if ((int)text_width(buf_text(out)) > room && what.len) {
		told(out, f, "", figure, TELL_NOTHING);
		buf_printf(&f->to->headline, "(%s) ", buf_text(&what));
	}
	buf_free(&what);
}

/* "1–9/2024", "Jan–Sep 2024": months of one year in fewer cells. */
static void short_months(struct buf *out, const struct gb_span *span, enum gb_lang lang)
{
	struct buf from = BUF_EMPTY;

	if (lang == GB_VI) {
		buf_printf(out, "%d–%d/%d", span->from.month, span->to.month, span->to.year);
		return;
	}
	text_date(&from, span->from, GB_MONTH, lang);
	buf_cut(&from, from.len > 5 ? from.len - 5 : 0);
	buf_printf(out, "%s–", buf_text(&from));
	text_date(out, span->to, GB_MONTH, lang);
	buf_free(&from);
}

static bool are_months(const char *period, struct gb_span *span)
{
	return period && strlen(period) == 15 && period[7] == '/' && gb_period_parse(period, span) &&
		span->from.year == span->to.year;
}

static void period(struct buf *out, const struct gb_figure *figure, int room, enum gb_lang lang)
{
	struct gb_span span;
	const size_t before = out->len;

	gb_say_period(out, figure, lang);
	if ((int)text_width(buf_text(out) + before) > room && are_months(figure->period, &span)) {
		buf_cut(out, before);
		short_months(out, &span, lang);
	}
}

static void fill_figure(const struct filling *f)
{
	const struct gb_figure *figure = &f->row->record->figure;

	if (f->shape->below) {
		int left = f->shape->column[2] - (int)text_width(buf_text(&f->to->column[2]));
		period(&f->to->second, figure, ROW_PERIOD_LEAST + (left > 0 ? left : 0), f->v.lang);
		return;
	}
	if (f->shape->column[1] > 0)
		stage(column(f, 1, STYLE_DIM), figure, f->v.lang);
	period(column(f, 3, STYLE_DIM), figure, f->shape->column[3], f->v.lang);
}

/* ---- all ---- */

static void fill_record(const struct filling *f)
{
	const struct gb_record *r = f->row->record;

	if (f->row->through_group)
		buf_printf(&f->to->headline, "(%s) ", tr(f->v.lang, "given in common"));
	if (r->kind == GB_FIGURE)
		value_column(f);
	gb_say_headline(&f->to->headline, &f->v, r);
	meeting_column(f);
	switch (r->kind) {
	case GB_SLOGAN:
		fill_slogan(f);
		break;
	case GB_DIRECTIVE:
		fill_directive(f);
		break;
	case GB_FIGURE:
		fill_figure(f);
		break;
	case GB_FINDING:
		buf_puts(column(f, 1, STYLE_DIM), gb_word_label(GB_WORDS_FINDING, (int)r->finding.kind, f->v.lang));
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
}

static void empty(struct row_fields *f)
{
	buf_clear(&f->lead);
	buf_clear(&f->headline);
	buf_clear(&f->second);
	for (int i = 0; i < ROW_COLUMNS; i++) {
		buf_clear(&f->column[i]);
		f->style[i] = STYLE_TEXT;
	}
}

void row_fields(struct row_fields *f, const struct gb_row *row, const struct gb_query *q, const struct row_shape *shape,
                const struct gb_voice *v)
{
	struct filling filling = { f, row, q, shape, *v };

	if (shape->mixed) {
		row_fields_mixed(f, row, shape, v);
		return;
	}
	filling.v.narrow = shape->narrow;
	empty(f);
	if (shape->time)
		row_time_fields(f, row, shape, &filling.v);
	else if (row->record)
		fill_record(&filling);
	else
		fill_meeting(&filling);
}

void row_fields_free(struct row_fields *f)
{
	buf_free(&f->lead);
	buf_free(&f->headline);
	buf_free(&f->second);
	for (int i = 0; i < ROW_COLUMNS; i++)
		buf_free(&f->column[i]);
}
