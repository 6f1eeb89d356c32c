/* cmd_complete.c - what the shells' completion asks: candidates, a line each.  Says nothing when something is wrong: a
 * prompt is no place for messages.  Behind a tab stands what a word means. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

static void print_word(void *self, const char *word, const char *meaning)
{
	FILE *to = self;

	fprintf(to, "%s%s%s\n", word, *meaning ? "\t" : "", meaning);
}

/* complete commands | options COMMAND | argument COMMAND | value COMMAND OPTION */
int cmd_complete(struct cli *cli)
{
	const struct word_taker to = { encoding_output(cli), print_word };
	const char *what = cli->n_arguments > 0 ? cli->arguments[0] : "";
	const char *name = cli->n_arguments > 1 ? cli->arguments[1] : "";
	const struct command *c = command_find(name);

	if (!freopen("/dev/null", "w", stderr))
		return GB_IO;
	if (strcmp(what, "commands") == 0)
		candidate_commands(cli->lang, &to);
	else if (strcmp(what, "options") == 0)
		candidate_options(cli->lang, c, &to);
	else if (strcmp(what, "argument") == 0 && c)
		candidate_arguments(cli, c, &to);
	else if (strcmp(what, "value") == 0 && cli->n_arguments > 2)
		candidate_values(cli, c, cli->arguments[2], &to);
	return 0;
}
