/* page_parts.h - what the whole page of a meeting and the short one share. */
#ifndef GIAOBAN_OUT_PAGE_PARTS_H
#define GIAOBAN_OUT_PAGE_PARTS_H

#include "out/page.h"

struct meeting_page {
	struct out_doc *doc;
	const struct gb_voice *voice;
	const struct gb_briefing *briefing;
	struct buf line, trace;         /* of the part being made; out_page_line() empties both */
};

struct buf *out_page_line(struct meeting_page *p);
void out_page_end(struct meeting_page *p);

/* "Số liệu: 21" */
void out_page_section(struct meeting_page *p, const char *name, size_t count);
/* The records of one kind, as pointers into the briefing; free() them. */
const struct gb_record **out_page_records(const struct gb_briefing *b, enum gb_kind kind, size_t *n);
/* "5 tăng tốc, bứt phá (nhóm nội dung) — gloss" into the line. */
void out_page_slogan_line(struct meeting_page *p, const struct gb_slogan *s);

/* Date, chair, place, focus, each cut to so many cells (0: whole). */
void out_page_facts(struct meeting_page *p, size_t cells);
/* Title, facts, address, summary. */
void out_page_head(struct meeting_page *p);
/* Into the order that its directives have there: by deadline, then with an agency, then the rest. */
void out_page_sort_directives(const struct gb_record **all, size_t n);
/* In groups by deadline. */
void out_page_directives(struct meeting_page *p);
/* Records of the briefing in a table. */
void out_page_table(struct meeting_page *p, struct out_columns columns, const struct gb_record *const *records, size_t n);

#endif
