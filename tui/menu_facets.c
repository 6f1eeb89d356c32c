/* menu_facets.c - what to narrow a list by: first the facet, then its values with their counts. */
#include "config.h"

#include "tui/menu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

#define VALUES_MOST 300         /* shown of one facet, most records first */
#define DUE_YEARS 12

enum step { ASK_FACET, ASK_VALUE };

/* Items that are no facet and no value. */
#define ALL_OFF "off"
#define GROUPS_TOO "+"

static const enum gb_facet divisions[FACETS] = {
	[FACET_MEETING] = GB_BY_MEETING, [FACET_AGENCY] = GB_BY_AGENCY, [FACET_TOPIC] = GB_BY_TOPIC,
	[FACET_INDICATOR] = GB_BY_INDICATOR, [FACET_KIND] = GB_BY_KIND, [FACET_YEAR] = GB_BY_YEAR,
	[FACET_DUE] = GB_BY_YEAR /* not asked so */,
};

static enum gb_lang lang(const struct menu *m)
{
	return lang_of(m->view.cx);
}

/* What the list would be without this facet's own choice: that is what its values are counted in. */
static void without(struct filter *f, const struct menu *m, enum facet by)
{
	filter_copy(f, &m->records->filter);
	filter_forget(f, by);
}

/* ---- the values of a facet ---- */

static bool divide(const struct menu *m, enum facet by, struct gb_parts *parts)
{
	struct filter f;

	without(&f, m, by);
	enum gb_status status = gb_facets(m->view.cx->corpus, &f.query, divisions[by], parts);
	filter_free(&f);
	if (status != GB_OK)
		context_corpus_failed(m->view.cx);
	return status == GB_OK;
}

static void add_value(struct menu *m, const char *id, long count)
{
	const struct filter *f = &m->records->filter;
	struct buf text = BUF_EMPTY;

	facet_choice(&text, m->facet, id, f->query.kind, &m->view.cx->voice);
	menu_add(m, id, buf_text(&text), count, filter_has(f, m->facet, id));
	buf_free(&text);
}

static bool is_item(const struct menu *m, const char *id)
{
	for (size_t i = 0; i < m->n; i++)
		if (strcmp(m->items[i].id, id) == 0)
			return true;
	return false;
}

/* What was chosen and fits nothing any more can be taken away all the same. */
static void add_chosen(struct menu *m)
{
	const struct filter *f = &m->records->filter;

	for (int i = 0; i < f->n[m->facet]; i++)
		if (!is_item(m, f->chosen[m->facet][i]))
			add_value(m, f->chosen[m->facet][i], 0);
}

/* The most first; among equals by the alphabet. */
static int by_count_then_name(const void *left, const void *right)
{
	const struct menu_item *a = left, *b = right;
	struct buf x = BUF_EMPTY, y = BUF_EMPTY;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	text_sort_key(&x, a->text);
	text_sort_key(&y, b->text);
	int order = strcmp(buf_text(&x), buf_text(&y));
	buf_free(&x);
	buf_free(&y);
	return order;
}

static void add_parts(struct menu *m)
{
	struct gb_parts parts;

	if (!divide(m, m->facet, &parts))
		return;
	const size_t before = m->n;
	for (size_t i = 0; i < parts.n && i < VALUES_MOST; i++)
		add_value(m, parts.at[i].id, parts.at[i].count);
	gb_parts_free(&parts);
	if (m->n > before)
		qsort(m->items + before, m->n - before, sizeof *m->items, by_count_then_name);
}

/* ---- deadlines ---- */

/* Counted under what is chosen elsewhere; what fits nothing is not offered. */
static void add_due(struct menu *m, struct filter *f, const char *word)
{
	long n = 0;

	filter_forget(f, FACET_DUE);
	(void)filter_toggle(f, FACET_DUE, word);
	if (gb_count(m->view.cx->corpus, &f->query, FEED_COUNT_MOST + 1, &n) != GB_OK)
		context_corpus_failed(m->view.cx);
	if (n > 0)
		add_value(m, word, n);
}

/* The year of the first deadline, or of the last; 0 when there is none. */
static int due_year(struct menu *m, struct filter *f, bool last)
{
	const struct gb_window w = { .last = last, .limit = 1 };
	gb_rows *rows;
	int year = 0;

	filter_forget(f, FACET_DUE);
	(void)filter_toggle(f, FACET_DUE, "..");
	filter_sort(f, GB_SORT_DUE, false);
	if (gb_find(m->view.cx->corpus, &f->query, &w, &rows) != GB_OK) {
		context_corpus_failed(m->view.cx);
		return 0;
	}
	if (gb_rows_count(rows) > 0)
		year = gb_rows_at(rows, 0)->record->directive.due.year;
	gb_rows_free(rows);
	return year;
}

static void add_deadlines(struct menu *m)
{
	struct filter f;
	char span[40];

	without(&f, m, FACET_DUE);
	if (gb_date_given(f.query.today)) {
		add_due(m, &f, "passed");
		add_due(m, &f, "30d");
	}
	int first = due_year(m, &f, false), last = due_year(m, &f, true);
	if (last - first >= DUE_YEARS)
		first = last - DUE_YEARS + 1;
	for (int year = first; year > 0 && year <= last; year++) {
		snprintf(span, sizeof span, "%04d-01-01..%04d-12-31", year, year);
		add_due(m, &f, span);
	}
	add_due(m, &f, "none");
	filter_free(&f);
}

static void fill_values(struct menu *m)
{
	const struct filter *f = &m->records->filter;

	menu_title(m, facet_name(m->facet, lang(m)));
	if (m->facet == FACET_DUE)
		add_deadlines(m);
	else
		add_parts(m);
	add_chosen(m);
	if (m->facet == FACET_AGENCY && f->n[FACET_AGENCY] > 0 && f->query.kind != GB_MEETING)
		menu_add(m, GROUPS_TOO, tr(lang(m), "and what their groups were given"), -1, f->query.with_groups);
}

/* ---- the facets ---- */

/* How many values; -1 where counting them would be felt. */
static long values_of(const struct menu *m, enum facet by)
{
	struct gb_parts parts;

	if (by == FACET_DUE || m->records->feed.total > FEED_COUNT_MOST)
		return -1;
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
	static const enum facet order[] = { FACET_AGENCY, FACET_DUE, FACET_TOPIC, FACET_KIND, FACET_INDICATOR, FACET_MEETING, FACET_YEAR };
	const struct filter *f = &m->records->filter;

	menu_title(m, tr(lang(m), "Narrow by"));
	if (m->records->feed.rows == 0 && filter_is_clear(f))
		return;
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (facet_fits(order[i], f->query.kind) && !filter_is_fixed(f, order[i]))
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
		filter_clear(&m->records->filter);
		records_requery(m->records);
		return VERDICT_CLOSE;
	}
	m->step = ASK_VALUE;
	m->facet = (enum facet)strtol(id, NULL, 10);
	m->several = m->facet != FACET_YEAR && m->facet != FACET_DUE;
	m->added = false;
	menu_ask(m, NULL);
	return VERDICT_REDRAW;
}

static void refresh_marks(struct menu *m)
{
	for (size_t i = 0; i < m->n; i++)
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
	const bool value = strcmp(id, GROUPS_TOO) != 0, on = value ? filter_has(f, m->facet, id) : f->query.with_groups;

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
