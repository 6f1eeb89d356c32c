/* page_parts.c - what several pages have in common. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>

#include "text/text.h"

struct buf *page_line(struct meeting_page *p)
{
	buf_clear(&p->line);
	buf_clear(&p->trace);
	return &p->line;
}

void page_end(struct meeting_page *p)
{
	buf_free(&p->line);
	buf_free(&p->trace);
}

void page_section(struct meeting_page *p, const char *name, size_t count)
{
	struct buf *line = page_line(p);

	buf_printf(line, "%s: %zu", name, count);
	doc_heading(p->doc, 1, buf_text(line));
}

const struct gb_record **page_records(const struct gb_briefing *b, enum gb_kind kind, size_t *n)
{
	const struct gb_record **found = mem_alloc((b->n_records + 1) * sizeof *found);

	*n = 0;
	for (size_t i = 0; i < b->n_records; i++)
		if (b->records[i].kind == kind)
			found[(*n)++] = &b->records[i];
	return found;
}

void page_slogan_line(struct meeting_page *p, const struct gb_slogan *s)
{
	const char *gloss = out_text(p->voice, &s->gloss);
	struct buf *line = page_line(p);

	out_slogan(line, s);
	buf_printf(line, " (%s", gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, p->voice->lang));
	if (s->year)
		buf_printf(line, " %d", s->year);
	buf_putc(line, ')');
	if (*gloss)
		buf_printf(line, " — %s", gloss);
}

void page_head(struct meeting_page *p)
{
	const struct gb_meeting *m = &p->briefing->meeting;
	const struct out_voice *v = p->voice;
	enum gb_lang lang = v->lang;
	struct buf *line = page_line(p);

	doc_title(p->doc, out_text(v, &m->title));
	text_date(line, m->date, GB_DAY, lang);
	buf_printf(line, " · %s", gb_word_label(GB_WORDS_MEETING, (int)m->kind, lang));
	doc_field(p->doc, tr(lang, "Date"), buf_text(line));
	doc_field(p->doc, tr(lang, "Chair"), out_text(v, &m->chair));
	doc_field(p->doc, tr(lang, "Place"), out_text(v, &m->place));
	doc_field(p->doc, tr(lang, "Focus"), out_text(v, &m->focus));
	doc_field(p->doc, tr(lang, "Address"), m->id);
	doc_paragraph(p->doc, out_text(v, &m->summary));
	page_disclaimer(p->doc, v);
}

void page_figures(struct meeting_page *p, struct out_columns columns)
{
	size_t n;
	const struct gb_record **all = page_records(p->briefing, GB_FIGURE, &n);
	struct gb_row *rows = mem_alloc((n + 1) * sizeof *rows);
	const void **entries = mem_alloc((n + 1) * sizeof *entries);

	for (size_t i = 0; i < n; i++) {
		rows[i] = (struct gb_row){ &p->briefing->meeting, all[i], false };
		entries[i] = &rows[i];
	}
	if (n)
		page_section(p, tr(p->voice->lang, "Figures"), n);
	doc_table(p->doc, columns, p->voice, entries, n);
	free(entries);
	free(rows);
	free(all);
}

void page_note(struct doc *d, const struct out_voice *v, int level, const struct gb_text *note)
{
	struct buf b = BUF_EMPTY;
	const char *text = out_text(v, note);

	if (*text)
		buf_printf(&b, "%s: %s", tr(v->lang, "Editor's note"), text);
	doc_remark(d, level, buf_text(&b));
	buf_free(&b);
}

void page_disclaimer(struct doc *d, const struct out_voice *v)
{
	doc_small(d, tr(v->lang, "Compiled from the press; not an official text."));
}

void page_source(struct doc *d, const struct out_voice *v, const struct gb_source *s)
{
	enum gb_lang lang = v->lang;
	struct buf date = BUF_EMPTY;

	doc_field(d, tr(lang, "Publisher"), s->publisher ? s->publisher : tr(lang, "not known"));
	doc_field(d, tr(lang, "Author"), s->author ? s->author : tr(lang, "not known"));
	doc_field(d, tr(lang, "Article"), s->title);
	if (gb_date_given(s->published))
		text_date(&date, s->published, GB_DAY, lang);
	doc_field(d, tr(lang, "Published"), buf_text(&date));
	if (s->url)
		doc_link(d, tr(lang, "Web address"), s->url);
	else
		doc_field(d, tr(lang, "Web address"), tr(lang, "none"));
	buf_free(&date);
}
