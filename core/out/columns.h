/* columns.h - which columns a list of each kind has for people. */
#ifndef GIAOBAN_OUT_COLUMNS_H
#define GIAOBAN_OUT_COLUMNS_H

#include "out/table.h"

/* Entries are struct gb_row. */
struct out_columns out_columns_of(enum gb_kind kind);
/* The figures of a meeting's page: who said it, and what it must not be set beside. */
struct out_columns out_columns_of_page_figures(void);
/* Its short page; directives with the columns that have something to say. */
struct out_columns out_columns_of_brief_directives(bool agencies, bool deadlines);
struct out_columns out_columns_of_brief_figures(void);
/* Entries are struct out_entry (tell.h); `by` is GB_BY_AGENCY, GB_BY_TOPIC or GB_BY_INDICATOR. */
struct out_columns out_columns_of_vocabulary(enum gb_facet by);

/* The heading of a list: "Chỉ đạo". */
const char *out_kind_heading(enum gb_kind kind, enum gb_lang lang);

#endif
