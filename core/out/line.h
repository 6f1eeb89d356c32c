/* line.h - the text of a page's part while it is written, with the links in it.  What cannot be followed
 * (an id that the vocabulary lacks) is text and no link. */
#ifndef GIAOBAN_OUT_LINE_H
#define GIAOBAN_OUT_LINE_H

#include "out/words.h"

struct out_line {
	struct buf text;
	struct gb_link *links;  /* their ids are borrowed until the line is cleared */
	size_t n, room;
};

void out_line_clear(struct out_line *l);
void out_line_free(struct out_line *l);

/* Adds `text`, all of it a link. */
void out_line_link(struct out_line *l, const char *text, enum gb_link_kind kind, const char *id);

/* The same words as gb_say_agency & co. */
void out_line_agency(struct out_line *l, const struct gb_voice *v, const char *id);
void out_line_agencies(struct out_line *l, const struct gb_voice *v, const struct gb_ids *ids);
void out_line_topics(struct out_line *l, const struct gb_voice *v, const struct gb_ids *ids);
void out_line_indicator(struct out_line *l, const struct gb_voice *v, const char *id);
void out_line_speaker(struct out_line *l, const struct gb_voice *v, const struct gb_meeting *m, const char *attribution);

/* How a page refers to a record: “its name” where the voice has one, else [its address].  An item's address (with #n)
 * is where the link leads; named is the framework. */
void out_line_record(struct out_line *l, const struct gb_voice *v, const char *address);
void out_line_records(struct out_line *l, const struct gb_voice *v, const struct gb_ids *addresses);

/* For sentences with a link in them, wherever a translation puts it: printed with OUT_HERE (no text has a control
 * character) in its place.  Adds what stands before it, and returns what stands behind. */
#define OUT_HERE "\x01"
const char *out_line_until_here(struct out_line *l, const char *sentence);

#endif
