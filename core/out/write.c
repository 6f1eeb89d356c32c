/* write.c - one meeting or one record, in every format that can hold it. */
#include "config.h"

#include "giaoban.h"

#include "out/csv.h"
#include "out/ics.h"
#include "out/json.h"
#include "out/out.h"
#include "out/page.h"
#include "out/stream.h"

static enum gb_status write_out(FILE *to, struct buf *b, struct gb_why *why)
{
	struct out_stream s = { .to = to };

	out_send(&s, b);
	buf_free(b);
	return out_end(&s, why);
}

static bool is_page(const struct gb_style *style)
{
	return style->format == GB_TEXT || style->format == GB_MARKDOWN || style->format == GB_HTML;
}

/* ---- a meeting ---- */

static struct gb_counts counts_of(const struct gb_briefing *b)
{
	struct gb_counts c = { 0 };

	for (size_t i = 0; i < b->n_records; i++) {
		enum gb_kind kind = b->records[i].kind;
		c.slogans += kind == GB_SLOGAN;
		c.directives += kind == GB_DIRECTIVE;
		c.deadlines += kind == GB_DIRECTIVE && gb_date_given(b->records[i].directive.due);
		c.figures += kind == GB_FIGURE;
		c.findings += kind == GB_FINDING;
	}
	return c;
}

static void json_records(struct out_teller *t, const struct gb_briefing *b, enum gb_kind kind,
                         const char *key)
{
	struct out_json *j = t->self;
	bool first = true;

	out_json_list_open(j, key);
	for (size_t i = 0; i < b->n_records; i++) {
		struct gb_row row = { &b->meeting, &b->records[i], false };
		if (row.record->kind != kind)
			continue;
		out_json_list_next(j, first);
		first = false;
		out_json_open(j);
		out_tell_record(t, &row);
		out_json_close(j);
	}
	out_json_list_close(j, first);
}

static void json_briefing(struct buf *out, const struct gb_briefing *b, enum gb_lang lang)
{
	struct out_json j = { .to = out };
	struct out_teller t = { .to = &out_json_visitor, .self = &j, .lang = lang };
	struct gb_meeting m = b->meeting;

	m.counts = counts_of(b);
	out_json_open(&j);
	out_tell_meeting(&t, &m);
	json_records(&t, b, GB_SLOGAN, "slogans");
	json_records(&t, b, GB_DIRECTIVE, "directives");
	json_records(&t, b, GB_FIGURE, "figures");
	json_records(&t, b, GB_FINDING, "findings");
	out_json_close(&j);
	buf_putc(out, '\n');
}

static void ics_briefing(struct buf *out, const struct gb_voice *v, const struct gb_briefing *b)
{
	struct gb_row row = { .meeting = &b->meeting };

	out_ics_begin(out, v->lang);
	out_ics_row(out, v, &row);
	for (size_t i = 0; i < b->n_records; i++) {
		row.record = &b->records[i];
		out_ics_row(out, v, &row);
	}
	out_ics_end(out);
}

static void page_briefing(struct buf *out, const struct gb_style *style, const struct gb_voice *v,
                          const struct gb_briefing *b)
{
	static const struct out_paper typed = OUT_TYPED, printed = OUT_PRINTED;
	struct out_doc d;

	out_doc_begin(&d, v->lang);
	if (style->brief)
		out_page_meeting_brief(&d, v, b, style->format == GB_HTML ? &printed : &typed);
	else
		out_page_meeting(&d, v, b);
	out_doc_render(out, &d, style);
	out_doc_end(&d);
}

enum gb_status gb_write_briefing(FILE *to, const struct gb_style *style, const struct gb_briefing *b,
                                 const struct gb_vocabulary *vocabulary, struct gb_why *why)
{
	struct gb_voice v = out_voice_of(style, vocabulary);
	struct buf out = BUF_EMPTY;

	v.own = &b->vocabulary;
	v.narrow = false;
	if (is_page(style))
		page_briefing(&out, style, &v, b);
	else if (style->format == GB_BRIEFING)
		out_briefing(&out, b);
	else if (style->format == GB_JSON)
		json_briefing(&out, b, v.lang);
	else if (style->format == GB_ICS)
		ics_briefing(&out, &v, b);
	else
		return gb_fail(why, GB_USAGE, "%s",
		               tr(v.lang, "CSV holds one list: ask for a meeting's directives, figures and so on"));
	return write_out(to, &out, why);
}

/* ---- a record ---- */

static void json_record(struct buf *out, const struct gb_row *row, enum gb_lang lang)
{
	struct out_json j = { .to = out };
	struct out_teller t = { .to = &out_json_visitor, .self = &j, .lang = lang };

	out_json_open(&j);
	out_tell_record(&t, row);
	out_json_close(&j);
	buf_putc(out, '\n');
}

static void csv_record(struct buf *out, const struct gb_row *row, const struct gb_style *style)
{
	struct out_csv c = { .excel = style->excel, .naming = true };
	struct out_teller t = { .to = &out_csv_visitor, .self = &c, .lang = style->lang };

	buf_puts(out, style->excel ? "\xEF\xBB\xBF" : "");
	out_tell_record(&t, row);
	out_csv_row(out, &c);
	c.naming = false;
	out_tell_record(&t, row);
	out_csv_row(out, &c);
	out_csv_free(&c);
}

static void page_of_record(struct buf *out, const struct gb_style *style, const struct gb_voice *v,
                           const struct gb_row *row, int item)
{
	struct out_doc d;

	out_doc_begin(&d, v->lang);
	out_page_record(&d, v, row, item);
	out_doc_render(out, &d, style);
	out_doc_end(&d);
}

static bool has_date(const struct gb_record *r)
{
	return r->kind == GB_DIRECTIVE && gb_date_given(r->directive.due);
}

enum gb_status gb_write_record(FILE *to, const struct gb_style *style, const struct gb_row *row, int item,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why)
{
	struct gb_voice v = out_voice_of(style, vocabulary);
	struct buf out = BUF_EMPTY;

	v.narrow = false;
	if (style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s",
		               tr(v.lang, "a briefing file holds a whole meeting, not one record"));
	if (style->format == GB_ICS && !has_date(row->record))
		return gb_fail(why, GB_USAGE, "%s", tr(v.lang, "this record has no date for a calendar"));
	if (style->format == GB_JSON) {
		json_record(&out, row, v.lang);
	} else if (style->format == GB_CSV) {
		csv_record(&out, row, style);
	} else if (style->format == GB_ICS) {
		out_ics_begin(&out, v.lang);
		out_ics_row(&out, &v, row);
		out_ics_end(&out);
	} else {
		page_of_record(&out, style, &v, row, item);
	}
	return write_out(to, &out, why);
}
