/* corpus.c - opens the corpus that a command works on. */
#include "config.h"

#include "cli/cli.h"

int cli_corpus_failed(const struct cli *cli, enum gb_status status)
{
	const char *why = cli->corpus ? gb_why(cli->corpus) : "";

	if (*why)
		complain("%s", why);
	return (int)status;
}

static int locate(const struct cli *cli, struct gb_location *where)
{
	struct gb_why why = { .lang = cli->lang };
	enum gb_status status = gb_locate(cli->value[OPT_CORPUS], cli->program, where, &why);

	return status == GB_OK ? -1 : fail((int)status, "%s", why.text);
}

static int give_up(struct cli *cli, enum gb_status status)
{
	const int result = cli_corpus_failed(cli, status);

	gb_close(cli->corpus);
	cli->corpus = NULL;
	return result;
}

int cli_open_only(struct cli *cli)
{
	struct gb_location where;

	if (cli->corpus)
		return -1;
	int result = locate(cli, &where);
	if (result >= 0)
		return result;
	cli->found = where.found;
	enum gb_status status = gb_open_located(&where, cli->lang, &cli->corpus);
	return status == GB_OK ? -1 : give_up(cli, status);
}

int cli_open(struct cli *cli)
{
	if (cli->corpus)
		return -1;
	const int result = cli_open_only(cli);
	if (result >= 0)
		return result;
	enum gb_status status = gb_vocabulary_ready(cli->corpus);
	return status == GB_OK ? -1 : give_up(cli, status);
}

int cli_open_for_import(struct cli *cli, size_t n_files)
{
	struct gb_location where;
	int result = locate(cli, &where);

	/* No corpus anywhere yet is no fault here: the import makes one. */
	if (result >= 0 && (result != GB_NO_INPUT || (!where.user[0] && !where.path[0])))
		return result;
	enum gb_status status = n_files < GB_MANY_FILES ? gb_open_for_import(&where, cli->lang, &cli->corpus)
		: gb_open_to_fill(&where, cli->lang, &cli->corpus);
	return status == GB_OK ? -1 : cli_corpus_failed(cli, status);
}
