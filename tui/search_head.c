/* search_head.c - the two lines over the results: what is typed and how much was found; how that divides. */
#include "config.h"

#include "tui/search.h"

#include "text/text.h"

#define GAP 2

/* How many were found; or, where what is shown answers another text, how one sees what this one finds. */
static void found_words(const struct search *s, struct buf *out)
{
	const enum gb_lang lang = lang_of(s->view.cx);
	struct buf n = BUF_EMPTY;

	if (s->later) {
		keymap_keys(&n, s->view.cx->keys, "search", ACTION_OPEN, 1);
		buf_printf(out, tr(lang, "%s searches"), buf_text(&n));
		buf_free(&n);
		return;
	}
	if (!s->counts.known)
		return;
	feed_number(&n, s->counts.total, lang);
	buf_printf(out, trn(lang, "%s result", "%s results", (unsigned long)s->counts.total), buf_text(&n));
	buf_free(&n);
}

static void paint_line(const struct search *s, struct grid *g, struct rect r)
{
	struct buf right = BUF_EMPTY;

	found_words(s, &right);
	const int cells = (int)text_width(buf_text(&right)), room = r.w - 2;
	prompt_paint(&s->prompt, g, (struct rect){ r.y, r.x + 1, 1, room - (cells ? cells + GAP : 0) }, "/ ");
	grid_text(g, r.y, r.x + 1 + room - cells, cells, buf_text(&right), STYLE_DIM);
	buf_free(&right);
}

/* "chỉ đạo 2"; a kind without any is only named where there is room for all. */
struct kind_count {
	struct buf text;
	bool none;
};

static void count_words(struct kind_count *c, const char *name, long n, bool more, enum gb_lang lang)
{
	buf_printf(&c->text, "%s ", name);
	feed_number(&c->text, n, lang);
	if (more && n <= FEED_COUNT_MOST)
		buf_putc(&c->text, '+');
	c->none = n == 0;
}

static int cells_of(const struct kind_count *c, int n, bool all)
{
	int cells = 0;

	for (int i = 0; i < n; i++)
		if (all || !c[i].none)
			cells += (int)text_width(buf_text(&c[i].text)) + GAP;
	return cells > 0 ? cells - GAP : 0;
}

static void paint_counts(const struct search *s, struct grid *g, struct rect r)
{
	static const enum gb_kind order[] = { GB_DIRECTIVE, GB_FIGURE, GB_FINDING, GB_SLOGAN, GB_MEETING };
	const struct search_counts *counts = &s->counts;
	const enum gb_lang lang = lang_of(s->view.cx);
	struct kind_count c[1 + GB_KINDS] = { { BUF_EMPTY, false } };
	const int n = 1 + (int)GB_KINDS, end = r.x + r.w;
	int x = r.x + 1;

	count_words(&c[0], tr(lang, "all"), counts->total, false, lang);
	for (int i = 1; i < n; i++)
		count_words(&c[i], row_kind_plural(order[i - 1], lang), counts->kinds[order[i - 1]], counts->more, lang);
	const bool all = cells_of(c, n, true) <= r.w - 2;
	for (int i = 0; i < n; i++) {
		const bool fits = x + (int)text_width(buf_text(&c[i].text)) < end;
		if (fits && (all || !c[i].none))
			x += grid_text(g, r.y, x, end - x, buf_text(&c[i].text), c[i].none ? STYLE_DIM : STYLE_TEXT) + GAP;
		buf_free(&c[i].text);
	}
}

/* Where there is nothing to count: by what a search can be narrowed. */
static void paint_fields(struct grid *g, struct rect r)
{
	const int end = r.x + r.w - 1;
	int x = r.x + 1;

	for (enum gb_field f = GB_FIELD_MEETING; f < GB_FIELDS; f++) {
		struct buf name = BUF_EMPTY;
		buf_printf(&name, "%s:", gb_field_word(f));
		if (x + (int)text_width(buf_text(&name)) <= end)
			x += grid_text(g, r.y, x, end - x, buf_text(&name), STYLE_DIM) + GAP;
		buf_free(&name);
	}
}

void search_paint_head(const struct search *s, struct grid *g, struct rect r)
{
	const struct rect second = { r.y + 1, r.x, 1, r.w };
	const enum search_state state = s->answer.state;

	paint_line(s, g, r);
	if (state == SEARCH_NOTHING_ASKED || state == SEARCH_NOTHING_FOUND)
		paint_fields(g, second);
	else if (state == SEARCH_FOUND && s->counts.known)
		paint_counts(s, g, second);
}
