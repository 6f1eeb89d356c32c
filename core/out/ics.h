/* ics.h - meetings, deadlines and targets as iCalendar (RFC 5545): all-day events. */
#ifndef GIAOBAN_OUT_ICS_H
#define GIAOBAN_OUT_ICS_H

#include "out/words.h"

void out_ics_begin(struct buf *out, enum gb_lang lang);
/* A meeting, a directive with a deadline, a target with a period; anything else adds nothing. */
void out_ics_row(struct buf *out, const struct gb_voice *v, const struct gb_row *row);
void out_ics_end(struct buf *out);

#endif
