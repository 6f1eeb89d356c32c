/* series.c - a series in every format. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>

#include "out/list.h"
#include "out/page.h"
#include "out/tell_value.h"
#include "text/text.h"

#define CHART_ROWS 15
#define CHART_COLS 76           /* where no terminal says how wide it may be, */
#define CHART_COLS_MOST 100     /* and the most of one */

struct entry {
	const struct gb_series *series;
	size_t at;
};

static const struct gb_point *point_of(const void *entry)
{
	const struct entry *e = entry;

	return &e->series->points[e->at];
}

static const struct gb_record *record_of(const void *entry)
{
	return point_of(entry)->row->record;
}

static const struct gb_figure *figure_of(const void *entry)
{
	return &record_of(entry)->figure;
}

/* ---- for programs ---- */

static void tell_truth_of(struct out_teller *t, const char *key, bool given, bool yes)
{
	if (given)
		out_tell_truth(t, key, yes);
	else
		out_tell_text(t, key, NULL);
}

static void tell_need(struct out_teller *t, const struct entry *e)
{
	static const struct gb_need none;
	const struct gb_need *n = NULL;

	for (size_t i = 0; i < e->series->n_needs; i++)
		if (e->series->needs[i].target == e->at)
			n = &e->series->needs[i];
	const bool given = n != NULL;
	n = given ? n : &none;
	t->to->open(t, "need", given);
	out_tell_text(t, "from", given ? e->series->points[n->result].row->record->address : NULL);
	out_tell_decimal(t, "gap", given, n->gap);
	tell_truth_of(t, "reached", given, n->reached);
	tell_truth_of(t, "passed", given, n->passed);
	out_tell_decimal(t, "a_year", n->has_years, n->a_year);
	out_tell_decimal(t, "rate", n->has_rate, n->rate);
	t->to->close(t);
}

static void tell_point(struct out_teller *t, const void *entry)
{
	const struct gb_point *p = point_of(entry);
	const struct gb_record *r = record_of(entry);
	const struct gb_figure *f = figure_of(entry);

	out_tell_text(t, "indicator", f->indicator);
	out_tell_text(t, "meeting", r->meeting);
	out_tell_text(t, "id", r->id);
	out_tell_text(t, "period", f->period);
	out_tell_decimal(t, "value", true, f->value);
	out_tell_decimal(t, "value_max", f->has_max, f->value_max);
	out_tell_decimal(t, "of", f->has_of, f->of);
	out_tell_unit(t, "unit", &f->unit);
	out_tell_word(t, "kind", GB_WORDS_FIGURE, (int)f->kind);
	out_tell_word(t, "stage", GB_WORDS_STAGE, (int)f->stage);
	out_tell_word(t, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
	out_tell_truth(t, "estimate", f->estimate);
	out_tell_text(t, "attribution", r->attribution);
	out_tell_text(t, "address", r->address);
	out_tell_in_lang(t, "label", &f->label);
	out_tell_whole_or_none(t, "line", p->line);
	out_tell_decimal(t, "moved", p->has_change, p->change);
	out_tell_whole_or_none(t, "paragraph", r->paragraph);
	tell_need(t, entry);
	out_tell_fallback(t);
}

static enum gb_status write_data(FILE *to, const struct gb_style *style, const struct gb_series *s, struct gb_voice v,
                                 struct gb_why *why)
{
	const struct gb_record blank_record = { .kind = GB_FIGURE };
	const struct gb_row blank_row = { .record = &blank_record };
	const struct gb_point blank_point = { .row = &blank_row };
	const struct gb_series blank = { .points = &blank_point, .n_points = 1 };
	const struct entry blank_entry = { &blank, 0 };
	const struct out_subject subject = { .heading = "", .tell = tell_point, .blank = &blank_entry };
	struct out_list list;

	out_list_begin(&list, to, style, v, &subject);
	for (size_t i = 0; i < s->n_points; i++) {
		const struct entry e = { s, i };
		const void *const one = &e;
		out_list_add(&list, &one, 1);
	}
	return out_list_end(&list, why);
}

/* ---- for people: the list ---- */

static void get_label(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_headline(out, v, record_of(entry));
}

static void get_period(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_period(out, figure_of(entry), v->lang);
}

static void get_value(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_figure_told(out, figure_of(entry), v->lang);
}

static void get_moved(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct entry *e = entry;
	const struct gb_point *p = point_of(entry);
	const int good = p->has_change ? gb_change_good(p->change, figure_of(entry)->kind, e->series->indicator->better) : 0;

	gb_say_moved(out, p, v->lang);
	if (good)
		buf_printf(out, ", %s", gb_say_good(good, v->lang));
}

static void get_stage(struct buf *out, const struct gb_voice *v, const void *entry)
{
	gb_say_stage(out, figure_of(entry), v->lang);
}

static void get_source(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct gb_row *row = point_of(entry)->row;

	buf_printf(out, "%s, ", gb_say_meeting_name(v, row->meeting));
	gb_say_paragraph(out, row->record->paragraph, v->lang);
}

static void get_address(struct buf *out, const struct gb_voice *v, const void *entry)
{
	(void)v;
	buf_puts(out, record_of(entry)->address);
}

static const struct out_column alike[] = {
	{ TR("Period"), OUT_BESIDE, .main = true, .get = get_period },
	{ TR("Value"), OUT_BESIDE, .right = true, .most = 24, .get = get_value },
	{ TR("Change"), OUT_BESIDE, .right = true, .most = 31, .get = get_moved },
	{ TR("What it is"), OUT_BESIDE, .most = 16, .get = get_stage },
	{ TR("Source"), OUT_IF_ROOM, .get = get_source },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

/* Where they do not all measure the same thing it is told what each of them is. */
static const struct out_column different[] = {
	{ TR("Figure"), OUT_BESIDE, .main = true, .get = get_label },
	{ TR("Period"), OUT_BESIDE, .most = 24, .get = get_period },
	{ TR("Value"), OUT_BESIDE, .right = true, .most = 24, .get = get_value },
	{ TR("Change"), OUT_BESIDE, .right = true, .most = 22, .get = get_moved },
	{ TR("What it is"), OUT_BESIDE, .most = 16, .get = get_stage },
	{ TR("Source"), OUT_IF_ROOM, .most = 24, .get = get_source },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
};

static bool are_alike(const struct gb_series *s)
{
	for (size_t i = 0; i < s->n_points; i++)
		if (s->points[i].line == 0 || s->points[i].line != s->points[0].line)
			return false;
	return true;
}

static void add_list(struct out_doc *d, const struct gb_series *s, const struct gb_voice *v)
{
	const struct out_columns one = { alike, sizeof alike / sizeof *alike };
	const struct out_columns several = { different, sizeof different / sizeof *different };
	struct entry *entries = mem_alloc((s->n_points + 1) * sizeof *entries);
	const void **pointers = mem_alloc((s->n_points + 1) * sizeof *pointers);

	for (size_t i = 0; i < s->n_points; i++) {
		entries[i] = (struct entry){ s, i };
		pointers[i] = &entries[i];
	}
	out_doc_table(d, are_alike(s) ? one : several, v, pointers, s->n_points);
	free(pointers);
	free(entries);
}

/* ---- for people: the page ---- */

static void chart_lines(struct buf *out, const struct gb_chart *c)
{
	for (int row = 0; row < c->rows; row++) {
		for (int col = 0; col < c->cols; col++)
			buf_puts(out, c->cells[row * c->cols + col].ch);
		while (out->len > 0 && out->text[out->len - 1] == ' ')
			buf_cut(out, out->len - 1);
		if (row + 1 < c->rows)
			buf_putc(out, '\n');
	}
}

static void add_chart(struct out_doc *d, const struct gb_style *style, const struct gb_series *s, const struct gb_voice *v)
{
	const int width = style->format != GB_TEXT || style->width <= 0 ? CHART_COLS : style->width;
	struct buf lines = BUF_EMPTY, key = BUF_EMPTY;
	struct gb_chart c;

	if (!gb_chart_draw(s, CHART_ROWS, width < CHART_COLS_MOST ? width : CHART_COLS_MOST, v, &c))
		return;
	chart_lines(&lines, &c);
	gb_say_chart_key(&key, s, &c, v->lang);
	out_doc_lines(d, buf_text(&lines));
	out_doc_small(d, buf_text(&key));
	gb_chart_free(&c);
	buf_free(&key);
	buf_free(&lines);
}

static void add_sentences(struct out_doc *d, const struct gb_series *s, const struct gb_voice *v)
{
	struct buf b = BUF_EMPTY;
	size_t point;

	for (size_t i = 0; gb_say_of_series(&b, s, i, v, &point); i++) {
		out_doc_item(d, 0, 0, buf_text(&b), NULL);
		buf_clear(&b);
	}
	buf_free(&b);
}

static enum gb_status write_page(FILE *to, const struct gb_style *style, const struct gb_series *s, const struct gb_voice *v,
                                 struct gb_why *why)
{
	struct out_stream stream = { .to = to };
	struct buf out = BUF_EMPTY;
	struct out_doc d;

	out_doc_begin(&d, v->lang);
	out_page_indicator(&d, v, s->indicator);
	if (style->chart)
		add_chart(&d, style, s, v);
	add_list(&d, s, v);
	add_sentences(&d, s, v);
	out_page_disclaimer(&d, v);
	out_doc_render(&out, &d, style);
	out_doc_end(&d);
	out_send(&stream, &out);
	buf_free(&out);
	return out_end(&stream, why);
}

enum gb_status gb_write_series(FILE *to, const struct gb_style *style, const struct gb_series *s,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why)
{
	const struct gb_voice v = out_voice_of(style, vocabulary);

	if (style->format == GB_ICS || style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s", tr(why ? why->lang : style->lang, "a series cannot be written in this format"));
	if (style->format == GB_JSON || style->format == GB_CSV)
		return write_data(to, style, s, v, why);
	return write_page(to, style, s, &v, why);
}
