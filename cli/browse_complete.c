/* browse_complete.c - what the last word of a line of the browser's prompt may become. */
#include "config.h"

#include "cli/browse.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* Takes the candidates that begin as the word does; `before` is what stands before them in it ("--agency="). */
struct beginning {
	struct browse_commands *b;
	const char *before, *word;
	size_t len;             /* of `before` */
};

static void take(void *self, const char *word, const char *meaning)
{
	struct beginning *g = self;
	struct browse_commands *b = g->b;
	struct buf whole = BUF_EMPTY;
	void *items = b->candidates;

	(void)meaning;
	if (strncmp(word, g->word, strlen(g->word)) != 0)
		return;
	mem_reserve(&items, &b->room_candidates, b->n_candidates + 1, sizeof *b->candidates);
	b->candidates = items;
	buf_add(&whole, g->before, g->len);
	buf_puts(&whole, word);
	b->candidates[b->n_candidates++] = buf_take(&whole);
}

/* Only the commands that the browser knows. */
static void take_command(void *self, const char *word, const char *meaning)
{
	if (browse_knows(command_find(word)))
		take(self, word, meaning);
}

/* "--agency=": only the options that make sense in the browser. */
static void take_option(void *self, const char *word, const char *meaning)
{
	const size_t len = strcspn(word + 2, "=");

	for (int o = 0; o < OPTIONS; o++) {
		const char *name = option_row((enum opt)o)->name;
		if (strlen(name) == len && strncmp(name, word + 2, len) == 0 && browse_takes((enum opt)o))
			take(self, word, meaning);
	}
}

/* A command, or else an address, which needs none before it. */
static void first_word(struct cli *cli, struct beginning *g)
{
	candidate_commands(cli->lang, &(struct word_taker){ g, take_command });
	take(g, "help", "");
	take(g, "pipe", "");
	take(g, "quit", "");
	if (g->b->n_candidates == 0)
		candidate_addresses(cli, &(struct word_taker){ g, take });
}

/* The name of an option that `word` is, without dashes, if it wants a value; else NULL. */
static const char *wants_value(const char *word)
{
	if (word[0] != '-' || strchr(word, '='))
		return NULL;
	for (int o = 0; o < OPTIONS; o++) {
		const struct option_row *row = option_row((enum opt)o);
		if (!row->argument)
			continue;
		if (strncmp(word, "--", 2) == 0 && strcmp(word + 2, row->name) == 0)
			return row->name;
		if (row->letter && word[1] == row->letter && !word[2])
			return row->name;
	}
	return NULL;
}

/* A word behind a command. */
static void later_word(struct cli *cli, const struct words *words, struct beginning *g)
{
	const struct word_taker all = { g, take };
	const struct command *c = command_find(words->at[1]);
	const char *option = wants_value(words->at[words->n - 1]), *equals = strchr(g->word, '=');

	if (strcmp(words->at[1], "help") == 0) {
		candidate_commands(cli->lang, &all);
	} else if (!c || !browse_knows(c) || c->run == cmd_search) {
		return;
	} else if (option) {
		candidate_values(cli, c, option, &all);
	} else if (strncmp(g->word, "--", 2) == 0 && equals) {
		char name[40];
		snprintf(name, sizeof name, "%.*s", (int)(equals - g->word - 2), g->word + 2);
		g->before = g->word;
		g->word = equals + 1;
		g->len = (size_t)(g->word - g->before);
		candidate_values(cli, c, name, &all);
	} else if (g->word[0] == '-') {
		candidate_options(cli->lang, c, &(struct word_taker){ g, take_option });
	} else {
		candidate_arguments(cli, c, &all);
	}
}

static void find(struct browse_commands *b, const char *line)
{
	struct cli cli = { .lang = GB_EN, .program = b->program->program, .corpus = b->program->corpus,
	                   .given = b->program->given & BIT(OPT_SCRIPT) };
	const char *blank = strrchr(line, ' '), *last = blank ? blank + 1 : line;
	struct beginning g = { b, "", last, 0 };
	const char *rest = words_after_program(line);
	struct words words;

	if (rest > last)                /* the program's name itself, without a blank behind it */
		rest = last;
	words_split(&words, rest, (size_t)(last - rest));
	if (words.n == 1)
		first_word(&cli, &g);
	else
		later_word(&cli, &words, &g);
	words_free(&words);
}

void browse_complete_forget(struct browse_commands *b)
{
	for (size_t i = 0; i < b->n_candidates; i++)
		free(b->candidates[i]);
	free(b->candidates);
	free(b->completed);
	b->completed = NULL;
	b->candidates = NULL;
	b->n_candidates = b->room_candidates = 0;
}

const char *browse_complete(void *self, const char *line, size_t n)
{
	struct browse_commands *b = self;

	if (!b->completed || strcmp(b->completed, line) != 0) {
		browse_complete_forget(b);
		b->completed = mem_strdup(line);
		find(b, line);
	}
	return n < b->n_candidates ? b->candidates[n] : NULL;
}
