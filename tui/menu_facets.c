/* menu_facets.c - what to narrow a list by: first the facet, then its values with their counts. */
#include "config.h"

#include "tui/menu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

#define VALUES_MOST 300         /* shown of one facet, most records first */

enum step { ASK_FACET, ASK_VALUE };

/* Items that are no facet and no value. */
#define ALL_OFF "off"
#define GROUPS_TOO "+"
#define TYPED "type"

static const enum gb_facet divisions[FACETS] = {
	[FACET_MEETING] = GB_BY_MEETING, [FACET_AGENCY] = GB_BY_AGENCY, [FACET_TOPIC] = GB_BY_TOPIC,
	[FACET_INDICATOR] = GB_BY_INDICATOR, [FACET_KIND] = GB_BY_KIND, [FACET_YEAR] = GB_BY_YEAR,
	[FACET_DUE] = GB_BY_YEAR /* not asked so */, [FACET_FRAMEWORK] = GB_BY_FRAMEWORK,
};

static enum gb_lang lang(const struct menu *m)
{
	return lang_of(m->view.cx);
}

void menu_without(struct filter *f, const struct menu *m, enum facet by)
{
	filter_copy(f, &m->records->filter);
	filter_forget(f, by);
}

/* ---- the values of a facet ---- */

static enum gb_facet division_of(enum facet by, enum gb_kind kind)
{
	return by == FACET_KIND && kind == GB_ANY ? GB_BY_RECORD_KIND : divisions[by];
}

/* False also where this list does not divide so. */
static bool divide(const struct menu *m, enum facet by, struct gb_parts *parts)
{
	struct filter f;

	menu_without(&f, m, by);
	enum gb_status status = gb_facets(m->view.cx->corpus, &f.query, division_of(by, f.query.kind), parts);
	filter_free(&f);
	if (status != GB_OK && status != GB_USAGE)
		context_corpus_failed(m->view.cx);
	return status == GB_OK;
}

void menu_add_value(struct menu *m, const char *id, long count)
{
	const struct filter *f = &m->records->filter;
	struct buf text = BUF_EMPTY;

	facet_choice(&text, m->facet, id, f->query.kind, &m->view.cx->voice);
	menu_add(m, id, buf_text(&text), count, filter_has(f, m->facet, id));
	buf_free(&text);
}

/* What was chosen and fits nothing any more can be taken away all the same.  Where there is only one choice all that is listed fits it,
 * though it is called otherwise: a framework by its name, dates that are no year. */
static void add_chosen(struct menu *m)
{
	const struct filter *f = &m->records->filter;
	const long fits = m->several ? 0 : m->records->feed.total;

	for (int i = 0; i < f->n[m->facet]; i++)
		if (!menu_has(m, f->chosen[m->facet][i]))
			menu_add_value(m, f->chosen[m->facet][i], fits);
}

static void add_parts(struct menu *m)
{
	struct gb_parts parts;

	if (!divide(m, m->facet, &parts))
		return;
	const long before = m->n;
	for (size_t i = 0; i < parts.n && i < VALUES_MOST; i++)
		menu_add_value(m, parts.at[i].id, parts.at[i].count);
	gb_parts_free(&parts);
	menu_sort(m, before);
}

static void fill_values(struct menu *m)
{
	const struct filter *f = &m->records->filter;

	menu_title(m, facet_name(m->facet, lang(m)));
	if (m->facet == FACET_DUE)
		(void)menu_add_deadlines(m, true);
	else
		add_parts(m);
	add_chosen(m);
	if (m->facet == FACET_DUE)
		menu_add(m, TYPED, tr(lang(m), "another: days or dates, typed …"), -1, false);
	if (m->facet == FACET_AGENCY && f->n[FACET_AGENCY] > 0 && f->query.kind != GB_MEETING)
		menu_add(m, GROUPS_TOO, tr(lang(m), "and what is given in common"), -1, f->query.with_groups);
}

/* ---- the facets ---- */

/* How many values; -1 where counting them would be felt. */
static long values_of(struct menu *m, enum facet by)
{
	struct gb_parts parts;

	if (m->records->feed.total > FEED_COUNT_MOST)
		return -1;
	if (by == FACET_DUE)
		return menu_add_deadlines(m, false);
	if (!divide(m, by, &parts))
		return 0;
	long n = (long)parts.n;
	gb_parts_free(&parts);
	return n;
}

static void add_facet(struct menu *m, enum facet by)
{
	const struct filter *f = &m->records->filter;
	const long values = values_of(m, by);
	struct buf text = BUF_EMPTY;
	char id[12];

	if (values == 0 && f->n[by] == 0)
		return;
	buf_puts(&text, facet_name(by, lang(m)));
	for (int i = 0; i < f->n[by]; i++) {
		buf_puts(&text, i ? ", " : ": ");
		facet_choice(&text, by, f->chosen[by][i], f->query.kind, &m->view.cx->voice);
	}
	snprintf(id, sizeof id, "%d", (int)by);
	menu_add(m, id, buf_text(&text), values, f->n[by] > 0);
	buf_free(&text);
}

static void fill_facets(struct menu *m)
{
	static const enum facet order[] = { FACET_AGENCY, FACET_DUE, FACET_TOPIC, FACET_FRAMEWORK, FACET_KIND, FACET_INDICATOR,
	                                    FACET_MEETING, FACET_YEAR };
	const struct filter *f = &m->records->filter;

	menu_title(m, tr(lang(m), "Narrow by"));
	if (m->records->feed.rows == 0 && filter_is_clear(f))
		return;
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (facet_fits(order[i], f->query.kind) && !filter_is_fixed(f, order[i]) &&
		    !(order[i] == FACET_KIND && f->query.sort == GB_SORT_TIME))         /* the timeline has its three kinds */
			add_facet(m, order[i]);
	if (!filter_is_clear(f))
		menu_add(m, ALL_OFF, tr(lang(m), "all filters off"), -1, false);
}

static void fill(struct menu *m)
{
	if (m->step == ASK_VALUE)
		fill_values(m);
	else
		fill_facets(m);
}

/* ---- choosing ---- */

static enum verdict chosen_facet(struct menu *m, const char *id)
{
	if (strcmp(id, ALL_OFF) == 0) {
		records_remember(m->records);
		filter_clear(&m->records->filter);
		records_requery(m->records);
		return VERDICT_CLOSE;
	}
	m->step = ASK_VALUE;
	m->facet = (enum facet)strtol(id, NULL, 10);
	m->several = m->facet != FACET_YEAR && m->facet != FACET_DUE && m->facet != FACET_FRAMEWORK;
	m->added = false;
	menu_ask(m, NULL);
	return VERDICT_REDRAW;
}

static void refresh_marks(struct menu *m)
{
	for (long i = 0; i < m->n; i++)
		m->items[i].chosen = filter_has(&m->records->filter, m->facet, m->items[i].id) ||
			(strcmp(m->items[i].id, GROUPS_TOO) == 0 && m->records->filter.query.with_groups);
}

static bool toggle(struct menu *m, const char *id)
{
	struct filter *f = &m->records->filter;

	if (strcmp(id, GROUPS_TOO) == 0) {
		filter_groups(f, !f->query.with_groups);
		return true;
	}
	if (filter_toggle(f, m->facet, id))
		return true;
	context_complain(m->view.cx, tr(lang(m), "More than %d at once cannot be chosen"), FILTER_MOST);
	return false;
}

/* Space adds, and takes away.  Enter takes this one instead of the others, and what is chosen alone away; but behind Space
 * it ends the choosing, and what stands under it is chosen too. */
static enum verdict chosen_value(struct menu *m, const char *id, bool add)
{
	struct filter *f = &m->records->filter;
	if (strcmp(id, TYPED) == 0)
		return menu_type_deadline(m);
	const bool value = strcmp(id, GROUPS_TOO) != 0, on = value ? filter_has(f, m->facet, id) : f->query.with_groups;

	if (!m->added)
		records_remember(m->records);
	if (!add && !m->added && value && !on)
		filter_forget(f, m->facet);
	if ((add || !m->added || !on) && !toggle(m, id))
		return VERDICT_REDRAW;
	records_requery(m->records);
	if (!add)
		return VERDICT_CLOSE;
	m->added = true;
	refresh_marks(m);
	return VERDICT_REDRAW;
}

static enum verdict chosen(struct menu *m, const char *id, bool add)
{
	return m->step == ASK_VALUE ? chosen_value(m, id, add) : chosen_facet(m, id);
}

static bool back(struct menu *m)
{
	char id[12];

	if (m->step == ASK_FACET)
		return false;
	snprintf(id, sizeof id, "%d", (int)m->facet);
	m->step = ASK_FACET;
	m->several = false;
	menu_ask(m, id);
	return true;
}

struct view *menu_facets(struct records *r)
{
	static const struct menu_ops ops = { .fill = fill, .chosen = chosen, .back = back };
	struct view *v = menu_new(r, &ops);

	if (v)
		((struct menu *)v)->list.sel = 0;       /* the same keys lead to the same facet, whatever is chosen */
	else if (r->cx->message.len == 0)
		context_say(r->cx, "%s", tr(lang_of(r->cx), "There is nothing to narrow this list by"));
	return v;
}
