/* page_brief.c - a meeting on one sheet of paper: its slogans, who must do what by when, the key figures, what is lacking.
 * The sheet is measured as text; what has no room is left out, the least important first, and counted. */
#include "config.h"

#include "out/page_parts.h"

#include <stdlib.h>
#include <string.h>

#include "out/columns.h"
#include "out/weigh.h"
#include "text/text.h"

#define CLIP 240                /* cells that a title, a fact or the sources may take; an item, twice as many */
#define GLIMPSE 40              /* cells of what an item means, where there is no room for all of it */

/* What the sheet has room for: how many of each; of the first two none or one. */
enum part { SUMMARY, GLOSSES, SLOGANS, DIRECTIVES, FIGURES, SHORTCOMINGS, PARTS };

struct chosen {
	const struct gb_record **at;    /* the most important first */
	size_t n;
};

struct sheet {
	struct meeting_page page;
	const struct out_paper *paper;
	struct chosen all[PARTS];
	size_t room[PARTS];
};

/* ---- what there is ---- */

static void choose(struct sheet *s)
{
	struct chosen *lacking = &s->all[SHORTCOMINGS];
	size_t n = 0;

	s->all[SLOGANS].at = out_page_records(s->page.briefing, GB_SLOGAN, &s->all[SLOGANS].n);
	s->all[DIRECTIVES].at = out_page_records(s->page.briefing, GB_DIRECTIVE, &s->all[DIRECTIVES].n);
	s->all[FIGURES].at = out_page_records(s->page.briefing, GB_FIGURE, &s->all[FIGURES].n);
	lacking->at = out_page_records(s->page.briefing, GB_FINDING, &lacking->n);
	for (size_t i = 0; i < lacking->n; i++)
		if (lacking->at[i]->finding.kind == GB_SHORTCOMING)
			lacking->at[n++] = lacking->at[i];
	lacking->n = n;
	out_heaviest_first(s->page.voice, s->all[SLOGANS].at, s->all[SLOGANS].n);
	out_heaviest_first(s->page.voice, s->all[FIGURES].at, s->all[FIGURES].n);
	out_page_sort_directives(s->all[DIRECTIVES].at, s->all[DIRECTIVES].n);
}

/* What goes first when the sheet is full: of which part, and down to how many. */
static const struct {
	enum part part;
	size_t down_to;
} cuts[] = {
	{ FIGURES, 10 }, { SHORTCOMINGS, 5 }, { SUMMARY, 0 }, { FIGURES, 8 }, { GLOSSES, 0 }, { FIGURES, 6 },
	{ SHORTCOMINGS, 3 }, { FIGURES, 4 }, { SHORTCOMINGS, 2 }, { SLOGANS, 4 }, { FIGURES, 3 }, { SLOGANS, 3 },
	{ DIRECTIVES, 6 }, { SLOGANS, 2 }, { DIRECTIVES, 3 }, { FIGURES, 2 }, { SHORTCOMINGS, 0 }, { SLOGANS, 0 },
	{ FIGURES, 0 }, { DIRECTIVES, 0 },
};

/* Takes the least important thing off the sheet; false when nothing is left to take. */
static bool cut(struct sheet *s)
{
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++)
		if (s->room[cuts[i].part] > cuts[i].down_to) {
			s->room[cuts[i].part]--;
			return true;
		}
	return false;
}

/* ---- what stands on it ---- */

static void section(struct sheet *s, enum part part, const char *name, const char *more)
{
	const size_t shown = s->room[part], all = s->all[part].n;
	struct buf *line = out_page_line(&s->page);

	if (all == 0) {
		out_doc_heading(s->page.doc, 1, name);
		out_doc_paragraph(s->page.doc, gb_say_not_stated(s->page.voice->lang));
		return;
	}
	if (shown == all)
		buf_printf(line, "%s: %zu", name, all);
	else
		buf_printf(line, tr(s->page.voice->lang, "%s: %zu of %zu"), name, shown, all);
	buf_puts(line, more);
	out_doc_heading(s->page.doc, 1, buf_text(line));
}

static int as_in_the_source(const void *left, const void *right)
{
	const struct gb_record *a = *(const struct gb_record *const *)left;
	const struct gb_record *b = *(const struct gb_record *const *)right;

	return (a > b) - (a < b);       /* both stand in one array */
}

/* Those of a part that there is room for, in the order of the source; free() them. */
static const struct gb_record **shown(const struct sheet *s, enum part part)
{
	const struct gb_record **at = mem_alloc((s->room[part] + 1) * sizeof *at);

	if (s->room[part])
		memcpy(at, s->all[part].at, s->room[part] * sizeof *at);
	qsort(at, s->room[part], sizeof *at, as_in_the_source);
	return at;
}

static void clipped_item(struct sheet *s, const char *text)
{
	struct buf b = BUF_EMPTY;

	text_place(&b, text, 2 * CLIP, 0);
	out_doc_item(s->page.doc, 0, 0, buf_text(&b), NULL);
	buf_free(&b);
}

/* What something means, or how that begins. */
static void meaning(struct buf *line, const char *gloss, bool whole)
{
	const char *rest;
	size_t len = text_wrap(gloss, GLIMPSE, &rest);

	while (len > 0 && strchr(" ,;:(", gloss[len - 1]))
		len--;
	if (whole || !*rest)
		buf_puts(line, gloss);
	else
		buf_printf(line, "%.*s…", (int)len, gloss);
}

/* The items' official heads; for who reads no Vietnamese what they mean. */
static void items(struct sheet *s, struct buf *line, const struct gb_slogan *slogan)
{
	for (size_t i = 0; i < slogan->n_items; i++) {
		const struct gb_item *item = &slogan->items[i];
		buf_printf(line, "%s %d. ", i ? ";" : ":", item->n);
		if (s->page.voice->lang == GB_EN && item->gloss.en)
			meaning(line, item->gloss.en, s->room[GLOSSES]);
		else
			buf_puts(line, item->wording);
	}
}

static void slogans(struct sheet *s)
{
	const struct gb_voice *v = s->page.voice;
	const struct gb_record **at = shown(s, SLOGANS);

	section(s, SLOGANS, tr(v->lang, "Slogans"), "");
	for (size_t i = 0; i < s->room[SLOGANS]; i++) {
		const struct gb_slogan *slogan = &at[i]->slogan;
		const char *gloss = gb_say_gloss(v, &slogan->gloss);
		struct buf *line = out_page_line(&s->page);
		gb_say_slogan(line, slogan);
		if (slogan->kind == GB_THEME) {
			buf_printf(line, " (%s", gb_word_label(GB_WORDS_SLOGAN, (int)slogan->kind, v->lang));
			if (slogan->year)
				buf_printf(line, " %d", slogan->year);
			buf_putc(line, ')');
		}
		if (*gloss && (v->lang == GB_EN || (!slogan->wording && !slogan->n_items))) {
			buf_puts(line, " — ");
			meaning(line, gloss, s->room[GLOSSES] || !slogan->n_items);
		}
		items(s, line, slogan);
		clipped_item(s, buf_text(line));
	}
	free(at);
}

/* How far away the deadlines of the table are: each day once. */
static void time_left(struct sheet *s)
{
	const struct gb_voice *v = s->page.voice;
	struct buf day = BUF_EMPTY, told = BUF_EMPTY, *line = out_page_line(&s->page);

	for (size_t i = 0; i < s->room[DIRECTIVES] && gb_date_given(v->today); i++) {
		const struct gb_directive *d = &s->all[DIRECTIVES].at[i]->directive;
		/* One day may end a quarter and a year: what is still to come is called as the source called it. */
		const bool by_day = gb_date_cmp(d->due, v->today) < 0 || d->due_basis == GB_COUNTED;
		buf_clear(&day);
		text_date(&day, d->due, by_day ? GB_DAY : d->due_precision, v->lang);
		buf_puts(&day, ": ");
		gb_say_due_left(&day, d->due, d->due_precision, v->today, v->lang);
		if (!gb_date_given(d->due) || strcmp(buf_text(&day), buf_text(&told)) == 0)
			continue;
		buf_puts(line, line->len ? "; " : "");
		buf_puts(line, buf_text(&day));
		buf_clear(&told);
		buf_puts(&told, buf_text(&day));
	}
	buf_clear(&day);
	text_date(&day, v->today, GB_DAY, v->lang);
	if (line->len)
		buf_printf(line, tr(v->lang, " (on %s)"), buf_text(&day));
	out_doc_small(s->page.doc, buf_text(line));
	buf_free(&day);
	buf_free(&told);
}

static bool same_ids(const struct gb_ids *a, const struct gb_ids *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = strcmp(a->at[i], b->at[i]) == 0;
	return same;
}

/* Where all were told to the same agencies the heading says so, and where there is no deadline there is no table. */
static void directives(struct sheet *s)
{
	const struct gb_voice *v = s->page.voice;
	const struct gb_record **at = s->all[DIRECTIVES].at;
	bool alike = true, deadlines = false;
	struct buf names = BUF_EMPTY, common = BUF_EMPTY;

	for (size_t i = 0; i < s->room[DIRECTIVES]; i++) {
		alike &= same_ids(&at[i]->directive.assignees, &at[0]->directive.assignees) && at[i]->directive.joint.n == 0;
		deadlines |= gb_date_given(at[i]->directive.due);
	}
	if (alike && s->room[DIRECTIVES])
		gb_say_agencies(&names, v, &at[0]->directive.assignees);
	if (names.len)
		buf_printf(&common, tr(v->lang, ", told to %s"), buf_text(&names));
	else if (alike)
		buf_printf(&common, ", %s", tr(v->lang, "agency not stated in the source"));
	if (!deadlines)
		buf_printf(&common, ", %s", tr(v->lang, "no deadline"));
	section(s, DIRECTIVES, tr(v->lang, "Directives (chỉ đạo)"), buf_text(&common));
	if (!alike || deadlines)
		out_page_table(&s->page, out_columns_of_brief_directives(!alike, deadlines), at, s->room[DIRECTIVES]);
	for (size_t i = 0; i < s->room[DIRECTIVES] && alike && !deadlines; i++)
		clipped_item(s, gb_say_text(v, &at[i]->directive.text));
	time_left(s);
	buf_free(&names);
	buf_free(&common);
}

static void figures(struct sheet *s)
{
	const struct gb_record **at = shown(s, FIGURES);
	bool starred = false;

	section(s, FIGURES, tr(s->page.voice->lang, "Figures"), "");
	out_page_table(&s->page, out_columns_of_brief_figures(), at, s->room[FIGURES]);
	for (size_t i = 0; i < s->room[FIGURES]; i++)
		starred |= at[i]->figure.n_not_comparable > 0;
	if (starred)
		out_doc_small(s->page.doc, tr(s->page.voice->lang, "* must not be set beside certain other figures"));
	free(at);
}

static void shortcomings(struct sheet *s)
{
	section(s, SHORTCOMINGS, tr(s->page.voice->lang, "Shortcomings"), "");
	for (size_t i = 0; i < s->room[SHORTCOMINGS]; i++)
		clipped_item(s, gb_say_text(s->page.voice, &s->all[SHORTCOMINGS].at[i]->finding.text));
}

static void head(struct sheet *s)
{
	const struct gb_meeting *m = &s->page.briefing->meeting;
	struct buf *line = out_page_line(&s->page);

	text_place(line, gb_say_text(s->page.voice, &m->title), CLIP, 0);
	out_doc_title(s->page.doc, buf_text(line));
	out_page_disclaimer(s->page.doc, s->page.voice);
	out_page_facts(&s->page, CLIP);
	if (s->room[SUMMARY])
		out_doc_paragraph(s->page.doc, gb_say_text(s->page.voice, &m->summary));
}

/* Where it all comes from, and how to see the rest. */
static void tail(struct sheet *s)
{
	const struct gb_meeting *m = &s->page.briefing->meeting;
	const struct gb_voice *v = s->page.voice;
	struct buf *line = out_page_line(&s->page);

	for (size_t i = 0; i < m->n_sources; i++) {
		const struct gb_source *source = &m->sources[i];
		buf_printf(line, "%s%s", i ? "; " : "",
		           source->publisher ? source->publisher : tr(v->lang, "publisher not known"));
		if (source->author)
			buf_printf(line, ", %s", source->author);
		else if (!source->publisher && source->title)
			buf_printf(line, ", “%s”", source->title);
	}
	struct buf clip = BUF_EMPTY;
	buf_printf(&clip, "%s: ", tr(v->lang, "Source"));
	text_place(&clip, buf_text(line), CLIP, 0);
	out_doc_small(s->page.doc, buf_text(&clip));
	buf_free(&clip);
	buf_printf(out_page_line(&s->page), tr(v->lang, "With paragraphs, notes and the rest: giaoban show %s"), m->id);
	out_doc_small(s->page.doc, buf_text(&s->page.line));
}

static void fill(struct sheet *s)
{
	head(s);
	slogans(s);
	directives(s);
	figures(s);
	shortcomings(s);
	tail(s);
}

/* Does what there is room for fit? */
static bool fits(struct sheet *s)
{
	struct out_doc *page = s->page.doc, trial;
	struct buf text = BUF_EMPTY;
	size_t lines = 0;

	out_doc_begin(&trial, page->lang);
	s->page.doc = &trial;
	fill(s);
	s->page.doc = page;
	out_doc_text(&text, &trial, s->paper->columns, false);
	for (size_t i = 0; i < text.len; i++)
		lines += text.text[i] == '\n';
	out_doc_end(&trial);
	buf_free(&text);
	return lines <= s->paper->lines;
}

void out_page_meeting_brief(struct out_doc *d, const struct gb_voice *v, const struct gb_briefing *b,
                            const struct out_paper *paper)
{
	struct sheet s = { .page = { d, v, b, BUF_EMPTY, BUF_EMPTY }, .paper = paper };
	static const size_t most[PARTS] = { 1, 1, 10, 10, 12, 8 };

	d->sheet = true;
	choose(&s);
	for (int i = 0; i < PARTS; i++)
		s.room[i] = i < SLOGANS || s.all[i].n > most[i] ? most[i] : s.all[i].n;
	while (!fits(&s) && cut(&s))
		;
	fill(&s);
	for (int i = 0; i < PARTS; i++)
		free(s.all[i].at);
	out_page_end(&s.page);
}
