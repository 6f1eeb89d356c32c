/* typed.c - words of the command line in another encoding than UTF-8: what a terminal of such an encoding sends. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/text.h"

/* Files are called by bytes, whatever these mean. */
static bool is_name_of_file(const char *values)
{
	return values && strcmp(values, "@files") == 0;
}

/* How many of the guesses are as good as the first; true where one of these reads differently. */
static bool is_open(const struct text_guess *guesses, size_t n, size_t *best)
{
	bool differs = false;

	for (*best = 0; *best < n && guesses[*best].sure == 100; ++*best)
		differs = differs || strcmp(guesses[*best].preview, guesses[0].preview) != 0;
	return differs;
}

static void ask_which(const struct cli *cli, const struct text_guess *guesses, size_t n)
{
	struct buf could = BUF_EMPTY;

	for (size_t i = 0; i < n; i++)
		buf_printf(&could, "%s%s (“%s”)", i ? ", " : "", guesses[i].encoding.name, guesses[i].preview);
	complain(tr(cli->lang, "a word is not UTF-8, and could be %s; --encoding says which"), buf_text(&could));
	buf_free(&could);
}

/* The only encoding in which the word can be Vietnamese.  A word is little to guess by, so what was taken is said; what is open is asked. */
static bool guess(const struct cli *cli, const char *word, struct text_encoding *out, bool *open)
{
	struct text_guess guesses[TEXT_GUESSES];
	const size_t n = text_guess(word, strlen(word), guesses);
	size_t best;

	if (is_open(guesses, n, &best)) {
		if (!*open)
			ask_which(cli, guesses, best);
		*open = true;
	}
	if (best == 0 || *open)
		return false;
	*out = guesses[0].encoding;
	complain(tr(cli->lang, "read as %s: %s"), out->name, guesses[0].preview);
	return true;
}

/* In the encoding that was asked for, else the terminal's, if that is one of letters with marks; else in one that is guessed. */
static char *decoded(const struct cli *cli, const char *word, bool *open)
{
	struct text_encoding e = cli->encoding_given ? cli->encoding : cli->encodings.terminal;
	struct buf text = BUF_EMPTY;
	const bool good = (e.set != TEXT_SET_UTF8 && e.set != TEXT_SET_ASCII) || guess(cli, word, &e, open);

	if (good && text_decode_as(&text, &e, word, strlen(word), NULL) == GB_OK)
		return buf_take(&text);
	buf_free(&text);
	return NULL;
}

/* Keeps what was made for as long as the command line lives. */
static const char *decode(struct cli *cli, const char *word, bool *open)
{
	const bool viqr = cli->encoding_given && cli->encoding.set == TEXT_SET_VIQR;    /* which is ASCII, so it must be said */
	char *text = text_utf8_valid(word, strlen(word)) && !viqr ? NULL : decoded(cli, word, open);

	if (!text)
		return word;
	cli->decoded = mem_grow((void *)cli->decoded, cli->n_decoded + 1, sizeof *cli->decoded);
	return cli->decoded[cli->n_decoded++] = text;
}

int typed_decode(struct cli *cli)
{
	bool open = false;

	for (int o = 0; o < OPTIONS; o++) {
		if (!given(cli, (enum opt)o) || !cli->value[o] || is_name_of_file(option_row((enum opt)o)->values))
			continue;
		const size_t n = cli->n_repeated[o];
		for (size_t i = 0; i < n; i++)
			cli->repeated[o][i] = decode(cli, cli->repeated[o][i], &open);
		cli->value[o] = n > 0 ? cli->repeated[o][n - 1] : decode(cli, cli->value[o], &open);
	}
	const bool files = !cli->command || is_name_of_file(cli->command->completes);
	for (int i = 0; !files && i < cli->n_arguments; i++)
		cli->arguments[i] = (char *)decode(cli, cli->arguments[i], &open);
	return open ? GB_USAGE : -1;
}

void typed_free(struct cli *cli)
{
	for (size_t i = 0; i < cli->n_decoded; i++)
		free(cli->decoded[i]);
	free(cli->decoded);
}
