/* columns.c - the columns of the lists of records. */
#include "config.h"

#include "out/columns.h"

#include "text/text.h"

static const struct gb_record *record(const void *entry)
{
	return ((const struct gb_row *)entry)->record;
}

static const struct gb_meeting *meeting(const void *entry)
{
	return ((const struct gb_row *)entry)->meeting;
}

/* ---- of every record ---- */

static void get_address(struct buf *out, const struct gb_voice *v, const void *entry)
{
	(void)v;
	buf_puts(out, record(entry)->address);
}

static void through_group(struct buf *out, const struct gb_voice *v, const void *entry)
{
	if (((const struct gb_row *)entry)->through_group)
		buf_printf(out, " (%s)", tr(v->lang, "given in common"));
}

static void get_headline(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_headline(out, v, record(entry));
	through_group(out, v, entry);
}

/* Where room is short the date names the meeting: the address has its id. */
static void get_meeting(struct buf *out, const struct gb_voice *v, const void *entry)
{
	if (v->narrow)
		text_date(out, meeting(entry)->date, GB_DAY, v->lang);
	else
		buf_puts(out, gb_say_meeting_name(v, meeting(entry)));
}

/* ---- meetings ---- */

static void get_date(struct buf *out, const struct gb_voice *v, const void *entry)
{
	text_date(out, meeting(entry)->date, GB_DAY, v->lang);
}

static void get_title(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_meeting_name(v, meeting(entry)));
}

static void get_focus(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_text_or_not_stated(v, &meeting(entry)->focus));
}

static void count(struct buf *out, const struct gb_voice *v, long n)
{
	text_number(out, (struct gb_decimal){ n, 0 }, v->lang);
}

static void get_slogans(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, meeting(entry)->counts.slogans);
}

static void get_directives(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, meeting(entry)->counts.directives);
}

static void get_figures(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, meeting(entry)->counts.figures);
}

static void get_findings(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, meeting(entry)->counts.findings);
}

static void get_meeting_id(struct buf *out, const struct gb_voice *v, const void *entry)
{
	(void)v;
	buf_puts(out, meeting(entry)->id);
}

static const struct out_column meetings[] = {
	{ TR("Date"), OUT_BESIDE, .right = true, .get = get_date },
	{ TR("Meeting"), OUT_BESIDE, .main = true, .get = get_title },
	{ TR("Focus"), OUT_BENEATH, .get = get_focus },
	{ TR("Slogans"), OUT_BESIDE, .right = true, .get = get_slogans },
	{ TR("Directives"), OUT_BESIDE, .right = true, .get = get_directives },
	{ TR("Figures"), OUT_BESIDE, .right = true, .get = get_figures },
	{ TR("Findings"), OUT_BESIDE, .right = true, .get = get_findings },
	{ TR("Address"), OUT_IF_ROOM, .get = get_meeting_id },
};

/* ---- slogans ---- */

static void get_slogan_kind(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_slogan *s = &record(entry)->slogan;

	buf_puts(out, gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, v->lang));
	if (s->year)
		buf_printf(out, " %d", s->year);
}

static void get_slogan(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_slogan *s = &record(entry)->slogan;

	gb_say_slogan(out, s);
	if (s->n_items) {
		buf_puts(out, " (");
		buf_printf(out, trn(v->lang, "%lu item", "%lu items", s->n_items), (unsigned long)s->n_items);
		buf_putc(out, ')');
	}
	through_group(out, v, entry);
}

static void get_gloss(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_gloss(v, &record(entry)->slogan.gloss));
}

static const struct out_column slogans[] = {
	{ TR("Kind"), OUT_BESIDE, .most = 16, .get = get_slogan_kind },
	{ TR("Slogan"), OUT_BESIDE, .main = true, .get = get_slogan },
	{ TR("Meaning"), OUT_BENEATH, .get = get_gloss },
	{ TR("Meeting"), OUT_IF_ROOM, .under = GB_GROUP_MEETING, .most = 24, .get = get_meeting },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

/* ---- directives ---- */

static void get_due(struct buf *out, const struct gb_voice *v, const void *entry)
{
	struct gb_date due = record(entry)->directive.due;

	if (gb_date_given(due))
		text_date(out, due, GB_DAY, v->lang);
	else
		buf_puts(out, tr(v->lang, "no deadline"));
}

static void get_agency(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_directive *d = &record(entry)->directive;

	if (d->assignees.n == 0)
		buf_puts(out, gb_say_not_stated(v->lang));
	gb_say_agencies(out, v, &d->assignees);
}

static void get_left(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_directive *d = &record(entry)->directive;

	gb_say_due_left(out, d->due, d->due_precision, v->today, v->lang);
}

static const struct out_column directives[] = {
	{ TR("Deadline"), OUT_BESIDE, .under = GB_GROUP_DUE, .right = true, .get = get_due },
	{ TR("Agency"), OUT_BESIDE, .most = 20, .get = get_agency },
	{ TR("Directive (chỉ đạo)"), OUT_BESIDE, .main = true, .get = get_headline },
	{ TR("Time left"), OUT_BENEATH, .under = GB_GROUP_DUE, .get = get_left },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

/* ---- figures ---- */

static void get_value(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_figure_qualified(out, &record(entry)->figure, v->lang);
}

static void get_change(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_figure_change(out, v, &record(entry)->figure);
}

static void get_period(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_period(out, &record(entry)->figure, v->lang);
}

static void get_stage(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_stage(out, &record(entry)->figure, v->lang);
}

/* Addresses only: the reasons stand on the record's page. */
static void get_beside(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_figure *f = &record(entry)->figure;

	(void)v;
	for (size_t i = 0; i < f->n_not_comparable; i++)
		buf_printf(out, "%s%s", i ? ", " : "", f->not_comparable[i].figure);
}

static const struct out_column figures[] = {
	{ TR("Figure"), OUT_BESIDE, .main = true, .get = get_headline },
	{ TR("Value"), OUT_BESIDE, .right = true, .most = 20, .get = get_value },
	{ TR("Period"), OUT_BESIDE, .right = true, .most = 14, .get = get_period },
	{ TR("What it is"), OUT_BESIDE, .most = 12, .get = get_stage },
	{ TR("Must not be set beside"), OUT_BENEATH, .named = true, .get = get_beside },
	{ TR("Change"), OUT_IF_ROOM, .named = true, .get = get_change },
	{ TR("Meeting"), OUT_IF_ROOM, .under = GB_GROUP_MEETING, .most = 24, .get = get_meeting },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

static void get_speaker(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_speaker(out, v, meeting(entry), record(entry)->attribution);
}

static void get_note(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_text(v, &record(entry)->note));
}

static void get_not_comparable(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_not_comparable(out, v, &record(entry)->figure);
}

static void get_place(struct buf *out, const struct gb_voice *v, const void *entry)
{
	out_trace(out, v, meeting(entry), record(entry));
}

static const struct out_column page_figures[] = {
	{ TR("Figure"), OUT_BESIDE, .main = true, .get = get_headline },
	{ TR("Value"), OUT_BESIDE, .right = true, .most = 20, .get = get_value },
	{ TR("Period"), OUT_BESIDE, .right = true, .most = 14, .get = get_period },
	{ TR("What it is"), OUT_BESIDE, .most = 12, .get = get_stage },
	{ TR("Change"), OUT_BENEATH, .named = true, .get = get_change },
	{ TR("Said by"), OUT_BENEATH, .named = true, .get = get_speaker },
	{ TR("Must not be set beside"), OUT_BENEATH, .named = true, .get = get_not_comparable },
	{ TR("Editor's note"), OUT_BENEATH, .named = true, .get = get_note },
	{ TR("Address"), OUT_IF_ROOM, .get = get_place },
};

/* ---- a meeting on one sheet ---- */

static void get_agency_or_none(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_directive *d = &record(entry)->directive;

	if (d->assignees.n == 0)
		buf_puts(out, tr(v->lang, "not stated"));
	gb_say_agencies(out, v, &d->assignees);
	if (d->joint.n)
		buf_printf(out, "; %s ", tr(v->lang, "together with"));
	gb_say_agencies(out, v, &d->joint);
}

static void get_due_or_none(struct buf *out, const struct gb_voice *v, const void *entry)
{
	struct gb_date due = record(entry)->directive.due;

	if (gb_date_given(due))
		text_date(out, due, GB_DAY, v->lang);
	else
		buf_puts(out, tr(v->lang, "not stated"));
}

static const struct out_column brief_directives[] = {
	{ TR("Agency"), OUT_BESIDE, .most = 20, .get = get_agency_or_none },
	{ TR("Directive (chỉ đạo)"), OUT_BESIDE, .main = true, .get = get_headline },
	{ TR("Deadline"), OUT_BESIDE, .right = true, .get = get_due_or_none },
};

/* With a star where a line below says that there is more to it. */
static void get_starred(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_headline(out, v, record(entry));
	if (record(entry)->figure.n_not_comparable)
		buf_putc(out, '*');
}

static void get_told(struct buf *out, const struct gb_voice *v, const void *entry)
{
	out_figure_told(out, v, &record(entry)->figure);
}

/* A plain result says so by having nothing behind its period. */
static void get_period_and_stage(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_figure *f = &record(entry)->figure;

	get_period(out, v, entry);
	if (f->stage != GB_RESULT || f->estimate)
		buf_puts(out, "; ");
	if (f->stage != GB_RESULT)
		get_stage(out, v, entry);
	else if (f->estimate)
		buf_puts(out, tr(v->lang, "est."));
}

static const struct out_column brief_figures[] = {
	{ TR("Figure"), OUT_BESIDE, .main = true, .get = get_starred },
	{ TR("Value"), OUT_BESIDE, .right = true, .most = 26, .get = get_told },
	{ TR("Period"), OUT_BESIDE, .most = 18, .get = get_period_and_stage },
};

/* ---- findings ---- */

static void get_finding_kind(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_word_label(GB_WORDS_FINDING, (int)record(entry)->finding.kind, v->lang));
}

static const struct out_column findings[] = {
	{ TR("Kind"), OUT_BESIDE, .most = 16, .get = get_finding_kind },
	{ TR("Finding"), OUT_BESIDE, .main = true, .get = get_headline },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

#define COLUMNS(array) { array, sizeof array / sizeof *array }

static const struct {
	const char *heading;
	struct out_columns columns;
} lists[GB_KINDS] = {
	[GB_MEETING] = { TR("Meetings"), COLUMNS(meetings) },
	[GB_SLOGAN] = { TR("Slogans"), COLUMNS(slogans) },
	[GB_DIRECTIVE] = { TR("Directives (chỉ đạo)"), COLUMNS(directives) },
	[GB_FIGURE] = { TR("Figures"), COLUMNS(figures) },
	[GB_FINDING] = { TR("Findings"), COLUMNS(findings) },
};

struct out_columns out_columns_of(enum gb_kind kind)
{
	return lists[kind].columns;
}

struct out_columns out_columns_of_page_figures(void)
{
	return (struct out_columns)COLUMNS(page_figures);
}

struct out_columns out_columns_of_brief_directives(bool agencies, bool deadlines)
{
	return (struct out_columns){ brief_directives + (agencies ? 0 : 1), 1u + agencies + deadlines };
}

struct out_columns out_columns_of_brief_figures(void)
{
	return (struct out_columns)COLUMNS(brief_figures);
}

const char *out_kind_heading(enum gb_kind kind, enum gb_lang lang)
{
	return tr(lang, lists[kind].heading);
}
