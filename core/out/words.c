/* words.c - how single things are said to people: names, places, slogans. */
#include "config.h"

#include "out/words.h"

#include <string.h>

#include "text/text.h"

/* A name up to this many cells stands as it is also where room is short. */
#define NAME_IS_SHORT 14

struct gb_voice out_voice_of(const struct gb_style *style, const struct gb_vocabulary *vocabulary)
{
	return (struct gb_voice){
		.lang = style->lang,
		.today = style->today,
		.vocabulary = vocabulary,
		.narrow = style->format == GB_TEXT && style->width > 0,
	};
}

const char *gb_say_not_stated(enum gb_lang lang)
{
	return tr(lang, "not stated in the source");
}

const char *gb_say_text_or_not_stated(const struct gb_voice *v, const struct gb_text *t)
{
	return t->vi || t->en ? gb_say_text(v, t) : gb_say_not_stated(v->lang);
}

const char *gb_say_text(const struct gb_voice *v, const struct gb_text *t)
{
	const char *s = gb_text_in(t, v->lang, NULL);

	return s ? s : "";
}

const char *gb_say_meeting_name(const struct gb_voice *v, const struct gb_meeting *m)
{
	return gb_say_text(v, m->short_title.vi || m->short_title.en ? &m->short_title : &m->title);
}

const char *gb_say_gloss(const struct gb_voice *v, const struct gb_text *gloss)
{
	return v->lang == GB_VI && !gloss->vi ? "" : gb_say_text(v, gloss);
}

const struct gb_vocabulary *gb_voice_vocabulary(const struct gb_voice *v)
{
	static const struct gb_vocabulary none;

	if (v->vocabulary)
		return v->vocabulary;
	return v->corpus ? gb_vocabulary(v->corpus) : &none;
}

const struct gb_agency *out_agency_find(const struct gb_voice *v, const char *id)
{
	const struct gb_agency *a = gb_agency_find(gb_voice_vocabulary(v), id);

	return a || !v->own ? a : gb_agency_find(v->own, id);
}

const struct gb_topic *out_topic_find(const struct gb_voice *v, const char *id)
{
	const struct gb_topic *t = gb_topic_find(gb_voice_vocabulary(v), id);

	return t || !v->own ? t : gb_topic_find(v->own, id);
}

const struct gb_indicator *out_indicator_find(const struct gb_voice *v, const char *id)
{
	const struct gb_indicator *i = gb_indicator_find(gb_voice_vocabulary(v), id);

	return i || !v->own ? i : gb_indicator_find(v->own, id);
}

const struct gb_person *out_person_find(const struct gb_meeting *m, const char *id)
{
	for (size_t i = 0; m && i < m->n_people; i++)
		if (strcmp(m->people[i].id, id) == 0)
			return &m->people[i];
	return NULL;
}

/* Abbreviations are Vietnamese, so English keeps the name. */
void gb_say_agency(struct buf *out, const struct gb_voice *v, const char *id)
{
	const struct gb_agency *a = out_agency_find(v, id);
	const char *name = a ? gb_text_in(&a->name, v->lang, NULL) : NULL;

	if (name && v->narrow && v->lang == GB_VI && a->shorts.n && text_width(name) > NAME_IS_SHORT)
		name = a->shorts.at[0];
	buf_puts(out, name ? name : id);
}

void gb_say_agencies(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		if (i)
			buf_puts(out, "; ");
		gb_say_agency(out, v, ids->at[i]);
	}
}

void gb_say_topics(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		const struct gb_topic *t = out_topic_find(v, ids->at[i]);
		const char *name = t ? gb_text_in(&t->name, v->lang, NULL) : NULL;
		if (i)
			buf_puts(out, ", ");
		buf_puts(out, name ? name : ids->at[i]);
	}
}

void gb_say_speaker(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m,
                    const char *attribution)
{
	const struct gb_person *person = attribution ? out_person_find(m, attribution) : NULL;

	if (!attribution)
		buf_puts(out, tr(v->lang, "the source names nobody"));
	else if (person)
		buf_puts(out, person->name);
	else
		gb_say_agency(out, v, attribution);
}

const struct gb_source *gb_source_find(const struct gb_meeting *m, const char *id)
{
	for (size_t i = 0; id && m && i < m->n_sources; i++)
		if (strcmp(m->sources[i].id, id) == 0)
			return &m->sources[i];
	return NULL;
}

const char *gb_say_publisher(const struct gb_source *s)
{
	const char *name = s ? s->publisher : NULL;

	if (!name && s)
		name = s->author ? s->author : s->title;
	return name ? name : "";
}

void gb_say_paragraph(struct buf *out, int paragraph, enum gb_lang lang)
{
	buf_printf(out, tr(lang, "paragraph %d"), paragraph);
}

const struct gb_item *gb_item_find(const struct gb_slogan *s, int n)
{
	for (size_t i = 0; n > 0 && i < s->n_items; i++)
		if (s->items[i].n == n)
			return &s->items[i];
	return NULL;
}

void gb_say_slogan(struct buf *out, const struct gb_slogan *s)
{
	buf_puts(out, s->name);
	if (s->name && s->wording)
		buf_puts(out, ": ");
	buf_puts(out, s->wording);
}

void gb_say_not_comparable(struct buf *out, const struct gb_voice *v, const struct gb_figure *f)
{
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		const struct gb_not_comparable *n = &f->not_comparable[i];
		const char *why = gb_say_text(v, &n->why);
		if (i)
			buf_puts(out, out->text[out->len - 1] == '.' ? " " : "; ");
		buf_printf(out, "[%s]", n->figure);
		if (*why)
			buf_printf(out, ": %s", why);
	}
}

void out_trace(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m,
               const struct gb_record *r)
{
	buf_printf(out, "[%s]", r->address);
	if (r->paragraph) {
		buf_putc(out, ' ');
		gb_say_paragraph(out, r->paragraph, v->lang);
	}
	if (m && m->n_sources > 1 && r->source) {
		buf_puts(out, ", ");
		buf_printf(out, tr(v->lang, "source %s"), r->source);
	}
}

void gb_say_headline(struct buf *out, const struct gb_voice *v, const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		gb_say_slogan(out, &r->slogan);
		break;
	case GB_DIRECTIVE:
		buf_puts(out, gb_say_text(v, &r->directive.text));
		break;
	case GB_FIGURE:
		buf_puts(out, gb_say_text(v, &r->figure.label));
		break;
	case GB_FINDING:
		buf_puts(out, gb_say_text(v, &r->finding.text));
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
}
