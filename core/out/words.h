/* words.h - how the room says single things to people: an agency, a deadline, a value, a place in a
 * source.  Tables and pages are made of these; what the source does not say is said. */
#ifndef GIAOBAN_OUT_WORDS_H
#define GIAOBAN_OUT_WORDS_H

#include "base/buf.h"
#include "giaoban.h"

/* Who is spoken to. */
struct out_voice {
	enum gb_lang lang;
	struct gb_date today;                           /* may be "no date": then no days are counted */
	const struct gb_vocabulary *vocabulary, *own;   /* looked up in this order; either may be NULL */
	bool narrow;                                    /* abbreviations where names are long */
};

struct out_voice out_voice_of(const struct gb_style *style, const struct gb_vocabulary *vocabulary);

/* Where a list or a text has nothing: "nguồn không nêu", "not stated in the source". */
const char *out_not_stated(enum gb_lang lang);
/* What the source does not say is said. */
const char *out_text_or_not_stated(const struct out_voice *v, const struct gb_text *t);

/* The text in the voice's language, or in the one that there is; "" for none. */
const char *out_text(const struct out_voice *v, const struct gb_text *t);
/* What lists call a meeting: its short title, else the whole one. */
const char *out_meeting_name(const struct out_voice *v, const struct gb_meeting *m);

/* What a Vietnamese wording means: in English, or more of it in Vietnamese; "" where there is
 * nothing for this reader (a Vietnamese one needs no English gloss). */
const char *out_gloss(const struct out_voice *v, const struct gb_text *gloss);

/* Names (the id itself where the vocabulary lacks it); lists joined by "; ", topics by ", ". */
void out_agency(struct buf *out, const struct out_voice *v, const char *id);
void out_agencies(struct buf *out, const struct out_voice *v, const struct gb_ids *ids);
void out_topics(struct buf *out, const struct out_voice *v, const struct gb_ids *ids);
/* Who said it: a person of the meeting or an agency; "nguồn không nêu người nói" for NULL. */
void out_speaker(struct buf *out, const struct out_voice *v, const struct gb_meeting *m,
                 const char *attribution);

/* The source of a record; NULL when the meeting has none of that id. */
const struct gb_source *out_source(const struct gb_meeting *m, const char *id);
/* Publisher, else author, else title; "" when the source names none of them. */
const char *out_publisher(const struct gb_source *s);
/* "đoạn 14" */
void out_paragraph(struct buf *out, int paragraph, enum gb_lang lang);

/* A figure's value with its qualifier and its change: "khoảng 53 tỷ USD", "71/193, +15 bậc". */
void out_figure_told(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* "+15 bậc", "+10,9% so với 2023" */
void out_change(struct buf *out, const struct gb_change *c, enum gb_lang lang);
/* "kết quả", "mục tiêu", "kết quả, ước" */
void out_stage(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* The period, or that none is stated. */
void out_period(struct buf *out, const struct gb_figure *f, enum gb_lang lang);

/* "06/08/2025"; coarser where the source was: "trong năm 2025, đến 31/12/2025". */
void out_due_day(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* The same, and how the source put it where that says more: "06/08/2025, “trong 6 tháng tới”". */
void out_due_told(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* "hạn đã qua 472 ngày, chưa có thông tin thực hiện", "còn 12 ngày"; nothing without both dates. */
void out_due_left(struct buf *out, struct gb_date due, struct gb_date today, enum gb_lang lang);

/* A slogan's name and wording in one line: "5 tăng tốc, bứt phá", "Chủ đề ... 2025: ...". */
void out_slogan(struct buf *out, const struct gb_slogan *s);
/* What a figure must not be set beside, and why; nothing when nothing is named. */
void out_not_comparable(struct buf *out, const struct out_voice *v, const struct gb_figure *f);
/* Where a fact can be traced: "[session-10/electronic-records] đoạn 14", and in which source when
 * the meeting has several. */
void out_trace(struct buf *out, const struct out_voice *v, const struct gb_meeting *m,
               const struct gb_record *r);
/* What a record says, in a line: a slogan's name, the text, a figure's label. */
void out_headline(struct buf *out, const struct out_voice *v, const struct gb_record *r);

/* The item of a slogan with number n; NULL for none. */
const struct gb_item *out_item_find(const struct gb_slogan *s, int n);
/* gb_citation() of a record or of one item of it (0: of the record). */
void out_citation(struct buf *out, const struct gb_row *row, int item, enum gb_lang lang);

#endif
