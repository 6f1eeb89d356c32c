/* article.c - an article as paragraphs, and finding words in them. */
#include "config.h"

#include "brief/article.h"

#include <string.h>

#include "text/text.h"

/* A deadline or a slogan has few numbers; the bound keeps a hostile file cheap. */
#define NUMBERS_LOOKED_AT 16

static bool find_numbers(struct article *a, struct article_paragraph *p)
{
	struct brief_number n = { 0, 0 };
	size_t count = 0;

	while (brief_number_next(p->text, n.end, &n))
		count++;
	a->n_numbers += count;
	if (a->n_numbers > ARTICLE_MAX_NUMBERS)
		return false;
	p->numbers = arena_alloc(a->arena, count * sizeof(*p->numbers));
	n.end = 0;
	while (brief_number_next(p->text, n.end, &n))
		p->numbers[p->n_numbers++].at = n;
	return true;
}

/* One line of the file; an empty one is no paragraph. */
static bool add_line(struct article *a, const char *raw, size_t len, int line)
{
	struct buf clean = BUF_EMPTY;
	struct article_paragraph *p = &a->at[a->n];
	bool good = true;

	text_clean(&clean, raw, len, 0);
	if (clean.len > 0) {
		p->text = arena_strndup(a->arena, clean.text, clean.len);
		p->raw = raw;
		p->raw_len = len;
		p->line = line;
		a->n++;
		good = find_numbers(a, p);
	}
	buf_free(&clean);
	return good;
}

static bool refuse(struct article *a, const char *name, int line, const char *what)
{
	struct brief_talk t = *a->talk;

	t.file = name;
	brief_say(&t, GB_ERROR, line, line ? 1 : 0, "%s", what);
	return false;
}

bool brief_article_split(struct article *a, const char *name, const char *text, size_t len)
{
	enum gb_lang lang = a->talk->lang;
	int line = 1;

	if (len > ARTICLE_MAX_BYTES)
		return refuse(a, name, 0, arena_printf(a->arena, tr(lang, "an article may have %u bytes at most"),
		                                       ARTICLE_MAX_BYTES));
	a->at = arena_alloc(a->arena, ARTICLE_MAX_PARAGRAPHS * sizeof(*a->at));
	for (size_t i = 0; i < len; line++) {
		size_t end = i;
		while (end < len && text[end] != '\n' && text[end] != '\r')
			end++;
		if (end - i > ARTICLE_MAX_LINE || a->n == ARTICLE_MAX_PARAGRAPHS)
			return refuse(a, name, line,
			              tr(lang, "this is no article: a line is too long, or there are too many"));
		if (!add_line(a, text + i, end - i, line))
			return refuse(a, name, line, tr(lang, "this is no article: too many numbers"));
		i = end + (end + 1 < len && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
	}
	return true;
}

long brief_article_find(const struct article_paragraph *p, const char *words, size_t from)
{
	size_t len = strlen(words);
	const char *at = p->text + from;

	while ((at = strstr(at, words)) != NULL) {
		size_t i = (size_t)(at - p->text);
		if (!brief_number_goes_on(p->text, i) && !brief_number_goes_on(p->text, i + len))
			return (long)i;
		at++;
	}
	return -1;
}

/* The first number that ends behind byte `i`. */
static size_t first_number(const struct article_paragraph *p, size_t i)
{
	size_t low = 0, high = p->n_numbers;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (p->numbers[middle].at.end <= i)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Marks the numbers between two bytes as held; true when one of them was not. */
static bool hold(struct article_paragraph *p, size_t begin, size_t end)
{
	bool fresh = false;

	for (size_t k = first_number(p, begin); k < p->n_numbers && p->numbers[k].at.begin < end; k++) {
		fresh |= !p->numbers[k].held;
		p->numbers[k].held = true;
	}
	return fresh;
}

void brief_article_hold(struct article_paragraph *p, const char *words, size_t near)
{
	size_t len = strlen(words);
	long i;

	for (size_t from = near; (i = brief_article_find(p, words, from)) >= 0; from = (size_t)i + 1)
		if (hold(p, (size_t)i, (size_t)i + len))
			return;
	for (size_t from = 0; (i = brief_article_find(p, words, from)) >= 0 && (size_t)i < near; from = (size_t)i + 1)
		if (hold(p, (size_t)i, (size_t)i + len))
			return;
}

size_t brief_article_hold_all(struct article_paragraph *p, const char *words)
{
	size_t len = strlen(words), count = 0;
	long i;

	for (size_t from = 0; (i = brief_article_find(p, words, from)) >= 0; from = (size_t)i + len, count++)
		hold(p, (size_t)i, (size_t)i + len);
	return count;
}

/* The same number beside the same word: "6 tháng" is not the 6 of "6 công điện". */
static bool is_beside(const char *a, struct brief_number x, const char *b, struct brief_number y)
{
	struct brief_number u, v;

	brief_number_after(a, x, &u);
	brief_number_after(b, y, &v);
	if (brief_word_same(a, u, b, v))
		return true;
	brief_number_before(a, x, &u);
	brief_number_before(b, y, &v);
	return brief_word_same(a, u, b, v);
}

void brief_article_hold_numbers(struct article_paragraph *p, const char *text, bool loosely)
{
	struct brief_number n = { 0, 0 };

	for (int looked = 0; looked < NUMBERS_LOOKED_AT && brief_number_next(text, n.end, &n); looked++) {
		struct article_number *same = NULL;
		bool found = false;
		for (size_t k = 0; k < p->n_numbers; k++) {
			struct article_number *m = &p->numbers[k];
			if (!brief_number_same(p->text, m->at, text, n))
				continue;
			if (is_beside(p->text, m->at, text, n))
				found = m->held = true;
			else if (!same && !m->held)
				same = m;
		}
		if (loosely && !found && same)
			same->held = true;
	}
}
