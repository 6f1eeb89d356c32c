/* page_move.c - moving on a page: from link to link where they stand near, by lines where they do not. */
#include "config.h"

#include "tui/page_inside.h"

#define CONTEXT 2               /* lines seen around a link that one jumped to */

/* What act found, to tell whether anything became of it. */
struct place {
	int top, focus, hit;
};

static int last_line(const struct page *p)
{
	return p->top + p->height - 1;
}

static int first_link_from(const struct page *p, int line)
{
	int i = 0;

	while (i < (int)p->n_links && p->links[i].line < line)
		i++;
	return i;
}

static int first_link_in_sight(const struct page *p)
{
	int i = first_link_from(p, p->top);

	return i < (int)p->n_links && page_in_sight(p, i) ? i : -1;
}

static int last_link_in_sight(const struct page *p)
{
	int i = first_link_from(p, last_line(p) + 1) - 1;

	return i >= 0 && page_in_sight(p, i) ? i : -1;
}

static void scroll_by(struct page *p, int lines)
{
	page_scroll(p, p->top + lines);
	if (p->focus >= 0 && !page_in_sight(p, p->focus))
		p->focus = -1;
}

void page_scroll_by(struct page *p, int lines)
{
	const int top = p->top;

	scroll_by(p, lines);
	if (p->top != top)
		p->hit = -1;            /* else it would be kept in sight */
}

/* Shows all of the focused link. */
static void show_focus(struct page *p, int around)
{
	page_show_lines(p, p->links[p->focus].line, p->links[p->focus].last, around);
}

/* The link after (or before) the focused one, the hit that one went to, or what is in sight; -1 or n_links where there is
 * none. */
static int link_beyond(const struct page *p, int step)
{
	if (p->focus >= 0)
		return p->focus + step;
	if (p->hit >= 0)
		return first_link_from(p, p->hits[p->hit].line) - (step < 0);
	return step > 0 ? first_link_from(p, p->top) : first_link_from(p, last_line(p) + 1) - 1;
}

static void down(struct page *p)
{
	int next = link_beyond(p, 1);

	if (next < (int)p->n_links && p->links[next].line <= last_line(p) + 1) {
		p->focus = next;
		show_focus(p, 0);
	} else {
		scroll_by(p, 1);
	}
}

static void up(struct page *p)
{
	int next = link_beyond(p, -1);

	if (next >= 0 && p->links[next].line >= p->top - 1) {
		p->focus = next;
		show_focus(p, 0);
	} else {
		scroll_by(p, -1);
	}
}

bool page_pick(struct page *p, long link)
{
	if (link < 0 || link >= (long)p->n_links)
		return false;
	p->focus = (int)link;
	p->hit = -1;
	show_focus(p, 0);
	return true;
}

bool page_has_link(const struct page *p, int step)
{
	int next = link_beyond(p, step);

	return next >= 0 && next < (int)p->n_links;
}

static void to_link(struct page *p, int step)
{
	int n = (int)p->n_links;

	p->focus = (link_beyond(p, step) + n) % n;
	show_focus(p, CONTEXT);
}

/* By a screen less one line, so that a sentence is never lost between two; at an end to the last, or first, link. */
static void page_down(struct page *p)
{
	int top = p->top;

	page_scroll(p, p->top + (p->height > 1 ? p->height - 1 : 1));
	p->focus = p->top != top ? first_link_in_sight(p) : last_link_in_sight(p);
}

static void page_up(struct page *p)
{
	int top = p->top;

	page_scroll(p, p->top - (p->height > 1 ? p->height - 1 : 1));
	p->focus = p->top != top ? last_link_in_sight(p) : first_link_in_sight(p);
}

static bool move(struct page *p, enum action a)
{
	switch (a) {
	case ACTION_DOWN: down(p); return true;
	case ACTION_UP: up(p); return true;
	case ACTION_PAGE_DOWN: page_down(p); return true;
	case ACTION_PAGE_UP: page_up(p); return true;
	case ACTION_FIRST:
		page_scroll(p, 0);
		p->focus = first_link_in_sight(p);
		return true;
	case ACTION_LAST:
		page_scroll(p, (int)p->n_lines);
		p->focus = last_link_in_sight(p);
		return true;
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
		if (p->n_links > 0)
			to_link(p, a == ACTION_NEXT ? 1 : -1);
		return p->n_links > 0;
	default:
		return false;
	}
}

enum verdict page_act(struct page *p, enum action a)
{
	const struct place before = { p->top, p->focus, p->hit };

	if (a == ACTION_OPEN)
		return page_selected(p, &p->cx->open) ? VERDICT_OPEN : VERDICT_DONE;
	if (a == ACTION_HIT_NEXT || a == ACTION_HIT_PREVIOUS)
		return page_to_hit(p, a == ACTION_HIT_NEXT ? 1 : -1);
	if (!move(p, a))
		return VERDICT_PASS;
	p->hit = -1;
	bool same = p->top == before.top && p->focus == before.focus && before.hit < 0;
	return same ? VERDICT_DONE : VERDICT_REDRAW;
}
