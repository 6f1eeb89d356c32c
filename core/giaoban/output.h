/* output.h - what goes out: every format of the command line and of the screen's export. */
#ifndef GIAOBAN_OUTPUT_H
#define GIAOBAN_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "giaoban/own.h"
#include "giaoban/search.h"
#include "giaoban/words.h"

enum gb_format { GB_TEXT, GB_JSON, GB_CSV, GB_MARKDOWN, GB_HTML, GB_ICS, GB_BRIEFING };

struct gb_style {
	enum gb_format format;
	enum gb_lang lang;
	int width;                          /* GB_TEXT: columns of the terminal; 0: nothing is cut or wrapped */
	bool excel;                         /* GB_CSV: byte order mark, ';', decimal comma */
	bool bold;                          /* GB_TEXT: headings in bold (ECMA-48 SGR), for a terminal */
	bool brief;                         /* a meeting's page: the short one, one sheet of A4 */
	bool chart;                         /* a series: drawn too, but in data formats */
	struct gb_date today;               /* deadlines are told from here */
	const struct gb_query *groups;      /* GB_TEXT with a width: a list in the order of this query has headings
	                                     * over what stands together; NULL: none */
};

/* A list, written as its windows come.  The writer remembers a failure of the stream; gb_writer_end tells it. */
typedef struct gb_writer gb_writer;
/* GB_ANY is the timeline.  GB_USAGE when the format cannot hold this kind (iCalendar: only meetings, directives and the
 * timeline; briefing: never a list). */
enum gb_status gb_writer_new(FILE *to, const struct gb_style *style, enum gb_kind kind,
                             const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why);
void gb_writer_rows(gb_writer *w, const gb_rows *rows);
enum gb_status gb_writer_end(gb_writer *w, struct gb_why *why);     /* ends and frees it */

/* The same for what a search finds, records of all kinds together, the best first, one by one: each with its passage.
 * `text` is what was searched for, for the heading of a page. */
enum gb_status gb_writer_search(FILE *to, const struct gb_style *style, const char *text,
                                const struct gb_vocabulary *vocabulary, gb_writer **out, struct gb_why *why);
void gb_writer_result(gb_writer *w, const struct gb_row *row, const struct gb_passage *passage);

/* Reads and writes all that a query finds, window by window, at most `limit` (0: all) after skipping `offset`; `query` may be of any
 * kind: a list, what a text finds, the timeline.  *written may be NULL. */
enum gb_status gb_write_list(FILE *to, const struct gb_style *style, gb_corpus *c, const struct gb_query *query, long limit,
                             long offset, long *written, struct gb_why *why);

/* The user's marks and notes, what came last first, each with what it is about in the corpus (or that it is no longer there): a list.
 * `only` NULL: all, else of this address.  GB_NONE, and an empty list, when there is nothing. */
enum gb_status gb_write_own(FILE *to, const struct gb_style *style, gb_own *own, gb_corpus *c, const char *only, long *written,
                            struct gb_why *why);

/* A series: its list, before it the chart with style->chart, behind it what its targets still ask for. */
enum gb_status gb_write_series(FILE *to, const struct gb_style *style, const struct gb_series *s,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* Two meetings side by side: a page, JSON or CSV (a row for each thing that is compared). */
enum gb_status gb_write_comparison(FILE *to, const struct gb_style *style, const struct gb_comparison *c,
                                   const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* One meeting, whole, as a page (text, Markdown, HTML), as JSON (the meeting's keys and its records'), or as a briefing file. */
enum gb_status gb_write_briefing(FILE *to, const struct gb_style *style, const struct gb_briefing *b,
                                 const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* One record on a page, with its meeting, source and citation; `item` is 0 or the item of
 * a framework. */
enum gb_status gb_write_record(FILE *to, const struct gb_style *style, const struct gb_row *row, int item,
                               const struct gb_vocabulary *vocabulary, struct gb_why *why);

/* A vocabulary list (`by`: agencies, topics or indicators) by name, with its counts (in the order of the vocabulary; NULL:
 * nothing hangs on any). */
enum gb_status gb_write_vocabulary(FILE *to, const struct gb_style *style, enum gb_facet by, const struct gb_vocabulary *v,
                                   const struct gb_counts *counts, struct gb_why *why);

#endif
