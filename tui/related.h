/* related.h - what a record belongs together with, as links on its page; and lists of records as items of a page. */
#ifndef GIAOBAN_TUI_RELATED_H
#define GIAOBAN_TUI_RELATED_H

#include "tui/filter.h"
#include "tui/page.h"

#define RELATED_SHOWN 8         /* items of a list on a page; then one that leads to all of them */

/* What an item says after the record's own words. */
enum related_aside {
	RELATED_AGENCY,                 /* who is told */
	RELATED_MEETING
};
/* Where a directive's deadline stands, if it has one. */
enum related_date { RELATED_NO_DATE, RELATED_DATE_FIRST, RELATED_DATE_LAST };

/* A list of records on a page. */
struct related_list {
	const char *heading;
	const struct filter *filter;    /* what it holds; lives as long as the page */
	const char *but;                /* the address of the record whose page it is; NULL: none */
	enum related_aside aside;
	enum related_date date;
	const struct target *all;       /* where the last item leads when not all are shown; NULL: to a list of the filter */
};
/* Nothing when there is nothing (or the corpus cannot be read now). */
void related_add_list(struct page *p, const struct related_list *list);

#define RELATED_FILTERS 2
struct related {
	struct filter filters[RELATED_FILTERS]; /* what the page's links to lists point to: never moved */
	int n;
};
/* Adds all that is related to a record, or to an item of it. */
void related_add(struct related *r, struct page *p, const struct gb_row *row, int item);
void related_free(struct related *r);

#endif
