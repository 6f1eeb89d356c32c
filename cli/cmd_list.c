/* cmd_list.c - meetings, slogans, directives, figures, findings: one query, written as it comes. */
#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>

int option_number(const struct cli *cli, enum opt o, long least, long *out)
{
	char *end;

	*out = -1;
	if (!given(cli, o))
		return -1;
	errno = 0;
	const char *word = cli->value[o];
	long n = strtol(word, &end, 10);
	if (errno || *end || end == word || n < least || n > 1000000000L)
		return fail(GB_USAGE, tr(cli->lang, "--%s: '%s' is no number from %ld to 1000000000"), option_row(o)->name, word, least);
	*out = n;
	return -1;
}

int count_matches(struct cli *cli, const struct gb_query *query)
{
	static const enum opt odd[] = { OPT_OUTPUT, OPT_FORMAT, OPT_LIMIT, OPT_OFFSET };
	long n;

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		if (given(cli, odd[i]))
			return fail(GB_USAGE, tr(cli->lang, "--count only prints a number: leave --%s out"), option_row(odd[i])->name);
	enum gb_status status = gb_count(cli->corpus, query, 0, &n);

	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	printf("%ld\n", n);
	return n == 0 ? GB_NONE : 0;
}

static int write_matches(struct cli *cli, const struct gb_query *query, long limit, long offset)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;
	long n;

	int result = output_open(cli, cli->command->formats, &out);
	if (result >= 0)
		return result;
	enum gb_status status = gb_write_list(out.stream, &out.style, cli->corpus, query, limit, offset, &n, &why);
	if (status == GB_OK && n == 0)
		status = GB_NONE;
	result = output_close(cli, &out, status, why.text);
	if (result == GB_NONE)
		complain("%s", tr(cli->lang, "nothing matches"));
	if (gb_is_stale(cli->corpus))
		complain("%s", tr(cli->lang, "an import is under way; what you see may be a moment old"));
	return result;
}

int cmd_list(struct cli *cli)
{
	struct list_query list;
	long limit, offset;

	int result = command_without_arguments(cli);
	if (result < 0)
		result = option_number(cli, OPT_LIMIT, 1, &limit);
	if (result < 0)
		result = option_number(cli, OPT_OFFSET, 0, &offset);
	if (result < 0)
		result = cli_open(cli);
	if (result >= 0)
		return result;
	result = list_query_make(cli, (enum gb_kind)cli->command->kind, &list);
	if (result < 0)
		result = given(cli, OPT_COUNT) ? count_matches(cli, &list.query)
		                               : write_matches(cli, &list.query, limit, offset);
	list_query_free(&list);
	return result;
}
