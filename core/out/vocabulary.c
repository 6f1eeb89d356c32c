/* vocabulary.c - the columns of the lists of agencies, topics and indicators. */
#include "config.h"

#include "out/columns.h"

#include "out/tell.h"
#include "text/text.h"

static const struct out_entry *entry_of(const void *entry)
{
	return entry;
}

static void get_id(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct out_entry *e = entry_of(entry);

	(void)v;
	buf_puts(out, e->agency ? e->agency->id : e->topic ? e->topic->id : e->indicator->id);
}

static void get_name(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_text(v, out_entry_name(entry_of(entry))));
}

static void count(struct buf *out, const struct gb_voice *v, long n)
{
	text_number(out, (struct gb_decimal){ n, 0 }, v->lang);
}

static void get_slogans(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->slogans);
}

static void get_directives(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->directives);
}

static void get_deadlines(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->deadlines);
}

static void get_figures(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->figures);
}

static void get_findings(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->findings);
}

static void get_meetings(struct buf *out, const struct gb_voice *v, const void *entry)
{
	count(out, v, entry_of(entry)->counts->meetings);
}

/* ---- agencies ---- */

static void get_shorts(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_ids *shorts = &entry_of(entry)->agency->shorts;

	(void)v;
	for (size_t i = 0; i < shorts->n; i++) {
		buf_puts(out, i ? ", " : "");
		buf_puts(out, shorts->at[i]);
	}
}

static void get_agency_kind(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_word_label(GB_WORDS_AGENCY, (int)entry_of(entry)->agency->kind, v->lang));
}

static void get_members(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_agency *a = entry_of(entry)->agency;

	gb_say_agencies(out, v, &a->members);
}

static void get_successor(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_agency *a = entry_of(entry)->agency;
	struct buf until = BUF_EMPTY, name = BUF_EMPTY;

	if (gb_date_given(a->until)) {
		text_date(&until, a->until, GB_DAY, v->lang);
		buf_printf(out, tr(v->lang, "until %s"), buf_text(&until));
	}
	if (a->succeeded_by) {
		gb_say_agency(&name, v, a->succeeded_by);
		buf_puts(out, out->len ? "; " : "");
		buf_printf(out, tr(v->lang, "succeeded by %s"), buf_text(&name));
	}
	buf_free(&until);
	buf_free(&name);
}

static const struct out_column agencies[] = {
	{ TR("Agency"), OUT_BESIDE, .main = true, .get = get_name },
	{ TR("Short"), OUT_IF_ROOM, .most = 20, .get = get_shorts },
	{ TR("Kind"), OUT_IF_ROOM, .most = 16, .get = get_agency_kind },
	{ TR("Directives"), OUT_BESIDE, .right = true, .get = get_directives },
	{ TR("Dated"), OUT_BESIDE, .right = true, .get = get_deadlines },
	{ TR("Figures"), OUT_BESIDE, .right = true, .get = get_figures },
	{ TR("Findings"), OUT_BESIDE, .right = true, .get = get_findings },
	{ TR("Meetings"), OUT_BESIDE, .right = true, .get = get_meetings },
	{ TR("Id"), OUT_IF_ROOM, .get = get_id },
	{ TR("Until"), OUT_BENEATH, .get = get_successor },
	{ TR("Members"), OUT_BENEATH, .named = true, .get = get_members },
};

/* ---- topics ---- */

static const struct out_column topics[] = {
	{ TR("Topic"), OUT_BESIDE, .main = true, .get = get_name },
	{ TR("Slogans"), OUT_BESIDE, .right = true, .get = get_slogans },
	{ TR("Directives"), OUT_BESIDE, .right = true, .get = get_directives },
	{ TR("Dated"), OUT_BESIDE, .right = true, .get = get_deadlines },
	{ TR("Figures"), OUT_BESIDE, .right = true, .get = get_figures },
	{ TR("Findings"), OUT_BESIDE, .right = true, .get = get_findings },
	{ TR("Meetings"), OUT_BESIDE, .right = true, .get = get_meetings },
	{ TR("Id"), OUT_IF_ROOM, .get = get_id },
};

/* ---- indicators ---- */

static void get_unit(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_say_text(v, &entry_of(entry)->indicator->unit));
}

static void get_better(struct buf *out, const struct gb_voice *v, const void *entry)
{
	buf_puts(out, gb_word_label(GB_WORDS_BETTER, (int)entry_of(entry)->indicator->better, v->lang));
}

static const struct out_column indicators[] = {
	{ TR("Indicator"), OUT_BESIDE, .main = true, .get = get_name },
	{ TR("Unit"), OUT_BESIDE, .most = 16, .get = get_unit },
	{ TR("Better"), OUT_IF_ROOM, .get = get_better },
	{ TR("Figures"), OUT_BESIDE, .right = true, .get = get_figures },
	{ TR("Meetings"), OUT_BESIDE, .right = true, .get = get_meetings },
	{ TR("Id"), OUT_IF_ROOM, .get = get_id },
};

struct out_columns out_columns_of_vocabulary(enum gb_facet by)
{
	if (by == GB_BY_AGENCY)
		return (struct out_columns){ agencies, sizeof agencies / sizeof *agencies };
	if (by == GB_BY_TOPIC)
		return (struct out_columns){ topics, sizeof topics / sizeof *topics };
	return (struct out_columns){ indicators, sizeof indicators / sizeof *indicators };
}
