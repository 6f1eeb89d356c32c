/* menu_vocabulary.c - what to narrow all agencies, topics or indicators by, with counts; and the orders that they can be in. */
#include "config.h"

#include "tui/vocabulary_view.h"

#include <stdlib.h>
#include <string.h>

#include "tui/menu.h"

/* The ids of the items: a letter, then what it chooses. */
#define ALL_OFF "x"
#define COMPARED "c"
#define BY_NAME "n"
#define OF_COLUMN 'h'
#define OF_GROUP 'g'
#define GROUPS_MOST 40          /* offered */

static struct vocabulary_view *of(const struct menu *m)
{
	return m->asker;
}

static enum gb_lang lang(const struct menu *m)
{
	return lang_of(m->view.cx);
}

/* ---- which ---- */

static bool is_chosen(const struct entry_choice *c, const char *id)
{
	if (*id == OF_COLUMN)
		return c->has & 1u << atoi(id + 1);
	if (*id == OF_GROUP)
		return entry_choice_has_group(c, id + 1);
	return strcmp(id, COMPARED) == 0 && c->compared;
}

/* False when there is no more room. */
static bool toggle(struct entry_choice *c, const char *id)
{
	if (*id == OF_GROUP)
		return entry_choice_toggle_group(c, id + 1);
	if (*id == OF_COLUMN)
		c->has ^= 1u << atoi(id + 1);
	else if (strcmp(id, COMPARED) == 0)
		c->compared = !c->compared;
	else
		entry_choice_clear(c);
	return true;
}

/* How many would be left with this too; of several groups, in this one. */
static long count_with(const struct vocabulary_view *l, const char *id)
{
	struct entry_choice c = l->choice;

	if (*id == OF_GROUP)
		c.n_groups = 0;
	if (!is_chosen(&c, id) && !toggle(&c, id))
		return 0;
	return entries_count(&l->all, &c);
}

/* What all have, or none, is not offered. */
static void add(struct menu *m, const char *id, const char *text)
{
	const struct vocabulary_view *l = of(m);
	struct entry_choice alone = { .n_groups = 0 };
	const long n = toggle(&alone, id) ? entries_count(&l->all, &alone) : 0;

	if (is_chosen(&l->choice, id) || (n > 0 && n < (long)l->all.n))
		menu_add(m, id, text, count_with(l, id), is_chosen(&l->choice, id));
}

static void add_columns(struct menu *m)
{
	char id[12];
	int n;
	const enum entry_column *columns = vocabulary_columns(of(m)->by, &n);

	for (int i = 0; i < n; i++) {
		snprintf(id, sizeof id, "%c%d", OF_COLUMN, (int)columns[i]);
		add(m, id, entry_with_name(columns[i], lang(m)));
	}
	if (of(m)->by == GB_BY_INDICATOR)
		add(m, COMPARED, tr(lang(m), "of two meetings or more"));
}

static void add_groups(struct menu *m)
{
	const struct entries *all = &of(m)->all;
	const long before = m->n;
	char id[1 + ENTRY_GROUP_SIZE];
	int room = GROUPS_MOST;

	for (size_t i = 0; i < all->n && room > 0; i++) {
		const struct entry *e = &all->at[i];
		if (!*e->group || strlen(e->group) >= ENTRY_GROUP_SIZE)
			continue;
		snprintf(id, sizeof id, "%c%s", OF_GROUP, e->group);
		if (menu_has(m, id))
			continue;
		add(m, id, e->group_name);
		room--;
	}
	menu_sort(m, before);
}

static void fill(struct menu *m)
{
	m->several = true;
	menu_title(m, tr(lang(m), "Narrow by"));
	add_columns(m);
	add_groups(m);
	if (!entry_choice_all(&of(m)->choice))
		menu_add(m, ALL_OFF, tr(lang(m), "all filters off"), -1, false);
}

static enum verdict chosen(struct menu *m, const char *id, bool add_it)
{
	struct vocabulary_view *l = of(m);
	struct entry_choice c = l->choice;

	/* Behind Space, Enter ends the choosing, and what stands under it is chosen too. */
	if ((add_it || !m->added || !is_chosen(&c, id)) && !toggle(&c, id)) {
		context_complain(m->view.cx, tr(lang(m), "More than %d at once cannot be chosen"), ENTRY_GROUPS);
		return VERDICT_REDRAW;
	}
	if (!m->added)
		vocabulary_remember(l);
	vocabulary_choose(l, &c);
	if (!add_it)
		return VERDICT_CLOSE;
	m->added = true;
	menu_ask(m, id);
	return VERDICT_REDRAW;
}

struct view *menu_vocabulary(struct vocabulary_view *l)
{
	static const struct menu_ops ops = { .fill = fill, .chosen = chosen };
	struct context *cx = l->view.cx;
	struct view *v = menu_new_for(cx, l, 0, &ops);

	if (v)
		((struct menu *)v)->list.sel = 0;
	else
		context_say(cx, "%s", tr(lang_of(cx), "There is nothing to narrow this list by"));
	return v;
}

/* ---- in which order ---- */

static void add_order(struct menu *m, const char *id, const char *name, bool now)
{
	const bool reverse = of(m)->choice.reverse;
	struct buf text = BUF_EMPTY;

	buf_puts(&text, name);
	if (now && reverse)
		buf_printf(&text, ", %s", tr(lang(m), "reversed"));
	if (now)
		buf_printf(&text, " (%s)", reverse ? tr(lang(m), "again: not reversed") : tr(lang(m), "again: reversed"));
	menu_add(m, id, buf_text(&text), -1, now);
	buf_free(&text);
}

static void fill_orders(struct menu *m)
{
	const struct entry_choice *c = &of(m)->choice;
	char id[12];
	int n;
	const enum entry_column *columns = vocabulary_columns(of(m)->by, &n);

	menu_title(m, tr(lang(m), "Order"));
	add_order(m, BY_NAME, tr(lang(m), "by name"), c->by_name);
	for (int i = 0; i < n; i++) {
		snprintf(id, sizeof id, "%c%d", OF_COLUMN, (int)columns[i]);
		add_order(m, id, entry_order_name(columns[i], lang(m)), !c->by_name && c->most == columns[i]);
	}
}

/* The present order once more turns it around. */
static enum verdict chosen_order(struct menu *m, const char *id, bool add_it)
{
	struct vocabulary_view *l = of(m);
	struct entry_choice c = l->choice;

	(void)add_it;
	c.by_name = *id != OF_COLUMN;
	if (!c.by_name)
		c.most = (enum entry_column)atoi(id + 1);
	c.reverse = false;
	struct entry_choice now = l->choice;
	now.reverse = false;
	if (entry_choice_same(&c, &now))
		c.reverse = !l->choice.reverse;
	vocabulary_remember(l);
	vocabulary_choose(l, &c);
	return VERDICT_CLOSE;
}

struct view *menu_vocabulary_orders(struct vocabulary_view *l)
{
	static const struct menu_ops ops = { .fill = fill_orders, .chosen = chosen_order };

	return menu_new_for(l->view.cx, l, 0, &ops);
}

/* ---- in words ---- */

static const char *group_name(const struct entries *all, const char *group)
{
	for (size_t i = 0; i < all->n; i++)
		if (strcmp(all->at[i].group, group) == 0)
			return all->at[i].group_name;
	return group;
}

void vocabulary_words(struct buf *out, const struct vocabulary_view *l)
{
	const enum gb_lang language = lang_of(l->view.cx);
	const struct entry_choice *c = &l->choice;

	for (int i = 0; i < ENTRY_COLUMNS; i++)
		if (c->has & 1u << i)
			buf_printf(out, " · %s", entry_with_name((enum entry_column)i, language));
	if (c->compared)
		buf_printf(out, " · %s", tr(language, "of two meetings or more"));
	for (int i = 0; i < c->n_groups; i++)
		buf_printf(out, "%s%s", i ? ", " : " · ", group_name(&l->all, c->groups[i]));
}
