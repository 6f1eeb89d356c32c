/* measure.h - whether two figures measure the same thing, so that their values may be set side by side. */
#ifndef GIAOBAN_MEASURE_H
#define GIAOBAN_MEASURE_H

#include "giaoban.h"

/* The days of a figure's period; of "as of" only `to`; neither where none is stated. */
struct gb_span measure_period(const struct gb_figure *f);
/* Unit, kind, periods `s` and `t` of one length (which both must state), and of progress the whole: a target may be of the same
 * measure as a result. */
bool measure_alike(const struct gb_figure *f, struct gb_span s, const struct gb_figure *g, struct gb_span t);
/* The same, and of one stage. */
bool measure_same(const struct gb_figure *f, const struct gb_figure *g);
/* Why two figures are said to be not comparable, as either of them has it; NULL where nothing is said. */
const struct gb_text *measure_apart(const struct gb_record *r, const struct gb_record *s);

#endif
