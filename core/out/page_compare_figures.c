/* page_compare_figures.c - two meetings side by side: their figures, how these moved, or why they are not compared. */
#include "config.h"

#include "out/page_compare.h"

#include <string.h>

#include "text/text.h"

/* "16,5%", the link, then "2023 · kết quả, ước". */
static void figure(const struct comparison_page *p, struct out_line *line, const struct gb_record *r, size_t n)
{
	const struct gb_figure *f = &r->figure;
	enum gb_lang lang = p->voice->lang;
	struct buf value = BUF_EMPTY;

	gb_say_figure_qualified(&value, f, lang);
	out_line_link(line, buf_text(&value), GB_LINK_RECORD, r->address);
	buf_puts(&line->text, OUT_TOGETHER);
	if (f->period || f->period_text.vi || f->period_text.en)
		gb_say_period(&line->text, f, lang);
	else
		buf_puts(&line->text, tr(p->voice->lang, "period not stated"));
	buf_puts(&line->text, OUT_TOGETHER);
	gb_say_stage(&line->text, f, lang);
	if (n > 1) {
		const unsigned long others = n - 1;
		buf_putc(&line->text, '\n');
		buf_printf(&line->text, trn(lang, "and %lu other figure", "and %lu other figures", others), others);
	}
	if (!p->voice->name)
		buf_printf(&line->text, "\n[%s]", r->address);
	buf_free(&value);
}

/* What one meeting does not report: where it was last known.  Of what the other column has already, the meeting is enough. */
static void not_reported(const struct comparison_page *p, struct out_line *line, const struct gb_compared_indicator *i)
{
	const struct gb_record *other = i->a ? i->a : i->b;
	struct buf sentence = BUF_EMPTY, where = BUF_EMPTY;

	buf_puts(&line->text, gb_say_not_stated(p->voice->lang));
	if (!i->last)
		return;
	if (strcmp(i->last->record->address, other->address) != 0) {
		gb_say_figure_qualified(&where, &i->last->record->figure, p->voice->lang);
		buf_puts(&where, ", ");
	}
	buf_printf(&where, "%s, ", gb_say_meeting_name(p->voice, i->last->meeting));
	text_date(&where, i->last->meeting->date, GB_DAY, p->voice->lang);
	buf_putc(&line->text, '\n');
	buf_printf(&sentence, tr(p->voice->lang, "last known: %s"), OUT_HERE);
	const char *behind = out_line_until_here(line, buf_text(&sentence));
	out_line_link(line, buf_text(&where), GB_LINK_RECORD, i->last->record->address);
	buf_puts(&line->text, behind);
	buf_free(&sentence);
	buf_free(&where);
}

/* The unit of a change: of ranks places, of shares points. */
static struct gb_text unit_of_change(const struct gb_figure *f)
{
	if (f->kind == GB_RANK)
		return (struct gb_text){ "bậc", "places" };
	if (f->unit.vi && strcmp(f->unit.vi, "%") == 0)
		return (struct gb_text){ "điểm phần trăm", "percentage points" };
	return f->unit;
}

/* Between bounds of one kind ("at least") there is an exact change; not between estimates, or round numbers. */
static bool is_rough(const struct gb_figure *f, const struct gb_figure *g)
{
	const bool bounds = f->qualifier == g->qualifier && (f->qualifier == GB_AT_LEAST || f->qualifier == GB_AT_MOST);

	return f->estimate || g->estimate || ((f->qualifier || g->qualifier) && !bounds);
}

static void moved(const struct comparison_page *p, struct buf *out, const struct gb_compared_indicator *i)
{
	const struct gb_figure *f = &i->a->figure, *g = &i->b->figure;
	struct gb_figure change = *g;

	change.change = (struct gb_change){ .given = true, .value = i->change, .unit = unit_of_change(g) };
	if (i->change.digits == 0) {
		buf_puts(out, tr(p->voice->lang, "unchanged"));
	} else {
		if (is_rough(f, g))
			buf_printf(out, "%s ", gb_word_label(GB_WORDS_QUALIFIER, GB_ABOUT, p->voice->lang));
		gb_say_figure_change(out, p->voice, &change);
	}
	if (i->change.digits != 0 && strcmp(f->period, g->period) == 0)
		buf_printf(out, "; %s", tr(p->voice->lang, "stated differently for the same period"));
}

/* "so với Phiên họp thứ 8: +2,24 điểm phần trăm, tốt hơn" */
static void change(struct comparison_page *p, const struct gb_compared_indicator *i)
{
	const char *to = gb_say_meeting_name(p->voice, &p->c->a->meeting);
	struct buf how = BUF_EMPTY;

	moved(p, &how, i);
	buf_putc(&p->beside.text, '\n');
	buf_printf(&p->beside.text, tr(p->voice->lang, "against %s: %s"), to, buf_text(&how));
	buf_free(&how);
}

static bool says(const struct gb_record *r, const struct gb_text *why)
{
	for (size_t i = 0; i < r->figure.n_not_comparable; i++)
		if (&r->figure.not_comparable[i].why == why)
			return true;
	return false;
}

/* Why two figures of one indicator are not compared; a reason stands with the one that gives it. */
static void not_compared(struct comparison_page *p, const struct gb_compared_indicator *i)
{
	struct buf *out = &p->beside.text;

	if (i->why_not) {
		out = says(i->a, i->why_not) ? &p->text.text : out;
		buf_printf(out, "\n%s: %s", tr(p->voice->lang, "not comparable"), gb_say_text(p->voice, i->why_not));
	} else if (i->differ && i->a->figure.stage != i->b->figure.stage) {
		buf_printf(out, "\n%s: ", tr(p->voice->lang, "not compared"));
		gb_say_stage(out, &i->a->figure, p->voice->lang);
		buf_puts(out, OUT_TOGETHER);
		gb_say_stage(out, &i->b->figure, p->voice->lang);
	} else if (i->differ && (!i->a->figure.period || !i->b->figure.period)) {
		buf_printf(out, "\n%s: %s", tr(p->voice->lang, "not compared"), tr(p->voice->lang, "a period is not stated"));
	} else if (i->differ) {
		buf_printf(out, "\n%s: %s", tr(p->voice->lang, "not compared"), tr(p->voice->lang, "the two do not measure the same thing"));
	}
}

static void indicator(struct comparison_page *p, const struct gb_compared_indicator *i)
{
	const struct gb_record *any = i->a ? i->a : i->b;

	if (i->id)
		out_line_indicator(&p->label, p->voice, i->id);
	else
		buf_puts(&p->label.text, gb_say_text(p->voice, &any->figure.label));
	if (i->a)
		figure(p, &p->text, i->a, i->n_a);
	else
		not_reported(p, &p->text, i);
	if (i->b)
		figure(p, &p->beside, i->b, i->n_b);
	else
		not_reported(p, &p->beside, i);
	if (i->has_change)
		change(p, i);
	else
		not_compared(p, i);
	out_compare_row(p, 0);
}

static void one_apart(struct out_line *line, const struct gb_voice *v, const struct gb_record *r)
{
	struct buf value = BUF_EMPTY;

	gb_say_figure_qualified(&value, &r->figure, v->lang);
	buf_printf(&line->text, "%s: ", gb_say_text(v, &r->figure.label));
	out_compare_link(line, v, buf_text(&value), r->address);
	buf_free(&value);
}

/* Who gives the reason comes first: it speaks of "here" and "there". */
static void apart(struct comparison_page *p)
{
	const struct gb_comparison *c = p->c;

	if (c->n_apart)
		out_doc_heading(p->doc, 2, tr(p->voice->lang, "Not to be set side by side"));
	for (size_t i = 0; i < c->n_apart; i++) {
		const struct gb_compared_apart *pair = &c->apart[i];
		const bool a_first = says(pair->a, pair->why);
		one_apart(&p->text, p->voice, a_first ? pair->a : pair->b);
		buf_putc(&p->text.text, '\n');
		one_apart(&p->text, p->voice, a_first ? pair->b : pair->a);
		out_doc_add_line(p->doc, &(struct gb_page_part){ .kind = GB_PAGE_ITEM }, &p->text);
		out_line_clear(&p->text);
		out_doc_remark(p->doc, 0, gb_say_text(p->voice, pair->why));
	}
}

void out_compare_figures(struct comparison_page *p)
{
	if (p->c->n_indicators) {
		out_doc_heading(p->doc, 1, tr(p->voice->lang, "Indicators"));
		out_compare_heading(p, tr(p->voice->lang, "Indicator"));
	}
	for (size_t i = 0; i < p->c->n_indicators; i++)
		indicator(p, &p->c->indicators[i]);
	apart(p);
}
