/* search_menu.c - Tab: what is typed of a field is completed, or a menu opens over the search: what to narrow it by, with
 * counts; the values that fit.  A choice becomes text, so that all that is searched for stands in one place.  What a facet is
 * narrowed to already does not narrow its own counts: they tell what another choice would find. */
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

static enum gb_field field_of(enum gb_facet by)
{
	return (enum gb_field)gb_field_of_facet(by);    /* each of these facets has one */
}

static bool ends_with_blank(const char *text)
{
	return *text && text[strlen(text) - 1] == ' ';
}

/* The text as it is typed now, without what it is narrowed to by a field. */
static void widen(const struct menu *m, const gb_ask *ask, enum gb_field field, struct buf *out)
{
	gb_ask_widen(out, ask, field);
	if (out->len && ends_with_blank(buf_text(&of(m)->prompt.text)) && !ends_with_blank(buf_text(out)))
		buf_putc(out, ' ');             /* the last word is whole */
}

static gb_ask *read_text(const struct menu *m)
{
	gb_ask *ask;

	if (gb_ask_read(m->view.cx->corpus, buf_text(&of(m)->prompt.text), true, &ask) == GB_OK)
		return ask;
	context_corpus_failed(m->view.cx);
	return NULL;
}

/* Also of no text: then everything is divided. */
static bool divide(const struct menu *m, const gb_ask *ask, enum gb_facet by, struct gb_parts *parts)
{
	const struct context *cx = m->view.cx;
	struct buf text = BUF_EMPTY;

	widen(m, ask, field_of(by), &text);
	const struct gb_query q = { .kind = GB_ANY, .text = buf_text(&text), .typing = true, .today = cx->voice.today };
	const enum gb_status status = gb_facets(cx->corpus, &q, by, parts);
	buf_free(&text);
	if (status != GB_OK)
		context_corpus_failed(m->view.cx);
	return status == GB_OK;
}

/* ---- what to narrow by ---- */

static void fill_facets(struct menu *m)
{
	const enum gb_lang lang = lang_of(m->view.cx);
	gb_ask *ask = read_text(m);
	struct gb_parts parts;

	menu_title(m, tr(lang, "Narrow by"));
	for (size_t i = 0; ask && i < DIVISIONS && divide(m, ask, divisions[i].by, &parts); i++) {
		char id[12];
		snprintf(id, sizeof id, "%d", (int)divisions[i].facet);
		if (parts.n > 0)
			menu_add(m, id, facet_name(divisions[i].facet, lang), (long)parts.n, false);
		gb_parts_free(&parts);
	}
	gb_ask_free(ask);
}

static void part_name(struct buf *out, enum facet facet, const char *id, const struct gb_voice *v)
{
	buf_clear(out);
	if (facet == FACET_KIND)
		buf_puts(out, gb_word_label(GB_WORDS_KIND, gb_word_value(GB_WORDS_KIND, id), v->lang));
	else
		facet_choice(out, facet, id, GB_DIRECTIVE, v);
}

static void title_parts(struct menu *m, const struct gb_parts *parts)
{
	const enum gb_lang lang = lang_of(m->view.cx);
	struct buf text = BUF_EMPTY, most = BUF_EMPTY;

	feed_number(&most, GB_FACETS_READ, lang);
	if (parts->more)
		buf_printf(&text, tr(lang, "%s, among the newest %s"), facet_name(m->facet, lang), buf_text(&most));
	else
		buf_puts(&text, facet_name(m->facet, lang));
	menu_title(m, buf_text(&text));
	buf_free(&most);
	buf_free(&text);
}

static void add_parts(struct menu *m, const gb_ask *ask, const struct gb_parts *parts)
{
	struct buf name = BUF_EMPTY;

	for (size_t i = 0; i < parts->n && i < VALUES_MOST; i++) {
		const char *id = parts->at[i].id;
		part_name(&name, m->facet, id, &m->view.cx->voice);
		menu_add(m, id, buf_text(&name), parts->at[i].count, gb_ask_narrowed(ask, field_of(by_of(m->facet)), id));
	}
	buf_free(&name);
}

static void fill_parts(struct menu *m)
{
	struct gb_parts parts = { .n = 0 };
	gb_ask *ask = read_text(m);

	if (ask && divide(m, ask, by_of(m->facet), &parts)) {
		title_parts(m, &parts);
		add_parts(m, ask, &parts);
		gb_parts_free(&parts);
	} else {
		title_parts(m, &parts);
	}
	gb_ask_free(ask);
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

static struct menu_item *item_of(struct menu *m, const char *id)
{
	long i = 0;

	while (i + 1 < m->n && strcmp(m->items[i].id, id) != 0)
		i++;
	return &m->items[i];
}

/* The text narrowed by what is chosen now. */
static void write_choice(struct menu *m)
{
	const enum gb_field field = field_of(by_of(m->facet));
	struct buf text = BUF_EMPTY, next = BUF_EMPTY;
	gb_ask *ask = read_text(m);

	if (!ask)
		return;
	widen(m, ask, field, &text);
	for (long i = 0; i < m->n; i++) {
		if (!m->items[i].chosen)
			continue;
		buf_clear(&next);
		gb_ask_narrow(&next, buf_text(&text), field, m->items[i].id);
		buf_clear(&text);
		buf_puts(&text, buf_text(&next));
	}
	if (text.len && !ends_with_blank(buf_text(&text)))
		buf_putc(&text, ' ');           /* for the next word */
	search_set(of(m), buf_text(&text));
	gb_ask_free(ask);
	buf_free(&text);
	buf_free(&next);
}

/* As in the menus of the lists: Space adds and takes away, Enter takes this one instead of the others; behind Space it ends
 * the choosing. */
static enum verdict take_part(struct menu *m, const char *id, bool add)
{
	struct menu_item *item = item_of(m, id);
	const bool on = item->chosen;

	if (!add && !m->added && !on)
		for (long i = 0; i < m->n; i++)
			m->items[i].chosen = false;
	item->chosen = add || !m->added ? !on : true;
	write_choice(m);
	m->added = m->added || add;
	return add ? VERDICT_REDRAW : VERDICT_CLOSE;
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
	switch ((enum step)m->step) {
	case ASK_FACET:
		m->facet = (enum facet)strtol(id, NULL, 10);
		m->step = ASK_PART;
		m->several = true;
		m->added = false;
		menu_ask(m, NULL);
		return VERDICT_REDRAW;
	case ASK_PART:
		return take_part(m, id, add);
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
	m->several = false;
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
