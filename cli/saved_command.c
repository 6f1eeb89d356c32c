/* saved_command.c - --save: what a command line asks for, in words that can be kept. */
#include "config.h"

#include "cli/saved.h"

#include <string.h>

#include "base/secure.h"
#include "cli/browse.h"

/* A word that words_split() gives back as it is; there is no sign for a quote within both kinds of quotes. */
static bool add_word(struct buf *out, const char *word)
{
	if (strchr(word, '\'') && strchr(word, '"'))
		return false;
	const char *quote = strchr(word, '\'') ? "\"" : !*word || strpbrk(word, " \"") ? "'" : "";
	buf_printf(out, " %s%s%s", quote, word, quote);
	return true;
}

static bool add_option(struct buf *out, const struct cli *cli, enum opt o)
{
	const struct option_row *row = option_row(o);
	const size_t n = row->repeats ? cli->n_repeated[o] : 1;
	bool good = true;

	for (size_t i = 0; good && i < n; i++) {
		buf_printf(out, " --%s", row->name);
		if (row->argument)
			good = add_word(out, row->repeats ? cli->repeated[o][i] : cli->value[o]);
	}
	return good;
}

enum gb_status saved_command(struct buf *out, const struct cli *cli, struct gb_why *why)
{
	bool good = true;

	buf_puts(out, cli->command->name);
	for (enum opt o = OPT_HELP; good && o < OPTIONS; o++)
		if (given(cli, o) && browse_takes(o) && !(OPTIONS_OF_ALL & BIT(o)))
			good = add_option(out, cli, o);
	if (!good)
		return gb_fail(why, GB_USAGE, "%s", tr(cli->lang, "what stands in both kinds of quotes cannot be saved"));
	if (out->len > SAVED_LINE_MOST || strchr(buf_text(out), '\n'))
		return gb_fail(why, GB_USAGE, "%s", tr(cli->lang, "this command is too long to be saved"));
	return GB_OK;
}

int saved_by_option_check(const struct cli *cli, struct buf *command)
{
	struct gb_why why = { .lang = cli->lang };
	struct buf name = BUF_EMPTY;

	if (!given(cli, OPT_SAVE))
		return -1;
	enum gb_status status = secure() ? secure_refuse(&why) : saved_name(&name, cli->value[OPT_SAVE], &why);
	if (status == GB_OK)
		status = saved_command(command, cli, &why);
	buf_free(&name);
	return status == GB_OK ? -1 : fail((int)status, "--save: %s", why.text);
}

static enum gb_status keep(struct saved *s, const struct cli *cli, const char *command, struct gb_why *why)
{
	struct buf name = BUF_EMPTY, before = BUF_EMPTY;
	enum gb_status status = saved_name(&name, cli->value[OPT_SAVE], why);

	if (status == GB_OK)
		status = saved_keep(s, buf_text(&name), command, &before, why);
	if (status == GB_OK && before.len && strcmp(buf_text(&before), command) != 0)
		complain(tr(cli->lang, "saved as '%s'; before, that was: %s"), buf_text(&name), buf_text(&before));
	else if (status == GB_OK)
		complain(tr(cli->lang, "saved as '%s': %s"), buf_text(&name), command);
	buf_free(&name);
	buf_free(&before);
	return status;
}

int saved_by_option(const struct cli *cli, const char *command)
{
	struct gb_why why = { .lang = cli->lang };
	struct saved s;

	saved_begin(&s, false);
	enum gb_status status = keep(&s, cli, command, &why);
	saved_end(&s);
	return status == GB_OK ? 0 : fail((int)status, "--save: %s", why.text);
}
