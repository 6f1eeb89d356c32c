/* page_brief.c - a meeting on about one sheet: its slogans, what has a date, the numbers, what is
 * lacking.  Everything left out is counted, and the whole page is named. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>

#include "out/columns.h"

static void slogans(struct meeting_page *p)
{
	size_t n;
	const struct gb_record **all = out_page_records(p->briefing, GB_SLOGAN, &n);

	if (n)
		out_page_section(p, tr(p->voice->lang, "Slogans"), n);
	for (size_t i = 0; i < n; i++) {
		out_page_slogan_line(p, &all[i]->slogan);
		out_doc_item(p->doc, 0, 0, buf_text(&p->line), NULL);
	}
	free(all);
}

static void shortcomings(struct meeting_page *p)
{
	size_t n, found = 0;
	const struct gb_record **all = out_page_records(p->briefing, GB_FINDING, &n);

	for (size_t i = 0; i < n; i++)
		if (all[i]->finding.kind == GB_SHORTCOMING)
			all[found++] = all[i];
	if (found)
		out_page_section(p, tr(p->voice->lang, "Shortcomings"), found);
	for (size_t i = 0; i < found; i++)
		out_doc_item(p->doc, 0, 0, gb_say_text(p->voice, &all[i]->finding.text), NULL);
	free(all);
}

/* Where it all comes from, and how to see the rest. */
static void tail(struct meeting_page *p)
{
	const struct gb_row row = { .meeting = &p->briefing->meeting };

	gb_say_citation(out_page_line(p), &row, 0, p->voice->lang);
	out_doc_small(p->doc, buf_text(&p->line));
	buf_printf(out_page_line(p), tr(p->voice->lang, "With paragraphs, notes and the rest: giaoban show %s"),
	           row.meeting->id);
	out_doc_small(p->doc, buf_text(&p->line));
}

void out_page_meeting_brief(struct out_doc *d, const struct gb_voice *v, const struct gb_briefing *b)
{
	struct meeting_page p = { d, v, b, BUF_EMPTY, BUF_EMPTY };

	out_page_head(&p);
	out_page_disclaimer(d, v);
	slogans(&p);
	out_page_directives(&p, true);
	out_page_figures(&p, out_columns_of_brief_figures());
	shortcomings(&p);
	tail(&p);
	out_page_end(&p);
}
