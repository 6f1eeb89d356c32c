/* check_records.c - slogans, and what is the same for every record. */
#include "config.h"

#include "brief/check.h"

#include <string.h>

#include "brief/numbers.h"
#include "brief/read.h"
#include "text/text.h"

/* The number that a framework's name begins with: "5 đẩy mạnh", "ba đột phá"; 0 when there is none. */
static size_t counted_in_name(const char *name)
{
	static const char *const words[] = {
		"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"
	};
	struct brief_number n, first;
	size_t value = 0;

	if (brief_number_next(name, 0, &n) && n.begin == 0) {
		for (size_t i = 0; i < n.end && value < 1000; i++) {
			if (name[i] < '0' || name[i] > '9')
				return 0;
			value = value * 10 + (size_t)(name[i] - '0');
		}
		return value;
	}
	brief_number_after(name, (struct brief_number){ 0, 0 }, &first);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (brief_word_is(name, first, words[i]))
			value = i + 1;
	/* "Năm dữ liệu" may be five or a year; "Năm 2025" is a year. */
	return brief_number_next(name, 0, &n) ? 0 : value;
}

static void check_items(struct checker *c, const struct gb_record *r, const struct node *map)
{
	struct brief_talk *t = c->talk;
	size_t n;
	const struct node *e = read_entries(map, "items", &n);
	const struct gb_item *item = r->slogan.items;

	for (int wanted = 1; e; e = read_next(e), item++, wanted++) {
		if (item->n != 0 && item->n != wanted)
			brief_error(t, node_find(e, "n"), tr(t->lang, "n: item %d stands in place %d; items are numbered "
			                                     "1, 2, 3 ..."), item->n, wanted);
		if (!node_find(e, "gloss"))
			brief_warn(t, e, tr(t->lang, "item %d has no gloss: readers of English see only Vietnamese"), wanted);
	}
}

static void check_count(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_slogan *s = &r->slogan;
	struct brief_talk *t = c->talk;
	size_t wanted = s->name ? counted_in_name(s->name) : 0;

	if (s->kind != GB_FRAMEWORK || node_find(map, "note"))
		return;
	if (s->n_items == 0)
		brief_warn(t, map, tr(t->lang, "a framework without items, and no note that says why"));
	else if (wanted > 0 && s->n_items != wanted)
		brief_warn(t, node_find(map, "name"), tr(t->lang, "\"%s\" is not the number of its items (%zu), and no note says why"),
		           brief_shown(t, s->name), s->n_items);
}

static void check_slogan(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_slogan *s = &r->slogan;
	struct brief_talk *t = c->talk;
	int meeting_year = c->brief->briefing.meeting.date.year;

	if (s->kind == GB_FRAMEWORK && !node_find(map, "name"))
		brief_error(t, map, tr(t->lang, "a framework wants a name (\"name\")"));
	if ((s->kind == GB_MOTTO || s->kind == GB_THEME) && !node_find(map, "wording"))
		brief_error(t, map, tr(t->lang, "a motto or theme wants its official wording (\"wording\")"));
	if (s->kind == GB_THEME && !node_find(map, "year"))
		brief_warn(t, map, tr(t->lang, "the theme of which year? (\"year\")"));
	if (s->year && s->kind && s->kind != GB_THEME)
		brief_error(t, node_find(map, "year"), tr(t->lang, "year: only a theme has one"));
	else if (s->year && meeting_year && (s->year < meeting_year - 1 || s->year > meeting_year + 1))
		brief_warn(t, node_find(map, "year"), tr(t->lang, "year: theme of %d, but the meeting was in %d"), s->year,
		           meeting_year);
	if (!node_find(map, "gloss"))
		brief_warn(t, map, tr(t->lang, "no gloss: readers of English see only Vietnamese"));
	check_items(c, r, map);
	check_count(c, r, map);
}

static void check_source(struct checker *c, const struct node *map)
{
	struct brief_talk *t = c->talk;

	if (c->brief->briefing.meeting.n_sources > 1 && !node_find(map, "source"))
		brief_warn(t, map, tr(t->lang, "the meeting has several sources and this record names none: the first is taken"));
}

void check_records(struct checker *c)
{
	const struct brief *b = c->brief;

	for (size_t i = 0; i < b->briefing.n_records; i++) {
		const struct gb_record *r = &b->briefing.records[i];
		const struct node *map = b->places->records[i];

		check_source(c, map);
		if (r->kind == GB_SLOGAN)
			check_slogan(c, r, map);
		else if (r->kind == GB_DIRECTIVE)
			check_directive(c, r, map);
		else if (r->kind == GB_FIGURE)
			check_figure(c, r, map);
	}
}
