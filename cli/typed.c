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

/* In the terminal's encoding, if that is one; else in the one in which it can be Vietnamese.  A word is little to guess by, so what
 * was taken is said. */
static char *decoded(const struct cli *cli, const char *word)
{
	const size_t len = strlen(word);
	struct text_encoding e = cli->encodings.terminal;
	struct text_guess guesses[TEXT_GUESSES];
	struct buf text = BUF_EMPTY;
	bool good = e.set != TEXT_SET_UTF8 && e.set != TEXT_SET_ASCII;

	if (!good && text_guess(word, len, guesses) > 0 && guesses[0].sure == 100) {
		e = guesses[0].encoding;
		good = true;
		complain(tr(cli->lang, "read as %s: %s"), e.name, guesses[0].preview);
	}
	if (good && text_decode_as(&text, &e, word, len, NULL) == GB_OK)
		return buf_take(&text);
	buf_free(&text);
	return NULL;
}

/* Keeps what was made for as long as the command line lives. */
static const char *decode(struct cli *cli, const char *word)
{
	char *text = text_utf8_valid(word, strlen(word)) ? NULL : decoded(cli, word);

	if (!text)
		return word;
	cli->decoded = mem_grow((void *)cli->decoded, cli->n_decoded + 1, sizeof *cli->decoded);
	return cli->decoded[cli->n_decoded++] = text;
}

void typed_decode(struct cli *cli)
{
	for (int o = 0; o < OPTIONS; o++) {
		if (!given(cli, (enum opt)o) || !cli->value[o] || is_name_of_file(option_row((enum opt)o)->values))
			continue;
		cli->value[o] = decode(cli, cli->value[o]);
		for (size_t i = 0; i < cli->n_repeated[o]; i++)
			cli->repeated[o][i] = decode(cli, cli->repeated[o][i]);
	}
	if (!cli->command || is_name_of_file(cli->command->completes))
		return;
	for (int i = 0; i < cli->n_arguments; i++)
		cli->arguments[i] = (char *)decode(cli, cli->arguments[i]);
}

void typed_free(struct cli *cli)
{
	for (size_t i = 0; i < cli->n_decoded; i++)
		free(cli->decoded[i]);
	free(cli->decoded);
}
