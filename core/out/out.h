/* out.h - the out room as the import room sees it.  Everything else of it is giaoban/output.h, words.h and pages.h. */
#ifndef GIAOBAN_OUT_OUT_H
#define GIAOBAN_OUT_OUT_H

#include "base/buf.h"
#include "giaoban.h"

/* Adds the briefing file that says the same as `b`: the one canonical form, so equal content gives equal bytes. */
void out_briefing(struct buf *out, const struct gb_briefing *b);

#endif
