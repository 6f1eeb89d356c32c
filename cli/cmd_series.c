/* cmd_series.c - series: the figures of one indicator over time. */
#include "config.h"

#include "cli/cli.h"

static int write_series(struct cli *cli, const struct gb_series *s)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;
	int result = output_open(cli, cli->command->formats, &out);

	if (result >= 0)
		return result;
	out.style.chart = given(cli, OPT_CHART);
	enum gb_status status = gb_write_series(out.stream, &out.style, s, gb_vocabulary(cli->corpus), &why);
	if (status == GB_OK && s->n_points == 0)
		status = GB_NONE;
	if (status == GB_NONE)
		complain(tr(cli->lang, "no figures of '%s' are known"), gb_text_in(&s->indicator->name, cli->lang, NULL));
	return output_close(cli, &out, status, why.text);
}

int series_argument(const struct cli *cli)
{
	if (cli->n_arguments == 1)
		return -1;
	return fail(GB_USAGE, "%s", tr(cli->lang, "series: one INDICATOR is wanted ('giaoban indicators' lists them)"));
}

int cmd_series(struct cli *cli)
{
	struct gb_series series;

	int result = series_argument(cli);
	if (result < 0)
		result = cli_open(cli);
	if (result >= 0)
		return result;
	enum gb_status status = gb_series_read(cli->corpus, cli->arguments[0], cli->today, &series);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	result = write_series(cli, &series);
	gb_series_free(&series);
	return result;
}
