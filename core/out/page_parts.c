/* page_parts.c - what several pages have in common. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>

#include "text/text.h"

struct buf *out_page_line(struct meeting_page *p)
{
	buf_clear(&p->line);
	buf_clear(&p->trace);
	return &p->line;
}

void out_page_end(struct meeting_page *p)
{
	buf_free(&p->line);
	buf_free(&p->trace);
}

void out_page_section(struct meeting_page *p, const char *name, size_t count)
{
	struct buf *line = out_page_line(p);

	buf_printf(line, "%s: %zu", name, count);
	out_doc_heading(p->doc, 1, buf_text(line));
}

const struct gb_record **out_page_records(const struct gb_briefing *b, enum gb_kind kind, size_t *n)
{
	const struct gb_record **found = mem_alloc((b->n_records + 1) * sizeof *found);

	*n = 0;
	for (size_t i = 0; i < b->n_records; i++)
		if (b->records[i].kind == kind)
			found[(*n)++] = &b->records[i];
	return found;
}

void out_page_slogan_line(struct meeting_page *p, const struct gb_slogan *s)
{
	const char *gloss = gb_say_gloss(p->voice, &s->gloss);
	struct buf *line = out_page_line(p);

	gb_say_slogan(line, s);
	buf_printf(line, " (%s", gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, p->voice->lang));
	if (s->year)
		buf_printf(line, " %d", s->year);
	buf_putc(line, ')');
	if (*gloss)
		buf_printf(line, " — %s", gloss);
}

static void fact(struct meeting_page *p, const char *label, const struct gb_text *text, size_t cells)
{
	const char *s = gb_say_text_or_not_stated(p->voice, text);
	struct buf *line = out_page_line(p);

	if (cells)
		text_place(line, s, cells, 0);
	out_doc_field(p->doc, label, cells ? buf_text(line) : s);
}

void out_page_facts(struct meeting_page *p, size_t cells)
{
	const struct gb_meeting *m = &p->briefing->meeting;
	enum gb_lang lang = p->voice->lang;
	struct buf *line = out_page_line(p);

	text_date(line, m->date, GB_DAY, lang);
	buf_printf(line, " · %s", gb_word_label(GB_WORDS_MEETING, (int)m->kind, lang));
	out_doc_field(p->doc, tr(lang, "Date"), buf_text(line));
	fact(p, tr(lang, "Chair"), &m->chair, cells);
	fact(p, tr(lang, "Place"), &m->place, cells);
	fact(p, tr(lang, "Focus"), &m->focus, cells);
}

void out_page_head(struct meeting_page *p)
{
	const struct gb_meeting *m = &p->briefing->meeting;
	const struct gb_voice *v = p->voice;

	out_doc_title(p->doc, gb_say_text(v, &m->title));
	out_page_facts(p, 0);
	out_doc_field(p->doc, tr(v->lang, "Address"), m->id);
	out_doc_paragraph(p->doc, gb_say_text(v, &m->summary));
}

void out_page_table(struct meeting_page *p, struct out_columns columns, const struct gb_record *const *records, size_t n)
{
	struct gb_row *rows = mem_alloc((n + 1) * sizeof *rows);
	const void **entries = mem_alloc((n + 1) * sizeof *entries);

	for (size_t i = 0; i < n; i++) {
		rows[i] = (struct gb_row){ &p->briefing->meeting, records[i], false };
		entries[i] = &rows[i];
	}
	out_doc_table(p->doc, columns, p->voice, entries, n);
	free(entries);
	free(rows);
}

void out_page_note(struct out_doc *d, const struct gb_voice *v, int level, const struct gb_text *note)
{
	struct buf b = BUF_EMPTY;
	const char *text = gb_say_text(v, note);

	if (*text)
		buf_printf(&b, "%s: %s", tr(v->lang, "Editor's note"), text);
	out_doc_remark(d, level, buf_text(&b));
	buf_free(&b);
}

void out_page_disclaimer(struct out_doc *d, const struct gb_voice *v)
{
	out_doc_small(d, tr(v->lang, "Compiled from the press; not an official text."));
}

void out_page_source(struct out_doc *d, const struct gb_voice *v, const struct gb_source *s)
{
	enum gb_lang lang = v->lang;
	struct buf date = BUF_EMPTY;

	out_doc_field(d, tr(lang, "Publisher"), s->publisher ? s->publisher : tr(lang, "not known"));
	out_doc_field(d, tr(lang, "Author"), s->author ? s->author : tr(lang, "not known"));
	out_doc_field(d, tr(lang, "Article"), s->title);
	if (gb_date_given(s->published))
		text_date(&date, s->published, GB_DAY, lang);
	out_doc_field(d, tr(lang, "Published"), buf_text(&date));
	if (s->url)
		out_doc_link(d, tr(lang, "Web address"), s->url);
	else
		out_doc_field(d, tr(lang, "Web address"), tr(lang, "none"));
	buf_free(&date);
}
