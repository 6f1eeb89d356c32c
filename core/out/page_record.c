/* page_record.c - one record with all that is known of it, and where it is written. */
#include "config.h"

#include "out/page.h"

#include <string.h>

#include "text/text.h"

struct record_page {
	struct out_doc *doc;
	const struct out_voice *voice;
	const struct gb_row *row;
	const struct gb_record *record;
	const struct gb_item *item;     /* of a framework, when the page is the item's */
	struct buf line;                /* emptied before each use */
};

static struct buf *fresh(struct record_page *p)
{
	buf_clear(&p->line);
	return &p->line;
}

static void field(struct record_page *p, const char *label)
{
	out_doc_field(p->doc, label, buf_text(&p->line));
}

static const char *words(const struct record_page *p, const struct gb_text *t)
{
	return out_text(p->voice, t);
}

/* "[a], [b]" */
static void addresses(struct buf *out, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		buf_printf(out, i ? ", [%s]" : "[%s]", ids->at[i]);
}

/* ---- directives ---- */

static void deadline(struct record_page *p)
{
	const struct gb_directive *d = &p->record->directive;
	struct buf *line = fresh(p);
	enum gb_lang lang = p->voice->lang;
	struct buf left = BUF_EMPTY;

	if (!gb_date_given(d->due)) {
		buf_puts(line, out_not_stated(lang));
	} else {
		out_due_told(line, d, lang);
		if (d->due_basis == GB_COUNTED)
			buf_printf(line, " (%s)", gb_word_label(GB_WORDS_BASIS, GB_COUNTED, lang));
		out_due_left(&left, d->due, p->voice->today, lang);
		if (left.len)
			buf_printf(line, "\n%s", buf_text(&left));
	}
	field(p, tr(lang, "Deadline"));
	buf_free(&left);
}

/* "nội dung 2 của [session-10/five-accelerations]": the row does not hold the framework itself. */
static void framework(struct record_page *p)
{
	const char *address = p->record->directive.framework;
	const char *hash = address ? strchr(address, '#') : NULL;
	struct buf *line = fresh(p);

	if (hash) {
		struct buf slogan = BUF_EMPTY;
		buf_add(&slogan, address, (size_t)(hash - address));
		buf_printf(line, tr(p->voice->lang, "item %s of [%s]"), hash + 1, buf_text(&slogan));
		buf_free(&slogan);
	} else if (address) {
		buf_printf(line, "[%s]", address);
	}
	field(p, tr(p->voice->lang, "Part of"));
}

static void directive(struct record_page *p)
{
	const struct gb_directive *d = &p->record->directive;
	enum gb_lang lang = p->voice->lang;

	if (d->assignees.n)
		out_agencies(fresh(p), p->voice, &d->assignees);
	else
		buf_puts(fresh(p), out_not_stated(lang));
	field(p, tr(lang, "Agency"));
	out_agencies(fresh(p), p->voice, &d->joint);
	field(p, tr(lang, "Together with"));
	deadline(p);
	framework(p);
	addresses(fresh(p), &d->figures);
	field(p, tr(lang, "Figures"));
}

/* ---- figures ---- */

static const char *indicator_name(const struct record_page *p)
{
	const struct out_voice *v = p->voice;
	const char *id = p->record->figure.indicator;
	const struct gb_indicator *i = v->vocabulary ? gb_indicator_find(v->vocabulary, id) : NULL;

	if (!i && v->own)
		i = gb_indicator_find(v->own, id);
	return i ? words(p, &i->name) : id;
}

static void period(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	const char *put = words(p, &f->period_text);

	if (!f->period && !*put) {
		buf_puts(fresh(p), out_not_stated(p->voice->lang));
	} else {
		out_period(fresh(p), f, p->voice->lang);
		if (f->period && *put && strcmp(put, buf_text(&p->line)) != 0)
			buf_printf(&p->line, ", “%s”", put);
	}
	field(p, tr(p->voice->lang, "Period"));
}

static void not_comparable(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	struct buf *line = fresh(p);

	for (size_t i = 0; i < f->n_not_comparable; i++) {
		const char *why = words(p, &f->not_comparable[i].why);
		buf_printf(line, "%s[%s]", i ? "\n" : "", f->not_comparable[i].figure);
		if (*why)
			buf_printf(line, ": %s", why);
	}
	field(p, tr(p->voice->lang, "Not beside"));
}

static void figure(struct record_page *p)
{
	const struct gb_figure *f = &p->record->figure;
	enum gb_lang lang = p->voice->lang;

	out_figure_told(fresh(p), f, lang);
	field(p, tr(lang, "Value"));
	period(p);
	out_stage(fresh(p), f, lang);
	buf_printf(&p->line, " · %s", gb_word_label(GB_WORDS_FIGURE, (int)f->kind, lang));
	field(p, tr(lang, "What it is"));
	out_doc_field(p->doc, tr(lang, "Indicator"), indicator_name(p));
	out_agencies(fresh(p), p->voice, &f->agencies);
	field(p, tr(lang, "Concerns"));
	if (f->written)
		buf_printf(fresh(p), "«%s»", f->written);
	else
		fresh(p);
	if (f->change.given && f->change.written)
		buf_printf(&p->line, ", «%s»", f->change.written);
	field(p, tr(lang, "As written"));
	not_comparable(p);
}

/* ---- slogans and their items ---- */

static void slogan(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;
	enum gb_lang lang = p->voice->lang;

	buf_puts(fresh(p), gb_word_label(GB_WORDS_SLOGAN, (int)s->kind, lang));
	if (s->year)
		buf_printf(&p->line, " %d", s->year);
	field(p, tr(lang, "Kind"));
	out_doc_field(p->doc, tr(lang, "Meaning"), out_gloss(p->voice, &s->gloss));
	addresses(fresh(p), &s->same_name);
	field(p, tr(lang, "Same name"));
}

static void item_fields(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;
	enum gb_lang lang = p->voice->lang;

	out_doc_field(p->doc, tr(lang, "Meaning"), out_gloss(p->voice, &p->item->gloss));
	buf_printf(fresh(p), tr(lang, "item %d of %zu in “%s”"), p->item->n, s->n_items,
	           s->name ? s->name : s->wording);
	buf_printf(&p->line, " [%s]", p->record->address);
	field(p, tr(lang, "Part of"));
	out_doc_field(p->doc, tr(lang, "Editor's note"), words(p, &p->item->note));
}

static void items(struct record_page *p)
{
	const struct gb_slogan *s = &p->record->slogan;

	if (s->n_items)
		out_doc_heading(p->doc, 1, tr(p->voice->lang, "Items"));
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_item *item = &s->items[i];
		const char *gloss = out_gloss(p->voice, &item->gloss);
		struct buf *line = fresh(p), at = BUF_EMPTY;
		buf_puts(line, item->wording);
		if (*gloss)
			buf_printf(line, " — %s", gloss);
		buf_printf(&at, "[%s#%d]", p->record->address, item->n);
		out_doc_item(p->doc, 0, item->n, buf_text(line), buf_text(&at));
		out_page_note(p->doc, p->voice, 0, &item->note);
		buf_free(&at);
	}
}

/* ---- common to all ---- */

static void title(struct record_page *p)
{
	struct buf *line = fresh(p);

	if (p->item)
		buf_printf(line, "%d. %s", p->item->n, p->item->wording);
	else
		out_headline(line, p->voice, p->record);
	out_doc_title(p->doc, buf_text(line));
}

static void belongs_to(struct record_page *p)
{
	enum gb_lang lang = p->voice->lang;
	enum gb_kind kind = p->record->kind;

	/* English names the Vietnamese word: chỉ thị, a numbered document, is a directive too. */
	const char *word = gb_word_label(GB_WORDS_KIND, (int)kind, lang);
	buf_puts(fresh(p), kind == GB_DIRECTIVE ? tr(lang, "directive (chỉ đạo)") : word);
	buf_printf(&p->line, " · %s", p->record->address);
	if (p->item)
		buf_printf(&p->line, "#%d", p->item->n);
	field(p, tr(lang, "Record"));
	buf_puts(fresh(p), words(p, &p->row->meeting->title));
	buf_puts(&p->line, ", ");
	text_date(&p->line, p->row->meeting->date, GB_DAY, lang);
	field(p, tr(lang, "Meeting"));
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
	const struct gb_source *s = out_source(p->row->meeting, r->source);
	int paragraph = p->item && p->item->paragraph ? p->item->paragraph : r->paragraph;
	enum gb_lang lang = p->voice->lang;
	struct buf *line = fresh(p);
	const char *publisher = out_publisher(s);

	buf_puts(line, *publisher ? publisher : tr(lang, "publisher not known"));
	if (s && s->publisher && s->author)
		buf_printf(line, ", %s", s->author);
	if (paragraph) {
		buf_puts(line, ", ");
		out_paragraph(line, paragraph, lang);
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

	out_topics(fresh(p), p->voice, &r->topics);
	field(p, tr(lang, "Topics"));
	if (!p->item)
		out_doc_field(p->doc, tr(lang, "Editor's note"), words(p, &r->note));
	out_speaker(fresh(p), p->voice, p->row->meeting, r->attribution);
	field(p, tr(lang, "Said by"));
	place(p);
}

void out_page_record(struct out_doc *d, const struct out_voice *v, const struct gb_row *row, int item)
{
	const struct gb_record *r = row->record;
	struct record_page p = { .doc = d, .voice = v, .row = row, .record = r };

	p.item = r->kind == GB_SLOGAN ? out_item_find(&r->slogan, item) : NULL;
	title(&p);
	belongs_to(&p);
	by_kind(&p);
	common(&p);
	if (r->kind == GB_SLOGAN)
		items(&p);
	out_page_disclaimer(d, v);
	out_citation(fresh(&p), row, item, v->lang);
	out_doc_small(d, buf_text(&p.line));
	buf_free(&p.line);
}
