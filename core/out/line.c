/* line.c - names, addresses and web addresses in the text of a page, each with where it leads. */
#include "config.h"

#include "out/line.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void out_line_clear(struct out_line *l)
{
	buf_clear(&l->text);
	l->n = 0;
}

void out_line_free(struct out_line *l)
{
	buf_free(&l->text);
	free(l->links);
	*l = (struct out_line){ .text = BUF_EMPTY };
}

/* Marks what was written since `from`. */
static void mark(struct out_line *l, size_t from, enum gb_link_kind kind, const char *id)
{
	void *links = l->links;

	if (from == l->text.len)
		return;
	mem_reserve(&links, &l->room, l->n + 1, sizeof *l->links);
	l->links = links;
	l->links[l->n++] = (struct gb_link){ from, l->text.len, kind, id };
}

void out_line_link(struct out_line *l, const char *text, enum gb_link_kind kind, const char *id)
{
	size_t from = l->text.len;

	buf_puts(&l->text, text);
	mark(l, from, kind, id);
}

/* ---- vocabulary ---- */

void out_line_agency(struct out_line *l, const struct gb_voice *v, const char *id)
{
	size_t from = l->text.len;

	gb_say_agency(&l->text, v, id);
	if (out_agency_find(v, id))
		mark(l, from, GB_LINK_AGENCY, id);
}

void out_line_agencies(struct out_line *l, const struct gb_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		buf_puts(&l->text, i ? "; " : "");
		out_line_agency(l, v, ids->at[i]);
	}
}

void out_line_topics(struct out_line *l, const struct gb_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		const struct gb_ids one = { &ids->at[i], 1 };
		size_t from;
		buf_puts(&l->text, i ? ", " : "");
		from = l->text.len;
		gb_say_topics(&l->text, v, &one);
		if (out_topic_find(v, ids->at[i]))
			mark(l, from, GB_LINK_TOPIC, ids->at[i]);
	}
}

void out_line_indicator(struct out_line *l, const struct gb_voice *v, const char *id)
{
	const struct gb_indicator *i = id ? out_indicator_find(v, id) : NULL;

	if (i)
		out_line_link(l, gb_say_text(v, &i->name), GB_LINK_INDICATOR, id);
	else
		buf_puts(&l->text, id);
}

void out_line_speaker(struct out_line *l, const struct gb_voice *v, const struct gb_meeting *m, const char *attribution)
{
	if (attribution && !out_person_find(m, attribution))
		out_line_agency(l, v, attribution);
	else
		gb_say_speaker(&l->text, v, m, attribution);
}

/* ---- records ---- */

void out_line_record(struct out_line *l, const struct gb_voice *v, const char *address)
{
	struct buf record = BUF_EMPTY, name = BUF_EMPTY;

	buf_add(&record, address, strcspn(address, "#"));
	if (v->name)
		v->name(v->self, &name, buf_text(&record));
	buf_puts(&l->text, name.len ? "“" : "[");
	out_line_link(l, buf_text(name.len ? &name : &record), GB_LINK_RECORD, address);
	buf_puts(&l->text, name.len ? "”" : "]");
	buf_free(&record);
	buf_free(&name);
}

void out_line_records(struct out_line *l, const struct gb_voice *v, const struct gb_ids *addresses)
{
	for (size_t i = 0; i < addresses->n; i++) {
		buf_puts(&l->text, i ? ", " : "");
		out_line_record(l, v, addresses->at[i]);
	}
}

const char *out_line_until_here(struct out_line *l, const char *sentence)
{
	size_t before = strcspn(sentence, OUT_HERE);

	buf_add(&l->text, sentence, before);
	return sentence + before + (sentence[before] ? strlen(OUT_HERE) : 0);
}
