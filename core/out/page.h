/* page.h - the pages: what stands on them, not how it is written. */
#ifndef GIAOBAN_OUT_PAGE_H
#define GIAOBAN_OUT_PAGE_H

#include "out/doc.h"

/* Into a document that was begun. */
void out_page_meeting(struct out_doc *d, const struct gb_voice *v, const struct gb_briefing *b);
/* The same on one sheet of A4: who must do what by when, the key figures, what is lacking. */
void out_page_meeting_brief(struct out_doc *d, const struct gb_voice *v, const struct gb_briefing *b,
                            const struct out_paper *paper);
/* Its fields, people and documents, as a screen has them beside its records. */
void out_page_overview(struct out_doc *d, const struct gb_voice *v, const struct gb_meeting *m);
void out_page_sources(struct out_doc *d, const struct gb_voice *v, const struct gb_meeting *m);
void out_page_record(struct out_doc *d, const struct gb_voice *v, const struct gb_row *row, int item);
void out_page_agency(struct out_doc *d, const struct gb_voice *v, const struct gb_agency *a);
void out_page_topic(struct out_doc *d, const struct gb_voice *v, const struct gb_topic *t);
void out_page_indicator(struct out_doc *d, const struct gb_voice *v, const struct gb_indicator *i);
void out_page_comparison(struct out_doc *d, const struct gb_voice *v, const struct gb_comparison *c);

/* For all of them: a source's fields, and the line that says what this is. */
void out_page_source(struct out_doc *d, const struct gb_voice *v, const struct gb_source *s);
void out_page_disclaimer(struct out_doc *d, const struct gb_voice *v);
/* The editor's note, as a remark. */
void out_page_note(struct out_doc *d, const struct gb_voice *v, int level, const struct gb_text *note);

#endif
