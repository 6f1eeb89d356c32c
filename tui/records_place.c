/* records_place.c - where one stands in a list, in a word that leads there again in another session. */
#include "config.h"

#include "tui/records.h"

#include <stdio.h>
#include <string.h>

void records_place(const struct records *r, struct buf *out)
{
	const struct feed *f = &r->feed;

	if (!r->open || r->selected.len == 0 || (f->at_start && r->list.sel == f->first))
		return;
	buf_puts(out, buf_text(&r->selected));
	if (f->counted && f->total >= 0 && f->total <= FEED_COUNT_MOST)
		buf_printf(out, ",%ld,%ld", r->list.sel, f->total);
}

void records_stand_at(struct records *r, const char *place)
{
	buf_clear(&r->selected);
	buf_add(&r->selected, place, strcspn(place, ","));
	if (sscanf(place + r->selected.len, ",%9ld,%9ld", &r->stood, &r->stood_of) != 2 || r->stood <= 0 || r->stood >= r->stood_of)
		r->stood = r->stood_of = -1;
	r->standing = true;
}

/* In a list that is as long as it was the position is taken to be the same, unless its end is here and tells otherwise. */
static long enter(struct records *r, long total)
{
	const long position = feed_enter_at(&r->feed, buf_text(&r->selected), total == r->stood_of ? r->stood : -1);

	if (r->feed.total != total)
		r->feed.counted = false;
	r->feed.total = total;
	return position;
}

/* Mostly the row is among the first ones, which are here, else its own window is read. */
void records_stand(struct records *r)
{
	if (!r->standing || r->feed.status != GB_OK)
		return;
	r->standing = false;
	long position = feed_here_is(&r->feed, buf_text(&r->selected));
	if (position < 0)
		position = enter(r, feed_total(&r->feed));
	if (position <= 0)
		return;
	r->list.sel = position;
	r->list.top = position - r->lines / 3 / r->shape.lines;
	if (!feed_at(&r->feed, r->list.top))
		r->list.top = feed_at(&r->feed, r->feed.first) ? r->feed.first : r->list.sel;
}
