/* compare.c - two meetings side by side, in every format. */
#include "config.h"

#include "giaoban.h"

#include "out/csv.h"
#include "out/json.h"
#include "out/page.h"
#include "out/stream.h"
#include "out/tell_value.h"

/* For scripts, whichever of the two is the later one. */
static const char *standing(bool in_a, bool in_b, bool alike)
{
	return !in_b ? "only_a" : !in_a ? "only_b" : alike ? "reworded" : "both";
}

static const char *address_of(const struct gb_record *r)
{
	return r ? r->address : NULL;
}

static const char *headline(const struct gb_record *r)
{
	if (!r)
		return NULL;
	return r->slogan.name ? r->slogan.name : r->slogan.wording;
}

/* A figure's value, which may be a range. */
static void tell_value(struct out_teller *t, const char *key, const char *key_max, const struct gb_record *r)
{
	static const struct gb_figure none;
	const struct gb_figure *f = r ? &r->figure : &none;

	out_tell_decimal(t, key, r != NULL, f->value);
	out_tell_decimal(t, key_max, f->has_max, f->value_max);
}

/* ---- JSON ---- */

static void tell_meeting(struct out_teller *t, const char *key, const struct gb_meeting *m)
{
	t->to->open(t, key, true);
	out_tell_text(t, "id", m->id);
	out_tell_word(t, "kind", GB_WORDS_MEETING, (int)m->kind);
	out_tell_date(t, "date", m->date);
	out_tell_in_lang(t, "title", &m->title);
	t->to->close(t);
}

static void each_item(struct out_teller *t, const void *element)
{
	const struct gb_compared_item *i = element;

	out_tell_whole_or_none(t, "a", i->a ? i->a->n : 0);
	out_tell_whole_or_none(t, "b", i->b ? i->b->n : 0);
	out_tell_text(t, "standing", standing(i->a, i->b, i->alike));
	out_tell_text(t, "a_wording", i->a ? i->a->wording : NULL);
	out_tell_text(t, "b_wording", i->b ? i->b->wording : NULL);
}

static void tell_slogan(struct out_teller *t, const struct gb_compared_slogan *s)
{
	const struct gb_record *any = s->a ? s->a : s->b;

	out_tell_word(t, "kind", GB_WORDS_SLOGAN, (int)any->slogan.kind);
	out_tell_text(t, "name", headline(any));
	out_tell_text(t, "a", address_of(s->a));
	out_tell_text(t, "b", address_of(s->b));
	out_tell_text(t, "standing", standing(s->a, s->b, s->alike));
	t->to->elements(t, "items", s->items, s->n_items, sizeof *s->items, each_item);
}

static void each_count(struct out_teller *t, const struct gb_compared_count *c, const char *key)
{
	out_tell_text(t, key, c->id);
	out_tell_whole(t, "a", c->a);
	out_tell_whole(t, "b", c->b);
	out_tell_whole(t, "change", c->b - c->a);
}

static void each_topic(struct out_teller *t, const void *element)
{
	each_count(t, element, "topic");
}

static void each_agency(struct out_teller *t, const void *element)
{
	each_count(t, element, "agency");
}

static void each_indicator(struct out_teller *t, const void *element)
{
	const struct gb_compared_indicator *i = element;

	out_tell_text(t, "indicator", i->id);
	out_tell_text(t, "a", address_of(i->a));
	out_tell_text(t, "b", address_of(i->b));
	tell_value(t, "a_value", "a_value_max", i->a);
	tell_value(t, "b_value", "b_value_max", i->b);
	out_tell_whole(t, "a_figures", (long)i->n_a);
	out_tell_whole(t, "b_figures", (long)i->n_b);
	out_tell_decimal(t, "change", i->has_change, i->change);
	if (i->a && i->b)
		out_tell_truth(t, "same_measure", !i->differ);
	else
		out_tell_text(t, "same_measure", NULL);
	out_tell_text(t, "why", i->why_not ? gb_text_in(i->why_not, t->lang, NULL) : NULL);
	out_tell_text(t, "last", i->last ? i->last->record->address : NULL);
}

static void each_apart(struct out_teller *t, const void *element)
{
	const struct gb_compared_apart *p = element;

	out_tell_text(t, "a", p->a->address);
	out_tell_text(t, "b", p->b->address);
	out_tell_text(t, "why", gb_text_in(p->why, t->lang, NULL));
}

static void json_slogans(struct out_teller *t, const struct gb_comparison *c)
{
	struct out_json *j = t->self;

	out_json_list_open(j, "slogans");
	for (size_t i = 0; i < c->n_slogans; i++) {
		out_json_list_next(j, i == 0);
		out_json_open(j);
		tell_slogan(t, &c->slogans[i]);
		out_json_close(j);
	}
	out_json_list_close(j, c->n_slogans == 0);
}

static void write_json(struct buf *out, const struct gb_comparison *c, enum gb_lang lang)
{
	struct out_json j = { .to = out };
	struct out_teller t = { .to = &out_json_visitor, .self = &j, .lang = lang };

	buf_putc(out, '[');
	out_json_open(&j);
	tell_meeting(&t, "a", &c->a->meeting);
	tell_meeting(&t, "b", &c->b->meeting);
	json_slogans(&t, c);
	t.to->elements(&t, "topics", c->topics, c->n_topics, sizeof *c->topics, each_topic);
	t.to->elements(&t, "agencies", c->agencies, c->n_agencies, sizeof *c->agencies, each_agency);
	t.to->elements(&t, "indicators", c->indicators, c->n_indicators, sizeof *c->indicators, each_indicator);
	t.to->elements(&t, "not_comparable", c->apart, c->n_apart, sizeof *c->apart, each_apart);
	out_json_close(&j);
	buf_puts(out, "]\n");
}

/* ---- CSV ---- */

struct table {
	struct buf *out;
	struct out_csv csv;
	struct out_teller teller;
};

struct line {
	const char *section, *key;
	struct out_value a, b, change;
	const char *note;
};

static struct out_value text(const char *s)
{
	return s ? (struct out_value){ .type = OUT_TEXT, .text = s } : (struct out_value){ .type = OUT_NOTHING };
}

static struct out_value whole(long n)
{
	return (struct out_value){ .type = OUT_WHOLE, .whole = n };
}

static struct out_value decimal(bool given, struct gb_decimal d)
{
	return given ? (struct out_value){ .type = OUT_DECIMAL, .decimal = d } : (struct out_value){ .type = OUT_NOTHING };
}

static void write_line(struct table *t, const struct line *l)
{
	out_tell_text(&t->teller, "section", l->section);
	out_tell_text(&t->teller, "key", l->key);
	t->teller.to->value(&t->teller, "a", &l->a);
	t->teller.to->value(&t->teller, "b", &l->b);
	t->teller.to->value(&t->teller, "change", &l->change);
	out_tell_text(&t->teller, "note", l->note);
	out_csv_row(t->out, &t->csv);
}

static void item_address(struct buf *out, const struct gb_record *r, const struct gb_item *i)
{
	if (i)
		buf_printf(out, "%s%s#%d", out->len ? "; " : "", r->address, i->n);
}

/* The framework or wording; then its items. */
static void csv_slogan(struct table *t, const struct gb_compared_slogan *s)
{
	const char *name = headline(s->a ? s->a : s->b), *to = s->a && s->b ? "; " : "";
	struct buf note = BUF_EMPTY;

	buf_printf(&note, "%s%s%s", s->a ? s->a->address : "", to, s->b ? s->b->address : "");
	write_line(t, &(struct line){ "slogan", name, text(headline(s->a)), text(headline(s->b)),
	                              text(standing(s->a, s->b, s->alike)), buf_text(&note) });
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_compared_item *pair = &s->items[i];
		buf_clear(&note);
		item_address(&note, s->a, pair->a);
		item_address(&note, s->b, pair->b);
		write_line(t, &(struct line){ "item", name, text(pair->a ? pair->a->wording : NULL),
		                              text(pair->b ? pair->b->wording : NULL),
		                              text(standing(pair->a, pair->b, pair->alike)), buf_text(&note) });
	}
	buf_free(&note);
}

static void csv_counts(struct table *t, const char *section, const struct gb_compared_count *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		write_line(t, &(struct line){ section, all[i].id, whole(all[i].a), whole(all[i].b), whole(all[i].b - all[i].a),
		                              all[i].id ? NULL : gb_say_not_stated(t->teller.lang) });
}

/* A number; a range is text, kept in `range`: "20-25". */
static struct out_value figure(const struct gb_record *r, struct buf *range)
{
	if (!r || !r->figure.has_max)
		return r ? decimal(true, r->figure.value) : text(NULL);
	gb_decimal_print(range, r->figure.value);
	buf_putc(range, '-');
	gb_decimal_print(range, r->figure.value_max);
	return text(buf_text(range));
}

static void csv_indicator(struct table *t, const struct gb_compared_indicator *i)
{
	const struct gb_voice v = { .lang = t->teller.lang };
	struct buf note = BUF_EMPTY, range_a = BUF_EMPTY, range_b = BUF_EMPTY;

	if (i->why_not)
		buf_printf(&note, "%s: %s", tr(v.lang, "not comparable"), gb_say_text(&v, i->why_not));
	else if (i->differ)
		buf_puts(&note, tr(t->teller.lang, "not compared"));
	else if (i->last)
		buf_printf(&note, tr(t->teller.lang, "last known: %s"), i->last->record->address);
	write_line(t, &(struct line){ "indicator", i->id ? i->id : address_of(i->a ? i->a : i->b), figure(i->a, &range_a),
	                              figure(i->b, &range_b), decimal(i->has_change, i->change), buf_text(&note) });
	buf_free(&note);
	buf_free(&range_a);
	buf_free(&range_b);
}

static void write_csv(struct buf *out, const struct gb_comparison *c, const struct gb_style *style)
{
	struct table t = { .out = out, .csv = { .excel = style->excel, .naming = true } };

	t.teller = (struct out_teller){ .to = &out_csv_visitor, .self = &t.csv, .lang = style->lang };
	buf_puts(out, style->excel ? "\xEF\xBB\xBF" : "");
	write_line(&t, &(struct line){ .section = "" });
	t.csv.naming = false;
	write_line(&t, &(struct line){ "meeting", "id", text(c->a->meeting.id), text(c->b->meeting.id), text(NULL), NULL });
	for (size_t i = 0; i < c->n_slogans; i++)
		csv_slogan(&t, &c->slogans[i]);
	csv_counts(&t, "topic", c->topics, c->n_topics);
	csv_counts(&t, "agency", c->agencies, c->n_agencies);
	for (size_t i = 0; i < c->n_indicators; i++)
		csv_indicator(&t, &c->indicators[i]);
	for (size_t i = 0; i < c->n_apart; i++)
		write_line(&t, &(struct line){ "not_comparable", NULL, text(c->apart[i].a->address), text(c->apart[i].b->address),
		                               text(NULL), gb_text_in(c->apart[i].why, style->lang, NULL) });
	out_csv_free(&t.csv);
}

/* ---- all formats ---- */

static void write_page(struct buf *out, const struct gb_comparison *c, const struct gb_style *style,
                       const struct gb_vocabulary *vocabulary)
{
	const struct gb_voice v = out_voice_of(style, vocabulary);
	struct out_doc d;

	out_doc_begin(&d, v.lang);
	out_page_comparison(&d, &v, c);
	out_doc_render(out, &d, style);
	out_doc_end(&d);
}

enum gb_status gb_write_comparison(FILE *to, const struct gb_style *style, const struct gb_comparison *c,
                                   const struct gb_vocabulary *vocabulary, struct gb_why *why)
{
	struct out_stream s = { .to = to };
	struct buf out = BUF_EMPTY;

	if (style->format == GB_ICS || style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s", tr(style->lang, "a comparison is a page, JSON or CSV"));
	if (style->format == GB_JSON)
		write_json(&out, c, style->lang);
	else if (style->format == GB_CSV)
		write_csv(&out, c, style);
	else
		write_page(&out, c, style, vocabulary);
	out_send(&s, &out);
	buf_free(&out);
	return out_end(&s, why);
}
