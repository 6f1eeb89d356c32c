/* cmd_vocabulary.c - agencies, topics, indicators, each with what hangs on it. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>

int cmd_vocabulary(struct cli *cli)
{
	enum gb_facet by = (enum gb_facet)cli->command->kind;
	struct gb_why why = { .lang = cli->lang };
	struct gb_counts *counts;
	struct output out;

	int result = command_without_arguments(cli);
	if (result < 0)
		result = cli_open(cli);
	if (result >= 0)
		return result;
	enum gb_status status = gb_vocabulary_counts(cli->corpus, by, &counts);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	result = output_open(cli, cli->command->formats, &out);
	if (result < 0) {
		const struct gb_vocabulary *v = gb_vocabulary(cli->corpus);
		if (*gb_why(cli->corpus)) {         /* it could not be read: that is not "nothing" */
			free(counts);
			return output_close(cli, &out, GB_BAD_DATA, gb_why(cli->corpus));
		}
		size_t n = by == GB_BY_AGENCY ? v->n_agencies : by == GB_BY_TOPIC ? v->n_topics : v->n_indicators;
		status = gb_write_vocabulary(out.stream, &out.style, by, v, counts, &why);
		if (status == GB_OK && n == 0)
			status = GB_NONE;
		result = output_close(cli, &out, status, why.text);
	}
	free(counts);
	return result;
}
