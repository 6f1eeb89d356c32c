/* read_meeting.c - the meeting with its people, documents and sources; vocabularies. */
#include "config.h"

#include "brief/read.h"

static void read_people(struct reader *r, const struct node *map, struct gb_meeting *out)
{
	const struct node *e = read_entries(map, "people", &out->n_people);
	struct gb_person *p = arena_alloc(r->arena, out->n_people * sizeof(*p));

	out->people = p;
	for (; e; e = read_next(e), p++) {
		p->id = read_id(e);
		p->name = read_string(e, "name");
		p->role = read_text(e, "role");
	}
}

static void read_documents(struct reader *r, const struct node *map, struct gb_meeting *out)
{
	const struct node *e = read_entries(map, "documents", &out->n_documents);
	struct gb_document *d = arena_alloc(r->arena, out->n_documents * sizeof(*d));

	out->documents = d;
	for (; e; e = read_next(e), d++) {
		d->number = read_string(e, "number");
		d->title = read_text(e, "title");
		d->date = read_date(e, "date");
		d->url = read_string(e, "url");
	}
}

static void read_sources(struct reader *r, const struct node *root, struct gb_meeting *out)
{
	const struct node *e = read_entries(root, "sources", &out->n_sources);
	struct gb_source *s = arena_alloc(r->arena, out->n_sources * sizeof(*s));

	out->sources = s;
	for (; e; e = read_next(e), s++) {
		s->id = read_id(e);
		s->publisher = read_string(e, "publisher");
		s->author = read_string(e, "author");
		s->title = read_string(e, "title");
		s->url = read_string(e, "url");
		s->published = read_date(e, "published");
		s->noise_from = read_integer(e, "noise_from");
	}
}

void read_meeting(struct reader *r, const struct node *root, struct gb_meeting *out)
{
	const struct node *map = node_good(root, "meeting");

	out->id = read_id(map);
	out->kind = (enum gb_meeting_kind)read_word(map, "kind", GB_WORDS_MEETING);
	out->ordinal = read_integer(map, "ordinal");
	out->date = read_date(map, "date");
	out->title = read_text(map, "title");
	out->chair = read_text(map, "chair");
	out->place = read_text(map, "place");
	out->focus = read_text(map, "focus");
	out->summary = read_text(map, "summary");
	out->revision = read_integer(root, "revision");
	read_people(r, map, out);
	read_documents(r, map, out);
	read_sources(r, root, out);
}

static void read_agencies(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = read_entries(root, "agencies", &out->n_agencies);
	struct gb_agency *a = arena_alloc(r->arena, out->n_agencies * sizeof(*a));

	out->agencies = a;
	for (; e; e = read_next(e), a++) {
		a->id = read_id(e);
		a->name = read_text(e, "name");
		a->shorts = read_ids(r, e, "short");
		a->kind = (enum gb_agency_kind)read_word(e, "kind", GB_WORDS_AGENCY);
		a->members = read_ids(r, e, "members");
		a->succeeded_by = read_string(e, "succeeded_by");
		a->until = read_date(e, "until");
	}
}

static void read_topics(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = read_entries(root, "topics", &out->n_topics);
	struct gb_topic *t = arena_alloc(r->arena, out->n_topics * sizeof(*t));

	out->topics = t;
	for (; e; e = read_next(e), t++) {
		t->id = read_id(e);
		t->name = read_text(e, "name");
	}
}

static void read_indicators(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = read_entries(root, "indicators", &out->n_indicators);
	struct gb_indicator *i = arena_alloc(r->arena, out->n_indicators * sizeof(*i));

	out->indicators = i;
	for (; e; e = read_next(e), i++) {
		i->id = read_id(e);
		i->name = read_text(e, "name");
		i->unit = read_text(e, "unit");
		i->better = (enum gb_better)read_word(e, "better", GB_WORDS_BETTER);
	}
}

void read_vocabulary(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	read_agencies(r, root, out);
	read_topics(r, root, out);
	read_indicators(r, root, out);
}
