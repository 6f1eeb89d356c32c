/* row_group.c - the groups of a list: what the rows that stand together have in common. */
#include "config.h"

#include "tui/row.h"

#include <string.h>

#include "text/text.h"

enum row_grouping row_grouping_of(const struct gb_query *q)
{
	switch (q->sort) {
	case GB_SORT_DEFAULT:
	case GB_SORT_DATE:
	case GB_SORT_DUE:
		if (q->kind == GB_MEETING)
			return ROW_BY_YEAR;
		if (q->kind == GB_DIRECTIVE && q->sort != GB_SORT_DATE)
			return ROW_BY_DUE;
		return q->meetings.n == 1 ? ROW_NO_GROUPS : ROW_BY_MEETING;
	case GB_SORT_AGENCY:
		return q->kind == GB_DIRECTIVE ? ROW_BY_AGENCY : ROW_NO_GROUPS;
	case GB_SORT_TOPIC: return ROW_BY_TOPIC;
	case GB_SORT_KIND: return ROW_BY_KIND;
	case GB_SORT_INDICATOR: return ROW_BY_INDICATOR;
	case GB_SORT_VALUE: return ROW_BY_UNIT;
	case GB_SORT_TEXT:
	case GB_SORT_PERIOD:
		break;
	}
	return ROW_NO_GROUPS;
}

/* A heading begins with a capital; of the letters that begin our words and the agencies' only đ is not ASCII. */
static void capital(struct buf *out, size_t from)
{
	if (out->len <= from)
		return;
	char *c = out->text + from;
	if (*c >= 'a' && *c <= 'z')
		*c = (char)(*c - 'a' + 'A');
	else if (strncmp(c, "đ", 2) == 0)
		memcpy(c, "Đ", 2);
}

static void by_due(struct buf *out, const struct gb_directive *d, const struct gb_voice *v)
{
	struct buf day = BUF_EMPTY;

	if (gb_date_given(d->due)) {
		text_date(&day, d->due, GB_DAY, v->lang);
		buf_printf(out, tr(v->lang, "By %s"), buf_text(&day));
	} else if (d->assignees.n + d->joint.n > 0) {
		buf_puts(out, tr(v->lang, "No deadline"));
	} else {
		buf_puts(out, tr(v->lang, "No deadline, no agency named in the source"));
	}
	buf_free(&day);
}

static void by_meeting(struct buf *out, const struct gb_meeting *m, const struct gb_voice *v)
{
	buf_printf(out, "%s · ", gb_say_meeting_name(v, m));
	text_date(out, m->date, GB_DAY, v->lang);
}

/* The agency that the order goes by. */
static void by_agency(struct buf *out, const struct gb_directive *d, const struct gb_voice *v)
{
	struct gb_voice whole = *v;

	whole.narrow = false;
	if (d->assignees.n + d->joint.n > 0)
		gb_say_agency(out, &whole, d->assignees.n ? d->assignees.at[0] : d->joint.at[0]);
	else
		buf_puts(out, tr(v->lang, "No agency named in the source"));
}

static void by_topic(struct buf *out, const struct gb_record *r, const struct gb_voice *v)
{
	const struct gb_ids first = { r->topics.at, 1 };

	if (r->topics.n > 0)
		gb_say_topics(out, v, &first);
	else
		buf_puts(out, tr(v->lang, "No topic"));
}

static int kind_of(const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	if (!r)
		return (int)row->meeting->kind;
	return r->kind == GB_SLOGAN ? (int)r->slogan.kind : r->kind == GB_FIGURE ? (int)r->figure.kind : (int)r->finding.kind;
}

static void by_kind(struct buf *out, const struct gb_row *row, enum gb_lang lang)
{
	static const enum gb_words sets[GB_KINDS] = {
		[GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN, [GB_FIGURE] = GB_WORDS_FIGURE,
		[GB_FINDING] = GB_WORDS_FINDING,
	};

	buf_puts(out, gb_word_label(sets[row->record ? row->record->kind : GB_MEETING], kind_of(row), lang));
}

static void by_indicator(struct buf *out, const struct gb_figure *f, const struct gb_voice *v)
{
	const struct gb_indicator *i = f->indicator && v->vocabulary ? gb_indicator_find(v->vocabulary, f->indicator) : NULL;
	const char *name = i ? gb_text_in(&i->name, v->lang, NULL) : f->indicator;

	buf_puts(out, name ? name : tr(v->lang, "No indicator"));
}

static void by_unit(struct buf *out, const struct gb_figure *f, const struct gb_voice *v)
{
	const char *unit = gb_say_text(v, &f->unit);

	if (*unit)
		buf_printf(out, tr(v->lang, "Unit: %s"), unit);
	else
		buf_puts(out, tr(v->lang, "No unit"));
}

void row_group(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v)
{
	const size_t from = out->len;

	switch (row_grouping_of(q)) {
	case ROW_BY_YEAR:
		buf_printf(out, "%d", row->meeting->date.year);
		break;
	case ROW_BY_DUE:
		by_due(out, &row->record->directive, v);
		break;
	case ROW_BY_MEETING:
		by_meeting(out, row->meeting, v);
		break;
	case ROW_BY_AGENCY:
		by_agency(out, &row->record->directive, v);
		break;
	case ROW_BY_TOPIC:
		by_topic(out, row->record, v);
		break;
	case ROW_BY_KIND:
		by_kind(out, row, v->lang);
		break;
	case ROW_BY_INDICATOR:
		by_indicator(out, &row->record->figure, v);
		break;
	case ROW_BY_UNIT:
		by_unit(out, &row->record->figure, v);
		break;
	case ROW_NO_GROUPS:
		break;
	}
	capital(out, from);
}

/* ---- how a deadline stands ---- */

static void passed(struct buf *out, struct gb_date due, struct gb_date today, enum gb_lang lang)
{
	unsigned long days = (unsigned long)(gb_day_number(today) - gb_day_number(due));

	buf_printf(out, trn(lang, "date passed %lu day ago", "date passed %lu days ago", days), days);
}

enum style row_group_aside(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v, int room)
{
	const struct gb_date due = row_grouping_of(q) == ROW_BY_DUE ? row->record->directive.due : (struct gb_date){ 0, 0, 0 };
	const enum gb_urgency urgency = gb_urgency_of(due, v->today);

	buf_clear(out);
	gb_say_due_left(out, due, v->today, v->lang);
	if (urgency == GB_PASSED && (int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		passed(out, due, v->today, v->lang);
	}
	if (urgency == GB_PASSED && (int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		buf_puts(out, tr(v->lang, "passed"));
	}
	if ((int)text_width(buf_text(out)) > room)
		buf_clear(out);
	return urgency == GB_PASSED ? STYLE_PASSED : urgency == GB_NEAR ? STYLE_NEAR : STYLE_DIM;
}
