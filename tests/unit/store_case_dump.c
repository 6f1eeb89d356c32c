/* store_case_dump.c - all that a briefing holds, as text. */
#include "config.h"

#include "store_case.h"

static void line(struct buf *out, const char *key, const char *value)
{
	buf_printf(out, "%s: %s\n", key, value ? value : "(none)");
}

static void pair(struct buf *out, const char *key, const struct gb_text *t)
{
	buf_printf(out, "%s: %s | %s\n", key, t->vi ? t->vi : "(none)", t->en ? t->en : "(none)");
}

static void ids(struct buf *out, const char *key, const struct gb_ids *list)
{
	buf_printf(out, "%s:", key);
	for (size_t i = 0; i < list->n; i++)
		buf_printf(out, " %s", list->at[i]);
	buf_putc(out, '\n');
}

static void date(struct buf *out, const char *key, struct gb_date d)
{
	char text[11];

	gb_date_print(text, d);
	line(out, key, text);
}

static void number(struct buf *out, const char *key, bool given, struct gb_decimal d)
{
	buf_printf(out, "%s: ", key);
	if (given)
		gb_decimal_print(out, d);
	buf_putc(out, '\n');
}

static void dump_slogan(struct buf *out, const struct gb_slogan *s)
{
	buf_printf(out, "slogan %d %d\n", (int)s->kind, s->year);
	line(out, "name", s->name);
	line(out, "wording", s->wording);
	pair(out, "gloss", &s->gloss);
	for (size_t i = 0; i < s->n_items; i++) {
		buf_printf(out, "item %d %d\n", s->items[i].n, s->items[i].paragraph);
		line(out, "wording", s->items[i].wording);
		pair(out, "gloss", &s->items[i].gloss);
		pair(out, "note", &s->items[i].note);
	}
}

static void dump_directive(struct buf *out, const struct gb_directive *d)
{
	pair(out, "directive", &d->text);
	ids(out, "assignees", &d->assignees);
	ids(out, "joint", &d->joint);
	date(out, "due", d->due);
	pair(out, "due_text", &d->due_text);
	buf_printf(out, "due %d %d\n", (int)d->due_precision, (int)d->due_basis);
	line(out, "framework", d->framework);
	ids(out, "figures", &d->figures);
}

static void dump_figure(struct buf *out, const struct gb_figure *f)
{
	line(out, "figure", f->indicator);
	pair(out, "label", &f->label);
	number(out, "value", true, f->value);
	number(out, "value_max", f->has_max, f->value_max);
	number(out, "of", f->has_of, f->of);
	pair(out, "unit", &f->unit);
	line(out, "period", f->period);
	pair(out, "period_text", &f->period_text);
	buf_printf(out, "%d %d %d %d\n", (int)f->kind, (int)f->stage, (int)f->qualifier, (int)f->estimate);
	line(out, "written", f->written);
	number(out, "change", f->change.given, f->change.value);
	pair(out, "change unit", &f->change.unit);
	line(out, "since", f->change.since);
	line(out, "change written", f->change.written);
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		line(out, "not beside", f->not_comparable[i].figure);
		pair(out, "why", &f->not_comparable[i].why);
	}
	ids(out, "agencies", &f->agencies);
}

static void dump_record(struct buf *out, const struct gb_record *r)
{
	buf_printf(out, "record %d %s %s %s\n", (int)r->kind, r->id, r->meeting, r->address);
	if (r->kind == GB_SLOGAN)
		dump_slogan(out, &r->slogan);
	else if (r->kind == GB_DIRECTIVE)
		dump_directive(out, &r->directive);
	else if (r->kind == GB_FIGURE)
		dump_figure(out, &r->figure);
	else
		buf_printf(out, "finding %d\n", (int)r->finding.kind), pair(out, "text", &r->finding.text);
	ids(out, "topics", &r->topics);
	line(out, "attribution", r->attribution);
	pair(out, "note", &r->note);
	line(out, "source", r->source);
	buf_printf(out, "paragraph %d\n", r->paragraph);
	line(out, "cue", r->cue);
	ids(out, "was", &r->was);
}

static void dump_meeting(struct buf *out, const struct gb_meeting *m)
{
	buf_printf(out, "meeting %s %d %d rev %d\n", m->id, (int)m->kind, m->ordinal, m->revision);
	date(out, "date", m->date);
	pair(out, "title", &m->title);
	pair(out, "short title", &m->short_title);
	pair(out, "chair", &m->chair);
	pair(out, "place", &m->place);
	pair(out, "focus", &m->focus);
	pair(out, "summary", &m->summary);
	for (size_t i = 0; i < m->n_people; i++)
		line(out, m->people[i].id, m->people[i].name), pair(out, "role", &m->people[i].role);
	for (size_t i = 0; i < m->n_documents; i++) {
		line(out, "document", m->documents[i].number);
		pair(out, "title", &m->documents[i].title);
		date(out, "date", m->documents[i].date);
		line(out, "url", m->documents[i].url);
	}
	for (size_t i = 0; i < m->n_sources; i++) {
		const struct gb_source *s = &m->sources[i];
		buf_printf(out, "source %s %s %s %s %s %d\n", s->id,
			s->publisher ? s->publisher : "-", s->author ? s->author : "-",
			s->title ? s->title : "-", s->url ? s->url : "-", s->noise_from);
		date(out, "published", s->published);
	}
}

static void dump_vocabulary(struct buf *out, const struct gb_vocabulary *v)
{
	for (size_t i = 0; i < v->n_agencies; i++) {
		const struct gb_agency *a = &v->agencies[i];
		pair(out, a->id, &a->name);
		buf_printf(out, "%d %s\n", (int)a->kind, a->succeeded_by ? a->succeeded_by : "-");
		ids(out, "shorts", &a->shorts);
		ids(out, "members", &a->members);
		date(out, "until", a->until);
	}
	for (size_t i = 0; i < v->n_topics; i++)
		pair(out, v->topics[i].id, &v->topics[i].name);
	for (size_t i = 0; i < v->n_indicators; i++) {
		pair(out, v->indicators[i].id, &v->indicators[i].name);
		pair(out, "unit", &v->indicators[i].unit);
		buf_printf(out, "%d\n", (int)v->indicators[i].better);
	}
}

void case_dump(struct buf *out, const struct gb_briefing *b)
{
	dump_meeting(out, &b->meeting);
	dump_vocabulary(out, &b->vocabulary);
	for (size_t i = 0; i < b->n_records; i++)
		dump_record(out, &b->records[i]);
	ids(out, "retired", &b->retired);
	for (size_t i = 0; i < b->n_left_out; i++) {
		buf_printf(out, "left out %d %s %d\n", b->left_out[i].paragraph,
			b->left_out[i].written, (int)b->left_out[i].why);
		pair(out, "note", &b->left_out[i].note);
	}
}
