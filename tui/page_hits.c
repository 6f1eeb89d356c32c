/* page_hits.c - what was searched for, on the page that was opened from the search: where it stands, and going from hit
 * to hit. */
#include "config.h"

#include "tui/page_inside.h"

#include "base/mem.h"
#include "tui/marks.h"

#define HITS_MOST 64            /* of one part */
#define AROUND 2                /* lines seen around a hit that one went to */

/* Small print names the record, headings are ours. */
static bool is_marked(const struct page_part *part)
{
	return part->kind != GB_PAGE_SMALL && part->kind != GB_PAGE_HEADING && !part->other;
}

static void mark(struct page *p, size_t part, const gb_ask *ask)
{
	struct gb_hit found[HITS_MOST];
	const size_t n = marks_find(ask, p->parts[part].traced, found, HITS_MOST);
	void *hits = p->hits;

	mem_reserve(&hits, &p->room_hits, p->n_hits + n, sizeof *p->hits);
	p->hits = hits;
	p->parts[part].n_hits = n;
	for (size_t i = 0; i < n; i++)
		p->hits[p->n_hits++] = (struct page_hit){ part, found[i].from, found[i].to, -1, 0, -1, -1 };
}

static void mark_all(struct page *p, const struct marks *marks)
{
	p->marked = marks->edition;
	p->n_hits = 0;
	p->width = 0;
	for (size_t i = 0; i < p->n_parts; i++) {
		p->parts[i].hit = p->n_hits;
		p->parts[i].n_hits = 0;
		if (marks->ask && is_marked(&p->parts[i]))
			mark(p, i, marks->ask);
	}
}

void page_find_hits(struct page *p)
{
	if (p->marked != p->cx->marks.edition)
		mark_all(p, &p->cx->marks);
	if (p->hit >= (int)p->n_hits)
		p->hit = -1;
}

/* ---- from one to the next ---- */

static bool is_shown(const struct page *p, int hit)
{
	return p->hits[hit].line >= 0;
}

int page_first_hit(const struct page *p)
{
	for (int i = 0; i < (int)p->n_hits; i++)
		if (is_shown(p, i))
			return i;
	return -1;
}

/* Where a person stands among the hits: on one, or before the first one (behind the last one) of what is in sight. */
static int place_among(const struct page *p, int step)
{
	int i = 0;

	if (p->hit >= 0)
		return p->hit;
	while (i < (int)p->n_hits && p->hits[i].line < (step > 0 ? p->top : p->top + p->height))
		i++;
	return step > 0 ? i - 1 : i;
}

/* A record is found by its words in both languages, and shown in one. */
static enum verdict say_none(struct page *p)
{
	struct buf key = BUF_EMPTY;

	context_key(&key, p->cx, NULL, ACTION_LANGUAGE);
	context_say(p->cx, tr(lang_of(p->cx), "What was searched for does not stand on this page; "
	                                      "perhaps in the other language: %s"), buf_text(&key));
	buf_free(&key);
	return VERDICT_REDRAW;
}

enum verdict page_to_hit(struct page *p, int step)
{
	const int n = (int)p->n_hits;

	if (page_first_hit(p) < 0)
		return p->cx->marks.edition ? say_none(p) : VERDICT_PASS;
	int i = place_among(p, step);
	do
		i = (i + step + n) % n;
	while (!is_shown(p, i));
	p->hit = i;
	p->focus = p->hits[i].link;
	page_show_lines(p, p->hits[i].line, p->hits[i].last, AROUND);
	return VERDICT_REDRAW;
}

void page_hits_status(const struct page *p, struct buf *out)
{
	unsigned long all = 0, on = 0;

	for (int i = 0; i < (int)p->n_hits; i++) {
		all += is_shown(p, i);
		if (i == p->hit)
			on = all;
	}
	if (on > 0)
		buf_printf(out, tr(lang_of(p->cx), "hit %lu of %lu"), on, all);
	else if (all > 0)
		buf_printf(out, trn(lang_of(p->cx), "%lu hit", "%lu hits", all), all);
}
