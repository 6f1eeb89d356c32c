/* page.c - what a page consists of, and which part of it is on the screen. */
#include "config.h"

#include "tui/page_inside.h"

#include <stdlib.h>
#include <string.h>

void page_init(struct page *p, struct context *cx)
{
	*p = (struct page){ .cx = cx, .arena = arena_new(), .focus = -1, .hit = -1 };
}

static void free_all(struct page *p)
{
	arena_free(p->arena);
	free(p->parts);
	free(p->links);
	free(p->lines);
	free(p->pieces);
	free(p->hits);
}

void page_free(struct page *p)
{
	free_all(p);
	*p = (struct page){ .cx = p->cx, .focus = -1, .hit = -1 };
}

void page_clear(struct page *p)
{
	arena_free(p->arena);
	p->arena = arena_new();
	p->n_parts = p->n_links = p->n_lines = p->n_pieces = p->n_hits = 0;
	p->width = 0;
	p->marked = 0;
	p->resting = false;
}

void page_rest(struct page *p)
{
	if (p->resting)
		return;
	free_all(p);
	*p = (struct page){
		.cx = p->cx, .arena = arena_new(), .height = p->height, .top = p->top, .top_part = p->top_part, .top_byte = p->top_byte,
		.focus = p->focus, .hit = p->hit, .begun = p->begun,
		.resting = true, .rested_width = p->width, .rested_lines = p->n_lines,
	};
}

/* ---- adding ---- */

static struct page_part *new_part(struct page *p, enum gb_page_kind kind)
{
	void *parts = p->parts;

	mem_reserve(&parts, &p->room_parts, p->n_parts + 1, sizeof *p->parts);
	p->parts = parts;
	struct page_part *part = &p->parts[p->n_parts++];
	*part = (struct page_part){ .kind = kind, .link = p->n_links };
	p->width = 0;
	return part;
}

static void new_link(struct page *p, struct page_part *part, size_t from, size_t to, enum target_kind kind, const char *id)
{
	void *links = p->links;

	mem_reserve(&links, &p->room_links, p->n_links + 1, sizeof *p->links);
	p->links = links;
	p->links[p->n_links++] = (struct page_link){
		.target = { .kind = kind, .id = arena_strdup(p->arena, id) },
		.part = (size_t)(part - p->parts), .from = from, .to = to,
	};
	part->n_links++;
}

static enum target_kind target_of(enum gb_link_kind kind)
{
	switch (kind) {
	case GB_LINK_RECORD: return TARGET_RECORD;
	case GB_LINK_MEETING: return TARGET_MEETING;
	case GB_LINK_AGENCY: return TARGET_AGENCY;
	case GB_LINK_TOPIC: return TARGET_TOPIC;
	case GB_LINK_INDICATOR: return TARGET_INDICATOR;
	case GB_LINK_URL: return TARGET_URL;
	}
	return TARGET_NONE;
}

static void add_texts(const struct page *p, struct page_part *part, const struct gb_page_part *from)
{
	part->label = arena_strdup(p->arena, from->label);
	part->text = part->traced = arena_strdup(p->arena, from->text);
	if (from->trace)
		part->traced = arena_printf(p->arena, "%s %s", from->text, from->trace);
	part->said = strlen(from->text);
}

/* As its links count the bytes. */
static void add_row_texts(const struct page *p, struct page_part *part, const struct gb_page_part *from)
{
	part->text = part->traced = arena_printf(p->arena, "%s\n%s\n%s", from->label, from->text, from->beside);
	part->said = strlen(part->text);
	part->first = strlen(from->label) + 1;
	part->second = part->first + strlen(from->text) + 1;
}

static void add_core_part(struct page *p, const struct gb_page_part *from)
{
	struct page_part *part = new_part(p, from->kind);

	part->level = from->level;
	if (from->kind == GB_PAGE_ROW)
		add_row_texts(p, part, from);
	else
		add_texts(p, part, from);
	if (from->number)
		part->numeral = arena_printf(p->arena, "%d.", from->number);
	part->urgency = from->urgency;
	for (size_t i = 0; i < from->n_links; i++) {
		const struct gb_link *l = &from->links[i];
		new_link(p, part, l->from, l->to, target_of(l->kind), l->id);
	}
}

void page_add_some(struct page *p, const gb_page *core, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < gb_page_count(core); i++)
		add_core_part(p, gb_page_at(core, i));
}

void page_add(struct page *p, const gb_page *core)
{
	page_add_some(p, core, 0, gb_page_count(core));
}

static struct page_part *own_part(struct page *p, enum gb_page_kind kind, const char *text, const char *aside,
                                  const struct target *link)
{
	struct page_part *part = new_part(p, kind);

	part->said = strlen(text);
	part->text = part->traced = aside && *aside ? arena_printf(p->arena, "%s · %s", text, aside)
	                                            : arena_strdup(p->arena, text);
	if (link) {
		new_link(p, part, 0, part->said, link->kind, link->id);
		p->links[p->n_links - 1].target.filter = link->filter;
	}
	return part;
}

void page_heading(struct page *p, const char *text)
{
	own_part(p, GB_PAGE_HEADING, text, NULL, NULL)->level = 1;
}

void page_text(struct page *p, const char *text)
{
	own_part(p, GB_PAGE_PARAGRAPH, text, NULL, NULL);
}

void page_field(struct page *p, const char *label, const char *text, const char *aside, const struct target *link)
{
	own_part(p, GB_PAGE_FIELD, text, aside, link)->label = arena_strdup(p->arena, label);
}

void page_item(struct page *p, const char *text, const char *aside, const struct target *link)
{
	own_part(p, GB_PAGE_ITEM, text, aside, link)->other = true;
}

/* ---- what is in sight ---- */

static int last_top(const struct page *p)
{
	int over = (int)p->n_lines - p->height;

	return over > 0 ? over : 0;
}

static int clamp(int n, int most)
{
	return n < 0 ? 0 : n > most ? most : n;
}

bool page_in_sight(const struct page *p, int link)
{
	int line = p->links[link].line;

	return line >= p->top && line < p->top + p->height;
}

void page_scroll(struct page *p, int top)
{
	p->top = clamp(top, last_top(p));
	if (p->n_lines > 0) {
		p->top_part = p->lines[p->top].part;
		p->top_byte = p->lines[p->top].byte;
	}
}

void page_show_lines(struct page *p, int line, int last, int around)
{
	if (last + around >= p->top + p->height)
		page_scroll(p, last + around - p->height + 1);
	if (line - around < p->top)
		page_scroll(p, line - around);
	if (line < p->top || line >= p->top + p->height)        /* a low window: no room for lines around it */
		page_scroll(p, line);
}

static bool begins_after(const struct page_line *l, size_t part, size_t byte)
{
	return l->part != part ? l->part > part : l->byte > byte;
}

/* The line with the words that a person had at the top, and the blank or the label above them. */
static int line_of_place(const struct page *p)
{
	size_t i = 0;

	while (i + 1 < p->n_lines && !begins_after(&p->lines[i + 1], p->top_part, p->top_byte))
		i++;
	while (i > 0 && p->lines[i - 1].part == p->lines[i].part && p->lines[i - 1].byte == p->lines[i].byte)
		i--;
	return (int)i;
}

/* What a person looks at stays in sight, even if the top must give way. */
static void keep_in_sight(struct page *p, int line, int last)
{
	if (last >= p->top + p->height)
		p->top = last - p->height + 1;
	if (line < p->top)
		p->top = line;
}

static void keep_focus_in_sight(struct page *p)
{
	if (p->focus >= (int)p->n_links)
		p->focus = (int)p->n_links - 1;
	if (p->hit >= 0)
		keep_in_sight(p, p->hits[p->hit].line, p->hits[p->hit].last);
	else if (p->focus >= 0)
		keep_in_sight(p, p->links[p->focus].line, p->links[p->focus].last);
}

/* Seen for the first time: with the first hit in sight, and the first link ready if it is. */
static void begin(struct page *p)
{
	const int hit = page_first_hit(p);

	if (hit >= 0)
		page_show_lines(p, p->hits[hit].line, p->hits[hit].last, 1);
	if (p->n_links > 0 && page_in_sight(p, 0))
		p->focus = 0;
	p->begun = true;
}

void page_prepare(struct page *p, int h, int w)
{
	page_find_hits(p);
	bool other_lines = p->width != w;

	if (!other_lines && p->height == h)
		return;
	if (other_lines)
		page_lay_out(p, w);
	const bool as_before = w == p->rested_width && h == p->height && p->n_lines == p->rested_lines;
	p->rested_width = 0;
	p->height = h;
	if (p->hit >= 0 && p->hits[p->hit].line < 0)
		p->hit = -1;
	p->top = clamp(as_before ? p->top : line_of_place(p), last_top(p));
	if (!p->begun)
		begin(p);
	keep_focus_in_sight(p);
}

/* ---- telling ---- */

bool page_selected(const struct page *p, struct target *out)
{
	if (p->focus < 0 || p->focus >= (int)p->n_links)
		return false;
	*out = p->links[p->focus].target;
	return true;
}

void page_status(const struct page *p, struct buf *out)
{
	struct target t;
	int last = p->top + p->height;

	page_hits_status(p, out);
	/* A record's address is worth knowing before it is opened; everything else is called by its name on the page. */
	if (!p->cx->thrift && page_selected(p, &t) && t.kind == TARGET_RECORD)
		buf_printf(out, out->len ? " · → %s" : "→ %s", t.id);
	if ((int)p->n_lines <= p->height)
		return;
	buf_puts(out, out->len ? " · " : "");
	buf_printf(out, tr(lang_of(p->cx), "lines %d–%d of %zu"), p->top + 1,
	           last < (int)p->n_lines ? last : (int)p->n_lines, p->n_lines);
}
