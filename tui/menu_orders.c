/* menu_orders.c - the orders that a list can be in. */
#include "config.h"

#include "tui/menu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fill(struct menu *m)
{
	const struct gb_query *q = &m->records->filter.query;
	const enum gb_lang lang = lang_of(m->view.cx);
	const char *now = sort_name(q->kind, q->sort, lang);
	struct buf text = BUF_EMPTY;
	enum gb_sort sort;
	char id[12];

	menu_title(m, tr(lang, "Order"));
	for (size_t i = 0; sort_at(q->kind, i, &sort); i++) {
		if ((sort == GB_SORT_TIME) != (q->sort == GB_SORT_TIME))
			continue;       /* the timeline is in no other order, and nothing else in that one */
		const char *name = sort_name(q->kind, sort, lang);
		const bool chosen = strcmp(name, now) == 0;
		buf_clear(&text);
		buf_puts(&text, name);
		if (chosen && q->reverse)
			buf_printf(&text, ", %s", tr(lang, "reversed"));
		if (chosen)
			buf_printf(&text, " (%s)", q->reverse ? tr(lang, "again: not reversed") : tr(lang, "again: reversed"));
		snprintf(id, sizeof id, "%d", (int)sort);
		menu_add(m, id, buf_text(&text), -1, chosen);
	}
	buf_free(&text);
}

/* The present order once more turns it around. */
static enum verdict chosen(struct menu *m, const char *id, bool add)
{
	struct filter *f = &m->records->filter;
	const enum gb_sort sort = (enum gb_sort)strtol(id, NULL, 10);
	const enum gb_lang lang = lang_of(m->view.cx);
	const bool same = strcmp(sort_name(f->query.kind, sort, lang), sort_name(f->query.kind, f->query.sort, lang)) == 0;

	(void)add;
	records_remember(m->records);
	filter_sort(f, sort, same && !f->query.reverse);
	records_requery(m->records);
	return VERDICT_CLOSE;
}

struct view *menu_orders(struct records *r)
{
	static const struct menu_ops ops = { .fill = fill, .chosen = chosen };

	return menu_new(r, &ops);
}
