/* timeline.h - the timeline for people and for programs: what stands on it, and when. */
#ifndef GIAOBAN_OUT_TIMELINE_H
#define GIAOBAN_OUT_TIMELINE_H

#include "out/table.h"
#include "out/tell.h"

/* Entries are struct gb_row: a meeting, a directive with a deadline, a target. */
struct out_columns out_timeline_columns(void);
void out_tell_time(struct out_teller *t, const struct gb_row *row);

#endif
