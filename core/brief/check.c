/* check.c - what can only be said of a whole file: each id stands for one thing, for ever. */
#include "config.h"

#include "brief/check.h"

#include <string.h>

#include "brief/read.h"
#include "brief/schema.h"

/* Adds the entries of a list to an index of their ids; `items` are the structs read from them, in
 * the same order. */
static void add_entries(struct checker *c, struct brief_index *x, const char *list, const void *items, size_t size)
{
	size_t n;
	const struct node *e = brief_read_entries(c->brief->places->root, list, &n);
	const char *item = items;

	for (; e; e = brief_read_next(e), item += size)
		brief_index_add(x, brief_read_id(e), item, brief_node_find(e, "id"));
}

/* The own vocabulary goes first, so that it is found before what is known under the same id. */
static void add_vocabularies(struct checker *c)
{
	const struct gb_vocabulary *own = &c->brief->briefing.vocabulary;

	add_entries(c, &c->agencies, "agencies", own->agencies, sizeof(*own->agencies));
	add_entries(c, &c->topics, "topics", own->topics, sizeof(*own->topics));
	add_entries(c, &c->indicators, "indicators", own->indicators, sizeof(*own->indicators));
	for (size_t k = 0; k < c->known->n_vocabularies; k++) {
		const struct gb_vocabulary *v = c->known->vocabularies[k];
		for (size_t i = 0; i < v->n_agencies; i++)
			brief_index_add(&c->agencies, v->agencies[i].id, &v->agencies[i], NULL);
		for (size_t i = 0; i < v->n_topics; i++)
			brief_index_add(&c->topics, v->topics[i].id, &v->topics[i], NULL);
		for (size_t i = 0; i < v->n_indicators; i++)
			brief_index_add(&c->indicators, v->indicators[i].id, &v->indicators[i], NULL);
	}
}

static void add_people(struct checker *c)
{
	size_t n;
	const struct node *meeting = brief_node_good(c->brief->places->root, "meeting");

	for (const struct node *e = brief_read_entries(meeting, "people", &n); e; e = brief_read_next(e))
		brief_index_add(&c->people, brief_read_id(e), NULL, brief_node_find(e, "id"));
}

static void add_former(struct checker *c, const struct node *map, const char *key, const void *record)
{
	const struct node *list = brief_node_good(map, key);

	for (const struct node *n = list && list->type == NODE_LIST ? list->first : NULL; n; n = n->next)
		if (n->type == NODE_SCALAR && !n->bad)
			brief_index_add(&c->former, n->text, record, n);
}

static void add_records(struct checker *c)
{
	const struct brief *b = c->brief;

	for (size_t i = 0; i < b->briefing.n_records; i++) {
		const struct gb_record *r = &b->briefing.records[i];
		brief_index_add(&c->records, r->id, r, brief_node_find(b->places->records[i], "id"));
		add_former(c, b->places->records[i], "was", r);
	}
	add_former(c, b->places->root, "retired", NULL);
}

/* No two entries of this file share an id.  Of equal ids the index has the first one first. */
static void check_unique(struct checker *c, const struct brief_index *x)
{
	for (size_t i = 1; i < x->n; i++) {
		const struct brief_name *n = &x->at[i], *first = &x->at[i - 1];

		if (!n->at || !first->at || strcmp(n->id, first->id) != 0)
			continue;
		brief_error(c->talk, n->at, tr(c->talk->lang, "id \"%s\" is taken already in line %d"), n->id,
		            first->at->line);
	}
}

/* An id that was once given away is never given to something else. */
static void check_former(struct checker *c)
{
	struct brief_talk *t = c->talk;

	for (size_t i = 0; i < c->former.n; i++) {
		const struct brief_name *n = &c->former.at[i];
		const struct brief_name *now = brief_index_find(&c->records, n->id);

		if (now)
			brief_error(t, n->at, tr(t->lang, "id \"%s\" is said to be gone, but line %d uses it"), n->id,
			            now->at->line);
		else if (i > 0 && strcmp(n->id, c->former.at[i - 1].id) == 0)
			brief_error(t, n->at, tr(t->lang, "former id \"%s\" stands already in line %d"), n->id,
			            c->former.at[i - 1].at->line);
	}
}

/* `attribution` may name either, so they must not share an id. */
static void check_people(struct checker *c)
{
	for (size_t i = 0; i < c->people.n; i++) {
		const struct brief_name *n = &c->people.at[i];

		if (brief_index_find(&c->agencies, n->id))
			brief_error(c->talk, n->at,
			            tr(c->talk->lang, "id \"%s\" is an agency's: give this person another"), n->id);
	}
}

static void check_left_out(struct checker *c)
{
	size_t n;
	const struct node *e = brief_read_entries(c->brief->places->root, "left_out", &n);
	const struct gb_left_out *l = c->brief->briefing.left_out;

	for (; e; e = brief_read_next(e), l++)
		if (l->why == GB_LEFT_OTHER && !brief_node_find(e, "note"))
			brief_error(c->talk, e, tr(c->talk->lang, "\"why: other\" wants a note that says why"));
}

static void build(struct checker *c)
{
	struct brief_index *const all[] = {
		&c->records, &c->people, &c->sources, &c->former, &c->numbers, &c->agencies, &c->topics, &c->indicators
	};

	add_vocabularies(c);
	if (c->brief->format == BRIEF_BRIEFING) {
		add_people(c);
		add_entries(c, &c->sources, "sources", c->brief->briefing.meeting.sources, sizeof(struct gb_source));
		add_records(c);
		brief_check_index_numbers(c);
	}
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		brief_index_sort(all[i]);
}

static void tear_down(struct checker *c)
{
	brief_index_free(&c->records);
	brief_index_free(&c->people);
	brief_index_free(&c->sources);
	brief_index_free(&c->former);
	brief_index_free(&c->numbers);
	brief_index_free(&c->agencies);
	brief_index_free(&c->topics);
	brief_index_free(&c->indicators);
}

void brief_check(struct brief *b, const struct brief_known *known, const struct brief_report *to)
{
	struct brief_talk talk = brief_talk_to(b, to);
	struct checker c = { .talk = &talk, .brief = b, .known = known };

	if (!b->places->root)
		return;
	build(&c);
	check_unique(&c, &c.agencies);
	check_unique(&c, &c.topics);
	check_unique(&c, &c.indicators);
	brief_check_vocabulary(&c);
	brief_check_references(&c);
	if (b->format == BRIEF_BRIEFING) {
		check_unique(&c, &c.records);
		check_unique(&c, &c.people);
		check_unique(&c, &c.sources);
		check_former(&c);
		check_people(&c);
		check_left_out(&c);
		brief_check_records(&c);
	}
	tear_down(&c);
	brief_tell(&talk);
}
