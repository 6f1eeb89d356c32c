/* words.h - how single things are said to people. */
#ifndef GIAOBAN_WORDS_H
#define GIAOBAN_WORDS_H

#include <stdbool.h>

#include "giaoban/across.h"

struct buf;                             /* base/buf.h */

/* Who is spoken to. */
struct gb_voice {
	enum gb_lang lang;
	struct gb_date today;                           /* may be "no date": then no days are counted */
	const struct gb_vocabulary *vocabulary, *own;   /* looked up in this order; either may be NULL */
	gb_corpus *corpus;                              /* or, instead of the first: its own, read when it is first asked for */
	bool narrow;                                    /* abbreviations where names are long */
	/* How a page calls a record that it refers to (never an item): adds a name, or nothing where there is
	 * none.  NULL: the record's address is shown. */
	void (*name)(void *self, struct buf *out, const char *address);
	void *self;                                     /* the caller's own, for name() */
};

/* The one that is looked up first; never NULL. */
const struct gb_vocabulary *gb_voice_vocabulary(const struct gb_voice *v);

/* Where a list or a text has nothing: "nguồn không nêu", "not stated in the source". */
const char *gb_say_not_stated(enum gb_lang lang);
/* The text in the voice's language, or in the one that there is; "" for none. */
const char *gb_say_text(const struct gb_voice *v, const struct gb_text *t);
/* The same; what the source does not say is said. */
const char *gb_say_text_or_not_stated(const struct gb_voice *v, const struct gb_text *t);
/* What lists call a meeting: its short title, else the whole one. */
const char *gb_say_meeting_name(const struct gb_voice *v, const struct gb_meeting *m);
/* What a Vietnamese wording means: in English, or more of it in Vietnamese; "" where there is
 * nothing for this reader (a Vietnamese one needs no English gloss). */
const char *gb_say_gloss(const struct gb_voice *v, const struct gb_text *gloss);

/* Names (the id itself where the vocabulary lacks it); lists joined by "; ", topics by ", ". */
void gb_say_agency(struct buf *out, const struct gb_voice *v, const char *id);
void gb_say_agencies(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids);
void gb_say_topics(struct buf *out, const struct gb_voice *v, const struct gb_ids *ids);
/* Who said it: a person of the meeting or an agency; "nguồn không nêu người nói" for NULL. */
void gb_say_speaker(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m, const char *attribution);

/* The source of a record; NULL when the meeting has none of that id. */
const struct gb_source *gb_source_find(const struct gb_meeting *m, const char *id);
/* Publisher, else author, else title; "" when the source names none of them. */
const char *gb_say_publisher(const struct gb_source *s);
/* "đoạn 14" */
void gb_say_paragraph(struct buf *out, int paragraph, enum gb_lang lang);

/* A slogan's name and wording in one line: "5 tăng tốc, bứt phá", "Chủ đề ... 2025: ...". */
void gb_say_slogan(struct buf *out, const struct gb_slogan *s);
/* The item of a slogan with number n; NULL for none. */
const struct gb_item *gb_item_find(const struct gb_slogan *s, int n);
/* What a record says, in a line: a slogan's name, the text, a figure's label. */
void gb_say_headline(struct buf *out, const struct gb_voice *v, const struct gb_record *r);

/* A figure's value: "71/193", "8–10%", "118 tỷ USD". */
void gb_figure_value(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* The same with its qualifier: "khoảng 53 tỷ USD". */
void gb_say_figure_qualified(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* And its change: "khoảng 53 tỷ USD", "71/193, +15 bậc". */
void gb_say_figure_told(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* "+15 bậc", "+10,9% so với 2023" */
void gb_say_change(struct buf *out, const struct gb_change *c, enum gb_lang lang);
/* A figure's change, and whether it is for the better where its indicator says which direction is: "+15 bậc, tốt hơn";
 * nothing when no change is given. */
void gb_say_figure_change(struct buf *out, const struct gb_voice *v, const struct gb_figure *f);
/* "kết quả", "mục tiêu", "kết quả, ước" */
void gb_say_stage(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* The period, or that none is stated. */
void gb_say_period(struct buf *out, const struct gb_figure *f, enum gb_lang lang);
/* What a figure must not be set beside, and why; nothing when nothing is named. */
void gb_say_not_comparable(struct buf *out, const struct gb_voice *v, const struct gb_figure *f);

/* Whether a change is for the better: 1, for the worse: -1, neither, or not to be told: 0.  Of ranks more is better. */
int gb_change_good(struct gb_decimal change, enum gb_figure_kind kind, enum gb_better better);
/* "tốt hơn", "kém hơn"; "" for 0. */
const char *gb_say_good(int good, enum gb_lang lang);
/* How far a point moved from the result before it: "+2,35 điểm %", "+3 bậc"; nothing without has_change. */
void gb_say_moved(struct buf *out, const struct gb_point *p, enum gb_lang lang);
/* The sentences under a series: what each target still asks for, what must not be set beside what, and what else is to be
 * known.  False behind the last one.  *point is the point that it speaks of, n_points for none. */
bool gb_say_of_series(struct buf *out, const struct gb_series *s, size_t i, const struct gb_voice *v, size_t *point);
/* What the signs of a chart mean: "● kết quả, ước   ○ mục tiêu   ┊ hôm nay". */
void gb_say_chart_key(struct buf *out, const struct gb_series *s, const struct gb_chart *c, enum gb_lang lang);

/* "06/08/2025"; coarser where the source was: "trong năm 2025, đến 31/12/2025". */
void gb_say_due_day(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* The same, and how the source put it where that says more: "06/08/2025, “trong 6 tháng tới”". */
void gb_say_due_told(struct buf *out, const struct gb_directive *d, enum gb_lang lang);
/* How far away it is, as exactly as the source named it: "còn 12 ngày", "còn khoảng 3 tháng", "trong quý này"; or "hạn đã qua
 * 472 ngày, chưa có thông tin thực hiện", from its last day on.  Nothing without both dates. */
void gb_say_due_left(struct buf *out, struct gb_date due, enum gb_precision precision, struct gb_date today, enum gb_lang lang);
/* Day and what is left: "06/08/2025, hạn đã qua 472 ngày, chưa có thông tin thực hiện"; nothing without a
 * deadline. */
void gb_deadline(struct buf *out, const struct gb_directive *d, struct gb_date today, enum gb_lang lang);

/* How a deadline stands, for its colour; calm without both dates.  "Passed" says nothing about what was done. */
enum gb_urgency { GB_CALM, GB_NEAR, GB_PASSED };
#define GB_NEAR_DAYS 30                 /* near: from today, which is in time, to so many days ahead */
enum gb_urgency gb_urgency_of(struct gb_date due, struct gb_date today);

/* What the rows that stand together in a list of this query have in common, as a heading above them: "Đến 06/08/2025",
 * "Phiên họp thứ 10 · 06/02/2025"; nothing where its order makes no groups. */
enum gb_grouping { GB_NO_GROUPS, GB_GROUP_YEAR, GB_GROUP_DUE, GB_GROUP_MEETING, GB_GROUP_AGENCY, GB_GROUP_TOPIC,
                   GB_GROUP_KIND, GB_GROUP_INDICATOR, GB_GROUP_UNIT };
enum gb_grouping gb_grouping_of(const struct gb_query *q);
void gb_say_group(struct buf *out, const struct gb_voice *v, const struct gb_query *q, const struct gb_row *row);

/* What one's own mark or note is about, in a line: a record, an item of it (0: none), a meeting; a row of NULL: that it is no longer
 * in the corpus. */
void gb_say_subject(struct buf *out, const struct gb_voice *v, const struct gb_row *row, int item);

/* Text; deadline; meeting and date; publisher and paragraph; [address].  Of a record, of one item of it (0: of the
 * record), or of a meeting's own row. */
void gb_say_citation(struct buf *out, const struct gb_row *row, int item, enum gb_lang lang);

#endif
