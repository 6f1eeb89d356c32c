/* search_list.c - what was found, or what could be searched for, as a list: its rows, picking one, the wheel. */
#include "config.h"

#include "tui/search.h"

static int height_of(void *search, long position)
{
	struct search *s = search;

	if (search_has_results(s))
		return feed_at(&s->answer.feed, position) ? s->shape.lines : 0;
	return position >= 0 && position < s->answer.n_tips;
}

static int above(void *search, long position)
{
	const struct search *s = search;

	if (search_has_results(s) || position <= 0 || position >= s->answer.n_tips)
		return 0;
	return s->answer.tips[position].heading ? 2 : 0;
}

static long first_of(void *search)
{
	struct search *s = search;

	return search_has_results(s) ? feed_begin(&s->answer.feed) : 0;
}

static long last_of(void *search)
{
	struct search *s = search;

	return search_has_results(s) ? feed_end(&s->answer.feed) : s->answer.n_tips - 1;
}

struct list_source search_source(struct search *s)
{
	return (struct list_source){ s, height_of, above, first_of, last_of };
}

const struct gb_row *search_row_here(void *search, long position)
{
	return feed_here(&((struct search *)search)->answer.feed, position);
}

void search_note_selected(struct search *s)
{
	const struct gb_row *row = search_has_results(s) ? feed_here(&s->answer.feed, s->list.sel) : NULL;

	buf_clear(&s->selected);
	if (row)
		buf_puts(&s->selected, feed_address(row));
}

/* ---- with the mouse, or by numbers ---- */

/* What is shown may be the answer to less than what is typed by now: then it is no longer what one would open. */
static bool go_to_list(struct search *s)
{
	if (s->behind || (!search_has_results(s) && s->answer.n_tips == 0))
		return false;
	search_use_line(s);
	s->recalling = false;
	s->in_list = true;
	return true;
}

bool search_pick(struct view *v, long what)
{
	struct search *s = (struct search *)v;
	const bool here = search_has_results(s) ? search_row_here(s, what) != NULL : what >= 0 && what < s->answer.n_tips;

	if (!here || !go_to_list(s))
		return false;
	s->list.sel = what;
	search_note_selected(s);
	return true;
}

bool search_scroll(struct view *v, int lines)
{
	struct search *s = (struct search *)v;
	const struct list_source source = search_source(s);

	if (go_to_list(s))
		list_move(&s->list, &source, s->lines, lines);
	return true;
}
