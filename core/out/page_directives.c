/* page_directives.c - a meeting's directives as its page has them: grouped by deadline. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"

static const char *due_words(const struct gb_record *r)
{
	const char *words = gb_text_in(&r->directive.due_text, GB_VI, NULL);

	return words ? words : "";
}

/* Dated (soonest first, those put in the same words together), then with an agency, then the rest. */
static int group_order(const struct gb_record *a, const struct gb_record *b)
{
	bool dated_a = gb_date_given(a->directive.due), dated_b = gb_date_given(b->directive.due);

	if (!dated_a && !dated_b)
		return (a->directive.assignees.n == 0) - (b->directive.assignees.n == 0);
	if (dated_a != dated_b)
		return dated_a ? -1 : 1;
	int order = gb_date_cmp(a->directive.due, b->directive.due);
	if (!order)
		order = (int)a->directive.due_precision - (int)b->directive.due_precision;
	return order ? order : strcmp(due_words(a), due_words(b));
}

static int by_deadline(const void *left, const void *right)
{
	const struct gb_record *a = *(const struct gb_record *const *)left;
	const struct gb_record *b = *(const struct gb_record *const *)right;
	int order = group_order(a, b);

	return order ? order : (a > b) - (a < b);       /* as in the source: both stand in one array */
}

static void dated_heading(struct meeting_page *p, const struct gb_directive *d)
{
	const char *words = gb_say_text(p->voice, &d->due_text);
	enum gb_lang lang = p->voice->lang;
	struct buf day = BUF_EMPTY, *line = out_page_line(p);

	text_date(&day, d->due, GB_DAY, lang);
	buf_printf(line, tr(lang, "By %s"), buf_text(&day));
	if (*words)
		buf_printf(line, " · %s", words);
	out_doc_heading(p->doc, 2, buf_text(line));
	gb_say_due_left(out_page_line(p), d->due, d->due_precision, p->voice->today, lang);
	out_doc_small(p->doc, buf_text(&p->line));
	buf_free(&day);
}

static void group_heading(struct meeting_page *p, const struct gb_directive *d)
{
	enum gb_lang lang = p->voice->lang;

	if (gb_date_given(d->due))
		dated_heading(p, d);
	else if (d->assignees.n)
		out_doc_heading(p->doc, 2, tr(lang, "Without a deadline"));
	else
		out_doc_heading(p->doc, 2, tr(lang, "Without a deadline, no agency named"));
}

static void directive(struct meeting_page *p, const struct gb_record *r)
{
	const struct gb_directive *d = &r->directive;
	struct buf *line = out_page_line(p);

	buf_puts(line, gb_say_text(p->voice, &d->text));
	if (d->assignees.n) {
		buf_puts(line, " — ");
		gb_say_agencies(line, p->voice, &d->assignees);
	} else if (gb_date_given(d->due)) {
		buf_printf(line, " — %s", tr(p->voice->lang, "agency not stated in the source"));
	}
	if (d->joint.n) {
		buf_printf(line, "; %s ", tr(p->voice->lang, "together with"));
		gb_say_agencies(line, p->voice, &d->joint);
	}
	out_trace(&p->trace, p->voice, &p->briefing->meeting, r);
	out_doc_item(p->doc, 0, 0, buf_text(line), buf_text(&p->trace));
	out_page_note(p->doc, p->voice, 0, &r->note);
}

void out_page_sort_directives(const struct gb_record **all, size_t n)
{
	qsort(all, n, sizeof *all, by_deadline);
}

void out_page_directives(struct meeting_page *p)
{
	size_t n;
	const struct gb_record **all = out_page_records(p->briefing, GB_DIRECTIVE, &n);

	if (n) {
		out_page_section(p, tr(p->voice->lang, "Directives (chỉ đạo)"), n);
		out_page_sort_directives(all, n);
	}
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || group_order(all[i - 1], all[i]) != 0)
			group_heading(p, &all[i]->directive);
		directive(p, all[i]);
	}
	free(all);
}
