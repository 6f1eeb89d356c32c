/* check_directive.c - a deadline is whole and agrees with its words; numbers in the text have a home. */
#include "config.h"

#include "brief/check.h"

#include <stdio.h>
#include <string.h>

#include "brief/due.h"
#include "brief/numbers.h"
#include "text/text.h"

/* One directive's text holds few; the bound keeps a hostile file cheap. */
#define NUMBERS_LOOKED_AT 16

/* The four keys of a deadline stand together. */
static bool deadline_is_whole(struct checker *c, const struct node *map)
{
	static const char *const keys[] = { "due", "due_text", "due_precision", "due_basis" };
	struct brief_talk *t = c->talk;
	const struct node *found[4];
	size_t n = 0;

	for (size_t i = 0; i < 4; i++) {
		found[i] = node_find(map, keys[i]);
		n += found[i] != NULL;
	}
	if (n == 0 || n == 4)
		return n == 4;
	for (size_t i = 0; i < 4; i++)
		if (!found[i])
			brief_error(t, map, tr(t->lang, "\"%s\" is missing: due, due_text, due_precision and due_basis "
			                       "stand together"), keys[i]);
	return false;
}

static void say_disagreement(struct checker *c, const struct node *at, struct gb_date due, const char *words,
                             struct gb_date said)
{
	struct brief_talk *t = c->talk;
	char a[11], b[11];

	gb_date_print(a, due);
	gb_date_print(b, said);
	brief_warn(t, at, tr(t->lang, "due: %s disagrees with its words \"%s\", which say %s"), a,
	           brief_shown(t, words), b);
}

/* True when the words are understood and agree with the deadline, or are not understood. */
static bool check_words(struct checker *c, const struct gb_directive *d, const struct node *map, enum gb_lang lang)
{
	struct brief_talk *t = c->talk;
	const char *words = lang == GB_VI ? d->due_text.vi : d->due_text.en;
	struct brief_due said;
	int before = c->brief->warnings;

	if (!words || !gb_date_given(d->due) || !brief_due_read(words, lang, c->brief->briefing.meeting.date, &said))
		return true;
	if (gb_date_cmp(said.last, d->due) != 0 && gb_date_cmp(said.before, d->due) != 0) {
		say_disagreement(c, node_find(map, "due"), d->due, words, said.last);
		return false;
	}
	if (d->due_basis && said.basis != d->due_basis)
		brief_warn(t, node_find(map, "due_basis"), tr(t->lang, "due_basis: the words \"%s\" say %s"),
		           brief_shown(t, words), gb_word(GB_WORDS_BASIS, (int)said.basis));
	if (d->due_precision && said.precision && said.precision != d->due_precision)
		brief_warn(t, node_find(map, "due_precision"), tr(t->lang, "due_precision: the words \"%s\" say %s"),
		           brief_shown(t, words), gb_word(GB_WORDS_PRECISION, (int)said.precision));
	return c->brief->warnings == before;
}

/* ---- numbers in the text ---------------------------------------------------------------------- */

/* Numbers that have a home stand in one index under such keys, so that thousands of directives and
 * thousands of numbers left out are not compared each with each: "PARAGRAPH:NUMBER" for what is left
 * out (paragraph 0 for everywhere), ":NUMBER WORD" for slogans that are counted ("5 day"). */
static const char *number_key(struct checker *c, const char *prefix, const char *s, struct brief_number n,
                              const char *word)
{
	char *key = arena_printf(c->brief->arena, "%s:%.*s%s%s", prefix, (int)(n.end - n.begin), s + n.begin,
	                         *word ? " " : "", word);

	for (char *k = key; *k && *k != ' '; k++)
		if (strchr(",/-", *k))
			*k = '.';               /* 31-12-2025 is 31/12/2025 */
	return key;
}

/* The word after a number, folded bare, in `out`. */
static const char *word_after(const char *s, struct brief_number n, struct buf *out)
{
	struct brief_number word;
	struct buf plain = BUF_EMPTY;

	brief_number_after(s, n, &word);
	buf_add(&plain, s + word.begin, word.end - word.begin);
	buf_clear(out);
	text_fold(out, buf_text(&plain), TEXT_BARE);
	buf_free(&plain);
	return buf_text(out);
}

static void index_left_out(struct checker *c, const struct gb_left_out *l)
{
	struct brief_number n = { 0, 0 };
	char paragraph[16];

	snprintf(paragraph, sizeof(paragraph), "%d", l->paragraph);
	while (l->written && brief_number_next(l->written, n.end, &n))
		index_add(&c->numbers, number_key(c, paragraph, l->written, n, ""), l, NULL);
}

void check_index_numbers(struct checker *c)
{
	const struct gb_briefing *b = &c->brief->briefing;
	struct buf word = BUF_EMPTY;
	struct brief_number n;

	for (size_t i = 0; i < b->n_left_out; i++)
		index_left_out(c, &b->left_out[i]);
	for (size_t i = 0; i < b->n_records && b->records[i].kind == GB_SLOGAN; i++) {
		const char *name = b->records[i].slogan.name;
		if (name && brief_number_next(name, 0, &n))
			index_add(&c->numbers, number_key(c, "", name, n, word_after(name, n, &word)), name, NULL);
	}
	buf_free(&word);
}

static bool has_home(struct checker *c, const struct gb_record *r, const char *text, struct brief_number n)
{
	struct buf word = BUF_EMPTY;
	char paragraph[16];
	bool found;

	snprintf(paragraph, sizeof(paragraph), "%d", r->paragraph);
	found = index_find(&c->numbers, number_key(c, "0", text, n, "")) ||
	        index_find(&c->numbers, number_key(c, paragraph, text, n, "")) ||
	        index_find(&c->numbers, number_key(c, "", text, n, word_after(text, n, &word)));
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
	return n.end - n.begin == 4 && (strncmp(text + n.begin, "19", 2) == 0 ||
	                                strncmp(text + n.begin, "20", 2) == 0 || strncmp(text + n.begin, "21", 2) == 0);
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

static void check_numbers(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_directive *d = &r->directive;
	const char *text = d->text.vi;
	struct brief_number n = { 0, 0 };

	if (!text || d->figures.n > 0)
		return;
	for (int looked = 0; looked < NUMBERS_LOOKED_AT && brief_number_next(text, n.end, &n); looked++) {
		if (is_named(text, n) || stands_in(text, n, d->due_text.vi) || has_home(c, r, text, n))
			continue;
		brief_warn(c->talk, node_find(map, "text"), tr(c->talk->lang, "text: \"%.*s\" is in no figure that this "
		           "directive names, nor in its deadline"), (int)(n.end - n.begin), text + n.begin);
		return;
	}
}

void check_directive(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_directive *d = &r->directive;
	struct gb_date meeting = c->brief->briefing.meeting.date;
	struct brief_talk *t = c->talk;

	/* English is looked at only when the Vietnamese words found no fault: mostly both say the same. */
	if (deadline_is_whole(c, map) && check_words(c, d, map, GB_VI))
		(void)check_words(c, d, map, GB_EN);
	if (gb_date_given(d->due) && gb_date_given(meeting) && gb_date_cmp(d->due, meeting) < 0)
		brief_warn(t, node_find(map, "due"), tr(t->lang, "due: the deadline is before the meeting"));
	check_numbers(c, r, map);
}
