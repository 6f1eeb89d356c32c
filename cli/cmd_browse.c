/* cmd_browse.c - opens the browser: on the terminal, or on one in memory that plays a script. */
#include "config.h"

#include "cli/cli.h"

#include <stdlib.h>
#include <unistd.h>

#include "cli/browse.h"
#include "tui/app.h"
#include "tui/script.h"
#include "tui/term.h"

static int read_size(const struct cli *cli, int *rows, int *cols)
{
	*rows = 24;
	*cols = 80;
	if (!given(cli, OPT_SIZE))
		return -1;
	if (!given(cli, OPT_SCRIPT))
		return fail(GB_USAGE, "%s", tr(cli->lang, "--size goes with --script; a terminal has its own size"));
	if (script_size(cli->value[OPT_SIZE], rows, cols))
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "--size: '%s' is not understood; write COLSxROWS, at most %dx%d, for example 100x30"),
	            cli->value[OPT_SIZE], TERM_COLS_MOST, TERM_ROWS_MOST);
}

/* `method` NULL: a script is played, which knows of earlier searches only by a folder that was set for it. */
static int run(const struct cli *cli, struct term *t, enum text_method *method)
{
	const bool kept = method || getenv("XDG_STATE_HOME");
	struct state_searches earlier = { .n = 0 };
	struct browse_commands commands;
	struct browse_saved saved;

	browse_commands_begin(&commands, cli);
	browse_saved_begin(&saved, cli);
	if (kept)
		state_searches(&earlier);
	const struct app_searches searches = { (const char *const *)earlier.line, earlier.n, state_remember_searches };
	const struct app_options options = {
		.corpus = cli->corpus, .found = cli->found, .lang = cli->lang, .today = cli->today,
		.my_agency = cli->my_agency, .commands = &commands.api, .saved = &saved.api,
		.searches = kept ? &searches : NULL, .method = method,
		.keys = cli->settings.keys, .one_pane = cli->settings.one_pane, .start = cli->settings.start,
	};
	int result = app_run(t, &options);
	browse_commands_end(&commands);
	browse_saved_end(&saved);
	state_searches_free(&earlier);
	int ended = t->ops->close(t);
	return ended ? ended : result;
}

static int play(struct cli *cli)
{
	struct gb_why why = { .lang = cli->lang };
	struct script script;
	int rows, cols, result = read_size(cli, &rows, &cols);

	if (result >= 0)
		return result;
	enum gb_status status = script_read(cli->value[OPT_SCRIPT], &script, &why);
	if (status != GB_OK)
		return fail((int)status, "%s", why.text);
	result = cli_open(cli);
	if (result < 0)
		result = run(cli, term_mem_open(&script, rows, cols, stdout), NULL);
	script_free(&script);
	return result;
}

int cmd_browse(struct cli *cli)
{
	struct gb_why why = { .lang = cli->lang };
	struct term *t;

	if (cli->given & OPTIONS_OF_BROWSER)
		return play(cli);
	if (!isatty(STDIN_FILENO))
		return fail(GB_UNAVAILABLE, "%s", tr(cli->lang, "the browser needs a terminal on standard input; 'giaoban meetings' lists the meetings"));
	/* Nothing is put on the screen before it is sure that there is something to see. */
	int result = cli_open(cli);
	if (result >= 0)
		return result;
	const struct term_options terminal = {
		.theme = cli->settings.theme, .escape_ms = cli->settings.escape_ms, .mouse = cli->settings.mouse,
		.thrift = cli->settings.thrift == THRIFT_ON,
	};
	enum gb_status status = term_curses_open(&t, &terminal, &why);
	if (status != GB_OK)
		return fail((int)status, "%s", why.text);
	const enum text_method before = state_method();
	enum text_method method = before;
	result = run(cli, t, &method);
	if (method != before)
		state_remember_method(method);
	return result;
}
