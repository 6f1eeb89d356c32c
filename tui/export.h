/* export.h - what a view shows, written to a file: what the views share for it. */
#ifndef GIAOBAN_TUI_EXPORT_H
#define GIAOBAN_TUI_EXPORT_H

#include "tui/records.h"

#define EXPORT_PAGE (1u << GB_TEXT | 1u << GB_MARKDOWN | 1u << GB_HTML | 1u << GB_JSON)
#define EXPORT_TABLE (EXPORT_PAGE | 1u << GB_CSV)
/* Beside the formats: the page has a short form too (gb_style.brief). */
#define EXPORT_BRIEF (1u << 16)

/* A list: which formats can hold it (none when it is empty), what it is called, and all of it, written. */
unsigned export_records_formats(const struct records *r);
void export_records_name(const struct records *r, struct buf *out);
enum gb_status export_records(const struct records *r, FILE *to, const struct gb_style *style, struct gb_why *why);

#endif
