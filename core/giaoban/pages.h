/* pages.h - a record, a meeting, an agency as parts with links, for a screen. */
#ifndef GIAOBAN_PAGES_H
#define GIAOBAN_PAGES_H

#include <stddef.h>

#include "giaoban/words.h"

/* What a page says, part by part from top to bottom; how it looks is the front end's. */
enum gb_page_kind {
	GB_PAGE_TITLE,
	GB_PAGE_HEADING,                /* level 1: a section; 2: a group in it */
	GB_PAGE_PARAGRAPH,
	GB_PAGE_FIELD,                  /* label and text; neighbours are aligned */
	GB_PAGE_ITEM,                   /* level 0, or 1 inside of the item before; number 0: none */
	GB_PAGE_REMARK,                 /* small, belongs to the item or paragraph before */
	GB_PAGE_SMALL,                  /* small print */
	GB_PAGE_ROW,                    /* one thing of two meetings: label is what, text of the first, `beside` of the second;
	                                 * neighbours are aligned; level 1 is a heading of such rows, which names the two */
	GB_PAGE_KINDS
};

/* Where a piece of text leads. */
enum gb_link_kind { GB_LINK_RECORD, GB_LINK_MEETING, GB_LINK_AGENCY, GB_LINK_TOPIC, GB_LINK_INDICATOR, GB_LINK_URL };
struct gb_link {
	size_t from, to;                /* bytes of the part's text, `to` behind the last; of a GB_PAGE_ROW of label, text and beside
	                                 * one behind the other, with one byte between them */
	enum gb_link_kind kind;
	const char *id;                 /* GB_LINK_RECORD: an address, with #n for an item; GB_LINK_URL: the url */
};

struct gb_page_part {
	enum gb_page_kind kind;
	int level, number;
	const char *label;              /* of a field or a row; else NULL */
	const char *text;               /* never empty, but of a row; '\n' begins another line */
	const char *trace;              /* after the text, less prominent; or NULL */
	const char *beside;             /* of a row: the second text, which may be empty; else NULL */
	const struct gb_link *links;    /* as they stand in the text; none overlaps another */
	size_t n_links;
	enum gb_urgency urgency;        /* of a deadline: how its last line is to be taken */
};

typedef struct gb_page gb_page;
size_t gb_page_count(const gb_page *p);
const struct gb_page_part *gb_page_at(const gb_page *p, size_t i);      /* i < count; borrowed */
void gb_page_free(gb_page *p);                                          /* NULL is fine */

/* One record, or (item not 0) one item of a framework: its own fields first, then who said it and where it is written.
 * The row must have its record. */
gb_page *gb_page_record(const struct gb_row *row, int item, const struct gb_voice *v);
/* A meeting without its records: date, chair, place, focus, summary, people, documents. */
gb_page *gb_page_meeting(const struct gb_meeting *m, const struct gb_voice *v);
/* The sources of a meeting. */
gb_page *gb_page_sources(const struct gb_meeting *m, const struct gb_voice *v);
/* Entries of the vocabulary; an agency with its members, groups, predecessors and successor. */
gb_page *gb_page_agency(const struct gb_agency *a, const struct gb_voice *v);
gb_page *gb_page_topic(const struct gb_topic *t, const struct gb_voice *v);
gb_page *gb_page_indicator(const struct gb_indicator *i, const struct gb_voice *v);
/* Two meetings side by side. */
gb_page *gb_page_comparison(const struct gb_comparison *c, const struct gb_voice *v);

#endif
