/* cmd_browse.c - opens the browser: on the terminal, or on one in memory that plays a script. */
#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/browse.h"
#include "tui/app.h"
#include "tui/console.h"
#include "tui/script.h"
#include "tui/term.h"

static int read_size(const struct cli *cli, int *rows, int *cols)
{
	*rows = 24;
	*cols = 80;
	if (!given(cli, OPT_SIZE))
		return -1;
	if (!given(cli, OPT_SCRIPT) && !given(cli, OPT_PLAIN))
		return fail(GB_USAGE, "%s", tr(cli->lang, "--size goes with --script and --plain; a terminal has its own size"));
	if (script_size(cli->value[OPT_SIZE], rows, cols))
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "--size: '%s' is not understood; write COLSxROWS, at most %dx%d, for example 100x30"),
	            cli->value[OPT_SIZE], TERM_COLS_MOST, TERM_ROWS_MOST);
}

/* As the last session left it, and as this one leaves it. */
struct left {
	enum text_method method;
	struct app_letters letters;
};

/* `left` NULL: a script is played, which knows of earlier searches only by a folder that was set for it. */
static int run(const struct cli *cli, struct term *t, struct left *left)
{
	const bool kept = left || getenv("XDG_STATE_HOME");
	struct state_searches earlier = { .n = 0 };
	struct browse_commands commands;
	struct browse_saved saved;
	struct positions positions;
	gb_own *own = own_open(cli);
	enum text_method method = cli->settings.typing;         /* of a script */

	browse_commands_begin(&commands, cli);
	browse_saved_begin(&saved, cli);
	if (kept)
		state_searches(&earlier);
	if (kept)
		positions_begin(&positions, gb_path(cli->corpus));
	const struct app_searches searches = { (const char *const *)earlier.line, earlier.n, state_remember_searches };
	const struct app_options options = {
		.corpus = cli->corpus, .found = cli->found, .lang = cli->lang, .today = cli->today,
		.my_agency = cli->my_agency, .commands = &commands.api, .saved = &saved.api,
		.searches = kept ? &searches : NULL,
		.method = left ? &left->method : &method, .letters = left ? &left->letters : NULL,
		.own = own, .places = kept ? &positions.api : NULL,
		.keys = cli->settings.keys, .one_pane = cli->settings.one_pane, .start = cli->settings.start,
		.thrift = given(cli, OPT_THRIFT) || cli->settings.thrift == THRIFT_ON,
		.thrift_by_speed = cli->settings.thrift == THRIFT_BY_SPEED,
	};
	int result = app_run(t, &options);
	browse_commands_end(&commands);
	browse_saved_end(&saved);
	state_searches_free(&earlier);
	if (kept)
		positions_end(&positions);
	gb_own_close(own);
	int ended = t->ops->close(t);
	return ended ? ended : result;
}

static bool wants_mouse(const struct cli *cli)
{
	return cli->settings.mouse || given(cli, OPT_MOUSE);
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
	result = cli_open_only(cli);
	FILE *out = cli->encoding_given && cli->encoding.set != TEXT_SET_UTF8 ? encoding_stream(&cli->encoding, stdout, true) : stdout;
	if (result < 0 && !out)
		result = fail(GB_UNAVAILABLE, tr(cli->lang, "%s cannot be written here"), cli->encoding.name);
	if (result < 0) {
		struct term *t = term_mem_open(&script, rows, cols, out);
		t->mouse = wants_mouse(cli);
		result = run(cli, t, NULL);
	}
	if (out && out != stdout)
		(void)fclose(out);              /* what failed, standard output knows */
	script_free(&script);
	return result;
}

/* On the Linux console the font decides what of UTF-8 can be seen.  Where that is not known, and was not told before, the key is
 * named that helps. */
static void look_at_letters(struct left *left, const struct term_options *terminal)
{
	const char *term = getenv("TERM");
	const bool known = state_letters(term, &left->letters.bare);

	left->letters.tell = !known && console_is(term) && !terminal->font && terminal->encoding->set != TEXT_SET_ASCII;
}

static int browse(struct cli *cli, const struct term_options *terminal)
{
	struct gb_why why = { .lang = cli->lang };
	struct left left = { .method = state_method(cli->settings.typing) };
	struct term *t;
	enum gb_status status = term_screen_open(&t, terminal, &why);

	if (status != GB_OK)
		return fail((int)status, "%s", why.text);
	look_at_letters(&left, terminal);
	const struct left before = left;
	int result = run(cli, t, &left);
	if (left.method != before.method)
		state_remember_method(left.method);
	if (left.letters.bare != before.letters.bare || left.letters.tell != before.letters.tell)
		state_remember_letters(getenv("TERM"), left.letters.bare);
	return result;
}

static int check_encoding(const struct cli *cli)
{
	if (encoding_fits_screen(&cli->encoding))
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "a screen cannot be in %s: there, each character takes one place"), cli->encoding.name);
}

/* Line by line: on any terminal, and on none. */
static int plain(struct cli *cli)
{
	int rows, cols, error = 0, result = read_size(cli, &rows, &cols);

	if (result < 0 && given(cli, OPT_SCRIPT))
		result = fail(GB_USAGE, "%s", tr(cli->lang, "--script plays keys on a screen, --plain has none: one of them"));
	if (result < 0)
		result = cli_open_only(cli);
	if (result >= 0)
		return result;
	FILE *out = encoding_output(cli);
	struct term *t = term_lines_open(out, &cli->encoding, rows, given(cli, OPT_SIZE) ? cols : 0, &error);
	if (!t)
		return fail(GB_UNAVAILABLE, "%s", gb_reason(errno, cli->lang));
	struct left left = { .method = state_method(cli->settings.typing) };
	/* What is piped in is a script: it begins where it was written for. */
	result = run(cli, t, isatty(STDIN_FILENO) ? &left : NULL);
	if (result == 0 && error && !output_is_closed())
		return fail(GB_IO, tr(cli->lang, "standard output: %s"), gb_reason(error, cli->lang));
	if (result == GB_BAD_DATA)
		return fail(result, "%s", tr(cli->lang, "too many lines in a row were not understood; is this the file that was meant?"));
	return result;
}

int cmd_browse(struct cli *cli)
{
	int result = given(cli, OPT_PLAIN) ? -1 : check_encoding(cli);

	if (result >= 0)
		return result;
	if (given(cli, OPT_PLAIN))
		return plain(cli);
	if (given(cli, OPT_SCRIPT) || given(cli, OPT_SIZE))
		return play(cli);
	if (!isatty(STDIN_FILENO))
		return fail(GB_UNAVAILABLE, "%s", tr(cli->lang, "the browser needs a terminal on standard input; 'giaoban meetings' lists the meetings"));
	/* Nothing is put on the screen before it is sure that there is something to see. */
	result = cli_open_only(cli);
	if (result >= 0)
		return result;
	struct console_glyphs *font = cli->encoding.set == TEXT_SET_UTF8 ? console_glyphs_read(STDOUT_FILENO) : NULL;
	const struct term_options terminal = {
		.encoding = &cli->encoding, .font = font, .line_drawing = !cli->encoding_given || cli->encoding.set != TEXT_SET_ASCII,
		.theme = cli->settings.theme, .escape_ms = cli->settings.escape_ms, .mouse = wants_mouse(cli),
	};
	result = browse(cli, &terminal);
	free(font);
	return result;
}
