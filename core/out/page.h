/* page.h - the pages: what stands on them, not how it is written. */
#ifndef GIAOBAN_OUT_PAGE_H
#define GIAOBAN_OUT_PAGE_H

#include "out/doc.h"

/* Into a document that was begun. */
void page_meeting(struct doc *d, const struct out_voice *v, const struct gb_briefing *b);
/* The same on about one sheet: what has a date, the numbers, what is lacking. */
void page_meeting_brief(struct doc *d, const struct out_voice *v, const struct gb_briefing *b);
void page_record(struct doc *d, const struct out_voice *v, const struct gb_row *row, int item);

/* For all of them: a source's fields, and the line that says what this is. */
void page_source(struct doc *d, const struct out_voice *v, const struct gb_source *s);
void page_disclaimer(struct doc *d, const struct out_voice *v);
/* The editor's note, as a remark. */
void page_note(struct doc *d, const struct out_voice *v, int level, const struct gb_text *note);

#endif
