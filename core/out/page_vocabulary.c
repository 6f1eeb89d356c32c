/* page_vocabulary.c - an agency, a topic, an indicator: what it is called, and what it belongs to. */
#include "config.h"

#include "out/page.h"

#include <string.h>

#include "text/text.h"

static void field(struct out_doc *d, const char *label, struct out_line *line)
{
	out_doc_add_line(d, &(struct gb_page_part){ .kind = GB_PAGE_FIELD, .label = label }, line);
	out_line_clear(line);
}

/* ---- agencies ---- */

static bool has_member(const struct gb_agency *group, const struct gb_agency *a)
{
	for (size_t i = 0; i < group->members.n; i++)
		if (strcmp(group->members.at[i], a->id) == 0)
			return true;
	return false;
}

static bool has_successor(const struct gb_agency *other, const struct gb_agency *a)
{
	return other->succeeded_by && strcmp(other->succeeded_by, a->id) == 0;
}

/* Those that stand so to `a`, as the vocabulary has them. */
static void others(struct out_line *line, const struct gb_voice *v, const struct gb_agency *a,
                   bool (*stands)(const struct gb_agency *other, const struct gb_agency *a))
{
	const struct gb_vocabulary *all = gb_voice_vocabulary(v);

	for (size_t i = 0; i < all->n_agencies; i++) {
		const struct gb_agency *other = &all->agencies[i];
		if (!stands(other, a))
			continue;
		buf_puts(&line->text, line->text.len ? "; " : "");
		out_line_agency(line, v, other->id);
	}
}

static void shorts(struct out_line *line, const struct gb_agency *a)
{
	for (size_t i = 0; i < a->shorts.n; i++) {
		buf_puts(&line->text, i ? ", " : "");
		buf_puts(&line->text, a->shorts.at[i]);
	}
}

void out_page_agency(struct out_doc *d, const struct gb_voice *v, const struct gb_agency *a)
{
	struct out_line line = { .text = BUF_EMPTY };
	enum gb_lang lang = v->lang;

	out_doc_title(d, gb_say_text(v, &a->name));
	out_doc_field(d, tr(lang, "Kind"), gb_word_label(GB_WORDS_AGENCY, (int)a->kind, lang));
	shorts(&line, a);
	field(d, tr(lang, "Short"), &line);
	out_line_agencies(&line, v, &a->members);
	field(d, tr(lang, "Members"), &line);
	others(&line, v, a, has_member);
	field(d, tr(lang, "Belongs to"), &line);
	others(&line, v, a, has_successor);
	field(d, tr(lang, "Succeeds"), &line);
	if (gb_date_given(a->until))
		text_date(&line.text, a->until, GB_DAY, lang);
	field(d, tr(lang, "Last day"), &line);
	if (a->succeeded_by)
		out_line_agency(&line, v, a->succeeded_by);
	field(d, tr(lang, "Succeeded by"), &line);
	out_doc_field(d, tr(lang, "Id"), a->id);
	out_line_free(&line);
}

/* ---- topics, indicators ---- */

void out_page_topic(struct out_doc *d, const struct gb_voice *v, const struct gb_topic *t)
{
	out_doc_title(d, gb_say_text(v, &t->name));
	out_doc_field(d, tr(v->lang, "Id"), t->id);
}

void out_page_indicator(struct out_doc *d, const struct gb_voice *v, const struct gb_indicator *i)
{
	enum gb_lang lang = v->lang;
	const char *better = gb_word_label(GB_WORDS_BETTER, (int)i->better, lang);

	out_doc_title(d, gb_say_text(v, &i->name));
	out_doc_field(d, tr(lang, "Unit"), gb_say_text(v, &i->unit));
	out_doc_field(d, tr(lang, "Better"), *better ? better : tr(lang, "neither higher nor lower"));
	out_doc_field(d, tr(lang, "Id"), i->id);
}
