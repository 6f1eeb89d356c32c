/* candidates.c - what a word of a command line may become: commands, options, words, and ids from the corpus in use. */
#include "config.h"

#include "cli/saved.h"

#include <string.h>

#include "base/buf.h"

static void take(const struct word_taker *to, const char *word, const char *meaning)
{
	to->take(to->self, word, meaning ? meaning : "");
}

static void take_rows(struct cli *cli, enum gb_kind kind, const struct word_taker *to)
{
	const struct gb_query query = { .kind = kind };
	struct gb_window window = { .limit = 500 };
	gb_rows *rows, *before = NULL;
	long taken = 0;

	/* A menu of thousands serves nobody, and a prompt must not wait. */
	while (taken < 2000 && gb_find(cli->corpus, &query, &window, &rows) == GB_OK) {
		gb_rows_free(before);
		before = rows;
		size_t n = gb_rows_count(rows);
		for (size_t i = 0; i < n; i++) {
			const struct gb_row *row = gb_rows_at(rows, i);
			const char *id = row->record ? row->record->address : row->meeting->id;
			take(to, id, row->record ? NULL : gb_text_in(&row->meeting->title, cli->lang, NULL));
		}
		taken += (long)n;
		if (n == 0 || !gb_rows_more(rows))
			break;
		window.after = gb_rows_key(rows, n - 1);
	}
	gb_rows_free(before);
}

void candidate_addresses(struct cli *cli, const struct word_taker *to)
{
	if (cli_open(cli) >= 0)
		return;
	for (int kind = GB_MEETING; kind < GB_KINDS; kind++)
		take_rows(cli, (enum gb_kind)kind, to);
}

void candidate_commands(enum gb_lang lang, const struct word_taker *to)
{
	for (size_t i = 0; command_at(i); i++)
		if (command_at(i)->help)
			take(to, command_at(i)->name, tr(lang, command_at(i)->help));
}

/* An option that wants a value ends with "=". */
void candidate_options(enum gb_lang lang, const struct command *c, const struct word_taker *to)
{
	const uint64_t set = OPTIONS_OF_ALL | (c ? c->options : OPTIONS_OF_BROWSER);
	struct buf word = BUF_EMPTY;

	for (int o = 0; o < OPTIONS; o++) {
		if (!(set & BIT(o)))
			continue;
		const struct option_row *row = option_row((enum opt)o);
		buf_clear(&word);
		buf_printf(&word, "--%s%s", row->name, row->argument ? "=" : "");
		take(to, buf_text(&word), tr(lang, row->help));
	}
	buf_free(&word);
}

/* ---- values ---- */

static void take_words(const char *words, const struct word_taker *to)
{
	struct buf word = BUF_EMPTY;

	for (; *words; words += strspn(words, " ")) {
		size_t len = strcspn(words, " ");
		buf_clear(&word);
		buf_add(&word, words, len);
		take(to, buf_text(&word), NULL);
		words += len;
	}
	buf_free(&word);
}

static void take_vocabulary(struct cli *cli, const char *which, const struct word_taker *to)
{
	const struct gb_vocabulary *v = gb_vocabulary(cli->corpus);

	if (strcmp(which, "@topics") == 0) {
		for (size_t i = 0; i < v->n_topics; i++)
			take(to, v->topics[i].id, gb_text_in(&v->topics[i].name, cli->lang, NULL));
	} else if (strcmp(which, "@agencies") == 0) {
		for (size_t i = 0; i < v->n_agencies; i++)
			take(to, v->agencies[i].id, gb_text_in(&v->agencies[i].name, cli->lang, NULL));
	} else if (strcmp(which, "@indicators") == 0) {
		for (size_t i = 0; i < v->n_indicators; i++)
			take(to, v->indicators[i].id, gb_text_in(&v->indicators[i].name, cli->lang, NULL));
	}
}

static void take_saved(bool script, const struct word_taker *to)
{
	struct saved s;

	saved_begin(&s, script);
	(void)saved_read(&s, NULL);
	for (size_t i = 0; saved_at(&s, i); i++)
		take(to, saved_at(&s, i)->name, NULL);
	saved_end(&s);
}

static bool is_list(const struct command *c)
{
	return c && (c->run == cmd_list || c->run == cmd_search);
}

static void take_kinds(const struct command *c, const struct word_taker *to)
{
	const char *word;

	for (size_t i = 0; is_list(c) && (word = kind_word((enum gb_kind)c->kind, i)); i++)
		take(to, word, NULL);
}

static void take_formats(const struct command *c, const struct word_taker *to)
{
	for (int i = 0; c && format_word(i); i++)
		if (c->formats & 1u << i)
			take(to, format_word(i), NULL);
}

static void take_encodings(const struct word_taker *to)
{
	for (size_t i = 0; text_encoding_name(i); i++)
		take(to, text_encoding_name(i), NULL);
}

static void take_sorts(const struct command *c, const struct word_taker *to)
{
	const char *word;

	for (size_t i = 0; is_list(c) && (word = sort_word((enum gb_kind)c->kind, i)); i++)
		take(to, word, NULL);
}

/* The values of an option, or of a command's argument: words, or "@what". */
static void take_values(struct cli *cli, const struct command *c, const char *values, const struct word_taker *to)
{
	if (*values != '@')
		take_words(values, to);
	else if (strcmp(values, "@kinds") == 0)
		take_kinds(c, to);
	else if (strcmp(values, "@formats") == 0)
		take_formats(c, to);
	else if (strcmp(values, "@sorts") == 0)
		take_sorts(c, to);
	else if (strcmp(values, "@encodings") == 0)
		take_encodings(to);
	else if (strcmp(values, "@addresses") == 0)
		candidate_addresses(cli, to);
	else if (strcmp(values, "@saved") == 0)
		take_saved(given(cli, OPT_SCRIPT), to);
	else if (strcmp(values, "@files") == 0 || cli_open(cli) >= 0)
		return;                 /* files are the shell's own */
	else if (strcmp(values, "@meetings") == 0)
		take_rows(cli, GB_MEETING, to);
	else if (strcmp(values, "@frameworks") == 0)
		take_rows(cli, GB_SLOGAN, to);
	else
		take_vocabulary(cli, values, to);
}

void candidate_arguments(struct cli *cli, const struct command *c, const struct word_taker *to)
{
	take_values(cli, c, c->completes, to);
}

void candidate_values(struct cli *cli, const struct command *c, const char *option, const struct word_taker *to)
{
	for (int o = 0; o < OPTIONS; o++) {
		const struct option_row *row = option_row((enum opt)o);
		const char letter[2] = { row->letter, '\0' };
		if (strcmp(option, row->name) == 0 || (row->letter && strcmp(option, letter) == 0))
			take_values(cli, c, row->values, to);
	}
}
