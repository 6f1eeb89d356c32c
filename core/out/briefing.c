/* briefing.c - a briefing as a briefing file (giaoban-briefing(5)), in its one canonical form: keys in
 * the order of the manual, empty ones left out, so that equal content gives equal bytes. */
#include "config.h"

#include "out/out.h"

#include <string.h>

#include "out/yaml.h"

/* ---- the meeting ---- */

static void people(struct out_yaml *y, const struct gb_meeting *m)
{
	if (m->n_people == 0)
		return;
	out_yaml_open(y, "people");
	for (size_t i = 0; i < m->n_people; i++) {
		out_yaml_element(y);
		out_yaml_text(y, "id", m->people[i].id);
		out_yaml_text(y, "name", m->people[i].name);
		out_yaml_both(y, "role", &m->people[i].role);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void documents(struct out_yaml *y, const struct gb_meeting *m)
{
	if (m->n_documents == 0)
		return;
	out_yaml_open(y, "documents");
	for (size_t i = 0; i < m->n_documents; i++) {
		const struct gb_document *d = &m->documents[i];
		out_yaml_element(y);
		out_yaml_text(y, "number", d->number);
		out_yaml_both(y, "title", &d->title);
		out_yaml_date(y, "date", d->date);
		out_yaml_text(y, "url", d->url);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void meeting(struct out_yaml *y, const struct gb_meeting *m)
{
	out_yaml_open(y, "meeting");
	out_yaml_text(y, "id", m->id);
	out_yaml_word(y, "kind", GB_WORDS_MEETING, (int)m->kind);
	out_yaml_whole(y, "ordinal", m->ordinal);
	out_yaml_date(y, "date", m->date);
	out_yaml_both(y, "title", &m->title);
	out_yaml_both(y, "short_title", &m->short_title);
	out_yaml_both(y, "chair", &m->chair);
	out_yaml_both(y, "place", &m->place);
	out_yaml_both(y, "focus", &m->focus);
	out_yaml_both(y, "summary", &m->summary);
	people(y, m);
	documents(y, m);
	out_yaml_close(y);
}

static void sources(struct out_yaml *y, const struct gb_meeting *m)
{
	if (m->n_sources == 0)
		return;
	out_yaml_open(y, "sources");
	for (size_t i = 0; i < m->n_sources; i++) {
		const struct gb_source *s = &m->sources[i];
		out_yaml_element(y);
		out_yaml_text(y, "id", s->id);
		out_yaml_text(y, "publisher", s->publisher);
		out_yaml_text(y, "author", s->author);
		out_yaml_text(y, "title", s->title);
		out_yaml_text(y, "url", s->url);
		out_yaml_date(y, "published", s->published);
		out_yaml_whole(y, "noise_from", s->noise_from);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

/* ---- vocabulary ---- */

static void agencies(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_agencies == 0)
		return;
	out_yaml_open(y, "agencies");
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		out_yaml_element(y);
		out_yaml_text(y, "id", a->id);
		out_yaml_both(y, "name", &a->name);
		out_yaml_ids(y, "short", &a->shorts, NULL);
		out_yaml_word(y, "kind", GB_WORDS_AGENCY, (int)a->kind);
		out_yaml_ids(y, "members", &a->members, NULL);
		out_yaml_text(y, "succeeded_by", a->succeeded_by);
		out_yaml_date(y, "until", a->until);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void topics(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_topics == 0)
		return;
	out_yaml_open(y, "topics");
	for (size_t i = 0; i < v->n_topics; i++) {
		out_yaml_element(y);
		out_yaml_text(y, "id", v->topics[i].id);
		out_yaml_both(y, "name", &v->topics[i].name);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void indicators(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_indicators == 0)
		return;
	out_yaml_open(y, "indicators");
	for (size_t i = 0; i < v->n_indicators; i++) {
		const struct gb_indicator *in = &v->indicators[i];
		out_yaml_element(y);
		out_yaml_text(y, "id", in->id);
		out_yaml_both(y, "name", &in->name);
		out_yaml_unit(y, "unit", &in->unit);
		out_yaml_word(y, "better", GB_WORDS_BETTER, (int)in->better);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

/* ---- records ---- */

static void items(struct out_yaml *y, const struct gb_slogan *s)
{
	if (s->n_items == 0)
		return;
	out_yaml_open(y, "items");
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_item *item = &s->items[i];
		out_yaml_element(y);
		out_yaml_whole(y, "n", item->n);
		out_yaml_text(y, "wording", item->wording);
		out_yaml_both(y, "gloss", &item->gloss);
		out_yaml_both(y, "note", &item->note);
		out_yaml_whole(y, "paragraph", item->paragraph);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void slogan(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_slogan *s = &r->slogan;

	out_yaml_word(y, "kind", GB_WORDS_SLOGAN, (int)s->kind);
	out_yaml_text(y, "name", s->name);
	out_yaml_whole(y, "year", s->year);
	out_yaml_text(y, "wording", s->wording);
	out_yaml_both(y, "gloss", &s->gloss);
	items(y, s);
	out_yaml_ids(y, "topics", &r->topics, NULL);
}

static void directive(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_directive *d = &r->directive;

	out_yaml_both(y, "text", &d->text);
	out_yaml_ids(y, "assignees", &d->assignees, NULL);
	out_yaml_ids(y, "joint", &d->joint, NULL);
	out_yaml_date(y, "due", d->due);
	out_yaml_both(y, "due_text", &d->due_text);
	out_yaml_word(y, "due_precision", GB_WORDS_PRECISION, (int)d->due_precision);
	out_yaml_word(y, "due_basis", GB_WORDS_BASIS, (int)d->due_basis);
	out_yaml_ids(y, "topics", &r->topics, NULL);
	out_yaml_reference(y, "framework", d->framework, r->meeting);
	out_yaml_ids(y, "figures", &d->figures, r->meeting);
}

static void change(struct out_yaml *y, const struct gb_change *c)
{
	if (!c->given)
		return;
	out_yaml_open(y, "change");
	out_yaml_decimal(y, "value", c->value);
	out_yaml_unit(y, "unit", &c->unit);
	out_yaml_text(y, "since", c->since);
	out_yaml_text(y, "written", c->written);
	out_yaml_close(y);
}

static void not_comparable(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	if (f->n_not_comparable == 0)
		return;
	out_yaml_open(y, "not_comparable");
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		out_yaml_element(y);
		out_yaml_reference(y, "figure", f->not_comparable[i].figure, r->meeting);
		out_yaml_both(y, "why", &f->not_comparable[i].why);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

static void figure(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	out_yaml_text(y, "indicator", f->indicator);
	out_yaml_both(y, "label", &f->label);
	out_yaml_decimal(y, "value", f->value);
	if (f->has_max)
		out_yaml_decimal(y, "value_max", f->value_max);
	if (f->has_of)
		out_yaml_decimal(y, "of", f->of);
	out_yaml_unit(y, "unit", &f->unit);
	out_yaml_text(y, "period", f->period);
	out_yaml_both(y, "period_text", &f->period_text);
	out_yaml_word(y, "kind", GB_WORDS_FIGURE, (int)f->kind);
	out_yaml_word(y, "stage", GB_WORDS_STAGE, (int)f->stage);
	out_yaml_word(y, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
	out_yaml_true(y, "estimate", f->estimate);
	out_yaml_text(y, "written", f->written);
	change(y, &f->change);
	not_comparable(y, r);
	out_yaml_ids(y, "agencies", &f->agencies, NULL);
	out_yaml_ids(y, "topics", &r->topics, NULL);
}

static void finding(struct out_yaml *y, const struct gb_record *r)
{
	out_yaml_word(y, "kind", GB_WORDS_FINDING, (int)r->finding.kind);
	out_yaml_both(y, "text", &r->finding.text);
	out_yaml_ids(y, "topics", &r->topics, NULL);
}

static void record(struct out_yaml *y, const struct gb_record *r, bool name_source)
{
	out_yaml_element(y);
	out_yaml_text(y, "id", r->id);
	switch (r->kind) {
	case GB_SLOGAN:
		slogan(y, r);
		break;
	case GB_DIRECTIVE:
		directive(y, r);
		break;
	case GB_FIGURE:
		figure(y, r);
		break;
	case GB_FINDING:
		finding(y, r);
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
	out_yaml_text(y, "attribution", r->attribution);
	out_yaml_both(y, "note", &r->note);
	if (name_source)
		out_yaml_text(y, "source", r->source);
	out_yaml_whole(y, "paragraph", r->paragraph);
	out_yaml_text(y, "cue", r->cue);
	out_yaml_ids(y, "was", &r->was, NULL);
	out_yaml_element_end(y);
}

static void records(struct out_yaml *y, const struct gb_briefing *b, enum gb_kind kind, const char *key)
{
	bool first = true;

	for (size_t i = 0; i < b->n_records; i++) {
		if (b->records[i].kind != kind)
			continue;
		buf_putc(y->out, '\n');
		if (first)
			out_yaml_open(y, key);
		first = false;
		record(y, &b->records[i], b->meeting.n_sources > 1);
	}
	if (!first)
		out_yaml_close(y);
}

static void left_out(struct out_yaml *y, const struct gb_briefing *b)
{
	if (b->n_left_out == 0)
		return;
	out_yaml_open(y, "left_out");
	for (size_t i = 0; i < b->n_left_out; i++) {
		const struct gb_left_out *l = &b->left_out[i];
		out_yaml_element(y);
		out_yaml_whole(y, "paragraph", l->paragraph);
		out_yaml_text(y, "written", l->written);
		out_yaml_word(y, "why", GB_WORDS_LEFT_OUT, (int)l->why);
		out_yaml_both(y, "note", &l->note);
		out_yaml_element_end(y);
	}
	out_yaml_close(y);
}

void out_briefing(struct buf *out, const struct gb_briefing *b)
{
	struct out_yaml y = { .out = out };

	buf_puts(out, "format: giaoban-briefing/1\n");
	out_yaml_whole(&y, "revision", b->meeting.revision);
	meeting(&y, &b->meeting);
	sources(&y, &b->meeting);
	agencies(&y, &b->vocabulary);
	topics(&y, &b->vocabulary);
	indicators(&y, &b->vocabulary);
	records(&y, b, GB_SLOGAN, "slogans");
	records(&y, b, GB_DIRECTIVE, "directives");
	records(&y, b, GB_FIGURE, "figures");
	records(&y, b, GB_FINDING, "findings");
	if (b->retired.n || b->n_left_out)
		buf_putc(out, '\n');
	out_yaml_ids(&y, "retired", &b->retired, NULL);
	left_out(&y, b);
}
