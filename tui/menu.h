/* menu.h - a choice among a few things, in a frame over the view that asks: facets, orders. */
#ifndef GIAOBAN_TUI_MENU_H
#define GIAOBAN_TUI_MENU_H

#include "tui/records.h"

struct menu_item {
	char *id;               /* for who asked */
	char *text;
	long count;             /* shown to the right; -1: none */
	bool chosen;            /* marked */
};

struct menu;
/* Who asks.  `fill` gives title and items (menu_title, menu_add) when the menu opens and whenever the corpus or the language
 * has changed. */
struct menu_ops {
	void (*fill)(struct menu *m);
	/* An item was chosen: with Enter, or (`add`) with Space, after which a menu of several choices stays. */
	enum verdict (*chosen)(struct menu *m, const char *id, bool add);
	/* One step back inside of the menu; false: there is none, it closes.  May be NULL. */
	bool (*back)(struct menu *m);
	/* d on an item.  May be NULL. */
	enum verdict (*forget)(struct menu *m, const char *id);
};

/* A view, and what `ops` works with. */
struct menu {
	struct view view;
	const struct menu_ops *ops;
	struct records *records;        /* the list that is changed; it stays below on the screen; NULL: */
	void *asker;                    /* something else is */
	int step;                       /* the caller's own: which of its questions is asked, */
	enum facet facet;               /* of what, */
	bool several;                   /* whether Space adds to the choice, */
	bool added;                     /* and something was added already */
	char *title;
	struct menu_item *items;
	long n;
	size_t room;
	struct list list;
	int lines;                      /* of the items, as prepared */
};

void menu_title(struct menu *m, const char *title);
/* The text is copied; the id too. */
void menu_add(struct menu *m, const char *id, const char *text, long count, bool chosen);
bool menu_has(const struct menu *m, const char *id);
/* The items from `from` on: the highest count first, among equals by the alphabet. */
void menu_sort(struct menu *m, long from);
/* Asks anew: empties, fills, and selects the item of this id, or the first that is chosen (NULL), or the first. */
void menu_ask(struct menu *m, const char *selected);

/* Opens a menu over a list; NULL when there is nothing to choose. */
struct view *menu_new(struct records *r, const struct menu_ops *ops);
/* The same for somebody else, who begins with the question `step`. */
struct view *menu_new_for(struct context *cx, void *asker, int step, const struct menu_ops *ops);

/* The menus of a list: what to narrow it by, then the values with their counts; its orders.  NULL when there is nothing to
 * choose (cx->message says so). */
struct view *menu_facets(struct records *r);
struct view *menu_orders(struct records *r);

/* Between the files of the menu of facets.  The list without this facet's own choice: that is what its values are counted in. */
void menu_without(struct filter *f, const struct menu *m, enum facet by);
void menu_add_value(struct menu *m, const char *id, long count);        /* of m->facet */
/* The deadlines that fit something; returns how many.  `show`: as items (menu_due.c). */
long menu_add_deadlines(struct menu *m, bool show);
/* Asks for another one. */
enum verdict menu_type_deadline(struct menu *m);

#endif
