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
	yaml_open(y, "people");
	for (size_t i = 0; i < m->n_people; i++) {
		yaml_element(y);
		yaml_text(y, "id", m->people[i].id);
		yaml_text(y, "name", m->people[i].name);
		yaml_both(y, "role", &m->people[i].role);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void documents(struct out_yaml *y, const struct gb_meeting *m)
{
	if (m->n_documents == 0)
		return;
	yaml_open(y, "documents");
	for (size_t i = 0; i < m->n_documents; i++) {
		const struct gb_document *d = &m->documents[i];
		yaml_element(y);
		yaml_text(y, "number", d->number);
		yaml_both(y, "title", &d->title);
		yaml_date(y, "date", d->date);
		yaml_text(y, "url", d->url);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void meeting(struct out_yaml *y, const struct gb_meeting *m)
{
	yaml_open(y, "meeting");
	yaml_text(y, "id", m->id);
	yaml_word(y, "kind", GB_WORDS_MEETING, (int)m->kind);
	yaml_whole(y, "ordinal", m->ordinal);
	yaml_date(y, "date", m->date);
	yaml_both(y, "title", &m->title);
	yaml_both(y, "chair", &m->chair);
	yaml_both(y, "place", &m->place);
	yaml_both(y, "focus", &m->focus);
	yaml_both(y, "summary", &m->summary);
	people(y, m);
	documents(y, m);
	yaml_close(y);
}

static void sources(struct out_yaml *y, const struct gb_meeting *m)
{
	if (m->n_sources == 0)
		return;
	yaml_open(y, "sources");
	for (size_t i = 0; i < m->n_sources; i++) {
		const struct gb_source *s = &m->sources[i];
		yaml_element(y);
		yaml_text(y, "id", s->id);
		yaml_text(y, "publisher", s->publisher);
		yaml_text(y, "author", s->author);
		yaml_text(y, "title", s->title);
		yaml_text(y, "url", s->url);
		yaml_date(y, "published", s->published);
		yaml_whole(y, "noise_from", s->noise_from);
		yaml_element_end(y);
	}
	yaml_close(y);
}

/* ---- vocabulary ---- */

static void agencies(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_agencies == 0)
		return;
	yaml_open(y, "agencies");
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		yaml_element(y);
		yaml_text(y, "id", a->id);
		yaml_both(y, "name", &a->name);
		yaml_ids(y, "short", &a->shorts, NULL);
		yaml_word(y, "kind", GB_WORDS_AGENCY, (int)a->kind);
		yaml_ids(y, "members", &a->members, NULL);
		yaml_text(y, "succeeded_by", a->succeeded_by);
		yaml_date(y, "until", a->until);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void topics(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_topics == 0)
		return;
	yaml_open(y, "topics");
	for (size_t i = 0; i < v->n_topics; i++) {
		yaml_element(y);
		yaml_text(y, "id", v->topics[i].id);
		yaml_both(y, "name", &v->topics[i].name);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void indicators(struct out_yaml *y, const struct gb_vocabulary *v)
{
	if (v->n_indicators == 0)
		return;
	yaml_open(y, "indicators");
	for (size_t i = 0; i < v->n_indicators; i++) {
		const struct gb_indicator *in = &v->indicators[i];
		yaml_element(y);
		yaml_text(y, "id", in->id);
		yaml_both(y, "name", &in->name);
		yaml_unit(y, "unit", &in->unit);
		yaml_word(y, "better", GB_WORDS_BETTER, (int)in->better);
		yaml_element_end(y);
	}
	yaml_close(y);
}

/* ---- records ---- */

static void items(struct out_yaml *y, const struct gb_slogan *s)
{
	if (s->n_items == 0)
		return;
	yaml_open(y, "items");
	for (size_t i = 0; i < s->n_items; i++) {
		const struct gb_item *item = &s->items[i];
		yaml_element(y);
		yaml_whole(y, "n", item->n);
		yaml_text(y, "wording", item->wording);
		yaml_both(y, "gloss", &item->gloss);
		yaml_both(y, "note", &item->note);
		yaml_whole(y, "paragraph", item->paragraph);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void slogan(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_slogan *s = &r->slogan;

	yaml_word(y, "kind", GB_WORDS_SLOGAN, (int)s->kind);
	yaml_text(y, "name", s->name);
	yaml_whole(y, "year", s->year);
	yaml_text(y, "wording", s->wording);
	yaml_both(y, "gloss", &s->gloss);
	items(y, s);
	yaml_ids(y, "topics", &r->topics, NULL);
}

static void directive(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_directive *d = &r->directive;

	yaml_both(y, "text", &d->text);
	yaml_ids(y, "assignees", &d->assignees, NULL);
	yaml_ids(y, "joint", &d->joint, NULL);
	yaml_date(y, "due", d->due);
	yaml_both(y, "due_text", &d->due_text);
	yaml_word(y, "due_precision", GB_WORDS_PRECISION, (int)d->due_precision);
	yaml_word(y, "due_basis", GB_WORDS_BASIS, (int)d->due_basis);
	yaml_ids(y, "topics", &r->topics, NULL);
	yaml_reference(y, "framework", d->framework, r->meeting);
	yaml_ids(y, "figures", &d->figures, r->meeting);
}

static void change(struct out_yaml *y, const struct gb_change *c)
{
	if (!c->given)
		return;
	yaml_open(y, "change");
	yaml_decimal(y, "value", c->value);
	yaml_unit(y, "unit", &c->unit);
	yaml_text(y, "since", c->since);
	yaml_text(y, "written", c->written);
	yaml_close(y);
}

static void not_comparable(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	if (f->n_not_comparable == 0)
		return;
	yaml_open(y, "not_comparable");
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		yaml_element(y);
		yaml_reference(y, "figure", f->not_comparable[i].figure, r->meeting);
		yaml_both(y, "why", &f->not_comparable[i].why);
		yaml_element_end(y);
	}
	yaml_close(y);
}

static void figure(struct out_yaml *y, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	yaml_text(y, "indicator", f->indicator);
	yaml_both(y, "label", &f->label);
	yaml_decimal(y, "value", f->value);
	if (f->has_max)
		yaml_decimal(y, "value_max", f->value_max);
	if (f->has_of)
		yaml_decimal(y, "of", f->of);
	yaml_unit(y, "unit", &f->unit);
	yaml_text(y, "period", f->period);
	yaml_both(y, "period_text", &f->period_text);
	yaml_word(y, "kind", GB_WORDS_FIGURE, (int)f->kind);
	yaml_word(y, "stage", GB_WORDS_STAGE, (int)f->stage);
	yaml_word(y, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
	yaml_true(y, "estimate", f->estimate);
	yaml_text(y, "written", f->written);
	change(y, &f->change);
	not_comparable(y, r);
	yaml_ids(y, "agencies", &f->agencies, NULL);
	yaml_ids(y, "topics", &r->topics, NULL);
}

static void finding(struct out_yaml *y, const struct gb_record *r)
{
	yaml_word(y, "kind", GB_WORDS_FINDING, (int)r->finding.kind);
	yaml_both(y, "text", &r->finding.text);
	yaml_ids(y, "topics", &r->topics, NULL);
}

static void record(struct out_yaml *y, const struct gb_record *r, bool name_source)
{
	yaml_element(y);
	yaml_text(y, "id", r->id);
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
	yaml_text(y, "attribution", r->attribution);
	yaml_both(y, "note", &r->note);
	if (name_source)
		yaml_text(y, "source", r->source);
	yaml_whole(y, "paragraph", r->paragraph);
	yaml_text(y, "cue", r->cue);
	yaml_ids(y, "was", &r->was, NULL);
	yaml_element_end(y);
}

static void records(struct out_yaml *y, const struct gb_briefing *b, enum gb_kind kind, const char *key)
{
	bool first = true;

	for (size_t i = 0; i < b->n_records; i++) {
		if (b->records[i].kind != kind)
			continue;
		buf_putc(y->out, '\n');
		if (first)
			yaml_open(y, key);
		first = false;
		record(y, &b->records[i], b->meeting.n_sources > 1);
	}
	if (!first)
		yaml_close(y);
}

static void left_out(struct out_yaml *y, const struct gb_briefing *b)
{
	if (b->n_left_out == 0)
		return;
	yaml_open(y, "left_out");
	for (size_t i = 0; i < b->n_left_out; i++) {
		const struct gb_left_out *l = &b->left_out[i];
		yaml_element(y);
		yaml_whole(y, "paragraph", l->paragraph);
		yaml_text(y, "written", l->written);
		yaml_word(y, "why", GB_WORDS_LEFT_OUT, (int)l->why);
		yaml_both(y, "note", &l->note);
		yaml_element_end(y);
	}
	yaml_close(y);
}

void out_briefing(struct buf *out, const struct gb_briefing *b)
{
	struct out_yaml y = { .out = out };

	buf_puts(out, "format: giaoban-briefing/1\n");
	yaml_whole(&y, "revision", b->meeting.revision);
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
	yaml_ids(&y, "retired", &b->retired, NULL);
	left_out(&y, b);
}
