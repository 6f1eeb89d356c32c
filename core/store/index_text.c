/* index_text.c - what of a meeting or a record is searched: its headline, the rest, and what filters it. */
#include "config.h"
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

struct writing {
	const struct gb_vocabulary *v;
	const struct gb_meeting *meeting;
	struct buf *out;
};

/* Each on a line of its own, so that no phrase reaches from one into the next. */
static void add(struct writing *w, const char *s)
{
	if (!s || !*s)
		return;
	buf_puts(w->out, s);
	buf_putc(w->out, '\n');
}

static void add_pair(struct writing *w, const struct gb_text *t)
{
	add(w, t->vi);
	add(w, t->en);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* Each entry begins with its id, and the corpus's vocabulary is sorted by them. */
static int by_id(const void *id, const void *entry)
{
	return strcmp(id, *(const char *const *)entry);
}

static const void *find(const char *id, const void *entries, size_t n, size_t size)
{
	return id && n > 0 ? bsearch(id, entries, n, size, by_id) : NULL;
}

static void add_agency(struct writing *w, const char *id)
{
	const struct gb_agency *a = find(id, w->v->agencies, w->v->n_agencies, sizeof(*a));

	if (!a) {
		add(w, id);
		return;
	}
	add_pair(w, &a->name);
	for (size_t i = 0; i < a->shorts.n; i++)
		add(w, a->shorts.at[i]);
}

static void add_agencies(struct writing *w, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		add_agency(w, ids->at[i]);
}

static void add_topics(struct writing *w, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		const struct gb_topic *t = find(ids->at[i], w->v->topics, w->v->n_topics, sizeof(*t));
		if (t)
			add_pair(w, &t->name);
	}
}

static void add_indicator(struct writing *w, const char *id)
{
	const struct gb_indicator *i = find(id, w->v->indicators, w->v->n_indicators, sizeof(*i));

	if (i)
		add_pair(w, &i->name);
}

static void add_speaker(struct writing *w, const char *id)
{
	if (!id)
		return;
	for (size_t i = 0; i < w->meeting->n_people; i++) {
		if (strcmp(w->meeting->people[i].id, id) == 0) {
			add(w, w->meeting->people[i].name);
			return;
		}
	}
	add_agency(w, id);
}

/* ---- numbers and days ------------------------------------------------------------------------ */

static void add_day(struct writing *w, struct gb_date d)
{
	if (!gb_date_given(d))
		return;
	text_date(w->out, d, GB_DAY, GB_VI);
	buf_putc(w->out, '\n');
}

static void add_quantity(struct writing *w, struct gb_decimal d, const struct gb_text *unit)
{
	text_quantity(w->out, d, unit->vi, GB_VI);
	buf_putc(w->out, '\n');
	if (!unit->en)
		return;
	text_quantity(w->out, d, unit->en, GB_EN);
	buf_putc(w->out, '\n');
}

/* ---- the kinds ------------------------------------------------------------------------------- */

/* People ask for the theme of a year by that name; its wording seldom says it.  No text of the interface, which may be said
 * otherwise one day: a row leaves the index by the words that it came in with. */
static void slogan_headline(struct writing *w, const struct gb_slogan *s)
{
	add(w, s->name);
	add(w, s->wording);
	if (s->kind == GB_THEME && s->year)
		buf_printf(w->out, "chủ đề năm %d\ntheme of %d\n", s->year, s->year);
}

static void slogan_rest(struct writing *w, const struct gb_slogan *s)
{
	if (s->year)
		buf_printf(w->out, "%d\n", s->year);
	if (s->kind == GB_MOTTO)
		buf_puts(w->out, "phương châm\nmotto\n");
	add_pair(w, &s->gloss);
	for (size_t i = 0; i < s->n_items; i++) {
		add(w, s->items[i].wording);
		add_pair(w, &s->items[i].gloss);
		add_pair(w, &s->items[i].note);
	}
}

static void directive_rest(struct writing *w, const struct gb_directive *d)
{
	add_agencies(w, &d->assignees);
	add_agencies(w, &d->joint);
	add_day(w, d->due);
	add_pair(w, &d->due_text);
}

static void figure_rest(struct writing *w, const struct gb_figure *f)
{
	add(w, f->written);
	add_quantity(w, f->value, &f->unit);
	if (f->has_max)
		add_quantity(w, f->value_max, &f->unit);
	if (f->has_of)
		add_quantity(w, f->of, &f->unit);
	add_pair(w, &f->period_text);
	add(w, f->change.written);
	add_indicator(w, f->indicator);
	add_agencies(w, &f->agencies);
}

static void add_headline(struct writing *w, const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		slogan_headline(w, &r->slogan);
		break;
	case GB_DIRECTIVE:
		add_pair(w, &r->directive.text);
		break;
	case GB_FIGURE:
		add_pair(w, &r->figure.label);
		break;
	default:
		add_pair(w, &r->finding.text);
		break;
	}
}

static void add_rest(struct writing *w, const struct gb_record *r)
{
	if (r->kind == GB_SLOGAN)
		slogan_rest(w, &r->slogan);
	else if (r->kind == GB_DIRECTIVE)
		directive_rest(w, &r->directive);
	else if (r->kind == GB_FIGURE)
		figure_rest(w, &r->figure);
	add_topics(w, &r->topics);
	add_speaker(w, r->attribution);
	add_pair(w, &r->note);
}

/* ---- tags ------------------------------------------------------------------------------------ */

static void add_tags(struct buf *out, char sign, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++)
		buf_printf(out, " %c%s", sign, ids->at[i]);
}

static int subkind(const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		return (int)r->slogan.kind;
	case GB_FIGURE:
		return (int)r->figure.kind;
	case GB_FINDING:
		return (int)r->finding.kind;
	default:
		return 0;
	}
}

/* The agencies are those of the table record_agencies. */
static void record_tags(struct writing *w, const struct gb_record *r)
{
	const struct gb_ids speaker = { &r->attribution, 1 };

	if (r->kind == GB_DIRECTIVE) {
		add_tags(w->out, '@', &r->directive.assignees);
		add_tags(w->out, '@', &r->directive.joint);
		if (gb_date_given(r->directive.due))
			buf_printf(w->out, " ~%04d", r->directive.due.year);
		else
			buf_puts(w->out, " ~none");
	} else if (r->attribution && !store_is_person(w->meeting, r->attribution)) {
		add_tags(w->out, '@', &speaker);
	}
	if (r->kind == GB_FIGURE) {
		add_tags(w->out, '@', &r->figure.agencies);
		if (r->figure.indicator)
			buf_printf(w->out, " %%%s", r->figure.indicator);
	}
	add_tags(w->out, '#', &r->topics);
}

static void begin_tags(struct writing *w, enum gb_kind kind, int sub)
{
	buf_printf(w->out, STORE_PART_TAGS STORE_TAG_ANY " !%d", (int)kind);
	if (sub)
		buf_printf(w->out, " !%d.%d", (int)kind, sub);
}

/* ---- both ------------------------------------------------------------------------------------ */

static void write_meeting(struct writing *w, const struct gb_meeting *m)
{
	add_pair(w, &m->title);
	add_pair(w, &m->short_title);
	buf_puts(w->out, STORE_PART_REST);
	add_day(w, m->date);
	add_pair(w, &m->chair);
	add_pair(w, &m->place);
	add_pair(w, &m->focus);
	add_pair(w, &m->summary);
	for (size_t i = 0; i < m->n_people; i++) {
		add(w, m->people[i].name);
		add_pair(w, &m->people[i].role);
	}
	for (size_t i = 0; i < m->n_documents; i++) {
		add(w, m->documents[i].number);
		add_pair(w, &m->documents[i].title);
	}
	begin_tags(w, GB_MEETING, (int)m->kind);
}

void store_index_text(const struct gb_vocabulary *v, const struct gb_meeting *m, const struct gb_record *r,
                      struct buf *out)
{
	struct writing w = { v, m, out };

	if (!r) {
		write_meeting(&w, m);
		return;
	}
	add_headline(&w, r);
	buf_puts(out, STORE_PART_REST);
	add_rest(&w, r);
	begin_tags(&w, r->kind, subkind(r));
	record_tags(&w, r);
}
