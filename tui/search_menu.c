/* search_menu.c - Tab: what is typed of a field is completed, or a menu opens over the search: what to narrow it by, with
 * counts; the values that fit.  A choice becomes text, so that all that is searched for stands in one place. */
#include "config.h"

#include "tui/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/menu.h"

#define VALUES_MOST 300         /* shown of one facet, most results first */

enum step { ASK_FACET, ASK_PART, ASK_VALUE };

static const struct {
	enum facet facet;
	enum gb_facet by;
} divisions[] = {
	{ FACET_KIND, GB_BY_RECORD_KIND },
	{ FACET_MEETING, GB_BY_MEETING },
	{ FACET_YEAR, GB_BY_YEAR },
	{ FACET_TOPIC, GB_BY_TOPIC },
	{ FACET_AGENCY, GB_BY_AGENCY },
};
#define DIVISIONS (sizeof divisions / sizeof *divisions)

static struct search *of(const struct menu *m)
{
	return m->asker;
}

static enum gb_facet by_of(enum facet facet)
{
	size_t i = 0;

	while (i + 1 < DIVISIONS && divisions[i].facet != facet)
		i++;
	return divisions[i].by;
}

/* Also of no text: then everything is divided. */
static bool divide(const struct menu *m, enum gb_facet by, struct gb_parts *parts)
{
	const struct context *cx = m->view.cx;
	const struct gb_query q = {
		.kind = GB_ANY, .text = buf_text(&of(m)->prompt.text), .typing = true, .today = cx->voice.today,
	};

	if (gb_facets(cx->corpus, &q, by, parts) == GB_OK)
		return true;
	context_corpus_failed(m->view.cx);
	return false;
}

/* ---- what to narrow by ---- */

static void fill_facets(struct menu *m)
{
	const enum gb_lang lang = lang_of(m->view.cx);

	menu_title(m, tr(lang, "Narrow by"));
	for (size_t i = 0; i < DIVISIONS; i++) {
		struct gb_parts parts;
		char id[12];
		if (!divide(m, divisions[i].by, &parts))
			return;
		snprintf(id, sizeof id, "%d", (int)divisions[i].facet);
		if (parts.n > 0)
			menu_add(m, id, facet_name(divisions[i].facet, lang), (long)parts.n, false);
		gb_parts_free(&parts);
	}
}

static void part_name(struct buf *out, enum facet facet, const char *id, const struct gb_voice *v)
{
	buf_clear(out);
	if (facet == FACET_KIND)
		buf_puts(out, gb_word_label(GB_WORDS_KIND, gb_word_value(GB_WORDS_KIND, id), v->lang));
	else
		facet_choice(out, facet, id, GB_DIRECTIVE, v);
}

static void fill_parts(struct menu *m)
{
	const struct gb_voice *v = &m->view.cx->voice;
	struct buf text = BUF_EMPTY;
	struct gb_parts parts;

	menu_title(m, facet_name(m->facet, v->lang));
	if (!divide(m, by_of(m->facet), &parts))
		return;
	if (parts.more) {
		struct buf most = BUF_EMPTY;
		feed_number(&most, GB_FACETS_READ, v->lang);
		buf_printf(&text, tr(v->lang, "%s, among the newest %s"), facet_name(m->facet, v->lang), buf_text(&most));
		menu_title(m, buf_text(&text));
		buf_free(&most);
	}
	for (size_t i = 0; i < parts.n && i < VALUES_MOST; i++) {
		part_name(&text, m->facet, parts.at[i].id, v);
		menu_add(m, parts.at[i].id, buf_text(&text), parts.at[i].count, false);
	}
	gb_parts_free(&parts);
	buf_free(&text);
}

/* ---- values that fit what is typed ---- */

static void fill_values(struct menu *m)
{
	static const enum facet facets[GB_FIELDS] = {
		[GB_FIELD_MEETING] = FACET_MEETING, [GB_FIELD_KIND] = FACET_KIND, [GB_FIELD_AGENCY] = FACET_AGENCY,
		[GB_FIELD_TOPIC] = FACET_TOPIC, [GB_FIELD_YEAR] = FACET_YEAR, [GB_FIELD_DUE] = FACET_DUE,
	};
	struct context *cx = m->view.cx;
	const char *text = buf_text(&of(m)->prompt.text);
	struct search_values values;
	enum gb_field field;
	size_t from;

	menu_title(m, tr(lang_of(cx), "Narrow by"));
	if (!gb_field_typed(text, &field, &from))
		return;
	menu_title(m, facet_name(facets[field], lang_of(cx)));
	search_values_read(&values, cx, field, text + from);
	for (size_t i = 0; i < values.n && i < VALUES_MOST; i++) {
		struct buf item = BUF_EMPTY;
		const struct search_value *v = &values.at[i];
		buf_printf(&item, strcmp(v->name, v->word) == 0 || !*v->name ? "%s" : "%s · %s", v->word, v->name);
		menu_add(m, v->word, buf_text(&item), -1, false);
		buf_free(&item);
	}
	search_values_free(&values);
}

static void fill(struct menu *m)
{
	switch ((enum step)m->step) {
	case ASK_FACET: fill_facets(m); break;
	case ASK_PART: fill_parts(m); break;
	case ASK_VALUE: fill_values(m); break;
	}
}

/* ---- choosing ---- */

static enum verdict take_part(struct menu *m, const char *id)
{
	const int field = gb_field_of_facet(by_of(m->facet));
	struct buf text = BUF_EMPTY;

	if (field < 0)
		return VERDICT_CLOSE;
	gb_ask_narrow(&text, buf_text(&of(m)->prompt.text), (enum gb_field)field, id);
	buf_putc(&text, ' ');           /* for the next word */
	search_set(of(m), buf_text(&text));
	buf_free(&text);
	return VERDICT_CLOSE;
}

static enum verdict take_value(struct menu *m, const char *word)
{
	struct buf text = BUF_EMPTY;

	search_take_value(&text, buf_text(&of(m)->prompt.text), word);
	search_set(of(m), buf_text(&text));
	buf_free(&text);
	return VERDICT_CLOSE;
}

static enum verdict chosen(struct menu *m, const char *id, bool add)
{
	(void)add;
	switch ((enum step)m->step) {
	case ASK_FACET:
		m->facet = (enum facet)strtol(id, NULL, 10);
		m->step = ASK_PART;
		menu_ask(m, NULL);
		return VERDICT_REDRAW;
	case ASK_PART:
		return take_part(m, id);
	case ASK_VALUE:
		return take_value(m, id);
	}
	return VERDICT_DONE;
}

static bool back(struct menu *m)
{
	char id[12];

	if (m->step != ASK_PART)
		return false;
	snprintf(id, sizeof id, "%d", (int)m->facet);
	m->step = ASK_FACET;
	menu_ask(m, id);
	return true;
}

static enum verdict open_menu(struct search *s, enum step step)
{
	static const struct menu_ops ops = { .fill = fill, .chosen = chosen, .back = back };
	struct context *cx = s->view.cx;

	cx->push = menu_new_for(cx, s, (int)step, &ops);
	if (cx->push)
		return VERDICT_PUSH;
	if (cx->message.len == 0)
		context_say(cx, "%s", tr(lang_of(cx), "There is nothing to narrow this by"));
	return VERDICT_REDRAW;
}

/* ---- Tab ---- */

enum verdict search_narrow(struct search *s)
{
	struct context *cx = s->view.cx;
	struct buf completed = BUF_EMPTY;
	enum search_completed how = SEARCH_NO_FIELD;

	if (s->prompt.at == s->prompt.text.len)
		how = search_complete(&completed, cx, buf_text(&s->prompt.text));
	if (how == SEARCH_COMPLETED)
		search_set(s, buf_text(&completed));
	buf_free(&completed);
	switch (how) {
	case SEARCH_SEVERAL:
		return open_menu(s, ASK_VALUE);
	case SEARCH_NO_FIELD:
		return open_menu(s, ASK_FACET);
	case SEARCH_NO_VALUE:
		context_say(cx, "%s", tr(lang_of(cx), "No value of this field begins so"));
		break;
	case SEARCH_COMPLETED:
		break;
	}
	return VERDICT_REDRAW;
}
