/* group.c - what the rows that stand together in a list have in common, for the headings above them. */
#include "config.h"

#include "giaoban.h"

#include <string.h>

#include "out/words.h"
#include "text/text.h"

enum gb_grouping gb_grouping_of(const struct gb_query *q)
{
	switch (q->sort) {
	case GB_SORT_DEFAULT:
	case GB_SORT_DATE:
	case GB_SORT_DUE:
		if (q->kind == GB_MEETING)
			return GB_GROUP_YEAR;
		if (q->kind == GB_DIRECTIVE && q->sort != GB_SORT_DATE)
			return GB_GROUP_DUE;
		return q->meetings.n == 1 ? GB_NO_GROUPS : GB_GROUP_MEETING;
	case GB_SORT_AGENCY: return q->kind == GB_DIRECTIVE ? GB_GROUP_AGENCY : GB_NO_GROUPS;
	case GB_SORT_TOPIC: return GB_GROUP_TOPIC;
	case GB_SORT_KIND: return GB_GROUP_KIND;
	case GB_SORT_INDICATOR: return GB_GROUP_INDICATOR;
	case GB_SORT_VALUE: return GB_GROUP_UNIT;
	case GB_SORT_TEXT:
	case GB_SORT_PERIOD:
	case GB_SORT_TIME:
		break;
	}
	return GB_NO_GROUPS;
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

static const char *kind_label(const struct gb_row *row, enum gb_lang lang)
{
	const struct gb_record *r = row->record;

	if (!r)
		return gb_word_label(GB_WORDS_MEETING, (int)row->meeting->kind, lang);
	if (r->kind == GB_SLOGAN)
		return gb_word_label(GB_WORDS_SLOGAN, (int)r->slogan.kind, lang);
	if (r->kind == GB_FIGURE)
		return gb_word_label(GB_WORDS_FIGURE, (int)r->figure.kind, lang);
	return gb_word_label(GB_WORDS_FINDING, (int)r->finding.kind, lang);
}

static void by_indicator(struct buf *out, const struct gb_figure *f, const struct gb_voice *v)
{
	const struct gb_indicator *i = f->indicator ? out_indicator_find(v, f->indicator) : NULL;
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

void gb_say_group(struct buf *out, const struct gb_voice *v, const struct gb_query *q, const struct gb_row *row)
{
	const size_t from = out->len;

	switch (gb_grouping_of(q)) {
	case GB_GROUP_YEAR:
		buf_printf(out, "%d", row->meeting->date.year);
		break;
	case GB_GROUP_DUE:
		by_due(out, &row->record->directive, v);
		break;
	case GB_GROUP_MEETING:
		by_meeting(out, row->meeting, v);
		break;
	case GB_GROUP_AGENCY:
		by_agency(out, &row->record->directive, v);
		break;
	case GB_GROUP_TOPIC:
		by_topic(out, row->record, v);
		break;
	case GB_GROUP_KIND:
		buf_puts(out, kind_label(row, v->lang));
		break;
	case GB_GROUP_INDICATOR:
		by_indicator(out, &row->record->figure, v);
		break;
	case GB_GROUP_UNIT:
		by_unit(out, &row->record->figure, v);
		break;
	case GB_NO_GROUPS:
		break;
	}
	capital(out, from);
}
