/* encoding.c - in which encoding the command line speaks: the one asked for, else the terminal's or the locale's. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"

/* ---- which one ---------------------------------------------------------------------------------- */

/* What is said on standard error is in the encoding of what stands behind it, whatever is asked for the output; but no marks are no
 * marks. */
static void speak(const struct cli *cli, bool ascii)
{
	const bool terminal = isatty(STDERR_FILENO);
	struct text_encoding e = terminal ? cli->encodings.terminal : cli->encodings.pipe;

	if (ascii)
		(void)text_encoding_find("ASCII", &e);
	complain_in(e.set == TEXT_SET_UTF8 ? NULL : &e, terminal);
	complain_at_end(cli->lang);
}

static void without_option(struct cli *cli)
{
	cli->encoding = isatty(STDOUT_FILENO) ? cli->encodings.terminal : cli->encodings.pipe;
}

void encoding_begin(struct cli *cli, int argc, char **argv)
{
	bool ascii = false;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		ascii = ascii || strcmp(argv[i], "--ascii") == 0;
	encodings_look(&cli->encodings, getenv("TERM"));
	if (cli->settings.encoding && text_encoding_find(cli->settings.encoding, &cli->encodings.terminal))
		cli->encodings.by = ENCODING_BY_CONFIGURATION;
	without_option(cli);
	speak(cli, ascii);
}

int encoding_choose(struct cli *cli)
{
	const bool ascii = given(cli, OPT_ASCII);
	const char *name = ascii ? "ASCII" : cli->value[OPT_ENCODING];

	speak(cli, ascii);
	cli->encoding_given = ascii || given(cli, OPT_ENCODING);
	if (!cli->encoding_given || text_encoding_find(name, &cli->encoding))
		return -1;
	return encoding_unknown(cli, name);
}

const char *encoding_reason(const struct cli *cli)
{
	switch (cli->encoding_given ? ENCODING_BY_OPTION : cli->encodings.by) {
	case ENCODING_BY_NAME: return tr(cli->lang, "the locale's name says so");
	case ENCODING_BY_LOCALE: return tr(cli->lang, "the locale's");
	case ENCODING_BY_TERMINAL: return tr(cli->lang, "the locale does not offer it, but the terminal takes it");
	case ENCODING_BY_CONFIGURATION: return tr(cli->lang, "as configured");
	case ENCODING_BY_OPTION: return tr(cli->lang, "as asked for");
	case ENCODING_BY_NOTHING: break;
	}
	return tr(cli->lang, "neither the locale nor the terminal promises more; --encoding or the configuration can");
}

FILE *encoding_output(struct cli *cli)
{
	if (!cli->out && cli->encoding.set != TEXT_SET_UTF8)
		cli->out = encoding_stream(&cli->encoding, stdout, isatty(STDOUT_FILENO));
	if (!cli->out)
		cli->out = stdout;
	return cli->out;
}

void encoding_end(struct cli *cli)
{
	if (cli->out && cli->out != stdout)
		(void)fclose(cli->out);         /* what failed, standard output knows */
	cli->out = NULL;
	complain_in(NULL, false);
}

void encoding_tell_guess(const struct cli *cli, const char *file, const char *encoding, int sure, const char *preview)
{
	complain(tr(cli->lang, "%s: read as %s, %d%% of the marked words are Vietnamese: “%s”; if it is not, --from-encoding says which"),
	         file, encoding, sure, preview);
}

int encoding_unknown(const struct cli *cli, const char *typed)
{
	struct buf names = BUF_EMPTY;

	for (size_t i = 0; text_encoding_name(i); i++)
		buf_printf(&names, "%s%s", i ? ", " : "", text_encoding_name(i));
	int result = fail(GB_USAGE, tr(cli->lang, "no encoding is called '%s'; there are: %s, and what iconv knows"), typed, buf_text(&names));
	buf_free(&names);
	return result;
}
