/* accounts.c - lint --article: the briefing held against its article, paragraph by paragraph, and
 * every number of the article accounted for. */
#include "config.h"

#include "brief/article.h"

#include <string.h>

#include "brief/read.h"
#include "text/text.h"

/* The paragraph of that number, from 1; NULL beyond the article's end. */
static struct article_paragraph *paragraph(const struct article *a, int number)
{
	return number >= 1 && (size_t)number <= a->n ? &a->at[number - 1] : NULL;
}

/* The paragraph that holds `words`, 0 for none. */
static int holder(const struct article *a, const char *words)
{
	for (size_t i = 0; i < a->n; i++)
		if (brief_article_find(&a->at[i], words, 0) >= 0)
			return (int)i + 1;
	return 0;
}

/* Of several sources the article is that one whose records have most of their cues in it. */
static const struct gb_source *which_source(const struct article *a)
{
	const struct gb_briefing *b = &a->talk->brief->briefing;
	const struct gb_source *best = b->meeting.n_sources > 0 ? &b->meeting.sources[0] : NULL;
	size_t most = 0;

	for (size_t s = 0; b->meeting.n_sources > 1 && s < b->meeting.n_sources; s++) {
		size_t found = 0;
		for (size_t i = 0; i < b->n_records; i++) {
			const struct gb_record *r = &b->records[i];
			const struct article_paragraph *p = paragraph(a, r->paragraph);
			if (p && r->cue && strcmp(r->source, b->meeting.sources[s].id) == 0)
				found += brief_article_find(p, r->cue, 0) >= 0;
		}
		if (found > most) {
			most = found;
			best = &b->meeting.sources[s];
		}
	}
	return best;
}

/* ---- what a record says stands where it says --------------------------------------------------- */

/* The paragraph that `at` names, when it is one that may be named; else says why not. */
static struct article_paragraph *named(const struct article *a, const struct node *at, int number)
{
	struct brief_talk *t = a->talk;
	struct article_paragraph *p = paragraph(a, number);

	if (number == 0)
		return NULL;
	if (!p) {
		brief_error(t, at, tr(t->lang, "paragraph: %d, but the article has %zu"), number, a->n);
		return NULL;
	}
	if ((size_t)number > a->end) {
		brief_error(t, at, tr(t->lang, "paragraph: %d is page noise (noise_from: %d)"), number,
		            a->source->noise_from);
		return NULL;
	}
	return p;
}

/* Where `words` stand in the paragraph; says so when they do not, and returns -1. */
static long place(const struct article *a, struct article_paragraph *p, const struct node *at, const char *key,
                  const char *words)
{
	struct brief_talk *t = a->talk;
	int number = (int)(p - a->at) + 1, other;
	long i = brief_article_find(p, words, 0);

	if (i >= 0)
		return i;
	other = brief_is_full(t) ? 0 : holder(a, words);
	if (other > 0)
		brief_error(t, at, tr(t->lang, "%s: stands in paragraph %d, not in %d"), key, other, number);
	else if (strstr(p->text, words))
		brief_error(t, at, tr(t->lang, "%s: in paragraph %d this is only a part of a longer number"), key, number);
	else if (!brief_is_full(t) && text_contains(p->text, words, TEXT_BARE))
		brief_error(t, at, tr(t->lang, "%s: paragraph %d has these words, but with other letters, marks or "
		                      "capitals: copy them exactly"), key, number);
	else
		brief_error(t, at, tr(t->lang, "%s: \"%s\" does not stand in paragraph %d"), key, brief_shown(t, words),
		            number);
	return -1;
}

static void brief_check_figure(const struct article *a, struct article_paragraph *p, const struct gb_figure *f,
                               const struct node *map, size_t near)
{
	const struct node *change = brief_node_good(map, "change");

	if (f->written) {
		const struct node *at = brief_node_find(map, "written");
		if (place(a, p, at, "written", f->written) >= 0)
			brief_article_hold(p, f->written, near);
		if (brief_node_good(map, "value"))
			brief_written_check_figure(a->talk, at, f);
	}
	if (f->change.written) {
		const struct node *at = brief_node_find(change, "written");
		if (place(a, p, at, "change.written", f->change.written) >= 0)
			brief_article_hold(p, f->change.written, near);
		if (f->change.given)
			brief_written_check_change(a->talk, at, &f->change);
	}
}

static void check_items(const struct article *a, const struct gb_slogan *s, const struct node *map)
{
	size_t n;
	const struct node *e = brief_read_entries(map, "items", &n);

	for (const struct gb_item *i = s->items; e; e = brief_read_next(e), i++)
		if (brief_node_find(e, "paragraph"))
			(void)named(a, brief_node_find(e, "paragraph"), i->paragraph);
}

static void check_record(const struct article *a, const struct gb_record *r, const struct node *map)
{
	struct article_paragraph *p = named(a, brief_node_find(map, "paragraph"), r->paragraph);
	long cue = 0;

	if (r->kind == GB_SLOGAN)
		check_items(a, &r->slogan, map);
	if (!p)
		return;
	if (r->cue)
		cue = place(a, p, brief_node_find(map, "cue"), "cue", r->cue);
	if (r->kind == GB_FIGURE)
		brief_check_figure(a, p, &r->figure, map, cue > 0 ? (size_t)cue : 0);
}

/* ---- accounting -------------------------------------------------------------------------------- */

/* A slogan's numbers are accounted for wherever they stand beside the same word ("5 đẩy mạnh"). */
static void hold_slogan(const struct article *a, const struct gb_slogan *s)
{
	struct brief_number n;

	for (size_t i = 0; i < a->n; i++) {
		if (a->at[i].n_numbers == 0)
			continue;
		if (s->name && brief_number_next(s->name, 0, &n))
			brief_article_hold_numbers(&a->at[i], s->name, false);
		if (s->wording && brief_number_next(s->wording, 0, &n))
			brief_article_hold_numbers(&a->at[i], s->wording, false);
		for (size_t k = 0; k < s->n_items; k++)
			if (s->items[k].wording && brief_number_next(s->items[k].wording, 0, &n))
				brief_article_hold_numbers(&a->at[i], s->items[k].wording, false);
	}
}

static void hold_record(const struct article *a, const struct gb_record *r)
{
	struct article_paragraph *p = paragraph(a, r->paragraph);

	if (r->kind == GB_SLOGAN)
		hold_slogan(a, &r->slogan);
	else if (r->kind == GB_DIRECTIVE && r->directive.due_text.vi && p)
		brief_article_hold_numbers(p, r->directive.due_text.vi, true);
}

static void hold_left_out(const struct article *a, const struct gb_left_out *l, const struct node *map)
{
	struct brief_talk *t = a->talk;
	const struct gb_meeting *m = &t->brief->briefing.meeting;
	struct article_paragraph *p;
	size_t count = 0;

	if (!l->written)
		return;
	if (l->paragraph > 0) {
		p = named(a, brief_node_find(map, "paragraph"), l->paragraph);
		if (!p || brief_article_hold_all(p, l->written) > 0)
			return;
		if (m->n_sources < 2)
			(void)place(a, p, brief_node_find(map, "written"), "left_out", l->written);
		return;
	}
	for (size_t i = 0; i < a->n; i++)
		count += brief_article_hold_all(&a->at[i], l->written);
	if (count == 0 && m->n_sources < 2)
		brief_error(t, brief_node_find(map, "written"),
		            tr(t->lang, "left_out: \"%s\" does not stand in the article"), brief_shown(t, l->written));
}

/* The column of the number in the line as the file has it.  Cleaning may move bytes, but the digits
 * stay as many: the number's first digit is found by counting them. */
static int column(const struct article_paragraph *p, struct brief_number n)
{
	size_t digits = 0;
	int at = 1;

	for (size_t i = 0; i < n.begin; i++)
		digits += p->text[i] >= '0' && p->text[i] <= '9';
	for (size_t i = 0; i < p->raw_len; i++) {
		bool digit = p->raw[i] >= '0' && p->raw[i] <= '9';
		if (digit && digits-- == 0)
			break;
		at += ((unsigned char)p->raw[i] & 0xc0) != 0x80;        /* characters, not bytes */
	}
	return at;
}

static void say_rest(const struct article *a, const char *name)
{
	struct brief_talk t = *a->talk;

	t.file = name;
	for (size_t i = 0; i < a->end; i++)
		for (size_t k = 0; k < a->at[i].n_numbers; k++) {
			struct article_number *m = &a->at[i].numbers[k];
			if (!m->held)
				brief_say(&t, GB_WARNING, a->at[i].line, brief_is_full(&t) ? 0 : column(&a->at[i], m->at),
				          tr(t.lang, "paragraph %zu: no record accounts for \"%.*s\""), i + 1,
				          (int)(m->at.end - m->at.begin), a->at[i].text + m->at.begin);
		}
}

static bool is_of(const struct article *a, const struct gb_record *r)
{
	return !a->source || strcmp(r->source, a->source->id) == 0;
}

static void check_all(struct article *a, const char *name)
{
	const struct brief *b = a->talk->brief;
	size_t n;
	const struct node *e = brief_read_entries(b->places->root, "left_out", &n);

	a->source = which_source(a);
	a->end = a->n;
	if (a->source && a->source->noise_from > 0 && (size_t)a->source->noise_from <= a->n)
		a->end = (size_t)a->source->noise_from - 1;
	for (size_t i = 0; i < b->briefing.n_records; i++)
		if (is_of(a, &b->briefing.records[i]))
			check_record(a, &b->briefing.records[i], b->places->records[i]);
	for (size_t i = 0; i < b->briefing.n_records; i++)
		if (is_of(a, &b->briefing.records[i]))
			hold_record(a, &b->briefing.records[i]);
	for (const struct gb_left_out *l = b->briefing.left_out; e; e = brief_read_next(e), l++)
		hold_left_out(a, l, e);
	say_rest(a, name);
}

void brief_check_article(struct brief *b, const char *article, const char *text, size_t len,
                         const struct brief_report *to)
{
	struct brief_talk talk = brief_talk_to(b, to);
	struct article a = { .talk = &talk, .arena = arena_new() };

	if (b->places->root && b->format == BRIEF_BRIEFING && brief_article_split(&a, article, text, len))
		check_all(&a, article);
	brief_tell(&talk);
	arena_free(a.arena);
}
