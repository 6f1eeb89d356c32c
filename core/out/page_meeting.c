/* page_meeting.c - a meeting as a page that one would hand on. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>

#include "out/columns.h"
#include "text/text.h"

static enum gb_lang lang_of(const struct meeting_page *p)
{
	return p->voice->lang;
}

/* ---- slogans ---- */

static void slogan_items(struct meeting_page *p, const struct gb_record *r)
{
	for (size_t i = 0; i < r->slogan.n_items; i++) {
		const struct gb_item *item = &r->slogan.items[i];
		const char *gloss = gb_say_gloss(p->voice, &item->gloss);
		struct buf *line = out_page_line(p);
		buf_puts(line, item->wording);
		if (*gloss)
			buf_printf(line, " — %s", gloss);
		buf_printf(&p->trace, "[%s#%d]", r->address, item->n);
		if (item->paragraph) {
			buf_putc(&p->trace, ' ');
			gb_say_paragraph(&p->trace, item->paragraph, lang_of(p));
		}
		out_doc_item(p->doc, 1, item->n, buf_text(line), buf_text(&p->trace));
		out_page_note(p->doc, p->voice, 1, &item->note);
	}
}

static void same_name(struct meeting_page *p, const struct gb_ids *same)
{
	struct buf *line = out_page_line(p);

	if (same->n)
		buf_printf(line, "%s:", tr(lang_of(p), "The same name, another list"));
	for (size_t i = 0; i < same->n; i++)
		buf_printf(line, " [%s]", same->at[i]);
	out_doc_remark(p->doc, 0, buf_text(line));
}

static void slogans(struct meeting_page *p)
{
	size_t n;
	const struct gb_record **all = out_page_records(p->briefing, GB_SLOGAN, &n);

	if (n)
		out_page_section(p, tr(lang_of(p), "Slogans"), n);
	for (size_t i = 0; i < n; i++) {
		out_page_slogan_line(p, &all[i]->slogan);
		out_trace(&p->trace, p->voice, &p->briefing->meeting, all[i]);
		out_doc_item(p->doc, 0, 0, buf_text(&p->line), buf_text(&p->trace));
		out_page_note(p->doc, p->voice, 0, &all[i]->note);
		same_name(p, &all[i]->slogan.same_name);
		slogan_items(p, all[i]);
	}
	free(all);
}

static void figures(struct meeting_page *p)
{
	size_t n;
	const struct gb_record **all = out_page_records(p->briefing, GB_FIGURE, &n);

	if (n)
		out_page_section(p, tr(lang_of(p), "Figures"), n);
	out_page_table(p, out_columns_of_page_figures(), all, n);
	free(all);
}

/* ---- findings, by kind ---- */

static const char *const finding_groups[] = {
	[GB_OUTCOME] = TR("Results"),
	[GB_SHORTCOMING] = TR("Shortcomings"),
	[GB_DECISION] = TR("Decisions"),
	[GB_HAPPENING] = TR("Events"),
	[GB_LESSON] = TR("Lessons"),
	[GB_VIEW] = TR("Views"),
};

static void finding(struct meeting_page *p, const struct gb_record *r)
{
	out_page_line(p);
	out_trace(&p->trace, p->voice, &p->briefing->meeting, r);
	if (r->attribution) {
		buf_puts(&p->trace, " · ");
		gb_say_speaker(&p->trace, p->voice, &p->briefing->meeting, r->attribution);
	}
	out_doc_item(p->doc, 0, 0, gb_say_text(p->voice, &r->finding.text), buf_text(&p->trace));
	out_page_note(p->doc, p->voice, 0, &r->note);
}

static void findings(struct meeting_page *p)
{
	size_t n;
	const struct gb_record **all = out_page_records(p->briefing, GB_FINDING, &n);

	if (n)
		out_page_section(p, tr(lang_of(p), "Findings"), n);
	for (int kind = GB_OUTCOME; kind <= GB_VIEW; kind++) {
		bool first = true;
		for (size_t i = 0; i < n; i++) {
			if ((int)all[i]->finding.kind != kind)
				continue;
			if (first)
				out_doc_heading(p->doc, 2, tr(lang_of(p), finding_groups[kind]));
			first = false;
			finding(p, all[i]);
		}
	}
	free(all);
}

/* ---- people, documents, sources ---- */

static void people(struct meeting_page *p)
{
	const struct gb_meeting *m = &p->briefing->meeting;

	if (m->n_people)
		out_doc_heading(p->doc, 1, tr(lang_of(p), "People"));
	for (size_t i = 0; i < m->n_people; i++) {
		const char *role = gb_say_text(p->voice, &m->people[i].role);
		struct buf *line = out_page_line(p);
		buf_puts(line, m->people[i].name);
		if (*role)
			buf_printf(line, " — %s", role);
		out_doc_item(p->doc, 0, 0, buf_text(line), NULL);
	}
}

static void document(struct meeting_page *p, const struct gb_document *d)
{
	struct buf *line = out_page_line(p);
	const char *title = gb_say_text(p->voice, &d->title);
	struct gb_link link = { 0, 0, GB_LINK_URL, d->url };

	buf_puts(line, d->number);
	buf_puts(line, d->number && *title ? ": " : "");
	buf_puts(line, title);
	link.to = line->len;
	if (gb_date_given(d->date)) {
		buf_puts(line, ", ");
		text_date(line, d->date, GB_DAY, lang_of(p));
	}
	out_doc_add(p->doc, &(struct gb_page_part){
		.kind = GB_PAGE_ITEM,
		.text = buf_text(line),
		.trace = d->url,
		.links = &link,
		.n_links = d->url && link.to > 0,
	});
}

static void documents(struct meeting_page *p)
{
	const struct gb_meeting *m = &p->briefing->meeting;

	if (m->n_documents)
		out_doc_heading(p->doc, 1, tr(lang_of(p), "Documents"));
	for (size_t i = 0; i < m->n_documents; i++)
		document(p, &m->documents[i]);
}

void out_page_meeting(struct out_doc *d, const struct gb_voice *v, const struct gb_briefing *b)
{
	struct meeting_page p = { d, v, b, BUF_EMPTY, BUF_EMPTY };

	out_page_head(&p);
	out_page_disclaimer(d, v);
	slogans(&p);
	out_page_directives(&p);
	figures(&p);
	findings(&p);
	people(&p);
	documents(&p);
	out_page_sources(d, v, &b->meeting);
	buf_printf(out_page_line(&p), tr(v->lang, "Revision %d of the briefing"), b->meeting.revision);
	out_doc_small(d, buf_text(&p.line));
	out_page_end(&p);
}

void out_page_overview(struct out_doc *d, const struct gb_voice *v, const struct gb_meeting *m)
{
	const struct gb_briefing without_records = { .meeting = *m };
	struct meeting_page p = { d, v, &without_records, BUF_EMPTY, BUF_EMPTY };

	out_page_head(&p);
	people(&p);
	documents(&p);
	out_page_disclaimer(d, v);
	out_page_end(&p);
}

void out_page_sources(struct out_doc *d, const struct gb_voice *v, const struct gb_meeting *m)
{
	if (m->n_sources == 1)
		out_doc_heading(d, 1, tr(v->lang, "Source"));
	else if (m->n_sources > 1)
		out_doc_heading(d, 1, tr(v->lang, "Sources"));
	for (size_t i = 0; i < m->n_sources; i++) {
		if (m->n_sources > 1)
			out_doc_heading(d, 2, m->sources[i].id);
		out_page_source(d, v, &m->sources[i]);
	}
}
