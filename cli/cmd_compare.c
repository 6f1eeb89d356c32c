/* cmd_compare.c - compare: two meetings side by side. */
#include "config.h"

#include "cli/cli.h"

/* The id of a meeting as people type it. */
static int resolve(struct cli *cli, const char *typed, const char **id)
{
	enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, typed, id);

	return status == GB_OK ? -1 : cli_corpus_failed(cli, status);
}

/* The one to compare it with comes first: it is mostly the earlier one. */
static int resolve_other(struct cli *cli, const char *meeting, const char **a, const char **b)
{
	enum gb_status status = gb_compare_with(cli->corpus, meeting, a);

	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	if (!*a)
		return fail(GB_USAGE, tr(cli->lang, "there is no other meeting in this corpus to compare '%s' with"), meeting);
	*b = meeting;
	return -1;
}

int compare_meetings(struct cli *cli, const char **a, const char **b)
{
	if (cli->n_arguments < 1 || cli->n_arguments > 2)
		return fail(GB_USAGE, "%s", tr(cli->lang, "compare which meetings? Give two, for example: giaoban compare 8 10"));
	int result = cli_open(cli);
	if (result < 0)
		result = resolve(cli, cli->arguments[0], a);
	if (result < 0 && cli->n_arguments == 2)
		result = resolve(cli, cli->arguments[1], b);
	else if (result < 0)
		result = resolve_other(cli, *a, a, b);
	return result;
}

int cmd_compare(struct cli *cli)
{
	struct gb_why why = { .lang = cli->lang };
	struct gb_comparison comparison;
	struct output out;
	const char *a = NULL, *b = NULL;

	int result = compare_meetings(cli, &a, &b);
	if (result >= 0)
		return result;
	enum gb_status status = gb_compare(cli->corpus, a, b, &comparison);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	result = output_open(cli, cli->command->formats, &out);
	if (result < 0) {
		status = gb_write_comparison(out.stream, &out.style, &comparison, gb_vocabulary(cli->corpus), &why);
		result = output_close(cli, &out, status, why.text);
	}
	gb_comparison_free(&comparison);
	return result;
}
