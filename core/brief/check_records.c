/* check_records.c - slogans, the numbers in texts, and what is the same for every record. */
#include "config.h"

#include "brief/check.h"

#include <stdio.h>
#include <string.h>

#include "brief/numbers.h"
#include "brief/read.h"
#include "text/text.h"

/* ---- slogans -------------------------------------------------------------------------------- */

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
	const struct node *e = brief_read_entries(map, "items", &n);
	const struct gb_item *item = r->slogan.items;

	for (int wanted = 1; e; e = brief_read_next(e), item++, wanted++) {
		if (item->n != 0 && item->n != wanted)
			brief_error(t, brief_node_find(e, "n"),
			            tr(t->lang, "n: item %d stands in place %d; items are numbered "
			               "1, 2, 3 ..."), item->n, wanted);
		if (!brief_node_find(e, "gloss"))
			brief_warn(t, e, tr(t->lang, "item %d has no gloss: readers of English see only Vietnamese"),
			           wanted);
	}
}

static void check_count(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_slogan *s = &r->slogan;
	struct brief_talk *t = c->talk;
	size_t wanted = s->name ? counted_in_name(s->name) : 0;

	if (s->kind != GB_FRAMEWORK || brief_node_find(map, "note"))
		return;
	if (s->n_items == 0)
		brief_warn(t, map, tr(t->lang, "a framework without items, and no note that says why"));
	else if (wanted > 0 && s->n_items != wanted)
		brief_warn(t, brief_node_find(map, "name"),
		           tr(t->lang, "\"%s\" is not the number of its items (%zu), and no note says why"),
		           brief_shown(t, s->name), s->n_items);
}

static void check_slogan(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_slogan *s = &r->slogan;
	struct brief_talk *t = c->talk;
	int meeting_year = c->brief->briefing.meeting.date.year;

	if (s->kind == GB_FRAMEWORK && !brief_node_find(map, "name"))
		brief_error(t, map, tr(t->lang, "a framework wants a name (\"name\")"));
	if ((s->kind == GB_MOTTO || s->kind == GB_THEME) && !brief_node_find(map, "wording"))
		brief_error(t, map, tr(t->lang, "a motto or theme wants its official wording (\"wording\")"));
	if (s->kind == GB_THEME && !brief_node_find(map, "year"))
		brief_warn(t, map, tr(t->lang, "the theme of which year? (\"year\")"));
	if (s->year && s->kind && s->kind != GB_THEME)
		brief_error(t, brief_node_find(map, "year"), tr(t->lang, "year: only a theme has one"));
	else if (s->year && meeting_year && (s->year < meeting_year - 1 || s->year > meeting_year + 1))
		brief_warn(t, brief_node_find(map, "year"),
		           tr(t->lang, "year: theme of %d, but the meeting was in %d"), s->year, meeting_year);
	if (!brief_node_find(map, "gloss"))
		brief_warn(t, map, tr(t->lang, "no gloss: readers of English see only Vietnamese"));
	check_items(c, r, map);
	check_count(c, r, map);
}

/* ---- numbers in our texts ------------------------------------------------------------------- */

/* A number in the text of a directive or finding that stands in no figure is one that was forgotten, or
 * a name.  What the file itself calls a name, a deadline or left out is none. */

/* A text holds few; the bound keeps a hostile file cheap. */
#define NUMBERS_LOOKED_AT 16

/* Homes stand in one index, so that thousands of texts and thousands of figures are not compared each with
 * each.  Its keys are a letter and the number, for slogans with the word behind it ("5 day"), for what is left out
 * in one paragraph with that paragraph. */
enum home { LEFT_OUT = 'l', LEFT_OUT_HERE = 'h', SLOGAN = 's', FIGURE = 'f' };

#define KEY_MAX 128

/* False for a number or word that is too long to be one. */
static bool make_key(char key[KEY_MAX], enum home home, const char *s, struct brief_number n, const char *rest)
{
	int len = snprintf(key, KEY_MAX, "%c%.*s %s", (char)home, (int)(n.end - n.begin), s + n.begin, rest);

	for (char *k = key; *k && *k != ' '; k++)
		if (strchr(",/-", *k))
			*k = '.';               /* 31-12-2025 is 31/12/2025 */
	return len > 0 && len < KEY_MAX;
}

/* The word behind a number, folded bare. */
static void word_behind(struct buf *out, const char *s, struct brief_number n)
{
	struct brief_number word;
	struct buf plain = BUF_EMPTY;

	brief_number_after(s, n, &word);
	buf_add(&plain, s + word.begin, word.end - word.begin);
	text_fold(out, buf_text(&plain), TEXT_BARE);
	buf_free(&plain);
}

static void add_home(struct checker *c, enum home home, const char *s, struct brief_number n, const char *rest)
{
	char key[KEY_MAX];

	if (make_key(key, home, s, n, rest))
		brief_index_add(&c->numbers, arena_strdup(c->brief->arena, key), s, NULL);
}

static void add_homes(struct checker *c, enum home home, const char *s, const char *rest)
{
	struct brief_number n = { 0, 0 };

	for (int looked = 0; s && looked < NUMBERS_LOOKED_AT && brief_number_next(s, n.end, &n); looked++)
		add_home(c, home, s, n, rest);
}

static void add_slogan(struct checker *c, const char *name)
{
	struct brief_number n;
	struct buf word = BUF_EMPTY;

	if (name && brief_number_next(name, 0, &n)) {
		word_behind(&word, name, n);
		add_home(c, SLOGAN, name, n, buf_text(&word));
	}
	buf_free(&word);
}

void brief_check_index_numbers(struct checker *c)
{
	const struct gb_briefing *b = &c->brief->briefing;
	char paragraph[16];

	for (size_t i = 0; i < b->n_left_out; i++) {
		const struct gb_left_out *l = &b->left_out[i];
		snprintf(paragraph, sizeof(paragraph), "%d", l->paragraph);
		add_homes(c, l->paragraph ? LEFT_OUT_HERE : LEFT_OUT, l->written, l->paragraph ? paragraph : "");
	}
	for (size_t i = 0; i < b->n_records; i++) {
		const struct gb_record *r = &b->records[i];
		if (r->kind == GB_SLOGAN)
			add_slogan(c, r->slogan.name);
		if (r->kind == GB_FIGURE) {
			add_homes(c, FIGURE, r->figure.written, "");
			add_homes(c, FIGURE, r->figure.change.written, "");
		}
	}
}

static bool is_home(const struct checker *c, enum home home, const char *s, struct brief_number n, const char *rest)
{
	char key[KEY_MAX];

	return make_key(key, home, s, n, rest) && brief_index_find(&c->numbers, key);
}

static bool has_home(const struct checker *c, const struct gb_record *r, const char *s, struct brief_number n)
{
	struct buf word = BUF_EMPTY;
	char paragraph[16];
	bool found;

	snprintf(paragraph, sizeof(paragraph), "%d", r->paragraph);
	word_behind(&word, s, n);
	found = is_home(c, LEFT_OUT, s, n, "") || is_home(c, LEFT_OUT_HERE, s, n, paragraph) ||
	        is_home(c, SLOGAN, s, n, buf_text(&word));
	buf_free(&word);
	return found;
}

/* Is the number one of those in `s`? */
static bool stands_in(const char *text, struct brief_number n, const char *s)
{
	struct brief_number m = { 0, 0 };

	while (s && brief_number_next(s, m.end, &m))
		if (brief_number_same(text, n, s, m))
			return true;
	return false;
}

static bool is_year(const char *text, struct brief_number n)
{
	const char *s = text + n.begin;

	return n.end - n.begin == 4 &&
	       (strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0 || strncmp(s, "21", 2) == 0);
}

/* Numbers that are names: Đề án 06, Nghị quyết số 57, phiên họp thứ 10, kế hoạch năm 2025. */
static bool is_named(const char *text, struct brief_number n)
{
	static const char *const before[] = { "án", "số", "thứ", "quyết", "định", "thị", "luật", "điều", "khoản", "phiên" };
	struct brief_number word;

	if (brief_number_in_name(text, n) || is_year(text, n))
		return true;
	brief_number_before(text, n, &word);
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (brief_word_is(text, word, before[i]))
			return true;
	return false;
}

/* A directive names its figures; a finding is beside them. */
static bool is_accounted(const struct checker *c, const struct gb_record *r, const char *s, struct brief_number n)
{
	if (is_named(s, n) || has_home(c, r, s, n))
		return true;
	return r->kind == GB_DIRECTIVE ? stands_in(s, n, r->directive.due_text.vi) : is_home(c, FIGURE, s, n, "");
}

static const char *our_text(const struct gb_record *r)
{
	if (r->kind == GB_DIRECTIVE)
		return r->directive.text.vi;
	return r->kind == GB_FINDING ? r->finding.text.vi : NULL;
}

static void check_numbers(struct checker *c, const struct gb_record *r, const struct node *map)
{
	struct brief_talk *t = c->talk;
	const char *s = our_text(r);
	struct brief_number n = { 0, 0 };

	if (!s || (r->kind == GB_DIRECTIVE && r->directive.figures.n > 0))
		return;
	for (int looked = 0; looked < NUMBERS_LOOKED_AT && brief_number_next(s, n.end, &n); looked++) {
		if (is_accounted(c, r, s, n))
			continue;
		brief_warn(t, brief_node_find(map, "text"), r->kind == GB_DIRECTIVE
		           ? tr(t->lang, "text: \"%.*s\" is in no figure that this directive names, nor in its deadline")
		           : tr(t->lang, "text: \"%.*s\" is in no figure of this meeting"),
		           (int)(n.end - n.begin), s + n.begin);
		return;
	}
}

/* ---- every record --------------------------------------------------------------------------- */

static void check_source(struct checker *c, const struct node *map)
{
	struct brief_talk *t = c->talk;

	if (c->brief->briefing.meeting.n_sources > 1 && !brief_node_find(map, "source"))
		brief_warn(t, map, tr(t->lang, "the meeting has several sources and this record names none: the first is "
		           "taken"));
}

void brief_check_records(struct checker *c)
{
	const struct brief *b = c->brief;

	for (size_t i = 0; i < b->briefing.n_records; i++) {
		const struct gb_record *r = &b->briefing.records[i];
		const struct node *map = b->places->records[i];

		check_source(c, map);
		check_numbers(c, r, map);
		if (r->kind == GB_SLOGAN)
			check_slogan(c, r, map);
		else if (r->kind == GB_DIRECTIVE)
			brief_check_directive(c, r, map);
		else if (r->kind == GB_FIGURE)
			brief_check_figure(c, r, map);
	}
}
