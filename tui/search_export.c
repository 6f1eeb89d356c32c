/* search_export.c - what a search finds, exported: all of it, not only what is on the screen. */
#include "config.h"

#include "tui/export.h"
#include "tui/search.h"

static const struct search *const_self(const struct view *v)
{
	return (const struct search *)v;
}

unsigned search_formats(const struct view *v)
{
	return const_self(v)->answer.state == SEARCH_FOUND ? EXPORT_TABLE : 0;
}

void search_file_name(const struct view *v, struct buf *out)
{
	buf_puts(out, buf_text(&const_self(v)->prompt.text));
}

enum gb_status search_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	return gb_write_list(to, style, v->cx->corpus, &const_self(v)->answer.feed.query, 0, 0, &v->cx->written, why);
}
