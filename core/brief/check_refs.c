/* check_refs.c - every id that is referred to exists, and is of the right kind. */
#include "config.h"

#include "brief/check.h"

#include <stdlib.h>
#include <string.h>

#include "brief/schema.h"

/* What was probably meant, among one or two sets of ids. */
static const char *hint(struct checker *c, const struct node *n, const struct brief_index *x,
                        const struct brief_index *also)
{
	struct brief_nearest near;

	if (brief_is_full(c->talk))
		return "";
	brief_nearest_begin(&near, n->text);
	brief_index_offer(x, &near);
	if (also)
		brief_index_offer(also, &near);
	return brief_hint(c->talk, &near);
}

static void see_agency(struct checker *c, const struct brief_key *key, const struct node *n)
{
	if (!brief_index_find(&c->agencies, n->text))
		brief_error(c->talk, n, tr(c->talk->lang, "%s: unknown agency \"%s\"%s"), key->name,
		            brief_shown(c->talk, n->text), hint(c, n, &c->agencies, NULL));
}

static void see_topic(struct checker *c, const struct brief_key *key, const struct node *n)
{
	if (!brief_index_find(&c->topics, n->text))
		brief_error(c->talk, n, tr(c->talk->lang, "%s: unknown topic \"%s\"%s"), key->name,
		            brief_shown(c->talk, n->text), hint(c, n, &c->topics, NULL));
}

static void see_indicator(struct checker *c, const struct brief_key *key, const struct node *n)
{
	if (!brief_index_find(&c->indicators, n->text))
		brief_error(c->talk, n, tr(c->talk->lang, "%s: unknown indicator \"%s\"%s"), key->name,
		            brief_shown(c->talk, n->text), hint(c, n, &c->indicators, NULL));
}

static void see_source(struct checker *c, const struct brief_key *key, const struct node *n)
{
	if (!brief_index_find(&c->sources, n->text))
		brief_error(c->talk, n, tr(c->talk->lang, "%s: unknown source \"%s\"%s"), key->name,
		            brief_shown(c->talk, n->text), hint(c, n, &c->sources, NULL));
}

static void see_speaker(struct checker *c, const struct brief_key *key, const struct node *n)
{
	if (!brief_index_find(&c->agencies, n->text) && !brief_index_find(&c->people, n->text))
		brief_error(c->talk, n,
		            tr(c->talk->lang, "%s: \"%s\" is neither an agency nor one of the meeting's people%s"), key->name,
		            brief_shown(c->talk, n->text), hint(c, n, &c->agencies, &c->people));
}

static bool has_item(const struct gb_slogan *s, int number)
{
	for (size_t i = 0; i < s->n_items; i++)
		if (s->items[i].n == number)
			return true;
	return false;
}

/* A record of this file, by its id and what follows '#'. */
static void see_own(struct checker *c, const struct brief_key *key, const struct node *n, const char *id,
                    const char *item)
{
	struct brief_talk *t = c->talk;
	enum gb_kind wanted = key->type == BRIEF_TO_FIGURE ? GB_FIGURE : GB_SLOGAN;
	const struct brief_name *name = brief_index_find(&c->records, id), *was = brief_index_find(&c->former, id);
	const struct gb_record *r = name ? name->what : NULL;

	if (!r && was && was->what) {
		const struct gb_record *now = was->what;
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is called \"%s\" now"), key->name, brief_shown(t, id), now->id);
		return;
	}
	if (!r) {
		brief_error(t, n, tr(t->lang, "%s: unknown record \"%s\"%s"), key->name, brief_shown(t, n->text),
		            hint(c, n, &c->records, NULL));
		return;
	}
	if (r->kind != wanted)
		brief_error(t, n, tr(t->lang, "%s: \"%s\" is a %s, not a %s"), key->name, brief_shown(t, id),
		            gb_word_label(GB_WORDS_KIND, (int)r->kind, t->lang),
		            gb_word_label(GB_WORDS_KIND, (int)wanted, t->lang));
	else if (*item && !has_item(&r->slogan, atoi(item + 1)))
		brief_error(t, n, tr(t->lang, "%s: \"%s\" has no item %s"), key->name, brief_shown(t, id), item + 1);
}

/* The record of another meeting may come later: that it is not known is only worth a look. */
static void see_other(struct checker *c, const struct brief_key *key, const struct node *n, const char *address)
{
	struct brief_talk *t = c->talk;

	if (c->known->address && c->known->address(c->known->self, address))
		return;
	brief_warn(t, n, tr(t->lang, "%s: no record \"%s\" is known here"), key->name, brief_shown(t, n->text));
}

static void see_address(struct checker *c, const struct brief_key *key, const struct node *n)
{
	const char *slash = strchr(n->text, '/'), *meeting = c->brief->briefing.meeting.id;
	size_t len = strcspn(n->text, "#");
	const char *address = arena_strndup(c->brief->arena, n->text, len);
	bool own = slash && strncmp(n->text, meeting, strlen(meeting)) == 0 &&
	           n->text + strlen(meeting) == slash;

	if (!slash)
		see_own(c, key, n, address, n->text + len);
	else if (own)
		see_own(c, key, n, address + strlen(meeting) + 1, n->text + len);
	else
		see_other(c, key, n, address);
}

static void see(void *self, const struct brief_key *key, const struct node *n)
{
	struct checker *c = self;

	switch (key->type) {
	case BRIEF_AGENCY:
		see_agency(c, key, n);
		break;
	case BRIEF_TOPIC:
		see_topic(c, key, n);
		break;
	case BRIEF_INDICATOR:
		see_indicator(c, key, n);
		break;
	case BRIEF_SOURCE:
		see_source(c, key, n);
		break;
	case BRIEF_SPEAKER:
		see_speaker(c, key, n);
		break;
	case BRIEF_TO_FIGURE: case BRIEF_TO_SLOGAN:
		see_address(c, key, n);
		break;
	default:
		break;
	}
}

void brief_check_references(struct checker *c)
{
	brief_walk(c->brief->places->root, c->brief->format == BRIEF_BRIEFING ? &brief_shape_briefing
	           : &brief_shape_vocabulary, see, c);
}
