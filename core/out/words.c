/* words.c - how single things are said to people: names, places, slogans. */
#include "config.h"

#include "out/words.h"

#include <string.h>

#include "text/text.h"

/* A name up to this many cells stands as it is also where room is short. */
#define NAME_IS_SHORT 14

struct out_voice out_voice_of(const struct gb_style *style, const struct gb_vocabulary *vocabulary)
{
	return (struct out_voice){
		.lang = style->lang,
		.today = style->today,
		.vocabulary = vocabulary,
		.narrow = style->format == GB_TEXT && style->width > 0,
	};
}

const char *out_not_stated(enum gb_lang lang)
{
	return tr(lang, "not stated in the source");
}

const char *out_text_or_not_stated(const struct out_voice *v, const struct gb_text *t)
{
	return t->vi || t->en ? out_text(v, t) : out_not_stated(v->lang);
}

const char *out_text(const struct out_voice *v, const struct gb_text *t)
{
	const char *s = gb_text_in(t, v->lang, NULL);

	return s ? s : "";
}

const char *out_meeting_name(const struct out_voice *v, const struct gb_meeting *m)
{
	return out_text(v, m->short_title.vi || m->short_title.en ? &m->short_title : &m->title);
}

const char *out_gloss(const struct out_voice *v, const struct gb_text *gloss)
{
	return v->lang == GB_VI && !gloss->vi ? "" : out_text(v, gloss);
}

static const struct gb_agency *agency(const struct out_voice *v, const char *id)
{
	const struct gb_agency *a = v->vocabulary ? gb_agency_find(v->vocabulary, id) : NULL;

	return a || !v->own ? a : gb_agency_find(v->own, id);
}

static const struct gb_topic *topic(const struct out_voice *v, const char *id)
{
	const struct gb_topic *t = v->vocabulary ? gb_topic_find(v->vocabulary, id) : NULL;

	return t || !v->own ? t : gb_topic_find(v->own, id);
}

/* Abbreviations are Vietnamese, so English keeps the name. */
void out_agency(struct buf *out, const struct out_voice *v, const char *id)
{
	const struct gb_agency *a = agency(v, id);
	const char *name = a ? gb_text_in(&a->name, v->lang, NULL) : NULL;

	if (name && v->narrow && v->lang == GB_VI && a->shorts.n && text_width(name) > NAME_IS_SHORT)
		name = a->shorts.at[0];
	buf_puts(out, name ? name : id);
}

void out_agencies(struct buf *out, const struct out_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		if (i)
			buf_puts(out, "; ");
		out_agency(out, v, ids->at[i]);
	}
}

void out_topics(struct buf *out, const struct out_voice *v, const struct gb_ids *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		const struct gb_topic *t = topic(v, ids->at[i]);
		const char *name = t ? gb_text_in(&t->name, v->lang, NULL) : NULL;
		if (i)
			buf_puts(out, ", ");
		buf_puts(out, name ? name : ids->at[i]);
	}
}

void out_speaker(struct buf *out, const struct out_voice *v, const struct gb_meeting *m,
                 const char *attribution)
{
	if (!attribution) {
		buf_puts(out, tr(v->lang, "the source names nobody"));
		return;
	}
	for (size_t i = 0; m && i < m->n_people; i++)
		if (strcmp(m->people[i].id, attribution) == 0) {
			buf_puts(out, m->people[i].name);
			return;
		}
	out_agency(out, v, attribution);
}

const struct gb_source *out_source(const struct gb_meeting *m, const char *id)
{
	for (size_t i = 0; id && m && i < m->n_sources; i++)
		if (strcmp(m->sources[i].id, id) == 0)
			return &m->sources[i];
	return NULL;
}

const char *out_publisher(const struct gb_source *s)
{
	const char *name = s ? s->publisher : NULL;

	if (!name && s)
		name = s->author ? s->author : s->title;
	return name ? name : "";
}

void out_paragraph(struct buf *out, int paragraph, enum gb_lang lang)
{
	buf_printf(out, tr(lang, "paragraph %d"), paragraph);
}

const struct gb_item *out_item_find(const struct gb_slogan *s, int n)
{
	for (size_t i = 0; n > 0 && i < s->n_items; i++)
		if (s->items[i].n == n)
			return &s->items[i];
	return NULL;
}

void out_slogan(struct buf *out, const struct gb_slogan *s)
{
	buf_puts(out, s->name);
	if (s->name && s->wording)
		buf_puts(out, ": ");
	buf_puts(out, s->wording);
}

void out_not_comparable(struct buf *out, const struct out_voice *v, const struct gb_figure *f)
{
	for (size_t i = 0; i < f->n_not_comparable; i++) {
		const struct gb_not_comparable *n = &f->not_comparable[i];
		const char *why = out_text(v, &n->why);
		if (i)
			buf_puts(out, out->text[out->len - 1] == '.' ? " " : "; ");
		buf_printf(out, "[%s]", n->figure);
		if (*why)
			buf_printf(out, ": %s", why);
	}
}

void out_trace(struct buf *out, const struct out_voice *v, const struct gb_meeting *m,
               const struct gb_record *r)
{
	buf_printf(out, "[%s]", r->address);
	if (r->paragraph) {
		buf_putc(out, ' ');
		out_paragraph(out, r->paragraph, v->lang);
	}
	if (m && m->n_sources > 1 && r->source) {
		buf_puts(out, ", ");
		buf_printf(out, tr(v->lang, "source %s"), r->source);
	}
}

void out_headline(struct buf *out, const struct out_voice *v, const struct gb_record *r)
{
	switch (r->kind) {
	case GB_SLOGAN:
		out_slogan(out, &r->slogan);
		break;
	case GB_DIRECTIVE:
		buf_puts(out, out_text(v, &r->directive.text));
		break;
	case GB_FIGURE:
		buf_puts(out, out_text(v, &r->figure.label));
		break;
	case GB_FINDING:
		buf_puts(out, out_text(v, &r->finding.text));
		break;
	case GB_MEETING:
	case GB_KINDS:
		break;
	}
}
