/* series.h - what the two files of the series share; nobody else includes it. */
#ifndef GIAOBAN_SERIES_H
#define GIAOBAN_SERIES_H

#include "base/mem.h"
#include "giaoban.h"

/* Finds what the targets of a series still ask for; the points are whole already. */
void series_needs(struct gb_series *s, struct arena *arena, struct gb_date today);

#endif
