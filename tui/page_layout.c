/* page_layout.c - a page's parts as lines of a width: where each word, each link stands. */
#include "config.h"

#include "tui/page_inside.h"

#include <string.h>

#include "text/text.h"
#include "tui/layout.h"

#define ROOMY 60                /* cells from which a page has a margin and shows where items come from */
#define TEXT_MOST 76            /* longer lines are hard to read */
#define MARGIN 3                /* of a roomy page; else 1, which holds the marker of a focused link */
#define HANGING 2               /* what follows the first line of an item without a number */

struct making {
	struct page *page;
	bool roomy;
	int indent;
	int text_x, text_w;             /* of paragraphs and headings */
	int field_x;                    /* of a field's text */
	bool label_above;
	int number_w;                   /* "12. " of the items */
	int item_x;                     /* of the last paragraph or item: remarks stand below it */
	struct page_columns columns;    /* of rows */
};

/* ---- lines ---- */

void page_new_line(struct page *p, size_t part, size_t byte)
{
	void *lines = p->lines;

	mem_reserve(&lines, &p->room_lines, p->n_lines + 1, sizeof *p->lines);
	p->lines = lines;
	p->lines[p->n_lines] = (struct page_line){ .piece = p->n_pieces, .part = part, .byte = byte };
	p->n_lines++;
}

void page_new_piece(struct page *p, int x, const char *text, size_t len, enum style style, int link)
{
	void *pieces = p->pieces;

	mem_reserve(&pieces, &p->room_pieces, p->n_pieces + 1, sizeof *p->pieces);
	p->pieces = pieces;
	p->pieces[p->n_pieces++] = (struct page_piece){ x, text, len, style, link };
	p->lines[p->n_lines - 1].n_pieces++;
}

/* ---- text with links in it ---- */

/* A text that is set line by line. */
struct flow {
	size_t part;                    /* its number */
	const char *text;
	enum style style, last_style;   /* of all lines but the last one; of that */
};

static void note_link(struct page *p, int link, size_t from, int x)
{
	struct page_link *l = &p->links[link];

	l->last = (int)p->n_lines - 1;
	if (from == l->from) {
		l->line = l->last;
		l->x = x;
	}
}

static void note_hit(struct page *p, int hit, int link, size_t from, int x)
{
	struct page_hit *h = &p->hits[hit];

	h->last = (int)p->n_lines - 1;
	if (from == h->from) {
		h->line = h->last;
		h->x = x;
		h->link = link;
	}
}

/* What is around a place of a text: a link, a hit; -1: none. */
struct around {
	int link, hit;
};

/* Where the stretch that holds `at` ends: at an edge of a link or a hit, or where the text proper does. */
static size_t stretch(const struct page *p, const struct page_part *part, size_t at, size_t end, struct around *around)
{
	*around = (struct around){ -1, -1 };
	if (at < part->said && end > part->said)
		end = part->said;
	for (size_t i = part->link; i < part->link + part->n_links; i++) {
		const struct page_link *l = &p->links[i];
		if (at >= l->from && at < l->to)
			around->link = (int)i;
		size_t edge = at < l->from ? l->from : l->to;
		if (edge > at && edge < end)
			end = edge;
	}
	for (size_t i = part->hit; i < part->hit + part->n_hits; i++) {
		const struct page_hit *h = &p->hits[i];
		if (at >= h->from && at < h->to)
			around->hit = (int)i;
		size_t edge = at < h->from ? h->from : h->to;
		if (edge > at && edge < end)
			end = edge;
	}
	return end;
}

void page_set_line(struct page *p, size_t n, size_t from, size_t end, int x, enum style style)
{
	const struct page_part *part = &p->parts[n];

	while (from < end) {
		struct around around;
		size_t to = stretch(p, part, from, end, &around);
		if (around.link >= 0)
			note_link(p, around.link, from, x);
		if (around.hit >= 0)
			note_hit(p, around.hit, around.link, from, x);
		enum style own = around.link >= 0 ? STYLE_LINK : from >= part->said ? STYLE_DIM : style;
		page_new_piece(p, x, part->traced + from, to - from, around.hit >= 0 ? STYLE_HIT : own, around.link);
		x += (int)text_width_n(part->traced + from, to - from);
		from = to;
	}
}

/* The dot that parts two things stands neither at the end of a line nor at the beginning of one. */
static size_t without_end_dot(const char *s, size_t len)
{
	static const char dot[] = " ·";
	size_t n = sizeof dot - 1;

	return len > n && memcmp(s + len - n, dot, n) == 0 ? len - n : len;
}

static const char *behind_dot(const char *s)
{
	static const char dot[] = "· ";
	size_t n = sizeof dot - 1;

	return strncmp(s, dot, n) == 0 ? s + n : s;
}

size_t page_wrap(const char *s, int cells, const char **next)
{
	const size_t len = text_wrap(s, (size_t)(cells > 1 ? cells : 1), next);

	*next = behind_dot(*next);
	return without_end_dot(s, len);
}

/* Sets the text from column x on, its lines after the first `hang` further right.  `begun`: the first line is there, with a
 * label or a number in it. */
static void set_text(struct page *p, const struct flow *f, int x, int w, int hang, bool begun)
{
	const char *s = f->text, *next;
	const char *last = strrchr(f->text, '\n');

	for (int indent = 0; *s; s = next, indent = hang) {
		size_t from = (size_t)(s - f->text);
		size_t len = page_wrap(s, w - indent, &next);
		if (!begun)
			page_new_line(p, f->part, from);
		begun = false;
		page_set_line(p, f->part, from, from + len, x + indent, last && s > last ? f->last_style : f->style);
	}
}

/* ---- parts ---- */

static int text_room(const struct making *m, int x)
{
	int w = m->page->width - 1 - x;

	return w > TEXT_MOST && m->page->width < LAYOUT_SAID ? TEXT_MOST : w;
}

static struct flow flow_of(const struct making *m, size_t n, enum style style)
{
	const struct page_part *part = &m->page->parts[n];

	return (struct flow){ n, m->roomy ? part->traced : part->text, style, style };
}

static void plain(struct making *m, size_t n, enum style style, int x)
{
	struct flow f = flow_of(m, n, style);

	set_text(m->page, &f, x, text_room(m, x), 0, false);
}

static void field(struct making *m, size_t n)
{
	struct page *p = m->page;
	const struct page_part *part = &p->parts[n];
	struct flow f = flow_of(m, n, STYLE_TEXT);

	if (part->urgency != GB_CALM)
		f.last_style = part->urgency == GB_NEAR ? STYLE_NEAR : STYLE_PASSED;
	page_new_line(p, n, 0);
	page_new_piece(p, m->indent, part->label, strlen(part->label), STYLE_LABEL, -1);
	set_text(p, &f, m->field_x, text_room(m, m->field_x), 0, !m->label_above);
}

static void item(struct making *m, size_t n)
{
	struct page *p = m->page;
	const struct page_part *part = &p->parts[n];
	struct flow f = flow_of(m, n, STYLE_TEXT);
	int x = m->indent + part->level * HANGING;

	if (!part->numeral) {
		set_text(p, &f, x, text_room(m, x), HANGING, false);
		m->item_x = x + HANGING;
		return;
	}
	page_new_line(p, n, 0);
	page_new_piece(p, x, part->numeral, strlen(part->numeral), STYLE_TEXT, -1);
	m->item_x = x + m->number_w;
	set_text(p, &f, m->item_x, text_room(m, m->item_x), 0, true);
}

static void set_part(struct making *m, size_t n)
{
	switch (m->page->parts[n].kind) {
	case GB_PAGE_TITLE:
		plain(m, n, STYLE_TITLE, m->indent);
		break;
	case GB_PAGE_HEADING:
		plain(m, n, STYLE_HEADING, m->indent);
		m->item_x = m->indent;
		break;
	case GB_PAGE_PARAGRAPH:
		plain(m, n, STYLE_TEXT, m->indent);
		m->item_x = m->indent;
		break;
	case GB_PAGE_ROW:
		page_lay_out_row(m->page, &m->columns, n);
		m->item_x = m->indent;
		break;
	case GB_PAGE_FIELD:
		field(m, n);
		m->item_x = m->field_x;
		break;
	case GB_PAGE_ITEM:
		item(m, n);
		break;
	case GB_PAGE_REMARK:
		plain(m, n, STYLE_DIM, m->item_x);
		break;
	case GB_PAGE_SMALL:
	case GB_PAGE_KINDS:
		plain(m, n, STYLE_DIM, m->indent);
		break;
	}
}

/* Is there a blank line between these two? */
static bool apart(const struct page_part *part_before, const struct page_part *part)
{
	const enum gb_page_kind before = part_before->kind, kind = part->kind;

	if (before == GB_PAGE_HEADING || kind == GB_PAGE_REMARK)
		return false;
	if (kind == GB_PAGE_ROW && before == GB_PAGE_ROW)
		return part->level > 0;
	if (kind == GB_PAGE_ITEM)
		return before != GB_PAGE_ITEM && before != GB_PAGE_REMARK;
	return kind != before || (kind != GB_PAGE_FIELD && kind != GB_PAGE_SMALL);
}

/* The widest of what stands before the texts of a kind. */
static int label_width(const struct page *p, enum gb_page_kind kind)
{
	size_t most = 0;

	for (size_t i = 0; i < p->n_parts; i++) {
		const struct page_part *part = &p->parts[i];
		const char *label = kind == GB_PAGE_FIELD ? part->label : part->numeral;
		size_t w = label ? text_width(label) : 0;
		most = w > most ? w : most;
	}
	return (int)most;
}

static struct making begin(struct page *p)
{
	struct making m = { .page = p, .roomy = p->width >= ROOMY };

	m.indent = m.roomy ? MARGIN : 1;
	m.number_w = label_width(p, GB_PAGE_ITEM) + 1;
	m.field_x = m.indent + label_width(p, GB_PAGE_FIELD) + 3;      /* two blanks, and the cell of the marker */
	m.label_above = !m.roomy && m.field_x > p->width / 3;
	if (m.label_above)
		m.field_x = m.indent + HANGING;
	m.item_x = m.indent;
	page_set_columns(p, m.indent, &m.columns);
	return m;
}

void page_lay_out(struct page *p, int width)
{
	p->width = width;
	p->n_lines = p->n_pieces = 0;
	for (size_t i = 0; i < p->n_hits; i++)
		p->hits[i].line = -1;
	struct making m = begin(p);
	if (m.roomy && p->n_parts > 0)
		page_new_line(p, 0, 0);
	for (size_t i = 0; i < p->n_parts; i++) {
		if (i > 0 && apart(&p->parts[i - 1], &p->parts[i]))
			page_new_line(p, i - 1, strlen(p->parts[i - 1].traced));
		set_part(&m, i);
	}
}
