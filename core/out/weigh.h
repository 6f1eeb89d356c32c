/* weigh.h - which slogans and figures of a meeting say most. */
#ifndef GIAOBAN_OUT_WEIGH_H
#define GIAOBAN_OUT_WEIGH_H

#include "giaoban.h"

/* Slogans or figures, those that say most first; equal ones stay in their order. */
void out_heaviest_first(const struct gb_voice *v, const struct gb_record **at, size_t n);

#endif
