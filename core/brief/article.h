/* article.h - the article that a briefing was made from, as paragraphs and the numbers in them. */
#ifndef GIAOBAN_BRIEF_ARTICLE_H
#define GIAOBAN_BRIEF_ARTICLE_H

#include "brief/node.h"
#include "brief/numbers.h"

/* An article beyond these is none. */
#define ARTICLE_MAX_BYTES (1u << 20)
#define ARTICLE_MAX_PARAGRAPHS 20000
#define ARTICLE_MAX_LINE 100000
#define ARTICLE_MAX_NUMBERS 100000

struct article_number {
	struct brief_number at;         /* in the paragraph's text */
	bool held;                      /* some record accounts for it */
};

struct article_paragraph {
	const char *text;               /* clean, NFC, white space collapsed */
	const char *raw;                /* the line as the file has it, for columns */
	size_t raw_len;
	int line;
	struct article_number *numbers;
	size_t n_numbers;
};

struct article {
	struct brief_talk *talk;        /* of the briefing; complaints at the article's place change its file */
	struct arena *arena;
	struct article_paragraph *at;
	size_t n;
	size_t n_numbers;
	const struct gb_source *source; /* the one that this article is */
	size_t end;                     /* paragraphs before the page noise */
};

/* False when it is too large to be an article, which has been said then. */
bool brief_article_split(struct article *a, const char *name, const char *text, size_t len);

/* Where `words` stand in a paragraph at or after byte `from`, not cutting a number in two; -1. */
long brief_article_find(const struct article_paragraph *p, const char *words, size_t from);

/* Accounts for one standing of `words` in the paragraph: the first at or after byte `near` whose numbers are
 * not yet all held, else the first before. */
void brief_article_hold(struct article_paragraph *p, const char *words, size_t near);
/* Accounts for every standing of them. Returns how many there were. */
size_t brief_article_hold_all(struct article_paragraph *p, const char *words);
/* Accounts for every number of the paragraph that `text` has too, beside the same word.  With `loosely`, and
 * when none stands beside the same word, for the first of the same value. */
void brief_article_hold_numbers(struct article_paragraph *p, const char *text, bool loosely);


/* written.c: does `written` say what value, unit and the rest say?  Complains at `at`. */
void brief_written_check_figure(struct brief_talk *t, const struct node *at, const struct gb_figure *f);
void brief_written_check_change(struct brief_talk *t, const struct node *at, const struct gb_change *c);

#endif

