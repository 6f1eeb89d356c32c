/* tell.c - what meetings, records and vocabularies hold, key by key. */
#include "config.h"

#include "out/tell.h"

#include "out/tell_value.h"

static void each_person(struct out_teller *t, const void *element)
{
	const struct gb_person *p = element;

	out_tell_text(t, "id", p->id);
	out_tell_text(t, "name", p->name);
	out_tell_in_lang(t, "role", &p->role);
}

static void each_document(struct out_teller *t, const void *element)
{
	const struct gb_document *d = element;

	out_tell_text(t, "number", d->number);
	out_tell_in_lang(t, "title", &d->title);
	out_tell_date(t, "date", d->date);
	out_tell_text(t, "url", d->url);
}

static void each_source(struct out_teller *t, const void *element)
{
	const struct gb_source *s = element;

	out_tell_text(t, "id", s->id);
	out_tell_text(t, "publisher", s->publisher);
	out_tell_text(t, "author", s->author);
	out_tell_text(t, "title", s->title);
	out_tell_text(t, "url", s->url);
	out_tell_date(t, "published", s->published);
}

void out_tell_meeting(struct out_teller *t, const struct gb_meeting *m)
{
	out_tell_text(t, "id", m->id);
	out_tell_word(t, "kind", GB_WORDS_MEETING, (int)m->kind);
	out_tell_whole_or_none(t, "ordinal", m->ordinal);
	out_tell_date(t, "date", m->date);
	out_tell_in_lang(t, "title", &m->title);
	out_tell_in_lang(t, "chair", &m->chair);
	out_tell_in_lang(t, "place", &m->place);
	out_tell_in_lang(t, "focus", &m->focus);
	out_tell_in_lang(t, "summary", &m->summary);
	t->to->elements(t, "people", m->people, m->n_people, sizeof *m->people, each_person);
	t->to->elements(t, "documents", m->documents, m->n_documents, sizeof *m->documents, each_document);
	out_tell_counts(t, &m->counts, false);
	t->to->elements(t, "sources", m->sources, m->n_sources, sizeof *m->sources, each_source);
	out_tell_whole(t, "revision", m->revision);
	out_tell_text(t, "origin", m->origin);
	out_tell_in_lang(t, "short_title", &m->short_title);
	out_tell_fallback(t);
}

static void each_item(struct out_teller *t, const void *element)
{
	const struct gb_item *i = element;

	out_tell_whole(t, "n", i->n);
	out_tell_text(t, "wording", i->wording);
	out_tell_in_lang(t, "gloss", &i->gloss);
	out_tell_in_lang(t, "note", &i->note);
	out_tell_whole_or_none(t, "paragraph", i->paragraph);
}

static void tell_slogan(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_slogan *s = &r->slogan;

	out_tell_word(t, "kind", GB_WORDS_SLOGAN, (int)s->kind);
	out_tell_text(t, "name", s->name);
	out_tell_whole_or_none(t, "year", s->year);
	out_tell_text(t, "wording", s->wording);
	t->to->elements(t, "items", s->items, s->n_items, sizeof *s->items, each_item);
	out_tell_in_lang(t, "gloss", &s->gloss);
	out_tell_list(t, "same_name", &s->same_name);
	out_tell_list(t, "topics", &r->topics);
}

static void tell_directive(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_directive *d = &r->directive;

	out_tell_in_lang(t, "text", &d->text);
	out_tell_list(t, "assignees", &d->assignees);
	out_tell_list(t, "joint", &d->joint);
	out_tell_date(t, "due", d->due);
	out_tell_in_lang(t, "due_text", &d->due_text);
	out_tell_word(t, "due_precision", GB_WORDS_PRECISION, (int)d->due_precision);
	out_tell_word(t, "due_basis", GB_WORDS_BASIS, (int)d->due_basis);
	out_tell_list(t, "topics", &r->topics);
	out_tell_text(t, "framework", d->framework);
	out_tell_list(t, "figures", &d->figures);
}

static void each_not_comparable(struct out_teller *t, const void *element)
{
	const struct gb_not_comparable *n = element;

	out_tell_text(t, "figure", n->figure);
	out_tell_in_lang(t, "why", &n->why);
}

static void tell_change(struct out_teller *t, const struct gb_change *c)
{
	t->to->open(t, "change", c->given);
	out_tell_decimal(t, "value", c->given, c->value);
	out_tell_unit(t, "unit", &c->unit);
	out_tell_text(t, "since", c->since);
	out_tell_text(t, "written", c->written);
	t->to->close(t);
}

static void tell_figure(struct out_teller *t, const struct gb_record *r)
{
	const struct gb_figure *f = &r->figure;

	out_tell_text(t, "indicator", f->indicator);
	out_tell_in_lang(t, "label", &f->label);
	out_tell_decimal(t, "value", true, f->value);
	out_tell_decimal(t, "value_max", f->has_max, f->value_max);
	out_tell_decimal(t, "of", f->has_of, f->of);
	out_tell_unit(t, "unit", &f->unit);
	out_tell_text(t, "period", f->period);
	out_tell_in_lang(t, "period_text", &f->period_text);
	out_tell_word(t, "kind", GB_WORDS_FIGURE, (int)f->kind);
	out_tell_word(t, "stage", GB_WORDS_STAGE, (int)f->stage);
	out_tell_word(t, "qualifier", GB_WORDS_QUALIFIER, (int)f->qualifier);
	out_tell_truth(t, "estimate", f->estimate);
	out_tell_text(t, "written", f->written);
	tell_change(t, &f->change);
	t->to->elements(t, "not_comparable", f->not_comparable, f->n_not_comparable,
	                sizeof *f->not_comparable, each_not_comparable);
	out_tell_list(t, "topics", &r->topics);
	out_tell_list(t, "agencies", &f->agencies);
}

static void tell_finding(struct out_teller *t, const struct gb_record *r)
{
	out_tell_word(t, "kind", GB_WORDS_FINDING, (int)r->finding.kind);
	out_tell_in_lang(t, "text", &r->finding.text);
	out_tell_list(t, "topics", &r->topics);
}

static void tell_common(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	out_tell_text(t, "attribution", r->attribution);
	out_tell_in_lang(t, "note", &r->note);
	out_tell_text(t, "source", r->source);
	out_tell_whole_or_none(t, "paragraph", r->paragraph);
	out_tell_text(t, "cue", r->cue);
	out_tell_fallback(t);
	out_tell_text(t, "address", r->address);
	out_tell_truth(t, "through_group", row->through_group);
}

void out_tell_record(struct out_teller *t, const struct gb_row *row)
{
	const struct gb_record *r = row->record;

	out_tell_text(t, "id", r->id);
	out_tell_text(t, "meeting", r->meeting);
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
	out_tell_text(t, "id", a->id);
	out_tell_in_lang(t, "name", &a->name);
	out_tell_list(t, "short", &a->shorts);
	out_tell_word(t, "kind", GB_WORDS_AGENCY, (int)a->kind);
	out_tell_list(t, "members", &a->members);
	out_tell_text(t, "succeeded_by", a->succeeded_by);
	out_tell_date(t, "until", a->until);
}

static void tell_topic(struct out_teller *t, const struct gb_topic *topic)
{
	out_tell_text(t, "id", topic->id);
	out_tell_in_lang(t, "name", &topic->name);
}

static void tell_indicator(struct out_teller *t, const struct gb_indicator *i)
{
	out_tell_text(t, "id", i->id);
	out_tell_in_lang(t, "name", &i->name);
	out_tell_unit(t, "unit", &i->unit);
	out_tell_word(t, "better", GB_WORDS_BETTER, (int)i->better);
}

const struct gb_text *out_entry_name(const struct out_entry *e)
{
	return e->agency ? &e->agency->name : e->topic ? &e->topic->name : &e->indicator->name;
}

void out_tell_entry(struct out_teller *t, const struct out_entry *e)
{
	if (e->agency)
		tell_agency(t, e->agency);
	else if (e->topic)
		tell_topic(t, e->topic);
	else
		tell_indicator(t, e->indicator);
	out_tell_counts(t, e->counts, true);
}
