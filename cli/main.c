/* main.c - from the command line to a command, and back to an exit status. */
#include "config.h"

#include "cli/saved.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The configuration goes before it, and --lang before both. */
static enum gb_lang lang_of_environment(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *own = getenv("GIAOBAN_LANG");

	if (own && *own)
		return strcmp(own, "en") == 0 ? GB_EN : GB_VI;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && strncmp(value, "vi", 2) == 0)
			return GB_VI;
		if (value && strncmp(value, "en", 2) == 0)
			return GB_EN;
	}
	return GB_VI;
}

/* A wish that cannot be granted is told, not passed over. */
static int check_environment(const struct cli *cli)
{
	const char *lang = getenv("GIAOBAN_LANG"), *now = getenv("GIAOBAN_NOW");
	struct gb_date date;

	if (lang && *lang && strcmp(lang, "vi") != 0 && strcmp(lang, "en") != 0)
		return fail(GB_BAD_CONFIG, tr(cli->lang, "GIAOBAN_LANG is vi or en, not '%s'"), lang);
	if (now && *now && !gb_date_parse(now, &date))
		return fail(GB_BAD_CONFIG, tr(cli->lang, "GIAOBAN_NOW is a day such as 2026-11-21, not '%s'"), now);
	return -1;
}

/* Without a command: the browser; where nobody would see it, what there is. */
static int without_command(struct cli *cli)
{
	if (cli->given & OPTIONS_OF_BROWSER || isatty(STDOUT_FILENO))
		return cmd_browse(cli);
	cli->command = command_find("meetings");
	return cmd_list(cli);
}

/* A program started with a standard stream closed would write into the first file that it opens.  What is put
 * in its place fails when it is used, so that lost output is told. */
static bool hold_standard_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			return false;
	return true;
}

/* Output that could not be written is a failure, whatever the command thought; a closed pipe is none. */
static int close_output(struct cli *cli, int result)
{
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return result;
	const char *reason = gb_reason(errno ? errno : EIO, cli->lang);
	if (output_is_closed())
		return result == GB_IO ? 0 : result;
	if (result == 0 || result == GB_NONE)
		return fail(GB_IO, tr(cli->lang, "standard output: %s"), reason);
	return result;
}

/* With --save what the command lists is kept too, when there is nothing wrong with it. */
static int run_command(struct cli *cli)
{
	struct buf saved = BUF_EMPTY;
	int result = saved_by_option_check(cli, &saved);

	if (result < 0) {
		result = cli->command->run(cli);
		if (given(cli, OPT_SAVE) && (result == 0 || result == GB_NONE)) {
			const int kept = saved_by_option(cli, buf_text(&saved));
			result = kept ? kept : result;
		}
	}
	buf_free(&saved);
	return result;
}

/* All that is read before anything is done: the configuration first, since it says in which language and in which encoding everything
 * else is spoken of.  What is wrong in it comes last, keeps nobody from the help, and is told by reading it once more. */
static int read_all(struct cli *cli, int argc, char **argv)
{
	struct buf faults = BUF_EMPTY;

	options_look_for_lang(cli, argc, argv);
	complain_into(&faults);
	int configured = config_read(cli);
	complain_into(NULL);
	encoding_begin(cli, argc, argv);
	int result = options_read(cli, argc, argv);
	if (result < 0)
		result = encoding_choose(cli);
	if (result < 0)
		result = options_help(cli);
	if (result < 0)
		result = check_environment(cli);
	if (result < 0 && faults.len > 0) {
		config_free(cli);
		configured = config_read(cli);
	}
	buf_free(&faults);
	return result < 0 ? configured : result;
}

int main(int argc, char **argv)
{
	struct cli cli = { .program = argc > 0 ? argv[0] : "giaoban" };

	if (argc < 1 || !hold_standard_streams())
		return GB_SOFTWARE;
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);       /* a file that may not grow fails as on a full disk: that can be said, and undone */
	cli.lang = lang_of_environment();
	cli.today = gb_today();
	int result = read_all(&cli, argc, argv);
	if (result < 0)
		result = typed_decode(&cli);
	if (result < 0)
		result = cli.command ? run_command(&cli) : without_command(&cli);
	gb_close(cli.corpus);
	config_free(&cli);
	if (cli.out && cli.out != stdout)
		fflush(cli.out);
	result = close_output(&cli, result);
	options_free(&cli);
	typed_free(&cli);
	encoding_end(&cli);
	return result;
}
