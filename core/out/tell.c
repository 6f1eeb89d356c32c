/* tell.c - what meetings, records and vocabularies hold, key by key. */
#include "config.h"

#include "out/tell.h"

#include "out/tell_value.h"

static void each_person(struct out_teller *t, const void *element)
{
	const struct gb_person *p = element;

	tell_text(t, "id", p->id);
	tell_text(t, "name", p->name);
	tell_in_lang(t, "role", &p->role);
}

static void each_document(struct out_teller *t, const void *element)
{
	const struct gb_document *d = element;

	tell_text(t, "number", d->number);
	tell_in_lang(t, "title", &d->title);
	tell_date(t, "date", d->date);
	tell_text(t, "url", d->url);
}

static void each_source(struct out_teller *t, const void *element)
{
	const struct gb_source *s = element;

	tell_text(t, "id", s->id);
	tell_text(t, "publisher", s->publisher);
	tell_text(t, "author", s->author);
	tell_text(t, "title", s->title);
	tell_text(t, "url", s->url);
	tell_date(t, "published", s->published);
}

void out_tell_meeting(struct out_teller *t, const struct gb_meeting *m)
{
	tell_text(t, "id", m->id);
	tell_word(t, "kind", GB_WORDS_MEETING, (int)m->kind);
	tell_whole_or_none(t, "ordinal", m->ordinal);
	tell_date(t, "date", m->date);
	tell_in_lang(t, "title", &m->title);
	tell_in_lang(t, "chair", &m->chair);
	tell_in_lang(t, "place", &m->place);
	tell_in_lang(t, "focus", &m->focus);
	tell_in_lang(t, "summary", &m->summary);
	t->to->elements(t, "people", m->people, m->n_people, sizeof *m->people, each_person);
	t->to->elements(t, "documents", m->documents, m->n_documents, sizeof *m->documents, each_document);
	tell_counts(t, &m->counts, false);
	t->to->elements(t, "sources", m->sources, m->n_sources, sizeof *m->sources, each_source);
	tell_whole(t, "revision", m->revision);
	tell_text(t, "origin", m->origin);
	tell_fallback(t);
}

static void each_item(struct out_teller *t, const void *element)
{
	const struct gb_item *i = element;

	tell_whole(t, "n", i->n);
	tell_text(t, "wording", i->wording);
	tell_in_lang(t, "gloss", &i->gloss);
	tell_in_lang(t, "note", &i->note);
	tell_whole_or_none(t, "paragraph", i->paragraph);
}

static void tell_slogan(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_slogan *s = &r->slogan;

	tell_word(t, "kind", GB_WORDS_SLOGAN, (int)s->kind);
	tell_text(t, "name", s->name);
	tell_whole_or_none(t, "year", s->year);
	tell_text(t, "wording", s->wording);
	t->to->elements(t, "items", s->items, s->n_items, sizeof *s->items, each_item);
	tell_in_lang(t, "gloss", &s->gloss);
	tell_list(t, "same_name", &s->same_name);
	tell_list(t, "topics", &r->topics);
}

static void tell_directive(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_directive *d = &r->directive;

	tell_in_lang(t, "text", &d->text);
	tell_list(t, "assignees", &d->assignees);
	tell_list(t, "joint", &d->joint);
	tell_date(t, "due", d->due);
	tell_in_lang(t, "due_text", &d->due_text);
	tell_word(t, "due_precision", GB_WORDS_PRECISION, (int)d->due_precision);
	tell_word(t, "due_basis", GB_WORDS_BASIS, (int)d->due_basis);
	tell_list(t, "topics", &r->topics);
	tell_text(t, "framework", d->framework);
	tell_list(t, "figures", &d->figures);
}

static void each_not_comparable(struct out_teller *t, const void *element)
{
	const struct gb_not_comparable *n = element;

	tell_text(t, "figure", n->figure);
	tell_in_lang(t, "why", &n->why);
}

static void tell_change(struct out_teller *t, const struct gb_change *c)
{
	t->to->open(t, "change", c->given);
	tell_decimal(t, "value", c->given, c->value);
	tell_unit(t, "unit", &c->unit);
	tell_text(t, "since", c->since);
	tell_text(t, "written", c->written);
	t->to->close(t);
}

static void tell_figure(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	tell_text(t, "indicator", f->indicator);
	tell_in_lang(t, "label", &f->label);
	tell_decimal(t, "value", true, f->value);
	tell_decimal(t, "value_max", f->has_max, f->value_max);
	tell_decimal(t, "of", f->has_of, f->of);
	tell_unit(t, "unit", &f->unit);
	tell_text(t, "period", f->period);
	tell_in_lang(t, "period_text", &f->period_text);
	tell_word(t, "kind", GB_WORDS_FIGURE, (int)f->kind);
	tell_word(t, "stage", GB_WORDS_STAGE, (int)f->stage);
	tell_word(t, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
	tell_truth(t, "estimate", f->estimate);
	tell_text(t, "written", f->written);
	tell_change(t, &f->change);
	t->to->elements(t, "not_comparable", f->not_comparable, f->n_not_comparable, sizeof *f->not_comparable,
	                each_not_comparable);
	tell_list(t, "topics", &r->topics);
	tell_list(t, "agencies", &f->agencies);
}

static void tell_finding(struct out_teller *t, const struct gb_record *r)
{
	tell_word(t, "kind", GB_WORDS_FINDING, (int)r->finding.kind);
	tell_in_lang(t, "text", &r->finding.text);
	tell_list(t, "topics", &r->topics);
}

static void tell_common(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	tell_text(t, "attribution", r->attribution);
	tell_in_lang(t, "note", &r->note);
	tell_text(t, "source", r->source);
	tell_whole_or_none(t, "paragraph", r->paragraph);
	tell_text(t, "cue", r->cue);
	tell_fallback(t);
	tell_text(t, "address", r->address);
	tell_truth(t, "through_group", row->through_group);
}

void out_tell_record(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	tell_text(t, "id", r->id);
	tell_text(t, "meeting", r->meeting);
	switch (r->kind) {
	case GB_SLOGAN:
		tell_slogan(t, r);
		break;
	case GB_DIRECTIVE:
		tell_directive(t, r);
		break;
	case GB_FIGURE:
		tell_figure(t, r);
		break;
	case GB_FINDING:
		tell_finding(t, r);
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
	tell_common(t, row);
}

static void tell_agency(struct out_teller *t, const struct gb_agency *a)
{
	tell_text(t, "id", a->id);
	tell_in_lang(t, "name", &a->name);
	tell_list(t, "short", &a->shorts);
	tell_word(t, "kind", GB_WORDS_AGENCY, (int)a->kind);
	tell_list(t, "members", &a->members);
	tell_text(t, "succeeded_by", a->succeeded_by);
	tell_date(t, "until", a->until);
}

static void tell_topic(struct out_teller *t, const struct gb_topic *topic)
{
	tell_text(t, "id", topic->id);
	tell_in_lang(t, "name", &topic->name);
}

static void tell_indicator(struct out_teller *t, const struct gb_indicator *i)
{
	tell_text(t, "id", i->id);
	tell_in_lang(t, "name", &i->name);
	tell_unit(t, "unit", &i->unit);
	tell_word(t, "better", GB_WORDS_BETTER, (int)i->better);
}

void out_tell_entry(struct out_teller *t, const struct out_entry *e)
{
	if (e->agency)
		tell_agency(t, e->agency);
	else if (e->topic)
		tell_topic(t, e->topic);
	else
		tell_indicator(t, e->indicator);
	tell_counts(t, e->counts, true);
}
