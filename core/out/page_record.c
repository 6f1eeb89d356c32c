/* page_record.c - one record with all that is known of it, and where it is written. */
#include "config.h"

#include "out/page.h"

#include <string.h>

#include "text/text.h"

struct record_page {
	struct out_doc *doc;
	const struct gb_voice *voice;
	const struct gb_row *row;
	const struct gb_record *record;
	const struct gb_item *item;     /* of a framework, when the page is the item's */
	struct out_line line;           /* emptied before each use */
};

static struct out_line *fresh(struct record_page *p)
{
	out_line_clear(&p->line);
	return &p->line;
}

static struct buf *fresh_text(struct record_page *p)
{
	return &fresh(p)->text;
}

static void field(struct record_page *p, const char *label)
{
	out_doc_add_line(p->doc, &(struct gb_page_part){ .kind = GB_PAGE_FIELD, .label = label }, &p->line);
}

static const char *words(const struct record_page *p, const struct gb_text *t)
{
	return gb_say_text(p->voice, t);
}

/* ---- directives ---- */

/* What is left, or that the day has passed, stands on a line of its own. */
static void deadline(struct record_page *p)
{
	const struct gb_directive *d = &p->record->directive;
	struct buf *line = fresh_text(p), left = BUF_EMPTY;
	enum gb_lang lang = p->voice->lang;

	if (!gb_date_given(d->due)) {
		buf_puts(line, gb_say_not_stated(lang));
	} else {
		gb_say_due_told(line, d, lang);
		if (d->due_basis == GB_COUNTED)
			buf_printf(line, " (%s)", gb_word_label(GB_WORDS_BASIS, GB_COUNTED, lang));
		gb_say_due_left(&left, d->due, d->due_precision, p->voice->today, lang);
		if (left.len)
			buf_printf(line, "\n%s", buf_text(&left));
	}
	out_doc_add_line(p->doc, &(struct gb_page_part){
		.kind = GB_PAGE_FIELD,
		.label = tr(lang, "Deadline"),
		.urgency = gb_urgency_of(d->due, p->voice->today),
	}, &p->line);
	buf_free(&left);
}

/* "nội dung 2 của [session-10/five-accelerations]": the row does not hold the framework itself. */
static void framework(struct record_page *p)
{
	const char *address = p->record->directive.framework;
	const char *hash = address ? strchr(address, '#') : NULL;
	struct out_line *line = fresh(p);
	struct buf sentence = BUF_EMPTY;

	if (!address)
		return;
	if (hash)
		buf_printf(&sentence, tr(p->voice->lang, "item %s of %s"), hash + 1, OUT_HERE);
	const char *behind = out_line_until_here(line, buf_text(&sentence));
	out_line_record(line, p->voice, address);
	buf_puts(&line->text, behind);
	field(p, tr(p->voice->lang, "Part of"));
	buf_free(&sentence);
}

static void directive(struct record_page *p)
{
	const struct gb_directive *d = &p->record->directive;
	enum gb_lang lang = p->voice->lang;

	if (d->assignees.n)
		out_line_agencies(fresh(p), p->voice, &d->assignees);
	else
		buf_puts(fresh_text(p), gb_say_not_stated(lang));
	field(p, tr(lang, "Agency"));
	out_line_agencies(fresh(p), p->voice, &d->joint);
	field(p, tr(lang, "Together with"));
	deadline(p);
	framework(p);
	out_line_records(fresh(p), p->voice, &d->figures);
	field(p, tr(lang, "Figures"));
}

/* ---- figures ---- */

static void period(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	const char *put = words(p, &f->period_text);
	struct buf *line = fresh_text(p);

	if (!f->period && !*put) {
		buf_puts(line, gb_say_not_stated(p->voice->lang));
	} else {
		gb_say_period(line, f, p->voice->lang);
		if (f->period && *put && strcmp(put, buf_text(line)) != 0)
			buf_printf(line, ", “%s”", put);
	}
	field(p, tr(p->voice->lang, "Period"));
}

static void as_written(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	struct buf *line = fresh_text(p);

	if (f->written)
		buf_printf(line, "«%s»", f->written);
	if (f->change.given && f->change.written)
		buf_printf(line, "%s«%s»", line->len ? ", " : "", f->change.written);
	field(p, tr(p->voice->lang, "As written"));
}

static void not_comparable(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	struct out_line *line = fresh(p);

	for (size_t i = 0; i < f->n_not_comparable; i++) {
		const char *why = words(p, &f->not_comparable[i].why);
		buf_puts(&line->text, i ? "\n" : "");
		out_line_record(line, p->voice, f->not_comparable[i].figure);
		if (*why)
			buf_printf(&line->text, ": %s", why);
	}
	field(p, tr(p->voice->lang, "Not beside"));
}

static void figure(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	enum gb_lang lang = p->voice->lang;

	out_figure_told(fresh_text(p), p->voice, f);
	field(p, tr(lang, "Value"));
	period(p);
	gb_say_stage(fresh_text(p), f, lang);
	buf_printf(&p->line.text, " · %s", gb_word_label(GB_WORDS_FIGURE, (int)f->kind, lang));
	field(p, tr(lang, "What it is"));
	out_line_indicator(fresh(p), p->voice, f->indicator);
	field(p, tr(lang, "Indicator"));
	out_line_agencies(fresh(p), p->voice, &f->agencies);
	field(p, tr(lang, "Concerns"));
	as_written(p);
	not_comparable(p);
}

/* ---- slogans and their items ---- */

static void slogan(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;
	enum gb_lang lang = p->voice->lang;

	buf_puts(fresh_text(p), gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, lang));
	if (s->year)
		buf_printf(&p->line.text, " %d", s->year);
	field(p, tr(lang, "Kind"));
	out_doc_field(p->doc, tr(lang, "Meaning"), gb_say_gloss(p->voice, &s->gloss));
	out_line_records(fresh(p), p->voice, &s->same_name);
	field(p, tr(lang, "Same name"));
}

/* "nội dung 2 trong 5 của “5 tăng tốc, bứt phá” [session-10/five-accelerations]" */
static void part_of(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;
	struct out_line *line = fresh(p);
	struct buf sentence = BUF_EMPTY;

	buf_printf(&sentence, tr(p->voice->lang, "item %d of %zu in “%s”"), p->item->n, s->n_items, OUT_HERE);
	const char *behind = out_line_until_here(line, buf_text(&sentence));
	out_line_link(line, s->name ? s->name : s->wording, GB_LINK_RECORD, p->record->address);
	buf_puts(&line->text, behind);
	if (!p->voice->name)
		buf_printf(&line->text, " [%s]", p->record->address);
	field(p, tr(p->voice->lang, "Part of"));
	buf_free(&sentence);
}

static void item_fields(struct record_page *p)
{
	out_doc_field(p->doc, tr(p->voice->lang, "Meaning"), gb_say_gloss(p->voice, &p->item->gloss));
	part_of(p);
}

static void item(struct record_page *p, const struct gb_item *item)
{
	const char *gloss = gb_say_gloss(p->voice, &item->gloss);
	struct out_line *line = fresh(p);
	struct buf address = BUF_EMPTY, trace = BUF_EMPTY;

	buf_printf(&address, "%s#%d", p->record->address, item->n);
	buf_printf(&trace, "[%s]", buf_text(&address));
	out_line_link(line, item->wording, GB_LINK_RECORD, buf_text(&address));
	if (*gloss)
		buf_printf(&line->text, " — %s", gloss);
	out_doc_add_line(p->doc, &(struct gb_page_part){
		.kind = GB_PAGE_ITEM,
		.number = item->n,
		.trace = buf_text(&trace),
	}, line);
	out_page_note(p->doc, p->voice, 0, &item->note);
	buf_free(&address);
	buf_free(&trace);
}

static void items(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;

	if (s->n_items)
		out_doc_heading(p->doc, 1, tr(p->voice->lang, "Items"));
	for (size_t i = 0; i < s->n_items; i++)
		item(p, &s->items[i]);
}

/* ---- common to all ---- */

static void title(struct record_page *p)
{
	struct buf *line = fresh_text(p);

	if (p->item)
		buf_printf(line, "%d. %s", p->item->n, p->item->wording);
	else
		gb_say_headline(line, p->voice, p->record);
	out_doc_title(p->doc, buf_text(line));
}

static void meeting(struct record_page *p)
{
	const struct gb_meeting *m = p->row->meeting;
	struct out_line *line = fresh(p);

	out_line_link(line, words(p, &m->title), GB_LINK_MEETING, m->id);
	buf_puts(&line->text, ", ");
	text_date(&line->text, m->date, GB_DAY, p->voice->lang);
	field(p, tr(p->voice->lang, "Meeting"));
}

static void what_and_where(struct record_page *p)
{
	enum gb_lang lang = p->voice->lang;
	enum gb_kind kind = p->record->kind;

	/* English names the Vietnamese word: chỉ thị, a numbered document, is a directive too. */
	const char *word = gb_word_label(GB_WORDS_KIND, (int)kind, lang);
	buf_puts(fresh_text(p), kind == GB_DIRECTIVE ? tr(lang, "directive (chỉ đạo)") : word);
	buf_printf(&p->line.text, " · %s", p->record->address);
	if (p->item)
		buf_printf(&p->line.text, "#%d", p->item->n);
	field(p, tr(lang, "Record"));
}

static void by_kind(struct record_page *p)
{
	switch (p->record->kind) {
	case GB_SLOGAN:
		if (p->item)
			item_fields(p);
		else
			slogan(p);
		break;
	case GB_DIRECTIVE:
		directive(p);
		break;
	case GB_FIGURE:
		figure(p);
		break;
	case GB_FINDING:
		out_doc_field(p->doc, tr(p->voice->lang, "Kind"),
		              gb_word_label(GB_WORDS_FINDING, (int)p->record->finding.kind, p->voice->lang));
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
}

/* "Tạp chí Cộng sản, đoạn 14, tìm: «Bộ Y tế hoàn thành triển khai»" */
static void place(struct record_page *p)
{
	const struct gb_record *r = p->record;
	const struct gb_source *s = gb_source_find(p->row->meeting, r->source);
	int paragraph = p->item && p->item->paragraph ? p->item->paragraph : r->paragraph;
	enum gb_lang lang = p->voice->lang;
	struct buf *line = fresh_text(p);
	const char *publisher = gb_say_publisher(s);

	buf_puts(line, *publisher ? publisher : tr(lang, "publisher not known"));
	if (s && s->publisher && s->author)
		buf_printf(line, ", %s", s->author);
	if (paragraph) {
		buf_puts(line, ", ");
		gb_say_paragraph(line, paragraph, lang);
	}
	if (r->cue && !p->item)
		buf_printf(line, ", %s: «%s»", tr(lang, "look for"), r->cue);
	field(p, tr(lang, "Source"));
	if (s && s->url)
		out_doc_link(p->doc, tr(lang, "Web address"), s->url);
	else
		out_doc_field(p->doc, tr(lang, "Web address"), tr(lang, "none"));
}

static void common(struct record_page *p)
{
	const struct gb_record *r = p->record;
	enum gb_lang lang = p->voice->lang;

	out_line_topics(fresh(p), p->voice, &r->topics);
	field(p, tr(lang, "Topics"));
	out_doc_field(p->doc, tr(lang, "Editor's note"), words(p, p->item ? &p->item->note : &r->note));
	out_line_speaker(fresh(p), p->voice, p->row->meeting, r->attribution);
	field(p, tr(lang, "Said by"));
	meeting(p);
	place(p);
	what_and_where(p);
}

void out_page_record(struct out_doc *d, const struct gb_voice *v, const struct gb_row *row, int item)
{
	const struct gb_record *r = row->record;
	struct record_page p = { .doc = d, .voice = v, .row = row, .record = r };

	p.item = r->kind == GB_SLOGAN ? gb_item_find(&r->slogan, item) : NULL;
	title(&p);
	by_kind(&p);
	common(&p);
	if (r->kind == GB_SLOGAN)
		items(&p);
	out_page_disclaimer(d, v);
	gb_say_citation(fresh_text(&p), row, item, v->lang);
	out_doc_small(d, buf_text(&p.line.text));
	out_line_free(&p.line);
}
