/* read_meeting.c - the meeting with its people, documents and sources; vocabularies. */
#include "config.h"

#include "brief/read.h"

static void read_people(struct reader *r, const struct node *map, struct gb_meeting *out)
{
	const struct node *e = brief_read_entries(map, "people", &out->n_people);
	struct gb_person *p = arena_alloc(r->arena, out->n_people * sizeof(*p));

	out->people = p;
	for (; e; e = brief_read_next(e), p++) {
		p->id = brief_read_id(e);
		p->name = brief_read_string(e, "name");
		p->role = brief_read_text(e, "role");
	}
}

static void read_documents(struct reader *r, const struct node *map, struct gb_meeting *out)
{
	const struct node *e = brief_read_entries(map, "documents", &out->n_documents);
	struct gb_document *d = arena_alloc(r->arena, out->n_documents * sizeof(*d));

	out->documents = d;
	for (; e; e = brief_read_next(e), d++) {
		d->number = brief_read_string(e, "number");
		d->title = brief_read_text(e, "title");
		d->date = brief_read_date(e, "date");
		d->url = brief_read_string(e, "url");
	}
}

static void read_sources(struct reader *r, const struct node *root, struct gb_meeting *out)
{
	const struct node *e = brief_read_entries(root, "sources", &out->n_sources);
	struct gb_source *s = arena_alloc(r->arena, out->n_sources * sizeof(*s));

	out->sources = s;
	for (; e; e = brief_read_next(e), s++) {
		s->id = brief_read_id(e);
		s->publisher = brief_read_string(e, "publisher");
		s->author = brief_read_string(e, "author");
		s->title = brief_read_string(e, "title");
		s->url = brief_read_string(e, "url");
		s->published = brief_read_date(e, "published");
		s->noise_from = brief_read_integer(e, "noise_from");
	}
}

void brief_read_meeting(struct reader *r, const struct node *root, struct gb_meeting *out)
{
	const struct node *map = brief_node_good(root, "meeting");

	out->id = brief_read_id(map);
	out->kind = (enum gb_meeting_kind)brief_read_word(map, "kind", GB_WORDS_MEETING);
	out->ordinal = brief_read_integer(map, "ordinal");
	out->date = brief_read_date(map, "date");
	out->title = brief_read_text(map, "title");
	out->short_title = brief_read_text(map, "short_title");
	out->chair = brief_read_text(map, "chair");
	out->place = brief_read_text(map, "place");
	out->focus = brief_read_text(map, "focus");
	out->summary = brief_read_text(map, "summary");
	out->revision = brief_read_integer(root, "revision");
	read_people(r, map, out);
	read_documents(r, map, out);
	read_sources(r, root, out);
}

static void read_agencies(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = brief_read_entries(root, "agencies", &out->n_agencies);
	struct gb_agency *a = arena_alloc(r->arena, out->n_agencies * sizeof(*a));

	out->agencies = a;
	for (; e; e = brief_read_next(e), a++) {
		a->id = brief_read_id(e);
		a->name = brief_read_text(e, "name");
		a->shorts = brief_read_ids(r, e, "short");
		a->kind = (enum gb_agency_kind)brief_read_word(e, "kind", GB_WORDS_AGENCY);
		a->members = brief_read_ids(r, e, "members");
		a->succeeded_by = brief_read_string(e, "succeeded_by");
		a->until = brief_read_date(e, "until");
	}
}

static void read_topics(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = brief_read_entries(root, "topics", &out->n_topics);
	struct gb_topic *t = arena_alloc(r->arena, out->n_topics * sizeof(*t));

	out->topics = t;
	for (; e; e = brief_read_next(e), t++) {
		t->id = brief_read_id(e);
		t->name = brief_read_text(e, "name");
	}
}

static void read_indicators(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	const struct node *e = brief_read_entries(root, "indicators", &out->n_indicators);
	struct gb_indicator *i = arena_alloc(r->arena, out->n_indicators * sizeof(*i));

	out->indicators = i;
	for (; e; e = brief_read_next(e), i++) {
		i->id = brief_read_id(e);
		i->name = brief_read_text(e, "name");
		i->unit = brief_read_text(e, "unit");
		i->better = (enum gb_better)brief_read_word(e, "better", GB_WORDS_BETTER);
	}
}

void brief_read_vocabulary(struct reader *r, const struct node *root, struct gb_vocabulary *out)
{
	read_agencies(r, root, out);
	read_topics(r, root, out);
	read_indicators(r, root, out);
}
