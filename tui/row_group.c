/* row_group.c - the groups of a list: what the rows that stand together have in common. */
#include "config.h"

#include "tui/row.h"

#include <string.h>

#include "text/text.h"

enum row_grouping row_grouping_of(const struct gb_query *q)
{
	switch (q->sort == GB_SORT_TIME ? GB_NO_GROUPS : gb_grouping_of(q)) {
	case GB_GROUP_YEAR: return ROW_BY_YEAR;
	case GB_GROUP_DUE: return ROW_BY_DUE;
	case GB_GROUP_MEETING: return ROW_BY_MEETING;
	case GB_GROUP_AGENCY: return ROW_BY_AGENCY;
	case GB_GROUP_TOPIC: return ROW_BY_TOPIC;
	case GB_GROUP_KIND: return ROW_BY_KIND;
	case GB_GROUP_INDICATOR: return ROW_BY_INDICATOR;
	case GB_GROUP_UNIT: return ROW_BY_UNIT;
	case GB_NO_GROUPS:
		break;
	}
	return q->sort == GB_SORT_TIME ? ROW_BY_TIME : ROW_NO_GROUPS;
}

void row_group(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v)
{
	enum gb_precision precision;
	struct gb_date day;

	if (row_grouping_of(q) != ROW_BY_TIME)
		gb_say_group(out, v, q, row);
	else if (gb_time_of(row, &day, &precision))
		buf_printf(out, "%d", day.year);
}

static bool same_words(const struct gb_row *a, const struct gb_row *b, const struct gb_query *q, const struct gb_voice *v)
{
	struct buf one = BUF_EMPTY, other = BUF_EMPTY;

	row_group(&one, a, q, v);
	row_group(&other, b, q, v);
	const bool same = strcmp(buf_text(&one), buf_text(&other)) == 0;
	buf_free(&one);
	buf_free(&other);
	return same;
}

static bool names_agency(const struct gb_directive *d)
{
	return d->assignees.n + d->joint.n > 0;
}

/* This is asked of every row in sight with each key, so what is clear without words is not put into words. */
bool row_group_same(const struct gb_row *a, const struct gb_row *b, const struct gb_query *q, const struct gb_voice *v)
{
	switch (row_grouping_of(q)) {
	case ROW_NO_GROUPS:
		return true;
	case ROW_BY_YEAR:
		return a->meeting->date.year == b->meeting->date.year;
	case ROW_BY_DUE: {
		const struct gb_directive *one = &a->record->directive, *other = &b->record->directive;
		if (gb_date_given(one->due) != gb_date_given(other->due))
			return false;
		if (gb_date_given(one->due))
			return gb_day_number(one->due) == gb_day_number(other->due);
		return names_agency(one) == names_agency(other);
	}
	case ROW_BY_MEETING:
		if (strcmp(a->meeting->id, b->meeting->id) == 0)
			return true;
		break;
	default:
		break;
	}
	return same_words(a, b, q, v);
}

/* ---- how a deadline stands ---- */

void row_passed(struct buf *out, struct gb_date due, struct gb_date today, enum gb_lang lang)
{
	unsigned long days = (unsigned long)(gb_day_number(today) - gb_day_number(due));

	buf_printf(out, trn(lang, "date passed %lu day ago", "date passed %lu days ago", days), days);
}

enum style row_group_aside(struct buf *out, const struct gb_row *row, const struct gb_query *q, const struct gb_voice *v, int room)
{
	const struct gb_date due = row_grouping_of(q) == ROW_BY_DUE ? row->record->directive.due : (struct gb_date){ 0, 0, 0 };
	const enum gb_urgency urgency = gb_urgency_of(due, v->today);

	buf_clear(out);
	gb_say_due_left(out, due, row->record ? row->record->directive.due_precision : GB_NO_PRECISION, v->today, v->lang);
	if (urgency == GB_PASSED && (int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		row_passed(out, due, v->today, v->lang);
	}
	if (urgency == GB_PASSED && (int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		buf_puts(out, tr(v->lang, "passed"));
	}
	if ((int)text_width(buf_text(out)) > room)
		buf_clear(out);
	return urgency == GB_PASSED ? STYLE_PASSED : urgency == GB_NEAR ? STYLE_NEAR : STYLE_DIM;
}
