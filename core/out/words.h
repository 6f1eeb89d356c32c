/* words.h - what the room says to people beside what every front end may say (giaoban.h, "in words"). */
#ifndef GIAOBAN_OUT_WORDS_H
#define GIAOBAN_OUT_WORDS_H

#include "base/buf.h"
#include "giaoban.h"

struct gb_voice out_voice_of(const struct gb_style *style, const struct gb_vocabulary *vocabulary);

/* In either vocabulary of the voice; NULL for none. */
const struct gb_agency *out_agency_find(const struct gb_voice *v, const char *id);
const struct gb_topic *out_topic_find(const struct gb_voice *v, const char *id);
const struct gb_indicator *out_indicator_find(const struct gb_voice *v, const char *id);
/* A person of the meeting (`m` may be NULL). */
const struct gb_person *out_person_find(const struct gb_meeting *m, const char *id);

/* A figure's value and change, and whether that is for the better: "71/193, +15 bậc, tốt hơn". */
void out_figure_told(struct buf *out, const struct gb_voice *v, const struct gb_figure *f);

/* Where a fact can be traced: "[session-10/electronic-records] đoạn 14", and in which source when
 * the meeting has several. */
void out_trace(struct buf *out, const struct gb_voice *v, const struct gb_meeting *m,
               const struct gb_record *r);

#endif
