/* page_compare.c - two meetings side by side: their slogans item by item, topics, agencies, and what their figures say. */
#include "config.h"

#include "out/page_compare.h"

#include "text/text.h"

void out_compare_row(struct comparison_page *p, int level)
{
	out_doc_row(p->doc, level, &p->label, &p->text, &p->beside);
	out_line_clear(&p->label);
	out_line_clear(&p->text);
	out_line_clear(&p->beside);
}

static void row_of(struct comparison_page *p, const char *label, const char *text, const char *beside)
{
	buf_puts(&p->label.text, label);
	buf_puts(&p->text.text, text);
	buf_puts(&p->beside.text, beside);
	out_compare_row(p, 0);
}

static void row_of_counts(struct comparison_page *p, const char *label, long a, long b)
{
	buf_puts(&p->label.text, label);
	text_number(&p->text.text, (struct gb_decimal){ a, 0 }, p->voice->lang);
	text_number(&p->beside.text, (struct gb_decimal){ b, 0 }, p->voice->lang);
	out_compare_row(p, 0);
}

void out_compare_heading(struct comparison_page *p, const char *label)
{
	buf_puts(&p->label.text, label);
	buf_puts(&p->text.text, gb_say_meeting_name(p->voice, &p->c->a->meeting));
	buf_puts(&p->beside.text, gb_say_meeting_name(p->voice, &p->c->b->meeting));
	out_compare_row(p, 1);
}

void out_compare_link(struct out_line *line, const struct gb_voice *v, const char *text, const char *address)
{
	out_line_link(line, text, GB_LINK_RECORD, address);
	if (!v->name)
		buf_printf(&line->text, " [%s]", address);
}

/* ---- the head ---- */

static void publishers(struct buf *out, const struct gb_meeting *m, const char *not_known)
{
	for (size_t i = 0; i < m->n_sources; i++) {
		const char *publisher = gb_say_publisher(&m->sources[i]);
		if (*publisher)
			buf_printf(out, "%s%s", out->len ? "; " : "", publisher);
	}
	if (!out->len)
		buf_puts(out, not_known);
}

static void head(struct comparison_page *p)
{
	const struct gb_meeting *a = &p->c->a->meeting, *b = &p->c->b->meeting;
	enum gb_lang lang = p->voice->lang;
	struct buf title = BUF_EMPTY;

	buf_printf(&title, tr(lang, "Side by side: %s and %s"), gb_say_meeting_name(p->voice, a),
	           gb_say_meeting_name(p->voice, b));
	out_doc_title(p->doc, buf_text(&title));
	buf_free(&title);
	buf_puts(&p->label.text, tr(lang, "Meeting"));
	out_line_link(&p->text, gb_say_meeting_name(p->voice, a), GB_LINK_MEETING, a->id);
	out_line_link(&p->beside, gb_say_meeting_name(p->voice, b), GB_LINK_MEETING, b->id);
	out_compare_row(p, 1);
	buf_puts(&p->label.text, tr(lang, "Date"));
	text_date(&p->text.text, a->date, GB_DAY, lang);
	text_date(&p->beside.text, b->date, GB_DAY, lang);
	out_compare_row(p, 0);
	row_of(p, tr(lang, "Kind"), gb_word_label(GB_WORDS_MEETING, (int)a->kind, lang),
	       gb_word_label(GB_WORDS_MEETING, (int)b->kind, lang));
	row_of_counts(p, tr(lang, "Slogans"), a->counts.slogans, b->counts.slogans);
	row_of_counts(p, tr(lang, "Directives"), a->counts.directives, b->counts.directives);
	row_of_counts(p, tr(lang, "Figures"), a->counts.figures, b->counts.figures);
	row_of_counts(p, tr(lang, "Findings"), a->counts.findings, b->counts.findings);
	buf_puts(&p->label.text, tr(lang, "Source"));
	publishers(&p->text.text, a, tr(lang, "publisher not known"));
	publishers(&p->beside.text, b, tr(lang, "publisher not known"));
	out_compare_row(p, 0);
	row_of(p, tr(lang, "Address"), a->id, b->id);
}

/* ---- slogans ---- */

/* How a thing stands to the two meetings, of which the later one may have been asked for first. */
static const char *standing(const struct comparison_page *p, bool in_a, bool in_b, bool alike)
{
	const bool a_later = gb_date_cmp(p->c->a->meeting.date, p->c->b->meeting.date) > 0;

	if (in_a && in_b)
		return alike ? tr(p->voice->lang, "reworded") : tr(p->voice->lang, "in both");
	return in_a == a_later ? tr(p->voice->lang, "new") : tr(p->voice->lang, "gone");
}

/* An item's wording is Vietnamese in both languages; an English reader is told what it means. */
static void item(const struct comparison_page *p, struct out_line *line, const struct gb_record *r, const struct gb_item *i)
{
	struct buf text = BUF_EMPTY;

	if (!i)
		return;
	buf_printf(&text, "%d. %s", i->n, i->wording);
	buf_puts(&line->text, line->text.len ? "\n" : "");
	/* The line borrows the address until the row is made. */
	out_line_link(line, buf_text(&text), GB_LINK_RECORD, arena_printf(p->doc->arena, "%s#%d", r->address, i->n));
	if (p->voice->lang == GB_EN && i->gloss.en)
		buf_printf(&line->text, "\n%s", i->gloss.en);
	buf_free(&text);
}

static void number_of_items(const struct comparison_page *p, struct out_line *line, const struct gb_record *r)
{
	struct buf text = BUF_EMPTY;
	const unsigned long n = r->slogan.n_items;

	buf_printf(&text, trn(p->voice->lang, "%lu item", "%lu items", n), n);
	out_compare_link(line, p->voice, buf_text(&text), r->address);
	buf_free(&text);
}

/* Two frameworks of one name. */
static void framework(struct comparison_page *p, const struct gb_compared_slogan *s)
{
	out_compare_heading(p, s->a->slogan.name ? s->a->slogan.name : s->a->slogan.wording);
	buf_puts(&p->label.text, tr(p->voice->lang, "Items"));
	number_of_items(p, &p->text, s->a);
	number_of_items(p, &p->beside, s->b);
	out_compare_row(p, 0);
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_compared_item *pair = &s->items[i];
		buf_puts(&p->label.text, standing(p, pair->a != NULL, pair->b != NULL, pair->alike));
		item(p, &p->text, s->a, pair->a);
		item(p, &p->beside, s->b, pair->b);
		out_compare_row(p, 0);
	}
}

static bool is_framework_of_both(const struct gb_compared_slogan *s)
{
	return s->a && s->b && s->a->slogan.kind == GB_FRAMEWORK;
}

/* "chủ đề năm 2024: Phát triển kinh tế số ...", with what it has as items below. */
static void slogan(const struct comparison_page *p, struct out_line *line, const struct gb_record *r)
{
	struct buf text = BUF_EMPTY;

	if (!r)
		return;
	buf_puts(&line->text, gb_word_label(GB_WORDS_SLOGAN, (int)r->slogan.kind, p->voice->lang));
	if (r->slogan.year)
		buf_printf(&line->text, " %d", r->slogan.year);
	buf_puts(&line->text, ": ");
	gb_say_slogan(&text, &r->slogan);
	out_compare_link(line, p->voice, buf_text(&text), r->address);
	for (size_t i = 0; i < r->slogan.n_items; i++)
		item(p, line, r, &r->slogan.items[i]);
	buf_free(&text);
}

static void slogans(struct comparison_page *p)
{
	const struct gb_comparison *c = p->c;
	bool before = false, others = false;    /* frameworks of both stand above; the heading of the others is there */

	if (c->n_slogans)
		out_doc_heading(p->doc, 1, tr(p->voice->lang, "Slogans"));
	for (size_t i = 0; i < c->n_slogans; i++)
		if (is_framework_of_both(&c->slogans[i])) {
			framework(p, &c->slogans[i]);
			before = true;
		}
	for (size_t i = 0; i < c->n_slogans; i++) {
		const struct gb_compared_slogan *s = &c->slogans[i];
		if (is_framework_of_both(s))
			continue;
		if (!others)
			out_compare_heading(p, before ? tr(p->voice->lang, "Other slogans") : tr(p->voice->lang, "Slogan"));
		others = true;
		buf_puts(&p->label.text, standing(p, s->a != NULL, s->b != NULL, s->alike));
		slogan(p, &p->text, s->a);
		slogan(p, &p->beside, s->b);
		out_compare_row(p, 0);
	}
}

/* ---- directives ---- */

static void counts(struct comparison_page *p, const char *section, const char *name, bool of_topics)
{
	const struct gb_compared_count *all = of_topics ? p->c->topics : p->c->agencies;
	const size_t n = of_topics ? p->c->n_topics : p->c->n_agencies;

	if (n == 0)
		return;
	out_doc_heading(p->doc, 1, section);
	out_compare_heading(p, name);
	for (size_t i = 0; i < n; i++) {
		const struct gb_ids one = { &all[i].id, 1 };
		if (!all[i].id)
			buf_puts(&p->label.text, gb_say_not_stated(p->voice->lang));
		else if (of_topics)
			out_line_topics(&p->label, p->voice, &one);
		else
			out_line_agency(&p->label, p->voice, all[i].id);
		row_of_counts(p, "", all[i].a, all[i].b);
	}
}

void out_page_comparison(struct out_doc *d, const struct gb_voice *v, const struct gb_comparison *c)
{
	struct comparison_page p = { .doc = d, .voice = v, .c = c };
	const bool none_shared = c->n_shared_indicators == 0;

	head(&p);
	if (none_shared) {
		out_doc_paragraph(d, tr(v->lang, c->n_indicators ?
			TR("No indicator is reported at both meetings, so no number of one can be set against one of the other.  "
			   "Below is what each reported, and where an indicator was last known.") :
			TR("No indicator is reported at either meeting.")));
		out_compare_figures(&p);
	}
	slogans(&p);
	counts(&p, tr(v->lang, "Topics, by number of directives"), tr(v->lang, "Topic"), true);
	counts(&p, tr(v->lang, "Agencies, by number of directives"), tr(v->lang, "Agency"), false);
	if (!none_shared)
		out_compare_figures(&p);
	out_page_disclaimer(d, v);
	out_line_free(&p.label);
	out_line_free(&p.text);
	out_line_free(&p.beside);
}
