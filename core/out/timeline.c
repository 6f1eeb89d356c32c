/* timeline.c - the timeline for people and for programs: meetings, deadlines and targets, each with its day. */
#include "config.h"

#include "out/timeline.h"

#include "out/tell_value.h"
#include "text/text.h"

static const struct gb_row *row_of(const void *entry)
{
	return entry;
}

/* A directive, or else a target; NULL of a meeting. */
static const struct gb_directive *directive(const struct gb_row *row)
{
	return row->record && row->record->kind == GB_DIRECTIVE ? &row->record->directive : NULL;
}

static const struct gb_figure *target(const struct gb_row *row)
{
	return row->record && row->record->kind == GB_FIGURE ? &row->record->figure : NULL;
}

/* ---- for people ---- */

/* The day, and of what it is the last one.  A deadline counted from the meeting has a day of its own. */
static void get_date(struct buf *out, const struct gb_voice *v, const void *entry)
{
	static const char *const whole[] = {
		[GB_MONTH] = TR("whole month"), [GB_YEAR] = TR("whole year"),
	};
	const struct gb_directive *d = directive(entry);
	enum gb_precision precision;
	struct gb_date day;

	if (!gb_time_of(entry, &day, &precision))
		return;
	text_date(out, day, GB_DAY, v->lang);
	if (precision <= GB_DAY || (d && d->due_basis == GB_COUNTED))
		return;
	buf_puts(out, ", ");
	if (precision == GB_QUARTER)
		text_date(out, day, GB_QUARTER, v->lang);
	else
		buf_puts(out, tr(v->lang, whole[precision]));
}

static void get_kind(struct buf *out, const struct gb_voice *v, const void *entry)
{
	if (directive(entry))
		buf_puts(out, tr(v->lang, "deadline"));
	else if (target(entry))
		buf_puts(out, gb_word_label(GB_WORDS_STAGE, GB_TARGET, v->lang));
	else
		buf_puts(out, gb_word_label(GB_WORDS_MEETING, (int)row_of(entry)->meeting->kind, v->lang));
}

static void get_what(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_row *row = entry;

	if (row->record)
		gb_say_headline(out, v, row->record);
	else
		buf_puts(out, gb_say_meeting_name(v, row->meeting));
	if (row->through_group)
		buf_printf(out, " (%s)", tr(v->lang, "given in common"));
}

/* Who must do it; the value to reach; how much a meeting asked for. */
static void get_answer(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_directive *d = directive(entry);
	const long n = row_of(entry)->meeting->counts.directives;
	struct buf number = BUF_EMPTY;

	if (d && d->assignees.n + d->joint.n == 0) {
		buf_puts(out, gb_say_not_stated(v->lang));
	} else if (d) {
		gb_say_agencies(out, v, d->assignees.n ? &d->assignees : &d->joint);
	} else if (target(entry)) {
		gb_say_figure_told(out, target(entry), v->lang);
	} else {
		text_number(&number, (struct gb_decimal){ n, 0 }, v->lang);
		buf_printf(out, trn(v->lang, "%s directive", "%s directives", (unsigned long)n), buf_text(&number));
	}
	buf_free(&number);
}

/* Where room is short its date names the meeting that gave a deadline or a target. */
static void get_meeting(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_meeting *m = row_of(entry)->meeting;

	if (!row_of(entry)->record)
		return;
	if (v->narrow)
		text_date(out, m->date, GB_DAY, v->lang);
	else
		buf_puts(out, gb_say_meeting_name(v, m));
}

static void get_address(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_row *row = entry;

	(void)v;
	buf_puts(out, row->record ? row->record->address : row->meeting->id);
}

static const struct out_column columns[] = {
	{ TR("Date"), OUT_BESIDE, .right = true, .most = 12, .get = get_date },
	{ TR("Kind"), OUT_BESIDE, .get = get_kind },
	{ TR("What"), OUT_BESIDE, .main = true, .get = get_what },
	{ TR("Who, or how much"), OUT_BESIDE, .most = 20, .get = get_answer },
	{ TR("Meeting"), OUT_IF_ROOM, .most = 24, .get = get_meeting },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

struct out_columns out_timeline_columns(void)
{
	return (struct out_columns){ columns, sizeof columns / sizeof *columns };
}

/* ---- for programs ---- */

static void tell_label(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_directive *d = directive(row);
	const struct gb_figure *f = target(row);

	out_tell_in_lang(t, "label", d ? &d->text : f ? &f->label : &row->meeting->title);
}

/* What makes the row an answer by itself: the assignees of a directive, the value of a target. */
static void tell_answer(struct out_teller *t, const struct gb_row *row)
{
	static const struct gb_figure none;
	static const struct gb_ids nobody;
	const struct gb_directive *d = directive(row);
	const struct gb_figure *f = target(row) ? target(row) : &none;

	out_tell_list(t, "assignees", d ? &d->assignees : &nobody);
	out_tell_list(t, "joint", d ? &d->joint : &nobody);
	out_tell_decimal(t, "value", f != &none, f->value);
	out_tell_decimal(t, "value_max", f->has_max, f->value_max);
	out_tell_decimal(t, "of", f->has_of, f->of);
	out_tell_unit(t, "unit", &f->unit);
	out_tell_word(t, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
}

void out_tell_time(struct out_teller *t, const struct gb_row *row)
{
	enum gb_precision precision;
	struct gb_date day;

	(void)gb_time_of(row, &day, &precision);        /* what has no day has an empty one */
	out_tell_date(t, "date", day);
	out_tell_word(t, "precision", GB_WORDS_PRECISION, (int)precision);
	out_tell_word(t, "record", GB_WORDS_KIND, row->record ? (int)row->record->kind : GB_MEETING);
	out_tell_text(t, "id", row->record ? row->record->address : row->meeting->id);
	tell_label(t, row);
	out_tell_text(t, "meeting", row->meeting->id);
	tell_answer(t, row);
	out_tell_truth(t, "through_group", row->through_group);
	out_tell_fallback(t);
}
