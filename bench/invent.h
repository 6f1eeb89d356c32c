/* invent.h - invented meetings, for measuring. */
#ifndef BENCH_INVENT_H
#define BENCH_INVENT_H

#include "base/mem.h"
#include "giaoban.h"

/* Takes words and vocabulary from a corpus, which stays open as long as meetings are made; false: it has not enough of them. */
bool invent_from(gb_corpus *c);
/* A meeting on some day of thirty years, into `b`; everything in it lives in `a` or is the vocabulary's. */
void invent_meeting(struct arena *a, struct gb_briefing *b, size_t number, size_t n_records);

#endif
